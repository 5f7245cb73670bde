//! Files without a line of column names: seen, said, and read with letters for names.
//!
//! Nothing is decided where the first line can be names: it is said that it looks like a row. Where it cannot, because
//! a name would be empty or there twice, a first line that looks like a row is read as one.

use std::borrow::Cow;

use super::building::Building;
use super::dates::day;
use super::layout::{self, Row};
use super::notation::Notation;
use super::sheets::letters;
use super::typing::{Cell, parse_grouped, understand};
use super::{
    Column, DEFAULT_MISSING, DateOrder, Decimal, Format, MISSING, Slot, Table, TakenFor, Thousands, Values,
};

/// How many records are looked at before a file is read.
const RECORDS: usize = 200;

/// How many different texts of a column its name is compared with by its shape.
const SHAPES: usize = 200;

/// How a column's name compares with its cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Likeness {
    /// It could be one of them.
    Alike,
    /// It is of another kind: words above numbers.
    Unlike,
    /// Nothing can be told: words above words.
    #[default]
    Unknown,
}

/// Whether the line of column names of a source looks like a row of its data. `columns` are its columns and how their
/// names compare with their cells.
pub fn names_like_a_row<'a>(format: &Format, columns: impl IntoIterator<Item = (&'a str, Likeness)>) -> bool {
    let layout = match format {
        Format::Text(options) => &options.layout,
        Format::Spreadsheet(options) => &options.layout,
        Format::Parquet | Format::Arrow | Format::Json | Format::JsonLines => return false,
    };
    layout.header_rows == 1 && is_like_a_row(columns)
}

fn is_like_a_row<'a>(columns: impl IntoIterator<Item = (&'a str, Likeness)>) -> bool {
    let (mut alike, mut unlike) = (0, 0);
    let mut numbers: Vec<f64> = Vec::new();
    for (name, likeness) in columns {
        match likeness {
            Likeness::Alike => alike += 1,
            Likeness::Unlike => unlike += 1,
            Likeness::Unknown => continue,
        }
        if let (Likeness::Alike, Some(number)) = (likeness, number(name)) {
            numbers.push(number);
        }
    }
    // Ages or months that head the columns of a cross-table go up.
    let are_steps = numbers.len() > 2 && numbers.is_sorted_by(|one, next| one < next);
    let alike = if are_steps { alike - numbers.len() } else { alike };
    alike > 9 * unlike
}

/// How a column's name compares with its cells.
pub fn likeness(column: &Column) -> Likeness {
    match &column.values {
        Values::Number(_) => likeness_among(column, &[], &|_| 0, &|| 0),
        Values::Text { codes, labels } => {
            let cells = |code: usize| codes.iter().filter(|here| **here == code as u32).count();
            let filled = || codes.iter().filter(|here| **here != MISSING).count();
            likeness_among(column, labels, &cells, &filled)
        }
    }
}

/// The same of a column whose cells may not be there: `cells` is how many have a label, and `filled` how many have any.
pub(crate) fn likeness_among(
    column: &Column,
    labels: &[String],
    cells: &dyn Fn(usize) -> usize,
    filled: &dyn Fn() -> usize,
) -> Likeness {
    let name = column.name.as_str();
    if name.is_empty() || DEFAULT_MISSING.contains(&name) {
        return Likeness::Unknown;
    }
    let of_kind = |is_it: bool| match is_it {
        _ if is_year(name) => Likeness::Unknown,
        true => Likeness::Alike,
        false => Likeness::Unlike,
    };
    // In so many cells that a header repeated here and there cannot be the reason.
    let stands_among = || {
        let code = labels.iter().position(|label| label == name);
        code.is_some_and(|code| cells(code) * 100 >= filled())
    };
    let wanted = column.misfits.as_ref().map(|misfits| misfits.wanted);
    match (&column.values, wanted.unwrap_or(column.taken_for)) {
        (Values::Number(_), _) | (_, TakenFor::Number | TakenFor::Percentage) => {
            of_kind(number(name).is_some())
        }
        (_, TakenFor::Date) => of_kind(is_day(name)),
        (Values::Text { .. }, TakenFor::Text) => match stands_among() || is_shaped_as(name, labels) {
            true => Likeness::Alike,
            false => Likeness::Unknown,
        },
    }
}

impl Table {
    /// The names of its columns, and how each compares with its cells.
    pub fn likenesses(&self) -> impl Iterator<Item = (&str, Likeness)> {
        self.slots().into_iter().map(|slot| match slot {
            Slot::Shown(column) | Slot::Hidden(column) => (column.name.as_str(), likeness(column)),
            Slot::Aside(aside) => {
                let profile = aside.profile.as_ref();
                (
                    slot.name(),
                    profile.map(|profile| profile.likeness).unwrap_or_default(),
                )
            }
        })
    }
}

/// Whether a name with digits in it is made as nearly all cells are: `P0012` above `P0013`.
fn is_shaped_as(name: &str, labels: &[String]) -> bool {
    let first = &labels[..labels.len().min(SHAPES)];
    let own = shape(name);
    let same = first.iter().filter(|label| shape(label) == own).count();
    name.contains(|letter: char| letter.is_ascii_digit()) && same > 1 && same * 10 >= first.len() * 9
}

/// Letters and digits by their kind, in runs.
fn shape(text: &str) -> String {
    let kinds = text.chars().map(|letter| match letter {
        letter if letter.is_ascii_digit() => '0',
        letter if letter.is_alphabetic() => 'a',
        other => other,
    });
    let mut shape: Vec<char> = kinds.collect();
    shape.dedup();
    shape.into_iter().collect()
}

/// The number that a name writes, in any notation.
fn number(name: &str) -> Option<f64> {
    let cell = match understand(name) {
        Cell::Plain(cell) | Cell::Percentage(cell) => cell,
    };
    let notations = [
        (Decimal::Point, Thousands::Comma),
        (Decimal::Point, Thousands::Space),
        (Decimal::Comma, Thousands::Point),
        (Decimal::Comma, Thousands::Space),
    ];
    notations
        .into_iter()
        .find_map(|(decimal, thousands)| parse_grouped(cell, decimal, thousands))
}

fn is_day(name: &str) -> bool {
    [
        DateOrder::DayMonthYear,
        DateOrder::MonthDayYear,
        DateOrder::YearMonthDay,
    ]
    .into_iter()
    .any(|order| day(name, order).is_some())
}

/// A year may well head a column.
fn is_year(name: &str) -> bool {
    name.len() == 4 && name.parse().is_ok_and(|year: u32| (1900..=2100).contains(&year))
}

/// Names for so many columns, where the file has none.
pub(crate) fn letter_names(columns: usize) -> Vec<String> {
    (0..columns as u32).map(letters).collect()
}

/// Whether the first line of a table cannot be its names and looks like a row of it.
pub(crate) fn starts_with_a_row(table: &str, delimiter: char, notation: &Notation) -> bool {
    let rows = layout::first_rows(table, delimiter, RECORDS);
    let Some((first, below)) = rows.split_first() else {
        return false;
    };
    if layout::are_names(&first.cells) {
        return false;
    }
    let width = first.cells.len();
    let below: Vec<&Row> = below.iter().filter(|row| row.cells.len() == width).collect();
    let column = |place: usize| {
        let build = |mut building: Building<'static>| {
            for row in &below {
                building.push(Cow::Owned(row.cells[place].clone()), notation);
            }
            building
        };
        let mut building = build(Building::new());
        if building.is_deferred() {
            building = build(Building::text());
        }
        building.column(first.cells[place].clone(), notation, &super::Place::of_row)
    };
    let columns: Vec<Column> = (0..width).map(column).collect();
    is_like_a_row(
        columns
            .iter()
            .map(|column| (column.name.as_str(), likeness(column))),
    )
}
