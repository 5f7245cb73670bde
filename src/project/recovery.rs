//! Recovery copies: what a crash would have lost.

use std::path::{Path, PathBuf};

use super::Project;

/// A copy of unsaved work, found at start.
#[derive(Clone, Debug)]
pub struct Recovery {
    /// The copy's own file.
    pub copy: PathBuf,
    /// Where the project was to be saved; `None` if it never was.
    pub path: Option<PathBuf>,
    /// The folder its source paths are relative to.
    pub folder: PathBuf,
    pub project: Project,
    /// When the copy was written, RFC 3339.
    pub written: String,
}

/// Writes (atomically) the recovery copy of this process into `storage`.
pub fn write_recovery(
    storage: &Path,
    project: &Project,
    path: Option<&Path>,
    folder: &Path,
) -> std::io::Result<()> {
    let _ = (storage, project, path, folder);
    todo!()
}

/// Recovery copies in `storage` left by processes that ended without removing them.
pub fn find_recoveries(storage: &Path) -> Vec<Recovery> {
    let _ = storage;
    todo!()
}

/// Removes this process's copy (after a save or a clean close), or the given one.
pub fn discard_recovery(storage: &Path, recovery: Option<&Recovery>) {
    let _ = (storage, recovery);
    todo!()
}
