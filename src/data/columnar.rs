//! Parquet and Arrow to a table. Only this file and its folder name polars.

mod convert;
mod guard;

use std::fmt::Display;
use std::io::Cursor;
use std::sync::Arc;

use polars::prelude::{IpcReader, ParallelStrategy, ParquetReader, PolarsResult, SerReader, Series};

use self::convert::{Part, convert};
use super::{Error, LeftOut, Progress, Table, header};

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

/// Reads the bytes of a file, one column after the other, and says which columns were left out.
pub(crate) fn read(
    kind: Kind,
    path: &str,
    bytes: &[u8],
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
    let mut columns = Vec::with_capacity(announced.names.len());
    let mut left_out = Vec::new();
    let step = bytes.len() / announced.names.len();
    for (position, name) in announced.names.iter().enumerate() {
        if progress.is_cancelled() {
            return Err(Error::Cancelled);
        }
        let in_column = |reason: &dyn Display| damaged(&format!("column \"{name}\": {reason}"));
        let series = column(kind, bytes, position).map_err(|error| in_column(&error))?;
        if series.len() != rows {
            let found = series.len();
            return Err(in_column(&format!("{found} values where {rows} were announced")));
        }
        for part in convert(name, &series).map_err(|error| in_column(&error))? {
            match part {
                Part::Column(column) => columns.push(Arc::new(column)),
                Part::Out(out) => left_out.push(out),
            }
        }
        progress.advance(step as u64);
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
        lines: Vec::new(),
        ..Table::default()
    };
    Ok((table, left_out))
}

/// One column of a file.
fn column(kind: Kind, bytes: &[u8], position: usize) -> PolarsResult<Series> {
    let projection = Some(vec![position]);
    let frame = match kind {
        Kind::Parquet => ParquetReader::new(Cursor::new(bytes))
            .read_parallel(ParallelStrategy::None)
            .with_projection(projection)
            .finish()?,
        Kind::Arrow => IpcReader::new(Cursor::new(bytes))
            .with_projection(projection)
            .finish()?,
    };
    // One column was asked for.
    Ok(frame.columns()[0].as_materialized_series().rechunk())
}
