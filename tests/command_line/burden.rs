//! Those chosen by the algorithm beside those drawn at random, as printed.

use std::path::Path;

use serde_json::Value;

use crate::support::Place;

/// The sample of controls, women and men compared.
fn controls() -> Place {
    let place = Place::new();
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_projects/benefit-control/cases.csv");
    std::fs::copy(data, place.path("data.csv")).expect("the sample is copied");
    let more = [
        "--score",
        "score",
        "--top",
        "1000",
        "--outcome",
        "indu=Oui",
        "--group",
        "parent_isole",
    ];
    let mut more = more.to_vec();
    more.extend(["--arm", "tirage=algorithme/hasard"]);
    place.create(&more).succeeds();
    place
}

fn groups(measures: &Value) -> Vec<Value> {
    measures["groupings"][0]["equal_burden"]["groups"]
        .as_array()
        .expect("groups")
        .clone()
}

#[test]
fn lone_parents_are_chosen_far_more_than_their_cases_would_make() {
    let place = controls();
    let measures = place.measures();
    assert_eq!(measures["groupings"][0]["equal_burden"]["drawn_from"], "others");
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/oracles/burden.json");
    let oracle: Value = serde_json::from_str(&std::fs::read_to_string(path).expect("read")).expect("JSON");
    for line in oracle["columns"]["parent_isole"].as_array().expect("groups") {
        let groups = groups(&measures);
        let here = groups
            .iter()
            .find(|group| group["group"]["parent_isole"] == line["value"]);
        let here = here.expect("the group");
        let close = |value: &Value, wanted: &Value| {
            let (value, wanted) = (
                value.as_f64().expect("a number"),
                wanted.as_f64().expect("a number"),
            );
            assert!((value - wanted).abs() < 1e-9, "{value} {wanted}");
        };
        close(&here["ratio"]["value"], &line["ratio"]);
        close(&here["share_of_cases"]["value"], &line["share_of_cases"]);
        close(&here["found_among_chosen"]["value"], &line["found_among_chosen"]);
        assert!(here["p_adjusted"].as_f64().expect("tested") < 0.05);
    }
}

#[test]
fn csv_has_a_line_for_each_share_and_text_says_both_shares_beside_their_ratio() {
    let place = controls();
    let run = place.run(&["measure", "audit.ron", "--format", "csv"]);
    run.succeeds();
    let text = run.output();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().expect("a header").clone();
    let column = |name: &str| header.iter().position(|cell| cell == name).expect("a column");
    let lines: Vec<csv::StringRecord> = reader.records().map(|line| line.expect("a line")).collect();
    for measure in [
        "found_among_chosen",
        "found_among_drawn",
        "share_of_chosen",
        "share_of_cases",
        "burden_ratio",
    ] {
        let here: Vec<_> = lines
            .iter()
            .filter(|line| &line[column("measure")] == measure)
            .collect();
        assert_eq!(here.len(), 2, "{measure}");
        for line in here {
            assert!(line[column("value")].parse::<f64>().is_ok(), "{line:?}");
            assert!(line[column("interval_low")].parse::<f64>().is_ok(), "{line:?}");
        }
    }
    for (language, says) in [
        (
            "en",
            [
                "of the people whom the algorithm chose and, by estimate,",
                "Of 100 of them whom the algorithm chose,",
            ],
        ),
        (
            "fr",
            [
                "des personnes que l’algorithme a choisies et, d’après le tirage,",
                "Sur 100 de ces personnes que l’algorithme a choisies,",
            ],
        ),
    ] {
        let run = place.run(&["measure", "audit.ron", "--lang", language]);
        run.succeeds();
        let said = run.output().replace(['\u{a0}', '\u{202f}'], " ");
        for says in says {
            assert!(said.contains(says), "{says}");
        }
    }
}

#[test]
fn without_a_column_of_ways_there_is_no_such_comparison() {
    let place = Place::new();
    place.write(
        "data.csv",
        "group,decision,outcome\na,yes,yes\nb,no,no\na,no,yes\nb,yes,no\n",
    );
    let more = [
        "--decision",
        "decision=yes",
        "--outcome",
        "outcome=yes",
        "--group",
        "group",
    ];
    place.create(&more).succeeds();
    assert_eq!(place.measures()["groupings"][0]["equal_burden"], Value::Null);
}
