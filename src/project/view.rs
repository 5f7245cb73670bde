//! What is being looked at.

use serde::{Deserialize, Serialize};

use super::Setup;
use crate::chart::Order;
use crate::measure::Metric;

/// What is on the screen, so that reopening shows the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct View {
    /// Index into the set-up's groupings.
    pub grouping: usize,
    pub metric: Metric,
    /// The stratum looked inside; `None` for everybody. The inner `None` is people in whom it is missing.
    #[serde(default)]
    pub stratum: Option<Option<String>>,
    /// Order of the groups on the chart.
    #[serde(default)]
    pub order: Order,
}

impl Default for View {
    fn default() -> Self {
        View {
            grouping: 0,
            metric: Metric::SelectionRate,
            stratum: None,
            order: Order::Given,
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
