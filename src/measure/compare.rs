//! One rate against another.

use super::interval::newcombe_from;
use super::test::smallest_expected;
use super::{Disparity, Rate, Test, Undefined, Value, fisher_exact, katz_log, two_proportion};

/// Expected counts from which the z test is used; below, Fisher's (Cochran 1954).
const FEWEST_EXPECTED: f64 = 5.0;

/// A test and the p-value it gave.
pub(super) type Tested = (Test, f64);

/// Compares a group with a reference that shares nobody with it. `tested` is the test of the complement of the
/// metric, when it has been made: testing one share is testing the other.
pub(super) fn with_others(group: &Rate, reference: &Rate, tested: Option<Tested>) -> Disparity {
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
            disparity.ratio_interval = ratio_interval(counts, reference_counts);
            let weighted = group.effective.is_some() || reference.effective.is_some();
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
    let apart = with_others(group, others, tested);
    // Only values and reasons are taken from this one, whose test would be wrong: no need to make it.
    let whole = with_others(group, everybody, Some((Test::TwoProportion, 1.0)));
    // A group that is everybody below the line has nobody to be tested against.
    let weight = 1.0 - group.denominator.low / everybody.denominator.low;
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

/// The interval of the difference, from the shares and Wilson intervals the rates already hold.
fn difference_interval(group: &Rate, reference: &Rate) -> Result<(f64, f64), Undefined> {
    let share = |rate: &Rate| Ok((rate.value.known().ok_or(Undefined::OnlyBounds)?, rate.interval?));
    Ok(newcombe_from(share(group)?, share(reference)?))
}

/// The interval of the ratio.
fn ratio_interval(group: (f64, f64), reference: (f64, f64)) -> Result<(f64, f64), Undefined> {
    if reference.0 == 0.0 {
        return Err(Undefined::ReferenceZero);
    }
    if group.0 == group.1 && reference.0 == reference.1 {
        return Err(Undefined::NoVariation);
    }
    katz_log(group, reference).ok_or(Undefined::ZeroNumerator)
}

/// The test of equal rates that suits the counts. Fisher's counts the ways of drawing whole people, all alike: with
/// weights there is none, and too few people are left untested.
fn test(group: (f64, f64), reference: (f64, f64), weighted: bool) -> Result<Tested, Undefined> {
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
