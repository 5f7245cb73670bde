//! Delimited text to a table.

use std::borrow::Cow;
use std::sync::Arc;

use super::building::Building;
use super::headless::{letter_names, starts_with_a_row};
use super::notation::Notation;
use super::open::notation_of;
use super::split::{OpenQuote, Splitter};
use super::{AskedText, Column, ColumnReading, DEFAULT_MISSING, Encoding, Error, Layout, Numbering};
use super::{Progress, Table, TextOptions, header, layout, sniff};

/// Rows between two looks at whether reading should go on.
const STRIDE: usize = 4096;

/// How many lines of a text are shown as they stand in their file, and how many letters of each.
const SHOWN_LINES: usize = 40;
const SHOWN_LETTERS: usize = 400;

/// The first lines of a text, to be shown as they stand.
pub(crate) fn head(text: &str) -> Vec<String> {
    let lines = text.lines().take(SHOWN_LINES);
    lines
        .map(|line| line.chars().take(SHOWN_LETTERS).collect())
        .collect()
}

/// How a decoded file is to be read: as asked, and for the rest as its content shows.
pub(crate) fn guess(
    path: &str,
    text: &str,
    encoding: Encoding,
    asked: &AskedText,
    progress: &Progress,
) -> Result<TextOptions, Error> {
    let missing = match &asked.missing {
        Some(missing) => missing.clone(),
        None => DEFAULT_MISSING.map(str::to_string).to_vec(),
    };
    let above = Layout {
        before: asked.before.unwrap_or(0),
        ..Layout::default()
    };
    let (below, _) = layout::framed(path, text, &above)?;
    let (delimiter, seen) = sniff::cut(below, asked.delimiter);
    let is_placed = asked.before.is_some();
    let layout = Layout {
        before: asked.before.unwrap_or(seen.before),
        // Whoever says where the header is means one row, unless he says more.
        header_rows: asked
            .header_rows
            .unwrap_or(if is_placed { 1 } else { seen.header_rows }),
        after: asked.after.unwrap_or(seen.after),
    };
    let (table, _) = layout::framed(path, text, &layout)?;
    let (decimal, thousands) = match (asked.decimal, asked.thousands) {
        (Some(decimal), Some(thousands)) => (decimal, thousands),
        (decimal, thousands) => {
            let seen = sniff::numbers(table, delimiter, layout.header_rows, &missing, progress)?;
            (decimal.unwrap_or(seen.0), thousands.unwrap_or(seen.1))
        }
    };
    let mut layout = layout;
    let is_open = asked.header_rows.is_none() && !is_placed && layout.header_rows == 1;
    let notation = Notation::new(decimal, &missing).grouped_by(thousands);
    if is_open && starts_with_a_row(table, delimiter, &notation) {
        layout.header_rows = 0;
    }
    Ok(TextOptions {
        encoding,
        delimiter,
        decimal,
        thousands,
        layout,
        missing,
    })
}

/// Reads decoded text into a table. Columns for which something was decided stay as they are written.
pub(crate) fn read(
    path: &str,
    text: &str,
    options: &TextOptions,
    decided: &[ColumnReading],
    progress: &Progress,
) -> Result<Table, Error> {
    let notation = notation_of(options);
    let (text, line) = layout::framed(path, text, &options.layout)?;
    let reading = Reading {
        path,
        text,
        line,
        header_rows: options.layout.header_rows,
        delimiter: options.delimiter,
        progress,
    };
    let is_decided = |name: &String| decided.iter().any(|reading| reading.column == *name);
    let mut names = Vec::new();
    let mut columns: Vec<Building> = Vec::new();
    let mut lines = Vec::new();
    let mut read = 0u64;
    let rows = reading.rows(Pass::First, |event| {
        match event {
            Event::Header(header) => {
                names = header::check(path, header.iter().map(String::as_str))?;
                let column = |name: &String| match is_decided(name) {
                    true => Building::text(),
                    false => Building::new(),
                };
                columns = names.iter().map(column).collect();
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
                    column.push(field, &notation);
                }
            }
        }
        Ok(())
    })?;
    if columns.iter().any(Building::is_deferred) {
        read_deferred(&reading, &notation, &mut columns)?;
    }
    let place = |row: usize| Numbering::Lines.place(&lines, row);
    let columns = names
        .into_iter()
        .zip(columns)
        .map(|(name, column)| -> Arc<Column> {
            Arc::new(match is_decided(&name) {
                true => column.text_column(name, &notation),
                false => column.column(name, &notation, &place),
            })
        });
    Ok(Table {
        columns: columns.collect(),
        rows,
        lines,
        ..Table::default()
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
        if column.is_deferred() {
            *column = Building::text();
            again.push((position, column));
        }
    }
    reading.rows(Pass::Second, |event| {
        if let Event::Row(fields, _) = event {
            for (position, column) in &mut again {
                column.push(std::mem::take(&mut fields[*position]), notation);
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
    /// The line of the file on which the text starts.
    line: u64,
    header_rows: u64,
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
    Header(&'e [String]),
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
        let mut splitter = Splitter::on_line(self.text, self.delimiter, self.line);
        let mut fields = Vec::new();
        let mut header: Vec<Vec<String>> = Vec::new();
        let mut width = 0_usize;
        let mut rows = 0_usize;
        let mut counted = 0;
        let mut blanks: Vec<u64> = Vec::new();
        while let Some(record) = splitter.read(&mut fields).map_err(open_quote)? {
            if record.blank {
                if width == 1 && header.len() as u64 == self.header_rows {
                    blanks.push(record.line);
                }
                continue;
            }
            if self.header_rows == 0 && width == 0 {
                width = fields.len();
                visit(Event::Header(&letter_names(width)))?;
            }
            if (header.len() as u64) < self.header_rows {
                header.push(fields.iter().map(ToString::to_string).collect());
                width = width.max(fields.len());
                if header.len() as u64 == self.header_rows {
                    let rows: Vec<&[String]> = header.iter().map(Vec::as_slice).collect();
                    visit(Event::Header(&layout::joined(&rows)))?;
                }
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
