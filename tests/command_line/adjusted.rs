//! Groups compared with other characteristics held equal, as asked for and printed.

use serde_json::Value;

use crate::support::{Place, berkeley};

const HELD: [&str; 4] = ["--reference", "men", "--control", "department"];

fn selection(measures: &Value) -> Value {
    measures["groupings"][0]["adjusted"]["measures"]["selection_rate"].clone()
}

#[test]
fn berkeley_with_the_department_held_equal_is_that_of_statsmodels() {
    let place = berkeley(&HELD);
    let measures = place.measures();
    assert_eq!(measures["project"]["controls"], serde_json::json!(["department"]));
    let selection = selection(&measures);
    assert_eq!(selection["people"], 4526.0);
    assert_eq!(selection["cells"], 12);
    let groups = selection["groups"].as_array().expect("groups").clone();
    let women = groups
        .iter()
        .find(|group| group["group"]["sex"] == "women")
        .expect("the women");
    let difference = women["difference"]["value"].as_f64().expect("a number");
    assert!((difference - 0.019497043274209924).abs() < 1e-6, "{difference}");
    let odds = women["odds_ratio"]["value"].as_f64().expect("a number");
    assert!((odds - 1.1050273526130754).abs() < 1e-6, "{odds}");
    let men = groups
        .iter()
        .find(|group| group["group"]["sex"] == "men")
        .expect("the men");
    assert_eq!(men["undefined"], "is_reference");
}

#[test]
fn the_columns_held_equal_are_recorded_and_said_in_both_languages() {
    let place = berkeley(&HELD);
    assert!(
        place.read("audit.ron").contains("controls: ["),
        "the file says what is held equal"
    );
    for (language, says) in [
        (
            "en",
            "With department held equal, the rate would be 40.0% for women and 38.0% for men",
        ),
        (
            "fr",
            "À department égal, le taux serait de 40,0 % pour women et de 38,0 % pour men",
        ),
    ] {
        let run = place.run(&["measure", "audit.ron", "--lang", language]);
        run.succeeds();
        let said = run.output().replace(['\u{a0}', '\u{202f}'], " ");
        assert!(said.contains(says), "{said}");
        // Never alone: the line before says both rates.
        let lines: Vec<&str> = said.lines().collect();
        let odds = lines
            .iter()
            .position(|line| line.contains("1,11") || line.contains("1.11"));
        assert!(lines[odds.expect("an odds ratio") - 2].contains(says));
    }
}

#[test]
fn csv_has_the_adjusted_numbers_or_the_reason() {
    let place = berkeley(&HELD);
    let run = place.run(&["measure", "audit.ron", "--format", "csv"]);
    run.succeeds();
    let text = run.output();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().expect("a header").clone();
    let column = |name: &str| header.iter().position(|cell| cell == name).expect("a column");
    let lines: Vec<csv::StringRecord> = reader.records().map(|line| line.expect("a line")).collect();
    let line = |group: &str, measure: &str| {
        let found = lines
            .iter()
            .find(|line| &line[column("group")] == group && &line[column("measure")] == measure);
        found.expect("a line").clone()
    };
    let difference: f64 = line("women", "selection_rate")[column("adjusted_difference")]
        .parse()
        .expect("a number");
    assert!((difference - 0.019497043274209924).abs() < 1e-6);
    assert_eq!(
        &line("men", "selection_rate")[column("adjusted_undefined")],
        "is_reference"
    );
    assert_eq!(
        &line("women", "precision")[column("adjusted_undefined")],
        "no_outcome"
    );
}

#[test]
fn a_model_needs_one_group_to_compare_with() {
    let place = berkeley(&["--reference", "overall", "--control", "department"]);
    assert_eq!(selection(&place.measures())["undefined"], "no_reference_group");
}

#[test]
fn people_whose_group_control_or_decision_is_missing_are_counted_apart() {
    let place = Place::new();
    let mut rows = String::from("sex,age,hired\n");
    for person in 0..80 {
        let (sex, age) = (["men", "women"][person % 2], 20 + person % 17);
        rows.push_str(&format!("{sex},{age},{}\n", ["yes", "no"][(person / 3) % 2]));
    }
    rows.push_str(",30,yes\nmen,,no\nmen,,yes\nwomen,31,\n");
    place.write("data.csv", rows);
    let mut arguments = vec!["--decision", "hired=yes", "--group", "sex", "--reference", "men"];
    arguments.extend(["--control", "age"]);
    place.create(&arguments).succeeds();
    let selection = selection(&place.measures());
    assert_eq!(selection["people"], 80.0);
    let expected = serde_json::json!({ "unknown": 1.0, "group_missing": 1.0, "control_missing": 2.0 });
    assert_eq!(selection["left_out"], expected);
    // The constant, the women, the age: a number is one column.
    assert_eq!(selection["coefficients"], 3);
}

#[test]
fn a_score_that_decides_is_no_control_of_its_own_decision() {
    let place = Place::new();
    let mut rows = String::from("sex,score\n");
    for person in 0..60 {
        rows.push_str(&format!("{},{}\n", ["men", "women"][person % 2], person * 7 % 60));
    }
    place.write("data.csv", rows);
    let mut arguments = vec![
        "--score",
        "score",
        "--threshold",
        "30",
        "--group",
        "sex",
        "--reference",
        "men",
    ];
    arguments.extend(["--control", "score"]);
    place.create(&arguments).succeeds();
    assert_eq!(selection(&place.measures())["undefined"], "separated");
}

#[test]
fn hidden_counts_and_weights_are_refused_with_the_reason() {
    let place = Place::new();
    place.write(
        "data.csv",
        "sex,level,hired,people\nmen,a,yes,20\nmen,a,no,30\nwomen,a,yes,<5\nwomen,a,no,12\n",
    );
    let mut arguments = vec![
        "--decision",
        "hired=yes",
        "--count",
        "people",
        "--suppressed",
        "<5=1..4",
    ];
    arguments.extend(["--group", "sex", "--reference", "men", "--control", "level"]);
    place.create(&arguments).succeeds();
    assert_eq!(selection(&place.measures())["undefined"], "only_bounds");
    let place = Place::new();
    let mut rows = String::from("sex,level,hired,weight\n");
    for person in 0..40 {
        let sex = ["men", "women"][person % 2];
        let (level, hired) = (["a", "b"][person / 2 % 2], ["yes", "no"][person / 3 % 2]);
        rows.push_str(&format!("{sex},{level},{hired},1.5\n"));
    }
    place.write("data.csv", rows);
    let mut arguments = vec!["--decision", "hired=yes", "--weight", "weight"];
    arguments.extend(["--group", "sex", "--reference", "men", "--control", "level"]);
    place.create(&arguments).succeeds();
    assert_eq!(selection(&place.measures())["undefined"], "weighted");
}

#[test]
fn a_column_that_is_compared_cannot_be_held_equal() {
    let place = Place::new();
    place.write("data.csv", crate::support::two_groups());
    let mut arguments = crate::support::SIMPLE.to_vec();
    arguments.extend(["--control", "group"]);
    place.create(&arguments).refuses(&["group"]);
}
