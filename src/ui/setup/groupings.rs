//! The groupings: each attribute ticked, their crossings, and against whom each is compared.

use std::collections::BTreeSet;

use egui::{ComboBox, RichText, Ui};

use super::form::Form;
use crate::data::bin_labels;
use crate::measure::Reference;
use crate::project::Grouping;
use crate::text::reference_name;
use crate::ui::theme::{self, tokens};
use crate::ui::widgets::{hint, named};

/// More groups than this are not offered by name.
const NAMED: usize = 300;

/// The attributes ticked to be crossed.
#[derive(Debug, Default)]
pub struct Groupings {
    crossed: BTreeSet<String>,
}

impl Groupings {
    /// Draws the groupings of the set-up and the builder of crossings.
    pub fn show(&mut self, ui: &mut Ui, form: &mut Form<'_>) {
        if form.setup.groupings.is_empty() {
            return;
        }
        ui.add_space(8.0);
        ui.label(RichText::new(form.words("setup-groupings-title")).family(theme::bold()));
        let groupings = form.setup.groupings.clone();
        for (index, grouping) in groupings.iter().enumerate() {
            grouping_ui(ui, form, index, grouping);
        }
        self.builder(ui, form);
    }

    fn builder(&mut self, ui: &mut Ui, form: &mut Form<'_>) {
        let attributes: Vec<String> = form.setup.attributes.iter().map(|a| a.column.clone()).collect();
        if attributes.len() < 2 {
            return;
        }
        self.crossed.retain(|column| attributes.contains(column));
        ui.add_space(6.0);
        hint(ui, &form.words("setup-cross-why"));
        ui.horizontal_wrapped(|ui| {
            for column in &attributes {
                let on = self.crossed.contains(column);
                let name = form.words_with("setup-cross-attribute", &[("column", column.as_str().into())]);
                let button = ui.add(egui::Button::selectable(on, column.as_str()).frame_when_inactive(true));
                button.widget_info(|| egui::WidgetInfo::selected(egui::Role::CheckBox, true, on, &name));
                if button.clicked() && !self.crossed.remove(column) {
                    self.crossed.insert(column.clone());
                }
            }
            // In the order of the attributes, so that the same crossing is always written the same way.
            let chosen: Vec<String> = attributes
                .iter()
                .filter(|column| self.crossed.contains(*column))
                .cloned()
                .collect();
            let exists = form.setup.groupings.iter().any(|grouping| {
                grouping.attributes.iter().collect::<BTreeSet<_>>() == chosen.iter().collect()
            });
            let possible = chosen.len() >= 2 && !exists;
            let add = ui.add_enabled(possible, egui::Button::new(form.words("setup-cross-add")));
            if add.clicked() {
                self.crossed.clear();
                form.edit("undo-cross", |setup| {
                    setup.groupings.push(Grouping {
                        attributes: chosen,
                        reference: Reference::Largest,
                    });
                });
            }
        });
    }
}

fn grouping_ui(ui: &mut Ui, form: &mut Form<'_>, index: usize, grouping: &Grouping) {
    let name = grouping.attributes.join(" × ");
    let tokens = tokens(ui);
    egui::Frame::new()
        .fill(tokens.background)
        .corner_radius(6)
        .inner_margin(egui::Margin::symmetric(10, 6))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal_wrapped(|ui| {
                ui.label(RichText::new(&name).family(theme::bold()));
                ui.label(RichText::new(form.words("setup-reference-label")).color(tokens.muted));
                let name_of_list =
                    form.words_with("setup-reference-of", &[("grouping", name.as_str().into())]);
                let combo = ComboBox::from_id_salt(("reference", index))
                    .selected_text(reference_name(form.language, &grouping.reference))
                    .width(210.0)
                    .height(320.0)
                    .truncate();
                let response = combo
                    .show_ui(ui, |ui| references(ui, form, index, grouping))
                    .response;
                named(response, &name_of_list);
                let remove = form.words_with("setup-grouping-remove", &[("grouping", name.as_str().into())]);
                let button = ui.button(form.words("setup-remove"));
                button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &remove));
                if button.clicked() {
                    remove_grouping(form, index);
                }
            });
        });
}

fn references(ui: &mut Ui, form: &mut Form<'_>, index: usize, grouping: &Grouping) {
    let fixed = [
        Reference::Largest,
        Reference::Overall,
        Reference::Rest,
        Reference::MostFavoured,
    ];
    let named = named_groups(form, index, grouping)
        .into_iter()
        .map(Reference::Group);
    for reference in fixed.into_iter().chain(named) {
        let on = grouping.reference == reference;
        if ui
            .selectable_label(on, reference_name(form.language, &reference))
            .clicked()
            && !on
        {
            form.edit("undo-reference", |setup| {
                if let Some(grouping) = setup.groupings.get_mut(index) {
                    grouping.reference = reference;
                }
            });
        }
    }
}

/// The groups of a grouping: those counted, else every combination of its attributes' values.
fn named_groups(form: &mut Form<'_>, index: usize, grouping: &Grouping) -> Vec<Vec<String>> {
    let workspace = &form.state.workspace;
    let counted_for_this = workspace.prepared_for.as_ref().is_some_and(|setup| {
        setup.groupings.get(index).map(|g| &g.attributes) == Some(&grouping.attributes)
            && setup.attributes == form.setup.attributes
    });
    if counted_for_this && let Some(grouped) = workspace.prepared.as_ref().and_then(|p| p.grouped.get(index))
    {
        return grouped
            .keys
            .iter()
            .filter_map(|key| key.iter().cloned().collect::<Option<Vec<String>>>())
            .take(NAMED)
            .collect();
    }
    let mut groups: Vec<Vec<String>> = vec![Vec::new()];
    for column in &grouping.attributes {
        let bins = form.setup.attributes.iter().find(|used| used.column == *column);
        let levels: Vec<String> = match bins.filter(|used| !used.bins.is_empty()) {
            Some(used) => bin_labels(&used.bins),
            None => form
                .values(column)
                .map(|values| values.iter().map(|(value, _)| value.clone()).collect())
                .unwrap_or_default(),
        };
        groups = groups
            .iter()
            .flat_map(|group| {
                levels.iter().map(|level| {
                    let mut longer = group.clone();
                    longer.push(level.clone());
                    longer
                })
            })
            .take(NAMED)
            .collect();
    }
    groups
}

/// Removes a grouping, and the attributes that no other grouping uses.
fn remove_grouping(form: &mut Form<'_>, index: usize) {
    form.edit("undo-group-remove", |setup| {
        if index >= setup.groupings.len() {
            return;
        }
        setup.groupings.remove(index);
        let used: BTreeSet<String> = setup
            .groupings
            .iter()
            .flat_map(|g| g.attributes.clone())
            .collect();
        setup
            .attributes
            .retain(|attribute| used.contains(&attribute.column));
    });
}
