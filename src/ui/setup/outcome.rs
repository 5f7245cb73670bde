//! What truly happened, when it is known.

use egui::Ui;

use super::fields::{column_chooser, column_proposals};
use super::form::Form;
use super::ticks::value_ticks;
use crate::data::Role;
use crate::project::{PositiveValues, Setup};
use crate::ui::widgets::hint;

/// A column chosen whose values are not ticked yet, and what is searched among them.
#[derive(Debug, Default)]
pub struct OutcomeQuestion {
    column: Option<String>,
    search: String,
}

impl OutcomeQuestion {
    /// Text id of what the answer begun here still lacks.
    pub fn lacks(&self, setup: &Setup) -> Option<&'static str> {
        let begun = setup.outcome.is_none() && self.column.is_some();
        begun.then_some("setup-lacks-yes")
    }

    /// Draws the fields.
    pub fn show(&mut self, ui: &mut Ui, form: &mut Form<'_>) {
        if let Some(outcome) = &form.setup.outcome {
            self.column = Some(outcome.column.clone());
        }
        let columns = form.listable();
        let (label, none) = (
            form.words("setup-outcome-column"),
            form.words("setup-outcome-none"),
        );
        let chosen = self.column.clone();
        let mut choice = ui
            .horizontal_wrapped(|ui| {
                column_chooser(
                    ui,
                    "outcome",
                    &label,
                    &columns,
                    chosen.as_deref(),
                    Some(&none),
                    &none,
                )
            })
            .inner;
        if chosen.is_none() {
            let suggested = form.suggested(Role::Outcome);
            if let Some(column) = column_proposals(ui, form, "setup-use-as-outcome", &suggested) {
                choice = Some(Some(column));
            }
        }
        if let Some(column) = choice {
            self.column = column;
            self.search.clear();
            form.edit("undo-outcome", |setup| setup.outcome = None);
            return;
        }
        let Some(column) = self.column.clone() else { return };
        hint(ui, &form.words("setup-outcome-tick"));
        let ticked = form.setup.outcome.as_ref().map(|outcome| outcome.values.clone());
        let ticked = ticked.unwrap_or_default();
        if let Some(values) = value_ticks(ui, form, "outcome", &column, &ticked, &mut self.search) {
            let outcome = (!values.is_empty()).then_some(PositiveValues { column, values });
            form.edit("undo-outcome", |setup| setup.outcome = outcome);
        }
    }
}
