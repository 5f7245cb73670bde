//! Recodes: values of a column changed to others, as the auditor decided, without touching any other column.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Column, Decimal, Error, MISSING, Table, TakenFor, Values, number_label, parse_number};

/// A change of the values of a column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recode {
    pub column: String,
    /// The new column that receives the changed values; without one they replace the column's own.
    #[serde(default)]
    pub into: Option<String>,
    pub change: Change,
    /// Why, in the auditor's words.
    #[serde(default)]
    pub note: String,
    /// A recode can be switched off without being forgotten.
    #[serde(default = "on")]
    pub on: bool,
}

fn on() -> bool {
    true
}

/// What becomes of the values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// These values become one.
    Merge { values: Vec<String>, to: String },
    /// These values mean "not known".
    Missing { values: Vec<String> },
    /// A day becomes its year.
    Year,
    /// A day of birth becomes the age in whole years on this day, written `2024-01-01`.
    Age { on: String },
}

/// What a recode did to a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecodeCount {
    /// Cells that hold another value than before; in a new column, cells that hold one.
    pub cells: u64,
    /// Values that it names and that stand in no cell.
    pub absent: Vec<String>,
    /// Days of birth after the day on which the age was asked: no age is known.
    pub unborn: u64,
}

impl Recode {
    /// The column that holds the changed values.
    pub fn target(&self) -> &str {
        self.into.as_deref().unwrap_or(&self.column)
    }

    /// Whether it makes a year or an age of its own of days: these name nobody, though a day of birth may. It can
    /// be made of a column set apart, which stays so.
    pub fn derives(&self) -> bool {
        self.into.is_some() && matches!(self.change, Change::Year | Change::Age { .. })
    }

    /// The table with one column changed or added, every other shared, and what was done.
    pub fn apply(&self, table: &Table) -> Result<(Table, RecodeCount), Error> {
        let column = match self.derives() {
            true => table.column_unseen(&self.column)?,
            false => table.column(&self.column)?,
        };
        let target = self.target();
        if self.into.is_some() && table.names().any(|name| name == target) {
            return Err(Error::ColumnExists {
                column: target.to_owned(),
            });
        }
        let (mut changed, count) = match &self.change {
            Change::Merge { values, to } => merge(column, values, Some(to)),
            Change::Missing { values } => merge(column, values, None),
            Change::Year => days(column, |day| Some(f64::from(day.year()))),
            Change::Age { on } => {
                let on: Date = on.parse().map_err(|_| Error::NotADay { value: on.clone() })?;
                days(column, |birth| age(birth, on))
            }
        }
        .map_err(|error| unseen(error, table.hides(&self.column)))?;
        target.clone_into(&mut changed.name);
        let changed = Arc::new(changed);
        let mut table = table.clone();
        match table.columns.iter_mut().find(|column| column.name == target) {
            Some(place) => *place = changed,
            None => table.columns.push(changed),
        }
        Ok((table, count))
    }
}

/// Applies the recodes that are on, each to what the ones before it left; one count per recode.
pub fn recode<'t>(table: &'t Table, recodes: &[Recode]) -> Result<(Cow<'t, Table>, Vec<RecodeCount>), Error> {
    let mut recoded = Cow::Borrowed(table);
    let mut counts = Vec::with_capacity(recodes.len());
    for recode in recodes {
        let mut count = RecodeCount::default();
        if recode.on {
            let changed;
            (changed, count) = recode.apply(&recoded)?;
            recoded = Cow::Owned(changed);
        }
        counts.push(count);
    }
    Ok((recoded, counts))
}

/// The column with some values become `to`, or missing without it.
fn merge(column: &Column, values: &[String], to: Option<&String>) -> Result<(Column, RecodeCount), Error> {
    match &column.values {
        Values::Text { codes, labels } => Ok(merge_labels(column, (codes, labels), values, to)),
        Values::Number(numbers) => {
            let target = to.map(|to| parse_number(to.trim(), Decimal::Point));
            match target {
                None => Ok(merge_numbers(column, numbers, values, f64::NAN)),
                Some(Some(target)) => Ok(merge_numbers(column, numbers, values, target)),
                // A number that becomes a word makes a column of words.
                Some(None) => {
                    let (codes, labels) = written(numbers);
                    Ok(merge_labels(column, (&codes, &labels), values, to))
                }
            }
        }
    }
}

fn merge_labels(
    column: &Column,
    (codes, labels): (&[u32], &[String]),
    values: &[String],
    to: Option<&String>,
) -> (Column, RecodeCount) {
    let wanted: Vec<&str> = values.iter().map(String::as_str).collect();
    // No label is ever empty: what becomes nothing is not known.
    let to = to.map(|to| to.trim()).filter(|to| !to.is_empty());
    let mut used = vec![0_u64; labels.len()];
    for &code in codes {
        if let Some(used) = used.get_mut(code as usize) {
            *used += 1;
        }
    }
    let mut kept: Vec<String> = Vec::with_capacity(labels.len());
    let mut places: HashMap<&str, u32> = HashMap::with_capacity(labels.len());
    let mut cells = 0;
    let new_codes: Vec<u32> = labels
        .iter()
        .zip(&used)
        .map(|(label, used)| {
            let merged = wanted.contains(&label.as_str());
            let becomes = if merged { to } else { Some(label.as_str()) };
            if becomes != Some(label.as_str()) {
                cells += used;
            }
            becomes.map_or(MISSING, |becomes| {
                *places.entry(becomes).or_insert_with(|| {
                    kept.push(becomes.to_owned());
                    kept.len() as u32 - 1
                })
            })
        })
        .collect();
    let absent = |value: &&&str| {
        let place = labels.iter().position(|label| label == **value);
        place.is_none_or(|place| used[place] == 0)
    };
    let count = RecodeCount {
        cells,
        absent: wanted
            .iter()
            .filter(absent)
            .map(|value| (*value).to_owned())
            .collect(),
        unborn: 0,
    };
    let codes = codes
        .iter()
        .map(|&code| new_codes.get(code as usize).copied().unwrap_or(MISSING))
        .collect();
    let values = Values::Text { codes, labels: kept };
    let changed = Column {
        taken_for: match column.taken_for {
            // A day merged with another is still a day, unless it became something else.
            TakenFor::Date if to.is_none_or(|to| day(to).is_some()) => TakenFor::Date,
            _ => TakenFor::Text,
        },
        misfits: column.misfits.clone(),
        ..Column::new(&column.name, values)
    };
    (changed, count)
}

fn merge_numbers(column: &Column, numbers: &[f64], values: &[String], to: f64) -> (Column, RecodeCount) {
    let wanted: Vec<Option<f64>> = values
        .iter()
        .map(|value| parse_number(value.trim(), Decimal::Point))
        .collect();
    let mut found = vec![false; wanted.len()];
    let mut cells = 0;
    let changed = numbers
        .iter()
        .map(
            |&number| match wanted.iter().position(|wanted| *wanted == Some(number)) {
                None => number,
                Some(place) => {
                    found[place] = true;
                    cells += u64::from(number != to);
                    to
                }
            },
        )
        .collect();
    let absent = values.iter().zip(found).filter(|(_, found)| !found);
    let count = RecodeCount {
        cells,
        absent: absent.map(|(value, _)| value.clone()).collect(),
        unborn: 0,
    };
    let changed = Column {
        taken_for: column.taken_for,
        misfits: column.misfits.clone(),
        ..Column::new(&column.name, Values::Number(changed))
    };
    (changed, count)
}

/// Numbers as labels, in the order of their first appearance.
fn written(numbers: &[f64]) -> (Vec<u32>, Vec<String>) {
    let mut labels = Vec::new();
    let mut places: HashMap<u64, u32> = HashMap::new();
    let codes = numbers.iter().map(|&number| match number.is_nan() {
        true => MISSING,
        false => *places.entry((number + 0.0).to_bits()).or_insert_with(|| {
            labels.push(number_label(number));
            labels.len() as u32 - 1
        }),
    });
    let codes = codes.collect();
    (codes, labels)
}

/// The column of numbers that a column of days becomes.
fn days(column: &Column, number: impl Fn(Date) -> Option<f64>) -> Result<(Column, RecodeCount), Error> {
    let not_days = |value: String| Error::NotDays {
        column: column.name.clone(),
        value,
    };
    let Values::Text { codes, labels } = &column.values else {
        let first = (0..column.values.len()).find_map(|row| column.cell(row));
        return Err(not_days(first.unwrap_or_default().into_owned()));
    };
    let mut becomes = Vec::with_capacity(labels.len());
    for label in labels {
        let day = day(label).ok_or_else(|| not_days(label.clone()))?;
        becomes.push(number(day));
    }
    let mut count = RecodeCount::default();
    let numbers = codes
        .iter()
        .map(|&code| match becomes.get(code as usize) {
            None => f64::NAN,
            Some(None) => {
                count.unborn += 1;
                f64::NAN
            }
            Some(Some(number)) => {
                count.cells += 1;
                *number
            }
        })
        .collect();
    Ok((Column::new(&column.name, Values::Number(numbers)), count))
}

/// The error without a cell of a column set apart.
fn unseen(error: Error, hidden: bool) -> Error {
    match error {
        Error::NotDays { column, .. } if hidden => Error::NotDays {
            column,
            value: String::new(),
        },
        error => error,
    }
}

/// A label as a day.
fn day(label: &str) -> Option<Date> {
    let plain = label.len() == 10;
    plain.then(|| label.parse().ok())?
}

/// The age in whole years of somebody born on a day; `None` before birth. Born on 29 February, one is a year older on
/// 1 March of ordinary years.
fn age(birth: Date, on: Date) -> Option<f64> {
    let before_birthday = (on.month(), on.day()) < (birth.month(), birth.day());
    let years = i32::from(on.year()) - i32::from(birth.year()) - i32::from(before_birthday);
    (years >= 0).then_some(f64::from(years))
}

/// Values that differ only by case, accents or blanks, most frequent first: each list has at least two. `values` come
/// with their number of rows.
pub fn look_alikes(values: &[(String, usize)]) -> Vec<Vec<String>> {
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut alike: Vec<Vec<&(String, usize)>> = Vec::new();
    for value in values {
        let folded = super::words::fold(&value.0);
        let key: String = folded.chars().filter(|letter| !letter.is_whitespace()).collect();
        let place = *places.entry(key).or_insert(alike.len());
        match alike.get_mut(place) {
            Some(list) => list.push(value),
            None => alike.push(vec![value]),
        }
    }
    alike.retain(|list| list.len() > 1);
    for list in &mut alike {
        list.sort_by_key(|(_, rows)| std::cmp::Reverse(*rows));
    }
    let names = |list: Vec<&(String, usize)>| list.into_iter().map(|(value, _)| value.clone()).collect();
    alike.into_iter().map(names).collect()
}
