//! What is on the screen, found in the state of the window.

pub use crate::report::{Nothing, Shown};

use crate::app::State;

impl<'a> Shown<'a> {
    /// Finds what the view names.
    pub fn of(state: &'a State) -> Result<Shown<'a>, Nothing> {
        let project = &state.document.as_ref().ok_or(Nothing::NotMeasured)?.project;
        let missing = match state.jobs.running() {
            Some(_) => Nothing::Counting,
            None => Nothing::NotMeasured,
        };
        let evaluation = state.workspace.evaluation.as_ref().ok_or(missing)?;
        let language = state.preferences.language;
        Shown::find(language, project, evaluation, state.selected.as_ref()).map_err(|nothing| match nothing {
            Nothing::NotMeasured => missing,
            other => other,
        })
    }
}
