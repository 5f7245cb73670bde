//! A column being built, cell by cell.
//!
//! It holds numbers for as long as every cell is one. When the first cell is not, the cells before it are no
//! longer there as they were written, so the column asks for a second reading and becomes text then.

use std::borrow::Cow;
use std::collections::HashMap;

use super::notation::Notation;
use super::typing::is_code;
use super::{MISSING, Misfit, Misfits, Values};

/// A column of text with at least this many cells in a hundred that are numbers has misfits rather than labels.
const MISFIT_PERCENT: usize = 90;

/// A column being built.
pub(crate) enum Building<'a> {
    /// Every cell so far is a number or missing.
    Numbers { cells: Vec<f64>, known: usize },
    /// Some cell was not a number after others were: to be read again as text.
    Deferred,
    /// Text.
    Labels(Dictionary<'a>),
}

impl<'a> Building<'a> {
    /// A column of which nothing is known yet.
    pub(crate) fn new() -> Self {
        Building::Numbers {
            cells: Vec::new(),
            known: 0,
        }
    }

    /// A column known to be text.
    pub(crate) fn text() -> Self {
        Building::Labels(Dictionary::default())
    }

    /// Adds the next cell.
    pub(crate) fn push(&mut self, cell: Cow<'a, str>, line: u64, notation: &Notation) {
        match self {
            Building::Deferred => {}
            Building::Labels(dictionary) => dictionary.push(trimmed(cell), line, notation),
            Building::Numbers { cells, known } => {
                let cell = trimmed(cell);
                if notation.is_missing(&cell) {
                    cells.push(f64::NAN);
                } else if let Some(number) = notation.number(&cell) {
                    cells.push(number);
                    *known += 1;
                } else if *known > 0 {
                    *self = Building::Deferred;
                } else {
                    let codes = vec![MISSING; cells.len()];
                    let mut dictionary = Dictionary {
                        codes,
                        ..Dictionary::default()
                    };
                    dictionary.push(cell, line, notation);
                    *self = Building::Labels(dictionary);
                }
            }
        }
    }

    /// The finished column. A column without a known cell is text without labels.
    pub(crate) fn finish(self) -> (Values, Option<Misfits>) {
        match self {
            Building::Numbers { cells, known: 0 } => (
                Values::Text {
                    codes: vec![MISSING; cells.len()],
                    labels: Vec::new(),
                },
                None,
            ),
            Building::Numbers { mut cells, .. } => {
                cells.shrink_to_fit();
                (Values::Number(cells), None)
            }
            Building::Labels(dictionary) => dictionary.finish(),
            Building::Deferred => (
                Values::Text {
                    codes: Vec::new(),
                    labels: Vec::new(),
                },
                None,
            ),
        }
    }
}

/// Distinct labels, each held once.
#[derive(Default)]
pub(crate) struct Dictionary<'a> {
    known: HashMap<Cow<'a, str>, u32>,
    codes: Vec<u32>,
    /// Whether each label reads as a number.
    numeric: Vec<bool>,
    filled: usize,
    /// How many cells do not read as a number.
    misfits: usize,
    /// Lines and codes of the first of those.
    first: Vec<(u64, u32)>,
    /// Whether some label is a code in digits: then the column is one of codes, and nothing is amiss.
    has_codes: bool,
    /// The cell before, since equal cells often follow each other.
    last: Option<(&'a str, u32)>,
}

impl<'a> Dictionary<'a> {
    fn push(&mut self, cell: Cow<'a, str>, line: u64, notation: &Notation) {
        if notation.is_missing(&cell) {
            self.codes.push(MISSING);
            return;
        }
        let code = match self.last {
            Some((last, code)) if last == cell => code,
            _ => self.code(cell, notation),
        };
        self.codes.push(code);
        self.filled += 1;
        if !self.numeric[code as usize] {
            self.misfits += 1;
            if self.first.len() < Misfits::SHOWN {
                self.first.push((line, code));
            }
        }
    }

    fn code(&mut self, cell: Cow<'a, str>, notation: &Notation) -> u32 {
        let borrowed = match cell {
            Cow::Borrowed(text) => Some(text),
            Cow::Owned(_) => None,
        };
        let code = match self.known.get(&cell) {
            Some(&code) => code,
            None => {
                let code = self.numeric.len() as u32;
                let numeric = notation.number(&cell).is_some();
                self.numeric.push(numeric);
                self.has_codes |= !numeric && is_code(&cell);
                self.known.insert(cell, code);
                code
            }
        };
        self.last = borrowed.map(|text| (text, code));
        code
    }

    fn finish(self) -> (Values, Option<Misfits>) {
        let mut labels = vec![String::new(); self.known.len()];
        for (label, code) in self.known {
            labels[code as usize] = label.into_owned();
        }
        let amiss = self.misfits > 0
            && !self.has_codes
            && (self.filled - self.misfits) * 100 >= self.filled * MISFIT_PERCENT;
        let misfits = amiss.then(|| Misfits {
            count: self.misfits,
            first: self
                .first
                .iter()
                .map(|&(line, code)| Misfit {
                    line,
                    value: labels[code as usize].clone(),
                })
                .collect(),
        });
        let mut codes = self.codes;
        codes.shrink_to_fit();
        (Values::Text { codes, labels }, misfits)
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
