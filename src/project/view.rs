//! What is being looked at.

use serde::{Deserialize, Serialize};

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
