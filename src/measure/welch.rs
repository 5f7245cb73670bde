//! Two means against each other, whose people may vary differently.

use statrs::distribution::{ContinuousCDF, StudentsT};

use super::Rate;

/// The difference of two means: its 95 % interval, and the two-sided p-value of equal means.
pub(super) struct Welch {
    pub interval: (f64, f64),
    pub p_value: f64,
}

/// The 97.5 % quantile of Student's distribution.
pub(super) fn student(freedom: f64) -> Option<f64> {
    Some(StudentsT::new(0.0, 1.0, freedom).ok()?.inverse_cdf(0.975))
}

/// Welch's interval and test (Welch 1947) of two means, from their own Student intervals; `None` when the metric is no
/// mean or one of the two has no interval. People with weights are as many as their effective size.
pub(super) fn welch(group: &Rate, reference: &Rate) -> Option<Welch> {
    let of = |rate: &Rate| {
        let (low, high) = rate.interval.ok()?;
        let freedom = rate.effective().unwrap_or(rate.denominator.low) - 1.0;
        let error = (high - low) / 2.0 / student(freedom)?;
        Some((rate.value.known()?, error.powi(2), freedom))
    };
    if !group.metric.is_mean() {
        return None;
    }
    let ((mean, own, freedom), (other_mean, other, other_freedom)) = (of(group)?, of(reference)?);
    let variance = own + other;
    // Welch and Satterthwaite's degrees of freedom.
    let freedom = variance.powi(2) / (own.powi(2) / freedom + other.powi(2) / other_freedom);
    let difference = mean - other_mean;
    let half = student(freedom)? * variance.sqrt();
    let law = StudentsT::new(0.0, 1.0, freedom).ok()?;
    Some(Welch {
        interval: (difference - half, difference + half),
        p_value: 2.0 * law.sf((difference / variance.sqrt()).abs()),
    })
}
