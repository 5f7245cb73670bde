//! Groups compared by a model with columns held equal.

use egui::{Label, RichText, Ui};

use super::super::about::about_heading_ui;
use super::super::shown::Shown;
use super::super::theme::tokens;
use super::super::tracing::{Link, figure_links, traced, traced_prose};
use super::super::widgets::{card, hint, prose};
use crate::app::{Command, State};
use crate::measure::Undefined;
use crate::measure::adjusted::Adjusted;
use crate::measure::strata::Figure;
use crate::measure::trace::ModelNumber;
use crate::project::Number;
use crate::text::{
    Subject, adjusted_sentences, adjustment_notes, controls_name, text, text_with, unfit_words,
};

/// Most groups read out when none is selected.
const AT_ONCE: usize = 6;

/// The links of what is said of a group.
fn model_links(shown: &Shown, adjusted: &Adjusted, group: usize) -> Vec<Link> {
    let Ok(found) = &adjusted.groups[group] else {
        return Vec::new();
    };
    let key = &shown.group(group).key;
    let known = |value: f64| Figure {
        value: Ok(value),
        interval: Err(Undefined::NotEstimated),
    };
    let figures = [
        (ModelNumber::Group, found.rate),
        (ModelNumber::Reference, adjusted.reference),
        (ModelNumber::Difference, found.difference),
        (ModelNumber::Ratio, found.ratio),
        (ModelNumber::Crude, known(found.crude)),
        (ModelNumber::OddsRatio, found.odds_ratio),
        (ModelNumber::PAdjusted, known(found.p_adjusted)),
    ];
    let of = |(number, figure): (ModelNumber, Figure)| {
        let number = traced(key, Number::Model(shown.metric, number));
        figure_links(shown, &number, &figure)
    };
    figures.into_iter().flat_map(of).collect()
}

/// Draws what the model says, of the group selected or of each; nothing when no column is held equal, or while one
/// stratum is looked into.
pub fn adjusted_ui(ui: &mut Ui, state: &State, shown: &Shown, commands: &mut Vec<Command>) {
    let language = shown.language;
    let controls = &shown.setup().controls;
    if controls.is_empty() || shown.project.view.stratum.is_some() {
        return;
    }
    let named = [("controls", controls_name(controls).into())];
    ui.add_space(6.0);
    let heading = text_with(language, "adjusted-title", &named);
    about_heading_ui(ui, language, &heading, &[Subject::Adjusted]);
    hint(ui, &text_with(language, "adjusted-hint", &named));
    let Some(adjustment) = state.adjustment() else {
        hint(ui, &text(language, "disparities-counting"));
        return;
    };
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        match &adjustment.result {
            Err(unfit) => {
                prose(ui, &format!("{}.", unfit_words(language, unfit)), 15.0);
            }
            Ok(adjusted) => {
                let all: Vec<usize> = (0..adjusted.groups.len()).collect();
                let selected = shown.selected.filter(|group| adjusted.groups[*group].is_ok());
                let groups = match &selected {
                    Some(group) => std::slice::from_ref(group),
                    None => &all[..],
                };
                let said = groups
                    .iter()
                    .map(|group| {
                        let said = adjusted_sentences(language, shown.measured, controls, adjusted, *group);
                        (*group, said)
                    })
                    .filter(|(_, sentences)| !sentences.is_empty());
                for (group, sentences) in said.take(AT_ONCE) {
                    let numbers = model_links(shown, adjusted, group);
                    traced_prose(ui, language, &sentences.join(" "), 15.0, &numbers, commands);
                }
            }
        }
        for note in adjustment_notes(language, adjustment) {
            hint(ui, &note);
        }
    });
    let muted = tokens(ui).muted;
    ui.add(Label::new(RichText::new(text(language, "adjusted-hides")).color(muted)).wrap());
    egui::CollapsingHeader::new(text(language, "adjusted-methods-title"))
        .id_salt("adjusted-method")
        .show(ui, |ui| {
            let method = text(language, "adjusted-method");
            ui.add(Label::new(method).wrap().selectable(true));
        });
}
