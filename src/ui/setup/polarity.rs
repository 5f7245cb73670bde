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
    let (favour, burden) = match is_of_the_number(form) {
        true => ("outcomes-favour-examples", "outcomes-burden-examples"),
        false => ("setup-polarity-favour-examples", "setup-polarity-burden-examples"),
    };
    if is_of_the_number(form) {
        ui.add(egui::Label::new(form.words("outcomes-ask-polarity")).wrap());
    }
    let cards = [
        (
            Polarity::Favour,
            form.words("polarity-favour"),
            form.words(favour),
        ),
        (
            Polarity::Burden,
            form.words("polarity-burden"),
            form.words(burden),
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

/// Whether a number stands alone: what can be good or bad is then the number itself.
fn is_of_the_number(form: &Form<'_>) -> bool {
    form.setup.outcome_number.is_some() && form.setup.decision.is_none()
}
