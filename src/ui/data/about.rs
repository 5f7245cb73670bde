//! The audit in the auditor's own words.

use egui::{TextEdit, Ui};

use crate::app::{Command, Edit, State};
use crate::text::text;
use crate::ui::typing::Typing;
use crate::ui::widgets::{card, hint, subheading};

/// What is being typed.
#[derive(Debug, Default)]
pub struct AboutCard {
    title: Typing,
    notes: Typing,
}

impl AboutCard {
    /// Draws the card.
    pub fn show(&mut self, ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
        let Some(document) = &state.document else { return };
        let language = state.preferences.language;
        card(ui, |ui| {
            ui.set_width(ui.available_width());
            subheading(ui, &text(language, "data-about"));
            let label = hint(ui, &text(language, "data-audit-title"));
            let title = TextEdit::singleline(self.title.follow(&document.project.title));
            let title = ui.add(title.desired_width(f32::INFINITY)).labelled_by(label.id);
            if title.changed() {
                commands.push(Command::Edit(Edit::Title(self.title.take())));
            }
            let label = hint(ui, &text(language, "data-audit-notes"));
            let notes = TextEdit::multiline(self.notes.follow(&document.project.notes));
            let notes = ui
                .add(notes.desired_width(f32::INFINITY).desired_rows(3))
                .labelled_by(label.id);
            if notes.changed() {
                commands.push(Command::Edit(Edit::Notes(self.notes.take())));
            }
            hint(ui, &text(language, "data-notes-why"));
        });
    }
}
