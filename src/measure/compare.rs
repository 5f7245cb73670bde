//! One rate against another.

use super::interval::newcombe_from;
use super::normal::two_sided;
use super::test::smallest_expected;
use super::welch::welch;
use super::{
    Disparity, Metric, Rate, RatioInterval, Test, Undefined, Value, Z_95, fisher_exact, two_proportion,
};

/// Expected counts from which the z test is used; below, Fisher's (Cochran 1954).
const FEWEST_EXPECTED: f64 = 5.0;

/// A test and the p-value it gave.
pub(super) type Tested = (Test, f64);

/// Compares a group with a reference that shares nobody with it. `tested` is the test of the complement of the
/// metric, when it has been made: testing one share is testing the other.
pub(super) fn with_others(
    group: &Rate,
    reference: &Rate,
    ratios: RatioInterval,
    tested: Option<Tested>,
) -> Disparity {
    let reason = |reason| Disparity::undefined(reference.value, reason);
    let ((low, high), (reference_low, reference_high)) = match (group.value.range(), reference.value.range())
    {
        (Err(undefined), _) => return reason(undefined),
        (_, Err(_)) => return reason(Undefined::ReferenceUndefined),
        (Ok(group), Ok(reference)) => (group, reference),
    };
    let exact = group.value.known().is_some() && reference.value.known().is_some();
    let value = |low, high| {
        if exact {
            Value::Known(low)
        } else {
            Value::Bounds(low, high)
        }
    };
    if exact && (group.estimate().is_some() || reference.estimate().is_some()) {
        return estimates(group, reference, low, reference_low, tested);
    }
    if exact && group.metric.is_of_values() {
        return of_values(group, reference, low, reference_low);
    }
    let mut disparity = Disparity {
        difference: value(low - reference_high, high - reference_low),
        ratio: if reference_low > 0.0 {
            value(low / reference_high, high / reference_low)
        } else {
            Value::Undefined(Undefined::ReferenceZero)
        },
        ..reason(Undefined::OnlyBounds)
    };
    let counts = group
        .evidence()
        .and_then(|counts| Ok((counts, reference.evidence()?)));
    match counts {
        Ok((counts, reference_counts)) => {
            disparity.difference_interval = difference_interval(group, reference);
            disparity.ratio_interval = ratio_interval(counts, reference_counts, ratios);
            let weighted = group.effective().is_some() || reference.effective().is_some();
            let tested = tested.map_or_else(|| test(counts, reference_counts, weighted), Ok);
            disparity.test = tested.ok().map(|(test, _)| test);
            disparity.p_value = tested.map(|(_, p_value)| p_value);
        }
        Err(reason) => {
            disparity.difference_interval = Err(reason);
            disparity.ratio_interval = Err(reason);
            disparity.p_value = Err(reason);
        }
    }
    disparity
}

/// Compares a group with everybody, itself included; `others` are everybody else.
pub(super) fn with_everybody(
    group: &Rate,
    others: &Rate,
    everybody: &Rate,
    tested: Option<Tested>,
) -> Disparity {
    // Their people overlap, so the ratio has no interval whatever the method.
    let ratios = RatioInterval::default();
    if group.metric.is_of_values() {
        let whole = with_others(group, everybody, RatioInterval::KatzLog, None);
        let overlapping = |ends: Result<(f64, f64), Undefined>| ends.and(Err(Undefined::Overlapping));
        return Disparity {
            difference_interval: overlapping(whole.difference_interval),
            ratio_interval: overlapping(whole.ratio_interval),
            p_value: whole.p_value.and(Err(Undefined::Overlapping)),
            test: None,
            ..whole
        };
    }
    let apart = with_others(group, others, ratios, tested);
    // Only values and reasons are taken from this one, whose test would be wrong: no need to make it.
    let whole = with_others(group, everybody, ratios, Some((Test::TwoProportion, 1.0)));
    // A group that is everybody below the line has nobody to be tested against.
    // Estimates of both need not agree to the last person.
    let weight = (1.0 - group.denominator.low / everybody.denominator.low).max(0.0);
    Disparity {
        reference: everybody.value,
        difference: whole.difference,
        difference_interval: match whole.difference_interval {
            Err(reason) => Err(reason),
            Ok(_) => apart
                .difference_interval
                .map(|(low, high)| (weight * low, weight * high)),
        },
        ratio: whole.ratio,
        ratio_interval: Err(match whole.ratio {
            Value::Undefined(reason) => reason,
            Value::Known(_) | Value::Bounds(..) => Undefined::Overlapping,
        }),
        p_value: match whole.p_value {
            Err(reason) => Err(reason),
            Ok(_) => apart.p_value,
        },
        test: if whole.p_value.is_ok() { apart.test } else { None },
        p_adjusted: None,
    }
}

/// Compares two measures of scores or numbers: means as Welch does, others from their intervals alone, as estimates are.
fn of_values(group: &Rate, reference: &Rate, value: f64, reference_value: f64) -> Disparity {
    let mut disparity = estimates(group, reference, value, reference_value, None);
    if let Err(reason) = group.interval.and(reference.interval) {
        disparity.difference_interval = Err(reason);
        disparity.ratio_interval = Err(reason);
        disparity.p_value = Err(reason);
        disparity.test = None;
    }
    if let Some(welch) = welch(group, reference) {
        disparity.difference_interval = Ok(welch.interval);
        disparity.p_value = Ok(welch.p_value);
        disparity.test = Some(Test::Welch);
    }
    let reaches_zero = |rate: &Rate| rate.interval.is_ok_and(|(low, _)| low <= 0.0);
    if disparity.ratio_interval.is_ok() && (reaches_zero(group) || reaches_zero(reference)) {
        disparity.ratio_interval = Err(Undefined::ReachesZero);
    }
    let refused = match group.metric {
        Metric::MeanResidual => Some(Undefined::RatioOfResiduals),
        _ => (value.min(reference_value) < 0.0).then_some(Undefined::RatioOfScores),
    };
    if let Some(reason) = refused {
        disparity.ratio = Value::Undefined(reason);
        disparity.ratio_interval = Err(reason);
    }
    disparity
}

/// Compares two rates of which one at least is an estimate, from their intervals alone: the difference by Newcombe's
/// rule, the ratio by the same rule on logarithms (Zou and Donner 2008), and as a test the level at which the interval
/// of the difference reaches zero.
fn estimates(
    group: &Rate,
    reference: &Rate,
    share: f64,
    reference_share: f64,
    tested: Option<Tested>,
) -> Disparity {
    let difference = share - reference_share;
    let interval_at = |z: f64| {
        newcombe_from(
            (share, group.interval_at(z)),
            (reference_share, reference.interval_at(z)),
        )
    };
    let (test, p_value) =
        tested.unwrap_or_else(|| (Test::Interval, level_reaching_zero(difference, interval_at)));
    let (low, high) = group.interval_at(Z_95);
    let (reference_low, reference_high) = reference.interval_at(Z_95);
    let ratio_interval = if reference_low <= 0.0 {
        Err(Undefined::ReferenceZero)
    } else if share <= 0.0 {
        Err(Undefined::ZeroNumerator)
    } else {
        let far = |one: f64, other: f64| (one / other).ln().powi(2);
        let down = (far(share, low) + far(reference_high, reference_share)).sqrt();
        let up = (far(high, share) + far(reference_share, reference_low)).sqrt();
        let ratio = share / reference_share;
        Ok((ratio * (-down).exp(), ratio * up.exp()))
    };
    Disparity {
        reference: reference.value,
        difference: Value::Known(difference),
        difference_interval: Ok(interval_at(Z_95)),
        ratio: match reference_share > 0.0 {
            true => Value::Known(share / reference_share),
            false => Value::Undefined(Undefined::ReferenceZero),
        },
        ratio_interval,
        p_value: Ok(p_value),
        test: Some(test),
        p_adjusted: None,
    }
}

/// The two-sided level at which an interval of the difference has zero for an end.
fn level_reaching_zero(difference: f64, interval_at: impl Fn(f64) -> (f64, f64)) -> f64 {
    /// No p-value is smaller than a number can be.
    const FURTHEST: f64 = 38.0;
    let reaches = |z: f64| {
        let (low, high) = interval_at(z);
        low <= 0.0 && high >= 0.0
    };
    if difference == 0.0 {
        return 1.0;
    }
    let (mut within, mut beyond) = (0.0, FURTHEST);
    for _ in 0..60 {
        let middle = 0.5 * (within + beyond);
        if reaches(middle) {
            beyond = middle;
        } else {
            within = middle;
        }
    }
    two_sided(beyond)
}

/// The interval of the difference, from the shares and Wilson intervals the rates already hold.
fn difference_interval(group: &Rate, reference: &Rate) -> Result<(f64, f64), Undefined> {
    let share = |rate: &Rate| Ok((rate.value.known().ok_or(Undefined::OnlyBounds)?, rate.interval?));
    Ok(newcombe_from(share(group)?, share(reference)?))
}

/// The interval of the ratio.
fn ratio_interval(
    group: (f64, f64),
    reference: (f64, f64),
    method: RatioInterval,
) -> Result<(f64, f64), Undefined> {
    if reference.0 == 0.0 {
        return Err(Undefined::ReferenceZero);
    }
    if method.needs_variation() && group.0 == group.1 && reference.0 == reference.1 {
        return Err(Undefined::NoVariation);
    }
    method.of(group, reference).ok_or(Undefined::ZeroNumerator)
}

/// The test of equal rates that suits the counts. Fisher's counts the ways of drawing whole people, all alike: with
/// weights there is none, and too few people are left untested.
pub(super) fn test(group: (f64, f64), reference: (f64, f64), weighted: bool) -> Result<Tested, Undefined> {
    if smallest_expected(group, reference) >= FEWEST_EXPECTED
        && let Some(p_value) = two_proportion(group, reference)
    {
        return Ok((Test::TwoProportion, p_value));
    }
    match weighted {
        true => Err(Undefined::TooFewWeighted),
        false => Ok((Test::FisherExact, fisher_exact(group, reference))),
    }
}
