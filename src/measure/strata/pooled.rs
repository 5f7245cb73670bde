//! Mantel and Haenszel's pooled estimates (1959).
//!
//! In a stratum of T people, let a of the n1 people of the group and c of the n0 people of the reference be above the
//! line, b and d the others.

use super::{Figure, Layer};
use crate::measure::{Undefined, Z_95};

/// One difference, one ratio and one odds ratio for all strata.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pooled {
    /// Σ (a n0 - c n1) / T over Σ n1 n0 / T, in `-1.0..=1.0`. Its interval is normal, with the variance of Sato (1989),
    /// which holds for few large strata and for many small ones.
    pub difference: Figure,
    /// Σ a n0 / T over Σ c n1 / T. Its interval is that of its logarithm, with the variance of Greenland and Robins
    /// (1985).
    pub ratio: Figure,
    /// Σ a d / T over Σ b c / T. Its interval is that of its logarithm, with the variance of Robins, Breslow and
    /// Greenland (1986).
    pub odds_ratio: Figure,
}

impl Pooled {
    /// Of at least one stratum. Weights give the same numbers without intervals: these are for people who count once.
    pub(super) fn of(layers: &[Layer], whole: bool) -> Pooled {
        let pooled = Pooled {
            difference: difference(layers),
            ratio: ratio(layers),
            odds_ratio: odds_ratio(layers),
        };
        if whole {
            return pooled;
        }
        let without = |figure: Figure| Figure {
            interval: figure.interval.and(Err(Undefined::Weighted)),
            ..figure
        };
        Pooled {
            difference: without(pooled.difference),
            ratio: without(pooled.ratio),
            odds_ratio: without(pooled.odds_ratio),
        }
    }
}

fn sum(layers: &[Layer], of: impl Fn(&Layer) -> f64) -> f64 {
    layers.iter().map(of).sum()
}

fn difference(layers: &[Layer]) -> Figure {
    let weight = sum(layers, |s| s.group.n * s.reference.n / s.total());
    let above = sum(layers, |s| {
        (s.group.yes * s.reference.n - s.reference.yes * s.group.n) / s.total()
    });
    let difference = above / weight;
    // Sato (1989): (difference × Σ P + Σ Q) / weight².
    let p = sum(layers, |s| {
        let (n1, n0) = (s.group.n, s.reference.n);
        let squares = n1 * n1 * s.reference.yes - n0 * n0 * s.group.yes;
        (squares + n1 * n0 * (n0 - n1) / 2.0) / (s.total() * s.total())
    });
    let q = sum(layers, |s| {
        (s.group.yes * s.reference.no() + s.reference.yes * s.group.no()) / (2.0 * s.total())
    });
    let variance = (difference * p + q) / (weight * weight);
    let half = Z_95 * variance.max(0.0).sqrt();
    let varies = layers.iter().any(|s| s.yes() > 0.0 && s.yes() < s.total());
    Figure {
        value: Ok(difference),
        interval: match varies && half > 0.0 {
            true => Ok(((difference - half).max(-1.0), (difference + half).min(1.0))),
            false => Err(Undefined::NoContrast),
        },
    }
}

fn ratio(layers: &[Layer]) -> Figure {
    let above = sum(layers, |s| s.group.yes * s.reference.n / s.total());
    let below = sum(layers, |s| s.reference.yes * s.group.n / s.total());
    if below <= 0.0 {
        return Figure::undefined(Undefined::ReferenceZero);
    }
    let spread = sum(layers, |s| {
        let both = s.group.n * s.reference.n * s.yes();
        (both - s.group.yes * s.reference.yes * s.total()) / (s.total() * s.total())
    });
    let figure = on_logarithms(above / below, spread / (above * below));
    match spread > 0.0 || above <= 0.0 {
        true => figure,
        false => Figure {
            interval: Err(Undefined::NoVariation),
            ..figure
        },
    }
}

fn odds_ratio(layers: &[Layer]) -> Figure {
    let r = |s: &Layer| s.group.yes * s.reference.no() / s.total();
    let s_ = |s: &Layer| s.group.no() * s.reference.yes / s.total();
    let p = |s: &Layer| (s.group.yes + s.reference.no()) / s.total();
    let q = |s: &Layer| (s.group.no() + s.reference.yes) / s.total();
    let (above, below) = (sum(layers, r), sum(layers, s_));
    if below <= 0.0 {
        return Figure::undefined(Undefined::NoContrast);
    }
    let variance = sum(layers, |s| p(s) * r(s)) / (2.0 * above * above)
        + sum(layers, |s| p(s) * s_(s) + q(s) * r(s)) / (2.0 * above * below)
        + sum(layers, |s| q(s) * s_(s)) / (2.0 * below * below);
    on_logarithms(above / below, variance)
}

/// A ratio, and its interval from the variance of its logarithm.
fn on_logarithms(ratio: f64, variance: f64) -> Figure {
    let interval = match ratio > 0.0 {
        true => {
            let factor = (Z_95 * variance.max(0.0).sqrt()).exp();
            Ok((ratio / factor, ratio * factor))
        }
        false => Err(Undefined::ZeroNumerator),
    };
    Figure {
        value: Ok(ratio),
        interval,
    }
}
