//! From a project's sources to one table.

use std::path::{Path, PathBuf};

use super::Project;
use super::paths::file_name;
use crate::data::{Diagnosis, Error, Progress, Source, Table, join, reopen};

/// A project's sources, read and joined.
#[derive(Clone, Debug)]
pub struct Loaded {
    pub table: Table,
    /// Whether each source is the file that was audited: the data, then the outputs.
    pub states: Vec<SourceState>,
    /// How each join went.
    pub joins: Vec<Diagnosis>,
}

impl Loaded {
    /// Where the data were found.
    pub fn data_path(&self) -> &Path {
        self.states.first().map_or(Path::new(""), SourceState::path)
    }
}

/// Whether a source is the file that was audited.
#[derive(Clone, Debug, PartialEq)]
pub enum SourceState {
    /// Byte for byte the same.
    Same { path: PathBuf },
    /// A file is there, but its content is another.
    Changed { path: PathBuf, sha256: String },
}

impl SourceState {
    /// Where the file was found.
    pub fn path(&self) -> &Path {
        match self {
            SourceState::Same { path } | SourceState::Changed { path, .. } => path,
        }
    }
}

/// Reads and joins the sources of a project whose file lies in `folder`. `replacements` says where each source is
/// looked for instead, in the order of [`Project::sources`]; none when it is shorter. A source that is neither where
/// the project says nor beside it is [`Error::NotFound`] with the path the project says.
pub fn load_sources(
    project: &Project,
    folder: &Path,
    replacements: &[Option<PathBuf>],
    progress: &Progress,
) -> Result<Loaded, Error> {
    let replacement = |place: usize| replacements.get(place).and_then(Option::as_deref);
    let (mut table, state) = read(&project.data, folder, replacement(0), progress)?;
    let (mut states, mut joins) = (vec![state], Vec::new());
    for (place, outputs) in project.outputs.iter().enumerate() {
        let (theirs, state) = read(&outputs.source, folder, replacement(place + 1), progress)?;
        let (joined, diagnosis) = join(&table, &theirs, &outputs.joining, &outputs.name)?;
        table = joined;
        states.push(state);
        joins.push(diagnosis);
    }
    Ok(Loaded { table, states, joins })
}

fn read(
    source: &Source,
    folder: &Path,
    replacement: Option<&Path>,
    progress: &Progress,
) -> Result<(Table, SourceState), Error> {
    let path = replacement.map_or_else(|| find_source(source, folder), Path::to_owned);
    let opened = reopen(&path, source, progress)?;
    let state = if opened.source.sha256 == source.sha256 {
        SourceState::Same { path }
    } else {
        SourceState::Changed {
            path,
            sha256: opened.source.sha256,
        }
    };
    Ok((opened.table, state))
}

/// Where the source of a project in `folder` is: where the project says, or else a file of its name beside the
/// project, if there is one.
pub fn find_source(source: &Source, folder: &Path) -> PathBuf {
    let said = folder.join(&source.path);
    let beside = folder.join(file_name(&said));
    if !said.exists() && beside.is_file() {
        beside
    } else {
        said
    }
}
