//! A metric's formula, in words and with its numbers put in.

use fluent_bundle::FluentValue;

use super::people::metric_key;
use super::{Language, count, reason, text, text_with, value_words};
use crate::measure::{Among, GroupMeasures, Metric, Rate, Undefined, Value};
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
        words: metric_formula(language, metric),
        numbers: numbers(language, measures, metric),
        weights: weights(language, measures.rate(metric)),
    }
}

/// A metric's formula in words, whatever the group.
pub fn metric_formula(language: Language, metric: Metric) -> String {
    text(language, words_id(metric))
}

fn weights(language: Language, rate: &Rate) -> Option<String> {
    let people = ("people", FluentValue::from(count(language, rate.people()?)));
    Some(match rate.effective() {
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
        Metric::BalancedAccuracy => "formula-balanced-accuracy",
        Metric::F1 => "formula-f1",
        Metric::ShareOfSelected => "formula-share-of-selected",
        Metric::OverRepresentation => "formula-over-representation",
        Metric::TreatmentEquality => "formula-treatment-equality",
        Metric::ScoringRate => "formula-scoring-rate",
        Metric::MeanScore => "formula-mean-score",
        Metric::LowerQuartile => "formula-lower-quartile",
        Metric::MedianScore => "formula-median-score",
        Metric::UpperQuartile => "formula-upper-quartile",
        Metric::RocAuc => "formula-roc-auc",
        Metric::BrierScore => "formula-brier-score",
        Metric::CalibrationError => "formula-calibration-error",
        Metric::MeanOutcome => "formula-mean-outcome",
        Metric::LowerQuartileOutcome => "formula-lower-quartile-outcome",
        Metric::MedianOutcome => "formula-median-outcome",
        Metric::UpperQuartileOutcome => "formula-upper-quartile-outcome",
        Metric::MeanResidual => "formula-mean-residual",
    }
}

fn numbers(language: Language, measures: &GroupMeasures, metric: Metric) -> String {
    let rate = measures.rate(metric);
    let share = |value| FluentValue::from(value_words(language, metric, value));
    if let (Some(estimate), Value::Known(value)) = (rate.estimate(), rate.value) {
        let [tp, fp, fn_, tn] = estimate.from.whole_cells();
        let terms = terms(language, &Counts::known(tp, fp, fn_, tn), rate);
        let arguments = [("terms", FluentValue::from(terms)), ("value", share(value))];
        return text_with(language, "formula-estimate", &arguments);
    }
    if metric.is_of_values() {
        return of_values(language, rate);
    }
    let terms = (
        "terms",
        FluentValue::from(terms(language, &measures.counts, rate)),
    );
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
        Value::Undefined(
            why @ (Undefined::NoOutcome
            | Undefined::NoDecision
            | Undefined::SelectedOnly
            | Undefined::NoRandomDraws
            | Undefined::OutcomesLacking
            | Undefined::NoPopulation
            | Undefined::PopulationTooSmall
            | Undefined::DrawsContradict
            | Undefined::NotEstimated),
        ) => reason(language, why),
        Value::Undefined(_) => text_with(language, "formula-undefined", &[terms]),
    }
}

/// A measure of scores or numbers: its value and the people it comes from, one by one or added up.
fn of_values(language: Language, rate: &Rate) -> String {
    match rate.value {
        Value::Undefined(why) => reason(language, why),
        Value::Bounds(..) => String::new(),
        Value::Known(value) => {
            let arguments = [
                (
                    "value",
                    FluentValue::from(value_words(language, rate.metric, value)),
                ),
                ("people", FluentValue::from(count(language, rate.people_below()))),
                ("without", FluentValue::from(count(language, rate.unknown))),
                ("any-without", FluentValue::from(rate.unknown.high)),
                ("metric", FluentValue::from(metric_key(rate.metric))),
            ];
            let id = match rate.metric.needs_number() {
                true => "formula-of-number",
                false => "formula-of-score",
            };
            text_with(language, id, &arguments)
        }
    }
}

/// What is above the line, and what else is below it, in the order of the words.
fn terms(language: Language, counts: &Counts, rate: &Rate) -> String {
    let one = |amount: &Amount| match amount.known() {
        Some(_) => count(language, *amount),
        None => format!("({})", count(language, *amount)),
    };
    let written = |amounts: &[Amount]| amounts.iter().map(one).collect::<Vec<_>>().join(" + ");
    let (tp, fp) = (one(&counts.true_positives()), one(&counts.false_positives()));
    let (tn, fn_) = (one(&counts.true_negatives()), one(&counts.false_negatives()));
    let (own, selected, everybody) = match rate.among() {
        None => Default::default(),
        Some(Among {
            own,
            selected,
            people,
        }) => (one(own), one(selected), one(people)),
    };
    match rate.metric {
        Metric::BalancedAccuracy => return format!("½ × ({tp} ÷ ({tp} + {fn_}) + {tn} ÷ ({tn} + {fp}))"),
        Metric::F1 => return format!("2 × {tp} ÷ (2 × {tp} + {fp} + {fn_})"),
        Metric::TreatmentEquality => return format!("{fn_} ÷ {fp}"),
        Metric::ShareOfSelected => return format!("{own} ÷ {selected}"),
        Metric::OverRepresentation => {
            let group = one(&counts.weight());
            return format!("({own} ÷ {selected}) ÷ ({group} ÷ {everybody})");
        }
        _ => {}
    }
    let (above, beside) = parts(counts, rate.metric);
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
        Metric::BalancedAccuracy
        | Metric::F1
        | Metric::ShareOfSelected
        | Metric::OverRepresentation
        | Metric::TreatmentEquality => (Vec::new(), Vec::new()),
        _ => (Vec::new(), Vec::new()),
    }
}
