//! The second sentence: what the comparison with the reference allows saying.

use fluent_bundle::FluentValue;

use super::sentence::Reading;
use super::{count, gap_words, p_value, range_gap_words, ratio, reason, value_words};
use crate::chart::SMALL;
use crate::measure::{Disparity, Metric, Undefined, Value};
use crate::tally::Amount;

/// Over this, a p-value leaves the gap to chance.
const LEVEL: f64 = 0.05;

/// What may be said of the comparison; empty for everybody, who are compared with nobody.
pub(super) fn verdict(reading: &Reading<'_>) -> String {
    let least = [(
        "least",
        FluentValue::from(count(reading.language, Amount::exact(SMALL))),
    )];
    let Some(disparity) = reading.disparity else {
        return match reading.is_small() {
            true => reading.say("sentence-too-small", &least),
            false => String::new(),
        };
    };
    if reading.is_small() {
        return reading.say("sentence-too-small", &least);
    }
    if reading.is_reference() {
        return reading.say("sentence-is-reference", &[]);
    }
    match disparity.difference {
        Value::Undefined(why) => no_comparison(reading, why),
        _ if reading.reference_is_small() => reading.say("sentence-reference-too-small", &least),
        Value::Bounds(low, high) => {
            let range = range_gap_words(reading.language, reading.metric, (low, high));
            reading.say("sentence-gap-bounds", &[("range", FluentValue::from(range))])
        }
        Value::Known(difference) => compared(reading, disparity, difference),
    }
}

fn no_comparison(reading: &Reading<'_>, why: Undefined) -> String {
    let why = reason(reading.language, why);
    reading.say("sentence-no-comparison", &[("reason", FluentValue::from(why))])
}

/// The gap when it is clear of chance; that nothing can be concluded when it is not; both rates and why nobody can
/// tell when there is neither interval nor test.
fn compared(reading: &Reading<'_>, disparity: &Disparity, difference: f64) -> String {
    match (disparity.difference_interval, disparity.p_adjusted) {
        (Ok((low, high)), _) if low <= 0.0 && high >= 0.0 => {
            let arguments = [
                (
                    "difference",
                    FluentValue::from(gap_words(reading.language, reading.metric, difference)),
                ),
                (
                    "range",
                    FluentValue::from(range_gap_words(reading.language, reading.metric, (low, high))),
                ),
            ];
            reading.say("sentence-inconclusive-interval", &arguments)
        }
        (_, Some(p)) if p > LEVEL => left_to_chance(reading, difference, p),
        (Err(why), None) => {
            let why = reason(reading.language, why);
            let untested = reading.say("sentence-gap-untested", &[("reason", FluentValue::from(why))]);
            format!("{} {untested}", gap(reading, disparity, difference))
        }
        (Ok(_), _) | (Err(_), Some(_)) => {
            let gap = gap(reading, disparity, difference);
            format!("{gap} {}", weight(reading, difference))
                .trim_end()
                .to_owned()
        }
    }
}

fn left_to_chance(reading: &Reading<'_>, difference: f64, p: f64) -> String {
    let comparisons = reading.measured.comparisons[reading.metric.position()] as f64;
    let written = count(reading.language, Amount::exact(comparisons));
    let arguments = [
        (
            "difference",
            FluentValue::from(gap_words(reading.language, reading.metric, difference)),
        ),
        ("comparisons", FluentValue::from(comparisons)),
        ("comparisons-written", FluentValue::from(written)),
        ("p", FluentValue::from(p_value(reading.language, p))),
    ];
    reading.say("sentence-inconclusive-p", &arguments)
}

/// The difference with its interval, and the ratio never without both rates.
fn gap(reading: &Reading<'_>, disparity: &Disparity, difference: f64) -> String {
    let language = reading.language;
    let (Some(share), Some(reference)) = (reading.rate.value.known(), disparity.reference.known()) else {
        return String::new();
    };
    let span = disparity.difference_interval.map_or_else(
        |_| String::new(),
        |interval| {
            let range = range_gap_words(language, reading.metric, interval);
            let span = reading.say("sentence-span", &[("range", FluentValue::from(range))]);
            format!(" {span}")
        },
    );
    let mut arguments = vec![
        (
            "difference",
            FluentValue::from(gap_words(language, reading.metric, difference)),
        ),
        ("span", FluentValue::from(span)),
        (
            "share",
            FluentValue::from(value_words(language, reading.metric, share)),
        ),
        (
            "reference-share",
            FluentValue::from(value_words(language, reading.metric, reference)),
        ),
    ];
    // What is no share is no "rate" either, and the two values say as much as their quotient.
    match disparity
        .ratio
        .known()
        .filter(|_| reading.metric.share().is_some())
    {
        Some(quotient) => {
            arguments.push(("ratio", FluentValue::from(ratio(language, quotient))));
            reading.say("sentence-gap", &arguments)
        }
        None => reading.say("sentence-gap-without-ratio", &arguments),
    }
}

/// Whether the favour or burden goes more or less to the group, for metrics that count who is selected or who is not;
/// empty for the others, whose direction favours nobody, and for people whose group is missing.
fn weight(reading: &Reading<'_>, difference: f64) -> String {
    let more_selected = match reading.metric {
        Metric::SelectionRate
        | Metric::OverRepresentation
        | Metric::FalsePositiveRate
        | Metric::TruePositiveRate => difference > 0.0,
        Metric::FalseNegativeRate | Metric::TrueNegativeRate => difference < 0.0,
        Metric::BaseRate
        | Metric::Precision
        | Metric::NegativePredictiveValue
        | Metric::FalseDiscoveryRate
        | Metric::FalseOmissionRate
        | Metric::Accuracy
        | Metric::BalancedAccuracy
        | Metric::F1
        | Metric::ShareOfSelected
        | Metric::TreatmentEquality => return String::new(),
    };
    if reading.subject.missing_group {
        return String::new();
    }
    let direction = if more_selected { "more" } else { "less" };
    reading.say("sentence-weighs", &[("direction", FluentValue::from(direction))])
}
