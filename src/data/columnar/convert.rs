//! A typed column to our own: numbers, or labels.

use std::borrow::Cow;
use std::fmt::Write;
use std::iter;

use polars::prelude::{DataType, IntoSeries, PolarsResult, Series, TimeUnit};

use crate::data::building::Building;
use crate::data::judging::judged;
use crate::data::notation::Notation;
use crate::data::typing::EXACT;
use crate::data::{Aside, Column, Holds, LeftOut, Place, TakenFor, Values, number_label};

/// What becomes of a column, or of one of the columns that a column of records makes.
pub(super) enum Part {
    Column(Column),
    /// Its cells are not kept.
    Aside(Aside),
    Out(LeftOut),
}

/// What was made of some rows.
pub(super) struct Read {
    pub part: Part,
    /// Whether it is text that may turn out to be days, once all rows are known.
    pub is_open: bool,
    /// Whether its cells are numbers as the processor has them: a missing one was not written in any way.
    pub is_numeric: bool,
}

/// The columns that a whole column makes: itself, or one per name when its cells are records.
pub(super) fn convert_all(name: &str, series: &Series) -> PolarsResult<Vec<Part>> {
    let whole = |read: Read| match read.part {
        Part::Column(column) if read.is_open => {
            Part::Column(judged(column, &Notation::plain(), &Place::of_row))
        }
        part => part,
    };
    Ok(convert(name, series)?.into_iter().map(whole).collect())
}

/// The columns that some rows of a column make.
pub(super) fn convert(name: &str, series: &Series) -> PolarsResult<Vec<Read>> {
    let DataType::Struct(_) = series.dtype() else {
        return Ok(vec![part(name, series)?]);
    };
    // Where a record is missing, so is everything in it.
    let records = match series.propagate_nulls() {
        Some(records) => records,
        None => series.clone(),
    };
    let fields = records.struct_()?.fields_as_series();
    let inside = fields
        .iter()
        .map(|field| part(&format!("{name}.{}", field.name()), field));
    inside.collect()
}

fn part(name: &str, series: &Series) -> PolarsResult<Read> {
    let out = |holds| Read {
        part: Part::Out(LeftOut {
            column: name.trim().to_string(),
            holds,
            place: None,
        }),
        is_open: false,
        is_numeric: false,
    };
    let mut is_open = matches!(
        series.dtype(),
        DataType::String
            | DataType::Categorical(..)
            | DataType::Enum(..)
            | DataType::Binary
            | DataType::BinaryOffset
    );
    let written = || series.cast(&DataType::String);
    let column = match series.dtype() {
        DataType::Null => labels(iter::repeat_n(None, series.len())),
        DataType::Boolean => labels(series.bool()?.iter().map(|cell| cell.map(truth))),
        DataType::UInt8
        | DataType::UInt16
        | DataType::UInt32
        | DataType::Int8
        | DataType::Int16
        | DataType::Int32 => whole(series)?,
        DataType::UInt64 | DataType::Int64 if is_exact(series)? => whole(series)?,
        DataType::UInt64 | DataType::Int64 => labels(borrowed(&written()?)?),
        DataType::Float16 | DataType::Float32 => floats(short(series)?),
        DataType::Float64 => floats(series.f64()?.iter().collect()),
        DataType::UInt128 | DataType::Int128 | DataType::Decimal(..) => digits(&written()?)?,
        DataType::String => labels(borrowed(series)?),
        DataType::Categorical(..) | DataType::Enum(..) => labels(borrowed(&written()?)?),
        DataType::Time => labels(borrowed(&written()?)?),
        DataType::Date => days(&written()?)?,
        DataType::Datetime(unit, zone) => moments(series, *unit, zone.is_some())?,
        DataType::Binary | DataType::BinaryOffset => match words(series)? {
            Some(column) => column,
            None => return Ok(out(Holds::Bytes)),
        },
        DataType::List(_) | DataType::Array(..) => return Ok(out(Holds::Lists)),
        DataType::Struct(_) => return Ok(out(Holds::Records)),
        _ => return Ok(out(Holds::Other)),
    };
    // Numbers of which some are infinite came as text.
    let is_text = matches!(&column.values, Values::Text { labels, .. } if !labels.is_empty());
    is_open |= series.dtype().is_float() && is_text;
    Ok(Read {
        part: Part::Column(Column {
            name: name.trim().to_string(),
            ..column
        }),
        is_open,
        is_numeric: series.dtype().is_primitive_numeric()
            && !matches!(series.dtype(), DataType::UInt128 | DataType::Int128),
    })
}

/// Cells as labels, with blanks around them trimmed and empty ones missing, as in delimited text.
fn labels<'a>(cells: impl Iterator<Item = Option<Cow<'a, str>>>) -> Column {
    let notation = Notation::plain();
    let mut building = Building::text();
    for cell in cells {
        building.push(cell.unwrap_or_default(), &notation);
    }
    building.text_column(String::new(), &notation)
}

fn borrowed(series: &Series) -> PolarsResult<impl Iterator<Item = Option<Cow<'_, str>>>> {
    Ok(series.str()?.iter().map(|cell| cell.map(Cow::Borrowed)))
}

fn truth(cell: bool) -> Cow<'static, str> {
    Cow::Borrowed(if cell { "true" } else { "false" })
}

fn days(written: &Series) -> PolarsResult<Column> {
    Ok(Column {
        taken_for: TakenFor::Date,
        ..labels(borrowed(written)?)
    })
}

/// Bytes that are all text: older writers did not say that their text was text.
fn words(series: &Series) -> PolarsResult<Option<Column>> {
    let series = series.cast(&DataType::Binary)?;
    let cells = series.binary()?;
    let is_text = |cell: &[u8]| {
        let plain = |letter: char| letter == '\t' || !letter.is_control();
        str::from_utf8(cell).is_ok_and(|cell| cell.chars().all(plain))
    };
    let all = cells.iter().flatten().all(is_text);
    Ok(all.then(|| labels(cells.iter().map(|cell| cell.map(String::from_utf8_lossy)))))
}

/// Whole numbers that floats hold exactly.
fn whole(series: &Series) -> PolarsResult<Column> {
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

/// Numbers as they are. Infinite ones are not numbers here: they make a column of labels, where they are found. A
/// column without any number is text without labels, as in delimited text.
fn floats(cells: Vec<Option<f64>>) -> Column {
    let known = |cell: Option<f64>| cell.filter(|number| !number.is_nan());
    if cells.iter().flatten().any(|number| number.is_infinite()) {
        let cells = cells.into_iter().map(known);
        return labels(cells.map(|cell| cell.map(|number| Cow::Owned(number_label(number)))));
    }
    if cells.iter().all(|cell| known(*cell).is_none()) {
        return labels(iter::repeat_n(None, cells.len()));
    }
    let number = |cell: Option<f64>| cell.map_or(f64::NAN, |number| number + 0.0);
    Column::new("", Values::Number(cells.into_iter().map(number).collect()))
}

/// Numbers of more digits than most: read from how they are written, and left as text where some are not exact.
fn digits(written: &Series) -> PolarsResult<Column> {
    let notation = Notation::plain();
    let mut building = Building::new();
    for cell in borrowed(written)? {
        building.push(cell.unwrap_or_default(), &notation);
    }
    Ok(match building.is_deferred() {
        true => labels(borrowed(written)?),
        false => building.column(String::new(), &notation, &Place::of_row),
    })
}

/// Days when no moment has a time of day, and otherwise days with their time. Moments that know their time zone are
/// written in universal time, marked Z.
fn moments(series: &Series, unit: TimeUnit, zoned: bool) -> PolarsResult<Column> {
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
        return days(&moments.cast(&DataType::Date)?.cast(&DataType::String)?);
    }
    let pattern = if zoned {
        "%Y-%m-%dT%H:%M:%S%.fZ"
    } else {
        "%Y-%m-%dT%H:%M:%S%.f"
    };
    let written = moments.datetime()?.to_string(pattern)?.into_series();
    Ok(labels(borrowed(&written)?))
}
