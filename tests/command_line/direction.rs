//! Decisions and scores that go against what happened: asked about, never turned round alone.

use vigie::project::{Meant, load_project};

use crate::support::{Place, SIMPLE, people, two_groups};

/// Forty people whose outcome is yes when their score is low, but for a few.
fn low_scores() -> String {
    let mut text = String::from("group,score,outcome\n");
    for row in 0..40 {
        let group = if row % 2 == 0 { "a" } else { "b" };
        let low = row < 20;
        let outcome = if low ^ (row % 8 == 0) { "yes" } else { "no" };
        text.push_str(&format!("{group},{},{outcome}\n", row / 4));
    }
    text
}

fn scored(more: &[&str]) -> Place {
    let place = Place::new();
    place.write("data.csv", low_scores());
    let mut arguments = vec!["--score", "score", "--outcome", "outcome=yes", "--group", "group"];
    arguments.extend(more);
    place.create(&arguments).succeeds();
    place
}

#[test]
fn a_score_that_goes_against_the_outcome_is_asked_about_until_it_is_turned_round() {
    let place = scored(&["--threshold", "3"]);
    let direction = place.measures()["project"]["direction"].clone();
    assert_eq!(direction["inverted"], true);
    let area = direction["score"]["roc_auc"].as_f64().expect("an area");
    let text = place.run(&["measure", "audit.ron"]).succeeds().output();
    assert!(
        text.contains("Is this the right way round?") && text.contains("--lower-first"),
        "{text}"
    );

    let turned = scored(&["--threshold", "3", "--lower-first"]);
    let direction = turned.measures()["project"]["direction"].clone();
    assert_eq!(direction["inverted"], false);
    let other = direction["score"]["roc_auc"].as_f64().expect("an area");
    assert!((area + other - 1.0).abs() < 1e-12, "{area} {other}");
    let text = turned.run(&["measure", "audit.ron"]).succeeds().output();
    assert!(!text.contains("right way round"), "{text}");
}

/// Two groups whose decision is coded the other way round.
fn turned_round() -> String {
    two_groups()
        .lines()
        .map(|line| {
            let mut cells: Vec<&str> = line.split(',').collect();
            cells[1] = match cells[1] {
                "yes" => "no",
                "no" => "yes",
                name => name,
            };
            cells.join(",") + "\n"
        })
        .collect()
}

#[test]
fn a_decision_coded_the_other_way_round_is_asked_about_and_the_original_is_not() {
    let place = Place::new();
    place.write("data.csv", two_groups());
    let said = place.create(&SIMPLE).succeeds().output();
    assert!(!said.contains("right way round"), "{said}");
    assert_eq!(place.measures()["project"]["direction"]["inverted"], false);

    let place = Place::new();
    place.write("data.csv", turned_round());
    let said = place.create(&SIMPLE).succeeds().output();
    assert!(said.contains("Is this the right way round?"), "{said}");
    let direction = place.measures()["project"]["direction"].clone();
    assert_eq!(direction["inverted"], true);
    assert_eq!(direction["meant"], false);
    // 50 of 65 whose outcome is yes were selected, 40 of 135 of the others, before being turned round.
    let of_yes = direction["decision"]["selected_of_yes"]
        .as_f64()
        .expect("a share");
    assert!((of_yes - 15.0 / 65.0).abs() < 1e-12, "{of_yes}");
    // Turned round by hand it asks nothing more.
    let other = [
        "--decision",
        "decision=no",
        "--outcome",
        "outcome=yes",
        "--group",
        "group",
    ];
    let forced: Vec<&str> = other.iter().chain(&["--force"]).copied().collect();
    let said = place.create(&forced).succeeds().output();
    assert!(!said.contains("right way round"), "{said}");
}

#[test]
fn what_is_meant_is_recorded_and_only_for_what_it_was_said_of() {
    let place = Place::new();
    place.write("data.csv", turned_round());
    let arguments: Vec<&str> = SIMPLE.iter().chain(&["--direction-meant"]).copied().collect();
    place.create(&arguments).succeeds();
    let direction = place.measures()["project"]["direction"].clone();
    assert_eq!(
        (&direction["inverted"], &direction["meant"]),
        (&true.into(), &true.into())
    );
    let text = place.run(&["measure", "audit.ron"]).succeeds().output();
    assert!(
        text.contains("confirmed") && !text.contains("--direction-meant"),
        "{text}"
    );
    let mut project = load_project(&place.path("audit.ron")).unwrap();
    project.setup.outcome.as_mut().unwrap().values = vec!["no".to_owned()];
    assert_ne!(project.setup.direction_meant, Meant::of(&project.setup));
}

#[test]
fn outcomes_known_of_the_selected_only_ask_nothing() {
    let place = Place::new();
    place.write(
        "data.csv",
        people(&[
            ("a", "yes", "yes", 5),
            ("a", "yes", "no", 40),
            ("b", "no", "", 50),
        ]),
    );
    place.create(&SIMPLE).succeeds();
    let direction = place.measures()["project"]["direction"].clone();
    assert_eq!(direction["inverted"], false);
    assert_eq!(direction["decision"], serde_json::Value::Null);
}

#[test]
fn no_sample_looks_the_wrong_way_round() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_projects");
    let (mut samples, mut compared) = (0, 0);
    for sample in std::fs::read_dir(folder).expect("the samples") {
        let audit = sample.expect("a sample").path().join("project.ron");
        if !audit.exists() {
            continue;
        }
        let run = Place::new().run(&["measure", &audit.to_string_lossy(), "--format", "json"]);
        let json: serde_json::Value = serde_json::from_str(&run.succeeds().output()).expect("JSON");
        let direction = &json["project"]["direction"];
        assert_eq!(direction["inverted"], false, "{}", audit.display());
        samples += 1;
        compared += usize::from(!direction["score"].is_null());
    }
    assert_eq!(
        (samples, compared),
        (5, 2),
        "those with a score and an outcome of everybody are compared"
    );
}

#[test]
fn people_whose_outcome_is_missing_do_not_keep_the_others_from_being_asked_about() {
    let place = Place::new();
    place.write(
        "data.csv",
        people(&[
            ("a", "yes", "yes", 12),
            ("a", "no", "yes", 88),
            ("b", "yes", "no", 48),
            ("b", "no", "no", 52),
            ("b", "yes", "", 3),
            ("b", "", "yes", 3),
        ]),
    );
    place.create(&SIMPLE).succeeds();
    let decision = place.measures()["project"]["direction"]["decision"].clone();
    assert_eq!(
        (&decision["selected_of_yes"], &decision["selected_of_no"]),
        (&0.12.into(), &0.48.into())
    );
    assert_eq!(decision["inverted"], true);
    let said = place.run(&["measure", "audit.ron"]).succeeds().output();
    assert!(
        said.contains("Where outcome and decision are known, 12.0%"),
        "{said}"
    );
    // Asking writes nothing.
    assert!(place.read("audit.ron").contains("direction_meant: None"));
}
