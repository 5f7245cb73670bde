//! Rates by group: a dot and an interval per group, the reference marked.

use serde::{Deserialize, Serialize};

use crate::measure::{Measured, Metric, Undefined, Value};
use crate::tally::GroupKey;

/// Fewer people than this below the line: too few to comment on.
pub const SMALL: f64 = 30.0;

/// The chart of one metric over the groups of one grouping.
#[derive(Clone, Debug, PartialEq)]
pub struct RatesChart {
    pub metric: Metric,
    /// One per group, in the order in which they are drawn from the top.
    pub marks: Vec<RateMark>,
    /// The rate the groups are compared with, drawn as a line: the reference group's, or everybody's. `None` when
    /// it is not exactly known, or differs from group to group (reference "rest").
    pub reference_line: Option<f64>,
    /// The right end of the axis: 1, or a round share above every mark and interval.
    pub axis_end: f64,
}

/// One group on the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct RateMark {
    /// Index of the group in [`Measured::groups`]; also its fixed colour and shape.
    pub group: usize,
    pub key: GroupKey,
    pub value: Value,
    /// Wilson interval, or why there is none.
    pub interval: Result<(f64, f64), Undefined>,
    /// People in the group (the highest possible number when only bounds are known).
    pub n: f64,
    /// People below the line of the rate.
    pub denominator: f64,
    pub is_reference: bool,
    pub missing_group: bool,
    /// Fewer than [`SMALL`] people below the line: drawn apart.
    pub small: bool,
}

/// Order of the groups on the chart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    /// The grouping's own.
    #[default]
    Given,
    /// Lowest rate first.
    Value,
    /// Most people first.
    Size,
}

/// Lays out the rates of one metric.
pub fn rates_chart(measured: &Measured, metric: Metric, order: Order) -> RatesChart {
    let _ = (measured, metric, order);
    todo!()
}
