//! One finding: the auditor's words, the evidence, whether the numbers still hold.

use egui::{Frame, Margin, Response, RichText, Ui};

use super::discussion::{Discussions, discuss_button_ui, discussion_ui};
use super::finding_claim::claim_ui;
use super::finding_evidence::views_ui;
use super::finding_form::{FindingDraft, finding_fields_ui};
use super::finding_history::history_ui;
use super::findings::FindingsScreen;
use super::moment::moment;
use super::theme::{self, tokens};
use super::widgets::{card, hint, primary_button, prose};
use crate::app::{Command, Edit, Show, State};
use crate::project::{Finding, Topic};
use crate::text::{Language, severity_name, status_name, text, text_with};

/// Draws the card.
pub fn finding_card_ui(
    ui: &mut Ui,
    state: &State,
    finding: &Finding,
    screen: &mut FindingsScreen,
    talk: &mut Discussions,
    commands: &mut Vec<Command>,
) {
    let language = state.preferences.language;
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 7.0;
        head_ui(ui, language, finding);
        let editing = screen
            .editing
            .as_ref()
            .is_some_and(|(number, _)| *number == finding.number);
        if editing {
            edit_ui(ui, language, finding.number, screen, commands);
        } else {
            prose(ui, &finding.text, 15.5);
        }
        if !editing {
            claim_ui(ui, language, &finding.claim);
        }
        views_ui(ui, state, finding, commands);
        history_ui(ui, language, finding);
        if !editing {
            let on = Topic::Finding(finding.number);
            ui.horizontal_wrapped(|ui| {
                actions_ui(ui, language, finding, screen, commands);
                discuss_button_ui(ui, state, &on, talk);
            });
            discussion_ui(ui, state, &on, talk, commands);
        }
    });
}

fn head_ui(ui: &mut Ui, language: Language, finding: &Finding) {
    ui.horizontal_wrapped(|ui| {
        let arguments = [("number", f64::from(finding.number).into())];
        let number = text_with(language, "findings-number", &arguments);
        ui.label(RichText::new(number).family(theme::bold()));
        tag(
            ui,
            &text_with(
                language,
                "findings-severity-tag",
                &[("severity", severity_name(language, finding.severity).into())],
            ),
        );
        tag(ui, &status_name(language, finding.status));
        hint(ui, &date_words(language, finding));
    });
}

fn date_words(language: Language, finding: &Finding) -> String {
    let created = [("day", moment(language, &finding.created).into())];
    let mut words = text_with(language, "findings-created", &created);
    if finding.modified != finding.created {
        let modified = [("day", moment(language, &finding.modified).into())];
        words = format!(
            "{words} · {}",
            text_with(language, "findings-modified", &modified)
        );
    }
    words
}

/// Draws a few words that sort a card.
pub fn tag(ui: &mut Ui, words: &str) -> Response {
    let tokens = tokens(ui);
    Frame::new()
        .fill(tokens.sunken)
        .corner_radius(10)
        .inner_margin(Margin::symmetric(9, 2))
        .show(ui, |ui| ui.label(RichText::new(words).small().color(tokens.text)))
        .inner
}

fn actions_ui(
    ui: &mut Ui,
    language: Language,
    finding: &Finding,
    screen: &mut FindingsScreen,
    commands: &mut Vec<Command>,
) {
    let number = finding.number;
    // The number in the name keeps the buttons of several cards apart for who cannot see where they stand.
    let button = |ui: &mut Ui, id: &str, name: &str| {
        let response = ui.button(text(language, id));
        let name = text_with(language, name, &[("number", f64::from(number).into())]);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
        response.clicked()
    };
    // Where there are several views, each is shown by a button of its own.
    if finding.further.is_empty() && button(ui, "findings-show", "findings-show-number") {
        commands.push(Command::Show(Show::View { number, place: 0 }));
    }
    if button(ui, "findings-edit", "findings-edit-number") {
        screen.editing = Some((
            number,
            FindingDraft {
                text: finding.text.clone(),
                severity: finding.severity,
                status: finding.status,
                claim: finding.claim.clone(),
            },
        ));
    }
    if button(ui, "findings-delete", "findings-delete-number") {
        commands.push(Command::Edit(Edit::DeleteFinding(number)));
    }
}

fn edit_ui(
    ui: &mut Ui,
    language: Language,
    number: u32,
    screen: &mut FindingsScreen,
    commands: &mut Vec<Command>,
) {
    let Some((_, draft)) = &mut screen.editing else {
        return;
    };
    let mut done = false;
    finding_fields_ui(ui, language, draft);
    ui.horizontal_wrapped(|ui| {
        let enabled = draft.is_ready();
        if primary_button(ui, &text(language, "findings-save"), enabled).clicked() {
            commands.push(Command::Edit(Edit::EditFinding {
                number,
                text: draft.text.trim().to_owned(),
                severity: draft.severity,
                status: draft.status,
                claim: Box::new(draft.claim.clone()),
            }));
            done = true;
        }
        done |= ui.button(text(language, "findings-cancel")).clicked();
    });
    if done {
        screen.editing = None;
    }
}
