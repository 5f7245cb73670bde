//! The columns on which people are alike, and how many neighbours each has.

use egui::{ComboBox, Ui};

use super::fields::{Unchosen, column_chooser};
use super::form::{Form, other_role};
use crate::ui::widgets::{hint, named, subheading};

/// The numbers of neighbours offered.
const NEIGHBOURS: [u32; 8] = [1, 3, 5, 7, 10, 20, 50, 100];

/// Draws the columns chosen, each to be taken out, the chooser of one more, and the number of neighbours.
pub fn similar_ui(ui: &mut Ui, form: &mut Form<'_>) {
    let (title, why) = (
        form.words("similar-question"),
        form.words("similar-question-hint"),
    );
    ui.add_space(8.0);
    subheading(ui, &title);
    hint(ui, &why);
    let similar = form.setup.similar.clone();
    for column in &similar.columns {
        let mut on = true;
        let name = form.words_with("similar-tick", &[("column", column.as_str().into())]);
        if named(ui.checkbox(&mut on, column.as_str()), &name).changed() {
            form.edit("undo-similar", |setup| {
                setup.similar.columns.retain(|other| other != column)
            });
        }
    }
    let columns: Vec<String> = form
        .listable()
        .into_iter()
        .filter(|column| !similar.columns.contains(column) && other_role(form.setup, column).is_none())
        .collect();
    let (label, prompt) = (form.words("similar-add"), form.words("similar-add-prompt"));
    let choice = ui
        .horizontal_wrapped(|ui| {
            let prompt = Unchosen::Prompt(&prompt);
            column_chooser(ui, form, "similar", &label, &columns, None, prompt)
        })
        .inner;
    if let Some(Some(column)) = choice {
        form.edit("undo-similar", |setup| setup.similar.columns.push(column));
    }
    if !similar.columns.is_empty() {
        neighbours_ui(ui, form, similar.neighbours);
    }
}

fn neighbours_ui(ui: &mut Ui, form: &mut Form<'_>, now: u32) {
    let mut chosen = now;
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(form.words("similar-neighbours"));
        ComboBox::from_id_salt("similar-neighbours")
            .selected_text(now.to_string())
            .width(70.0)
            .show_ui(ui, |ui| {
                for number in NEIGHBOURS {
                    ui.selectable_value(&mut chosen, number, number.to_string());
                }
            })
            .response
            .labelled_by(label.id);
    });
    if chosen != now {
        form.edit("undo-similar", |setup| setup.similar.neighbours = chosen);
    }
}
