//! The whole window: bars, rail, the step's screen, and what is shown over it.

use egui::{Align2, FontId, Ui};

use super::banners::banners_ui;
use super::dialogs::{DialogScreen, dialogs_ui};
use super::icons::{self, Icon};
use super::theme::{self, tokens};
use super::widgets::{primary_button, quiet_button, subheading};
use super::{
    conflicts, data, discussion, disparities, evidence, findings, rail, report, setup, start, status_bar,
    top_bar,
};
use crate::app::{Command, Show, State, Step};
use crate::text::{data_error, text};

/// What the screens remember between two frames: texts being typed, what is unfolded.
#[derive(Debug, Default)]
pub struct Screens {
    pub start: start::StartScreen,
    pub dialogs: DialogScreen,
    pub data: data::DataScreen,
    pub setup: setup::SetupScreen,
    pub disparities: disparities::DisparitiesScreen,
    pub evidence: evidence::EvidencePanel,
    pub findings: findings::FindingsScreen,
    pub talk: discussion::Discussions,
    pub report: report::ReportScreen,
    /// The audit that the above is about.
    of: Option<u64>,
    /// Whether the evidence panel was folded away or brought back; `None` while nobody has.
    evidence_hidden: Option<bool>,
}

impl Screens {
    /// Forgets what was typed and unfolded about another audit.
    fn be_about(&mut self, opened: u64) {
        if self.of != Some(opened) {
            *self = Screens {
                start: std::mem::take(&mut self.start),
                dialogs: std::mem::take(&mut self.dialogs),
                evidence_hidden: self.evidence_hidden,
                of: Some(opened),
                ..Default::default()
            };
        }
    }
}

/// Width from which the evidence stands beside the chart; below it lies under.
const BESIDE: f32 = 960.0;

/// Draws the whole window.
pub fn window_ui(ui: &mut Ui, state: &State, screens: &mut Screens, commands: &mut Vec<Command>) {
    theme::apply(ui.ctx(), state.preferences.theme, state.preferences.zoom);
    top_bar::top_bar_ui(ui, state, commands);
    if let Some(document) = &state.document {
        screens.be_about(document.opened);
        // What was typed to open this is done with.
        screens.start = start::StartScreen::default();
        status_bar::status_bar_ui(ui, state, commands);
        rail::rail_ui(ui, state, commands);
        if state.step == Step::Disparities && state.workspace.evaluation.is_some() {
            evidence_panel(ui, state, screens, commands);
        }
        centre(ui).show(ui, |ui| {
            banners_ui(ui, state, &mut screens.dialogs, commands);
            conflicts::conflicts_ui(ui, state, commands);
            // Another audit is looked at from its top, whatever was scrolled away in the one before.
            ui.push_id(document.opened, |ui| step_ui(ui, state, screens, commands));
        });
    } else {
        centre(ui).show(ui, |ui| {
            start::start_ui(ui, state, &mut screens.start, commands);
        });
    }
    dialogs_ui(ui.ctx(), state, &mut screens.dialogs, commands);
    drop_here(ui, state);
}

/// The work's own area, with room around it when there is any.
fn centre(ui: &Ui) -> egui::CentralPanel {
    let side = if ui.available_width() >= 640.0 { 20 } else { 8 };
    let frame = egui::Frame::new()
        .fill(tokens(ui).background)
        .inner_margin(egui::Margin::symmetric(side, 10));
    egui::CentralPanel::default().frame(frame)
}

fn step_ui(ui: &mut Ui, state: &State, screens: &mut Screens, commands: &mut Vec<Command>) {
    match state.step {
        Step::Data => data::data_ui(ui, state, &mut screens.data, commands),
        Step::Setup => setup::setup_ui(ui, state, &mut screens.setup, commands),
        Step::Disparities if state.workspace.evaluation.is_none() => not_yet(ui, state, commands),
        Step::Disparities => {
            disparities::disparities_ui(ui, state, &mut screens.disparities, &mut screens.talk, commands);
        }
        Step::Findings => {
            findings::findings_ui(ui, state, &mut screens.findings, &mut screens.talk, commands);
        }
        Step::Report if state.workspace.evaluation.is_none() => not_yet(ui, state, commands),
        Step::Report => report::report_ui(ui, state, &mut screens.report, commands),
    }
}

/// Beside the chart when there is room, under it otherwise; folded away by a click.
fn evidence_panel(ui: &mut Ui, state: &State, screens: &mut Screens, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    let room = ui.available_rect_before_wrap();
    let beside = ui.ctx().content_rect().width() >= BESIDE;
    let tokens = tokens(ui);
    let frame = egui::Frame::new()
        .fill(tokens.panel)
        .inner_margin(egui::Margin::symmetric(14, 8));
    // With very large text the chart comes first.
    let cramped = !beside && ui.ctx().content_rect().height() < 480.0;
    let hidden = screens.evidence_hidden.unwrap_or(cramped);
    let panel = match (beside, hidden) {
        (_, true) => egui::Panel::bottom("evidence-folded").resizable(false),
        (true, false) => egui::Panel::right("evidence-beside")
            .resizable(true)
            .default_size(360.0)
            .size_range(280.0..=(room.width() * 0.55).max(281.0)),
        (false, false) => egui::Panel::bottom("evidence-under")
            .resizable(true)
            .default_size(room.height() * 0.42)
            .size_range(96.0..=(room.height() * 0.75).max(97.0)),
    };
    panel.frame(frame).show(ui, |ui| {
        if hidden {
            if quiet_button(ui, &text(language, "evidence-show")).clicked() {
                screens.evidence_hidden = Some(false);
            }
            return;
        }
        let corner = ui.max_rect().right_top();
        let opened = screens.of;
        ui.push_id(opened, |ui| {
            evidence::evidence_ui(ui, state, &mut screens.evidence, commands);
        });
        // In the panel's corner, over whatever heading is there.
        let place = egui::Rect::from_min_max(corner - egui::vec2(30.0, 0.0), corner + egui::vec2(0.0, 30.0));
        let mut corner = ui.new_child(egui::UiBuilder::new().max_rect(place));
        if icons::button(&mut corner, Icon::Cross, &text(language, "evidence-hide")).clicked() {
            screens.evidence_hidden = Some(true);
        }
    });
}

/// The disparities cannot be shown: being counted, or why not, and where to go.
fn not_yet(ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    ui.add_space(24.0);
    if let Some(running) = state.jobs.running() {
        subheading(ui, &text(language, running.label));
        return;
    }
    subheading(ui, &text(language, "step-not-yet"));
    match (&state.workspace.problem, state.why_not(Step::Disparities)) {
        (Some(problem), _) => ui.label(data_error(language, problem)),
        (None, Some(reason)) => ui.label(text(language, reason)),
        (None, None) => return,
    };
    ui.add_space(8.0);
    let (id, step) = match state.why_not(Step::Setup) {
        None => ("step-go-setup", Step::Setup),
        Some(_) => ("step-go-data", Step::Data),
    };
    if primary_button(ui, &text(language, id), true).clicked() {
        commands.push(Command::Show(Show::Step(step)));
    }
}

/// While a file is held over the window: what dropping it does.
fn drop_here(ui: &Ui, state: &State) {
    if ui.input(|input| input.raw.hovered_files.is_empty()) {
        return;
    }
    let tokens = tokens(ui);
    let layer = egui::LayerId::new(egui::Order::Foreground, egui::Id::unique("drop-here"));
    let painter = ui.ctx().layer_painter(layer);
    let all = ui.ctx().content_rect();
    painter.rect_filled(all, 0, tokens.background.gamma_multiply(0.9));
    let edge = egui::Stroke::new(3.0, tokens.accent);
    painter.rect_stroke(all.shrink(16.0), 14, edge, egui::StrokeKind::Inside);
    painter.text(
        all.center(),
        Align2::CENTER_CENTER,
        text(state.preferences.language, "start-drop"),
        FontId::new(26.0, theme::bold()),
        tokens.accent,
    );
}
