//! The signs of "not known": listed with the cells that hold each, added and dropped.

use egui::{RichText, TextEdit, Ui};

use crate::data::Table;
use crate::tally::Amount;
use crate::text::{Language, count, text, text_with};
use crate::ui::widgets::{hint, named};

/// Which file's signs they are: where two are on the screen, each field has its own name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Whose {
    Data,
    Outputs,
}

/// What is typed here.
#[derive(Debug, Default)]
pub struct SignsField {
    sign: String,
}

impl SignsField {
    /// Draws the signs, with how many cells of the table hold each.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        language: Language,
        (whose, table): (Whose, Option<&Table>),
        signs: &mut Vec<String>,
    ) {
        let (prompt, add) = match whose {
            Whose::Data => ("reading-new-sign", "reading-add-sign"),
            Whose::Outputs => ("join-new-sign", "join-add-sign"),
        };
        hint(ui, &text(language, "reading-signs"));
        let counted = |sign: &str| -> usize {
            let columns = table.into_iter().flat_map(|table| &table.columns);
            let counts = columns.flat_map(|column| &column.unknown);
            counts
                .filter(|(of, _)| of == sign.trim())
                .map(|(_, cells)| cells)
                .sum()
        };
        let written = |cells: usize| count(language, Amount::exact(cells as f64));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let blank = text_with(
                language,
                "reading-blank-cells",
                &[("count", written(counted("")).into())],
            );
            ui.label(RichText::new(blank).small());
            let mut dropped = None;
            for (place, sign) in signs.iter().enumerate() {
                let cells = written(counted(sign));
                let words = format!("{sign} · {cells}  ×");
                let arguments = [("sign", sign.as_str().into()), ("count", cells.into())];
                let name = text_with(language, "reading-drop-sign", &arguments);
                let button = ui.add(egui::Button::new(RichText::new(words).small()).small());
                if named(button, &name).on_hover_text(&name).clicked() {
                    dropped = Some(place);
                }
            }
            if let Some(place) = dropped {
                signs.remove(place);
            }
        });
        ui.horizontal(|ui| {
            let prompt = text(language, prompt);
            let field = TextEdit::singleline(&mut self.sign)
                .hint_text(text(language, "reading-new-sign"))
                .desired_width(110.0);
            let field = named(ui.add(field), &prompt);
            let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
            let words = text(language, "reading-add-sign");
            let pressed = named(ui.button(words), &text(language, add)).clicked();
            let sign = self.sign.trim();
            if (entered || pressed) && !sign.is_empty() {
                if !signs.iter().any(|known| known == sign) {
                    signs.push(sign.to_owned());
                }
                self.sign.clear();
            }
        });
    }
}
