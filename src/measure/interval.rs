//! Confidence intervals at 95 % from counts.
//!
//! Shares are given as (numerator, denominator) pairs of whole numbers of people.

use statrs::function::beta::beta_reg;

/// The 97.5 % quantile of the standard normal distribution.
pub const Z_95: f64 = 1.959_963_984_540_054;

/// Half of what a 95 % interval leaves out.
const TAIL: f64 = 0.025;

/// Wilson's score interval of a share, without continuity correction (Wilson 1927).
///
/// With nobody in the denominator nothing is known: `(0.0, 1.0)`.
pub fn wilson(numerator: f64, denominator: f64) -> (f64, f64) {
    wilson_at(Z_95, numerator, denominator)
}

/// The same at `z` standard errors.
pub(super) fn wilson_at(z: f64, numerator: f64, denominator: f64) -> (f64, f64) {
    if denominator <= 0.0 {
        return (0.0, 1.0);
    }
    let z2 = z * z;
    let centre = (numerator + z2 / 2.0) / (denominator + z2);
    let spread = numerator * (denominator - numerator) / denominator + z2 / 4.0;
    let half = z * spread.sqrt() / (denominator + z2);
    // The two ends that are 0 or 1 by algebra are made so exactly.
    let low = if numerator == 0.0 {
        0.0
    } else {
        (centre - half).max(0.0)
    };
    let high = if numerator == denominator {
        1.0
    } else {
        (centre + half).min(1.0)
    };
    (low, high)
}

/// Clopper and Pearson's exact interval of a share (1934).
///
/// With nobody in the denominator nothing is known: `(0.0, 1.0)`.
pub fn clopper_pearson(numerator: f64, denominator: f64) -> (f64, f64) {
    if denominator <= 0.0 {
        return (0.0, 1.0);
    }
    let rest = denominator - numerator;
    let low = if numerator <= 0.0 {
        0.0
    } else if rest <= 0.0 {
        TAIL.powf(1.0 / denominator)
    } else {
        beta_quantile(numerator, rest + 1.0, TAIL)
    };
    let high = if rest <= 0.0 {
        1.0
    } else if numerator <= 0.0 {
        // 1 - 0.025^(1/n), without losing the digits of a small result.
        -(TAIL.ln() / denominator).exp_m1()
    } else {
        1.0 - beta_quantile(rest, numerator + 1.0, TAIL)
    };
    (low, high)
}

/// The quantile of the beta distribution, by halving: slow, safe, and as exact as its distribution function.
fn beta_quantile(a: f64, b: f64, probability: f64) -> f64 {
    let (mut low, mut high) = (0.0f64, 1.0f64);
    loop {
        let middle = 0.5 * (low + high);
        if middle <= low || middle >= high {
            return middle;
        }
        if beta_reg(a, b, middle) < probability {
            low = middle
        } else {
            high = middle
        }
    }
}

/// Newcombe's hybrid score interval of a difference of two shares (Newcombe 1998, method 10): group minus
/// reference. Both denominators are above zero.
pub fn newcombe(group: (f64, f64), reference: (f64, f64)) -> (f64, f64) {
    newcombe_from(
        (group.0 / group.1, wilson(group.0, group.1)),
        (reference.0 / reference.1, wilson(reference.0, reference.1)),
    )
}

/// The same from shares and Wilson intervals already computed.
pub(super) fn newcombe_from(group: (f64, (f64, f64)), reference: (f64, (f64, f64))) -> (f64, f64) {
    let (p1, (low1, high1)) = group;
    let (p2, (low2, high2)) = reference;
    let difference = p1 - p2;
    let down = ((p1 - low1).powi(2) + (high2 - p2).powi(2)).sqrt();
    let up = ((high1 - p1).powi(2) + (p2 - low2).powi(2)).sqrt();
    (difference - down, difference + up)
}

/// Katz's log interval of a ratio of two shares (Katz et al. 1978): group over reference. `None` when a
/// numerator or a denominator is zero.
pub fn katz_log(group: (f64, f64), reference: (f64, f64)) -> Option<(f64, f64)> {
    let (x1, n1) = group;
    let (x2, n2) = reference;
    if x1 <= 0.0 || x2 <= 0.0 || n1 <= 0.0 || n2 <= 0.0 {
        return None;
    }
    let ratio = (x1 / n1) / (x2 / n2);
    // 1/x - 1/n, without cancelling.
    let variance = (n1 - x1) / (x1 * n1) + (n2 - x2) / (x2 * n2);
    let factor = (Z_95 * variance.sqrt()).exp();
    Some((ratio / factor, ratio * factor))
}
