//! Every cut of ordered labels, each label alone, and the labels by group.

use egui::{Grid, Label, RichText, ScrollArea, Ui};

use super::about::about_heading_ui;
use super::rates_controls::edit_setup;
use super::shown::Shown;
use super::theme::{self, tokens};
use super::tracing::{traced, traced_label};
use super::widgets::{Tone, banner, card, hint, named};
use crate::app::{Command, State};
use crate::measure::{Measured, Metric, Value};
use crate::project::{CutNumber, LabelCut, LabelCuts, Number, Traced};
use crate::text::{
    Language, Subject, apart_words, current_cut_name, cut_group_words, cut_interval_words, cut_metric,
    cut_name, data_error, group_name, metric_name, percent, resolved_reference_name, sign_words, text,
    text_with, together_words,
};

/// Draws the tables; nothing when no labels have an order.
pub fn labels_ui(ui: &mut Ui, state: &State, shown: &Shown, commands: &mut Vec<Command>) {
    if shown.setup().label_orders.is_empty() {
        return;
    }
    match state.label_cuts() {
        None => {
            hint(ui, &text(shown.language, "labels-counting"));
        }
        Some(Err(error)) => banner(ui, Tone::Warning, |ui| {
            ui.add(Label::new(data_error(shown.language, error)).wrap());
        }),
        Some(Ok(all)) => {
            for cuts in all {
                ui.push_id(cuts.of.name(), |ui| cuts_ui(ui, shown, cuts, commands));
            }
        }
    }
}

fn cuts_ui(ui: &mut Ui, shown: &Shown, cuts: &LabelCuts, commands: &mut Vec<Command>) {
    let language = shown.language;
    let (metric, unmoved) = cut_metric(language, cuts, shown.metric);
    let (Some(from), Some(alone)) = (looked_at(shown, &cuts.from), looked_at(shown, &cuts.alone)) else {
        return;
    };
    let column = [("column", cuts.column.as_str().into())];
    let of = [
        ("metric", metric_name(language, metric).into()),
        ("reference", resolved_reference_name(language, from[0].1).into()),
    ];
    ui.add_space(6.0);
    let title = text_with(language, "labels-title", &column);
    about_heading_ui(ui, language, &title, &[Subject::LabelCuts]);
    if let Some(unmoved) = unmoved {
        hint(ui, &unmoved);
    }
    hint(ui, &text_with(language, "labels-hint", &of));
    let measured: Vec<&Measured> = from.iter().map(|(_, measured)| *measured).collect();
    for words in sign_words(language, &cuts.from, &measured, metric) {
        banner(ui, Tone::Warning, |ui| ui.add(Label::new(words).wrap()));
    }
    table_ui(ui, shown, cuts, ("labels-cut-column", &from), metric, commands);
    hint(ui, &together_words(language, from[0].1, metric));
    for words in apart_words(language, cuts, shown.unit) {
        hint(ui, &words);
    }
    egui::CollapsingHeader::new(text_with(language, "labels-alone-title", &column))
        .id_salt("labels-alone")
        .show(ui, |ui| {
            hint(ui, &text_with(language, "labels-alone-hint", &of));
            table_ui(ui, shown, cuts, ("labels-label-column", &alone), metric, commands);
            hint(ui, &together_words(language, alone[0].1, metric));
        });
    egui::CollapsingHeader::new(text_with(language, "labels-shares-title", &column))
        .id_salt("labels-shares")
        .show(ui, |ui| {
            hint(ui, &text(language, "labels-shares-hint"));
            shares_ui(ui, shown, cuts, (&from, &alone), commands);
        });
}

/// The cuts with their measures of what is looked at.
type Cuts<'a> = Vec<(&'a LabelCut, &'a Measured)>;

/// Those of the grouping and stratum looked at; `None` when they are not there.
fn looked_at<'a>(shown: &Shown, cuts: &'a [LabelCut]) -> Option<Cuts<'a>> {
    let (grouping, stratum) = (shown.project.view.grouping, shown.project.view.stratum.as_ref());
    let found = cuts
        .iter()
        .map(|cut| Some((cut, cut.measured(grouping, stratum)?)));
    found
        .collect::<Option<Cuts<'a>>>()
        .filter(|cuts| !cuts.is_empty())
}

/// A row per cut, a column per group. A click on a cut makes it what the audit takes for "yes".
fn table_ui(
    ui: &mut Ui,
    shown: &Shown,
    cuts: &LabelCuts,
    (head, of): (&str, &Cuts<'_>),
    metric: Metric,
    commands: &mut Vec<Command>,
) {
    let language = shown.language;
    grid_ui(ui, shown, head, of, |ui, (cut, measured)| {
        let cut: &LabelCut = cut;
        match cut.is_current {
            true => {
                let words = RichText::new(current_cut_name(language, cut)).family(theme::bold());
                ui.add(Label::new(words).extend());
            }
            false => take_ui(ui, shown, cuts, cut, commands),
        }
        for group in &measured.groups {
            let (value, under) = cut_group_words(language, measured, group, metric);
            let number = |difference: bool| {
                let number = number_of(cuts, cut, metric, difference);
                number.map(|number| traced(&group.key, number))
            };
            let numbers = [
                number(false),
                number(true).filter(|_| group.disparity(metric).is_some()),
            ];
            let cell = cell_ui(ui, language, (&value, &under), numbers, commands);
            if let Some(interval) = cut_interval_words(language, group, metric) {
                cell.on_hover_text(interval);
            }
        }
    });
}

/// The way to a cut.
fn take_ui(ui: &mut Ui, shown: &Shown, cuts: &LabelCuts, cut: &LabelCut, commands: &mut Vec<Command>) {
    let (language, name) = (shown.language, cut_name(shown.language, cut));
    let take = text_with(language, "labels-take-cut", &[("cut", name.as_str().into())]);
    let button = egui::Button::new(name).wrap_mode(egui::TextWrapMode::Extend);
    let response = named(ui.add(button), &take).on_hover_text(text(language, "labels-take-cut-tip"));
    if response.clicked() {
        let setup = shown.setup().cut_at(cuts.of, &cut.values);
        commands.push(edit_setup(setup, "undo-label-cut", false));
    }
}

/// The share of each group that has a label, and that has it or a higher one.
fn shares_ui(
    ui: &mut Ui,
    shown: &Shown,
    cuts: &LabelCuts,
    (from, alone): (&Cuts<'_>, &Cuts<'_>),
    commands: &mut Vec<Command>,
) {
    let (language, share) = (shown.language, cuts.of.share());
    let words = |value: Value| match value {
        Value::Known(share) => percent(language, share),
        other => crate::text::rate_words(language, share, other),
    };
    grid_ui(ui, shown, "labels-label-column", alone, |ui, (cut, measured)| {
        ui.add(Label::new(cut.label.as_str()).extend());
        let above = from.iter().find(|(other, _)| other.label == cut.label);
        for (place, group) in measured.groups.iter().enumerate() {
            let own = words(group.rate(share).value);
            let above = above.map(|(_, measured)| words(measured.groups[place].rate(share).value));
            let below = above.map(|above| text_with(language, "labels-above", &[("share", above.into())]));
            let of = |cut: &LabelCut| {
                let number = number_of(cuts, cut, share, false);
                number.map(|number| traced(&group.key, number))
            };
            let higher = from.iter().find(|(other, _)| other.label == cut.label);
            let numbers = [of(cut), higher.and_then(|(higher, _)| of(higher))];
            cell_ui(ui, language, (&own, below.as_slice()), numbers, commands);
        }
    });
}

/// The heads, and a row for each cut.
fn grid_ui(
    ui: &mut Ui,
    shown: &Shown,
    head: &str,
    of: &Cuts<'_>,
    mut row: impl FnMut(&mut Ui, &(&LabelCut, &Measured)),
) {
    let language = shown.language;
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        ScrollArea::horizontal().id_salt(head).show(ui, |ui| {
            Grid::new(head)
                .num_columns(of[0].1.groups.len() + 1)
                .spacing([18.0, 8.0])
                .show(ui, |ui| {
                    let muted = tokens(ui).muted;
                    ui.add(Label::new(RichText::new(text(language, head)).small().color(muted)).extend());
                    for group in &of[0].1.groups {
                        ui.add(
                            Label::new(
                                RichText::new(group_name(language, &group.key))
                                    .small()
                                    .color(muted),
                            )
                            .extend(),
                        );
                    }
                    ui.end_row();
                    for cut in of {
                        row(ui, cut);
                        ui.end_row();
                    }
                });
            // Room for the scroll bar, so that it never covers a number.
            ui.add_space(10.0);
        });
    });
}

/// A metric, or its difference from the reference, at a cut.
fn number_of(cuts: &LabelCuts, cut: &LabelCut, metric: Metric, difference: bool) -> Option<Number> {
    let place = |list: &[LabelCut]| list.iter().position(|other| std::ptr::eq(other, cut));
    let (alone, place) = match (place(&cuts.from), place(&cuts.alone)) {
        (Some(place), _) => (false, place),
        (None, Some(place)) => (true, place),
        (None, None) => return None,
    };
    Some(Number::Cut(CutNumber {
        of: cuts.of,
        alone,
        place,
        metric,
        difference,
    }))
}

/// A number, and what stands in small under it: another number first.
fn cell_ui(
    ui: &mut Ui,
    language: Language,
    (value, under): (&str, &[String]),
    [number, below]: [Option<Traced>; 2],
    commands: &mut Vec<Command>,
) -> egui::Response {
    let mut one = |ui: &mut Ui, words: RichText, number: Option<Traced>| {
        let label = Label::new(words).extend();
        match number {
            Some(number) => traced_label(ui, language, label, number, commands),
            None => ui.add(label),
        }
    };
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        one(ui, RichText::new(value).family(theme::bold()), number);
        let muted = tokens(ui).muted;
        for (place, words) in under.iter().enumerate() {
            let number = below
                .clone()
                .filter(|_| place == 0 && words.contains(|letter: char| letter.is_ascii_digit()));
            one(ui, RichText::new(words).small().color(muted), number);
        }
    })
    .response
}
