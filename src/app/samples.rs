//! The sample projects that come with the program.

use std::path::{Path, PathBuf};

/// A sample project on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Its folder's name; texts about it are `sample-NAME-title`, `-teaches`.
    pub name: &'static str,
    pub project: PathBuf,
}

/// The samples, in the order of a workshop.
const NAMES: [&str; 5] = [
    "berkeley-1973",
    "recidivism",
    "benefit-control",
    "hiring",
    "income",
];

/// Looks for the samples beside the program, above it (where cargo builds), in the working folder, and in the
/// folder that `cargo run` names.
pub fn find_samples() -> Vec<Sample> {
    let mut bases: Vec<PathBuf> = Vec::new();
    if let Ok(program) = std::env::current_exe() {
        bases.extend(program.ancestors().skip(1).take(4).map(Path::to_owned));
    }
    bases.extend(std::env::current_dir());
    bases.extend(std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from));
    bases
        .iter()
        .map(|base| samples_in(&base.join("sample_projects")))
        .find(|found| !found.is_empty())
        .unwrap_or_default()
}

/// The samples that `folder` holds.
pub fn samples_in(folder: &Path) -> Vec<Sample> {
    NAMES
        .iter()
        .map(|name| Sample {
            name,
            project: folder.join(name).join("project.ron"),
        })
        .filter(|sample| sample.project.is_file())
        .collect()
}
