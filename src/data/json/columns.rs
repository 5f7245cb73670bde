//! The columns that the records of a JSON text make together.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::JsonProblem;
use super::cursor::Located;
use super::records::Member;
use crate::data::{Holds, LeftOut};

/// Cells above which a table of nearly nothing but empty ones is refused.
const MOST_EMPTY: usize = 50_000_000;

/// A name, and the name inside the record it holds.
type Name<'a> = (Cow<'a, str>, Option<Cow<'a, str>>);

/// The names met so far.
#[derive(Default)]
pub(super) struct Columns<'a> {
    found: Vec<Found<'a>>,
    places: HashMap<Name<'a>, usize>,
}

struct Found<'a> {
    name: Name<'a>,
    /// The last record that has it.
    last: usize,
    /// Records in which it says something.
    known: usize,
    holds: Option<Holds>,
    place: Place,
}

/// Where a column ended up.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Place {
    Kept(usize),
    Out,
}

impl<'a> Columns<'a> {
    /// Takes note of a member of a record, the `order`-th there.
    pub(super) fn see(&mut self, record: usize, order: usize, member: &Member<'a>) -> Result<(), Located> {
        let index = match self.index(order, member) {
            Some(index) if self.found[index].last == record => {
                let name = full_name(&self.found[index].name).into_owned();
                return Err(member.fault(JsonProblem::RepeatedName(name)));
            }
            Some(index) => index,
            None => {
                let name = (member.name.clone(), member.inner.clone());
                self.places.insert(name.clone(), self.found.len());
                self.found.push(Found {
                    name,
                    last: record,
                    known: 0,
                    holds: None,
                    place: Place::Out,
                });
                self.found.len() - 1
            }
        };
        let found = &mut self.found[index];
        found.last = record;
        found.known += usize::from(!member.is_nothing());
        found.holds = found.holds.or(member.holds());
        Ok(())
    }

    fn index(&self, guess: usize, member: &Member<'a>) -> Option<usize> {
        let same = |found: &Found<'a>| found.name.0 == member.name && found.name.1 == member.inner;
        match self.found.get(guess) {
            Some(found) if same(found) => Some(guess),
            _ => self
                .places
                .get(&(member.name.clone(), member.inner.clone()))
                .copied(),
        }
    }

    /// Where the cells of a member go. `order` is its place in its record, where it usually is in all of them.
    pub(super) fn find(&self, order: usize, member: &Member<'a>) -> Place {
        self.index(order, member)
            .map_or(Place::Out, |index| self.found[index].place)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Whether the table would be huge and nearly empty.
    pub(super) fn is_scattered(&self, rows: usize) -> bool {
        let cells = rows.saturating_mul(self.found.len());
        let known: usize = self.found.iter().map(|found| found.known).sum();
        cells > MOST_EMPTY && known < cells / 100
    }

    /// Gives the columns their places, once all records were seen, and says which have none.
    pub(super) fn settle(&mut self) -> Vec<LeftOut> {
        let mut out = Vec::new();
        let spread: HashSet<Cow<'a, str>> = self
            .found
            .iter()
            .filter(|found| found.name.1.is_some())
            .map(|found| found.name.0.clone())
            .collect();
        let mut next = 0;
        for found in &mut self.found {
            if let Some(holds) = found.holds {
                out.push(LeftOut {
                    column: full_name(&found.name).into_owned(),
                    holds,
                    place: None,
                });
            // Nothing where other records hold a record: the columns of that record say it.
            } else if found.known > 0 || found.name.1.is_some() || !spread.contains(&found.name.0) {
                found.place = Place::Kept(next);
                next += 1;
            }
        }
        out
    }

    /// The names of the columns that have a place, in order.
    pub(super) fn kept(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.found
            .iter()
            .filter(|found| found.place != Place::Out)
            .map(|found| full_name(&found.name))
    }
}

fn full_name<'n>(name: &'n Name<'_>) -> Cow<'n, str> {
    match name {
        (name, None) => Cow::Borrowed(name),
        (name, Some(inner)) => Cow::Owned(format!("{name}.{inner}")),
    }
}
