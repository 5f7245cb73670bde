//! The columns that a model holds equal.

use egui::Ui;

use super::fields::{Unchosen, column_chooser};
use super::form::{Form, other_role};
use crate::ui::widgets::{hint, named, subheading};

/// Draws the columns chosen, each to be taken out, and the chooser of one more.
pub fn controls_ui(ui: &mut Ui, form: &mut Form<'_>) {
    let (title, why) = (
        form.words("adjusted-question"),
        form.words("adjusted-question-hint"),
    );
    ui.add_space(8.0);
    subheading(ui, &title);
    hint(ui, &why);
    let chosen = form.setup.controls.clone();
    for column in &chosen {
        let mut held = true;
        let name = form.words_with("adjusted-tick", &[("column", column.as_str().into())]);
        let tick = named(ui.checkbox(&mut held, column.as_str()), &name);
        if tick.changed() {
            form.edit("undo-controls", |setup| {
                setup.controls.retain(|other| other != column)
            });
        }
    }
    let compared = form
        .setup
        .groupings
        .iter()
        .flat_map(|grouping| &grouping.attributes);
    let compared: Vec<&String> = compared.collect();
    let columns: Vec<String> = form
        .listable()
        .into_iter()
        .filter(|column| {
            !chosen.contains(column)
                && !compared.contains(&column)
                && other_role(form.setup, column).is_none()
        })
        .collect();
    let (label, prompt) = (form.words("adjusted-add"), form.words("adjusted-add-prompt"));
    let choice = ui
        .horizontal_wrapped(|ui| {
            column_chooser(
                ui,
                form,
                "controls",
                &label,
                &columns,
                None,
                Unchosen::Prompt(&prompt),
            )
        })
        .inner;
    if let Some(Some(column)) = choice {
        form.edit("undo-controls", |setup| setup.controls.push(column));
    }
}
