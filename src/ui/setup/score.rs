//! A score beside a decision that is given: what the score says of people is measured too.

use egui::Ui;

use super::fields::{Unchosen, column_chooser};
use super::form::{Form, other_role};
use crate::tally::First;
use crate::ui::widgets::hint;

/// Draws the chooser; nothing when the data have no column of numbers for it.
pub fn score_beside_ui(ui: &mut Ui, form: &mut Form<'_>) {
    let chosen = form.setup.score.clone();
    let columns: Vec<String> = form
        .numeric()
        .into_iter()
        .filter(|column| other_role(form.setup, column).is_none())
        .collect();
    if columns.is_empty() && chosen.is_none() {
        return;
    }
    let (label, none) = (form.words("scores-beside"), form.words("scores-beside-none"));
    ui.add_space(4.0);
    let choice = ui
        .horizontal_wrapped(|ui| {
            column_chooser(
                ui,
                form,
                "score-beside",
                &label,
                &columns,
                chosen.as_deref(),
                Unchosen::Choice(&none),
            )
        })
        .inner;
    hint(ui, &form.words("scores-beside-why"));
    if let Some(choice) = choice {
        form.edit("undo-score-beside", |setup| {
            setup.score = choice;
            setup.score_first = First::default();
        });
    } else if chosen.is_some() {
        first(ui, form);
    }
}

/// Which end of the score comes first.
fn first(ui: &mut Ui, form: &mut Form<'_>) {
    let choices = [
        (First::Highest, "direction-highest-first"),
        (First::Lowest, "direction-lowest-first"),
    ];
    ui.horizontal_wrapped(|ui| {
        ui.label(form.words("scores-beside-first"));
        for (choice, id) in choices {
            let now = form.setup.score_first;
            if ui.radio(now == choice, form.words(id)).clicked() && now != choice {
                form.edit("undo-first", |setup| setup.score_first = choice);
            }
        }
    });
}
