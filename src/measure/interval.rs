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

/// Jeffreys' interval of a share: between the 2.5 % and 97.5 % quantiles of Beta(x + 1/2, n - x + 1/2), with the lower
/// end at 0 when nobody is above the line and the upper end at 1 when everybody is (Brown, Cai and DasGupta 2001,
/// section 4.3).
///
/// With nobody in the denominator nothing is known: `(0.0, 1.0)`.
pub fn jeffreys(numerator: f64, denominator: f64) -> (f64, f64) {
    if denominator <= 0.0 {
        return (0.0, 1.0);
    }
    let rest = denominator - numerator;
    let low = match numerator <= 0.0 {
        true => 0.0,
        false => beta_quantile(numerator + 0.5, rest + 0.5, TAIL),
    };
    let high = match rest <= 0.0 {
        true => 1.0,
        false => 1.0 - beta_quantile(rest + 0.5, numerator + 0.5, TAIL),
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

/// Koopman's score interval of a ratio of two shares (Koopman 1984): every ratio that the score test does not reject.
/// `None` when the reference's numerator or a denominator is zero: the ratio then has no upper end.
///
/// Unlike the log interval it exists when the group's numerator is zero and when both shares are 1.
pub fn koopman(group: (f64, f64), reference: (f64, f64)) -> Option<(f64, f64)> {
    let (x1, n1) = group;
    let (x2, n2) = reference;
    if x2 <= 0.0 || n1 <= 0.0 || n2 <= 0.0 {
        return None;
    }
    // A ratio the test does not reject, to start from; with nobody above the line, one a little over zero.
    let middle = (x1.max(0.5) / n1 / (x2 / n2)).ln();
    let statistic = |log_ratio: f64| score_statistic(group, reference, log_ratio.exp());
    let low = match x1 <= 0.0 {
        true => 0.0,
        false => crossing(middle, -1.0, |log_ratio| statistic(log_ratio) > Z_95).exp(),
    };
    let high = crossing(middle, 1.0, |log_ratio| statistic(log_ratio) < -Z_95).exp();
    Some((low, high))
}

/// The score statistic of the hypothesis that the group's share is `ratio` times the reference's: with p1 and p2 the
/// likeliest shares under it (Koopman 1984, equation 2.2), the difference from it in standard errors.
fn score_statistic(group: (f64, f64), reference: (f64, f64), ratio: f64) -> f64 {
    let (x1, n1) = group;
    let (x2, n2) = reference;
    let minus_b = (n1 + x2) * ratio + x1 + n2;
    let yes = x1 + x2;
    let root = (minus_b * minus_b - 4.0 * (n1 + n2) * ratio * yes)
        .max(0.0)
        .sqrt();
    // The smaller root of the likelihood equation, written so that it does not cancel.
    let p2 = (2.0 * yes / (minus_b + root)).min(1.0);
    let p1 = (ratio * p2).min(1.0);
    let variance = p1 * (1.0 - p1) / n1 + ratio * ratio * p2 * (1.0 - p2) / n2;
    let difference = x1 / n1 - ratio * x2 / n2;
    match difference == 0.0 {
        true => 0.0,
        false => difference / variance.sqrt(),
    }
}

/// Where a condition begins to hold, walking from `start` in the direction of `step`, which doubles until it holds.
fn crossing(start: f64, step: f64, holds: impl Fn(f64) -> bool) -> f64 {
    let (mut without, mut with) = (start, start + step);
    let mut step = step;
    while !holds(with) {
        without = with;
        step *= 2.0;
        with += step;
    }
    loop {
        let middle = 0.5 * (without + with);
        if middle == without || middle == with {
            return middle;
        }
        match holds(middle) {
            true => with = middle,
            false => without = middle,
        }
    }
}
