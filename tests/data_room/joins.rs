//! A join brings outputs to people, and never invents or loses a person.

use proptest::prelude::*;
use vigie::data::{Diagnosis, Error, Joining, Key, Table, Values};

use super::{cells, numbers, tabled, text};

fn key(data: &str, outputs: &str) -> Joining {
    Joining::by(vec![Key {
        data: data.to_string(),
        outputs: outputs.to_string(),
    }])
}

fn join(data: &Table, outputs: &Table, joining: &Joining) -> Result<Table, Error> {
    vigie::data::join(data, outputs, joining, "outputs").map(|(table, _)| table)
}

fn diagnose(data: &Table, outputs: &Table, joining: &Joining) -> Result<Diagnosis, Error> {
    vigie::data::diagnose(data, outputs, joining)
}

fn people() -> Table {
    tabled(vec![
        text("person", &["12", "b", "c", "-", "c", "z"]),
        numbers("score", &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]),
    ])
}

fn outputs() -> Table {
    tabled(vec![
        text("score", &["unused", "low", "high", "none"]),
        text("id", &["y", " c ", "12", "-"]),
        numbers("rank", &[9.0, 1.0, 2.0, 3.0]),
    ])
}

#[test]
fn every_row_of_the_data_is_kept_in_order_with_its_outputs() {
    let joined = join(&people(), &outputs(), &key("person", "id")).unwrap();
    let names: Vec<&str> = joined.columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(names, ["person", "score", "score (outputs)", "rank"]);
    assert_eq!(cells(&joined, "person"), cells(&people(), "person"));
    assert_eq!(
        cells(&joined, "score (outputs)"),
        ["high", "-", "low", "-", "low", "-"]
    );
    assert_eq!(cells(&joined, "rank"), ["2", "-", "1", "-", "1", "-"]);
    match &joined.columns[2].values {
        Values::Text { labels, .. } => assert_eq!(labels, &["high", "low"]),
        Values::Number(_) => panic!(),
    }
}

#[test]
fn a_diagnosis_counts_every_row_once_on_each_side() {
    let found = diagnose(&people(), &outputs(), &key("person", "id")).unwrap();
    assert_eq!(
        (
            found.data_rows,
            found.matched,
            found.data_only,
            found.data_missing_key
        ),
        (6, 3, 2, 1)
    );
    assert_eq!(
        (found.outputs_rows, found.outputs_only, found.outputs_missing_key),
        (4, 1, 1)
    );
    assert_eq!((found.data_duplicated, found.outputs_duplicated), (1, 0));
    assert_eq!(found.examples.data_only, ["b", "z"]);
    assert_eq!(found.examples.outputs_only, ["y"]);
}

#[test]
fn the_number_12_is_the_text_12() {
    let people = tabled(vec![text("person", &["12", "012", "1.5"])]);
    let outputs = tabled(vec![numbers("id", &[12.0, 1.5]), text("label", &["a", "b"])]);
    let joined = join(&people, &outputs, &key("person", "id")).unwrap();
    assert_eq!(cells(&joined, "label"), ["a", "-", "b"]);
    let back = join(&outputs, &people, &key("id", "person")).unwrap();
    assert_eq!(back.rows, 2);
}

#[test]
fn duplicate_keys_in_outputs_are_refused() {
    let twice = tabled(vec![
        text("id", &["b", "12", "b"]),
        numbers("rank", &[1.0, 2.0, 3.0]),
    ]);
    let error = join(&people(), &twice, &key("person", "id")).unwrap_err();
    assert_eq!(
        error,
        Error::DuplicateKeys {
            column: "id".into(),
            count: 1
        }
    );
    let found = diagnose(&people(), &twice, &key("person", "id")).unwrap();
    assert_eq!(
        (found.matched, found.data_only, found.outputs_duplicated),
        (1, 3, 1)
    );
    assert_eq!((found.data_ambiguous, found.outputs_ambiguous), (1, 2));
}

#[test]
fn missing_keys_never_meet() {
    let data = tabled(vec![numbers("id", &[f64::NAN, 1.0])]);
    let outputs = tabled(vec![
        numbers("id", &[f64::NAN, f64::NAN, 1.0]),
        numbers("rank", &[7.0, 8.0, 9.0]),
    ]);
    let joined = join(&data, &outputs, &key("id", "id")).unwrap();
    assert_eq!(cells(&joined, "rank"), ["-", "9"]);
}

#[test]
fn no_key_in_common_is_an_error() {
    let outputs = tabled(vec![text("id", &["p", "q"])]);
    let error = join(&people(), &outputs, &key("person", "id")).unwrap_err();
    let expected = Error::NoMatchingKeys {
        data_column: "person".into(),
        outputs_column: "id".into(),
    };
    assert_eq!(error, expected);
}

#[test]
fn an_unknown_key_column_comes_with_its_neighbour() {
    let error = join(&people(), &outputs(), &key("persons", "id")).unwrap_err();
    assert_eq!(
        error,
        Error::UnknownColumn {
            column: "persons".into(),
            near: Some("person".into())
        }
    );
}

fn keys() -> impl Strategy<Value = Vec<Option<u8>>> {
    prop::collection::vec(prop::option::weighted(0.9, 0..12_u8), 1..20)
}

fn as_numbers(keys: &[Option<u8>]) -> Vec<f64> {
    keys.iter().map(|key| key.map_or(f64::NAN, f64::from)).collect()
}

proptest! {
    #[test]
    fn counts_add_up_on_both_sides(data in keys(), outputs in keys()) {
        let left = tabled(vec![numbers("id", &as_numbers(&data))]);
        let right = tabled(vec![numbers("id", &as_numbers(&outputs))]);
        let found = diagnose(&left, &right, &key("id", "id")).unwrap();
        let several = data.iter().flatten().filter(|key| {
            outputs.iter().flatten().filter(|other| other == key).count() > 1
        });
        let several = several.count() as u64;
        prop_assert_eq!(found.data_ambiguous, several);
        prop_assert_eq!(found.matched + found.data_only + found.data_missing_key + several, data.len() as u64);
        let met = outputs.iter().flatten().filter(|key| data.contains(&Some(**key))).count() as u64;
        let alone = outputs.iter().flatten().filter(|key| {
            data.contains(&Some(**key)) && outputs.iter().flatten().filter(|other| other == key).count() == 1
        });
        prop_assert_eq!(found.outputs_ambiguous, met - alone.count() as u64);
        prop_assert_eq!(met + found.outputs_only + found.outputs_missing_key, outputs.len() as u64);
    }

    #[test]
    fn a_join_gives_each_person_the_outputs_of_their_key(data in keys()) {
        let right = tabled(vec![
            numbers("id", &(0..6).map(f64::from).collect::<Vec<_>>()),
            numbers("ten", &(0..6).map(|id| f64::from(id) * 10.0).collect::<Vec<_>>()),
        ]);
        let left = tabled(vec![numbers("id", &as_numbers(&data))]);
        match join(&left, &right, &key("id", "id")) {
            Ok(joined) => {
                let expected = data.iter().map(|key| match key {
                    Some(key) if *key < 6 => (u32::from(*key) * 10).to_string(),
                    _ => "-".to_string(),
                });
                prop_assert_eq!(cells(&joined, "ten"), expected.collect::<Vec<_>>());
            }
            Err(Error::NoMatchingKeys { .. }) => prop_assert!(!data.iter().flatten().any(|key| *key < 6)),
            Err(other) => prop_assert!(false, "{:?}", other),
        }
    }
}
