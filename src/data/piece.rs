//! A piece of a large text, from one record to another: what one worker understands on its own.

use super::fields::{Fields, Rows};
use super::interner::{Interner, Key};
use super::notation::{Notation, Written};
use super::typing::separator;
use super::{MISSING, TakenFor, TextOptions, quick};

/// Marks the number of a text that is new in its piece.
pub(crate) const NEW: u32 = 1 << 31;

/// What is wanted of a column.
#[derive(Clone, Copy)]
pub(crate) enum Wanted<'k> {
    /// Whatever its cells turn out to be.
    Open,
    /// Text, of which so much is known by its number.
    Text(&'k Interner),
    /// Nothing for now.
    Nothing,
}

/// How a piece is to be read.
pub(crate) struct Manner<'a> {
    delimiter: char,
    pub notation: &'a Notation,
    /// The byte between the units and the decimals of a number.
    separator: u8,
    /// Whether what looks like a number at first sight is one. It is not where it may stand for "not known".
    is_quick: bool,
}

impl<'a> Manner<'a> {
    pub(crate) fn new(options: &TextOptions, notation: &'a Notation) -> Self {
        let separator = separator(options.decimal);
        Manner {
            delimiter: options.delimiter,
            notation,
            separator,
            is_quick: !options
                .missing
                .iter()
                .any(|token| quick::reads(token.trim(), separator)),
        }
    }
}

/// A piece, read. Lines are counted from its start.
pub(crate) struct Piece {
    pub columns: Vec<Cells>,
    pub rows: Rows,
    /// How many lines end in it.
    pub lines: u64,
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
    /// Text: numbers of known texts, and of new ones marked [`NEW`], signs of "not known" included; `unknown` counts
    /// those met before the first text.
    Labels {
        new: Interner,
        codes: Vec<u32>,
        unknown: Vec<usize>,
    },
}

impl Piece {
    /// Reads a piece of a table with a column for each `wanted`.
    pub(crate) fn read(text: &str, wanted: &[Wanted<'_>], manner: &Manner) -> Piece {
        let mut fields = Fields::new(text, manner.delimiter, wanted.len());
        let mut piece = Piece {
            columns: wanted.iter().map(|wanted| Cells::new(*wanted)).collect(),
            rows: Rows::default(),
            lines: 0,
            fault: None,
        };
        loop {
            match fields.cut(&mut piece.rows) {
                Ok(true) => {}
                Ok(false) => break,
                Err(fault) => {
                    piece.fault = Some(fault);
                    return piece;
                }
            }
            for (place, (column, wanted)) in piece.columns.iter_mut().zip(wanted).enumerate() {
                column.take(&fields, place, *wanted, manner);
            }
        }
        piece.lines = fields.lines();
        piece
    }

    /// Reads the columns marked so again, as text.
    pub(crate) fn read_as_text(&mut self, text: &str, again: &[bool], manner: &Manner) {
        let nothing = Interner::default();
        let wanted: Vec<Wanted> = again
            .iter()
            .map(|again| match again {
                true => Wanted::Text(&nothing),
                false => Wanted::Nothing,
            })
            .collect();
        let read = Piece::read(text, &wanted, manner);
        for ((column, new), again) in self.columns.iter_mut().zip(read.columns).zip(again) {
            if *again {
                *column = new;
            }
        }
    }
}

impl Cells {
    fn new(wanted: Wanted<'_>) -> Cells {
        match wanted {
            Wanted::Nothing => Cells::Nothing,
            Wanted::Open => Cells::Numbers {
                cells: Vec::new(),
                kind: None,
                unknown: Vec::new(),
            },
            Wanted::Text(_) => Cells::Labels {
                new: Interner::default(),
                codes: Vec::new(),
                unknown: Vec::new(),
            },
        }
    }

    /// Takes in the cells of the records cut last.
    fn take(&mut self, fields: &Fields, place: usize, wanted: Wanted<'_>, manner: &Manner) {
        let rows = fields.rows();
        let mut row = 0;
        while row < rows {
            match self {
                Cells::Nothing | Cells::Mixed => return,
                Cells::Labels { new, codes, .. } => {
                    if codes.is_empty() {
                        codes.reserve(fields.rows_in_all());
                    }
                    let number = |row: usize| {
                        let field = fields.field(row, place);
                        let key = Key::new(field.bytes(), field.word());
                        if let Wanted::Text(known) = wanted
                            && let Some(number) = known.find(key)
                        {
                            return number;
                        }
                        NEW | new.find(key).unwrap_or_else(|| new.add(field.text(), key))
                    };
                    codes.extend((row..rows).map(number));
                    return;
                }
                Cells::Numbers {
                    cells,
                    kind: Some(TakenFor::Number),
                    ..
                } if manner.is_quick => {
                    let quick = |row: usize| {
                        let field = fields.field(row, place);
                        quick::quick(field.bytes(), field.word(), manner.separator)
                    };
                    while let Some(number) = (row < rows).then(|| quick(row)).flatten() {
                        cells.push(number);
                        row += 1;
                    }
                }
                Cells::Numbers { cells, .. } if cells.is_empty() => cells.reserve(fields.rows_in_all()),
                Cells::Numbers { .. } => {}
            }
            if row < rows {
                self.push(fields.field(row, place).text(), manner.notation);
                row += 1;
            }
        }
    }

    /// A cell of a column that has held numbers and missing cells so far.
    fn push(&mut self, cell: &str, notation: &Notation) {
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
                let mut new = Interner::default();
                let mut codes = vec![MISSING; cells.len()];
                codes.push(NEW | new.number(cell));
                *self = Cells::Labels {
                    new,
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
