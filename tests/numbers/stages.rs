//! Shares from stage to stage, against what they are by definition.

use proptest::prelude::*;
use vigie::measure::{Methods, RatioInterval, Undefined, Value, katz_log, stages, wilson};
use vigie::tally::Amount;

use crate::support::assert_close;

fn people(counts: &[f64]) -> Vec<Amount> {
    counts.iter().map(|count| Amount::exact(*count)).collect()
}

fn two(before: &[f64], after: &[f64]) -> Vec<(String, Vec<Amount>)> {
    vec![
        ("before".to_owned(), people(before)),
        ("after".to_owned(), people(after)),
    ]
}

#[test]
fn a_step_multiplies_a_share_by_how_much_better_its_people_get_through() {
    // 40 of 100 women get through, 160 of 300 men: the share of women falls from a quarter to a fifth.
    let stages = stages(two(&[100.0, 300.0], &[40.0, 160.0]), false, Methods::default());
    let women = stages[1].groups[0];
    assert_eq!(stages[0].groups[0].share, Value::Known(0.25));
    assert_eq!(women.share, Value::Known(0.2));
    assert_eq!(women.share_interval, Ok(wilson(40.0, 200.0)));
    let step = women.amplification.expect("a step");
    assert_close(step.value.known().expect("known"), 0.8, 1e-12, "0.4 over 0.5");
    let (low, high) = katz_log((40.0, 100.0), (160.0, 300.0)).expect("an interval");
    let of = |ratio: f64| ratio / (0.25 * ratio + 0.75);
    let interval = step.interval.expect("an interval");
    assert_close(interval.0, of(low), 1e-12, "low");
    assert_close(interval.1, of(high), 1e-12, "high");
}

#[test]
fn a_step_that_cannot_be_told_says_why() {
    let step = |before: &[f64], after: &[f64]| {
        stages(two(before, after), false, Methods::default())[1].groups[0]
            .amplification
            .expect("a step")
    };
    assert_eq!(
        step(&[0.0, 9.0], &[0.0, 5.0]).value,
        Value::Undefined(Undefined::NobodyBefore)
    );
    assert_eq!(
        step(&[5.0, 9.0], &[0.0, 0.0]).value,
        Value::Undefined(Undefined::EmptyGroup)
    );
    assert_eq!(
        step(&[5.0, 9.0], &[6.0, 9.0]).interval,
        Err(Undefined::StageGrows)
    );
    assert_eq!(
        step(&[5.0, 9.0], &[5.0, 9.0]).interval,
        Err(Undefined::NoVariation)
    );
    assert_eq!(
        step(&[5.0, 9.0], &[0.0, 9.0]).interval,
        Err(Undefined::ZeroNumerator)
    );
    assert_eq!(
        step(&[5.0, 0.0], &[3.0, 0.0]).interval,
        Err(Undefined::ReferenceZero)
    );
    let first = &stages(two(&[5.0], &[5.0]), false, Methods::default())[0];
    assert_eq!(first.groups[0].amplification, None);
    let score = Methods {
        ratios: RatioInterval::Score,
        ..Methods::default()
    };
    let step = stages(two(&[5.0, 9.0], &[0.0, 9.0]), false, score)[1].groups[0]
        .amplification
        .expect("a step");
    assert_eq!(step.interval.expect("the score interval exists").0, 0.0);
    let weighted = stages(two(&[50.0, 90.0], &[20.0, 30.0]), true, Methods::default());
    assert_eq!(weighted[1].groups[0].share_interval, Err(Undefined::Weighted));
}

proptest! {
    #[test]
    fn the_shares_before_times_their_steps_add_up_to_everybody(
        groups in prop::collection::vec((1u32..500, 0.0f64..=1.0), 1..6),
    ) {
        let before: Vec<f64> = groups.iter().map(|(n, _)| f64::from(*n)).collect();
        let after: Vec<f64> = groups.iter().map(|(n, kept)| (f64::from(*n) * kept).round()).collect();
        prop_assume!(after.iter().sum::<f64>() > 0.0);
        let stages = stages(two(&before, &after), false, Methods::default());
        let share = |stage: usize, group: usize| stages[stage].groups[group].share.known().expect("known");
        let sum: f64 = (0..groups.len())
            .map(|group| share(0, group) * stages[1].groups[group].amplification.expect("a step").value.known().expect("known"))
            .sum();
        prop_assert!((sum - 1.0).abs() < 1e-9, "{sum}");
        for here in &stages[1].groups {
            if let Ok((low, high)) = here.amplification.expect("a step").interval {
                let value = here.amplification.expect("a step").value.known().expect("known");
                prop_assert!(low <= value && value <= high, "{low} {value} {high}");
            }
        }
    }

    #[test]
    fn bounds_hold_every_count_between_them(
        counts in prop::collection::vec((0u32..20, 0u32..20, 0.0f64..=1.0), 4..5),
    ) {
        let bounded: Vec<Amount> = counts
            .iter()
            .map(|(low, more, _)| Amount::between(f64::from(*low), f64::from(low + more)))
            .collect();
        let true_counts: Vec<f64> = counts.iter().map(|(low, more, at)| f64::from(*low) + (f64::from(*more) * at).round()).collect();
        let named = |amounts: &[Amount]| vec![("a".to_owned(), amounts[..2].to_vec()), ("b".to_owned(), amounts[2..].to_vec())];
        let between = stages(named(&bounded), false, Methods::default());
        let truth = stages(named(&people(&true_counts)), false, Methods::default());
        for (stage, true_stage) in between.iter().zip(&truth) {
            for (here, truly) in stage.groups.iter().zip(&true_stage.groups) {
                if let (Ok((low, high)), Some(share)) = (here.share.range(), truly.share.known()) {
                    prop_assert!(low <= share + 1e-12 && share <= high + 1e-12);
                }
                let (Some(step), Some(true_step)) = (here.amplification, truly.amplification) else { continue };
                if let (Ok((low, high)), Some(value)) = (step.value.range(), true_step.value.known()) {
                    prop_assert!(low <= value + 1e-9 && value <= high + 1e-9, "{low} {value} {high}");
                }
            }
        }
    }
}
