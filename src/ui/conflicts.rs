//! What two people changed differently, for a person to settle.

use egui::{Label, RichText, ScrollArea, Ui};

use super::widgets::{Tone, banner, hint, named};
use crate::app::{Command, Edit, State};
use crate::text::{conflict_words, text, text_with};

/// Draws the strip, as long as something is to be settled.
pub fn conflicts_ui(ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    let Some(document) = &state.document else { return };
    let conflicts = &document.project.conflicts;
    if conflicts.is_empty() {
        return;
    }
    banner(ui, Tone::Warning, |ui| {
        let count = [("count", (conflicts.len() as f64).into())];
        ui.add(Label::new(text_with(language, "merge-banner", &count)).wrap());
        // The step below stays in sight.
        ScrollArea::vertical()
            .id_salt("conflicts")
            .max_height(170.0)
            .show(ui, |ui| {
                for (place, conflict) in conflicts.iter().enumerate() {
                    let (name, other) = conflict_words(language, conflict);
                    ui.add(Label::new(RichText::new(&name).strong()).wrap());
                    if let Some(other) = other {
                        let other = [("words", other.into())];
                        hint(ui, &text_with(language, "merge-other", &other));
                    }
                    ui.horizontal_wrapped(|ui| {
                        for (id, take_other) in [("merge-keep", false), ("merge-take", true)] {
                            let words = text(language, id);
                            let full = format!("{name} : {words}");
                            if named(ui.button(words), &full).clicked() {
                                commands.push(Command::Edit(Edit::Settle { place, take_other }));
                            }
                        }
                    });
                }
            });
    });
    ui.add_space(4.0);
}
