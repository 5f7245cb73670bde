//! Confidence intervals at 95 % from counts.

/// Wilson's score interval of a share, without continuity correction (Wilson 1927).
pub fn wilson(numerator: f64, denominator: f64) -> (f64, f64) {
    let _ = (numerator, denominator);
    todo!()
}

/// Clopper and Pearson's exact interval of a share (1934).
pub fn clopper_pearson(numerator: f64, denominator: f64) -> (f64, f64) {
    let _ = (numerator, denominator);
    todo!()
}

/// Newcombe's hybrid score interval of a difference of two shares (Newcombe 1998, method 10).
pub fn newcombe(group: (f64, f64), reference: (f64, f64)) -> (f64, f64) {
    let _ = (group, reference);
    todo!()
}

/// Katz's log interval of a ratio of two shares (Katz et al. 1978); `None` when a numerator is zero.
pub fn katz_log(group: (f64, f64), reference: (f64, f64)) -> Option<(f64, f64)> {
    let _ = (group, reference);
    todo!()
}
