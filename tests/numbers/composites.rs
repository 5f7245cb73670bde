//! Metrics that are no share of a group's people, against their definitions and other packages.

use proptest::prelude::*;
use vigie::measure::{Measured, Metric, Reference, Undefined, Value, measure, rate, rate_among};
use vigie::tally::{Amount, Counts, Cut, GroupKey, Grouped, State};

use crate::support::{Compas, assert_close, question};

/// The value as its definition has it, from whole counts of a group and of everybody; `None` where it divides by zero.
fn defined(
    metric: Metric,
    [tp, fp, fn_, tn]: [f64; 4],
    [all_tp, all_fp, all_fn, all_tn]: [f64; 4],
) -> Option<f64> {
    let over = |one: f64, other: f64| (other > 0.0).then(|| one / other);
    let (selected, n) = (tp + fp, tp + fp + fn_ + tn);
    let (all_selected, all) = (all_tp + all_fp, all_tp + all_fp + all_fn + all_tn);
    match metric {
        Metric::BalancedAccuracy => Some((over(tp, tp + fn_)? + over(tn, tn + fp)?) / 2.0),
        Metric::F1 => over(2.0 * tp, 2.0 * tp + fp + fn_),
        Metric::TreatmentEquality => over(fn_, fp),
        Metric::ShareOfSelected => over(selected, all_selected),
        Metric::OverRepresentation => over(over(selected, all_selected)?, n / all),
        _ => panic!("{metric:?} is a share"),
    }
}

fn composites() -> impl Iterator<Item = Metric> {
    Metric::ALL.into_iter().filter(|metric| metric.share().is_none())
}

fn known([tp, fp, fn_, tn]: [f64; 4]) -> Counts {
    Counts::known(tp, fp, fn_, tn)
}

proptest! {
    #[test]
    fn each_is_what_its_definition_says(own in [0..30u8, 0..30u8, 0..30u8, 0..30u8], others in [0..30u8, 0..30u8, 0..30u8, 0..30u8]) {
        let (own, others) = (own.map(f64::from), others.map(f64::from));
        prop_assume!(own.iter().sum::<f64>() > 0.0);
        let everybody: [f64; 4] = std::array::from_fn(|cell| own[cell] + others[cell]);
        for metric in composites() {
            let found = rate_among(metric, &known(own), &known(everybody));
            match defined(metric, own, everybody) {
                Some(expected) => {
                    let value = found.value.known().expect("a value");
                    prop_assert!((value - expected).abs() <= 1e-12 * expected.max(1.0), "{:?} {} {}", metric, value, expected);
                    prop_assert_eq!(found.interval, Err(Undefined::NotResampled));
                }
                None => prop_assert!(matches!(found.value, Value::Undefined(_)), "{:?}", metric),
            }
        }
    }

    /// Outcomes and decisions hidden of some, small counts of all: the truth stays within the bounds.
    #[test]
    fn what_is_not_known_bounds_them(
        people in proptest::collection::vec((any::<bool>(), any::<bool>(), any::<bool>(), 0..4u8), 4..60),
        suppressed: bool,
    ) {
        let state = |yes: bool| if yes { State::Yes } else { State::No };
        let keys: Vec<GroupKey> = ["a", "b"].map(|name| vec![Some(name.to_owned())]).into();
        let mut truth = [Counts::default(); 2];
        let mut seen = [Counts::default(); 2];
        for &(group, outcome, decision, hidden) in &people {
            let one = Amount::exact(1.0);
            truth[usize::from(group)].add(state(outcome), state(decision), one);
            let outcome = if hidden & 1 == 1 { State::Unknown } else { state(outcome) };
            let decision = if hidden & 2 == 2 { State::Unknown } else { state(decision) };
            seen[usize::from(group)].add(outcome, decision, one);
        }
        if suppressed {
            for cell in seen.iter_mut().flat_map(|counts| counts.cells.iter_mut().flatten()) {
                if cell.high > 0.0 && cell.high < 10.0 {
                    *cell = Amount::between(1.0, 9.0);
                }
            }
        }
        let truth = measure(&keys, &truth, &question(Reference::Largest));
        let seen = measure(&keys, &seen, &question(Reference::Largest));
        for metric in composites() {
            for (truth, seen) in truth.groups.iter().zip(&seen.groups) {
                let (Some(value), Ok((low, high))) = (truth.rate(metric).value.known(), seen.rate(metric).value.range())
                else { continue };
                let slack = 1e-12 * high.max(1.0);
                prop_assert!(low <= value + slack && value <= high + slack, "{:?}: {} not in {}..{}", metric, value, low, high);
            }
        }
    }

    /// Giving each person the same weight, or naming the groups otherwise, changes no value.
    #[test]
    fn they_do_not_depend_on_names_order_or_equal_weights(own in [1..30u8, 1..30u8, 1..30u8, 1..30u8], others in [1..30u8, 1..30u8, 1..30u8, 1..30u8]) {
        let key = |name: &str| vec![Some(name.to_owned())];
        let (own, others) = (known(own.map(f64::from)), known(others.map(f64::from)));
        let one = measure(&[key("a"), key("b")], &[own, others], &question(Reference::Overall));
        let other = measure(&[key("x"), key("y")], &[others, own], &question(Reference::Overall));
        let doubled = |counts: &Counts| Counts { cells: counts.cells.map(|row| row.map(|amount| amount.times(2.0))), ..Counts::default() };
        let twice = measure(&[key("a"), key("b")], &[doubled(&own), doubled(&others)], &question(Reference::Overall));
        for metric in composites() {
            let value = |measured: &Measured, group: usize| measured.groups[group].rate(metric).value.known().expect("a value");
            prop_assert_eq!(value(&one, 0), value(&other, 1), "{:?}", metric);
            prop_assert!((value(&one, 0) - value(&twice, 0)).abs() < 1e-12, "{:?}", metric);
        }
    }
}

#[test]
fn an_empty_denominator_says_which() {
    let refused = |counts: [f64; 4], metric: Metric| match rate(metric, &known(counts)).value {
        Value::Undefined(reason) => reason,
        value => panic!("{metric:?}: {value:?}"),
    };
    let no_yes = [0.0, 3.0, 0.0, 4.0];
    assert_eq!(
        refused(no_yes, Metric::BalancedAccuracy),
        Undefined::NoActualPositives
    );
    let no_no = [3.0, 0.0, 4.0, 0.0];
    assert_eq!(
        refused(no_no, Metric::BalancedAccuracy),
        Undefined::NoActualNegatives
    );
    assert_eq!(
        refused(no_no, Metric::TreatmentEquality),
        Undefined::NoFalsePositives
    );
    let nothing = [0.0, 0.0, 0.0, 5.0];
    assert_eq!(refused(nothing, Metric::F1), Undefined::NothingToFind);
    assert_eq!(
        refused(nothing, Metric::ShareOfSelected),
        Undefined::NobodySelected
    );
    assert_eq!(
        refused(nothing, Metric::OverRepresentation),
        Undefined::NobodySelected
    );
}

/// Aequitas 1.1 on the same rows: `ppr_disparity` 2.5457 and `pprev_disparity` 1.6902, African-American against Caucasian.
#[test]
fn the_two_shares_that_aequitas_names_alike_are_told_apart() {
    let tally = Compas::counts().tally();
    let cut = Cut::Threshold {
        at: 5.0,
        strict: false,
    }
    .resolve(&tally);
    let grouped = Grouped::new(&tally, &[0]);
    let white = Reference::Group(vec!["Caucasian".to_owned()]);
    let measured = measure(&grouped.keys, &grouped.counts(Some(&cut)), &question(white));
    let black = measured
        .groups
        .iter()
        .find(|group| group.key == [Some("African-American".to_owned())])
        .expect("the group");
    let ratio = |metric| {
        black
            .disparity(metric)
            .and_then(|d| d.ratio.known())
            .expect("a ratio")
    };
    assert_close(ratio(Metric::ShareOfSelected), 2.5457, 5e-5, "ppr");
    assert_close(ratio(Metric::SelectionRate), 1.6902, 5e-5, "pprev");
    // Divided by everybody's in both groups, over-representation has the ratio of selection rates.
    assert_close(
        ratio(Metric::OverRepresentation),
        ratio(Metric::SelectionRate),
        1e-12,
        "over-representation",
    );
    let shares = measured.groups.iter().map(|group| {
        group
            .rate(Metric::ShareOfSelected)
            .value
            .known()
            .expect("a share")
    });
    assert_close(shares.sum(), 1.0, 1e-12, "all shares");
}
