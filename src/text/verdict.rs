//! The second sentence: what the comparison with the reference allows saying.

use fluent_bundle::FluentValue;

use super::sentence::Reading;
use super::{count, p_value, ratio, reason};
use crate::measure::{Because, Conclusion, Metric, Practical, Undefined, Value};
use crate::tally::Amount;

/// What may be said of the comparison; empty for everybody, who are compared with nobody.
pub(super) fn verdict(reading: &Reading<'_>) -> String {
    let measured = reading.measured;
    let least = Amount::exact(f64::from(measured.methods.to_comment));
    let least = [("least", FluentValue::from(count(reading.language, least)))];
    let Some(conclusion) = measured.conclusion(reading.subject, reading.metric) else {
        return match reading.is_small() {
            true => reading.say("sentence-too-small", &least),
            false => String::new(),
        };
    };
    let said = match conclusion {
        Conclusion::TooSmall => reading.say("sentence-too-small", &least),
        Conclusion::ReferenceTooSmall => reading.say("sentence-reference-too-small", &least),
        Conclusion::IsReference => reading.say("sentence-is-reference", &[]),
        Conclusion::NoComparison(why) => no_comparison(reading, why),
        Conclusion::OnlyBounds(low, high) => {
            let range = reading.range_gap((low, high));
            reading.say("sentence-gap-bounds", &[("range", FluentValue::from(range))])
        }
        Conclusion::CannotConclude(because) => inconclusive(reading, because),
        Conclusion::Untested(why) => {
            let why = reason(reading.language, why);
            let untested = reading.say("sentence-gap-untested", &[("reason", FluentValue::from(why))]);
            format!("{} {untested}", gap(reading))
        }
        Conclusion::ClearOfChance => format!("{} {}", gap(reading), weight(reading))
            .trim_end()
            .to_owned(),
    };
    match practical(reading, conclusion) {
        Some(practical) => format!("{said} {practical}"),
        None => said,
    }
}

fn no_comparison(reading: &Reading<'_>, why: Undefined) -> String {
    let why = reason(reading.language, why);
    reading.say("sentence-no-comparison", &[("reason", FluentValue::from(why))])
}

/// The difference, when it is known.
fn difference(reading: &Reading<'_>) -> f64 {
    let difference = reading.disparity.map(|disparity| disparity.difference);
    difference.and_then(Value::known).unwrap_or_default()
}

/// What chance and what matters each make of the difference, above all when they disagree.
fn practical(reading: &Reading<'_>, conclusion: Conclusion) -> Option<String> {
    let measured = reading.measured;
    let practical = measured.practical(reading.subject, reading.metric)?;
    let matters = reading.gap(measured.methods.matters?);
    let clear = match conclusion {
        Conclusion::ClearOfChance => "clear",
        _ => "unclear",
    };
    let practical = match practical {
        Practical::Matters => "matters",
        Practical::MayMatter => "may",
        Practical::TooSmallToMatter => "too-small",
    };
    let arguments = [
        ("practical", FluentValue::from(practical)),
        ("clear", FluentValue::from(clear)),
        ("matters", FluentValue::from(matters.trim_start_matches('+'))),
    ];
    Some(reading.say("methods-practical", &arguments))
}

fn inconclusive(reading: &Reading<'_>, because: Because) -> String {
    match because {
        Because::Interval(low, high) => {
            let difference = reading.gap(difference(reading));
            let range = reading.range_gap((low, high));
            let arguments = [
                ("difference", FluentValue::from(difference)),
                ("range", FluentValue::from(range)),
            ];
            reading.say("sentence-inconclusive-interval", &arguments)
        }
        Because::PValue(p) => left_to_chance(reading, difference(reading), p),
    }
}

fn left_to_chance(reading: &Reading<'_>, difference: f64, p: f64) -> String {
    let comparisons = reading.measured.comparisons[reading.metric.position()] as f64;
    let written = count(reading.language, Amount::exact(comparisons));
    let arguments = [
        ("difference", FluentValue::from(reading.gap(difference))),
        ("comparisons", FluentValue::from(comparisons)),
        ("comparisons-written", FluentValue::from(written)),
        ("p", FluentValue::from(p_value(reading.language, p))),
    ];
    reading.say("sentence-inconclusive-p", &arguments)
}

/// The difference with its interval, and the ratio never without both rates.
fn gap(reading: &Reading<'_>) -> String {
    let (language, difference) = (reading.language, difference(reading));
    let Some(disparity) = reading.disparity else {
        return String::new();
    };
    let (Some(share), Some(reference)) = (reading.rate.value.known(), disparity.reference.known()) else {
        return String::new();
    };
    let span = disparity.difference_interval.map_or_else(
        |_| String::new(),
        |interval| {
            let range = reading.range_gap(interval);
            let span = reading.say("sentence-span", &[("range", FluentValue::from(range))]);
            format!(" {span}")
        },
    );
    let mut arguments = vec![
        ("difference", FluentValue::from(reading.gap(difference))),
        ("span", FluentValue::from(span)),
        ("share", FluentValue::from(reading.value(share))),
        ("reference-share", FluentValue::from(reading.value(reference))),
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

/// Whether the favour or burden goes more or less to the group, for metrics that count who is selected or who is not, and
/// for a number without a decision; empty for the others, whose direction favours nobody, and for people whose group is missing.
fn weight(reading: &Reading<'_>) -> String {
    let difference = difference(reading);
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
        // With a decision, the polarity is that of being selected, whatever the number means.
        _ if is_of_the_number(reading) => difference > 0.0,
        _ => return String::new(),
    };
    if reading.subject.missing_group {
        return String::new();
    }
    if reading.metric.needs_number() {
        let direction = if more_selected { "more" } else { "less" };
        return reading.say("outcomes-weighs", &[("direction", FluentValue::from(direction))]);
    }
    let direction = if more_selected { "more" } else { "less" };
    reading.say("sentence-weighs", &[("direction", FluentValue::from(direction))])
}

/// Whether the polarity is that of the number itself: there is nothing else that could be a favour or a burden.
fn is_of_the_number(reading: &Reading<'_>) -> bool {
    let selection = reading.measured.overall.rate(Metric::SelectionRate).value;
    reading.metric.needs_number()
        && reading.metric != Metric::MeanResidual
        && selection == Value::Undefined(Undefined::NoDecision)
}
