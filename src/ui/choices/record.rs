//! Where choices are made: the way from a picker to the record.

use egui::{Label, Ui};

use crate::app::{Action, ChoiceEdit, Command, Edit, SHOWN_OPTION, State};
use crate::project::About;
use crate::text::{about_choice_name, effect_words, text, text_with};
use crate::ui::widgets::{Tone, banner, named};

/// A menu of what is in force and can be put on the record.
pub fn record_choice_ui(ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    let Some(document) = &state.document else { return };
    let project = &document.project;
    let words = text(language, "choices-record");
    let menu = ui.menu_button(&words, |ui| {
        for about in About::ALL {
            let in_force = about.in_force(&project.setup, &project.view);
            if in_force.is_none() && about != About::Other {
                continue;
            }
            let name = about_choice_name(language, about);
            let words = match in_force {
                Some(effect) => {
                    let now = effect_words(language, &effect);
                    let arguments = [("about", name.into()), ("now", now.into())];
                    text_with(language, "choices-record-now", &arguments)
                }
                None => name,
            };
            if ui.button(words).clicked() {
                commands.push(Command::Edit(Edit::Choice(ChoiceEdit::Begin(about))));
                ui.close();
            }
        }
    });
    named(menu.response, &words).on_hover_text(text(language, "choices-record-tip"));
}

/// While what is shown is an option of a choice: that it is, and the way back.
pub fn shown_option_ui(ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    let last = state
        .document
        .as_ref()
        .and_then(|document| document.history.undo_label());
    if last != Some(SHOWN_OPTION) {
        return;
    }
    banner(ui, Tone::Plain, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.add(Label::new(text(language, "choices-shown")).wrap());
            if ui.button(text(language, "choices-go-back")).clicked() {
                commands.push(Command::Do(Action::Undo));
            }
        });
    });
    ui.add_space(4.0);
}
