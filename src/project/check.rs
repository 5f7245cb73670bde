//! Do the findings still hold?

use std::sync::Arc;

use super::{Evaluation, Evidence, Finding, Frozen, Project, Setup, evaluate, prepare};
use crate::data::{Error, Table};
use crate::measure::Value;

/// A finding, recomputed.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    pub number: u32,
    pub holding: Holding,
}

/// What recomputing a finding gave.
#[derive(Clone, Debug, PartialEq)]
pub enum Holding {
    /// Every number is the same.
    Holds,
    /// The numbers computed now.
    Changed(Box<Frozen>),
    /// It cannot be computed any more.
    CannotRecompute(Error),
    /// The group is not in the data any more.
    GroupAbsent,
}

/// A finding recomputed, with everything that was measured for it.
#[derive(Clone, Debug)]
pub struct Recomputed {
    pub check: Check,
    /// With the finding's own set-up, whose only grouping is the finding's; `None` when it cannot be computed any more.
    pub evaluation: Option<Arc<Evaluation>>,
}

/// Recomputes every finding's numbers from the table with the finding's own frozen set-up. Numbers are equal
/// when they agree to one part in 10¹².
pub fn check_findings(project: &Project, table: &Table) -> Vec<Check> {
    let recomputed = recompute_findings(project, table).into_iter();
    recomputed.map(|recomputed| recomputed.check).collect()
}

/// The same, with what was measured on the way.
pub fn recompute_findings(project: &Project, table: &Table) -> Vec<Recomputed> {
    // Findings noted one after the other mostly share their set-up.
    let mut evaluated: Vec<(Setup, Result<Arc<Evaluation>, Error>)> = Vec::new();
    let is_resampled = |finding: &Finding| finding.evidence.metric.is_resampled();
    let drawn = project.findings.iter().any(is_resampled);
    project
        .findings
        .iter()
        .map(|finding| {
            let setup = finding.evidence.setup();
            let known = evaluated.iter().position(|(other, _)| *other == setup);
            let place = known.unwrap_or_else(|| {
                let mut evaluation = prepare(table, &setup).and_then(|prepared| evaluate(&prepared, &setup));
                if let (Ok(evaluation), true) = (&mut evaluation, drawn) {
                    evaluation.resample();
                }
                evaluated.push((setup, evaluation.map(Arc::new)));
                evaluated.len() - 1
            });
            let evaluation = evaluated[place].1.as_ref();
            let holding = match evaluation {
                Ok(evaluation) => holding(&finding.evidence, evaluation),
                Err(error) => Holding::CannotRecompute(error.clone()),
            };
            Recomputed {
                check: Check {
                    number: finding.number,
                    holding,
                },
                evaluation: evaluation.ok().cloned(),
            }
        })
        .collect()
}

fn holding(evidence: &Evidence, evaluation: &Evaluation) -> Holding {
    let stratum = evidence.stratum.as_ref().map(|(_, level)| level);
    let now = evaluation
        .groupings
        .first()
        .and_then(|evaluated| evaluated.within(stratum))
        .and_then(|measured| Frozen::of(measured, &evidence.group, evidence.metric));
    match now {
        None => Holding::GroupAbsent,
        Some(now) if now.agrees_with(&evidence.numbers) => Holding::Holds,
        Some(now) => Holding::Changed(Box::new(now)),
    }
}

impl Frozen {
    /// Whether all numbers agree to one part in 10¹².
    fn agrees_with(&self, other: &Frozen) -> bool {
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
fn close(a: f64, b: f64) -> bool {
    const PART: f64 = 1e-12;
    const ROUNDING: f64 = 1e-15;
    a == b
        || (a.is_nan() && b.is_nan())
        || (a - b).abs() <= PART * a.abs().max(b.abs())
        || (a - b).abs() <= ROUNDING && a.abs().max(b.abs()) <= 1e-10
}
