//! The cells under a header, as typed columns.

use calamine::Data;

use super::grid::{Grid, reference, words};
use super::{Remark, layout::Headed};
use crate::data::building::Building;
use crate::data::notation::{Notation, Written};
use crate::data::{Column, Misfit, Misfits, Place, SheetOptions, TakenFor, Values};

/// A column of text of which at least this many cells in a hundred are numbers has misfits rather than labels.
const MISFIT_PERCENT: usize = 90;

/// How many cells a remark names.
const NAMED: usize = 5;

/// Reads one column. `rows` are those of the table, in order.
pub(super) fn column(
    grid: &Grid,
    headed: &Headed,
    rows: &[u32],
    options: &SheetOptions,
    notation: &Notation,
    remarks: &mut Vec<Remark>,
) -> Column {
    let at = |row: u32| match options.fill_merged {
        true => grid.shown(row, headed.column),
        false => grid.cell(row, headed.column),
    };
    let place = |row: u32| Place::SheetRow {
        sheet: options.sheet.clone(),
        row: u64::from(row) + 1,
    };
    let mut seen = Seen::default();
    for &row in rows {
        seen.see(at(row), (row, headed.column), notation);
    }
    let mut column = if seen.only_text() {
        as_text_file(headed, rows, notation, at, &place)
    } else if seen.other == 0 && seen.dates == 0 {
        let is_known = |cell: &Data| !notation.is_missing(&words(cell));
        let numbers = rows.iter().map(|&row| {
            let cell = Some(at(row)).filter(|cell| is_known(cell));
            cell.and_then(|cell| number(cell, notation)).unwrap_or(f64::NAN)
        });
        Column::new(headed.name.as_str(), Values::Number(numbers.collect()))
    } else {
        labelled(headed, rows, notation, at, &place)
    };
    column.unknown = seen.unknown(notation);
    if seen.days == seen.known() && seen.days > 0 {
        column.taken_for = TakenFor::Date;
    }
    if seen.written > 0 && matches!(column.values, Values::Number(_)) {
        remarks.push(Remark::TextNumbers {
            column: headed.name.clone(),
            count: seen.written as u64,
            cells: seen.written_at.clone(),
        });
    }
    if seen.errors > 0 {
        remarks.push(Remark::ErrorCells {
            column: headed.name.clone(),
            count: seen.errors as u64,
            cells: seen.errors_at,
        });
    }
    column
}

/// What was met in a column.
#[derive(Default)]
struct Seen {
    /// In how many cells each sign of "not known" stands, by its place in the notation.
    not_known: Vec<usize>,
    /// Cells of text, and those among them that write a number.
    text: usize,
    written: usize,
    written_at: Vec<String>,
    /// Cells that are numbers.
    numbers: usize,
    /// Cells that are moments, and those among them that are whole days.
    dates: usize,
    days: usize,
    errors: usize,
    errors_at: Vec<String>,
    /// Cells that are neither numbers nor write one, moments excepted.
    other: usize,
}

impl Seen {
    fn see(&mut self, cell: &Data, place: (u32, u32), notation: &Notation) {
        let said = words(cell);
        if let Some(place) = notation.missing(&said) {
            if self.not_known.len() <= place {
                self.not_known.resize(place + 1, 0);
            }
            self.not_known[place] += 1;
            return;
        }
        match cell {
            Data::String(_) => {
                self.text += 1;
                if written(notation, &said).is_some() {
                    self.written += 1;
                    if self.written_at.len() < NAMED {
                        self.written_at.push(reference(place));
                    }
                } else {
                    self.other += 1;
                }
            }
            Data::Int(_) | Data::Float(_) => match number(cell, notation) {
                Some(_) => self.numbers += 1,
                None => self.other += 1,
            },
            Data::DateTime(_) | Data::DateTimeIso(_) => {
                self.dates += 1;
                let day = said.len() == 10 && said.bytes().filter(|byte| *byte == b'-').count() == 2;
                self.days += usize::from(day);
            }
            Data::Error(_) => {
                self.errors += 1;
                self.other += 1;
                if self.errors_at.len() < NAMED {
                    self.errors_at.push(format!("{} {said}", reference(place)));
                }
            }
            Data::Bool(_) | Data::DurationIso(_) | Data::Empty => self.other += 1,
        }
    }

    /// What was written where nothing is known, with the number of cells.
    fn unknown(&self, notation: &Notation) -> Vec<(String, usize)> {
        let counts = self.not_known.iter().enumerate().filter(|(_, cells)| **cells > 0);
        counts
            .map(|(place, cells)| (notation.token(place).to_owned(), *cells))
            .collect()
    }

    fn known(&self) -> usize {
        self.numbers + self.dates + self.written + self.other
    }

    /// Whether every cell is text, as in a text file.
    fn only_text(&self) -> bool {
        self.text == self.known()
    }
}

/// The number a cell is or writes; `None` for everything else, error cells included.
fn number(cell: &Data, notation: &Notation) -> Option<f64> {
    match cell {
        Data::Float(number) => Some(*number + 0.0).filter(|number| number.is_finite()),
        // Beyond this, two whole numbers could become one.
        Data::Int(number) => (number.unsigned_abs() <= 1 << 53).then_some(*number as f64),
        Data::String(text) => {
            let text = text.trim();
            let known = notation.missing(text).is_none();
            known.then(|| written(notation, text)).flatten()
        }
        _ => None,
    }
}

/// The number a cell of text writes. A share written with a percent sign is not one that other cells are.
fn written(notation: &Notation, text: &str) -> Option<f64> {
    match notation.number(text)? {
        Written::Number(number) => Some(number),
        Written::Percentage(_) => None,
    }
}

/// A column of text cells is understood as the same column of a text file would be.
fn as_text_file<'a>(
    headed: &Headed,
    rows: &[u32],
    notation: &Notation,
    at: impl Fn(u32) -> &'a Data,
    place: &dyn Fn(u32) -> Place,
) -> Column {
    let build = |mut building: Building<'a>| {
        for &row in rows {
            building.push(words(at(row)), notation);
        }
        building
    };
    let mut building = build(Building::new());
    if building.is_deferred() {
        building = build(Building::text());
    }
    building.column(headed.name.clone(), notation, &|row| place(rows[row]))
}

/// A column of cells of several kinds: each stands for what it shows.
fn labelled<'a>(
    headed: &Headed,
    rows: &[u32],
    notation: &Notation,
    at: impl Fn(u32) -> &'a Data,
    place: &dyn Fn(u32) -> Place,
) -> Column {
    let known = |row: u32| Some(words(at(row))).filter(|said| !notation.is_missing(said));
    let mut misfits = Misfits {
        wanted: TakenFor::Number,
        count: 0,
        first: Vec::new(),
    };
    let mut filled = 0;
    for &row in rows {
        let Some(said) = known(row) else { continue };
        filled += 1;
        if number(at(row), notation).is_none() {
            misfits.count += 1;
            if misfits.first.len() < Misfits::SHOWN {
                misfits.first.push(Misfit {
                    place: place(row),
                    value: said.into_owned(),
                });
            }
        }
    }
    let mostly_numbers = misfits.count > 0 && (filled - misfits.count) * 100 >= filled * MISFIT_PERCENT;
    let values = Values::text(rows.iter().map(|&row| known(row)));
    Column {
        misfits: mostly_numbers.then_some(misfits),
        ..Column::new(headed.name.as_str(), values)
    }
}
