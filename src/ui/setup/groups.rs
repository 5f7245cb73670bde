//! Who is compared: the attributes ticked, and the bands of those that are numbers.

use std::collections::BTreeMap;

use egui::{RichText, TextEdit, Ui};

use super::bands::BandsField;
use super::fields::{scrolling, warning};
use super::form::{Form, other_role};
use super::groupings::Groupings;
use super::order::order_ui;
use crate::data::{Kind, MANY_TEXTS, Role};
use crate::measure::Reference;
use crate::project::{Attribute, Grouping};
use crate::tally::Amount;
use crate::text::{count, listed};
use crate::ui::theme::tokens;
use crate::ui::widgets::{hint, named};

/// More columns than this need a search field.
const MANY: usize = 12;
/// More columns than this scroll in a list of their own.
const LONG: usize = 24;
/// The height of a list that scrolls.
const LIST: f32 = 360.0;
/// A numeric attribute with more values than this is better cut into bands.
pub const MANY_VALUES: usize = 10;

/// What is being typed and ticked about the groups.
#[derive(Debug, Default)]
pub struct GroupsQuestion {
    search: String,
    bands: BTreeMap<String, BandsField>,
    groupings: Groupings,
}

impl GroupsQuestion {
    /// Draws the fields.
    pub fn show(&mut self, ui: &mut Ui, form: &mut Form<'_>) {
        self.attributes(ui, form);
        set_apart(ui, form);
        self.groupings.show(ui, form);
    }

    fn attributes(&mut self, ui: &mut Ui, form: &mut Form<'_>) {
        let columns = ordered(form);
        let long = columns.len() > LONG;
        if columns.len() > MANY {
            let label = form.words("setup-groups-search");
            let field = TextEdit::singleline(&mut self.search).hint_text(&label);
            named(ui.add(field.desired_width(240.0)), &label);
        } else {
            self.search.clear();
        }
        let wanted = self.search.trim().to_lowercase();
        let shown: Vec<String> = columns
            .into_iter()
            .filter(|column| {
                wanted.is_empty() || column.to_lowercase().contains(&wanted) || is_attribute(form, column)
            })
            .collect();
        let suggested = form.suggested(Role::GroupAttribute);
        let mut list = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for column in &shown {
                self.attribute(ui, form, column, suggested.contains(column));
            }
        };
        // A list that is not long stands whole: one that scrolls inside a page that scrolls is a trap.
        if long {
            scrolling("attributes", LIST).show(ui, list);
        } else {
            ui.scope(|ui| list(ui));
        }
    }

    fn attribute(&mut self, ui: &mut Ui, form: &mut Form<'_>, column: &str, suggested: bool) {
        let profile = form.profile(column).cloned();
        let used = form
            .setup
            .attributes
            .iter()
            .find(|used| used.column == column)
            .cloned();
        let mut on = used.is_some();
        let role = other_role(form.setup, column);
        ui.horizontal_wrapped(|ui| {
            // Ticking a column that has a role would make the comparison circular; unticking is always possible.
            let possible = on || role.is_none();
            let words = form.marked(column);
            let tick = ui.add_enabled(possible, egui::Checkbox::new(&mut on, words));
            if tick.changed() {
                if on {
                    add(form, column);
                } else {
                    remove_attribute(form, column);
                }
            }
            let distinct = profile
                .as_ref()
                .filter(|profile| !profile.more)
                .map(|profile| profile.distinct);
            let values = count(
                form.language,
                Amount::exact(distinct.unwrap_or(MANY_TEXTS) as f64),
            );
            let words = match distinct {
                Some(number) => form.words_with(
                    "setup-groups-values",
                    &[("values", values.into()), ("number", number.into())],
                ),
                None => form.words_with("aside-groups-values", &[("values", values.into())]),
            };
            ui.label(RichText::new(words).color(tokens(ui).muted).small());
            if suggested && !on {
                ui.label(
                    RichText::new(form.words("setup-groups-suggested"))
                        .color(tokens(ui).accent)
                        .small(),
                );
            }
            if let Some(role) = role {
                warning(ui, &form.words(role));
            }
        });
        let (Some(used), Some(profile)) = (used, profile) else {
            return;
        };
        ui.indent(("order", column), |ui| order_ui(ui, form, &used));
        let is_number = matches!(profile.kind, Kind::WholeNumber | Kind::DecimalNumber);
        if is_number && (profile.distinct > MANY_VALUES || !used.bins.is_empty()) {
            ui.indent(("bands", column), |ui| {
                ui.spacing_mut().item_spacing.y = 5.0;
                let field = self.bands.entry(column.to_owned()).or_default();
                field.show(ui, form, &used, &profile);
            });
        }
    }
}

/// Columns that can be compared: ticked or suggested ones first, then in the order of the file.
fn ordered(form: &Form<'_>) -> Vec<String> {
    let suggested = form.suggested(Role::GroupAttribute);
    let mut columns = form.listable();
    columns.retain(|column| {
        { form.profile(column) }.is_none_or(|profile| profile.kind != Kind::Nothing)
            && (is_attribute(form, column) || !likely_for_another(form, column))
    });
    columns.sort_by_key(|column| !suggested.contains(column));
    columns
}

/// A count or a score with a role in this set-up is no group anybody belongs to.
fn likely_for_another(form: &Form<'_>, column: &str) -> bool {
    matches!(
        other_role(form.setup, column),
        Some("setup-used-count" | "setup-used-score" | "counts-used-weight")
    )
}

fn is_attribute(form: &Form<'_>, column: &str) -> bool {
    form.setup.attributes.iter().any(|used| used.column == column)
}

fn add(form: &mut Form<'_>, column: &str) {
    form.edit("undo-group-add", |setup| {
        setup.attributes.push(Attribute {
            column: column.to_owned(),
            bins: Vec::new(),
            order: Vec::new(),
        });
        setup.groupings.push(Grouping {
            attributes: vec![column.to_owned()],
            reference: Reference::Largest,
        });
    });
}

fn remove_attribute(form: &mut Form<'_>, column: &str) {
    form.edit("undo-group-remove", |setup| {
        setup.attributes.retain(|attribute| attribute.column != column);
        setup
            .groupings
            .retain(|grouping| !grouping.attributes.iter().any(|used| used == column));
    });
}

/// The columns set apart, and where they can be shown.
fn set_apart(ui: &mut Ui, form: &Form<'_>) {
    let hidden = form.table.set_apart();
    let hidden: Vec<String> = hidden.map(|column| column.name.clone()).collect();
    if !hidden.is_empty() {
        ui.add_space(4.0);
        let columns = [("columns", listed(form.language, &hidden).into())];
        hint(ui, &form.words_with("privacy-no-groups", &columns));
    }
}
