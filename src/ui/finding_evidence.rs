//! What a finding rests on: each view in short lines, whether it holds, and every number kept with it.

use egui::{CollapsingHeader, Frame, Label, Margin, RichText, Sense, Ui, vec2};

use super::holding::Mark;
use super::moment::moment;
use super::theme::{self, tokens};
use super::widgets::{hint, named};
use crate::app::{Command, Edit, Show, State};
use crate::measure::Reference;
use crate::project::{Evidence, Finding, Holding};
use crate::text::{
    Language, Readers, cut_words, frozen_lines, gap_words, group_name, grouping_name, holding_words,
    metric_name, moved_words, noted_lines, range_words, rate_words, reference_name, text, text_with,
};

/// Draws each view that a finding rests on: whether it holds, what moved since, its numbers, and what can be done.
pub fn views_ui(ui: &mut Ui, state: &State, finding: &Finding, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    let Some(document) = &state.document else { return };
    let holdings = state.workspace.holdings(finding.number);
    let several = !finding.further.is_empty();
    for (place, view) in finding.views().enumerate() {
        let holding = holdings.get(place);
        ui.push_id(("view", place), |ui| {
            if several {
                let title = named_view(language, "findings-view", finding.number, place);
                ui.label(RichText::new(title).family(theme::bold()).small());
            }
            holding_ui(ui, language, view, holding);
            let moved = view.moved(&document.project, &state.workspace.sources);
            if let Some(words) = moved_words(language, &moved) {
                hint(ui, &words);
            }
            evidence_ui(ui, language, finding.number, view);
            let stale = !moved.is_empty() || holding.is_some_and(|holding| *holding != Holding::Holds);
            ui.horizontal_wrapped(|ui| {
                let mut button = |ui: &mut Ui, id: &str, name: &str, command: Command| {
                    let name = named_view(language, name, finding.number, place);
                    let response = named(ui.button(text(language, id)), &name).on_hover_text(name);
                    if response.clicked() {
                        commands.push(command);
                    }
                };
                let number = finding.number;
                if stale {
                    let command = Command::NoteAnew { number, place };
                    button(ui, "findings-anew", "findings-anew-named", command);
                }
                if several {
                    let show = Command::Show(Show::View { number, place });
                    button(ui, "findings-show", "findings-view-show", show);
                    let remove = Command::Edit(Edit::RemoveView { number, place });
                    button(ui, "findings-view-remove", "findings-view-remove-named", remove);
                }
            });
        });
    }
}

/// A text that speaks of a view of a finding, counted from 1.
fn named_view(language: Language, id: &str, number: u32, place: usize) -> String {
    let arguments = [
        ("number", f64::from(number).into()),
        ("view", ((place + 1) as f64).into()),
    ];
    text_with(language, id, &arguments)
}

fn holding_ui(ui: &mut Ui, language: Language, view: &Evidence, holding: Option<&Holding>) {
    let words = holding_words(language, view, holding);
    let mark = Mark::of(holding);
    let colour = mark.colour(tokens(ui));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let (rect, _) = ui.allocate_exact_size(vec2(18.0, 20.0), Sense::hover());
        ui.painter().add(mark.shape(rect.center(), colour));
        ui.add(Label::new(RichText::new(words).color(colour)).wrap());
    });
}

/// What the finding rests on, in three short lines.
fn evidence_ui(ui: &mut Ui, language: Language, number: u32, evidence: &Evidence) {
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
            numbers_ui(ui, language, number, evidence);
        });
}

/// Every number kept, folded: a line each.
fn numbers_ui(ui: &mut Ui, language: Language, number: u32, evidence: &Evidence) {
    let own = frozen_lines(language, evidence.metric, &evidence.numbers, Readers::Auditors);
    let beside = noted_lines(language, evidence, Readers::Auditors);
    let arguments = [
        ("count", ((own.len() + beside.len()) as f64).into()),
        ("number", f64::from(number).into()),
    ];
    let title = RichText::new(text_with(language, "findings-numbers", &arguments)).small();
    CollapsingHeader::new(title).id_salt("numbers").show(ui, |ui| {
        for (name, words) in own.into_iter().chain(beside) {
            let arguments = [("name", name.into()), ("words", words.into())];
            let line = text_with(language, "findings-numbers-line", &arguments);
            ui.add(Label::new(RichText::new(line).small()).wrap().selectable(true));
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
