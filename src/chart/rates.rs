//! Rates by group: a dot and an interval per group, the reference marked.

use serde::{Deserialize, Serialize};

use crate::measure::{Conclusion, Measured, Metric, ResolvedReference, Scale, Undefined, Value};
use crate::tally::GroupKey;

/// The chart of one metric over the groups of one grouping.
#[derive(Clone, Debug, PartialEq)]
pub struct RatesChart {
    pub metric: Metric,
    /// One per group, in the order in which they are drawn from the top.
    pub marks: Vec<RateMark>,
    /// The rate the groups are compared with, drawn as a line: the reference group's, or everybody's. `None` when
    /// it is not exactly known, or differs from group to group (reference "rest").
    pub reference_line: Option<f64>,
    /// The left end of the axis: 0, or a round number under every mark and interval where one is negative.
    pub axis_start: f64,
    /// Its right end: a round number above every mark and interval, at most 1 for what cannot be more.
    pub axis_end: f64,
    /// Whether equal ratios are equally far apart on it.
    pub ratios: bool,
}

/// One group on the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct RateMark {
    /// Index of the group in [`Measured::groups`]; also its fixed colour and shape.
    pub group: usize,
    pub key: GroupKey,
    pub value: Value,
    /// Its interval, or why there is none.
    pub interval: Result<(f64, f64), Undefined>,
    /// People in the group (the highest possible number when only bounds are known).
    pub n: f64,
    /// People below the line of the rate, whatever they weigh.
    pub denominator: f64,
    pub is_reference: bool,
    pub missing_group: bool,
    /// Too few people below the line, or drawn at random for an estimate, to comment on: drawn apart.
    pub small: bool,
    /// These numbers leave the gap to the reference to chance: drawn lighter.
    pub inconclusive: bool,
}

/// Order of the groups on the chart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    /// The grouping's own.
    #[default]
    Given,
    /// Lowest rate first.
    Value,
    /// Most people first.
    Size,
}

/// Ends of the axis that read well.
const ENDS: [f64; 11] = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0];

/// Lays out the rates of one metric. People whose group is missing come last in every order.
pub fn rates_chart(measured: &Measured, metric: Metric, order: Order) -> RatesChart {
    let reference_group = match measured.reference {
        ResolvedReference::Group(index) => Some(index),
        _ => None,
    };
    let indices = 0..measured.groups.len();
    let mut marks: Vec<RateMark> = indices
        .map(|index| mark(measured, index, metric, reference_group == Some(index)))
        .collect();
    match order {
        Order::Given => {}
        Order::Value => marks.sort_by(|a, b| height(a.value).total_cmp(&height(b.value))),
        Order::Size => marks.sort_by(|a, b| b.n.total_cmp(&a.n)),
    }
    marks.sort_by_key(|mark| mark.missing_group);
    let reference = match measured.reference {
        ResolvedReference::Group(index) => measured.groups.get(index),
        ResolvedReference::Overall => Some(&measured.overall),
        ResolvedReference::Rest | ResolvedReference::Absent => None,
    };
    let reference_line = reference.and_then(|group| group.rate(metric).value.known());
    let (axis_start, axis_end) = axis(metric, &marks, reference_line);
    RatesChart {
        metric,
        axis_start,
        axis_end,
        ratios: false,
        reference_line,
        marks,
    }
}

fn mark(measured: &Measured, index: usize, metric: Metric, is_reference: bool) -> RateMark {
    let group = &measured.groups[index];
    let rate = group.rate(metric);
    let denominator = rate.people_below().high;
    RateMark {
        group: index,
        key: group.key.clone(),
        value: rate.value,
        interval: rate.interval,
        n: group.counts.n().high,
        denominator,
        is_reference,
        missing_group: group.missing_group,
        small: measured.is_small(group, metric),
        inconclusive: matches!(
            measured.conclusion(group, metric),
            Some(Conclusion::CannotConclude(_))
        ),
    }
}

/// Where a value stands among others: bounds by their middle, the undefined after all.
fn height(value: Value) -> f64 {
    match value.range() {
        Ok((low, high)) => (low + high) / 2.0,
        Err(_) => f64::INFINITY,
    }
}

fn axis(metric: Metric, marks: &[RateMark], reference_line: Option<f64>) -> (f64, f64) {
    let values = marks.iter().filter_map(|mark| mark.value.range().ok());
    let intervals = marks.iter().filter_map(|mark| mark.interval.ok());
    let line = reference_line.map(|line| (line, line));
    let (lowest, highest) = values
        .chain(intervals)
        .chain(line)
        .fold((0.0, 0.0), |(low, high): (f64, f64), (from, to)| {
            (low.min(from), high.max(to))
        });
    if matches!(metric.scale(), Scale::Percent | Scale::Index) {
        return (0.0, ENDS.into_iter().find(|end| *end >= highest).unwrap_or(1.0));
    }
    // A quotient is read against 1.
    let highest = match metric.scale() {
        Scale::Quotient => ENDS.into_iter().find(|end| *end >= highest).unwrap_or(highest),
        _ => highest,
    };
    match (0.0 - round_above(-lowest), round_above(highest)) {
        (0.0, 0.0) => (0.0, 1.0),
        ends => ends,
    }
}

/// The first number that reads well and is not under this one; 0 for 0.
fn round_above(number: f64) -> f64 {
    if number <= 0.0 {
        return 0.0;
    }
    let unit = 10f64.powf(number.log10().floor());
    let ends = [1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0];
    ends.into_iter()
        .map(|end| end * unit)
        .find(|end| *end >= number)
        .unwrap_or(number)
}
