//! Metrics made of the four counts that are no share of the group's people.
//!
//! Each grows with one or two shares, so that what is not known bounds it as it bounds these. F1 is 2 j / (1 + j) with
//! j = TP / (TP + FP + FN) (Jaccard 1901); the ratio of missed to wrongly selected people is the odds of a share.

use super::line::Line;
use super::metric::Share;
use super::rate::{Among, Whole, share_with};
use super::{Cells, Metric, Rate, Undefined, Value};
use crate::tally::{Amount, CellAmounts, Counts};

/// What is found among all that was to be found or was selected.
pub(super) const FOUND: Share = Share {
    above: Cells::TRUE_POSITIVES,
    below: Cells::POSITIVES.or(Cells::SELECTED),
};
/// The missed among all errors.
pub(super) const MISSED: Share = Share {
    above: Cells::FALSE_NEGATIVES,
    below: Cells::FALSE_NEGATIVES.or(Cells::FALSE_POSITIVES),
};
pub(super) const SENSITIVITY: Share = Share {
    above: Cells::TRUE_POSITIVES,
    below: Cells::POSITIVES,
};
pub(super) const SPECIFICITY: Share = Share {
    above: Cells::TRUE_NEGATIVES,
    below: Cells::NEGATIVES,
};
pub(super) const SELECTION: Share = Share {
    above: Cells::SELECTED,
    below: Cells::ALL,
};
const AGREEMENT: Share = Share {
    above: Cells::TRUE_POSITIVES.or(Cells::TRUE_NEGATIVES),
    below: Cells::ALL,
};

/// Computes one such metric of one group, `everybody` being those of whom the group is a part.
///
/// Bounds hold whatever is not known. They are the smallest and largest value attainable, but for balanced accuracy when
/// both outcome and decision of somebody are unknown, and for what compares uncertain counts with everybody's.
pub(super) fn rate(metric: Metric, Whole { counts, is_whole }: Whole<'_>, everybody: &Counts) -> Rate {
    let of = |share: Share| Line::known(share, counts).value()?.range().ok();
    let needs_everybody = matches!(metric, Metric::ShareOfSelected | Metric::OverRepresentation);
    let among = needs_everybody.then(|| {
        let all = Line::known(SELECTION, everybody);
        Among {
            own: Line::known(SELECTION, counts).numerator(),
            selected: all.numerator(),
            people: all.below(),
        }
    });
    let own = among.map_or((Amount::ZERO, Amount::ZERO), |among| (among.own, among.selected));
    let value = match range(metric, of, own, || overall(everybody)) {
        _ if counts.n().is_zero() => Value::Undefined(Undefined::EmptyGroup),
        Err(reason) => Value::Undefined(reason),
        Ok((low, high)) if low == high => Value::Known(low),
        Ok((low, high)) => Value::Bounds(low, high),
    };
    let interval = match value {
        Value::Undefined(reason) => reason,
        Value::Bounds(..) => Undefined::OnlyBounds,
        Value::Known(_) if !is_whole => Undefined::Weighted,
        Value::Known(_) => Undefined::NotResampled,
    };
    let rate = Rate {
        value,
        denominator: basis(metric, &counts.cells),
        unknown: Line::known(doubt(metric), counts).unknown,
        interval: Err(interval),
        ..Rate::undefined(metric, interval)
    };
    if among.is_none() && counts.sample.is_none() {
        return rate;
    }
    rate.with(|beside| {
        beside.among = among;
        beside.people = counts.sample.map(|sample| basis(metric, &sample.people));
    })
}

/// The smallest and largest value when people of `others` may belong to the group too; everybody stays who they are.
pub(super) fn range_with(
    metric: Metric,
    counts: &Counts,
    others: &Counts,
    everybody: &Counts,
) -> Option<(f64, f64)> {
    let own = Line::known(SELECTION, counts).numerator();
    let more = Line::known(SELECTION, others).numerator();
    let own = Amount::between(own.low, own.high + more.high);
    let all = Line::known(SELECTION, everybody).numerator();
    range(
        metric,
        |share| share_with(share, counts, others),
        (own, all),
        || overall(everybody),
    )
    .ok()
}

/// Everybody's selection rate.
fn overall(everybody: &Counts) -> Option<(f64, f64)> {
    Line::known(SELECTION, everybody).value()?.range().ok()
}

/// The smallest and largest value of a metric, given those of any share, the selected of the group and all the selected,
/// and everybody's selection rate.
fn range(
    metric: Metric,
    of: impl Fn(Share) -> Option<(f64, f64)>,
    (own, all): (Amount, Amount),
    overall: impl Fn() -> Option<(f64, f64)>,
) -> Result<(f64, f64), Undefined> {
    let reason = metric.reason_undefined();
    match metric {
        Metric::BalancedAccuracy => {
            let (low, high) = of(SENSITIVITY).ok_or(Undefined::NoActualPositives)?;
            let (other_low, other_high) = of(SPECIFICITY).ok_or(Undefined::NoActualNegatives)?;
            Ok((0.5 * (low + other_low), 0.5 * (high + other_high)))
        }
        Metric::F1 => {
            let harmonic = |share: f64| 2.0 * share / (1.0 + share);
            let (low, high) = of(FOUND).ok_or(reason)?;
            Ok((harmonic(low), harmonic(high)))
        }
        Metric::TreatmentEquality => match of(MISSED).ok_or(reason)? {
            (_, high) if high >= 1.0 => Err(reason),
            (low, high) => Ok((low / (1.0 - low), high / (1.0 - high))),
        },
        Metric::ShareOfSelected => {
            let others = Amount::between((all.low - own.low).max(0.0), (all.high - own.high).max(0.0));
            let others = Amount::between(others.low.min(others.high), others.low.max(others.high));
            match own.low + others.low > 0.0 {
                true => Ok((
                    own.low / (own.low + others.high),
                    own.high / (own.high + others.low),
                )),
                false => Err(reason),
            }
        }
        Metric::OverRepresentation => {
            let (low, high) = of(SELECTION).ok_or(Undefined::EmptyGroup)?;
            match overall() {
                Some((all_low, all_high)) if all_low > 0.0 => Ok((low / all_high, high / all_low)),
                _ => Err(reason),
            }
        }
        _ => Err(reason),
    }
}

/// The people a metric rests on. A mean of two shares is as weak as the one with fewer people below the line.
fn basis(metric: Metric, cells: &CellAmounts) -> Amount {
    let below = |share: Share| Line::of(share, cells).below();
    match metric {
        Metric::BalancedAccuracy => {
            let (one, other) = (below(SENSITIVITY), below(SPECIFICITY));
            Amount::between(one.low.min(other.low), one.high.min(other.high))
        }
        _ => below(doubt(metric)),
    }
}

/// The share whose people include all those that the metric looks at.
fn doubt(metric: Metric) -> Share {
    match metric {
        Metric::F1 => FOUND,
        Metric::TreatmentEquality => MISSED,
        Metric::BalancedAccuracy => AGREEMENT,
        _ => SELECTION,
    }
}
