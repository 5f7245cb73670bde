//! How the report is asked for: its language, its sections, what is kept back.

use egui::{DragValue, TextEdit, Ui};

use crate::app::{Command, State};
use crate::report::{Edition, Form, Options, Part};
use crate::text::{Language, text};
use crate::ui::widgets::{card, hint, named, segment, subheading};

/// What is being typed.
#[derive(Debug, Default)]
pub struct AskingCard {
    /// Why small counts are shown, while it is typed.
    reason: String,
}

impl AskingCard {
    /// Draws the card.
    pub fn show(&mut self, ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
        let language = state.preferences.language;
        let now = state.report_options();
        let mut options = now.clone();
        card(ui, |ui| {
            ui.set_width(ui.available_width());
            subheading(ui, &text(language, "report-asking"));
            let name = text(language, "report-language");
            hint(ui, &name);
            ui.horizontal_wrapped(|ui| {
                for (of, words) in [(Language::French, "Français"), (Language::English, "English")] {
                    let full = format!("{name} : {words}");
                    if segment(ui, words, &full, options.language == of).clicked() {
                        options.language = of;
                    }
                }
            });
            ui.add_space(4.0);
            let name = text(language, "report-form");
            hint(ui, &name);
            ui.horizontal_wrapped(|ui| {
                for form in Form::ALL {
                    let full = format!("{name} : {}", form.name());
                    if segment(ui, form.name(), &full, state.reporting.written_as == form).clicked() {
                        commands.push(Command::ReportAs(form));
                    }
                }
            });
            ui.add_space(4.0);
            let name = text(language, "report-edition");
            hint(ui, &name);
            ui.horizontal_wrapped(|ui| {
                for edition in Edition::ALL {
                    let words = text(language, edition.text_id());
                    let full = format!("{name} : {words}");
                    if segment(ui, &words, &full, options.edition == edition).clicked() {
                        options.edition = edition;
                    }
                }
            });
            if options.edition == Edition::Full {
                parts_ui(ui, language, &mut options);
            }
            ui.add_space(4.0);
            let name = text(language, "report-least");
            hint(ui, &name);
            ui.horizontal(|ui| {
                let field = DragValue::new(&mut options.least)
                    .range(0..=1000)
                    .update_while_editing(false);
                named(ui.add(field), &name);
                ui.label(text(language, "report-least-people"));
            });
            hint(ui, &text(language, "report-least-why"));
            if options.least == 0 {
                let name = text(language, "report-least-reason");
                hint(ui, &name);
                let field = TextEdit::multiline(&mut self.reason)
                    .desired_width(f32::INFINITY)
                    .desired_rows(2);
                if named(ui.add(field), &name).changed() {
                    options.reason.clone_from(&self.reason);
                }
            }
        });
        if options != now {
            commands.push(Command::AskReport(Box::new(options)));
        }
    }
}

/// The sections of the full report, each wanted or not.
fn parts_ui(ui: &mut Ui, language: Language, options: &mut Options) {
    ui.add_space(4.0);
    hint(ui, &text(language, "report-parts"));
    ui.horizontal_wrapped(|ui| {
        for part in Part::ALL {
            let mut wanted = options.parts.contains(&part);
            if ui.checkbox(&mut wanted, text(language, part.text_id())).changed() {
                match wanted {
                    true => options.parts.push(part),
                    false => options.parts.retain(|other| *other != part),
                }
                options.parts.sort();
            }
        }
    });
    if ui.button(text(language, "report-parts-all")).clicked() {
        options.parts = Part::ALL.to_vec();
    }
}
