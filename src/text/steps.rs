//! What was done to the data, step by step, in words.

use super::privacy::{kind_words, set_apart_words};
use super::{Language, count, decimal, listed, text, text_with};
use crate::data::{Change, Effect, Toward, Zero};
use crate::project::{DataStep, StepKind};
use crate::tally::Amount;

/// What was done, and to what: `Filter: age >= 18`.
pub fn step_name(language: Language, step: &DataStep) -> String {
    match &step.kind {
        StepKind::Read { file, outputs, .. } => {
            let id = if *outputs {
                "done-read-outputs"
            } else {
                "done-read"
            };
            text_with(language, id, &[("file", file.as_str().into())])
        }
        StepKind::Sheet {
            sheet,
            header_row,
            header_rows,
            ..
        } => {
            let row = count(language, Amount::exact(*header_row as f64));
            let id = match header_rows {
                0 => "done-sheet-headless",
                _ => "done-sheet",
            };
            text_with(
                language,
                id,
                &[("sheet", sheet.as_str().into()), ("row", row.into())],
            )
        }
        StepKind::Unpivot {
            spread,
            names_to,
            values_to,
            left_out,
            ..
        } => {
            let arguments = [
                ("columns", listed(language, spread).into()),
                ("names", listed(language, names_to).into()),
                ("count", listed(language, std::slice::from_ref(values_to)).into()),
            ];
            let said = text_with(language, "done-unpivot", &arguments);
            if left_out.is_empty() {
                return said;
            }
            let rows: Vec<String> = left_out
                .iter()
                .map(|(column, value)| format!("{column} = {value}"))
                .collect();
            let rows = [("rows", listed(language, &rows).into())];
            format!("{said}. {}", text_with(language, "unpivot-left-out", &rows))
        }
        StepKind::Hidden { token, low, high } => {
            let (low, high) = (decimal(language, *low), decimal(language, *high));
            let arguments = [
                ("token", mark_name(language, token).into()),
                ("low", low.into()),
                ("high", high.into()),
            ];
            text_with(language, "done-hidden", &arguments)
        }
        StepKind::Rounded { rounded } => {
            let arguments = [
                ("to", decimal(language, f64::from(rounded.to)).into()),
                ("toward", toward_key(rounded.toward).into()),
            ];
            text_with(language, "done-rounded", &arguments)
        }
        StepKind::Zeros { zero: Zero::True } => text(language, "done-zeros-true"),
        StepKind::Zeros { zero: Zero::Hidden } => text(language, "done-zeros-hidden"),
        StepKind::Total { column, value } => {
            let arguments = [
                ("column", column.as_str().into()),
                ("value", value.as_str().into()),
            ];
            text_with(language, "done-total", &arguments)
        }
        StepKind::Weighted { column } => {
            text_with(language, "done-weighted", &[("column", column.as_str().into())])
        }
        StepKind::Join { name, .. } => text_with(language, "join-step", &[("name", name.as_str().into())]),
        StepKind::SetApart { columns } => {
            let columns: Vec<String> = columns
                .iter()
                .map(|(column, kind)| set_apart_words(language, column, *kind))
                .collect();
            text_with(
                language,
                "privacy-step",
                &[("columns", columns.join(", ").into())],
            )
        }
        StepKind::Shown { column, kind } => {
            let arguments = [
                ("column", column.as_str().into()),
                ("kind", kind_words(language, *kind).into()),
            ];
            text_with(language, "privacy-step-shown", &arguments)
        }
        StepKind::Recode {
            column, into, change, ..
        } => {
            let name = recode_name(language, column, change);
            match into {
                Some(into) => {
                    let arguments = [("change", name.as_str().into()), ("into", into.as_str().into())];
                    text_with(language, "done-recode-into", &arguments)
                }
                None => name,
            }
        }
        StepKind::Filter { expression } => {
            text_with(language, "done-filter", &[("filter", expression.as_str().into())])
        }
    }
}

/// Values between the quotation marks of a language.
pub fn quoted(language: Language, values: &[String]) -> String {
    let quoted = values.iter().map(|value| match language {
        Language::French => format!("«\u{a0}{value}\u{a0}»"),
        Language::English => format!("“{value}”"),
    });
    quoted.collect::<Vec<_>>().join(", ")
}

/// What a recode does to a column.
fn recode_name(language: Language, column: &str, change: &Change) -> String {
    let listed = |values| quoted(language, values);
    let column = ("column", column.into());
    match change {
        Change::Merge { values, to } => {
            let values = listed(values);
            let arguments = [
                column,
                ("values", values.as_str().into()),
                ("to", to.as_str().into()),
            ];
            text_with(language, "done-merge", &arguments)
        }
        Change::Missing { values } => {
            let values = listed(values);
            text_with(
                language,
                "done-missing",
                &[column, ("values", values.as_str().into())],
            )
        }
        Change::Year => text_with(language, "done-year", &[column]),
        Change::Age { on } => text_with(language, "done-age", &[column, ("day", on.as_str().into())]),
    }
}

/// What in a step asks for attention: values that are not there any more, ages that are not known.
pub fn step_warnings(language: Language, step: &DataStep) -> Vec<String> {
    let StepKind::Recode {
        column,
        absent,
        unborn,
        ..
    } = &step.kind
    else {
        return Vec::new();
    };
    let mut warnings: Vec<String> = absent
        .iter()
        .map(|value| {
            let arguments = [
                ("column", column.as_str().into()),
                ("value", value.as_str().into()),
            ];
            text_with(language, "done-absent", &arguments)
        })
        .collect();
    if *unborn > 0 {
        let written = count(language, Amount::exact(*unborn as f64));
        let arguments = [("number", (*unborn).into()), ("cells", written.into())];
        warnings.push(text_with(language, "done-unborn", &arguments));
    }
    warnings
}

/// What came of it: the rows or cells concerned, or that it is switched off. Empty when it is not known yet.
pub fn step_effect(language: Language, step: &DataStep) -> String {
    if !step.on {
        return text(language, "done-off");
    }
    let written = |number: u64| count(language, Amount::exact(number as f64));
    if let StepKind::Read {
        columns: Some(columns),
        ..
    } = step.kind
        && let Some(rows) = step.rows_after
    {
        let arguments = [
            ("rows", written(rows).into()),
            ("columns", written(columns).into()),
        ];
        return text_with(language, "done-rows-and-columns", &arguments);
    }
    if let StepKind::Join { effect, alike, .. } = &step.kind {
        return join_effect(language, effect, *alike);
    }
    match (step.rows_before, step.rows_after, step.cells_changed) {
        (Some(before), Some(after), _) => {
            let arguments = [
                ("before", written(before).into()),
                ("after", written(after).into()),
            ];
            text_with(language, "done-rows-kept", &arguments)
        }
        (None, Some(rows), _) => text_with(language, "done-rows", &[("rows", written(rows).into())]),
        (_, None, Some(cells)) => {
            let arguments = [("number", cells.into()), ("cells", written(cells).into())];
            text_with(language, "done-cells", &arguments)
        }
        (_, None, None) => String::new(),
    }
}

/// A mark that hides a count, in quotation marks; the empty one is an empty cell.
pub fn mark_name(language: Language, mark: &str) -> String {
    match mark.trim() {
        "" => text(language, "counts-empty-cell"),
        mark => text_with(language, "counts-mark", &[("mark", mark.into())]),
    }
}

/// The value of the variable `toward` in the catalogues.
fn toward_key(toward: Toward) -> &'static str {
    match toward {
        Toward::Nearest => "nearest",
        Toward::Down => "down",
        Toward::Up => "up",
    }
}

/// What a join did to the rows, in one line.
pub fn join_effect(language: Language, effect: &Effect, alike: u64) -> String {
    let written = |number: u64| count(language, Amount::exact(number as f64));
    let arguments = [
        ("before", written(effect.rows_before).into()),
        ("after", written(effect.rows_after).into()),
        ("with", written(effect.with_outputs).into()),
        ("alike", written(alike).into()),
        ("unknown", written(effect.unknown).into()),
        ("unused", written(effect.outputs_unused).into()),
    ];
    text_with(language, "join-effect", &arguments)
}
