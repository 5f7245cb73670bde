//! What truly happened, when it is known.

use egui::Ui;

use super::fields::role_chooser;
use super::form::Form;
use super::label_order::label_order_ui;
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
        let choice = role_chooser(
            ui,
            form,
            "outcome",
            (&label, &none),
            &columns,
            chosen.as_deref(),
            (Role::Outcome, "setup-use-as-outcome"),
        );
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
        let ticked_column = column.clone();
        if let Some(values) = value_ticks(ui, form, "outcome", &column, &ticked, &mut self.search) {
            let outcome = (!values.is_empty()).then_some(PositiveValues { column, values });
            form.edit("undo-outcome", |setup| setup.outcome = outcome);
        } else if !ticked.is_empty() {
            label_order_ui(ui, form, &ticked_column);
        }
    }
}
