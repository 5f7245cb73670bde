//! Groups that stand in columns, turned into rows: a cross-table becomes counts.

use std::borrow::Cow;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Column, Decimal, Error, MISSING, Table, Values, number_label, parse_number};

/// How the columns of a cross-table become rows of counts. Recorded, and done again on every reading.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Unpivot {
    /// Columns that stay: their value is repeated on each of the new rows.
    pub keep: Vec<String>,
    /// Columns whose name says a group and whose cells say how many.
    pub spread: Vec<String>,
    /// The new columns that hold the groups' names: one, or one for each level of a name such as `Men / Selected`.
    pub names_to: Vec<String>,
    /// The new column that holds the counts.
    pub values_to: String,
    /// Rows left out before: the printed totals of the others.
    #[serde(default)]
    pub leave_out: Vec<TotalRow>,
}

/// Rows that hold totals: those of this value in this column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TotalRow {
    pub column: String,
    pub value: String,
}

/// Between the levels of a column's name.
pub const LEVELS: &str = " / ";

/// Words that name a total of the rest.
const TOTALS: [&str; 14] = [
    "total",
    "totals",
    "totaux",
    "ensemble",
    "tous",
    "toutes",
    "all",
    "overall",
    "sum",
    "somme",
    "grand total",
    "total général",
    "both sexes",
    "les deux sexes",
];

/// Whether a name or a value is that of a total.
pub fn is_total(words: &str) -> bool {
    let words = words.trim().to_lowercase();
    words.split(LEVELS).any(|level| TOTALS.contains(&level.trim()))
}

/// The rows that seem to be totals of the others, by the value that says so in one of these columns.
pub fn total_rows(table: &Table, columns: &[String]) -> Vec<TotalRow> {
    let mut found = Vec::new();
    for name in columns {
        let Ok(column) = table.column(name) else { continue };
        if let Values::Text { labels, .. } = &column.values {
            found.extend(
                labels
                    .iter()
                    .filter(|label| is_total(label))
                    .map(|label| TotalRow {
                        column: name.clone(),
                        value: label.clone(),
                    }),
            );
        }
    }
    found
}

/// The sum of every cell of these columns that is a number, rows left out excepted: the same before and after.
pub fn total(table: &Table, columns: &[String], leave_out: &[TotalRow]) -> Result<f64, Error> {
    let rows = rows(table, leave_out)?;
    let mut sum = 0.0;
    for name in columns {
        let column = table.column(name)?;
        sum += rows.iter().filter_map(|&row| amount(column, row)).sum::<f64>();
    }
    Ok(sum)
}

fn amount(column: &Column, row: usize) -> Option<f64> {
    match &column.values {
        Values::Number(numbers) => numbers.get(row).copied().filter(|number| !number.is_nan()),
        Values::Text { .. } => column
            .cell(row)
            .and_then(|cell| parse_number(&cell, Decimal::Point)),
    }
}

/// The rows that stay.
fn rows(table: &Table, leave_out: &[TotalRow]) -> Result<Vec<usize>, Error> {
    let mut without = Vec::with_capacity(leave_out.len());
    for total in leave_out {
        without.push((table.column(&total.column)?, total.value.as_str()));
    }
    Ok((0..table.rows)
        .filter(|&row| {
            let is_left_out = |(column, value): &(&Column, &str)| column.cell(row).as_deref() == Some(*value);
            !without.iter().any(is_left_out)
        })
        .collect())
}

/// Turns the groups that stand in columns into rows, one for each row and group. `decimal` says how cells of text
/// write numbers.
pub fn unpivot(table: &Table, how: &Unpivot, decimal: Decimal) -> Result<Table, Error> {
    check(table, how)?;
    let rows = rows(table, &how.leave_out)?;
    let times = how.spread.len();
    let mut columns = Vec::with_capacity(how.keep.len() + how.names_to.len() + 1);
    for name in &how.keep {
        let column = table.column(name)?;
        columns.push(Arc::new(Column {
            values: repeated(&column.values, &rows, times),
            taken_for: column.taken_for,
            ..Column::new(name.as_str(), Values::Number(Vec::new()))
        }));
    }
    for (level, name) in how.names_to.iter().enumerate() {
        let names: Vec<&str> = how
            .spread
            .iter()
            .map(|name| part(name, level, how.names_to.len()))
            .collect();
        columns.push(Arc::new(Column::new(
            name.as_str(),
            names_column(&names, rows.len()),
        )));
    }
    columns.push(Arc::new(counts(table, how, &rows, decimal)?));
    let lines = rows
        .iter()
        .flat_map(|&row| std::iter::repeat_n(table.number(row), times))
        .collect();
    Ok(Table {
        columns,
        rows: rows.len() * times,
        lines,
        numbering: table.numbering.clone(),
        ..Table::default()
    })
}

fn check(table: &Table, how: &Unpivot) -> Result<(), Error> {
    for name in how.keep.iter().chain(&how.spread) {
        table.column(name)?;
    }
    if how.spread.is_empty() || how.names_to.is_empty() {
        return Err(Error::UnpivotNothing);
    }
    let new = how.names_to.iter().chain([&how.values_to]);
    let mut names: Vec<&String> = how.keep.iter().collect();
    for name in new {
        if name.trim().is_empty() {
            return Err(Error::UnpivotNothing);
        }
        if names.contains(&name) {
            return Err(Error::UnpivotTaken { column: name.clone() });
        }
        names.push(name);
    }
    let levels = how.names_to.len();
    match how
        .spread
        .iter()
        .find(|name| levels > 1 && name.split(LEVELS).count() != levels)
    {
        Some(column) => Err(Error::UnpivotLevels {
            column: column.clone(),
            expected: levels as u64,
        }),
        None => Ok(()),
    }
}

/// One level of a column's name, or the whole of it.
fn part(name: &str, level: usize, levels: usize) -> &str {
    match levels {
        1 => name,
        _ => name.split(LEVELS).nth(level).unwrap_or(name).trim(),
    }
}

fn repeated(values: &Values, rows: &[usize], times: usize) -> Values {
    let each = rows.iter().flat_map(|&row| std::iter::repeat_n(row, times));
    match values {
        Values::Number(numbers) => Values::Number(each.map(|row| numbers[row]).collect()),
        Values::Text { codes, labels } => {
            let mut known = vec![MISSING; labels.len()];
            let mut kept = Vec::new();
            let codes = each
                .map(|row| {
                    let code = codes[row];
                    let Some(place) = known.get_mut(code as usize) else {
                        return MISSING;
                    };
                    if *place == MISSING {
                        *place = kept.len() as u32;
                        kept.push(labels[code as usize].clone());
                    }
                    *place
                })
                .collect();
            Values::Text { codes, labels: kept }
        }
    }
}

fn names_column(names: &[&str], rows: usize) -> Values {
    let mut labels: Vec<String> = Vec::new();
    let codes: Vec<u32> = names
        .iter()
        .map(|name| match labels.iter().position(|label| label == name) {
            Some(code) => code as u32,
            None => {
                labels.push((*name).to_string());
                labels.len() as u32 - 1
            }
        })
        .collect();
    Values::Text {
        codes: codes.repeat(rows),
        labels,
    }
}

/// The cells of the columns that are spread, row by row: numbers where all of them are, otherwise text, in which
/// marks such as `<10` stay as they are written and numbers are written in one way.
fn counts(table: &Table, how: &Unpivot, rows: &[usize], decimal: Decimal) -> Result<Column, Error> {
    let mut spread = Vec::with_capacity(how.spread.len());
    for name in &how.spread {
        spread.push(table.column(name)?);
    }
    let numeric = |column: &&Column| match &column.values {
        Values::Number(_) => true,
        Values::Text { codes, labels } => rows.iter().all(|&row| {
            let label = labels.get(codes[row] as usize);
            label.is_none_or(|label| parse_number(label, decimal).is_some())
        }),
    };
    let each = || {
        rows.iter()
            .flat_map(|&row| spread.iter().map(move |column| (row, *column)))
    };
    let number = |row: usize, column: &Column| match &column.values {
        Values::Number(numbers) => Some(numbers[row]),
        Values::Text { .. } => {
            let cell = column.cell(row)?;
            parse_number(&cell, decimal)
        }
    };
    if spread.iter().all(numeric) {
        let numbers: Vec<f64> = each()
            .map(|(row, column)| number(row, column).unwrap_or(f64::NAN))
            .collect();
        return Ok(Column::new(how.values_to.as_str(), Values::Number(numbers)));
    }
    let cells = each().map(|(row, column)| match number(row, column) {
        Some(number) if number.is_nan() => None,
        Some(number) => Some(Cow::Owned(number_label(number))),
        None => column.cell(row),
    });
    Ok(Column::new(how.values_to.as_str(), Values::text(cells)))
}
