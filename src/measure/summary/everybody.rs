//! How far groups are from everybody, themselves included.
//!
//! With w the group's share of those below the line, its rate less everybody's is 1 - w times its rate less that of all
//! others, and its rate over everybody's is r / (w r + 1 - w) with r its rate over that of all others: both grow with what
//! they are made of, and so their ends are found from two groups that share nobody.

use statrs::function::erf::erfc_inv;

use super::pairs::Spread;
use crate::measure::interval::wilson_at;
use crate::measure::{Rate, Undefined};

/// Intervals of the largest distance from everybody's rate, and of the smallest ratio to it, turned to be at most 1: those
/// of all groups hold together with probability `level` (Šidák 1967), and so do these.
pub(super) fn furthest(rates: &[&Rate], all: &Rate, level: f64) -> Result<[(f64, f64); 2], Undefined> {
    let z = for_all(rates.len(), level);
    let (mut distance, mut ratio) = ((0.0, 0.0), (1.0, 1.0));
    for rate in rates {
        let [own, quotient] = against(rate, all, z)?;
        let away = match own {
            (low, high) if low > 0.0 => (low, high),
            (low, high) if high < 0.0 => (-high, -low),
            (low, high) => (0.0, f64::max(-low, high)),
        };
        distance = (f64::max(distance.0, away.0), f64::max(distance.1, away.1));
        let turned = |ratio: f64| f64::min(ratio, 1.0 / ratio);
        let (low, high) = (turned(quotient.0), turned(quotient.1));
        let closest = match quotient.0 <= 1.0 && quotient.1 >= 1.0 {
            true => 1.0,
            false => f64::max(low, high),
        };
        ratio = (f64::min(ratio.0, f64::min(low, high)), f64::min(ratio.1, closest));
    }
    Ok([distance, ratio])
}

/// The standard errors at which the intervals of so many groups hold together (Šidák 1967).
pub(in crate::measure) fn for_all(groups: usize, level: f64) -> f64 {
    let each = level.powf(1.0 / groups as f64);
    std::f64::consts::SQRT_2 * erfc_inv(1.0 - each)
}

/// A group beside everybody else.
pub(in crate::measure) struct Beside {
    /// Its share of everybody below the line.
    pub part: f64,
    /// The rate of all others, and the size that it rests on.
    pub value: f64,
    pub size: f64,
}

/// The intervals of a group's rate less everybody's, and over it.
pub(in crate::measure) fn against(own: &Rate, all: &Rate, z: f64) -> Result<[(f64, f64); 2], Undefined> {
    let Some(Beside { part, value, size }) = beside(own, all)? else {
        return Ok([(0.0, 0.0), (1.0, 1.0)]);
    };
    let (low, high) = wilson_at(z, value * size, size);
    let others = Spread { value, low, high };
    let own = Spread::of(own, z);
    let (down, up) = own.minus(&others);
    let (less, more) = own.over(&others);
    let to_everybody = |ratio: f64| match ratio.is_finite() {
        true => ratio / (part * ratio + 1.0 - part),
        false => 1.0 / part,
    };
    Ok([
        ((1.0 - part) * down, (1.0 - part) * up),
        (to_everybody(less), to_everybody(more)),
    ])
}

/// All others than a group; `None` when there are none.
pub(in crate::measure) fn beside(own: &Rate, all: &Rate) -> Result<Option<Beside>, Undefined> {
    let (share, everybody) = (
        own.value.known().ok_or(Undefined::OnlyBounds)?,
        all.value.known().ok_or(Undefined::OnlyBounds)?,
    );
    if own.estimate().is_some() || all.estimate().is_some() {
        return Err(Undefined::NotEstimated);
    }
    all.interval?;
    let (weight, whole) = (own.denominator.low, all.denominator.low);
    let rest = whole - weight;
    if rest <= 0.0 {
        return Ok(None);
    }
    let part = weight / whole;
    // What the squares of the weights of the others are follows from the two effective sizes.
    let squares = |rate: &Rate| {
        let size = rate.effective().unwrap_or(rate.denominator.low);
        rate.denominator.low * rate.denominator.low / size
    };
    let size = rest * rest / (squares(all) - squares(own));
    let value = ((everybody - part * share) / (1.0 - part)).clamp(0.0, 1.0);
    Ok(Some(Beside { part, value, size }))
}
