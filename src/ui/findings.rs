//! What was found: a card per finding, with its frozen evidence and whether it still holds.

use egui::{Label, ScrollArea, Ui};

use super::finding_card::finding_card_ui;
use super::finding_form::FindingDraft;
use super::widgets::{card, screen_title, subheading};
use crate::app::{Command, Show, State, Step};
use crate::text::{text, text_with};

/// What the screen remembers between two frames.
#[derive(Debug, Default)]
pub struct FindingsScreen {
    /// The number of the finding being changed, and what is being typed.
    pub(super) editing: Option<(u32, FindingDraft)>,
}

/// Draws the screen.
pub fn findings_ui(ui: &mut Ui, state: &State, screen: &mut FindingsScreen, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    let Some(document) = &state.document else { return };
    let findings = &document.project.findings;
    ScrollArea::vertical()
        .id_salt("findings")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            // Lines of text longer than this are hard to follow.
            ui.set_width((ui.available_width() - 10.0).min(940.0));
            screen_title(
                ui,
                &text(language, "step-findings"),
                &text(language, "findings-explained"),
            );
            if findings.is_empty() {
                screen.editing = None;
                empty_ui(ui, state, commands);
                return;
            }
            let arguments = [("count", (findings.len() as f64).into())];
            subheading(ui, &text_with(language, "findings-count", &arguments));
            for finding in findings {
                ui.push_id(finding.number, |ui| {
                    finding_card_ui(ui, state, finding, screen, commands);
                });
                ui.add_space(4.0);
            }
        });
}

fn empty_ui(ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        subheading(ui, &text(language, "findings-none"));
        for id in ["findings-how-1", "findings-how-2", "findings-how-3"] {
            ui.add(Label::new(text(language, id)).wrap());
        }
        if state.why_not(Step::Disparities).is_none() && ui.button(text(language, "findings-go")).clicked() {
            commands.push(Command::Show(Show::Step(Step::Disparities)));
        }
    });
}
