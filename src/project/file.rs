//! The project file: reading it whatever it is, and saving it without ever losing one.

use std::path::Path;

use super::Project;

/// What kept a project file from being read. Lines and columns are 1-based.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{self:?}")]
pub enum FileError {
    NotFound {
        path: String,
    },
    Directory {
        path: String,
    },
    Unreadable {
        path: String,
        reason: String,
    },
    Empty {
        path: String,
    },
    /// Larger than a project can be (16 MiB): it is read no further.
    TooLarge {
        path: String,
        bytes: u64,
    },
    /// Not RON, or cut short, or not text.
    Syntax {
        path: String,
        line: u64,
        column: u64,
        reason: String,
    },
    /// RON, but not an audit.
    NotAProject {
        path: String,
    },
    /// Written by a newer version of the program.
    Newer {
        path: String,
        version: u32,
        known: u32,
    },
    /// An audit whose content contradicts itself (a grouping of an absent attribute, two findings of one number).
    Inconsistent {
        path: String,
        detail: String,
    },
}

/// What kept a project from being saved. Nothing on disk has changed.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{self:?}")]
pub enum SaveError {
    /// A file is already there and overwriting was not asked for.
    Exists { path: String },
    /// Another window holds it.
    Locked { path: String },
    /// The system refused, with its own words (full disk, read-only folder, unplugged drive).
    Refused { path: String, reason: String },
}

/// Reads a project file.
pub fn load_project(path: &Path) -> Result<Project, FileError> {
    let _ = path;
    todo!()
}

/// Saves a project: written beside, flushed to the disk, then renamed over, so that a crash leaves the old file
/// or the new one, never half of one. Source paths are made relative to the project's folder.
pub fn save_project(project: &Project, path: &Path, overwrite: bool) -> Result<(), SaveError> {
    let _ = (project, path, overwrite);
    todo!()
}
