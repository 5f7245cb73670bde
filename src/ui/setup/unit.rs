//! What one row is, and how many people it stands for.

use std::collections::BTreeMap;

use egui::Ui;

use super::fields::{NumberField, proposal, role_chooser, warning};
use super::form::Form;
use crate::data::{Decimal, Format, Role, Suppressed, Values, parse_number};
use crate::project::{Project, Unit};
use crate::ui::widgets::hint;

/// More hidden tokens than this, and the column is no column of counts.
const TOKENS: usize = 12;

/// What is being typed about the unit.
#[derive(Debug, Default)]
pub struct UnitQuestion {
    bounds: BTreeMap<String, Bounds>,
}

#[derive(Debug, Default)]
struct Bounds {
    low: NumberField,
    high: NumberField,
    /// A bound given while the other is still lacking.
    half: (Option<f64>, Option<f64>),
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
            });
        }
        if let Some(column) = chosen {
            self.hidden_numbers(ui, form, &column);
        }
    }

    /// The tokens of the count column that are no numbers, and what each can stand for.
    fn hidden_numbers(&mut self, ui: &mut Ui, form: &mut Form<'_>, column: &str) {
        let tokens = tokens_of(form, column);
        if tokens.is_empty() {
            return;
        }
        ui.add_space(4.0);
        hint(ui, &form.words("setup-hidden-why"));
        for token in tokens.iter().take(TOKENS) {
            let given = form.setup.suppressed.iter().find(|hidden| hidden.token == *token);
            let given = given.map(|hidden| (hidden.low, hidden.high));
            let bounds = self.bounds.entry(token.clone()).or_default();
            let mut next: Option<(f64, f64, bool)> = None;
            ui.horizontal_wrapped(|ui| {
                let named = [("token", token.as_str().into())];
                let low_label = ui.label(form.words_with("setup-hidden-from", &named));
                let (low, high) = (
                    given.map(|g| g.0).or(bounds.half.0),
                    given.map(|g| g.1).or(bounds.half.1),
                );
                let accepts = |number: f64| number >= 0.0;
                let problem = "setup-not-a-count";
                if let Some(typed) = bounds.low.show(ui, form, &low_label, low, accepts, problem) {
                    bounds.half.0 = Some(typed.number);
                    next = high.map(|high| (typed.number, high, typed.continues));
                }
                let high_label = ui.label(form.words_with("setup-hidden-to", &named));
                if let Some(typed) = bounds.high.show(ui, form, &high_label, high, accepts, problem) {
                    bounds.half.1 = Some(typed.number);
                    next = low.map(|low| (low, typed.number, typed.continues));
                }
                if given.is_none()
                    && let Some((low, high)) = usual_bounds(token)
                {
                    let words = form.words_with(
                        "setup-hidden-usual",
                        &[
                            ("token", token.as_str().into()),
                            ("low", super::fields::shown_number(form.language, low).into()),
                            ("high", super::fields::shown_number(form.language, high).into()),
                        ],
                    );
                    if proposal(ui, &words).clicked() {
                        next = Some((low, high, false));
                    }
                }
                if let (Some(low), Some(high)) = (low, high)
                    && low > high
                {
                    warning(ui, &form.words("setup-hidden-reversed"));
                }
            });
            if let Some((low, high, continues)) = next.filter(|(low, high, _)| low <= high) {
                bounds.half = (None, None);
                form.edit_further("undo-hidden", continues, |setup| {
                    setup.suppressed.retain(|hidden| hidden.token != *token);
                    setup.suppressed.push(Suppressed {
                        token: token.clone(),
                        low,
                        high,
                    });
                });
            }
        }
        if tokens.len() > TOKENS {
            warning(ui, &form.words("setup-count-not-numbers"));
        }
    }
}

/// Columns of numbers, and columns of text of which some values are numbers: counts with hidden cells.
fn count_candidates(form: &mut Form<'_>) -> Vec<String> {
    let decimal = form
        .state
        .document
        .as_ref()
        .map_or(Decimal::Point, |document| decimal_of(&document.project));
    let is_candidate = |column: &&std::sync::Arc<crate::data::Column>| match &column.values {
        Values::Number(_) => true,
        Values::Text { labels, .. } => {
            column.misfits.is_some()
                || labels
                    .iter()
                    .take(1000)
                    .any(|label| parse_number(label, decimal).is_some())
        }
    };
    form.table
        .columns
        .iter()
        .filter(is_candidate)
        .map(|column| column.name.clone())
        .collect()
}

fn tokens_of(form: &Form<'_>, column: &str) -> Vec<String> {
    let Some(document) = &form.state.document else {
        return Vec::new();
    };
    let decimal = decimal_of(&document.project);
    let column = form
        .table
        .columns
        .iter()
        .find(|candidate| candidate.name == column);
    match column.map(|column| &column.values) {
        Some(Values::Text { labels, .. }) => labels
            .iter()
            .filter(|label| parse_number(label, decimal).is_none())
            .cloned()
            .collect(),
        _ => Vec::new(),
    }
}

fn decimal_of(project: &Project) -> Decimal {
    match &project.data.format {
        Format::Text(options) => options.decimal,
        _ => Decimal::Point,
    }
}

/// What statistics offices usually mean: `<10` hides 1 to 9.
fn usual_bounds(token: &str) -> Option<(f64, f64)> {
    let limit: u32 = token.trim().strip_prefix('<')?.trim().parse().ok()?;
    (limit >= 2).then(|| (1.0, f64::from(limit - 1)))
}
