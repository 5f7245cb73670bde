//! Reading an audit's file for a command.

use std::path::Path;

use super::failure::Failure;
use super::output;
use crate::project::{Project, load_project};
use crate::text::{Language, listed, text_with};

/// Reads an audit; what its file says that is not understood is named on standard error.
pub(super) fn load(path: &Path, language: Language) -> Result<Project, Failure> {
    let project = load_project(path).map_err(|error| Failure::file(language, &error))?;
    let names = project.extras.names();
    if !names.is_empty() {
        let path = path.to_string_lossy();
        let arguments = [
            ("path", path.as_ref().into()),
            ("count", (names.len() as f64).into()),
            ("names", listed(language, &names).into()),
        ];
        output::complain(&text_with(language, "keeping-extras-line", &arguments));
    }
    Ok(project)
}
