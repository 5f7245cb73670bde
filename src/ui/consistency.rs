//! Whether people alike get the same decision, group by group.

use egui::{CollapsingHeader, Label, RichText, Ui};

use super::about::about_heading_ui;
use super::shown::Shown;
use super::theme::tokens;
use super::widgets::{card, hint, prose};
use crate::app::State;
use crate::text::{Subject, consistency_notes, consistency_sentences, consistency_title, text};

/// Most groups read out when none is selected.
const AT_ONCE: usize = 12;

/// Draws what is found; nothing when the set-up names no column to be alike on, or while a stratum is looked into.
pub fn consistency_ui(ui: &mut Ui, state: &State, shown: &Shown) {
    let (language, similar) = (shown.language, &shown.setup().similar);
    if similar.columns.is_empty() || shown.project.view.stratum.is_some() {
        return;
    }
    ui.add_space(6.0);
    let title = consistency_title(language, similar);
    about_heading_ui(ui, language, &title, &[Subject::Consistency]);
    hint(ui, &text(language, "consistency-hint"));
    let Some(consistent) = state.consistent() else {
        hint(ui, &text(language, "disparities-counting"));
        return;
    };
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        let said = consistency_sentences(language, shown.measured, similar, consistent);
        // Everybody's stands before the groups'.
        let selected = shown.selected.and_then(|group| said.get(group + 1));
        match (selected, said.first()) {
            (Some(group), Some(everybody)) => {
                prose(ui, everybody, 15.0);
                prose(ui, group, 15.0);
            }
            _ => said.iter().take(AT_ONCE + 1).for_each(|sentence| {
                prose(ui, sentence, 15.0);
            }),
        }
        for note in consistency_notes(language, consistent) {
            hint(ui, &note);
        }
    });
    let muted = tokens(ui).muted;
    ui.add(Label::new(RichText::new(text(language, "consistency-hides")).color(muted)).wrap());
    CollapsingHeader::new(text(language, "consistency-method-title"))
        .id_salt("consistency-method")
        .show(ui, |ui| {
            let method = text(language, "consistency-method");
            ui.add(Label::new(method).wrap().selectable(true));
        });
}
