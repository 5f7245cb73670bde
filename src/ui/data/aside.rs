//! The columns that were set aside when a large file was read, and the way to have them.

use egui::Ui;

use crate::app::{Command, State};
use crate::data::MANY_TEXTS;
use crate::tally::Amount;
use crate::text::{count, text, text_with};
use crate::ui::widgets::{hint, named, subheading};

/// Draws the columns set aside, if there are any.
pub fn aside_ui(ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
    let (Some(document), Some(table)) = (&state.document, &state.workspace.received) else {
        return;
    };
    let aside = document.project.data.aside();
    let aside: Vec<&str> = aside
        .filter(|name| table.names().all(|there| there != *name))
        .collect();
    if aside.is_empty() {
        return;
    }
    let language = state.preferences.language;
    ui.add_space(6.0);
    subheading(ui, &text(language, "aside-heading"));
    let many = count(language, Amount::exact(MANY_TEXTS as f64));
    hint(ui, &text_with(language, "aside-why", &[("count", many.into())]));
    for column in aside {
        ui.horizontal_wrapped(|ui| {
            ui.label(column);
            let free = state.jobs.running().is_none();
            let button = egui::Button::new(text(language, "aside-read")).small();
            let name = text_with(language, "aside-read-column", &[("column", column.into())]);
            if named(ui.add_enabled(free, button), &name).clicked() {
                commands.push(Command::BringBack(column.to_owned()));
            }
        });
    }
}
