//! Bringing the model's outputs to the people they are about, by key.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Error, MISSING, Table, Values, number_label};

/// Which columns identify the same person in the two files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Key {
    pub data: String,
    pub outputs: String,
}

/// What a join would do, known before anything is joined.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Diagnosis {
    pub data_rows: u64,
    pub outputs_rows: u64,
    /// Rows of the data that find exactly one row of outputs.
    pub matched: u64,
    /// Rows of the data that find none. They are kept, with their outputs missing.
    pub data_only: u64,
    /// Rows of the data whose key stands on several rows of outputs, and these rows of outputs.
    #[serde(default)]
    pub data_ambiguous: u64,
    #[serde(default)]
    pub outputs_ambiguous: u64,
    /// Rows of outputs whose key stands in no row of the data. They are left out and counted.
    pub outputs_only: u64,
    /// Rows whose key is missing, on either side.
    pub data_missing_key: u64,
    pub outputs_missing_key: u64,
    /// Distinct keys that stand on several rows of the data (allowed: several decisions on one person).
    pub data_duplicated: u64,
    /// Distinct keys that stand on several rows of outputs (refused: the join would not know which to take).
    pub outputs_duplicated: u64,
    /// Up to five examples of each of: data only, outputs only, outputs duplicated.
    /// Never saved: a key may identify a person.
    #[serde(skip)]
    pub examples: Examples,
}

/// Keys shown on the screen to understand a join.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Examples {
    pub data_only: Vec<String>,
    pub outputs_only: Vec<String>,
    pub outputs_duplicated: Vec<String>,
}

/// Examples of each kind.
const EXAMPLES: usize = 5;

/// Looks at what joining would do. Keys are compared as labels, so that the number 12 meets the text `12`; rows
/// whose key is missing meet nothing and are counted apart from those that find no partner.
pub fn diagnose(data: &Table, outputs: &Table, key: &Key) -> Result<Diagnosis, Error> {
    Ok(Keys::new(data, outputs, key)?.diagnose())
}

/// Joins: every row of `data` is kept, in order, with the columns of `outputs` (except the key) added; a name
/// already taken gets " (outputs)" appended.
pub fn join(data: &Table, outputs: &Table, key: &Key) -> Result<Table, Error> {
    let keys = Keys::new(data, outputs, key)?;
    let diagnosis = keys.diagnose();
    if let Some(example) = diagnosis.examples.outputs_duplicated.into_iter().next() {
        let (column, count) = (key.outputs.clone(), diagnosis.outputs_duplicated);
        return Err(Error::DuplicateKeys {
            column,
            example,
            count,
        });
    }
    if diagnosis.matched == 0 {
        let (data_column, outputs_column) = (key.data.clone(), key.outputs.clone());
        return Err(Error::NoMatchingKeys {
            data_column,
            outputs_column,
        });
    }
    let partners = keys.partners();
    let mut joined = data.clone();
    let mut names: HashSet<String> = joined.columns.iter().map(|column| column.name.clone()).collect();
    for column in outputs.columns.iter().filter(|column| column.name != key.outputs) {
        let mut name = column.name.clone();
        while !names.insert(name.clone()) {
            name.push_str(" (outputs)");
        }
        let values = take(&column.values, &partners);
        joined.columns.push(Arc::new(column.with(name, values)));
    }
    Ok(joined)
}

/// The keys of the two files as numbers that are equal where the keys are.
struct Keys {
    data: Vec<u32>,
    outputs: Vec<u32>,
    /// The key behind each number.
    labels: Vec<String>,
}

impl Keys {
    fn new(data: &Table, outputs: &Table, key: &Key) -> Result<Keys, Error> {
        let (data, outputs) = (data.column(&key.data)?, outputs.column(&key.outputs)?);
        let mut known: HashMap<Cow<str>, u32> = HashMap::new();
        let data = numbered(&data.values, &mut known);
        let outputs = numbered(&outputs.values, &mut known);
        let mut labels = vec![String::new(); known.len()];
        for (label, number) in known {
            labels[number as usize] = label.into_owned();
        }
        Ok(Keys {
            data,
            outputs,
            labels,
        })
    }

    fn diagnose(&self) -> Diagnosis {
        let in_data = self.frequencies(&self.data);
        let in_outputs = self.frequencies(&self.outputs);
        let mut examples = Examples::default();
        let (mut matched, mut data_only, mut outputs_only) = (0, 0, 0);
        let (mut data_ambiguous, mut outputs_ambiguous) = (0, 0);
        let (mut data_duplicated, mut outputs_duplicated) = (0, 0);
        for (label, (&data, &outputs)) in self.labels.iter().zip(in_data.iter().zip(&in_outputs)) {
            if outputs == 1 {
                matched += data;
            }
            if outputs == 0 {
                data_only += data;
                show(&mut examples.data_only, label);
            }
            if data == 0 {
                outputs_only += outputs;
                show(&mut examples.outputs_only, label);
            }
            if data > 0 && outputs > 1 {
                data_ambiguous += data;
                outputs_ambiguous += outputs;
            }
            data_duplicated += u64::from(data > 1);
            if outputs > 1 {
                outputs_duplicated += 1;
                show(&mut examples.outputs_duplicated, label);
            }
        }
        let missing = |keys: &[u32]| keys.iter().filter(|&&key| key == MISSING).count() as u64;
        Diagnosis {
            data_rows: self.data.len() as u64,
            outputs_rows: self.outputs.len() as u64,
            matched,
            data_only,
            data_ambiguous,
            outputs_ambiguous,
            outputs_only,
            data_missing_key: missing(&self.data),
            outputs_missing_key: missing(&self.outputs),
            data_duplicated,
            outputs_duplicated,
            examples,
        }
    }

    /// How many rows have each key.
    fn frequencies(&self, keys: &[u32]) -> Vec<u64> {
        let mut frequencies = vec![0; self.labels.len()];
        for &key in keys.iter().filter(|&&key| key != MISSING) {
            frequencies[key as usize] += 1;
        }
        frequencies
    }

    /// For each row of the data, its row of outputs.
    fn partners(&self) -> Vec<Option<usize>> {
        let mut row_of: Vec<Option<usize>> = vec![None; self.labels.len()];
        for (row, &key) in self
            .outputs
            .iter()
            .enumerate()
            .filter(|(_, key)| **key != MISSING)
        {
            row_of[key as usize] = Some(row);
        }
        self.data
            .iter()
            .map(|&key| row_of.get(key as usize).copied().flatten())
            .collect()
    }
}

/// Gives every key its number, the same for equal labels; [`MISSING`] for a missing key.
fn numbered<'a>(values: &'a Values, known: &mut HashMap<Cow<'a, str>, u32>) -> Vec<u32> {
    let mut number = |label: Cow<'a, str>| {
        let next = known.len() as u32;
        *known.entry(label).or_insert(next)
    };
    match values {
        Values::Text { codes, labels } => {
            let trimmed = labels.iter().map(|label| match label.trim() {
                "" => MISSING,
                label => number(Cow::Borrowed(label)),
            });
            let numbers: Vec<u32> = trimmed.collect();
            codes
                .iter()
                .map(|&code| numbers.get(code as usize).copied().unwrap_or(MISSING))
                .collect()
        }
        Values::Number(cells) => {
            let mut seen: HashMap<u64, u32> = HashMap::new();
            let mut one = |cell: f64| match cell.is_nan() {
                true => MISSING,
                false => {
                    let cell = cell + 0.0;
                    *seen
                        .entry(cell.to_bits())
                        .or_insert_with(|| number(Cow::Owned(number_label(cell))))
                }
            };
            cells.iter().map(|&cell| one(cell)).collect()
        }
    }
}

fn show(examples: &mut Vec<String>, label: &str) {
    if examples.len() < EXAMPLES {
        examples.push(label.to_string());
    }
}

/// The cells of the given rows, missing where there is none; labels again in the order of their appearance.
fn take(values: &Values, rows: &[Option<usize>]) -> Values {
    match values {
        Values::Number(numbers) => Values::Number(
            rows.iter()
                .map(|row| row.map_or(f64::NAN, |row| numbers[row]))
                .collect(),
        ),
        Values::Text { codes, labels } => {
            let mut place = vec![MISSING; labels.len()];
            let mut used = Vec::new();
            let mut one = |row: &Option<usize>| {
                let code = row.map_or(MISSING, |row| codes[row]);
                let Some(place) = place.get_mut(code as usize) else {
                    return MISSING;
                };
                if *place == MISSING {
                    *place = used.len() as u32;
                    used.push(labels[code as usize].clone());
                }
                *place
            };
            Values::Text {
                codes: rows.iter().map(&mut one).collect(),
                labels: used,
            }
        }
    }
}
