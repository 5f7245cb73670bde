//! A metric's value, and the gap between two of them, in what the metric is told in.

use super::number::signed;
use super::{Language, percent, points, range_percent, range_points, range_ratio, ratio, text_with};
use crate::measure::{Metric, Scale};

/// A value: `44.8%` for a share, `1.28` for a quotient, `0.672` for an index.
pub fn value_words(language: Language, metric: Metric, value: f64) -> String {
    match metric.scale() {
        Scale::Percent => percent(language, value),
        Scale::Quotient => ratio(language, value),
        Scale::Index => signed(language, value, INDEX).trim_start_matches('+').to_owned(),
    }
}

/// A range of values; one of them where both ends read the same.
pub fn range_words(language: Language, metric: Metric, range: (f64, f64)) -> String {
    match metric.scale() {
        Scale::Percent => range_percent(language, range),
        Scale::Quotient => range_ratio(language, range),
        Scale::Index => {
            let (low, high) = (
                value_words(language, metric, range.0),
                value_words(language, metric, range.1),
            );
            match low == high {
                true => low,
                false => format!("{low}–{high}"),
            }
        }
    }
}

/// A difference of two values, with its sign.
pub fn gap_words(language: Language, metric: Metric, difference: f64) -> String {
    match metric.scale() {
        Scale::Percent => points(language, difference),
        Scale::Quotient => signed(language, difference, 2),
        Scale::Index => signed(language, difference, INDEX),
    }
}

/// A range of differences; one of them where both ends read the same.
pub fn range_gap_words(language: Language, metric: Metric, range: (f64, f64)) -> String {
    if metric.scale() == Scale::Percent {
        return range_points(language, range);
    }
    let (low, high) = (
        gap_words(language, metric, range.0),
        gap_words(language, metric, range.1),
    );
    if low == high {
        return low;
    }
    text_with(
        language,
        "number-range",
        &[("low", low.into()), ("high", high.into())],
    )
}

/// Decimals of a number between 0 and 1.
const INDEX: usize = 3;
