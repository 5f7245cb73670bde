//! The counts of one group: outcome against decision, with what is not known kept apart.

use serde::{Deserialize, Serialize};

use super::{Amount, State};

/// Index of the unknown state in [`Counts::cells`].
pub const UNKNOWN: usize = State::Unknown as usize;

/// How many people of one group fall in each combination of outcome and decision.
///
/// `cells[outcome][decision]`, each indexed by [`State`]: no, yes, unknown. People whose outcome or decision is
/// not known have cells of their own; they are never moved to "no".
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Counts {
    pub cells: [[Amount; 3]; 3],
}

impl Counts {
    /// Counts of people who are all known, as a published table gives them.
    pub fn known(
        true_positives: f64,
        false_positives: f64,
        false_negatives: f64,
        true_negatives: f64,
    ) -> Self {
        let mut counts = Counts::default();
        counts.add(State::Yes, State::Yes, Amount::exact(true_positives));
        counts.add(State::No, State::Yes, Amount::exact(false_positives));
        counts.add(State::Yes, State::No, Amount::exact(false_negatives));
        counts.add(State::No, State::No, Amount::exact(true_negatives));
        counts
    }

    /// The cell of one outcome and decision.
    pub fn get(&self, outcome: State, decision: State) -> Amount {
        self.cells[outcome as usize][decision as usize]
    }

    /// Adds `amount` people to the cell of one outcome and decision.
    pub fn add(&mut self, outcome: State, decision: State, amount: Amount) {
        self.cells[outcome as usize][decision as usize] += amount;
    }

    /// Everybody in the group, whatever is known of them.
    pub fn n(&self) -> Amount {
        self.cells.iter().flatten().copied().sum()
    }

    /// Whether every cell counts whole people.
    pub fn is_whole(&self) -> bool {
        self.cells.iter().flatten().all(|amount| amount.is_whole())
    }

    /// True positives: outcome yes, decision yes.
    pub fn true_positives(&self) -> Amount {
        self.get(State::Yes, State::Yes)
    }

    /// False positives: outcome no, decision yes.
    pub fn false_positives(&self) -> Amount {
        self.get(State::No, State::Yes)
    }

    /// False negatives: outcome yes, decision no.
    pub fn false_negatives(&self) -> Amount {
        self.get(State::Yes, State::No)
    }

    /// True negatives: outcome no, decision no.
    pub fn true_negatives(&self) -> Amount {
        self.get(State::No, State::No)
    }
}

impl std::ops::Add for Counts {
    type Output = Counts;
    fn add(mut self, other: Counts) -> Counts {
        for (row, other_row) in self.cells.iter_mut().zip(other.cells) {
            for (cell, other_cell) in row.iter_mut().zip(other_row) {
                *cell += other_cell;
            }
        }
        self
    }
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, other: Counts) {
        *self = *self + other;
    }
}

impl std::iter::Sum for Counts {
    fn sum<I: Iterator<Item = Counts>>(counts: I) -> Counts {
        counts.fold(Counts::default(), std::ops::Add::add)
    }
}
