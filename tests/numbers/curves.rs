//! A score over all its thresholds, and how it is spread, against counting people one by one and against SciPy.

use proptest::prelude::*;
use vigie::measure::{Metric, Spread, Sweep, Undefined, bin_edges, cuts_over, rate_among};
use vigie::tally::{Cut, DecisionColumn, Decisions, First, Grouped, State, Tally, Weights, count};

use crate::support::{assert_close, coded, json};

fn tally(groups: &[&str], outcomes: &[bool], scores: &[f64]) -> Tally {
    let states: Vec<State> = outcomes
        .iter()
        .map(|yes| if *yes { State::Yes } else { State::No })
        .collect();
    let groups = coded("group", groups.iter().map(|group| Some(*group)));
    count(
        &[groups],
        Some(&states),
        DecisionColumn::Scores(scores),
        Weights::Ones,
        None,
    )
}

fn scores(tally: &Tally) -> &[f64] {
    match &tally.decisions {
        Decisions::Scored { scores, .. } => scores,
        Decisions::Given(_) => &[],
    }
}

fn people() -> impl Strategy<Value = Vec<(bool, bool, u8)>> {
    proptest::collection::vec((any::<bool>(), any::<bool>(), 0u8..20), 1..60)
}

proptest! {
    #[test]
    fn every_cut_of_a_sweep_gives_the_rates_of_the_threshold_at_its_last_score(people in people(), lowest in any::<bool>()) {
        let first = if lowest { First::Lowest } else { First::Highest };
        let groups: Vec<&str> = people.iter().map(|person| if person.0 { "a" } else { "b" }).collect();
        let outcomes: Vec<bool> = people.iter().map(|person| person.1).collect();
        let values: Vec<f64> = people.iter().map(|person| f64::from(person.2)).collect();
        let tally = tally(&groups, &outcomes, &values);
        let grouped = Grouped::new(&tally, &[0]);
        let cuts = cuts_over(&tally, first, 300);
        prop_assert_eq!(cuts.len(), scores(&tally).len() + 1);
        for metric in [Metric::SelectionRate, Metric::FalsePositiveRate, Metric::TruePositiveRate, Metric::ShareOfSelected] {
            let sweep = Sweep::of(&grouped, None, &cuts, metric);
            for (cut, values) in sweep.cuts.iter().zip(&sweep.values) {
                let threshold = match cut.last_selected {
                    Some(at) => Cut::Threshold { at, strict: false },
                    None => Cut::Top { count: 0 },
                };
                let counts = grouped.counts(Some(&threshold.resolve_from(first, &tally)));
                let everybody = grouped.everybody(&counts);
                for (counts, value) in counts.iter().zip(values) {
                    prop_assert_eq!(rate_among(metric, counts, &everybody).value, *value);
                }
            }
        }
    }

    #[test]
    fn shares_of_bins_add_up_to_everybody_and_agree_with_counting(people in people()) {
        let values: Vec<f64> = people.iter().map(|person| f64::from(person.2)).collect();
        let tally = tally(&vec!["a"; values.len()], &vec![true; values.len()], &values);
        let grouped = Grouped::new(&tally, &[0]);
        let spread = Spread::of(&grouped.distributions()[0], scores(&tally)).expect("scores");
        let shares = spread.shares(&bin_edges(scores(&tally)));
        assert_close(shares.iter().sum(), 1.0, 1e-9, "all shares");
        for (score, share) in scores(&tally).iter().zip(&shares) {
            let having = values.iter().filter(|value| *value == score).count();
            assert_close(*share, having as f64 / values.len() as f64, 1e-9, "a share");
        }
        let up_to = spread.up_to(&[5.0, 10.0, 19.0]);
        for (at, share) in [5.0, 10.0, 19.0].iter().zip(&up_to) {
            let having = values.iter().filter(|value| *value <= at).count();
            assert_close(*share, having as f64 / values.len() as f64, 1e-9, "a share up to a score");
        }
    }
}

#[test]
fn a_score_of_many_values_is_swept_in_a_bounded_number_of_steps_from_nobody_to_everybody() {
    let values: Vec<f64> = (0..20_000).map(|place| f64::from(place).powi(2)).collect();
    let tally = tally(&vec!["a"; values.len()], &vec![true; values.len()], &values);
    let cuts = cuts_over(&tally, First::Highest, 300);
    assert!((200..=303).contains(&cuts.len()), "{}", cuts.len());
    assert_eq!(cuts.first().and_then(|cut| cut.last_selected), None);
    assert_eq!(cuts.last().and_then(|cut| cut.last_selected), Some(0.0));
    let grouped = Grouped::new(&tally, &[0]);
    let rates: Vec<f64> = Sweep::of(&grouped, None, &cuts, Metric::SelectionRate)
        .group(0)
        .filter_map(vigie::measure::Value::known)
        .collect();
    assert_eq!((rates[0], rates[rates.len() - 1]), (0.0, 1.0));
    // No share of people is stepped over, though most of them crowd at the low end.
    assert!(
        rates.windows(2).all(|pair| pair[1] - pair[0] < 0.009),
        "{rates:?}"
    );
}

#[test]
fn the_density_is_the_one_scipy_gives_at_silvermans_bandwidth() {
    let oracle = json("oracles/density.json");
    let numbers = |name: &str| -> Vec<f64> {
        let values = oracle[name].as_array().expect("numbers");
        values
            .iter()
            .map(|value| value.as_f64().expect("a number"))
            .collect()
    };
    let values = numbers("scores");
    let tally = tally(&vec!["a"; values.len()], &vec![true; values.len()], &values);
    let grouped = Grouped::new(&tally, &[0]);
    let spread = Spread::of(&grouped.distributions()[0], scores(&tally)).expect("scores");
    let bandwidth = spread.bandwidth().expect("a bandwidth");
    assert_close(
        bandwidth,
        oracle["bandwidth"].as_f64().expect("a number"),
        1e-9,
        "the bandwidth",
    );
    let density = spread.density(&numbers("at")).expect("a density");
    for (found, wanted) in density.iter().zip(numbers("density")) {
        assert_close(*found, wanted, 1e-9, "the density");
    }
}

#[test]
fn scores_that_are_all_alike_have_no_density_and_say_why() {
    let tally = tally(&["a", "a"], &[true, false], &[3.0, 3.0]);
    let grouped = Grouped::new(&tally, &[0]);
    let spread = Spread::of(&grouped.distributions()[0], scores(&tally)).expect("scores");
    assert_eq!(spread.density(&[3.0]), Err(Undefined::ScoresAlike));
    assert_eq!(spread.shares(&bin_edges(scores(&tally))), [1.0]);
}
