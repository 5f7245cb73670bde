//! Typed columns read from a source.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use super::{Aside, DateOrder, Error, Hidden, Numbering, Place, nearest, number_label};

/// The code of a missing cell in [`Values::Text`].
pub const MISSING: u32 = u32::MAX;

/// Columns of equal length. Rows are units (people, households, decisions) or counts of them.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Shared, so that a table with a column more or less costs that column only.
    pub columns: Vec<Arc<Column>>,
    /// The number of rows, the same for every column.
    pub rows: usize,
    /// The number of each row in its file, the line on which it starts for one, when rows do not simply follow the
    /// header one line each (blank lines, line breaks inside quotes). Empty when they do.
    pub lines: Vec<u64>,
    /// What these numbers count.
    pub numbering: Numbering,
    /// Columns that name people and are set apart: nothing that goes through `columns` sees them.
    pub hidden: Vec<Hidden>,
    /// Columns whose cells are not in memory: nothing that goes through `columns` sees them.
    pub aside: Vec<Arc<Aside>>,
}

/// A column in its place among all those of a table.
#[derive(Clone, Copy, Debug)]
pub enum Slot<'t> {
    Shown(&'t Arc<Column>),
    /// Set apart.
    Hidden(&'t Arc<Column>),
    Aside(&'t Arc<Aside>),
}

/// Tables are equal when they hold the same; where the rows lay in their files is not compared.
impl PartialEq for Table {
    fn eq(&self, other: &Table) -> bool {
        self.rows == other.rows
            && self.columns == other.columns
            && self.hidden == other.hidden
            && self.aside == other.aside
    }
}

/// One named column.
#[derive(Clone, Debug)]
pub struct Column {
    /// As written in the header; unique in its table.
    pub name: String,
    pub values: Values,
    /// What its cells were taken for when they were read.
    pub taken_for: TakenFor,
    /// Cells that do not fit. Where the column was taken for text, they kept it from being what most cells are; where
    /// the auditor decided what it holds, they count as missing.
    pub misfits: Option<Misfits>,
    /// How dates were written, where the cells were taken for dates.
    pub dates: Option<Dates>,
    /// What was written where nothing is known, with the number of cells; blank cells under the empty text.
    pub unknown: Vec<(String, usize)>,
}

/// How the dates of a column were written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dates {
    pub order: DateOrder,
    /// Whether the column shows which number is the day and which the month; if not, the day comes first.
    pub sure: bool,
    /// Whether times of day followed, which are left out.
    pub timed: bool,
}

/// Columns are equal when they hold the same, however it was written.
impl PartialEq for Column {
    fn eq(&self, other: &Column) -> bool {
        self.name == other.name
            && self.taken_for == other.taken_for
            && self.misfits == other.misfits
            && self.values == other.values
    }
}

/// What the cells of a column were taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakenFor {
    /// Labels, as written.
    Text,
    /// Numbers.
    Number,
    /// Numbers written with a percent sign: `12,5 %` is the number 12.5.
    Percentage,
    /// Days. The labels are `2026-11-24`, whichever way they were written, so that their order is that of time.
    Date,
}

/// The cells of a column.
#[derive(Clone, Debug)]
pub enum Values {
    /// Categories. `codes[row]` indexes `labels`, or is [`MISSING`]. Labels are distinct, never empty, in the
    /// order of their first appearance.
    Text { codes: Vec<u32>, labels: Vec<String> },
    /// Numbers; NaN where the cell is missing. Infinite values never occur.
    Number(Vec<f64>),
}

/// Cells that are not what the others are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfits {
    /// What they are not.
    pub wanted: TakenFor,
    /// How many there are.
    pub count: usize,
    /// The first of them, [`Misfits::SHOWN`] at most and never none.
    pub first: Vec<Misfit>,
}

/// One cell that did not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    pub place: Place,
    /// What the cell holds; empty where it would tell who somebody is.
    pub value: String,
}

impl Misfits {
    /// How many misfits are kept as examples.
    pub const SHOWN: usize = 5;
}

impl Table {
    /// Where a row (0-based) stands in its file.
    pub fn place(&self, row: usize) -> Place {
        self.numbering.place(&self.lines, row)
    }

    /// The number of a row in its file.
    pub(crate) fn number(&self, row: usize) -> u64 {
        self.numbering.number(&self.lines, row)
    }

    /// All columns in their order, whether their cells are shown, set apart or not in memory.
    pub fn slots(&self) -> Vec<Slot<'_>> {
        let all = self.columns.len() + self.hidden.len() + self.aside.len();
        let mut shown = self.columns.iter();
        let mut hidden = self.hidden.iter().peekable();
        let mut aside = self.aside.iter().peekable();
        let mut slots = Vec::with_capacity(all);
        while slots.len() < all {
            let place = slots.len();
            // In the order of their places, each comes back to its own.
            let last = shown.len() == 0;
            if let Some(there) =
                aside.next_if(|aside| aside.place <= place || last && hidden.peek().is_none())
            {
                slots.push(Slot::Aside(there));
            } else if let Some(there) = hidden.next_if(|hidden| hidden.place() <= place || last) {
                slots.push(Slot::Hidden(&there.column));
            } else if let Some(there) = shown.next() {
                slots.push(Slot::Shown(there));
            }
        }
        slots
    }

    /// The names of all columns, in their order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.slots().into_iter().map(Slot::name)
    }

    /// The column of this name when it is set aside.
    pub fn aside(&self, name: &str) -> Option<&Aside> {
        let mut aside = self.aside.iter();
        aside.find(|aside| aside.column.name == name).map(Arc::as_ref)
    }

    /// The column of this name, or [`Error::UnknownColumn`] with the nearest name there is; [`Error::Quarantined`]
    /// when it is set apart, [`Error::SetAside`] when its cells are to be read again.
    pub fn column(&self, name: &str) -> Result<&Column, Error> {
        self.columns
            .iter()
            .find(|column| column.name == name)
            .map(Arc::as_ref)
            .ok_or_else(|| match self.hides(name) {
                true => Error::Quarantined {
                    column: name.to_string(),
                },
                false if self.aside(name).is_some() => Error::SetAside {
                    column: name.to_string(),
                },
                false => Error::UnknownColumn {
                    column: name.to_string(),
                    near: nearest(name, self.names()),
                },
            })
    }
}

impl<'t> Slot<'t> {
    /// The column, without its cells where it is set aside.
    pub fn column(self) -> &'t Column {
        match self {
            Slot::Shown(column) | Slot::Hidden(column) => column,
            Slot::Aside(aside) => &aside.column,
        }
    }

    /// Its name.
    pub fn name(self) -> &'t str {
        &self.column().name
    }
}

impl Column {
    /// A column of text or of numbers in which every cell was understood.
    pub fn new(name: impl Into<String>, values: Values) -> Column {
        Column {
            name: name.into(),
            taken_for: match values {
                Values::Text { .. } => TakenFor::Text,
                Values::Number(_) => TakenFor::Number,
            },
            values,
            misfits: None,
            dates: None,
            unknown: Vec::new(),
        }
    }

    /// A column of other rows, of which the same is to be said.
    pub(crate) fn with(&self, name: impl Into<String>, values: Values) -> Column {
        Column {
            name: name.into(),
            values,
            taken_for: self.taken_for,
            misfits: self.misfits.clone(),
            dates: self.dates,
            unknown: self.unknown.clone(),
        }
    }

    /// What the cell of a row says, as a label; `None` where it is missing.
    pub fn cell(&self, row: usize) -> Option<Cow<'_, str>> {
        match &self.values {
            Values::Text { codes, labels } => {
                let label = labels.get(*codes.get(row)? as usize)?;
                Some(Cow::Borrowed(label))
            }
            Values::Number(numbers) => {
                let number = *numbers.get(row)?;
                (!number.is_nan()).then(|| Cow::Owned(number_label(number)))
            }
        }
    }
}

impl Values {
    /// Text cells, each distinct label held once; `None` is a missing cell.
    pub fn text<'a>(cells: impl Iterator<Item = Option<Cow<'a, str>>>) -> Values {
        let mut known: HashMap<Cow<'a, str>, u32> = HashMap::new();
        let mut labels: Vec<String> = Vec::new();
        let codes = cells.map(|cell| match cell {
            None => MISSING,
            Some(cell) => *known.entry(cell).or_insert_with_key(|label| {
                labels.push(label.clone().into_owned());
                labels.len() as u32 - 1
            }),
        });
        let codes = codes.collect();
        Values::Text { codes, labels }
    }

    /// The number of cells.
    pub fn len(&self) -> usize {
        match self {
            Values::Text { codes, .. } => codes.len(),
            Values::Number(numbers) => numbers.len(),
        }
    }

    /// Whether there are no cells.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Missing cells are equal to each other, unlike NaN to NaN.
impl PartialEq for Values {
    fn eq(&self, other: &Values) -> bool {
        match (self, other) {
            (
                Values::Text { codes, labels },
                Values::Text {
                    codes: other_codes,
                    labels: other_labels,
                },
            ) => codes == other_codes && labels == other_labels,
            (Values::Number(numbers), Values::Number(others)) => {
                numbers.len() == others.len()
                    && numbers
                        .iter()
                        .zip(others)
                        .all(|(a, b)| a == b || (a.is_nan() && b.is_nan()))
            }
            _ => false,
        }
    }
}
