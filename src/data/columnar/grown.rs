//! A column put together from the rows that were read of it, one stretch after the other.

use super::convert::{Part, Read};
use crate::data::aside::says_more;
use crate::data::counted::{Codes, Labels, Numbers};
use crate::data::interner::Interner;
use crate::data::judging::judged;
use crate::data::kept::Fate;
use crate::data::notation::Notation;
use crate::data::{Aside, Column, LeftOut, MANY_TEXTS, MISSING, Place, TakenFor, Values};

/// A column being put together.
pub(super) enum Grown {
    Column(Box<Growing>),
    Out(LeftOut),
    /// Text of too many values, of a column of this name.
    Aside(String),
}

/// A column whose cells are known so far.
pub(super) struct Growing {
    /// The column without its cells.
    column: Column,
    cells: Cells,
    /// How many texts there may be before it is set aside, when it may be.
    most: Option<usize>,
    /// Whether its cells are only counted, and how many there will be.
    counted: bool,
    rows: usize,
    /// See [`Read`].
    is_open: bool,
    is_numeric: bool,
}

enum Cells {
    Numbers(Numbers),
    Labels(Interner, Codes),
}

/// Adds the next parts; whether they are of the same kinds.
pub(super) fn fits(grown: &mut [Grown], parts: Vec<Read>) -> bool {
    grown.len() == parts.len() && grown.iter_mut().zip(parts).all(|(grown, part)| grown.add(part))
}

impl Grown {
    /// From its first rows; it will have so many in all.
    pub(super) fn new(read: Read, fate: Fate, rows: usize) -> Grown {
        let column = match read.part {
            Part::Out(out) => return Grown::Out(out),
            Part::Aside(aside) => return Grown::Aside(aside.column.name),
            Part::Column(column) => column,
        };
        let (most, counted) = match fate {
            Fate::Kept(most) => (most, false),
            Fate::Described | Fate::Unread => (Some(MANY_TEXTS), true),
        };
        let shell = column.without_cells();
        let cells = match column.values {
            Values::Number(numbers) => {
                let mut cells = Numbers::new(counted, rows);
                cells.extend(numbers.into_iter());
                Cells::Numbers(cells)
            }
            Values::Text { codes, labels } => {
                let mut known = Interner::default();
                labels.iter().for_each(|label| {
                    known.number(label);
                });
                let mut cells = Codes::new(counted, rows);
                cells.extend(codes.into_iter());
                Cells::Labels(known, cells)
            }
        };
        Grown::Column(Box::new(Growing {
            column: shell,
            cells,
            most,
            counted,
            rows,
            is_open: read.is_open,
            is_numeric: read.is_numeric,
        }))
    }

    fn add(&mut self, read: Read) -> bool {
        match (self, read.part) {
            (Grown::Out(out), Part::Out(more)) => out.holds == more.holds,
            (Grown::Aside(_), Part::Column(_)) => true,
            (Grown::Column(growing), Part::Column(more)) => growing.add(more),
            _ => false,
        }
    }

    /// Sets the column aside when it is text of too many values.
    pub(super) fn set_aside(&mut self) {
        let Grown::Column(growing) = self else { return };
        let Cells::Labels(known, _) = &growing.cells else {
            return;
        };
        let many = growing.most.is_some_and(|most| known.len() > most);
        if growing.is_open && many && !says_more(known.iter(), &Notation::plain()) {
            *self = Grown::Aside(std::mem::take(&mut growing.column.name));
        }
    }

    pub(super) fn finish(self) -> Part {
        match self {
            Grown::Out(out) => Part::Out(out),
            Grown::Aside(name) => Part::Aside(Aside::of_many_texts(name, 0)),
            Grown::Column(growing) => growing.finish(),
        }
    }
}

impl Growing {
    fn add(&mut self, more: Column) -> bool {
        let is_same = self.column.taken_for == more.taken_for;
        for (token, cells) in more.unknown {
            match self.column.unknown.iter_mut().find(|(there, _)| *there == token) {
                Some((_, there)) => *there += cells,
                None => self.column.unknown.push((token, cells)),
            }
        }
        match (&mut self.cells, more.values) {
            (Cells::Numbers(numbers), Values::Number(more)) if is_same => numbers.extend(more.into_iter()),
            (Cells::Numbers(numbers), Values::Text { codes, labels }) if labels.is_empty() => {
                numbers.extend(std::iter::repeat_n(f64::NAN, codes.len()));
            }
            (Cells::Labels(known, codes), Values::Number(more)) if known.len() == 0 => {
                let mut numbers = Numbers::new(self.counted, self.rows);
                numbers.extend(std::iter::repeat_n(f64::NAN, codes.len()));
                numbers.extend(more.into_iter());
                self.cells = Cells::Numbers(numbers);
                self.column.taken_for = TakenFor::Number;
            }
            (Cells::Labels(known, codes), Values::Text { codes: more, labels }) if is_same => {
                let places: Vec<u32> = labels.iter().map(|label| known.number(label)).collect();
                let place = |code: u32| places.get(code as usize).copied().unwrap_or(MISSING);
                codes.extend(more.into_iter().map(place));
            }
            _ => return false,
        }
        true
    }

    fn finish(self) -> Part {
        let Growing {
            mut column,
            cells,
            is_open,
            is_numeric,
            ..
        } = self;
        let notation = Notation::plain();
        if let Cells::Numbers(_) = &cells
            && is_numeric
        {
            column.unknown.clear();
        }
        let values = match cells {
            Cells::Numbers(Numbers::Kept(mut numbers)) => {
                numbers.shrink_to_fit();
                Values::Number(numbers)
            }
            Cells::Labels(known, Codes::Kept(mut codes)) => {
                codes.shrink_to_fit();
                let labels = known.into_labels();
                Values::Text { codes, labels }
            }
            Cells::Numbers(Numbers::Counted(counted)) => return Part::Aside(counted.aside(column)),
            Cells::Labels(known, Codes::Counted(counted)) => {
                return Part::Aside(of_labels(column, known, counted, is_open));
            }
        };
        let column = Column { values, ..column };
        Part::Column(match is_open {
            true => judged(column, &notation, &Place::of_row),
            false => column,
        })
    }
}

fn of_labels(column: Column, known: Interner, counted: Labels, is_open: bool) -> Aside {
    let values = Values::Text {
        codes: Vec::new(),
        labels: Vec::new(),
    };
    let column = Column { values, ..column };
    counted.aside(
        column,
        known.into_labels(),
        !is_open,
        &Notation::plain(),
        &Place::of_row,
    )
}
