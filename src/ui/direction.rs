//! A decision, or a score, that goes against what truly happened: asked about, with ways to turn it round.

use egui::{Label, RichText, Ui};

use super::about::about_ui;
use super::disparities::is_low;
use super::rates_controls::edit_setup;
use super::theme;
use super::widgets::{Tone, banner, hint};
use crate::app::{Command, State};
use crate::project::{DecisionRule, Flip, Setup};
use crate::tally::First;
use crate::text::{Language, Subject, alternatives, direction_advice, direction_words, text, text_with};

/// Draws the notice when something looks inverted and the auditor has not said that it is meant.
pub fn direction_notice_ui(ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
    let workspace = &state.workspace;
    let (Some(document), Some(evaluation)) = (&state.document, &workspace.evaluation) else {
        return;
    };
    let setup = &document.project.setup;
    let (Some(inverted), Some(polarity)) = (evaluation.asked(setup), setup.polarity) else {
        return;
    };
    // Numbers of another set-up than the one on the screen ask nothing.
    if !state.is_current() {
        return;
    }
    let language = state.preferences.language;
    banner(ui, Tone::Warning, |ui| {
        ui.label(RichText::new(text(language, "direction-asks")).family(theme::bold()));
        ui.add(Label::new(direction_words(language, inverted, setup)).wrap());
        ui.add(Label::new(direction_advice(language, inverted, polarity)).wrap());
        ui.horizontal_wrapped(|ui| {
            for flip in Flip::ways(inverted, setup) {
                let Some(flipped) = flip.of(setup, &workspace.profiles) else {
                    continue;
                };
                if ui.button(flip_words(language, flip, &flipped)).clicked() {
                    commands.push(edit_setup(flipped, label(flip), false));
                }
            }
            if ui.button(text(language, "direction-as-meant")).clicked() {
                commands.push(edit_setup(setup.meaning(inverted), "undo-direction-meant", false));
            }
            about_ui(
                ui,
                language,
                &text(language, "direction-asks"),
                &[Subject::Direction],
            );
        });
        if !is_low(ui) {
            hint(ui, &text(language, "direction-nothing-flipped"));
        }
    });
    ui.add_space(6.0);
}

/// What the set-up would say once turned round.
fn flip_words(language: Language, flip: Flip, flipped: &Setup) -> String {
    let (id, values) = match (flip, &flipped.decision, &flipped.outcome) {
        (Flip::Decision, Some(DecisionRule::Values(values)), _) => ("direction-flip-decision", values),
        (Flip::Outcome, _, Some(values)) => ("direction-flip-outcome", values),
        _ => {
            return match flipped.first() {
                First::Lowest => text(language, "direction-flip-lowest"),
                First::Highest => text(language, "direction-flip-highest"),
            };
        }
    };
    let values = alternatives(language, &values.values);
    text_with(language, id, &[("values", values.into())])
}

fn label(flip: Flip) -> &'static str {
    match flip {
        Flip::Decision => "undo-flip-decision",
        Flip::Outcome => "undo-flip-outcome",
        Flip::Score => "undo-flip-score",
    }
}
