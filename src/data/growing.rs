//! A column of a large text, growing piece by piece.

use super::aside::says_more;
use super::counted::{Codes, Labels, Numbers};
use super::interner::Interner;
use super::judging::judged;
use super::kept::Fate;
use super::notation::Notation;
use super::piece::{Cells, NEW, Wanted, count_at};
use super::{Aside, Column, MISSING, Place, TakenFor, Values};

/// A column being put together.
pub(crate) struct Growing {
    cells: Kind,
    /// Whether it may be set aside, beyond so many texts.
    most: Option<usize>,
    /// Whether its cells are only counted.
    counted: bool,
    /// How many cells are expected.
    expected: usize,
    /// In how many cells each sign of "not known" stands, by its place in the notation.
    unknown: Vec<usize>,
}

enum Kind {
    Numbers {
        cells: Numbers,
        kind: Option<TakenFor>,
    },
    /// Numbers came first and something else later: to be read again as text, from the start of the file.
    Deferred,
    Labels {
        interner: Interner,
        codes: Codes,
    },
    /// Too many texts: to be read when asked for.
    Aside,
    /// Passed over.
    Unread,
}

/// What a column turned out to be.
pub(crate) enum Grown {
    Column(Column),
    /// Its cells were not kept; set aside for its many texts where it is not described.
    Aside(Aside),
    Unread,
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
    /// A column of which nothing is known, or which is text; `many` texts are those beyond which it is set aside, and
    /// about so many cells are `expected`.
    pub(crate) fn new(fate: Fate, is_text: bool, many: usize, expected: usize) -> Growing {
        let (most, counted) = match fate {
            Fate::Kept(most) => (most, false),
            Fate::Described | Fate::Unread => (Some(many), true),
        };
        let cells = match (fate, is_text) {
            (Fate::Unread, _) => Kind::Unread,
            (_, true) => Kind::Labels {
                interner: Interner::default(),
                codes: Codes::new(counted, expected),
            },
            (_, false) => Kind::Numbers {
                cells: Numbers::new(counted, expected),
                kind: None,
            },
        };
        Growing {
            cells,
            most,
            counted,
            expected,
            unknown: Vec::new(),
        }
    }

    /// What is wanted of the next pieces.
    pub(crate) fn wanted(&self) -> Wanted<'_> {
        match &self.cells {
            Kind::Numbers { .. } => Wanted::Open,
            Kind::Labels { interner, .. } => Wanted::Text(interner),
            Kind::Deferred | Kind::Aside | Kind::Unread => Wanted::Nothing,
        }
    }

    pub(crate) fn is_deferred(&self) -> bool {
        matches!(self.cells, Kind::Deferred)
    }

    pub(crate) fn is_aside(&self) -> bool {
        matches!(self.cells, Kind::Aside)
    }

    /// Whether its cells are kept.
    pub(crate) fn is_kept(&self) -> bool {
        !self.counted && !matches!(self.cells, Kind::Aside | Kind::Unread)
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
                        cells.extend(more.into_iter());
                        *kind = kind.or(of);
                    }
                    Kind::Labels { codes, .. } => codes.extend_missing(more.len()),
                    Kind::Deferred | Kind::Aside | Kind::Unread => {}
                }
            }
            Cells::Labels {
                new,
                codes: more,
                unknown,
            } => {
                self.count(&unknown);
                if let Kind::Numbers { cells, .. } = &self.cells {
                    let mut codes = Codes::new(self.counted, self.expected);
                    codes.extend_missing(cells.len());
                    self.cells = Kind::Labels {
                        interner: Interner::default(),
                        codes,
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
                    codes.extend(more.into_iter());
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
            Kind::Numbers { cells, .. } => cells.extend(std::iter::once(f64::NAN)),
            Kind::Labels { codes, .. } => codes.extend_missing(1),
            Kind::Deferred | Kind::Aside | Kind::Unread => return,
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
    ) -> Grown {
        let counts = self.unknown.iter().enumerate().filter(|(_, cells)| **cells > 0);
        let unknown = counts
            .map(|(place, cells)| (notation.token(place).to_owned(), *cells))
            .collect();
        let text = |codes: Vec<u32>, labels: Vec<String>| Column {
            unknown,
            ..Column::new(name, Values::Text { codes, labels })
        };
        match self.cells {
            Kind::Numbers {
                cells: Numbers::Kept(mut cells),
                kind: Some(taken_for),
            } => {
                cells.shrink_to_fit();
                Grown::Column(Column {
                    taken_for,
                    values: Values::Number(cells),
                    ..text(Vec::new(), Vec::new())
                })
            }
            Kind::Numbers {
                cells: Numbers::Counted(cells),
                kind: Some(taken_for),
            } => Grown::Aside(cells.aside(Column {
                taken_for,
                ..text(Vec::new(), Vec::new())
            })),
            Kind::Numbers { cells, kind: None } => match cells {
                Numbers::Kept(cells) => Grown::Column(text(vec![MISSING; cells.len()], Vec::new())),
                Numbers::Counted(_) => {
                    let mut codes = Labels::default();
                    codes.extend_missing(cells.len());
                    Grown::Aside(codes.aside(text(Vec::new(), Vec::new()), Vec::new(), true, notation, place))
                }
            },
            Kind::Labels {
                interner,
                codes: Codes::Kept(mut codes),
            } => {
                codes.shrink_to_fit();
                let column = text(codes, interner.into_labels());
                Grown::Column(match as_written {
                    true => column,
                    false => judged(column, notation, place),
                })
            }
            Kind::Labels {
                interner,
                codes: Codes::Counted(codes),
            } => {
                let column = text(Vec::new(), Vec::new());
                Grown::Aside(codes.aside(column, interner.into_labels(), as_written, notation, place))
            }
            // The second reading takes the place of what was deferred.
            Kind::Deferred | Kind::Unread => Grown::Unread,
            Kind::Aside => {
                let column = text(Vec::new(), Vec::new());
                Grown::Aside(Aside::of_many_texts(column.name, 0))
            }
        }
    }
}
