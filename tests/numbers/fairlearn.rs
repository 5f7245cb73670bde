//! Fairlearn's own results on the same rows, wherever its definitions and ours agree.

use serde_json::Value as Json;
use vigie::measure::{Measured, Metric, Reference, Value, measure};
use vigie::tally::{Cut, Grouped};

use crate::support::{Compas, assert_close, json, question};

const TOLERANCE: f64 = 1e-9;

fn frame(name: &str) -> Json {
    json("oracles/fairlearn_compas.json")["frames"][name].clone()
}

fn measured(attributes: &[usize], two_races: bool, reference: Reference) -> Measured {
    let compas = Compas::counts();
    let level = |code: u32| compas.race.levels[code as usize].as_str();
    let two = |code: &u32| matches!(level(*code), "African-American" | "Caucasian");
    let keep: Vec<bool> = compas
        .race
        .codes
        .iter()
        .map(|code| !two_races || two(code))
        .collect();
    let tally = compas.tally_of(Some(&keep));
    let cut = Cut::Threshold {
        at: 5.0,
        strict: false,
    }
    .resolve(&tally);
    let grouped = Grouped::new(&tally, attributes);
    measure(&grouped.keys, &grouped.counts(Some(&cut)), &question(reference))
}

/// The four groupings: name, attributes (race, sex), whether two races only.
const FRAMES: [(&str, &[usize], bool); 4] = [
    ("race", &[0], false),
    ("race_two", &[0], true),
    ("sex", &[1], false),
    ("race_sex", &[0, 1], false),
];

#[test]
fn every_rate_of_every_group_agrees() {
    for (name, attributes, two_races) in FRAMES {
        let frame = frame(name);
        let measured = measured(attributes, two_races, Reference::Overall);
        let groups = frame["groups"].as_array().expect("groups");
        assert_eq!(measured.groups.len(), groups.len(), "{name}");
        let mut compared = 0;
        for (ours, theirs) in measured.groups.iter().zip(groups) {
            let key: Vec<_> = theirs["group"].as_object().expect("a group").values().collect();
            assert!(
                ours.key
                    .iter()
                    .flatten()
                    .eq(key.iter().filter_map(|value| value.as_str())),
                "{name} {key:?}"
            );
            let count = |cell: &str| theirs["counts"][cell].as_f64();
            assert_eq!(ours.counts.true_positives().known(), count("tp"));
            assert_eq!(ours.counts.false_positives().known(), count("fp"));
            assert_eq!(ours.counts.false_negatives().known(), count("fn"));
            assert_eq!(ours.counts.true_negatives().known(), count("tn"));
            for rate in &ours.rates {
                let theirs = match rate.metric {
                    Metric::BaseRate => &theirs["base_rate"],
                    metric => &theirs["measures"][metric.name()],
                };
                // Fairlearn has no name for some, and calls 0/0 zero: see DIFFERENCES.md.
                if let (Some(theirs), Value::Known(ours)) = (theirs.as_f64(), rate.value) {
                    assert_close(
                        ours,
                        theirs,
                        TOLERANCE,
                        &format!("{name} {key:?} {}", rate.metric.name()),
                    );
                    compared += 1;
                }
            }
        }
        assert!(
            compared >= 7 * groups.len(),
            "{name}: only {compared} rates compared"
        );
    }
}

#[test]
fn the_summary_agrees() {
    for (name, attributes, two_races) in FRAMES {
        let frame = frame(name);
        let measured = measured(attributes, two_races, Reference::Overall);
        for measure in &measured.summary.measures {
            // Predictive parity and distances to everybody are MetricFrame's own aggregates.
            let of = |aggregate: &str, metric: &str| &frame[aggregate][metric];
            let theirs = match measure.name {
                // A group of race and sex has nobody selected: Fairlearn takes its precision for 0.
                "predictive_parity_difference" | "predictive_parity_ratio" if name == "race_sex" => continue,
                "predictive_parity_difference" => of("difference_between_groups", "precision"),
                "predictive_parity_ratio" => of("ratio_between_groups", "precision"),
                "demographic_parity_difference_to_overall" => of("difference_to_overall", "selection_rate"),
                "demographic_parity_ratio_to_overall" => of("ratio_to_overall", "selection_rate"),
                "equal_opportunity_difference_to_overall" => {
                    of("difference_to_overall", "true_positive_rate")
                }
                "equal_opportunity_ratio_to_overall" => of("ratio_to_overall", "true_positive_rate"),
                "equalized_odds_difference_to_overall" | "equalized_odds_ratio_to_overall" => continue,
                _ => &frame["summary"][measure.name],
            };
            let theirs = theirs.as_f64().expect("Fairlearn's value");
            let ours = measure.value.known().expect("a known value");
            assert_close(ours, theirs, TOLERANCE, &format!("{name} {}", measure.name));
        }
        // Every group of these frames has both outcomes, so the two conventions for 0/0 do not meet.
        let others = |exclusion: &&vigie::measure::Exclusion| exclusion.metric != Metric::Precision;
        assert_eq!(
            measured.summary.excluded.iter().filter(others).count(),
            0,
            "{name}"
        );
    }
}

/// Fairlearn's equalized odds with `method="to_overall"` is the worse of the two aggregates to everybody.
#[test]
fn equalized_odds_to_everybody_is_the_worse_of_the_two_rates() {
    for (name, attributes, two_races) in FRAMES {
        let frame = frame(name);
        let measured = measured(attributes, two_races, Reference::Overall);
        let of = |name: &str| {
            measured
                .summary
                .measure(name)
                .and_then(|measure| measure.value.known())
                .expect("a value")
        };
        let theirs = |aggregate: &str| {
            ["true_positive_rate", "false_positive_rate"]
                .map(|metric| frame[aggregate][metric].as_f64().expect("a value"))
        };
        let [one, other] = theirs("difference_to_overall");
        assert_close(
            of("equalized_odds_difference_to_overall"),
            one.max(other),
            TOLERANCE,
            name,
        );
        let [one, other] = theirs("ratio_to_overall");
        assert_close(
            of("equalized_odds_ratio_to_overall"),
            one.min(other),
            TOLERANCE,
            name,
        );
    }
}

/// AIF360 0.6.1 on two races, Caucasian privileged, label 0 favourable: average odds difference -0.20565 of not being
/// selected, which is +0.20565 of being selected.
#[test]
fn average_odds_and_impact_ratio_of_two_races_are_those_of_aif360() {
    let white = Reference::Group(vec!["Caucasian".to_owned()]);
    let measured = measured(&[0], true, white);
    let black = &measured.summary.by_group[0];
    assert_close(
        black.average_odds_difference.known().expect("a value"),
        0.20565,
        5e-6,
        "average odds",
    );
    // A burden: the lowest selection rate over the group's.
    assert_close(
        black.impact_ratio.known().expect("a ratio"),
        0.59164,
        5e-6,
        "impact ratio",
    );
    assert_eq!(black.is_under_four_fifths(), Some(true));
    let white = &measured.summary.by_group[1];
    assert_eq!(white.impact_ratio, Value::Known(1.0));
    assert_eq!(white.is_under_four_fifths(), Some(false));
    assert_eq!(
        white.average_odds_difference,
        Value::Undefined(vigie::measure::Undefined::IsReference)
    );
}

#[test]
fn the_largest_difference_and_ratio_to_everybody_agree() {
    for (name, attributes, two_races) in &FRAMES[..3] {
        let frame = frame(name);
        let measured = measured(attributes, *two_races, Reference::Overall);
        for metric in Metric::ALL {
            let disparities = || measured.groups.iter().filter_map(|group| group.disparity(metric));
            if let Some(theirs) = frame["difference_to_overall"][metric.name()].as_f64() {
                let differences = disparities().filter_map(|disparity| disparity.difference.known());
                let ours = differences.map(f64::abs).fold(0.0, f64::max);
                assert_close(ours, theirs, TOLERANCE, &format!("{name} {}", metric.name()));
            }
            if let Some(theirs) = frame["ratio_to_overall"][metric.name()].as_f64() {
                // Fairlearn turns each ratio so that it is at most one.
                let ratios = disparities().filter_map(|disparity| disparity.ratio.known());
                let ours = ratios.map(|ratio| ratio.min(1.0 / ratio)).fold(1.0, f64::min);
                assert_close(ours, theirs, TOLERANCE, &format!("{name} {}", metric.name()));
            }
        }
    }
}
