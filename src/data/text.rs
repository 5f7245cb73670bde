//! Delimited text to a table.

use std::borrow::Cow;
use std::sync::Arc;

use super::building::Building;
use super::notation::Notation;
use super::split::{OpenQuote, Splitter};
use super::{Column, Decimal, Error, Progress, Table, TextOptions, header, sniff};
use super::{DEFAULT_MISSING, Encoding, Layout, Thousands};

/// Rows between two looks at whether reading should go on.
const STRIDE: usize = 4096;

/// How a decoded file is to be read: as given, or as its content shows.
pub(crate) fn options(
    text: &str,
    encoding: Encoding,
    given: Option<&TextOptions>,
    progress: &Progress,
) -> Result<TextOptions, Error> {
    if let Some(given) = given {
        return Ok(given.clone());
    }
    let missing: Vec<String> = DEFAULT_MISSING.map(str::to_string).to_vec();
    let delimiter = sniff::delimiter(text);
    let decimal: Decimal = sniff::decimal(text, delimiter, &missing, progress)?;
    Ok(TextOptions {
        encoding,
        delimiter,
        decimal,
        thousands: Thousands::None,
        layout: Layout::default(),
        missing,
    })
}

/// Reads decoded text into a table.
pub(crate) fn read(
    path: &str,
    text: &str,
    options: &TextOptions,
    progress: &Progress,
) -> Result<Table, Error> {
    let notation = Notation::new(options.decimal, &options.missing);
    let reading = Reading {
        path,
        text,
        delimiter: options.delimiter,
        progress,
    };
    let mut names = Vec::new();
    let mut columns: Vec<Building> = Vec::new();
    let mut lines = Vec::new();
    let mut read = 0u64;
    let rows = reading.rows(Pass::First, |event| {
        match event {
            Event::Header(fields) => {
                names = header::check(path, fields.iter().map(AsRef::as_ref))?;
                columns = names.iter().map(|_| Building::new()).collect();
            }
            Event::Row(fields, line) => {
                // Kept only once they are no longer what everybody expects.
                if lines.is_empty() && line != read + 2 {
                    lines.extend((0..read).map(|row| row + 2));
                    lines.push(line);
                } else if !lines.is_empty() {
                    lines.push(line);
                }
                read += 1;
                for (column, field) in columns.iter_mut().zip(fields.drain(..)) {
                    column.push(field, line, &notation);
                }
            }
        }
        Ok(())
    })?;
    if columns.iter().any(|column| matches!(column, Building::Deferred)) {
        read_deferred(&reading, &notation, &mut columns)?;
    }
    let columns = names.into_iter().zip(columns).map(|(name, column)| {
        let (values, misfits) = column.finish();
        Arc::new(Column {
            misfits,
            ..Column::new(name, values)
        })
    });
    Ok(Table {
        columns: columns.collect(),
        rows,
        lines,
    })
}

/// Reads once more the columns that turned out to be text after some of their cells were numbers.
fn read_deferred<'a>(
    reading: &Reading<'a>,
    notation: &Notation,
    columns: &mut [Building<'a>],
) -> Result<(), Error> {
    let mut again: Vec<(usize, &mut Building)> = Vec::new();
    for (position, column) in columns.iter_mut().enumerate() {
        if matches!(column, Building::Deferred) {
            *column = Building::text();
            again.push((position, column));
        }
    }
    reading.rows(Pass::Second, |event| {
        if let Event::Row(fields, line) = event {
            for (position, column) in &mut again {
                column.push(std::mem::take(&mut fields[*position]), line, notation);
            }
        }
        Ok(())
    })?;
    Ok(())
}

/// A text being read.
struct Reading<'a> {
    path: &'a str,
    text: &'a str,
    delimiter: char,
    progress: &'a Progress,
}

/// Whether progress is counted.
#[derive(Clone, Copy, PartialEq)]
enum Pass {
    First,
    Second,
}

/// What is met on the way through a file.
enum Event<'e, 'a> {
    /// The names, not checked.
    Header(&'e [Cow<'a, str>]),
    /// A row, with as many fields as the header, and its line.
    Row(&'e mut Vec<Cow<'a, str>>, u64),
}

impl<'a> Reading<'a> {
    /// Walks through the file and returns the number of its rows. Blank lines are passed over, except where the
    /// file has a single column and rows follow: there an empty line is an empty cell.
    fn rows(
        &self,
        pass: Pass,
        mut visit: impl FnMut(Event<'_, 'a>) -> Result<(), Error>,
    ) -> Result<usize, Error> {
        let path = || self.path.to_string();
        let open_quote = |open: OpenQuote| Error::OpenQuote {
            path: path(),
            line: open.line,
        };
        let mut splitter = Splitter::new(self.text, self.delimiter);
        let mut fields = Vec::new();
        let mut width = 0_usize;
        let mut rows = 0_usize;
        let mut counted = 0;
        let mut blanks: Vec<u64> = Vec::new();
        while let Some(record) = splitter.read(&mut fields).map_err(open_quote)? {
            if record.blank {
                if width == 1 {
                    blanks.push(record.line);
                }
                continue;
            }
            if width == 0 {
                width = fields.len();
                visit(Event::Header(&fields))?;
                continue;
            }
            if fields.len() != width {
                let (expected, found) = (width as u64, fields.len() as u64);
                return Err(Error::Ragged {
                    path: path(),
                    line: record.line,
                    expected,
                    found,
                });
            }
            for line in blanks.drain(..) {
                visit(Event::Row(&mut vec![Cow::Borrowed("")], line))?;
                rows += 1;
            }
            visit(Event::Row(&mut fields, record.line))?;
            rows += 1;
            if rows.is_multiple_of(STRIDE) {
                if self.progress.is_cancelled() {
                    return Err(Error::Cancelled);
                }
                if pass == Pass::First {
                    self.progress.advance((splitter.position() - counted) as u64);
                    counted = splitter.position();
                }
            }
        }
        if width == 0 {
            return Err(Error::Empty { path: path() });
        }
        if rows == 0 {
            return Err(Error::HeaderOnly { path: path() });
        }
        if pass == Pass::First {
            self.progress.advance((splitter.position() - counted) as u64);
        }
        Ok(rows)
    }
}
