//! Is this cell a number?

use super::{Decimal, Thousands};

/// Whole numbers up to here, either side of zero, are exact as `f64`; a longer row of digits is an identifier.
pub(crate) const EXACT: u64 = 1 << 53;

/// Reads a trimmed cell as a finite number in the given notation, or `None`. Accepts a sign, a decimal separator,
/// an exponent with a decimal point. Rejects leading zeros of codes (`007`), blanks inside, NaN and infinity, and
/// whole numbers too long to be held exactly: two people's numbers must never become one.
pub fn parse_number(cell: &str, decimal: Decimal) -> Option<f64> {
    let unsigned = cell.strip_prefix(['-', '+']).unwrap_or(cell).as_bytes();
    let (whole, rest) = digits(unsigned);
    if whole.len() > 1 && whole[0] == b'0' {
        return None;
    }
    if rest.is_empty() {
        let size = whole_number(whole)? as f64;
        // Adding zero turns the negative zero of "-0" into plain zero.
        return Some(if cell.starts_with('-') { -size + 0.0 } else { size });
    }
    let separator = separator(decimal);
    let (fraction, rest) = match rest.strip_prefix(&[separator]) {
        Some(after) => digits(after),
        None => (&rest[..0], rest),
    };
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let written = match decimal {
        Decimal::Point if rest.is_empty() || is_exponent(rest) => cell.parse::<f64>(),
        Decimal::Comma if rest.is_empty() => cell.replacen(',', ".", 1).parse::<f64>(),
        _ => return None,
    };
    written
        .ok()
        .filter(|value| value.is_finite())
        .map(|value| value + 0.0)
}

/// Reads a trimmed cell as a finite number whose digits may stand in groups of three: `1 234,5`, `-1.234.567`. A
/// number written without groups is one too.
pub(crate) fn parse_grouped(cell: &str, decimal: Decimal, thousands: Thousands) -> Option<f64> {
    let number = parse_number(cell, decimal);
    let between = |letter: char| match thousands {
        Thousands::None => false,
        Thousands::Space => letter.is_whitespace(),
        Thousands::Point => letter == '.' && decimal != Decimal::Point,
        Thousands::Comma => letter == ',' && decimal != Decimal::Comma,
    };
    if number.is_some() || !cell.contains(between) {
        return number;
    }
    let unsigned = cell.strip_prefix(['-', '+']).unwrap_or(cell);
    let whole = unsigned
        .split(char::from(separator(decimal)))
        .next()
        .unwrap_or_default();
    let mut groups = whole.split(between);
    let first = groups.next().unwrap_or_default();
    let is_digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let regular = (1..=3).contains(&first.len())
        && is_digits(first)
        && groups.all(|group| group.len() == 3 && is_digits(group));
    if !regular {
        return None;
    }
    // Groups belong to the whole part alone: a separator further on is left for the refusal it deserves.
    let start = cell.len() - unsigned.len();
    let (before, after) = cell.split_at(start + whole.len());
    let mut plain: String = before.chars().filter(|letter| !between(*letter)).collect();
    plain.push_str(after);
    parse_number(&plain, decimal)
}

/// A trimmed cell, with its percent sign apart.
pub(crate) enum Cell<'a> {
    Plain(&'a str),
    /// What stands before the percent sign.
    Percentage(&'a str),
}

/// Looks for a percent sign at the end of a trimmed cell.
pub(crate) fn understand(cell: &str) -> Cell<'_> {
    match cell.strip_suffix('%') {
        Some(number) => Cell::Percentage(number.trim_end()),
        None => Cell::Plain(cell),
    }
}

/// Whether a cell is a code written in digits: a leading zero, or more digits than a number can hold exactly.
pub(crate) fn is_code(cell: &str) -> bool {
    let bytes = cell.as_bytes();
    let all_digits = !bytes.is_empty() && bytes.iter().all(u8::is_ascii_digit);
    all_digits && ((bytes.len() > 1 && bytes[0] == b'0') || whole_number(bytes).is_none())
}

/// The byte of a decimal separator.
pub(crate) fn separator(decimal: Decimal) -> u8 {
    match decimal {
        Decimal::Point => b'.',
        Decimal::Comma => b',',
    }
}

/// Splits off the digits at the start.
fn digits(bytes: &[u8]) -> (&[u8], &[u8]) {
    bytes.split_at(bytes.iter().take_while(|byte| byte.is_ascii_digit()).count())
}

/// The value of a row of digits, when it is exact.
fn whole_number(digits: &[u8]) -> Option<u64> {
    if digits.is_empty() || digits.len() > 16 {
        return None;
    }
    let value = digits
        .iter()
        .fold(0, |value, digit| value * 10 + u64::from(digit - b'0'));
    (value <= EXACT).then_some(value)
}

/// Whether these bytes are `e5`, `E-3`, and the like.
fn is_exponent(bytes: &[u8]) -> bool {
    let Some(after) = bytes.strip_prefix(b"e").or(bytes.strip_prefix(b"E")) else {
        return false;
    };
    let after = after
        .strip_prefix(b"-")
        .or(after.strip_prefix(b"+"))
        .unwrap_or(after);
    !after.is_empty() && after.iter().all(u8::is_ascii_digit)
}
