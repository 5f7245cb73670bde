//! New York City's table: its numbers, its small categories, and the formats it is printed in.

use serde_json::Value;

use crate::support::Place;

const CHOSEN: [&str; 4] = ["--local-law-144", "sex,race", "--group", "sex"];

fn oracle(part: &str) -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/oracles/local_law.json");
    let text = std::fs::read_to_string(path).expect("the oracle");
    serde_json::from_str::<Value>(&text).expect("JSON")[part].clone()
}

/// The counts of the rule's example, with people of whom neither is known.
fn selection(more: &[&str]) -> Place {
    let oracle = oracle("selection");
    let mut rows = String::from("sex,race,selected,people\n");
    for cell in oracle["cells"].as_array().expect("cells") {
        let (sex, race) = (cell[0].as_str().expect("sex"), cell[1].as_str().expect("race"));
        let (n, x) = (
            cell[2].as_u64().expect("people"),
            cell[3].as_u64().expect("selected"),
        );
        rows.push_str(&format!("{sex},{race},yes,{x}\n{sex},{race},no,{}\n", n - x));
    }
    rows.push_str(",,yes,120\n,,no,130\n");
    let place = Place::new();
    place.write("data.csv", rows);
    let mut arguments = vec!["new", "data.csv", "--output", "audit.ron", "--unit", "person"];
    arguments.extend([
        "--polarity",
        "favour",
        "--decision",
        "selected=yes",
        "--count",
        "people",
    ]);
    arguments.extend(CHOSEN);
    arguments.extend(more);
    place.run(&arguments).succeeds();
    place
}

fn law(place: &Place) -> Value {
    place.measures()["local_law_144"].clone()
}

fn table<'a>(law: &'a Value, categories: &str, rate: &str) -> &'a Value {
    let tables = law["tables"].as_array().expect("tables");
    let found = tables
        .iter()
        .find(|table| table["categories"] == categories && table["rate"] == rate);
    found.expect("a table")
}

/// Compares a table with the oracle's, line by line, whatever their order.
fn assert_same(table: &Value, expected: &Value) {
    let values = |category: &Value| -> Vec<String> {
        let of = |value: &Value| value.as_str().expect("a value").to_owned();
        match category {
            Value::Array(values) => values.iter().map(of).collect(),
            Value::Object(values) => ["sex", "race"]
                .iter()
                .filter_map(|name| values.get(*name))
                .map(of)
                .collect(),
            other => panic!("{other}"),
        }
    };
    assert_eq!(table["people"], expected["people"]);
    assert_eq!(values(&table["highest"]), values(&expected["highest"]));
    let lines = table["lines"].as_array().expect("lines");
    assert_eq!(lines.len(), expected["lines"].as_array().expect("lines").len());
    for wanted in expected["lines"].as_array().expect("lines") {
        let line = lines
            .iter()
            .find(|line| values(&line["category"]) == values(&wanted["category"]));
        let line = line.expect("the category is there");
        assert_eq!(line["people"], wanted["people"], "{wanted}");
        assert_eq!(line["under_2_percent"], wanted["small"], "{wanted}");
        assert_eq!(line["left_out"], wanted["impact_ratio"].is_null(), "{wanted}");
        let close = |one: &Value, other: &Value| match (one.as_f64(), other.as_f64()) {
            (Some(one), Some(other)) => assert!((one - other).abs() < 1e-9, "{one} {other}"),
            (one, other) => assert_eq!(one, other, "{line}"),
        };
        close(&line["rate"], &wanted["rate"]);
        close(&line["impact_ratio"], &wanted["impact_ratio"]);
        for end in 0..2 {
            close(&line["impact_ratio_interval"][end], &wanted["interval"][end]);
        }
    }
}

#[test]
fn the_rules_example_comes_out_as_its_exact_fractions() {
    let place = selection(&[]);
    let (law, oracle) = (law(&place), oracle("selection"));
    for categories in ["sex", "race_ethnicity", "intersectional"] {
        let table = table(&law, categories, "selection_rate");
        assert_same(table, &oracle["tables"][categories]["all"]);
        assert_eq!(table["people_unknown_category"], oracle["unknown"]);
        assert_eq!(law["undefined"], Value::Null);
    }
}

#[test]
fn scoring_rates_count_those_strictly_above_the_median_of_everybody() {
    let oracle = oracle("scoring");
    let mut rows = String::from("sex,race,score\n");
    for row in oracle["rows"].as_array().expect("rows") {
        let text = |place: usize| row[place].as_str().expect("a text").to_owned();
        rows.push_str(&format!("{},{},{}\n", text(0), text(1), row[2]));
    }
    let place = Place::new();
    place.write("data.csv", rows);
    let mut arguments = vec!["new", "data.csv", "--output", "audit.ron", "--unit", "person"];
    arguments.extend(["--polarity", "favour", "--score", "score", "--threshold", "7"]);
    arguments.extend(CHOSEN);
    place.run(&arguments).succeeds();
    let law = law(&place);
    for categories in ["sex", "race_ethnicity", "intersectional"] {
        let table = table(&law, categories, "scoring_rate");
        assert_eq!(table["median_score"].as_f64(), oracle["median"].as_f64());
        let expected = &oracle["tables"][categories]["all"];
        assert_eq!(table["people"], expected["people"]);
        for wanted in expected["lines"].as_array().expect("lines") {
            let rate = wanted["rate"].as_f64().expect("a rate");
            let ratio = wanted["impact_ratio"].as_f64().expect("a ratio");
            let has = |line: &&Value| {
                line["people"] == wanted["people"]
                    && (line["rate"].as_f64().expect("a rate") - rate).abs() < 1e-12
                    && (line["impact_ratio"].as_f64().expect("a ratio") - ratio).abs() < 1e-9
            };
            assert!(
                table["lines"]
                    .as_array()
                    .expect("lines")
                    .iter()
                    .any(|line| has(&line)),
                "{wanted}"
            );
        }
    }
}

#[test]
fn a_small_category_is_left_out_with_its_justification_and_keeps_its_number_and_rate() {
    let place = selection(&[
        "--law-leave-out",
        "sex*race=Female*Native American or Alaska Native",
        "--law-leave-out",
        "sex*race=Male*White",
        "--law-because",
        "17 people are too few",
    ]);
    let law = law(&place);
    let crossed = table(&law, "intersectional", "selection_rate");
    let lines = crossed["lines"].as_array().expect("lines");
    let out: Vec<&Value> = lines.iter().filter(|line| line["left_out"] == true).collect();
    assert_eq!(out.len(), 1);
    assert_eq!(out[0]["people"], 17);
    assert!((out[0]["rate"].as_f64().expect("a rate") - 7.0 / 17.0).abs() < 1e-12);
    assert_eq!(out[0]["impact_ratio"], Value::Null);
    // White men are 16 % of the people: the rule does not let them be left out.
    assert_eq!(
        law["not_left_out"][0]["values"],
        serde_json::json!(["Male", "White"])
    );
    for (language, says) in [
        (
            "en",
            "Left out of the impact ratios, being less than 2% of the people: Female × Native American or Alaska Native. Justification: 17 people are too few",
        ),
        (
            "fr",
            "Laissées hors des rapports d’impact, étant moins de 2 % des personnes : Female × Native American or Alaska Native. Justification : 17 people are too few",
        ),
    ] {
        let run = place.run(&["measure", "audit.ron", "--local-law-144", "--lang", language]);
        run.succeeds();
        let said = run.output().replace(['\u{a0}', '\u{202f}'], " ");
        assert!(said.contains(says), "{said}");
        assert!(said.contains("250"), "{said}");
    }
}

#[test]
fn without_a_justification_nothing_is_left_out() {
    let place = selection(&[
        "--law-leave-out",
        "sex*race=Female*Native American or Alaska Native",
        "--law-because",
        " ",
    ]);
    let law = law(&place);
    let crossed = table(&law, "intersectional", "selection_rate");
    assert_same(crossed, &oracle("selection")["tables"]["intersectional"]["all"]);
    assert_eq!(law["not_left_out"].as_array().expect("a list").len(), 1);
}

#[test]
fn the_table_alone_is_printed_in_every_format() {
    let place = selection(&[]);
    let alone = |format: &str| {
        let run = place.run(&["measure", "audit.ron", "--local-law-144", "--format", format]);
        run.succeeds();
        run.output()
    };
    let json: Value = serde_json::from_str(&alone("json")).expect("JSON");
    assert_eq!(json, law(&place));
    let text = alone("csv");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let lines: Vec<csv::StringRecord> = reader.records().map(|line| line.expect("a line")).collect();
    let line = |section: &str, category: &str, rate: &str| {
        let found = lines
            .iter()
            .find(|line| &line[0] == section && &line[2] == category && &line[3] == rate);
        found.expect("a line").clone()
    };
    let women = line("sex", "Female", "selection_rate");
    assert_eq!(&women[4], "1181");
    assert!((women[10].parse::<f64>().expect("a ratio") - 0.979336).abs() < 1e-5);
    let unknown = line("sex", "", "selection_rate");
    assert_eq!((&unknown[4], &unknown[15]), ("250", "unknown_category"));
    assert_eq!(&line("sex", "", "scoring_rate")[15], "no_score");
    let words = alone("text");
    assert!(words.contains("New York City only"), "{words}");
    assert!(!words.contains("By sex (sex) · People by their score"), "{words}");
}

#[test]
fn an_audit_that_does_not_ask_for_the_table_says_so() {
    let place = Place::new();
    place.write(
        "data.csv",
        "sex,race,selected\nm,a,yes\nf,b,no\nm,b,yes\nf,a,no\n",
    );
    let more = ["--decision", "selected=yes", "--group", "sex"];
    place.create(&more).succeeds();
    place
        .run(&["measure", "audit.ron", "--local-law-144"])
        .refuses(&["--local-law-144 SEX,ETHNICITY"]);
    assert_eq!(law(&place), Value::Null);
}

#[test]
fn a_burden_has_no_such_table() {
    let place = Place::new();
    place.write(
        "data.csv",
        "sex,race,selected\nm,a,yes\nf,b,no\nm,b,yes\nf,a,no\n",
    );
    let mut more = vec!["--decision", "selected=yes"];
    more.extend(CHOSEN);
    place.create(&more).succeeds();
    assert_eq!(law(&place)["undefined"], "selection_is_a_burden");
    place
        .run(&["measure", "audit.ron", "--local-law-144"])
        .refuses(&["being selected is said to be a burden"]);
}

#[test]
fn the_two_columns_are_two_and_categories_have_as_many_values_as_columns() {
    let place = Place::new();
    place.write("data.csv", "sex,race,selected\nm,a,yes\nf,b,no\n");
    for given in ["sex", "sex,sex", "sex,", "a,b,c"] {
        let more = [
            "--decision",
            "selected=yes",
            "--group",
            "sex",
            "--local-law-144",
            given,
        ];
        place.create(&more).refuses(&["--local-law-144", "SEX,ETHNICITY"]);
    }
    let mut more = vec!["--decision", "selected=yes"];
    more.extend(CHOSEN);
    more.extend(["--law-leave-out", "sex*race=m", "--law-because", "few"]);
    place.create(&more).refuses(&["--law-leave-out"]);
}
