//! The numbers over all groups in the CSV: a line each, whose group is empty, then what is commonly asked for in one number
//! of each group.

use super::csv::{HEADER, from_data, interval, number, value, width};
use super::json::group_text;
use super::stable_names::test;
use crate::measure::{Entropy, GroupMeasures, Measured, Metric, Test, Undefined, Value};

/// A line, column by column.
struct Line(Vec<String>);

impl Line {
    /// Of a measure; `inside` is the stratum's column and value.
    fn new(grouping: &str, inside: (&str, &str), measure: &str) -> Line {
        let mut line = Line(vec![String::new(); width()]);
        line.put("grouping", [from_data(grouping)]);
        line.put("stratum_column", [from_data(inside.0), from_data(inside.1)]);
        line.put("measure", [measure.to_owned()]);
        line
    }

    /// Fills columns from the one named on.
    fn put<const N: usize>(&mut self, column: &str, cells: [String; N]) {
        if let Some(place) = HEADER.iter().position(|name| *name == column) {
            self.0[place..place + N].clone_from_slice(&cells);
        }
    }

    fn figure(mut self, figure: Value, ends: Result<(f64, f64), Undefined>) -> Line {
        self.put("value", value(figure));
        if let Value::Undefined(why) = figure {
            self.put("undefined", [why.code().to_owned()]);
        }
        self.put("interval_low", interval(ends));
        self
    }

    fn of_group(mut self, group: &GroupMeasures) -> Line {
        self.put("group", [from_data(&group_text(&group.key))]);
        self.put("missing_group", [group.missing_group.to_string()]);
        self
    }
}

/// The lines of a grouping.
pub(super) fn lines(grouping: &str, inside: (&str, &str), measured: &Measured) -> Vec<Vec<String>> {
    let line = |measure: &str| Line::new(grouping, inside, measure);
    let mut lines: Vec<Line> = Vec::new();
    for measure in &measured.summary.measures {
        lines.push(line(measure.name).figure(measure.value, measure.interval));
    }
    for (name, entropy) in [
        (
            "generalized_entropy_index",
            measured.inequality.generalized_entropy_index,
        ),
        ("theil_index", measured.inequality.theil_index),
    ] {
        let Entropy {
            whole,
            between,
            within,
            whole_interval,
            within_interval,
        } = entropy;
        lines.push(line(name).figure(whole, whole_interval));
        let between_groups = line(&format!("{name}_between_groups"));
        lines.push(between_groups.figure(between, Err(Undefined::BiasedByChance)));
        lines.push(line(&format!("{name}_within_groups")).figure(within, within_interval));
    }
    for (metric, together) in Metric::ALL.into_iter().zip(&measured.together) {
        let mut dealt = line(&format!("largest_difference_of_{}", metric.name()));
        match together {
            Err(Undefined::NotResampled) => continue,
            Err(why) => dealt.put("undefined", [why.code().to_owned()]),
            Ok(together) => {
                dealt.put("value", value(Value::Known(together.gap)));
                dealt.put("p_value", [number(together.p_value)]);
                dealt.put("test", [test(Test::Permutation).to_owned()]);
            }
        }
        lines.push(dealt);
    }
    for (group, of) in measured.groups.iter().zip(&measured.summary.by_group) {
        let impact = line("impact_ratio").of_group(group);
        lines.push(impact.figure(of.impact_ratio, of.impact_ratio_interval));
        let odds = line("average_odds_difference").of_group(group);
        lines.push(odds.figure(of.average_odds_difference, of.average_odds_interval));
    }
    lines.into_iter().map(|line| line.0).collect()
}
