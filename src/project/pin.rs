//! Views kept by name, to be seen side by side and found again as they were.

use serde::{Deserialize, Serialize};

use super::{Project, Setup, View};
use crate::tally::GroupKey;

/// A view as it was when it was pinned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pin {
    /// What the auditor calls it.
    pub name: String,
    pub view: View,
    /// The group that was selected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupKey>,
    /// The set-up that it was made with: where a score was cut, who was compared with whom, who was counted.
    pub setup: Setup,
}

impl Pin {
    /// The audit as it was looked at, without what it found.
    pub fn project(&self, project: &Project) -> Project {
        Project {
            view: self.view.clone(),
            setup: self.setup.clone(),
            findings: Vec::new(),
            conflicts: Vec::new(),
            pins: Vec::new(),
            ..project.clone()
        }
    }
}
