//! What a join would do, counted before anything is joined.

use super::keys::Keys;
use super::{Duplicated, Joining, Matching, Unmatched};
use crate::data::MISSING;

/// What a join would do, known before anything is joined.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diagnosis {
    pub data_rows: u64,
    pub outputs_rows: u64,
    /// Rows of the data that find exactly one row of outputs.
    pub matched: u64,
    /// Of these, the rows whose key is written otherwise in the two files.
    pub alike: u64,
    /// Rows of the data that find none because their key resembles several: no doubt is decided by itself.
    pub confusable: u64,
    /// Rows of the data that find none, those in doubt included.
    pub data_only: u64,
    /// Rows of the data whose key stands on several rows of outputs, these rows of outputs, and their keys.
    pub data_ambiguous: u64,
    pub outputs_ambiguous: u64,
    pub ambiguous_keys: u64,
    /// Rows of outputs whose key stands in no row of the data. They are left out and counted.
    pub outputs_only: u64,
    /// Rows whose key is missing, on either side.
    pub data_missing_key: u64,
    pub outputs_missing_key: u64,
    /// Distinct keys that stand on several rows of the data (allowed: several decisions on one person).
    pub data_duplicated: u64,
    /// Distinct keys that stand on several rows of outputs.
    pub outputs_duplicated: u64,
    /// Up to five examples of each of: data only, outputs only, outputs duplicated.
    /// Never saved: a key may identify a person.
    pub examples: Examples,
}

/// Keys shown on the screen to understand a join.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Examples {
    pub data_only: Vec<String>,
    pub outputs_only: Vec<String>,
    pub outputs_duplicated: Vec<String>,
}

/// What a join with its choices does to the rows of the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effect {
    pub rows_before: u64,
    pub rows_after: u64,
    /// Rows that get their outputs.
    pub with_outputs: u64,
    /// Rows kept whose outputs are unknown.
    pub unknown: u64,
    /// Rows of outputs that nobody gets.
    pub outputs_unused: u64,
}

/// Examples of each kind.
const EXAMPLES: usize = 5;

impl Diagnosis {
    /// What the choices do.
    pub fn effect(&self, joining: &Joining) -> Effect {
        let (settled, used) = match joining.duplicated {
            Duplicated::First | Duplicated::Last => (self.data_ambiguous, self.ambiguous_keys),
            Duplicated::Refuse | Duplicated::Unknown => (0, 0),
        };
        let with_outputs = self.matched + settled;
        let without = self.data_rows - with_outputs;
        let (rows_after, unknown) = match joining.unmatched {
            Unmatched::Keep => (self.data_rows, without),
            Unmatched::LeaveOut => (with_outputs, 0),
        };
        Effect {
            rows_before: self.data_rows,
            rows_after,
            with_outputs,
            unknown,
            outputs_unused: self.outputs_only + self.outputs_missing_key + self.outputs_ambiguous - used,
        }
    }

    /// Whether a join with these choices can be done: something matches, and no key of the outputs stands twice
    /// unless it was said what becomes of it.
    pub fn allows(&self, joining: &Joining) -> bool {
        let settled = joining.duplicated != Duplicated::Refuse || self.outputs_duplicated == 0;
        settled && self.effect(joining).with_outputs > 0
    }
}

impl Keys<'_> {
    pub fn diagnose(&self, matching: &[Matching]) -> Diagnosis {
        let in_data = self.frequencies(&self.data);
        let apart = self.frequencies(&self.outputs);
        let union = self.union(matching, &in_data, &apart);
        let mut in_outputs = vec![0; self.len()];
        for (&place, rows) in union.taken_for.iter().zip(&apart) {
            in_outputs[place as usize] += rows;
        }
        let missing = |keys: &[u32]| keys.iter().filter(|&&key| key == MISSING).count() as u64;
        let mut found = Diagnosis {
            data_rows: self.data.len() as u64,
            outputs_rows: self.outputs.len() as u64,
            confusable: union.confusable.iter().map(|&key| in_data[key as usize]).sum(),
            data_missing_key: missing(&self.data),
            outputs_missing_key: missing(&self.outputs),
            ..Diagnosis::default()
        };
        let examples = &mut found.examples;
        for (key, (&data, &outputs)) in in_data.iter().zip(&in_outputs).enumerate() {
            let show = |examples: &mut Vec<String>| {
                if examples.len() < EXAMPLES {
                    examples.push(self.label(key as u32));
                }
            };
            match outputs {
                0 if data > 0 => {
                    found.data_only += data;
                    show(&mut examples.data_only);
                }
                1 if data > 0 => {
                    found.matched += data;
                    found.alike += if apart[key] == 0 { data } else { 0 };
                }
                _ => {}
            }
            if data == 0 && outputs > 0 {
                found.outputs_only += outputs;
                show(&mut examples.outputs_only);
            }
            if data > 0 && outputs > 1 {
                found.data_ambiguous += data;
                found.outputs_ambiguous += outputs;
                found.ambiguous_keys += 1;
            }
            found.data_duplicated += u64::from(data > 1);
            if outputs > 1 {
                found.outputs_duplicated += 1;
                show(&mut examples.outputs_duplicated);
            }
        }
        found
    }
}
