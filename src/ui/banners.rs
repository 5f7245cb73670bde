//! Strips above a step's work: the data are another file, or are not there.

use egui::Ui;

use super::dialogs::DialogScreen;
use super::widgets::{Tone, action_button, banner};
use crate::app::{Action, Command, Notice, Show, State, Step};
use crate::project::SourceState;
use crate::tally::Amount;
use crate::text::{count, listed, text, text_with};

/// Draws the strips that the audit's state calls for.
pub fn banners_ui(ui: &mut Ui, state: &State, dialogs: &mut DialogScreen, commands: &mut Vec<Command>) {
    copy(ui, state);
    extras(ui, state, commands);
    if state.data_changed() {
        changed(ui, state, commands);
        ui.add_space(4.0);
    } else if state.workspace.table.is_none() && state.jobs.running().is_none() && state.document.is_some() {
        absent(ui, state, dialogs, commands);
        ui.add_space(4.0);
    }
}

/// The audit on the screen is a copy, because another window has the audit itself.
fn copy(ui: &mut Ui, state: &State) {
    let language = state.preferences.language;
    let path = state
        .document
        .as_ref()
        .and_then(|document| document.copy_of.as_ref());
    let Some(path) = path else { return };
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    banner(ui, Tone::Plain, |ui| {
        ui.label(text_with(language, "keeping-copy", &[("name", name.into())]));
    });
    ui.add_space(4.0);
}

/// What the audit's file says that is not understood.
fn extras(ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    let Some(document) = &state.document else { return };
    let names = document.project.extras.names();
    if names.is_empty() || state.extras_seen {
        return;
    }
    banner(ui, Tone::Plain, |ui| {
        let arguments = [
            ("count", (names.len() as f64).into()),
            ("names", listed(language, &names).into()),
        ];
        ui.label(text_with(language, "keeping-extras", &arguments));
        action_button(ui, state, Action::DismissExtras, commands);
    });
    ui.add_space(4.0);
}

fn changed(ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    let files: Vec<String> = state
        .workspace
        .sources
        .iter()
        .filter(|source| matches!(source, SourceState::Changed { .. }))
        .filter_map(|source| source.path().file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    let written = |number: usize| count(language, Amount::exact(number as f64));
    banner(ui, Tone::Warning, |ui| {
        ui.label(text_with(
            language,
            "banner-changed",
            &[("count", files.len().into()), ("files", files.join(", ").into())],
        ));
        let (held, changed) = state.findings_held();
        let rest = match held + changed {
            0 => text(language, "banner-changed-none"),
            _ => text_with(
                language,
                "banner-changed-hold",
                &[
                    ("held", written(held).into()),
                    ("changed", written(changed).into()),
                ],
            ),
        };
        ui.label(rest);
        ui.horizontal_wrapped(|ui| {
            action_button(ui, state, Action::AcceptChangedData, commands);
            if held + changed > 0
                && state.step != Step::Findings
                && ui.button(text(language, "banner-changed-findings")).clicked()
            {
                commands.push(Command::Show(Show::Step(Step::Findings)));
            }
        });
    });
}

fn absent(ui: &mut Ui, state: &State, dialogs: &mut DialogScreen, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    let Some(document) = &state.document else { return };
    let path = document.project.data.path.clone();
    banner(ui, Tone::Warning, |ui| {
        ui.label(text(language, "banner-no-data"));
        ui.horizontal_wrapped(|ui| {
            let relocate = Command::Relocate {
                path: path.clone().into(),
                source: 0,
            };
            if ui.button(text(language, "banner-no-data-again")).clicked() {
                commands.push(relocate);
            }
            if ui.button(text(language, "banner-no-data-where")).clicked() {
                dialogs.ask_where(Notice::SourceMissing { path, source: 0 });
            }
        });
    });
}
