//! The disparities: one metric by group, on a chart and in a table.

use crate::app::{Command, State};

/// What this screen remembers between two frames.
#[derive(Debug, Default)]
pub struct DisparitiesScreen {}

/// Draws it.
pub fn disparities_ui(
    ui: &mut egui::Ui,
    state: &State,
    screen: &mut DisparitiesScreen,
    commands: &mut Vec<Command>,
) {
    let _ = (ui, state, screen, commands);
}
