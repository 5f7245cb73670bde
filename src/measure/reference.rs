//! Against whom a group is compared.

use serde::{Deserialize, Serialize};

/// Against whom each group is compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reference {
    /// A named group: one value per attribute of the grouping.
    Group(Vec<String>),
    /// Everybody, the group itself included.
    Overall,
    /// Everybody else whose group is known.
    Rest,
    /// The group with the most people.
    Largest,
    /// The group whose selection rate is the most favourable for it given the polarity (highest for a favour,
    /// lowest for a burden), among groups of at least 30 people when there is one.
    MostFavoured,
}

/// The reference once the data are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResolvedReference {
    /// The index of a group.
    Group(usize),
    Overall,
    Rest,
    /// No group answers the description: the named group is absent or empty.
    Absent,
}
