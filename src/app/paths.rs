//! Paths as people type them, paste them and save them.

use std::path::{Component, Path, PathBuf};

/// The path meant by what was typed or pasted: quotation marks and `file://` taken off, `~` for the user's own
/// folder. `None` when nothing was typed.
pub fn typed_path(typed: &str) -> Option<PathBuf> {
    let typed = typed.trim();
    let quoted = |mark: char| {
        typed
            .strip_prefix(mark)
            .and_then(|rest| rest.strip_suffix(mark))
            .map(str::trim)
    };
    let typed = quoted('"').or_else(|| quoted('\'')).unwrap_or(typed);
    let typed = typed.strip_prefix("file://").unwrap_or(typed);
    if typed.is_empty() {
        return None;
    }
    let at_home = typed.strip_prefix("~/").or_else(|| typed.strip_prefix("~\\"));
    let path = match (at_home, home_folder()) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(typed),
    };
    Some(absolute(&path))
}

/// The user's own folder.
pub fn home_folder() -> Option<PathBuf> {
    std::env::home_dir().filter(|home| !home.as_os_str().is_empty())
}

/// The path from the root, so that it means the same whatever the working folder becomes.
pub fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// The path to read: `.` left out, and `..` taken together with the folder that it leaves. For the eye only, as a
/// folder may be a link to elsewhere.
pub fn cleaned(path: &Path) -> PathBuf {
    let mut clean = PathBuf::new();
    for part in path.components() {
        match (part, clean.components().next_back()) {
            (Component::CurDir, _) | (Component::ParentDir, Some(Component::RootDir)) => {}
            (Component::ParentDir, Some(Component::Normal(_))) => {
                clean.pop();
            }
            _ => clean.push(part),
        }
    }
    clean
}

/// A project's path always ends in `.ron`, so that it opens as a project and cannot take a dataset's place.
pub fn project_path(path: &Path) -> PathBuf {
    if is_project(path) {
        return absolute(path);
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".ron");
    absolute(&path.with_file_name(name))
}

/// Whether a path is that of a project, by its ending.
pub fn is_project(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("ron"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_path_loses_its_quotes_and_scheme() {
        let plain = Some(PathBuf::from("/data/people.csv"));
        for typed in [
            "/data/people.csv",
            "  /data/people.csv\n",
            "\"/data/people.csv\"",
            "'/data/people.csv'",
            "file:///data/people.csv",
        ] {
            assert_eq!(typed_path(typed), plain, "{typed}");
        }
        assert_eq!(typed_path("  "), None);
        assert_eq!(typed_path("\""), Some(absolute(Path::new("\""))));
    }

    #[test]
    fn a_path_is_read_without_detours() {
        for (path, expected) in [
            ("/a/b/../c/d.csv", "/a/c/d.csv"),
            ("/a/./d.csv", "/a/d.csv"),
            ("/../d.csv", "/d.csv"),
            ("../../d.csv", "../../d.csv"),
            ("../a/../d.csv", "../d.csv"),
        ] {
            assert_eq!(cleaned(Path::new(path)), PathBuf::from(expected), "{path}");
        }
    }

    #[test]
    fn a_saved_audit_always_ends_in_ron() {
        assert_eq!(project_path(Path::new("/a/b.ron")), PathBuf::from("/a/b.ron"));
        assert_eq!(project_path(Path::new("/a/b.RON")), PathBuf::from("/a/b.RON"));
        assert_eq!(project_path(Path::new("/a/audit")), PathBuf::from("/a/audit.ron"));
        assert_eq!(
            project_path(Path::new("/a/people.csv")),
            PathBuf::from("/a/people.csv.ron")
        );
    }
}
