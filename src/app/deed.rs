//! What jobs bring back.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use super::choosing::Weighing;
use super::{Adjusting, Checked, Labelling, Likening, Renewed, Reported};
use crate::data::{
    Column, Diagnosis, Error, Help, Joining, Opened, Profile, Quarantine, Recode, RecodeCount, Role, Source,
    Suspicion, Table, Workbook, profile_column, quarantined, recode, suspicions,
};
use crate::project::{
    Evaluation, FileError, Loaded, Lock, OnDisk, Outputs, Prepared, Project, Recomputed, SaveError, Setup,
    load_project, load_sources_beyond,
};

/// The result of a job.
#[derive(Debug)]
pub enum Deed {
    DataOpened {
        path: PathBuf,
        result: Result<Box<OpenedData>, Error>,
    },
    ProjectOpened {
        path: PathBuf,
        manner: Manner,
        result: Result<Box<OpenedProject>, ProjectTrouble>,
    },
    /// The dataset, read again in another way; `label` is the text id of the change in the undo menu.
    ReadAgain {
        label: &'static str,
        result: Result<Box<OpenedData>, Error>,
    },
    /// The sources of the project as it was when the job started, looked for in `places` first.
    SourcesLoaded {
        project: Box<Project>,
        result: Result<Box<LoadedData>, Error>,
        places: Vec<Option<PathBuf>>,
    },
    /// The table as received, with columns in it that had been set aside.
    ColumnsRead {
        /// What they were set aside from, and their names.
        received: Arc<Table>,
        names: BTreeSet<String>,
        result: Result<Arc<Table>, Error>,
    },
    /// Memory was given back.
    LetGo,
    /// The sources as the changed files would have them.
    Refingerprinted(Result<Box<(Source, Vec<Outputs>)>, Error>),
    OutputsOpened {
        result: Result<Box<OpenedOutputs>, Error>,
    },
    /// What joining the pending outputs so would do.
    Diagnosed {
        joining: Joining,
        result: Result<(Diagnosis, Help), Error>,
    },
    Joined {
        joining: Joining,
        name: String,
        result: Result<Box<(LoadedTable, Diagnosis)>, Error>,
    },
    Recoded {
        /// The table as received that was recoded.
        received: Arc<Table>,
        recodes: Vec<Recode>,
        result: Result<Box<RecodedTable>, Error>,
    },
    Prepared {
        setup: Box<Setup>,
        result: Result<Box<Prepared>, Error>,
    },
    /// The measures of a set-up, with the intervals that are drawn.
    Resampled {
        setup: Box<Setup>,
        evaluation: Box<Evaluation>,
    },
    /// The model of what was looked at.
    Adjusted(Box<Adjusting>),
    /// The consistency of what was looked at.
    Likened(Box<Likening>),
    /// Every cut of ordered labels.
    Labelled(Box<Labelling>),
    /// What the options of choices come to.
    Weighed(Box<Weighing>),
    Reported(Box<Reported>),
    Checked {
        recomputed: Vec<Recomputed>,
        of: Checked,
    },
    /// A view of a finding, noted anew.
    Renewed(Box<Renewed>),
    /// The worker of the job of this name ended in a fault of the program.
    Fault(&'static str),
}

/// A table with what the screens say of its columns.
#[derive(Debug)]
pub struct LoadedTable {
    /// The columns set apart are hidden in it.
    pub table: Arc<Table>,
    /// Which columns look like they name people.
    pub suspicions: Vec<Suspicion>,
    /// By which decisions they are set apart.
    pub quarantine: Quarantine,
    pub profiles: Vec<Profile>,
    pub roles: Vec<Option<Role>>,
}

impl LoadedTable {
    /// Sets apart the columns that seem to name people and profiles the others: a pass over them, so it belongs in a
    /// job.
    pub fn new(table: Table, quarantine: Quarantine) -> LoadedTable {
        let suspicions = suspicions(&table);
        LoadedTable::of(
            quarantined(table, &suspicions, &quarantine),
            suspicions,
            quarantine,
        )
    }

    /// The same of a table whose columns are set apart already.
    fn of(table: Table, suspicions: Vec<Suspicion>, quarantine: Quarantine) -> LoadedTable {
        let profiles = crate::data::profile(&table);
        let roles = crate::data::suggest(&profiles);
        LoadedTable {
            table: Arc::new(table),
            suspicions,
            quarantine,
            profiles,
            roles,
        }
    }
}

/// A table recoded, with what was done to it and what the screens say of its columns.
#[derive(Debug)]
pub struct RecodedTable {
    pub table: Arc<Table>,
    pub profiles: Vec<Profile>,
    pub roles: Vec<Option<Role>>,
    pub counts: Vec<RecodeCount>,
}

impl RecodedTable {
    /// Recodes a table. A column that is the same as one of `known` keeps what is said of it.
    pub fn new(
        received: &Arc<Table>,
        recodes: &[Recode],
        known: &[(Arc<Column>, Profile)],
    ) -> Result<RecodedTable, Error> {
        let (table, counts) = match recode(received, recodes)? {
            (Cow::Borrowed(_), counts) => (received.clone(), counts),
            (Cow::Owned(table), counts) => (Arc::new(table), counts),
        };
        let profile = |column: &Arc<Column>| {
            let same = known.iter().find(|(other, _)| Arc::ptr_eq(other, column));
            same.map_or_else(|| profile_column(column), |(_, profile)| profile.clone())
        };
        let profiles: Vec<Profile> = table.columns.iter().map(profile).collect();
        Ok(RecodedTable {
            roles: crate::data::suggest(&profiles),
            table,
            profiles,
            counts,
        })
    }
}

/// A dataset, opened.
#[derive(Debug)]
pub struct OpenedData {
    pub source: crate::data::Source,
    /// The first lines as they stand in the file.
    pub head: Vec<String>,
    pub loaded: LoadedTable,
    /// What else its workbook holds, when it is one.
    pub workbook: Option<Workbook>,
}

impl OpenedData {
    /// Profiles what was opened, and sets columns apart as was decided.
    pub fn boxed(opened: Opened, quarantine: Quarantine) -> Box<OpenedData> {
        Box::new(OpenedData {
            source: opened.source,
            head: opened.head,
            loaded: LoadedTable::new(opened.table, quarantine),
            workbook: opened.workbook,
        })
    }
}

/// A file of outputs, opened to be joined.
#[derive(Debug)]
pub struct OpenedOutputs {
    pub opened: Opened,
    /// Which of their columns look like they name people.
    pub suspicions: Vec<Suspicion>,
    /// Whether their line of column names looks like one of their rows.
    pub like_a_row: bool,
    /// What they are to be joined to.
    pub base: Arc<Table>,
    /// The place of the join that they are to replace.
    pub replaces: Option<usize>,
    pub name: String,
    /// How they are joined already.
    pub joining: Option<Joining>,
}

/// A project's sources, read.
#[derive(Debug)]
pub struct LoadedData {
    pub loaded: LoadedTable,
    pub states: Vec<crate::project::SourceState>,
    pub joins: Vec<Diagnosis>,
    /// The first lines of the data as they stand in the file.
    pub head: Vec<String>,
    /// What else the data's workbook holds, when they come from one.
    pub workbook: Option<Workbook>,
}

impl LoadedData {
    /// Profiles what was read.
    pub fn new(read: Loaded) -> LoadedData {
        LoadedData {
            loaded: LoadedTable::of(read.table, read.suspicions, read.quarantine),
            states: read.states,
            joins: read.joins,
            head: read.head,
            workbook: read.workbook,
        }
    }
}

/// How an audit is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// To be saved where it is: this window has it.
    Own,
    /// As a copy, because another window has it.
    Copy,
    /// As a copy of the sample of this name.
    Sample(&'static str),
}

/// A project, opened; its data may still be missing.
#[derive(Debug)]
pub struct OpenedProject {
    /// Source paths absolute.
    pub project: Project,
    pub lock: Option<Lock>,
    pub seen: OnDisk,
    pub data: Result<LoadedData, Error>,
}

/// What kept a project from being opened.
#[derive(Debug)]
pub enum ProjectTrouble {
    File(FileError),
    /// Another window has it.
    Held,
}

/// Reads a project and its sources, of which what the project does not use is set aside beyond `room` bytes. A copy
/// takes no lock.
pub fn open_project(
    path: &std::path::Path,
    manner: Manner,
    room: u64,
    progress: &crate::data::Progress,
) -> Result<OpenedProject, ProjectTrouble> {
    let seen = OnDisk::at(path);
    let mut project = load_project(path).map_err(ProjectTrouble::File)?;
    let lock = match manner {
        Manner::Copy | Manner::Sample(_) => None,
        Manner::Own => match Lock::take(path) {
            Ok(lock) => Some(lock),
            Err(SaveError::Locked { .. }) => return Err(ProjectTrouble::Held),
            // A folder that cannot be written to (a shared drive, a stick) can still be read.
            Err(error) => {
                log::info!("opened without a lock: {error}");
                None
            }
        },
    };
    let folder = path.parent().map(std::path::Path::to_owned).unwrap_or_default();
    let data = load_sources_beyond(&project, &folder, &[], Some(room), progress).map(LoadedData::new);
    make_absolute(&mut project, &folder, data.as_ref().ok());
    Ok(OpenedProject {
        project,
        lock,
        seen,
        data,
    })
}

/// Makes the source paths absolute: where the files were found, or where they should be.
pub fn make_absolute(project: &mut Project, folder: &std::path::Path, data: Option<&LoadedData>) {
    let found = |index: usize| {
        data.and_then(|data| data.states.get(index))
            .map(|state| state.path().to_owned())
    };
    let place = |hint: &str, found: Option<PathBuf>| {
        let path = found.unwrap_or_else(|| folder.join(hint));
        std::path::absolute(&path)
            .unwrap_or(path)
            .to_string_lossy()
            .into_owned()
    };
    for (index, source) in project.sources_mut().enumerate() {
        source.path = place(&source.path, found(index));
    }
}
