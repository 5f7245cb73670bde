//! The table of everything holds every number of the JSON, and the calibration stands in the text.

use serde_json::Value;

use crate::support::{Place, SIMPLE, berkeley, two_groups};

/// The values of an object, nulls left out, as the table writes them.
fn leaves(json: &Value, found: &mut Vec<String>) {
    match json {
        Value::Null => {}
        Value::Object(object) => object.values().for_each(|part| leaves(part, found)),
        Value::Array(items) => items.iter().for_each(|item| leaves(item, found)),
        Value::String(text) => found.push(text.clone()),
        other => found.push(other.to_string()),
    }
}

fn everything(place: &Place) -> Vec<Vec<String>> {
    let run = place.run(&["measure", "audit.ron", "--format", "csv", "--table", "everything"]);
    run.succeeds();
    let output = run.output();
    let mut reader = csv::Reader::from_reader(output.as_bytes());
    let header: Vec<String> = reader
        .headers()
        .expect("a header")
        .iter()
        .map(str::to_owned)
        .collect();
    assert_eq!(header, ["grouping", "stratum", "group", "name", "value"]);
    let line = |line: Result<csv::StringRecord, csv::Error>| {
        line.expect("a line").iter().map(str::to_owned).collect()
    };
    reader.records().map(line).collect()
}

#[test]
fn the_table_of_everything_has_every_value_of_the_json_in_the_same_order() {
    for place in [audited(), berkeley(&["--stratum", "department"])] {
        let mut expected = Vec::new();
        leaves(&place.measures(), &mut expected);
        let lines = everything(&place);
        let found: Vec<&String> = lines.iter().map(|line| &line[4]).collect();
        // A text that a spreadsheet would run is quoted; there is none here.
        assert_eq!(found.len(), expected.len());
        // Reading the object may lose the last digit of a number.
        let number = |text: &String| text.parse::<f64>().ok();
        let same = |one: &String, other: &String| match (number(one), number(other)) {
            (Some(one), Some(other)) if !one.is_nan() => (one - other).abs() <= 1e-15 * one.abs(),
            _ => one == other,
        };
        let differs = found
            .iter()
            .zip(&expected)
            .find(|(found, expected)| !same(found, expected));
        assert_eq!(differs, None);
        let mut places: Vec<&[String]> = lines.iter().map(|line| &line[..4]).collect();
        places.sort();
        places.dedup();
        assert_eq!(
            places.len(),
            lines.len(),
            "each number stands in a place of its own"
        );
    }
}

fn audited() -> Place {
    let place = Place::new();
    place.write("data.csv", two_groups());
    place.create(&SIMPLE).succeeds();
    place
}

#[test]
fn the_chi_square_test_of_all_groups_and_the_tests_of_strata_are_in_it() {
    let place = berkeley(&["--stratum", "department"]);
    let json = place.measures();
    let lines = everything(&place);
    let value = |group: &str, name: &str| {
        let line = lines
            .iter()
            .find(|line| line[2] == group && line[3] == name && line[1].is_empty());
        line.unwrap_or_else(|| panic!("{name}"))[4].clone()
    };
    let grouping = &json["groupings"][0];
    assert_eq!(
        value("", "all_groups.selection_rate.statistic"),
        grouping["all_groups"]["selection_rate"]["statistic"].to_string()
    );
    let women = &grouping["inside_strata"]["groups"][1]["measures"]["selection_rate"];
    assert_eq!(
        value(
            "women",
            "inside_strata.groups.measures.selection_rate.association.statistic"
        ),
        women["association"]["statistic"].to_string()
    );
    let inside = lines.iter().find(|line| {
        line[1] == "A" && line[2] == "women" && line[3].ends_with("selection_rate.strata.difference.value")
    });
    let gap: f64 = inside.expect("a gap in a stratum")[4].parse().expect("a number");
    let expected = women["strata"][0]["difference"]["value"].as_f64().expect("a gap");
    assert!((gap - expected).abs() < 1e-15);
}

#[test]
fn a_table_is_of_csv_alone_and_it_is_said() {
    let place = audited();
    for (lang, says) in [("en", "--format csv"), ("fr", "ajoutez --format csv")] {
        let run = place.run(&["measure", "audit.ron", "--table", "everything", "--lang", lang]);
        run.refuses(&[says]);
    }
}

#[test]
fn the_outcome_by_score_stands_in_text_json_and_csv() {
    let place = Place::new();
    let mut rows = String::from("group,score,outcome\n");
    for (group, of_ten) in [("a", [1, 4, 8]), ("b", [2, 5, 9])] {
        for (score, yes) in of_ten.into_iter().enumerate() {
            for person in 0..10 {
                let outcome = if person < yes { "yes" } else { "no" };
                rows.push_str(&format!("{group},{},{outcome}\n", score + 1));
            }
        }
    }
    place.write("data.csv", rows);
    place
        .create(&[
            "--score",
            "score",
            "--threshold",
            "2",
            "--outcome",
            "outcome=yes",
            "--group",
            "group",
        ])
        .succeeds();
    let bins = place.measures()["groupings"][0]["calibration"][1]["bins"].clone();
    assert_eq!(
        (&bins[2]["bin"], &bins[2]["yes"], &bins[2]["share"]),
        (&3.into(), &9.into(), &0.9.into())
    );
    let line = |line: &&Vec<String>| line[2] == "b" && line[3] == "calibration.bins.3.share";
    assert_eq!(everything(&place).iter().find(line).expect("the share")[4], "0.9");
    for (lang, words) in [("en", "90.0% (9 of 10)"), ("fr", "90,0\u{a0}% (9 sur 10)")] {
        let run = place.run(&["measure", "audit.ron", "--lang", lang]);
        assert!(run.output().contains(words), "{}", run.output());
    }
}
