//! Values changed as the auditor decided, and nothing else.

use std::sync::Arc;

use proptest::prelude::*;
use vigie::data::{Change, Column, Error, Recode, Table, TakenFor, look_alikes, recode};

use super::{cells, is_number, numbers, tabled, text};

fn change(column: &str, into: Option<&str>, change: Change) -> Recode {
    Recode {
        column: column.to_owned(),
        into: into.map(str::to_owned),
        change,
        note: String::new(),
        on: true,
    }
}

fn merge(column: &str, values: &[&str], to: &str) -> Recode {
    let values = values.iter().map(|value| (*value).to_owned()).collect();
    change(
        column,
        None,
        Change::Merge {
            values,
            to: to.to_owned(),
        },
    )
}

fn not_known(column: &str, values: &[&str]) -> Recode {
    let values = values.iter().map(|value| (*value).to_owned()).collect();
    change(column, None, Change::Missing { values })
}

fn dates(name: &str, cells: &[&str]) -> Column {
    Column {
        taken_for: TakenFor::Date,
        ..text(name, cells)
    }
}

fn results() -> Table {
    let results = [
        "R.A.S.",
        "Erreur",
        "Contrôle sans suite",
        "-",
        "Aucune erreur",
        "R.A.S.",
    ];
    tabled(vec![
        text("result", &results),
        numbers("amount", &[1.0, 2.0, 99.0, 99.0, f64::NAN, 3.0]),
    ])
}

#[test]
fn values_become_one_and_the_cells_changed_are_counted() {
    let table = results();
    let recodes = [merge(
        "result",
        &["R.A.S.", "Contrôle sans suite"],
        "Aucune erreur",
    )];
    let (recoded, counts) = recode(&table, &recodes).unwrap();
    let expected = [
        "Aucune erreur",
        "Erreur",
        "Aucune erreur",
        "-",
        "Aucune erreur",
        "Aucune erreur",
    ];
    assert_eq!(cells(&recoded, "result"), expected);
    assert_eq!(counts[0].cells, 3);
    assert!(counts[0].absent.is_empty());
}

#[test]
fn columns_that_are_not_recoded_are_the_same_in_memory() {
    let table = results();
    let (recoded, _) = recode(&table, &[merge("result", &["R.A.S."], "Rien")]).unwrap();
    assert!(Arc::ptr_eq(&table.columns[1], &recoded.columns[1]));
}

#[test]
fn a_new_column_leaves_the_first_as_it_was() {
    let table = results();
    let mut wanted = merge("result", &["R.A.S."], "Rien");
    wanted.into = Some("short".to_owned());
    let (recoded, _) = recode(&table, std::slice::from_ref(&wanted)).unwrap();
    assert_eq!(cells(&recoded, "result"), cells(&table, "result"));
    assert_eq!(cells(&recoded, "short")[0], "Rien");
    wanted.into = Some("amount".to_owned());
    let column = "amount".to_owned();
    assert_eq!(
        recode(&table, &[wanted]).unwrap_err(),
        Error::ColumnExists { column }
    );
}

#[test]
fn numbers_stay_numbers_unless_one_becomes_a_word() {
    let table = results();
    let (recoded, counts) = recode(&table, &[not_known("amount", &["99"])]).unwrap();
    assert!(is_number(&recoded, "amount"));
    assert_eq!(cells(&recoded, "amount"), ["1", "2", "-", "-", "-", "3"]);
    assert_eq!(counts[0].cells, 2);
    let (recoded, _) = recode(&table, &[merge("amount", &["1", "2"], "0")]).unwrap();
    assert!(is_number(&recoded, "amount"));
    let (recoded, _) = recode(&table, &[merge("amount", &["1", "2"], "little")]).unwrap();
    assert_eq!(
        cells(&recoded, "amount"),
        ["little", "little", "99", "99", "-", "3"]
    );
}

#[test]
fn values_that_are_not_there_are_said() {
    let table = results();
    let recodes = [
        merge("result", &["RAS", "Erreur"], "Autre"),
        not_known("amount", &["98", "99"]),
    ];
    let (_, counts) = recode(&table, &recodes).unwrap();
    assert_eq!(counts[0].absent, ["RAS"]);
    assert_eq!(counts[1].absent, ["98"]);
}

#[test]
fn a_recode_sees_what_the_ones_before_it_left_and_can_be_switched_off() {
    let table = results();
    let mut recodes = [merge("result", &["R.A.S."], "b"), merge("result", &["b"], "c")];
    let (recoded, _) = recode(&table, &recodes).unwrap();
    assert_eq!(cells(&recoded, "result")[0], "c");
    recodes[1].on = false;
    let (recoded, counts) = recode(&table, &recodes).unwrap();
    assert_eq!(cells(&recoded, "result")[0], "b");
    assert_eq!(counts[1], Default::default());
}

#[test]
fn days_become_years_and_ages() {
    let born = dates(
        "born",
        &["2000-02-29", "1999-12-31", "-", "2024-03-02", "2000-03-01"],
    );
    let table = tabled(vec![born]);
    let on = "2024-02-29".to_owned();
    let age = change("born", Some("age"), Change::Age { on });
    let year = change("born", Some("year"), Change::Year);
    let (recoded, counts) = recode(&table, &[age, year]).unwrap();
    assert_eq!(cells(&recoded, "age"), ["24", "24", "-", "-", "23"]);
    assert_eq!((counts[0].cells, counts[0].unborn), (3, 1));
    assert_eq!(cells(&recoded, "year"), ["2000", "1999", "-", "2024", "2000"]);
    assert!(is_number(&recoded, "age"));
}

#[test]
fn years_and_ages_of_what_is_no_day_are_refused() {
    let table = results();
    let refused = recode(&table, &[change("result", None, Change::Year)]).unwrap_err();
    let (column, value) = ("result".to_owned(), "R.A.S.".to_owned());
    assert_eq!(refused, Error::NotDays { column, value });
    let on = "31/01/2024".to_owned();
    let value = on.clone();
    let refused = recode(&table, &[change("result", None, Change::Age { on })]).unwrap_err();
    assert_eq!(refused, Error::NotADay { value });
}

#[test]
fn near_identical_values_are_noticed_the_most_frequent_first() {
    let values = [
        ("oui", 3),
        ("OUI", 9),
        ("O ui", 1),
        ("non", 4),
        ("Âge", 1),
        ("age", 2),
    ];
    let values = values.map(|(value, rows)| (value.to_owned(), rows));
    let lists: Vec<String> = look_alikes(&values).iter().map(|list| list.join("|")).collect();
    assert_eq!(lists, ["OUI|oui|O ui", "age|Âge"]);
}

proptest! {
    #[test]
    fn a_recode_to_itself_changes_nothing(cells in prop::collection::vec("[abc]?", 1..40)) {
        let cells: Vec<&str> = cells.iter().map(|cell| if cell.is_empty() { "-" } else { cell }).collect();
        let table = tabled(vec![text("x", &cells)]);
        for value in ["a", "b", "c"] {
            let (recoded, counts) = recode(&table, &[merge("x", &[value], value)]).unwrap();
            prop_assert_eq!(&*recoded, &table);
            prop_assert_eq!(counts[0].cells, 0);
        }
    }
}
