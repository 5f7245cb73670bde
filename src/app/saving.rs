//! Saving, closing, and taking up what a crash left: how work is kept from being lost.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use egui::Context;

use super::Step;
use super::deed::make_absolute;
use super::paths::{home_folder, project_path};
use super::state::{Closing, Document, Notice, State, Workspace};
use crate::data::Source;
use crate::project::{Lock, OnDisk, Project, SaveError, discard_recovery, save_project};

impl State {
    /// Where the audit lies, or its data; the user's own folder for a sample, whose folder is the program's.
    pub fn folder(&self) -> Option<PathBuf> {
        let document = self.document.as_ref()?;
        if let Some(path) = &document.path {
            return path.parent().map(Path::to_owned);
        }
        let folder = Path::new(&document.project.data.path).parent()?;
        let of_sample = |sample: &super::Sample| sample.project.parent() == Some(folder);
        if self.samples.iter().any(of_sample) {
            return home_folder();
        }
        Some(folder.to_owned())
    }

    /// The file name proposed for the audit: its title, without what file systems refuse.
    pub fn suggested_file_name(&self) -> String {
        let title = self
            .document
            .as_ref()
            .map_or("", |document| &document.project.title);
        let mut name: String = title
            .chars()
            .map(|c| {
                if c.is_alphanumeric() || c == '-' || c == '_' {
                    c
                } else {
                    ' '
                }
            })
            .collect();
        name = name.split_whitespace().collect::<Vec<_>>().join("-");
        name = name.chars().take(60).collect();
        if name.is_empty() {
            name = "audit".to_owned();
        }
        name + ".ron"
    }

    /// Saves at once: an audit is small, and whoever closes next must know that it is on the disk.
    pub(super) fn save_to(&mut self, path: &Path, overwrite: bool, context: &Context) {
        let path = project_path(path);
        (self.save_form, self.elsewhere) = (false, false);
        self.overwrite = None;
        if self.is_changed_underneath(&path) {
            return;
        }
        let Some(document) = &self.document else { return };
        let mut project = document.project.clone();
        env!("CARGO_PKG_VERSION").clone_into(&mut project.program);
        let held = document.lock.is_some() && document.path.as_ref() == Some(&path);
        let attempt = catch_unwind(AssertUnwindSafe(|| save(&project, &path, overwrite, held)));
        match attempt {
            Ok(Ok(lock)) => self.saved(path, project, lock, context),
            Ok(Err(SaveError::Exists { path })) => self.overwrite = Some(PathBuf::from(path)),
            Ok(Err(error)) => {
                self.closing = None;
                self.notice = Some(Notice::Save(error));
            }
            Err(_) => {
                self.closing = None;
                self.notice = Some(Notice::Fault);
            }
        }
    }

    fn saved(&mut self, path: PathBuf, project: Project, lock: Option<Lock>, context: &Context) {
        self.preferences.remember(&path);
        if let Some(document) = &mut self.document {
            document.project.program.clone_from(&project.program);
            document.saved = project;
            document.seen = OnDisk::at(&path);
            (document.copy_of, document.recovered) = (None, false);
            document.path = Some(path);
            if lock.is_some() {
                document.lock = lock;
            }
        }
        self.keeper.discard();
        if self.closing.is_some() {
            self.finish_closing(context);
        }
    }

    pub(super) fn close(&mut self, closing: Closing, context: &Context) {
        self.closing = Some(closing);
        if !self.is_dirty() {
            self.finish_closing(context);
        }
    }

    /// Does what was waiting for the answer to "save before closing?". The work is saved or let go by now.
    pub(super) fn finish_closing(&mut self, context: &Context) {
        let Some(closing) = self.closing.take() else {
            return;
        };
        self.jobs.cancel();
        self.keeper.discard();
        self.document = None;
        self.workspace = Workspace::default();
        self.pending = None;
        self.reporting = Default::default();
        self.exporting = Default::default();
        self.selected = None;
        self.notice = None;
        self.step = Step::Data;
        self.shelf = Default::default();
        self.filling_in = None;
        match closing {
            Closing::Audit => {}
            Closing::Window => context.send_viewport_cmd(egui::ViewportCommand::Close),
            Closing::Open(command) => self.apply(*command, context),
        }
    }

    pub(super) fn recover(&mut self, index: usize) {
        if index >= self.recoveries.len() {
            return;
        }
        let recovery = self.recoveries.remove(index);
        let mut project = recovery.project.clone();
        make_absolute(&mut project, &recovery.folder, None);
        let mut document = new_document(project, recovery.path.clone());
        // What was recovered is not saved yet, so closing must ask; and what somebody saved since must not be lost.
        document.recovered = true;
        if let Some(path) = recovery.path.as_deref() {
            document.lock = Lock::take(path).ok();
            if recovery.is_older_than(path) {
                log::info!("saved since the copy was made: {}", path.display());
            } else {
                document.seen = OnDisk::at(path);
            }
        }
        self.jobs.cancel();
        self.show_document(document);
        self.keeper.took_up(recovery);
    }

    pub(super) fn forget_recovery(&mut self, index: usize) {
        if index < self.recoveries.len() {
            let recovery = self.recoveries.remove(index);
            if let Some(storage) = &self.storage {
                discard_recovery(storage, Some(&recovery));
            }
        }
    }

    /// Puts an audit on the screen in place of the one that was.
    pub(super) fn show_document(&mut self, document: Document) {
        self.extras_seen = false;
        self.document = Some(document);
        self.workspace = Workspace::default();
        self.pending = None;
        self.reporting = Default::default();
        self.exporting = Default::default();
        self.selected = None;
        self.notice = None;
        self.step = Step::Data;
    }
}

/// Saves, and takes the lock of the new place unless it is `held` already.
fn save(project: &Project, path: &Path, overwrite: bool, held: bool) -> Result<Option<Lock>, SaveError> {
    let lock = if held { None } else { Some(Lock::take(path)?) };
    save_project(project, path, overwrite)?;
    Ok(lock)
}

/// A document of an audit just opened.
pub(super) fn new_document(project: Project, path: Option<PathBuf>) -> Document {
    static OPENINGS: AtomicU64 = AtomicU64::new(0);
    Document {
        opened: OPENINGS.fetch_add(1, Ordering::Relaxed),
        saved: project.clone(),
        project,
        path,
        history: Default::default(),
        lock: None,
        seen: OnDisk::default(),
        copy_of: None,
        recovered: false,
    }
}

/// An audit of a dataset just opened, with everything still to choose.
pub(super) fn new_project(source: Source) -> Project {
    let title = Path::new(&source.path)
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned());
    Project::of(source, title.unwrap_or_default())
}
