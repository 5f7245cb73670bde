//! What was done to the data between the files received and the counts.

use egui::{RichText, Ui};

use crate::app::State;
use crate::project::{Known, steps};
use crate::text::{step_effect, step_name, text, text_with};
use crate::ui::theme::tokens;
use crate::ui::widgets::{card, hint, subheading};

/// Draws the card.
pub fn steps_card(ui: &mut Ui, state: &State) {
    let (Some(document), Some(table)) = (&state.document, &state.workspace.table) else {
        return;
    };
    let language = state.preferences.language;
    let counted = state.workspace.prepared.as_ref();
    let known = Known {
        table,
        joins: &state.workspace.joins,
        recodes: &state.workspace.recodes,
        filters: counted.map_or(&[], |prepared| &prepared.steps),
    };
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        subheading(ui, &text(language, "data-steps"));
        hint(ui, &text(language, "data-steps-why"));
        ui.add_space(4.0);
        for (step, number) in steps(&document.project, &known).iter().zip(1..) {
            let name = format!("{number}. {}", step_name(language, step));
            let ink = if step.on {
                tokens(ui).text
            } else {
                tokens(ui).muted
            };
            ui.add(egui::Label::new(RichText::new(name).color(ink)).wrap());
            ui.indent(("done", number), |ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                let effect = step_effect(language, step);
                if !effect.is_empty() {
                    hint(ui, &effect);
                }
                if !step.note.is_empty() {
                    let note = [("note", step.note.as_str().into())];
                    hint(ui, &text_with(language, "done-note", &note));
                }
            });
        }
    });
}
