//! A metric's value for one group.

use serde::{Deserialize, Serialize};

use super::interval::wilson_at;
use super::line::Line;
use super::metric::Share;
use super::{Estimated, Metric, Undefined, Value, Z_95, composite, wilson};
use crate::tally::{Amount, CellAmounts, Counts};

/// A metric's value for one group, with what it was computed from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rate {
    pub metric: Metric,
    /// The share, in `0.0..=1.0`, or what else the metric is.
    pub value: Value,
    /// People counted above the line: at least those known to be there, at most those who may be. Nobody when the
    /// metric is no share.
    pub numerator: Amount,
    /// People counted below the line: at least those known to be there, at most those who may be. When the metric is
    /// no share, the people it rests on: where there are two kinds of them, the fewer.
    pub denominator: Amount,
    /// People who might belong above or below the line but whose outcome or decision is not known; they are
    /// why `value` may be bounds.
    pub unknown: Amount,
    /// Wilson score interval at 95 % (Wilson 1927), unless another is asked for, or why there is none. When people have a weight, the interval of
    /// as many people as the effective size, with the same share.
    pub interval: Result<(f64, f64), Undefined>,
    /// What few rates have. Thousands of groups have thousands of rates, which are then smaller by two thirds.
    pub(super) beside: Option<Box<Beside>>,
}

/// What only some rates have beside their value.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Beside {
    pub people: Option<Amount>,
    pub effective: Option<f64>,
    pub possible: Option<(f64, f64)>,
    pub estimate: Option<Estimated>,
    pub if_missing_belonged: Option<(f64, f64)>,
    pub among: Option<Among>,
}

/// Everybody, where a group is held against them.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Among {
    /// The selected of the group.
    pub own: Amount,
    /// All the selected.
    pub selected: Amount,
    /// All people.
    pub people: Amount,
}

impl Rate {
    /// The rate of a metric that has no value, for a reason that is not in the counts.
    pub fn undefined(metric: Metric, reason: Undefined) -> Rate {
        Rate {
            metric,
            value: Value::Undefined(reason),
            numerator: Amount::ZERO,
            denominator: Amount::ZERO,
            unknown: Amount::ZERO,
            interval: Err(reason),
            beside: None,
        }
    }

    /// The same, with something beside its value.
    pub(super) fn with(mut self, set: impl FnOnce(&mut Beside)) -> Rate {
        set(self.beside.get_or_insert_default());
        self
    }

    /// The people below the line, when people have a weight: `numerator` and `denominator` are then sums of weights.
    pub fn people(&self) -> Option<Amount> {
        self.beside.as_ref()?.people
    }

    /// Kish's effective size of the people below the line (Kish 1965), when they have a weight and the share is
    /// known: the square of the sum of the weights over the sum of their squares. As many people of equal weights
    /// would tell as much.
    pub fn effective(&self) -> Option<f64> {
        self.beside.as_ref()?.effective
    }

    /// Of a rate that is refused, the smallest and largest share attainable given what is not known.
    pub fn possible(&self) -> Option<(f64, f64)> {
        self.beside.as_ref()?.possible
    }

    /// Of a rate estimated from people drawn at random, what it rests on. Its numerator and denominator are
    /// estimates, and its interval is that of the draw.
    pub fn estimate(&self) -> Option<&Estimated> {
        self.beside.as_ref()?.estimate.as_ref()
    }

    /// The smallest and largest share attainable if some or all of the people whose group is missing belonged to
    /// this one; `None` when there are none, or when the rate is refused or an estimate.
    pub fn if_missing_belonged(&self) -> Option<(f64, f64)> {
        self.beside.as_ref()?.if_missing_belonged
    }

    /// Says what that is.
    pub(super) fn bound_if_missing_belonged(&mut self, bounds: Option<(f64, f64)>) {
        if bounds.is_some() {
            self.beside.get_or_insert_default().if_missing_belonged = bounds;
        }
    }

    /// Of a metric that compares the group with everybody, everybody's part in it.
    pub fn among(&self) -> Option<&Among> {
        self.beside.as_ref()?.among.as_ref()
    }

    /// The people whose number says how far the rate can be trusted: those drawn for an estimate, those below the line
    /// otherwise.
    pub fn basis(&self) -> Amount {
        match self.estimate() {
            Some(estimate) => Amount::exact(estimate.draws),
            None => self.people_below(),
        }
    }

    /// Its interval at `z` standard errors: the draw's for an estimate, Wilson's otherwise.
    pub(super) fn interval_at(&self, z: f64) -> (f64, f64) {
        // Of scores and numbers, as far on each side as its own interval goes, in proportion.
        if let (true, Value::Known(value), Ok((low, high))) =
            (self.metric.is_of_values(), self.value, self.interval)
        {
            return (
                value - (value - low) * z / Z_95,
                value + (high - value) * z / Z_95,
            );
        }
        match self.estimate() {
            Some(estimate) => estimate.from.interval(self.metric, z),
            None => self
                .evidence()
                .map_or((0.0, 1.0), |(above, below)| wilson_at(z, above, below)),
        }
    }

    /// The numbers above and below the line that intervals and tests are made from: whole numbers of people when
    /// both are exactly known; the effective size and its share when people have a weight. Otherwise why there are
    /// none.
    pub fn evidence(&self) -> Result<(f64, f64), Undefined> {
        if self.metric.share().is_none() {
            return Err(self.interval.err().unwrap_or(Undefined::NotResampled));
        }
        self.interval.map(|_| match (self.effective(), self.value) {
            (Some(effective), Value::Known(share)) => (share * effective, effective),
            _ => (self.numerator.low, self.denominator.low),
        })
    }

    /// How many people stand below the line, whatever they weigh.
    pub fn people_below(&self) -> Amount {
        self.people().unwrap_or(self.denominator)
    }
}

/// Computes one metric of one group. People whose outcome or decision is unknown give exact bounds: the
/// smallest and largest share attainable over everything they could be.
///
/// Likewise, counts known only within bounds take every value between them that agrees with the totals known of
/// the group, each independently of the others where none is. Possibilities that leave nobody below the line have no
/// share; the bounds are those of the others. The value is undefined only when every possibility leaves nobody.
///
/// A metric that compares the group with everybody takes the group for everybody: see [`rate_among`].
pub fn rate(metric: Metric, counts: &Counts) -> Rate {
    rate_among(metric, counts, counts)
}

/// The same, `everybody` being the people of whom the group is a part.
pub fn rate_among(metric: Metric, counts: &Counts, everybody: &Counts) -> Rate {
    Whole::of(counts).rate(metric, everybody)
}

/// The counts of a group, and whether they are of whole people: one fraction of a person anywhere in the group tells of
/// weights, even where they happen to add up. It is looked at once for all metrics.
#[derive(Clone, Copy)]
pub(super) struct Whole<'a> {
    pub counts: &'a Counts,
    pub is_whole: bool,
}

impl<'a> Whole<'a> {
    pub fn of(counts: &'a Counts) -> Whole<'a> {
        Whole {
            counts,
            is_whole: counts.is_whole(),
        }
    }

    /// See [`rate_among`].
    pub fn rate(self, metric: Metric, everybody: &Counts) -> Rate {
        match metric.share() {
            Some(share) => of_share(metric, share, self),
            None if metric.needs_score() => Rate::undefined(metric, Undefined::NoScore),
            None if metric.needs_number() => Rate::undefined(metric, Undefined::NoNumber),
            None => composite::rate(metric, self, everybody),
        }
    }
}

fn of_share(metric: Metric, share: Share, Whole { counts, is_whole }: Whole<'_>) -> Rate {
    let line = Line::known(share, counts);
    let value = line.value().unwrap_or_else(|| {
        let reason = if counts.n().is_zero() {
            Undefined::EmptyGroup
        } else {
            metric.reason_undefined()
        };
        Value::Undefined(reason)
    });
    let denominator = line.below();
    let observed = counts.sample.as_ref().map(|sample| {
        let below = |cells: &CellAmounts| Line::of(share, cells).below();
        let effective = || {
            let (weight, squares) = (denominator.known()?, below(&sample.squares).known()?);
            (line.unknown.is_zero() && squares > 0.0).then(|| weight * weight / squares)
        };
        (below(&sample.people), effective())
    });
    let effective = observed.and_then(|(_, effective)| effective);
    let interval = match value {
        Value::Undefined(reason) => Err(reason),
        Value::Bounds(..) => Err(Undefined::OnlyBounds),
        Value::Known(_) if !is_whole => Err(Undefined::Weighted),
        Value::Known(share) => Ok(match effective {
            Some(effective) => wilson(share * effective, effective),
            None => wilson(line.numerator().low, denominator.low),
        }),
    };
    let beside = observed.map(|(people, effective)| {
        Box::new(Beside {
            people: Some(people),
            effective,
            ..Beside::default()
        })
    });
    Rate {
        metric,
        value,
        numerator: line.numerator(),
        denominator,
        unknown: line.unknown,
        interval,
        beside,
    }
}

/// The smallest and largest value of a metric when people of `others` may belong to the group too: none of them, all
/// of them, or any part. `None` when nobody can be below the line.
///
/// Each of them is then one more person whose place is not known, and may be outside the fraction.
pub(super) fn rate_with(
    metric: Metric,
    counts: &Counts,
    others: &Counts,
    everybody: &Counts,
) -> Option<(f64, f64)> {
    match metric.share() {
        Some(share) => share_with(share, counts, others),
        None => composite::range_with(metric, counts, others, everybody),
    }
}

/// The same for any share.
pub(super) fn share_with(share: Share, counts: &Counts, others: &Counts) -> Option<(f64, f64)> {
    let mut line = Line::of(share, &counts.cells);
    line.maybe_with(&Line::of(share, &others.cells));
    line.value()?.range().ok()
}
