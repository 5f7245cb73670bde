//! Every way a data file can be wrong: status 2 and one line that says where, in both languages; nothing written.

use crate::support::{Place, SIMPLE, people, two_groups};

/// `vigie new` refuses `data.csv`, in both languages, and says all of these.
pub fn refused(content: impl AsRef<[u8]>, arguments: &[&str], says: &[&str]) {
    let place = Place::new();
    place.write("data.csv", content);
    refused_in(&place, arguments, says);
}

pub fn refused_in(place: &Place, arguments: &[&str], says: &[&str]) {
    let mut said = Vec::new();
    for language in ["en", "fr"] {
        let mut arguments = arguments.to_vec();
        arguments.extend(["--lang", language]);
        let run = place.create(&arguments);
        run.refuses(&["data.csv"]).refuses(says);
        said.push(run.errors());
        assert!(!place.path("audit.ron").exists());
    }
    assert_ne!(said[0], said[1]);
}

#[test]
fn missing_file() {
    refused_in(&Place::new(), &SIMPLE, &[]);
}

#[test]
fn directory() {
    let place = Place::new();
    std::fs::create_dir(place.path("data.csv")).unwrap();
    refused_in(&place, &SIMPLE, &[]);
}

#[test]
fn empty_file() {
    refused("", &SIMPLE, &[]);
    refused("\u{feff}", &SIMPLE, &[]);
}

#[test]
fn header_only() {
    refused("group,decision,outcome\n", &SIMPLE, &[]);
}

#[test]
fn ragged_rows() {
    refused("group,decision,outcome\na,yes,no\na,yes\n", &SIMPLE, &["3"]);
}

#[test]
fn a_quote_never_closed() {
    let mut data = two_groups();
    data.push_str("\"a,yes,no\nb,no,no\n");
    refused(data, &SIMPLE, &["202"]);
}

#[test]
fn mixed_encodings() {
    let mut data = b"group,decision,outcome\n\xc3\xa9t\xc3\xa9,yes,no\n".to_vec();
    data.extend(b"\x81\x8d,no,no\n");
    refused(data, &SIMPLE, &["3"]);
}

#[test]
fn binary_garbage() {
    let garbage: Vec<u8> = (0..4096u32)
        .map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    refused(garbage, &SIMPLE, &[]);
    refused(b"PAR1 and then nothing of the kind", &SIMPLE, &[]);
}

#[test]
fn duplicated_headers() {
    refused(
        "group,decision,group,outcome\na,yes,b,no\n",
        &SIMPLE,
        &["group", "3"],
    );
}

#[test]
fn a_group_column_without_a_value() {
    let data = people(&[("", "yes", "no", 3), ("", "no", "yes", 3)]);
    refused(data, &SIMPLE, &["group"]);
}

#[test]
fn a_threshold_outside_the_scores() {
    let data = "group,score\na,0.2\nb,0.8\n";
    let outside = ["--score", "score", "--threshold", "0.9", "--group", "group"];
    refused(data, &outside, &["score"]);
    let below = ["--score", "score", "--threshold", "-1", "--group", "group"];
    refused(data, &below, &["score"]);
}

#[test]
fn a_million_groups() {
    let mut data = String::from("group,decision\n");
    for person in 0..1_000_000 {
        data.push_str(&format!(
            "g{person},{}\n",
            if person % 3 == 0 { "yes" } else { "no" }
        ));
    }
    refused(
        data,
        &["--decision", "decision=yes", "--group", "group"],
        &["group"],
    );
}

#[test]
fn two_hundred_columns_work() {
    let names: Vec<String> = (0..197).map(|column| format!("c{column}")).collect();
    let mut data = format!("group,decision,outcome,{}\n", names.join(","));
    for row in 0..50 {
        let cells: Vec<String> = (0..197).map(|column| (row * column % 7).to_string()).collect();
        let group = if row % 2 == 0 { "a" } else { "b" };
        let decision = if row % 3 == 0 { "yes" } else { "no" };
        let outcome = if row % 5 == 0 { "yes" } else { "no" };
        data.push_str(&format!("{group},{decision},{outcome},{}\n", cells.join(",")));
    }
    let place = Place::new();
    place.write("data.csv", data);
    place.create(&SIMPLE).succeeds();
    assert_eq!(place.measures()["groupings"][0]["overall"]["n"], 50);
}

#[test]
fn a_filter_that_leaves_nobody() {
    let mut arguments = SIMPLE.to_vec();
    arguments.extend(["--filter", "group = \"a\"", "--filter", "group = \"b\""]);
    refused(two_groups(), &arguments, &["group = \"b\""]);
}

#[test]
fn counts_that_are_not_counts() {
    let counted = [
        "--decision",
        "decision=yes",
        "--group",
        "group",
        "--count",
        "people",
    ];
    refused(
        "group,decision,people\na,yes,3\nb,no,-2\n",
        &counted,
        &["people", "3"],
    );
    refused(
        "group,decision,people\na,yes,3\nb,no,some\n",
        &counted,
        &["people", "3"],
    );
    refused(
        "group,decision,people\na,yes,3\nb,no,\n",
        &counted,
        &["people", "3"],
    );
}

#[test]
fn text_as_a_score() {
    let scored = ["--score", "score", "--top", "1", "--group", "group"];
    refused("group,score\na,high\nb,low\n", &scored, &["score"]);
}

#[test]
fn data_cannot_drive_the_terminal() {
    let place = Place::new();
    // Control characters that are less rare than this make a file binary.
    let filler = "c,yes\n".repeat(500);
    place.write(
        "data.csv",
        format!("group,decision\na\u{1b}[31m,yes\n\u{202e}b,no\n{filler}"),
    );
    let mut arguments = vec!["--decision", "decision=yes", "--group", "group"];
    arguments.extend(["--title", "T\u{1b}]0;x\u{7}"]);
    let new = place.create(&arguments).succeeds().output();
    let text = place.run(&["measure", "audit.ron"]).succeeds().output();
    let verified = place.run(&["verify", "audit.ron"]).succeeds().output();
    for said in [&new, &text, &verified] {
        let raw = |character: char| (character.is_control() && character != '\n') || character == '\u{202e}';
        assert!(!said.contains(raw), "{said:?}");
    }
    assert!(
        text.contains("a\\u{1b}[31m") && text.contains("\\u{202e}b"),
        "{text}"
    );
}

#[test]
fn long_filters_are_quoted_around_their_problem() {
    let place = Place::new();
    place.write("data.csv", crate::support::two_groups());
    let filter = format!(
        "{}zzz = 1{}",
        "group = \"a\" or ".repeat(500),
        " or group = \"a\"".repeat(500)
    );
    let mut arguments = crate::support::SIMPLE.to_vec();
    arguments.extend(["--filter", &filter]);
    let said = place
        .create(&arguments)
        .refuses(&["zzz = 1", "…", "data.csv"])
        .errors();
    assert!(said.chars().count() < 400, "{said}");
}
