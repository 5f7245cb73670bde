//! Measures of the score, against scikit-learn, SciPy and NumPy, and against pairs and people counted one by one.

use proptest::prelude::*;
use serde_json::Value as Json;
use vigie::measure::{
    Measured, Metric, Reference, ScoreScale, Scored, Test, Undefined, Value, measure_scored,
};
use vigie::tally::{
    Amount, Cut, DecisionColumn, Decisions, Distribution, First, Grouped, State, Tally, Weights, count,
    count_sample,
};

use crate::support::{Compas, assert_close, coded, json, question};

fn scored(tally: &Tally, attributes: &[usize]) -> (Grouped, Scored) {
    let grouped = Grouped::new(tally, attributes);
    let people = grouped.distributions();
    let missing: Vec<bool> = grouped
        .keys
        .iter()
        .map(|key| key.iter().any(Option::is_none))
        .collect();
    let Decisions::Scored { scores, .. } = &tally.decisions else {
        panic!("no scores");
    };
    let scale = ScoreScale {
        scores,
        median: None,
        first: First::Highest,
    };
    let scored = Scored::of(&people.iter().collect::<Vec<&Distribution>>(), &missing, scale);
    (grouped, scored)
}

fn measured(tally: &Tally, attributes: &[usize], reference: Reference) -> Measured {
    let (grouped, scored) = scored(tally, attributes);
    let at = Cut::Top { count: 0 }.resolve(tally);
    let counts = grouped.counts(Some(&at));
    let everybody = grouped.everybody(&counts);
    measure_scored(
        &grouped.keys,
        &counts,
        &[],
        everybody,
        Some(&scored),
        &question(reference),
    )
}

/// Rows of group, outcome and score, each person `times` over.
fn tally(rows: &[(&str, State, f64)], weights: Option<f64>) -> Tally {
    let group = coded("group", rows.iter().map(|row| Some(row.0)));
    let outcomes: Vec<State> = rows.iter().map(|row| row.1).collect();
    let scores: Vec<f64> = rows.iter().map(|row| row.2).collect();
    let decision = DecisionColumn::Scores(&scores);
    match weights {
        None => count(&[group], Some(&outcomes), decision, Weights::Ones, None),
        Some(weight) => {
            let weights = vec![weight; rows.len()];
            count_sample(&[group], Some(&outcomes), decision, Weights::Ones, &weights, None)
        }
    }
}

fn oracle_rows(oracle: &Json) -> Vec<(String, State, f64)> {
    let rows = oracle["rows"].as_array().expect("rows");
    rows.iter()
        .map(|row| {
            let outcome = if row[1] == 1 { State::Yes } else { State::No };
            (
                row[0].as_str().expect("a group").to_owned(),
                outcome,
                row[2].as_f64().expect("a score"),
            )
        })
        .collect()
}

#[test]
fn every_measure_of_scores_agrees_with_independent_packages() {
    let oracle = json("oracles/scores.json");
    let rows = oracle_rows(&oracle);
    let rows: Vec<(&str, State, f64)> = rows.iter().map(|row| (row.0.as_str(), row.1, row.2)).collect();
    let measured = measured(&tally(&rows, None), &[0], Reference::Largest);
    assert_eq!(measured.median, oracle["median"].as_f64());
    let groups = [
        (&measured.overall, &oracle["overall"]),
        (&measured.groups[0], &oracle["groups"]["a"]),
        (&measured.groups[1], &oracle["groups"]["b"]),
    ];
    for (ours, theirs) in groups {
        for metric in Metric::scores() {
            let rate = ours.rate(metric);
            let expected = theirs[metric.name()].as_f64().expect("a value");
            assert_close(
                rate.value.known().expect("a value"),
                expected,
                1e-9,
                metric.name(),
            );
            if let Some(interval) = theirs[format!("{}_interval", metric.name())].as_array() {
                let (low, high) = rate.interval.expect("an interval");
                assert_close(low, interval[0].as_f64().expect("low"), 1e-9, metric.name());
                assert_close(high, interval[1].as_f64().expect("high"), 1e-9, metric.name());
            }
        }
        // DeLong's variance, on the logit scale.
        let area = theirs["roc_auc"].as_f64().expect("an area");
        assert_close(
            area,
            theirs["mann_whitney"].as_f64().expect("U"),
            1e-12,
            "U over both numbers",
        );
        let spread = theirs["delong_variance"].as_f64().expect("a variance").sqrt() / (area * (1.0 - area));
        let end = |side: f64| {
            1.0 / (1.0 + (-((area / (1.0 - area)).ln() + side * 1.959_963_984_540_054 * spread)).exp())
        };
        let (low, high) = ours.rate(Metric::RocAuc).interval.expect("an interval");
        assert_close(low, end(-1.0), 1e-9, "low");
        assert_close(high, end(1.0), 1e-9, "high");
        assert_eq!(
            ours.rate(Metric::CalibrationError).interval,
            Err(Undefined::BiasedByChance)
        );
    }
}

/// Fairlearn's MetricFrame with scikit-learn's area and NumPy's mean, on the rows of COMPAS.
#[test]
fn areas_and_means_agree_with_fairlearn_on_compas() {
    let tally = Compas::counts().tally();
    for (name, attributes) in [("race", &[0][..]), ("sex", &[1]), ("race_sex", &[0, 1])] {
        let frame = &json("oracles/fairlearn_compas.json")["frames"][name];
        let measured = measured(&tally, attributes, Reference::Overall);
        for (ours, theirs) in measured
            .groups
            .iter()
            .zip(frame["groups"].as_array().expect("groups"))
        {
            for metric in [Metric::RocAuc, Metric::MeanScore] {
                match (ours.rate(metric).value, theirs[metric.name()].as_f64()) {
                    (Value::Known(ours), Some(theirs)) => assert_close(ours, theirs, 1e-9, metric.name()),
                    (Value::Undefined(reason), None) => assert!(matches!(
                        reason,
                        Undefined::NoActualNegatives | Undefined::NoActualPositives
                    )),
                    (ours, theirs) => panic!("{name} {metric:?}: {ours:?}, {theirs:?}"),
                }
            }
            // Deciles are no probabilities.
            assert_eq!(
                ours.rate(Metric::BrierScore).value,
                Value::Undefined(Undefined::NotProbabilities)
            );
        }
    }
}

/// ProPublica's deciles: strictly above the median of all (4), Black 58.8 %, white 34.8 %; by decile 1, 5 and 10 the shares
/// who were charged again are .2286, .4822, .7937 and .2085, .4606, .7031.
#[test]
fn the_scoring_rate_and_the_calibration_of_compas_are_those_published() {
    let measured = measured(&Compas::counts().tally(), &[0], Reference::Overall);
    assert_eq!(measured.median, Some(4.0));
    let published = [
        ("African-American", 0.588, [0.2286, 0.4822, 0.7937]),
        ("Caucasian", 0.348, [0.2085, 0.4606, 0.7031]),
    ];
    for (name, above, shares) in published {
        let place = measured
            .groups
            .iter()
            .position(|group| group.key[0].as_deref() == Some(name))
            .expect("the group");
        let rate = measured.groups[place]
            .rate(Metric::ScoringRate)
            .value
            .known()
            .expect("a rate");
        assert_close(rate, above, 5e-4, name);
        let bins = measured.calibration[place].as_ref().expect("bins");
        assert_eq!(bins.len(), 10);
        for (bin, share) in [0, 4, 9].into_iter().zip(shares) {
            assert_close(bins[bin].share, share, 5e-5, name);
            assert!(bins[bin].interval.0 < bins[bin].share && bins[bin].share < bins[bin].interval.1);
        }
    }
}

#[test]
fn comparisons_of_scores_have_intervals_and_tests_that_agree_on_zero() {
    let oracle = json("oracles/scores.json");
    let rows = oracle_rows(&oracle);
    let rows: Vec<(&str, State, f64)> = rows.iter().map(|row| (row.0.as_str(), row.1, row.2)).collect();
    let tally = tally(&rows, None);
    for reference in [Reference::Largest, Reference::Rest] {
        let measured = measured(&tally, &[0], reference);
        let (a, b) = (&measured.groups[0], &measured.groups[1]);
        for metric in [
            Metric::MeanScore,
            Metric::MedianScore,
            Metric::RocAuc,
            Metric::ScoringRate,
        ] {
            let disparity = b.disparity(metric).expect("compared");
            let (one, other) = (
                b.rate(metric).value.known().expect("b"),
                a.rate(metric).value.known().expect("a"),
            );
            assert_close(
                disparity.difference.known().expect("a difference"),
                one - other,
                1e-12,
                metric.name(),
            );
            let (low, high) = disparity.difference_interval.expect("an interval");
            let test = match metric {
                Metric::MeanScore => Test::Welch,
                _ => Test::Interval,
            };
            assert_eq!(disparity.test, Some(test));
            let p = disparity.p_value.expect("a p-value");
            assert_eq!(p < 0.05, low > 0.0 || high < 0.0, "{metric:?} {p} {low} {high}");
        }
    }
}

#[test]
fn what_cannot_be_said_of_scores_says_why() {
    let some = [
        ("a", State::Yes, 0.2),
        ("a", State::Unknown, 0.4),
        ("b", State::Yes, 0.5),
        ("b", State::Yes, 0.5),
        ("c", State::No, f64::NAN),
    ];
    let measured = measured(&tally(&some, None), &[0], Reference::Largest);
    let value = |group: usize, metric: Metric| measured.groups[group].rate(metric).value;
    assert_eq!(
        value(0, Metric::RocAuc),
        Value::Undefined(Undefined::OutcomesUnknown)
    );
    assert_eq!(
        value(0, Metric::BrierScore),
        Value::Undefined(Undefined::OutcomesUnknown)
    );
    assert_eq!(
        value(1, Metric::RocAuc),
        Value::Undefined(Undefined::NoActualNegatives)
    );
    assert_eq!(
        value(2, Metric::MeanScore),
        Value::Undefined(Undefined::NobodyScored)
    );
    assert_eq!(
        measured.groups[2].rate(Metric::MeanScore).unknown,
        Amount::exact(1.0)
    );
    // Nothing varies in b: an interval would have no width.
    assert_eq!(
        measured.groups[1].rate(Metric::MeanScore).interval,
        Err(Undefined::DrawsAlike)
    );
}

fn rows() -> impl Strategy<Value = Vec<(bool, bool, u8)>> {
    proptest::collection::vec((any::<bool>(), any::<bool>(), 0..12u8), 2..60)
}

fn named(rows: &[(bool, bool, u8)]) -> Vec<(&'static str, State, f64)> {
    rows.iter()
        .map(|&(group, outcome, score)| {
            let outcome = if outcome { State::Yes } else { State::No };
            (if group { "a" } else { "b" }, outcome, f64::from(score) / 11.0)
        })
        .collect()
}

proptest! {
    #[test]
    fn the_area_is_the_share_of_pairs_ranked_right(rows in rows()) {
        let rows = named(&rows);
        let measured = measured(&tally(&rows, None), &[0], Reference::Overall);
        let (mut right, mut pairs) = (0.0, 0.0);
        for yes in rows.iter().filter(|row| row.1 == State::Yes) {
            for no in rows.iter().filter(|row| row.1 == State::No) {
                pairs += 1.0;
                right += if yes.2 > no.2 { 1.0 } else if yes.2 == no.2 { 0.5 } else { 0.0 };
            }
        }
        match measured.overall.rate(Metric::RocAuc).value {
            Value::Known(area) => prop_assert!((area - right / pairs).abs() < 1e-12),
            value => prop_assert!(pairs == 0.0, "{:?}", value),
        }
    }

    #[test]
    fn the_order_of_rows_and_equal_weights_change_nothing(rows in rows()) {
        let rows = named(&rows);
        let mut turned = rows.clone();
        turned.reverse();
        let one = measured(&tally(&rows, None), &[0], Reference::Rest);
        let other = measured(&tally(&turned, None), &[0], Reference::Rest);
        let heavy = measured(&tally(&rows, Some(2.5)), &[0], Reference::Rest);
        prop_assert_eq!(&one, &other);
        for (plain, heavy) in one.groups.iter().zip(&heavy.groups) {
            for metric in Metric::scores() {
                let (plain, heavy) = (plain.rate(metric), heavy.rate(metric));
                match (plain.value, heavy.value) {
                    (Value::Known(plain), Value::Known(heavy)) => prop_assert!((plain - heavy).abs() < 1e-12, "{:?}", metric),
                    (plain, heavy) => prop_assert_eq!(plain, heavy),
                }
                if let (Ok(plain), Ok(heavy)) = (plain.interval, heavy.interval) {
                    prop_assert!((plain.0 - heavy.0).abs() < 1e-9 && (plain.1 - heavy.1).abs() < 1e-9, "{:?}", metric);
                }
            }
        }
    }

    #[test]
    fn quantiles_stand_where_counting_puts_them(rows in rows()) {
        let rows = named(&rows);
        let measured = measured(&tally(&rows, None), &[0], Reference::Overall);
        let mut scores: Vec<f64> = rows.iter().map(|row| row.2).collect();
        scores.sort_unstable_by(f64::total_cmp);
        for (metric, share) in [(Metric::LowerQuartile, 0.25), (Metric::MedianScore, 0.5), (Metric::UpperQuartile, 0.75)] {
            let value = measured.overall.rate(metric).value.known().expect("a value");
            let below = scores.iter().filter(|score| **score < value).count() as f64;
            let up_to = scores.iter().filter(|score| **score <= value).count() as f64;
            let wanted = share * scores.len() as f64;
            prop_assert!(below <= wanted + 1e-9 && wanted <= up_to + 1e-9, "{:?} {}", metric, value);
        }
    }
}
