//! A file whose first line is a person: said, read without column names when told, replayed.

use serde_json::json;

use super::support::Place;

const ROWS: &str = "F,yes,1\nM,no,0\nF,no,0\nM,yes,1\nF,yes,1\nM,no,1\n";

#[test]
fn a_file_without_names_is_audited_by_letters_and_replayed() {
    let place = Place::new();
    place.write("data.csv", ROWS.replace(",1\n", ",4\n").replace(",0\n", ",5\n"));
    // What the audit names is not there: the reason is said in the same line.
    let audit = ["--decision", "B=yes", "--group", "A"];
    let refused = place.create(&audit);
    refused.refuses(&["looks like a row of data", "--header-rows 0"]);
    let told = [&audit[..], &["--header-rows", "0"]].concat();
    let run = place.create(&told);
    run.succeeds();
    assert!(!run.output().contains("looks like a row"), "{}", run.output());
    let measures = place.measures();
    assert_eq!(measures["rows"]["received"], 6, "the first person counts");
    let source = &measures["sources"][0];
    assert_eq!(source["names_like_a_row"], false);
    assert_eq!(
        source["options"]["layout"],
        json!({ "header_line": null, "lines_before": 0, "header_rows": 0, "notes_below": 0 })
    );
    let women = &measures["groupings"][0]["groups"][0];
    assert_eq!(women["measures"]["selection_rate"]["denominator"], 3);
    place.run(&["verify", "audit.ron"]).succeeds();
    let text = place.run(&["measure", "audit.ron"]);
    text.succeeds();
    assert!(
        text.output().contains("no line of column names"),
        "{}",
        text.output()
    );
    let french = place.run(&["measure", "audit.ron", "--lang", "fr"]).output();
    assert!(french.contains("pas de ligne de noms"), "{french}");
}

#[test]
fn a_first_line_taken_for_names_is_said_and_never_changed() {
    let place = Place::new();
    place.write("data.csv", "F,yes,31\nM,no,18\nF,no,40\nM,yes,52\n");
    let run = place.create(&["--decision", "yes=no", "--group", "F"]);
    run.succeeds();
    assert!(run.output().contains("--header-rows 0"), "{}", run.output());
    assert_eq!(place.measures()["sources"][0]["names_like_a_row"], true);
    assert_eq!(place.measures()["rows"]["received"], 3);
}

#[test]
fn outputs_without_names_are_joined_by_letters() {
    let place = Place::new();
    place.write("data.csv", "code,sex\na1,F\nb2,M\nc3,F\nd4,M\n");
    place.write("scores.csv", "a1,0.5\nb2,0.25\nc3,0.75\nd4,1\n");
    let key = ["--outputs", "scores.csv", "--key", "code=A"];
    let audit = ["--score", "B", "--threshold", "0.5", "--group", "sex"];
    let arguments = [&key[..], &audit[..]].concat();
    place
        .create(&arguments)
        .refuses(&["scores.csv", "--outputs-header-rows 0"]);
    let told = [&arguments[..], &["--outputs-header-rows", "0"]].concat();
    place.create(&told).succeeds();
    let measures = place.measures();
    assert_eq!(measures["project"]["joins"][0]["matched"], 4);
    assert_eq!(measures["sources"][1]["options"]["layout"]["header_rows"], 0);
}
