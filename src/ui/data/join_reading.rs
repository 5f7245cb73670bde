//! How the outputs not joined yet were read: their sheet, their header, their characters, each changeable.

use egui::Ui;

use super::headless::{doubt_ui, layout_of};
use super::reading::{notation, place};
use super::sheet::sheet_picker;
use crate::app::{Command, Pending, State};
use crate::data::Format;
use crate::text::{reading_words, text};
use crate::ui::widgets::{hint, quiet_button};

/// The widest that the list of sheets is drawn.
const SHEETS: f32 = 320.0;

/// Whether the choices are in sight.
#[derive(Debug, Default)]
pub struct OutputsReading {
    open: bool,
}

impl OutputsReading {
    /// Draws how the file was read and, once asked for, the choices.
    pub fn show(&mut self, ui: &mut Ui, state: &State, pending: &Pending, commands: &mut Vec<Command>) {
        let language = state.preferences.language;
        let source = &pending.opened.source;
        hint(ui, &reading_words(language, source));
        let mut next = source.format.clone();
        let Some(layout) = layout_of(&mut next) else {
            return;
        };
        if pending.like_a_row {
            ui.add_enabled_ui(state.jobs.running().is_none(), |ui| {
                doubt_ui(ui, language, layout)
            });
            if next != source.format {
                commands.push(Command::ReadOutputsAs(next));
                return;
            }
        }
        let id = match self.open {
            true => "join-reading-close",
            false => "join-reading-open",
        };
        if quiet_button(ui, &text(language, id)).clicked() {
            self.open = !self.open;
        }
        if !self.open {
            return;
        }
        ui.add_enabled_ui(state.jobs.running().is_none(), |ui| match &mut next {
            Format::Text(options) => {
                notation(ui, language, options);
                place(ui, language, &mut options.layout);
            }
            Format::Spreadsheet(options) => {
                ui.set_max_width(ui.available_width().min(SHEETS));
                if let Some(book) = &pending.opened.workbook
                    && let Some(sheet) = sheet_picker(ui, language, book, options)
                {
                    commands.push(Command::ReadOutputsSheet(sheet));
                }
                place(ui, language, &mut options.layout);
            }
            Format::Parquet | Format::Arrow | Format::Json | Format::JsonLines => {}
        });
        if next != source.format {
            commands.push(Command::ReadOutputsAs(next));
        }
    }
}
