//! A column being built, cell by cell.
//!
//! It holds numbers for as long as every cell is one. When the first cell is not, the cells before it are no
//! longer there as they were written, so the column asks for a second reading and becomes text then.

use std::borrow::Cow;

use super::interner::Interner;
use super::judging::judged;
use super::notation::{Notation, Written};
use super::{Column, MISSING, Place, TakenFor, Values};

/// A column being built.
pub(crate) struct Building<'a> {
    cells: Cells<'a>,
    /// In how many cells each sign of "not known" stands, by its place in the notation.
    unknown: Vec<usize>,
}

enum Cells<'a> {
    /// Every cell so far is a number or missing; the known ones are all of one kind.
    Numbers { cells: Vec<f64>, kind: Option<TakenFor> },
    /// Some cell was not a number after others were: to be read again as text.
    Deferred,
    /// Text.
    Labels(Dictionary<'a>),
}

impl<'a> Building<'a> {
    /// A column of which nothing is known yet.
    pub(crate) fn new() -> Self {
        Building {
            cells: Cells::Numbers {
                cells: Vec::new(),
                kind: None,
            },
            unknown: Vec::new(),
        }
    }

    /// A column known to be text.
    pub(crate) fn text() -> Self {
        Building {
            cells: Cells::Labels(Dictionary::default()),
            unknown: Vec::new(),
        }
    }

    /// Whether the column has to be read again as text.
    pub(crate) fn is_deferred(&self) -> bool {
        matches!(self.cells, Cells::Deferred)
    }

    /// Adds the next cell.
    pub(crate) fn push(&mut self, cell: Cow<'a, str>, notation: &Notation) {
        let cell = trimmed(cell);
        if let Some(place) = notation.missing(&cell) {
            if self.unknown.len() <= place {
                self.unknown.resize(place + 1, 0);
            }
            self.unknown[place] += 1;
            match &mut self.cells {
                Cells::Deferred => {}
                Cells::Labels(dictionary) => dictionary.codes.push(MISSING),
                Cells::Numbers { cells, .. } => cells.push(f64::NAN),
            }
            return;
        }
        match &mut self.cells {
            Cells::Deferred => {}
            Cells::Labels(dictionary) => dictionary.push(cell),
            Cells::Numbers { cells, kind } => {
                let (number, of) = match notation.number(&cell) {
                    Some(Written::Number(number)) => (number, Some(TakenFor::Number)),
                    Some(Written::Percentage(number)) => (number, Some(TakenFor::Percentage)),
                    None => (f64::NAN, None),
                };
                match (&kind, of) {
                    (None, Some(_)) => {
                        *kind = of;
                        cells.push(number);
                    }
                    (Some(kind), Some(of)) if *kind == of => cells.push(number),
                    (Some(_), _) => self.cells = Cells::Deferred,
                    (None, None) => {
                        let mut dictionary = Dictionary {
                            codes: vec![MISSING; cells.len()],
                            ..Dictionary::default()
                        };
                        dictionary.push(cell);
                        self.cells = Cells::Labels(dictionary);
                    }
                }
            }
        }
    }

    /// The finished cells, as they are. A column without a known cell is text without labels.
    pub(crate) fn finish(self) -> Values {
        match self.cells {
            Cells::Numbers { cells, kind: None } => Values::Text {
                codes: vec![MISSING; cells.len()],
                labels: Vec::new(),
            },
            Cells::Numbers { mut cells, .. } => {
                cells.shrink_to_fit();
                Values::Number(cells)
            }
            Cells::Labels(dictionary) => dictionary.finish(),
            Cells::Deferred => Values::Text {
                codes: Vec::new(),
                labels: Vec::new(),
            },
        }
    }

    /// The finished column, taken for what its cells say. `place` is where a row stands in its file.
    pub(crate) fn column(self, name: String, notation: &Notation, place: &dyn Fn(usize) -> Place) -> Column {
        let kind = match &self.cells {
            Cells::Numbers { kind, .. } => *kind,
            _ => None,
        };
        let unknown = self.unknown(notation);
        let column = match (kind, self.finish()) {
            (Some(taken_for), values) => Column {
                taken_for,
                ..Column::new(name, values)
            },
            (None, values) => judged(Column::new(name, values), notation, place),
        };
        Column { unknown, ..column }
    }

    /// The finished column as text, whatever its cells say.
    pub(crate) fn text_column(self, name: String, notation: &Notation) -> Column {
        Column {
            unknown: self.unknown(notation),
            ..Column::new(name, self.finish())
        }
    }

    fn unknown(&self, notation: &Notation) -> Vec<(String, usize)> {
        let counts = self.unknown.iter().enumerate().filter(|(_, cells)| **cells > 0);
        counts
            .map(|(place, cells)| (notation.token(place).to_owned(), *cells))
            .collect()
    }
}

/// Distinct labels, each held once.
#[derive(Default)]
struct Dictionary<'a> {
    known: Interner,
    codes: Vec<u32>,
    /// The cell before, since equal cells often follow each other.
    last: Option<(&'a str, u32)>,
}

impl<'a> Dictionary<'a> {
    fn push(&mut self, cell: Cow<'a, str>) {
        let code = match self.last {
            Some((last, code)) if last == cell => code,
            _ => self.code(cell),
        };
        self.codes.push(code);
    }

    fn code(&mut self, cell: Cow<'a, str>) -> u32 {
        let borrowed = match cell {
            Cow::Borrowed(text) => Some(text),
            Cow::Owned(_) => None,
        };
        let code = self.known.number(&cell);
        self.last = borrowed.map(|text| (text, code));
        code
    }

    fn finish(self) -> Values {
        let mut codes = self.codes;
        codes.shrink_to_fit();
        let labels = self.known.into_labels();
        Values::Text { codes, labels }
    }
}

/// A cell without the blanks around it.
fn trimmed(cell: Cow<str>) -> Cow<str> {
    match cell {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) if text.trim().len() == text.len() => Cow::Owned(text),
        Cow::Owned(text) => Cow::Owned(text.trim().to_string()),
    }
}
