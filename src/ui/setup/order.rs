//! The order of an attribute's groups on charts and tables, when it is not the natural one.

use egui::Ui;

use super::form::Form;
use crate::project::Attribute;
use crate::ui::widgets::{hint, named, quiet_button};

/// More groups than this are not put in order by hand.
const MOST: usize = 40;

/// Draws the way to the order, and the order once it is asked for or given.
pub fn order_ui(ui: &mut Ui, form: &mut Form<'_>, attribute: &Attribute) {
    let groups = groups(form, &attribute.column);
    if groups.len() < 2 || groups.len() > MOST {
        return;
    }
    let column = [("column", attribute.column.as_str().into())];
    let title = form.words_with("order-title", &column);
    egui::CollapsingHeader::new(title)
        .id_salt(("order", &attribute.column))
        .default_open(false)
        .show(ui, |ui| {
            hint(ui, &form.words("order-why"));
            let absent: Vec<&String> = attribute
                .order
                .iter()
                .filter(|name| !groups.contains(name))
                .collect();
            for name in absent {
                super::fields::warning(
                    ui,
                    &form.words_with("order-absent", &[("group", name.as_str().into())]),
                );
            }
            if let Some(order) = order_list(ui, form, &groups) {
                set(form, &attribute.column, order);
            }
            if !attribute.order.is_empty() && quiet_button(ui, &form.words("order-natural")).clicked() {
                set(form, &attribute.column, Vec::new());
            }
        });
}

/// Draws names that can be moved up and down; returns their new order when one is.
pub fn order_list(ui: &mut Ui, form: &Form<'_>, names: &[String]) -> Option<Vec<String>> {
    let mut moved = None;
    for (place, name) in names.iter().enumerate() {
        ui.horizontal(|ui| {
            let said_of = [("group", name.as_str().into())];
            for (id, said, to) in [
                ("order-up", "order-up-group", place.checked_sub(1)),
                (
                    "order-down",
                    "order-down-group",
                    Some(place + 1).filter(|to| *to < names.len()),
                ),
            ] {
                let button = ui.add_enabled(to.is_some(), egui::Button::new(form.words(id)).small());
                if named(button, &form.words_with(said, &said_of)).clicked()
                    && let Some(to) = to
                {
                    let mut order = names.to_vec();
                    order.swap(place, to);
                    moved = Some(order);
                }
            }
            ui.label(name);
        });
    }
    moved
}

fn set(form: &mut Form<'_>, column: &str, order: Vec<String>) {
    form.edit("undo-order", |setup| {
        if let Some(attribute) = setup.attributes.iter_mut().find(|used| used.column == column) {
            attribute.order = order;
        }
    });
}

/// The groups as they are counted now, in their order; none while they are not counted.
fn groups(form: &Form<'_>, column: &str) -> Vec<String> {
    let prepared = form.state.workspace.prepared.as_ref();
    let dimension = prepared.and_then(|prepared| {
        { &prepared.tally.dimensions }
            .iter()
            .find(|dimension| dimension.name == *column)
    });
    dimension
        .map(|dimension| dimension.levels.clone())
        .unwrap_or_default()
}
