//! Workbooks and cross-tables in words: what kept one from being read, what is to be known of its cells.

use fluent_bundle::FluentValue;

use super::{Language, count, text, text_with};
use crate::data::{Error, Remark};
use crate::tally::Amount;

/// A problem with a workbook, or with turning a cross-table into counts; empty for any other.
pub(super) fn error(language: Language, error: &Error) -> String {
    let say = |id: &str, arguments: &[(&'static str, &str)]| {
        let arguments: Vec<(&str, FluentValue<'_>)> = arguments
            .iter()
            .map(|(name, value)| (*name, FluentValue::from(*value)))
            .collect();
        text_with(language, id, &arguments)
    };
    match error {
        Error::WorkbookLocked { path } => say("error-workbook-locked", &[("path", path)]),
        Error::WorkbookDamaged { path, reason } => {
            say("error-workbook-damaged", &[("path", path), ("reason", reason)])
        }
        Error::WorkbookUnpacks { path } => say("error-workbook-unpacks", &[("path", path)]),
        Error::NoSheets { path } => say("error-no-sheets", &[("path", path)]),
        Error::SheetTooLarge { path, sheet, cell } => say(
            "error-sheet-too-large",
            &[("path", path), ("sheet", sheet), ("cell", cell)],
        ),
        Error::EmptySheet { path, sheet } => say("error-empty-sheet", &[("path", path), ("sheet", sheet)]),
        Error::NoRowsBelow { path, sheet, row } => {
            let row = whole(language, *row);
            say(
                "error-no-rows-below",
                &[("path", path), ("sheet", sheet), ("row", &row)],
            )
        }
        Error::UnknownSheet {
            path,
            sheet,
            near,
            sheets,
        } => {
            let list = listed(language, sheets);
            let said = say(
                "error-unknown-sheet",
                &[("path", path), ("sheet", sheet), ("sheets", &list)],
            );
            match near {
                Some(near) => format!("{said} {}", say("error-near", &[("near", near)])),
                None => said,
            }
        }
        Error::UnpivotNothing => text(language, "error-unpivot-nothing"),
        Error::UnpivotTaken { column } => say("error-unpivot-taken", &[("column", column)]),
        Error::UnpivotLevels { column, expected } => {
            let expected = whole(language, *expected);
            say(
                "error-unpivot-levels",
                &[("column", column), ("expected", &expected)],
            )
        }
        _ => String::new(),
    }
}

/// Something to know of how the cells of a sheet were read.
pub fn remark(language: Language, remark: &Remark) -> String {
    let counted = |id: &str, number: u64, more: &[(&'static str, String)]| {
        let mut arguments = vec![
            ("number", FluentValue::from(number as f64)),
            ("count", FluentValue::from(whole(language, number))),
        ];
        arguments.extend(
            more.iter()
                .map(|(name, value)| (*name, FluentValue::from(value.as_str()))),
        );
        text_with(language, id, &arguments)
    };
    match remark {
        Remark::ErrorCells { column, count, cells } => counted(
            "sheet-error-cells",
            *count,
            &[("column", column.clone()), ("cells", cells.join(", "))],
        ),
        Remark::TextNumbers { column, count, cells } => counted(
            "sheet-text-numbers",
            *count,
            &[("column", column.clone()), ("cells", cells.join(", "))],
        ),
        Remark::FormulasWithoutValue { count, cell } => {
            counted("sheet-formulas", *count, &[("cell", cell.clone())])
        }
        Remark::MergedDown { count, cell } => counted("sheet-merged-down", *count, &[("cell", cell.clone())]),
        Remark::MergedFilled { count } => counted("sheet-merged-filled", *count, &[]),
        Remark::NamedByLetters { columns } => counted(
            "sheet-named-by-letters",
            columns.len() as u64,
            &[("columns", listed(language, columns))],
        ),
    }
}

/// Names one after the other, each in quotation marks.
pub fn listed(language: Language, names: &[String]) -> String {
    const MOST: usize = 12;
    let quote = |name: &String| text_with(language, "sheet-quoted", &[("name", name.as_str().into())]);
    let mut words: Vec<String> = names.iter().take(MOST).map(quote).collect();
    if names.len() > MOST {
        words.push("…".to_owned());
    }
    words.join(", ")
}

fn whole(language: Language, number: u64) -> String {
    count(language, Amount::exact(number as f64))
}
