//! A column of a large text, growing piece by piece.

use rayon::prelude::*;

use super::interner::Interner;
use super::judging::judged;
use super::notation::Notation;
use super::piece::{Cells, Wanted, count_at};
use super::{Column, MISSING, TakenFor, Values};

/// A column being put together.
pub(crate) struct Growing {
    cells: Kind,
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
    pub(crate) fn new(wanted: Wanted) -> Growing {
        Growing {
            cells: match wanted {
                Wanted::Text => Kind::Labels {
                    interner: Interner::default(),
                    codes: Vec::new(),
                },
                Wanted::Open => Kind::Numbers {
                    cells: Vec::new(),
                    kind: None,
                },
                Wanted::Nothing => Kind::Deferred,
            },
            unknown: Vec::new(),
        }
    }

    /// What is wanted of the next pieces.
    pub(crate) fn wanted(&self) -> Wanted {
        match self.cells {
            Kind::Numbers { .. } => Wanted::Open,
            Kind::Labels { .. } => Wanted::Text,
            Kind::Deferred => Wanted::Nothing,
        }
    }

    pub(crate) fn is_deferred(&self) -> bool {
        matches!(self.cells, Kind::Deferred)
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
                    Kind::Deferred => {}
                }
            }
            Cells::Labels {
                interner: found,
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
                let mut place = Vec::with_capacity(found.len());
                for (text, code) in found.iter().zip(0_u32..) {
                    place.push(match notation.missing(text) {
                        None => interner.number(text),
                        Some(sign) => {
                            let cells = more.iter().filter(|there| **there == code).count();
                            count_at(&mut self.unknown, sign, cells);
                            MISSING
                        }
                    });
                }
                codes.extend(
                    more.iter()
                        .map(|&code| place.get(code as usize).copied().unwrap_or(MISSING)),
                );
            }
        }
    }

    /// Adds an empty cell.
    pub(crate) fn add_blank(&mut self) {
        match &mut self.cells {
            Kind::Numbers { cells, .. } => cells.push(f64::NAN),
            Kind::Labels { codes, .. } => codes.push(MISSING),
            Kind::Deferred => return,
        }
        count_at(&mut self.unknown, 0, 1);
    }

    fn count(&mut self, unknown: &[usize]) {
        for (place, cells) in unknown.iter().enumerate() {
            count_at(&mut self.unknown, place, *cells);
        }
    }

    /// The finished column; taken for what its cells say unless it was decided to be `as_written`. `line` is the
    /// line of a row in its file.
    pub(crate) fn column(
        self,
        name: String,
        as_written: bool,
        notation: &Notation,
        line: &dyn Fn(usize) -> u64,
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
            Kind::Deferred => Column::new(
                name,
                Values::Text {
                    codes: Vec::new(),
                    labels: Vec::new(),
                },
            ),
            Kind::Labels { interner, mut codes } => {
                codes.shrink_to_fit();
                let labels = (0..interner.len() as u32)
                    .into_par_iter()
                    .map(|number| interner.text(number).to_string())
                    .collect();
                drop(interner);
                let column = Column::new(name, Values::Text { codes, labels });
                match as_written {
                    true => column,
                    false => judged(column, notation, line),
                }
            }
        };
        Column { unknown, ..column }
    }
}
