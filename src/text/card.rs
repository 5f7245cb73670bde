//! A metric's card: what it says, when to use it, what it misses, where it comes from, what others call it.

use fluent_bundle::FluentValue;

use super::names::metric_id;
use super::{Language, metric_caution, metric_description, text, text_with};
use crate::measure::Metric;

/// A line of a card: the text id of its heading, and its words.
pub type CardLine = (&'static str, String);

/// The card of a metric, line by line.
pub fn metric_card(language: Language, metric: Metric) -> Vec<CardLine> {
    let names = [
        ("Fairlearn", fairlearn(metric)),
        ("Aequitas", aequitas(metric)),
        ("AIF360", aif360(metric)),
    ];
    let names = names.map(|(package, name)| match name {
        Some(name) => {
            let arguments = [
                ("package", FluentValue::from(package)),
                ("name", FluentValue::from(name)),
            ];
            text_with(language, "card-name", &arguments)
        }
        None => {
            let package = [("package", FluentValue::from(package))];
            text_with(language, "card-no-name", &package)
        }
    });
    let mut lines = vec![
        ("card-says", metric_description(language, metric)),
        ("card-use", text(language, &format!("{}-use", metric_id(metric)))),
        ("card-hides", metric_caution(language, metric)),
        ("card-source", source(metric).to_owned()),
        ("card-names", names.join(" · ")),
    ];
    lines.extend(differs(metric).map(|id| ("card-differs", text(language, id))));
    lines
}

/// Who described it, and when.
fn source(metric: Metric) -> &'static str {
    match metric {
        Metric::SelectionRate => "Dwork et al. 2012",
        Metric::BaseRate => "Meehl & Rosen 1955",
        Metric::FalsePositiveRate
        | Metric::FalseNegativeRate
        | Metric::TruePositiveRate
        | Metric::TrueNegativeRate => "Yerushalmy 1947; Hardt, Price & Srebro 2016",
        Metric::Precision
        | Metric::NegativePredictiveValue
        | Metric::FalseDiscoveryRate
        | Metric::FalseOmissionRate => "Vecchio 1966; Chouldechova 2017",
        Metric::Accuracy => "Berk et al. 2018",
        Metric::BalancedAccuracy => "Brodersen et al. 2010",
        Metric::F1 => "van Rijsbergen 1979",
        Metric::ShareOfSelected => "Saleiro et al. 2018",
        Metric::OverRepresentation => "Skiba et al. 2008",
        Metric::TreatmentEquality => "Berk et al. 2018",
        Metric::ScoringRate => "New York City, Local Law 144, 6 RCNY § 5-300 (2023)",
        Metric::MeanScore | Metric::MeanOutcome => "Student 1908; Welch 1947",
        Metric::LowerQuartile
        | Metric::MedianScore
        | Metric::UpperQuartile
        | Metric::LowerQuartileOutcome
        | Metric::MedianOutcome
        | Metric::UpperQuartileOutcome => "Woodruff 1952; Hyndman & Fan 1996",
        Metric::RocAuc => "Hanley & McNeil 1982",
        Metric::BrierScore => "Brier 1950",
        Metric::CalibrationError => "Naeini, Cooper & Hauskrecht 2015",
        Metric::MeanResidual => "Cox 1958; Van Calster et al. 2019",
    }
}

fn fairlearn(metric: Metric) -> Option<&'static str> {
    Some(match metric {
        Metric::SelectionRate => "selection_rate",
        Metric::FalsePositiveRate => "false_positive_rate",
        Metric::FalseNegativeRate => "false_negative_rate",
        Metric::TruePositiveRate => "true_positive_rate",
        Metric::TrueNegativeRate => "true_negative_rate",
        Metric::Precision => "MetricFrame(precision_score)",
        Metric::Accuracy => "MetricFrame(accuracy_score)",
        Metric::BalancedAccuracy => "MetricFrame(balanced_accuracy_score)",
        Metric::F1 => "MetricFrame(f1_score)",
        Metric::MeanScore => "mean_prediction",
        Metric::RocAuc => "MetricFrame(roc_auc_score)",
        Metric::BrierScore => "MetricFrame(brier_score_loss)",
        _ => return None,
    })
}

fn aequitas(metric: Metric) -> Option<&'static str> {
    Some(match metric {
        Metric::SelectionRate => "pprev",
        Metric::BaseRate => "prev",
        Metric::FalsePositiveRate => "fpr",
        Metric::FalseNegativeRate => "fnr",
        Metric::TruePositiveRate => "tpr",
        Metric::TrueNegativeRate => "tnr",
        Metric::Precision => "precision",
        Metric::NegativePredictiveValue => "npv",
        Metric::FalseDiscoveryRate => "fdr",
        Metric::FalseOmissionRate => "for",
        Metric::Accuracy => "accuracy",
        Metric::ShareOfSelected => "ppr",
        _ => return None,
    })
}

fn aif360(metric: Metric) -> Option<&'static str> {
    Some(match metric {
        Metric::SelectionRate => "selection_rate",
        Metric::BaseRate => "base_rate",
        Metric::FalsePositiveRate => "false_positive_rate",
        Metric::FalseNegativeRate => "false_negative_rate",
        Metric::TruePositiveRate => "true_positive_rate",
        Metric::TrueNegativeRate => "true_negative_rate",
        Metric::Precision => "positive_predictive_value",
        Metric::NegativePredictiveValue => "negative_predictive_value",
        Metric::FalseDiscoveryRate => "false_discovery_rate",
        Metric::FalseOmissionRate => "false_omission_rate",
        Metric::Accuracy => "accuracy",
        _ => return None,
    })
}

/// Where their convention is another: a text id.
fn differs(metric: Metric) -> Option<&'static str> {
    Some(match metric {
        Metric::SelectionRate => "card-differs-selection",
        Metric::FalsePositiveRate
        | Metric::FalseNegativeRate
        | Metric::TruePositiveRate
        | Metric::TrueNegativeRate => "card-differs-zero",
        Metric::Precision
        | Metric::NegativePredictiveValue
        | Metric::FalseDiscoveryRate
        | Metric::FalseOmissionRate => "card-differs-none-selected",
        Metric::BalancedAccuracy => "card-differs-balanced",
        Metric::F1 => "card-differs-f1",
        Metric::ShareOfSelected => "card-differs-share",
        Metric::ScoringRate | Metric::LowerQuartile | Metric::MedianScore | Metric::UpperQuartile => {
            "card-differs-quantile"
        }
        Metric::LowerQuartileOutcome | Metric::MedianOutcome | Metric::UpperQuartileOutcome => {
            "card-differs-quantile-outcome"
        }
        Metric::MeanResidual => "card-differs-residual",
        Metric::RocAuc => "card-differs-auc",
        Metric::BaseRate
        | Metric::Accuracy
        | Metric::OverRepresentation
        | Metric::TreatmentEquality
        | Metric::MeanScore
        | Metric::MeanOutcome
        | Metric::BrierScore
        | Metric::CalibrationError => return None,
    })
}
