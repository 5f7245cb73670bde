//! The findings: what was noted, and whether it still holds.

use crate::app::{Command, State};

/// What this screen remembers between two frames.
#[derive(Debug, Default)]
pub struct FindingsScreen {}

/// Draws it.
pub fn findings_ui(
    ui: &mut egui::Ui,
    state: &State,
    screen: &mut FindingsScreen,
    commands: &mut Vec<Command>,
) {
    let _ = (ui, state, screen, commands);
}
