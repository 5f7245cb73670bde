//! What happens when a job ends, and what is to be computed next.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use super::Command;
use super::Step;
use super::deed::{Deed, LoadedData, LoadedTable, Manner, OpenedProject, ProjectTrouble, make_absolute};
use super::exporting::chart_path;
use super::jobs::Purpose;
use super::paths::{absolute, project_path};
use super::reconcile::sources;
use super::reporting::report_path;
use super::saving::{new_document, new_project};
use super::state::{Closing, Notice, State};
use crate::data::{Error, Source};
use crate::project::{Lock, Outputs, Project, SourceState};

impl State {
    /// Takes in everything that jobs and dialogs have brought, and starts what is to be computed next.
    pub fn receive(&mut self, context: &Context) {
        self.recents.receive();
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
            // The system's dialog has already asked about overwriting, unless the name has to change.
            Purpose::SaveAs => Command::SaveTo {
                overwrite: project_path(&path) == path,
                path,
            },
            Purpose::Report => Command::SaveReport {
                overwrite: report_path(&path, self.reporting.written_as) == path,
                path,
            },
            Purpose::Chart => Command::SaveChart {
                overwrite: chart_path(&path) == path,
                path,
            },
            Purpose::Relocate(source) => Command::Relocate { path, source },
        };
        self.apply(command, context);
    }

    fn take(&mut self, deed: Deed, context: &Context) {
        match deed {
            Deed::DataOpened {
                path,
                result: Ok(opened),
            } => {
                if self.ask_again(Command::Open(path.clone())) {
                    return;
                }
                self.preferences.remember(&path);
                let project = new_project(opened.source);
                let read = sources(&project);
                self.show_document(new_document(project, None));
                self.workspace.sources = vec![same(path)];
                self.workspace.workbook = opened.workbook;
                self.have_table(opened.loaded, read);
                self.workspace.head = opened.head;
            }
            Deed::ProjectOpened {
                path,
                manner,
                result: Ok(opened),
            } => {
                let again = match manner {
                    Manner::Sample(name) => Command::OpenSample(name.to_owned()),
                    Manner::Copy => Command::OpenCopy(path.clone()),
                    Manner::Own => Command::Open(path.clone()),
                };
                if self.ask_again(again) {
                    return;
                }
                if manner == Manner::Own {
                    self.preferences.remember(&path);
                }
                self.have_project(path, manner, *opened);
            }
            Deed::ProjectOpened {
                path,
                result: Err(trouble),
                ..
            } => {
                self.notice = Some(match trouble {
                    ProjectTrouble::File(error) => Notice::File(error),
                    ProjectTrouble::Held => Notice::Held(path.clone()),
                });
                // The audit still open had freed its lock to be opened again.
                if let Some(document) = &mut self.document
                    && document.path.as_ref() == Some(&path)
                    && document.lock.is_none()
                {
                    document.lock = Lock::take(&path).ok();
                }
            }
            Deed::ReadAgain {
                label,
                result: Ok(opened),
            } => {
                if let Some(document) = &mut self.document {
                    let before = document.project.clone();
                    let mut source = opened.source;
                    // Reading a file in another way is not accepting that it changed: the audited
                    // fingerprint stays, and the difference stays said.
                    let state = if source.sha256 == before.data.sha256 {
                        same(PathBuf::from(&source.path))
                    } else {
                        let found = std::mem::replace(&mut source.sha256, before.data.sha256.clone());
                        (source.bytes, source.rows) = (before.data.bytes, before.data.rows);
                        SourceState::Changed {
                            path: PathBuf::from(&source.path),
                            sha256: found,
                        }
                    };
                    if let Some(first) = self.workspace.sources.first_mut() {
                        *first = state;
                    }
                    document.project.data = source;
                    document.history.remember(label, before, false);
                    // With outputs to join, the table is made again from both sources, by `reconcile`.
                    if document.project.outputs.is_empty() {
                        let read = sources(&document.project);
                        self.workspace.workbook = opened.workbook;
                        self.have_table(opened.loaded, read);
                        self.workspace.head = opened.head;
                        self.diagnose_again(context);
                    }
                }
            }
            Deed::SourcesLoaded {
                project,
                result,
                places,
            } => {
                self.have_sources(&project, result.map(|data| *data), &places);
                self.diagnose_again(context);
            }
            Deed::ColumnsRead {
                received,
                names,
                result,
            } => self.have_columns(&received, &names, result),
            Deed::LetGo => {}
            Deed::Refingerprinted(Ok(sources)) => {
                if let Some(document) = &mut self.document {
                    let before = document.project.clone();
                    (document.project.data, document.project.outputs) = *sources;
                    document.history.remember("undo-accept-data", before, false);
                }
            }
            Deed::OutputsOpened { result: Ok(outputs) } => self.have_outputs(*outputs, context),
            Deed::Diagnosed { joining, result } => {
                if let Some(pending) = &mut self.pending
                    && pending.joining.keys == joining.keys
                {
                    pending.diagnosis = Some(result);
                }
            }
            Deed::Joined {
                joining,
                name,
                result: Ok(joined),
            } => {
                let (loaded, diagnosis) = *joined;
                self.have_joined(joining, name, loaded, diagnosis);
            }
            Deed::Recoded {
                received,
                recodes,
                result,
            } => self.have_recoded(received, recodes, result),
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
            Deed::Resampled { setup, evaluation } => self.have_resampled(&setup, *evaluation),
            Deed::Adjusted(adjusting) => self.workspace.adjusted = Some(*adjusting),
            Deed::Likened(likening) => self.workspace.likened = Some(*likening),
            Deed::Labelled(labelling) => self.workspace.labelled = Some(*labelling),
            Deed::Weighed(weighing) => self.workspace.weighed = Some(*weighing),
            Deed::Reported(made) => self.have_report(*made),
            Deed::Renewed(renewed) => self.have_renewed(*renewed),
            Deed::Checked { recomputed, of } => {
                self.workspace.recomputed = recomputed;
                self.workspace.checked_for = Some(of);
            }
            Deed::DataOpened {
                result: Err(error), ..
            }
            | Deed::ReadAgain {
                result: Err(error), ..
            }
            | Deed::Refingerprinted(Err(error))
            | Deed::OutputsOpened { result: Err(error) }
            | Deed::Joined {
                result: Err(error), ..
            } => self.data_trouble(error),
            Deed::Fault(job) => {
                let path = self
                    .document
                    .as_ref()
                    .map(|document| document.project.data.path.clone());
                self.give_up(
                    job,
                    Error::Fault {
                        path: path.unwrap_or_default(),
                    },
                );
                self.notice = Some(Notice::Fault);
            }
        }
    }

    pub(super) fn data_trouble(&mut self, error: Error) {
        if error != Error::Cancelled {
            self.notice = Some(Notice::Data(error));
        }
    }

    /// Opening has ended, but meanwhile work was done on the audit that it would replace: asks, and opens it again
    /// after the answer.
    fn ask_again(&mut self, command: Command) -> bool {
        let ask = self.is_dirty();
        if ask {
            self.closing = Some(Closing::Open(Box::new(command)));
        }
        ask
    }

    /// Takes a table in; `read` says of which sources it is.
    pub(super) fn have_table(&mut self, loaded: LoadedTable, read: (Source, Vec<Outputs>)) {
        let workspace = &mut self.workspace;
        workspace.received = Some(loaded.table.clone());
        workspace.suspicions = loaded.suspicions;
        workspace.quarantined_for = loaded.quarantine;
        workspace.table = Some(loaded.table);
        workspace.recoded_for = Some(Vec::new());
        workspace.recodes.clear();
        workspace.recode_problem = None;
        workspace.profiles = Arc::new(loaded.profiles);
        workspace.roles = loaded.roles;
        workspace.prepared = None;
        workspace.prepared_for = None;
        workspace.evaluation = None;
        workspace.problem = None;
        workspace.recomputed.clear();
        workspace.checked_for = None;
        workspace.loaded_for = Some(read);
    }

    fn have_project(&mut self, path: PathBuf, manner: Manner, opened: OpenedProject) {
        let (own, copy_of) = match manner {
            Manner::Own => (Some(path), None),
            Manner::Copy => (None, Some(path)),
            Manner::Sample(_) => (None, None),
        };
        let mut document = new_document(opened.project, own);
        (document.lock, document.seen) = (opened.lock, opened.seen);
        document.copy_of = copy_of;
        let project = document.project.clone();
        self.show_document(document);
        self.have_sources(&project, opened.data, &[]);
        if self.workspace.table.is_some() && project.setup.problems().is_empty() {
            self.step = Step::Disparities;
        }
    }

    fn have_sources(
        &mut self,
        project: &Project,
        result: Result<LoadedData, Error>,
        places: &[Option<PathBuf>],
    ) {
        let Some(document) = &mut self.document else {
            return;
        };
        match result {
            Ok(data) => {
                let mut located = project.clone();
                make_absolute(&mut located, std::path::Path::new(""), Some(&data));
                // Finding a file elsewhere is not a change of the audit: only its hint moves.
                take_places(&mut document.project, &located);
                if places.iter().all(Option::is_none) {
                    take_places(&mut document.saved, &located);
                }
                // What an older audit uses counts as shown, and saying so is not a change of it.
                for released in &data.loaded.quarantine.released {
                    for project in [&mut document.project, &mut document.saved] {
                        if !project.quarantine.shows(&released.column) {
                            project.quarantine.release(&released.column, &released.reason);
                        }
                    }
                }
                self.workspace.sources = data.states.clone();
                self.workspace.joins = data.joins.clone();
                self.workspace.workbook = data.workbook.clone();
                self.workspace.places.clear();
                self.have_table(data.loaded, sources(project));
                self.workspace.head = data.head;
            }
            Err(error) => {
                // Not to be tried again by itself; and a table of other sources must not stand for these.
                self.workspace.without_table(sources(project));
                self.source_trouble(project, places, error);
            }
        }
    }

    fn source_trouble(&mut self, project: &Project, places: &[Option<PathBuf>], error: Error) {
        match error {
            Error::NotFound { path } => {
                let chosen = |place: usize| places.get(place).and_then(Option::as_deref);
                let source = project
                    .sources()
                    .enumerate()
                    .position(|(place, source)| is_place_of(&path, &source.path, chosen(place)));
                self.notice = Some(Notice::SourceMissing {
                    path,
                    source: source.unwrap_or_default(),
                });
            }
            error => self.data_trouble(error),
        }
    }
}

/// Takes over where the files of an audit were found, as far as it has the same ones.
fn take_places(project: &mut Project, located: &Project) {
    for (source, found) in project.sources_mut().zip(located.sources()) {
        if source.sha256 == found.sha256 {
            source.path.clone_from(&found.path);
        }
    }
}

/// Whether the path that was tried is a source's: where it was, or where the user said it is.
fn is_place_of(tried: &str, hint: &str, chosen: Option<&Path>) -> bool {
    let tried = absolute(Path::new(tried));
    tried == absolute(Path::new(hint)) || chosen == Some(tried.as_path())
}

fn same(path: PathBuf) -> SourceState {
    SourceState::Same { path }
}
