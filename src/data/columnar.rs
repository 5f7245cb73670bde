//! Parquet and Arrow to a table. Only this file and its folder name polars.

mod convert;
mod groups;
mod guard;

use std::fmt::Display;
use std::io::Cursor;
use std::sync::Arc;

use polars::prelude::{IpcReader, PolarsError, PolarsResult, SerReader, Series};
use rayon::prelude::*;

use self::convert::{Part, convert_all};
use self::groups::{Groups, most_texts};
use super::shield::guarded;
use super::{Asked, Error, Holds, Kept, LeftOut, Numbering, Progress, Table, header};

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

/// Reads the bytes of a file, column by column, and says which columns were left out.
pub(crate) fn read(
    kind: Kind,
    path: &str,
    bytes: &[u8],
    asked: &Asked,
    progress: &Progress,
) -> Result<(Table, Vec<LeftOut>), Error> {
    let damaged = |reason: &dyn Display| kind.damaged(path, reason);
    if kind == Kind::Arrow && bytes.starts_with(FEATHER_1) {
        return Err(damaged(&"Feather V1"));
    }
    if kind == Kind::Arrow && bytes.starts_with(STREAM) {
        return Err(damaged(&"Arrow stream"));
    }
    let announced = match kind {
        Kind::Parquet => guard::parquet(bytes),
        Kind::Arrow => guard::arrow(bytes),
    };
    let announced = announced.map_err(|error| damaged(&error))?;
    let rows = announced.rows;
    if announced.names.is_empty() {
        return Err(Error::Empty {
            path: path.to_string(),
        });
    }
    header::check(path, announced.names.iter().map(String::as_str))?;
    if rows == 0 {
        return Err(Error::HeaderOnly {
            path: path.to_string(),
        });
    }
    if !announced.is_credible(bytes.len()) {
        return Err(Error::TooLarge {
            path: path.to_string(),
            rows: rows as u64,
            columns: announced.names.len() as u64,
        });
    }
    let groups = match kind {
        Kind::Parquet => Some(Groups::new(bytes).map_err(|error| damaged(&error))?),
        Kind::Arrow => None,
    };
    // Half of the bytes counted as done when they were read.
    let step = bytes.len() as u64 / 2 / announced.names.len() as u64;
    let column = |(position, name): (usize, &String)| -> Result<Vec<Part>, Error> {
        let in_column = |reason: &dyn Display| damaged(&format!("column \"{name}\": {reason}"));
        let is_kept = asked.kept.keeps(name) || asked.columns.iter().any(|reading| reading.column == *name);
        let read = || match &groups {
            Some(groups) => groups.column(position, name, most_texts(rows, is_kept), progress, step),
            None => whole(bytes, position, name, rows, progress, step),
        };
        // The library panics on some damaged files, here on a worker of its own.
        let read = guarded(read).ok_or_else(|| damaged(&"its content is damaged"))?;
        read.map_err(|error| in_column(&error))?.ok_or(Error::Cancelled)
    };
    let parts: Vec<Vec<Part>> = announced
        .names
        .par_iter()
        .enumerate()
        .map(column)
        .collect::<Result<_, _>>()?;
    let (mut columns, mut left_out) = (Vec::new(), Vec::new());
    for part in parts.into_iter().flatten() {
        match part {
            Part::Column(column) => columns.push(Arc::new(column)),
            Part::Out(out) => left_out.push(out),
        }
    }
    if columns.is_empty() && left_out.iter().any(|out| out.holds == Holds::ManyTexts) {
        // A table without columns is none.
        let asked = Asked {
            kept: Kept::all(),
            ..asked.clone()
        };
        return read(kind, path, bytes, &asked, progress);
    }
    if columns.is_empty() {
        return Err(Error::NoCells {
            path: path.to_string(),
        });
    }
    // Once more, for the names that columns of records make.
    header::check(path, columns.iter().map(|column| column.name.as_str()))?;
    let table = Table {
        columns,
        rows,
        numbering: Numbering::Rows,
        ..Table::default()
    };
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
    Ok(Some(parts))
}

fn miscounted(found: usize, announced: usize) -> PolarsError {
    PolarsError::ComputeError(format!("{found} values where {announced} were announced").into())
}
