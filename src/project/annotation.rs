//! Notes on a chart: a mark at a place of a view, and what somebody says of it.

use serde::{Deserialize, Serialize};

use super::{Project, ViewKey};
use crate::tally::GroupKey;

/// A numbered flag on a chart, with a note.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Annotation {
    /// Unique in its project, never used again: 1, 2, 3…
    pub number: u32,
    pub view: ViewKey,
    pub at: Spot,
    pub note: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub author: String,
    /// The finding that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finding: Option<u32>,
    /// RFC 3339, UTC, whole seconds.
    pub created: String,
    pub modified: String,
}

/// A place of a view.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Spot {
    Group(GroupKey),
    /// The people of a group whose score lies in a bin.
    Bin {
        group: GroupKey,
        from: f64,
        to: f64,
    },
    /// One of the counts of a group.
    Cell {
        group: GroupKey,
        cell: Cell,
    },
    /// The people of a stratum; `None` those in whom it is missing.
    Stratum(Option<String>),
    /// Where the score is cut.
    Threshold,
}

/// One of the four counts: what happened, and what was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Cell {
    TrueNegatives,
    FalsePositives,
    FalseNegatives,
    TruePositives,
}

impl Cell {
    /// All of them, in the order of the grid.
    pub const ALL: [Cell; 4] = [
        Cell::TruePositives,
        Cell::FalsePositives,
        Cell::FalseNegatives,
        Cell::TrueNegatives,
    ];
}

impl Cell {
    /// Whether it counts these: what happened, and what was decided.
    pub fn is_of(self, outcome: bool, decision: bool) -> bool {
        self == match (outcome, decision) {
            (true, true) => Cell::TruePositives,
            (false, true) => Cell::FalsePositives,
            (true, false) => Cell::FalseNegatives,
            (false, false) => Cell::TrueNegatives,
        }
    }
}

impl Spot {
    /// The group that it is about, when it is about one.
    pub fn group(&self) -> Option<&GroupKey> {
        match self {
            Spot::Group(group) | Spot::Bin { group, .. } | Spot::Cell { group, .. } => Some(group),
            Spot::Stratum(_) | Spot::Threshold => None,
        }
    }
}

impl Project {
    /// The notes on the view that is looked at, in their order.
    pub fn annotations_here(&self) -> Vec<&Annotation> {
        let here = ViewKey::of(&self.setup, &self.view);
        let is_here = |annotation: &&Annotation| Some(&annotation.view) == here.as_ref();
        self.annotations.iter().filter(is_here).collect()
    }
}
