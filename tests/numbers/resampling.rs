//! Intervals and tests found by drawing again, against row-by-row resampling and against formulas where there are some.

use proptest::prelude::*;
use vigie::measure::{
    Measured, Methods, Metric, Polarity, Question, Reference, ResampledInterval, Resampling, Test, Undefined,
    measure, resample, two_proportion, wilson,
};
use vigie::tally::{Amount, Counts, GroupKey, Sample};

use crate::support::{assert_close, question};

fn key(name: &str) -> GroupKey {
    vec![Some(name.to_owned())]
}

fn asked(reference: Reference, interval: ResampledInterval, draws: u32) -> Question {
    Question {
        polarity: Polarity::Burden,
        methods: Methods {
            resampling: Resampling {
                draws,
                interval,
                ..Resampling::default()
            },
            ..Methods::default()
        },
        ..question(reference)
    }
}

fn resampled(groups: &[(&str, Counts)], question: &Question) -> Measured {
    let keys: Vec<GroupKey> = groups.iter().map(|(name, _)| key(name)).collect();
    let counts: Vec<Counts> = groups.iter().map(|(_, counts)| *counts).collect();
    let mut measured = measure(&keys, &counts, question);
    resample(&mut measured);
    measured
}

/// COMPAS (ProPublica 2016), decile 5 and more: African-American and Caucasian.
const BLACK: [f64; 4] = [1369.0, 805.0, 532.0, 990.0];
const WHITE: [f64; 4] = [505.0, 349.0, 461.0, 1139.0];

fn known([tp, fp, fn_, tn]: [f64; 4]) -> Counts {
    Counts::known(tp, fp, fn_, tn)
}

fn two() -> [(&'static str, Counts); 2] {
    [("black", known(BLACK)), ("white", known(WHITE))]
}

fn white() -> Reference {
    Reference::Group(vec!["white".to_owned()])
}

/// Draws people one by one from a list of them, with a generator that shares nothing with the program's.
struct Rows(u64);

impl Rows {
    fn next(&mut self, below: usize) -> usize {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((u128::from(x ^ (x >> 31)) * below as u128) >> 64) as usize
    }

    fn draw(&mut self, people: [f64; 4]) -> [f64; 4] {
        let rows: Vec<usize> = (0..4)
            .flat_map(|cell| std::iter::repeat_n(cell, people[cell] as usize))
            .collect();
        let mut drawn = [0.0; 4];
        for _ in 0..rows.len() {
            drawn[rows[self.next(rows.len())]] += 1.0;
        }
        drawn
    }
}

fn balanced([tp, fp, fn_, tn]: [f64; 4]) -> f64 {
    0.5 * (tp / (tp + fn_) + tn / (tn + fp))
}

#[test]
fn drawing_from_cells_agrees_with_drawing_people_one_by_one() {
    const DRAWS: usize = 4_000;
    let mut rows = Rows(5);
    let (mut own, mut gap) = (Vec::new(), Vec::new());
    for _ in 0..DRAWS {
        let (black, white) = (balanced(rows.draw(BLACK)), balanced(rows.draw(WHITE)));
        own.push(black);
        gap.push(black - white);
    }
    let ends = |draws: &mut Vec<f64>| {
        draws.sort_unstable_by(f64::total_cmp);
        let at = |share: f64| draws[(share * DRAWS as f64) as usize];
        (at(0.025), at(0.975))
    };
    let measured = resampled(&two(), &asked(white(), ResampledInterval::Percentile, 4_000));
    let black = &measured.groups[0];
    let found = [
        black.rate(Metric::BalancedAccuracy).interval,
        black
            .disparity(Metric::BalancedAccuracy)
            .expect("compared")
            .difference_interval,
    ];
    for (found, expected) in found.into_iter().zip([ends(&mut own), ends(&mut gap)]) {
        let (low, high) = found.expect("an interval");
        // The standard error of a 2.5 % quantile of a normal spread s from B draws: s sqrt(0.025 * 0.975 / B) / 0.0584.
        let spread = (expected.1 - expected.0) / 3.92;
        let error = spread * (0.025f64 * 0.975 / DRAWS as f64).sqrt() / 0.0584;
        assert_close(low, expected.0, 5.0 * error, "low");
        assert_close(high, expected.1, 5.0 * error, "high");
    }
}

/// F1 grows with TP / (TP + FP + FN), whose interval has a formula.
#[test]
fn the_interval_of_f1_is_close_to_that_of_the_share_it_grows_with() {
    let measured = resampled(&two(), &asked(white(), ResampledInterval::Bca, 20_000));
    let (low, high) = measured.groups[0].rate(Metric::F1).interval.expect("an interval");
    let (share_low, share_high) = wilson(BLACK[0], BLACK[0] + BLACK[1] + BLACK[2]);
    let f1 = |share: f64| 2.0 * share / (1.0 + share);
    assert_close(low, f1(share_low), 1.5e-3, "low");
    assert_close(high, f1(share_high), 1.5e-3, "high");
}

#[test]
fn both_intervals_hold_the_value_and_nearly_agree_with_many_people() {
    let bca = resampled(&two(), &asked(white(), ResampledInterval::Bca, 5_000));
    let percentile = resampled(&two(), &asked(white(), ResampledInterval::Percentile, 5_000));
    for metric in [
        Metric::BalancedAccuracy,
        Metric::F1,
        Metric::OverRepresentation,
        Metric::TreatmentEquality,
    ] {
        let of = |measured: &Measured| measured.groups[0].rate(metric).interval.expect("an interval");
        let value = bca.groups[0].rate(metric).value.known().expect("a value");
        let ((low, high), (other_low, other_high)) = (of(&bca), of(&percentile));
        assert!(low < value && value < high, "{metric:?}");
        let width = high - low;
        assert!(
            (low - other_low).abs() < 0.1 * width && (high - other_high).abs() < 0.1 * width,
            "{metric:?}"
        );
    }
}

/// Over-representation is equal in two groups when their selection rates are, and that has a formula.
#[test]
fn permutation_agrees_with_the_z_test_where_both_test_the_same() {
    for shift in [0.0, 12.0, 24.0, 36.0] {
        let (one, other) = ([60.0 + shift, 60.0, 100.0, 180.0], [58.0, 62.0, 104.0, 176.0]);
        let groups = [("a", known(one)), ("b", known(other))];
        let measured = resampled(
            &groups,
            &asked(
                Reference::Group(vec!["b".to_owned()]),
                ResampledInterval::Bca,
                20_000,
            ),
        );
        let disparity = measured.groups[0]
            .disparity(Metric::OverRepresentation)
            .expect("compared");
        assert_eq!(disparity.test, Some(Test::Permutation));
        let n: f64 = one.iter().sum();
        let expected = two_proportion((one[0] + one[1], n), (120.0, 400.0)).expect("a test");
        // The permutation test counts ties, which the normal curve has none of.
        assert_close(
            disparity.p_value.expect("a p-value"),
            expected,
            0.03,
            &format!("shift {shift}"),
        );
    }
}

#[test]
fn the_same_seed_gives_the_same_numbers_and_another_nearly_so() {
    let question = asked(white(), ResampledInterval::Bca, 2_000);
    assert_eq!(resampled(&two(), &question), resampled(&two(), &question));
    let mut other = question.clone();
    other.methods.resampling.seed = 7;
    let of = |question: &Question| {
        resampled(&two(), question).groups[0]
            .rate(Metric::BalancedAccuracy)
            .interval
            .expect("an interval")
    };
    let ((low, high), (other_low, other_high)) = (of(&question), of(&other));
    assert_ne!(low, other_low);
    assert_close(low, other_low, 0.1 * (high - low), "low");
    assert_close(high, other_high, 0.1 * (high - low), "high");
}

#[test]
fn equal_weights_change_no_interval_and_take_the_test_away() {
    let weighted = |counts: Counts| Counts {
        cells: counts.cells.map(|row| row.map(|amount| amount.times(3.0))),
        sample: Some(Sample {
            people: counts.cells,
            squares: counts.cells.map(|row| row.map(|amount| amount.times(9.0))),
        }),
        ..Counts::default()
    };
    let question = asked(white(), ResampledInterval::Percentile, 2_000);
    let plain = resampled(&two(), &question);
    let heavy = resampled(&two().map(|(name, counts)| (name, weighted(counts))), &question);
    for metric in [Metric::BalancedAccuracy, Metric::F1, Metric::TreatmentEquality] {
        let of = |measured: &Measured| measured.groups[0].rate(metric).interval.expect("an interval");
        let ((low, high), (other_low, other_high)) = (of(&plain), of(&heavy));
        assert_close(low, other_low, 1e-9, "low");
        assert_close(high, other_high, 1e-9, "high");
        let disparity = heavy.groups[0].disparity(metric).expect("compared");
        assert_eq!(disparity.p_value, Err(Undefined::PermutedWeights));
        assert!(disparity.difference_interval.is_ok());
    }
}

#[test]
fn too_few_cases_refuse_an_interval_instead_of_making_one_up() {
    let groups = [
        ("few", known([1.0, 1.0, 1.0, 2.0])),
        ("perfect", known([40.0, 0.0, 0.0, 40.0])),
        ("many", known(WHITE)),
    ];
    let measured = resampled(&groups, &asked(Reference::Overall, ResampledInterval::Bca, 2_000));
    let interval = |group: usize, metric: Metric| measured.groups[group].rate(metric).interval;
    assert_eq!(
        interval(0, Metric::BalancedAccuracy),
        Err(Undefined::DrawsUndefined)
    );
    assert_eq!(
        interval(0, Metric::TreatmentEquality),
        Err(Undefined::DrawsUndefined)
    );
    assert_eq!(interval(1, Metric::BalancedAccuracy), Err(Undefined::DrawsAlike));
    assert!(interval(2, Metric::BalancedAccuracy).is_ok());
    let share = measured.groups[2]
        .disparity(Metric::ShareOfSelected)
        .expect("compared");
    assert_eq!(share.p_value, Err(Undefined::GroupSize));
}

#[test]
fn hidden_counts_keep_their_bounds_and_no_interval() {
    let mut hidden = known([30.0, 20.0, 20.0, 60.0]);
    hidden.cells[1][1] = Amount::between(1.0, 9.0);
    let measured = resampled(
        &[("hidden", hidden), ("white", known(WHITE))],
        &asked(white(), ResampledInterval::Bca, 500),
    );
    assert_eq!(
        measured.groups[0].rate(Metric::F1).interval,
        Err(Undefined::OnlyBounds)
    );
    assert!(measured.groups[1].rate(Metric::F1).interval.is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// What nobody waits for stays as it was: shares, their tests, and every value.
    #[test]
    fn drawing_again_changes_nothing_that_has_a_formula(own in [5..60u8, 5..60u8, 5..60u8, 5..60u8], other in [5..60u8, 5..60u8, 5..60u8, 5..60u8]) {
        let keys = [key("a"), key("b")];
        let counts = [known(own.map(f64::from)), known(other.map(f64::from))];
        for reference in [Reference::Overall, Reference::Rest, Reference::Largest] {
            let question = asked(reference, ResampledInterval::Bca, 200);
            let before = measure(&keys, &counts, &question);
            let mut after = before.clone();
            resample(&mut after);
            for (one, other) in before.groups.iter().zip(&after.groups) {
                for metric in Metric::ALL {
                    prop_assert_eq!(one.rate(metric).value, other.rate(metric).value);
                    if !metric.is_drawn() {
                        prop_assert_eq!(one.rate(metric), other.rate(metric));
                        prop_assert_eq!(one.disparity(metric), other.disparity(metric));
                    } else {
                        prop_assert_ne!(other.rate(metric).interval, Err(Undefined::NotResampled));
                        let waits = other.disparity(metric).map(|disparity| disparity.difference_interval);
                        prop_assert_ne!(waits, Some(Err(Undefined::NotResampled)));
                    }
                }
            }
        }
    }
}
