//! Columns that look like they name people are set apart: neither shown nor written, until the auditor says otherwise.

mod cells;
mod content;
mod first_names;
mod header;
mod looks;
mod numbers;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::aside::Sorted;
use super::{Aside, Column, Error, Slot, Table};

pub(super) use looks::{Looks, Numbers};

/// What was decided about columns, beside what their names and cells suggest.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quarantine {
    /// Columns that look like they name people and that the auditor chose to show.
    #[serde(default)]
    pub released: Vec<Released>,
    /// Columns that the auditor set apart by hand.
    #[serde(default)]
    pub added: Vec<String>,
}

/// A column shown although it looks like it names people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Released {
    pub column: String,
    /// Why, in the auditor's words.
    #[serde(default)]
    pub reason: String,
}

/// Why a column looks like it names people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspicion {
    pub column: String,
    pub kind: Identifying,
    /// How many of the different values looked at have this form, and how many were looked at; `None` when the
    /// column's name says it.
    pub values: Option<(usize, usize)>,
}

/// What names a person, or leads to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Identifying {
    Name,
    Email,
    Phone,
    /// The French NIR, or another country's number of its kind.
    SocialSecurity,
    BankAccount,
    /// Postal addresses, and coordinates of places.
    Address,
    BirthDate,
    /// Passport, identity card, tax number.
    OfficialNumber,
    LicencePlate,
    /// A file or case number.
    CaseNumber,
    /// Nearly every cell is another.
    Distinct,
}

/// A column set apart, and its place among all columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Hidden {
    pub column: Arc<Column>,
    place: usize,
}

/// The columns that look like they name people, those already set apart and those set aside included.
pub fn suspicions(table: &Table) -> Vec<Suspicion> {
    let said = table.slots().into_iter().filter_map(|slot| match slot {
        Slot::Shown(column) | Slot::Hidden(column) => suspicion(column),
        Slot::Aside(aside) => aside.suspicion.clone(),
    });
    said.collect()
}

/// Why a column looks like it names people, when it does.
pub(super) fn suspicion(column: &Column) -> Option<Suspicion> {
    Looks::at(column, suspicion_of)
}

/// The same, from what is looked at of it.
pub(super) fn suspicion_of(column: &Looks<'_>) -> Option<Suspicion> {
    let found = |kind, values| Suspicion {
        column: column.name.to_owned(),
        kind,
        values,
    };
    let seen = content::looks_like(column).map(|(kind, values)| found(kind, Some(values)));
    seen.or_else(|| header::says(column).map(|kind| found(kind, None)))
}

/// The table with the columns to be set apart, and only these, set apart: those that `suspicions` name and nobody
/// released, and those set apart by hand.
pub fn quarantined(table: Table, suspicions: &[Suspicion], quarantine: &Quarantine) -> Table {
    let holds = |name: &str| {
        let suspected = suspicions.iter().any(|suspicion| suspicion.column == name);
        quarantine.holds(name, suspected)
    };
    table.sorted(&|slot, _| match slot {
        Slot::Aside(aside) if aside.apart == holds(&aside.column.name) => Sorted::of(slot),
        Slot::Aside(aside) => Sorted::Aside(Arc::new(Aside {
            apart: !aside.apart,
            ..(**aside).clone()
        })),
        Slot::Shown(column) | Slot::Hidden(column) => match holds(&column.name) {
            true => Sorted::Hidden(column.clone()),
            false => Sorted::Shown(column.clone()),
        },
    })
}

impl Table {
    /// Whether a column of this name is set apart.
    pub fn hides(&self, name: &str) -> bool {
        self.hidden.iter().any(|hidden| hidden.column.name == name) || { self.aside.iter() }
            .any(|aside| aside.apart && aside.column.name == name)
    }

    /// The columns set apart; without their cells where they are set aside too.
    pub fn set_apart(&self) -> impl Iterator<Item = &Column> {
        self.slots().into_iter().filter_map(|slot| match slot {
            Slot::Hidden(column) => Some(&**column),
            Slot::Aside(aside) => aside.apart.then_some(&aside.column),
            Slot::Shown(_) => None,
        })
    }

    /// The column of this name even when it is set apart: to match people by it, or to derive what does not name them.
    pub fn column_unseen(&self, name: &str) -> Result<&Column, Error> {
        let hidden = self.hidden.iter().find(|hidden| hidden.column.name == name);
        hidden.map_or_else(|| self.column(name), |hidden| Ok(&hidden.column))
    }
}

impl Hidden {
    pub(crate) fn new(column: Arc<Column>, place: usize) -> Hidden {
        Hidden { column, place }
    }

    /// The same place in the table, with other rows.
    pub(crate) fn with(&self, column: Column) -> Hidden {
        Hidden {
            column: Arc::new(column),
            place: self.place,
        }
    }

    /// Its place among all columns, those shown included.
    pub fn place(&self) -> usize {
        self.place
    }
}

impl Quarantine {
    /// Whether a column is set apart, knowing whether it looks like it names people.
    pub fn holds(&self, column: &str, suspected: bool) -> bool {
        (suspected && !self.shows(column)) || self.added.iter().any(|added| added == column)
    }

    /// Whether the auditor chose to show this column.
    pub fn shows(&self, column: &str) -> bool {
        self.released.iter().any(|released| released.column == column)
    }

    /// Shows a column, for this reason.
    pub fn release(&mut self, column: &str, reason: &str) {
        self.added.retain(|added| added != column);
        self.released.retain(|released| released.column != column);
        self.released.push(Released {
            column: column.to_owned(),
            reason: reason.trim().to_owned(),
        });
    }

    /// Sets a column apart again, or by hand.
    pub fn set_apart(&mut self, column: &str) {
        self.released.retain(|released| released.column != column);
        if !self.added.iter().any(|added| added == column) {
            self.added.push(column.to_owned());
        }
    }
}

impl Identifying {
    /// Its stable name.
    pub fn name(self) -> &'static str {
        match self {
            Identifying::Name => "name",
            Identifying::Email => "email",
            Identifying::Phone => "phone",
            Identifying::SocialSecurity => "social_security",
            Identifying::BankAccount => "bank_account",
            Identifying::Address => "address",
            Identifying::BirthDate => "birth_date",
            Identifying::OfficialNumber => "official_number",
            Identifying::LicencePlate => "licence_plate",
            Identifying::CaseNumber => "case_number",
            Identifying::Distinct => "distinct",
        }
    }
}

/// The form of a cell, without what it says: letters and digits give way to `x`, `X` and `9`.
pub fn masked(cell: &str) -> String {
    let mask = |letter: char| match letter {
        _ if letter.is_uppercase() => 'X',
        _ if letter.is_numeric() => '9',
        _ if letter.is_alphabetic() => 'x',
        other => other,
    };
    cell.chars().map(mask).collect()
}
