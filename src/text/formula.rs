//! A metric's formula, in words and with its numbers put in.

use fluent_bundle::FluentValue;

use super::{Language, count, percent, reason, text, text_with};
use crate::measure::{GroupMeasures, Metric, Rate, Undefined, Value};
use crate::tally::{Amount, Counts, State};

/// A metric's formula for one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formula {
    /// `false positives ÷ (false positives + true negatives)`.
    pub words: String,
    /// `805 ÷ (805 + 990) = 44.8%`, or what is known when that is less.
    pub numbers: String,
    /// What the numbers are when people have a weight, and how many people they come from.
    pub weights: Option<String>,
}

/// The formula of a metric with the counts of one group (or of everybody) put in.
pub fn formula(language: Language, measures: &GroupMeasures, metric: Metric) -> Formula {
    Formula {
        words: text(language, words_id(metric)),
        numbers: numbers(language, measures, metric),
        weights: weights(language, measures.rate(metric)),
    }
}

fn weights(language: Language, rate: &Rate) -> Option<String> {
    let people = ("people", FluentValue::from(count(language, rate.people?)));
    Some(match rate.effective {
        Some(effective) => {
            let effective = FluentValue::from(count(language, Amount::exact(effective)));
            text_with(language, "formula-weights", &[people, ("effective", effective)])
        }
        None => text_with(language, "formula-weights-unknown", &[people]),
    })
}

fn words_id(metric: Metric) -> &'static str {
    match metric {
        Metric::SelectionRate => "formula-selection",
        Metric::BaseRate => "formula-base",
        Metric::FalsePositiveRate => "formula-false-positive",
        Metric::FalseNegativeRate => "formula-false-negative",
        Metric::TruePositiveRate => "formula-true-positive",
        Metric::TrueNegativeRate => "formula-true-negative",
        Metric::Precision => "formula-precision",
        Metric::NegativePredictiveValue => "formula-negative-predictive",
        Metric::FalseDiscoveryRate => "formula-false-discovery",
        Metric::FalseOmissionRate => "formula-false-omission",
        Metric::Accuracy => "formula-accuracy",
    }
}

fn numbers(language: Language, measures: &GroupMeasures, metric: Metric) -> String {
    let rate = measures.rate(metric);
    let terms = (
        "terms",
        FluentValue::from(terms(language, &measures.counts, metric)),
    );
    let share = |share| FluentValue::from(percent(language, share));
    match rate.value {
        Value::Known(value) => text_with(language, "formula-known", &[terms, ("value", share(value))]),
        Value::Bounds(low, high) if rate.unknown.is_zero() => {
            let arguments = [terms, ("low", share(low)), ("high", share(high))];
            text_with(language, "formula-bounds", &arguments)
        }
        Value::Bounds(low, high) => {
            let unknown = FluentValue::from(count(language, rate.unknown));
            let arguments = [
                terms,
                ("unknown", unknown),
                ("low", share(low)),
                ("high", share(high)),
            ];
            text_with(language, "formula-unknown", &arguments)
        }
        // Zeros would read as counts that nobody made.
        Value::Undefined(why @ (Undefined::NoOutcome | Undefined::NoDecision)) => reason(language, why),
        Value::Undefined(_) => text_with(language, "formula-undefined", &[terms]),
    }
}

/// What is above the line, and what else is below it, in the order of the words.
fn terms(language: Language, counts: &Counts, metric: Metric) -> String {
    let (above, beside) = parts(counts, metric);
    let written = |amounts: &[Amount]| {
        let one = |amount: &Amount| match amount.known() {
            Some(_) => count(language, *amount),
            None => format!("({})", count(language, *amount)),
        };
        amounts.iter().map(one).collect::<Vec<_>>().join(" + ")
    };
    let below = written(&[above.as_slice(), beside.as_slice()].concat());
    match above.as_slice() {
        [_] => format!("{} ÷ ({below})", written(&above)),
        _ => format!("({}) ÷ ({below})", written(&above)),
    }
}

fn parts(counts: &Counts, metric: Metric) -> (Vec<Amount>, Vec<Amount>) {
    let states = [State::No, State::Yes, State::Unknown];
    let decided = |decision| {
        states
            .iter()
            .map(|outcome| counts.get(*outcome, decision))
            .sum::<Amount>()
    };
    let happened = |outcome| {
        states
            .iter()
            .map(|decision| counts.get(outcome, *decision))
            .sum::<Amount>()
    };
    let (tp, fp) = (counts.true_positives(), counts.false_positives());
    let (tn, fn_) = (counts.true_negatives(), counts.false_negatives());
    match metric {
        Metric::SelectionRate => (vec![decided(State::Yes)], vec![decided(State::No)]),
        Metric::BaseRate => (vec![happened(State::Yes)], vec![happened(State::No)]),
        Metric::FalsePositiveRate => (vec![fp], vec![tn]),
        Metric::FalseNegativeRate => (vec![fn_], vec![tp]),
        Metric::TruePositiveRate => (vec![tp], vec![fn_]),
        Metric::TrueNegativeRate => (vec![tn], vec![fp]),
        Metric::Precision => (vec![tp], vec![fp]),
        Metric::NegativePredictiveValue => (vec![tn], vec![fn_]),
        Metric::FalseDiscoveryRate => (vec![fp], vec![tp]),
        Metric::FalseOmissionRate => (vec![fn_], vec![tn]),
        Metric::Accuracy => (vec![tp, tn], vec![fp, fn_]),
    }
}
