//! Tests of equal rates, and the adjustment for several of them.

/// Two-sided p-value of the two-proportion z test with pooled variance, from (numerator, denominator) pairs.
/// `None` when the pooled rate is 0 or 1.
pub fn two_proportion(group: (f64, f64), reference: (f64, f64)) -> Option<f64> {
    let _ = (group, reference);
    todo!()
}

/// Two-sided p-value of Fisher's exact test: the sum of the probabilities of all tables with the same margins
/// that are at most as probable as the one observed.
pub fn fisher_exact(group: (f64, f64), reference: (f64, f64)) -> f64 {
    let _ = (group, reference);
    todo!()
}

/// Holm's step-down adjustment (Holm 1979), in the order given.
pub fn holm(p_values: &[f64]) -> Vec<f64> {
    let _ = p_values;
    todo!()
}
