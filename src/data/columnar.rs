//! Parquet and Arrow to a table. Only this file and its folder name polars.

mod bytes;
mod convert;
mod groups;
mod grown;
mod guard;

use std::fmt::Display;
use std::io::Cursor;
use std::sync::Arc;

use polars::prelude::{IpcReader, PolarsError, PolarsResult, SerReader, Series};
use rayon::prelude::*;

use self::convert::{Part, convert_all};
use self::groups::{Groups, ROWS, described};
use self::guard::Announced;
use super::kept::Fate;
use super::shield::guarded;
use super::{Aside, Asked, Error, Holds, Kept, LeftOut, MANY_TEXTS, Numbering, Progress, Table, header};

pub(super) use self::bytes::Bytes;

/// The first four bytes of a Parquet file.
pub(crate) const PARQUET: &[u8] = b"PAR1";

/// The first bytes of an Arrow file, which Feather is too, and of the two kinds of Arrow that are not read: Feather's
/// first version, and a stream.
pub(crate) const ARROW: [&[u8]; 3] = [b"ARROW1", FEATHER_1, STREAM];
const FEATHER_1: &[u8] = b"FEA1";
const STREAM: &[u8] = b"\xFF\xFF\xFF\xFF";

/// How the names of the library's worker threads start.
pub(crate) const WORKERS: &str = "polars-";

/// Which of the two formats.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind {
    Parquet,
    Arrow,
}

impl Kind {
    /// A file that is damaged or uses something that cannot be read, with the library's own words.
    pub(crate) fn damaged(self, path: &str, reason: &dyn Display) -> Error {
        let path = path.to_string();
        // The words after the first line are about the library, not the file.
        let reason = reason.to_string().lines().next().unwrap_or_default().to_string();
        match self {
            Kind::Parquet => Error::Parquet { path, reason },
            Kind::Arrow => Error::Arrow { path, reason },
        }
    }
}

/// Reads a file, column by column, and says which columns were left out.
pub(super) fn read(
    path: &str,
    bytes: &Bytes<'_>,
    asked: &Asked,
    progress: &Progress,
) -> Result<(Table, Vec<LeftOut>), Error> {
    let damaged = |reason: &dyn Display| Kind::Parquet.damaged(path, reason);
    let metadata = bytes.metadata().map_err(|error| damaged(&error))?;
    let announced = guard::parquet(&metadata).map_err(|error| damaged(&error))?;
    check(path, &announced, bytes.len())?;
    let groups = Groups::new(bytes, &metadata);
    let column = |position: usize, name: &str, fate: Fate, step: u64| {
        groups.column(position, name, fate, progress, step)
    };
    columns(
        Kind::Parquet,
        path,
        &announced,
        bytes.len(),
        asked,
        progress,
        &column,
    )
}

/// The same of an Arrow file.
pub(super) fn read_arrow(
    path: &str,
    bytes: &[u8],
    asked: &Asked,
    progress: &Progress,
) -> Result<(Table, Vec<LeftOut>), Error> {
    let damaged = |reason: &dyn Display| Kind::Arrow.damaged(path, reason);
    if bytes.starts_with(FEATHER_1) {
        return Err(damaged(&"Feather V1"));
    }
    if bytes.starts_with(STREAM) {
        return Err(damaged(&"Arrow stream"));
    }
    let announced = guard::arrow(bytes).map_err(|error| damaged(&error))?;
    check(path, &announced, bytes.len())?;
    let column = |position: usize, name: &str, fate: Fate, step: u64| {
        let parts = whole(bytes, position, name, announced.rows, progress, step)?;
        Ok(parts.map(|parts| described(parts, fate)))
    };
    columns(
        Kind::Arrow,
        path,
        &announced,
        bytes.len(),
        asked,
        progress,
        &column,
    )
}

/// Refuses what is no table, and what this computer cannot take.
fn check(path: &str, announced: &Announced, bytes: usize) -> Result<(), Error> {
    if announced.names.is_empty() {
        return Err(Error::Empty {
            path: path.to_string(),
        });
    }
    header::check(path, announced.names.iter().map(String::as_str))?;
    if announced.rows == 0 {
        return Err(Error::HeaderOnly {
            path: path.to_string(),
        });
    }
    if !announced.is_credible(bytes) {
        return Err(Error::TooLarge {
            path: path.to_string(),
            rows: announced.rows as u64,
            columns: announced.names.len() as u64,
        });
    }
    Ok(())
}

/// How a column of a file is read: its place, its name, what becomes of it, and what reading it counts for.
type ReadColumn<'a> = dyn Fn(usize, &str, Fate, u64) -> PolarsResult<Option<Vec<Part>>> + Sync + 'a;

/// The columns of a file of so many bytes, each read by `read`.
fn columns(
    kind: Kind,
    path: &str,
    announced: &Announced,
    bytes: usize,
    asked: &Asked,
    progress: &Progress,
    read: &ReadColumn<'_>,
) -> Result<(Table, Vec<LeftOut>), Error> {
    let damaged = |reason: &dyn Display| kind.damaged(path, reason);
    let rows = announced.rows;
    let large = asked.kept.sets_aside(rows, announced.names.len());
    let most = (rows > ROWS).then_some(MANY_TEXTS);
    let fated = announced.names.iter().enumerate().filter_map(|(position, name)| {
        let decided = asked.columns.iter().any(|reading| reading.column == *name);
        let fate = asked.kept.fate(name.trim(), decided, large, most);
        (fate != Fate::Unread).then_some((position, name, fate))
    });
    let fated: Vec<(usize, &String, Fate)> = fated.collect();
    // Half of the bytes counted as done when they were read.
    let step = bytes as u64 / 2 / fated.len().max(1) as u64;
    progress.expect_rows(rows as u64, fated.len() as u64);
    let column = |&(position, name, fate): &(usize, &String, Fate)| -> Result<Vec<Part>, Error> {
        let in_column = |reason: &dyn Display| damaged(&format!("column \"{name}\": {reason}"));
        // The library panics on some damaged files, here on a worker of its own.
        let read = guarded(|| read(position, name, fate, step));
        let read = read.ok_or_else(|| damaged(&"its content is damaged"))?;
        read.map_err(|error| in_column(&error))?.ok_or(Error::Cancelled)
    };
    let parts: Vec<Vec<Part>> = fated.par_iter().map(column).collect::<Result<_, _>>()?;
    let (mut columns, mut aside, mut left_out) = (Vec::new(), Vec::new(), Vec::new());
    for part in parts.into_iter().flatten() {
        let place = columns.len() + aside.len();
        match part {
            Part::Column(column) => columns.push(Arc::new(column)),
            Part::Aside(column) => {
                if column.profile.is_none() {
                    left_out.push(LeftOut {
                        column: column.column.name.clone(),
                        holds: Holds::ManyTexts,
                        place: None,
                    });
                }
                aside.push(Arc::new(Aside { place, ..column }));
            }
            Part::Out(out) => left_out.push(out),
        }
    }
    if columns.is_empty() && !asked.kept.is_only() {
        if aside.is_empty() {
            return Err(Error::NoCells {
                path: path.to_string(),
            });
        }
        // A table without columns is none.
        let asked = Asked {
            kept: Kept::all(),
            ..asked.clone()
        };
        return self::columns(kind, path, announced, bytes, &asked, progress, read);
    }
    let table = Table {
        columns,
        rows,
        aside,
        numbering: Numbering::Rows,
        ..Table::default()
    };
    // Once more, for the names that columns of records make.
    let names: Vec<&str> = table.names().collect();
    header::check(path, names.into_iter())?;
    Ok((table, left_out))
}

/// The columns that a column of an Arrow file makes; `None` where the reading was stopped.
fn whole(
    bytes: &[u8],
    position: usize,
    name: &str,
    rows: usize,
    progress: &Progress,
    step: u64,
) -> PolarsResult<Option<Vec<Part>>> {
    if progress.is_cancelled() {
        return Ok(None);
    }
    let frame = IpcReader::new(Cursor::new(bytes))
        .with_projection(Some(vec![position]))
        .finish()?;
    // One column was asked for.
    let series: Series = frame.columns()[0].as_materialized_series().rechunk();
    if series.len() != rows {
        return Err(miscounted(series.len(), rows));
    }
    let parts = convert_all(name, &series)?;
    progress.advance(step);
    progress.add_rows(rows as u64);
    Ok(Some(parts))
}

fn miscounted(found: usize, announced: usize) -> PolarsError {
    PolarsError::ComputeError(format!("{found} values where {announced} were announced").into())
}
