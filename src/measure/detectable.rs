//! How large a gap would have been found: the power of a comparison.

use std::borrow::Cow;

use super::normal::below;
use super::{GroupMeasures, Measured, Metric, Rate, ResolvedReference, Z_95};

/// Chances that a gap of this size is found.
const POWER: f64 = 0.8;

/// The smallest difference from the reference's share that the two-sided z test at 5 % finds eight times out of ten, in
/// `0.0..=1.0`; `None` when even the largest possible one is found less often, or when nobody is compared.
///
/// The power is that of the normal approximation with pooled variance under equality (Fleiss, Levin and Paik 2003,
/// section 4.5, without continuity correction). Of the differences upwards and downwards, the larger is given, so that
/// either would be found; where one of them does not exist, the other.
pub fn detectable_difference(people: f64, reference: (f64, f64)) -> Option<f64> {
    let (yes, reference_people) = reference;
    if people <= 0.0 || reference_people <= 0.0 {
        return None;
    }
    let share = yes / reference_people;
    let found = |other: f64| power(people, other, reference_people, share) >= POWER;
    let towards = |end: f64| {
        if !found(end) {
            return None;
        }
        let (mut unseen, mut seen) = (share, end);
        loop {
            let middle = 0.5 * (unseen + seen);
            if middle == unseen || middle == seen {
                return Some((seen - share).abs());
            }
            match found(middle) {
                true => seen = middle,
                false => unseen = middle,
            }
        }
    };
    match (towards(0.0), towards(1.0)) {
        (Some(down), Some(up)) => Some(down.max(up)),
        (down, up) => down.or(up),
    }
}

/// The chances that two shares are found different.
fn power(people: f64, share: f64, reference_people: f64, reference: f64) -> f64 {
    let everybody = people + reference_people;
    let pooled = (people * share + reference_people * reference) / everybody;
    let under_equality = (pooled * (1.0 - pooled) * (1.0 / people + 1.0 / reference_people)).sqrt();
    let spread = (share * (1.0 - share) / people + reference * (1.0 - reference) / reference_people).sqrt();
    let difference = (share - reference).abs();
    let limit = Z_95 * under_equality;
    if spread == 0.0 {
        return if difference > limit { 1.0 } else { 0.0 };
    }
    below((difference - limit) / spread) + below((-difference - limit) / spread)
}

impl Measured {
    /// The smallest difference that this comparison would have found eight times out of ten: see
    /// [`detectable_difference`]. `None` where there is no comparison of counted people: the reference itself, bounds,
    /// estimates, and everybody, who share people with the group.
    pub fn detectable(&self, measures: &GroupMeasures, metric: Metric) -> Option<f64> {
        detectable(measures, metric, &self.compared_with(measures)?)
    }

    /// The same for every metric, in the order of [`Metric::ALL`]: the rest is added up once.
    pub fn detectables(&self, measures: &GroupMeasures) -> Vec<Option<f64>> {
        match self.compared_with(measures) {
            Some(reference) => Metric::ALL
                .map(|metric| detectable(measures, metric, &reference))
                .into(),
            None => vec![None; Metric::ALL.len()],
        }
    }

    /// The rates that those of a group are compared with, when they share nobody.
    fn compared_with(&self, measures: &GroupMeasures) -> Option<Cow<'_, [Rate]>> {
        match self.reference {
            ResolvedReference::Group(index) => Some(Cow::Borrowed(&self.groups.get(index)?.rates)),
            ResolvedReference::Rest => Some(Cow::Owned(self.rest_rates(&measures.key))),
            ResolvedReference::Overall | ResolvedReference::Absent => None,
        }
    }
}

fn detectable(measures: &GroupMeasures, metric: Metric, reference: &[Rate]) -> Option<f64> {
    let (own, reference) = (measures.rate(metric), reference.get(metric.position())?);
    measures.disparity(metric)?.difference.known()?;
    if own.estimate().is_some() || reference.estimate().is_some() {
        return None;
    }
    let (_, people) = own.evidence().ok()?;
    detectable_difference(people, reference.evidence().ok()?)
}
