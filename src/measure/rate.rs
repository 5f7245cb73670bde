//! A metric's value for one group.

use super::{Metric, Undefined, Value};
use crate::tally::{Amount, Counts};

/// A metric's value for one group, with what it was computed from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    pub metric: Metric,
    /// The share, in `0.0..=1.0`.
    pub value: Value,
    /// People counted above the line.
    pub numerator: Amount,
    /// People counted below the line.
    pub denominator: Amount,
    /// People who might belong above or below the line but whose outcome or decision is not known; they are
    /// why `value` may be bounds.
    pub unknown: Amount,
    /// Wilson score interval at 95 % (Wilson 1927), or why there is none.
    pub interval: Result<(f64, f64), Undefined>,
}

/// Computes one metric of one group. People whose outcome or decision is unknown give exact bounds: the
/// smallest and largest share attainable over everything they could be.
pub fn rate(metric: Metric, counts: &Counts) -> Rate {
    let _ = (metric, counts);
    todo!()
}
