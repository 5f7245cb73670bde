//! Which group to speak of when the reader has chosen none.

use super::SMALL;
use crate::measure::{Measured, Metric};

/// Adjusted p-values under this are clear of chance.
const CLEAR: f64 = 0.05;

/// The group furthest from its reference among those whose difference is clear of chance and who are enough people
/// to comment on; `None` when there is none.
pub fn salient_group(measured: &Measured, metric: Metric) -> Option<usize> {
    let candidates = measured.groups.iter().enumerate().filter_map(|(index, group)| {
        let disparity = group.disparity(metric)?;
        let enough = group.rate(metric).denominator.low >= SMALL && !group.missing_group;
        let clear = disparity.p_adjusted.is_some_and(|p| p < CLEAR);
        let size = disparity.difference.known()?.abs();
        (enough && clear).then_some((index, size))
    });
    candidates
        .max_by(|one, other| one.1.total_cmp(&other.1))
        .map(|(index, _)| index)
}
