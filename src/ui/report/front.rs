//! The front page, to be filled in.

use egui::{CollapsingHeader, RichText, TextEdit, Ui};

use crate::app::{Command, Edit, State};
use crate::project::CardLine;
use crate::text::{card_line_hint, card_line_name, text};
use crate::ui::theme;
use crate::ui::typing::Typing;
use crate::ui::widgets::{card, hint};

/// What is being typed.
#[derive(Debug, Default)]
pub struct FrontCard {
    lines: [Typing; CardLine::ALL.len()],
}

impl FrontCard {
    /// Draws the card, folded until it is asked for unless it is `open`.
    pub fn show(&mut self, ui: &mut Ui, state: &State, open: bool, commands: &mut Vec<Command>) {
        let language = state.preferences.language;
        card(ui, |ui| {
            ui.set_width(ui.available_width());
            let title = RichText::new(text(language, "report-front")).text_style(theme::subheading());
            CollapsingHeader::new(title)
                .id_salt(("front", open))
                .default_open(open)
                .show_unindented(ui, |ui| self.lines(ui, state, commands));
        });
    }

    fn lines(&mut self, ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
        let Some(document) = &state.document else { return };
        let language = state.preferences.language;
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
    }
}
