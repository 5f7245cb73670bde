//! What the score itself says of groups, without regard to any cut; and the same of a numeric outcome.
//!
//! | file | what it measures |
//! |---|---|
//! | `held` | the people kept, from whom a number can be made again |
//! | `people` | the people of a group by score, exactly known |
//! | `centre` | mean, quartiles, share above the median of everybody |
//! | `number` | mean, quartiles and mean residual of a numeric outcome |
//! | `ranking` | the area under the ROC curve |
//! | `spread` | shares by bin and up to a score, smooth density |
//! | `sweep` | any metric as the cut moves over the scores |
//! | `calibration` | Brier score, expected calibration error, shares of "yes" by score |
//! | `deck` | the people of groups by value and outcome, to be dealt anew |

mod calibration;
mod centre;
mod deck;
mod held;
mod number;
mod people;
mod ranking;
mod spread;
mod sweep;

pub(super) use calibration::tenth;
pub use calibration::{Bin, calibration};
pub use deck::Deck;
pub(super) use deck::Pile;
pub use held::Whom;
pub use number::Quantity;
pub use spread::{Spread, bin_edges};
pub use sweep::{Sweep, cuts_over};

pub(super) use calibration::calibrated;
pub(super) use people::{People, Step};

use std::sync::Arc;

use held::Held;

use super::{Metric, Rate, Undefined, Value};
use crate::tally::{Amount, Distribution, First};

/// Most steps of all groups together times groups for comparing each with the rest: more would be waited for.
const MOST_FOR_REST: usize = 2_000_000;

/// The measures of the score of every group of a grouping, of its numeric outcome, or of both.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scored {
    /// For each group in the grouping's order, one rate per metric measured.
    pub groups: Vec<Vec<Rate>>,
    /// Everybody's.
    pub overall: Vec<Rate>,
    /// For each group, those of all others whose group is recorded.
    rest: Vec<Vec<Rate>>,
    /// For each group, the shares of "yes" by score; none without a score.
    pub calibration: Vec<Result<Vec<Bin>, Undefined>>,
    /// The median of everybody, above which [`Metric::ScoringRate`] counts.
    pub median: Option<f64>,
    /// The people all this was made from, when they are kept.
    held: Vec<Held>,
    /// The people behind, one deck for each kind of value, to be dealt to the groups anew.
    pub decks: Vec<Arc<Deck>>,
}

/// What the measures of scores need to know beside the people.
#[derive(Clone, Copy, Debug)]
pub struct Scale<'a> {
    /// The distinct scores, ascending.
    pub scores: &'a [f64],
    /// The median above which people are counted; everybody's when not given.
    pub median: Option<f64>,
    /// Which scores are selected first.
    pub first: First,
}

impl Scored {
    /// Measures the scores of groups. `missing` says of each whether its key lacks a value.
    pub fn of(groups: &[&Distribution], missing: &[bool], scale: Scale<'_>) -> Scored {
        let everybody = Distribution::together(groups.iter().copied());
        let all = People::of(&everybody, scale.scores);
        let median = scale.median.or_else(|| centre::quantile(all.as_ref().ok()?, 0.5));
        let one = |metric: Metric, people: &People| found(metric, people, median, scale.first);
        let rates = |people: &Distribution| rates(people, scale.scores, Metric::scores(), one);
        Scored {
            calibration: groups
                .iter()
                .map(|group| calibration(group, scale.scores))
                .collect(),
            median,
            decks: vec![Deck::of(
                groups,
                scale.scores,
                Metric::scores(),
                (median, scale.first),
            )],
            ..Scored::measured(groups, missing, rates)
        }
    }

    /// The measures of groups, of everybody, and of all others than each.
    fn measured(
        groups: &[&Distribution],
        missing: &[bool],
        rates: impl Fn(&Distribution) -> Vec<Rate>,
    ) -> Scored {
        let overall = rates(&Distribution::together(groups.iter().copied()));
        let steps: usize = groups.iter().map(|group| group.steps.len()).sum();
        let rest = match steps.saturating_mul(groups.len()) <= MOST_FOR_REST {
            false => {
                let refused = |rate: &Rate| Rate::undefined(rate.metric, Undefined::TooManyToResample);
                vec![overall.iter().map(refused).collect(); groups.len()]
            }
            true => (0..groups.len())
                .map(|index| {
                    let others = groups.iter().enumerate();
                    let others = others.filter(|(other, _)| *other != index && !missing[*other]);
                    rates(&Distribution::together(others.map(|(_, group)| *group)))
                })
                .collect(),
        };
        Scored {
            groups: groups.iter().map(|group| rates(group)).collect(),
            overall,
            rest,
            ..Scored::default()
        }
    }

    /// The measures of everybody outside a group whose group is recorded.
    pub fn rest(&self, group: usize) -> &[Rate] {
        &self.rest[group]
    }

    /// These measures and others of the same groups, in the same order.
    pub fn and(mut self, other: Scored) -> Scored {
        let join = |own: &mut Vec<Vec<Rate>>, other: Vec<Vec<Rate>>| match own.is_empty() {
            true => *own = other,
            false => own
                .iter_mut()
                .zip(other)
                .for_each(|(own, other)| own.extend(other)),
        };
        join(&mut self.groups, other.groups);
        join(&mut self.rest, other.rest);
        self.overall.extend(other.overall);
        self.calibration.extend(other.calibration);
        self.decks.extend(other.decks);
        self.median = self.median.or(other.median);
        self.held.extend(other.held);
        self
    }
}

/// The rates of metrics of the people who have a value.
fn rates(
    distribution: &Distribution,
    values: &[f64],
    metrics: impl Iterator<Item = Metric>,
    found: impl Fn(Metric, &People) -> Result<Estimated, Undefined>,
) -> Vec<Rate> {
    let people = People::of(distribution, values);
    let one = |metric: Metric| {
        let rate = people.as_ref().map_err(|reason| *reason);
        let rate = rate.and_then(|people| Ok(rate_of(metric, people, found(metric, people)?)));
        Rate {
            unknown: distribution.missing,
            ..rate.unwrap_or_else(|reason| Rate::undefined(metric, reason))
        }
    };
    metrics.map(one).collect()
}

/// A value, its 95 % interval, and how many people it rests on.
struct Estimated {
    value: f64,
    interval: Result<(f64, f64), Undefined>,
    people: f64,
}

impl Estimated {
    /// One minus it.
    fn turned(self) -> Estimated {
        Estimated {
            value: 1.0 - self.value,
            interval: self.interval.map(|(low, high)| (1.0 - high, 1.0 - low)),
            ..self
        }
    }
}

/// A measure of the score.
fn found(metric: Metric, people: &People, median: Option<f64>, first: First) -> Result<Estimated, Undefined> {
    match metric {
        Metric::MeanScore => centre::mean(people),
        Metric::LowerQuartile => centre::quartile(people, 0.25),
        Metric::MedianScore => centre::quartile(people, 0.5),
        Metric::UpperQuartile => centre::quartile(people, 0.75),
        Metric::ScoringRate => median
            .ok_or(Undefined::NoScore)
            .and_then(|median| centre::scoring_rate(people, median, first)),
        Metric::RocAuc => ranking::roc_auc(people).map(|area| match first {
            First::Highest => area,
            First::Lowest => area.turned(),
        }),
        Metric::BrierScore => calibration::brier(people),
        Metric::CalibrationError => calibration::error(people),
        _ => Err(Undefined::NoScore),
    }
}

fn rate_of(metric: Metric, people: &People, found: Estimated) -> Rate {
    let rate = Rate {
        value: Value::Known(found.value),
        denominator: Amount::exact(found.people),
        interval: found.interval,
        ..Rate::undefined(metric, Undefined::NoScore)
    };
    match people.weighted {
        false => rate,
        true => rate.with(|beside| {
            beside.people = Some(Amount::exact(found.people));
            beside.effective = Some(people.effective());
        }),
    }
}
