//! The buttons that let the view leave the window.

use egui::{Label, Ui};

use crate::app::{Command, State};
use crate::report::ChartForm;
use crate::text::{text, text_with};
use crate::ui::theme::tokens;
use crate::ui::widgets::named;

/// Draws them on a line, with where the view was last written.
pub fn export_ui(ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    ui.horizontal_wrapped(|ui| {
        ui.label(text(language, "view-export"));
        for form in ChartForm::ALL {
            let words = form.ending().to_uppercase();
            let name = text_with(language, "view-export-as", &[("form", words.as_str().into())]);
            let button = ui.add_enabled(state.can_export(), egui::Button::new(words));
            if named(button, &name)
                .on_hover_text(text(language, "view-export-tip"))
                .clicked()
            {
                commands.push(Command::ExportChart(form));
            }
        }
        if let Some(path) = &state.exporting.written {
            let path = [("path", path.display().to_string().into())];
            let words = egui::RichText::new(text_with(language, "view-written", &path));
            let muted = tokens(ui).muted;
            ui.add(Label::new(words.color(muted).small()).wrap());
        }
    });
}
