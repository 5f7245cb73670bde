//! Lines of CSV for quantities of a group that are no metric: they have a value, an interval, and a level at most.

use super::csv::{from_data, number};
use super::json::group_text;
use crate::measure::{Undefined, Value};
use crate::project::Evaluated;

/// A quantity of a group.
pub(super) struct Line {
    pub group: usize,
    pub measure: &'static str,
    pub value: Value,
    pub interval: Result<(f64, f64), Undefined>,
    pub p_value: Option<f64>,
    pub p_adjusted: Option<f64>,
}

/// Its cells, under the columns of `header`.
pub(super) fn cells(line: &Line, evaluated: &Evaluated, header: &[&str]) -> Vec<String> {
    let mut cells = vec![String::new(); header.len()];
    let measures = &evaluated.measured.groups[line.group];
    let mut put = |name: &str, words: String| {
        if let Some(place) = header.iter().position(|column| *column == name) {
            cells[place] = words;
        }
    };
    put("grouping", from_data(&evaluated.attributes.join(" × ")));
    put("group", from_data(&group_text(&measures.key)));
    put("missing_group", measures.missing_group.to_string());
    put("n_low", number(measures.counts.n().low));
    put("n_high", number(measures.counts.n().high));
    put("measure", line.measure.to_owned());
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
    cells
}
