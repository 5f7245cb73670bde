//! What the report says, section by section, as it will be read.

use egui::{CollapsingHeader, Label, RichText, Ui};

use crate::app::State;
use crate::report::{Block, Document, Part, Table};
use crate::text::text;
use crate::ui::picture::picture_ui;
use crate::ui::theme::tokens;
use crate::ui::widgets::{Tone, banner, card, hint, prose, subheading};

/// Draws the report, or why there is none yet.
pub fn preview_ui(ui: &mut Ui, state: &State) {
    let language = state.preferences.language;
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        let Some(document) = state.report() else {
            let id = match state.report_options() {
                options if options.least == 0 && options.reason.trim().is_empty() => "report-needs-reason",
                _ if state.jobs.running().is_some() => "report-being-made",
                _ => "report-not-made",
            };
            hint(ui, &text(language, id));
            return;
        };
        document_ui(ui, document);
    });
}

fn document_ui(ui: &mut Ui, document: &Document) {
    ui.heading(&document.title);
    hint(ui, &document.subtitle);
    for section in &document.sections {
        // Long lists of numbers are there when they are wanted.
        let open = !matches!(section.part, Part::Measures | Part::Method);
        ui.add_space(6.0);
        CollapsingHeader::new(RichText::new(&section.title).size(18.0))
            .id_salt(section.part)
            .default_open(open)
            .show_unindented(ui, |ui| {
                section.blocks.iter().for_each(|block| block_ui(ui, block));
            });
    }
    ui.separator();
    document.foot.iter().for_each(|line| {
        hint(ui, line);
    });
}

fn block_ui(ui: &mut Ui, block: &Block) {
    match block {
        Block::Heading(words) => {
            ui.add_space(8.0);
            subheading(ui, words);
        }
        Block::Paragraph(words) => {
            prose(ui, words, 14.0);
        }
        Block::Note(words) => banner(ui, Tone::Warning, |ui| {
            prose(ui, words, 14.0);
        }),
        Block::List(items) => items.iter().for_each(|item| {
            ui.horizontal_top(|ui| {
                ui.label("•");
                ui.vertical(|ui| prose(ui, item, 14.0));
            });
        }),
        Block::Terms(terms) => terms.iter().for_each(|(name, words)| term_ui(ui, name, words)),
        Block::Table(table) => table_ui(ui, table),
        Block::Figure(figure) => {
            prose(ui, &figure.says, 14.0);
            picture_ui(ui, &figure.picture, &figure.name, &figure.says);
            table_ui(ui, &figure.table);
        }
        Block::Command(words) => {
            ui.add(
                Label::new(RichText::new(words).monospace())
                    .wrap()
                    .selectable(true),
            );
        }
    }
}

/// A name, and what it stands for beside it.
fn term_ui(ui: &mut Ui, name: &str, words: &str) {
    let width = (ui.available_width() * 0.3).clamp(90.0, 190.0);
    ui.horizontal_top(|ui| {
        ui.allocate_ui(egui::vec2(width, 0.0), |ui| {
            ui.set_width(width);
            let muted = tokens(ui).muted;
            ui.add(Label::new(RichText::new(name).color(muted)).wrap());
        });
        ui.vertical(|ui| ui.add(Label::new(words).wrap().selectable(true)));
    });
}

/// A table with columns of equal room, the first one larger.
fn table_ui(ui: &mut Ui, table: &Table) {
    ui.add_space(6.0);
    hint(ui, &table.caption);
    let columns = table.head.len().max(2) as f32;
    let gap = 8.0;
    let room = ui.available_width() - gap * (columns - 1.0);
    let first = (room * 0.24).max(room / columns);
    let other = (room - first) / (columns - 1.0);
    let row = |ui: &mut Ui, cells: &[String], strong: bool| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for (index, cell) in cells.iter().enumerate() {
                let width = if index == 0 { first } else { other };
                ui.allocate_ui(egui::vec2(width, 0.0), |ui| {
                    ui.set_width(width);
                    let words = RichText::new(cell.replace('\u{202f}', "\u{a0}")).size(12.5);
                    let words = if strong { words.strong() } else { words };
                    ui.add(Label::new(words).wrap().selectable(true));
                });
            }
        });
        ui.separator();
    };
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        row(ui, &table.head, true);
        table.rows.iter().for_each(|cells| row(ui, cells, false));
    });
    ui.add_space(6.0);
}
