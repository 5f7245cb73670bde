//! A typed column to our own: numbers, or labels.

use std::borrow::Cow;
use std::fmt::Write;

use polars::prelude::{
    DataType, IntoSeries, PolarsResult, Series, TimeUnit,
};

use crate::data::building::Building;
use crate::data::notation::Notation;
use crate::data::typing::EXACT;
use crate::data::{Column, Holds, LeftOut, MISSING, Misfits, TakenFor, Values, number_label};

/// What becomes of a column, or of one of the columns that a column of records makes.
pub(super) enum Part {
    Column(Column),
    Out(LeftOut),
}

/// The columns that a column makes: itself, or one per name when its cells are records.
pub(super) fn convert(name: &str, series: &Series) -> PolarsResult<Vec<Part>> {
    let DataType::Struct(_) = series.dtype() else {
        return Ok(vec![part(name, series)?]);
    };
    // Where a record is missing, so is everything in it.
    let records = match series.propagate_nulls() {
        Some(records) => records,
        None => series.clone(),
    };
    let fields = records.struct_()?.fields_as_series();
    let inside = fields.iter().map(|field| part(&format!("{name}.{}", field.name()), field));
    inside.collect()
}

fn part(name: &str, series: &Series) -> PolarsResult<Part> {
    let out = |holds| {
        Part::Out(LeftOut {
            column: name.trim().to_string(),
            holds,
        })
    };
    let (values, misfits, taken_for) = match series.dtype() {
        DataType::Null => (nothing(series.len()), None, TakenFor::Text),
        DataType::Boolean => text(booleans(series)?),
        DataType::UInt8
        | DataType::UInt16
        | DataType::UInt32
        | DataType::Int8
        | DataType::Int16
        | DataType::Int32 => whole(series)?,
        DataType::UInt64 | DataType::Int64 if is_exact(series)? => whole(series)?,
        DataType::UInt64 | DataType::Int64 => text(labels(&series.cast(&DataType::String)?)?),
        DataType::Float16 | DataType::Float32 => floats(short(series)?),
        DataType::Float64 => floats(series.f64()?.iter().collect()),
        DataType::UInt128 | DataType::Int128 | DataType::Decimal(..) => written(series)?,
        DataType::String => text(labels(series)?),
        DataType::Categorical(..) | DataType::Enum(..) | DataType::Time => {
            text(labels(&series.cast(&DataType::String)?)?)
        }
        DataType::Date => dates(labels(&series.cast(&DataType::String)?)?),
        DataType::Datetime(unit, zone) => moments(series, *unit, zone.is_some())?,
        DataType::Binary | DataType::BinaryOffset => match bytes(series)? {
            Some(values) => text(values),
            None => return Ok(out(Holds::Bytes)),
        },
        DataType::List(_) | DataType::Array(..) => return Ok(out(Holds::Lists)),
        DataType::Struct(_) => return Ok(out(Holds::Records)),
        _ => return Ok(out(Holds::Other)),
    };
    Ok(Part::Column(Column {
        taken_for,
        misfits,
        ..Column::new(name.trim(), values)
    }))
}

type Converted = (Values, Option<Misfits>, TakenFor);

/// Labels, with what among them is not a number when most are.
type Labels = (Values, Option<Misfits>);

fn text((values, misfits): Labels) -> Converted {
    (values, misfits, TakenFor::Text)
}

fn dates((values, _): Labels) -> Converted {
    (values, None, TakenFor::Date)
}

/// A column without any known cell is text without labels, as in delimited text.
fn nothing(rows: usize) -> Values {
    Values::Text {
        codes: vec![MISSING; rows],
        labels: Vec::new(),
    }
}

/// Cells as labels, with blanks around them trimmed and empty ones missing, as in delimited text.
fn labelled<'a>(cells: impl Iterator<Item = Option<Cow<'a, str>>>) -> Labels {
    let notation = Notation::plain();
    let mut building = Building::text();
    for (cell, row) in cells.zip(1..) {
        building.push(cell.unwrap_or_default(), row, &notation);
    }
    building.finish()
}

fn labels(series: &Series) -> PolarsResult<Labels> {
    Ok(labelled(series.str()?.iter().map(|cell| cell.map(Cow::Borrowed))))
}

/// Labels `true` and `false`, in the order of their first appearance.
fn booleans(series: &Series) -> PolarsResult<Labels> {
    let label = |truth| Cow::Borrowed(if truth { "true" } else { "false" });
    Ok(labelled(series.bool()?.iter().map(|cell| cell.map(label))))
}

/// Bytes that are all text: older writers did not say that their text was text.
fn bytes(series: &Series) -> PolarsResult<Option<Labels>> {
    let series = series.cast(&DataType::Binary)?;
    let cells = series.binary()?;
    let is_text = |cell: &[u8]| {
        str::from_utf8(cell).is_ok_and(|text| text.chars().all(|letter| letter == '\t' || !letter.is_control()))
    };
    if !cells.iter().flatten().all(is_text) {
        return Ok(None);
    }
    Ok(Some(labelled(
        cells.iter().map(|cell| cell.map(String::from_utf8_lossy)),
    )))
}

/// Whole numbers that floats hold exactly.
fn whole(series: &Series) -> PolarsResult<Converted> {
    let series = series.cast(&DataType::Float64)?;
    Ok(floats(series.f64()?.iter().collect()))
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

/// Numbers of half or single precision, taken for the shortest decimal number that they stand for: 0.1, and not
/// 0.10000000149011612.
fn short(series: &Series) -> PolarsResult<Vec<Option<f64>>> {
    let series = series.cast(&DataType::Float32)?;
    let mut written = String::new();
    let mut shortest = |number: f32| {
        written.clear();
        // Writing to a string cannot fail.
        let _ = write!(written, "{number}");
        written.parse().unwrap_or(f64::from(number))
    };
    Ok(series.f32()?.iter().map(|cell| cell.map(&mut shortest)).collect())
}

/// Numbers as they are. Infinite ones are not numbers here: they make a column of labels, where they are found.
fn floats(cells: Vec<Option<f64>>) -> Converted {
    if cells.iter().flatten().any(|number| number.is_infinite()) {
        let known = |number: &f64| !number.is_nan();
        return text(labelled(
            cells
                .into_iter()
                .map(|cell| cell.filter(known).map(|number| Cow::Owned(number_label(number)))),
        ));
    }
    let numbers: Vec<f64> = cells
        .into_iter()
        .map(|cell| cell.map_or(f64::NAN, |number| number + 0.0))
        .collect();
    match numbers.iter().all(|number| number.is_nan()) {
        true => (nothing(numbers.len()), None, TakenFor::Text),
        false => (Values::Number(numbers), None, TakenFor::Number),
    }
}

/// Numbers of more digits than most: read from how they are written, and left as text where some are not exact.
fn written(series: &Series) -> PolarsResult<Converted> {
    let series = series.cast(&DataType::String)?;
    let notation = Notation::plain();
    let mut building = Building::new();
    for (cell, row) in series.str()?.iter().zip(1..) {
        building.push(Cow::Borrowed(cell.unwrap_or_default()), row, &notation);
    }
    Ok(match building {
        Building::Deferred => text(labels(&series)?),
        building => {
            let (values, misfits) = building.finish();
            let taken_for = Column::new("", values.clone()).taken_for;
            (values, misfits, taken_for)
        }
    })
}

/// Days when no moment has a time of day, and otherwise days with their time. Moments that know their time zone are
/// written in universal time, marked Z.
fn moments(series: &Series, unit: TimeUnit, zoned: bool) -> PolarsResult<Converted> {
    let per_day = 86_400
        * match unit {
            TimeUnit::Nanoseconds => 1_000_000_000,
            TimeUnit::Microseconds => 1_000_000,
            TimeUnit::Milliseconds => 1_000,
        };
    let ticks = series.to_physical_repr();
    let at_midnight = ticks.i64()?.iter().flatten().all(|tick| tick % per_day == 0);
    let moments = ticks.cast(&DataType::Datetime(unit, None))?;
    if at_midnight && !zoned {
        return Ok(dates(labels(
            &moments.cast(&DataType::Date)?.cast(&DataType::String)?,
        )?));
    }
    let pattern = if zoned { "%Y-%m-%dT%H:%M:%S%.fZ" } else { "%Y-%m-%dT%H:%M:%S%.f" };
    let written = moments.datetime()?.to_string(pattern)?.into_series();
    Ok(text(labels(&written)?))
}
