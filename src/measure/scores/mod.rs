//! What the score itself says of groups, without regard to any cut.
//!
//! | file | what it measures |
//! |---|---|
//! | `people` | the people of a group by score, exactly known |
//! | `centre` | mean, quartiles, share above the median of everybody |
//! | `ranking` | the area under the ROC curve |
//! | `calibration` | Brier score, expected calibration error, shares of "yes" by score |

mod calibration;
mod centre;
mod people;
mod ranking;

pub use calibration::{Bin, calibration};

use std::borrow::Cow;

use people::People;

use super::{Metric, Rate, Undefined, Value};
use crate::tally::{Amount, Distribution, First};

/// Most steps of all groups together times groups for comparing each with the rest: more would be waited for.
const MOST_FOR_REST: usize = 2_000_000;

/// The measures of the score of every group of a grouping.
#[derive(Clone, Debug, PartialEq)]
pub struct Scored {
    /// For each group in the grouping's order, one rate per metric of [`Metric::scores`].
    pub groups: Vec<Vec<Rate>>,
    /// Everybody's.
    pub overall: Vec<Rate>,
    /// For each group, those of all others whose group is recorded.
    rest: Result<Vec<Vec<Rate>>, Undefined>,
    /// For each group, the shares of "yes" by score.
    pub calibration: Vec<Result<Vec<Bin>, Undefined>>,
    /// The median of everybody, above which [`Metric::ScoringRate`] counts.
    pub median: Option<f64>,
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
        let rates = |distribution: &Distribution| rates(distribution, scale, median);
        let steps: usize = groups.iter().map(|group| group.steps.len()).sum();
        let rest = match steps.saturating_mul(groups.len()) <= MOST_FOR_REST {
            false => Err(Undefined::TooManyToResample),
            true => Ok((0..groups.len())
                .map(|index| {
                    let others = groups.iter().enumerate();
                    let others = others.filter(|(other, _)| *other != index && !missing[*other]);
                    rates(&Distribution::together(others.map(|(_, group)| *group)))
                })
                .collect()),
        };
        Scored {
            groups: groups.iter().map(|group| rates(group)).collect(),
            overall: rates(&everybody),
            rest,
            calibration: groups
                .iter()
                .map(|group| calibration(group, scale.scores))
                .collect(),
            median,
        }
    }

    /// The measures of everybody outside a group whose group is recorded.
    pub fn rest(&self, group: usize) -> Cow<'_, [Rate]> {
        match &self.rest {
            Ok(rest) => Cow::Borrowed(&rest[group]),
            Err(reason) => Metric::scores()
                .map(|metric| Rate::undefined(metric, *reason))
                .collect(),
        }
    }
}

fn rates(distribution: &Distribution, scale: Scale<'_>, median: Option<f64>) -> Vec<Rate> {
    let people = People::of(distribution, scale.scores);
    let one = |metric: Metric| match &people {
        Err(reason) => Rate {
            unknown: distribution.missing,
            ..Rate::undefined(metric, *reason)
        },
        Ok(people) => rate(metric, people, median, scale.first),
    };
    Metric::scores().map(one).collect()
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

fn rate(metric: Metric, people: &People, median: Option<f64>, first: First) -> Rate {
    let found = match metric {
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
    };
    let without_score = people.without_score;
    match found {
        Err(reason) => Rate {
            unknown: without_score,
            ..Rate::undefined(metric, reason)
        },
        Ok(found) => {
            let rate = Rate {
                value: Value::Known(found.value),
                denominator: Amount::exact(found.people),
                unknown: without_score,
                interval: found.interval,
                ..Rate::undefined(metric, Undefined::NoScore)
            };
            match people.weighted {
                false => rate,
                true => rate.with(|beside| beside.people = Some(Amount::exact(found.people))),
            }
        }
    }
}
