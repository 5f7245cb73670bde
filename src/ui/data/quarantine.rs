//! The columns set apart because they seem to name people, why, and the deliberate way to show one.

use std::collections::BTreeSet;

use egui::{Align, Label, Layout, RichText, TextEdit, Ui};

use crate::app::{Command, Edit, State};
use crate::data::{Column, Released, Suspicion, TakenFor};
use crate::text::{Language, suspicion_words, text, text_with};
use crate::ui::theme::{self, tokens};
use crate::ui::widgets::{card, hint, named, primary_button, quiet_button, subheading};

/// The column about to be shown, and the reason being typed.
#[derive(Debug, Default)]
pub struct QuarantineCard {
    /// The column of days of which a year or an age is asked.
    pub to_change: Option<String>,
    asked: Option<String>,
    reason: String,
    /// Whether the field for the reason is yet to receive the keyboard.
    begins: bool,
}

impl QuarantineCard {
    /// Draws the card, brought into sight when it is `asked` for; nothing when no column is concerned.
    pub fn show(&mut self, ui: &mut Ui, state: &State, asked: bool, commands: &mut Vec<Command>) {
        let (Some(document), Some(received)) = (&state.document, &state.workspace.received) else {
            return;
        };
        let language = state.preferences.language;
        let suspicions = &state.workspace.suspicions;
        let suspicion = |column: &str| suspicions.iter().find(|suspicion| suspicion.column == column);
        let released = document.project.quarantine.released.iter();
        let released: Vec<&Released> = released
            .filter(|released| suspicion(&released.column).is_some())
            .collect();
        let apart: Vec<&Column> = received.set_apart().collect();
        if apart.is_empty() && released.is_empty() {
            return;
        }
        card(ui, |ui| {
            ui.set_width(ui.available_width());
            let title = subheading(ui, &text(language, "privacy-title"));
            if asked {
                title.scroll_to_me(Some(Align::TOP));
            }
            if !apart.is_empty() {
                hint(ui, &text(language, "privacy-why"));
            }
            for column in apart {
                ui.add_space(8.0);
                let why = suspicion_words(language, suspicion(&column.name));
                self.hidden(ui, language, column, &why, commands);
            }
            if !released.is_empty() {
                ui.add_space(6.0);
                hint(ui, &text(language, "privacy-shown"));
            }
            let used = match released.is_empty() {
                true => BTreeSet::new(),
                false => document.project.columns_used(),
            };
            for released in released {
                let (why, used) = (suspicion(&released.column), used.contains(&released.column));
                shown(ui, language, released, why, used, commands);
            }
        });
        ui.add_space(4.0);
    }

    /// One column set apart.
    fn hidden(
        &mut self,
        ui: &mut Ui,
        language: Language,
        column: &Column,
        why: &str,
        commands: &mut Vec<Command>,
    ) {
        let name = column.name.as_str();
        let of = [("column", name.into())];
        ui.spacing_mut().item_spacing.y = 1.0;
        line(ui, name, |ui| {
            let show = quiet_button(ui, &text(language, "privacy-show"));
            if named(show, &text_with(language, "privacy-show-named", &of)).clicked() {
                self.asked = Some(name.to_owned());
                self.reason.clear();
                self.begins = true;
            }
        });
        hint(ui, why);
        if column.taken_for == TakenFor::Date {
            let years = ui.scope(|ui| {
                // Nearly in line with the words above.
                ui.spacing_mut().button_padding.x = 4.0;
                quiet_button(ui, &text(language, "privacy-years"))
            });
            if named(years.inner, &text_with(language, "privacy-years-named", &of)).clicked() {
                self.to_change = Some(name.to_owned());
            }
        }
        if self.asked.as_deref() == Some(name) {
            self.ask(ui, language, name, commands);
        }
    }

    /// Asks why the column is to be shown.
    fn ask(&mut self, ui: &mut Ui, language: Language, column: &str, commands: &mut Vec<Command>) {
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.add_space(2.0);
        let label = hint(ui, &text(language, "privacy-reason"));
        let field = TextEdit::singleline(&mut self.reason).desired_width(f32::INFINITY);
        let field = ui.add(field).labelled_by(label.id);
        if std::mem::take(&mut self.begins) {
            field.request_focus();
        }
        ui.horizontal_wrapped(|ui| {
            let confirm = text_with(language, "privacy-confirm", &[("column", column.into())]);
            if primary_button(ui, &confirm, true).clicked() {
                commands.push(Command::Edit(Edit::Release {
                    column: column.to_owned(),
                    reason: self.reason.trim().to_owned(),
                }));
                self.asked = None;
            }
            if quiet_button(ui, &text(language, "privacy-give-up")).clicked() {
                self.asked = None;
            }
        });
    }
}

/// A column's name, with what can be done to it at its right.
fn line(ui: &mut Ui, name: &str, buttons: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            buttons(ui);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(RichText::new(name).family(theme::bold())).truncate());
            });
        });
    });
}

/// A column shown although it seems to name people, why, and the way to set it apart again.
fn shown(
    ui: &mut Ui,
    language: Language,
    released: &Released,
    suspicion: Option<&Suspicion>,
    used: bool,
    commands: &mut Vec<Command>,
) {
    let column = released.column.as_str();
    ui.spacing_mut().item_spacing.y = 1.0;
    ui.add_space(6.0);
    // The same button stands in the list of columns.
    line(ui, column, |ui| {
        hide_button(ui, language, "privacy-hide-again", column, used, commands);
    });
    hint(ui, &suspicion_words(language, suspicion));
    let reason = match released.reason.as_str() {
        "" => text(language, "privacy-unsaid"),
        reason => text_with(language, "done-note", &[("note", reason.into())]),
    };
    hint(ui, &reason);
}

/// Sets a column apart, unless the audit rests on it; `name` is the text id of its name.
pub fn hide_button(
    ui: &mut Ui,
    language: Language,
    name: &str,
    column: &str,
    used: bool,
    commands: &mut Vec<Command>,
) {
    let words = RichText::new(text(language, "privacy-hide")).color(tokens(ui).accent);
    let button = egui::Button::new(words).frame_when_inactive(false);
    let button = ui.add_enabled(!used, button);
    let name = text_with(language, name, &[("column", column.into())]);
    let button = named(button, &name)
        .on_hover_text(text(language, "privacy-hide-tip"))
        .on_disabled_hover_text(text(language, "privacy-hide-used"));
    if button.clicked() {
        commands.push(Command::Edit(Edit::SetApart(column.to_owned())));
    }
}
