//! All groups at once by dealing their people anew, against all deals there are and against the chi-square test; and the
//! intervals of the indices of inequality, against people drawn one by one.

use vigie::measure::{
    Entropy, Measured, Methods, Metric, Polarity, Question, Reference, ResampledInterval, Resampling,
    Undefined, measure, resample,
};
use vigie::tally::{Amount, Counts, GroupKey, Sample, State};

use crate::support::{assert_close, question};

fn asked(draws: u32) -> Question {
    Question {
        methods: Methods {
            resampling: Resampling {
                draws,
                interval: ResampledInterval::Percentile,
                ..Resampling::default()
            },
            ..Methods::default()
        },
        ..question(Reference::Largest)
    }
}

fn resampled(groups: &[Counts], question: &Question) -> Measured {
    let keys: Vec<GroupKey> = (0..groups.len())
        .map(|group| vec![Some(format!("{group}"))])
        .collect();
    let mut measured = measure(&keys, groups, question);
    resample(&mut measured);
    measured
}

fn known([tp, fp, fn_, tn]: [f64; 4]) -> Counts {
    Counts::known(tp, fp, fn_, tn)
}

fn p_value(measured: &Measured, metric: Metric) -> f64 {
    let together = measured.together[metric.position()];
    together.expect("a test").p_value
}

/// All ways of putting people, each selected or not, into groups of these sizes: how many there are, and how many have a
/// gap of selection rates at least as large as `seen`.
fn deals(people: &[bool], sizes: &mut [(f64, f64, f64)], seen: f64) -> (f64, f64) {
    let Some((selected, others)) = people.split_first() else {
        let rates = sizes.iter().map(|(size, _, selected)| selected / size);
        let (low, high) = rates.fold((1.0, 0.0), |(low, high): (f64, f64), rate| {
            (low.min(rate), high.max(rate))
        });
        return (1.0, f64::from(u8::from(high - low >= seen - 1e-12)));
    };
    let (mut all, mut as_far) = (0.0, 0.0);
    for group in 0..sizes.len() {
        let (size, taken, _) = sizes[group];
        if taken < size {
            let weight = f64::from(u8::from(*selected));
            sizes[group].1 += 1.0;
            sizes[group].2 += weight;
            let (more, further) = deals(others, sizes, seen);
            sizes[group].1 -= 1.0;
            sizes[group].2 -= weight;
            (all, as_far) = (all + more, as_far + further);
        }
    }
    (all, as_far)
}

#[test]
fn dealing_at_random_agrees_with_all_deals_there_are() {
    // Eleven people in groups of 5, 4 and 2, of whom 4, 1 and 1 are selected.
    let groups = [[4.0, 0.0, 0.0, 1.0], [1.0, 0.0, 0.0, 3.0], [1.0, 0.0, 0.0, 1.0]].map(known);
    let people: Vec<bool> = (0..11).map(|person| person < 6).collect();
    let mut sizes = [(5.0, 0.0, 0.0), (4.0, 0.0, 0.0), (2.0, 0.0, 0.0)];
    let (all, as_far) = deals(&people, &mut sizes, 0.8 - 0.25);
    assert_eq!(all, 6930.0);
    let measured = resampled(&groups, &asked(20_000));
    let found = measured.together[Metric::SelectionRate.position()].expect("a test");
    assert_close(found.gap, 0.55, 1e-12, "gap");
    assert_eq!(found.groups, 3);
    let expected = as_far / all;
    let error = (expected * (1.0 - expected) / 20_000.0f64).sqrt();
    assert_close(found.p_value, expected, 5.0 * error, "p-value");
}

#[test]
fn with_groups_of_one_size_it_says_what_the_chi_square_test_says() {
    for shift in [0.0, 8.0, 16.0] {
        let selected = [60.0, 60.0 + shift, 62.0 - shift, 58.0];
        let groups = selected.map(|selected| known([selected, 20.0, 40.0, 180.0 - selected]));
        let measured = resampled(&groups, &asked(10_000));
        let expected = measured
            .all_groups(Metric::SelectionRate)
            .expect("a test")
            .test
            .p_value;
        // One looks at the largest gap, the other at all of them.
        let found = p_value(&measured, Metric::SelectionRate);
        assert!(
            (found - expected).abs() < 0.12 && ((found < 0.05) == (expected < 0.05)),
            "{shift}: {found} {expected}"
        );
    }
}

/// Two groups are tested by dealing already, for the metrics that have no formula.
#[test]
fn of_two_groups_it_is_the_test_of_their_difference() {
    let groups = [[60.0, 44.0, 30.0, 66.0], [50.0, 62.0, 40.0, 88.0]].map(known);
    let measured = resampled(&groups, &asked(20_000));
    for metric in [Metric::BalancedAccuracy, Metric::F1, Metric::TreatmentEquality] {
        let disparity = measured.groups[0].disparity(metric).expect("compared");
        let pair = disparity.p_value.expect("a p-value");
        let error = (pair * (1.0 - pair) / 20_000.0 * 2.0).sqrt();
        assert_close(
            p_value(&measured, metric),
            pair,
            5.0 * error + 1e-4,
            metric.name(),
        );
    }
}

/// Were the groups alike, p-values under 5 % would come 5 times in 100 at most, however the test is made.
#[test]
fn groups_that_are_alike_are_rarely_told_apart() {
    let mut state = 9u64;
    let mut next = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut x = state;
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (x ^ (x >> 31)) as f64 / u64::MAX as f64
    };
    let (mut trials, mut alarms) = (0.0, 0.0);
    for _ in 0..300 {
        let mut groups = [Counts::default(); 3];
        for (group, size) in groups.iter_mut().zip([20, 35, 60]) {
            for _ in 0..size {
                let outcome = if next() < 0.4 { State::Yes } else { State::No };
                let decision = if next() < 0.3 { State::Yes } else { State::No };
                group.add(outcome, decision, Amount::exact(1.0));
            }
        }
        let measured = resampled(&groups, &asked(200));
        for metric in [Metric::SelectionRate, Metric::Accuracy, Metric::F1] {
            if let Ok(together) = measured.together[metric.position()] {
                trials += 1.0;
                alarms += f64::from(u8::from(together.p_value <= 0.05));
            }
        }
    }
    // Three metrics of the same people are not three samples: six standard errors of one.
    let error = (0.05f64 * 0.95 / 300.0).sqrt();
    assert!(
        trials > 800.0 && alarms / trials < 0.05 + 6.0 * error,
        "{alarms} of {trials}"
    );
    assert!(alarms > 0.0);
}

#[test]
fn what_cannot_be_dealt_says_why() {
    let plain = [
        [30.0, 20.0, 20.0, 60.0],
        [25.0, 22.0, 24.0, 70.0],
        [9.0, 8.0, 7.0, 20.0],
    ]
    .map(known);
    let reason =
        |groups: &[Counts], metric: Metric| resampled(groups, &asked(200)).together[metric.position()].err();
    assert_eq!(
        reason(&plain, Metric::ShareOfSelected),
        Some(Undefined::GroupSize)
    );
    assert_eq!(reason(&plain, Metric::RocAuc), Some(Undefined::NoScore));
    assert_eq!(
        reason(&plain[..1], Metric::Accuracy),
        Some(Undefined::FewerThanTwoGroups)
    );
    let mut hidden = plain;
    hidden[1].cells[1][1] = Amount::between(20.0, 30.0);
    assert_eq!(reason(&hidden, Metric::Accuracy), Some(Undefined::OnlyBounds));
    let weighted = plain.map(|counts| Counts {
        cells: counts.cells.map(|row| row.map(|amount| amount.times(2.5))),
        sample: Some(Sample {
            people: counts.cells,
            squares: counts.cells.map(|row| row.map(|amount| amount.times(6.25))),
        }),
        ..Counts::default()
    });
    assert_eq!(
        reason(&weighted, Metric::SelectionRate),
        Some(Undefined::PermutedWeights)
    );
    // Weighted people have no test, but their intervals: of shares of all the selected too.
    let found = resampled(&weighted, &asked(2_000));
    let unweighted = resampled(&plain, &asked(2_000));
    for metric in [
        Metric::ShareOfSelected,
        Metric::OverRepresentation,
        Metric::F1,
        Metric::BalancedAccuracy,
        Metric::TreatmentEquality,
    ] {
        for group in 0..3 {
            let of = |measured: &Measured| measured.groups[group].rate(metric).interval.expect("an interval");
            let (one, other) = (of(&found), of(&unweighted));
            assert_close(one.0, other.0, 1e-9, metric.name());
            assert_close(one.1, other.1, 1e-9, metric.name());
        }
    }
    let of = |measured: &Measured| {
        measured
            .inequality
            .theil_index
            .whole_interval
            .expect("an interval")
    };
    assert_close(of(&found).0, of(&unweighted).0, 1e-9, "Theil");
}

#[test]
fn the_order_in_which_deals_are_made_changes_nothing() {
    let groups = [
        [60.0, 44.0, 30.0, 66.0],
        [50.0, 62.0, 40.0, 88.0],
        [9.0, 8.0, 7.0, 20.0],
    ]
    .map(known);
    let once = resampled(&groups, &asked(2_000));
    assert_eq!(once, resampled(&groups, &asked(2_000)));
    let mut other = asked(2_000);
    other.methods.resampling.seed = 5;
    let again = resampled(&groups, &other);
    assert_ne!(once.together, again.together);
    assert_close(
        p_value(&once, Metric::Accuracy),
        p_value(&again, Metric::Accuracy),
        0.06,
        "another seed",
    );
}

/// Draws people one by one from a list, and computes both indices from each person's benefit.
#[test]
fn indices_drawn_from_cells_agree_with_people_drawn_one_by_one() {
    const DRAWS: usize = 3_000;
    const CELLS: [[f64; 4]; 2] = [[40.0, 12.0, 9.0, 39.0], [55.0, 33.0, 21.0, 91.0]];
    let mut state = 3u64;
    let mut next = |below: usize| {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut x = state;
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((u128::from(x ^ (x >> 31)) * below as u128) >> 64) as usize
    };
    // Being selected is a burden: a false positive has nothing, a false negative two.
    let groups: Vec<Vec<f64>> = CELLS
        .iter()
        .map(|cells| {
            let benefits = cells.iter().zip([1.0, 0.0, 2.0, 1.0]);
            benefits
                .flat_map(|(people, benefit)| std::iter::repeat_n(benefit, *people as usize))
                .collect()
        })
        .collect();
    let mut drawn: [Vec<f64>; 4] = Default::default();
    for _ in 0..DRAWS {
        let sample: Vec<Vec<f64>> = groups
            .iter()
            .map(|group| (0..group.len()).map(|_| group[next(group.len())]).collect())
            .collect();
        let all: Vec<f64> = sample.concat();
        let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
        let of = |values: &[f64], f: fn(f64) -> f64| {
            let terms: Vec<f64> = values.iter().map(|value| f(value / mean(&all))).collect();
            mean(&terms)
        };
        let leveled: Vec<f64> = sample
            .iter()
            .flat_map(|group| std::iter::repeat_n(mean(group), group.len()))
            .collect();
        let square: fn(f64) -> f64 = |share| 0.5 * (share * share - 1.0);
        let theil: fn(f64) -> f64 = |share| if share > 0.0 { share * share.ln() } else { 0.0 };
        for (place, f) in [square, theil].into_iter().enumerate() {
            let (whole, between) = (of(&all, f), of(&leveled, f));
            drawn[2 * place].push(whole);
            drawn[2 * place + 1].push(whole - between);
        }
    }
    let burden = Question {
        polarity: Polarity::Burden,
        ..asked(3_000)
    };
    let found = resampled(&CELLS.map(known), &burden).inequality;
    let both = |entropy: Entropy| [entropy.whole_interval, entropy.within_interval];
    let [first, second] = both(found.generalized_entropy_index);
    let [third, fourth] = both(found.theil_index);
    for (place, (drawn, interval)) in drawn.iter_mut().zip([first, second, third, fourth]).enumerate() {
        drawn.sort_unstable_by(f64::total_cmp);
        let expected = (drawn[DRAWS / 40], drawn[DRAWS - 1 - DRAWS / 40]);
        let (low, high) = interval.expect("an interval");
        // As for the intervals of metrics: five standard errors of a 2.5 % quantile, of both.
        let error =
            (expected.1 - expected.0) / 3.92 * (2.0 * 0.025f64 * 0.975 / DRAWS as f64).sqrt() / 0.0584;
        assert_close(low, expected.0, 5.0 * error, &format!("{place} low"));
        assert_close(high, expected.1, 5.0 * error, &format!("{place} high"));
    }
}

#[test]
fn indices_that_are_not_known_have_no_interval_for_the_same_reason() {
    let mut counts = Counts::known(5.0, 4.0, 3.0, 2.0);
    counts.add(State::Unknown, State::Yes, Amount::exact(1.0));
    let found = resampled(&[counts, known([9.0, 9.0, 9.0, 9.0])], &asked(200)).inequality;
    assert_eq!(found.theil_index.whole_interval, Err(Undefined::OutcomesUnknown));
}
