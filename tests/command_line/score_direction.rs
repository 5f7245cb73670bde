//! A score that goes against the decision it stands beside: asked about, never turned round alone.

use serde_json::Value;
use vigie::project::load_project;

use super::support::Place;

/// Forty people; those of the low scores are selected, but for a few. Each line is group, score, decision.
fn low_selected() -> Vec<(&'static str, i32, bool)> {
    let one = |row: i32| {
        let group = if row % 2 == 0 { "a" } else { "b" };
        (group, row / 4, (row < 20) ^ (row % 8 == 0))
    };
    (0..40).map(one).collect()
}

fn text(people: &[(&str, i32, bool)]) -> String {
    let mut text = String::from("group,score,decision\n");
    for (group, score, selected) in people {
        text.push_str(&format!(
            "{group},{score},{}\n",
            if *selected { "yes" } else { "no" }
        ));
    }
    text
}

const AUDIT: [&str; 6] = [
    "--decision",
    "decision=yes",
    "--score-of",
    "score",
    "--group",
    "group",
];

fn audit(more: &[&str]) -> Place {
    let place = Place::new();
    place.write("data.csv", text(&low_selected()));
    let arguments: Vec<&str> = AUDIT.iter().chain(more).copied().collect();
    place.create(&arguments).succeeds();
    place
}

fn direction(place: &Place) -> Value {
    place.measures()["project"]["direction"].clone()
}

/// Of every pair of one selected and one not, the share in which the first has the higher score, draws for half.
fn pairs(people: &[(&str, i32, bool)]) -> f64 {
    let (mut first, mut all) = (0.0, 0.0);
    for (_, one, _) in people.iter().filter(|person| person.2) {
        for (_, other, _) in people.iter().filter(|person| !person.2) {
            all += 1.0;
            first += match one.cmp(other) {
                std::cmp::Ordering::Greater => 1.0,
                std::cmp::Ordering::Equal => 0.5,
                std::cmp::Ordering::Less => 0.0,
            };
        }
    }
    first / all
}

#[test]
fn a_score_against_its_decision_is_asked_about_until_it_is_turned_round() {
    let place = audit(&[]);
    let found = direction(&place);
    assert_eq!(found["inverted"], true);
    let area = found["score_of_decision"]["roc_auc"].as_f64().expect("an area");
    assert!((area - pairs(&low_selected())).abs() < 1e-12, "{area}");
    assert!(
        found["score_of_decision"]["interval"][1]
            .as_f64()
            .expect("a bound")
            < 0.5
    );
    assert_eq!(
        (&found["score"], &found["decision"]),
        (&Value::Null, &Value::Null)
    );
    let said = place.run(&["measure", "audit.ron"]).succeeds().output();
    for words in [
        "Is this the right way round?",
        "puts the one selected first",
        "--lower-first",
        "--decision",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let french = place.run(&["measure", "audit.ron", "--lang", "fr"]).output();
    assert!(french.contains("celle qui l’est"), "{french}");

    // Either end of the score, or the other values, and nothing is asked any more.
    let turned = audit(&["--lower-first"]);
    let found = direction(&turned);
    let other = found["score_of_decision"]["roc_auc"].as_f64().expect("an area");
    assert!((area + other - 1.0).abs() < 1e-12, "{area} {other}");
    assert_eq!(found["inverted"], false);
    assert_eq!(turned.measures()["project"]["score_first"], "lowest");
    let other = [
        "--decision",
        "decision=no",
        "--score-of",
        "score",
        "--group",
        "group",
    ];
    let place = Place::new();
    place.write("data.csv", text(&low_selected()));
    place.create(&other).succeeds();
    assert_eq!(direction(&place)["inverted"], false);
}

#[test]
fn what_is_meant_is_recorded_for_this_score_and_this_decision() {
    let place = audit(&["--direction-meant"]);
    let found = direction(&place);
    assert_eq!(
        (&found["inverted"], &found["meant"]),
        (&true.into(), &true.into())
    );
    let said = place.run(&["measure", "audit.ron"]).succeeds().output();
    assert!(
        said.contains("confirmed") && !said.contains("--lower-first"),
        "{said}"
    );
    let project = load_project(&place.path("audit.ron")).unwrap();
    assert!(project.setup.score_meant.is_some());
    assert_eq!(
        project.setup.direction_meant, None,
        "there is no outcome to go against"
    );
    place.run(&["verify", "audit.ron"]).succeeds();
}

#[test]
fn a_score_that_goes_with_its_decision_or_says_nothing_asks_nothing() {
    let place = Place::new();
    let with: Vec<_> = { low_selected().into_iter() }
        .map(|(group, score, selected)| (group, 9 - score, selected))
        .collect();
    place.write("data.csv", text(&with));
    place.create(&AUDIT).succeeds();
    assert_eq!(direction(&place)["inverted"], false);
    // Four people prove nothing, whatever their order.
    let place = Place::new();
    let few = [("a", 1, true), ("a", 2, true), ("b", 3, false), ("b", 4, false)];
    place.write("data.csv", text(&few));
    place.create(&AUDIT).succeeds();
    assert_eq!(direction(&place)["inverted"], false);
}

#[test]
fn the_area_under_the_curve_of_a_lowest_first_score_is_turned_round() {
    let place = Place::new();
    let lines: String = { low_selected().into_iter() }
        .map(|(group, score, low)| format!("{group},{score},{low},{}\n", if low { "yes" } else { "no" }))
        .collect();
    place.write("data.csv", format!("group,score,decision,outcome\n{lines}"));
    let measured = |more: &[&str]| {
        let base = [
            "--decision",
            "decision=true",
            "--outcome",
            "outcome=yes",
            "--force",
        ];
        let score = ["--score-of", "score", "--group", "group"];
        let arguments: Vec<&str> = base.iter().chain(&score).chain(more).copied().collect();
        place.create(&arguments).succeeds();
        let overall = place.measures()["groupings"][0]["overall"]["measures"]["roc_auc"].clone();
        overall["value"].as_f64().expect("an area")
    };
    let (high, low) = (measured(&[]), measured(&["--lower-first"]));
    assert!((high + low - 1.0).abs() < 1e-12 && low > 0.5, "{high} {low}");
    // The outcome is the decision here: the score goes against both, and each is said.
    measured(&[]);
    let found = direction(&place);
    assert_eq!(found["score"]["roc_auc"], found["score_of_decision"]["roc_auc"]);
    let refused = place.run(&[
        "new",
        "data.csv",
        "--output",
        "b.ron",
        "--unit",
        "person",
        "--polarity",
        "burden",
        "--decision",
        "decision=true",
        "--group",
        "group",
        "--lower-first",
    ]);
    assert_eq!(refused.status(), 2, "no score comes first");
}
