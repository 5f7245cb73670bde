//! How sure the numbers over all groups are.

use fluent_bundle::FluentValue;

use super::{Language, count, p_words, range_points, range_ratio, reason, text_with};
use crate::measure::{LEVEL, Measured, Metric, SummaryMeasure, Undefined};
use crate::tally::Amount;

/// A value with its interval, or with the reason why it has none; alone while the draws have not been made.
pub(super) fn with_interval(
    language: Language,
    value: String,
    interval: Result<String, Undefined>,
) -> String {
    match interval {
        Ok(range) => text_with(
            language,
            "uncertainty-with",
            &[("value", value.into()), ("range", range.into())],
        ),
        Err(Undefined::NotResampled) => value,
        Err(why) => {
            let why = FluentValue::from(reason(language, why));
            text_with(
                language,
                "uncertainty-without",
                &[("value", value.into()), ("reason", why)],
            )
        }
    }
}

/// The interval of a number over all groups, written as it is; why there is none otherwise.
pub(super) fn summary_range(language: Language, measure: &SummaryMeasure) -> Result<String, Undefined> {
    let interval = measure.interval?;
    Ok(match measure.name.contains("ratio") {
        true => range_ratio(language, interval),
        // A gap between the highest and the lowest has no direction.
        false => range_points(language, interval).replace('+', ""),
    })
}

/// The interval of a number over all groups that has a value, or why it has none, on a line of its own.
pub fn summary_interval(language: Language, measure: &SummaryMeasure) -> Option<String> {
    measure.value.known()?;
    Some(match summary_range(language, measure) {
        Ok(range) => text_with(language, "uncertainty-alone", &[("range", range.into())]),
        Err(why) => {
            let why = [("reason", FluentValue::from(reason(language, why)))];
            text_with(language, "uncertainty-none", &why)
        }
    })
}

/// The test of all groups at once by dealing people at random, or why there is none; nothing while the draws have not been
/// made, for a metric that no group has, or with two groups, whose comparison is the same test.
pub fn dealt_words(language: Language, measured: &Measured, metric: Metric) -> Option<String> {
    measured.overall.rate(metric).value.range().ok()?;
    match measured.together.get(metric.position())? {
        Ok(together) if together.groups < 3 => None,
        Err(Undefined::FewerThanTwoGroups | Undefined::NotResampled) => None,
        Err(why) => {
            let why = [("reason", FluentValue::from(reason(language, *why)))];
            Some(text_with(language, "uncertainty-together-not", &why))
        }
        Ok(together) => {
            let number = |number: f64| FluentValue::from(count(language, Amount::exact(number)));
            let chance = match together.p_value <= LEVEL {
                true => "clear",
                false => "other",
            };
            let arguments = [
                ("groups", number(together.groups as f64)),
                ("draws", number(f64::from(together.draws))),
                ("p", p_words(language, together.p_value).into()),
                ("chance", chance.into()),
            ];
            Some(text_with(language, "uncertainty-together", &arguments))
        }
    }
}
