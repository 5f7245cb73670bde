//! How people came to be examined, from the arguments to what is printed and checked.

use serde_json::Value;
use vigie::data::Progress;
use vigie::measure::{Metric, Undefined};
use vigie::project::{evaluate, freeze, load_project, load_sources, prepare, save_project};

use crate::support::{Place, Run};

const NOW: &str = "2026-11-24T10:00:00Z";

/// Two groups of 1,000: 100 chosen by the algorithm, 50 drawn at random, the others not examined.
fn examined() -> String {
    let mut text = String::from("group,chosen,way,outcome\n");
    for (group, found, missed) in [("a", 40, 5), ("b", 20, 4)] {
        let mut rows = |chosen: &str, way: &str, outcome: &str, times: usize| {
            text.push_str(&format!("{group},{chosen},{way},{outcome}\n").repeat(times));
        };
        rows("yes", "algorithm", "yes", found);
        rows("yes", "algorithm", "no", 100 - found);
        rows("no", "random", "yes", missed);
        rows("no", "random", "no", 50 - missed);
        rows("no", "", "", 850);
    }
    text
}

fn audited(more: &[&str]) -> (Place, Run) {
    let place = Place::new();
    place.write("data.csv", examined());
    let mut arguments = vec![
        "--decision",
        "chosen=yes",
        "--outcome",
        "outcome=yes",
        "--group",
        "group",
    ];
    arguments.extend(more);
    let run = place.create(&arguments);
    (place, run)
}

fn measure<'a>(json: &'a Value, group: usize, metric: &str) -> &'a Value {
    &json["groupings"][0]["groups"][group]["measures"][metric]
}

#[test]
fn error_rates_are_refused_on_those_selected_and_estimated_once_a_random_draw_is_named() {
    let (place, run) = audited(&[]);
    run.succeeds();
    let json = place.measures();
    assert_eq!(json["groupings"][0]["outcomes_known"], "of_selected_only");
    let refused = measure(&json, 0, "false_positive_rate");
    assert_eq!(refused["undefined"], "outcomes_of_selected_only");
    assert_eq!(refused["value"], Value::Null);
    assert!(refused["possible"][0].as_f64() < refused["possible"][1].as_f64());
    assert_eq!(measure(&json, 0, "precision")["value"], 0.4);
    let said = place.run(&["measure", "audit.ron"]).succeeds().output();
    assert!(said.contains("not chosen at random"), "{said}");
    let said = place
        .run(&["measure", "audit.ron", "--lang", "fr"])
        .succeeds()
        .output();
    assert!(said.contains("pas été choisis au hasard"), "{said}");

    let (place, run) = audited(&["--arm", "way=algorithm/random"]);
    run.succeeds();
    let json = place.measures();
    assert_eq!(json["groupings"][0]["outcomes_known"], "by_arm");
    assert_eq!(json["project"]["arm"]["random"][0], "random");
    let estimated = measure(&json, 0, "false_positive_rate");
    // 60 false positives; 900 not chosen, of whom 45 in 50 have no outcome.
    let expected = 60.0 / (60.0 + 900.0 * 0.9);
    assert!((estimated["value"].as_f64().expect("a value") - expected).abs() < 1e-12);
    assert_eq!(estimated["estimate"]["draws"], 50);
    assert_eq!(json["groupings"][0]["groups"][0]["arms"]["random"], 50);
    let said = place.run(&["measure", "audit.ron"]).succeeds().output();
    assert!(said.contains("Drawn at random: 100, of whom 9"), "{said}");
    let csv = place
        .run(&["measure", "audit.ron", "--format", "csv"])
        .succeeds()
        .output();
    assert!(csv.lines().next().expect("a header").contains(",draws,"), "{csv}");
}

#[test]
fn a_file_of_those_examined_needs_the_population_said() {
    let place = Place::new();
    let examined: String = examined()
        .lines()
        .filter(|line| !line.ends_with(",,"))
        .map(|line| format!("{line}\n"))
        .collect();
    place.write("data.csv", examined);
    let simple = [
        "--decision",
        "chosen=yes",
        "--outcome",
        "outcome=yes",
        "--group",
        "group",
        "--force",
    ];
    let with = |more: &[&str]| {
        let arguments: Vec<&str> = simple
            .iter()
            .chain(&["--arm", "way=algorithm/random"])
            .chain(more)
            .copied()
            .collect();
        place.create(&arguments).succeeds();
        place.measures()
    };
    let json = with(&[]);
    for metric in ["selection_rate", "false_positive_rate"] {
        assert_eq!(
            measure(&json, 0, metric)["undefined"],
            "no_population",
            "{metric}"
        );
    }
    let json = with(&["--population", "group=a:1000", "--population", "group=b:1000"]);
    let expected = 60.0 / (60.0 + 900.0 * 0.9);
    let found = measure(&json, 0, "false_positive_rate")["value"]
        .as_f64()
        .expect("a value");
    assert!((found - expected).abs() < 1e-12, "{found}");
    assert_eq!(measure(&json, 0, "selection_rate")["value"], 0.1);
    assert_eq!(json["project"]["population"]["groups"][0]["people"], 1000);
    let json = with(&["--population", "2000", "--drawn-from", "everybody"]);
    // Half of the draws are of group a: 1,000 people of whom 45 in 50 have no outcome.
    let found = measure(&json, 0, "false_positive_rate")["value"]
        .as_f64()
        .expect("a value");
    assert!((found - 60.0 / 900.0).abs() < 1e-12, "{found}");
}

#[test]
fn ways_that_cannot_be_understood_are_refused() {
    for given in ["way", "way=", "=algorithm/random", "way=a/b/c/d", "way=a,,b/c"] {
        audited(&["--arm", given])
            .1
            .refuses(&["--arm", "COLUMN=ALGORITHM/RANDOM"]);
    }
    audited(&["--arm", "way=algorithm/hazard"]).1.refuses(&["hazard"]);
    audited(&["--arm", "way=random/random"])
        .1
        .refuses(&["random", "two ways"]);
    for given in ["many", "group=a", "group=a:-3", "group*way=a:3", "3.5"] {
        let more = ["--arm", "way=algorithm/random", "--population", given];
        audited(&more).1.refuses(&["--population"]);
    }
}

#[test]
fn a_finding_on_an_estimate_is_recomputed_identically_and_none_is_noted_on_a_refusal() {
    let (place, run) = audited(&["--arm", "way=algorithm/random"]);
    run.succeeds();
    let path = place.path("audit.ron");
    let mut project = load_project(&path).expect("an audit");
    project.view.metric = Metric::FalseNegativeRate;
    let loaded = load_sources(&project, place.folder(), &[], &Progress::default()).expect("data");
    let evidence = |project: &vigie::project::Project| {
        let prepared = prepare(&loaded.table, &project.setup).expect("counted");
        let evaluation = evaluate(&prepared, &project.setup).expect("measured");
        freeze(
            project,
            (&evaluation).into(),
            &[],
            &vec![Some("b".to_owned())],
            NOW,
        )
    };
    let noted = evidence(&project).expect("evidence");
    assert_eq!(noted.numbers.draws, Some(50.0));
    project.findings.push(crate::verify::finding_of(1, noted));
    project.next_finding = 2;
    project.setup.arm = None;
    assert_eq!(evidence(&project), Err(Undefined::SelectedOnly));
    // The finding keeps its own set-up, and holds under another.
    save_project(&project, &path, true).expect("saved");
    for _ in 0..2 {
        let said = place.run(&["verify", "audit.ron"]).succeeds().output();
        assert!(said.contains("holds"), "{said}");
    }
}
