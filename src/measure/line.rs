//! The people of a group, sorted by where they stand in a fraction.

use super::metric::Share;
use super::{Cells, Value};
use crate::tally::{Amount, CellAmounts, Counts, State, Sums};

/// People sorted by where they stand, or may stand, in the fraction of a metric.
#[derive(Default)]
pub(super) struct Line {
    /// Surely above the line.
    above: Amount,
    /// Surely below the line and not above it.
    beside: Amount,
    /// Not known to stand in one place, though they may be below the line.
    pub unknown: Amount,
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
    /// Adds people who may belong to the group too: each is one more whose place is not known.
    pub fn maybe_with(&mut self, others: &Line) {
        self.maybe_above += others.above.high + others.maybe_above;
        self.maybe_beside += others.beside.high + others.maybe_beside;
        self.unknown.high += others.above.high + others.beside.high + others.unknown.high;
    }

    /// The people of a group, with what totals say of them.
    pub fn known(share: Share, counts: &Counts) -> Line {
        let mut line = Line::of(share, &counts.cells);
        if let (Some(sums), None) = (&counts.sums, &counts.sample) {
            line.narrow(share, sums);
        }
        line
    }

    /// People by cell.
    pub fn of(share: Share, cells: &CellAmounts) -> Line {
        let above = share.above;
        let beside = share.below.without(above);
        let outside = Cells::ALL.without(share.below);
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
    fn narrow(&mut self, share: Share, sums: &Sums) {
        let [no, yes] = [State::No as usize, State::Yes as usize];
        let known = match (share.above, share.below) {
            (Cells::SELECTED, Cells::ALL) => Some((sums.decisions[yes], sums.decisions[no])),
            (Cells::POSITIVES, Cells::ALL) => Some((sums.outcomes[yes], sums.outcomes[no])),
            _ => None,
        };
        if let Some((above, beside)) = known {
            self.above = self.above.within(above);
            self.beside = self.beside.within(beside);
        }
        let total = match share.below {
            Cells::ALL => Some(sums.people),
            _ if !self.unknown.is_zero() => None,
            Cells::POSITIVES => Some(sums.outcomes[yes]),
            Cells::NEGATIVES => Some(sums.outcomes[no]),
            Cells::SELECTED => Some(sums.decisions[yes]),
            Cells::UNSELECTED => Some(sums.decisions[no]),
            _ => None,
        };
        self.total = total;
    }

    /// The fewest above the line with the most beside it, then the most above with the fewest beside.
    ///
    /// A total ties the two: what one leaves of it is the most the other can have, and what one lacks of it is the
    /// least. Both ends of the share are still reached, for the fewest above leave room for the most beside.
    pub fn extremes(&self) -> [(f64, f64); 2] {
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
    pub fn numerator(&self) -> Amount {
        let [(fewest, _), (most, _)] = self.extremes();
        Amount::between(fewest, most)
    }

    /// Those below the line.
    pub fn below(&self) -> Amount {
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
    pub fn value(&self) -> Option<Value> {
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
