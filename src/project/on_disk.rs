//! Whether somebody else saved a project since it was read.

use std::path::Path;

use crate::data::{Progress, fingerprint};

/// What a project's file held when it was last read or written; nothing for one that is not saved yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OnDisk(Option<String>);

impl OnDisk {
    /// What the file holds now.
    pub fn at(path: &Path) -> OnDisk {
        OnDisk(fingerprint(path, &Progress::default()).ok())
    }

    /// Whether the file holds something else by now. One that is gone has nothing to lose.
    pub fn is_changed(&self, path: &Path) -> bool {
        let now = OnDisk::at(path);
        now.0.is_some() && now != *self
    }
}
