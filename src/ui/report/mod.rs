//! The report: its front page, how it is asked for, and what it says, before it is written.

mod asking;
mod front;
mod preview;

use egui::{ScrollArea, Ui};

use super::widgets::{action_button, hint, screen_title};
use crate::app::{Action, Command, State};
use crate::text::{text, text_with};

/// What the screen remembers between two frames.
#[derive(Debug, Default)]
pub struct ReportScreen {
    front: front::FrontCard,
    asking: asking::AskingCard,
}

/// From this width on the report is read beside what it is made from.
const BESIDE: f32 = 900.0;
/// The width of what it is made from, when beside.
const FORM: f32 = 340.0;

/// Draws the screen.
pub fn report_ui(ui: &mut Ui, state: &State, screen: &mut ReportScreen, commands: &mut Vec<Command>) {
    let height = ui.available_height();
    if ui.available_width() < BESIDE {
        ScrollArea::vertical()
            .id_salt("report")
            .auto_shrink([false, false])
            .show(ui, |ui| {
                ui.set_width(ui.available_width() - 10.0);
                form_ui(ui, state, screen, false, commands);
                ui.add_space(10.0);
                preview::preview_ui(ui, state);
            });
        return;
    }
    ui.horizontal_top(|ui| {
        ui.allocate_ui(egui::vec2(FORM, height), |ui| {
            ScrollArea::vertical()
                .id_salt("report-form")
                .auto_shrink([false, false])
                .show(ui, |ui| {
                    ui.set_width(FORM - 14.0);
                    form_ui(ui, state, screen, true, commands);
                });
        });
        ui.add_space(10.0);
        ui.allocate_ui(egui::vec2(ui.available_width(), height), |ui| {
            ScrollArea::vertical()
                .id_salt("report-read")
                .auto_shrink([false, false])
                .show(ui, |ui| {
                    ui.set_width((ui.available_width() - 12.0).min(860.0));
                    ui.vertical(|ui| preview::preview_ui(ui, state));
                });
        });
    });
}

/// What the report is made from; `beside` it, or above it and as short as it can be.
fn form_ui(ui: &mut Ui, state: &State, screen: &mut ReportScreen, beside: bool, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    ui.vertical(|ui| {
        screen_title(
            ui,
            &text(language, "step-report"),
            &text(language, "report-explained"),
        );
        ui.horizontal(|ui| {
            action_button(ui, state, Action::SaveReport, commands);
        });
        if let Some(path) = &state.reporting.written {
            let path = path.display().to_string();
            hint(
                ui,
                &text_with(language, "report-written", &[("path", path.into())]),
            );
        }
        ui.add_space(6.0);
        screen.asking.show(ui, state, commands);
        ui.add_space(6.0);
        screen.front.show(ui, state, beside, commands);
    });
}
