//! A column of a large text, growing piece by piece.

use super::aside::says_more;
use super::interner::Interner;
use super::judging::judged;
use super::notation::Notation;
use super::piece::{Cells, NEW, Wanted, count_at};
use super::{Column, MISSING, Place, TakenFor, Values};

/// A column being put together.
pub(crate) struct Growing {
    cells: Kind,
    /// Whether it may be set aside, beyond so many texts.
    most: Option<usize>,
    /// In how many cells each sign of "not known" stands, by its place in the notation.
    unknown: Vec<usize>,
}

enum Kind {
    Numbers {
        cells: Vec<f64>,
        kind: Option<TakenFor>,
    },
    /// Numbers came first and something else later: to be read again as text, from the start of the file.
    Deferred,
    Labels {
        interner: Interner,
        codes: Vec<u32>,
    },
    /// Too many texts: to be read when asked for.
    Aside,
}

/// What to do with the pieces of a column before they are added.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Verdict {
    Fits,
    /// All are to be read again as text.
    Text,
    /// The column has to wait for a second reading of the file.
    Defer,
}

impl Growing {
    /// A column of which nothing is known, set aside where it holds more texts than `most`.
    pub(crate) fn open(most: Option<usize>) -> Growing {
        Growing {
            most,
            cells: Kind::Numbers {
                cells: Vec::new(),
                kind: None,
            },
            unknown: Vec::new(),
        }
    }

    /// A column that is text, set aside where it holds more texts than `most`.
    pub(crate) fn text(most: Option<usize>) -> Growing {
        Growing {
            most,
            cells: Kind::Labels {
                interner: Interner::default(),
                codes: Vec::new(),
            },
            unknown: Vec::new(),
        }
    }

    /// A column to be passed over.
    pub(crate) fn nothing() -> Growing {
        Growing {
            most: None,
            cells: Kind::Deferred,
            unknown: Vec::new(),
        }
    }

    /// What is wanted of the next pieces.
    pub(crate) fn wanted(&self) -> Wanted<'_> {
        match &self.cells {
            Kind::Numbers { .. } => Wanted::Open,
            Kind::Labels { interner, .. } => Wanted::Text(interner),
            Kind::Deferred | Kind::Aside => Wanted::Nothing,
        }
    }

    pub(crate) fn is_deferred(&self) -> bool {
        matches!(self.cells, Kind::Deferred)
    }

    pub(crate) fn is_aside(&self) -> bool {
        matches!(self.cells, Kind::Aside)
    }

    /// Whether the next pieces, in order, go on as the column began.
    pub(crate) fn verdict<'c>(&self, pieces: impl Iterator<Item = &'c Cells>) -> Verdict {
        let Kind::Numbers { kind: before, .. } = &self.cells else {
            return Verdict::Fits;
        };
        let mut kind = *before;
        for piece in pieces {
            let fits = match piece {
                Cells::Numbers { kind: None, .. } => true,
                Cells::Numbers { kind: found, .. } => {
                    kind = kind.or(*found);
                    kind == *found
                }
                Cells::Nothing | Cells::Mixed | Cells::Labels { .. } => false,
            };
            if !fits {
                return match before {
                    None => Verdict::Text,
                    Some(_) => Verdict::Defer,
                };
            }
        }
        Verdict::Fits
    }

    /// Waits for a second reading.
    pub(crate) fn defer(&mut self) {
        self.cells = Kind::Deferred;
        self.unknown.clear();
    }

    /// Adds the next piece, which fits.
    pub(crate) fn add(&mut self, piece: Cells, notation: &Notation) {
        match piece {
            Cells::Nothing | Cells::Mixed => {}
            Cells::Numbers {
                cells: more,
                kind: of,
                unknown,
            } => {
                self.count(&unknown);
                match &mut self.cells {
                    Kind::Numbers { cells, kind } => {
                        cells.extend_from_slice(&more);
                        *kind = kind.or(of);
                    }
                    Kind::Labels { codes, .. } => codes.resize(codes.len() + more.len(), MISSING),
                    Kind::Deferred | Kind::Aside => {}
                }
            }
            Cells::Labels {
                new,
                codes: more,
                unknown,
            } => {
                self.count(&unknown);
                if let Kind::Numbers { cells, .. } = &self.cells {
                    self.cells = Kind::Labels {
                        interner: Interner::default(),
                        codes: vec![MISSING; cells.len()],
                    };
                }
                let Kind::Labels { interner, codes } = &mut self.cells else {
                    return;
                };
                let mut numbers = Vec::with_capacity(new.len());
                for (text, code) in new.iter().zip(0_u32..) {
                    numbers.push(match notation.missing(text) {
                        None => interner.number(text),
                        Some(sign) => {
                            let cells = more.iter().filter(|there| **there == NEW | code).count();
                            count_at(&mut self.unknown, sign, cells);
                            MISSING
                        }
                    });
                }
                if numbers.is_empty() {
                    codes.extend_from_slice(&more);
                } else {
                    codes.extend(more.iter().map(|&code| match code & NEW {
                        0 => code,
                        _ => numbers.get((code & !NEW) as usize).copied().unwrap_or(MISSING),
                    }));
                }
                if self.most.is_some_and(|most| interner.len() > most) {
                    match says_more(interner.iter(), notation) {
                        true => self.most = None,
                        false => self.cells = Kind::Aside,
                    }
                }
            }
        }
    }

    /// Adds an empty cell.
    pub(crate) fn add_blank(&mut self) {
        match &mut self.cells {
            Kind::Numbers { cells, .. } => cells.push(f64::NAN),
            Kind::Labels { codes, .. } => codes.push(MISSING),
            Kind::Deferred | Kind::Aside => return,
        }
        count_at(&mut self.unknown, 0, 1);
    }

    fn count(&mut self, unknown: &[usize]) {
        for (place, cells) in unknown.iter().enumerate() {
            count_at(&mut self.unknown, place, *cells);
        }
    }

    /// The finished column; taken for what its cells say unless it was decided to be `as_written`. `place` is
    /// where a row stands in its file.
    pub(crate) fn column(
        self,
        name: String,
        as_written: bool,
        notation: &Notation,
        place: &dyn Fn(usize) -> Place,
    ) -> Column {
        let counts = self.unknown.iter().enumerate().filter(|(_, cells)| **cells > 0);
        let unknown = counts
            .map(|(place, cells)| (notation.token(place).to_owned(), *cells))
            .collect();
        let column = match self.cells {
            Kind::Numbers {
                mut cells,
                kind: Some(taken_for),
            } => {
                cells.shrink_to_fit();
                Column {
                    taken_for,
                    ..Column::new(name, Values::Number(cells))
                }
            }
            Kind::Numbers { cells, kind: None } => Column::new(
                name,
                Values::Text {
                    codes: vec![MISSING; cells.len()],
                    labels: Vec::new(),
                },
            ),
            Kind::Deferred | Kind::Aside => Column::new(
                name,
                Values::Text {
                    codes: Vec::new(),
                    labels: Vec::new(),
                },
            ),
            Kind::Labels { interner, mut codes } => {
                codes.shrink_to_fit();
                let labels = interner.into_labels();
                let column = Column::new(name, Values::Text { codes, labels });
                match as_written {
                    true => column,
                    false => judged(column, notation, place),
                }
            }
        };
        Column { unknown, ..column }
    }
}
