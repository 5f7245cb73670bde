//! One pass over the rows, into a tally.

use super::{Amount, Coded, State, Tally};

/// What a row weighs.
#[derive(Clone, Copy, Debug)]
pub enum Weights<'a> {
    /// Every row is one person.
    Ones,
    /// Every row stands for a number of people, exact or within bounds.
    Amounts(&'a [Amount]),
}

/// What was decided about each row.
#[derive(Clone, Copy, Debug)]
pub enum DecisionColumn<'a> {
    /// The data have no decision.
    None,
    /// The decision as given.
    Given(&'a [State]),
    /// A score from which a cut decides later; NaN where it is missing.
    Scores(&'a [f64]),
}

/// Counts rows into a tally: one cell per distinct combination of codes, outcome and decision (or score).
///
/// All slices have the same length. `outcome` is `None` when the data have no outcome: every person's outcome
/// is then unknown. `keep` is the rows that passed the filters; `None` keeps all.
pub fn count(
    dimensions: &[Coded],
    outcome: Option<&[State]>,
    decision: DecisionColumn,
    weights: Weights,
    keep: Option<&[bool]>,
) -> Tally {
    let _ = (dimensions, outcome, decision, weights, keep);
    todo!()
}
