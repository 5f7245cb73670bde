//! People whose group is missing: what they could change, against every way of placing them.

use proptest::prelude::*;
use vigie::measure::{Metric, Reference, measure, rate};
use vigie::tally::{Amount, Counts, GroupKey, State};

use crate::support::question;

const CELLS: [(State, State); 4] = [
    (State::Yes, State::Yes),
    (State::No, State::Yes),
    (State::Yes, State::No),
    (State::No, State::No),
];

fn counts(people: [u8; 4]) -> Counts {
    let [tp, fp, fn_, tn] = people.map(f64::from);
    Counts::known(tp, fp, fn_, tn)
}

/// The smallest and largest rate when any part of the missing belong to the group.
fn brute_force(metric: Metric, own: [u8; 4], missing: [u8; 4]) -> Option<(f64, f64)> {
    let mut ends: Option<(f64, f64)> = None;
    for tp in 0..=missing[0] {
        for fp in 0..=missing[1] {
            for fn_ in 0..=missing[2] {
                for tn in 0..=missing[3] {
                    let with = counts([own[0] + tp, own[1] + fp, own[2] + fn_, own[3] + tn]);
                    if let Some(value) = rate(metric, &with).value.known() {
                        let (low, high) = ends.unwrap_or((value, value));
                        ends = Some((low.min(value), high.max(value)));
                    }
                }
            }
        }
    }
    ends
}

proptest! {
    #[test]
    fn bounds_are_the_extremes_over_every_way_of_placing_the_missing(
        own in [0u8..5, 0u8..5, 0u8..5, 0u8..5],
        missing in [0u8..4, 0u8..4, 0u8..4, 0u8..4],
    ) {
        prop_assume!(missing.iter().any(|people| *people > 0));
        let keys: [GroupKey; 2] = [vec![Some("a".to_owned())], vec![None]];
        let found = measure(&keys, &[counts(own), counts(missing)], &question(Reference::Largest));
        for metric in Metric::shares() {
            let bounds = found.groups[0].rate(metric).if_missing_belonged();
            prop_assert_eq!(bounds, brute_force(metric, own, missing), "{:?}", metric);
            prop_assert_eq!(found.groups[1].rate(metric).if_missing_belonged(), None);
        }
    }

    /// Whatever a hidden count stands for, and wherever the missing belong, the rate is within the bounds.
    #[test]
    fn hidden_counts_widen_them(
        low in [1u8..4, 1u8..4, 1u8..4, 1u8..4],
        more in [0u8..3, 0u8..3, 0u8..3, 0u8..3],
        missing in [1u8..4, 1u8..4, 1u8..4, 1u8..4],
        placed in [0u8..4, 0u8..4, 0u8..4, 0u8..4],
        settled in [0u8..3, 0u8..3, 0u8..3, 0u8..3],
    ) {
        let mut hidden = Counts::default();
        let mut truth = Counts::default();
        for (cell, (outcome, decision)) in CELLS.into_iter().enumerate() {
            let (least, most) = (f64::from(low[cell]), f64::from(low[cell] + more[cell]));
            hidden.add(outcome, decision, Amount::between(least, most));
            let people = low[cell] + settled[cell].min(more[cell]) + placed[cell].min(missing[cell]);
            truth.add(outcome, decision, Amount::exact(f64::from(people)));
        }
        let keys: [GroupKey; 2] = [vec![Some("a".to_owned())], vec![None]];
        let found = measure(&keys, &[hidden, counts(missing)], &question(Reference::Largest));
        for metric in Metric::shares() {
            let (low, high) = found.groups[0].rate(metric).if_missing_belonged().expect("bounds");
            let value = rate(metric, &truth).value.known().expect("a rate");
            prop_assert!(low <= value && value <= high, "{:?}: {} outside {}–{}", metric, value, low, high);
        }
    }
}

#[test]
fn who_misses_one_value_of_a_crossing_may_only_belong_where_the_others_fit() {
    let key = |one: Option<&str>, other: Option<&str>| vec![one.map(str::to_owned), other.map(str::to_owned)];
    let keys = [
        key(Some("women"), Some("young")),
        key(Some("men"), Some("young")),
        key(Some("women"), None),
    ];
    let people = [counts([1, 1, 1, 1]), counts([1, 1, 1, 1]), counts([4, 0, 0, 0])];
    let found = measure(&keys, &people, &question(Reference::Largest));
    let bounds = |group: usize| {
        found.groups[group]
            .rate(Metric::SelectionRate)
            .if_missing_belonged()
    };
    assert_eq!(bounds(0), Some((0.5, 0.75)));
    assert_eq!(bounds(1), None);
}
