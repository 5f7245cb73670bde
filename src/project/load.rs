//! From a project's sources to one table.

use std::path::{Path, PathBuf};

use super::Project;
use super::paths::file_name;
use crate::data::{Diagnosis, Error, Opened, Progress, Source, Table, Workbook, diagnose, join, reopen};

/// A project's sources, read and joined.
#[derive(Clone, Debug)]
pub struct Loaded {
    pub table: Table,
    pub data_state: SourceState,
    pub outputs_state: Option<SourceState>,
    /// How the join went, when there was one.
    pub join: Option<Diagnosis>,
    /// What else the data's workbook holds, when they come from one.
    pub workbook: Option<Workbook>,
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

/// Reads and joins the sources of a project whose file lies in `folder`. `replacements` says where a source is
/// looked for instead (data, outputs). A source that is neither where the project says nor beside it is
/// [`Error::NotFound`] with the path the project says.
pub fn load_sources(
    project: &Project,
    folder: &Path,
    replacements: (Option<&Path>, Option<&Path>),
    progress: &Progress,
) -> Result<Loaded, Error> {
    let (data, data_state, workbook) = read(&project.data, folder, replacements.0, progress)?;
    let Some(outputs) = &project.outputs else {
        return Ok(Loaded {
            table: data,
            data_state,
            outputs_state: None,
            join: None,
            workbook,
        });
    };
    let (table, outputs_state, _) = read(&outputs.source, folder, replacements.1, progress)?;
    let diagnosis = diagnose(&data, &table, &outputs.key)?;
    Ok(Loaded {
        table: join(&data, &table, &outputs.key)?,
        data_state,
        outputs_state: Some(outputs_state),
        join: Some(diagnosis),
        workbook,
    })
}

fn read(
    source: &Source,
    folder: &Path,
    replacement: Option<&Path>,
    progress: &Progress,
) -> Result<(Table, SourceState, Option<Workbook>), Error> {
    let path = replacement.map_or_else(|| find_source(source, folder), Path::to_owned);
    let Opened {
        source: found,
        table,
        workbook,
        ..
    } = reopen(&path, source, progress)?;
    let state = if found.sha256 == source.sha256 {
        SourceState::Same { path }
    } else {
        SourceState::Changed {
            path,
            sha256: found.sha256,
        }
    };
    Ok((table, state, workbook))
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
