//! From a column to the coded values of a group attribute.

use super::{Column, Error};
use crate::tally::Coded;

/// Codes a column as a group attribute. Text keeps its labels, sorted as people read them (numbers inside by
/// value); numbers become their distinct values in ascending order, or, with `edges` `[a, b, c]`, the bins
/// below a, a to below b, b to below c, and from c up, named by `bin_labels`.
/// More than `limit` distinct values is an [`Error::TooManyLevels`]; no value at all an [`Error::AllMissing`].
pub fn code(column: &Column, edges: Option<&[f64]>, limit: usize) -> Result<Coded, Error> {
    let _ = (column, edges, limit);
    todo!()
}

/// The names of the bins that `edges` cut: `< 25`, `25–40`, `≥ 40`, in numbers that no language disputes.
pub fn bin_labels(edges: &[f64]) -> Vec<String> {
    let _ = edges;
    todo!()
}

/// How a number is written as a label and compared with what an auditor types: shortest exact form, decimal
/// point, no exponent below 1e15.
pub fn number_label(value: f64) -> String {
    let _ = value;
    todo!()
}
