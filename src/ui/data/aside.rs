//! The columns that were set aside when a large file was read, and the way to have them.

use egui::Ui;

use crate::app::{Command, State};
use crate::data::MANY_TEXTS;
use crate::tally::Amount;
use crate::text::{count, text, text_with};
use crate::ui::widgets::{hint, named, quiet_button, subheading};

/// Says which columns are set aside and why, if there are any.
pub fn aside_ui(ui: &mut Ui, state: &State) {
    let Some(table) = &state.workspace.received else {
        return;
    };
    let many = table.aside.iter().filter(|aside| aside.profile.is_none()).count();
    let unused = table.aside.len() - many;
    if many + unused == 0 {
        return;
    }
    let language = state.preferences.language;
    let written = |number: usize| count(language, Amount::exact(number as f64));
    ui.add_space(6.0);
    subheading(ui, &text(language, "aside-heading"));
    if unused > 0 {
        let columns = [("number", unused.into()), ("count", written(unused).into())];
        hint(ui, &text_with(language, "aside-unused", &columns));
    }
    if many > 0 {
        hint(
            ui,
            &text_with(language, "aside-why", &[("count", written(MANY_TEXTS).into())]),
        );
    }
}

/// The way to have a column that is set aside.
pub fn read_button(ui: &mut Ui, state: &State, column: &str, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    let free = state.jobs.running().is_none();
    let name = text_with(language, "aside-read-column", &[("column", column.into())]);
    ui.add_enabled_ui(free, |ui| {
        let button = quiet_button(ui, &text(language, "aside-read"));
        if named(button, &name).clicked() {
            commands.push(Command::BringBack(column.to_owned()));
        }
    });
}
