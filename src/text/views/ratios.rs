//! The words of the chart of impact ratios.

use super::rates::row_words;
use crate::chart::{RatesChart, RatesWords, RowWords};
use crate::measure::{Measured, Value};
use crate::project::RatioLine;
use crate::text::{
    Language, decimal, group_name, listed, metric_name, range_ratio, rate_words, ratio, reason,
    resolved_reference_name, text, text_with,
};

/// What is written on the chart and said of its rows. `chosen` is the group that it speaks of.
pub fn ratios_words(
    language: Language,
    measured: &Measured,
    chart: &RatesChart,
    lines: &[RatioLine],
    chosen: Option<usize>,
) -> RatesWords {
    let metric = chart.metric;
    let reference = resolved_reference_name(language, measured);
    let rows = chart.marks.iter().map(|mark| {
        let rates = row_words(language, measured, metric, mark);
        let rate = measured.groups[mark.group].rate(metric).value;
        let (value, why) = match mark.value {
            Value::Known(value) => (ratio(language, value), None),
            Value::Bounds(low, high) => (range_ratio(language, (low, high)), None),
            Value::Undefined(why) => ("—".to_owned(), Some(reason(language, why))),
        };
        let interval = mark.interval.ok().map(|range| {
            let range = [("range", range_ratio(language, range).into())];
            text_with(language, "strata-range", &range)
        });
        let said = [
            ("ratio", why.clone().unwrap_or_else(|| value.clone()).into()),
            ("rate", rate_words(language, metric, rate).into()),
        ];
        let mut details = vec![rates.name.clone(), text_with(language, "ratios-detail", &said)];
        details.extend(interval);
        details.extend((!rates.note.is_empty()).then(|| rates.note.clone()));
        RowWords {
            spoken: details.join(", "),
            details,
            value,
            why,
            chosen: chosen == Some(mark.group),
            ..rates
        }
    });
    let axis = [
        ("metric", metric_name(language, metric).into()),
        ("reference", reference.into()),
    ];
    RatesWords {
        rows: rows.collect(),
        axis: text_with(language, "ratios-axis", &axis),
        say: Box::new(move |tick| decimal(language, (tick * 100.0).round() / 100.0)),
        reference: text(language, "ratios-same"),
        lines: lines
            .iter()
            .map(|line| (line.at, line_name(language, line)))
            .collect(),
        make_reference: text(language, "disparities-reference-column"),
    }
}

/// A line with its name and its ratio.
fn line_name(language: Language, line: &RatioLine) -> String {
    let at = decimal(language, line.at);
    match line.name.trim() {
        "" => at,
        name => format!("{name} ({at})"),
    }
}

/// Which groups lie beyond each line, seen from 1, and of which it cannot be told.
pub fn ratio_line_sentences(
    language: Language,
    measured: &Measured,
    chart: &RatesChart,
    lines: &[RatioLine],
) -> Vec<String> {
    let name = |group: usize| group_name(language, &measured.groups[group].key);
    let sentence = |line: &RatioLine| {
        let beyond = |ratio: f64| match line.at < 1.0 {
            true => ratio < line.at,
            false => ratio > line.at,
        };
        let marks = chart
            .marks
            .iter()
            .filter(|mark| !mark.is_reference && !mark.missing_group);
        let (mut there, mut unsure) = (Vec::new(), Vec::new());
        for mark in marks {
            let Ok((low, high)) = mark.value.range() else {
                continue;
            };
            let inside = mark
                .interval
                .is_ok_and(|(low, high)| low < line.at && line.at < high);
            match (beyond(low), beyond(high)) {
                (true, true) if inside => unsure.push(name(mark.group)),
                (true, true) => there.push(name(mark.group)),
                (false, false) if !inside => {}
                _ => unsure.push(name(mark.group)),
            }
        }
        let side = if line.at < 1.0 { "under" } else { "over" };
        let arguments = [
            ("line", line_name(language, line).into()),
            ("side", side.into()),
            ("count", (there.len() as f64).into()),
            ("groups", listed(language, &there).into()),
            ("unsure", (unsure.len() as f64).into()),
            ("unsure-groups", listed(language, &unsure).into()),
        ];
        text_with(language, "ratios-beyond", &arguments)
    };
    lines.iter().map(sentence).collect()
}
