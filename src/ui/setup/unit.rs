//! What one row is, how many people it stands for, and what each person weighs.

use egui::Ui;

use super::counts::CountCellsQuestion;
use super::fields::{proposal, role_chooser, warning};
use super::form::Form;
use crate::data::{Decimal, Error, Role, Values, parse_number};
use crate::project::{Filter, Unit};
use crate::ui::widgets::hint;

/// What is being typed about the unit.
#[derive(Debug, Default)]
pub struct UnitQuestion {
    cells: CountCellsQuestion,
}

impl UnitQuestion {
    /// Draws the fields.
    pub fn show(&mut self, ui: &mut Ui, form: &mut Form<'_>) {
        ui.horizontal_wrapped(|ui| {
            for (unit, id) in [
                (Unit::Person, "unit-person"),
                (Unit::Household, "unit-household"),
                (Unit::Decision, "unit-decision"),
                (Unit::Area, "unit-area"),
            ] {
                if ui.radio(form.setup.unit == unit, form.words(id)).clicked() {
                    form.edit("undo-unit", |setup| setup.unit = unit);
                }
            }
        });
        ui.add_space(4.0);
        let columns = count_candidates(form);
        let chosen = form.setup.count.clone();
        let (label, none) = (form.words("setup-count-label"), form.words("setup-count-none"));
        let choice = role_chooser(
            ui,
            form,
            "count",
            (&label, &none),
            &columns,
            chosen.as_deref(),
            (Role::Count, "setup-use-as-count"),
        );
        if let Some(choice) = choice {
            form.edit("undo-count", |setup| {
                setup.count = choice;
                setup.suppressed.clear();
                setup.rounded = None;
                setup.zero = None;
                setup.totals.clear();
            });
        }
        if let Some(column) = chosen {
            self.cells.show(ui, form, &column);
        }
        weight_ui(ui, form);
    }
}

/// The column of weights, and what to do with people who cannot be weighed.
fn weight_ui(ui: &mut Ui, form: &mut Form<'_>) {
    let chosen = form.setup.weight.clone();
    let (label, none) = (
        form.words("counts-weight-label"),
        form.words("counts-weight-none"),
    );
    let columns = form.numeric();
    let choice = role_chooser(
        ui,
        form,
        "weight",
        (&label, &none),
        &columns,
        chosen.as_deref(),
        (Role::Weight, "counts-use-as-weight"),
    );
    if let Some(choice) = choice {
        form.edit("undo-weight", |setup| setup.weight = choice);
        return;
    }
    let Some(column) = chosen else { return };
    hint(ui, &form.words("counts-weight-why"));
    if matches!(form.state.workspace.problem, Some(Error::BadWeight { .. })) {
        warning(ui, &form.words("counts-weight-bad"));
        if proposal(ui, &form.words("counts-weight-leave-out")).clicked() {
            let expression = format!("\"{}\" > 0", column.replace('"', "\"\""));
            form.edit("undo-filter", |setup| {
                setup.filters.push(Filter {
                    expression,
                    on: true,
                    note: String::new(),
                });
            });
        }
    }
}

/// Columns of numbers, and columns of text of which some values are numbers: counts with hidden cells.
fn count_candidates(form: &Form<'_>) -> Vec<String> {
    let is_candidate = |column: &&std::sync::Arc<crate::data::Column>| match &column.values {
        Values::Number(_) => true,
        Values::Text { labels, .. } => {
            column.misfits.is_some()
                || labels
                    .iter()
                    .take(1000)
                    .any(|label| parse_number(label, Decimal::Point).is_some())
        }
    };
    form.table
        .columns
        .iter()
        .filter(is_candidate)
        .map(|column| column.name.clone())
        .collect()
}
