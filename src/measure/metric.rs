//! The metrics: each is a share of people in some cells among people in more cells.

use serde::{Deserialize, Serialize};

/// A rate over the four counts of a group. Names are Fairlearn's where it has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Metric {
    SelectionRate,
    TruePositiveRate,
    FalsePositiveRate,
    TrueNegativeRate,
    FalseNegativeRate,
    Precision,
    NegativePredictiveValue,
    FalseDiscoveryRate,
    FalseOmissionRate,
    Accuracy,
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
        todo!()
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
