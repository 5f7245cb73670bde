//! Columns of a large table that are set aside: their cells are not kept in memory, only what is said of them, and they
//! are read again when something names them.
//!
//! Two kinds are: those of so many different texts that they tell people apart rather than group them, and, once it is
//! known what an audit uses, those that it does not use. Which these are is said by [`super::Kept`].

use std::sync::Arc;

use super::dates::day;
use super::notation::Notation;
use super::privacy::suspicion;
use super::{Column, DateOrder, Hidden, Profile, Slot, Suspicion, Table, Values, profile_column};

/// A column of a large file with more different texts than this is set aside.
pub const MANY_TEXTS: usize = 100_000;

/// How many of its texts show what a column holds.
const SEEN: usize = 1000;

/// A column whose cells are not in memory, and what is known of it. What is said of its cells is said of its file as
/// received.
#[derive(Clone, Debug, PartialEq)]
pub struct Aside {
    /// The column without its cells.
    pub column: Column,
    /// `None` where its cells were not described: its texts were too many.
    pub profile: Option<Profile>,
    /// Why it looks like it names people, when it does.
    pub suspicion: Option<Suspicion>,
    /// Its place among all columns of the table.
    pub place: usize,
    /// Whether it is set apart too, so that nothing of its cells is shown.
    pub apart: bool,
}

impl Aside {
    /// What is known of a column, when its cells are looked at for it.
    pub(crate) fn of(column: &Column) -> Aside {
        Aside::described(column, Some(profile_column(column)), suspicion(column))
    }

    /// A column of which this is known.
    pub fn described(column: &Column, profile: Option<Profile>, suspicion: Option<Suspicion>) -> Aside {
        Aside {
            column: column.without_cells(),
            profile,
            suspicion,
            place: 0,
            apart: false,
        }
    }

    /// The same column by another name.
    pub(crate) fn renamed(&self, name: String) -> Aside {
        Aside {
            column: self.column.with(&name, self.column.values.clone()),
            profile: self.profile.clone().map(|profile| Profile {
                name: name.clone(),
                ..profile
            }),
            suspicion: self.suspicion.clone().map(|suspicion| Suspicion {
                column: name,
                ..suspicion
            }),
            ..self.clone()
        }
    }

    /// A column that is described no further: it holds too many texts.
    pub(crate) fn of_many_texts(name: String, place: usize) -> Aside {
        let values = Values::Text {
            codes: Vec::new(),
            labels: Vec::new(),
        };
        Aside {
            column: Column::new(name, values),
            profile: None,
            suspicion: None,
            place,
            apart: false,
        }
    }
}

impl Table {
    /// The table with the columns that `goes` names set aside, each described by `described`.
    pub fn set_aside(self, goes: &dyn Fn(&str) -> bool, described: &dyn Fn(&Column) -> Aside) -> Table {
        self.sorted(&|slot, place| match slot {
            Slot::Shown(column) | Slot::Hidden(column) if goes(&column.name) => {
                Sorted::Aside(Arc::new(Aside {
                    place,
                    apart: matches!(slot, Slot::Hidden(_)),
                    ..described(column)
                }))
            }
            other => Sorted::of(other),
        })
    }

    /// The table with these columns, read again, in the places where they were set aside.
    pub fn brought_back(self, read: &[Arc<Column>]) -> Table {
        self.sorted(&|slot, _| match slot {
            Slot::Aside(aside) => match read.iter().find(|column| column.name == aside.column.name) {
                None => Sorted::of(slot),
                Some(column) if aside.apart => Sorted::Hidden(column.clone()),
                Some(column) => Sorted::Shown(column.clone()),
            },
            other => Sorted::of(other),
        })
    }

    /// The table with each of its columns where `sort` puts it, all in the same order.
    pub(super) fn sorted(self, sort: &dyn Fn(Slot<'_>, usize) -> Sorted) -> Table {
        let (mut columns, mut hidden, mut aside) = (Vec::new(), Vec::new(), Vec::new());
        for (place, slot) in self.slots().into_iter().enumerate() {
            match sort(slot, place) {
                Sorted::Shown(column) => columns.push(column),
                Sorted::Hidden(column) => hidden.push(Hidden::new(column, place)),
                Sorted::Aside(column) => aside.push(column),
            }
        }
        Table {
            columns,
            hidden,
            aside,
            ..self
        }
    }
}

/// Where a column is put.
pub(super) enum Sorted {
    Shown(Arc<Column>),
    Hidden(Arc<Column>),
    Aside(Arc<Aside>),
}

impl Sorted {
    /// Where it is.
    pub(super) fn of(slot: Slot<'_>) -> Sorted {
        match slot {
            Slot::Shown(column) => Sorted::Shown(column.clone()),
            Slot::Hidden(column) => Sorted::Hidden(column.clone()),
            Slot::Aside(aside) => Sorted::Aside(aside.clone()),
        }
    }
}

impl Column {
    /// The column without its cells.
    pub(crate) fn without_cells(&self) -> Column {
        let values = match &self.values {
            Values::Text { .. } => Values::Text {
                codes: Vec::new(),
                labels: Vec::new(),
            },
            Values::Number(_) => Values::Number(Vec::new()),
        };
        self.with(&self.name, values)
    }
}

/// Whether texts are numbers or days for the most part, with others among them: such a column is understood, not set
/// aside.
pub(crate) fn says_more<'t>(texts: impl Iterator<Item = &'t str>, notation: &Notation) -> bool {
    let orders = [
        DateOrder::DayMonthYear,
        DateOrder::MonthDayYear,
        DateOrder::YearMonthDay,
    ];
    let says_more = |text: &str| {
        notation.number(text).is_some() || orders.iter().any(|order| day(text, *order).is_some())
    };
    let (mut seen, mut more) = (0, 0);
    for text in texts.take(SEEN) {
        seen += 1;
        more += usize::from(says_more(text));
    }
    more * 2 > seen
}
