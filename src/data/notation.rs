//! How the cells of a file are written: numbers, and what stands for "not known".

use super::typing::{Cell, parse_grouped, understand};
use super::{Decimal, Thousands};

/// How cells are understood.
#[derive(Clone, Debug)]
pub(crate) struct Notation {
    decimal: Decimal,
    thousands: Thousands,
    missing: Vec<String>,
    longest: usize,
}

/// A cell that is a number, in either of the ways there are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Written {
    Number(f64),
    /// `12,5 %` is 12.5.
    Percentage(f64),
}

impl Notation {
    pub(crate) fn new(decimal: Decimal, missing: &[String]) -> Self {
        let missing: Vec<String> = missing.iter().map(|token| token.trim().to_string()).collect();
        let longest = missing.iter().map(String::len).max().unwrap_or(0);
        Notation {
            decimal,
            thousands: Thousands::None,
            missing,
            longest,
        }
    }

    /// Numbers with a point, and only empty cells missing: how formats that have their own missing values write.
    pub(crate) fn plain() -> Self {
        Notation::new(Decimal::Point, &[])
    }

    /// The same, with digits in groups.
    pub(crate) fn grouped_by(self, thousands: Thousands) -> Self {
        Notation { thousands, ..self }
    }

    /// The number that a trimmed cell writes, `None` when it is not one.
    pub(crate) fn number(&self, cell: &str) -> Option<Written> {
        let read = |cell: &str| parse_grouped(cell, self.decimal, self.thousands);
        match understand(cell) {
            Cell::Plain(cell) => read(cell).map(Written::Number),
            Cell::Percentage(cell) => read(cell).map(Written::Percentage),
        }
    }

    /// What stands for "not known" in a trimmed cell: 0 when it is blank, otherwise one more than the place of the
    /// token among those given. `None` when something is known.
    pub(crate) fn missing(&self, cell: &str) -> Option<usize> {
        if cell.is_empty() {
            return Some(0);
        }
        if cell.len() > self.longest {
            return None;
        }
        let place = self.missing.iter().position(|token| token == cell)?;
        Some(place + 1)
    }

    /// Whether a trimmed cell says that nothing is known.
    pub(crate) fn is_missing(&self, cell: &str) -> bool {
        self.missing(cell).is_some()
    }

    /// The token of a place that [`Notation::missing`] gave; empty for a blank cell.
    pub(crate) fn token(&self, place: usize) -> &str {
        match place.checked_sub(1).and_then(|place| self.missing.get(place)) {
            Some(token) => token,
            None => "",
        }
    }
}
