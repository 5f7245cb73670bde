//! The window's state and what changes it.
//!
//! The audit ([`Document`]) is what is saved and undone; the [`Workspace`] is computed from it; a screen reads the
//! [`State`] and emits [`Command`]s, which `apply` carries out in one place. Long work is a job whose result comes
//! back as a message.

mod adjusting;
mod annotating;
mod apply;
mod choosing;
mod command;
mod deed;
mod exporting;
mod history;
mod jobs;
mod joining;
mod keeper;
mod labelling;
mod likening;
mod noting;
mod opening;
mod paths;
mod pinning;
mod pointer;
mod preferences;
mod quarantining;
mod receive;
mod recents;
mod recoding;
mod reconcile;
mod reporting;
mod resampling;
mod samples;
mod saving;
mod setting_aside;
mod shortcuts;
mod state;
mod talking;
mod tracing;
mod underneath;
mod window;

pub use adjusting::{Adjusting, AdjustingOf};
pub use annotating::{AnnotationEdit, NoteWords};
pub use choosing::{ChoiceEdit, SHOWN_OPTION, Shelf};
pub use command::{Action, Command, Edit, Show, Step, Theme};
pub use exporting::Exporting;
pub use history::History;
pub use jobs::{Dialogs, Jobs, Purpose, Running};
pub use labelling::Labelling;
pub use likening::{Likening, LikeningOf};
pub use noting::Renewed;
pub use paths::{cleaned, home_folder, project_path, typed_path};
pub use pinning::Pinned;
pub use preferences::Preferences;
pub use recents::Recents;
pub use reconcile::Checked;
pub use reporting::{ReportOf, Reported, Reporting};
pub use samples::{Sample, find_samples, samples_in};
pub use state::{Closing, Document, Notice, Pending, State, Workspace};
pub use talking::TalkEdit;
pub use tracing::MeasuresOf;
pub use window::{App, Home, run};

/// The time now, RFC 3339 in UTC, whole seconds.
pub fn now() -> String {
    jiff::Timestamp::now()
        .round(jiff::Unit::Second)
        .map(|now| now.to_string())
        .unwrap_or_default()
}
