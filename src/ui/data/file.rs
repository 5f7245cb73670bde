//! The file as it was received, and how it was read.

use egui::{RichText, Ui};

use super::aside::aside_ui;
use super::facts;
use super::formats::{format_name, own_types};
use super::reading::ReadingCard;
use crate::app::{Command, State};
use crate::data::{Format, Packing, Source};
use crate::tally::Amount;
use crate::text::{Language, count, size, text};
use crate::ui::widgets::{card, hint, subheading};

/// Draws the card.
pub fn file_card(ui: &mut Ui, state: &State, reading: &mut ReadingCard, commands: &mut Vec<Command>) {
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
            known.push((
                text(language, "data-columns"),
                number(table.names().count() as f64),
            ));
        }
        if let Some(name) = format_name(language, &source.format) {
            known.push((text(language, "data-format"), name));
        }
        match &source.packing {
            Packing::Plain => {}
            Packing::Gzip => known.push((text(language, "reading-packing"), "gzip".to_owned())),
            Packing::Zip { member } => {
                known.push((text(language, "reading-packing"), format!("zip : {member}")));
            }
        }
        facts(ui, "file-facts", &known);
        fingerprint(ui, language, &source.sha256);
        if let Format::Text(options) = &source.format {
            ui.add_space(6.0);
            reading.show(ui, state, options, commands);
        }
        own_types(ui, language, source);
        aside_ui(ui, state);
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

/// The file's name without its folders, which may say who works where.
pub fn file_name(source: &Source) -> String {
    let path = std::path::Path::new(&source.path);
    path.file_name()
        .map_or_else(|| source.path.clone(), |name| name.to_string_lossy().into_owned())
}
