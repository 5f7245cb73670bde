//! Numbers as people read them in each language.

use fluent_bundle::FluentValue;

use super::{Language, text_with};
use crate::tally::Amount;

/// What stands between groups of three digits in French.
const NARROW_SPACE: char = '\u{202f}';
/// What stands before `%` in French.
const SPACE: char = '\u{a0}';
/// The minus sign: as wide as a plus, and never a line break.
const MINUS: char = '−';
/// What stands for a number that is none.
const NOTHING: &str = "—";
/// Shares under this are written as "under": more digits would not help anybody.
const TINIEST: f64 = 1e-6;

/// A number of people: `12 345` in French (narrow no-break space), `12,345` in English; bounds as `1–9`. Weights
/// that are not whole have one decimal.
pub fn count(language: Language, amount: Amount) -> String {
    let one = |number: f64| written(language, number, usize::from(number.fract() != 0.0));
    match amount.known() {
        Some(number) => one(number),
        None => format!("{}–{}", one(amount.low), one(amount.high)),
    }
}

/// A share as a percentage with one decimal: `44,8 %` or `44.8%`. Under 1 % it keeps two significant digits, and
/// a share that is not everybody never reads as 100 %.
pub fn percent(language: Language, share: f64) -> String {
    if share > 0.0 && share < TINIEST {
        let under = per_hundred(language, TINIEST);
        return with_percent(language, &format!("<{SPACE}{under}"));
    }
    with_percent(language, &per_hundred(language, share))
}

/// A range of shares: `42,6–47,2 %` or `42.6–47.2%`; one number where both ends read the same.
pub fn range_percent(language: Language, (low, high): (f64, f64)) -> String {
    let (low, high) = (per_hundred(language, low), per_hundred(language, high));
    if low == high {
        return with_percent(language, &low);
    }
    with_percent(language, &format!("{low}–{high}"))
}

/// A difference of shares in percentage points, with its sign: `+21,4 points` or `+21.4 points`.
pub fn points(language: Language, difference: f64) -> String {
    let number = signed_points(language, difference);
    // English counts decimals in the plural; French goes by the whole part as written.
    let whole = number.trim_start_matches(['+', MINUS]).split(',').next();
    let singular = language == Language::French && matches!(whole, Some("0" | "1"));
    let choice = if singular { 1.0 } else { 2.0 };
    let arguments = [
        ("number", FluentValue::from(number)),
        ("choice", FluentValue::from(choice)),
    ];
    text_with(language, "number-points", &arguments)
}

/// A range of differences in percentage points: `+18,2 à +24,5 points` or `+18.2 to +24.5 points`; one
/// number where both ends read the same.
pub fn range_points(language: Language, (low, high): (f64, f64)) -> String {
    if signed_points(language, low) == signed_points(language, high) {
        return points(language, high);
    }
    let arguments = [
        ("low", FluentValue::from(signed_points(language, low))),
        ("high", FluentValue::from(points(language, high))),
    ];
    text_with(language, "number-range", &arguments)
}

/// A ratio with two decimals: `1,91` or `1.91`. Under 0.1 it keeps two significant digits.
pub fn ratio(language: Language, ratio: f64) -> String {
    let decimals = match ratio.abs() {
        small if small > 0.0 && small < 0.1 => significant(small),
        _ => 2,
    };
    written(language, ratio, decimals)
}

/// A range of ratios: `1,72–2,12` or `1.72–2.12`; one number where both ends read the same.
pub fn range_ratio(language: Language, (low, high): (f64, f64)) -> String {
    let (low, high) = (ratio(language, low), ratio(language, high));
    if low == high {
        return low;
    }
    format!("{low}–{high}")
}

/// A p-value: three decimals, or `< 0,001`.
pub fn p_value(language: Language, p: f64) -> String {
    if p < 0.001 {
        return format!("<{SPACE}{}", written(language, 0.001, 3));
    }
    written(language, p, 3)
}

/// A plain number with as many decimals as it needs, six at most. Numbers too small for six decimals or too large
/// to count digits are written in powers of ten.
pub fn decimal(language: Language, number: f64) -> String {
    let plain = match number.abs() {
        0.0 | 1e-6..1e15 => trimmed(format!("{number:.6}"), 0),
        _ => format!("{number:e}"),
    };
    localised(language, &plain)
}

/// A number with its sign and so many decimals.
pub(super) fn signed(language: Language, number: f64, decimals: usize) -> String {
    let words = written(language, number, decimals);
    match number > 0.0 && !is_zero(&words) {
        true => format!("+{words}"),
        false => words,
    }
}

/// A signed number of percentage points, without its unit.
fn signed_points(language: Language, difference: f64) -> String {
    let number = per_hundred(language, difference);
    match difference > 0.0 && !is_zero(&number) {
        true => format!("+{number}"),
        false => number,
    }
}

/// A share times a hundred, with enough decimals to tell it from 0 and from 100.
fn per_hundred(language: Language, share: f64) -> String {
    let number = share * 100.0;
    let size = number.abs();
    let plain = if size > 0.0 && size < 1.0 {
        let decimals = significant(size).min(6);
        trimmed(format!("{number:.decimals$}"), 1)
    } else {
        // Rounded to one decimal, 99.96 would read as everybody.
        let reads_as_all = |decimals: &usize| size < 100.0 && format!("{size:.decimals$}").starts_with("100");
        let decimals = (1..6).find(|decimals| !reads_as_all(decimals)).unwrap_or(6);
        format!("{number:.decimals$}")
    };
    localised(language, &plain)
}

fn with_percent(language: Language, number: &str) -> String {
    match language {
        Language::French => format!("{number}{SPACE}%"),
        Language::English => format!("{number}%"),
    }
}

/// How many decimals show the first two digits, zeros not counted, of a number under 1.
fn significant(size: f64) -> usize {
    // A few hundred at most: the exponent of the smallest number there is.
    (1.0 - size.log10().floor()) as usize
}

/// A number with this many decimals, in the language's notation.
pub(super) fn written(language: Language, number: f64, decimals: usize) -> String {
    localised(language, &format!("{number:.decimals$}"))
}

/// Without the zeros that end its decimals, but for the first `kept` decimals.
fn trimmed(mut plain: String, kept: usize) -> String {
    if let Some(point) = plain.find('.') {
        let end = plain.trim_end_matches('0').len().max(point + 1 + kept);
        plain.truncate(end);
    }
    plain.trim_end_matches('.').to_owned()
}

/// Turns a number as programs write it into a language's notation: separators and minus sign.
fn localised(language: Language, plain: &str) -> String {
    let (thousands, point) = match language {
        Language::French => (NARROW_SPACE, ','),
        Language::English => (',', '.'),
    };
    let digits = plain.trim_start_matches('-');
    if !digits.starts_with(|first: char| first.is_ascii_digit()) {
        return NOTHING.to_owned();
    }
    let whole = digits.find(|character: char| !character.is_ascii_digit());
    let whole = whole.unwrap_or(digits.len());
    let mut result = String::new();
    if plain.starts_with('-') && !is_zero(digits) {
        result.push(MINUS);
    }
    for (position, character) in digits.chars().enumerate() {
        if position > 0 && position < whole && (whole - position).is_multiple_of(3) {
            result.push(thousands);
        }
        result.push(match character {
            '.' => point,
            '-' => MINUS,
            other => other,
        });
    }
    result
}

fn is_zero(number: &str) -> bool {
    !number.chars().any(|digit| ('1'..='9').contains(&digit))
}
