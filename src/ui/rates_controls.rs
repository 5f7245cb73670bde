//! What is compared, and how: the row of pickers over the chart.

use egui::Ui;

use super::picker::{Entry, picker_ui, whole_width};
use super::shown::Shown;
use crate::app::{Command, Edit, Show, State};
use crate::chart::Order;
use crate::data::Role;
use crate::measure::{Metric, Reference, Undefined};
use crate::project::{Attribute, Grouping, Setup};
use crate::text::{
    Language, family_name, grouping_name, metric_description, metric_name, reason, reference_name,
    resolved_reference_name, text, text_with,
};

/// Draws the pickers; they wrap when the window is narrow.
pub fn rates_controls_ui(ui: &mut Ui, state: &State, shown: &Shown, commands: &mut Vec<Command>) {
    let available = ui.available_width();
    let gap = 10.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(gap, 6.0);
        let pickers = if shown.setup().stratum.is_some() { 5.0 } else { 4.0 };
        // One row where it fits, else two even ones.
        let fits = ((available + gap) / (180.0 + gap)).floor() >= pickers;
        let per_row = if fits { pickers } else { (pickers / 2.0_f32).ceil() };
        let width = ((available + gap) / per_row - gap - 1.0).clamp(100.0, 260.0);
        // The reference often has the longest words: the others make the room for it that theirs leave.
        let wanted = whole_width(ui, &reference_words(shown)) - width;
        let others = [
            metric_name(shown.language, shown.metric),
            grouping_name(&shown.grouping().attributes),
            order_words(shown.language, shown.project.view.order),
        ];
        let least = others
            .iter()
            .map(|words| whole_width(ui, words))
            .fold(100.0, f32::max);
        let spare = (width - least).max(0.0) * (per_row - 1.0);
        let more = wanted.clamp(0.0, spare);
        let wide = width + more;
        let width = width - more / (per_row - 1.0);
        metric_ui(ui, state, shown, width, commands);
        grouping_ui(ui, state, shown, width, commands);
        reference_ui(ui, shown, wide, commands);
        stratum_ui(ui, shown, width, commands);
        order_ui(ui, shown, width, commands);
    });
}

fn metric_ui(ui: &mut Ui, state: &State, shown: &Shown, width: f32, commands: &mut Vec<Command>) {
    let language = shown.language;
    let prepared = state.workspace.prepared.as_ref();
    let (outcome, decision, scored) = prepared.map_or((true, true, true), |prepared| {
        (prepared.has_outcome, prepared.has_decision, prepared.has_score)
    });
    let number = shown.setup().outcome_number.as_ref();
    let predicted = number.is_some_and(|number| number.prediction.is_some());
    let mut entries: Vec<Entry<Metric>> = Metric::ALL
        .into_iter()
        .map(|metric| {
            let lacks = if metric.needs_number() && number.is_none() {
                Some(Undefined::NoNumber)
            } else if metric == Metric::MeanResidual && !predicted {
                Some(Undefined::NoPrediction)
            } else if metric.needs_score() && !scored {
                Some(Undefined::NoScore)
            } else if metric.needs_decision() && !decision {
                Some(Undefined::NoDecision)
            } else if metric.needs_outcome() && !outcome {
                Some(Undefined::NoOutcome)
            } else {
                None
            };
            Entry {
                value: metric,
                words: metric_name(language, metric),
                heading: family_name(language, metric.family()),
                tip: metric_description(language, metric),
                refused: lacks.map(|lacks| reason(language, lacks)),
            }
        })
        .collect();
    // What can be chosen comes first; the others follow under their reason.
    entries.sort_by_key(|entry| (entry.refused.is_some(), entry.value.family()));
    let name = text(language, "disparities-metric");
    let current = metric_name(language, shown.metric);
    if let Some(metric) = picker_ui(ui, &name, width, &shown.metric, &current, entries) {
        commands.push(Command::Show(Show::Metric(metric)));
    }
}

/// A choice among the groupings, or a crossing not in the set-up yet.
#[derive(Clone, PartialEq)]
enum Choice {
    Existing(usize),
    Cross(String),
}

fn grouping_ui(ui: &mut Ui, state: &State, shown: &Shown, width: f32, commands: &mut Vec<Command>) {
    let language = shown.language;
    let mut entries: Vec<Entry<Choice>> = shown
        .setup()
        .groupings
        .iter()
        .enumerate()
        .map(|(index, grouping)| Entry::new(Choice::Existing(index), grouping_name(&grouping.attributes)))
        .collect();
    entries.extend(crossable(state, shown).into_iter().map(|column| {
        let arguments = [("column", column.as_str().into())];
        let words = text_with(language, "disparities-cross-with", &arguments);
        Entry {
            tip: text(language, "disparities-cross-tip"),
            ..Entry::new(Choice::Cross(column), words)
        }
    }));
    let name = text(language, "disparities-grouping");
    let current = Choice::Existing(shown.project.view.grouping);
    let words = grouping_name(&shown.grouping().attributes);
    match picker_ui(ui, &name, width, &current, &words, entries) {
        Some(Choice::Existing(index)) => commands.push(Command::Show(Show::Grouping(index))),
        Some(Choice::Cross(column)) => cross(shown, column, commands),
        None => {}
    }
}

/// The columns that the grouping looked at could be crossed with: attributes of the set-up, then columns that look
/// like attributes. Crossings that the set-up already has are not offered twice.
fn crossable(state: &State, shown: &Shown) -> Vec<String> {
    let setup = shown.setup();
    let attributes = setup.attributes.iter().map(|attribute| attribute.column.clone());
    let suggested = state.workspace.profiles.iter().zip(&state.workspace.roles);
    let suggested = suggested
        .filter(|(_, role)| **role == Some(Role::GroupAttribute))
        .map(|(profile, _)| profile.name.clone());
    let mut columns: Vec<String> = Vec::new();
    for column in attributes.chain(suggested) {
        let crossing = crossing(shown.grouping(), &column);
        let present = setup
            .groupings
            .iter()
            .any(|grouping| same_attributes(&grouping.attributes, &crossing));
        let used = shown.grouping().attributes.contains(&column) || setup.stratum.as_ref() == Some(&column);
        if !present && !used && !columns.contains(&column) {
            columns.push(column);
        }
    }
    columns
}

fn crossing(grouping: &Grouping, column: &str) -> Vec<String> {
    let mut attributes = grouping.attributes.clone();
    attributes.push(column.to_owned());
    attributes
}

fn same_attributes(one: &[String], other: &[String]) -> bool {
    one.len() == other.len() && one.iter().all(|attribute| other.contains(attribute))
}

fn cross(shown: &Shown, column: String, commands: &mut Vec<Command>) {
    let mut setup = shown.setup().clone();
    if !setup
        .attributes
        .iter()
        .any(|attribute| attribute.column == column)
    {
        setup.attributes.push(Attribute {
            column: column.clone(),
            bins: Vec::new(),
            order: Vec::new(),
        });
    }
    let reference = match &shown.grouping().reference {
        // A group of one attribute is no group of two.
        Reference::Group(_) => Reference::Largest,
        other => other.clone(),
    };
    setup.groupings.push(Grouping {
        attributes: crossing(shown.grouping(), &column),
        reference,
    });
    let place = setup.groupings.len() - 1;
    commands.push(edit_setup(setup, "undo-cross", false));
    commands.push(Command::Show(Show::Grouping(place)));
}

fn reference_ui(ui: &mut Ui, shown: &Shown, width: f32, commands: &mut Vec<Command>) {
    let language = shown.language;
    let described = [
        Reference::Overall,
        Reference::Rest,
        Reference::Largest,
        Reference::MostFavoured,
    ];
    let named = (0..shown.measured.groups.len()).filter_map(|index| shown.reference_to(index));
    let mut entries: Vec<Entry<Reference>> = Vec::new();
    for reference in described.into_iter().chain(named) {
        let words = reference_name(language, &reference);
        entries.push(Entry::new(reference, words));
    }
    let current = &shown.grouping().reference;
    let words = reference_words(shown);
    let name = text(language, "disparities-reference");
    if let Some(reference) = picker_ui(ui, &name, width, current, &words, entries) {
        set_reference(shown, reference, commands);
    }
}

/// The reference in force: who it is, and why when the set-up does not name it.
fn reference_words(shown: &Shown) -> String {
    let language = shown.language;
    let name = resolved_reference_name(language, shown.measured);
    let why = match shown.grouping().reference {
        Reference::Largest => "disparities-reference-is-largest",
        Reference::MostFavoured => "disparities-reference-is-most-favoured",
        Reference::Overall | Reference::Rest | Reference::Group(_) => return name,
    };
    format!("{name} ({})", text(language, why))
}

/// Compares the groups of the grouping looked at with another reference.
pub fn set_reference(shown: &Shown, reference: Reference, commands: &mut Vec<Command>) {
    let mut setup = shown.setup().clone();
    if let Some(grouping) = setup.groupings.get_mut(shown.project.view.grouping) {
        grouping.reference = reference;
        commands.push(edit_setup(setup, "undo-reference", false));
    }
}

/// The command that changes the set-up.
pub fn edit_setup(setup: Setup, label: &'static str, continues: bool) -> Command {
    Command::Edit(Edit::Setup {
        setup: Box::new(setup),
        label,
        continues,
    })
}

fn stratum_ui(ui: &mut Ui, shown: &Shown, width: f32, commands: &mut Vec<Command>) {
    let Some(column) = &shown.setup().stratum else {
        return;
    };
    let language = shown.language;
    let level_words = |level: &Option<String>| match level {
        Some(level) => level.clone(),
        None => text(language, "group-missing"),
    };
    let everybody = text(language, "reference-overall");
    let mut entries = vec![Entry::new(None, everybody.clone())];
    for stratum in &shown.evaluated.strata {
        entries.push(Entry::new(
            Some(stratum.level.clone()),
            level_words(&stratum.level),
        ));
    }
    let current = &shown.project.view.stratum;
    let words = current.as_ref().map_or(everybody, level_words);
    let name = text_with(
        language,
        "disparities-within",
        &[("column", column.as_str().into())],
    );
    if let Some(stratum) = picker_ui(ui, &name, width, current, &words, entries) {
        commands.push(Command::Show(Show::Stratum(stratum)));
    }
}

/// A way out of a stratum in which nobody is.
pub fn leave_stratum_ui(ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
    if ui
        .button(text(state.preferences.language, "disparities-leave-stratum"))
        .clicked()
    {
        commands.push(Command::Show(Show::Stratum(None)));
    }
}

fn order_ui(ui: &mut Ui, shown: &Shown, width: f32, commands: &mut Vec<Command>) {
    let language = shown.language;
    let entries = [Order::Given, Order::Value, Order::Size]
        .into_iter()
        .map(|order| Entry::new(order, order_words(language, order)))
        .collect();
    let current = shown.project.view.order;
    let name = text(language, "disparities-order");
    if let Some(order) = picker_ui(
        ui,
        &name,
        width,
        &current,
        &order_words(language, current),
        entries,
    ) {
        commands.push(Command::Show(Show::Order(order)));
    }
}

fn order_words(language: Language, order: Order) -> String {
    text(
        language,
        match order {
            Order::Given => "disparities-order-given",
            Order::Value => "disparities-order-value",
            Order::Size => "disparities-order-size",
        },
    )
}
