//! How data are read: told on the command line, recorded, replayed, and told again.

use serde_json::{Value, json};

use crate::support::Place;

/// A file as agencies deliver it: Windows-1252, a title, semicolons, decimal commas, a note below.
fn delivered() -> Vec<u8> {
    let mut text = "Contrôles par allocataire, extraction de mars\n\n".to_owned();
    text += "sexe;revenu;contrôlé;né le;nom\n";
    for row in 0..40 {
        let (sex, checked) = if row % 2 == 0 { ("F", "oui") } else { ("M", "non") };
        let income = match row {
            7 => "inconnu".to_owned(),
            row => format!("1 {:03},5", row * 7),
        };
        text += &format!("{sex};{income};{checked};{:02}/01/1980;Nom{row}\n", row % 12 + 1);
    }
    text += "\nSource : caisse d’allocations\n";
    encoding_rs::WINDOWS_1252.encode(&text).0.into_owned()
}

const SETUP: [&str; 4] = ["--decision", "contrôlé=oui", "--group", "sexe"];

fn create(place: &Place, more: &[&str]) {
    let mut arguments = SETUP.to_vec();
    arguments.extend(more);
    place.create(&arguments).succeeds();
}

fn source(place: &Place) -> Value {
    place.measures()["sources"][0].clone()
}

fn column(source: &Value, name: &str) -> Value {
    let columns = source["columns"].as_array().expect("columns");
    columns
        .iter()
        .find(|column| column["column"] == name)
        .expect(name)
        .clone()
}

#[test]
fn everything_found_out_about_a_file_is_recorded_and_told() {
    let place = Place::new();
    place.write("data.csv", delivered());
    create(&place, &[]);
    let source = source(&place);
    assert_eq!(source["file"], "data.csv");
    assert_eq!(
        (&source["rows"], &source["format"], &source["packing"]),
        (&json!(40), &json!("text"), &json!("plain"))
    );
    let options = &source["options"];
    assert_eq!(
        (
            &options["encoding"],
            &options["delimiter"],
            &options["decimal"],
            &options["thousands"]
        ),
        (
            &json!("windows-1252"),
            &json!(";"),
            &json!("comma"),
            &json!("space")
        )
    );
    assert_eq!(
        options["layout"],
        json!({ "header_line": 3, "lines_before": 2, "header_rows": 1, "notes_below": 1 })
    );
    let misfits = &column(&source, "revenu")["misfits"];
    assert_eq!(
        (&misfits["not"], &misfits["cells"]),
        (&json!("number"), &json!(1))
    );
    assert_eq!(
        misfits["first"],
        json!([{ "line": 11, "row": null, "sheet": null, "value": "inconnu" }])
    );
    let born = column(&source, "né le");
    assert_eq!(born["taken_for"], "date");
    assert_eq!(born["dates"]["order_is_sure"], false);
    let told = place.run(&["measure", "audit.ron"]);
    told.succeeds();
    for words in [
        "Windows-1252",
        "column names on line 3",
        "the day was taken first",
        "line 11: “inconnu”",
    ] {
        assert!(told.output().contains(words), "{words} in {}", told.output());
    }
}

#[test]
fn what_is_told_is_obeyed_recorded_and_replayed() {
    let place = Place::new();
    place.write("data.csv", delivered());
    create(
        &place,
        &[
            "--read-as",
            "revenu=number",
            "--read-as",
            "né le=date-mdy",
            "--missing",
            "inconnu",
            "--missing",
            "NA",
        ],
    );
    let source = source(&place);
    let income = column(&source, "revenu");
    assert_eq!(
        (&income["taken_for"], &income["decided"], &income["misfits"]),
        (&json!("number"), &json!("number"), &Value::Null)
    );
    assert_eq!(income["not_known"], json!([{ "sign": "inconnu", "cells": 1 }]));
    assert_eq!(column(&source, "né le")["dates"]["order"], "mdy");
    assert_eq!(source["options"]["missing"], json!(["inconnu", "NA"]));
}

#[test]
fn cells_that_do_not_fit_a_decision_count_as_missing_and_are_told() {
    let place = Place::new();
    place.write("data.csv", delivered());
    create(&place, &["--read-as", "revenu=number"]);
    let misfits = column(&source(&place), "revenu")["misfits"].clone();
    assert_eq!(
        (&misfits["cells"], &misfits["counted_as_missing"]),
        (&json!(1), &json!(true))
    );
}

#[test]
fn no_cell_of_a_column_that_names_people_is_told() {
    let place = Place::new();
    place.write("data.csv", delivered());
    create(&place, &["--read-as", "nom=number"]);
    let json = place.run(&["measure", "audit.ron", "--format", "json"]).output();
    let text = place.run(&["measure", "audit.ron"]).output();
    assert!(!json.contains("Nom1") && !text.contains("Nom1"), "{json}{text}");
    assert!(text.contains("40 cells are not numbers"), "{text}");
}

#[test]
fn every_part_of_the_reading_can_be_told() {
    let place = Place::new();
    place.write("data.csv", "intro\ng|v|d\nx|y|z\nF|1,234|1\nM|2,5|0\nend\nend\n");
    let told = [
        ["--encoding", "latin-9"],
        ["--delimiter", "|"],
        ["--decimal", "point"],
        ["--thousands", "comma"],
        ["--header-line", "2"],
        ["--header-rows", "2"],
        ["--notes-below", "2"],
    ];
    let mut arguments = vec![
        "--decision",
        "d / z=1",
        "--group",
        "g / x",
        "--read-as",
        "v / y=number",
    ];
    arguments.extend(told.iter().flatten());
    place.create(&arguments).succeeds();
    let source = source(&place);
    let expected = json!({
        "encoding": "latin-9", "delimiter": "|", "decimal": "point", "thousands": "comma",
        "layout": { "header_line": 2, "lines_before": 1, "header_rows": 2, "notes_below": 2 },
    });
    for (part, value) in expected.as_object().expect("parts") {
        assert_eq!(&source["options"][part], value, "{part}");
    }
    assert_eq!(
        column(&source, "v / y")["misfits"]["first"],
        json!([{ "line": 5, "row": null, "sheet": null, "value": "2,5" }])
    );
}

#[test]
fn a_packed_file_is_known_by_what_was_received() {
    use std::io::Write;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(&delivered()).expect("packed");
    let packed = encoder.finish().expect("packed");
    let place = Place::new();
    place.write("data.csv", &packed);
    create(&place, &[]);
    let source = source(&place);
    assert_eq!(
        (&source["packing"], &source["bytes"]),
        (&json!("gzip"), &json!(packed.len()))
    );
    place.run(&["verify", "audit.ron"]).succeeds();
}

#[test]
fn what_cannot_be_understood_or_does_not_apply_is_refused_in_one_sentence() {
    let place = Place::new();
    place.write("data.csv", delivered());
    for (more, words) in [
        (["--read-as", "revenu=money"], "--read-as"),
        (["--read-as", "revenus=number"], "revenu"),
        (["--delimiter", "ab"], "--delimiter"),
        (["--header-line", "900"], "900"),
    ] {
        let mut arguments = SETUP.to_vec();
        arguments.extend(more);
        place.create(&arguments).refuses(&[words]);
    }
    let mut arguments = SETUP.to_vec();
    arguments.extend(["--decimal", "comma", "--thousands", "comma"]);
    place.create(&arguments).refuses(&["--thousands"]);
}
