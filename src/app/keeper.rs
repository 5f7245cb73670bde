//! Keeps a recovery copy of unsaved work, so that a crash loses seconds of it at most.

use std::path::{Path, PathBuf};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::state::Document;
use crate::project::{Project, Recovery, discard_recovery, write_recovery};

/// At most this much work is lost in a crash.
const PERIOD: Duration = Duration::from_secs(5);

/// Writes the copy, and removes it once the work is saved or let go.
#[derive(Debug, Default)]
pub struct Keeper {
    storage: Option<PathBuf>,
    /// Copies are written on the spot, at each change: for tests.
    inline: bool,
    /// What was last written, and when.
    last: Option<(Instant, Project)>,
    writer: Option<JoinHandle<()>>,
    /// The copy that the open audit came from: it stays until the work is safe elsewhere.
    recovered: Option<Recovery>,
}

impl Keeper {
    /// A keeper that writes into `storage`, or nowhere.
    pub fn new(storage: Option<PathBuf>, inline: bool) -> Keeper {
        Keeper {
            storage,
            inline,
            ..Keeper::default()
        }
    }

    /// Remembers which copy the open audit came from.
    pub fn took_up(&mut self, recovery: Recovery) {
        self.recovered = Some(recovery);
    }

    /// Writes the copy when there is unsaved work that it does not hold yet; called each frame.
    pub fn keep(&mut self, document: Option<&Document>, folder: &Path, context: &egui::Context) {
        let Some(storage) = self.storage.clone() else {
            return;
        };
        let Some(document) = document.filter(|document| document.is_dirty()) else {
            // What was undone back to the saved state must not come back as unsaved work.
            if self.last.is_some() {
                self.discard();
            }
            return;
        };
        if self
            .last
            .as_ref()
            .is_some_and(|(_, project)| *project == document.project)
        {
            return;
        }
        let since = self
            .last
            .as_ref()
            .map_or(PERIOD, |(written, _)| written.elapsed());
        if !self.inline
            && let Some(wait) = PERIOD.checked_sub(since).filter(|wait| !wait.is_zero())
        {
            context.request_repaint_after(wait);
            return;
        }
        self.settle();
        let (project, path) = (document.project.clone(), document.path.clone());
        self.last = Some((Instant::now(), project.clone()));
        let (folder, before) = (folder.to_owned(), self.recovered.take());
        let write = move || match write_recovery(&storage, &project, path.as_deref(), &folder) {
            Err(error) => log::warn!("no recovery copy: {error}"),
            // The new copy holds all that the older one did.
            Ok(()) => {
                if let Some(before) = before {
                    discard_recovery(&storage, Some(&before));
                }
            }
        };
        if self.inline {
            return write();
        }
        match std::thread::Builder::new()
            .name("recovery".to_owned())
            .spawn(write)
        {
            Ok(writer) => self.writer = Some(writer),
            Err(error) => log::warn!("no recovery copy: {error}"),
        }
    }

    /// Removes the copies of the open audit: its work is saved, or let go.
    pub fn discard(&mut self) {
        // A copy still being written would outlive its removal.
        self.settle();
        self.last = None;
        let Some(storage) = &self.storage else { return };
        discard_recovery(storage, None);
        if let Some(recovered) = self.recovered.take() {
            discard_recovery(storage, Some(&recovered));
        }
    }

    fn settle(&mut self) {
        if let Some(writer) = self.writer.take()
            && writer.join().is_err()
        {
            log::warn!("the recovery copy ended in a fault");
        }
    }
}
