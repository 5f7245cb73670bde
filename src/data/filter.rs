//! Filter expressions: which rows are kept.
//!
//! ```text
//! age >= 18 and (city = "Lyon" or city in ("Nice", "Metz")) and not "date of birth" is missing
//! ```

use super::{Error, FilterError, Table};

/// A parsed filter expression.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    /// As the auditor wrote it.
    pub text: String,
}

impl Expression {
    /// Parses an expression, without looking at any table.
    pub fn parse(text: &str) -> Result<Expression, FilterError> {
        let _ = text;
        todo!()
    }

    /// One flag per row: whether it is kept. A comparison with a missing cell is never true, and `not` of it
    /// is true only when the cell is known; `is missing` and `is not missing` look at missing cells.
    pub fn keeps(&self, table: &Table) -> Result<Vec<bool>, Error> {
        let _ = table;
        todo!()
    }
}
