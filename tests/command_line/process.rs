//! Stage of a process, version of the model, day of the decision: named, said, and never mixed without a word.

use serde_json::{Value, json};

use crate::support::{Place, SIMPLE};

/// Two versions of a model, two stages, a row without a day and one without a version.
fn cases() -> String {
    let mut text = String::from("group,decision,outcome,step,model,day\n");
    for (model, yes) in [("v1", 30), ("v2", 50)] {
        for group in ["a", "b"] {
            for row in 0..100 {
                let decision = if row < yes { "yes" } else { "no" };
                let step = if row % 2 == 0 { "file" } else { "interview" };
                let day = format!("2024-{:02}-{:02}", 1 + row % 12, 1 + row % 28);
                text.push_str(&format!("{group},{decision},{decision},{step},{model},{day}\n"));
            }
        }
    }
    text.push_str("a,yes,yes,file,,\n");
    text
}

fn audited(more: &[&str]) -> Place {
    let place = Place::new();
    place.write("data.csv", cases());
    let arguments: Vec<&str> = SIMPLE.iter().chain(more).copied().collect();
    place.create(&arguments).succeeds();
    place
}

const ALL: [&str; 6] = [
    "--stage",
    "step=interview,file",
    "--model-version",
    "model",
    "--date",
    "day",
];

#[test]
fn what_the_rows_say_of_stage_version_and_day_is_recorded_and_printed() {
    let place = audited(&ALL);
    let process = place.measures()["project"]["process"].clone();
    let values = &process["stage"]["values"];
    assert_eq!(values[0], json!({ "value": "interview", "rows": 200 }));
    assert_eq!(values[1], json!({ "value": "file", "rows": 201 }));
    assert_eq!(
        process["model_version"]["values"][1],
        json!({ "value": "v2", "rows": 200 })
    );
    assert_eq!(process["model_version"]["missing"], 1);
    assert_eq!(process["date"]["first"], "2024-01-01");
    assert_eq!(process["date"]["last"], "2024-12-28");
    assert_eq!(process["date"]["missing"], 1);
    assert_eq!(process["mixed"], json!(["stages", "model_versions"]));
    let text = place.run(&["measure", "audit.ron"]).succeeds().output();
    for words in [
        "interview (200) · file (201)",
        "v1 (200) · v2 (200)",
        "several versions of the model",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let text = place
        .run(&["measure", "audit.ron", "--lang", "fr"])
        .succeeds()
        .output();
    assert!(text.contains("plusieurs versions du modèle"), "{text}");
}

#[test]
fn a_version_kept_alone_or_looked_inside_is_no_longer_mixed() {
    let mixed = |more: &[&str]| {
        let arguments: Vec<&str> = ALL[2..4].iter().chain(more).copied().collect();
        audited(&arguments).measures()["project"]["process"]["mixed"].clone()
    };
    assert_eq!(mixed(&[]), json!(["model_versions"]));
    assert_eq!(mixed(&["--filter", "model = \"v2\""]), json!([]));
    assert_eq!(mixed(&["--stratum", "model"]), json!([]));
}

#[test]
fn strata_of_stages_follow_each_other_as_in_the_process() {
    let arguments: Vec<&str> = ALL[..2].iter().chain(&["--stratum", "step"]).copied().collect();
    let json = audited(&arguments).measures();
    let strata = json["groupings"][0]["strata"].as_array().expect("strata");
    let names: Vec<&Value> = strata.iter().map(|stratum| &stratum["stratum"]).collect();
    assert_eq!(names, ["interview", "file"]);
}

#[test]
fn a_column_that_is_not_there_or_holds_no_day_is_refused_in_words() {
    let place = Place::new();
    place.write("data.csv", cases());
    let create = |more: [&str; 2]| {
        let arguments: Vec<&str> = SIMPLE.iter().copied().chain(more).collect();
        place.create(&arguments)
    };
    create(["--model-version", "modle"]).refuses(&["modle", "model"]);
    create(["--date", "model"]).refuses(&["model"]);
    create(["--stage", "step=,"]).refuses(&["--stage"]);
}

#[test]
fn shares_from_stage_to_stage_are_printed_in_every_form() {
    let place = Place::new();
    let mut text = String::from("group,decision,outcome,step\n");
    for (group, step, times) in [
        ("a", "file", 100),
        ("b", "file", 300),
        ("a", "hired", 40),
        ("b", "hired", 160),
    ] {
        text.push_str(&format!("{group},yes,yes,{step}\n").repeat(times));
    }
    place.write("data.csv", text);
    let arguments: Vec<&str> = SIMPLE.iter().chain(&["--stage", "step"]).copied().collect();
    place.create(&arguments).succeeds();
    let json = place.measures();
    let stages = &json["groupings"][0]["stages"];
    assert_eq!(stages[0]["stage"], "file");
    assert_eq!(stages[0]["groups"][0]["share"], 0.25);
    assert_eq!(stages[0]["groups"][0]["amplification"], Value::Null);
    assert_eq!(stages[1]["people"], 200);
    assert_eq!(stages[1]["groups"][0]["amplification"], 0.8);
    assert!(stages[1]["groups"][0]["amplification_interval"][1].as_f64() < Some(1.0));
    let text = place.run(&["measure", "audit.ron"]).succeeds().output();
    assert!(text.contains("20.0% (40) × 0.80 ("), "{text}");
    let csv = place
        .run(&["measure", "audit.ron", "--format", "csv"])
        .succeeds()
        .output();
    let line = csv
        .lines()
        .find(|line| line.contains("step_amplification"))
        .expect("a line");
    assert!(
        line.starts_with("group,step,hired,a,false,,40,40,step_amplification,0.8,0.8,0.8,,40,40,200,200,"),
        "{line}"
    );
    assert_eq!(audited(&[]).measures()["groupings"][0]["stages"], Value::Null);
}
