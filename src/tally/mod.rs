//! The tally: how many people share the same combination of group values, outcome and decision or score.
//!
//! Every number of an audit is a function of a [`Tally`]. It is counted once per change of columns, filters or
//! bins; everything afterwards is arithmetic over its few cells.

mod amount;
mod coded;
mod count;
mod counts;
mod cut;
mod dense;
mod grouped;
mod layout;
mod ranks;
mod sparse;
mod totals;

pub use amount::Amount;
pub use coded::{Coded, State};
pub use count::{DecisionColumn, Weights, count, count_sample};
pub use counts::{CellAmounts, Counts, Sample, Sums, UNKNOWN};
pub use cut::{Cut, First, ResolvedCut, Tie};
pub use grouped::{GroupKey, Grouped};
pub use totals::{Contradiction, Total, Totals};

/// A compressed table: one cell per distinct combination of the coded columns, with the number of people in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    /// The group attributes and strata, with their levels; codes live in `codes`.
    pub dimensions: Vec<Dimension>,
    /// For each dimension, one code per cell (`crate::data::MISSING` where the value is missing).
    pub codes: Vec<Vec<u32>>,
    /// One outcome per cell.
    pub outcomes: Vec<State>,
    /// One decision or score per cell.
    pub decisions: Decisions,
    /// The number of people in each cell, or the sum of their weights when they have one.
    pub amounts: Vec<Amount>,
    /// Who was really observed, when people have a weight.
    pub sample: Option<SampleAmounts>,
}

/// The people behind the weights of a tally.
#[derive(Clone, Debug, PartialEq)]
pub struct SampleAmounts {
    /// The number of people in each cell.
    pub people: Vec<Amount>,
    /// The sum of the squares of their weights.
    pub squares: Vec<Amount>,
}

impl Tally {
    /// Everybody counted: people, not weights.
    pub fn people(&self) -> Amount {
        let people = self
            .sample
            .as_ref()
            .map_or(&self.amounts, |sample| &sample.people);
        people.iter().copied().sum()
    }
}

/// A dimension of a tally.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimension {
    /// The column's name.
    pub name: String,
    /// The values, in the grouping's own order.
    pub levels: Vec<String>,
}

/// What is known of the decision in each cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Decisions {
    /// The decision itself ([`State::Unknown`] everywhere when the data have none).
    Given(Vec<State>),
    /// The score, as a rank into the distinct scores present, which ascend. [`crate::data::MISSING`] where the
    /// score is missing. Exact whatever the number of distinct scores.
    Scored { ranks: Vec<u32>, scores: Vec<f64> },
}
