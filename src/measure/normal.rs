//! The standard normal distribution.

use std::f64::consts::SQRT_2;

use statrs::function::erf::erfc;

/// The chances of less than `z`.
pub(super) fn below(z: f64) -> f64 {
    0.5 * erfc(-z / SQRT_2)
}

/// The chances of being at least as far from zero as `z`, on either side: the two-sided p-value of a z statistic.
pub(super) fn two_sided(z: f64) -> f64 {
    erfc(z.abs() / SQRT_2)
}
