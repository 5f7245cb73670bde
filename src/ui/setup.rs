//! The set-up: who is compared with whom, about what.

use crate::app::{Command, State};

/// What this screen remembers between two frames.
#[derive(Debug, Default)]
pub struct SetupScreen {}

/// Draws it.
pub fn setup_ui(ui: &mut egui::Ui, state: &State, screen: &mut SetupScreen, commands: &mut Vec<Command>) {
    let _ = (ui, state, screen, commands);
}
