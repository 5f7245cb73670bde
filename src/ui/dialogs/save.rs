//! Where to save, and whether to replace what is there.

use std::path::Path;

use egui::Context;

use super::{DialogScreen, buttons, dialog, path_entry, path_line, sentence};
use crate::app::{Action, Command, Purpose, State, home_folder, typed_path};
use crate::report::Form;
use crate::text::text;
use crate::ui::widgets::{danger_button, hint, primary_button};

/// The form "where to save?".
pub fn save_ui(context: &Context, state: &State, screen: &mut DialogScreen, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    let mut typed = screen.save.take().unwrap_or_else(|| proposed(state));
    let left = dialog(context, "save", &text(language, "save-title"), |ui| {
        sentence(ui, &text(language, "save-explained"));
        ui.add_space(4.0);
        let name = text(language, "dialog-path");
        let focus = screen.appears("save");
        let mut entered = path_entry(ui, &name, "", &mut typed, focus);
        hint(ui, &text(language, "save-ending"));
        buttons(ui, |ui| {
            let ready = !typed.trim().is_empty();
            entered |= primary_button(ui, &text(language, "save-button"), ready).clicked();
            if ui.button(text(language, "dialog-browse")).clicked() {
                commands.push(Command::Browse(Purpose::SaveAs));
            }
            if ui.button(text(language, "save-cancel")).clicked() {
                commands.push(Command::Do(Action::DismissNotice));
            }
        });
        if let Some(path) = typed_path(&typed).filter(|_| entered) {
            commands.push(Command::SaveTo {
                path,
                overwrite: false,
            });
        }
    });
    screen.save = Some(typed);
    if left {
        commands.push(Command::Do(Action::DismissNotice));
    }
}

/// Where it is saved now, or beside its data under its title.
fn proposed(state: &State) -> String {
    if state.elsewhere {
        return state.proposed_copy().display().to_string();
    }
    let saved = state.document.as_ref().and_then(|document| document.path.clone());
    let path = saved.unwrap_or_else(|| {
        let folder = state.folder().or_else(home_folder).unwrap_or_default();
        folder.join(state.suggested_file_name())
    });
    path.display().to_string()
}

/// The form "where to write the report?".
pub fn report_ui(context: &Context, state: &State, screen: &mut DialogScreen, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    let mut typed = { screen.save.take() }.unwrap_or_else(|| state.proposed_report().display().to_string());
    let left = dialog(
        context,
        "save-report",
        &text(language, "report-save-title"),
        |ui| {
            sentence(ui, &text(language, "report-save-explained"));
            ui.add_space(4.0);
            let name = text(language, "dialog-path");
            let mut entered = path_entry(ui, &name, "", &mut typed, screen.appears("save-report"));
            hint(ui, &text(language, "report-save-ending"));
            buttons(ui, |ui| {
                let ready = !typed.trim().is_empty();
                entered |= primary_button(ui, &text(language, "report-save-button"), ready).clicked();
                if ui.button(text(language, "dialog-browse")).clicked() {
                    commands.push(Command::Browse(Purpose::Report));
                }
                if ui.button(text(language, "save-cancel")).clicked() {
                    commands.push(Command::Do(Action::DismissNotice));
                }
            });
            if let Some(path) = typed_path(&typed).filter(|_| entered) {
                let overwrite = false;
                commands.push(Command::SaveReport { path, overwrite });
            }
        },
    );
    screen.save = Some(typed);
    if left {
        commands.push(Command::Do(Action::DismissNotice));
    }
}

/// Asks before a file is replaced.
pub fn overwrite_ui(
    context: &Context,
    state: &State,
    screen: &DialogScreen,
    path: &Path,
    commands: &mut Vec<Command>,
) {
    let language = state.preferences.language;
    let is_report = Form::of_name(&path.to_string_lossy()).is_some();
    let form = if is_report {
        Action::SaveReport
    } else {
        Action::SaveAs
    };
    let another = |commands: &mut Vec<Command>| {
        commands.push(Command::Do(Action::DismissNotice));
        commands.push(Command::Do(form));
    };
    let left = dialog(context, "overwrite", &text(language, "overwrite-title"), |ui| {
        path_line(ui, &path.display().to_string());
        sentence(ui, &text(language, "overwrite-explained"));
        buttons(ui, |ui| {
            let other = ui.button(text(language, "overwrite-other"));
            if screen.appears("overwrite") {
                other.request_focus();
            }
            if other.clicked() {
                another(commands);
            }
            if danger_button(ui, &text(language, "overwrite-replace")).clicked() {
                let (path, overwrite) = (path.to_owned(), true);
                commands.push(match is_report {
                    true => Command::SaveReport { path, overwrite },
                    false => Command::SaveTo { path, overwrite },
                });
            }
        });
    });
    if left {
        another(commands);
    }
}
