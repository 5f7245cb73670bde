//! Audits in which the lowest scores are selected first.

use vigie::measure::Metric;
use vigie::project::{DecisionRule, load_project};
use vigie::tally::First;

use crate::support::Place;

/// Ten people of two groups, with a score from 0 to 4.
const DATA: &str = "group,score,outcome\n\
    a,0,yes\na,1,yes\na,1,no\na,3,no\na,4,no\nb,0,yes\nb,1,no\nb,2,no\nb,3,no\nb,4,no\n";

/// The same people, with the opposite score.
const OPPOSITE: &str = "group,score,outcome\n\
    a,0,yes\na,-1,yes\na,-1,no\na,-3,no\na,-4,no\nb,0,yes\nb,-1,no\nb,-2,no\nb,-3,no\nb,-4,no\n";

fn audited(data: &str, cut: &[&str]) -> Place {
    let place = Place::new();
    place.write("data.csv", data);
    let mut arguments = vec!["--score", "score", "--outcome", "outcome=yes", "--group", "group"];
    arguments.extend(cut);
    place.create(&arguments).succeeds();
    place
}

#[test]
fn a_threshold_selects_those_at_or_below_it() {
    let place = audited(DATA, &["--threshold", "1", "--lower-first"]);
    let json = place.measures();
    let decision = &json["project"]["decision"];
    assert_eq!(decision["first"], "lowest");
    assert_eq!(decision["cut"]["selected"], "<=");
    assert_eq!(decision["highest_selected"], 1.0);
    assert!(decision["lowest_selected"].is_null());
    let groups = &json["groupings"][0]["groups"];
    assert_eq!(groups[0]["measures"]["selection_rate"]["value"], 0.6);
    assert_eq!(groups[1]["measures"]["selection_rate"]["value"], 0.4);
    let text = place.run(&["measure", "audit.ron"]).succeeds().output();
    assert!(text.contains("scores from 1 down"), "{text}");
    let text = place.run(&["measure", "audit.ron", "--lang", "fr"]).output();
    assert!(text.contains("les scores jusqu’à 1."), "{text}");
    let strict = audited(DATA, &["--threshold", "1", "--strict", "--lower-first"]).measures();
    assert_eq!(strict["project"]["decision"]["cut"]["selected"], "<");
    assert_eq!(strict["project"]["decision"]["highest_selected"], 0.0);
}

/// Takes what the score itself says away.
fn strip(group: &mut serde_json::Value) {
    let measures = group["measures"].as_object_mut().expect("measures");
    for metric in Metric::scores() {
        measures.remove(metric.name());
    }
}

#[test]
fn every_cut_gives_the_measures_of_the_opposite_scores() {
    let cuts: [(&[&str], &[&str]); 4] = [
        (&["--threshold", "1"], &["--threshold", "-1"]),
        (
            &["--threshold", "3", "--strict"],
            &["--threshold", "-3", "--strict"],
        ),
        (&["--top", "4"], &["--top", "4"]),
        (&["--top-share", "0.5"], &["--top-share", "0.5"]),
    ];
    for (cut, opposite) in cuts {
        let lowest = audited(DATA, &[cut, &["--lower-first"]].concat()).measures();
        let highest = audited(OPPOSITE, opposite).measures();
        // Where the scores themselves lie is not the same.
        let without_scores = |json: &serde_json::Value| {
            let mut groupings = json["groupings"].clone();
            let grouping = groupings[0].as_object_mut().expect("a grouping");
            grouping.remove("median_score");
            grouping.remove("calibration");
            let dealt = grouping["all_groups_dealt"].as_object_mut().expect("tests");
            for metric in Metric::scores() {
                dealt.remove(metric.name());
            }
            let groups = grouping["groups"].as_array_mut().expect("groups");
            for group in groups {
                strip(group);
            }
            strip(&mut grouping["overall"]);
            groupings
        };
        assert_eq!(without_scores(&lowest), without_scores(&highest), "{cut:?}");
        // How they rank people, and who is beyond the median, are the same but for the last digits.
        for metric in [Metric::RocAuc, Metric::ScoringRate] {
            let value = |json: &serde_json::Value| {
                let overall = &json["groupings"][0]["overall"]["measures"];
                overall[metric.name()]["value"].as_f64().expect("a value")
            };
            assert!((value(&lowest) - value(&highest)).abs() < 1e-12, "{metric:?}");
        }
        let people = |json: &serde_json::Value| json["project"]["decision"]["tie"]["people"].clone();
        assert_eq!(people(&lowest), people(&highest));
    }
}

#[test]
fn a_finding_holds_with_the_order_it_was_noted_in() {
    let place = audited(DATA, &["--top", "4", "--lower-first"]);
    super::verify::note(&place, Metric::SelectionRate, "b");
    let said = place.run(&["verify", "audit.ron"]).succeeds().output();
    assert!(said.contains("holds"), "{said}");
    // The same audit with the highest first is another rule: its numbers differ, the finding's do not.
    let audit = place
        .read("audit.ron")
        .replacen("first: Lowest", "first: Highest", 1);
    place.write("audit.ron", audit);
    let project = load_project(&place.path("audit.ron")).expect("read");
    let first = |rule: &Option<DecisionRule>| match rule {
        Some(DecisionRule::Score { first, .. }) => Some(*first),
        _ => None,
    };
    assert_eq!(first(&project.setup.decision), Some(First::Highest));
    assert_eq!(first(&project.findings[0].evidence.decision), Some(First::Lowest));
    place.run(&["verify", "audit.ron"]).succeeds();
}

#[test]
fn an_audit_that_does_not_say_selects_the_highest_first() {
    let place = audited(DATA, &["--threshold", "3"]);
    let audit = place.read("audit.ron");
    let older: String = audit
        .lines()
        .filter(|line| !line.contains("first: Highest"))
        .map(|line| format!("{line}\n"))
        .collect();
    assert_ne!(older, audit);
    place.write("audit.ron", older);
    let decision = place.measures()["project"]["decision"].clone();
    assert_eq!(
        (&decision["first"], &decision["cut"]["selected"]),
        (&"highest".into(), &">=".into())
    );
    assert_eq!(decision["lowest_selected"], 3.0);
    assert!(decision["highest_selected"].is_null());
}

#[test]
fn lower_first_is_about_a_score() {
    let place = Place::new();
    place.write("data.csv", DATA);
    let run = place.create(&["--decision", "outcome=yes", "--group", "group", "--lower-first"]);
    run.refuses(&["--score"]);
}
