//! The one place where commands change the state.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use super::command::{Action, Command, Edit, Show};
use super::deed::{Deed, LoadedData, LoadedTable, OpenedData, open_project};
use super::jobs::Purpose;
use super::state::{Closing, Document, Notice, State, Workspace};
use super::{Step, now};
use crate::data::{self, Source};
use crate::project::{FORMAT_VERSION, Finding, Project, Setup, freeze, load_sources, save_project};

impl State {
    /// Does what a widget asked for.
    pub fn apply(&mut self, command: Command, context: &Context) {
        match command {
            Command::Do(action) => self.act(action, context),
            Command::Edit(edit) => self.edit(edit),
            Command::Show(show) => self.show(show),
            Command::Open(_) | Command::OpenSample(_) | Command::Recover(_) if self.is_dirty() => {
                self.closing = Some(Closing::Open(Box::new(command)));
            }
            Command::Open(path) => self.open(path, context),
            Command::OpenSample(name) => self.open_sample(&name, context),
            Command::ReadAs(format) => self.open_data(None, Some(format), context),
            Command::OpenOutputs(path) => self.open_outputs(path, context),
            Command::Diagnose(key) => self.diagnose(key, context),
            Command::Relocate { path, outputs } => self.relocate(path, outputs, context),
            Command::SaveTo { path, overwrite } => self.save_to(path, overwrite, context),
            Command::Browse(purpose) => self.browse(purpose, context),
            Command::Recover(index) => self.recover(index),
            Command::ForgetRecovery(index) => self.forget_recovery(index),
            Command::ForgetRecent(path) => self.preferences.forget(&path),
            Command::Language(language) => self.preferences.language = language,
            Command::Theme(theme) => self.preferences.theme = theme,
            Command::Zoom(zoom) => self.preferences.zoom = zoom.clamp(0.8, 2.0),
        }
        self.reconcile(context);
    }

    /// Whether closing would lose work.
    pub fn is_dirty(&self) -> bool {
        self.document.as_ref().is_some_and(Document::is_dirty)
    }

    fn act(&mut self, action: Action, context: &Context) {
        if !action.enabled(self) {
            return;
        }
        match action {
            Action::OpenFile => self.browse(Purpose::Open, context),
            Action::AddOutputs => self.browse(Purpose::Outputs, context),
            Action::Save => match self.document.as_ref().and_then(|document| document.path.clone()) {
                Some(path) => self.save_to(path, true, context),
                None => self.save_form = true,
            },
            Action::SaveAs => self.save_form = true,
            Action::CloseAudit => self.close(Closing::Audit, context),
            Action::Quit => self.close(Closing::Window, context),
            Action::Undo => self.travel(|document| document.history.undo(document.project.clone())),
            Action::Redo => self.travel(|document| document.history.redo(document.project.clone())),
            Action::Join => self.join(context),
            Action::DropPendingOutputs => self.pending = None,
            Action::RemoveOutputs => {
                self.change("undo-remove-outputs", false, |project| project.outputs = None)
            }
            Action::AcceptChangedData => self.accept_changed_data(context),
            Action::Cancel => self.jobs.cancel(),
            Action::ZoomIn => self.preferences.zoom = (self.preferences.zoom + 0.1).min(2.0),
            Action::ZoomOut => self.preferences.zoom = (self.preferences.zoom - 0.1).max(0.8),
            Action::CloseWithoutSaving => self.finish_closing(context),
            Action::SaveAndClose => self.act(Action::Save, context),
            Action::StayOpen => self.closing = None,
            Action::DismissNotice => {
                self.notice = None;
                self.overwrite = None;
                self.save_form = false;
            }
        }
    }

    /// Changes the audit, remembering how it was under the text id `label`.
    fn change(&mut self, label: &'static str, continues: bool, change: impl FnOnce(&mut Project)) {
        let Some(document) = &mut self.document else {
            return;
        };
        let before = document.project.clone();
        change(&mut document.project);
        if document.project != before {
            document.history.remember(label, before, continues);
        }
    }

    fn travel(&mut self, step: impl FnOnce(&mut Document) -> Option<Project>) {
        let Some(document) = &mut self.document else {
            return;
        };
        if let Some(project) = step(document) {
            document.project = project;
        }
    }

    fn edit(&mut self, edit: Edit) {
        match edit {
            Edit::Setup {
                setup,
                label,
                continues,
            } => self.change(label, continues, |project| {
                project.setup = *setup;
                project.view.grouping = project
                    .view
                    .grouping
                    .min(project.setup.groupings.len().saturating_sub(1));
                if project.setup.stratum.is_none() {
                    project.view.stratum = None;
                }
            }),
            Edit::Title(title) => self.change("undo-title", true, |project| project.title = title),
            Edit::Notes(notes) => self.change("undo-notes", true, |project| project.notes = notes),
            Edit::AddFinding {
                group,
                text,
                severity,
                status,
            } => {
                let (Some(document), Some(evaluation)) = (&self.document, &self.workspace.evaluation) else {
                    return;
                };
                let now = now();
                match freeze(&document.project, evaluation, &group, &now) {
                    Err(reason) => self.notice = Some(Notice::NothingToNote(reason)),
                    Ok(evidence) => self.change("undo-add-finding", false, |project| {
                        let number = project.next_finding;
                        project.next_finding += 1;
                        project.findings.push(Finding {
                            number,
                            text,
                            severity,
                            status,
                            created: now.clone(),
                            modified: now,
                            evidence,
                        });
                    }),
                }
            }
            Edit::EditFinding {
                number,
                text,
                severity,
                status,
            } => {
                self.change("undo-edit-finding", false, |project| {
                    if let Some(finding) = project
                        .findings
                        .iter_mut()
                        .find(|finding| finding.number == number)
                        && (finding.text != text || finding.severity != severity || finding.status != status)
                    {
                        finding.text = text;
                        finding.severity = severity;
                        finding.status = status;
                        finding.modified = now();
                    }
                });
            }
            Edit::DeleteFinding(number) => self.change("undo-delete-finding", false, |project| {
                project.findings.retain(|finding| finding.number != number);
            }),
        }
    }

    fn show(&mut self, show: Show) {
        if let Show::Step(step) = show {
            if self.why_not(step).is_none() {
                self.step = step;
            }
            return;
        }
        if let Show::Group(group) = show {
            self.selected = group;
            return;
        }
        let Some(document) = &mut self.document else {
            return;
        };
        let project = &mut document.project;
        match show {
            Show::Step(_) | Show::Group(_) => {}
            Show::Metric(metric) => project.view.metric = metric,
            Show::Grouping(index) if index < project.setup.groupings.len() => {
                project.view.grouping = index;
                self.selected = None;
            }
            Show::Grouping(_) => {}
            Show::Order(order) => project.view.order = order,
            Show::Stratum(stratum) => project.view.stratum = stratum,
            Show::Finding(number) => {
                let Some(finding) = project.findings.iter().find(|finding| finding.number == number) else {
                    return;
                };
                let evidence = &finding.evidence;
                let attributes = &evidence.grouping.attributes;
                let place = project
                    .setup
                    .groupings
                    .iter()
                    .position(|grouping| grouping.attributes == *attributes);
                let Some(place) = place else { return };
                project.view.grouping = place;
                project.view.metric = evidence.metric;
                project.view.stratum = evidence.stratum.as_ref().map(|(_, level)| level.clone());
                self.selected = Some(evidence.group.clone());
                if self.workspace.evaluation.is_some() {
                    self.step = Step::Disparities;
                }
            }
        }
    }

    fn open(&mut self, path: PathBuf, context: &Context) {
        if path
            .extension()
            .is_some_and(|extension| extension.eq_ignore_ascii_case("ron"))
        {
            self.start_project(path, false, context);
        } else {
            self.open_data(Some(path), None, context);
        }
    }

    fn open_sample(&mut self, name: &str, context: &Context) {
        if let Some(sample) = self.samples.iter().find(|sample| sample.name == name) {
            self.start_project(sample.project.clone(), true, context);
        }
    }

    fn start_project(&mut self, path: PathBuf, sample: bool, context: &Context) {
        // The lock of the project already open must be free before it can be opened again.
        if let Some(document) = &mut self.document
            && document.path.as_ref() == Some(&path)
        {
            document.lock = None;
        }
        self.jobs.start("job-opening", context, move |progress| {
            let result = open_project(&path, sample, progress).map(Box::new);
            Deed::ProjectOpened { path, sample, result }
        });
    }

    fn open_data(&mut self, path: Option<PathBuf>, format: Option<data::Format>, context: &Context) {
        let again = self
            .document
            .as_ref()
            .map(|document| PathBuf::from(&document.project.data.path));
        let Some(path) = path.or(again) else { return };
        self.jobs.start("job-opening", context, move |progress| {
            let result = data::open(&path, format.as_ref(), progress).map(|opened| {
                Box::new(OpenedData {
                    source: opened.source,
                    loaded: LoadedTable::new(opened.table),
                })
            });
            match format {
                None => Deed::DataOpened { path, result },
                Some(_) => Deed::ReadAgain(result),
            }
        });
    }

    fn open_outputs(&mut self, path: PathBuf, context: &Context) {
        self.jobs
            .start("job-opening", context, move |progress| Deed::OutputsOpened {
                result: data::open(&path, None, progress).map(|opened| {
                    let profiles = data::profile(&opened.table);
                    Box::new((opened, profiles))
                }),
            });
    }

    fn diagnose(&mut self, key: data::Key, context: &Context) {
        let (Some(table), Some(pending)) = (self.workspace.table.clone(), &self.pending) else {
            return;
        };
        let opened = pending.opened.clone();
        self.jobs.start("job-diagnosing", context, move |_| {
            let result = data::diagnose(&table, &opened.table, &key);
            Deed::Diagnosed { key, result }
        });
    }

    fn join(&mut self, context: &Context) {
        let (Some(table), Some(pending)) = (self.workspace.table.clone(), &self.pending) else {
            return;
        };
        let Some((key, _)) = pending.diagnosis.clone() else {
            return;
        };
        let opened = pending.opened.clone();
        self.jobs.start("job-joining", context, move |_| {
            let result = data::diagnose(&table, &opened.table, &key).and_then(|diagnosis| {
                let joined = data::join(&table, &opened.table, &key)?;
                Ok(Box::new((LoadedTable::new(joined), diagnosis)))
            });
            Deed::Joined { key, result }
        });
    }

    fn relocate(&mut self, path: PathBuf, outputs: bool, context: &Context) {
        self.notice = None;
        self.load_sources(
            if outputs {
                (None, Some(path))
            } else {
                (Some(path), None)
            },
            context,
        );
    }

    /// Reads the audit's sources, as the project describes them.
    fn load_sources(&mut self, replacements: (Option<PathBuf>, Option<PathBuf>), context: &Context) {
        let Some(document) = &self.document else { return };
        let project = document.project.clone();
        self.jobs.start("job-opening", context, move |progress| {
            let places = (replacements.0.as_deref(), replacements.1.as_deref());
            let result = load_sources(&project, Path::new(""), places, progress)
                .map(|loaded| Box::new(LoadedData::new(loaded)));
            Deed::SourcesLoaded {
                project: Box::new(project),
                result,
                replacements,
            }
        });
    }

    fn accept_changed_data(&mut self, context: &Context) {
        let Some(document) = &self.document else { return };
        let mut project = document.project.clone();
        self.jobs.start("job-opening", context, move |progress| {
            let again = |source: &mut Source| {
                data::open(Path::new(&source.path), Some(&source.format), progress)
                    .map(|opened| *source = opened.source)
            };
            let mut result = again(&mut project.data);
            if let (Ok(()), Some(outputs)) = (&result, &mut project.outputs) {
                result = again(&mut outputs.source);
            }
            Deed::Refingerprinted(result.map(|()| Box::new((project.data, project.outputs))))
        });
    }

    fn browse(&mut self, purpose: Purpose, context: &Context) {
        use crate::text::text;
        let language = self.preferences.language;
        let mut dialog = rfd::FileDialog::new();
        dialog = match purpose {
            Purpose::SaveAs => dialog
                .set_title(text(language, "dialog-save-title"))
                .add_filter(text(language, "dialog-filter-project"), &["ron"])
                .set_file_name("audit.ron"),
            Purpose::Open => dialog
                .set_title(text(language, "dialog-open-title"))
                .add_filter(
                    text(language, "dialog-filter-any"),
                    &["ron", "csv", "tsv", "txt", "parquet"],
                )
                .add_filter(text(language, "dialog-filter-project"), &["ron"])
                .add_filter(
                    text(language, "dialog-filter-data"),
                    &["csv", "tsv", "txt", "parquet"],
                ),
            Purpose::Outputs | Purpose::RelocateData | Purpose::RelocateOutputs => {
                dialog.set_title(text(language, "dialog-data-title")).add_filter(
                    text(language, "dialog-filter-data"),
                    &["csv", "tsv", "txt", "parquet"],
                )
            }
        };
        if let Some(folder) = self.folder() {
            dialog = dialog.set_directory(folder);
        }
        self.dialogs.pick(purpose, dialog, context);
    }

    /// Where the audit lies, or its data.
    pub fn folder(&self) -> Option<PathBuf> {
        let document = self.document.as_ref()?;
        let file = document
            .path
            .clone()
            .unwrap_or_else(|| PathBuf::from(&document.project.data.path));
        file.parent().map(Path::to_owned)
    }

    fn save_to(&mut self, path: PathBuf, overwrite: bool, context: &Context) {
        let Some(document) = &self.document else { return };
        self.save_form = false;
        self.overwrite = None;
        let mut project = document.project.clone();
        env!("CARGO_PKG_VERSION").clone_into(&mut project.program);
        let same_place = document.path.as_ref() == Some(&path);
        self.jobs.start("job-saving", context, move |_| {
            let (lock, result) = if same_place {
                (None, save_project(&project, &path, overwrite))
            } else {
                match crate::project::Lock::take(&path) {
                    Ok(lock) => (Some(lock), save_project(&project, &path, overwrite)),
                    Err(error) => (None, Err(error)),
                }
            };
            Deed::Saved {
                path,
                project: Box::new(project),
                lock,
                result,
            }
        });
    }

    fn close(&mut self, closing: Closing, context: &Context) {
        self.closing = Some(closing);
        if !self.is_dirty() {
            self.finish_closing(context);
        }
    }

    /// Does what was waiting for the answer to "save before closing?".
    pub(super) fn finish_closing(&mut self, context: &Context) {
        let Some(closing) = self.closing.take() else {
            return;
        };
        self.jobs.cancel();
        self.document = None;
        self.workspace = Workspace::default();
        self.pending = None;
        self.selected = None;
        self.step = Step::Data;
        match closing {
            Closing::Audit => {}
            Closing::Window => context.send_viewport_cmd(egui::ViewportCommand::Close),
            Closing::Open(command) => self.apply(*command, context),
        }
    }

    fn recover(&mut self, index: usize) {
        if index >= self.recoveries.len() {
            return;
        }
        let recovery = self.recoveries.remove(index);
        let mut project = recovery.project.clone();
        super::deed::make_absolute(&mut project, &recovery.folder, None);
        let mut document = new_document(project, recovery.path.clone());
        // What was recovered is not saved yet, so closing must ask.
        document.saved.title.push('\u{0}');
        document.lock = recovery
            .path
            .as_deref()
            .and_then(|path| crate::project::Lock::take(path).ok());
        self.show_document(document);
        self.recovered = Some(recovery);
    }

    fn forget_recovery(&mut self, index: usize) {
        if index < self.recoveries.len() {
            let recovery = self.recoveries.remove(index);
            if let Some(storage) = &self.storage {
                crate::project::discard_recovery(storage, Some(&recovery));
            }
        }
    }

    /// Puts an audit on the screen in place of the one that was.
    pub(super) fn show_document(&mut self, document: Document) {
        self.document = Some(document);
        self.workspace = Workspace::default();
        self.pending = None;
        self.selected = None;
        self.notice = None;
        self.step = Step::Data;
    }
}

/// A document of an audit just opened.
pub(super) fn new_document(project: Project, path: Option<PathBuf>) -> Document {
    Document {
        saved: project.clone(),
        project,
        path,
        history: Default::default(),
        lock: None,
    }
}

/// An audit of a dataset just opened, with everything still to choose.
pub(super) fn new_project(source: Source) -> Project {
    let title = Path::new(&source.path)
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned());
    Project {
        format: "vigie-project".to_owned(),
        version: FORMAT_VERSION,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        title: title.unwrap_or_default(),
        notes: String::new(),
        data: source,
        outputs: None,
        setup: Setup::default(),
        view: Default::default(),
        findings: Vec::new(),
        next_finding: 1,
    }
}

/// Whether two tables are the same object.
pub(super) fn identity(table: &Arc<data::Table>) -> usize {
    Arc::as_ptr(table) as usize
}
