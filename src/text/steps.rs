//! What was done to the data, step by step, in words.

use super::{Language, count, listed, text, text_with};
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
            sheet, header_row, ..
        } => {
            let row = count(language, Amount::exact(*header_row as f64));
            text_with(
                language,
                "done-sheet",
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
        StepKind::Filter { expression } => {
            text_with(language, "done-filter", &[("filter", expression.as_str().into())])
        }
    }
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
