//! JSON to a table: a list of records, or one record per line.
//!
//! A record is one row; a name is one column; a name that a record lacks is a missing cell. A record inside a
//! record is spread over columns such as `home.city`; anything deeper, and any list, leaves its column out, by name.
//! Cells are then understood as in delimited text.

mod columns;
mod cursor;
mod records;

use std::borrow::Cow;
use std::sync::Arc;

use self::columns::{Columns, Place};
use self::cursor::Located;
use self::records::{Member, walk};
use super::building::Building;
use super::notation::Notation;
use super::{ColumnReading, Error, Format, LeftOut, Numbering, Progress, Table, header};

/// Records between two looks at whether reading should go on.
const STRIDE: usize = 4096;

/// What is wrong in a JSON file.
#[derive(Clone, Debug, PartialEq)]
pub enum JsonProblem {
    /// It ends before it is complete.
    CutShort,
    /// Something that JSON does not allow here.
    Unexpected,
    /// An element of the list, or a line, that is not a record.
    NotARecord,
    /// Neither a list of records nor one record per line.
    NoRecords,
    /// A record that gives the same name twice.
    RepeatedName(String),
    /// Records that have hardly a name in common would make a table of empty cells.
    Scattered,
}

/// How the records of a file follow each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Shape {
    /// One list of records, alone or as the only list inside one record.
    List,
    /// A record on each line.
    Lines,
}

impl Shape {
    /// What the source records.
    pub(crate) fn format(self) -> Format {
        match self {
            Shape::List => Format::Json,
            Shape::Lines => Format::JsonLines,
        }
    }
}

/// How a text holds records, when it starts as JSON does: a record whose first name follows, or a list of records.
pub(crate) fn shape(text: &str) -> Option<Shape> {
    let start = text.trim_start();
    let opens = start.chars().next()?;
    let then = start[opens.len_utf8()..].trim_start().chars().next();
    match (opens, then) {
        ('[', Some('{' | ']')) => Some(Shape::List),
        ('{', Some('"' | '}')) => Some(records::shape_of_record(start)),
        _ => None,
    }
}

/// Reads decoded text into a table, and says which columns were left out.
pub(crate) fn read(
    path: &str,
    text: &str,
    shape: Shape,
    decided: &[ColumnReading],
    progress: &Progress,
) -> Result<(Table, Vec<LeftOut>), Error> {
    let reading = Reading {
        path,
        text,
        shape,
        progress,
    };
    let mut columns = Columns::default();
    let mut lines = Vec::new();
    reading.records(|line, members| {
        for (order, member) in members.iter().enumerate() {
            columns.see(lines.len(), order, member)?;
        }
        lines.push(line);
        Ok(())
    })?;
    let rows = lines.len();
    if columns.is_empty() {
        return Err(Error::Empty {
            path: path.to_string(),
        });
    }
    if columns.is_scattered(rows) {
        return Err(reading.wrong(Located::start(JsonProblem::Scattered)));
    }
    let left_out = columns.settle();
    let kept: Vec<Cow<str>> = columns.kept().collect();
    let names = header::check(path, kept.iter().map(AsRef::as_ref))?;
    if names.is_empty() {
        return Err(Error::NoCells {
            path: path.to_string(),
        });
    }
    let notation = Notation::plain();
    let is_decided = |name: &String| decided.iter().any(|reading| reading.column == *name);
    let column = |name| match is_decided(name) {
        true => Building::text(),
        false => Building::new(),
    };
    let mut cells: Vec<Building> = names.iter().map(column).collect();
    reading.fill(&columns, &lines, &notation, &mut cells, |_| true)?;
    let again: Vec<bool> = cells.iter().map(Building::is_deferred).collect();
    if again.contains(&true) {
        for (cells, _) in cells.iter_mut().zip(&again).filter(|(_, again)| **again) {
            *cells = Building::text();
        }
        reading.fill(&columns, &lines, &notation, &mut cells, |place| again[place])?;
    }
    // A list may stand on one line.
    let numbering = match shape {
        Shape::List => Numbering::Rows,
        Shape::Lines => Numbering::Lines,
    };
    let numbers = match numbering {
        Numbering::Lines => lines,
        Numbering::Rows | Numbering::Sheet(_) => Vec::new(),
    };
    let place = |row: usize| numbering.place(&numbers, row);
    let columns = names.into_iter().zip(cells).map(|(name, cells)| {
        Arc::new(match is_decided(&name) {
            true => cells.text_column(name, &notation),
            false => cells.column(name, &notation, &place),
        })
    });
    let columns = columns.collect();
    let table = Table {
        columns,
        rows,
        lines: numbers,
        numbering,
        ..Table::default()
    };
    Ok((table, left_out))
}

/// A text being read.
struct Reading<'a> {
    path: &'a str,
    text: &'a str,
    shape: Shape,
    progress: &'a Progress,
}

impl<'a> Reading<'a> {
    /// Walks through the records, each with its line and its members.
    fn records(
        &self,
        mut visit: impl FnMut(u64, &mut Vec<Member<'a>>) -> Result<(), Located>,
    ) -> Result<(), Error> {
        let mut seen = 0_usize;
        let mut stopped = false;
        let walked = walk(self.text, self.shape, |line, members| {
            seen += 1;
            if seen.is_multiple_of(STRIDE) && self.progress.is_cancelled() {
                stopped = true;
                return Ok(false);
            }
            visit(line, members).map(|()| true)
        });
        match walked {
            _ if stopped => Err(Error::Cancelled),
            walked => walked.map_err(|located| self.wrong(located)),
        }
    }

    /// Fills the wanted columns with the cells of every record.
    fn fill(
        &self,
        columns: &Columns<'a>,
        lines: &[u64],
        notation: &Notation,
        cells: &mut [Building<'a>],
        wanted: impl Fn(usize) -> bool,
    ) -> Result<(), Error> {
        let wanted: Vec<usize> = (0..cells.len()).filter(|&place| wanted(place)).collect();
        let mut row: Vec<Cow<'a, str>> = vec![Cow::Borrowed(""); cells.len()];
        let mut record = 0;
        self.records(|_, members| {
            for (order, member) in members.iter().enumerate() {
                if let Place::Kept(place) = columns.find(order, member) {
                    row[place] = member.cell()?;
                }
            }
            for &place in &wanted {
                cells[place].push(std::mem::take(&mut row[place]), notation);
            }
            record += 1;
            if record % STRIDE == 0 {
                self.progress
                    .advance((self.text.len() / lines.len() * STRIDE) as u64);
            }
            Ok(())
        })
    }

    fn wrong(&self, located: Located) -> Error {
        Error::Json {
            path: self.path.to_string(),
            line: located.line,
            column: located.column,
            problem: located.problem,
        }
    }
}
