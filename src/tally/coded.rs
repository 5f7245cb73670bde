//! Columns coded as small integers, the only thing counting looks at.

use serde::{Deserialize, Serialize};

/// Whether a person has the outcome, or was selected; or that this is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[repr(u8)]
pub enum State {
    No = 0,
    Yes = 1,
    Unknown = 2,
}

impl State {
    /// The three states, in the order of their codes.
    pub const ALL: [State; 3] = [State::No, State::Yes, State::Unknown];
}

/// A group attribute or stratum, coded.
#[derive(Clone, Debug, PartialEq)]
pub struct Coded {
    /// The column's name.
    pub name: String,
    /// The values in the grouping's own order. A row's code indexes it; `crate::data::MISSING` means the
    /// value is missing. A code that is neither is counted as missing.
    pub levels: Vec<String>,
    /// One code a row.
    pub codes: Vec<u32>,
}
