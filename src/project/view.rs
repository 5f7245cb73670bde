//! What is being looked at.

use serde::{Deserialize, Serialize};

use super::{DecisionRule, Setup};
use crate::chart::{Along, Order};
use crate::measure::Metric;

/// A way of looking at the groups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ViewKind {
    /// The rate of each group with its interval.
    #[default]
    Rates,
    /// Each group's rate over that of the reference.
    ImpactRatios,
    /// Each group's rate as the cut moves over the scores.
    Threshold,
    /// What truly happened at each score, group beside group.
    Calibration,
    /// The groups' shares from stage to stage.
    Process,
    /// The gap without strata, in each of them, and all put together.
    Strata,
}

impl ViewKind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [ViewKind; 6] = [
        ViewKind::Rates,
        ViewKind::ImpactRatios,
        ViewKind::Threshold,
        ViewKind::Calibration,
        ViewKind::Process,
        ViewKind::Strata,
    ];

    /// The stable name: on the command line, and in what is exported.
    pub fn name(self) -> &'static str {
        match self {
            ViewKind::Rates => "rates",
            ViewKind::ImpactRatios => "ratios",
            ViewKind::Threshold => "threshold",
            ViewKind::Calibration => "calibration",
            ViewKind::Process => "process",
            ViewKind::Strata => "strata",
        }
    }

    /// The kind of a stable name.
    pub fn from_name(name: &str) -> Option<ViewKind> {
        ViewKind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// What is on the screen, so that reopening shows the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct View {
    #[serde(default, skip_serializing_if = "is_usual")]
    pub kind: ViewKind,
    /// Index into the set-up's groupings.
    pub grouping: usize,
    pub metric: Metric,
    /// The stratum looked inside; `None` for everybody. The inner `None` is people in whom it is missing.
    #[serde(default)]
    pub stratum: Option<Option<String>>,
    /// Order of the groups on the chart.
    #[serde(default)]
    pub order: Order,
    /// The lines on the chart of impact ratios.
    #[serde(default, skip_serializing_if = "is_usual")]
    pub ratio_lines: Vec<RatioLine>,
    /// What the cut is moved along.
    #[serde(default, skip_serializing_if = "is_usual")]
    pub along: Along,
    /// The rule that others are compared with while the cut is moved.
    #[serde(default, skip_serializing_if = "is_usual")]
    pub marked: Option<DecisionRule>,
}

/// A ratio that the auditor holds groups against, with the name they give it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RatioLine {
    pub name: String,
    /// Over 0.
    pub at: f64,
}

/// What a file need not say.
pub(super) fn is_usual<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl Default for View {
    fn default() -> Self {
        View {
            kind: ViewKind::Rates,
            grouping: 0,
            metric: Metric::SelectionRate,
            stratum: None,
            order: Order::Given,
            ratio_lines: Vec::new(),
            along: Along::Score,
            marked: None,
        }
    }
}

impl View {
    /// Looks at a number or a score where there is nothing else to measure.
    pub fn fit_metric(&mut self, setup: &Setup) {
        if setup.decision_in_use().is_some() || setup.outcome_in_use().is_some() {
            return;
        }
        let number = setup.outcome_number.is_some();
        if number && !self.metric.needs_number() {
            self.metric = Metric::MeanOutcome;
        } else if !number && setup.score.is_some() && !self.metric.needs_score() {
            self.metric = Metric::MeanScore;
        }
    }
}
