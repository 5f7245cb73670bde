//! Bringing the model's outputs to the people they are about, by key.

use serde::{Deserialize, Serialize};

use super::{Error, Table};

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

/// Looks at what joining would do.
pub fn diagnose(data: &Table, outputs: &Table, key: &Key) -> Result<Diagnosis, Error> {
    let _ = (data, outputs, key);
    todo!()
}

/// Joins: every row of `data` is kept, in order, with the columns of `outputs` (except the key) added; a name
/// already taken gets " (outputs)" appended.
pub fn join(data: &Table, outputs: &Table, key: &Key) -> Result<Table, Error> {
    let _ = (data, outputs, key);
    todo!()
}
