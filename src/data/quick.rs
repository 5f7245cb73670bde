//! Numbers as most are written, read from their bytes without looking at them one by one.
//!
//! Whatever is not read here is read, or refused, by [`super::typing::parse_grouped`]; a test holds the two together.

use super::fields::word;

/// Powers of ten that are exact, as far as they are needed.
const TENS: [f64; 16] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
];

/// The same byte, or half of one, eight times.
const ONES: u64 = 0x0101_0101_0101_0101;
const ZEROS: u64 = ONES * b'0' as u64;
const HIGH: u64 = ONES * 0x80;
const LOW: u64 = ONES * 0x7F;

/// The number that a trimmed cell writes with digits, a sign before and a separator inside; `None` when it has to be
/// looked at more closely. `word` are its first eight bytes.
#[inline]
pub(crate) fn quick(cell: &[u8], word: u64, separator: u8) -> Option<f64> {
    let (digits, word, negative) = match cell {
        [b'-', digits @ ..] => (digits, word >> 8, true),
        _ => (cell, word, false),
    };
    let number = match cell.len() {
        0 => return None,
        1..=8 => short(word, digits.len(), separator)?,
        _ => long(digits, separator)?,
    };
    // Adding zero turns the negative zero into the plain one.
    Some(if negative { -number + 0.0 } else { number })
}

/// A number of at most eight bytes: both the whole number of all its digits and the power of ten that divides it are
/// exact, so that the quotient is the nearest number there is.
#[inline]
fn short(word: u64, length: usize, separator: u8) -> Option<f64> {
    if length == 0 {
        return None;
    }
    let other = word ^ (ONES.wrapping_mul(u64::from(separator)));
    // The highest bit of each byte that is the separator.
    let separators = !(((other & LOW).wrapping_add(LOW)) | other | LOW);
    let separators = separators & (u64::MAX >> (64 - 8 * length));
    let (digits, count, whole) = match separators {
        0 => (word, length, length),
        _ => {
            let whole = separators.trailing_zeros() as usize / 8;
            let before = word & !(u64::MAX << (8 * whole));
            let after = (word >> (8 * whole) >> 8) << (8 * whole);
            (before | after, length - 1, whole)
        }
    };
    if whole == 0 || count == 0 || (whole == count && count < length) || (whole > 1 && word as u8 == b'0') {
        return None;
    }
    let zeros = ZEROS.checked_shr(8 * count as u32).unwrap_or(0);
    let eight = (digits << (64 - 8 * count) | zeros) ^ ZEROS;
    if (eight.wrapping_add(ONES * 0x76) | eight) & HIGH != 0 {
        return None;
    }
    let number = eight_digits(eight) as f64;
    Some(match count - whole {
        0 => number,
        decimals => number / TENS[decimals],
    })
}

/// The number of eight digits, the first in the lowest byte: pairs first, then pairs of pairs.
#[inline]
fn eight_digits(digits: u64) -> u32 {
    const PAIRS: u64 = 0x0000_00FF_0000_00FF;
    let pairs = digits.wrapping_mul(10).wrapping_add(digits >> 8);
    let first = (pairs & PAIRS).wrapping_mul(100 + (1_000_000 << 32));
    let second = ((pairs >> 16) & PAIRS).wrapping_mul(1 + (10_000 << 32));
    (first.wrapping_add(second) >> 32) as u32
}

/// The same, digit by digit, as long as there are at most fifteen.
fn long(cell: &[u8], separator: u8) -> Option<f64> {
    let (mut value, mut count, mut whole) = (0_u64, 0, None);
    for byte in cell {
        let digit = byte.wrapping_sub(b'0');
        if digit <= 9 {
            count += 1;
            if count > 15 {
                return None;
            }
            value = value * 10 + u64::from(digit);
        } else if *byte == separator && whole.is_none() {
            whole = Some(count);
        } else {
            return None;
        }
    }
    let number = value as f64;
    let starts_as_code = |whole: usize| whole == 0 || (whole > 1 && cell[0] == b'0');
    match whole {
        None if starts_as_code(count) => None,
        None => Some(number),
        Some(whole) if starts_as_code(whole) || whole == count => None,
        Some(whole) => Some(number / TENS[count - whole]),
    }
}

/// Whether a text would be read as a number here.
pub(crate) fn reads(text: &str, separator: u8) -> bool {
    quick(text.as_bytes(), word(text.as_bytes()), separator).is_some()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::data::typing::{parse_grouped, separator};
    use crate::data::{Decimal, Thousands};

    proptest! {
        #![proptest_config(ProptestConfig { cases: 20_000, ..ProptestConfig::default() })]
        #[test]
        fn what_is_read_quickly_is_read_so_by_looking_closely(
            cell in "[-+]?[0-9]{0,9}[.,]?[0-9]{0,9}|-?[0-9]{1,4}[.,][0-9]{1,3}|[-0-9.,/:; é]{0,12}",
            decimal in prop_oneof![Just(Decimal::Point), Just(Decimal::Comma)],
            thousands in prop_oneof![Just(Thousands::None), Just(Thousands::Space), Just(Thousands::Point), Just(Thousands::Comma)],
        ) {
            let bytes = cell.as_bytes();
            if let Some(number) = quick(bytes, word(bytes), separator(decimal)) {
                let closely = parse_grouped(&cell, decimal, thousands).map(f64::to_bits);
                prop_assert_eq!(Some(number.to_bits()), closely);
            }
        }
    }

    #[test]
    fn ordinary_numbers_are_read_quickly() {
        for (cell, number) in [
            ("0", 0.0),
            ("-0", 0.0),
            ("7", 7.0),
            ("12345678", 12_345_678.0),
            ("-1234567", -1_234_567.0),
            ("123456789012345", 123_456_789_012_345.0),
            ("0,1", 0.1),
            ("1234,56", 1234.56),
            ("-1234,567", -1234.567),
            ("0,12345678901", 0.123_456_789_01),
        ] {
            assert_eq!(
                quick(cell.as_bytes(), word(cell.as_bytes()), b','),
                Some(number),
                "{cell}"
            );
        }
        for cell in [
            "",
            "-",
            "007",
            "00,5",
            ",5",
            "5,",
            "1.5",
            "1,2,3",
            "1234567a",
            "12345678901234567",
        ] {
            assert!(!reads(cell, b','), "{cell}");
        }
    }
}
