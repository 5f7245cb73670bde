//! All measures of a grouping.

use super::{Disparity, Polarity, Rate, Reference, ResolvedReference, Summary};
use crate::tally::{Counts, GroupKey};

/// What is asked of the counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    pub polarity: Polarity,
    pub reference: Reference,
    /// Whether the data have an outcome. Without one, measures that need it are undefined.
    pub has_outcome: bool,
    /// Whether the data have a decision.
    pub has_decision: bool,
}

/// All measures of one group.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupMeasures {
    pub key: GroupKey,
    /// Whether a value of the key is missing.
    pub missing_group: bool,
    pub counts: Counts,
    /// One per [`super::Metric::ALL`], in that order.
    pub rates: Vec<Rate>,
    /// The same against the reference, in the same order.
    pub disparities: Vec<Disparity>,
}

/// All measures of one grouping.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    pub reference: ResolvedReference,
    /// Everybody, those whose group is missing included. Its key is empty and it has no disparities.
    pub overall: GroupMeasures,
    /// In the grouping's own order, missing groups last.
    pub groups: Vec<GroupMeasures>,
    pub summary: Summary,
    /// For each metric, how many comparisons the adjustment of p-values was made over.
    pub comparisons: Vec<usize>,
}

/// Computes every metric of every group, its disparity against the reference, and the summary.
pub fn measure(keys: &[GroupKey], counts: &[Counts], question: &Question) -> Measured {
    let _ = (keys, counts, question);
    todo!()
}
