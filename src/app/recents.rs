//! Which recent files are still there. Looked up beside the window: a drive that does not answer must not hold it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};

/// The recent files that were not found at start.
#[derive(Debug, Default)]
pub struct Recents {
    gone: BTreeSet<PathBuf>,
    looking: Option<Receiver<BTreeSet<PathBuf>>>,
}

impl Recents {
    /// Looks the files up.
    pub(super) fn look(recent: &[PathBuf], inline: bool, context: &egui::Context) -> Recents {
        let recent = recent.to_vec();
        let look = move || recent.into_iter().filter(|path| !path.exists()).collect();
        if inline {
            return Recents {
                gone: look(),
                looking: None,
            };
        }
        let (sender, receiver) = channel();
        let context = context.clone();
        let started = std::thread::Builder::new()
            .name("recent-files".to_owned())
            .spawn(move || {
                let _ = sender.send(look());
                context.request_repaint();
            });
        Recents {
            gone: BTreeSet::new(),
            looking: started.is_ok().then_some(receiver),
        }
    }

    /// Takes the answer in, once there is one.
    pub(super) fn receive(&mut self) {
        if let Some(gone) = self.looking.as_ref().and_then(|looking| looking.try_recv().ok()) {
            self.gone = gone;
            self.looking = None;
        }
    }

    /// Whether the file was not there.
    pub fn is_gone(&self, path: &Path) -> bool {
        self.gone.contains(path)
    }
}
