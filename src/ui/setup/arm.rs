//! How people came to be examined, and how many there are in all.

use std::collections::HashMap;

use egui::{ComboBox, Ui};

use super::fields::{NumberField, Unchosen, column_chooser, column_proposals, warning};
use super::form::Form;
use crate::data::{Way, guess_way, tells_ways};
use crate::measure::{DrawnFrom, Selection};
use crate::project::{Arm, GroupPeople, Population, Setup};
use crate::tally::Amount;
use crate::text::{count, group_name, population_trouble_words};
use crate::ui::widgets::{hint, named};

/// More values than this are not ways of being examined.
const MOST_VALUES: usize = 20;
/// More groups than this are given by a total.
const MOST_GROUPS: usize = 12;

/// The numbers being typed.
#[derive(Debug, Default)]
pub struct ArmQuestion {
    people: NumberField,
    groups: HashMap<(String, String), NumberField>,
}

impl ArmQuestion {
    /// Draws the fields.
    pub fn show(&mut self, ui: &mut Ui, form: &mut Form<'_>) {
        let chosen = form.setup.arm.as_ref().map(|arm| arm.column.clone());
        if chosen.is_none() && selection(form) == Some(Selection::SelectedOnly) {
            warning(ui, &form.words("arms-seen"));
        }
        let (label, none) = (form.words("arms-column"), form.words("arms-none"));
        let columns = form.listable();
        let mut choice = ui
            .horizontal_wrapped(|ui| {
                column_chooser(
                    ui,
                    form,
                    "arm",
                    &label,
                    &columns,
                    chosen.as_deref(),
                    Unchosen::Choice(&none),
                )
            })
            .inner;
        if chosen.is_none() {
            let suggested: Vec<String> = form
                .profiles()
                .filter(|profile| tells_ways(profile))
                .map(|profile| profile.name.clone())
                .collect();
            choice = column_proposals(ui, form, "arms-use", &suggested)
                .map(Some)
                .or(choice);
        }
        if let Some(choice) = choice {
            let arm = choice.map(|column| guessed(form, column));
            form.edit("undo-arm", |setup| {
                if arm.is_none() {
                    setup.population = None;
                }
                setup.arm = arm;
            });
            return;
        }
        let Some(arm) = form.setup.arm.clone() else { return };
        ways(ui, form, &arm);
        if arm.random.is_empty() {
            return;
        }
        drawn_from(ui, form, &arm);
        let Some(Selection::Arms(design)) = selection(form) else {
            return;
        };
        if design.whole_file {
            let others = form.state.workspace.evaluation.as_ref().and_then(|evaluation| {
                let overall = &evaluation.groupings.first()?.measured.overall;
                let arms = overall.arms.as_deref()?;
                let examined = arms.algorithm.n() + arms.random.n() + arms.referred.n();
                Some(overall.counts.n().low - examined.low)
            });
            let others = count(form.language, Amount::exact(others.unwrap_or_default()));
            hint(
                ui,
                &form.words_with("arms-whole-file", &[("count", others.into())]),
            );
        } else {
            self.population(ui, form);
        }
    }

    /// How many people there are in all, and in each group of a grouping of one column.
    fn population(&mut self, ui: &mut Ui, form: &mut Form<'_>) {
        warning(ui, &form.words("arms-only-examined"));
        let whole = |number: f64| number >= 0.0 && number.fract() == 0.0;
        let population = form.setup.population.clone().unwrap_or_default();
        ui.horizontal_wrapped(|ui| {
            let label = ui.label(form.words("arms-people"));
            let typed = self
                .people
                .show(ui, form, &label, population.people, whole, "arms-not-a-number");
            if let Some(typed) = typed {
                let mut population = population.clone();
                population.people = Some(typed.number);
                form.edit_further("undo-population", typed.continues, |setup| {
                    setup.population = Some(population);
                });
            }
        });
        let alone = form
            .setup
            .groupings
            .iter()
            .filter(|grouping| grouping.attributes.len() == 1);
        let attributes: Vec<String> = alone.flat_map(|grouping| grouping.attributes.clone()).collect();
        for attribute in attributes {
            let groups = form.state.workspace.evaluation.as_ref().and_then(|evaluation| {
                let of = |evaluated: &&crate::project::Evaluated| evaluated.attributes == [attribute.clone()];
                Some(&evaluation.groupings.iter().find(of)?.measured.groups)
            });
            let values: Vec<String> = groups
                .into_iter()
                .flatten()
                .filter_map(|group| group.key.first().cloned().flatten())
                .collect();
            if values.len() > MOST_GROUPS {
                continue;
            }
            hint(ui, &attribute);
            for value in values {
                self.group(ui, form, &population, &attribute, &value);
            }
        }
        if population == Population::default() {
            return;
        }
        let troubles = form.state.workspace.evaluation.as_ref();
        let troubles = troubles.map(|evaluation| evaluation.population_troubles(form.setup));
        for trouble in troubles.unwrap_or_default() {
            warning(ui, &population_trouble_words(form.language, &trouble));
        }
        let label = hint(ui, &form.words("population-source"));
        let mut source = population.source.clone();
        let field = egui::TextEdit::singleline(&mut source).desired_width(f32::INFINITY);
        if ui.add(field).labelled_by(label.id).changed() {
            form.edit_further("undo-population", true, |setup| {
                setup.population = Some(Population { source, ..population });
            });
        }
    }

    fn group(
        &mut self,
        ui: &mut Ui,
        form: &mut Form<'_>,
        population: &Population,
        attribute: &str,
        value: &str,
    ) {
        let is_it = |group: &GroupPeople| group.attributes == [attribute] && group.values == [value];
        let current = population
            .groups
            .iter()
            .find(|group| is_it(group))
            .map(|group| group.people);
        let field = self
            .groups
            .entry((attribute.to_owned(), value.to_owned()))
            .or_default();
        let whole = |number: f64| number >= 0.0 && number.fract() == 0.0;
        ui.horizontal_wrapped(|ui| {
            let name = group_name(form.language, &vec![Some(value.to_owned())]);
            let label = ui.label(form.words_with("arms-people-of", &[("group", name.into())]));
            if let Some(typed) = field.show(ui, form, &label, current, whole, "arms-not-a-number") {
                let mut population = population.clone();
                population.groups.retain(|group| !is_it(group));
                population.groups.push(GroupPeople {
                    attributes: vec![attribute.to_owned()],
                    values: vec![value.to_owned()],
                    people: typed.number,
                });
                form.edit_further("undo-population", typed.continues, |setup| {
                    setup.population = Some(population);
                });
            }
        });
    }
}

/// How people came to have a known outcome, as last measured.
fn selection(form: &Form<'_>) -> Option<Selection> {
    let evaluation = form.state.workspace.evaluation.as_ref()?;
    Some(evaluation.groupings.first()?.measured.selection)
}

/// The column with the ways that its values seem to mean, to be looked at and changed.
fn guessed(form: &mut Form<'_>, column: String) -> Arm {
    let mut arm = Arm {
        column: column.clone(),
        ..Arm::default()
    };
    for (value, _) in form.values(&column).iter().flat_map(|values| values.iter()) {
        put(&mut arm, value, guess_way(value));
    }
    arm
}

/// Gives a value this way and no other.
fn put(arm: &mut Arm, value: &str, way: Option<Way>) {
    for values in [&mut arm.algorithm, &mut arm.random, &mut arm.referred] {
        values.retain(|other| other != value);
    }
    match way {
        Some(Way::Algorithm) => arm.algorithm.push(value.to_owned()),
        Some(Way::Random) => arm.random.push(value.to_owned()),
        Some(Way::Referred) => arm.referred.push(value.to_owned()),
        None => {}
    }
}

fn way_id(way: Option<Way>) -> &'static str {
    match way {
        Some(Way::Algorithm) => "arms-way-algorithm",
        Some(Way::Random) => "arms-way-random",
        Some(Way::Referred) => "arms-way-referred",
        None => "arms-way-none",
    }
}

/// What each value of the column means.
fn ways(ui: &mut Ui, form: &mut Form<'_>, arm: &Arm) {
    let Some(values) = form
        .values(&arm.column)
        .filter(|values| values.len() <= MOST_VALUES)
    else {
        warning(ui, &form.words("setup-values-too-many"));
        return;
    };
    hint(ui, &form.words("arms-tell"));
    let mut next = None;
    for (value, _) in values.iter() {
        let now = if arm.algorithm.contains(value) {
            Some(Way::Algorithm)
        } else if arm.random.contains(value) {
            Some(Way::Random)
        } else if arm.referred.contains(value) {
            Some(Way::Referred)
        } else {
            None
        };
        ui.horizontal_wrapped(|ui| {
            let label = ui.label(form.words_with("arms-way-of", &[("value", value.as_str().into())]));
            ComboBox::from_id_salt(("way", value))
                .selected_text(form.words(way_id(now)))
                .width(220.0)
                .show_ui(ui, |ui| {
                    for way in [None, Some(Way::Algorithm), Some(Way::Random), Some(Way::Referred)] {
                        if ui.selectable_label(now == way, form.words(way_id(way))).clicked() && now != way {
                            next = Some((value.clone(), way));
                        }
                    }
                })
                .response
                .labelled_by(label.id);
        });
    }
    if let Some((value, way)) = next {
        form.edit("undo-arm", |setup| change(setup, |arm| put(arm, &value, way)));
    }
}

/// Among whom people were drawn at random.
fn drawn_from(ui: &mut Ui, form: &mut Form<'_>, arm: &Arm) {
    let mut next = None;
    ui.horizontal_wrapped(|ui| {
        ui.label(form.words("arms-drawn-from"));
        for (from, id) in [
            (DrawnFrom::Others, "arms-from-others"),
            (DrawnFrom::Everybody, "arms-from-everybody"),
        ] {
            let words = form.words(id);
            if named(ui.radio(arm.drawn_from == from, &words), &words).clicked() {
                next = Some(from);
            }
        }
    });
    if let Some(from) = next {
        form.edit("undo-arm", |setup| change(setup, |arm| arm.drawn_from = from));
    }
}

fn change(setup: &mut Setup, change: impl FnOnce(&mut Arm)) {
    if let Some(arm) = &mut setup.arm {
        change(arm);
    }
}
