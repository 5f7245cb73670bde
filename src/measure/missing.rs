//! What the people whose group is missing could change.

use super::{GroupMeasures, Measured, Metric, Undefined, Value, rate::rate_with};
use crate::tally::{Counts, GroupKey};

/// Says of each rate between what it would lie if any part of the people whose group is missing belonged to the group.
/// When only some of a crossing's values are missing, those that are known must be the group's.
pub(super) fn bound(groups: &mut [GroupMeasures], everybody: &Counts) {
    let missing: Vec<(GroupKey, Counts)> = groups
        .iter()
        .filter(|group| group.missing_group && !group.counts.n().is_zero())
        .map(|group| (group.key.clone(), group.counts))
        .collect();
    if missing.is_empty() {
        return;
    }
    for group in groups.iter_mut().filter(|group| !group.missing_group) {
        let candidates: Counts = missing
            .iter()
            .filter(|(key, _)| may_be(key, &group.key))
            .map(|(_, counts)| *counts)
            .sum();
        if candidates.n().is_zero() {
            continue;
        }
        for (metric, rate) in Metric::ALL.into_iter().zip(&mut group.rates) {
            let own = match rate.value {
                Value::Undefined(reason) => {
                    reason == metric.reason_undefined()
                        || matches!(reason, Undefined::EmptyGroup | Undefined::NoActualNegatives)
                }
                Value::Known(_) | Value::Bounds(..) => rate.estimate().is_none(),
            };
            if own {
                rate.bound_if_missing_belonged(rate_with(metric, &group.counts, &candidates, everybody));
            }
        }
    }
}

impl Measured {
    /// The groups of people of whom a value is missing, and who may belong to the group of this key.
    pub(super) fn groups_that_may_be(&self, group: &GroupKey) -> impl Iterator<Item = &GroupMeasures> {
        let missing = |other: &&GroupMeasures| other.missing_group && may_be(&other.key, group);
        self.groups.iter().filter(missing)
    }
}

/// Whether people with this incomplete key may belong to the group.
fn may_be(key: &GroupKey, group: &GroupKey) -> bool {
    key.iter()
        .zip(group)
        .all(|(own, value)| own.is_none() || own == value)
}
