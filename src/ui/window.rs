//! The whole window: bars, rail, the step's screen, and what is shown over it.

use super::{data, disparities, evidence, findings, setup, theme};
use crate::app::{Command, State, Step};

/// What the screens remember between two frames: texts being typed, what is unfolded.
#[derive(Debug, Default)]
pub struct Screens {
    pub data: data::DataScreen,
    pub setup: setup::SetupScreen,
    pub disparities: disparities::DisparitiesScreen,
    pub evidence: evidence::EvidencePanel,
    pub findings: findings::FindingsScreen,
}

/// Draws the whole window.
pub fn window_ui(ui: &mut egui::Ui, state: &State, screens: &mut Screens, commands: &mut Vec<Command>) {
    theme::apply(ui.ctx(), state.preferences.theme, state.preferences.zoom);
    egui::CentralPanel::default().show(ui, |ui| match state.step {
        Step::Data => data::data_ui(ui, state, &mut screens.data, commands),
        Step::Setup => setup::setup_ui(ui, state, &mut screens.setup, commands),
        Step::Disparities => {
            disparities::disparities_ui(ui, state, &mut screens.disparities, commands);
            evidence::evidence_ui(ui, state, &mut screens.evidence, commands);
        }
        Step::Findings => findings::findings_ui(ui, state, &mut screens.findings, commands),
    });
}
