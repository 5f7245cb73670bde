//! The four counts of a group or of everybody, two by two, and those that are not known.

use egui::{Frame, Label, Margin, RichText, Stroke, Ui, vec2};

use super::shown::Shown;
use super::theme::{self, tokens};
use super::widgets::hint;
use crate::measure::{Cells, GroupMeasures, Metric, Undefined, Value};
use crate::tally::{Amount, State};
use crate::text::{cell_description, cell_name, count, numbered_words, text};

/// Draws the counts; those above the line of the metric have a strong edge, those below it are shaded.
pub fn count_grid_ui(ui: &mut Ui, shown: &Shown, measures: &GroupMeasures) {
    let language = shown.language;
    if shown.metric.needs_number() {
        return numbers_ui(ui, shown, measures);
    }
    let counts = &measures.counts;
    let known = [
        [(State::Yes, State::Yes), (State::Yes, State::No)],
        [(State::No, State::Yes), (State::No, State::No)],
    ];
    let has_known = known
        .iter()
        .flatten()
        .any(|&(outcome, decision)| !counts.get(outcome, decision).is_zero());
    if has_known {
        let gap = 8.0;
        let width = (ui.available_width() - gap) / 2.0;
        for row in known {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = gap;
                for (outcome, decision) in row {
                    cell_ui(
                        ui,
                        shown,
                        counts.get(outcome, decision),
                        (outcome, decision),
                        width,
                    );
                }
            });
        }
        hint(
            ui,
            &text(
                language,
                match shown.metric.share() {
                    Some(_) => "evidence-counts-legend",
                    None if shown.metric.needs_score() => "evidence-counts-apart",
                    None => "evidence-counts-involved",
                },
            ),
        );
    }
    // Without an outcome column it is unknown of everybody: saying so on each line would only puzzle.
    let has_outcome = measures.rate(Metric::BaseRate).value != Value::Undefined(Undefined::NoOutcome);
    let states = [State::Yes, State::No, State::Unknown];
    for outcome in states {
        for decision in states {
            let amount = counts.get(outcome, decision);
            let is_known = outcome != State::Unknown && decision != State::Unknown;
            if !is_known && !amount.is_zero() {
                let name = if has_outcome {
                    cell_name(language, outcome, decision)
                } else {
                    text(language, decision_id(decision))
                };
                let line = RichText::new(format!("{} · {name}", count(language, amount)));
                ui.add(Label::new(line).wrap())
                    .on_hover_text(cell_description(language, outcome, decision));
            }
        }
    }
}

/// Of how many people the number is known, and of how many it is not.
fn numbers_ui(ui: &mut Ui, shown: &Shown, measures: &GroupMeasures) {
    for words in numbered_words(shown.language, measures.rate(shown.metric)) {
        ui.add(Label::new(words).wrap());
    }
}

/// Text id of a decision, where the outcome is nobody's business.
fn decision_id(decision: State) -> &'static str {
    match decision {
        State::Yes => "evidence-selected",
        State::No => "evidence-not-selected",
        State::Unknown => "evidence-decision-unknown",
    }
}

fn cell_ui(ui: &mut Ui, shown: &Shown, amount: Amount, (outcome, decision): (State, State), width: f32) {
    let tokens = tokens(ui);
    let language = shown.language;
    let cell = Cells::possible(outcome, decision);
    let above = shown
        .metric
        .share()
        .is_some_and(|share| share.above.contains(cell));
    let below = shown.metric.involved().contains(cell);
    // The strong edge takes its room from the margin, so that all four cells are of one size.
    let (edge, margin) = if above {
        (Stroke::new(2.0, tokens.accent), Margin::symmetric(9, 7))
    } else {
        (Stroke::new(1.0, tokens.border), Margin::symmetric(10, 8))
    };
    let fill = if below { tokens.accent_soft } else { tokens.raised };
    let response = Frame::new()
        .fill(fill)
        .stroke(edge)
        .corner_radius(8)
        .inner_margin(margin)
        .show(ui, |ui| {
            ui.allocate_ui_with_layout(
                vec2(width - 24.0, 44.0),
                egui::Layout::top_down(egui::Align::LEFT),
                |ui| {
                    ui.set_width(width - 24.0);
                    ui.spacing_mut().item_spacing.y = 2.0;
                    let number = count(language, amount);
                    ui.label(
                        RichText::new(number)
                            .family(theme::bold())
                            .size(17.0)
                            .color(tokens.text),
                    );
                    ui.add(Label::new(RichText::new(cell_name(language, outcome, decision)).small()).wrap());
                },
            );
        })
        .response;
    response.on_hover_text(cell_description(language, outcome, decision));
}
