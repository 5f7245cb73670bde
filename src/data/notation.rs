//! How the cells of a file are written: decimals, and what stands for "not known".

use super::Decimal;
use super::typing::parse_number;

/// How cells are understood.
#[derive(Clone, Debug)]
pub(crate) struct Notation {
    decimal: Decimal,
    missing: Vec<String>,
    longest: usize,
}

impl Notation {
    pub(crate) fn new(decimal: Decimal, missing: &[String]) -> Self {
        let missing: Vec<String> = missing.iter().map(|token| token.trim().to_string()).collect();
        let longest = missing.iter().map(String::len).max().unwrap_or(0);
        Notation {
            decimal,
            missing,
            longest,
        }
    }

    /// Numbers with a point, and only empty cells missing: how formats that have their own missing values write.
    pub(crate) fn plain() -> Self {
        Notation::new(Decimal::Point, &[])
    }

    /// The number that a trimmed cell writes, `None` when it is not one.
    pub(crate) fn number(&self, cell: &str) -> Option<f64> {
        parse_number(cell, self.decimal)
    }

    /// Whether a trimmed cell says that nothing is known.
    pub(crate) fn is_missing(&self, cell: &str) -> bool {
        cell.is_empty() || (cell.len() <= self.longest && self.missing.iter().any(|token| token == cell))
    }
}
