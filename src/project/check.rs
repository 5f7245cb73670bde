//! Do the findings still hold?

use super::{Finding, Frozen, Project};
use crate::data::{Error, Table};

/// A finding, recomputed.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    pub number: u32,
    pub holding: Holding,
}

/// What recomputing a finding gave.
#[derive(Clone, Debug, PartialEq)]
pub enum Holding {
    /// Every number is the same.
    Holds,
    /// The numbers computed now.
    Changed(Box<Frozen>),
    /// It cannot be computed any more.
    CannotRecompute(Error),
    /// The group is not in the data any more.
    GroupAbsent,
}

/// Recomputes every finding's numbers from the table with the finding's own frozen set-up. Numbers are equal
/// when they agree to one part in 10¹².
pub fn check_findings(project: &Project, table: &Table) -> Vec<Check> {
    let _ = (project, table, None::<Finding>);
    todo!()
}
