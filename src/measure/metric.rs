//! The metrics: each is a share of people in some cells among people in more cells.

use serde::{Deserialize, Serialize};

use super::{Cells, Undefined};

/// A rate over the four counts of a group. Names are Fairlearn's where it has one.
///
/// With TP, FP, FN and TN the true and false positives and negatives, each is the share written beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Metric {
    /// (TP + FP) / everybody.
    SelectionRate,
    /// TP / (TP + FN), also called recall or sensitivity.
    TruePositiveRate,
    /// FP / (FP + TN).
    FalsePositiveRate,
    /// TN / (FP + TN), also called specificity.
    TrueNegativeRate,
    /// FN / (TP + FN).
    FalseNegativeRate,
    /// TP / (TP + FP), also called positive predictive value.
    Precision,
    /// TN / (FN + TN).
    NegativePredictiveValue,
    /// FP / (TP + FP).
    FalseDiscoveryRate,
    /// FN / (FN + TN).
    FalseOmissionRate,
    /// (TP + TN) / everybody.
    Accuracy,
    /// (TP + FN) / everybody: the share who have the outcome, whatever was decided.
    BaseRate,
}

impl Metric {
    /// All metrics, in the order in which they are shown.
    pub const ALL: [Metric; 11] = [
        Metric::SelectionRate,
        Metric::BaseRate,
        Metric::FalsePositiveRate,
        Metric::FalseNegativeRate,
        Metric::TruePositiveRate,
        Metric::TrueNegativeRate,
        Metric::Precision,
        Metric::NegativePredictiveValue,
        Metric::FalseDiscoveryRate,
        Metric::FalseOmissionRate,
        Metric::Accuracy,
    ];

    /// The stable name in JSON, CSV and on the command line, such as `false_positive_rate`.
    pub fn name(self) -> &'static str {
        match self {
            Metric::SelectionRate => "selection_rate",
            Metric::TruePositiveRate => "true_positive_rate",
            Metric::FalsePositiveRate => "false_positive_rate",
            Metric::TrueNegativeRate => "true_negative_rate",
            Metric::FalseNegativeRate => "false_negative_rate",
            Metric::Precision => "precision",
            Metric::NegativePredictiveValue => "negative_predictive_value",
            Metric::FalseDiscoveryRate => "false_discovery_rate",
            Metric::FalseOmissionRate => "false_omission_rate",
            Metric::Accuracy => "accuracy",
            Metric::BaseRate => "base_rate",
        }
    }

    /// The metric of a stable name.
    pub fn from_name(name: &str) -> Option<Metric> {
        Metric::ALL.into_iter().find(|metric| metric.name() == name)
    }

    /// Its position in [`Metric::ALL`].
    pub fn position(self) -> usize {
        match self {
            Metric::SelectionRate => 0,
            Metric::BaseRate => 1,
            Metric::FalsePositiveRate => 2,
            Metric::FalseNegativeRate => 3,
            Metric::TruePositiveRate => 4,
            Metric::TrueNegativeRate => 5,
            Metric::Precision => 6,
            Metric::NegativePredictiveValue => 7,
            Metric::FalseDiscoveryRate => 8,
            Metric::FalseOmissionRate => 9,
            Metric::Accuracy => 10,
        }
    }

    /// The cells counted above the line; all of them are below it too.
    pub fn numerator(self) -> Cells {
        match self {
            Metric::SelectionRate => Cells::TRUE_POSITIVES | Cells::FALSE_POSITIVES,
            Metric::TruePositiveRate | Metric::Precision => Cells::TRUE_POSITIVES,
            Metric::FalsePositiveRate | Metric::FalseDiscoveryRate => Cells::FALSE_POSITIVES,
            Metric::TrueNegativeRate | Metric::NegativePredictiveValue => Cells::TRUE_NEGATIVES,
            Metric::FalseNegativeRate | Metric::FalseOmissionRate => Cells::FALSE_NEGATIVES,
            Metric::Accuracy => Cells::TRUE_POSITIVES | Cells::TRUE_NEGATIVES,
            Metric::BaseRate => Cells::TRUE_POSITIVES | Cells::FALSE_NEGATIVES,
        }
    }

    /// The cells counted below the line.
    pub fn denominator(self) -> Cells {
        match self {
            Metric::SelectionRate | Metric::Accuracy | Metric::BaseRate => Cells::ALL,
            Metric::TruePositiveRate | Metric::FalseNegativeRate => {
                Cells::TRUE_POSITIVES | Cells::FALSE_NEGATIVES
            }
            Metric::FalsePositiveRate | Metric::TrueNegativeRate => {
                Cells::FALSE_POSITIVES | Cells::TRUE_NEGATIVES
            }
            Metric::Precision | Metric::FalseDiscoveryRate => Cells::TRUE_POSITIVES | Cells::FALSE_POSITIVES,
            Metric::NegativePredictiveValue | Metric::FalseOmissionRate => {
                Cells::TRUE_NEGATIVES | Cells::FALSE_NEGATIVES
            }
        }
    }

    /// The metric that is one minus this one, when it has a name: same line below, the rest above.
    pub fn complement(self) -> Option<Metric> {
        let above = self.denominator().without(self.numerator());
        Metric::ALL
            .into_iter()
            .find(|other| other.denominator() == self.denominator() && other.numerator() == above)
    }

    /// Why the metric has no value in a group with nobody below the line.
    pub fn reason_undefined(self) -> Undefined {
        match self {
            Metric::SelectionRate | Metric::Accuracy | Metric::BaseRate => Undefined::EmptyGroup,
            Metric::TruePositiveRate | Metric::FalseNegativeRate => Undefined::NoActualPositives,
            Metric::FalsePositiveRate | Metric::TrueNegativeRate => Undefined::NoActualNegatives,
            Metric::Precision | Metric::FalseDiscoveryRate => Undefined::NoneSelected,
            Metric::NegativePredictiveValue | Metric::FalseOmissionRate => Undefined::AllSelected,
        }
    }

    /// Whether it needs the outcome.
    pub fn needs_outcome(self) -> bool {
        self != Metric::SelectionRate
    }

    /// Whether it needs the decision.
    pub fn needs_decision(self) -> bool {
        self != Metric::BaseRate
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_those_in_the_list_of_all() {
        for (position, metric) in Metric::ALL.into_iter().enumerate() {
            assert_eq!(metric.position(), position);
        }
    }

    #[test]
    fn names_read_back() {
        for metric in Metric::ALL {
            assert_eq!(Metric::from_name(metric.name()), Some(metric));
        }
        assert_eq!(Metric::from_name("recall"), None);
    }

    #[test]
    fn what_is_above_the_line_is_also_below() {
        for metric in Metric::ALL {
            assert!(metric.denominator().contains(metric.numerator()), "{metric:?}");
        }
    }

    #[test]
    fn complements_go_both_ways() {
        assert_eq!(
            Metric::TruePositiveRate.complement(),
            Some(Metric::FalseNegativeRate)
        );
        assert_eq!(Metric::SelectionRate.complement(), None);
        for metric in Metric::ALL {
            if let Some(other) = metric.complement() {
                assert_eq!(other.complement(), Some(metric));
            }
        }
    }
}
