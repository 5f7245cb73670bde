//! What was found, and what was chosen: a card per finding, with its frozen evidence and whether it still holds, and a
//! card per choice.

use egui::{Label, ScrollArea, Ui};

use super::choices::{ChoicesList, choices_ui};
use super::discussion::Discussions;
use super::finding_card::finding_card_ui;
use super::finding_form::FindingDraft;
use super::picker::segments_ui;
use super::widgets::{card, screen_title, subheading};
use crate::app::{Command, Shelf, Show, State, Step};
use crate::text::{text, text_with};

/// What the screen remembers between two frames.
#[derive(Debug, Default)]
pub struct FindingsScreen {
    /// The number of the finding being changed, and what is being typed.
    pub(super) editing: Option<(u32, FindingDraft)>,
    choices: ChoicesList,
}

/// Draws the screen.
pub fn findings_ui(
    ui: &mut Ui,
    state: &State,
    screen: &mut FindingsScreen,
    talk: &mut Discussions,
    commands: &mut Vec<Command>,
) {
    let language = state.preferences.language;
    let Some(document) = &state.document else { return };
    let findings = &document.project.findings;
    ScrollArea::vertical()
        .id_salt("findings")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            // Lines of text longer than this are hard to follow.
            ui.set_width((ui.available_width() - 10.0).min(940.0));
            let explained = match state.shelf {
                Shelf::Findings => "findings-explained",
                Shelf::Choices => "choices-explained",
            };
            screen_title(ui, &text(language, "step-findings"), &text(language, explained));
            let counted =
                |id: &str, count: usize| text_with(language, id, &[("count", count.to_string().into())]);
            let choices = document.project.choices.len();
            let shelves = [
                (Shelf::Findings, counted("choices-shelf-findings", findings.len())),
                (Shelf::Choices, counted("choices-shelf-choices", choices)),
            ];
            if let Some(shelf) = segments_ui(ui, state.shelf, &shelves) {
                commands.push(Command::Show(Show::Shelf(shelf)));
            }
            ui.add_space(4.0);
            if state.shelf == Shelf::Choices {
                return choices_ui(ui, state, &mut screen.choices, talk, commands);
            }
            if findings.is_empty() {
                screen.editing = None;
                empty_ui(ui, state, commands);
                return;
            }
            let arguments = [("count", (findings.len() as f64).into())];
            subheading(ui, &text_with(language, "findings-count", &arguments));
            for finding in findings {
                ui.push_id(finding.number, |ui| {
                    finding_card_ui(ui, state, finding, screen, talk, commands);
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
