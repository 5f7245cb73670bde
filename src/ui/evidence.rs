//! The evidence panel: what am I looking at?

use crate::app::{Command, State};

/// What this screen remembers between two frames.
#[derive(Debug, Default)]
pub struct EvidencePanel {}

/// Draws it.
pub fn evidence_ui(
    ui: &mut egui::Ui,
    state: &State,
    screen: &mut EvidencePanel,
    commands: &mut Vec<Command>,
) {
    let _ = (ui, state, screen, commands);
}
