//! Work that takes time: one named worker at a time, with progress and cancel, whose result comes back as a
//! message. A panic in a worker becomes an error, never the end of the program.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};

use super::deed::Deed;
use crate::data::Progress;

/// The workers' side of the window.
#[derive(Debug)]
pub struct Jobs {
    sender: Sender<Message>,
    receiver: Receiver<Message>,
    running: Option<Running>,
    next: u64,
    /// In tests the work is done on the spot, so that every run is the same.
    inline: bool,
}

/// A job under way.
#[derive(Clone, Debug)]
pub struct Running {
    number: u64,
    /// Text id of what is being done.
    pub label: &'static str,
    pub progress: Progress,
}

#[derive(Debug)]
struct Message {
    job: u64,
    deed: Deed,
}

impl Jobs {
    /// Workers on threads, or, with `inline`, on the spot.
    pub fn new(inline: bool) -> Jobs {
        let (sender, receiver) = channel();
        Jobs {
            sender,
            receiver,
            running: None,
            next: 0,
            inline,
        }
    }

    /// The job under way, if any.
    pub fn running(&self) -> Option<&Running> {
        self.running.as_ref()
    }

    /// Starts a job in place of the one under way, whose result is then ignored. `work` gets the progress to
    /// report on; `context` is woken when it ends.
    pub fn start(
        &mut self,
        label: &'static str,
        context: &egui::Context,
        work: impl FnOnce(&Progress) -> Deed + Send + 'static,
    ) {
        self.cancel();
        self.next += 1;
        let number = self.next;
        let progress = Progress::default();
        self.running = Some(Running {
            number,
            label,
            progress: progress.clone(),
        });
        let sender = self.sender.clone();
        let context = context.clone();
        let task = move || {
            let deed = catch_unwind(AssertUnwindSafe(|| work(&progress))).unwrap_or(Deed::Fault(label));
            let _ = sender.send(Message { job: number, deed });
            context.request_repaint();
        };
        if self.inline {
            task();
        } else if let Err(error) = std::thread::Builder::new().name(label.to_owned()).spawn(task) {
            log::error!("no worker for {label}: {error}");
            let _ = self.sender.send(Message {
                job: number,
                deed: Deed::Fault(label),
            });
        }
    }

    /// Asks the job under way to stop, and ignores what it may still bring.
    pub fn cancel(&mut self) {
        if let Some(running) = self.running.take() {
            running.progress.cancel();
        }
    }

    /// What a job brought, if one has ended.
    pub fn poll(&mut self) -> Option<Deed> {
        while let Ok(message) = self.receiver.try_recv() {
            if self
                .running
                .as_ref()
                .is_some_and(|running| running.number == message.job)
            {
                self.running = None;
                return Some(message.deed);
            }
        }
        None
    }
}

/// File dialogs run beside jobs: the window stays alive while the system's dialog is open.
#[derive(Debug)]
pub struct Dialogs {
    sender: Sender<(Purpose, Option<PathBuf>)>,
    receiver: Receiver<(Purpose, Option<PathBuf>)>,
    open: bool,
}

/// What a file is picked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Open,
    Outputs,
    SaveAs,
    /// A source that was not found, by its place.
    Relocate(usize),
}

impl Default for Dialogs {
    fn default() -> Self {
        let (sender, receiver) = channel();
        Dialogs {
            sender,
            receiver,
            open: false,
        }
    }
}

impl Dialogs {
    /// Opens the system's dialog; only one at a time.
    pub fn pick(&mut self, purpose: Purpose, dialog: rfd::FileDialog, context: &egui::Context) {
        if self.open {
            return;
        }
        self.open = true;
        let sender = self.sender.clone();
        let context = context.clone();
        let work = move || {
            let picked = catch_unwind(AssertUnwindSafe(|| match purpose {
                Purpose::SaveAs => dialog.save_file(),
                _ => dialog.pick_file(),
            }));
            let _ = sender.send((purpose, picked.unwrap_or(None)));
            context.request_repaint();
        };
        if let Err(error) = std::thread::Builder::new()
            .name("file-dialog".to_owned())
            .spawn(work)
        {
            log::error!("no file dialog: {error}");
            self.open = false;
        }
    }

    /// What was picked, if a dialog has closed; `None` inside when nothing was.
    pub fn poll(&mut self) -> Option<(Purpose, Option<PathBuf>)> {
        let answer = self.receiver.try_recv().ok()?;
        self.open = false;
        Some(answer)
    }
}
