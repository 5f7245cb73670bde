//! A claim with the evidence it rests on, frozen.

use serde::{Deserialize, Serialize};

use super::{DecisionRule, Evaluation, Filter, Grouping, PositiveValues, Project};
use crate::data::Suppressed;
use crate::measure::{Metric, Polarity, Test, Undefined, Value};
use crate::tally::{Amount, Counts, GroupKey};

/// What an auditor noted, and what it rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Unique in its project, never used again: 1, 2, 3…
    pub number: u32,
    /// The auditor's words.
    pub text: String,
    pub severity: Severity,
    pub status: Status,
    /// RFC 3339, UTC, whole seconds.
    pub created: String,
    /// When the text, severity or status last changed.
    pub modified: String,
    pub evidence: Evidence,
}

/// How much it matters, in the auditor's judgement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Severity {
    Information,
    Low,
    #[default]
    Medium,
    High,
    Critical,
}

/// How far its discussion has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Status {
    #[default]
    Draft,
    ToReview,
    Corroborated,
    Contested,
    Withdrawn,
}

/// Everything needed to compute the numbers again, and the numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    pub grouping: Grouping,
    /// The bins of each of the grouping's attributes, in the same order.
    pub bins: Vec<Vec<f64>>,
    pub metric: Metric,
    pub group: GroupKey,
    pub polarity: Polarity,
    pub outcome: Option<PositiveValues>,
    pub decision: Option<DecisionRule>,
    pub count: Option<String>,
    pub suppressed: Vec<Suppressed>,
    /// The stratum column and the value inside which the groups are compared, when it is not everybody.
    pub stratum: Option<(String, Option<String>)>,
    /// The filters that were on.
    pub filters: Vec<Filter>,
    /// SHA-256 of the data, then of the outputs when there are any.
    pub sha256: Vec<String>,
    /// The program's version.
    pub program: String,
    /// RFC 3339, UTC, whole seconds.
    pub taken: String,
    pub rows_received: u64,
    pub rows_kept: u64,
    pub numbers: Frozen,
}

/// The numbers of a finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Frozen {
    pub counts: Counts,
    pub numerator: Amount,
    pub denominator: Amount,
    pub value: Value,
    pub interval: Option<(f64, f64)>,
    /// Who the group was compared with: the reference group's key, or empty for overall and rest.
    pub reference_key: GroupKey,
    pub reference: Value,
    pub reference_numerator: Amount,
    pub reference_denominator: Amount,
    pub difference: Value,
    pub difference_interval: Option<(f64, f64)>,
    pub ratio: Value,
    pub ratio_interval: Option<(f64, f64)>,
    pub p_value: Option<f64>,
    pub p_adjusted: Option<f64>,
    /// Over how many comparisons the p-value was adjusted.
    pub comparisons: usize,
    pub test: Option<Test>,
}

/// Freezes the evidence for one group in the project's view (its grouping, metric and stratum). An error says
/// why there is nothing to note. `now` is RFC 3339, UTC.
pub fn freeze(
    project: &Project,
    evaluation: &Evaluation,
    group: &GroupKey,
    now: &str,
) -> Result<Evidence, Undefined> {
    let _ = (project, evaluation, group, now);
    todo!()
}
