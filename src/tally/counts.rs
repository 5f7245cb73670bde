//! The counts of one group: outcome against decision, with what is not known kept apart.

use serde::{Deserialize, Serialize};

use super::{Amount, State};

/// Index of the unknown state in [`Counts::cells`].
pub const UNKNOWN: usize = State::Unknown as usize;

/// How many people of one group fall in each combination of outcome and decision.
///
/// Each cell is found by outcome, then decision, each indexed by [`State`]: no, yes, unknown. People whose outcome
/// or decision is not known have cells of their own; they are never moved to "no".
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Counts {
    /// What rates are made of: people, or the sum of their weights when people have one.
    pub cells: CellAmounts,
    /// Who was really observed, when people have a weight.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sample: Option<Sample>,
    /// What known totals add to what the cells say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sums: Option<Sums>,
}

/// One amount per combination of outcome and decision.
pub type CellAmounts = [[Amount; 3]; 3];

/// The people behind weighted counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sample {
    /// How many people are in each cell.
    pub people: CellAmounts,
    /// The sum of the squares of their weights: with the sum of the weights it gives the effective size.
    pub squares: CellAmounts,
}

/// How many people several cells hold together, as known totals have it. Never wider than the sum of the cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sums {
    /// Everybody in the group.
    pub people: Amount,
    /// By outcome, whatever the decision.
    pub outcomes: [Amount; 3],
    /// By decision, whatever the outcome.
    pub decisions: [Amount; 3],
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

    /// Everybody in the group, whatever is known of them: people, not weights.
    pub fn n(&self) -> Amount {
        match (&self.sample, &self.sums) {
            (Some(sample), _) => sample.people.iter().flatten().copied().sum(),
            (None, Some(sums)) => sums.people,
            (None, None) => self.cells.iter().flatten().copied().sum(),
        }
    }

    /// What the group weighs: the sum of its people's weights, or their number when they have none.
    pub fn weight(&self) -> Amount {
        match &self.sample {
            Some(_) => self.cells.iter().flatten().copied().sum(),
            None => self.n(),
        }
    }

    /// Whether every cell counts whole people.
    pub fn is_whole(&self) -> bool {
        let people = self.sample.map_or(self.cells, |sample| sample.people);
        people.iter().flatten().all(|amount| amount.is_whole())
    }

    /// The people of each cell and the squares of their weights. People without a weight weigh one each.
    fn sample(&self) -> Sample {
        self.sample.unwrap_or(Sample {
            people: self.cells,
            squares: self.cells,
        })
    }

    /// What is known of cells together.
    pub fn sums(&self) -> Sums {
        self.sums.unwrap_or_else(|| {
            let by_outcome = |outcome: usize| self.cells[outcome].into_iter().sum();
            let by_decision = |decision: usize| self.cells.iter().map(|row| row[decision]).sum();
            Sums {
                people: self.cells.iter().flatten().copied().sum(),
                outcomes: [by_outcome(0), by_outcome(1), by_outcome(2)],
                decisions: [by_decision(0), by_decision(1), by_decision(2)],
            }
        })
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
    fn add(self, other: Counts) -> Counts {
        let weighted = self.sample.is_some() || other.sample.is_some();
        let totalled = self.sums.is_some() || other.sums.is_some();
        Counts {
            cells: added(self.cells, other.cells),
            sample: weighted.then(|| {
                let (one, other) = (self.sample(), other.sample());
                Sample {
                    people: added(one.people, other.people),
                    squares: added(one.squares, other.squares),
                }
            }),
            sums: totalled.then(|| {
                let (one, other) = (self.sums(), other.sums());
                Sums {
                    people: one.people + other.people,
                    outcomes: std::array::from_fn(|state| one.outcomes[state] + other.outcomes[state]),
                    decisions: std::array::from_fn(|state| one.decisions[state] + other.decisions[state]),
                }
            }),
        }
    }
}

/// Cell by cell.
fn added(one: CellAmounts, other: CellAmounts) -> CellAmounts {
    std::array::from_fn(|outcome| {
        std::array::from_fn(|decision| one[outcome][decision] + other[outcome][decision])
    })
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
