//! The cells of a column that is read: kept, or looked at one by one and described without being kept.

use super::judging::{Days, Said, said};
use super::notation::Notation;
use super::privacy::{Looks, Numbers as Seen, suspicion_of};
use super::profile::{Counter, of_labels};
use super::{Aside, Column, Dates, MISSING, Misfit, Misfits, Place, TakenFor, Values};

/// The cells of a column of labels, by the numbers of the labels.
pub(crate) enum Codes {
    Kept(Vec<u32>),
    Counted(Labels),
}

/// The cells of a column of numbers; NaN where they are missing.
pub(crate) enum Numbers {
    Kept(Vec<f64>),
    Counted(Box<Counted>),
}

/// What is known of labels without their cells.
#[derive(Default)]
pub(crate) struct Labels {
    rows: usize,
    missing: usize,
    /// In how many cells each stands.
    cells: Vec<usize>,
    /// The first rows in which each stands, as many as misfits are shown.
    first: Vec<(u32, usize)>,
}

/// What is known of numbers without their cells.
#[derive(Default)]
pub(crate) struct Counted {
    rows: usize,
    counter: Counter,
    seen: Seen,
}

/// Room for cells, asked for at once: a column that grows by doubling is held twice while it is moved. What was expected
/// may be far too much, and is then not had.
fn room_for<T>(expected: usize) -> Vec<T> {
    let mut cells = Vec::new();
    let _ = cells.try_reserve_exact(expected);
    cells
}

impl Codes {
    /// No cells yet, of so many that are expected.
    pub(crate) fn new(counted: bool, expected: usize) -> Codes {
        match counted {
            true => Codes::Counted(Labels::default()),
            false => Codes::Kept(room_for(expected)),
        }
    }

    /// Adds cells.
    pub(crate) fn extend(&mut self, more: impl Iterator<Item = u32>) {
        match self {
            Codes::Kept(codes) => codes.extend(more),
            Codes::Counted(labels) => more.for_each(|code| labels.add(code)),
        }
    }

    pub(crate) fn len(&self) -> usize {
        match self {
            Codes::Kept(codes) => codes.len(),
            Codes::Counted(labels) => labels.rows,
        }
    }

    /// Adds so many missing cells.
    pub(crate) fn extend_missing(&mut self, cells: usize) {
        self.extend(std::iter::repeat_n(MISSING, cells));
    }
}

impl Numbers {
    /// No cells yet, of so many that are expected.
    pub(crate) fn new(counted: bool, expected: usize) -> Numbers {
        match counted {
            true => Numbers::Counted(Box::default()),
            false => Numbers::Kept(room_for(expected)),
        }
    }

    pub(crate) fn len(&self) -> usize {
        match self {
            Numbers::Kept(cells) => cells.len(),
            Numbers::Counted(counted) => counted.rows,
        }
    }

    /// Adds cells.
    pub(crate) fn extend(&mut self, more: impl Iterator<Item = f64>) {
        match self {
            Numbers::Kept(cells) => cells.extend(more),
            Numbers::Counted(counted) => more.for_each(|number| {
                counted.rows += 1;
                counted.counter.add(number);
                counted.seen.add(number);
            }),
        }
    }
}

impl Labels {
    /// Adds so many missing cells.
    pub(crate) fn extend_missing(&mut self, cells: usize) {
        self.rows += cells;
        self.missing += cells;
    }

    fn add(&mut self, code: u32) {
        let row = self.rows;
        self.rows += 1;
        if code == MISSING {
            self.missing += 1;
            return;
        }
        let place = code as usize;
        if self.cells.len() <= place {
            self.cells.resize(place + 1, 0);
        }
        self.cells[place] += 1;
        if self.cells[place] <= Misfits::SHOWN {
            self.first.push((code, row));
        }
    }

    /// The column whose cells these are, taken for what they say unless it `is_settled` that they are text.
    pub(crate) fn aside(
        mut self,
        column: Column,
        labels: Vec<String>,
        is_settled: bool,
        notation: &Notation,
        place: &dyn Fn(usize) -> Place,
    ) -> Aside {
        self.cells.resize(labels.len(), 0);
        match said(&labels, &self.cells, notation) {
            Said::Days { order, sure } if !is_settled => {
                let days = Days::of(&labels, order);
                let mut cells = vec![0; days.labels.len()];
                for (code, more) in days.codes.iter().zip(&self.cells) {
                    if let Some(cells) = cells.get_mut(*code as usize) {
                        *cells += more;
                    }
                }
                let column = Column {
                    taken_for: TakenFor::Date,
                    dates: Some(Dates {
                        order,
                        sure,
                        timed: days.timed,
                    }),
                    ..column
                };
                of_text(column, &days.labels, &cells, self.missing)
            }
            Said::Nearly { wanted, fits } if !is_settled => {
                let misfits = self.misfits(&labels, &fits, wanted, place);
                let column = Column {
                    misfits: Some(misfits),
                    ..column
                };
                of_text(column, &labels, &self.cells, self.missing)
            }
            _ => of_text(column, &labels, &self.cells, self.missing),
        }
    }

    fn misfits(
        &self,
        labels: &[String],
        fits: &[bool],
        wanted: TakenFor,
        place: &dyn Fn(usize) -> Place,
    ) -> Misfits {
        let odd = |code: usize| fits.get(code) == Some(&false);
        let first = { self.first.iter() }.filter(|(code, _)| odd(*code as usize));
        let first = first.take(Misfits::SHOWN).map(|&(code, row)| Misfit {
            place: place(row),
            value: labels[code as usize].clone(),
        });
        Misfits {
            wanted,
            count: { self.cells.iter().enumerate() }
                .filter(|(code, _)| odd(*code))
                .map(|(_, cells)| cells)
                .sum(),
            first: first.collect(),
        }
    }
}

fn of_text(column: Column, labels: &[String], cells: &[usize], missing: usize) -> Aside {
    let filled = cells.iter().sum();
    Aside {
        profile: Some(of_labels(&column, labels, cells, missing)),
        suspicion: suspicion_of(&Looks::at_text(&column.name, column.taken_for, labels, filled)),
        place: 0,
        apart: false,
        column,
    }
}

impl Counted {
    /// The column whose cells these are.
    pub(crate) fn aside(self, column: Column) -> Aside {
        let column = Column {
            values: Values::Number(Vec::new()),
            ..column
        };
        Aside {
            profile: Some(self.counter.profile(&column)),
            suspicion: suspicion_of(&Looks::at_numbers(&column.name, column.taken_for, &self.seen)),
            place: 0,
            apart: false,
            column,
        }
    }
}
