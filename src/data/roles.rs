//! Columns seen through their role: outcomes and decisions as states, counts as amounts, scores as numbers.

use serde::{Deserialize, Serialize};

use super::{Column, Decimal, Error};
use crate::tally::{Amount, State};

/// A token of a count column that hides a number, and the bounds it can stand for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Suppressed {
    pub token: String,
    pub low: f64,
    pub high: f64,
}

/// One state per row: yes when the cell is among `yes`, unknown when it is missing, no otherwise. A value of `yes`
/// that stands nowhere in the column is an [`Error::UnknownValue`].
pub fn state_column(column: &Column, yes: &[String]) -> Result<Vec<State>, Error> {
    let _ = (column, yes);
    todo!()
}

/// One amount per row of a count column.
pub fn count_column(
    column: &Column,
    suppressed: &[Suppressed],
    decimal: Decimal,
) -> Result<Vec<Amount>, Error> {
    let _ = (column, suppressed, decimal);
    todo!()
}

/// The numbers of a score column, NaN where missing.
pub fn score_column(column: &Column) -> Result<&[f64], Error> {
    let _ = column;
    todo!()
}
