//! Columns read for what the audit takes them for: an outcome or decision, a count of people, a score.

use super::{Column, Counting, Decimal, Error, MISSING, Place, Values, nearest, number_label, parse_number};
use crate::tally::{Amount, State};

/// Reads a column as yes or no: yes where the cell is among `yes`, no elsewhere, unknown where it is missing. A
/// value of `yes` that stands in no cell is an [`Error::UnknownValue`], for it is a slip of the pen.
pub fn state_column(column: &Column, yes: &[String]) -> Result<Vec<State>, Error> {
    let unknown = |value: &String, candidates: &[String]| Error::UnknownValue {
        column: column.name.clone(),
        value: value.clone(),
        near: nearest(value, candidates.iter().map(String::as_str)),
    };
    match &column.values {
        Values::Text { codes, labels } => {
            let mut states = vec![State::No; labels.len()];
            for value in yes {
                let place = labels.iter().position(|label| label == value.trim());
                states[place.ok_or_else(|| unknown(value, labels))?] = State::Yes;
            }
            Ok(codes
                .iter()
                .map(|&code| states.get(code as usize).copied().unwrap_or(State::Unknown))
                .collect())
        }
        Values::Number(numbers) => {
            let mut wanted = Vec::with_capacity(yes.len());
            for value in yes {
                match parse_number(value.trim(), Decimal::Point) {
                    Some(number) if numbers.contains(&number) => wanted.push(number),
                    _ => return Err(unknown(value, &some_labels(numbers))),
                }
            }
            Ok(numbers
                .iter()
                .map(|number| match number {
                    number if number.is_nan() => State::Unknown,
                    number if wanted.contains(number) => State::Yes,
                    _ => State::No,
                })
                .collect())
        }
    }
}

/// The labels of a few distinct numbers, enough to propose one.
fn some_labels(numbers: &[f64]) -> Vec<String> {
    let mut distinct: Vec<f64> = Vec::new();
    for number in numbers.iter().filter(|number| !number.is_nan()) {
        if !distinct.contains(number) {
            distinct.push(*number);
        }
        if distinct.len() == 100 {
            break;
        }
    }
    distinct.into_iter().map(number_label).collect()
}

/// Reads a column as numbers of people. Numbers are exact unless they were rounded; marks that hide a number are
/// known within their bounds. Anything else, a missing cell and a negative number included, is an error that names its place,
/// which `place` says of each row.
pub fn count_column(
    column: &Column,
    counting: &Counting,
    decimal: Decimal,
    place: &dyn Fn(usize) -> Place,
) -> Result<Vec<Amount>, Error> {
    let name = || column.name.clone();
    let suppressed_as = |cell: &str| {
        let found = counting
            .suppressed
            .iter()
            .find(|suppressed| suppressed.token.trim() == cell);
        found.map(|found| Amount {
            low: found.low,
            high: found.high,
        })
    };
    // Where nothing is known, a sign that hides a number may have been written: with other signs, any of them.
    let signs = || column.unknown.iter().filter(|(_, cells)| *cells > 0);
    let by_signs = || {
        let mut bounds = signs().map(|(sign, _)| suppressed_as(sign));
        let first = bounds.next()??;
        bounds.try_fold(first, |all, one| {
            let one = one?;
            Some(Amount::between(all.low.min(one.low), all.high.max(one.high)))
        })
    };
    let missing = suppressed_as("").or_else(by_signs);
    let exact = |number: f64, row: usize| match number {
        number if number.is_nan() => missing.ok_or(Error::MissingCount {
            column: name(),
            place: place(row),
        }),
        number if number < 0.0 => Err(Error::NegativeCount {
            column: name(),
            place: place(row),
            value: number,
        }),
        number => Ok(counting.of(number)),
    };
    match &column.values {
        Values::Number(numbers) => numbers
            .iter()
            .enumerate()
            .map(|(row, &number)| exact(number, row))
            .collect(),
        Values::Text { codes, labels } => {
            /// What a label says.
            enum Meaning {
                Bounds(Amount),
                Number(f64),
                Nothing,
            }
            let meanings: Vec<Meaning> = labels
                .iter()
                .map(|label| match suppressed_as(label) {
                    Some(amount) => Meaning::Bounds(amount),
                    None => parse_number(label, decimal).map_or(Meaning::Nothing, Meaning::Number),
                })
                .collect();
            let cell = |(row, &code): (usize, &u32)| {
                if code == MISSING {
                    return exact(f64::NAN, row);
                }
                match meanings[code as usize] {
                    Meaning::Bounds(amount) => Ok(amount),
                    Meaning::Number(number) => exact(number, row),
                    Meaning::Nothing => Err(Error::NotNumeric {
                        column: name(),
                        place: Some(place(row)),
                        value: labels[code as usize].clone(),
                    }),
                }
            };
            codes.iter().enumerate().map(cell).collect()
        }
    }
}

/// Reads a column as weights of the rows kept; the others have none. A person who weighs nothing, or less, or whose
/// weight is missing, would vanish from every number: this is an [`Error::BadWeight`].
pub fn weight_column(
    column: &Column,
    keep: Option<&[bool]>,
    place: &dyn Fn(usize) -> Place,
) -> Result<Vec<f64>, Error> {
    let Values::Number(weights) = &column.values else {
        return Err(column.not_numeric());
    };
    let is_bad = |&(row, weight): &(usize, &f64)| {
        keep.is_none_or(|keep| keep[row]) && !(weight.is_finite() && *weight > 0.0)
    };
    let mut bad = weights.iter().enumerate().filter(is_bad);
    match bad.next() {
        None => Ok(weights.clone()),
        Some((row, weight)) => Err(Error::BadWeight {
            column: column.name.clone(),
            place: place(row),
            value: (!weight.is_nan()).then_some(*weight),
            rows: 1 + bad.count() as u64,
        }),
    }
}

/// Reads a column as scores; NaN where a score is missing.
pub fn score_column(column: &Column) -> Result<&[f64], Error> {
    match &column.values {
        Values::Number(numbers) => Ok(numbers),
        Values::Text { labels, .. } if labels.is_empty() => Err(Error::AllMissing {
            column: column.name.clone(),
        }),
        Values::Text { .. } => Err(column.not_numeric()),
    }
}

impl Column {
    /// The error of a text column where numbers are needed, naming the cell that kept it text.
    pub(crate) fn not_numeric(&self) -> Error {
        let column = self.name.clone();
        if let Some(first) = self.misfits.as_ref().and_then(|misfits| misfits.first.first()) {
            return Error::NotNumeric {
                column,
                place: Some(first.place.clone()),
                value: first.value.clone(),
            };
        }
        match &self.values {
            Values::Text { labels, .. } if !labels.is_empty() => {
                let odd = labels
                    .iter()
                    .find(|label| parse_number(label, Decimal::Point).is_none());
                Error::NotNumeric {
                    column,
                    place: None,
                    value: odd.unwrap_or(&labels[0]).clone(),
                }
            }
            _ => Error::AllMissing { column },
        }
    }
}
