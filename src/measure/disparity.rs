//! A group's rate against its reference's.

use serde::{Deserialize, Serialize};

use super::{Undefined, Value};

/// A group's rate against the reference's: difference and ratio, each with its interval, and one test.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Disparity {
    /// The reference's rate for the same metric.
    pub reference: Value,
    /// Group minus reference, in `-1.0..=1.0`. Against everybody, with the group itself included, bounds
    /// hold but may be wider than what is attainable.
    pub difference: Value,
    /// Newcombe's hybrid score interval at 95 % (Newcombe 1998, method 10), or why there is none.
    ///
    /// Against everybody, the group itself included: with w the group's share of those below the line, the
    /// difference is 1 - w times the difference with everybody else, and so is its interval.
    pub difference_interval: Result<(f64, f64), Undefined>,
    /// Group over reference, at least 0.
    pub ratio: Value,
    /// Katz log interval at 95 % (Katz et al. 1978), unless Koopman's is asked for, or why there is none.
    pub ratio_interval: Result<(f64, f64), Undefined>,
    /// The p-value of the hypothesis of equal rates, or why there is none. Against everybody, the group itself
    /// included, the hypothesis is the same as against everybody else, and so is the test.
    pub p_value: Result<f64, Undefined>,
    /// The test that gave it.
    pub test: Option<Test>,
    /// The p-value adjusted, by Holm unless otherwise asked, over the comparisons of the same metric in the same grouping. `None` when
    /// there is no p-value, and for people whose group is missing: they answer no question about a group, and
    /// would only weaken the others' evidence.
    pub p_adjusted: Option<f64>,
}

/// A test of equal rates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Test {
    /// Two-proportion z test with pooled variance, two-sided.
    TwoProportion,
    /// Fisher's exact test, two-sided, used when an expected count is under 5.
    FisherExact,
    /// For estimates: the level at which the interval of the difference reaches zero.
    Interval,
    /// Permutation of people between the two groups, for metrics without a formula or with too few people for theirs.
    Permutation,
    /// Welch's t test of two means, two-sided (Welch 1947).
    Welch,
}

impl Disparity {
    /// A comparison that cannot be made at all.
    pub(super) fn undefined(reference: Value, reason: Undefined) -> Disparity {
        Disparity {
            reference,
            difference: Value::Undefined(reason),
            difference_interval: Err(reason),
            ratio: Value::Undefined(reason),
            ratio_interval: Err(reason),
            p_value: Err(reason),
            test: None,
            p_adjusted: None,
        }
    }
}
