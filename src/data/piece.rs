//! A piece of a large text, from one record to another: what one worker understands on its own.

use super::interner::Interner;
use super::notation::{Notation, Written};
use super::split::Splitter;
use super::{MISSING, TakenFor};

/// What is wanted of a column.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Wanted {
    /// Whatever its cells turn out to be.
    Open,
    /// Text.
    Text,
    /// Nothing for now.
    Nothing,
}

/// How a piece is to be read.
pub(crate) struct Manner<'a> {
    pub delimiter: char,
    pub notation: &'a Notation,
    /// Whether digits alone are always a number. They are not where they stand for "not known".
    pub digits_are_numbers: bool,
}

/// A piece, read. Lines are counted from its start.
pub(crate) struct Piece {
    pub columns: Vec<Cells>,
    pub rows: usize,
    /// How many lines end in it.
    pub lines: u64,
    /// The line of each row, unless each has just one.
    pub starts: Vec<u64>,
    /// In a file of one column, the blank lines after the last row: empty cells if rows follow.
    pub blanks: Vec<u64>,
    pub fault: Option<Fault>,
}

/// What is wrong, and on which line of the piece.
#[derive(Clone, Copy)]
pub(crate) enum Fault {
    Ragged { line: u64, found: u64 },
    OpenQuote { line: u64 },
}

/// The cells of a column in a piece.
pub(crate) enum Cells {
    Nothing,
    /// Every cell is a number or missing; the known ones are all of one kind.
    Numbers {
        cells: Vec<f64>,
        kind: Option<TakenFor>,
        /// In how many cells each sign of "not known" stands, by its place in the notation.
        unknown: Vec<usize>,
    },
    /// Some cell was not a number after others were: to be read again as text.
    Mixed,
    /// Text, signs of "not known" included; `unknown` counts those met before the first text.
    Labels {
        interner: Interner,
        codes: Vec<u32>,
        unknown: Vec<usize>,
    },
}

impl Piece {
    /// Reads a piece of a table with a column for each `wanted`.
    pub(crate) fn read(text: &str, wanted: &[Wanted], manner: &Manner) -> Piece {
        let mut splitter = Splitter::new(text, manner.delimiter);
        let mut piece = Piece {
            columns: wanted.iter().map(|wanted| Cells::new(*wanted)).collect(),
            rows: 0,
            lines: 0,
            starts: Vec::new(),
            blanks: Vec::new(),
            fault: None,
        };
        loop {
            let columns = &mut piece.columns;
            // A blank line is only known to be a row once another follows; see below.
            let blanks = &mut piece.blanks;
            let (mut rows, starts) = (piece.rows, &mut piece.starts);
            let read = splitter.walk(|place, cell| {
                if place == 0 && !blanks.is_empty() {
                    for line in blanks.drain(..) {
                        add_row(&mut rows, starts, line);
                        columns[0].push("", manner);
                    }
                }
                if let Some(column) = columns.get_mut(place) {
                    column.push(cell, manner);
                }
            });
            piece.rows = rows;
            match read {
                Err(open) => {
                    piece.fault = Some(Fault::OpenQuote { line: open.line });
                    return piece;
                }
                Ok(None) => break,
                Ok(Some((record, _))) if record.blank => {
                    if wanted.len() == 1 {
                        piece.blanks.push(record.line);
                    }
                }
                Ok(Some((record, width))) if width != wanted.len() => {
                    piece.fault = Some(Fault::Ragged {
                        line: record.line,
                        found: width as u64,
                    });
                    return piece;
                }
                Ok(Some((record, _))) => add_row(&mut piece.rows, &mut piece.starts, record.line),
            }
        }
        piece.lines = splitter.line() - 1;
        piece
    }

    /// Reads the columns marked so again, as text.
    pub(crate) fn read_as_text(&mut self, text: &str, again: &[bool], manner: &Manner) {
        let wanted: Vec<Wanted> = again
            .iter()
            .map(|again| if *again { Wanted::Text } else { Wanted::Nothing })
            .collect();
        let read = Piece::read(text, &wanted, manner);
        for ((column, new), again) in self.columns.iter_mut().zip(read.columns).zip(again) {
            if *again {
                *column = new;
            }
        }
    }
}

/// Counts a row; its line is kept only once rows are no longer one line each.
fn add_row(rows: &mut usize, starts: &mut Vec<u64>, line: u64) {
    if !starts.is_empty() {
        starts.push(line);
    } else if line != *rows as u64 + 1 {
        starts.extend((1..).take(*rows));
        starts.push(line);
    }
    *rows += 1;
}

impl Cells {
    fn new(wanted: Wanted) -> Cells {
        match wanted {
            Wanted::Nothing => Cells::Nothing,
            Wanted::Open => Cells::Numbers {
                cells: Vec::new(),
                kind: None,
                unknown: Vec::new(),
            },
            Wanted::Text => Cells::Labels {
                interner: Interner::default(),
                codes: Vec::new(),
                unknown: Vec::new(),
            },
        }
    }

    #[inline]
    fn push(&mut self, cell: &str, manner: &Manner) {
        match self {
            Cells::Nothing | Cells::Mixed => {}
            Cells::Labels { interner, codes, .. } => codes.push(interner.number(trimmed(cell))),
            Cells::Numbers { cells, kind, .. } => {
                let cell = trimmed(cell);
                match (digits(cell.as_bytes()), &kind) {
                    (Some(number), Some(TakenFor::Number)) if manner.digits_are_numbers => cells.push(number),
                    _ => self.push_slowly(cell, manner.notation),
                }
            }
        }
    }

    /// A cell of a column that has held numbers and missing cells so far.
    fn push_slowly(&mut self, cell: &str, notation: &Notation) {
        let Cells::Numbers { cells, kind, unknown } = self else {
            return;
        };
        if let Some(place) = notation.missing(cell) {
            count_at(unknown, place, 1);
            cells.push(f64::NAN);
            return;
        }
        let read = match notation.number(cell) {
            Some(Written::Number(number)) => Some((number, TakenFor::Number)),
            Some(Written::Percentage(number)) => Some((number, TakenFor::Percentage)),
            None => None,
        };
        match (read, &kind) {
            (Some((number, of)), None) => {
                *kind = Some(of);
                cells.push(number);
            }
            (Some((number, of)), Some(kind)) if of == *kind => cells.push(number),
            (_, Some(_)) => *self = Cells::Mixed,
            (None, None) => {
                let mut interner = Interner::default();
                let mut codes = vec![MISSING; cells.len()];
                codes.push(interner.number(cell));
                *self = Cells::Labels {
                    interner,
                    codes,
                    unknown: std::mem::take(unknown),
                };
            }
        }
    }
}

/// Adds to the count at a place.
pub(crate) fn count_at(counts: &mut Vec<usize>, place: usize, cells: usize) {
    if counts.len() <= place {
        counts.resize(place + 1, 0);
    }
    counts[place] += cells;
}

/// The number that a few digits write, when they write one.
#[inline]
fn digits(cell: &[u8]) -> Option<f64> {
    if cell.is_empty() || cell.len() > 15 || (cell[0] == b'0' && cell.len() > 1) {
        return None;
    }
    let mut value = 0_u64;
    for byte in cell {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        value = value.wrapping_mul(10).wrapping_add(u64::from(digit));
    }
    Some(value as f64)
}

/// A cell without the blanks around it.
#[inline]
fn trimmed(cell: &str) -> &str {
    match cell.as_bytes() {
        [only] if only.is_ascii_graphic() => cell,
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => cell,
        _ => cell.trim(),
    }
}
