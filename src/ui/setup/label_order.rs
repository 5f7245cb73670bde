//! The order of the labels of an outcome or a decision, when they are three or more.

use egui::Ui;

use super::form::Form;
use super::order::order_list;
use crate::data::natural_order;
use crate::project::{FEWEST_LABELS, LabelOrder, MOST_LABELS};
use crate::ui::widgets::{hint, named, quiet_button};

/// Draws the tick that says that there is an order, and the order; nothing where there are too few labels, or too many.
pub fn label_order_ui(ui: &mut Ui, form: &mut Form<'_>, column: &str) {
    let orders = &form.setup.label_orders;
    let order = orders.iter().find(|order| order.column == column).cloned();
    let labels = labels(form, column);
    let few = !(FEWEST_LABELS..=MOST_LABELS).contains(&labels.len());
    if few && order.is_none() {
        return;
    }
    ui.add_space(4.0);
    let mut ordered = order.is_some();
    if ui.checkbox(&mut ordered, form.words("labels-ordered")).changed() {
        let order = ordered.then(|| LabelOrder {
            column: column.to_owned(),
            labels: labels.clone(),
        });
        set(form, column, order);
    }
    hint(ui, &form.words("labels-ordered-why"));
    if let Some(order) = order {
        order_ui(ui, form, &order, &labels);
    }
}

fn order_ui(ui: &mut Ui, form: &mut Form<'_>, order: &LabelOrder, labels: &[String]) {
    ui.label(form.words("labels-lowest"));
    let mut now = order_list(ui, form, &order.labels);
    ui.horizontal_wrapped(|ui| {
        for label in &order.labels {
            let words = format!("{} · {label}", form.words("labels-take-out"));
            let name = form.words_with("labels-take-out-of", &[("label", label.as_str().into())]);
            if named(quiet_button(ui, &words), &name).clicked() {
                let others = order.labels.iter().filter(|other| *other != label);
                now = Some(others.cloned().collect());
            }
        }
    });
    if order.labels.len() < FEWEST_LABELS {
        super::fields::warning(ui, &form.words("labels-too-few"));
    }
    let apart: Vec<&String> = labels
        .iter()
        .filter(|label| !order.labels.contains(label))
        .collect();
    if !apart.is_empty() {
        hint(ui, &form.words("labels-apart-why"));
        ui.horizontal_wrapped(|ui| {
            for label in apart {
                let words = format!("{} · {label}", form.words("labels-put-in"));
                let name = form.words_with("labels-put-in-of", &[("label", label.as_str().into())]);
                if named(quiet_button(ui, &words), &name).clicked() {
                    now = Some(order.labels.iter().chain([label]).cloned().collect());
                }
            }
        });
    }
    if let Some(labels) = now {
        let column = order.column.clone();
        set(form, &order.column, Some(LabelOrder { column, labels }));
    }
}

/// The labels of a column in their natural order, as they are proposed.
fn labels(form: &mut Form<'_>, column: &str) -> Vec<String> {
    let values = form.values(column);
    let labels: Vec<String> = values
        .iter()
        .flat_map(|values| values.iter())
        .map(|(label, _)| label.clone())
        .take(MOST_LABELS + 1)
        .collect();
    natural_order(&labels)
        .into_iter()
        .map(|place| labels[place].clone())
        .collect()
}

fn set(form: &mut Form<'_>, column: &str, order: Option<LabelOrder>) {
    form.edit("undo-label-order", |setup| {
        setup.label_orders.retain(|other| other.column != column);
        setup.label_orders.extend(order);
    });
}
