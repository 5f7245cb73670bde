//! The example of the contract: COMPAS, with its published numbers.

use serde_json::Value;

use crate::support::Place;

fn audited(more: &[&str]) -> (Place, Value) {
    let place = Place::new();
    let data = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/compas/compas-7214.csv");
    std::fs::copy(data, place.path("data.csv")).expect("the counts are copied");
    let mut arguments = vec!["--score", "decile_score", "--threshold", "5", "--count", "people"];
    arguments.extend(["--outcome", "two_year_recid=1", "--group", "race"]);
    arguments.extend(["--reference", "Caucasian"]);
    arguments.extend(more);
    place.create(&arguments).succeeds();
    let measures = place.measures();
    (place, measures)
}

fn near(value: &Value, expected: f64, tolerance: f64) {
    let value = value.as_f64().expect("a number");
    assert!((value - expected).abs() <= tolerance, "{value} is not {expected}");
}

#[test]
fn the_contract_s_numbers_come_out() {
    let (_, measures) = audited(&[]);
    assert_eq!(measures["format"], "vigie-measures");
    assert_eq!(measures["version"], 1);
    assert_eq!(measures["rows"]["received"], 178);
    let grouping = &measures["groupings"][0];
    assert_eq!(grouping["grouping"], serde_json::json!(["race"]));
    assert_eq!(grouping["reference"], "Caucasian");
    assert_eq!(grouping["polarity"], "burden");
    let group = &grouping["groups"][0];
    assert_eq!(group["group"]["race"], "African-American");
    assert_eq!(group["n"].to_string(), "3696");
    assert_eq!(group["missing_group"], false);
    for (name, count) in [("tn", 990), ("fp", 805), ("fn", 532), ("tp", 1369)] {
        assert_eq!(group["counts"][name], count);
    }
    let rate = &group["measures"]["false_positive_rate"];
    assert_eq!(rate["numerator"].to_string(), "805");
    assert_eq!(rate["denominator"].to_string(), "1795");
    near(&rate["value"], 805.0 / 1795.0, 1e-15);
    near(&rate["interval"][0], 0.4256, 5e-5);
    near(&rate["interval"][1], 0.4716, 5e-5);
    near(&rate["difference"], 805.0 / 1795.0 - 349.0 / 1488.0, 1e-15);
    near(&rate["difference_interval"][0], 0.1821, 5e-5);
    near(&rate["difference_interval"][1], 0.2450, 5e-5);
    near(&rate["ratio"], 1.912, 5e-4);
    near(&rate["ratio_interval"][0], 1.7212, 5e-5);
    near(&rate["ratio_interval"][1], 2.1241, 5e-5);
    near(&rate["p_value"], 2.1e-37, 0.05e-37);
    assert_eq!(rate["test"], "two_proportion");
    assert_eq!(rate["undefined"], Value::Null);
}

#[test]
fn everybody_is_there_and_the_reference_has_no_disparity() {
    let (_, measures) = audited(&[]);
    let grouping = &measures["groupings"][0];
    assert_eq!(grouping["overall"]["n"], 7214);
    near(
        &grouping["overall"]["measures"]["false_positive_rate"]["value"],
        1282.0 / 3963.0,
        1e-15,
    );
    let reference = &grouping["groups"][2];
    assert_eq!(reference["group"]["race"], "Caucasian");
    let rate = &reference["measures"]["false_positive_rate"];
    assert_eq!(rate["undefined"], Value::Null);
    assert_eq!(rate["p_value"], Value::Null);
    assert_eq!(rate["undefined_parts"]["p_value"], "is_reference");
}

#[test]
fn summaries_name_the_groups_between_which_they_are() {
    let (_, measures) = audited(&[]);
    let summary = &measures["groupings"][0]["summary"];
    let parity = &summary["demographic_parity_difference"];
    near(&parity["value"], 12.0 / 18.0 - 79.0 / 377.0, 1e-15);
    assert_eq!(parity["lowest"]["race"], "Other");
    assert_eq!(parity["highest"]["race"], "Native American");
    assert_eq!(summary["excluded"], serde_json::json!([]));
}

#[test]
fn a_stratum_adds_the_same_inside_each_of_its_values() {
    let (_, measures) = audited(&["--stratum", "sex"]);
    let grouping = &measures["groupings"][0];
    assert_eq!(grouping["groups"][0]["n"], 3696);
    let strata = grouping["strata"].as_array().expect("strata");
    let names: Vec<&Value> = strata.iter().map(|stratum| &stratum["stratum"]).collect();
    assert_eq!(names, ["Female", "Male"]);
    let inside = |index: usize| strata[index]["groups"][0]["n"].as_u64().expect("a count");
    assert_eq!(inside(0) + inside(1), 3696);
    assert_eq!(strata[0]["reference"], "Caucasian");
}

#[test]
fn crossed_groups_and_a_tied_top_say_what_is_not_known() {
    let place = Place::new();
    let data = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/compas/compas-7214.csv");
    std::fs::copy(data, place.path("data.csv")).expect("the counts are copied");
    let mut arguments = vec!["--score", "decile_score", "--top", "1000", "--count", "people"];
    arguments.extend(["--outcome", "two_year_recid=1", "--group", "race*sex"]);
    arguments.extend(["--reference", "Caucasian*Male"]);
    place.create(&arguments).succeeds();
    let measures = place.measures();
    let decision = &measures["project"]["decision"];
    assert_eq!(decision["cut"]["top"], 1000);
    assert!(decision["tie"]["people"].as_u64() > decision["tie"]["places"].as_u64());
    let grouping = &measures["groupings"][0];
    assert_eq!(
        grouping["reference_group"],
        serde_json::json!({ "race": "Caucasian", "sex": "Male" })
    );
    let rate = &grouping["groups"][1]["measures"]["selection_rate"];
    assert_eq!(rate["value"], Value::Null);
    assert!(rate["bounds"][0].as_f64() < rate["bounds"][1].as_f64());
    assert!(grouping["groups"][1]["counts"]["outcome_no_decision_unknown"].as_u64() > Some(0));
}

#[test]
fn the_csv_has_one_line_per_group_and_measure_and_the_same_numbers() {
    let (place, measures) = audited(&["--stratum", "sex"]);
    let run = place.run(&["measure", "audit.ron", "--format", "csv"]);
    let text = run.succeeds().output();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let head = reader.headers().expect("a header").clone();
    let measure = head.iter().position(|head| head == "measure").expect("a column");
    let lines: Vec<csv::StringRecord> = reader
        .records()
        .map(|line| line.expect("a line"))
        .filter(|line| vigie::measure::Metric::from_name(&line[measure]).is_some())
        .collect();
    let strata = measures["groupings"][0]["strata"].as_array().expect("strata");
    let groups: usize = strata
        .iter()
        .map(|stratum| stratum["groups"].as_array().expect("groups").len())
        .sum();
    assert_eq!(lines.len(), (6 + groups) * vigie::measure::Metric::ALL.len());
    let cell = |line: &csv::StringRecord, name: &str| {
        let place = head.iter().position(|head| head == name).expect("a column");
        line[place].to_owned()
    };
    let line = lines
        .iter()
        .find(|line| {
            cell(line, "group") == "African-American"
                && cell(line, "measure") == "false_positive_rate"
                && cell(line, "stratum_column").is_empty()
        })
        .expect("the line");
    let rate = &measures["groupings"][0]["groups"][0]["measures"]["false_positive_rate"];
    assert_eq!(cell(line, "value"), rate["value"].to_string());
    assert_eq!(cell(line, "p_value"), rate["p_value"].to_string());
    assert_eq!(cell(line, "numerator_low"), "805");
}
