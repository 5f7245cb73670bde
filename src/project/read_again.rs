//! Columns that were set aside, read again.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::load::load_sources_beyond;
use super::{Loaded, Project, SourceState};
use crate::data::{Error, Kept, Progress, Table, reopen_keeping};

/// The table of a project with these columns in it, of those that were set aside when its sources, in the `states` they
/// were found in, were read. They come from the files whose other columns are in the table: a file that has changed
/// since is [`Error::ChangedSince`].
pub fn read_again(
    project: &Project,
    table: &Table,
    names: &BTreeSet<String>,
    states: &[SourceState],
    progress: &Progress,
) -> Result<Table, Error> {
    let read = match (states, project.outputs.is_empty()) {
        ([state], true) => {
            let kept = Kept::only(names.clone());
            let opened = reopen_keeping(state.path(), &project.data, kept, progress)?;
            if opened.source.sha256 != state.sha256(&project.data) {
                return Err(changed(state.path()));
            }
            table.clone().brought_back(&opened.table.columns)
        }
        _ => all_again(project, table, names, states, progress)?,
    };
    match names.iter().find(|name| read.aside(name).is_some()) {
        None => Ok(read),
        Some(name) => Err(Error::SetAside {
            column: name.to_string(),
        }),
    }
}

/// Joined columns take their rows from several files: all are read and joined again, with what is in the table.
fn all_again(
    project: &Project,
    table: &Table,
    names: &BTreeSet<String>,
    states: &[SourceState],
    progress: &Progress,
) -> Result<Table, Error> {
    let there = table.names().filter(|name| table.aside(name).is_none());
    let mut wanted = project.clone();
    let wanted_names = there.map(str::to_owned).chain(names.iter().cloned());
    wanted.data.kept.extend(wanted_names);
    let places: Vec<Option<PathBuf>> = states.iter().map(|state| Some(state.path().to_owned())).collect();
    let Loaded {
        table, states: found, ..
    } = load_sources_beyond(&wanted, Path::new(""), &places, Some(0), progress)?;
    match states.iter().zip(&found).find(|(before, now)| before != now) {
        None => Ok(table),
        Some((before, _)) => Err(changed(before.path())),
    }
}

fn changed(path: &Path) -> Error {
    Error::ChangedSince {
        path: path.to_string_lossy().into_owned(),
    }
}
