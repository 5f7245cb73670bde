//! How the outputs not joined yet were read: their sheet, their header, their characters, each changeable.

use egui::Ui;

use super::headless::{doubt_ui, layout_of};
use super::join_typing::outputs_typing;
use super::reading::{notation, numerals, place};
use super::sheet::sheet_picker;
use super::signs::{SignsField, Whose};
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
    signs: SignsField,
}

impl OutputsReading {
    /// Draws how the file was read and, once asked for, the choices.
    pub fn show(&mut self, ui: &mut Ui, state: &State, pending: &Pending, commands: &mut Vec<Command>) {
        let language = state.preferences.language;
        let source = &pending.opened.source;
        hint(ui, &reading_words(language, source));
        let mut next = source.format.clone();
        if pending.like_a_row
            && let Some(layout) = layout_of(&mut next)
        {
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
        let theirs = (Whose::Outputs, Some(&pending.opened.table));
        let free = state.jobs.running().is_none();
        ui.add_enabled_ui(free, |ui| match &mut next {
            Format::Text(options) => {
                notation(ui, language, options);
                place(ui, language, &mut options.layout);
                self.signs.show(ui, language, theirs, &mut options.missing);
            }
            Format::Spreadsheet(options) => {
                ui.set_max_width(ui.available_width().min(SHEETS));
                if let Some(book) = &pending.opened.workbook
                    && let Some(sheet) = sheet_picker(ui, language, book, options)
                {
                    commands.push(Command::ReadOutputsSheet(sheet));
                }
                place(ui, language, &mut options.layout);
                hint(ui, &text(language, "sheet-text-cells"));
                numerals(ui, language, options);
                self.signs.show(ui, language, theirs, &mut options.missing);
            }
            Format::Parquet | Format::Arrow | Format::Json | Format::JsonLines => {}
        });
        ui.add_space(4.0);
        ui.add_enabled_ui(free, |ui| outputs_typing(ui, language, pending, commands));
        if next != source.format {
            commands.push(Command::ReadOutputsAs(next));
        }
    }
}
