//! Outcomes and decisions of three or more ordered labels: every cut, and each label against the rest.

use serde_json::Value;
use vigie::project::load_project;

use crate::support::{Place, Run};

/// ProPublica's deciles as COMPAS shows them: 1 to 4 low, 5 to 7 medium, 8 to 10 high; a row per combination, counted.
fn compas() -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/compas/compas-7214.csv");
    let rows = std::fs::read_to_string(path).expect("the COMPAS counts");
    let mut text = String::from("sex,race,risk,again,people\n");
    for row in rows.lines().skip(1) {
        let cells: Vec<&str> = row.split(',').collect();
        let risk = match cells[2].parse::<u32>().expect("a decile") {
            1..=4 => "Low",
            5..=7 => "Medium",
            _ => "High",
        };
        text.push_str(&format!(
            "{},{},{risk},{},{}\n",
            cells[0], cells[1], cells[3], cells[4]
        ));
    }
    text
}

const BLACK: usize = 0;

fn audited(data: &str, decision: &str, more: &[&str]) -> Place {
    let place = Place::new();
    place.write("data.csv", data);
    let arguments = [
        "--decision",
        decision,
        "--outcome",
        "again=1",
        "--count",
        "people",
        "--group",
        "race",
        "--reference",
        "Caucasian",
    ];
    place.create(&[&arguments[..], more].concat()).succeeds();
    place
}

const ORDER: [&str; 2] = ["--label-order", "risk=Low,Medium,High"];

fn group<'a>(of: &'a Value, race: &str) -> &'a Value {
    let groups = of["groups"].as_array().expect("groups");
    groups
        .iter()
        .find(|group| group["group"]["race"] == race)
        .expect("the group")
}

#[test]
fn every_cut_has_the_counts_that_propublica_published() {
    let json = audited(&compas(), "risk=Medium,High", &ORDER).measures();
    let cuts = &json["groupings"][0]["label_cuts"][0];
    assert_eq!(cuts["of"], "decision");
    assert_eq!(cuts["order"], serde_json::json!(["Low", "Medium", "High"]));
    assert_eq!(cuts["missing"], 0);
    // Medium or high, in "How we analyzed the COMPAS recidivism algorithm" (2016): 805 of 1,795 and 349 of 1,488.
    let from = cuts["from"].as_array().expect("cuts");
    assert_eq!(from.len(), 2);
    assert_eq!(
        (from[0]["label"].as_str(), &from[0]["current"]),
        (Some("Medium"), &Value::Bool(true))
    );
    let black = &group(&from[0], "African-American")["measures"]["false_positive_rate"];
    assert_eq!(
        (&black["numerator"], &black["denominator"]),
        (&805.into(), &1795.into())
    );
    let white = &group(&from[0], "Caucasian")["measures"]["false_positive_rate"];
    assert_eq!(
        (&white["numerator"], &white["denominator"]),
        (&349.into(), &1488.into())
    );
    assert_eq!(from[1]["current"], false);
}

/// A cut is the same audit with other labels as "yes": the numbers are those of that audit, but for the number of
/// comparisons they are adjusted over.
#[test]
fn a_cut_and_a_label_alone_are_the_audits_of_their_own() {
    let json = audited(&compas(), "risk=Medium,High", &ORDER).measures();
    let cuts = &json["groupings"][0]["label_cuts"][0];
    let others = [
        ("from", 1, "risk=High"),
        ("alone", 0, "risk=Low"),
        ("alone", 1, "risk=Medium"),
    ];
    for (how, place, decision) in others {
        let own = audited(&compas(), decision, &[]).measures();
        let cut = &cuts[how][place];
        for race in ["African-American", "Hispanic", "Asian"] {
            let own = &group(&own["groupings"][0], race)["measures"];
            let cut = &group(cut, race)["measures"];
            for metric in [
                "selection_rate",
                "false_positive_rate",
                "precision",
                "balanced_accuracy",
            ] {
                for part in [
                    "value",
                    "interval",
                    "difference",
                    "difference_interval",
                    "ratio",
                    "p_value",
                ] {
                    assert_eq!(
                        cut[metric][part], own[metric][part],
                        "{how} {decision} {race} {metric} {part}"
                    );
                }
            }
        }
    }
    // Eighteen people are too few to comment on, at a cut as elsewhere.
    let few = group(&cuts["from"][0], "Native American");
    assert_eq!(few["measures"]["selection_rate"]["conclusion"], "too_small");
    // Five groups against the reference: ten comparisons over two cuts, fifteen over three labels.
    assert_eq!(cuts["from"][0]["comparisons"]["selection_rate"], 10);
    assert_eq!(cuts["alone"][0]["comparisons"]["selection_rate"], 15);
    assert_eq!(json["groupings"][0]["comparisons"]["selection_rate"], 5);
    let p = |measure: &Value, part: &str| measure[part].as_f64().expect("a p-value");
    let black = &cuts["from"][0]["groups"][BLACK]["measures"]["selection_rate"];
    assert!(p(black, "p_adjusted") > p(black, "p_value"));
}

#[test]
fn the_labels_of_each_group_add_up() {
    let json = audited(&compas(), "risk=High", &ORDER).measures();
    let cuts = &json["groupings"][0]["label_cuts"][0];
    let share = |of: &str, place: usize, group: usize| {
        let measure = &cuts[of][place]["groups"][group]["measures"]["selection_rate"];
        measure["value"].as_f64().expect("a share")
    };
    for group in 0..6 {
        let shares: f64 = (0..3).map(|label| share("alone", label, group)).sum();
        assert!((shares - 1.0).abs() < 1e-12);
        let above = share("alone", 1, group) + share("alone", 2, group);
        assert!((share("from", 0, group) - above).abs() < 1e-12);
    }
}

#[test]
fn labels_out_of_the_order_are_counted_apart_and_not_known() {
    let data = "race,risk,people\na,Low,40\na,Medium,30\na,High,20\na,Refused,7\na,,3\n\
                b,Low,30\nb,Medium,30\nb,High,40\nb,Refused,5\n";
    let place = Place::new();
    place.write("data.csv", data);
    let arguments = [
        "--decision",
        "risk=High",
        "--count",
        "people",
        "--group",
        "race",
        "--reference",
        "b",
    ];
    place.create(&[&arguments[..], &ORDER].concat()).succeeds();
    let json = place.measures();
    let cuts = &json["groupings"][0]["label_cuts"][0];
    assert_eq!(
        cuts["apart"],
        serde_json::json!([{ "label": "Refused", "people": 12 }])
    );
    assert_eq!(cuts["missing"], 3);
    // The audit itself counts them the same way.
    let rate = &json["groupings"][0]["groups"][0]["measures"]["selection_rate"];
    assert_eq!(rate["unknown"], 10);
    assert_eq!(rate["bounds"], serde_json::json!([0.2, 0.3]));
    assert_eq!(
        cuts["from"][1]["groups"][0]["measures"]["selection_rate"]["bounds"],
        rate["bounds"]
    );
    let text = place.run(&["measure", "audit.ron"]).succeeds().output();
    assert!(
        text.contains("12 people out of the order, with the label “Refused”: not known"),
        "{text}"
    );
    assert!(text.contains("3 people without a label"), "{text}");
}

#[test]
fn a_difference_that_changes_sign_between_cuts_is_said() {
    let data = "race,risk,people\na,Low,100\na,Medium,300\na,High,100\nb,Low,200\nb,Medium,100\nb,High,200\n";
    let place = Place::new();
    place.write("data.csv", data);
    let arguments = [
        "--decision",
        "risk=High",
        "--count",
        "people",
        "--group",
        "race",
        "--reference",
        "b",
    ];
    place.create(&[&arguments[..], &ORDER].concat()).succeeds();
    let json = place.measures();
    let change = &json["groupings"][0]["label_cuts"][0]["sign_changes"][0];
    assert_eq!(change["measure"], "selection_rate");
    assert_eq!(change["group"]["race"], "a");
    assert_eq!(
        (&change["above"]["from"], &change["below"]["from"]),
        (&"Medium".into(), &"High".into())
    );
    let text = place.run(&["measure", "audit.ron"]).succeeds().output();
    assert!(
        text.contains("the difference changes sign with the cut"),
        "{text}"
    );
    assert!(text.contains("High (now)"), "{text}");
    let text = place
        .run(&["measure", "audit.ron", "--lang", "fr"])
        .succeeds()
        .output();
    assert!(text.contains("l’écart change de signe avec la coupure"), "{text}");
    let csv = place
        .run(&["measure", "audit.ron", "--format", "csv"])
        .succeeds()
        .output();
    let header = csv.lines().next().expect("a header");
    assert!(header.ends_with("label_column,label_cut,label"), "{header}");
    let lines = |end: &str| csv.lines().filter(|line| line.ends_with(end)).count();
    assert!(lines("risk,from,Medium") > 0 && lines("risk,alone,Low") > 0);
    assert_eq!(lines("risk,from,Medium"), lines("risk,alone,Low"));
}

#[test]
fn the_cuts_of_an_outcome_move_its_own_metrics_only() {
    let data = "race,grade,chosen\n".to_owned()
        + &"a,A,yes\na,B,no\na,C,no\na,A,no\nb,B,yes\nb,C,yes\nb,A,no\nb,C,no\n".repeat(12);
    let place = Place::new();
    place.write("data.csv", data);
    let arguments = [
        "--decision",
        "chosen=yes",
        "--outcome",
        "grade=A",
        "--group",
        "race",
        "--reference",
        "a",
    ];
    place
        .create(&[&arguments[..], &["--label-order", "grade=C,B,A"]].concat())
        .succeeds();
    let json = place.measures();
    let cuts = &json["groupings"][0]["label_cuts"][0];
    assert_eq!(cuts["of"], "outcome");
    let measures = cuts["from"][0]["groups"][1]["measures"]
        .as_object()
        .expect("measures");
    assert!(!measures.contains_key("selection_rate"));
    assert_eq!(measures["base_rate"]["value"], 0.5);
    let text = place.run(&["measure", "audit.ron"]).succeeds().output();
    assert!(
        text.contains("does not depend on “grade”: the base rate is shown instead"),
        "{text}"
    );
}

/// Labels can be numbers: deciles decide as a score cut there would.
#[test]
fn deciles_in_order_are_cut_as_a_score_is_at_each_threshold() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/compas/compas-7214.csv");
    let rows = std::fs::read_to_string(path).expect("the COMPAS counts");
    let place = Place::new();
    place.write("data.csv", &rows);
    let columns: Vec<&str> = rows.lines().next().expect("a header").split(',').collect();
    let (race, decile, again, people) = (columns[1], columns[2], columns[3], columns[4]);
    let outcome = format!("{again}=1");
    let rest = ["--outcome", &outcome, "--count", people, "--group", race];
    let decision = format!("{decile}=8,9,10");
    let order = format!("{decile}=1,2,3,4,5,6,7,8,9,10");
    place
        .create(&[&["--decision", &decision, "--label-order", &order], &rest[..]].concat())
        .succeeds();
    let json = place.measures();
    let from = json["groupings"][0]["label_cuts"][0]["from"]
        .as_array()
        .expect("cuts")
        .clone();
    assert_eq!(from.len(), 9);
    assert_eq!(from.iter().filter(|cut| cut["current"] == true).count(), 1);
    for (threshold, cut) in (2..=10).zip(&from).step_by(3) {
        let score = Place::new();
        score.write("data.csv", &rows);
        let threshold = threshold.to_string();
        score
            .create(&[&["--score", decile, "--threshold", &threshold], &rest[..]].concat())
            .succeeds();
        let own = score.measures();
        for (own, cut) in own["groupings"][0]["groups"]
            .as_array()
            .expect("groups")
            .iter()
            .zip(cut["groups"].as_array().expect("groups"))
        {
            for metric in ["selection_rate", "false_negative_rate", "f1"] {
                for part in ["value", "interval", "difference", "p_value"] {
                    assert_eq!(own["measures"][metric][part], cut["measures"][metric][part]);
                }
            }
        }
    }
}

fn refuses(run: &Run) {
    run.refuses(&["--label-order"]);
}

#[test]
fn an_order_that_is_none_is_refused_and_a_good_one_is_kept() {
    let place = Place::new();
    place.write("data.csv", compas());
    let arguments = ["--decision", "risk=High", "--count", "people", "--group", "race"];
    let with = |order: &str| place.create(&[&arguments[..], &["--label-order", order]].concat());
    refuses(&with("risk=Low,High"));
    refuses(&with("risk=Low,Low,High"));
    refuses(&with("sex=Low,Medium,High"));
    with("risk=Low,Medium,High").succeeds();
    let project = load_project(&place.path("audit.ron")).expect("it opens");
    assert_eq!(project.setup.label_orders[0].labels, ["Low", "Medium", "High"]);
    // A project from before there were orders opens, and has none.
    let text = place.read("audit.ron");
    let from = text.find("label_orders: [").expect("written");
    let after = text[from..].find("count:").expect("what follows") + from;
    let older = format!("{}{}", &text[..from], &text[after..]).replacen("version: 4", "version: 3", 1);
    place.write("older.ron", older);
    let older = load_project(&place.path("older.ron")).expect("it opens");
    assert!(older.setup.label_orders.is_empty());
}
