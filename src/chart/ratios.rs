//! Impact ratios: each group's rate over that of the reference, on an axis on which equal ratios are equally far apart.

use super::{Order, RatesChart, rates_chart};
use crate::measure::{Measured, Metric, Undefined, Value};

/// Where the axis may end over 1; under 1 it ends as far away.
const ENDS: [f64; 9] = [1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 6.0, 10.0, 20.0];

/// Lays out the ratios of one metric like rates, with 1 as the line of the reference. `lines` are ratios that are to be
/// seen. A ratio of 0, and intervals that reach further than the axis, end at its end.
pub fn ratios_chart(measured: &Measured, metric: Metric, order: Order, lines: &[f64]) -> RatesChart {
    let mut chart = rates_chart(measured, metric, order);
    for mark in &mut chart.marks {
        let disparity = measured.groups[mark.group].disparity(metric);
        (mark.value, mark.interval) = match disparity {
            _ if mark.is_reference => (Value::Known(1.0), Err(Undefined::IsReference)),
            Some(disparity) => (disparity.ratio, disparity.ratio_interval),
            None => (
                Value::Undefined(Undefined::ReferenceAbsent),
                Err(Undefined::ReferenceAbsent),
            ),
        };
    }
    if order == Order::Value {
        let height = |value: Value| {
            value
                .range()
                .map_or(f64::INFINITY, |(low, high)| (low + high) / 2.0)
        };
        chart.marks.sort_by(|one, other| {
            let missing = one.missing_group.cmp(&other.missing_group);
            missing.then(height(one.value).total_cmp(&height(other.value)))
        });
    }
    let values = chart.marks.iter().filter_map(|mark| mark.value.range().ok());
    let intervals = chart.marks.iter().filter_map(|mark| mark.interval.ok());
    let lines = lines.iter().map(|line| (*line, *line));
    let furthest = values
        .chain(intervals)
        .chain(lines)
        .flat_map(|(low, high)| [low, high])
        .filter(|ratio| *ratio > 0.0 && ratio.is_finite())
        .map(|ratio| ratio.max(1.0 / ratio))
        .fold(1.0, f64::max);
    let last = ENDS[ENDS.len() - 1];
    let end = ENDS.into_iter().find(|end| *end >= furthest).unwrap_or(last);
    RatesChart {
        reference_line: Some(1.0),
        axis_start: 1.0 / end,
        axis_end: end,
        ratios: true,
        ..chart
    }
}
