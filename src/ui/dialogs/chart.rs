//! Where to write the view on the screen.

use egui::Context;

use super::{DialogScreen, buttons, dialog, path_entry, sentence};
use crate::app::{Action, Command, Purpose, State, typed_path};
use crate::report::ChartForm;
use crate::text::text;
use crate::ui::widgets::{hint, primary_button};

/// The form.
pub fn chart_ui(
    context: &Context,
    state: &State,
    form: ChartForm,
    screen: &mut DialogScreen,
    commands: &mut Vec<Command>,
) {
    let language = state.preferences.language;
    let mut typed =
        { screen.save.take() }.unwrap_or_else(|| state.proposed_chart(form).display().to_string());
    let title = text(language, "view-save-title");
    let left = dialog(context, "save-chart", &title, |ui| {
        sentence(ui, &text(language, "view-save-explained"));
        ui.add_space(4.0);
        let name = text(language, "dialog-path");
        let mut entered = path_entry(ui, &name, "", &mut typed, screen.appears("save-chart"));
        hint(ui, &text(language, "view-save-ending"));
        buttons(ui, |ui| {
            let ready = !typed.trim().is_empty();
            entered |= primary_button(ui, &text(language, "view-save-button"), ready).clicked();
            if ui.button(text(language, "dialog-browse")).clicked() {
                commands.push(Command::Browse(Purpose::Chart));
            }
            if ui.button(text(language, "save-cancel")).clicked() {
                commands.push(Command::Do(Action::DismissNotice));
            }
        });
        if let Some(path) = typed_path(&typed).filter(|_| entered) {
            let overwrite = false;
            commands.push(Command::SaveChart { path, overwrite });
        }
    });
    screen.save = Some(typed);
    if left {
        commands.push(Command::Do(Action::DismissNotice));
    }
}
