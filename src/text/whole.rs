//! The first sentence of a metric that is no share of a group's people: what it is, in words, with its value.

use fluent_bundle::FluentValue;

use super::people::metric_key;
use super::sentence::Reading;
use super::{count, text_with};
use crate::measure::Value;

/// Whom it is about, what the value is, what it rests on, and the reference's.
pub(super) fn words(reading: &Reading<'_>) -> String {
    let (language, metric) = (reading.language, reading.metric);
    let written = |value: Value| match value {
        Value::Known(value) => reading.value(value),
        Value::Bounds(low, high) => reading.range((low, high)),
        Value::Undefined(_) => String::new(),
    };
    let people = count(language, reading.rate.people_below());
    let mut evidence = vec![("people", FluentValue::from(people))];
    let id = match (reading.rate.value, reading.rate.interval) {
        (Value::Bounds(..), _) => {
            evidence.push(("unknown-people", FluentValue::from(reading.unknown_people())));
            "whole-evidence-bounds"
        }
        (_, Ok(interval)) => {
            let interval = reading.range(interval);
            evidence.push(("interval", FluentValue::from(interval)));
            "whole-evidence"
        }
        (_, Err(_)) => "whole-evidence-without-interval",
    };
    let mut evidence = text_with(language, id, &evidence);
    if metric.needs_number() && !reading.rate.unknown.is_zero() {
        let unknown = count(language, reading.rate.unknown);
        let arguments = [
            ("evidence", FluentValue::from(evidence)),
            ("unknown", FluentValue::from(unknown)),
            ("metric", FluentValue::from(metric_key(metric))),
        ];
        evidence = text_with(language, "outcomes-evidence", &arguments);
    }
    let quantity = reading.measured.quantity.as_ref();
    let quantity = quantity.map_or("", |quantity| quantity.name.as_str());
    let against = reading.reference().map_or_else(String::new, |reference| {
        let reference = [("reference-count", FluentValue::from(written(reference)))];
        reading.say("sentence-against", &reference)
    });
    let arguments = [
        ("metric", FluentValue::from(metric_key(metric))),
        ("quantity", FluentValue::from(quantity)),
        ("value", FluentValue::from(written(reading.rate.value))),
        ("evidence", FluentValue::from(evidence)),
        ("against", FluentValue::from(against)),
    ];
    reading.say("whole-sentence", &arguments)
}
