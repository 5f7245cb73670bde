//! What is drawn: one file per screen, panel or dialog. Reads the state, emits commands, changes nothing else.

use crate::app::{Command, State};

/// What the screens remember between two frames: texts being typed, what is unfolded.
#[derive(Debug, Default)]
pub struct Screens {}

/// Installs fonts and styles, before the first frame.
pub fn install(context: &egui::Context) {
    let _ = context;
}

/// Draws the whole window.
pub fn window_ui(ui: &mut egui::Ui, state: &State, screens: &mut Screens, commands: &mut Vec<Command>) {
    let _ = (ui, state, screens, commands);
}
