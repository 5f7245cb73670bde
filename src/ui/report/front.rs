//! The front page, to be filled in.

use egui::{TextEdit, Ui};

use crate::app::{Command, Edit, State};
use crate::project::CardLine;
use crate::text::{card_line_hint, card_line_name, text};
use crate::ui::typing::Typing;
use crate::ui::widgets::{card, hint, subheading};

/// What is being typed.
#[derive(Debug, Default)]
pub struct FrontCard {
    lines: [Typing; CardLine::ALL.len()],
}

impl FrontCard {
    /// Draws the card.
    pub fn show(&mut self, ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
        let Some(document) = &state.document else { return };
        let language = state.preferences.language;
        card(ui, |ui| {
            ui.set_width(ui.available_width());
            subheading(ui, &text(language, "report-front"));
            hint(ui, &text(language, "report-front-why"));
            for (line, typing) in CardLine::ALL.into_iter().zip(&mut self.lines) {
                ui.add_space(2.0);
                let label = ui.label(card_line_name(language, line));
                let typed = typing.follow(document.project.card.line(line));
                let field = TextEdit::multiline(typed)
                    .desired_width(f32::INFINITY)
                    .desired_rows(1)
                    .hint_text(card_line_hint(language, line));
                if ui.add(field).labelled_by(label.id).changed() {
                    let words = typing.take();
                    commands.push(Command::Edit(Edit::Card { line, words }));
                }
            }
        });
    }
}
