//! From a table and a set-up to all measures: the one road that the window, the command line and the check of
//! findings take.

use super::Setup;
use crate::data::{Error, Table};
use crate::measure::Measured;
use crate::tally::{Grouped, ResolvedCut, Tally};

/// A table counted for a set-up. Made again when columns, filters or bins change; never for a change of cut,
/// metric or reference.
#[derive(Clone, Debug)]
pub struct Prepared {
    pub tally: Tally,
    /// Rows of the table.
    pub rows_received: u64,
    /// Rows left after the filters.
    pub rows_kept: u64,
    pub steps: Vec<StepCount>,
    /// One per grouping of the set-up, in its order.
    pub grouped: Vec<Grouped>,
    /// For each grouping, its groups inside each stratum: the same attributes with the stratum first.
    pub stratified: Vec<Grouped>,
    pub has_outcome: bool,
    pub has_decision: bool,
}

/// A filter step and what it did.
#[derive(Clone, Debug, PartialEq)]
pub struct StepCount {
    pub expression: String,
    pub on: bool,
    pub rows_before: u64,
    pub rows_after: u64,
}

/// Everything measured for a set-up.
#[derive(Clone, Debug)]
pub struct Evaluation {
    /// Where the score is cut, when the decision comes from a score.
    pub cut: Option<ResolvedCut>,
    /// One per grouping of the set-up, in its order.
    pub groupings: Vec<Evaluated>,
    pub rows_received: u64,
    pub rows_kept: u64,
    pub steps: Vec<StepCount>,
}

/// One grouping, measured.
#[derive(Clone, Debug)]
pub struct Evaluated {
    /// The attributes' column names.
    pub attributes: Vec<String>,
    pub measured: Measured,
    /// The same inside each stratum, in the order of its levels, people whose stratum is missing last. Empty
    /// when the set-up has no stratum.
    pub strata: Vec<Stratum>,
}

/// One grouping, measured inside one stratum.
#[derive(Clone, Debug)]
pub struct Stratum {
    /// The stratum's value; `None` for people in whom it is missing.
    pub level: Option<String>,
    pub measured: Measured,
}

impl Evaluated {
    /// The measures of everybody, or those inside one stratum. `None` when that stratum has nobody.
    pub fn within(&self, stratum: Option<&Option<String>>) -> Option<&Measured> {
        match stratum {
            None => Some(&self.measured),
            Some(level) => self
                .strata
                .iter()
                .find(|s| s.level == *level)
                .map(|s| &s.measured),
        }
    }
}

/// Counts a table for a set-up: the pass over the rows.
pub fn prepare(table: &Table, setup: &Setup) -> Result<Prepared, Error> {
    let _ = (table, setup);
    todo!()
}

/// Measures a prepared table: no pass over the rows, so it is what a moving threshold calls. The set-up must
/// be the one it was prepared for, but for the cut, the polarity and the references.
pub fn evaluate(prepared: &Prepared, setup: &Setup) -> Result<Evaluation, Error> {
    let _ = (prepared, setup);
    todo!()
}
