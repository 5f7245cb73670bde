//! Work that takes time: one named worker at a time, with progress and cancel, whose result comes back as a
//! message. A panic in a worker becomes an error, never the end of the program.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use super::deed::Deed;
use crate::data::Progress;

/// How long work has to go on before its pace says when it will end.
const SETTLING: Duration = Duration::from_secs(2);

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
    started: Instant,
}

impl Running {
    /// How long the bytes still to be read will take, if they are read as fast as those before; `None` while too
    /// little was read to say so, and where nothing is left to read.
    pub fn time_left(&self) -> Option<Duration> {
        let (done, total) = self.progress.bytes()?;
        time_left(self.started.elapsed(), done, total)
    }
}

/// The pace since the start, kept to the end: it settles as work goes on, and never jumps.
fn time_left(elapsed: Duration, done: u64, total: u64) -> Option<Duration> {
    let known = elapsed >= SETTLING && done > 0 && done < total;
    known.then(|| elapsed.mul_f64((total - done) as f64 / done as f64))
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
            started: Instant::now(),
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
    /// Where to write the report.
    Report,
    /// Where to write the view.
    Chart,
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
                Purpose::SaveAs | Purpose::Report | Purpose::Chart => dialog.save_file(),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_left_is_said_once_the_pace_is_known_and_until_all_is_read() {
        let after = |seconds, done| time_left(Duration::from_secs(seconds), done, 400);
        assert_eq!(after(10, 100), Some(Duration::from_secs(30)));
        assert_eq!(after(39, 390), Some(Duration::from_secs(1)));
        assert_eq!(after(1, 100), None);
        assert_eq!(after(10, 0), None);
        assert_eq!(after(10, 400), None);
    }
}
