//! The metrics. Most are a share of people in some cells among people in more cells.

use serde::{Deserialize, Serialize};

use super::{Cells, Undefined};

/// What is measured of a group. Names are Fairlearn's where it has one; the stable names are the same words in lower
/// case, and the order is that in which they are shown.
///
/// With TP, FP, FN and TN the true and false positives and negatives, each is the quantity written beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Metric {
    /// (TP + FP) / everybody.
    SelectionRate,
    /// (TP + FN) / everybody: the share who have the outcome, whatever was decided.
    BaseRate,
    /// FP / (FP + TN).
    FalsePositiveRate,
    /// FN / (TP + FN).
    FalseNegativeRate,
    /// TP / (TP + FN), also called recall or sensitivity.
    TruePositiveRate,
    /// TN / (FP + TN), also called specificity.
    TrueNegativeRate,
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
    /// The mean of the true positive and the true negative rate.
    BalancedAccuracy,
    /// 2 TP / (2 TP + FP + FN): the harmonic mean of precision and true positive rate.
    F1,
    /// The selected of the group over all the selected.
    ShareOfSelected,
    /// The share of the selected over the share of everybody: the group's selection rate over everybody's.
    OverRepresentation,
    /// FN / FP: how many are missed for each one selected wrongly.
    TreatmentEquality,
    /// People whose score is strictly above the median of everybody / people with a score.
    ScoringRate,
    /// The mean of the scores.
    MeanScore,
    /// The score that a quarter of the people do not exceed.
    LowerQuartile,
    /// The score that half of the people do not exceed.
    MedianScore,
    /// The score that three quarters of the people do not exceed.
    UpperQuartile,
    /// The chances that someone with the outcome has a higher score than someone without, equal scores counting half.
    RocAuc,
    /// The mean square distance between the score, a probability, and the outcome.
    BrierScore,
    /// The mean distance between the score, a probability, and the share with the outcome, over ten bins.
    CalibrationError,
    /// The mean of the numeric outcome.
    MeanOutcome,
    /// The number that a quarter of the people do not exceed.
    LowerQuartileOutcome,
    /// The number that half of the people do not exceed.
    MedianOutcome,
    /// The number that three quarters of the people do not exceed.
    UpperQuartileOutcome,
    /// The mean of the numeric outcome minus what was predicted: calibration in the large.
    MeanResidual,
}

/// A share of people: those in some cells among those in more cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The cells counted above the line; all of them are below it too.
    pub above: Cells,
    /// The cells counted below the line.
    pub below: Cells,
}

/// In what a metric's value is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// A share or a mean of shares, in `0.0..=1.0`: percentages, and points between two of them.
    Percent,
    /// A number in `0.0..=1.0` that is nobody's share.
    Index,
    /// One quantity over another of the same kind, at least 0.
    Quotient,
    /// In the units of the score.
    Score,
    /// In the unit of the numeric outcome.
    Number,
}

/// Of whom a metric speaks, for a list of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// Of everybody in the group.
    Everybody,
    /// Of those whose outcome is known to be yes, or no.
    ByOutcome,
    /// Of those selected, or not.
    ByDecision,
    /// Of several of these at once.
    Together,
    /// Of the score, without regard to any cut.
    Score,
    /// Of the numeric outcome, whatever was decided.
    Number,
}

impl Metric {
    /// All metrics, in the order in which they are shown.
    pub const ALL: [Metric; 29] = [
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
        Metric::BalancedAccuracy,
        Metric::F1,
        Metric::ShareOfSelected,
        Metric::OverRepresentation,
        Metric::TreatmentEquality,
        Metric::ScoringRate,
        Metric::MeanScore,
        Metric::LowerQuartile,
        Metric::MedianScore,
        Metric::UpperQuartile,
        Metric::RocAuc,
        Metric::BrierScore,
        Metric::CalibrationError,
        Metric::MeanOutcome,
        Metric::LowerQuartileOutcome,
        Metric::MedianOutcome,
        Metric::UpperQuartileOutcome,
        Metric::MeanResidual,
    ];

    /// Those that are a [`Share`] of the group's people.
    pub fn shares() -> impl Iterator<Item = Metric> {
        Metric::ALL.into_iter().filter(|metric| metric.share().is_some())
    }

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
            Metric::BalancedAccuracy => "balanced_accuracy",
            Metric::F1 => "f1",
            Metric::ShareOfSelected => "share_of_selected",
            Metric::OverRepresentation => "over_representation",
            Metric::TreatmentEquality => "treatment_equality",
            Metric::ScoringRate => "scoring_rate",
            Metric::MeanScore => "mean_score",
            Metric::LowerQuartile => "lower_quartile",
            Metric::MedianScore => "median_score",
            Metric::UpperQuartile => "upper_quartile",
            Metric::RocAuc => "roc_auc",
            Metric::BrierScore => "brier_score",
            Metric::CalibrationError => "expected_calibration_error",
            Metric::MeanOutcome => "mean_outcome",
            Metric::LowerQuartileOutcome => "lower_quartile_outcome",
            Metric::MedianOutcome => "median_outcome",
            Metric::UpperQuartileOutcome => "upper_quartile_outcome",
            Metric::MeanResidual => "mean_residual",
        }
    }

    /// The metric of a stable name.
    pub fn from_name(name: &str) -> Option<Metric> {
        Metric::ALL.into_iter().find(|metric| metric.name() == name)
    }

    /// Its position in [`Metric::ALL`].
    pub fn position(self) -> usize {
        self as usize
    }

    /// The share of the group's people that it is; `None` when it is something else.
    pub fn share(self) -> Option<Share> {
        let above = match self {
            Metric::SelectionRate => Cells::SELECTED,
            Metric::TruePositiveRate | Metric::Precision => Cells::TRUE_POSITIVES,
            Metric::FalsePositiveRate | Metric::FalseDiscoveryRate => Cells::FALSE_POSITIVES,
            Metric::TrueNegativeRate | Metric::NegativePredictiveValue => Cells::TRUE_NEGATIVES,
            Metric::FalseNegativeRate | Metric::FalseOmissionRate => Cells::FALSE_NEGATIVES,
            Metric::Accuracy => Cells::TRUE_POSITIVES | Cells::TRUE_NEGATIVES,
            Metric::BaseRate => Cells::POSITIVES,
            Metric::BalancedAccuracy
            | Metric::F1
            | Metric::ShareOfSelected
            | Metric::OverRepresentation
            | Metric::TreatmentEquality => return None,
            _ => return None,
        };
        Some(Share {
            above,
            below: self.involved(),
        })
    }

    /// The cells that play a part in it: of a share, those below the line.
    pub fn involved(self) -> Cells {
        match self {
            Metric::SelectionRate | Metric::Accuracy | Metric::BaseRate | Metric::BalancedAccuracy => {
                Cells::ALL
            }
            Metric::TruePositiveRate | Metric::FalseNegativeRate => Cells::POSITIVES,
            Metric::FalsePositiveRate | Metric::TrueNegativeRate => Cells::NEGATIVES,
            Metric::Precision | Metric::FalseDiscoveryRate | Metric::ShareOfSelected => Cells::SELECTED,
            Metric::NegativePredictiveValue | Metric::FalseOmissionRate => Cells::UNSELECTED,
            Metric::OverRepresentation => Cells::ALL,
            Metric::F1 => Cells::POSITIVES | Cells::SELECTED,
            Metric::TreatmentEquality => Cells::FALSE_POSITIVES | Cells::FALSE_NEGATIVES,
            _ => Cells::NONE,
        }
    }

    /// In what its value is told.
    pub fn scale(self) -> Scale {
        match self {
            Metric::F1 | Metric::RocAuc | Metric::BrierScore | Metric::CalibrationError => Scale::Index,
            Metric::MeanScore | Metric::LowerQuartile | Metric::MedianScore | Metric::UpperQuartile => {
                Scale::Score
            }
            Metric::OverRepresentation | Metric::TreatmentEquality => Scale::Quotient,
            _ if self.needs_number() => Scale::Number,
            _ => Scale::Percent,
        }
    }

    /// Of whom it speaks.
    pub fn family(self) -> Family {
        match self {
            Metric::SelectionRate | Metric::BaseRate | Metric::Accuracy => Family::Everybody,
            Metric::FalsePositiveRate
            | Metric::FalseNegativeRate
            | Metric::TruePositiveRate
            | Metric::TrueNegativeRate => Family::ByOutcome,
            Metric::Precision
            | Metric::NegativePredictiveValue
            | Metric::FalseDiscoveryRate
            | Metric::FalseOmissionRate => Family::ByDecision,
            Metric::BalancedAccuracy
            | Metric::F1
            | Metric::ShareOfSelected
            | Metric::OverRepresentation
            | Metric::TreatmentEquality => Family::Together,
            _ if self.needs_number() => Family::Number,
            _ => Family::Score,
        }
    }

    /// The metric that is one minus this one, when it has a name: same line below, the rest above.
    pub fn complement(self) -> Option<Metric> {
        let share = self.share()?;
        let rest = Share {
            above: share.below.without(share.above),
            ..share
        };
        Metric::shares().find(|other| other.share() == Some(rest))
    }

    /// Why the metric has no value in a group with nobody below the line.
    pub fn reason_undefined(self) -> Undefined {
        match self {
            Metric::SelectionRate | Metric::Accuracy | Metric::BaseRate => Undefined::EmptyGroup,
            Metric::TruePositiveRate | Metric::FalseNegativeRate | Metric::BalancedAccuracy => {
                Undefined::NoActualPositives
            }
            Metric::FalsePositiveRate | Metric::TrueNegativeRate => Undefined::NoActualNegatives,
            Metric::Precision | Metric::FalseDiscoveryRate => Undefined::NoneSelected,
            Metric::NegativePredictiveValue | Metric::FalseOmissionRate => Undefined::AllSelected,
            Metric::F1 => Undefined::NothingToFind,
            Metric::ShareOfSelected | Metric::OverRepresentation => Undefined::NobodySelected,
            Metric::TreatmentEquality => Undefined::NoFalsePositives,
            _ if self.needs_number() => Undefined::NobodyNumbered,
            _ => Undefined::NobodyScored,
        }
    }

    /// Whether it needs the outcome.
    pub fn needs_outcome(self) -> bool {
        match self {
            Metric::SelectionRate | Metric::ShareOfSelected | Metric::OverRepresentation => false,
            Metric::RocAuc | Metric::BrierScore | Metric::CalibrationError => true,
            _ => !self.is_of_values(),
        }
    }

    /// Whether it needs the decision.
    pub fn needs_decision(self) -> bool {
        self != Metric::BaseRate && !self.is_of_values()
    }

    /// Whether it needs the score, and nothing that depends on where it is cut.
    pub fn needs_score(self) -> bool {
        (Metric::ScoringRate.position()..=Metric::CalibrationError.position()).contains(&self.position())
    }

    /// Whether it needs the numeric outcome.
    pub fn needs_number(self) -> bool {
        self.position() >= Metric::MeanOutcome.position()
    }

    /// Whether it is made of a value of each person, a score or a number, instead of counts.
    pub fn is_of_values(self) -> bool {
        self.needs_score() || self.needs_number()
    }

    /// Whether it is a mean of such values.
    pub fn is_mean(self) -> bool {
        matches!(
            self,
            Metric::MeanScore | Metric::MeanOutcome | Metric::MeanResidual
        )
    }

    /// Those that need the score.
    pub fn scores() -> impl Iterator<Item = Metric> {
        Metric::ALL.into_iter().filter(|metric| metric.needs_score())
    }

    /// Those that need the numeric outcome.
    pub fn numbers() -> impl Iterator<Item = Metric> {
        Metric::ALL.into_iter().filter(|metric| metric.needs_number())
    }

    /// Whether its interval and test are found by drawing again, for want of a formula.
    pub fn is_drawn(self) -> bool {
        self.share().is_none() && !self.is_of_values()
    }

    /// Whether drawing or dealing people anew may tell something of it that no formula does.
    pub fn is_resampled(self) -> bool {
        self.share().is_none()
    }

    /// Whether it needs the outcome of people who are not selected.
    pub fn needs_unselected_outcomes(self) -> bool {
        self.needs_outcome() && (self.needs_score() || self.involved().meets(Cells::UNSELECTED))
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
        for share in Metric::shares().filter_map(Metric::share) {
            assert!(share.below.contains(share.above), "{share:?}");
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
