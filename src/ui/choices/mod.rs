//! The choices of method: a card each, filled in where it stands.

mod card;
mod form;
mod record;

use std::collections::BTreeMap;

use egui::{Label, Ui};

use super::discussion::Discussions;
use super::widgets::{card, subheading};
use crate::app::{ChoiceEdit, Command, Edit, State};
use crate::project::{About, Choice};
use crate::text::{text, text_with};
use card::choice_card_ui;
pub use record::{record_choice_ui, shown_option_ui};

/// What the list remembers between two frames.
#[derive(Debug, Default)]
pub struct ChoicesList {
    /// The choices being filled in, by their numbers.
    drafts: BTreeMap<u32, Draft>,
}

/// A choice being filled in.
#[derive(Clone, Debug)]
struct Draft {
    choice: Choice,
    /// The day as it is typed.
    revisit: String,
}

/// Draws the list.
pub fn choices_ui(
    ui: &mut Ui,
    state: &State,
    list: &mut ChoicesList,
    talk: &mut Discussions,
    commands: &mut Vec<Command>,
) {
    let language = state.preferences.language;
    let Some(document) = &state.document else { return };
    let choices = &document.project.choices;
    list.drafts
        .retain(|number, _| choices.iter().any(|choice| choice.number == *number));
    let begin = |ui: &mut Ui, commands: &mut Vec<Command>| {
        if ui.button(text(language, "choices-new")).clicked() {
            commands.push(Command::Edit(Edit::Choice(ChoiceEdit::Begin(About::Other))));
        }
    };
    if choices.is_empty() {
        card(ui, |ui| {
            ui.set_width(ui.available_width());
            subheading(ui, &text(language, "choices-none"));
            for id in ["choices-how-1", "choices-how-2"] {
                ui.add(Label::new(text(language, id)).wrap());
            }
            begin(ui, commands);
        });
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let arguments = [("count", (choices.len() as f64).into())];
        subheading(ui, &text_with(language, "choices-count", &arguments));
        ui.add_space(8.0);
        begin(ui, commands);
    });
    for choice in choices {
        ui.push_id(("choice", choice.number), |ui| {
            choice_card_ui(ui, state, choice, list, talk, commands);
        });
        ui.add_space(4.0);
    }
}
