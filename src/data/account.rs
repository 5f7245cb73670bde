//! What is told of how the columns of a source were read.

use super::{Column, Dates, Misfits, Table, TakenFor, profile_column};

/// How a column was read, without its cells.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnRead {
    pub name: String,
    pub taken_for: TakenFor,
    pub dates: Option<Dates>,
    /// Without any value where the column looks like it names people.
    pub misfits: Option<Misfits>,
    pub unknown: Vec<(String, usize)>,
}

/// How each column of a table was read. No cell of a column that looks like it names people is in it.
pub fn columns_read(table: &Table) -> Vec<ColumnRead> {
    table.columns.iter().map(|column| column_read(column)).collect()
}

fn column_read(column: &Column) -> ColumnRead {
    let mut misfits = column.misfits.clone();
    // Looking whether it names people is a pass over the column, made only where a cell would be told.
    if let Some(misfits) = &mut misfits
        && profile_column(column).identifier
    {
        misfits.first.iter_mut().for_each(|misfit| misfit.value.clear());
    }
    ColumnRead {
        name: column.name.clone(),
        taken_for: column.taken_for,
        dates: column.dates,
        misfits,
        unknown: column.unknown.clone(),
    }
}
