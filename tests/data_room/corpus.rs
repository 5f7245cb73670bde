//! Every input of the fuzzers' corpus, as ordinary tests.

use std::path::Path;

#[path = "../fuzz/entries.rs"]
mod entries;

fn each(target: &str, entry: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fuzz/corpus")
        .join(target);
    let mut inputs = 0;
    for input in std::fs::read_dir(folder).unwrap() {
        let path = input.unwrap().path();
        println!("{}", path.display());
        entry(&std::fs::read(path).unwrap());
        inputs += 1;
    }
    assert!(inputs >= 5, "{inputs} inputs for {target}");
}

#[test]
fn every_data_file_of_the_corpus_is_read_twice_alike_or_refused() {
    each("text", entries::text);
}

#[test]
fn every_json_file_of_the_corpus_is_read_twice_alike_or_refused() {
    each("json", entries::json);
}

#[test]
fn every_filter_of_the_corpus_keeps_rows_or_says_where_it_goes_wrong() {
    each("filter", entries::filter);
}

#[test]
fn every_audit_of_the_corpus_loads_or_says_where_it_goes_wrong() {
    each("project", entries::project);
}

#[test]
fn every_count_of_the_corpus_is_bounded_in_order_or_refused() {
    each("suppressed", entries::suppressed);
}
