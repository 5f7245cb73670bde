//! Which group to speak of when the reader has chosen none.

use crate::measure::{LEVEL, Measured, Metric, Value};

/// The group furthest from its reference among those whose difference is clear of chance and who are enough people
/// to comment on; `None` when there is none. A difference known only within bounds has no test: it counts when
/// whatever is not known cannot close it.
pub fn salient_group(measured: &Measured, metric: Metric) -> Option<usize> {
    let candidates = measured.groups.iter().enumerate().filter_map(|(index, group)| {
        let disparity = group.disparity(metric)?;
        let enough =
            group.rate(metric).basis().low >= f64::from(measured.methods.to_comment) && !group.missing_group;
        let (low, high) = disparity.difference.range().ok()?;
        let clear = match disparity.difference {
            Value::Bounds(..) => low > 0.0 || high < 0.0,
            Value::Known(_) | Value::Undefined(_) => disparity.p_adjusted.is_some_and(|p| p < LEVEL),
        };
        (enough && clear).then_some((index, low.abs().min(high.abs())))
    });
    candidates
        .max_by(|one, other| one.1.total_cmp(&other.1))
        .map(|(index, _)| index)
}
