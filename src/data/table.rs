//! Typed columns read from a source.

/// The code of a missing cell in [`Values::Text`].
pub const MISSING: u32 = u32::MAX;

/// Columns of equal length. Rows are units (people, households, decisions) or counts of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    pub columns: Vec<Column>,
    /// The number of rows, the same for every column.
    pub rows: usize,
}

/// One named column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// As written in the header; unique in its table.
    pub name: String,
    pub values: Values,
    /// When most cells read as numbers but some did not, so that the column stayed text: which ones.
    pub misfits: Option<Misfits>,
}

/// The cells of a column.
#[derive(Clone, Debug, PartialEq)]
pub enum Values {
    /// Categories. `codes[row]` indexes `labels`, or is [`MISSING`]. Labels are distinct, never empty, in the
    /// order of their first appearance.
    Text { codes: Vec<u32>, labels: Vec<String> },
    /// Numbers; NaN where the cell is missing. Infinite values never occur.
    Number(Vec<f64>),
}

/// Cells that kept a column from being read as numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfits {
    /// How many cells did not read as a number.
    pub count: usize,
    /// Line of the file (1-based, header included) of the first one.
    pub first_line: u64,
    /// What that first cell holds.
    pub first_value: String,
}
