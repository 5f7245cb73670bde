//! What is told of how the columns of a source were read.

use super::privacy::suspicion;
use super::{Column, Dates, Likeness, Misfits, Quarantine, Slot, Table, TakenFor, likeness};

/// How a column was read, without its cells.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnRead {
    pub name: String,
    pub taken_for: TakenFor,
    pub dates: Option<Dates>,
    /// Without any value where the column is set apart.
    pub misfits: Option<Misfits>,
    pub unknown: Vec<(String, usize)>,
    /// How its name compares with its cells.
    pub likeness: Likeness,
}

/// How each column of a source was read. No cell of a column to be set apart is in it.
pub fn columns_read(table: &Table, quarantine: &Quarantine) -> Vec<ColumnRead> {
    let read = table.slots().into_iter().filter_map(|slot| match slot {
        Slot::Shown(column) | Slot::Hidden(column) => {
            let suspected = || suspicion(column).is_some();
            Some(column_read(column, likeness(column), quarantine, suspected))
        }
        // What holds too many texts was not understood.
        Slot::Aside(aside) => {
            let likeness = aside.profile.as_ref()?.likeness;
            let suspected = || aside.suspicion.is_some();
            Some(column_read(&aside.column, likeness, quarantine, suspected))
        }
    });
    read.collect()
}

fn column_read(
    column: &Column,
    likeness: Likeness,
    quarantine: &Quarantine,
    suspected: impl Fn() -> bool,
) -> ColumnRead {
    let mut misfits = column.misfits.clone();
    // Looking whether it names people is a pass over the column, made only where a cell would be told.
    if let Some(misfits) = &mut misfits
        && is_set_apart(column, quarantine, suspected)
    {
        misfits.first.iter_mut().for_each(|misfit| misfit.value.clear());
    }
    ColumnRead {
        name: column.name.clone(),
        taken_for: column.taken_for,
        dates: column.dates,
        misfits,
        unknown: column.unknown.clone(),
        likeness,
    }
}

/// Once joined, a column can have the name of its outputs behind its own.
fn is_set_apart(column: &Column, quarantine: &Quarantine, suspected: impl Fn() -> bool) -> bool {
    let is_it = |added: &String| {
        let behind = added.strip_prefix(column.name.as_str());
        behind.is_some_and(|behind| behind.is_empty() || behind.starts_with(" ("))
    };
    let by_hand = quarantine.added.iter().any(is_it);
    by_hand || quarantine.holds(&column.name, suspected())
}
