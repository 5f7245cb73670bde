//! How a text file is delimited, where its table stands and how it writes numbers, seen from its content.
//!
//! All answers are recorded in the source, shown, and can be changed.

use std::borrow::Cow;

use super::layout::{Row, first_rows, head, notes_below};
use super::notation::Notation;
use super::numerals::{self, Numerals};
use super::split::Splitter;
use super::{Decimal, Error, Layout, Progress, Thousands};

/// Records looked at to find the delimiter and the header.
const RECORDS: usize = 200;

/// Delimiters tried; among equals the first wins. The comma comes last: it also stands in text and in numbers.
const DELIMITERS: [char; 4] = ['\t', ';', '|', ','];

/// The delimiter that cuts the first records most evenly, unless one is given, and where it puts the table. A file of
/// one column has none; it is read with commas when it holds none, and otherwise with the first delimiter that leaves
/// its lines whole.
pub(crate) fn cut(text: &str, given: Option<char>) -> (char, Layout) {
    let shapes: Vec<Shape> = match given {
        Some(given) => vec![shape(text, given)],
        None => DELIMITERS.map(|delimiter| shape(text, delimiter)).into(),
    };
    let several = shapes.iter().filter(|shape| shape.width > 1).rev();
    // Of two ways to read a file as evenly, the one that leaves no line out is likelier.
    let best = several.max_by(|a, b| {
        let titles = a.layout.before.cmp(&b.layout.before).reverse();
        a.evenness
            .total_cmp(&b.evenness)
            .then(titles)
            .then(a.width.cmp(&b.width))
    });
    let whole = || shapes.iter().rev().find(|shape| shape.evenness == 1.0);
    match best.or_else(whole).or(shapes.last()) {
        None => (',', Layout::default()),
        Some(shape) => {
            let after = notes_below(text, shape.delimiter, shape.width);
            let layout = Layout {
                after,
                ..shape.layout.clone()
            };
            (shape.delimiter, layout)
        }
    }
}

/// How a delimiter cuts the first records.
struct Shape {
    delimiter: char,
    /// Fields in the header.
    width: usize,
    /// Share of the records, from the header on and without notes below, that have as many fields as the header.
    evenness: f64,
    layout: Layout,
}

fn shape(text: &str, delimiter: char) -> Shape {
    let rows = first_rows(text, delimiter, RECORDS);
    let head = head(&rows);
    let is_row = |row: &&Row| row.cells.len() == head.width || !row.is_title(head.width);
    let end = rows
        .iter()
        .rposition(|row| is_row(&row))
        .map_or(0, |last| last + 1);
    let table = rows.get(head.first..end).unwrap_or_default();
    let even = table.iter().filter(|row| row.cells.len() == head.width).count();
    let share = even as f64 / table.len().max(1) as f64;
    Shape {
        delimiter,
        width: head.width,
        evenness: share,
        layout: head.layout(&rows),
    }
}

/// How numbers are written in a text that holds a table, from the line of its header on. The whole of it is looked at,
/// so that the answer does not hang on its first lines.
pub(crate) fn numbers(
    text: &str,
    delimiter: char,
    header_rows: u64,
    missing: &[String],
    progress: &Progress,
) -> Result<(Decimal, Thousands), Error> {
    if !numerals::may_decide(text, delimiter) {
        return Ok((Decimal::Point, Thousands::None));
    }
    let notation = Notation::new(Decimal::Point, missing);
    let mut splitter = Splitter::new(text, delimiter);
    let mut fields: Vec<Cow<str>> = Vec::new();
    let mut columns: Vec<Numerals> = Vec::new();
    let mut rows = 0_u64;
    while let Ok(Some(record)) = splitter.read(&mut fields) {
        if record.blank {
            continue;
        }
        rows += 1;
        if rows <= header_rows.max(1) {
            columns.resize(columns.len().max(fields.len()), Numerals::default());
        }
        if rows <= header_rows {
            continue;
        }
        if rows.is_multiple_of(8192) && progress.is_cancelled() {
            return Err(Error::Cancelled);
        }
        for (column, cell) in columns.iter_mut().zip(&fields) {
            let cell = cell.trim();
            if !notation.is_missing(cell) {
                column.see(cell);
            }
        }
    }
    Ok(numerals::notation(&columns))
}
