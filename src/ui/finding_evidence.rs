//! What a finding rests on: each view in short lines, whether it holds, and every number kept with it.

use egui::{CollapsingHeader, Color32, Frame, Label, Margin, RichText, Sense, Ui, vec2};

use super::holding::Mark;
use super::moment::moment;
use super::theme::{self, tokens};
use super::widgets::{hint, named};
use crate::app::{Command, Edit, Show, State};
use crate::measure::Reference;
use crate::project::{Evidence, Finding, Holding};
use crate::text::{
    Language, Readers, cut_words, frozen_lines, gap_words, group_name, grouping_name, holding_words,
    metric_name, moved_lines, moved_words, noted_lines, range_words, rate_words, reference_name, text,
    text_with,
};

/// Draws each view that a finding rests on: whether it holds, what moved since, its numbers, and what can be done.
pub fn views_ui(ui: &mut Ui, state: &State, finding: &Finding, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    let Some(document) = &state.document else { return };
    let number = finding.number;
    let holdings = state.workspace.holdings(number);
    let several = !finding.further.is_empty();
    for (place, view) in finding.views().enumerate() {
        let holding = holdings.get(place);
        ui.push_id(("view", place), |ui| {
            if several {
                ui.add_space(4.0);
                ui.horizontal_wrapped(|ui| {
                    let title = named_view(language, "findings-view", (number, place));
                    ui.label(RichText::new(title).family(theme::bold()));
                    let show = named_view(language, "findings-view-show", (number, place));
                    if small_button(ui, &text(language, "findings-show"), &show) {
                        commands.push(Command::Show(Show::View { number, place }));
                    }
                    let remove = named_view(language, "findings-view-remove-named", (number, place));
                    if small_button(ui, &text(language, "findings-view-remove"), &remove) {
                        commands.push(Command::Edit(Edit::RemoveView { number, place }));
                    }
                });
            }
            holding_ui(ui, language, view, holding);
            let moved = view.moved(&document.project, &state.workspace.sources);
            if let Some(words) = moved_words(language, &moved) {
                hint(ui, &words);
            }
            let stale = !moved.is_empty() || holding.is_some_and(|holding| *holding != Holding::Holds);
            if stale {
                let name = named_view(language, "findings-anew-named", (number, place));
                if small_button(ui, &text(language, "findings-anew"), &name) {
                    commands.push(Command::NoteAnew { number, place });
                }
            }
            let numbers = match several {
                true => "findings-numbers-view",
                false => "findings-numbers",
            };
            let title = named_view(language, numbers, (number, place));
            evidence_ui(ui, language, (view, holding), &title);
        });
    }
}

fn small_button(ui: &mut Ui, words: &str, name: &str) -> bool {
    let response = ui.button(RichText::new(words).small());
    named(response, name).on_hover_text(name).clicked()
}

/// A text that speaks of a view of a finding, counted from 1.
fn named_view(language: Language, id: &str, (number, place): (u32, usize)) -> String {
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
fn evidence_ui(
    ui: &mut Ui,
    language: Language,
    (evidence, holding): (&Evidence, Option<&Holding>),
    numbers: &str,
) {
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
            numbers_ui(ui, language, (evidence, holding), numbers);
        });
}

/// Every number kept, folded under a title: a line each, those that moved first.
fn numbers_ui(
    ui: &mut Ui,
    language: Language,
    (evidence, holding): (&Evidence, Option<&Holding>),
    title: &str,
) {
    let title = RichText::new(title).small();
    CollapsingHeader::new(title).id_salt("numbers").show(ui, |ui| {
        let tokens = tokens(ui);
        let mut line = |words: String, colour: Color32| {
            let words = RichText::new(words).small().color(colour);
            ui.add(Label::new(words).wrap().selectable(true));
        };
        if let Some(Holding::Changed(now)) = holding {
            let moved = moved_lines(language, evidence, now, Readers::Auditors);
            moved.into_iter().for_each(|words| line(words, tokens.warning));
        }
        let own = frozen_lines(language, evidence.metric, &evidence.numbers, Readers::Auditors);
        let beside = noted_lines(language, evidence, Readers::Auditors);
        for (name, words) in own.into_iter().chain(beside) {
            let arguments = [("name", name.into()), ("words", words.into())];
            line(
                text_with(language, "findings-numbers-line", &arguments),
                tokens.text,
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
