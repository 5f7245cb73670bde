//! A numeric outcome: an income, an amount granted, days waited.

use serde::{Deserialize, Serialize};

use super::people::People;
use super::{Deck, Estimated, Scored, centre, rates};
use crate::measure::{Metric, Rate, Undefined};
use crate::tally::{Distribution, First};

/// What a numeric outcome is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quantity {
    /// Its name in the data.
    pub name: String,
    /// In what it is told: "€", "days"; empty when that was not said.
    pub unit: String,
}

impl Scored {
    /// Measures the numeric outcome of groups. `numbers` are the distinct ones, ascending; `missing` says of each group
    /// whether its key lacks a value.
    pub fn of_numbers(groups: &[&Distribution], missing: &[bool], numbers: &[f64]) -> Scored {
        let metrics = || Metric::numbers().filter(|metric| *metric != Metric::MeanResidual);
        let of = |people: &Distribution| named(rates(people, numbers, metrics(), found));
        Scored {
            decks: vec![Deck::of(groups, numbers, metrics(), (None, First::Highest))],
            ..Scored::measured(groups, missing, of)
        }
    }

    /// Measures how far the numeric outcome of groups lies from what was predicted: `residuals` are the distinct
    /// differences, outcome minus prediction, ascending.
    pub fn of_residuals(groups: &[&Distribution], missing: &[bool], residuals: &[f64]) -> Scored {
        let metrics = || std::iter::once(Metric::MeanResidual);
        let of = |people: &Distribution| named(rates(people, residuals, metrics(), found));
        Scored {
            decks: vec![Deck::of(groups, residuals, metrics(), (None, First::Highest))],
            ..Scored::measured(groups, missing, of)
        }
    }

    /// Refuses what needs a prediction, of so many groups.
    pub fn without_residuals(groups: usize) -> Scored {
        let refused = vec![Rate::undefined(Metric::MeanResidual, Undefined::NoPrediction)];
        Scored {
            groups: vec![refused.clone(); groups],
            rest: vec![refused.clone(); groups],
            overall: refused,
            ..Scored::default()
        }
    }
}

fn found(metric: Metric, people: &People) -> Result<Estimated, Undefined> {
    match metric {
        Metric::MeanOutcome | Metric::MeanResidual => centre::mean(people),
        Metric::LowerQuartileOutcome => centre::quartile(people, 0.25),
        Metric::MedianOutcome => centre::quartile(people, 0.5),
        Metric::UpperQuartileOutcome => centre::quartile(people, 0.75),
        _ => Err(Undefined::NoNumber),
    }
}

/// Says of a number what is otherwise said of a score.
fn named(mut rates: Vec<Rate>) -> Vec<Rate> {
    for rate in &mut rates {
        if rate.value == crate::measure::Value::Undefined(Undefined::NobodyScored) {
            let unknown = rate.unknown;
            *rate = Rate {
                unknown,
                ..Rate::undefined(rate.metric, Undefined::NobodyNumbered)
            };
        }
    }
    rates
}
