//! The numbers over all groups, a line each.

use fluent_bundle::FluentValue;

use super::names::polarity_key;
use super::uncertainty::{summary_range, with_interval};
use super::{
    Language, decimal, group_name, points, range_points, range_ratio, ratio, reason, summary_name, text,
    text_with,
};
use crate::measure::{Entropy, Measured, Polarity, SummaryMeasure, Undefined, Value};

/// A number over all groups. A gap between the highest and the lowest has no direction, hence no sign.
pub fn summary_value(language: Language, measure: &SummaryMeasure) -> String {
    let is_ratio = measure.name.contains("ratio");
    match measure.value {
        Value::Known(value) if is_ratio => ratio(language, value),
        Value::Known(value) => points(language, value).trim_start_matches('+').to_owned(),
        Value::Bounds(low, high) if is_ratio => range_ratio(language, (low, high)),
        Value::Bounds(low, high) => range_points(language, (low, high)).replace('+', ""),
        Value::Undefined(why) => reason(language, why),
    }
}

/// Its name and its value, with its interval.
pub fn summary_line(language: Language, measure: &SummaryMeasure) -> String {
    let arguments = [
        ("name", FluentValue::from(summary_name(language, measure.name))),
        (
            "value",
            FluentValue::from(match measure.value {
                Value::Known(_) => with_interval(
                    language,
                    summary_value(language, measure),
                    summary_range(language, measure),
                ),
                Value::Bounds(..) | Value::Undefined(_) => summary_value(language, measure),
            }),
        ),
    ];
    text_with(language, "summary-line", &arguments)
}

/// What the impact ratios are, and what their line is worth for a favour or a burden.
pub fn impact_words(language: Language, polarity: Polarity) -> String {
    let polarity = [("polarity", FluentValue::from(polarity_key(polarity)))];
    text_with(language, "summary-impact-says", &polarity)
}

/// The impact ratio of each group, a line each, people whose group is missing left out.
pub fn impact_lines(language: Language, measured: &Measured) -> Vec<String> {
    let groups = measured.groups.iter().zip(&measured.summary.by_group);
    groups
        .filter(|(group, _)| !group.missing_group)
        .map(|(group, summary)| {
            let value = match summary.impact_ratio {
                Value::Known(value) => {
                    let interval = summary.impact_ratio_interval;
                    let range = interval.map(|interval| range_ratio(language, interval));
                    with_interval(language, ratio(language, value), range)
                }
                Value::Bounds(low, high) => range_ratio(language, (low, high)),
                Value::Undefined(why) => reason(language, why),
            };
            let under = match (summary.impact_ratio, summary.is_under_four_fifths()) {
                (Value::Undefined(_), _) | (_, Some(false)) => "no",
                (_, Some(true)) => "yes",
                (_, None) => "unknown",
            };
            let arguments = [
                ("group", FluentValue::from(group_name(language, &group.key))),
                ("value", FluentValue::from(value)),
                ("under", FluentValue::from(under)),
            ];
            text_with(language, "summary-impact-line", &arguments)
        })
        .collect()
}

/// The average odds difference of each group from the reference, where there is one.
pub fn odds_lines(language: Language, measured: &Measured) -> Vec<String> {
    let groups = measured.groups.iter().zip(&measured.summary.by_group);
    groups
        .filter_map(|(group, summary)| {
            let value = match summary.average_odds_difference {
                Value::Known(value) => {
                    let interval = summary.average_odds_interval;
                    let range = interval.map(|interval| range_points(language, interval));
                    with_interval(language, points(language, value), range)
                }
                Value::Bounds(low, high) => range_points(language, (low, high)),
                Value::Undefined(_) => return None,
            };
            let arguments = [
                ("group", FluentValue::from(group_name(language, &group.key))),
                ("value", FluentValue::from(value)),
            ];
            Some(text_with(language, "summary-odds-line", &arguments))
        })
        .collect()
}

/// How unequally individuals benefit, an index a line with its intervals once drawn, or why it is not known.
pub fn inequality_lines(language: Language, measured: &Measured) -> Vec<String> {
    let line = |index: &str, entropy: Entropy| {
        let rounded = |value: f64| decimal(language, (value * 1e4).round() / 1e4);
        let number = |value: Value| match value {
            Value::Known(value) => rounded(value),
            Value::Bounds(..) => String::new(),
            Value::Undefined(why) => reason(language, why),
        };
        let drawn = |value: Value, interval: Result<(f64, f64), Undefined>| match value {
            Value::Known(_) => {
                let range = interval.map(|(low, high)| format!("{}–{}", rounded(low), rounded(high)));
                with_interval(language, number(value), range)
            }
            Value::Bounds(..) | Value::Undefined(_) => number(value),
        };
        let known = entropy.whole.known().is_some();
        let arguments = [
            ("index", FluentValue::from(index)),
            (
                "whole",
                FluentValue::from(drawn(entropy.whole, entropy.whole_interval)),
            ),
            ("between", FluentValue::from(number(entropy.between))),
            (
                "within",
                FluentValue::from(drawn(entropy.within, entropy.within_interval)),
            ),
        ];
        let id = if known {
            "inequality-line"
        } else {
            "inequality-unknown"
        };
        text_with(language, id, &arguments)
    };
    let found = measured.inequality;
    let mut lines = vec![
        line("entropy", found.generalized_entropy_index),
        line("theil", found.theil_index),
    ];
    if found.theil_index.whole_interval.is_ok() {
        lines.push(text(language, "uncertainty-between"));
    }
    lines
}
