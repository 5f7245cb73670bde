//! From a project's sources to one table.

use std::path::{Path, PathBuf};

use super::Project;
use super::paths::file_name;
use crate::data::{
    ColumnRead, Diagnosis, Error, Kept, Opened, Progress, Quarantine, ROOM, Source, Suspicion, Table,
    Workbook, columns_read, join, quarantined, reopen_keeping, suspicions,
};

/// A project's sources, read and joined.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The columns set apart are hidden in it.
    pub table: Table,
    /// Which columns look like they name people.
    pub suspicions: Vec<Suspicion>,
    /// By which decisions they are set apart: the project's, with the columns that it uses shown.
    pub quarantine: Quarantine,
    /// How the columns of each source were read: the data, then the outputs.
    pub columns: Vec<Vec<ColumnRead>>,
    /// The first lines of the data as they stand in the file, when it is text.
    pub head: Vec<String>,
    /// Whether each source is the file that was audited: the data, then the outputs.
    pub states: Vec<SourceState>,
    /// How each join went.
    pub joins: Vec<Diagnosis>,
    /// What else the data's workbook holds, when they come from one.
    pub workbook: Option<Workbook>,
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
    /// The content of the file that was read, knowing the one that was audited.
    pub fn sha256<'s>(&'s self, audited: &'s Source) -> &'s str {
        match self {
            SourceState::Same { .. } => &audited.sha256,
            SourceState::Changed { sha256, .. } => sha256,
        }
    }

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
    load_sources_beyond(project, folder, replacements, Some(ROOM), progress)
}

/// The same, with what the audit does not use set aside in tables of more than `room` bytes; in none without it.
pub fn load_sources_beyond(
    project: &Project,
    folder: &Path,
    replacements: &[Option<PathBuf>],
    room: Option<u64>,
    progress: &Progress,
) -> Result<Loaded, Error> {
    let beyond = |kept: Kept| room.map_or_else(Kept::all, |room| kept.beyond(room));
    let replacement = |place: usize| replacements.get(place).and_then(Option::as_deref);
    let (mut table, state, head, workbook) = read(
        &project.data,
        beyond(project.kept()),
        folder,
        replacement(0),
        progress,
    )?;
    let (mut states, mut joins) = (vec![state], Vec::new());
    let mut columns = vec![columns_read(&table, &project.quarantine)];
    for (place, outputs) in project.outputs.iter().enumerate() {
        let (theirs, state, ..) = read(
            &outputs.source,
            beyond(project.kept_of(outputs)),
            folder,
            replacement(place + 1),
            progress,
        )?;
        columns.push(columns_read(&theirs, &project.quarantine));
        let (joined, diagnosis) = join(&table, &theirs, &outputs.joining, &outputs.name)?;
        table = joined;
        states.push(state);
        joins.push(diagnosis);
    }
    let suspicions = suspicions(&table);
    let quarantine = project.quarantine_of(&suspicions);
    Ok(Loaded {
        table: quarantined(table, &suspicions, &quarantine),
        suspicions,
        quarantine,
        columns,
        head,
        states,
        joins,
        workbook,
    })
}

fn read(
    source: &Source,
    kept: Kept,
    folder: &Path,
    replacement: Option<&Path>,
    progress: &Progress,
) -> Result<(Table, SourceState, Vec<String>, Option<Workbook>), Error> {
    let path = replacement.map_or_else(|| find_source(source, folder), Path::to_owned);
    let Opened {
        source: found,
        table,
        workbook,
        head,
    } = reopen_keeping(&path, source, kept, progress)?;
    let state = if found.sha256 == source.sha256 {
        SourceState::Same { path }
    } else {
        SourceState::Changed {
            path,
            sha256: found.sha256,
        }
    };
    Ok((table, state, head, workbook))
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
