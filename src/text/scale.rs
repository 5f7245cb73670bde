//! A metric's value, and the gap between two of them, in what the metric is told in.

use super::number::signed;
use super::{
    Language, metric_name, percent, points, range_percent, range_points, range_ratio, ratio, reason,
    text_with,
};
use crate::measure::{Measured, Metric, Scale, Value};

/// A rate: the number, its bounds, or the reason there is none.
pub fn rate_words(language: Language, metric: Metric, value: Value) -> String {
    match value {
        Value::Known(value) => value_words(language, metric, value),
        Value::Bounds(low, high) => range_words(language, metric, (low, high)),
        Value::Undefined(undefined) => reason(language, undefined),
    }
}

/// A value: `44.8%` for a share, `1.28` for a quotient, `0.672` for an index.
pub fn value_words(language: Language, metric: Metric, value: f64) -> String {
    match metric.scale() {
        Scale::Percent => percent(language, value),
        Scale::Quotient => ratio(language, value),
        Scale::Number if metric == Metric::MeanResidual => gap_words(language, metric, value),
        Scale::Score | Scale::Number => signed(language, value, decimals(value))
            .trim_start_matches('+')
            .to_owned(),
        Scale::Index => signed(language, value, INDEX).trim_start_matches('+').to_owned(),
    }
}

/// A range of values; one of them where both ends read the same.
pub fn range_words(language: Language, metric: Metric, range: (f64, f64)) -> String {
    match metric.scale() {
        Scale::Percent => range_percent(language, range),
        Scale::Quotient => range_ratio(language, range),
        // A sign would meet the dash.
        Scale::Score | Scale::Number if range.0 < 0.0 || metric == Metric::MeanResidual => from_to(
            value_words(language, metric, range.0),
            value_words(language, metric, range.1),
            language,
        ),
        Scale::Index | Scale::Score | Scale::Number => {
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
        Scale::Score | Scale::Number => signed(language, difference, decimals(difference)),
    }
}

/// Decimals that show four digits of a score, and no more than it needs.
fn decimals(score: f64) -> usize {
    let before = score.abs().max(1e-9).log10().floor() + 1.0;
    let wanted = (4.0 - before).clamp(0.0, 6.0) as usize;
    let written = format!("{score:.wanted$}");
    match written.contains('.') {
        true => written
            .trim_end_matches('0')
            .split('.')
            .nth(1)
            .map_or(0, str::len),
        false => 0,
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
    from_to(low, high, language)
}

fn from_to(low: String, high: String, language: Language) -> String {
    if low == high {
        return low;
    }
    let arguments = [("low", low.into()), ("high", high.into())];
    text_with(language, "number-range", &arguments)
}

/// A value, a gap or a range of one of these metrics with the unit of the numeric outcome, when it has one.
pub fn with_unit(metric: Metric, measured: &Measured, words: String) -> String {
    match unit(metric, measured) {
        Some(unit) => format!("{words}\u{a0}{unit}"),
        None => words,
    }
}

/// A metric's name, with the unit of the numeric outcome where it is told in it.
pub fn metric_title(language: Language, metric: Metric, measured: &Measured) -> String {
    let name = metric_name(language, metric);
    match unit(metric, measured) {
        Some(unit) => format!("{name} ({unit})"),
        None => name,
    }
}

fn unit(metric: Metric, measured: &Measured) -> Option<&str> {
    let quantity = measured.quantity.as_ref().filter(|_| metric.needs_number())?;
    (!quantity.unit.is_empty()).then_some(quantity.unit.as_str())
}

/// Decimals of a number between 0 and 1.
const INDEX: usize = 3;
