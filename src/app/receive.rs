//! What happens when a job ends, and what is to be computed next.

use std::path::PathBuf;
use std::sync::Arc;

use egui::Context;

use super::apply::{identity, new_document, new_project};
use super::deed::{Deed, LoadedData, LoadedTable, OpenedProject, ProjectTrouble, make_absolute};
use super::jobs::Purpose;
use super::state::{Document, Notice, Pending, State};
use super::{Command, Step};
use crate::data::{Error, Key};
use crate::measure::Reference;
use crate::project::{
    DecisionRule, Lock, Outputs, Project, SaveError, Setup, check_findings, discard_recovery, evaluate,
    prepare,
};
use crate::tally::Cut;

impl State {
    /// Takes in everything that jobs and dialogs have brought, and starts what is to be computed next.
    pub fn receive(&mut self, context: &Context) {
        while let Some(deed) = self.jobs.poll() {
            self.take(deed, context);
            self.reconcile(context);
        }
        while let Some((purpose, path)) = self.dialogs.poll() {
            if let Some(path) = path {
                self.picked(purpose, path, context);
            }
        }
    }

    fn picked(&mut self, purpose: Purpose, path: PathBuf, context: &Context) {
        let command = match purpose {
            Purpose::Open => Command::Open(path),
            Purpose::Outputs => Command::OpenOutputs(path),
            // The system's dialog has already asked about overwriting.
            Purpose::SaveAs => Command::SaveTo {
                path: with_extension(path),
                overwrite: true,
            },
            Purpose::RelocateData => Command::Relocate { path, outputs: false },
            Purpose::RelocateOutputs => Command::Relocate { path, outputs: true },
        };
        self.apply(command, context);
    }

    fn take(&mut self, deed: Deed, context: &Context) {
        match deed {
            Deed::DataOpened {
                path,
                result: Ok(opened),
            } => {
                self.preferences.remember(&path);
                self.show_document(new_document(new_project(opened.source), None));
                self.workspace.sources = vec![same(path)];
                self.have_table(opened.loaded);
                // Nothing has been done to it yet, but it exists nowhere else.
                self.step = Step::Data;
            }
            Deed::ProjectOpened {
                path,
                sample,
                result: Ok(opened),
            } => {
                if !sample {
                    self.preferences.remember(&path);
                }
                self.have_project(path, sample, *opened);
            }
            Deed::ProjectOpened {
                result: Err(ProjectTrouble::File(error)),
                ..
            } => {
                self.notice = Some(Notice::File(error));
            }
            Deed::ProjectOpened {
                result: Err(ProjectTrouble::Lock(error)),
                ..
            } => {
                self.notice = Some(Notice::Save(error));
            }
            Deed::ReadAgain(Ok(opened)) => {
                if let Some(document) = &mut self.document {
                    let before = document.project.clone();
                    document.project.data = opened.source;
                    document.history.remember("undo-read-as", before, false);
                }
                self.have_table(opened.loaded);
            }
            Deed::SourcesLoaded {
                project,
                result,
                replacements,
            } => {
                self.have_sources(&project, result.map(|data| *data), &replacements);
            }
            Deed::Refingerprinted(Ok(sources)) => {
                if let Some(document) = &mut self.document {
                    let before = document.project.clone();
                    (document.project.data, document.project.outputs) = *sources;
                    document.history.remember("undo-accept-data", before, false);
                }
            }
            Deed::OutputsOpened { result: Ok(opened) } => {
                let (opened, profiles) = *opened;
                let key = self.suggested_key(&opened.table);
                self.pending = Some(Pending {
                    opened: Arc::new(opened),
                    profiles,
                    diagnosis: None,
                });
                self.step = Step::Data;
                if let Some(key) = key {
                    self.apply(Command::Diagnose(key), context);
                }
            }
            Deed::Diagnosed { key, result } => {
                if let Some(pending) = &mut self.pending {
                    pending.diagnosis = Some((key, result));
                }
            }
            Deed::Joined {
                key,
                result: Ok(joined),
            } => {
                let (Some(document), Some(pending)) = (&mut self.document, self.pending.take()) else {
                    return;
                };
                let before = document.project.clone();
                document.project.outputs = Some(Outputs {
                    source: pending.opened.source.clone(),
                    key,
                });
                document.history.remember("undo-join", before, false);
                let (loaded, diagnosis) = *joined;
                self.workspace.join = Some(diagnosis);
                self.workspace
                    .sources
                    .push(same(PathBuf::from(&pending.opened.source.path)));
                self.have_table(loaded);
            }
            Deed::Prepared { setup, result } => {
                self.workspace.prepared_for = Some(*setup);
                match result {
                    Ok(prepared) => {
                        self.workspace.prepared = Some(Arc::from(prepared));
                        self.workspace.problem = None;
                    }
                    Err(error) => {
                        self.workspace.prepared = None;
                        self.workspace.evaluation = None;
                        self.workspace.problem = Some(error);
                    }
                }
                self.reevaluate();
            }
            Deed::Checked { checks, of } => {
                self.workspace.checks = checks;
                self.workspace.checked_for = Some(of);
            }
            Deed::Saved {
                path,
                project,
                lock,
                result,
            } => self.saved(path, *project, lock, result, context),
            Deed::DataOpened {
                result: Err(error), ..
            }
            | Deed::ReadAgain(Err(error))
            | Deed::Refingerprinted(Err(error))
            | Deed::OutputsOpened { result: Err(error) }
            | Deed::Joined {
                result: Err(error), ..
            } => self.data_trouble(error),
            Deed::Fault => self.notice = Some(Notice::Fault),
        }
    }

    fn data_trouble(&mut self, error: Error) {
        if error != Error::Cancelled {
            self.notice = Some(Notice::Data(error));
        }
    }

    fn have_table(&mut self, loaded: LoadedTable) {
        let workspace = &mut self.workspace;
        workspace.table = Some(loaded.table);
        workspace.profiles = Arc::new(loaded.profiles);
        workspace.roles = loaded.roles;
        workspace.prepared = None;
        workspace.prepared_for = None;
        workspace.evaluation = None;
        workspace.problem = None;
        if let Some(document) = &self.document {
            workspace.loaded_for = Some(sources(&document.project));
        }
    }

    fn have_project(&mut self, path: PathBuf, sample: bool, opened: OpenedProject) {
        let mut document = new_document(opened.project, (!sample).then_some(path));
        document.lock = opened.lock;
        let project = document.project.clone();
        self.show_document(document);
        self.have_sources(&project, opened.data, &(None, None));
        if self.workspace.table.is_some() && project.setup.problems().is_empty() {
            self.step = Step::Disparities;
        }
    }

    fn have_sources(
        &mut self,
        project: &Project,
        result: Result<LoadedData, Error>,
        replacements: &(Option<PathBuf>, Option<PathBuf>),
    ) {
        let Some(document) = &mut self.document else {
            return;
        };
        // Whatever came of it, it is not to be tried again by itself.
        self.workspace.loaded_for = Some(sources(project));
        match result {
            Ok(data) => {
                let mut located = project.clone();
                make_absolute(&mut located, std::path::Path::new(""), Some(&data));
                // Finding a file elsewhere is not a change of the audit: only its hint moves.
                document.project.data.path.clone_from(&located.data.path);
                if let (Some(outputs), Some(found)) = (&mut document.project.outputs, &located.outputs) {
                    outputs.source.path.clone_from(&found.source.path);
                }
                let moved = replacements.0.is_some() || replacements.1.is_some();
                if !moved {
                    document.saved.data.path.clone_from(&document.project.data.path);
                    if let (Some(saved), Some(now)) = (&mut document.saved.outputs, &document.project.outputs)
                    {
                        saved.source.path.clone_from(&now.source.path);
                    }
                }
                self.workspace.sources = data.states.clone();
                self.workspace.join = data.join.clone();
                self.have_table(data.loaded);
            }
            Err(Error::NotFound { path }) => {
                let outputs = project
                    .outputs
                    .as_ref()
                    .is_some_and(|outputs| path.ends_with(&outputs.source.path));
                self.notice = Some(Notice::SourceMissing { path, outputs });
            }
            Err(error) => self.data_trouble(error),
        }
    }

    /// Columns of the same name in both files, the likeliest key first.
    fn suggested_key(&self, outputs: &crate::data::Table) -> Option<Key> {
        let profiles = &self.workspace.profiles;
        let shared = |profile: &&crate::data::Profile| {
            outputs.columns.iter().any(|column| column.name == profile.name)
        };
        let by_identifier = profiles.iter().filter(|profile| profile.identifier).find(shared);
        let name = by_identifier
            .or_else(|| profiles.iter().find(shared))?
            .name
            .clone();
        Some(Key {
            data: name.clone(),
            outputs: name,
        })
    }

    fn saved(
        &mut self,
        path: PathBuf,
        project: Project,
        lock: Option<Lock>,
        result: Result<(), SaveError>,
        context: &Context,
    ) {
        match result {
            Ok(()) => {
                self.preferences.remember(&path);
                if let Some(document) = &mut self.document {
                    document.saved = project;
                    document.path = Some(path);
                    if lock.is_some() {
                        document.lock = lock;
                    }
                }
                self.drop_recovery();
                if self.closing.is_some() {
                    self.finish_closing(context);
                }
            }
            Err(SaveError::Exists { path }) => self.overwrite = Some(PathBuf::from(path)),
            Err(error) => {
                self.closing = None;
                self.notice = Some(Notice::Save(error));
            }
        }
    }

    /// Removes the recovery copies of the open audit.
    pub(super) fn drop_recovery(&mut self) {
        if let Some(storage) = &self.storage {
            discard_recovery(storage, None);
            if let Some(recovered) = self.recovered.take() {
                discard_recovery(storage, Some(&recovered));
            }
        }
    }

    /// Brings what is computed in line with the audit: at once when it costs microseconds, by a job otherwise.
    pub(super) fn reconcile(&mut self, context: &Context) {
        let Some(document) = &self.document else { return };
        let project = &document.project;
        if self.jobs.running().is_none()
            && self.pending.is_none()
            && self.workspace.loaded_for.as_ref() != Some(&sources(project))
        {
            let project = project.clone();
            self.jobs.start("job-opening", context, move |progress| {
                let result =
                    crate::project::load_sources(&project, std::path::Path::new(""), (None, None), progress)
                        .map(|loaded| Box::new(LoadedData::new(loaded)));
                Deed::SourcesLoaded {
                    project: Box::new(project),
                    result,
                    replacements: (None, None),
                }
            });
            return;
        }
        self.workspace.setup_problems = project.setup.problems();
        let Some(table) = self.workspace.table.clone() else {
            return;
        };
        if !self.workspace.setup_problems.is_empty() {
            self.workspace.evaluation = None;
            return self.recheck(context);
        }
        let setup = project.setup.clone();
        if self.workspace.prepared_for.as_ref().map(counting) != Some(counting(&setup)) {
            if self.jobs.running().is_none() {
                self.jobs.start("job-counting", context, move |_| {
                    let result = prepare(&table, &setup).map(Box::new);
                    Deed::Prepared {
                        setup: Box::new(setup),
                        result,
                    }
                });
            }
            return;
        }
        self.reevaluate();
        self.recheck(context);
    }

    /// Measures what is counted, for the set-up as it is now: microseconds.
    fn reevaluate(&mut self) {
        let (Some(document), Some(prepared)) = (&self.document, &self.workspace.prepared) else {
            return;
        };
        let setup = &document.project.setup;
        if self.workspace.prepared_for.as_ref().map(counting) != Some(counting(setup)) {
            return;
        }
        if self.workspace.evaluated_for.as_ref() == Some(setup) && self.workspace.evaluation.is_some() {
            return;
        }
        match evaluate(prepared, setup) {
            Ok(evaluation) => {
                self.workspace.evaluation = Some(evaluation);
                self.workspace.evaluated_for = Some(setup.clone());
                self.workspace.problem = None;
            }
            Err(error) => {
                self.workspace.evaluation = None;
                self.workspace.problem = Some(error);
            }
        }
    }

    /// Checks the findings against the data, when findings or data are new.
    fn recheck(&mut self, context: &Context) {
        let (Some(document), Some(table)) = (&self.document, &self.workspace.table) else {
            return;
        };
        let numbers: Vec<u32> = document
            .project
            .findings
            .iter()
            .map(|finding| finding.number)
            .collect();
        let of = (numbers, identity(table));
        if self.workspace.checked_for.as_ref() == Some(&of) || self.jobs.running().is_some() {
            return;
        }
        let (project, table) = (document.project.clone(), table.clone());
        self.jobs.start("job-checking", context, move |_| Deed::Checked {
            checks: check_findings(&project, &table),
            of,
        });
    }
}

/// The sources of a project, as identity: two equal ones need not be read twice.
fn sources(project: &Project) -> (crate::data::Source, Option<Outputs>) {
    let mut outputs = project.outputs.clone();
    if let Some(outputs) = &mut outputs {
        outputs.source.path.clear();
    }
    let mut data = project.data.clone();
    data.path.clear();
    (data, outputs)
}

/// The part of a set-up that the pass over the rows depends on.
fn counting(setup: &Setup) -> Setup {
    let mut counting = setup.clone();
    counting.polarity = None;
    if let Some(DecisionRule::Score { cut, .. }) = &mut counting.decision {
        *cut = Cut::Top { count: 0 };
    }
    for grouping in &mut counting.groupings {
        grouping.reference = Reference::Overall;
    }
    counting
}

fn same(path: PathBuf) -> crate::project::SourceState {
    crate::project::SourceState::Same { path }
}

fn with_extension(path: PathBuf) -> PathBuf {
    if path.extension().is_some() {
        path
    } else {
        path.with_extension("ron")
    }
}

impl Document {
    /// The audit with the paths of its sources as a stranger would see them: file names only.
    pub fn source_names(&self) -> Vec<String> {
        let name = |path: &str| {
            std::path::Path::new(path)
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default()
        };
        std::iter::once(&self.project.data)
            .chain(self.project.outputs.as_ref().map(|outputs| &outputs.source))
            .map(|source| name(&source.path))
            .collect()
    }
}
