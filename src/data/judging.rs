//! What a column of labels is taken for: dates, text, or nearly numbers; and what the auditor takes it for instead.

use std::collections::HashMap;

use super::dates::{Orders, day};
use super::notation::{Notation, Written};
use super::privacy::suspicion;
use super::profile::rows_of;
use super::typing::is_code;
use super::{Column, DateOrder, Dates, MISSING, Misfit, Misfits, Place, ReadAs, TakenFor, Values};

/// A column of text with at least this many cells in a hundred of another kind has misfits rather than labels.
const MISFIT_PERCENT: usize = 90;

/// What the cells of a column of labels say.
pub(crate) enum Said {
    Text,
    /// Every known cell is a day.
    Days {
        order: DateOrder,
        sure: bool,
    },
    /// Most cells are this, and those whose label does not fit are not.
    Nearly {
        wanted: TakenFor,
        fits: Vec<bool>,
    },
}

/// What labels say that stand in so many cells each.
pub(crate) fn said(labels: &[String], cells: &[usize], notation: &Notation) -> Said {
    let filled: usize = cells.iter().sum();
    let mut orders = Orders::default();
    let (mut numbers, mut percentages, mut has_codes) = (0, 0, false);
    for (label, &cells) in labels.iter().zip(cells) {
        match notation.number(label) {
            Some(Written::Number(_)) => numbers += cells,
            Some(Written::Percentage(_)) => percentages += cells,
            None => {
                has_codes |= is_code(label);
                orders.see(label, cells);
            }
        }
    }
    let (order, dates, sure) = orders.best();
    if dates > 0 && dates == filled {
        return Said::Days { order, sure };
    }
    let mostly = |cells: usize| cells > 0 && cells < filled && cells * 100 >= filled * MISFIT_PERCENT;
    // Digits of a code are no slip of the pen among numbers.
    let wanted = match () {
        () if mostly(dates) => TakenFor::Date,
        () if mostly(numbers) && !has_codes => TakenFor::Number,
        () if mostly(percentages) && !has_codes => TakenFor::Percentage,
        () => return Said::Text,
    };
    let fits = { labels.iter() }.map(|label| match (wanted, notation.number(label)) {
        (TakenFor::Date, _) => day(label, order).is_some(),
        (TakenFor::Number, Some(Written::Number(_))) => true,
        (TakenFor::Percentage, Some(Written::Percentage(_))) => true,
        _ => false,
    });
    Said::Nearly {
        wanted,
        fits: fits.collect(),
    }
}

/// Takes a column of labels for what its cells say. It becomes dates when every known cell is one; otherwise it stays
/// text, and when most cells are numbers or dates those that are not are told.
pub(crate) fn judged(column: Column, notation: &Notation, place: &dyn Fn(usize) -> Place) -> Column {
    let Values::Text { codes, labels } = &column.values else {
        return column;
    };
    match said(labels, &rows_of(codes, labels.len()).0, notation) {
        Said::Text => column,
        Said::Days { order, sure } => dated(column, order, sure, place),
        Said::Nearly { wanted, fits } => {
            let misfits = misfits(codes, labels, &fits, wanted, place);
            Column { misfits, ..column }
        }
    }
}

/// Reads a column as the auditor decided, whatever it was taken for. Cells that do not fit become missing, and are
/// told.
pub(crate) fn retyped(
    column: &Column,
    read_as: ReadAs,
    notation: &Notation,
    place: &dyn Fn(usize) -> Place,
) -> Column {
    let text = as_text(column);
    // What does not fit is forgotten, and with it that it named people: it must be hidden before.
    let hides = suspicion(&text).is_some();
    let mut read = match read_as {
        ReadAs::Text => text,
        ReadAs::Number => numbered(text, notation, place),
        ReadAs::Date(order) => dated(text, order, true, place),
    };
    if let (true, Some(misfits)) = (hides, &mut read.misfits) {
        misfits.first.iter_mut().for_each(|misfit| misfit.value.clear());
    }
    read
}

/// The column as labels.
fn as_text(column: &Column) -> Column {
    let values = match &column.values {
        Values::Text { .. } => column.values.clone(),
        Values::Number(numbers) => {
            let mut known: HashMap<String, u32> = HashMap::new();
            let mut labels = Vec::new();
            let codes = (0..numbers.len()).map(|row| match column.cell(row) {
                None => MISSING,
                Some(label) => *known.entry(label.into_owned()).or_insert_with_key(|label| {
                    labels.push(label.clone());
                    labels.len() as u32 - 1
                }),
            });
            let codes = codes.collect();
            Values::Text { codes, labels }
        }
    };
    Column {
        unknown: column.unknown.clone(),
        ..Column::new(&column.name, values)
    }
}

/// The column as numbers: percentages when most are written so.
fn numbered(column: Column, notation: &Notation, place: &dyn Fn(usize) -> Place) -> Column {
    let Values::Text { codes, labels } = &column.values else {
        return column;
    };
    let written: Vec<Option<Written>> = labels
        .iter()
        // Asked for a number, a code in digits is one.
        .map(|label| {
            notation
                .number(label)
                .or_else(|| notation.number(without_zeros(label)?))
        })
        .collect();
    let (mut numbers, mut percentages) = (0, 0);
    for (written, cells) in written.iter().zip(rows_of(codes, labels.len()).0) {
        match written {
            Some(Written::Number(_)) => numbers += cells,
            Some(Written::Percentage(_)) => percentages += cells,
            None => {}
        }
    }
    let taken_for = match percentages > numbers {
        true => TakenFor::Percentage,
        false => TakenFor::Number,
    };
    let values: Vec<f64> = written
        .iter()
        .map(|written| match (taken_for, written) {
            (TakenFor::Number, Some(Written::Number(number))) => *number,
            (TakenFor::Percentage, Some(Written::Percentage(number))) => *number,
            _ => f64::NAN,
        })
        .collect();
    let fits: Vec<bool> = values.iter().map(|number| !number.is_nan()).collect();
    let misfits = misfits(codes, labels, &fits, taken_for, place);
    let number = |code: &u32| values.get(*code as usize).copied().unwrap_or(f64::NAN);
    Column {
        values: Values::Number(codes.iter().map(number).collect()),
        taken_for,
        misfits,
        ..column
    }
}

/// The column as days, `2026-11-24`, whichever way they were written.
fn dated(column: Column, order: DateOrder, sure: bool, place: &dyn Fn(usize) -> Place) -> Column {
    let Values::Text { codes, labels } = &column.values else {
        return column;
    };
    let days = Days::of(labels, order);
    let fits: Vec<bool> = days.codes.iter().map(|code| *code != MISSING).collect();
    let misfits = misfits(codes, labels, &fits, TakenFor::Date, place);
    let code = |code: &u32| days.codes.get(*code as usize).copied().unwrap_or(MISSING);
    Column {
        values: Values::Text {
            codes: codes.iter().map(code).collect(),
            labels: days.labels,
        },
        taken_for: TakenFor::Date,
        misfits,
        dates: Some(Dates {
            order,
            sure,
            timed: days.timed,
        }),
        ..column
    }
}

/// The days that labels are.
pub(crate) struct Days {
    /// Each day once, `2026-11-24`.
    pub labels: Vec<String>,
    /// For each label the place of its day, [`MISSING`] where it is none.
    pub codes: Vec<u32>,
    /// Whether some have a time of day.
    pub timed: bool,
}

impl Days {
    pub(crate) fn of(labels: &[String], order: DateOrder) -> Days {
        let mut known: HashMap<String, u32> = HashMap::new();
        let mut days: Vec<String> = Vec::new();
        let mut timed = false;
        let codes = { labels.iter() }.map(|label| match day(label, order) {
            None => MISSING,
            Some(day) => {
                timed |= day.timed;
                *known.entry(day.date.to_string()).or_insert_with_key(|day| {
                    days.push(day.clone());
                    days.len() as u32 - 1
                })
            }
        });
        let codes = codes.collect();
        Days {
            labels: days,
            codes,
            timed,
        }
    }
}

/// The cells whose label does not fit, if any.
fn misfits(
    codes: &[u32],
    labels: &[String],
    fits: &[bool],
    wanted: TakenFor,
    place: &dyn Fn(usize) -> Place,
) -> Option<Misfits> {
    if fits.iter().all(|fits| *fits) {
        return None;
    }
    let odd = |(row, code): (usize, &u32)| match fits.get(*code as usize) {
        Some(false) => Some((row, *code as usize)),
        _ => None,
    };
    let rows = codes.iter().enumerate().filter_map(odd);
    let first = rows.clone().take(Misfits::SHOWN).map(|(row, code)| Misfit {
        place: place(row),
        value: labels[code].clone(),
    });
    Some(Misfits {
        wanted,
        count: rows.clone().count(),
        first: first.collect(),
    })
}

/// The cell without the zeros before its first digit that counts.
fn without_zeros(cell: &str) -> Option<&str> {
    let rest = cell.trim_start_matches('0');
    let starts = rest.starts_with(|letter: char| letter.is_ascii_digit());
    match cell.len() - rest.len() {
        0 => None,
        _ if starts => Some(rest),
        zeros => Some(&cell[zeros - 1..]),
    }
}
