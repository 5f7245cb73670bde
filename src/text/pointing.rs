//! Two metrics that point at different groups.

use fluent_bundle::FluentValue;

use super::{Language, group_name, metric_name, text_with, value_words};
use crate::measure::{Measured, Metric, Value};

/// Pairs of metrics that are taken for each other: the share of a kind of error among those who could suffer it, and
/// among those of whom the same was said.
const PAIRS: [(Metric, Metric); 2] = [
    (Metric::FalsePositiveRate, Metric::FalseDiscoveryRate),
    (Metric::FalseNegativeRate, Metric::FalseOmissionRate),
];

/// That a metric is highest in one group and the one it is taken for in another, when it is so; empty for metrics that
/// are not taken for another.
pub fn pointing_words(language: Language, measured: &Measured, metric: Metric) -> Option<String> {
    let (one, other) = PAIRS.into_iter().find(|pair| {
        [pair.0, pair.1].contains(&metric)
            || pair.0.complement() == Some(metric)
            || pair.1.complement() == Some(metric)
    })?;
    words(language, measured, one, other)
}

/// The same for every pair.
pub fn all_pointing_words(language: Language, measured: &Measured) -> Vec<String> {
    let pairs = PAIRS.into_iter();
    pairs
        .filter_map(|(one, other)| words(language, measured, one, other))
        .collect()
}

fn words(language: Language, measured: &Measured, one: Metric, other: Metric) -> Option<String> {
    let (first, first_value) = highest(measured, one)?;
    let (second, second_value) = highest(measured, other)?;
    if first == second {
        return None;
    }
    let name = |group: usize| FluentValue::from(group_name(language, &measured.groups[group].key));
    let lower = |metric: Metric| FluentValue::from(metric_name(language, metric).to_lowercase());
    let arguments = [
        ("metric", lower(one)),
        ("group", name(first)),
        (
            "value",
            FluentValue::from(value_words(language, one, first_value)),
        ),
        ("other-metric", lower(other)),
        ("other-group", name(second)),
        (
            "other-value",
            FluentValue::from(value_words(language, other, second_value)),
        ),
    ];
    Some(text_with(language, "pointing-apart", &arguments))
}

/// The group with the highest rate, among those of enough people; `None` when two have it or fewer than two are known.
fn highest(measured: &Measured, metric: Metric) -> Option<(usize, f64)> {
    let mut rates: Vec<(usize, f64)> = Vec::new();
    for (index, group) in measured.groups.iter().enumerate() {
        if let Value::Known(value) = group.rate(metric).value
            && !group.missing_group
            && !measured.is_small(group, metric)
        {
            rates.push((index, value));
        }
    }
    rates.sort_by(|a, b| b.1.total_cmp(&a.1));
    match rates.as_slice() {
        [first, second, ..] if first.1 > second.1 => Some(*first),
        _ => None,
    }
}
