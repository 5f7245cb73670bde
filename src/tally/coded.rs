//! Columns coded as small integers, the only thing counting looks at.

/// Whether a person has the outcome, or was selected; or that this is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum State {
    No = 0,
    Yes = 1,
    Unknown = 2,
}

/// A group attribute or stratum, coded.
#[derive(Clone, Debug, PartialEq)]
pub struct Coded {
    /// The column's name.
    pub name: String,
    /// The values in the grouping's own order. A row's code indexes it; `crate::data::MISSING` means the
    /// value is missing.
    pub levels: Vec<String>,
    /// One code a row.
    pub codes: Vec<u32>,
}
