//! How a text file is delimited and how it writes decimals, seen from its content.
//!
//! Both answers are recorded in the source, shown, and can be changed.

use std::borrow::Cow;

use super::split::Splitter;
use super::typing::{parse_number, separator};
use super::{Decimal, Error, Progress};

/// Records looked at to find the delimiter.
const RECORDS: usize = 200;

/// Delimiters tried; among equals the first wins. The comma comes last: it also stands in text and in numbers.
const DELIMITERS: [char; 4] = ['\t', ';', '|', ','];

/// The delimiter that cuts the first records most evenly. A file of one column has none; it is read with commas
/// when it holds none, and otherwise with the first delimiter that leaves its lines whole.
pub(crate) fn delimiter(text: &str) -> char {
    let shapes = DELIMITERS.map(|delimiter| (delimiter, shape(text, delimiter)));
    let best = shapes
        .iter()
        .filter(|(_, shape)| shape.width > 1)
        .rev()
        .max_by(|(_, a), (_, b)| a.evenness.total_cmp(&b.evenness).then(a.width.cmp(&b.width)));
    if let Some((delimiter, _)) = best {
        return *delimiter;
    }
    let whole = shapes.iter().rev().find(|(_, shape)| shape.evenness == 1.0);
    whole.map_or(',', |(delimiter, _)| *delimiter)
}

/// How a delimiter cuts the first records.
struct Shape {
    /// Fields in the header.
    width: usize,
    /// Share of the records that have as many fields as the header.
    evenness: f64,
}

fn shape(text: &str, delimiter: char) -> Shape {
    let mut splitter = Splitter::new(text, delimiter);
    let mut fields = Vec::new();
    let (mut width, mut records, mut even) = (0, 0, 0);
    // An open quotation mark ends the look; reading will report it.
    while let Ok(Some(record)) = splitter.read(&mut fields) {
        if record.blank {
            continue;
        }
        if records == 0 {
            width = fields.len();
        }
        records += 1;
        even += usize::from(fields.len() == width);
        if records == RECORDS {
            break;
        }
    }
    Shape {
        width,
        evenness: if records == 0 {
            0.0
        } else {
            even as f64 / records as f64
        },
    }
}

/// What a column says about decimals.
#[derive(Clone, Default)]
struct Evidence {
    filled: usize,
    /// Cells that are numbers without decimals.
    whole: usize,
    /// Cells that are numbers only if the decimals follow a point, or a comma.
    point: usize,
    comma: usize,
    /// Among `comma`, those such as `1,234` that an English file may mean as one thousand and more.
    thousands: usize,
}

impl Evidence {
    fn see(&mut self, cell: &str) {
        self.filled += 1;
        let reads = |decimal| usize::from(parse_number(cell, decimal).is_some());
        match (cell.contains('.'), cell.contains(',')) {
            (false, false) => self.whole += reads(Decimal::Point),
            (true, false) => self.point += reads(Decimal::Point),
            (false, true) => {
                let comma = reads(Decimal::Comma);
                self.comma += comma;
                self.thousands += comma * usize::from(is_thousands(cell));
            }
            (true, true) => {}
        }
    }

    /// Whether the column is one of numbers, some of them written with this separator.
    fn speaks_for(&self, decimal: Decimal) -> bool {
        let written = match decimal {
            Decimal::Point => self.point,
            Decimal::Comma => self.comma,
        };
        let doubtful = decimal == Decimal::Comma && self.thousands == self.comma;
        written > 0 && !doubtful && (self.whole + written) * 10 >= self.filled * 9
    }
}

/// Whether a cell has the shape of `1,234`: at most three digits, not starting with 0, and three after the comma.
fn is_thousands(cell: &str) -> bool {
    let unsigned = cell.trim_start_matches(['-', '+']);
    let Some((whole, after)) = unsigned.split_once(',') else {
        return false;
    };
    (1..=3).contains(&whole.len()) && !whole.starts_with('0') && after.len() == 3
}

/// The decimal separator: a comma when columns of numbers are written with commas and none with points.
/// The whole file is looked at, so that the answer does not hang on its first lines.
pub(crate) fn decimal(
    text: &str,
    delimiter: char,
    missing: &[String],
    progress: &Progress,
) -> Result<Decimal, Error> {
    let comma = char::from(separator(Decimal::Comma));
    // Cells can hold commas only in another kind of file, or between quotation marks.
    let possible = text.contains(if delimiter == comma { '"' } else { comma });
    if !possible {
        return Ok(Decimal::Point);
    }
    let mut splitter = Splitter::new(text, delimiter);
    let mut fields: Vec<Cow<str>> = Vec::new();
    let mut columns: Vec<Evidence> = Vec::new();
    let mut rows = 0_usize;
    while let Ok(Some(record)) = splitter.read(&mut fields) {
        if record.blank {
            continue;
        }
        rows += 1;
        if rows == 1 {
            columns.resize(fields.len(), Evidence::default());
            continue;
        }
        if rows.is_multiple_of(8192) && progress.is_cancelled() {
            return Err(Error::Cancelled);
        }
        for (column, cell) in columns.iter_mut().zip(&fields) {
            let cell = cell.trim();
            if !cell.is_empty() && !missing.iter().any(|token| token == cell) {
                column.see(cell);
            }
        }
    }
    let comma = columns.iter().any(|column| column.speaks_for(Decimal::Comma));
    let point = columns.iter().any(|column| column.speaks_for(Decimal::Point));
    Ok(if comma && !point {
        Decimal::Comma
    } else {
        Decimal::Point
    })
}
