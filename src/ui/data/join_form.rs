//! The outputs opened and not joined yet: their name, the key, what joining would do, and the choices that are the
//! auditor's.

use egui::{ComboBox, RichText, TextEdit, Ui};

use super::file::file_name;
use super::join_bars::join_bars;
use super::join_choices::{duplicated_choice, matching_choices, unmatched_choice};
use super::join_reading::OutputsReading;
use super::join_words::{effect_line, lines};
use super::values::between;
use crate::app::{Action, Command, Pending, State};
use crate::data::{Diagnosis, Duplicated, Help, Joining, Key, Table, masked};
use crate::tally::Amount;
use crate::text::{Language, count, data_error, text, text_with};
use crate::ui::theme::tokens;
use crate::ui::widgets::{
    Tone, action_button, banner, card, hint, named, primary_button, quiet_button, subheading,
};

/// Narrower than this, the two halves of a key stand under each other.
const KEY_ON_ONE_LINE: f32 = 700.0;

/// What is being chosen.
#[derive(Debug, Default)]
pub struct JoinForm {
    /// The halves of each part of the key; one may be chosen while the other is not.
    rows: Vec<(Option<String>, Option<String>)>,
    /// The key that `rows` was last in line with.
    seen: Vec<Key>,
    /// Keys may name people, and a screen may be projected: they are shown on request only.
    examples: bool,
    reading: OutputsReading,
}

impl JoinForm {
    /// Draws it.
    pub fn show(&mut self, ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
        let Some(pending) = &state.pending else { return };
        let language = state.preferences.language;
        card(ui, |ui| {
            ui.set_width(ui.available_width());
            let file = file_name(&pending.opened.source);
            let title = text_with(language, "data-joining", &[("file", file.into())]);
            subheading(ui, &title);
            let table = &pending.opened.table;
            let number = |number: usize| count(language, Amount::exact(number as f64));
            let read = [
                ("rows", number(table.rows).into()),
                ("columns", number(table.names().count()).into()),
            ];
            hint(ui, &text_with(language, "data-joining-read", &read));
            self.reading.show(ui, state, pending, commands);
            ui.add_space(6.0);
            name_field(ui, language, pending, commands);
            let mut joining = pending.joining.clone();
            self.key(ui, language, pending, &mut joining);
            match &pending.diagnosis {
                None => {
                    hint(ui, &text(language, "data-key-choose"));
                }
                Some(Err(error)) => {
                    banner(ui, Tone::Danger, |ui| {
                        ui.add(egui::Label::new(data_error(language, error)).wrap())
                    });
                }
                Some(Ok((diagnosis, help))) => {
                    let decided = state
                        .document
                        .as_ref()
                        .map(|document| &document.project.quarantine);
                    let shown = match decided.is_none_or(|decided| pending.hides_keys(decided)) {
                        true => masked,
                        false => str::to_owned,
                    };
                    self.diagnosis(ui, language, (diagnosis, help, shown), &mut joining);
                }
            }
            // While the answer is being computed the question is not asked again.
            if joining != pending.joining && state.jobs.running().is_none() {
                commands.push(Command::Diagnose(joining));
            }
            ui.add_space(6.0);
            ui.horizontal_wrapped(|ui| {
                let join = text(language, Action::Join.text_id());
                if primary_button(ui, &join, Action::Join.enabled(state)).clicked() {
                    commands.push(Command::Do(Action::Join));
                }
                action_button(ui, state, Action::DropPendingOutputs, commands);
            });
        });
    }

    /// The columns that identify the same person in the two files, one pair a line.
    fn key(&mut self, ui: &mut Ui, language: Language, pending: &Pending, joining: &mut Joining) {
        if self.seen != joining.keys || self.rows.is_empty() {
            self.rows = joining
                .keys
                .iter()
                .map(|key| (Some(key.data.clone()), Some(key.outputs.clone())))
                .collect();
            self.seen.clone_from(&joining.keys);
            if self.rows.is_empty() {
                self.rows.push((None, None));
            }
        }
        // A column set apart can be a key: its name is shown, never its cells.
        let names = |table: &Table| -> Vec<String> { table.names().map(str::to_owned).collect() };
        let columns = (names(&pending.base), names(&pending.opened.table));
        let several = self.rows.len() > 1;
        let mut dropped = None;
        for (place, row) in self.rows.iter_mut().enumerate() {
            ui.push_id(("key", place), |ui| {
                if key_row(ui, language, place, &columns, row, several) {
                    dropped = Some(place);
                }
            });
        }
        if let Some(place) = dropped {
            self.rows.remove(place);
        }
        let complete = self
            .rows
            .iter()
            .all(|(data, outputs)| data.is_some() && outputs.is_some());
        if complete && quiet_button(ui, &text(language, "join-add-key")).clicked() {
            self.rows.push((None, None));
        }
        let chosen = self.rows.iter().filter_map(|(data, outputs)| {
            Some(Key {
                data: data.clone()?,
                outputs: outputs.clone()?,
            })
        });
        joining.keys = chosen.collect();
        self.seen.clone_from(&joining.keys);
    }

    fn diagnosis(
        &mut self,
        ui: &mut Ui,
        language: Language,
        (diagnosis, help, shown): (&Diagnosis, &Help, fn(&str) -> String),
        joining: &mut Joining,
    ) {
        ui.add_space(8.0);
        join_bars(ui, language, diagnosis);
        ui.add_space(4.0);
        lines(ui, language, diagnosis);
        matching_choices(ui, language, help, joining);
        if diagnosis.outputs_duplicated > 0 {
            duplicated_choice(ui, language, diagnosis, joining);
        }
        if diagnosis.effect(joining).with_outputs < diagnosis.data_rows {
            unmatched_choice(ui, language, diagnosis, joining);
        }
        ui.add_space(4.0);
        let refusal = if diagnosis.allows(joining) {
            effect_line(ui, language, diagnosis, joining);
            None
        } else if diagnosis.outputs_duplicated > 0 && joining.duplicated == Duplicated::Refuse {
            Some("data-join-refused-duplicates")
        } else {
            Some("data-join-refused-nothing")
        };
        if let Some(refusal) = refusal {
            banner(ui, Tone::Danger, |ui| {
                ui.add(egui::Label::new(text(language, refusal)).wrap())
            });
        }
        self.examples(ui, language, diagnosis, help, shown);
    }

    /// Examples of keys, each passed through `shown`.
    fn examples(
        &mut self,
        ui: &mut Ui,
        language: Language,
        diagnosis: &Diagnosis,
        help: &Help,
        shown: fn(&str) -> String,
    ) {
        let examples = [
            ("data-example-data-only", &diagnosis.examples.data_only),
            ("data-example-outputs-only", &diagnosis.examples.outputs_only),
            ("data-example-duplicated", &diagnosis.examples.outputs_duplicated),
        ];
        if examples.iter().all(|(_, keys)| keys.is_empty()) {
            return;
        }
        ui.checkbox(&mut self.examples, text(language, "data-show-examples"))
            .on_hover_text(text(language, "data-show-examples-tip"));
        if !self.examples {
            return;
        }
        if shown("a") != "a" {
            hint(ui, &text(language, "privacy-masked"));
        }
        for (id, keys) in examples.iter().filter(|(_, keys)| !keys.is_empty()) {
            let keys: Vec<String> = keys.iter().map(|key| shown(key)).collect();
            let keys = keys.join(&between(language));
            hint(ui, &text_with(language, id, &[("keys", keys.into())]));
        }
        if !help.near.is_empty() {
            let near = help.near.iter();
            let pairs: Vec<String> = near
                .map(|(a, b)| format!("{} ≈ {}", shown(a), shown(b)))
                .collect();
            let pairs = pairs.join(&between(language));
            hint(ui, &text_with(language, "join-near", &[("pairs", pairs.into())]));
        }
    }
}

fn name_field(ui: &mut Ui, language: Language, pending: &Pending, commands: &mut Vec<Command>) {
    ui.horizontal(|ui| {
        let muted = tokens(ui).muted;
        let label = ui.label(RichText::new(text(language, "join-name")).color(muted));
        let mut name = pending.name.clone();
        let field = ui
            .add(TextEdit::singleline(&mut name).desired_width(220.0))
            .labelled_by(label.id)
            .on_hover_text(text(language, "join-name-tip"));
        if field.changed() {
            commands.push(Command::NamePending(name));
        }
    });
}

/// One pair of columns; whether it is to be taken away.
fn key_row(
    ui: &mut Ui,
    language: Language,
    place: usize,
    columns: &(Vec<String>, Vec<String>),
    row: &mut (Option<String>, Option<String>),
    several: bool,
) -> bool {
    let prompt = text(language, "data-key-prompt");
    let label = |id: &str| match place {
        0 => text(language, id),
        _ => format!("{} {}", text(language, id), place + 1),
    };
    let labels = [label("data-key-data"), label("data-key-outputs")];
    let mut dropped = false;
    let mut drop = |ui: &mut Ui| {
        let number = count(language, Amount::exact((place + 1) as f64));
        let name = text_with(language, "join-drop-key", &[("number", number.into())]);
        dropped = several && named(ui.small_button("✕"), &name).on_hover_text(&name).clicked();
    };
    if ui.available_width() > KEY_ON_ONE_LINE {
        ui.horizontal(|ui| {
            key_combo(ui, "data", &labels[0], &columns.0, &mut row.0, &prompt);
            ui.label("=");
            key_combo(ui, "outputs", &labels[1], &columns.1, &mut row.1, &prompt);
            if several {
                drop(ui);
            }
        });
    } else {
        egui::Grid::new("key").num_columns(2).show(ui, |ui| {
            key_combo(ui, "data", &labels[0], &columns.0, &mut row.0, &prompt);
            ui.end_row();
            key_combo(ui, "outputs", &labels[1], &columns.1, &mut row.1, &prompt);
            if several {
                drop(ui);
            }
        });
    }
    dropped
}

fn key_combo(
    ui: &mut Ui,
    id: &str,
    label: &str,
    columns: &[String],
    chosen: &mut Option<String>,
    prompt: &str,
) {
    let muted = tokens(ui).muted;
    let name = ui.label(RichText::new(label).color(muted));
    ComboBox::from_id_salt(id)
        .selected_text(chosen.as_deref().unwrap_or(prompt))
        .width(170.0)
        .height(320.0)
        .truncate()
        .show_ui(ui, |ui| {
            for column in columns {
                ui.selectable_value(chosen, Some(column.clone()), column);
            }
        })
        .response
        .labelled_by(name.id);
}
