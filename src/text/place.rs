//! Where a row stands, in words.

use super::{Language, count, text_with};
use crate::data::Place;
use crate::tally::Amount;

/// The name of a place: `line 12`, `row 12`, `row 12 of the sheet “2024”`.
pub fn place(language: Language, place: &Place) -> String {
    match place {
        Place::Line(line) => words(language, "place-line", *line, None),
        Place::Row(row) => words(language, "place-row", *row, None),
        Place::SheetRow { sheet, row } => words(language, "place-sheet-row", *row, Some(sheet)),
    }
}

/// The same with the word before it: `on line 12`.
pub fn at_place(language: Language, place: &Place) -> String {
    match place {
        Place::Line(line) => words(language, "place-at-line", *line, None),
        Place::Row(row) => words(language, "place-at-row", *row, None),
        Place::SheetRow { sheet, row } => words(language, "place-at-sheet-row", *row, Some(sheet)),
    }
}

fn words(language: Language, id: &str, number: u64, sheet: Option<&String>) -> String {
    let number = count(language, Amount::exact(number as f64));
    let arguments = [
        ("number", number.into()),
        ("sheet", sheet.map_or("", String::as_str).into()),
    ];
    text_with(language, id, &arguments)
}
