//! The file as it was received, and how it was read.

use egui::{ComboBox, RichText, Ui};

use super::facts;
use super::formats::{format_name, own_types};
use crate::app::{Command, State};
use crate::data::{Decimal, Encoding, Format, Source, TextOptions};
use crate::tally::Amount;
use crate::text::{Language, count, decimal, text, text_with};
use crate::ui::theme::tokens;
use crate::ui::widgets::{card, hint, subheading};

/// Draws the card.
pub fn file_card(ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
    let Some(document) = &state.document else { return };
    let language = state.preferences.language;
    let source = &document.project.data;
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        subheading(ui, &text(language, "data-file"));
        ui.add(egui::Label::new(file_name(source)).wrap());
        ui.add_space(2.0);
        let number = |number: f64| count(language, Amount::exact(number));
        let mut known = vec![
            (text(language, "data-size"), size(language, source.bytes)),
            (text(language, "data-rows"), number(source.rows as f64)),
        ];
        if let Some(table) = &state.workspace.table {
            known.push((text(language, "data-columns"), number(table.columns.len() as f64)));
        }
        if let Some(name) = format_name(language, &source.format) {
            known.push((text(language, "data-format"), name));
        }
        facts(ui, "file-facts", &known);
        fingerprint(ui, language, &source.sha256);
        if let Format::Text(options) = &source.format {
            ui.add_space(6.0);
            let fixed = !document.project.outputs.is_empty() || state.pending.is_some();
            reading(ui, language, options, fixed, commands);
        }
        own_types(ui, language, source);
    });
}

/// The fingerprint, short; whole on hover; copied by a click.
pub fn fingerprint(ui: &mut Ui, language: Language, sha256: &str) {
    ui.horizontal(|ui| {
        hint(ui, "SHA-256");
        let short: String = sha256.chars().take(12).collect();
        let words = RichText::new(format!("{short}…")).monospace();
        let button = ui.add(egui::Button::new(words).small());
        let name = text(language, "data-copy-fingerprint");
        button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
        let button = button.on_hover_ui(|ui| {
            ui.label(RichText::new(sha256).monospace());
            ui.label(&name);
        });
        if button.clicked() {
            ui.ctx().copy_text(sha256.to_owned());
        }
    });
}

/// How the text was read, each part changeable while nothing was joined to it.
fn reading(ui: &mut Ui, language: Language, options: &TextOptions, fixed: bool, commands: &mut Vec<Command>) {
    hint(ui, &text(language, "data-read-as"));
    let mut next = options.clone();
    ui.add_enabled_ui(!fixed, |ui| {
        egui::Grid::new("reading")
            .num_columns(2)
            .spacing([10.0, 6.0])
            .show(ui, |ui| {
                let encodings = [
                    (Encoding::Utf8, "UTF-8".to_owned()),
                    (Encoding::Windows1252, "Windows-1252".to_owned()),
                    (Encoding::Latin9, "ISO 8859-15".to_owned()),
                ];
                choose(
                    ui,
                    &text(language, "data-encoding"),
                    &mut next.encoding,
                    &encodings,
                );
                let mut delimiters = vec![
                    (',', text(language, "data-comma")),
                    (';', text(language, "data-semicolon")),
                    ('\t', text(language, "data-tab")),
                ];
                if delimiters
                    .iter()
                    .all(|(delimiter, _)| *delimiter != options.delimiter)
                {
                    delimiters.push((options.delimiter, options.delimiter.to_string()));
                }
                choose(
                    ui,
                    &text(language, "data-delimiter"),
                    &mut next.delimiter,
                    &delimiters,
                );
                let decimals = [
                    (Decimal::Point, text(language, "data-point")),
                    (Decimal::Comma, text(language, "data-comma")),
                ];
                choose(ui, &text(language, "data-decimal"), &mut next.decimal, &decimals);
            });
    });
    if fixed {
        hint(ui, &text(language, "data-reading-fixed"));
    }
    if next != *options {
        commands.push(Command::ReadAs(Format::Text(next)));
    }
}

fn choose<T: Copy + PartialEq>(ui: &mut Ui, label: &str, value: &mut T, choices: &[(T, String)]) {
    let muted = tokens(ui).muted;
    let name = ui.label(RichText::new(label).color(muted).small());
    let chosen = choices.iter().find(|(choice, _)| choice == value);
    ComboBox::from_id_salt(label)
        .selected_text(chosen.map_or("?", |(_, words)| words.as_str()))
        .width(150.0)
        .show_ui(ui, |ui| {
            for (choice, words) in choices {
                ui.selectable_value(value, *choice, words.as_str());
            }
        })
        .response
        .labelled_by(name.id);
    ui.end_row();
}

/// The file's name without its folders, which may say who works where.
pub fn file_name(source: &Source) -> String {
    let path = std::path::Path::new(&source.path);
    path.file_name()
        .map_or_else(|| source.path.clone(), |name| name.to_string_lossy().into_owned())
}

/// A size in bytes as people read it.
pub fn size(language: Language, bytes: u64) -> String {
    let bytes = bytes as f64;
    let (amount, id) = match bytes {
        b if b < 1e3 => (b, "data-bytes"),
        b if b < 1e6 => ((b / 1e2).round() / 10.0, "data-kilobytes"),
        b if b < 1e9 => ((b / 1e5).round() / 10.0, "data-megabytes"),
        b => ((b / 1e8).round() / 10.0, "data-gigabytes"),
    };
    text_with(language, id, &[("size", decimal(language, amount).into())])
}
