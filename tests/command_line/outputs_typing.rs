//! Files of outputs, and workbooks, whose cells are read as told: recorded, replayed, refused when nothing obeys.

use serde_json::{Value, json};

use super::support::Place;

const DATA: &str = "code,sex\n01,F\n02,M\n03,F\n04,M\n";
const KEY: [&str; 4] = ["--outputs", "scores.csv", "--key", "code"];
const AUDIT: [&str; 6] = ["--score", "score", "--threshold", "0.5", "--group", "sex"];

fn told(more: &[&str]) -> Vec<String> {
    let arguments = KEY.iter().chain(&AUDIT).chain(more);
    arguments.map(|argument| (*argument).to_owned()).collect()
}

fn create(place: &Place, more: &[&str]) -> super::support::Run {
    let arguments = told(more);
    place.create(&arguments.iter().map(String::as_str).collect::<Vec<_>>())
}

fn outputs(place: &Place) -> Value {
    place.measures()["sources"][1].clone()
}

fn column(source: &Value, name: &str) -> Value {
    let columns = source["columns"].as_array().expect("columns");
    columns
        .iter()
        .find(|column| column["column"] == name)
        .expect("a column")
        .clone()
}

#[test]
fn the_marks_and_signs_of_a_vendors_file_are_told_recorded_and_replayed() {
    let place = Place::new();
    place.write("data.csv", DATA);
    // One number with a comma among points: nothing but being told decides it.
    place.write(
        "scores.csv",
        "code;score;day\n01;0,750;1/2/2024\n02;0,500;2/2/2024\n03;absent;3/2/2024\n04;0,250;4/2/2024\n",
    );
    create(&place, &[]).refuses(&["score", "0,750"]);
    let options = [
        "--outputs-decimal",
        "comma",
        "--outputs-missing",
        "absent",
        "--outputs-read-as",
        "day=date-mdy",
        "--outputs-delimiter",
        ";",
        "--outputs-encoding",
        "utf-8",
        "--outputs-thousands",
        "none",
        "--outputs-notes-below",
        "0",
    ];
    create(&place, &options).succeeds();
    let read = outputs(&place);
    assert_eq!(read["options"]["decimal"], "comma");
    assert_eq!(read["options"]["missing"], json!(["absent"]));
    assert_eq!(
        column(&read, "score")["not_known"],
        json!([{ "sign": "absent", "cells": 1 }])
    );
    assert_eq!(column(&read, "day")["decided"], "date-mdy");
    let measures = place.measures();
    let selected = &measures["groupings"][0]["overall"]["measures"]["selection_rate"];
    // 0.75 and 0.5, and not 750, 500 and 250; the score that is absent may be any.
    assert_eq!(selected["numerator"], json!({ "low": 2, "high": 3 }));
    place.run(&["verify", "audit.ron"]).succeeds();
}

#[test]
fn a_column_of_outputs_is_read_as_told_and_its_misfits_are_said() {
    let place = Place::new();
    place.write("data.csv", DATA);
    place.write("scores.csv", "code,score\n01,0.75\n02,high\n03,0.5\n04,0.25\n");
    create(&place, &[]).refuses(&["score", "high"]);
    create(&place, &["--outputs-read-as", "score=number"]).succeeds();
    let score = column(&outputs(&place), "score");
    assert_eq!(score["misfits"]["counted_as_missing"], true);
    assert_eq!(score["misfits"]["first"][0]["line"], 3);
    // A project written so is read so again.
    assert!(place.read("audit.ron").contains("read_as: Number"));
}

#[test]
fn what_no_file_of_outputs_obeys_is_refused() {
    let place = Place::new();
    place.write("data.csv", DATA);
    place.write("scores.csv", "code,score\n01,0.75\n02,0.5\n03,0.5\n04,0.25\n");
    create(&place, &["--outputs-read-as", "scroe=number"]).refuses(&["scroe", "--outputs-read-as"]);
    create(&place, &["--outputs-read-as", "score=figure"]).refuses(&["--outputs-read-as", "figure"]);
    create(&place, &["--outputs-sheet", "One"]).refuses(&["--outputs-sheet"]);
    let alike = ["--outputs-decimal", "comma", "--outputs-thousands", "comma"];
    create(&place, &alike).refuses(&["--outputs-decimal", "--outputs-thousands"]);
    let records = "{\"code\": \"01\", \"score\": 0.75}\n{\"code\": \"02\", \"score\": 0.25}\n";
    place.write("scores.csv", records);
    create(&place, &["--outputs-decimal", "comma"]).refuses(&["--outputs-decimal"]);
    create(&place, &["--outputs-read-as", "score=number"]).succeeds();
}

#[test]
fn marks_and_signs_are_told_of_a_workbook_too() {
    let place = Place::new();
    let sheets = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/sheets/written.xlsx");
    std::fs::copy(sheets, place.path("data.csv")).unwrap();
    let audit = ["--score", "score", "--threshold", "5", "--group", "group"];
    let point = [&audit[..], &["--decimal", "point"]].concat();
    place.create(&point).refuses(&["score", "12,5"]);
    let comma = [
        &audit[..],
        &["--decimal", "comma", "--missing", "n.d.", "--missing", "999"],
    ]
    .concat();
    place.create(&comma).succeeds();
    let source = place.measures()["sources"][0].clone();
    assert_eq!(
        (&source["format"], &source["options"]["decimal"]),
        (&json!("spreadsheet"), &json!("comma"))
    );
    let not_known = column(&source, "visits")["not_known"].clone();
    assert_eq!(not_known, json!([{ "sign": "999", "cells": 2 }]));
    let text = place.run(&["measure", "audit.ron"]).succeeds().output();
    assert!(text.contains("decimals: comma"), "{text}");
    let encoding = [&comma[..], &["--encoding", "utf-8", "--force"]].concat();
    place.create(&encoding).refuses(&["--encoding"]);
}
