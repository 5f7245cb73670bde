//! Where a source lies, as a project file says it.

use std::path::{Component, Path, PathBuf};

/// How many folders a saved path may climb. Further up, it would name folders that have nothing to do with the audit,
/// such as those of a person's home.
const MOST_CLIMBED: usize = 1;

/// The path of a source as saved in a project of `folder` (absolute): relative, with `/` between folders; the bare
/// file name where no relative path leads there (another drive) or only one that climbs more than a folder. A path
/// that is relative already is taken to be so to that folder.
pub(super) fn relative(path: &str, folder: &Path) -> String {
    let given = Path::new(path);
    if given.is_relative() {
        return slashed(given);
    }
    // Links resolved on both sides, or on none: half would lead nowhere.
    let resolved = std::fs::canonicalize(given).ok();
    // A link whose target is not named in text cannot be followed on paper.
    let resolved = resolved.filter(|target| target.to_str().is_some());
    let (target, folder) = match (resolved, std::fs::canonicalize(folder)) {
        (Some(target), Ok(folder)) => (target, folder),
        _ => (given.to_owned(), folder.to_owned()),
    };
    match between(&folder, &target) {
        Some(path) => slashed(&path),
        None => file_name(given),
    }
}

/// The way from a folder to a file, both absolute, if there is one short enough.
fn between(folder: &Path, target: &Path) -> Option<PathBuf> {
    let (folder, target): (Vec<Component>, Vec<Component>) =
        (folder.components().collect(), target.components().collect());
    let shared = folder
        .iter()
        .zip(&target)
        .take_while(|(folder, target)| folder == target)
        .count();
    // Not even the drive is the same, or the way is long.
    if shared == 0 || folder.len() - shared > MOST_CLIMBED {
        return None;
    }
    let up = folder[shared..].iter().map(|_| Component::ParentDir);
    Some(up.chain(target[shared..].iter().copied()).collect())
}

fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path
        .components()
        .filter(|part| !matches!(part, Component::CurDir))
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/")
}

/// The last part of a path.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}
