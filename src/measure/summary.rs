//! One number over all groups of a grouping.

use super::{Metric, Undefined, Value};

/// Numbers over all groups, as Fairlearn defines them, except that undefined and bounded values stay out and
/// are listed instead of entering as zero.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// `demographic_parity_difference`, `demographic_parity_ratio`, `equalized_odds_difference`,
    /// `equalized_odds_ratio`, `equal_opportunity_difference`, `equal_opportunity_ratio`.
    pub measures: Vec<SummaryMeasure>,
    /// What stayed out of the maxima and minima, and why.
    pub excluded: Vec<Exclusion>,
}

/// A number over all groups.
#[derive(Clone, Debug, PartialEq)]
pub struct SummaryMeasure {
    /// Its stable name, such as `demographic_parity_difference`.
    pub name: &'static str,
    pub value: Value,
    /// Index of the group with the lowest rate of the metric that decides, and of the one with the highest.
    pub between: Option<(usize, usize)>,
}

/// A value that stayed out of a summary.
#[derive(Clone, Debug, PartialEq)]
pub struct Exclusion {
    /// Index of the group.
    pub group: usize,
    pub metric: Metric,
    pub reason: Undefined,
}
