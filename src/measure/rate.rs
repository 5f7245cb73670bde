//! A metric's value for one group.

use serde::{Deserialize, Serialize};

use super::interval::wilson_at;
use super::{Cells, Estimated, Metric, Undefined, Value, wilson};
use crate::tally::{Amount, Counts, State};

/// A metric's value for one group, with what it was computed from.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rate {
    pub metric: Metric,
    /// The share, in `0.0..=1.0`.
    pub value: Value,
    /// People counted above the line: at least those known to be there, at most those who may be.
    pub numerator: Amount,
    /// People counted below the line: at least those known to be there, at most those who may be.
    pub denominator: Amount,
    /// People who might belong above or below the line but whose outcome or decision is not known; they are
    /// why `value` may be bounds.
    pub unknown: Amount,
    /// Wilson score interval at 95 % (Wilson 1927), or why there is none.
    pub interval: Result<(f64, f64), Undefined>,
    /// Of a rate that is refused, the smallest and largest share attainable given what is not known.
    pub possible: Option<(f64, f64)>,
    /// Of a rate estimated from people drawn at random, what it rests on. Its numerator and denominator are
    /// estimates, and its interval is that of the draw.
    pub estimate: Option<Estimated>,
    /// The smallest and largest share attainable if some or all of the people whose group is missing belonged to
    /// this one; `None` when there are none, or when the rate is refused or an estimate.
    pub if_missing_belonged: Option<(f64, f64)>,
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
            possible: None,
            estimate: None,
            if_missing_belonged: None,
        }
    }

    /// The people whose number says how far the rate can be trusted: those drawn for an estimate, those below the line
    /// otherwise.
    pub fn basis(&self) -> Amount {
        match &self.estimate {
            Some(estimate) => Amount::exact(estimate.draws),
            None => self.denominator,
        }
    }

    /// Its interval at `z` standard errors: the draw's for an estimate, Wilson's otherwise.
    pub(super) fn interval_at(&self, z: f64) -> (f64, f64) {
        match &self.estimate {
            Some(estimate) => estimate.from.interval(self.metric, z),
            None => wilson_at(z, self.numerator.low, self.denominator.low),
        }
    }

    /// The whole numbers of people above and below the line, when both are exactly known: what intervals and
    /// tests are made from. Otherwise why there are none.
    pub fn whole_counts(&self) -> Result<(f64, f64), Undefined> {
        self.interval.map(|_| (self.numerator.low, self.denominator.low))
    }
}

/// Computes one metric of one group. People whose outcome or decision is unknown give exact bounds: the
/// smallest and largest share attainable over everything they could be.
///
/// Likewise, counts known only within bounds take every value between them, each independently of the others.
/// Possibilities that leave nobody below the line have no share; the bounds are those of the others. The value
/// is undefined only when every possibility leaves nobody.
pub fn rate(metric: Metric, counts: &Counts) -> Rate {
    let line = Line::of(metric, counts);
    let value = line.value().unwrap_or_else(|| {
        let reason = if counts.n().is_zero() {
            Undefined::EmptyGroup
        } else {
            metric.reason_undefined()
        };
        Value::Undefined(reason)
    });
    let numerator = Amount::between(line.above.low, line.above.high + line.maybe_above);
    let denominator = Amount::between(
        line.above.low + line.beside.low + line.surely_below,
        line.above.high + line.beside.high + line.unknown.high,
    );
    let interval = match value {
        Value::Undefined(reason) => Err(reason),
        Value::Bounds(..) => Err(Undefined::OnlyBounds),
        // One fraction anywhere in the group tells of weights, even where they happen to add up.
        Value::Known(_) if !counts.is_whole() => Err(Undefined::Weighted),
        Value::Known(_) => Ok(wilson(numerator.low, denominator.low)),
    };
    Rate {
        metric,
        value,
        numerator,
        denominator,
        unknown: line.unknown,
        interval,
        possible: None,
        estimate: None,
        if_missing_belonged: None,
    }
}

/// The smallest and largest share of a metric when people of `others` may belong to the group too: none of them, all
/// of them, or any part. `None` when nobody can be below the line.
///
/// Each of them is then one more person whose place is not known, and may be outside the fraction.
pub(super) fn rate_with(metric: Metric, counts: &Counts, others: &Counts) -> Option<(f64, f64)> {
    let (mut line, others) = (Line::of(metric, counts), Line::of(metric, others));
    line.maybe_above += others.above.high + others.maybe_above;
    line.maybe_beside += others.beside.high + others.maybe_beside;
    line.unknown.high += others.above.high + others.beside.high + others.unknown.high;
    line.value()?.range().ok()
}

/// People sorted by where they stand, or may stand, in the fraction of a metric.
#[derive(Default)]
struct Line {
    /// Surely above the line.
    above: Amount,
    /// Surely below the line and not above it.
    beside: Amount,
    /// Not known to stand in one place, though they may be below the line.
    unknown: Amount,
    /// Most of the unknown who may be above the line.
    maybe_above: f64,
    /// Most of the unknown who may be below the line and not above it.
    maybe_beside: f64,
    /// Fewest of the unknown who are below the line wherever they stand.
    surely_below: f64,
}

impl Line {
    fn of(metric: Metric, counts: &Counts) -> Line {
        let above = metric.numerator();
        let beside = metric.denominator().without(above);
        let outside = Cells::ALL.without(metric.denominator());
        let mut line = Line::default();
        for outcome in State::ALL {
            for decision in State::ALL {
                let amount = counts.get(outcome, decision);
                let possible = Cells::possible(outcome, decision);
                if above.contains(possible) {
                    line.above += amount;
                } else if beside.contains(possible) {
                    line.beside += amount;
                } else if !outside.contains(possible) {
                    line.unknown += amount;
                    if possible.meets(above) {
                        line.maybe_above += amount.high;
                    }
                    if possible.meets(beside) {
                        line.maybe_beside += amount.high;
                    }
                    if !possible.meets(outside) {
                        line.surely_below += amount.low;
                    }
                }
            }
        }
        line
    }

    /// The share, or its bounds; `None` when nobody can be below the line.
    ///
    /// The share grows with people above the line and shrinks with people beside it. So it is largest when the
    /// unknown are above whenever they may be and out of the fraction otherwise, and smallest when they are
    /// beside whenever they may be and out otherwise: those who may be in neither place are already counted.
    fn value(&self) -> Option<Value> {
        if self.above.high + self.beside.high + self.unknown.high == 0.0 {
            return None;
        }
        if let (true, Some(above), Some(beside)) =
            (self.unknown.is_zero(), self.above.known(), self.beside.known())
        {
            return Some(Value::Known(above / (above + beside)));
        }
        let share = |above: f64, beside: f64| (above + beside > 0.0).then(|| above / (above + beside));
        // Where the extreme possibility leaves nobody below the line, nobody can be on the side it favours:
        // the share is then 0 (or 1) whenever it exists.
        let low = share(self.above.low, self.beside.high + self.maybe_beside).unwrap_or(1.0);
        let high = share(self.above.high + self.maybe_above, self.beside.low).unwrap_or(0.0);
        Some(Value::Bounds(low, high))
    }
}
