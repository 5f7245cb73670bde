//! The workbook: which sheet is read, on which row its header stands, what is to be known of its cells.

use egui::{Label, RichText, ScrollArea, Sense, Ui};

use super::headless::{doubt_ui, is_doubtful, no_names_ui};
use super::reading::{ReadingCard, numerals};
use crate::app::{Command, State};
use crate::data::{Format, Remark, SheetOptions, SheetSummary, Workbook};
use crate::tally::Amount;
use crate::text::{Language, count, remark, text, text_with};
use crate::ui::picker::{Entry, picker_ui};
use crate::ui::theme::{self, tokens};
use crate::ui::widgets::{card, hint, named, quiet_button, subheading};

/// The widest that a cell of the preview is drawn.
const CELL: f32 = 132.0;

/// What spreadsheets write where a value could not be computed.
const ERRORS: [&str; 7] = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];

/// The workbook that is open and how its sheet is read; `None` when the data are no workbook.
fn workbook(state: &State) -> Option<(&Workbook, &SheetOptions)> {
    let document = state.document.as_ref()?;
    match &document.project.data.format {
        Format::Spreadsheet(options) => Some((state.workspace.workbook.as_ref()?, options)),
        _ => None,
    }
}

/// Whether how the data are read can still be changed.
pub fn is_free(state: &State) -> bool {
    let outputs = state
        .document
        .as_ref()
        .is_some_and(|document| !document.project.outputs.is_empty());
    !outputs && state.pending.is_none() && state.jobs.running().is_none()
}

/// The card: the sheet, its header and notes, and what is to be known of its cells.
pub fn sheet_card(ui: &mut Ui, state: &State, reading: &mut ReadingCard, commands: &mut Vec<Command>) {
    let Some((book, options)) = workbook(state) else {
        return;
    };
    let language = state.preferences.language;
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        subheading(ui, &text(language, "sheet-title"));
        let mut next = options.clone();
        ui.add_enabled_ui(is_free(state), |ui| {
            if let Some(sheet) = sheet_picker(ui, language, book, options) {
                commands.push(Command::ReadSheet { sheet, before: None });
            }
            if is_doubtful(state) {
                doubt_ui(ui, language, &mut next.layout);
            }
            if next.layout.header_rows > 0 {
                let rows = text(language, "sheet-header-rows");
                stepper(ui, language, &rows, &mut next.layout.header_rows, 1..=6);
            }
            no_names_ui(ui, language, &mut next.layout);
            let notes = text(language, "sheet-notes-below");
            stepper(
                ui,
                language,
                &notes,
                &mut next.layout.after,
                0..=u64::from(u32::MAX),
            );
            remarks(ui, language, book, &mut next);
            ui.add_space(4.0);
            hint(ui, &text(language, "sheet-text-cells"));
            numerals(ui, language, &mut next);
            ui.add_space(4.0);
            reading.signs_ui(ui, state, &mut next.missing);
        });
        if !is_free(state) && state.jobs.running().is_none() {
            hint(ui, &text(language, "unpivot-fixed"));
        }
        hint(ui, &text(language, "sheet-links"));
        if next != *options {
            commands.push(Command::ReadAs(Format::Spreadsheet(next)));
        }
    });
    ui.add_space(4.0);
}

/// The list of sheets; returns the one chosen in place of the one that is read.
pub fn sheet_picker(
    ui: &mut Ui,
    language: Language,
    book: &Workbook,
    options: &SheetOptions,
) -> Option<String> {
    let entries = book.sheets.iter().map(|sheet| {
        let refused = (sheet.rows == 0).then(|| text(language, "sheet-empty"));
        Entry {
            refused,
            tip: text(language, "sheet-size-tip"),
            ..Entry::new(sheet.name.clone(), words(language, sheet))
        }
    });
    let current = book.sheets.iter().find(|sheet| sheet.name == options.sheet);
    let current = current.map_or_else(|| options.sheet.clone(), |sheet| words(language, sheet));
    let (name, width) = (text(language, "sheet-choice"), ui.available_width());
    picker_ui(ui, &name, width, &options.sheet, &current, entries.collect())
}

/// A sheet's name with its size, and whether it is hidden.
fn words(language: Language, sheet: &SheetSummary) -> String {
    let number = |number: u64| count(language, Amount::exact(number as f64));
    let size = [
        ("rows", number(sheet.rows).into()),
        ("columns", number(sheet.columns).into()),
    ];
    let mut details = match sheet.rows {
        0 => text(language, "sheet-empty"),
        _ => text_with(language, "sheet-size", &size),
    };
    if sheet.hidden {
        details = format!("{details}, {}", text(language, "sheet-hidden"));
    }
    let arguments = [("name", sheet.name.as_str().into()), ("details", details.into())];
    text_with(language, "sheet-entry", &arguments)
}

/// A number of rows, with one less and one more.
fn stepper(ui: &mut Ui, language: Language, what: &str, value: &mut u64, of: std::ops::RangeInclusive<u64>) {
    hint(ui, what);
    ui.horizontal(|ui| {
        let say = |id: &str| text_with(language, id, &[("what", what.into())]);
        let less = ui.add_enabled(*value > *of.start(), egui::Button::new("−"));
        if named(less, &say("sheet-fewer")).clicked() {
            *value -= 1;
        }
        ui.label(count(language, Amount::exact(*value as f64)));
        let more = ui.add_enabled(*value < *of.end(), egui::Button::new("+"));
        if named(more, &say("sheet-more")).clicked() {
            *value += 1;
        }
    });
}

fn remarks(ui: &mut Ui, language: Language, book: &Workbook, next: &mut SheetOptions) {
    let warning = tokens(ui).warning;
    for said in &book.remarks {
        let words = RichText::new(remark(language, said)).small().color(warning);
        ui.add(Label::new(words).wrap());
    }
    let is_merged = |said: &Remark| matches!(said, Remark::MergedDown { .. } | Remark::MergedFilled { .. });
    if book.remarks.iter().any(is_merged) {
        ui.checkbox(&mut next.fill_merged, text(language, "sheet-fill-merged"));
    }
    let mut missing = ERRORS
        .iter()
        .all(|error| next.missing.iter().any(|token| token == error));
    let has_errors = book
        .remarks
        .iter()
        .any(|said| matches!(said, Remark::ErrorCells { .. }));
    if has_errors || missing {
        let changed = ui
            .checkbox(&mut missing, text(language, "sheet-errors-missing"))
            .changed();
        if changed {
            next.missing.retain(|token| !ERRORS.contains(&token.as_str()));
            if missing {
                next.missing.extend(ERRORS.map(str::to_owned));
            }
        }
    }
}

/// The first rows of the sheet, in which the header is chosen by a click.
#[derive(Debug, Default)]
pub struct FirstRows {
    hidden: bool,
}

impl FirstRows {
    /// Draws them, above the columns; nothing when the data are no workbook.
    pub fn show(&mut self, ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
        let Some((book, options)) = workbook(state) else {
            return;
        };
        let language = state.preferences.language;
        ui.horizontal(|ui| {
            subheading(ui, &options.sheet);
            let id = match self.hidden {
                true => "sheet-show-rows",
                false => "sheet-hide-rows",
            };
            if quiet_button(ui, &text(language, id)).clicked() {
                self.hidden = !self.hidden;
            }
        });
        if self.hidden {
            return;
        }
        let free = is_free(state);
        if free {
            hint(ui, &text(language, "sheet-header-pick"));
        }
        let chosen = ScrollArea::both()
            .id_salt("first-rows")
            .max_height(212.0)
            .auto_shrink([false, true])
            .show(ui, |ui| rows(ui, state, book, options, free))
            .inner;
        if let Some(row) = chosen {
            commands.push(Command::ReadSheet {
                sheet: options.sheet.clone(),
                before: Some(row - 1),
            });
        }
        ui.add_space(10.0);
    }
}

/// The rows; returns the one that was chosen as the header.
fn rows(ui: &mut Ui, state: &State, book: &Workbook, options: &SheetOptions, free: bool) -> Option<u64> {
    let language = state.preferences.language;
    let mut chosen = None;
    let first = options.layout.before + 1;
    let header = first..first + options.layout.header_rows;
    let mut preview = book.preview.clone();
    if let Some(table) = &state.workspace.received {
        preview.mask(&options.layout, |column| table.hides(column));
    }
    egui::Grid::new("first-rows")
        .striped(true)
        .spacing([10.0, 2.0])
        .show(ui, |ui| {
            ui.spacing_mut().interact_size.y = 20.0;
            ui.spacing_mut().button_padding = egui::vec2(8.0, 2.0);
            ui.label("");
            for letters in &preview.letters {
                let muted = tokens(ui).muted;
                ui.label(RichText::new(letters).small().color(muted));
            }
            ui.end_row();
            for (row, cells) in &preview.rows {
                let is_header = header.contains(row);
                let number = count(language, Amount::exact(*row as f64));
                let id = if is_header {
                    "sheet-header-now"
                } else {
                    "sheet-header-row"
                };
                let name = text_with(language, id, &[("row", number.as_str().into())]);
                let button = egui::Button::selectable(is_header, RichText::new(&number).small());
                let mut clicked = named(ui.add_enabled(free, button), &name).clicked();
                for cell in cells {
                    let mut words = RichText::new(cell).small();
                    if is_header {
                        words = words.family(theme::bold()).color(tokens(ui).accent);
                    }
                    ui.scope(|ui| {
                        ui.set_max_width(CELL);
                        // Not reached by the keyboard: the row's button is.
                        let label = ui.add(Label::new(words).truncate().sense(Sense::CLICK));
                        clicked |= free && label.clicked();
                    });
                }
                ui.end_row();
                if clicked && !is_header {
                    chosen = Some(*row);
                }
            }
        });
    chosen
}
