//! Sets of the four counts, to say what goes above and below the line of a share.

use std::ops::BitOr;

use crate::tally::State;

/// A set of the four known cells of a group: true and false positives, false and true negatives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Cells(u8);

impl Cells {
    /// No cell.
    pub const NONE: Cells = Cells(0);
    /// Outcome no, decision no.
    pub const TRUE_NEGATIVES: Cells = Cells(1);
    /// Outcome no, decision yes.
    pub const FALSE_POSITIVES: Cells = Cells(2);
    /// Outcome yes, decision no.
    pub const FALSE_NEGATIVES: Cells = Cells(4);
    /// Outcome yes, decision yes.
    pub const TRUE_POSITIVES: Cells = Cells(8);
    /// Decision yes.
    pub const SELECTED: Cells = Cells(10);
    /// Decision no.
    pub const UNSELECTED: Cells = Cells(5);
    /// Outcome yes.
    pub const POSITIVES: Cells = Cells(12);
    /// Outcome no.
    pub const NEGATIVES: Cells = Cells(3);
    /// All four.
    pub const ALL: Cells = Cells(15);

    /// The cells a person may really be in, given what is known of the outcome and the decision.
    pub fn possible(outcome: State, decision: State) -> Cells {
        let outcome = match outcome {
            State::No => Cells::TRUE_NEGATIVES | Cells::FALSE_POSITIVES,
            State::Yes => Cells::FALSE_NEGATIVES | Cells::TRUE_POSITIVES,
            State::Unknown => Cells::ALL,
        };
        let decision = match decision {
            State::No => Cells::TRUE_NEGATIVES | Cells::FALSE_NEGATIVES,
            State::Yes => Cells::FALSE_POSITIVES | Cells::TRUE_POSITIVES,
            State::Unknown => Cells::ALL,
        };
        outcome.and(decision)
    }

    /// Whether it has no cell.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether every cell of `other` is in it.
    pub const fn contains(self, other: Cells) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether it shares a cell with `other`.
    pub const fn meets(self, other: Cells) -> bool {
        self.0 & other.0 != 0
    }

    /// The cells in both.
    pub const fn and(self, other: Cells) -> Cells {
        Cells(self.0 & other.0)
    }

    /// The cells in either.
    pub const fn or(self, other: Cells) -> Cells {
        Cells(self.0 | other.0)
    }

    /// The cells not in `other`.
    pub const fn without(self, other: Cells) -> Cells {
        Cells(self.0 & !other.0)
    }

    /// Its cells one by one, as outcome and decision, in the order true positives, false positives, false
    /// negatives, true negatives.
    pub fn iter(self) -> impl Iterator<Item = (State, State)> {
        [
            (Cells::TRUE_POSITIVES, (State::Yes, State::Yes)),
            (Cells::FALSE_POSITIVES, (State::No, State::Yes)),
            (Cells::FALSE_NEGATIVES, (State::Yes, State::No)),
            (Cells::TRUE_NEGATIVES, (State::No, State::No)),
        ]
        .into_iter()
        .filter(move |&(cell, _)| self.contains(cell))
        .map(|(_, states)| states)
    }
}

impl BitOr for Cells {
    type Output = Cells;
    fn bitor(self, other: Cells) -> Cells {
        self.or(other)
    }
}
