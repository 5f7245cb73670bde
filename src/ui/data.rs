//! The data: what was received, column by column, and the joining of outputs.

use crate::app::{Command, State};

/// What this screen remembers between two frames.
#[derive(Debug, Default)]
pub struct DataScreen {}

/// Draws it.
pub fn data_ui(ui: &mut egui::Ui, state: &State, screen: &mut DataScreen, commands: &mut Vec<Command>) {
    let _ = (ui, state, screen, commands);
}
