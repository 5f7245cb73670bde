//! One finding: the auditor's words, the evidence, whether the numbers still hold.

use egui::{Color32, Frame, Label, Margin, Response, RichText, Sense, Shape, Stroke, Ui, vec2};

use super::discussion::{Discussions, discuss_button_ui, discussion_ui};
use super::finding_claim::claim_ui;
use super::finding_form::{FindingDraft, finding_fields_ui};
use super::findings::FindingsScreen;
use super::holding::{Mark, holding_words};
use super::moment::moment;
use super::shown::rate_words;
use super::theme::{self, tokens};
use super::widgets::{card, hint, primary_button, prose};
use crate::app::{Command, Edit, Show, State};
use crate::measure::Reference;
use crate::project::{Evidence, Finding, Topic};
use crate::text::{
    Language, cut_words, gap_words, group_name, grouping_name, metric_name, range_words, reference_name,
    severity_name, status_name, text, text_with,
};

/// Draws the card.
pub fn finding_card_ui(
    ui: &mut Ui,
    state: &State,
    finding: &Finding,
    screen: &mut FindingsScreen,
    talk: &mut Discussions,
    commands: &mut Vec<Command>,
) {
    let language = state.preferences.language;
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 7.0;
        head_ui(ui, language, finding);
        let editing = screen
            .editing
            .as_ref()
            .is_some_and(|(number, _)| *number == finding.number);
        if editing {
            edit_ui(ui, language, finding.number, screen, commands);
        } else {
            prose(ui, &finding.text, 15.5);
        }
        holding_ui(ui, state, finding);
        if !editing {
            claim_ui(ui, language, &finding.claim);
        }
        evidence_ui(ui, language, &finding.evidence);
        if !editing {
            let on = Topic::Finding(finding.number);
            ui.horizontal_wrapped(|ui| {
                actions_ui(ui, language, finding, screen, commands);
                discuss_button_ui(ui, state, &on, talk);
            });
            discussion_ui(ui, state, &on, talk, commands);
        }
    });
}

fn head_ui(ui: &mut Ui, language: Language, finding: &Finding) {
    ui.horizontal_wrapped(|ui| {
        let arguments = [("number", f64::from(finding.number).into())];
        let number = text_with(language, "findings-number", &arguments);
        ui.label(RichText::new(number).family(theme::bold()));
        tag(
            ui,
            &text_with(
                language,
                "findings-severity-tag",
                &[("severity", severity_name(language, finding.severity).into())],
            ),
        );
        tag(ui, &status_name(language, finding.status));
        hint(ui, &date_words(language, finding));
    });
}

fn date_words(language: Language, finding: &Finding) -> String {
    let created = [("day", moment(language, &finding.created).into())];
    let mut words = text_with(language, "findings-created", &created);
    if finding.modified != finding.created {
        let modified = [("day", moment(language, &finding.modified).into())];
        words = format!(
            "{words} · {}",
            text_with(language, "findings-modified", &modified)
        );
    }
    words
}

/// Draws a few words that sort a card.
pub fn tag(ui: &mut Ui, words: &str) -> Response {
    let tokens = tokens(ui);
    Frame::new()
        .fill(tokens.sunken)
        .corner_radius(10)
        .inner_margin(Margin::symmetric(9, 2))
        .show(ui, |ui| ui.label(RichText::new(words).small().color(tokens.text)))
        .inner
}

fn holding_ui(ui: &mut Ui, state: &State, finding: &Finding) {
    let language = state.preferences.language;
    let (mark, words) = holding_words(
        language,
        finding.evidence.metric,
        state.workspace.holding(finding.number),
        &finding.evidence.numbers,
    );
    let tokens = tokens(ui);
    let colour = match mark {
        Mark::Holds => tokens.accent,
        Mark::Changed => tokens.warning,
        Mark::Lost => tokens.danger,
        Mark::Unchecked => tokens.muted,
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let (rect, _) = ui.allocate_exact_size(vec2(18.0, 20.0), Sense::hover());
        ui.painter().add(mark_shape(mark, rect.center(), colour));
        ui.add(Label::new(RichText::new(words).color(colour)).wrap());
    });
}

/// A tick, a triangle, a cross, an empty circle: the state can be told without its colour.
fn mark_shape(mark: Mark, centre: egui::Pos2, colour: Color32) -> Shape {
    let stroke = Stroke::new(2.0, colour);
    let line = |points: &[(f32, f32)]| {
        Shape::line(points.iter().map(|&(x, y)| centre + vec2(x, y)).collect(), stroke)
    };
    match mark {
        Mark::Holds => line(&[(-6.0, 0.0), (-2.0, 5.0), (6.0, -5.0)]),
        Mark::Changed => line(&[(-6.0, 5.0), (0.0, -6.0), (6.0, 5.0), (-6.0, 5.0)]),
        Mark::Lost => Shape::Vec(vec![
            line(&[(-5.0, -5.0), (5.0, 5.0)]),
            line(&[(-5.0, 5.0), (5.0, -5.0)]),
        ]),
        Mark::Unchecked => Shape::circle_stroke(centre, 5.0, stroke),
    }
}

/// What the finding rests on, in three short lines.
fn evidence_ui(ui: &mut Ui, language: Language, evidence: &Evidence) {
    let tokens = tokens(ui);
    Frame::new()
        .fill(tokens.sunken)
        .corner_radius(8)
        .inner_margin(Margin::symmetric(12, 8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 4.0;
            for line in evidence_lines(language, evidence) {
                ui.add(
                    Label::new(RichText::new(line).small().color(tokens.text))
                        .wrap()
                        .selectable(true),
                );
            }
        });
}

fn evidence_lines(language: Language, evidence: &Evidence) -> Vec<String> {
    let numbers = &evidence.numbers;
    let mut rate = rate_words(language, evidence.metric, numbers.value);
    if let Some(interval) = numbers.interval {
        rate = format!("{rate} ({})", range_words(language, evidence.metric, interval));
    }
    let group = text_with(
        language,
        "findings-group",
        &[
            ("grouping", grouping_name(&evidence.grouping.attributes).into()),
            ("group", group_name(language, &evidence.group).into()),
        ],
    );
    let first = [metric_name(language, evidence.metric), group, rate];
    let reference = match (&evidence.grouping.reference, numbers.reference_key.is_empty()) {
        (reference @ (Reference::Overall | Reference::Rest), _) => reference_name(language, reference),
        (_, false) => group_name(language, &numbers.reference_key),
        (reference, true) => reference_name(language, reference),
    };
    let mut against = vec![text_with(
        language,
        "findings-against",
        &[
            ("reference", reference.into()),
            (
                "rate",
                rate_words(language, evidence.metric, numbers.reference).into(),
            ),
        ],
    )];
    if let Some(difference) = numbers.difference.known() {
        against.push(text_with(
            language,
            "disparities-difference-line",
            &[(
                "difference",
                gap_words(language, evidence.metric, difference).into(),
            )],
        ));
    }
    let mut how = Vec::new();
    if let Some(rule) = &evidence.decision {
        how.push(text_with(
            language,
            "findings-rule",
            &[("rule", cut_words(language, rule).into())],
        ));
    }
    if let Some((column, level)) = &evidence.stratum {
        let level = level.clone().unwrap_or_else(|| text(language, "group-missing"));
        let arguments = [("column", column.as_str().into()), ("level", level.into())];
        how.push(text_with(language, "findings-within", &arguments));
    }
    how.push(match evidence.filters.is_empty() {
        true => text(language, "findings-no-filter"),
        false => {
            let filters: Vec<&str> = evidence
                .filters
                .iter()
                .map(|filter| filter.expression.as_str())
                .collect();
            text_with(
                language,
                "findings-filters",
                &[("filters", filters.join(" ; ").into())],
            )
        }
    });
    let prints: Vec<&str> = evidence
        .sha256
        .iter()
        .map(|print| print.get(..8).unwrap_or(print))
        .collect();
    let origin = [
        ("fingerprint", prints.join(" + ").into()),
        ("program", evidence.program.as_str().into()),
        ("day", moment(language, &evidence.taken).into()),
    ];
    vec![
        first.join(" · "),
        against.join(" · "),
        how.join(" · "),
        text_with(language, "findings-origin", &origin),
    ]
}

fn actions_ui(
    ui: &mut Ui,
    language: Language,
    finding: &Finding,
    screen: &mut FindingsScreen,
    commands: &mut Vec<Command>,
) {
    let number = finding.number;
    // The number in the name keeps the buttons of several cards apart for who cannot see where they stand.
    let button = |ui: &mut Ui, id: &str, name: &str| {
        let response = ui.button(text(language, id));
        let name = text_with(language, name, &[("number", f64::from(number).into())]);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
        response.clicked()
    };
    if button(ui, "findings-show", "findings-show-number") {
        commands.push(Command::Show(Show::Finding(number)));
    }
    if button(ui, "findings-edit", "findings-edit-number") {
        screen.editing = Some((
            number,
            FindingDraft {
                text: finding.text.clone(),
                severity: finding.severity,
                status: finding.status,
                claim: finding.claim.clone(),
            },
        ));
    }
    if button(ui, "findings-delete", "findings-delete-number") {
        commands.push(Command::Edit(Edit::DeleteFinding(number)));
    }
}

fn edit_ui(
    ui: &mut Ui,
    language: Language,
    number: u32,
    screen: &mut FindingsScreen,
    commands: &mut Vec<Command>,
) {
    let Some((_, draft)) = &mut screen.editing else {
        return;
    };
    let mut done = false;
    finding_fields_ui(ui, language, draft);
    ui.horizontal_wrapped(|ui| {
        let enabled = draft.is_ready();
        if primary_button(ui, &text(language, "findings-save"), enabled).clicked() {
            commands.push(Command::Edit(Edit::EditFinding {
                number,
                text: draft.text.trim().to_owned(),
                severity: draft.severity,
                status: draft.status,
                claim: Box::new(draft.claim.clone()),
            }));
            done = true;
        }
        done |= ui.button(text(language, "findings-cancel")).clicked();
    });
    if done {
        screen.editing = None;
    }
}
