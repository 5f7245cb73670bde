//! The keys of two files as numbers that are equal where the keys are.

use std::borrow::Cow;
use std::collections::HashMap;

use super::matching::alike;
use super::{Duplicated, Joining, Key, Matching};
use crate::data::{Error, MISSING, Table, Values, number_label};

/// Between the parts of a key made of several columns.
const BETWEEN: &str = " · ";

/// The keys of both files, numbered in the order of their appearance.
pub(super) struct Keys<'t> {
    /// The key of each row, [`MISSING`] where a part of it is missing.
    pub data: Vec<u32>,
    pub outputs: Vec<u32>,
    /// For each column of the key, its labels; their places are the parts of `tuples`.
    parts: Vec<Vec<Cow<'t, str>>>,
    /// For each key, the places of its parts, one after the other.
    tuples: Vec<u32>,
}

/// Which keys are taken for the same.
pub(super) struct Union {
    /// For each key, the key it is taken for: itself, mostly.
    pub taken_for: Vec<u32>,
    /// Keys of the data that resemble one of the outputs, but not that one alone, or not they alone.
    pub confusable: Vec<u32>,
}

impl<'t> Keys<'t> {
    pub fn new(data: &'t Table, outputs: &'t Table, keys: &[Key]) -> Result<Keys<'t>, Error> {
        let mut all: Option<Keys<'t>> = None;
        for key in keys {
            let left = data.column_unseen(&key.data)?;
            let right = outputs.column_unseen(&key.outputs)?;
            let part = Keys::of_one(&left.values, &right.values);
            all = Some(match all {
                None => part,
                Some(before) => before.with(part),
            });
        }
        // Without a key nothing is known to be the same.
        Ok(all.unwrap_or_else(|| Keys {
            data: vec![MISSING; data.rows],
            outputs: vec![MISSING; outputs.rows],
            parts: Vec::new(),
            tuples: Vec::new(),
        }))
    }

    fn of_one(data: &'t Values, outputs: &'t Values) -> Keys<'t> {
        let mut known: HashMap<Cow<'t, str>, u32> = HashMap::new();
        let data = numbered(data, &mut known);
        let outputs = numbered(outputs, &mut known);
        let mut labels = vec![Cow::Borrowed(""); known.len()];
        for (label, number) in known {
            labels[number as usize] = label;
        }
        Keys {
            data,
            outputs,
            tuples: (0..labels.len() as u32).collect(),
            parts: vec![labels],
        }
    }

    /// The keys made of these and of one more column.
    fn with(self, last: Keys<'t>) -> Keys<'t> {
        let mut known: HashMap<(u32, u32), u32> = HashMap::new();
        let mut tuples = Vec::new();
        let width = self.parts.len();
        let mut number = |(&first, &second): (&u32, &u32)| {
            if first == MISSING || second == MISSING {
                return MISSING;
            }
            let next = known.len() as u32;
            *known.entry((first, second)).or_insert_with(|| {
                let start = first as usize * width;
                tuples.extend_from_slice(&self.tuples[start..start + width]);
                tuples.push(second);
                next
            })
        };
        let data = self.data.iter().zip(&last.data).map(&mut number).collect();
        let outputs = self.outputs.iter().zip(&last.outputs).map(&mut number).collect();
        let mut parts = self.parts;
        parts.extend(last.parts);
        Keys {
            data,
            outputs,
            parts,
            tuples,
        }
    }

    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.tuples.len() / self.parts.len().max(1)
    }

    /// A key as it is written, to be shown on a screen.
    pub fn label(&self, key: u32) -> String {
        let width = self.parts.len();
        let start = key as usize * width;
        let parts = self.tuples[start..start + width].iter().zip(&self.parts);
        let parts: Vec<&str> = parts
            .map(|(&place, labels)| labels[place as usize].as_ref())
            .collect();
        parts.join(BETWEEN)
    }

    /// How many rows have each key.
    pub fn frequencies(&self, rows: &[u32]) -> Vec<u64> {
        let mut frequencies = vec![0; self.len()];
        for &key in rows.iter().filter(|&&key| key != MISSING) {
            frequencies[key as usize] += 1;
        }
        frequencies
    }

    /// Takes keys that differ only by what is overlooked for the same, where no doubt is possible: equal keys stay
    /// together, and what is left of the data meets what is left of the outputs only when, of all keys of each file,
    /// one alone has this form.
    pub fn union(&self, matching: &[Matching], in_data: &[u64], in_outputs: &[u64]) -> Union {
        let mut taken_for: Vec<u32> = (0..self.len() as u32).collect();
        let mut confusable = Vec::new();
        if matching.is_empty() {
            return Union {
                taken_for,
                confusable,
            };
        }
        let forms = self.forms(matching);
        let most = forms.iter().max().map_or(0, |most| *most as usize + 1);
        // For each form, how many keys of each file have it, and the last of these.
        let mut of_data = vec![(0_u32, MISSING); most];
        let mut of_outputs = of_data.clone();
        for (key, &form) in forms.iter().enumerate() {
            for (counts, found) in [(in_data, &mut of_data), (in_outputs, &mut of_outputs)] {
                if counts[key] > 0 {
                    found[form as usize].0 += 1;
                    found[form as usize].1 = key as u32;
                }
            }
        }
        for (key, &form) in forms.iter().enumerate() {
            let (data, outputs) = (of_data[form as usize], of_outputs[form as usize]);
            if in_data[key] == 0 || in_outputs[key] > 0 || outputs.0 == 0 {
                continue;
            }
            if data.0 == 1 && outputs.0 == 1 {
                taken_for[outputs.1 as usize] = key as u32;
            } else {
                confusable.push(key as u32);
            }
        }
        Union {
            taken_for,
            confusable,
        }
    }

    /// The form of each key without what is overlooked, as numbers equal where the forms are.
    fn forms(&self, matching: &[Matching]) -> Vec<u32> {
        let parts: Vec<Vec<u32>> = self
            .parts
            .iter()
            .map(|labels| {
                let mut known: HashMap<String, u32> = HashMap::new();
                let number = |label: &Cow<str>| {
                    let next = known.len() as u32;
                    *known.entry(alike(label, matching)).or_insert(next)
                };
                labels.iter().map(number).collect()
            })
            .collect();
        let mut known: HashMap<Vec<u32>, u32> = HashMap::new();
        match parts.as_slice() {
            [] => Vec::new(),
            [only] => only.clone(),
            parts => self
                .tuples
                .chunks(parts.len())
                .map(|tuple| {
                    let form = tuple.iter().zip(parts).map(|(&place, part)| part[place as usize]);
                    let next = known.len() as u32;
                    *known.entry(form.collect()).or_insert(next)
                })
                .collect(),
        }
    }

    /// For each row of the data, its row of outputs, or [`MISSING`].
    pub fn partners(&self, joining: &Joining) -> Vec<u32> {
        let (in_data, in_outputs) = (self.frequencies(&self.data), self.frequencies(&self.outputs));
        let union = self.union(&joining.matching, &in_data, &in_outputs);
        let mut row_of = vec![MISSING; self.len()];
        for (row, &key) in self
            .outputs
            .iter()
            .enumerate()
            .filter(|(_, key)| **key != MISSING)
        {
            let place = &mut row_of[union.taken_for[key as usize] as usize];
            let several = in_outputs[key as usize] > 1;
            *place = match joining.duplicated {
                Duplicated::Refuse | Duplicated::Unknown if several => MISSING,
                Duplicated::First if *place != MISSING => *place,
                _ => row as u32,
            };
        }
        self.data
            .iter()
            .map(|&key| row_of.get(key as usize).copied().unwrap_or(MISSING))
            .collect()
    }
}

/// Gives every key its number, the same for equal labels; [`MISSING`] for a missing key.
fn numbered<'t>(values: &'t Values, known: &mut HashMap<Cow<'t, str>, u32>) -> Vec<u32> {
    let mut number = |label: Cow<'t, str>| {
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
