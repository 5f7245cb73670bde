//! One stratum of a comparison: a two-by-two table.

use super::Figure;
use crate::measure::interval::newcombe_from;
use crate::measure::{Rate, RatioInterval, Undefined, Value, wilson};
use crate::tally::Amount;

/// One of the two who are compared, inside a stratum.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Side {
    /// People above the line of the metric, or the sum of their weights.
    pub yes: f64,
    /// People below it; above zero.
    pub n: f64,
    /// Wilson's interval of the share, of the effective size when people have a weight.
    pub interval: Result<(f64, f64), Undefined>,
    /// Whether these are whole people, each counted once.
    pub whole: bool,
}

impl Side {
    /// So many people above and below the line, all alike.
    pub fn of_people(yes: f64, n: f64) -> Side {
        Side {
            yes,
            n,
            interval: Ok(wilson(yes, n)),
            whole: true,
        }
    }

    /// What a rate is made of, or why it cannot be pooled with others.
    pub(super) fn of(rate: &Rate) -> Result<Side, Undefined> {
        match rate.value {
            Value::Undefined(reason) => Err(reason),
            Value::Bounds(..) => Err(Undefined::OnlyBounds),
            Value::Known(_) if rate.metric.share().is_none() => Err(Undefined::NotPooled),
            Value::Known(_) if rate.estimate().is_some() => Err(Undefined::FromDraws),
            Value::Known(_) => Ok(Side {
                yes: rate.numerator.low,
                n: rate.denominator.low,
                interval: rate.evidence().map(|(yes, n)| wilson(yes, n)),
                whole: rate.people().is_none() && rate.interval.is_ok(),
            }),
        }
    }

    /// The two together.
    pub(super) fn and(self, other: Side) -> Side {
        let (yes, n) = (self.yes + other.yes, self.n + other.n);
        match self.whole && other.whole {
            true => Side::of_people(yes, n),
            false => Side {
                yes,
                n,
                interval: Err(Undefined::Weighted),
                whole: false,
            },
        }
    }

    /// The share, in `0.0..=1.0`.
    pub fn share(&self) -> f64 {
        self.yes / self.n
    }

    pub(super) fn no(&self) -> f64 {
        self.n - self.yes
    }
}

/// A stratum in which the two are compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Layer {
    /// Its place among the strata.
    pub stratum: usize,
    pub group: Side,
    pub reference: Side,
    /// Everybody of the stratum below the line of the metric, other groups included.
    pub everybody: Amount,
}

impl Layer {
    /// Everybody compared here.
    pub(super) fn total(&self) -> f64 {
        self.group.n + self.reference.n
    }

    /// Those of them above the line.
    pub(super) fn yes(&self) -> f64 {
        self.group.yes + self.reference.yes
    }

    pub(super) fn is_whole(&self) -> bool {
        self.group.whole && self.reference.whole
    }

    /// The group's share minus the reference's, with Newcombe's interval.
    pub fn difference(&self) -> Figure {
        difference(&self.group, &self.reference)
    }

    /// The group's share over the reference's, with the interval of this method.
    pub fn ratio(&self, method: RatioInterval) -> Figure {
        ratio(&self.group, &self.reference, method)
    }
}

/// A stratum in which the two are not compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LeftOut {
    /// Its place among the strata.
    pub stratum: usize,
    /// How many people of the group are in it.
    pub people: Amount,
    pub reason: Undefined,
}

pub(super) fn difference(group: &Side, reference: &Side) -> Figure {
    let interval = group.interval.and_then(|interval| {
        let reference = (reference.share(), reference.interval?);
        Ok(newcombe_from((group.share(), interval), reference))
    });
    Figure {
        value: Ok(group.share() - reference.share()),
        interval,
    }
}

pub(super) fn ratio(group: &Side, reference: &Side, method: RatioInterval) -> Figure {
    if reference.yes <= 0.0 {
        return Figure::undefined(Undefined::ReferenceZero);
    }
    let interval = if !(group.whole && reference.whole) {
        Err(Undefined::Weighted)
    } else if method.needs_variation() && group.no() == 0.0 && reference.no() == 0.0 {
        Err(Undefined::NoVariation)
    } else {
        let interval = method.of((group.yes, group.n), (reference.yes, reference.n));
        interval.ok_or(Undefined::ZeroNumerator)
    };
    Figure {
        value: Ok(group.share() / reference.share()),
        interval,
    }
}
