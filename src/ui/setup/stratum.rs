//! Inside what the groups are compared, when it is inside something.

use egui::Ui;

use super::fields::{Unchosen, column_chooser};
use super::form::Form;

/// Draws the chooser.
pub fn stratum_ui(ui: &mut Ui, form: &mut Form<'_>) {
    let attributes: Vec<&String> = form.setup.attributes.iter().map(|used| &used.column).collect();
    let columns: Vec<String> = form
        .listable()
        .into_iter()
        .filter(|column| {
            !attributes.contains(&column) && super::form::other_role(form.setup, column).is_none()
        })
        .collect();
    let (label, none) = (
        form.words("setup-stratum-column"),
        form.words("setup-stratum-none"),
    );
    let chosen = form.setup.stratum.clone();
    let choice = ui
        .horizontal_wrapped(|ui| {
            column_chooser(
                ui,
                form,
                "stratum",
                &label,
                &columns,
                chosen.as_deref(),
                Unchosen::Choice(&none),
            )
        })
        .inner;
    if let Some(choice) = choice {
        form.edit("undo-stratum", |setup| setup.stratum = choice);
    }
}
