//! Is this cell a number?

use super::Decimal;

/// Reads a trimmed cell as a finite number in the given notation, or `None`. Accepts a sign, a decimal separator,
/// an exponent with a decimal point. Rejects leading zeros of codes (`007`), blanks inside, NaN and infinity.
pub fn parse_number(cell: &str, decimal: Decimal) -> Option<f64> {
    let _ = (cell, decimal);
    todo!()
}
