//! What the window knows: the audit, what was computed from it, and what is being looked at.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use super::jobs::{Dialogs, Jobs};
use super::{History, Preferences, Shelf, Step};
use crate::data::{
    Diagnosis, Error, Help, Joining, Opened, Profile, Quarantine, Recode, RecodeCount, Role, Source,
    Suspicion, Table, Workbook,
};
use crate::project::{
    Evaluation, FileError, Holding, Lock, OnDisk, Outputs, Prepared, Project, Recomputed, Recovery,
    SaveError, Setup, SetupProblem, SourceState, Traced,
};
use crate::tally::GroupKey;

/// Everything the screens read. Only `apply` and the results of jobs change it.
#[derive(Debug)]
pub struct State {
    pub preferences: Preferences,
    /// The audit that is open; `None` on the start page.
    pub document: Option<Document>,
    /// What was computed from it.
    pub workspace: Workspace,
    /// Model outputs opened and not joined yet.
    pub pending: Option<Pending>,
    pub step: Step,
    /// Which list the step of findings shows.
    pub shelf: Shelf,
    /// The choice begun last, while it is filled in.
    pub filling_in: Option<u32>,
    /// The group selected everywhere.
    pub selected: Option<GroupKey>,
    /// The number whose coming about is shown.
    pub traced: Option<Traced>,
    /// What went wrong, until dismissed.
    pub notice: Option<Notice>,
    /// What is to happen once "save before closing?" is answered.
    pub closing: Option<Closing>,
    /// Whether the form "where to save?" is shown.
    pub save_form: bool,
    /// The form proposes another place than the audit's own.
    pub elsewhere: bool,
    /// Whether what is not understood in the audit's file was read and put away.
    pub extras_seen: bool,
    /// A file that would be overwritten, until the user says so.
    pub overwrite: Option<PathBuf>,
    /// How the report is asked for, and the last one made.
    pub reporting: super::Reporting,
    /// How the view on the screen is exported.
    pub exporting: super::Exporting,
    /// Work that a crash left behind, found at start.
    pub recoveries: Vec<Recovery>,
    /// Keeps a recovery copy of the open audit.
    pub(super) keeper: super::keeper::Keeper,
    /// Which recent files are still there.
    pub recents: super::Recents,
    pub samples: Vec<super::Sample>,
    /// Bytes of columns beyond which those that the audit does not use are set aside.
    pub room: u64,
    /// Where preferences and recovery copies are kept; `None` keeps nothing.
    pub storage: Option<PathBuf>,
    pub jobs: Jobs,
    pub dialogs: Dialogs,
}

/// The audit that is open.
#[derive(Debug)]
pub struct Document {
    /// Tells this opening from every other of this run, of the same file included.
    pub opened: u64,
    /// Its source paths are absolute while it is open, relative once saved.
    pub project: Project,
    /// Where it is saved; `None` until it is.
    pub path: Option<PathBuf>,
    /// As it was when last saved or opened.
    pub saved: Project,
    pub history: History,
    pub lock: Option<Lock>,
    /// What its file held when it was last read or written.
    pub seen: OnDisk,
    /// Another window has the audit at this place: this is a copy.
    pub copy_of: Option<PathBuf>,
    /// Taken up from what a crash left, and not saved since.
    pub recovered: bool,
}

impl Document {
    /// Whether there is work that closing would lose. What was last looked at does not count.
    pub fn is_dirty(&self) -> bool {
        let Project {
            format: _,
            version: _,
            program: _,
            title,
            notes,
            card,
            data,
            outputs,
            quarantine,
            setup,
            view: _,
            pins,
            findings,
            choices,
            threads,
            authors,
            annotations,
            conflicts,
            next_finding: _,
            next: _,
            extras,
        } = &self.project;
        let saved = &self.saved;
        self.recovered
            || *title != saved.title
            || *notes != saved.notes
            || *card != saved.card
            || *data != saved.data
            || *outputs != saved.outputs
            || *quarantine != saved.quarantine
            || *setup != saved.setup
            || *pins != saved.pins
            || *findings != saved.findings
            || *choices != saved.choices
            || *threads != saved.threads
            || *authors != saved.authors
            || *annotations != saved.annotations
            || *conflicts != saved.conflicts
            || *extras != saved.extras
    }
}

/// What was computed from the audit; made again from it at any time.
#[derive(Debug, Default)]
pub struct Workspace {
    /// The sources that `table` was read from, as the project describes them.
    pub loaded_for: Option<(Source, Vec<Outputs>)>,
    /// Where the user said that each source is, until they are read: the data, then the outputs.
    pub(super) places: Vec<Option<PathBuf>>,
    /// The data as received, joined with the outputs when there are any.
    pub received: Option<Arc<Table>>,
    /// Which of its columns look like they name people, and the decisions by which they are set apart in it.
    pub suspicions: Vec<Suspicion>,
    pub(super) quarantined_for: Quarantine,
    /// The same, recoded: what every screen lists, filters and counts.
    pub table: Option<Arc<Table>>,
    /// The recodes that `table` has undergone, and what each did; `None` when it is to be made again.
    pub(super) recoded_for: Option<Vec<Recode>>,
    pub recodes: Vec<RecodeCount>,
    /// Why the recodes cannot be applied; `table` is then the data as received.
    pub recode_problem: Option<Error>,
    pub profiles: Arc<Vec<Profile>>,
    /// The first lines of the data as they stand in the file, when it is text.
    pub head: Vec<String>,
    /// The columns set aside that were asked to be read again.
    pub(super) aside_asked: BTreeSet<String>,
    /// Those that the set-up's screen looks at.
    pub(super) needed: BTreeSet<String>,
    /// One suggestion per column.
    pub roles: Vec<Option<Role>>,
    /// Whether each source is the file that was audited: the data, then the outputs.
    pub sources: Vec<SourceState>,
    /// How each join went.
    pub joins: Vec<Diagnosis>,
    /// What else the data's workbook holds, when they come from one.
    pub workbook: Option<Workbook>,
    pub prepared: Option<Arc<Prepared>>,
    /// The set-up that `prepared` was counted for.
    pub prepared_for: Option<Setup>,
    /// Replaced whole, never changed: what is made of it is kept as long as it is the same object.
    pub evaluation: Option<Arc<Evaluation>>,
    /// One per pin of the project, measured when it counts the same people.
    pub(super) pinned: Vec<Option<super::Pinned>>,
    /// The set-up that `evaluation` is of.
    pub(super) evaluated_for: Option<Setup>,
    /// The set-up for which drawing again was stopped.
    pub(super) not_resampled_for: Option<Setup>,
    /// The model last fitted, when columns are held equal.
    pub(super) adjusted: Option<super::Adjusting>,
    /// The consistency last found, when people are asked to be alike.
    pub(super) likened: Option<super::Likening>,
    /// Every cut last measured, when labels have an order.
    pub(super) labelled: Option<super::Labelling>,
    /// What the options of choices last came to.
    pub(super) weighed: Option<super::choosing::Weighing>,
    /// What keeps the set-up from being measured, before looking at the data.
    pub setup_problems: Vec<SetupProblem>,
    /// What measuring met in the data.
    pub problem: Option<Error>,
    /// Each finding, recomputed.
    pub recomputed: Vec<Recomputed>,
    /// Which views of which findings, and of which table, `recomputed` is about.
    pub(super) checked_for: Option<super::Checked>,
}

impl Workspace {
    /// There is no table to be had from these sources.
    pub(super) fn without_table(&mut self, sources: (Source, Vec<Outputs>)) {
        *self = Workspace {
            loaded_for: Some(sources),
            places: std::mem::take(&mut self.places),
            ..Workspace::default()
        };
    }

    /// How the views of a finding fare against the data as they are now, in their order; none while not checked.
    pub fn holdings(&self, number: u32) -> &[Holding] {
        self.recomputed
            .iter()
            .find(|recomputed| recomputed.check.number == number)
            .map_or(&[], |recomputed| &recomputed.check.holdings)
    }
}

/// Model outputs opened and not joined yet.
#[derive(Debug)]
pub struct Pending {
    pub opened: Arc<Opened>,
    /// Which of their columns look like they name people.
    pub suspicions: Vec<Suspicion>,
    /// Whether their line of column names looks like one of their rows.
    pub like_a_row: bool,
    /// What they are to be joined to.
    pub base: Arc<Table>,
    /// The place of the join that they are to replace, when they are joined already.
    pub replaces: Option<usize>,
    /// What they will be called.
    pub name: String,
    /// The choices made so far.
    pub joining: Joining,
    /// What joining so would do, once a key is chosen.
    pub diagnosis: Option<Result<(Diagnosis, Help), Error>>,
}

impl Pending {
    /// Whether a key names people, so that only its form can be shown.
    pub fn hides_keys(&self, decided: &Quarantine) -> bool {
        self.joining.keys.iter().any(|key| {
            let suspected = { self.suspicions.iter() }.any(|suspicion| suspicion.column == key.outputs);
            // What was decided of the data's column goes for the outputs' column too.
            self.base.hides(&key.data) || suspected && !decided.shows(&key.data)
        })
    }

    /// Whether joining would work.
    pub fn can_join(&self) -> bool {
        matches!(&self.diagnosis, Some(Ok((diagnosis, _))) if diagnosis.allows(&self.joining))
    }
}

/// What is shown over the window until dismissed.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    Data(Error),
    File(FileError),
    Save(SaveError),
    /// The report could not be written.
    Report(SaveError),
    /// Somebody else saved the audit since it was read; whether both can be brought together.
    Underneath {
        path: PathBuf,
        together: bool,
    },
    /// The audit to be opened is open in another window.
    Held(PathBuf),
    /// A source of the project is nowhere to be found: asks where it is.
    SourceMissing {
        path: String,
        /// Its place: the data, then the outputs.
        source: usize,
    },
    /// A job ended in a fault of the program; nothing else was touched.
    Fault,
    /// The view cannot be written, for this reason, in words.
    NoChart(String),
    /// A finding cannot be noted, for this reason.
    NothingToNote(crate::measure::Undefined),
    /// A view of a finding cannot be noted anew, for this reason.
    NotRenewed(crate::project::NotRenewed),
}

/// What is to happen after unsaved work has been asked about.
#[derive(Clone, Debug, PartialEq)]
pub enum Closing {
    /// Close the audit, and stay on the start page.
    Audit,
    /// Close the window.
    Window,
    /// Open something else.
    Open(Box<super::Command>),
}

impl State {
    /// Why a step cannot be used yet: a text id, or `None` when it can.
    pub fn why_not(&self, step: Step) -> Option<&'static str> {
        let workspace = &self.workspace;
        match step {
            Step::Data => None,
            Step::Setup => workspace.table.is_none().then_some("step-needs-data"),
            Step::Disparities => workspace.evaluation.is_none().then_some("step-needs-setup"),
            Step::Findings => match &self.document {
                Some(document)
                    if !document.project.findings.is_empty() || !document.project.choices.is_empty() =>
                {
                    None
                }
                _ => workspace.evaluation.is_none().then_some("step-needs-setup"),
            },
            Step::Report => workspace.evaluation.is_none().then_some("step-needs-setup"),
        }
    }

    /// Whether the measures on the screen are those of the set-up as it is now: false while they are being
    /// counted again.
    pub fn is_current(&self) -> bool {
        let workspace = &self.workspace;
        workspace.evaluation.is_some()
            && self
                .document
                .as_ref()
                .is_some_and(|document| workspace.evaluated_for.as_ref() == Some(&document.project.setup))
    }

    /// Whether something is shown over the window that must be answered first.
    pub fn is_asking(&self) -> bool {
        self.closing.is_some()
            || self.notice.is_some()
            || self.save_form
            || self.reporting.form
            || self.exporting.form.is_some()
            || self.overwrite.is_some()
    }

    /// How many findings hold against the data as they are now, and how many no longer do.
    pub fn findings_held(&self) -> (usize, usize) {
        let recomputed = &self.workspace.recomputed;
        let held = recomputed
            .iter()
            .filter(|recomputed| recomputed.check.holds())
            .count();
        (held, recomputed.len() - held)
    }

    /// Whether a source's content is no longer the audited one.
    pub fn data_changed(&self) -> bool {
        self.workspace
            .sources
            .iter()
            .any(|state| matches!(state, SourceState::Changed { .. }))
    }
}
