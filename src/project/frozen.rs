//! The numbers of a finding, as they were, and whether others are the same.

use serde::{Deserialize, Serialize};

use super::{Basis, Noted};
use crate::measure::{Measured, Metric, ResolvedReference, Test, Value};
use crate::tally::{Amount, Counts, GroupKey};

/// The numbers of a finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Frozen {
    pub counts: Counts,
    pub numerator: Amount,
    pub denominator: Amount,
    pub value: Value,
    pub interval: Option<(f64, f64)>,
    /// Who the group was compared with: the reference group's key, or empty for overall and rest.
    pub reference_key: GroupKey,
    pub reference: Value,
    pub reference_numerator: Amount,
    pub reference_denominator: Amount,
    pub difference: Value,
    pub difference_interval: Option<(f64, f64)>,
    pub ratio: Value,
    pub ratio_interval: Option<(f64, f64)>,
    pub p_value: Option<f64>,
    pub p_adjusted: Option<f64>,
    /// Over how many comparisons the p-value was adjusted.
    pub comparisons: usize,
    pub test: Option<Test>,
    /// How many people drawn at random the rate is estimated from, when it is.
    #[serde(default)]
    pub draws: Option<f64>,
    /// What else the screen showed of the group and the metric.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub beside: Vec<Noted>,
}

impl Frozen {
    /// The numbers of one group and metric, without what stands beside them; `None` when the group is not there.
    pub(super) fn of(measured: &Measured, group: &GroupKey, metric: Metric) -> Option<Frozen> {
        let measures = measured.groups.iter().find(|measures| measures.key == *group)?;
        let (own, disparity) = (measures.rate(metric), measures.disparity(metric)?);
        let (reference_key, reference) = match measured.reference {
            ResolvedReference::Group(index) => {
                let reference = measured.groups.get(index)?;
                (reference.key.clone(), Some(reference.rate(metric).clone()))
            }
            ResolvedReference::Overall => (GroupKey::new(), Some(measured.overall.rate(metric).clone())),
            ResolvedReference::Rest => (GroupKey::new(), Some(measured.rest(group, metric))),
            ResolvedReference::Absent => (GroupKey::new(), None),
        };
        Some(Frozen {
            counts: measures.counts,
            numerator: own.numerator,
            denominator: own.denominator,
            value: own.value,
            interval: own.interval.ok(),
            reference_key,
            reference: disparity.reference,
            reference_numerator: reference.as_ref().map_or(Amount::ZERO, |rate| rate.numerator),
            reference_denominator: reference.map_or(Amount::ZERO, |rate| rate.denominator),
            difference: disparity.difference,
            difference_interval: disparity.difference_interval.ok(),
            ratio: disparity.ratio,
            ratio_interval: disparity.ratio_interval.ok(),
            p_value: disparity.p_value.ok(),
            p_adjusted: disparity.p_adjusted,
            comparisons: measured
                .comparisons
                .get(metric.position())
                .copied()
                .unwrap_or_default(),
            test: disparity.test,
            draws: own.estimate().map(|estimate| estimate.draws),
            beside: Vec::new(),
        })
    }

    /// Whether numbers that are computed from this stand beside.
    pub(super) fn rests_on(&self, basis: Basis) -> bool {
        self.beside.iter().any(|noted| noted.which.basis() == basis)
    }

    /// Whether all numbers agree to one part in 10¹² with those computed now. What was not kept then is no change.
    pub(super) fn agrees_with(&self, other: &Frozen) -> bool {
        let cells = |frozen: &Frozen| frozen.counts.cells.as_flattened().to_vec();
        let amounts = |frozen: &Frozen| {
            let mut amounts = cells(frozen);
            amounts.extend([frozen.numerator, frozen.denominator]);
            amounts.extend([frozen.reference_numerator, frozen.reference_denominator]);
            amounts
        };
        let pairs = |frozen: &Frozen| [frozen.interval, frozen.difference_interval, frozen.ratio_interval];
        let values = |frozen: &Frozen| [frozen.value, frozen.reference, frozen.difference, frozen.ratio];
        let singles = |frozen: &Frozen| [frozen.p_value, frozen.p_adjusted];
        self.reference_key == other.reference_key
            && self.draws == other.draws
            && self.comparisons == other.comparisons
            && self.test == other.test
            && amounts(self)
                .into_iter()
                .zip(amounts(other))
                .all(|(a, b)| close(a.low, b.low) && close(a.high, b.high))
            && values(self)
                .into_iter()
                .zip(values(other))
                .all(|(a, b)| same(a, b))
            && pairs(self).into_iter().zip(pairs(other)).all(|pair| match pair {
                (Some(a), Some(b)) => close(a.0, b.0) && close(a.1, b.1),
                (a, b) => a.is_none() && b.is_none(),
            })
            && singles(self)
                .into_iter()
                .zip(singles(other))
                .all(|pair| match pair {
                    (Some(a), Some(b)) => close(a, b),
                    (a, b) => a.is_none() && b.is_none(),
                })
            && Noted::pairs(&self.beside, &other.beside)
                .all(|(then, now)| now.is_some_and(|now| then.agrees_with(now)))
    }
}

fn same(a: Value, b: Value) -> bool {
    match (a, b) {
        (Value::Known(a), Value::Known(b)) => close(a, b),
        (Value::Bounds(a, b), Value::Bounds(c, d)) => close(a, c) && close(b, d),
        (Value::Undefined(a), Value::Undefined(b)) => a == b,
        _ => false,
    }
}

/// Equal to one part in 10¹². A difference of nearly equal rates carries the rounding of the rates, so numbers as
/// close to zero as that rounding are equal too. (Two tiny p-values then are; but with equal counts they are anyway.)
pub(super) fn close(a: f64, b: f64) -> bool {
    const PART: f64 = 1e-12;
    const ROUNDING: f64 = 1e-15;
    a == b
        || (a.is_nan() && b.is_nan())
        || (a - b).abs() <= PART * a.abs().max(b.abs())
        || (a - b).abs() <= ROUNDING && a.abs().max(b.abs()) <= 1e-10
}
