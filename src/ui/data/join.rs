//! The model's outputs: adding files of them, and how joining each of them went.

use std::path::PathBuf;

use egui::{RichText, TextEdit, Ui};

use super::facts;
use super::file::{file_name, fingerprint};
use super::join_bars::join_bars;
use super::join_form::JoinForm;
use super::join_words::{effect_line, key_words, lines, matching_words};
use crate::app::{Action, Command, Edit, State};
use crate::project::{Outputs, SourceState};
use crate::tally::Amount;
use crate::text::{count, size, text, text_with};
use crate::ui::theme::tokens;
use crate::ui::widgets::{action_button, card, hint, named, quiet_button, subheading};

/// What is being typed, and the form of the outputs not joined yet.
#[derive(Debug, Default)]
pub struct OutputsCard {
    path: String,
    form: JoinForm,
}

impl OutputsCard {
    /// The card of the outputs: those joined, and how to add more.
    pub fn show(&mut self, ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
        let Some(document) = &state.document else { return };
        self.form = JoinForm::default();
        let language = state.preferences.language;
        card(ui, |ui| {
            ui.set_width(ui.available_width());
            subheading(ui, &text(language, "data-outputs"));
            for (place, outputs) in document.project.outputs.iter().enumerate() {
                ui.push_id(("outputs", place), |ui| {
                    joined(ui, state, place, outputs, commands);
                });
                ui.separator();
            }
            self.opening(ui, state, commands);
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

    /// The outputs opened and not joined yet.
    pub fn pending(&mut self, ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
        self.form.show(ui, state, commands);
    }
}

/// One file of outputs that is joined.
fn joined(ui: &mut Ui, state: &State, place: usize, outputs: &Outputs, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    let name = [("name", outputs.name.as_str().into())];
    ui.label(text_with(language, "join-name-shown", &name));
    ui.add(egui::Label::new(file_name(&outputs.source)).wrap());
    let rows = count(language, Amount::exact(outputs.source.rows as f64));
    let mut known = vec![
        (text(language, "data-size"), size(language, outputs.source.bytes)),
        (text(language, "data-rows"), rows),
        (text(language, "data-joined-by"), key_words(&outputs.joining.keys)),
    ];
    if !outputs.joining.matching.is_empty() {
        known.push((
            text(language, "join-overlooked"),
            matching_words(language, &outputs.joining.matching),
        ));
    }
    facts(ui, "outputs-facts", &known);
    fingerprint(ui, language, &outputs.source.sha256);
    if let Some(SourceState::Changed { .. }) = state.workspace.sources.get(place + 1) {
        let words = RichText::new(text(language, "join-file-changed"));
        let words = words.small().color(tokens(ui).warning);
        ui.add(egui::Label::new(words).wrap());
    }
    if let Some(diagnosis) = state.workspace.joins.get(place) {
        ui.add_space(4.0);
        join_bars(ui, language, diagnosis);
        lines(ui, language, diagnosis);
        effect_line(ui, language, diagnosis, &outputs.joining);
    }
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        // Said in full to whoever does not see which file the button stands under.
        let change = named(
            quiet_button(ui, &text(language, "join-change")),
            &text_with(language, "join-change-named", &name),
        );
        if change.clicked() {
            commands.push(Command::ChangeJoin(place));
        }
        let remove = named(
            quiet_button(ui, &text(language, "command-remove-outputs")),
            &text_with(language, "join-remove-named", &name),
        );
        let remove = remove.on_hover_text(text(language, "command-remove-outputs-tip"));
        if remove.clicked() {
            commands.push(Command::Edit(Edit::RemoveOutputs(place)));
        }
    });
}
