//! What is commonly asked for in one number of each group.

use super::pairs::Pairs;
use super::{GroupSummary, ODDS, mean_of, within};
use crate::measure::{Disparity, GroupMeasures, Metric, Polarity, Undefined, Value};

/// The numbers of each group that are commonly asked for in one.
pub(super) fn by_group(
    groups: &[GroupMeasures],
    polarity: Polarity,
    pairs: Result<&Pairs, Undefined>,
) -> Vec<GroupSummary> {
    let range = |group: &GroupMeasures| group.rate(Metric::SelectionRate).value.range();
    let counted = groups.iter().filter(|group| !group.missing_group);
    let ranges: Vec<(f64, f64)> = counted.filter_map(|group| range(group).ok()).collect();
    let most = ranges.iter().fold((0.0, 0.0), |most: (f64, f64), one| {
        (most.0.max(one.0), most.1.max(one.1))
    });
    let least = ranges.iter().fold((1.0, 1.0), |least: (f64, f64), one| {
        (least.0.min(one.0), least.1.min(one.1))
    });
    let impact = |group: &GroupMeasures| match range(group) {
        _ if group.missing_group => Value::Undefined(Undefined::MissingGroup),
        Err(reason) => Value::Undefined(reason),
        Ok(_) if ranges.len() < 2 => Value::Undefined(Undefined::FewerThanTwoGroups),
        Ok(own) => match polarity {
            Polarity::Favour => impact_ratio(own, most),
            Polarity::Burden => impact_ratio(least, own),
        },
    };
    // One for each group whose selection rate has a value, in their order.
    let mut intervals = pairs.map(|pairs| match polarity {
        Polarity::Favour => pairs.ratios_to_highest().into_iter(),
        Polarity::Burden => pairs.ratios_of_lowest().into_iter(),
    });
    let one = |group: &GroupMeasures| {
        let impact_ratio = impact(group);
        let counted = !group.missing_group && range(group).is_ok();
        let interval = match &mut intervals {
            Ok(intervals) if counted => intervals.next().ok_or(Undefined::FewerThanTwoGroups),
            Ok(_) => Err(Undefined::MissingGroup),
            Err(reason) => Err(*reason),
        };
        let odds = average_odds(group);
        GroupSummary {
            impact_ratio,
            impact_ratio_interval: match impact_ratio {
                Value::Known(_) => interval,
                Value::Bounds(..) => Err(Undefined::OnlyBounds),
                Value::Undefined(reason) => Err(reason),
            },
            average_odds_difference: odds,
            average_odds_interval: match odds {
                Value::Known(odds) => average_odds_interval(group, odds),
                Value::Bounds(..) => Err(Undefined::OnlyBounds),
                Value::Undefined(reason) => Err(reason),
            },
        }
    };
    groups.iter().map(one).collect()
}

/// The differences of true and false positive rate from the reference's.
fn odds(group: &GroupMeasures) -> impl Iterator<Item = &Disparity> {
    ODDS.iter().filter_map(|metric| group.disparity(*metric))
}

/// The mean of the two.
fn average_odds(group: &GroupMeasures) -> Value {
    odds(group)
        .map(|disparity| disparity.difference)
        .reduce(mean_of)
        .unwrap_or(Value::Undefined(Undefined::IsReference))
}

/// Its interval: as far down and up as half of each difference's, in quadrature.
fn average_odds_interval(group: &GroupMeasures, mean: f64) -> Result<(f64, f64), Undefined> {
    let (mut down, mut up) = (0.0, 0.0);
    for disparity in odds(group) {
        let (low, high) = disparity.difference_interval?;
        let difference = disparity.difference.known().ok_or(Undefined::OnlyBounds)?;
        down += (difference - low).powi(2);
        up += (high - difference).powi(2);
    }
    Ok((mean - 0.5 * f64::sqrt(down), mean + 0.5 * f64::sqrt(up)))
}

/// A selection rate over another that is at least as high.
fn impact_ratio(above: (f64, f64), below: (f64, f64)) -> Value {
    if below.0 <= 0.0 {
        return Value::Undefined(Undefined::ReferenceZero);
    }
    within(above.0 / below.1, (above.1 / below.0).min(1.0))
}
