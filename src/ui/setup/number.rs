//! A number that truly happened, or was decided.

use egui::{TextEdit, Ui};

use super::fields::{Unchosen, column_chooser};
use super::form::Form;
use crate::project::NumericOutcome;
use crate::ui::widgets::hint;

/// Whether the unit was already changed since its field got the focus.
#[derive(Debug, Default)]
pub struct NumberQuestion {
    typing: bool,
}

impl NumberQuestion {
    /// Draws the fields; nothing when the data have no column of numbers for it.
    pub fn show(&mut self, ui: &mut Ui, form: &mut Form<'_>) {
        let setup = form.setup;
        let number = setup.outcome_number.clone();
        let columns: Vec<String> = form
            .numeric()
            .into_iter()
            .filter(|column| ![&setup.count, &setup.weight].contains(&&Some(column.clone())))
            .collect();
        if columns.is_empty() && number.is_none() {
            return;
        }
        ui.add_space(6.0);
        let (label, none) = (form.words("outcomes-number"), form.words("outcomes-number-none"));
        let chosen = number.as_ref().map(|number| number.column.as_str());
        let choice = ui
            .horizontal_wrapped(|ui| {
                column_chooser(
                    ui,
                    form,
                    "outcome-number",
                    &label,
                    &columns,
                    chosen,
                    Unchosen::Choice(&none),
                )
            })
            .inner;
        hint(ui, &form.words("outcomes-number-why"));
        if let Some(choice) = choice {
            // A unit and a prediction are those of the number they were given for.
            form.edit("undo-outcome-number", |setup| {
                setup.outcome_number = choice.map(|column| NumericOutcome {
                    column,
                    ..NumericOutcome::default()
                });
            });
        } else if let Some(number) = number {
            self.unit(ui, form, &number);
            prediction_ui(ui, form, &number, &columns);
        }
    }

    fn unit(&mut self, ui: &mut Ui, form: &mut Form<'_>, number: &NumericOutcome) {
        let mut unit = number.unit.clone();
        let response = ui
            .horizontal_wrapped(|ui| {
                let label = ui.label(form.words("outcomes-unit"));
                let prompt = form.words("outcomes-unit-prompt");
                let field = TextEdit::singleline(&mut unit)
                    .hint_text(prompt)
                    .desired_width(120.0);
                ui.add(field).labelled_by(label.id)
            })
            .inner;
        if !response.has_focus() {
            self.typing = false;
        }
        if response.changed() {
            let continues = std::mem::replace(&mut self.typing, true);
            form.edit_further("undo-outcome-number", continues, |setup| {
                if let Some(number) = &mut setup.outcome_number {
                    number.unit = unit;
                }
            });
        }
    }
}

fn prediction_ui(ui: &mut Ui, form: &mut Form<'_>, number: &NumericOutcome, columns: &[String]) {
    let columns: Vec<String> = columns
        .iter()
        .filter(|column| **column != number.column)
        .cloned()
        .collect();
    if columns.is_empty() {
        return;
    }
    let (label, none) = (
        form.words("outcomes-prediction"),
        form.words("outcomes-prediction-none"),
    );
    let chosen = number.prediction.as_deref();
    let choice = ui
        .horizontal_wrapped(|ui| {
            column_chooser(
                ui,
                form,
                "prediction",
                &label,
                &columns,
                chosen,
                Unchosen::Choice(&none),
            )
        })
        .inner;
    hint(ui, &form.words("outcomes-prediction-why"));
    if let Some(choice) = choice {
        form.edit("undo-outcome-number", |setup| {
            if let Some(number) = &mut setup.outcome_number {
                number.prediction = choice;
            }
        });
    }
}
