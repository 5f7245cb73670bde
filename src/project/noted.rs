//! What stood on the screen beside a finding's own numbers: over all groups, inside strata, of a model, of people alike.

use serde::{Deserialize, Serialize};

use super::frozen::close;
use crate::measure::adjusted::Unfit;
use crate::measure::{NoNeighbours, Undefined, Value};
use crate::tally::Amount;

/// A number kept with a finding. In the project's file it takes one line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "Line", into = "Line")]
pub struct Noted {
    pub which: Which,
    pub value: NotedValue,
    /// Its 95 % interval, where it has one.
    pub interval: Option<(f64, f64)>,
}

type Line = (Which, NotedValue, Option<(f64, f64)>);

impl From<Line> for Noted {
    fn from((which, value, interval): Line) -> Noted {
        Noted {
            which,
            value,
            interval,
        }
    }
}

impl From<Noted> for Line {
    fn from(noted: Noted) -> Line {
        (noted.which, noted.value, noted.interval)
    }
}

/// Which number it is. Those of a group are of the finding's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Which {
    /// Over all groups, by its stable name, such as `demographic_parity_difference`.
    Summary(String),
    ImpactRatio,
    AverageOddsDifference,
    GeneralizedEntropy(Part),
    Theil(Part),
    /// The p-value of the chi-square test of all groups at once.
    AllGroups,
    /// The same of the test that deals people anew.
    AllGroupsDealt,
    /// The gap without strata, of the people who are compared inside them.
    Crude,
    /// Mantel and Haenszel's.
    PooledDifference,
    PooledRatio,
    PooledOddsRatio,
    /// The p-value of Cochran, Mantel and Haenszel's test, then the same adjusted over the groups.
    Association,
    AssociationAdjusted,
    /// The p-value of Breslow and Day's test.
    Homogeneity,
    StandardisedRate,
    StandardisedReference,
    StandardisedDifference,
    StandardisedRatio,
    /// The conditional demographic disparity, then the same without strata.
    Conditional,
    ConditionalCrude,
    /// The gap inside the stratum of this value; `None` of people in whom it is missing.
    InStratum(Option<String>),
    /// How many people of the group are in a stratum where the two are not compared.
    LeftOut(Option<String>),
    /// Of the model that holds the controls equal.
    AdjustedRate,
    AdjustedReference,
    AdjustedDifference,
    AdjustedRatio,
    AdjustedOddsRatio,
    AdjustedP,
    /// The gap without controls among the people of the model, and how many they are.
    AdjustedCrude,
    AdjustedPeople,
    Consistency,
    ConsistencyOfAll,
}

/// A part of an inequality.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    Whole,
    Between,
    Within,
}

/// What a number was, or why there was none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum NotedValue {
    Known(f64),
    Bounds(f64, f64),
    Undefined(Undefined),
    NoModel(Unfit),
    NoNeighbours(NoNeighbours),
}

/// What a number is computed from besides the counts of the groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    Groups,
    Strata,
    Model,
    Alike,
}

impl Which {
    pub fn basis(&self) -> Basis {
        match self {
            Which::Summary(_)
            | Which::ImpactRatio
            | Which::AverageOddsDifference
            | Which::GeneralizedEntropy(_)
            | Which::Theil(_)
            | Which::AllGroups
            | Which::AllGroupsDealt => Basis::Groups,
            Which::Crude
            | Which::PooledDifference
            | Which::PooledRatio
            | Which::PooledOddsRatio
            | Which::Association
            | Which::AssociationAdjusted
            | Which::Homogeneity
            | Which::StandardisedRate
            | Which::StandardisedReference
            | Which::StandardisedDifference
            | Which::StandardisedRatio
            | Which::Conditional
            | Which::ConditionalCrude
            | Which::InStratum(_)
            | Which::LeftOut(_) => Basis::Strata,
            Which::AdjustedRate
            | Which::AdjustedReference
            | Which::AdjustedDifference
            | Which::AdjustedRatio
            | Which::AdjustedOddsRatio
            | Which::AdjustedP
            | Which::AdjustedCrude
            | Which::AdjustedPeople => Basis::Model,
            Which::Consistency | Which::ConsistencyOfAll => Basis::Alike,
        }
    }

    /// Whether its interval is found by drawing again: it may have been noted before the draws were made.
    fn is_drawn(&self) -> bool {
        matches!(self, Which::GeneralizedEntropy(_) | Which::Theil(_))
    }
}

impl From<Value> for NotedValue {
    fn from(value: Value) -> NotedValue {
        match value {
            Value::Known(value) => NotedValue::Known(value),
            Value::Bounds(low, high) => NotedValue::Bounds(low, high),
            Value::Undefined(why) => NotedValue::Undefined(why),
        }
    }
}

impl From<Result<f64, Undefined>> for NotedValue {
    fn from(value: Result<f64, Undefined>) -> NotedValue {
        value.map_or_else(NotedValue::Undefined, NotedValue::Known)
    }
}

impl From<Amount> for NotedValue {
    fn from(amount: Amount) -> NotedValue {
        match amount.known() {
            Some(people) => NotedValue::Known(people),
            None => NotedValue::Bounds(amount.low, amount.high),
        }
    }
}

impl Noted {
    /// Each number kept then, and the same now; `None` where there is no such number any more. A number that was not kept
    /// then is no change.
    pub fn pairs<'a>(
        then: &'a [Noted],
        now: &'a [Noted],
    ) -> impl Iterator<Item = (&'a Noted, Option<&'a Noted>)> {
        then.iter().enumerate().map(|(place, noted)| {
            let same = |other: &&Noted| other.which == noted.which;
            // They mostly come in the same order.
            let found = now.get(place).filter(same);
            (noted, found.or_else(|| now.iter().find(same)))
        })
    }

    /// Whether it takes drawing again to find it.
    pub(super) fn needs_draws(&self) -> bool {
        self.which == Which::AllGroupsDealt || self.which.is_drawn() && self.interval.is_some()
    }

    /// Whether it is the same number, to one part in 10¹².
    pub(super) fn agrees_with(&self, now: &Noted) -> bool {
        let value = match (&self.value, &now.value) {
            (NotedValue::Known(then), NotedValue::Known(now)) => close(*then, *now),
            (NotedValue::Bounds(low, high), NotedValue::Bounds(lower, higher)) => {
                close(*low, *lower) && close(*high, *higher)
            }
            (then, now) => then == now,
        };
        let interval = match (self.interval, now.interval) {
            (Some(then), Some(now)) => close(then.0, now.0) && close(then.1, now.1),
            // Noted before it was drawn.
            (None, Some(_)) => self.which.is_drawn(),
            (then, now) => then == now,
        };
        value && interval
    }
}
