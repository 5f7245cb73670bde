//! A metric's value for one group.

use serde::{Deserialize, Serialize};

use super::interval::wilson_at;
use super::{Cells, Estimated, Metric, Undefined, Value, wilson};
use crate::tally::{Amount, CellAmounts, Counts, State, Sums};

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
    /// The people below the line, when people have a weight: `numerator` and `denominator` are then sums of weights.
    pub people: Option<Amount>,
    /// Kish's effective size of the people below the line (Kish 1965), when they have a weight and the share is
    /// known: the square of the sum of the weights over the sum of their squares. As many people of equal weights
    /// would tell as much.
    pub effective: Option<f64>,
    /// Wilson score interval at 95 % (Wilson 1927), unless another is asked for, or why there is none. When people have a weight, the interval of
    /// as many people as the effective size, with the same share.
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
            people: None,
            effective: None,
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
            None => self.people_below(),
        }
    }

    /// Its interval at `z` standard errors: the draw's for an estimate, Wilson's otherwise.
    pub(super) fn interval_at(&self, z: f64) -> (f64, f64) {
        match &self.estimate {
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
        self.interval.map(|_| match (self.effective, self.value) {
            (Some(effective), Value::Known(share)) => (share * effective, effective),
            _ => (self.numerator.low, self.denominator.low),
        })
    }

    /// How many people stand below the line, whatever they weigh.
    pub fn people_below(&self) -> Amount {
        self.people.unwrap_or(self.denominator)
    }
}

/// Computes one metric of one group. People whose outcome or decision is unknown give exact bounds: the
/// smallest and largest share attainable over everything they could be.
///
/// Likewise, counts known only within bounds take every value between them that agrees with the totals known of
/// the group, each independently of the others where none is. Possibilities that leave nobody below the line have no
/// share; the bounds are those of the others. The value is undefined only when every possibility leaves nobody.
pub fn rate(metric: Metric, counts: &Counts) -> Rate {
    let mut line = Line::of(metric, &counts.cells);
    if let (Some(sums), None) = (&counts.sums, &counts.sample) {
        line.narrow(metric, sums);
    }
    let value = line.value().unwrap_or_else(|| {
        let reason = if counts.n().is_zero() {
            Undefined::EmptyGroup
        } else {
            metric.reason_undefined()
        };
        Value::Undefined(reason)
    });
    let observed = counts.sample.as_ref().map(|sample| {
        let below = |cells: &CellAmounts| Line::of(metric, cells).below();
        (below(&sample.people), below(&sample.squares))
    });
    let denominator = line.below();
    let effective = observed.and_then(|(_, squares)| {
        let (weight, squares) = (denominator.known()?, squares.known()?);
        (line.unknown.is_zero() && squares > 0.0).then(|| weight * weight / squares)
    });
    let interval = match value {
        Value::Undefined(reason) => Err(reason),
        Value::Bounds(..) => Err(Undefined::OnlyBounds),
        // One fraction of a person anywhere in the group tells of weights, even where they happen to add up.
        Value::Known(_) if !counts.is_whole() => Err(Undefined::Weighted),
        Value::Known(share) => Ok(match effective {
            Some(effective) => wilson(share * effective, effective),
            None => wilson(line.above.low, denominator.low),
        }),
    };
    Rate {
        metric,
        value,
        numerator: line.numerator(),
        denominator,
        unknown: line.unknown,
        people: observed.map(|(people, _)| people),
        effective,
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
    let (mut line, others) = (Line::of(metric, &counts.cells), Line::of(metric, &others.cells));
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
    /// Everybody below the line, when a total says how many they are.
    total: Option<Amount>,
}

impl Line {
    fn of(metric: Metric, cells: &CellAmounts) -> Line {
        let above = metric.numerator();
        let beside = metric.denominator().without(above);
        let outside = Cells::ALL.without(metric.denominator());
        let mut line = Line::default();
        for outcome in State::ALL {
            for decision in State::ALL {
                let amount = cells[outcome as usize][decision as usize];
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

    /// Adds what is known of cells together. A total that counts people who may stand elsewhere tells nothing of
    /// those below the line.
    fn narrow(&mut self, metric: Metric, sums: &Sums) {
        let [no, yes] = [State::No as usize, State::Yes as usize];
        match metric {
            Metric::SelectionRate => {
                self.above = self.above.within(sums.decisions[yes]);
                self.beside = self.beside.within(sums.decisions[no]);
            }
            Metric::BaseRate => {
                self.above = self.above.within(sums.outcomes[yes]);
                self.beside = self.beside.within(sums.outcomes[no]);
            }
            _ => {}
        }
        let total = match metric {
            Metric::SelectionRate | Metric::BaseRate | Metric::Accuracy => Some(sums.people),
            _ if !self.unknown.is_zero() => None,
            Metric::TruePositiveRate | Metric::FalseNegativeRate => Some(sums.outcomes[yes]),
            Metric::FalsePositiveRate | Metric::TrueNegativeRate => Some(sums.outcomes[no]),
            Metric::Precision | Metric::FalseDiscoveryRate => Some(sums.decisions[yes]),
            Metric::NegativePredictiveValue | Metric::FalseOmissionRate => Some(sums.decisions[no]),
        };
        self.total = total;
    }

    /// The fewest above the line with the most beside it, then the most above with the fewest beside.
    ///
    /// A total ties the two: what one leaves of it is the most the other can have, and what one lacks of it is the
    /// least. Both ends of the share are still reached, for the fewest above leave room for the most beside.
    fn extremes(&self) -> [(f64, f64); 2] {
        let most_above = self.above.high + self.maybe_above;
        let most_beside = self.beside.high + self.maybe_beside;
        match self.total {
            None => [(self.above.low, most_beside), (most_above, self.beside.low)],
            Some(total) => {
                let fewest = self.above.low.max(total.low - most_beside);
                let most = most_above.min(total.high - self.beside.low);
                [
                    (fewest, most_beside.min(total.high - fewest)),
                    (most, self.beside.low.max(total.low - most)),
                ]
            }
        }
    }

    /// Those above the line.
    fn numerator(&self) -> Amount {
        let [(fewest, _), (most, _)] = self.extremes();
        Amount::between(fewest, most)
    }

    /// Those below the line.
    fn below(&self) -> Amount {
        let below = Amount::between(
            self.above.low + self.beside.low + self.surely_below,
            self.above.high + self.beside.high + self.unknown.high,
        );
        self.total.map_or(below, |total| below.within(total))
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
        let share = |(above, beside): (f64, f64)| (above + beside > 0.0).then(|| above / (above + beside));
        let [lowest, highest] = self.extremes();
        if self.unknown.is_zero() && lowest == highest {
            return share(lowest).map(Value::Known);
        }
        // Where the extreme possibility leaves nobody below the line, nobody can be on the side it favours:
        // the share is then 0 (or 1) whenever it exists.
        Some(Value::Bounds(
            share(lowest).unwrap_or(1.0),
            share(highest).unwrap_or(0.0),
        ))
    }
}
