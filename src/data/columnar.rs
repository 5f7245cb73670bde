//! Parquet to a table. The only file that names polars.

use std::borrow::Cow;
use std::io::Cursor;
use std::sync::Arc;

use polars::prelude::{
    DataType, IntoSeries, ParallelStrategy, ParquetReader, PolarsResult, SerReader, Series,
};

use super::building::Building;
use super::notation::Notation;
use super::typing::EXACT;
use super::{Column, Decimal, Error, MISSING, Progress, Table, Values, header};

/// The first four bytes of a Parquet file.
pub(crate) const MAGIC: &[u8] = b"PAR1";

/// How the names of the library's worker threads start.
pub(crate) const WORKERS: &str = "polars-";

/// Reads the bytes of a Parquet file, one column after the other.
pub(crate) fn read(path: &str, bytes: &[u8], progress: &Progress) -> Result<Table, Error> {
    let damaged = |reason: &dyn std::fmt::Display| Error::Parquet {
        path: path.to_string(),
        // The words after the first line are about the library, not the file.
        reason: reason.to_string().lines().next().unwrap_or_default().to_string(),
    };
    let mut reader = ParquetReader::new(Cursor::new(bytes));
    let schema = reader.schema().map_err(|error| damaged(&error))?;
    let metadata = reader.get_metadata().map_err(|error| damaged(&error))?.clone();
    let rows = reader.num_rows().map_err(|error| damaged(&error))?;
    let header: Vec<&str> = schema.iter_names().map(|name| name.as_str()).collect();
    if header.is_empty() {
        return Err(Error::Empty {
            path: path.to_string(),
        });
    }
    let names = header::check(path, header.into_iter())?;
    if rows == 0 {
        return Err(Error::HeaderOnly {
            path: path.to_string(),
        });
    }
    let mut columns = Vec::with_capacity(names.len());
    let step = bytes.len() / names.len();
    for (position, name) in names.into_iter().enumerate() {
        if progress.is_cancelled() {
            return Err(Error::Cancelled);
        }
        let mut reader = ParquetReader::new(Cursor::new(bytes))
            .read_parallel(ParallelStrategy::None)
            .with_projection(Some(vec![position]));
        reader.set_metadata(metadata.clone());
        let in_column = |reason: &dyn std::fmt::Display| damaged(&format!("column \"{name}\": {reason}"));
        let frame = reader.finish().map_err(|error| in_column(&error))?;
        let series = match frame.columns() {
            [column] => column.as_materialized_series().rechunk(),
            _ => return Err(in_column(&"not found")),
        };
        drop(frame);
        let values = match convert(&series).map_err(|error| in_column(&error))? {
            Ok(values) if values.len() == rows => values,
            Ok(values) => {
                return Err(in_column(&format!(
                    "{} values where {rows} were announced",
                    values.len()
                )));
            }
            Err(refusal) => return Err(in_column(&refusal)),
        };
        columns.push(Arc::new(Column::new(name, values)));
        progress.advance(step as u64);
    }
    Ok(Table {
        columns,
        rows,
        lines: Vec::new(),
    })
}

/// Why a column cannot be used, in words.
type Refusal = String;

fn convert(series: &Series) -> PolarsResult<Result<Values, Refusal>> {
    let as_text = || series.cast(&DataType::String);
    Ok(match series.dtype() {
        DataType::Null => Ok(Values::Text {
            codes: vec![MISSING; series.len()],
            labels: Vec::new(),
        }),
        DataType::Boolean => Ok(booleans(series)?),
        DataType::UInt8
        | DataType::UInt16
        | DataType::UInt32
        | DataType::Int8
        | DataType::Int16
        | DataType::Int32 => Ok(numbers(series)?),
        DataType::UInt64 | DataType::Int64 => Ok(if is_exact(series)? {
            numbers(series)?
        } else {
            text(&as_text()?)?
        }),
        DataType::Float16 | DataType::Float32 | DataType::Float64 => match numbers(series)? {
            Values::Number(numbers) => match numbers.iter().position(|number| number.is_infinite()) {
                Some(row) => Err(format!("row {} holds an infinite number", row + 1)),
                None => Ok(Values::Number(numbers)),
            },
            text => Ok(text),
        },
        DataType::UInt128 | DataType::Int128 | DataType::Decimal(..) => Ok(written_numbers(&as_text()?)?),
        DataType::String => Ok(text(series)?),
        DataType::Categorical(..) | DataType::Enum(..) | DataType::Date | DataType::Time => {
            Ok(text(&as_text()?)?)
        }
        DataType::Datetime(..) => Ok(text(
            &series
                .datetime()?
                .to_string("%Y-%m-%dT%H:%M:%S%.f")?
                .into_series(),
        )?),
        other => Err(format!("values of type {other} cannot be read")),
    })
}

/// Labels, with blanks around them trimmed and empty ones missing, as in delimited text.
fn text(series: &Series) -> PolarsResult<Values> {
    let notation = Notation::new(Decimal::Point, &[]);
    let mut building = Building::text();
    for cell in series.str()?.iter() {
        building.push(Cow::Borrowed(cell.unwrap_or_default()), &notation);
    }
    Ok(building.finish())
}

/// Numbers of more digits than most: read from how they are written, and left as text where some are not exact.
fn written_numbers(series: &Series) -> PolarsResult<Values> {
    let notation = Notation::new(Decimal::Point, &[]);
    let mut building = Building::new();
    for cell in series.str()?.iter() {
        building.push(Cow::Borrowed(cell.unwrap_or_default()), &notation);
    }
    match building.is_deferred() {
        true => text(series),
        false => Ok(building.finish()),
    }
}

/// Labels `true` and `false`, in the order of their first appearance.
fn booleans(series: &Series) -> PolarsResult<Values> {
    let notation = Notation::new(Decimal::Point, &[]);
    let mut building = Building::text();
    for cell in series.bool()?.iter() {
        let label = match cell {
            Some(true) => "true",
            Some(false) => "false",
            None => "",
        };
        building.push(Cow::Borrowed(label), &notation);
    }
    Ok(building.finish())
}

/// Numbers as they are; a column without any is text without labels, as in delimited text.
fn numbers(series: &Series) -> PolarsResult<Values> {
    let series = series.cast(&DataType::Float64)?;
    let numbers: Vec<f64> = series
        .f64()?
        .iter()
        .map(|number| number.map_or(f64::NAN, |n| n + 0.0))
        .collect();
    Ok(match numbers.iter().all(|number| number.is_nan()) {
        true => Values::Text {
            codes: vec![MISSING; numbers.len()],
            labels: Vec::new(),
        },
        false => Values::Number(numbers),
    })
}

/// Whether every whole number of a 64-bit column is exact as a float.
fn is_exact(series: &Series) -> PolarsResult<bool> {
    Ok(match series.dtype() {
        DataType::UInt64 => series.u64()?.iter().flatten().all(|number| number <= EXACT),
        _ => series
            .i64()?
            .iter()
            .flatten()
            .all(|number| number.unsigned_abs() <= EXACT),
    })
}
