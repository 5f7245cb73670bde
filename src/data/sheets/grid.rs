//! The cells of one sheet, at their places.

use std::borrow::Cow;

use calamine::{Data, Dimensions, ExcelDateTime, Range};

use crate::data::number_label;

/// Row and column of a cell, counted from 0.
pub(super) type Place = (u32, u32);

static EMPTY: Data = Data::Empty;

/// A sheet: its cells, and what the file says beside them.
#[derive(Default)]
pub(super) struct Grid {
    pub range: Range<Data>,
    /// Areas shown as one cell; the value stands in their first cell.
    pub merges: Vec<Dimensions>,
    /// Formulas of which the file holds no value, in the order of their rows.
    pub uncached: Vec<Place>,
}

/// The smallest area that holds every cell with something in it, both ends included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Used {
    pub first: Place,
    pub last: Place,
    /// Cells with something in them.
    pub filled: usize,
}

impl Used {
    pub fn rows(&self) -> u64 {
        u64::from(self.last.0 - self.first.0) + 1
    }

    pub fn columns(&self) -> u64 {
        u64::from(self.last.1 - self.first.1) + 1
    }
}

impl Grid {
    pub fn cell(&self, row: u32, column: u32) -> &Data {
        self.range.get_value((row, column)).unwrap_or(&EMPTY)
    }

    /// What a cell shows: its own value, or that of the merged area it lies in.
    pub fn shown(&self, row: u32, column: u32) -> &Data {
        let own = self.cell(row, column);
        match self.merge(row, column) {
            Some(merge) if is_blank(own) => self.cell(merge.start.0, merge.start.1),
            _ => own,
        }
    }

    /// The merged area a cell lies in.
    pub fn merge(&self, row: u32, column: u32) -> Option<&Dimensions> {
        self.merges.iter().find(|merge| merge.contains(row, column))
    }

    /// `None` when there is nothing in the sheet.
    pub fn used(&self) -> Option<Used> {
        let start = self.range.start()?;
        let mut used: Option<Used> = None;
        for (row, column, cell) in self.range.used_cells() {
            if is_blank(cell) {
                continue;
            }
            let place = (start.0 + row as u32, start.1 + column as u32);
            let area = used.get_or_insert(Used {
                first: place,
                last: place,
                filled: 0,
            });
            area.first = (area.first.0.min(place.0), area.first.1.min(place.1));
            area.last = (area.last.0.max(place.0), area.last.1.max(place.1));
            area.filled += 1;
        }
        used
    }

    /// How many cells of a row have something in them, within these columns.
    pub fn filled(&self, row: u32, used: &Used) -> usize {
        (used.first.1..=used.last.1)
            .filter(|&column| !is_blank(self.cell(row, column)))
            .count()
    }
}

/// Whether a cell holds nothing to be seen.
pub(super) fn is_blank(cell: &Data) -> bool {
    match cell {
        Data::Empty => true,
        Data::String(text) => text.trim().is_empty(),
        _ => false,
    }
}

/// What a cell says, in words: numbers in their shortest exact form, days as `2026-11-24`.
pub(super) fn words(cell: &Data) -> Cow<'_, str> {
    match cell {
        Data::Empty => Cow::Borrowed(""),
        Data::String(text) => Cow::Borrowed(text.trim()),
        Data::Int(number) => Cow::Owned(number.to_string()),
        Data::Float(number) => Cow::Owned(number_label(*number)),
        Data::Bool(true) => Cow::Borrowed("true"),
        Data::Bool(false) => Cow::Borrowed("false"),
        Data::DateTime(moment) => Cow::Owned(moment_words(moment)),
        Data::DateTimeIso(moment) => Cow::Borrowed(midnight_off(moment)),
        Data::DurationIso(duration) => Cow::Borrowed(duration),
        Data::Error(error) => Cow::Owned(error.to_string()),
    }
}

fn moment_words(moment: &ExcelDateTime) -> String {
    let serial = moment.as_f64();
    if moment.is_duration() || (0.0..1.0).contains(&serial) {
        // A time of day, or a duration that may exceed one day.
        let seconds = (serial * 86_400.0).round() as i64;
        let sign = if seconds < 0 { "-" } else { "" };
        let seconds = seconds.unsigned_abs();
        return format!(
            "{sign}{:02}:{:02}:{:02}",
            seconds / 3600,
            seconds / 60 % 60,
            seconds % 60
        );
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    match (hour, minute, second) {
        (0, 0, 0) => date,
        _ => format!("{date}T{hour:02}:{minute:02}:{second:02}"),
    }
}

/// A day written with the midnight it begins at is a day.
fn midnight_off(moment: &str) -> &str {
    match moment.split_once('T') {
        Some((day, time)) if time.bytes().all(|byte| matches!(byte, b'0' | b':' | b'.' | b'Z')) => day,
        _ => moment,
    }
}

/// The name of a cell as spreadsheets write it: `C12`.
pub(super) fn reference((row, column): Place) -> String {
    format!("{}{}", letters(column), u64::from(row) + 1)
}

/// The letters of a column, counted from 0.
pub(crate) fn letters(column: u32) -> String {
    let mut rest = u64::from(column) + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        rest -= 1;
        letters.push(b'A' + (rest % 26) as u8);
        rest /= 26;
    }
    letters.iter().rev().map(|&letter| char::from(letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_have_the_names_that_spreadsheets_give_them() {
        assert_eq!(reference((0, 0)), "A1");
        assert_eq!(reference((11, 2)), "C12");
        assert_eq!(reference((3, 25)), "Z4");
        assert_eq!(reference((3, 26)), "AA4");
        assert_eq!(reference((1_048_575, 16_383)), "XFD1048576");
    }

    #[test]
    fn a_day_at_midnight_is_a_day() {
        assert_eq!(midnight_off("2026-11-24T00:00:00"), "2026-11-24");
        assert_eq!(midnight_off("2026-11-24"), "2026-11-24");
        assert_eq!(midnight_off("2026-11-24T10:30:00"), "2026-11-24T10:30:00");
    }
}
