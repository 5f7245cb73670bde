//! Whether being selected is good or bad for the person. Nothing is chosen beforehand.

use egui::Ui;

use super::fields::{choice_card, choice_height};
use super::form::Form;
use crate::measure::Polarity;

/// Draws the two cards.
pub fn polarity_ui(ui: &mut Ui, form: &mut Form<'_>) {
    let spacing = ui.spacing().item_spacing.x;
    let side_by_side = ui.available_width() > 420.0;
    let width = if side_by_side {
        (ui.available_width() - spacing) / 2.0
    } else {
        ui.available_width()
    };
    let cards = [
        (
            Polarity::Favour,
            form.words("polarity-favour"),
            form.words("setup-polarity-favour-examples"),
        ),
        (
            Polarity::Burden,
            form.words("polarity-burden"),
            form.words("setup-polarity-burden-examples"),
        ),
    ];
    let height = cards
        .iter()
        .map(|(_, _, examples)| choice_height(ui, examples, width))
        .fold(0.0, f32::max);
    let layout = if side_by_side {
        egui::Layout::left_to_right(egui::Align::Min)
    } else {
        egui::Layout::top_down(egui::Align::Min)
    };
    ui.with_layout(layout, |ui| {
        for (polarity, title, examples) in &cards {
            let selected = form.setup.polarity == Some(*polarity);
            if choice_card(ui, width, height, title, examples, selected).clicked() && !selected {
                form.edit("undo-polarity", |setup| setup.polarity = Some(*polarity));
            }
        }
    });
}
