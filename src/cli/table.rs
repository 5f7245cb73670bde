//! `measure --format text`: aligned tables for people, in their language.

use super::adjusted::adjusted_lines;
use super::arms::population_lines;
use super::burden::burden_words;
use super::calibration::calibration_lines;
use super::consistency::consistency_lines;
use super::direction::direction_lines;
use super::inside::inside_lines;
use super::joins::join_line;
use super::labels::label_lines;
use super::local_law::law_lines;
use super::measure::Audit;
use super::methods::methods_lines;
use super::process::stages_lines;
use super::reading::reading_lines;
use crate::measure::{
    GroupMeasures, Measured, Metric, Polarity, Reference, ResolvedReference, Undefined, Value,
};
use crate::project::{DataStep, Evaluated, Evaluation};
use crate::tally::{Amount, First};
use crate::text::{
    Language, all_groups_words, all_pointing_words, conclusion_name, count, dealt_words, decimal,
    fraction_words, gap_words, group_name, impact_lines, impact_words, inequality_lines, metric_name,
    metric_title, mixed_words, odds_lines, p_value, possible_words, process_lines, ratio, reason,
    step_effect, step_name, step_warnings, summary_line, text, text_with, value_words, ways_words,
};

/// Everything measured, as tables.
pub(super) fn tables(audit: &Audit, language: Language) -> String {
    let mut lines = vec![audit.project.title.clone()];
    for (source, columns) in audit.project.sources().zip(&audit.loaded.columns) {
        lines.extend(reading_lines(source, columns, language));
    }
    let joined = audit.project.outputs.iter().zip(&audit.loaded.joins);
    lines.extend(joined.map(|(outputs, join)| join_line(outputs, join, language)));
    lines.extend(rows_lines(&audit.evaluation, &audit.steps(), language));
    lines.extend({ &audit.evaluation.unordered }.iter().map(|(column, value)| {
        let arguments = [
            ("column", column.as_str().into()),
            ("value", value.as_str().into()),
        ];
        text_with(language, "done-order-absent", &arguments)
    }));
    lines.extend(cut_line(&audit.evaluation, language));
    lines.extend(direction_lines(&audit.project.setup, &audit.evaluation, language));
    lines.extend(population_lines(
        &audit.project.setup,
        &audit.evaluation,
        language,
    ));
    let (setup, came) = (&audit.project.setup, &audit.evaluation.came);
    lines.extend(process_lines(language, &setup.process, came));
    lines.extend({ came.mixed(setup, true).into_iter() }.map(|mixed| mixed_words(language, mixed)));
    lines.extend(methods_lines(&audit.project.setup.methods, language));
    for (place, (evaluated, asked)) in audit
        .evaluation
        .groupings
        .iter()
        .zip(&audit.project.setup.groupings)
        .enumerate()
    {
        lines.push(String::new());
        lines.push(grouping_line(evaluated, &asked.reference, language));
        lines.extend(ways_words(language, &evaluated.measured.overall));
        measured_lines(&evaluated.measured, language, &mut lines);
        if let Some(polarity) = audit.project.setup.polarity {
            summary_lines(&evaluated.measured, polarity, language, &mut lines);
        }
        lines.extend(burden_words(evaluated, language));
        lines.extend(stages_lines(evaluated, language));
        lines.extend(calibration_lines(&evaluated.measured, language));
        lines.extend(label_lines(audit, place, language));
        for stratum in &evaluated.strata {
            let level = group_name(language, &vec![stratum.level.clone()]);
            let column = audit.project.setup.stratum.as_deref().unwrap_or_default();
            lines.push(String::new());
            lines.push(text_with(
                language,
                "cli-stratum",
                &[("column", column.into()), ("value", level.as_str().into())],
            ));
            measured_lines(&stratum.measured, language, &mut lines);
            lines.extend(calibration_lines(&stratum.measured, language));
        }
        if let (Some(polarity), Some(column)) = (
            audit.project.setup.polarity,
            audit.project.setup.stratum.as_deref(),
        ) {
            lines.extend(inside_lines(evaluated, polarity, column, language));
        }
        if !audit.project.setup.controls.is_empty() {
            lines.extend(adjusted_lines(audit, evaluated, language));
        }
        lines.extend(consistency_lines(audit, evaluated, language));
    }
    let law = law_lines(audit, language);
    if !law.is_empty() {
        lines.push(String::new());
        lines.extend(law);
    }
    lines.push(String::new());
    lines.join("\n")
}

/// The numbers over all groups.
fn summary_lines(measured: &Measured, polarity: Polarity, language: Language, lines: &mut Vec<String>) {
    lines.push(String::new());
    let summary = measured.summary.measures.iter();
    lines.extend(summary.map(|measure| summary_line(language, measure)));
    lines.extend(odds_lines(language, measured));
    lines.push(text(language, "uncertainty-how"));
    lines.extend(all_pointing_words(language, measured));
    lines.push(String::new());
    lines.push(text(language, "inequality-title"));
    lines.push(text(language, "inequality-says"));
    lines.extend(inequality_lines(language, measured));
    lines.push(String::new());
    lines.push(text(language, "summary-impact"));
    lines.push(impact_words(language, polarity));
    let ratios = impact_lines(language, measured).into_iter();
    lines.extend(ratios.map(|line| format!("  {line}")));
}

/// One table per metric.
fn measured_lines(measured: &Measured, language: Language, lines: &mut Vec<String>) {
    for metric in Metric::ALL {
        lines.push(String::new());
        // The same reason for everybody is said once.
        let overall = measured.overall.rate(metric).value;
        if let Value::Undefined(
            why @ (Undefined::NoOutcome
            | Undefined::NoDecision
            | Undefined::NoScore
            | Undefined::NoNumber
            | Undefined::NoPrediction),
        ) = overall
        {
            lines.push(format!(
                "{} · {}",
                metric_name(language, metric),
                reason(language, why)
            ));
            continue;
        }
        // So is a refusal, beside what each group's rate can be.
        if let Value::Undefined(why @ Undefined::SelectedOnly) = overall {
            lines.push(format!(
                "{} · {}",
                metric_name(language, metric),
                reason(language, why)
            ));
            let possible = |group: &GroupMeasures| {
                let words = possible_words(language, group.rate(metric))?;
                Some(vec![format!("  {}", group_name(language, &group.key)), words])
            };
            let rows: Vec<Vec<String>> = measured.groups.iter().filter_map(possible).collect();
            lines.extend(rows.iter().map(|row| row.join(" · ")));
            continue;
        }
        lines.push(metric_title(language, metric, measured));
        let heads = [
            "cli-head-group",
            "cli-head-counts",
            "cli-head-rate",
            "cli-head-interval",
            "cli-head-difference",
            "cli-head-difference-interval",
            "cli-head-ratio",
            "cli-head-p",
            "methods-conclusion-column",
        ];
        let mut rows = vec![heads.iter().map(|head| text(language, head)).collect()];
        for (index, group) in measured.groups.iter().enumerate() {
            let is_reference = measured.reference == ResolvedReference::Group(index);
            rows.push(row(measured, group, metric, is_reference, language));
        }
        if measured
            .groups
            .iter()
            .any(|group| group.rate(metric).if_missing_belonged().is_some())
        {
            rows[0].push(text(language, "arms-head-if-missing"));
        }
        rows[0][0].insert_str(0, "  ");
        lines.extend(aligned(&rows));
        let together = all_groups_words(language, measured, metric);
        let dealt = dealt_words(language, measured, metric);
        lines.extend(
            together
                .into_iter()
                .chain(dealt)
                .map(|words| format!("  {words}")),
        );
    }
}

fn row(
    measured: &Measured,
    group: &GroupMeasures,
    metric: Metric,
    is_reference: bool,
    language: Language,
) -> Vec<String> {
    let rate = group.rate(metric);
    let mark = if is_reference { "* " } else { "  " };
    let mut cells = vec![
        format!("{mark}{}", group_name(language, &group.key)),
        fraction_words(language, rate),
        value(metric, rate.value, language),
        pair(rate.interval, |value| value_words(language, metric, value)),
    ];
    // Why there is no rate says it all.
    if let (Some(disparity), false) = (
        group.disparity(metric),
        is_reference || matches!(rate.value, Value::Undefined(_)),
    ) {
        cells.push(written(disparity.difference, language, |difference| {
            gap_words(language, metric, difference)
        }));
        cells.push(pair(disparity.difference_interval, |difference| {
            gap_words(language, metric, difference)
        }));
        cells.push(written(disparity.ratio, language, |value| ratio(language, value)));
        cells.push(
            disparity
                .p_adjusted
                .map(|p| p_value(language, p))
                .unwrap_or_default(),
        );
        let conclusion = measured.conclusion(group, metric);
        cells.extend(conclusion.map(|conclusion| conclusion_name(language, conclusion)));
    }
    if let Some(range) = rate.if_missing_belonged() {
        cells.resize(9, String::new());
        cells.push(pair(Ok(range), |value| value_words(language, metric, value)));
    }
    cells
}

/// A value, its bounds, or why there is none.
pub(super) fn value(metric: Metric, value: Value, language: Language) -> String {
    written(value, language, |value| value_words(language, metric, value))
}

fn written(value: Value, language: Language, write: impl Fn(f64) -> String) -> String {
    match value {
        Value::Known(value) => write(value),
        Value::Bounds(low, high) => bracket(write(low), write(high)),
        Value::Undefined(why) => reason(language, why),
    }
}

fn pair(pair: Result<(f64, f64), Undefined>, write: impl Fn(f64) -> String) -> String {
    pair.map(|(low, high)| bracket(write(low), write(high)))
        .unwrap_or_default()
}

fn bracket(low: String, high: String) -> String {
    format!("[{low} ; {high}]")
}

/// Rows received and kept, and everything done to the data.
pub(super) fn rows_lines(evaluation: &Evaluation, steps: &[DataStep], language: Language) -> Vec<String> {
    let number = |rows: u64| count(language, Amount::exact(rows as f64));
    let (received, kept) = (number(evaluation.rows_received), number(evaluation.rows_kept));
    let mut lines = vec![text_with(
        language,
        "cli-rows",
        &[
            ("received", received.as_str().into()),
            ("kept", kept.as_str().into()),
        ],
    )];
    for (step, number) in steps.iter().zip(1..) {
        let (name, effect) = (step_name(language, step), step_effect(language, step));
        lines.push(match effect.is_empty() {
            true => format!("{number}. {name}"),
            false => format!("{number}. {name} ({effect})"),
        });
        let warnings = step_warnings(language, step);
        lines.extend(warnings.iter().map(|warning| format!("   {warning}")));
        if !step.note.is_empty() {
            let note = text_with(language, "done-note", &[("note", step.note.as_str().into())]);
            lines.push(format!("   {note}"));
        }
    }
    lines
}

/// Where the score was cut, and the tie there when there is one.
pub(super) fn cut_line(evaluation: &Evaluation, language: Language) -> Option<String> {
    let cut = evaluation.cut.as_ref()?;
    let mut line = match cut.last_selected {
        Some(last) => {
            let id = match cut.first {
                First::Highest => "cli-cut",
                First::Lowest => "cli-cut-lowest",
            };
            text_with(language, id, &[("score", decimal(language, last).into())])
        }
        None => text(language, "cli-cut-nobody"),
    };
    if let Some(tie) = cut.tie {
        let exact = |people: f64| count(language, Amount::exact(people));
        let (score, people, places) = (decimal(language, tie.score), exact(tie.people), exact(tie.places));
        let arguments = [
            ("score", score.as_str().into()),
            ("people", people.as_str().into()),
            ("places", places.as_str().into()),
        ];
        line.push(' ');
        line.push_str(&text_with(language, "cli-tie", &arguments));
    }
    Some(line)
}

/// What is compared with whom.
pub(super) fn grouping_line(evaluated: &Evaluated, asked: &Reference, language: Language) -> String {
    let measured = &evaluated.measured;
    let group = match measured.reference {
        ResolvedReference::Group(index) => measured.groups.get(index),
        _ => None,
    };
    let name = group
        .map(|group| group_name(language, &group.key))
        .unwrap_or_default();
    let id = match (measured.reference, asked) {
        (ResolvedReference::Overall, _) => "cli-against-overall",
        (ResolvedReference::Rest, _) => "cli-against-rest",
        (ResolvedReference::Absent, _) => "cli-against-nobody",
        (ResolvedReference::Group(_), Reference::Largest) => "cli-against-largest",
        (ResolvedReference::Group(_), Reference::MostFavoured) => "cli-against-most-favoured",
        (ResolvedReference::Group(_), _) => "cli-against-group",
    };
    let grouping = evaluated.attributes.join(" × ");
    let arguments = [
        ("grouping", grouping.as_str().into()),
        ("group", name.as_str().into()),
    ];
    text_with(language, id, &arguments)
}

/// Rows with their cells one under the other: the first to the left, numbers to the right.
pub(super) fn aligned(rows: &[Vec<String>]) -> Vec<String> {
    let width = |text: &str| text.chars().count();
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    // A reason that ends its row is a sentence: it must not widen its column.
    let counted = |row: &Vec<String>, column: usize| match row.get(column) {
        Some(cell) if column == 0 || column + 1 < row.len() || row.len() == columns => width(cell),
        _ => 0,
    };
    let widths: Vec<usize> = (0..columns)
        .map(|column| {
            rows.iter()
                .map(|row| counted(row, column))
                .max()
                .unwrap_or_default()
        })
        .collect();
    rows.iter()
        .map(|row| {
            let cells = row.iter().enumerate().map(|(column, cell)| {
                let blank = " ".repeat(widths[column].saturating_sub(width(cell)));
                if column == 0 {
                    format!("{cell}{blank}")
                } else {
                    format!("{blank}{cell}")
                }
            });
            cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
        })
        .collect()
}
