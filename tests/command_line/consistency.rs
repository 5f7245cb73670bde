//! Whether people alike get the same decision, as asked for and printed.

use serde_json::Value;

use crate::support::Place;

fn oracle() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/oracles/consistency.json");
    serde_json::from_str(&std::fs::read_to_string(path).expect("the oracle")).expect("JSON")
}

/// The oracle's people, alike on all their columns.
fn people(neighbours: &str) -> Place {
    let mut rows = String::from("group,age,income,kind,decision\n");
    for row in oracle()["rows"].as_array().expect("rows") {
        let text = |place: usize| row[place].as_str().expect("a text").to_owned();
        rows.push_str(&format!(
            "{},{},{},{},{}\n",
            text(0),
            row[1],
            row[2],
            text(3),
            text(4)
        ));
    }
    let place = Place::new();
    place.write("data.csv", rows);
    let mut more = vec!["--decision", "decision=yes", "--group", "group"];
    for column in ["age", "income", "kind"] {
        more.extend(["--similar-on", column]);
    }
    more.extend(["--neighbours", neighbours]);
    place.create(&more).succeeds();
    place
}

#[test]
fn it_is_what_comparing_everybody_with_everybody_gives() {
    let oracle = oracle();
    for case in oracle["cases"].as_array().expect("cases") {
        let neighbours = case["neighbours"].to_string();
        let found = people(&neighbours).measures()["groupings"][0]["consistency"].clone();
        let close = |value: &Value, wanted: &Value| {
            let (value, wanted) = (
                value.as_f64().expect("a number"),
                wanted.as_f64().expect("a number"),
            );
            assert!((value - wanted).abs() < 1e-9, "{neighbours}: {value} {wanted}");
        };
        close(&found["overall"]["value"], &case["overall"]);
        for group in found["groups"].as_array().expect("groups") {
            let name = group["group"]["group"].as_str().unwrap_or("missing");
            close(&group["value"], &case["groups"][name]);
            assert_eq!(group["people"], case["people"][name]);
        }
        assert_eq!(found["left_out"]["decision_unknown"], oracle["unknown"]);
        assert_eq!(found["left_out"]["column_missing"], oracle["missing"]);
        assert_eq!(found["includes_self"], false);
    }
}

#[test]
fn the_columns_are_recorded_and_the_number_is_said_in_words_and_in_csv() {
    let place = people("5");
    assert!(place.read("audit.ron").contains("similar: ("));
    for (language, says) in [
        ("en", "b: of 100 people nearest to one of them,"),
        (
            "fr",
            "b : sur 100 personnes parmi les plus proches d’une d’elles,",
        ),
    ] {
        let run = place.run(&["measure", "audit.ron", "--lang", language]);
        run.succeeds();
        let said = run.output().replace(['\u{a0}', '\u{202f}'], " ");
        assert!(said.contains(says), "{said}");
        // Ten people of no recorded group, and 23 of c.
        for people in [10, 23] {
            let few = match language {
                "en" => format!("Only {people} people: too few to comment on"),
                _ => format!("Seulement {people} personnes : trop peu pour commenter"),
            };
            assert!(said.contains(&few), "{said}");
        }
    }
    let run = place.run(&["measure", "audit.ron", "--format", "csv"]);
    run.succeeds();
    let text = run.output();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().expect("a header").clone();
    let column = |name: &str| header.iter().position(|cell| cell == name).expect("a column");
    let lines = reader.records().map(|line| line.expect("a line"));
    let lines: Vec<_> = lines
        .filter(|line| &line[column("measure")] == "consistency")
        .collect();
    assert_eq!(lines.len(), 4);
    assert!(
        lines
            .iter()
            .all(|line| line[column("value")].parse::<f64>().is_ok())
    );
}

#[test]
fn weights_hidden_counts_and_too_few_people_are_refused_with_their_reason() {
    let refused = |data: &str, more: &[&str]| {
        let place = Place::new();
        place.write("data.csv", data);
        let mut arguments = vec![
            "--decision",
            "decision=yes",
            "--group",
            "group",
            "--similar-on",
            "age",
        ];
        arguments.extend(more);
        place.create(&arguments).succeeds();
        place.measures()["groupings"][0]["consistency"]["undefined"].clone()
    };
    let few = "group,age,decision,n\na,1,yes,2\nb,2,no,3\n";
    assert_eq!(refused(few, &[]), "fewer_people_than_neighbours");
    assert_eq!(refused(few, &["--count", "n", "--neighbours", "4"]), Value::Null);
    assert_eq!(refused(few, &["--weight", "n"]), "weighted");
    let hidden = "group,age,decision,n\na,1,yes,<5\nb,2,no,30\n";
    assert_eq!(
        refused(hidden, &["--count", "n", "--suppressed", "<5=1..4"]),
        "only_bounds"
    );
}

#[test]
fn what_was_decided_cannot_make_people_alike() {
    let place = Place::new();
    place.write("data.csv", "group,age,decision\na,1,yes\nb,2,no\n");
    for column in ["decision", "age"] {
        let mut more = vec![
            "--decision",
            "decision=yes",
            "--group",
            "group",
            "--similar-on",
            column,
        ];
        if column == "age" {
            more.extend(["--similar-on", "age"]);
        }
        place.create(&more).refuses(&[column]);
    }
    assert_eq!(
        people("5").measures()["groupings"][0]["consistency"]["neighbours"],
        5
    );
}
