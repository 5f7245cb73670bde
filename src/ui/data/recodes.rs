//! Changing the values of a column: several become one, some mean "not known", days become years or ages.

use std::collections::BTreeSet;

use egui::{RichText, TextEdit, Ui};

use crate::app::{Command, Edit, State};
use crate::data::{Change, Recode, TakenFor, look_alikes};
use crate::tally::Amount;
use crate::text::{Language, count, quoted, text, text_with};
use crate::ui::dialogs::{buttons, dialog};
use crate::ui::theme::tokens;
use crate::ui::value_lists::{ValueList, ValueLists};
use crate::ui::widgets::{hint, named, primary_button};

/// More values than this need a search field.
const MANY: usize = 50;
/// The height of the list of values.
const LIST: f32 = 200.0;
/// More lists of values that look alike than this are not proposed at once.
const PROPOSED: usize = 4;

/// The form, while it is open.
#[derive(Debug, Default)]
pub struct RecodeForm {
    column: Option<String>,
    lists: ValueLists,
    search: String,
    ticked: BTreeSet<String>,
    /// What the ticked values become.
    to: String,
    /// The new column's name, and whether there is to be one.
    into: String,
    apart: bool,
    /// The day on which an age is asked.
    day: String,
    note: String,
}

impl RecodeForm {
    /// Opens the form on a column.
    pub fn open(&mut self, column: String) {
        *self = RecodeForm {
            column: Some(column),
            ..RecodeForm::default()
        };
    }

    /// Draws the form, if it is open.
    pub fn show(&mut self, ui: &Ui, state: &State, commands: &mut Vec<Command>) {
        let (Some(name), Some(table)) = (self.column.clone(), &state.workspace.table) else {
            return;
        };
        let Ok(column) = table.column_unseen(&name) else {
            // It was taken away: by an undo, or with another file.
            self.column = None;
            return;
        };
        let language = state.preferences.language;
        let title = text_with(language, "recode-title", &[("column", name.as_str().into())]);
        let is_date = column.taken_for == TakenFor::Date;
        let mut change = None;
        let mut done = false;
        let left = dialog(ui.ctx(), "recode", &title, |ui| {
            if is_date {
                change = self.days(ui, language, &name);
                ui.separator();
            }
            // Of a column set apart, only what names nobody is made: a year, an age.
            if !table.hides(&name) {
                let values = self.lists.of(table, &name);
                change = self.values(ui, language, values).or(change.take());
            }
            ui.add_space(6.0);
            let why = text(language, "recode-note");
            hint(ui, &why);
            let note = TextEdit::singleline(&mut self.note).desired_width(f32::INFINITY);
            named(ui.add(note), &why);
            if let Some(problem) = &state.workspace.recode_problem {
                let colour = tokens(ui).danger;
                let words = RichText::new(crate::text::data_error(language, problem)).color(colour);
                ui.add(egui::Label::new(words).wrap());
            }
            hint(ui, &text(language, "recode-undo"));
            buttons(ui, |ui| {
                done = ui.button(text(language, "recode-close")).clicked()
            });
        });
        if let Some((change, into)) = change {
            let recode = Recode {
                column: name,
                into,
                change,
                note: self.note.trim().to_owned(),
                on: true,
            };
            self.ticked.clear();
            (self.to, self.into, self.note) = Default::default();
            add(state, recode, commands);
        }
        if left || done {
            self.column = None;
        }
    }

    /// The values to tick, and what becomes of them.
    fn values(
        &mut self,
        ui: &mut Ui,
        language: Language,
        values: Option<ValueList>,
    ) -> Option<(Change, Option<String>)> {
        let Some(values) = values else {
            hint(ui, &text(language, "recode-too-many"));
            return None;
        };
        hint(ui, &text(language, "recode-tick"));
        self.proposals(ui, language, &values);
        self.list(ui, language, &values);
        self.ticked
            .retain(|ticked| values.iter().any(|(value, _)| value == ticked));
        let rows: usize = { values.iter() }
            .filter(|(value, _)| self.ticked.contains(value))
            .map(|(_, rows)| rows)
            .sum();
        let written = count(language, Amount::exact(rows as f64));
        let arguments = [("number", rows.into()), ("rows", written.into())];
        ui.label(text_with(language, "recode-touches", &arguments));
        let mut change = None;
        let ticked = || self.ticked.iter().cloned().collect::<Vec<String>>();
        let some = !self.ticked.is_empty();
        ui.horizontal_wrapped(|ui| {
            let label = ui.label(text(language, "recode-to"));
            ui.add(TextEdit::singleline(&mut self.to).desired_width(170.0))
                .labelled_by(label.id);
            let to = self.to.trim().to_owned();
            let apart_named = !self.apart || !self.into.trim().is_empty();
            let ready = some && !to.is_empty() && apart_named;
            if primary_button(ui, &text(language, "recode-merge"), ready).clicked() {
                change = Some(Change::Merge { values: ticked(), to });
            }
            let unknown = egui::Button::new(text(language, "recode-missing"));
            if ui.add_enabled(some && apart_named, unknown).clicked() {
                change = Some(Change::Missing { values: ticked() });
            }
        });
        ui.horizontal_wrapped(|ui| {
            ui.checkbox(&mut self.apart, text(language, "recode-apart"));
            if self.apart {
                let field = TextEdit::singleline(&mut self.into).desired_width(170.0);
                named(ui.add(field), &text(language, "recode-new-column"));
            }
        });
        let into = self.apart.then(|| self.into.trim().to_owned());
        change.map(|change| (change, into))
    }

    /// Values that look alike, as proposals that tick them.
    fn proposals(&mut self, ui: &mut Ui, language: Language, values: &ValueList) {
        for alike in look_alikes(values).iter().take(PROPOSED) {
            ui.horizontal_wrapped(|ui| {
                let names = quoted(language, alike);
                let words = text_with(language, "recode-alike", &[("values", names.as_str().into())]);
                if ui.button(words).clicked() {
                    self.ticked = alike.iter().cloned().collect();
                    self.to = alike.first().cloned().unwrap_or_default();
                }
            });
        }
    }

    fn list(&mut self, ui: &mut Ui, language: Language, values: &ValueList) {
        if values.len() > MANY {
            let label = text(language, "setup-values-search");
            let field = TextEdit::singleline(&mut self.search).hint_text(&label);
            named(ui.add(field.desired_width(220.0)), &label);
        }
        let wanted = self.search.trim().to_lowercase();
        let matching: Vec<&(String, usize)> = { values.iter() }
            .filter(|(value, _)| wanted.is_empty() || value.to_lowercase().contains(&wanted))
            .collect();
        egui::ScrollArea::vertical()
            .id_salt("recode-values")
            .max_height(LIST)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                for (value, rows) in matching.iter().take(MANY) {
                    ui.horizontal(|ui| {
                        let mut on = self.ticked.contains(value);
                        if ui.checkbox(&mut on, value.as_str()).changed() && !self.ticked.remove(value) {
                            if self.to.is_empty() {
                                self.to.clone_from(value);
                            }
                            self.ticked.insert(value.clone());
                        }
                        let written = count(language, Amount::exact(*rows as f64));
                        let arguments = [("number", (*rows).into()), ("count", written.into())];
                        hint(ui, &text_with(language, "setup-values-rows", &arguments));
                    });
                }
            });
        if matching.len() > MANY {
            let rest = count(language, Amount::exact((matching.len() - MANY) as f64));
            hint(
                ui,
                &text_with(language, "setup-values-more", &[("rest", rest.into())]),
            );
        }
    }

    /// What days can become.
    fn days(&mut self, ui: &mut Ui, language: Language, column: &str) -> Option<(Change, Option<String>)> {
        let mut change = None;
        let of = [("column", column.into())];
        hint(ui, &text(language, "recode-days"));
        ui.horizontal_wrapped(|ui| {
            if ui.button(text(language, "recode-year")).clicked() {
                let into = text_with(language, "recode-year-column", &of);
                change = Some((Change::Year, Some(into)));
            }
        });
        ui.horizontal_wrapped(|ui| {
            let label = ui.label(text(language, "recode-age-on"));
            let field = TextEdit::singleline(&mut self.day).hint_text("2024-01-01");
            ui.add(field.desired_width(100.0)).labelled_by(label.id);
            let on = self.day.trim().to_owned();
            let valid = on.parse::<jiff::civil::Date>().is_ok();
            if ui
                .add_enabled(valid, egui::Button::new(text(language, "recode-age")))
                .clicked()
            {
                let into = text_with(language, "recode-age-column", &of);
                change = Some((Change::Age { on }, Some(into)));
            }
        });
        change
    }
}

/// Asks for one more recode.
fn add(state: &State, recode: Recode, commands: &mut Vec<Command>) {
    let Some(document) = &state.document else { return };
    let mut setup = document.project.setup.clone();
    setup.recodes.push(recode);
    commands.push(Command::Edit(Edit::Setup {
        setup: Box::new(setup),
        label: "undo-recode-add",
        continues: false,
    }));
}
