//! The lines that the auditor chooses and names on the chart of impact ratios.

use egui::{DragValue, TextEdit, Ui};

use crate::app::{Command, Show};
use crate::project::RatioLine;
use crate::text::{decimal, text, text_with};
use crate::ui::shown::Shown;
use crate::ui::widgets::{hint, named};

/// The line being written.
#[derive(Debug)]
pub struct LineForm {
    name: String,
    at: f64,
}

impl Default for LineForm {
    fn default() -> Self {
        LineForm {
            name: String::new(),
            at: 0.8,
        }
    }
}

/// Draws the lines that are there, each with the way to take it out, and the form for one more.
pub fn lines_ui(ui: &mut Ui, shown: &Shown, form: &mut LineForm, commands: &mut Vec<Command>) {
    let language = shown.language;
    let lines = &shown.project.view.ratio_lines;
    let set = |lines: Vec<RatioLine>| Command::Show(Show::RatioLines(lines));
    ui.add_space(4.0);
    hint(ui, &text(language, "ratios-lines-hint"));
    ui.horizontal_wrapped(|ui| {
        let name = text(language, "ratios-line-name");
        let field = TextEdit::singleline(&mut form.name)
            .hint_text(name.as_str())
            .desired_width(170.0);
        named(ui.add(field), &name);
        let name = text(language, "ratios-line-at");
        let field = DragValue::new(&mut form.at)
            .range(0.05..=20.0)
            .speed(0.01)
            .custom_formatter(|number, _| decimal(language, number))
            .custom_parser(|typed| typed.trim().replace(',', ".").parse().ok());
        named(ui.add(field), &name);
        if ui.button(text(language, "ratios-line-add")).clicked() {
            let line = RatioLine {
                name: form.name.trim().to_owned(),
                at: (form.at * 1000.0).round() / 1000.0,
            };
            let mut lines: Vec<RatioLine> = lines
                .iter()
                .filter(|other| other.at != line.at)
                .cloned()
                .collect();
            lines.push(line);
            lines.sort_by(|one, other| one.at.total_cmp(&other.at));
            form.name.clear();
            commands.push(set(lines));
        }
        for (place, line) in lines.iter().enumerate() {
            let at = decimal(language, line.at);
            let words = [line.name.as_str(), at.as_str()].join(" ").trim().to_owned();
            let name = text_with(language, "ratios-line-remove", &[("line", words.as_str().into())]);
            if named(ui.button(format!("{words}  ×")), &name)
                .on_hover_text(name)
                .clicked()
            {
                let mut lines = lines.clone();
                lines.remove(place);
                commands.push(set(lines));
            }
        }
    });
}
