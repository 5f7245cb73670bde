//! The model's outputs: opening them, choosing the key, seeing what joining would do, joining.

use std::path::PathBuf;

use egui::{ComboBox, RichText, TextEdit, Ui};

use super::facts;
use super::file::{file_name, fingerprint, size};
use super::join_bars::join_bars;
use super::values::between;
use crate::app::{Action, Command, Pending, State};
use crate::data::{Diagnosis, Key};
use crate::tally::Amount;
use crate::text::{Language, count, data_error, text, text_with};
use crate::ui::theme::tokens;
use crate::ui::widgets::{Tone, action_button, banner, card, hint, primary_button, subheading};

/// Narrower than this, the two halves of the key stand under each other.
const KEY_ON_ONE_LINE: f32 = 700.0;

/// What is being typed, and whether example keys are shown.
#[derive(Debug, Default)]
pub struct OutputsCard {
    path: String,
    /// Keys may name people, and a screen may be projected: they are shown on request only.
    examples: bool,
    /// The half of the key that is chosen while the other is not.
    half: (Option<String>, Option<String>),
}

impl OutputsCard {
    /// The card of the outputs: how to add them, or how joining them went.
    pub fn show(&mut self, ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
        let Some(document) = &state.document else { return };
        self.examples = false;
        self.half = (None, None);
        let language = state.preferences.language;
        card(ui, |ui| {
            ui.set_width(ui.available_width());
            subheading(ui, &text(language, "data-outputs"));
            let Some(outputs) = &document.project.outputs else {
                self.opening(ui, state, commands);
                return;
            };
            ui.add(egui::Label::new(file_name(&outputs.source)).wrap());
            let rows = count(language, Amount::exact(outputs.source.rows as f64));
            let known = [
                (text(language, "data-size"), size(language, outputs.source.bytes)),
                (text(language, "data-rows"), rows),
                (text(language, "data-joined-by"), key_words(&outputs.key)),
            ];
            facts(ui, "outputs-facts", &known);
            fingerprint(ui, language, &outputs.source.sha256);
            if let Some(diagnosis) = &state.workspace.join {
                ui.add_space(4.0);
                join_bars(ui, language, diagnosis);
                lines(ui, language, diagnosis);
            }
            ui.add_space(4.0);
            action_button(ui, state, Action::RemoveOutputs, commands);
        });
    }

    fn opening(&mut self, ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
        let language = state.preferences.language;
        hint(ui, &text(language, "data-outputs-why"));
        action_button(ui, state, Action::AddOutputs, commands);
        let label = hint(ui, &text(language, "data-outputs-path"));
        ui.horizontal(|ui| {
            let width = (ui.available_width() - 100.0).max(120.0);
            let field = ui
                .add(TextEdit::singleline(&mut self.path).desired_width(width))
                .labelled_by(label.id);
            let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
            let path = self.path.trim().trim_matches('"').to_owned();
            let open = text(language, "data-outputs-open");
            let pressed = ui
                .add_enabled(!path.is_empty(), egui::Button::new(open))
                .clicked();
            if (entered || pressed) && !path.is_empty() {
                self.path.clear();
                commands.push(Command::OpenOutputs(PathBuf::from(path)));
            }
        });
    }

    /// The outputs opened and not joined yet: the key, and what joining by it would do.
    pub fn pending(&mut self, ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
        let Some(pending) = &state.pending else { return };
        let language = state.preferences.language;
        card(ui, |ui| {
            ui.set_width(ui.available_width());
            let name = file_name(&pending.opened.source);
            subheading(ui, &text_with(language, "data-joining", &[("file", name.into())]));
            let table = &pending.opened.table;
            let read = [
                ("rows", count(language, Amount::exact(table.rows as f64)).into()),
                (
                    "columns",
                    count(language, Amount::exact(table.columns.len() as f64)).into(),
                ),
            ];
            hint(ui, &text_with(language, "data-joining-read", &read));
            ui.add_space(6.0);
            self.key(ui, state, pending, commands);
            match &pending.diagnosis {
                None => {
                    hint(ui, &text(language, "data-key-choose"));
                }
                Some((_, Err(error))) => {
                    banner(ui, Tone::Danger, |ui| {
                        ui.add(egui::Label::new(data_error(language, error)).wrap())
                    });
                }
                Some((_, Ok(diagnosis))) => self.diagnosis(ui, language, diagnosis),
            }
            ui.add_space(6.0);
            ui.horizontal(|ui| {
                let join = text(language, Action::Join.text_id());
                if primary_button(ui, &join, Action::Join.enabled(state)).clicked() {
                    commands.push(Command::Do(Action::Join));
                }
                action_button(ui, state, Action::DropPendingOutputs, commands);
            });
        });
    }

    fn key(&mut self, ui: &mut Ui, state: &State, pending: &Pending, commands: &mut Vec<Command>) {
        let language = state.preferences.language;
        let Some(table) = &state.workspace.table else {
            return;
        };
        let current = pending.diagnosis.as_ref().map(|(key, _)| key);
        let mut data = current.map(|key| key.data.clone()).or(self.half.0.take());
        let mut outputs = current.map(|key| key.outputs.clone()).or(self.half.1.take());
        let prompt = text(language, "data-key-prompt");
        let names = |table: &crate::data::Table| -> Vec<String> {
            table.columns.iter().map(|column| column.name.clone()).collect()
        };
        let labels = [
            text(language, "data-key-data"),
            text(language, "data-key-outputs"),
        ];
        let columns = [names(table), names(&pending.opened.table)];
        let mut first = |ui: &mut Ui| key_combo(ui, "key-data", &labels[0], &columns[0], &mut data, &prompt);
        let mut second =
            |ui: &mut Ui| key_combo(ui, "key-outputs", &labels[1], &columns[1], &mut outputs, &prompt);
        if ui.available_width() > KEY_ON_ONE_LINE {
            ui.horizontal(|ui| {
                first(ui);
                ui.label("=");
                second(ui);
            });
        } else {
            egui::Grid::new("key").num_columns(2).show(ui, |ui| {
                first(ui);
                ui.end_row();
                second(ui);
            });
        }
        if let (Some(data), Some(outputs)) = (&data, &outputs) {
            let key = Key {
                data: data.clone(),
                outputs: outputs.clone(),
            };
            // While the answer is being computed the question is not asked again.
            if current != Some(&key) && state.jobs.running().is_none() {
                commands.push(Command::Diagnose(key));
            }
        }
        self.half = (data, outputs);
    }

    fn diagnosis(&mut self, ui: &mut Ui, language: Language, diagnosis: &Diagnosis) {
        ui.add_space(8.0);
        join_bars(ui, language, diagnosis);
        ui.add_space(4.0);
        lines(ui, language, diagnosis);
        let refusal = match diagnosis {
            Diagnosis {
                outputs_duplicated, ..
            } if *outputs_duplicated > 0 => "data-join-refused-duplicates",
            Diagnosis { matched: 0, .. } => "data-join-refused-nothing",
            _ => "",
        };
        if !refusal.is_empty() {
            banner(ui, Tone::Danger, |ui| {
                ui.add(egui::Label::new(text(language, refusal)).wrap())
            });
        }
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
        if self.examples {
            for (id, keys) in examples.iter().filter(|(_, keys)| !keys.is_empty()) {
                let keys = keys.join(&between(language));
                hint(ui, &text_with(language, id, &[("keys", keys.into())]));
            }
        }
    }
}

fn key_words(key: &Key) -> String {
    if key.data == key.outputs {
        key.data.clone()
    } else {
        format!("{} = {}", key.data, key.outputs)
    }
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

/// What joining does, in words: one line each, none about nothing.
fn lines(ui: &mut Ui, language: Language, diagnosis: &Diagnosis) {
    let facts = [
        ("data-join-matched", diagnosis.matched, false),
        ("data-join-data-ambiguous", diagnosis.data_ambiguous, true),
        ("data-join-data-only", diagnosis.data_only, true),
        ("data-join-outputs-only", diagnosis.outputs_only, true),
        ("data-join-data-missing", diagnosis.data_missing_key, true),
        ("data-join-outputs-missing", diagnosis.outputs_missing_key, true),
        ("data-join-data-duplicated", diagnosis.data_duplicated, false),
        ("data-join-outputs-duplicated", diagnosis.outputs_duplicated, true),
    ];
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        for (id, number, warns) in facts {
            if number == 0 && id != "data-join-matched" {
                continue;
            }
            let arguments = [
                ("count", count(language, Amount::exact(number as f64)).into()),
                ("number", number.into()),
                (
                    "of",
                    count(language, Amount::exact(diagnosis.data_rows as f64)).into(),
                ),
            ];
            let tokens = tokens(ui);
            let colour = if warns { tokens.warning } else { tokens.text };
            let words = RichText::new(text_with(language, id, &arguments)).color(colour);
            ui.add(egui::Label::new(words).wrap());
        }
    });
}
