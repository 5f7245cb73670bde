//! An audit's file that somebody else saved while it was open: both are brought together, or one is kept elsewhere.

use std::path::{Path, PathBuf};

use egui::Context;

use super::apply::{fit_view, keep_place};
use super::deed::make_absolute;
use super::paths::home_folder;
use super::state::{Notice, State};
use crate::project::{OnDisk, load_project, merge};

impl State {
    /// Whether saving there would erase what somebody else saved since the audit was read: then it is asked.
    pub(super) fn is_changed_underneath(&mut self, path: &Path) -> bool {
        let Some(document) = &self.document else {
            return false;
        };
        let changed = document.path.as_deref() == Some(path) && document.seen.is_changed(path);
        if changed {
            self.closing = None;
            self.notice = Some(Notice::Underneath {
                path: path.to_owned(),
                // What became of a crash began as nobody knows what.
                together: !document.recovered && load_project(path).is_ok(),
            });
        }
        changed
    }

    /// Makes one audit of the one on the screen and the one that somebody else saved, and saves it unless something is
    /// to be settled first.
    pub(super) fn bring_together(&mut self, context: &Context) {
        let (Some(Notice::Underneath { path, .. }), Some(document)) =
            (self.notice.take(), &mut self.document)
        else {
            return;
        };
        let seen = OnDisk::at(&path);
        let mut theirs = match load_project(&path) {
            Ok(theirs) => theirs,
            Err(error) => {
                self.notice = Some(Notice::File(error));
                return;
            }
        };
        make_absolute(&mut theirs, path.parent().unwrap_or(Path::new("")), None);
        for source in theirs.sources_mut() {
            keep_place(source, &document.project);
        }
        let before = document.project.clone();
        document.project = merge(&document.saved, &before, &theirs);
        fit_view(&mut document.project, &before.setup);
        let settled = document.project.conflicts.len() <= before.conflicts.len();
        document.history.remember("undo-bring-together", before, false);
        document.saved = theirs;
        document.seen = seen;
        if settled {
            self.save_to(&path, true, context);
        }
    }

    /// Saves over what somebody else saved, which stays as the file's backup.
    pub(super) fn replace_underneath(&mut self, context: &Context) {
        let (Some(Notice::Underneath { path, .. }), Some(document)) =
            (self.notice.take(), &mut self.document)
        else {
            return;
        };
        document.seen = OnDisk::at(&path);
        self.save_to(&path, true, context);
    }

    /// Where a copy is proposed to be saved when the audit's own place will not do: the user's own folder.
    pub fn proposed_copy(&self) -> PathBuf {
        let folder = home_folder().or_else(|| self.folder()).unwrap_or_default();
        let name = self.suggested_file_name();
        let stem = name.strip_suffix(".ron").unwrap_or(&name);
        let first = folder.join(&name);
        // A name that is free: the copy is to replace nothing.
        let others = (2..100).map(|number| folder.join(format!("{stem}-{number}.ron")));
        { std::iter::once(first.clone()).chain(others) }
            .find(|path| !path.exists())
            .unwrap_or(first)
    }
}
