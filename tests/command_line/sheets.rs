//! Workbooks and cross-tables without a window.

use std::path::Path;

use serde_json::Value;

use crate::support::{Place, SIMPLE, two_groups};

/// A place with a workbook of the tests.
fn with(name: &str) -> Place {
    let place = Place::new();
    let from = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/sheets")
        .join(name);
    std::fs::copy(from, place.path(name)).expect("copied");
    place
}

fn create(place: &Place, data: &str, more: &[&str]) -> crate::support::Run {
    let mut arguments = vec!["new", data, "--output", "audit.ron", "--unit", "person"];
    arguments.extend(["--polarity", "burden"]);
    arguments.extend(more);
    place.run(&arguments)
}

fn step<'a>(measures: &'a Value, kind: &str) -> &'a Value {
    let steps = measures["rows"]["steps"].as_array().expect("steps");
    steps.iter().find(|step| step["kind"] == kind).expect("the step")
}

#[test]
fn a_workbook_of_three_sheets_is_audited_to_the_numbers_of_its_rows() {
    let place = with("three_sheets.xlsx");
    let mut arguments = SIMPLE.to_vec();
    arguments.extend(["--count", "people"]);
    create(&place, "three_sheets.xlsx", &arguments).succeeds();
    let measures = place.measures();
    let sheet = step(&measures, "sheet");
    assert_eq!(sheet["sheet"], "Decisions 2023");
    assert_eq!(sheet["header_row"], 4);
    place.run(&["verify", "audit.ron"]).succeeds();
    let said = place.run(&["measure", "audit.ron"]).succeeds().output();
    assert!(said.contains("Decisions 2023"), "{said}");
    // The same people, a row each, in a text file.
    let rows = Place::new();
    rows.write("data.csv", two_groups());
    rows.create(&SIMPLE).succeeds();
    assert_eq!(measures["groupings"], rows.measures()["groupings"]);
}

#[test]
fn a_sheet_that_is_not_there_is_refused_with_those_that_are() {
    let place = with("three_sheets.xlsx");
    let mut arguments = SIMPLE.to_vec();
    arguments.extend(["--sheet", "Decisions"]);
    create(&place, "three_sheets.xlsx", &arguments).refuses(&[
        "three_sheets.xlsx",
        "Decisions",
        "About",
        "Decisions 2023",
        "Codes",
    ]);
    for name in ["locked.xlsx", "far.xlsx", "empty.xlsx", "charts.xlsx"] {
        let place = with(name);
        create(&place, name, &SIMPLE).refuses(&[name]);
        assert!(!place.path("audit.ron").exists());
    }
}

#[test]
fn a_printed_cross_table_with_hidden_counts_is_turned_into_rows_and_measured() {
    let place = with("cross.xlsx");
    let turned = "Region: Men / Selected, Men / Not selected, Women / Selected, Women / Not selected \
                  -> sex * decision, people";
    create(
        &place,
        "cross.xlsx",
        &[
            "--unpivot",
            turned,
            "--decision",
            "decision=Selected",
            "--count",
            "people",
            "--suppressed",
            "<10=1..9",
            "--group",
            "sex",
            "--filter",
            "Region != \"Total\"",
        ],
    )
    .succeeds();
    let measures = place.measures();
    let step = step(&measures, "unpivot");
    assert_eq!(step["rows_before"], 3);
    assert_eq!(step["rows_after"], 12);
    assert_eq!(step["names_to"], serde_json::json!(["sex", "decision"]));
    let men = &measures["groupings"][0]["groups"][0];
    assert_eq!(men["group"]["sex"], "Men");
    assert_eq!(men["n"], 200);
    assert_eq!(men["measures"]["selection_rate"]["value"], 75.0 / 200.0);
    let women = &measures["groupings"][0]["groups"][1]["measures"]["selection_rate"];
    assert!(
        women["value"].is_null(),
        "a hidden count is never a number: {women}"
    );
    place.run(&["verify", "audit.ron"]).succeeds();
}

#[test]
fn what_cannot_be_turned_is_refused_before_anything_is_written() {
    let place = with("cross.xlsx");
    let audit = ["--decision", "d=yes", "--group", "sex"];
    for (turned, says) in [
        ("Region: Men", "--unpivot"),
        ("Region -> sex, people", "--unpivot"),
        ("Region: Mens / Selected -> sex, people", "Men / Selected"),
        ("Region: Total -> Region, people", "Region"),
        ("Region: Total -> a*b, people", "Total"),
    ] {
        let mut arguments = vec!["--unpivot", turned];
        arguments.extend(audit);
        create(&place, "cross.xlsx", &arguments).refuses(&[says]);
    }
    assert!(!place.path("audit.ron").exists());
}
