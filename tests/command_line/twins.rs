//! The same real people in every format are measured to the same numbers.

use std::path::Path;

use serde_json::Value;

use crate::support::Place;

/// Rows, and every group's counts and measures; not where they came from.
fn measured(file: &str) -> (Value, Value, Value) {
    let place = Place::new();
    let from = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/formats")
        .join(file);
    std::fs::copy(from, place.path(file)).expect("a copy");
    let mut arguments = vec!["new", file, "--output", "audit.ron", "--unit", "person"];
    arguments.extend(["--polarity", "favour", "--decision", "income=>50K"]);
    arguments.extend([
        "--outcome",
        "workclass=Private",
        "--group",
        "sex",
        "--group",
        "sex*race",
    ]);
    arguments.extend(["--group", "occupation", "--filter", "\"hours-per-week\" >= 20"]);
    arguments.extend([
        "--filter",
        "\"part estimée\" > 0.05",
        "--filter",
        "seen_on <> \"2024-03-01\"",
    ]);
    place.run(&arguments).succeeds();
    place.run(&["verify", "audit.ron"]).succeeds();
    let measures = place.measures();
    let rows = &measures["rows"];
    (
        rows["received"].clone(),
        rows["kept"].clone(),
        measures["groupings"].clone(),
    )
}

#[test]
fn every_format_measures_as_its_twin_in_text() {
    let twin = measured("people.csv");
    assert_eq!(twin.0, 250);
    assert!(twin.1.as_u64().expect("rows") < 240);
    for file in [
        "people.csv.gz",
        "people.zip",
        "people.tsv",
        "people-pipes.txt",
        "people-utf16.txt",
        "people-excel-fr.csv",
        "people.xlsx",
        "people.xls",
        "people.ods",
        "people.parquet",
        "people.arrow",
        "people.feather",
        "people.json",
        "people.ndjson",
    ] {
        assert_eq!(measured(file), twin, "{file}");
    }
}
