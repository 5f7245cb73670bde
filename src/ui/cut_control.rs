//! Where the score is cut: a threshold, the k highest, or a share. Everything on the screen follows live.

use std::sync::Arc;

use egui::{DragValue, RichText, Slider, SliderClamping, Ui};

use super::picker::segments_ui;
use super::rates_controls::edit_setup;
use super::score_plot::{margin_share, score_plot_ui};
use super::shown::Shown;
use super::theme::{self, tokens};
use super::widgets::card;
use crate::app::{Command, State};
use crate::chart::{ScoresChart, scores_chart};
use crate::project::{DecisionRule, Prepared, ViewKind};
use crate::tally::{Amount, Cut, First};
use crate::text::{Language, count, cut_words, decimal, text, text_with};

/// Under this width the control takes two lines.
const NARROW: f32 = 760.0;
/// Half the width of a slider's handle.
const HANDLE: f32 = 10.0;

/// What the control remembers between two frames.
#[derive(Debug, Default)]
pub struct CutControl {
    /// The scores of what was last counted: going over them in every frame would be too slow.
    scores: Option<(Arc<Prepared>, Option<ScoresChart>)>,
    /// Whether the pointer has been held since the last change: then the next one is the same gesture.
    held: bool,
}

impl CutControl {
    fn scores(&mut self, prepared: &Arc<Prepared>) -> Option<&ScoresChart> {
        let same = |(of, _): &(Arc<Prepared>, _)| Arc::ptr_eq(of, prepared);
        if !self.scores.as_ref().is_some_and(same) {
            self.scores = Some((prepared.clone(), scores_chart(&prepared.tally)));
        }
        self.scores.as_ref().and_then(|(_, chart)| chart.as_ref())
    }
}

/// Draws the control when the decision comes from a score; nothing otherwise.
pub fn cut_control_ui(
    ui: &mut Ui,
    state: &State,
    shown: &Shown,
    control: &mut CutControl,
    commands: &mut Vec<Command>,
) {
    let Some(DecisionRule::Score { column, cut, first }) = &shown.setup().decision else {
        return;
    };
    let Some(prepared) = &state.workspace.prepared else {
        return;
    };
    let held = control.held;
    let Some(scores) = control.scores(prepared) else {
        return;
    };
    let mut changed = *cut;
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        let numbers = |ui: &mut Ui, changed: &mut Cut| match changed {
            Cut::Threshold { at, strict } => {
                strict_ui(ui, shown.language, *first, strict);
                let name = text(shown.language, "disparities-threshold");
                number_ui(ui, shown.language, &name, at, speed(scores));
            }
            Cut::Top { count } => top_ui(ui, shown.language, scores, count),
            Cut::TopShare { share } => share_ui(ui, shown.language, share),
        };
        let is_narrow = ui.available_width() < NARROW;
        if is_narrow {
            said_ui(ui, shown);
        }
        ui.horizontal(|ui| {
            if !is_narrow {
                said_ui(ui, shown);
            }
            kind_ui(ui, shown, scores, *first, &mut changed);
            numbers(ui, &mut changed);
        });
        // Where the chart has a line to drag, it comes first.
        if shown.project.view.kind != ViewKind::Threshold {
            if let Cut::Threshold { at, .. } = &mut changed {
                slider_ui(ui, shown.language, scores, at);
            }
            score_plot_ui(ui, shown, scores);
        }
        tie_ui(ui, shown);
    });
    let pressed = ui.input(|input| input.pointer.any_down());
    if changed != *cut {
        let mut setup = shown.setup().clone();
        setup.decision = Some(DecisionRule::Score {
            column: column.clone(),
            cut: changed,
            first: *first,
        });
        commands.push(edit_setup(setup, "undo-cut", held));
        control.held = pressed;
    } else if !pressed {
        control.held = false;
    }
}

/// The three ways to cut.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Threshold,
    Top,
    Share,
}

/// Threshold, k highest or share. A change of kind starts from what is selected now, so that nothing jumps.
fn kind_ui(ui: &mut Ui, shown: &Shown, scores: &ScoresChart, first: First, cut: &mut Cut) {
    let kind = match cut {
        Cut::Threshold { .. } => Kind::Threshold,
        Cut::Top { .. } => Kind::Top,
        Cut::TopShare { .. } => Kind::Share,
    };
    let choices = [
        (Kind::Threshold, "disparities-cut-threshold"),
        (Kind::Top, "disparities-cut-top"),
        (Kind::Share, "disparities-cut-share"),
    ];
    let choices = choices.map(|(kind, id)| (kind, text(shown.language, id)));
    let Some(kind) = segments_ui(ui, kind, &choices) else {
        return;
    };
    let resolved = shown.evaluation.cut.as_ref();
    let nobody = match first {
        First::Highest => scores.highest,
        First::Lowest => scores.lowest,
    };
    let last = resolved.and_then(|resolved| resolved.last_selected);
    let bars = scores.bars.iter();
    let bars = bars.filter(|bar| resolved.is_some_and(|cut| bar.is_selected(cut)));
    let selected: f64 = bars.map(|bar| bar.people).sum();
    *cut = match kind {
        Kind::Threshold => Cut::Threshold {
            at: last.unwrap_or(nobody),
            strict: false,
        },
        Kind::Top => Cut::Top {
            count: selected.max(1.0) as u64,
        },
        Kind::Share => Cut::TopShare {
            share: (selected / scores.people.max(1.0) * 1000.0).round() / 1000.0,
        },
    };
}

fn strict_ui(ui: &mut Ui, language: Language, first: First, strict: &mut bool) {
    let choices = match first {
        First::Highest => [(false, "disparities-at-least"), (true, "disparities-above")],
        First::Lowest => [(false, "direction-at-most"), (true, "direction-below")],
    };
    let choices = choices.map(|(strict, id)| (strict, text(language, id)));
    if let Some(chosen) = segments_ui(ui, *strict, &choices) {
        *strict = chosen;
    }
}

/// How far one step of a drag goes.
fn speed(scores: &ScoresChart) -> f64 {
    scores.step.unwrap_or((scores.highest - scores.lowest) / 200.0)
}

/// A slider whose positions lie over those of the strip under it.
fn slider_ui(ui: &mut Ui, language: Language, scores: &ScoresChart, at: &mut f64) {
    let tokens = tokens(ui);
    let name = text(language, "disparities-threshold");
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.visuals_mut().widgets.inactive.bg_fill = tokens.border;
        let inset = (ui.available_width() * margin_share(scores) - HANDLE).max(0.0);
        ui.add_space(inset);
        ui.spacing_mut().slider_width = (ui.available_width() - inset).max(80.0);
        // A threshold written by hand may lie outside the scores present; the slider must not pull it back.
        let range = scores.lowest.min(*at)..=scores.highest.max(*at);
        // Nor must it move a threshold that nobody touched to the nearest of its own steps.
        let mut slider = Slider::new(at, range)
            .show_value(false)
            .clamping(SliderClamping::Edits);
        if let Some(step) = scores.step {
            slider = slider.step_by(step);
        }
        let response = ui.add(slider);
        if response.changed() {
            *at = at_score(scores, *at);
        }
        name_widget(&response, &name);
    });
}

/// Adding up steps falls beside a score by the rounding of the sum, on either side of it: back to the score itself.
fn at_score(scores: &ScoresChart, at: f64) -> f64 {
    let Some(step) = scores.step else { return at };
    let mut ends = scores.bars.iter().flat_map(|bar| [bar.from, bar.to]);
    ends.find(|score| (score - at).abs() < step / 1000.0)
        .unwrap_or(at)
}

fn name_widget(response: &egui::Response, name: &str) {
    let id = response.id;
    response
        .ctx
        .accesskit_node_builder(id, |node| node.set_label(name.to_owned()));
}

/// A number to type or to drag, in the language's notation.
fn number_ui(ui: &mut Ui, language: Language, name: &str, number: &mut f64, speed: f64) {
    let response = ui.add(
        DragValue::new(number)
            .speed(speed)
            .custom_formatter(move |number, _| decimal(language, number))
            .custom_parser(parsed),
    );
    name_widget(&response, name);
}

/// Reads a number in either notation.
fn parsed(typed: &str) -> Option<f64> {
    let plain: String = typed
        .chars()
        .filter(|character| !character.is_whitespace())
        .map(|character| match character {
            ',' => '.',
            '−' => '-',
            other => other,
        })
        .collect();
    plain.parse().ok().filter(|number: &f64| number.is_finite())
}

fn top_ui(ui: &mut Ui, language: Language, scores: &ScoresChart, top: &mut u64) {
    let name = text(language, "disparities-places");
    let mut places = *top as f64;
    ui.label(RichText::new(&name).color(tokens(ui).muted));
    number_ui(ui, language, &name, &mut places, (scores.people / 400.0).max(1.0));
    *top = places.round().clamp(0.0, scores.people) as u64;
}

fn share_ui(ui: &mut Ui, language: Language, share: &mut f64) {
    let name = text(language, "disparities-share");
    let mut percent = (*share * 1e8).round() / 1e6;
    ui.label(RichText::new(&name).color(tokens(ui).muted));
    number_ui(ui, language, &name, &mut percent, 0.5);
    ui.label("%");
    let changed = percent.clamp(0.0, 100.0) / 100.0;
    if (changed - *share).abs() > 1e-9 {
        *share = changed;
    }
}

/// Who is selected, said aloud.
fn said_ui(ui: &mut Ui, shown: &Shown) {
    let Some(rule) = &shown.setup().decision else {
        return;
    };
    let arguments = [("rule", cut_words(shown.language, rule).into())];
    let words = text_with(shown.language, "disparities-selected-are", &arguments);
    ui.label(RichText::new(words).family(theme::bold()));
}

/// Equal scores at the cut: nobody knows which of these people are selected.
fn tie_ui(ui: &mut Ui, shown: &Shown) {
    let language = shown.language;
    let Some(tie) = shown.evaluation.cut.as_ref().and_then(|cut| cut.tie) else {
        return;
    };
    let arguments = [
        ("people", count(language, Amount::exact(tie.people)).into()),
        ("score", decimal(language, tie.score).into()),
        ("places", count(language, Amount::exact(tie.places)).into()),
        ("many", tie.places.into()),
    ];
    let words = text_with(language, "disparities-tie", &arguments);
    let colour = tokens(ui).warning;
    ui.add(egui::Label::new(RichText::new(words).color(colour)).wrap());
}

#[cfg(test)]
mod tests {
    use super::parsed;

    #[test]
    fn numbers_are_read_in_both_notations() {
        assert_eq!(parsed("0,71"), Some(0.71));
        assert_eq!(parsed("1 000"), Some(1000.0));
        assert_eq!(parsed("−2.5"), Some(-2.5));
        assert_eq!(parsed("inf"), None);
        assert_eq!(parsed("many"), None);
    }
}
