//! The evidence behind the selected group: its sentence, counts, formula, comparison, and noting a finding.

use egui::{Grid, Label, RichText, ScrollArea, Ui};

use super::count_grid::count_grid_ui;
use super::finding_form::{FindingDraft, finding_fields_ui};
use super::marks::mark_beside_text;
use super::rates_controls::set_reference;
use super::shown::{Shown, rate_words};
use super::theme::{self, tokens};
use super::widgets::{card, hint, primary_button, subheading};
use crate::app::{Command, Edit, Show, State};
use crate::measure::{Disparity, Undefined, Value};
use crate::project::{Severity, Status};
use crate::tally::GroupKey;
use crate::text::{
    denominator_words, formula, group_name, metric_caution, metric_name, p_value, points, range_percent,
    range_points, range_ratio, ratio, reason, resolved_reference_name, sentence, test_name, text, text_with,
};

/// What the panel remembers between two frames.
#[derive(Debug, Default)]
pub struct EvidencePanel {
    /// The finding being written, and the group it is about.
    note: Option<(GroupKey, FindingDraft)>,
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
            subheading(ui, &text(language, "evidence-title"));
            let Ok(shown) = Shown::of(state) else {
                hint(ui, &text(language, "evidence-nothing-measured"));
                return;
            };
            match shown.selected {
                Some(group) => group_ui(ui, &shown, group, panel, commands),
                None => {
                    panel.note = None;
                    nothing_selected_ui(ui, &shown);
                }
            }
        });
}

fn nothing_selected_ui(ui: &mut Ui, shown: &Shown) {
    let language = shown.language;
    ui.add(Label::new(text(language, "evidence-click-a-group")).wrap());
    let arguments = [
        ("metric", metric_name(language, shown.metric).into()),
        (
            "among",
            denominator_words(language, shown.metric, shown.unit).into(),
        ),
        (
            "rate",
            rate_words(language, shown.measured.overall.rate(shown.metric).value).into(),
        ),
    ];
    hint(ui, &text_with(language, "evidence-overall", &arguments));
}

fn group_ui(
    ui: &mut Ui,
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
    ui.add(Label::new(&words).wrap().selectable(true));
    if is_reference {
        hint(ui, &text(language, "evidence-is-reference"));
    }
    actions_ui(ui, shown, group, is_reference, &words, panel, commands);
    note_ui(ui, shown, group, panel, commands);
    section(ui, &text(language, "evidence-counts"));
    count_grid_ui(ui, shown, group);
    section(ui, &text(language, "evidence-formula"));
    let formula = formula(language, measures, shown.metric);
    hint(ui, &formula.words);
    ui.add(
        Label::new(RichText::new(formula.numbers).family(theme::bold()))
            .wrap()
            .selectable(true),
    );
    section(ui, &text(language, "evidence-comparison"));
    comparison_ui(ui, shown, group, is_reference);
    section(ui, &text(language, "evidence-not-shown"));
    ui.add(Label::new(metric_caution(language, shown.metric)).wrap());
}

fn section(ui: &mut Ui, title: &str) {
    ui.add_space(6.0);
    let muted = tokens(ui).muted;
    ui.label(RichText::new(title).family(theme::bold()).size(13.0).color(muted));
}

fn actions_ui(
    ui: &mut Ui,
    shown: &Shown,
    group: usize,
    is_reference: bool,
    words: &str,
    panel: &mut EvidencePanel,
    commands: &mut Vec<Command>,
) {
    let language = shown.language;
    let key = &shown.group(group).key;
    ui.horizontal_wrapped(|ui| {
        let noting = panel.note.as_ref().is_some_and(|(of, _)| of == key);
        let is_defined = !matches!(shown.rate(group).value, Value::Undefined(_));
        if !noting {
            let response = primary_button(ui, &text(language, "evidence-note"), is_defined);
            let response = response.on_disabled_hover_text(text(language, "evidence-note-undefined"));
            if response.clicked() {
                let draft = FindingDraft {
                    text: words.to_owned(),
                    severity: Severity::default(),
                    status: Status::default(),
                };
                panel.note = Some((key.clone(), draft));
            }
        }
        if let Some(reference) = shown.reference_to(group)
            && !is_reference
            && ui.button(text(language, "evidence-make-reference")).clicked()
        {
            set_reference(shown, reference, commands);
        }
        if ui.button(text(language, "evidence-clear")).clicked() {
            commands.push(Command::Show(Show::Group(None)));
        }
    });
}

fn note_ui(ui: &mut Ui, shown: &Shown, group: usize, panel: &mut EvidencePanel, commands: &mut Vec<Command>) {
    let language = shown.language;
    let key = &shown.group(group).key;
    let Some((of, draft)) = &mut panel.note else {
        return;
    };
    // A draft is about the group it was begun for, and waits while another one is looked at.
    if of != key {
        return;
    }
    let mut done = false;
    card(ui, |ui| {
        finding_fields_ui(ui, language, draft);
        ui.horizontal_wrapped(|ui| {
            let enabled = !draft.text.trim().is_empty();
            if primary_button(ui, &text(language, "evidence-note-save"), enabled).clicked() {
                commands.push(Command::Edit(Edit::AddFinding {
                    group: key.clone(),
                    text: draft.text.trim().to_owned(),
                    severity: draft.severity,
                    status: draft.status,
                }));
                done = true;
            }
            done |= ui.button(text(language, "findings-cancel")).clicked();
        });
    });
    if done {
        panel.note = None;
    }
}

fn comparison_ui(ui: &mut Ui, shown: &Shown, group: usize, is_reference: bool) {
    let language = shown.language;
    let rate = shown.rate(group);
    let why = |undefined: Undefined| reason(language, undefined);
    let mut lines = vec![
        (
            "evidence-rate",
            match rate.value {
                Value::Undefined(undefined) => why(undefined),
                value => rate_words(language, value),
            },
        ),
        (
            "evidence-interval",
            match rate.interval {
                Ok(interval) => range_percent(language, interval),
                Err(undefined) => why(undefined),
            },
        ),
    ];
    if let Some(disparity) = shown.group(group).disparity(shown.metric)
        && !is_reference
    {
        lines.extend(disparity_lines(shown, disparity));
    }
    Grid::new("comparison")
        .num_columns(2)
        .spacing([12.0, 6.0])
        .show(ui, |ui| {
            let muted = tokens(ui).muted;
            let room = (ui.available_width() - 120.0).max(80.0);
            for (id, words) in lines {
                ui.with_layout(egui::Layout::top_down(egui::Align::LEFT), |ui| {
                    ui.set_width(104.0);
                    ui.add(Label::new(RichText::new(text(language, id)).color(muted)).wrap());
                });
                ui.with_layout(egui::Layout::top_down(egui::Align::LEFT), |ui| {
                    ui.set_width(room);
                    ui.add(Label::new(words).wrap().selectable(true));
                });
                ui.end_row();
            }
        });
}

fn disparity_lines(shown: &Shown, disparity: &Disparity) -> Vec<(&'static str, String)> {
    let language = shown.language;
    let why = |undefined: Undefined| reason(language, undefined);
    let with = |words: String, interval: Result<String, Undefined>| match interval {
        Ok(interval) => text_with(
            language,
            "evidence-with-interval",
            &[("value", words.into()), ("interval", interval.into())],
        ),
        Err(undefined) => format!("{words} · {}", why(undefined)),
    };
    let reference = format!(
        "{} · {}",
        resolved_reference_name(language, shown.measured),
        rate_words(language, disparity.reference)
    );
    let difference = match disparity.difference {
        Value::Known(known) => with(
            points(language, known),
            disparity
                .difference_interval
                .map(|interval| range_points(language, interval)),
        ),
        Value::Bounds(low, high) => range_points(language, (low, high)),
        Value::Undefined(undefined) => why(undefined),
    };
    let quotient = match disparity.ratio {
        Value::Known(known) => with(
            ratio(language, known),
            disparity
                .ratio_interval
                .map(|interval| range_ratio(language, interval)),
        ),
        Value::Bounds(low, high) => range_ratio(language, (low, high)),
        Value::Undefined(undefined) => why(undefined),
    };
    let mut lines = vec![
        ("evidence-reference", reference),
        ("evidence-difference", difference),
        ("evidence-ratio", quotient),
    ];
    lines.push((
        "evidence-test",
        match (disparity.p_value, disparity.test) {
            (Ok(p), Some(test)) => {
                let arguments = [
                    ("test", test_name(language, test).into()),
                    ("p", p_value(language, p).into()),
                ];
                text_with(language, "evidence-p", &arguments)
            }
            (Ok(p), None) => p_value(language, p),
            (Err(undefined), _) => why(undefined),
        },
    ));
    if let Some(p) = disparity.p_adjusted {
        let comparisons = shown.measured.comparisons[shown.metric.position()];
        let arguments = [
            ("p", p_value(language, p).into()),
            ("comparisons", (comparisons as f64).into()),
        ];
        lines.push((
            "evidence-adjusted",
            text_with(language, "evidence-p-adjusted", &arguments),
        ));
    }
    lines
}
