//! Of whom a metric speaks: who stands below the line of its fraction.

use fluent_bundle::FluentValue;

use super::names::unit_key;
use super::{Language, count, text_with};
use crate::measure::{Metric, Rate};
use crate::project::Unit;

/// Who stands below the line of a metric, in words: "among people whose true outcome is “no”". Reads well after the
/// metric's name and a comma, as the title of an axis.
pub fn denominator_words(language: Language, metric: Metric, unit: Unit) -> String {
    let arguments = [
        ("condition", FluentValue::from(condition(metric))),
        ("unit", FluentValue::from(unit_key(unit))),
        ("polarity", FluentValue::from("neutral")),
        ("people", FluentValue::from(2.0)),
    ];
    text_with(language, "people-among", &arguments)
}

/// Of how many people the number that a metric is made of is known, and of how many it is not.
pub fn numbered_words(language: Language, rate: &Rate) -> [String; 2] {
    let lines = [
        ("outcomes-with-number", rate.people_below()),
        ("outcomes-without-number", rate.unknown),
    ];
    lines.map(|(id, people)| {
        let arguments = [
            ("people", FluentValue::from(count(language, people))),
            ("metric", FluentValue::from(metric_key(rate.metric))),
        ];
        text_with(language, id, &arguments)
    })
}

/// The value of the variable `condition` in the catalogues: what is common to those below the line.
pub(super) fn condition(metric: Metric) -> &'static str {
    match metric {
        Metric::SelectionRate
        | Metric::BaseRate
        | Metric::Accuracy
        | Metric::BalancedAccuracy
        | Metric::F1
        | Metric::OverRepresentation
        | Metric::TreatmentEquality => "everyone",
        Metric::FalsePositiveRate | Metric::TrueNegativeRate => "no",
        Metric::FalseNegativeRate | Metric::TruePositiveRate => "yes",
        Metric::Precision | Metric::FalseDiscoveryRate | Metric::ShareOfSelected => "selected",
        Metric::NegativePredictiveValue | Metric::FalseOmissionRate => "not-selected",
        Metric::MeanResidual => "predicted",
        _ if metric.needs_number() => "numbered",
        _ => "scored",
    }
}

/// The value of the variable `metric` in the catalogues: what happens to those above the line, or what the metric is.
pub(super) fn metric_key(metric: Metric) -> &'static str {
    match metric {
        // At a known true outcome, being selected is what is counted.
        Metric::SelectionRate | Metric::TruePositiveRate => "selection",
        Metric::BaseRate => "base",
        Metric::FalsePositiveRate => "false-positive",
        Metric::FalseNegativeRate => "false-negative",
        Metric::TrueNegativeRate => "true-negative",
        Metric::Precision => "precision",
        Metric::NegativePredictiveValue => "negative-predictive",
        Metric::FalseDiscoveryRate => "false-discovery",
        Metric::FalseOmissionRate => "false-omission",
        Metric::Accuracy => "accuracy",
        Metric::BalancedAccuracy => "balanced-accuracy",
        Metric::F1 => "f1",
        Metric::ShareOfSelected => "share-of-selected",
        Metric::OverRepresentation => "over-representation",
        Metric::TreatmentEquality => "treatment-equality",
        Metric::ScoringRate => "scoring-rate",
        Metric::MeanScore => "mean-score",
        Metric::LowerQuartile => "lower-quartile",
        Metric::MedianScore => "median-score",
        Metric::UpperQuartile => "upper-quartile",
        Metric::RocAuc => "roc-auc",
        Metric::BrierScore => "brier-score",
        Metric::CalibrationError => "calibration-error",
        Metric::MeanOutcome => "mean-outcome",
        Metric::LowerQuartileOutcome => "lower-quartile-outcome",
        Metric::MedianOutcome => "median-outcome",
        Metric::UpperQuartileOutcome => "upper-quartile-outcome",
        Metric::MeanResidual => "mean-residual",
    }
}
