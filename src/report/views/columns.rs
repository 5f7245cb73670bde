//! Columns that the tables of several views have alike.

use crate::chart::{Cell, Column};
use crate::text::{Language, text};

/// The ends of an interval, under the heading of this text id, written as fields of these names.
pub(super) fn interval_column(language: Language, head: &str, [low, high]: [&str; 2]) -> Column {
    let fields = [
        (low, text(language, "disparities-copy-low")),
        (high, text(language, "disparities-copy-high")),
    ];
    Column::two(text(language, head), fields)
}

/// A part and its whole, under the heading of this text id, written as fields of these names.
pub(super) fn fraction_column(language: Language, head: &str, [part, whole]: [&str; 2]) -> Column {
    let fields = [
        (part, text(language, "disparities-copy-numerator")),
        (whole, text(language, "disparities-copy-denominator")),
    ];
    Column::two(text(language, head), fields)
}

/// What stands in these columns of a row whose numbers are kept back.
pub(super) fn kept_back_cells(language: Language, columns: &[Column]) -> impl Iterator<Item = Cell> {
    let kept = text(language, "report-kept-back");
    let fields = columns.iter().map(|column| column.fields.len());
    fields.map(move |fields| Cell::nothing(kept.clone(), fields))
}
