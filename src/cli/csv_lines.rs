//! Lines of CSV for numbers that are no metric of a group: they have a value, an interval, and a level at most.

use std::borrow::Cow;

use super::csv::{from_data, number};
use super::json::group_text;
use super::stable_names::test;
use crate::measure::{Measured, Test, Undefined, Value};

/// A number.
pub(super) struct Line {
    /// The index of its group; none when it is of all groups.
    pub group: Option<usize>,
    pub measure: Cow<'static, str>,
    pub value: Value,
    pub interval: Result<(f64, f64), Undefined>,
    pub p_value: Option<f64>,
    pub p_adjusted: Option<f64>,
    pub test: Option<Test>,
}

impl Line {
    /// A number with its interval.
    pub fn new(
        group: Option<usize>,
        measure: impl Into<Cow<'static, str>>,
        value: Value,
        interval: Result<(f64, f64), Undefined>,
    ) -> Line {
        Line {
            group,
            measure: measure.into(),
            value,
            interval,
            p_value: None,
            p_adjusted: None,
            test: None,
        }
    }
}

/// Its cells, under the columns of `header`; `inside` is the stratum's column and value, empty for everybody.
pub(super) fn cells(
    line: &Line,
    grouping: &str,
    inside: (&str, &str),
    measured: &Measured,
    header: &[&str],
) -> Vec<String> {
    let mut cells = vec![String::new(); header.len()];
    let mut put = |name: &str, words: String| {
        if let Some(place) = header.iter().position(|column| *column == name) {
            cells[place] = words;
        }
    };
    put("grouping", from_data(grouping));
    put("stratum_column", from_data(inside.0));
    put("stratum", from_data(inside.1));
    if let Some(measures) = line.group.and_then(|group| measured.groups.get(group)) {
        put("group", from_data(&group_text(&measures.key)));
        put("missing_group", measures.missing_group.to_string());
        put("n_low", number(measures.counts.n().low));
        put("n_high", number(measures.counts.n().high));
    }
    put("measure", line.measure.to_string());
    match line.value {
        Value::Known(value) => {
            for column in ["value", "value_low", "value_high"] {
                put(column, number(value));
            }
        }
        Value::Bounds(low, high) => {
            put("value_low", number(low));
            put("value_high", number(high));
        }
        Value::Undefined(why) => put("undefined", why.code().to_owned()),
    }
    if let Ok((low, high)) = line.interval {
        put("interval_low", number(low));
        put("interval_high", number(high));
    }
    put("p_value", line.p_value.map(number).unwrap_or_default());
    put("p_adjusted", line.p_adjusted.map(number).unwrap_or_default());
    put("test", line.test.map(test).unwrap_or_default().to_owned());
    cells
}
