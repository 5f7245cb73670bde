//! The evidence behind the selected group: its sentence, counts, formula, comparison, and noting a finding.

use egui::{Align, Label, Layout, RichText, ScrollArea, Ui, vec2};

use super::add_view::add_view_ui;
use super::annotations::{AnnotationForm, annotation_form_ui, put_note_ui};
use super::count_grid::count_grid_ui;
use super::marks::mark_beside_text;
use super::note::{Notes, note_ui};
use super::rates_controls::set_reference;
use super::shown::Shown;
use super::theme::{self, tokens};
use super::trace::{TracePanel, trace_ui};
use super::tracing::{links, said_of, traced, traced_label, traced_over_all, traced_prose};
use super::widgets::{hint, primary_button, subheading};
use crate::app::{Command, Show, State};
use crate::measure::trace::Against;
use crate::measure::{Disparity, GroupMeasures, Undefined, Value};
use crate::project::Number;
use crate::text::{
    Language, adjustment_name, denominator_words, detectable_words, formula, gap_words, group_name,
    method_words, metric_card, metric_caution, metric_name, missing_words, p_words, range_gap_words,
    range_ratio, range_words, rate_words, ratio, reason, resolved_reference_name, sentence, test_name, text,
    text_with, ways_words,
};

/// How wide the names of the numbers are.
const NAMES: f32 = 88.0;

/// Room left for the corner button.
pub const CORNER: f32 = 28.0;

/// What the panel remembers between two frames.
#[derive(Debug, Default)]
pub struct EvidencePanel {
    /// The findings being written.
    notes: Notes,
    /// The note being put on the chart.
    annotation: AnnotationForm,
    /// How a number came about.
    trace: TracePanel,
}

/// Draws the panel's contents.
pub fn evidence_ui(ui: &mut Ui, state: &State, panel: &mut EvidencePanel, commands: &mut Vec<Command>) {
    ScrollArea::vertical()
        .id_salt("evidence")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.set_width(ui.available_width() - 8.0);
            ui.spacing_mut().item_spacing.y = 8.0;
            let language = state.preferences.language;
            let shown = Shown::of(state);
            if let (Ok(shown), Some(traced)) = (&shown, &state.traced) {
                return trace_ui(ui, state, shown, traced, &mut panel.trace, commands);
            }
            ui.horizontal(|ui| {
                subheading(ui, &text(language, "evidence-title"));
                if shown.as_ref().is_ok_and(|shown| shown.selected.is_some()) {
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        // The window's own button, which folds the panel, stands in the corner.
                        ui.add_space(CORNER);
                        let clear = RichText::new(text(language, "evidence-clear")).small();
                        if ui.button(clear).clicked() {
                            commands.push(Command::Show(Show::Group(None)));
                        }
                    });
                }
            });
            let Ok(shown) = shown else {
                hint(ui, &text(language, "evidence-nothing-measured"));
                return;
            };
            match shown.selected {
                Some(group) => group_ui(ui, state, &shown, group, panel, commands),
                None => {
                    panel.notes.nothing_selected();
                    nothing_selected_ui(ui, &shown, commands);
                }
            }
        });
}

fn nothing_selected_ui(ui: &mut Ui, shown: &Shown, commands: &mut Vec<Command>) {
    let language = shown.language;
    ui.add(Label::new(text(language, "evidence-click-a-group")).wrap());
    let everybody = &shown.measured.overall;
    let arguments = [
        (
            "metric",
            metric_name(language, shown.metric).to_lowercase().into(),
        ),
        (
            "among",
            denominator_words(language, shown.metric, shown.unit).into(),
        ),
        (
            "rate",
            rate_words(language, shown.metric, everybody.rate(shown.metric).value).into(),
        ),
    ];
    ui.add_space(6.0);
    let number = traced_over_all(Number::Rate(shown.metric));
    let numbers = links(shown, &number, everybody.rate(shown.metric).value, None);
    let words = text_with(language, "evidence-overall", &arguments);
    traced_prose(ui, language, &words, 14.5, &numbers, commands);
    counts_ui(ui, shown, everybody);
    ways_ui(ui, shown, everybody);
    card_ui(ui, shown);
}

fn group_ui(
    ui: &mut Ui,
    state: &State,
    shown: &Shown,
    group: usize,
    panel: &mut EvidencePanel,
    commands: &mut Vec<Command>,
) {
    let language = shown.language;
    let measures = shown.group(group);
    let is_reference = shown.measured.reference == crate::measure::ResolvedReference::Group(group);
    ui.horizontal(|ui| {
        let tokens = tokens(ui);
        let colour = match (is_reference, measures.missing_group) {
            (true, _) => tokens.reference,
            (_, true) => tokens.muted,
            _ => tokens.group(group),
        };
        mark_beside_text(ui, group, colour);
        let name = RichText::new(group_name(language, &measures.key))
            .size(18.0)
            .family(theme::bold());
        ui.add(Label::new(name).wrap());
    });
    let words = sentence(
        language,
        shown.measured,
        group,
        shown.metric,
        shown.polarity,
        shown.unit,
    );
    traced_prose(ui, language, &words, 14.5, &said_of(shown, group), commands);
    if is_reference {
        hint(ui, &text(language, "evidence-is-reference"));
    }
    panel.notes.look_at(language, &measures.key, &words);
    // A form takes the place of the buttons: none slides under a pointer that is still pressing.
    if panel.notes.is_open(&measures.key) {
        note_ui(ui, shown, group, state.is_current(), &mut panel.notes, commands);
    } else if panel.annotation.is_open(&measures.key) {
        annotation_form_ui(ui, shown, group, &mut panel.annotation, commands);
    } else {
        actions_ui(ui, shown, group, &words, panel, commands);
        add_view_ui(ui, state, shown, group, commands);
    }
    counts_ui(ui, shown, measures);
    ways_ui(ui, shown, measures);
    if let Some(words) = missing_words(language, shown.rate(group)) {
        section(ui, &text(language, "arms-missing-title"));
        let number = traced(&measures.key, Number::IfMissing(shown.metric));
        let range = shown.rate(group).if_missing_belonged();
        let range = range.map_or(Value::Known(f64::NAN), |(low, high)| Value::Bounds(low, high));
        let numbers = links(shown, &number, range, None);
        traced_prose(ui, language, &words, 14.5, &numbers, commands);
    }
    section(ui, &text(language, "evidence-comparison"));
    comparison_ui(ui, shown, group, is_reference, commands);
    section(ui, &text(language, "evidence-not-shown"));
    ui.add(Label::new(metric_caution(language, shown.metric)).wrap());
    card_ui(ui, shown);
}

/// The metric's card, folded until asked for.
fn card_ui(ui: &mut Ui, shown: &Shown) {
    let language = shown.language;
    ui.add_space(4.0);
    egui::CollapsingHeader::new(text(language, "card-title"))
        .id_salt("metric-card")
        .show(ui, |ui| {
            ui.label(RichText::new(metric_name(language, shown.metric)).family(theme::bold()));
            for (heading, words) in metric_card(language, shown.metric) {
                section(ui, &text(language, heading));
                ui.add(Label::new(words).wrap().selectable(true));
            }
        });
}

/// The counts, and the formula they go into.
fn counts_ui(ui: &mut Ui, shown: &Shown, measures: &GroupMeasures) {
    let language = shown.language;
    section(ui, &text(language, "evidence-counts"));
    count_grid_ui(ui, shown, measures);
    section(ui, &text(language, "evidence-formula"));
    let formula = formula(language, measures, shown.metric);
    hint(ui, &formula.words);
    let numbers = RichText::new(formula.numbers).family(theme::bold());
    ui.add(Label::new(numbers).wrap().selectable(true));
    if let Some(weights) = formula.weights {
        hint(ui, &weights);
    }
}

/// How people came to be examined, and how an estimate is made of them.
fn ways_ui(ui: &mut Ui, shown: &Shown, measures: &GroupMeasures) {
    let language = shown.language;
    let rate = measures.rate(shown.metric);
    let method = method_words(language, measures, rate, shown.measured.selection);
    let words: Vec<String> = ways_words(language, measures).into_iter().chain(method).collect();
    if !words.is_empty() {
        section(ui, &text(language, "arms-title"));
    }
    for words in words {
        ui.add(Label::new(words).wrap().selectable(true));
    }
}

/// The heading of a part of the panel.
pub fn section(ui: &mut Ui, title: &str) {
    ui.add_space(6.0);
    let muted = tokens(ui).muted;
    ui.label(RichText::new(title).family(theme::bold()).size(13.0).color(muted));
}

fn actions_ui(
    ui: &mut Ui,
    shown: &Shown,
    group: usize,
    words: &str,
    panel: &mut EvidencePanel,
    commands: &mut Vec<Command>,
) {
    let language = shown.language;
    let key = &shown.group(group).key;
    let is_reference = shown.measured.reference == crate::measure::ResolvedReference::Group(group);
    ui.horizontal_wrapped(|ui| {
        let is_defined = !matches!(shown.rate(group).value, Value::Undefined(_));
        let response = primary_button(ui, &text(language, "evidence-note"), is_defined);
        let response = response.on_disabled_hover_text(text(language, "evidence-note-undefined"));
        if response.clicked() {
            panel.notes.begin(language, key, words);
        }
        if let Some(reference) = shown.reference_to(group)
            && !is_reference
            && ui.button(text(language, "evidence-make-reference")).clicked()
        {
            set_reference(shown, reference, commands);
        }
        put_note_ui(ui, language, key, &mut panel.annotation);
    });
}

fn comparison_ui(ui: &mut Ui, shown: &Shown, group: usize, is_reference: bool, commands: &mut Vec<Command>) {
    let language = shown.language;
    let rate = shown.rate(group);
    let mut lines = vec![(
        match shown.metric.share() {
            Some(_) => "evidence-rate",
            None => "evidence-value",
        },
        rate_words(language, shown.metric, rate.value),
        match (rate.value, rate.interval) {
            (Value::Undefined(_), _) => String::new(),
            (_, interval) => interval_words(language, interval, |range| {
                range_words(language, shown.metric, range)
            }),
        },
        Number::Rate(shown.metric),
    )];
    if let Some(disparity) = shown.group(group).disparity(shown.metric)
        && !is_reference
    {
        lines.extend(disparity_lines(shown, disparity));
        let measures = shown.group(group);
        let detectable = detectable_words(language, shown.measured, measures, shown.metric);
        let number = Number::Against(shown.metric, Against::Detectable);
        lines.extend(detectable.map(|words| ("methods-detectable", words, String::new(), number)));
    }
    let muted = tokens(ui).muted;
    for (id, words, beside, number) in lines {
        ui.horizontal_top(|ui| {
            let name = Label::new(RichText::new(text(language, id)).color(muted)).wrap();
            ui.allocate_ui_with_layout(vec2(NAMES, 0.0), Layout::top_down(Align::LEFT), |ui| {
                ui.set_width(NAMES);
                ui.add(name);
            });
            let room = ui.available_width();
            ui.allocate_ui_with_layout(vec2(room, 0.0), Layout::top_down(Align::LEFT), |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let number = traced(&shown.group(group).key, number);
                let label = Label::new(words).wrap();
                traced_label(ui, language, label, number, commands);
                if !beside.is_empty() {
                    hint(ui, &beside);
                }
            });
        });
    }
}

/// The interval, or why there is none.
fn interval_words(
    language: Language,
    interval: Result<(f64, f64), Undefined>,
    range: impl Fn((f64, f64)) -> String,
) -> String {
    match interval {
        Ok(interval) => {
            let arguments = [("interval", range(interval).into())];
            text_with(language, "evidence-interval", &arguments)
        }
        Err(undefined) => reason(language, undefined),
    }
}

/// Name, number, what stands in small under the number, and which number it is.
type ComparisonLine = (&'static str, String, String, Number);

/// The lines of a comparison.
fn disparity_lines(shown: &Shown, disparity: &Disparity) -> Vec<ComparisonLine> {
    let (language, metric) = (shown.language, shown.metric);
    let against = |number: Against| Number::Against(metric, number);
    let (difference, difference_interval) = match disparity.difference {
        Value::Known(known) => (
            gap_words(language, metric, known),
            interval_words(language, disparity.difference_interval, |range| {
                range_gap_words(language, metric, range)
            }),
        ),
        Value::Bounds(low, high) => (range_gap_words(language, metric, (low, high)), String::new()),
        Value::Undefined(undefined) => (reason(language, undefined), String::new()),
    };
    let (quotient, ratio_interval) = match disparity.ratio {
        Value::Known(known) => (
            ratio(language, known),
            interval_words(language, disparity.ratio_interval, |range| {
                range_ratio(language, range)
            }),
        ),
        Value::Bounds(low, high) => (range_ratio(language, (low, high)), String::new()),
        Value::Undefined(undefined) => (reason(language, undefined), String::new()),
    };
    let (p, test) = match (disparity.p_value, disparity.test) {
        (Ok(p), Some(test)) => (p_words(language, p), test_name(language, test)),
        (Ok(p), None) => (p_words(language, p), String::new()),
        (Err(undefined), _) => (reason(language, undefined), String::new()),
    };
    let mut lines = vec![
        (
            "evidence-reference",
            rate_words(language, shown.metric, disparity.reference),
            resolved_reference_name(language, shown.measured),
            against(Against::Reference),
        ),
        (
            "evidence-difference",
            difference,
            difference_interval,
            against(Against::Difference),
        ),
        (
            "evidence-ratio",
            quotient,
            ratio_interval,
            against(Against::Ratio),
        ),
        ("evidence-test", p, test, against(Against::PValue)),
    ];
    if let Some(p) = disparity.p_adjusted {
        let comparisons = shown.measured.comparisons[shown.metric.position()];
        let method = adjustment_name(language, shown.measured.methods.adjustment);
        let arguments = [
            ("comparisons", (comparisons as f64).into()),
            ("method", method.into()),
        ];
        let over = text_with(language, "evidence-comparisons", &arguments);
        let number = Number::PAdjusted(metric);
        lines.push(("evidence-adjusted", p_words(language, p), over, number));
    }
    lines
}
