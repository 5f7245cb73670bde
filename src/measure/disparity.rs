//! A group's rate against its reference's.

use serde::{Deserialize, Serialize};

use super::{Undefined, Value};

/// A group's rate against the reference's: difference and ratio, each with its interval, and one test.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Disparity {
    /// The reference's rate for the same metric.
    pub reference: Value,
    /// Group minus reference, in `-1.0..=1.0`.
    pub difference: Value,
    /// Newcombe's hybrid score interval at 95 % (Newcombe 1998, method 10), or why there is none.
    pub difference_interval: Result<(f64, f64), Undefined>,
    /// Group over reference, at least 0.
    pub ratio: Value,
    /// Katz log interval at 95 % (Katz et al. 1978), or why there is none.
    pub ratio_interval: Result<(f64, f64), Undefined>,
    /// The p-value of the hypothesis of equal rates, or why there is none.
    pub p_value: Result<f64, Undefined>,
    /// The test that gave it.
    pub test: Option<Test>,
    /// The p-value adjusted by Holm over the comparisons of the same metric in the same grouping.
    pub p_adjusted: Option<f64>,
}

/// A test of equal rates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Test {
    /// Two-proportion z test with pooled variance, two-sided.
    TwoProportion,
    /// Fisher's exact test, two-sided, used when an expected count is under 5.
    FisherExact,
}
