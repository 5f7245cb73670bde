//! What can follow in a filter being written.

use proptest::prelude::*;
use vigie::data::{Completion, Expression, FilterProposalKind, Spelling, Table, column_written, complete};

use crate::{numbers, tabled, text};

fn people() -> Table {
    tabled(vec![
        numbers("age", &[31.0, 45.0, 29.0]),
        text("city", &["Lyon", "Saint-Étienne", "L\"Isle"]),
        text("filing date", &["a", "b", "c"]),
        text("not", &["a", "b", "a"]),
        text("Étage", &["1", "2", "3"]),
    ])
}

fn after(text: &str) -> Completion {
    complete(text, &people(), Spelling::English)
}

fn names(text: &str) -> Vec<String> {
    after(text)
        .proposals
        .into_iter()
        .map(|proposal| proposal.name)
        .collect()
}

/// The text once the first proposal is taken.
fn taken(text: &str) -> String {
    let completion = after(text);
    let before: String = text.chars().take(completion.from).collect();
    before + &completion.proposals[0].written
}

#[test]
fn columns_come_first_then_comparisons_then_values_then_what_joins_tests() {
    assert_eq!(names(""), ["age", "city", "filing date", "not", "Étage", "not"]);
    assert!(names("age ").contains(&">=".to_owned()));
    assert!(names("city ").contains(&"in (".to_owned()));
    assert_eq!(names("city = "), ["Lyon", "Saint-Étienne", "L\"Isle"]);
    assert_eq!(names("city in (\"Lyon\""), [",", ")"]);
    assert_eq!(names("city in (\"Lyon\", "), ["Lyon", "Saint-Étienne", "L\"Isle"]);
    assert_eq!(names("age >= 18 "), ["and", "or"]);
    assert_eq!(names("age >= 18 and c"), ["city"]);
    assert_eq!(names("city is not "), ["missing", "not missing"]);
    assert_eq!(names("city not "), ["in ("]);
    assert_eq!(names("not (city is missing) "), ["and", "or"]);
}

#[test]
fn what_is_begun_is_replaced_and_quoted_where_needed() {
    assert_eq!(taken("fil"), "\"filing date\" ");
    assert_eq!(taken("\"fil"), "\"filing date\" ");
    assert_eq!(taken("city = Ly"), "city = \"Lyon\"");
    assert_eq!(taken("city = \"isl"), "city = \"L\"\"Isle\"");
    assert_eq!(taken("age >= 18 and ét"), "age >= 18 and Étage ");
    assert_eq!(column_written("not"), "\"not\"");
    assert_eq!(column_written("1990"), "\"1990\"");
}

#[test]
fn words_are_proposed_in_the_language_of_the_interface() {
    let french = complete("city ", &people(), Spelling::French);
    let written: Vec<&str> = french
        .proposals
        .iter()
        .map(|proposal| proposal.written.as_str())
        .collect();
    assert!(written.contains(&"dans ("), "{written:?}");
    assert!(complete("age >= 18 ", &people(), Spelling::French).proposals[0].name == "et");
}

#[test]
fn nothing_is_proposed_where_nothing_fits() {
    for text in [
        "age >= ",
        "city = \"Lyon\" \"Nice\" ",
        "age >= 18 18 ",
        ") ",
        "unknown = ",
    ] {
        assert!(names(text).is_empty(), "{text}: {:?}", names(text));
    }
}

proptest! {
    #[test]
    fn a_column_proposed_is_read_back_as_that_column(name in "\\PC{1,12}") {
        let written = format!("{} is missing", column_written(&name));
        let table = tabled(vec![numbers(&name, &[1.0, f64::NAN])]);
        let kept = Expression::parse(&written).expect("read").keeps(&table).expect("the column");
        prop_assert_eq!(kept, vec![false, true]);
    }

    #[test]
    fn any_text_is_answered_and_every_proposal_keeps_what_was_written_before(text in "[a-z \"'(),=<>éàn’]{0,30}") {
        let completion = after(&text);
        prop_assert!(completion.from <= text.chars().count());
        for proposal in completion.proposals {
            prop_assert!(!proposal.written.is_empty());
            if proposal.kind == FilterProposalKind::Column {
                let whole = format!("{} is missing", proposal.written);
                prop_assert!(Expression::parse(&whole).is_ok());
            }
        }
    }
}
