//! Groups compared inside strata: what is left of a gap among people of the same stratum.

mod adjusted;
mod plot;

use egui::{Label, RichText, Ui};

pub use self::adjusted::adjusted_ui;
use self::plot::strata_plot_ui;
use super::about::about_heading_ui;
use super::shown::Shown;
use super::theme::{self, tokens};
use super::tracing::{figure_links, links, traced, traced_prose, traced_ui};
use super::widgets::{Tone, banner, card, hint, prose, segment};
use crate::app::{Command, Show};
use crate::chart::{salient_group, strata_chart};
use crate::measure::strata::{ChiSquare, Figure, Inside};
use crate::measure::trace::InsideNumber;
use crate::measure::{Undefined, Value};
use crate::project::Number;
use crate::text::{
    InsideWords, Subject, against_name, group_name, left_out_line, ratio_words, reason, text, text_with,
};

/// More groups than this are chosen in the chart of rates, not by buttons of their own.
const MOST_BUTTONS: usize = 12;

/// More strata left out than this are folded.
const AT_ONCE: usize = 4;

/// Draws the comparison of one group, the one selected when it can be compared; nothing when the set-up has no stratum,
/// or while one of them is looked into.
pub fn strata_ui(ui: &mut Ui, shown: &Shown, commands: &mut Vec<Command>) {
    let language = shown.language;
    let Some(column) = shown.setup().stratum.as_deref() else {
        return;
    };
    if shown.project.view.stratum.is_some() {
        return;
    }
    let Some(compared) = shown.evaluated.inside(shown.metric, shown.polarity) else {
        return;
    };
    let against = against_name(language, shown.measured);
    let arguments = [("column", column.into()), ("reference", against.as_str().into())];
    ui.add_space(6.0);
    let heading = text_with(language, "strata-title", &arguments);
    about_heading_ui(ui, language, &heading, Subject::STRATA);
    let Some(group) = spoken_of(shown, &compared) else {
        let why = compared.iter().find_map(|inside| match inside {
            Err(Undefined::IsReference) | Ok(_) => None,
            Err(why) => Some(*why),
        });
        hint(ui, &reason(language, why.unwrap_or(Undefined::NoSharedStratum)));
        return;
    };
    hint(ui, &text_with(language, "strata-title-hint", &arguments));
    groups_ui(ui, shown, &compared, (group, column), commands);
    let Ok(inside) = &compared[group] else {
        return;
    };
    let words = InsideWords::new(language, shown.measured, group, column);
    if let Some(notice) = words.notice(inside) {
        banner(ui, Tone::Warning, |ui| prose(ui, &notice, 15.0));
        ui.add_space(2.0);
    }
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        strata_plot_ui(
            ui,
            shown,
            (&strata_chart(inside), inside),
            group,
            &words,
            commands,
        );
    });
    sentences_ui(ui, shown, (inside, group), &words, commands);
    left_out_ui(ui, shown, inside);
    methods_ui(ui, shown, inside);
}

/// The group selected when it can be compared, else the one that the screen speaks of, else the first that strata tell
/// something new of, else the first.
fn spoken_of(shown: &Shown, compared: &[Result<Inside, Undefined>]) -> Option<usize> {
    let can = |group: &usize| compared.get(*group).is_some_and(Result::is_ok);
    let noticed =
        |inside: &Result<Inside, Undefined>| inside.as_ref().is_ok_and(|inside| inside.notice.is_some());
    shown
        .selected
        .filter(can)
        .or_else(|| salient_group(shown.measured, shown.metric).filter(can))
        .or_else(|| compared.iter().position(noticed))
        .or_else(|| (0..compared.len()).find(can))
}

/// A button per group that can be compared, when there are several and not too many.
fn groups_ui(
    ui: &mut Ui,
    shown: &Shown,
    compared: &[Result<Inside, Undefined>],
    (chosen, column): (usize, &str),
    commands: &mut Vec<Command>,
) {
    let language = shown.language;
    let groups: Vec<usize> = (0..compared.len())
        .filter(|group| compared[*group].is_ok())
        .collect();
    if groups.len() > MOST_BUTTONS {
        let column = [("column", column.into())];
        hint(ui, &text_with(language, "strata-click-a-group", &column));
    }
    if groups.len() < 2 || groups.len() > MOST_BUTTONS {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for group in groups {
            let key = &shown.group(group).key;
            let name = group_name(language, key);
            let arguments = [("group", name.as_str().into()), ("column", column.into())];
            let spoken = text_with(language, "strata-of-group", &arguments);
            if segment(ui, &name, &spoken, group == chosen).clicked() {
                commands.push(Command::Show(Show::Group(Some(key.clone()))));
            }
        }
    });
}

/// What the strata say together: gap, tests, standardised rates, ratios.
fn sentences_ui(
    ui: &mut Ui,
    shown: &Shown,
    (inside, group): (&Inside, usize),
    words: &InsideWords,
    commands: &mut Vec<Command>,
) {
    let language = shown.language;
    let key = &shown.group(group).key;
    let number = |number: InsideNumber| traced(key, Number::Inside(shown.metric, number));
    let figure = |of: InsideNumber, figure: &Figure| figure_links(shown, &number(of), figure);
    let level = |of: InsideNumber, test: Result<ChiSquare, Undefined>| {
        let p = test.map_or_else(Value::Undefined, |test| Value::Known(test.p_value));
        links(shown, &number(of), p, None)
    };
    let gaps = [
        figure(InsideNumber::Crude, &inside.crude.difference),
        figure(InsideNumber::Pooled, &inside.pooled.difference),
    ];
    traced_prose(ui, language, &words.gap(inside), 15.5, &gaps.concat(), commands);
    let mut association = level(InsideNumber::Association, inside.association);
    if let Some(p) = inside.p_adjusted {
        let adjusted = traced(key, Number::InsideAdjusted(shown.metric));
        association.extend(links(shown, &adjusted, Value::Known(p), None));
    }
    let standardised = match &inside.standardised {
        Err(_) => Vec::new(),
        Ok(standard) => [
            figure(InsideNumber::StandardGroup, &standard.group),
            figure(InsideNumber::StandardReference, &standard.reference),
            figure(InsideNumber::StandardGap, &standard.difference),
        ]
        .concat(),
    };
    let conditional = match &inside.conditional {
        Err(_) => Vec::new(),
        Ok(found) => [
            links(
                shown,
                &number(InsideNumber::Conditional),
                Value::Known(found.value),
                None,
            ),
            links(
                shown,
                &number(InsideNumber::ConditionalCrude),
                Value::Known(found.crude),
                None,
            ),
        ]
        .concat(),
    };
    let sentences = [
        (
            words.homogeneity(inside),
            level(InsideNumber::Homogeneity, inside.homogeneity),
        ),
        (words.association(inside), association),
        (words.standardised(inside), standardised),
    ];
    let conditional = words.conditional(inside).map(|words| (words, conditional));
    for (sentence, numbers) in sentences.into_iter().chain(conditional) {
        traced_prose(ui, language, &sentence, 14.5, &numbers, commands);
    }
    let ratios = [
        (
            "strata-row-ratio",
            InsideNumber::PooledRatio,
            &inside.pooled.ratio,
        ),
        (
            "strata-row-odds",
            InsideNumber::OddsRatio,
            &inside.pooled.odds_ratio,
        ),
    ];
    let muted = tokens(ui).muted;
    for (id, of, figure) in ratios {
        let (value, range) = ratio_words(language, figure);
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(text(language, id)).color(muted));
            let value = RichText::new(value).family(theme::bold());
            traced_ui(ui, language, value, number(of), commands);
            if !range.is_empty() {
                traced_ui(
                    ui,
                    language,
                    RichText::new(range).color(muted),
                    number(of),
                    commands,
                );
            }
        });
    }
}

fn left_out_ui(ui: &mut Ui, shown: &Shown, inside: &Inside) {
    let language = shown.language;
    if inside.left_out.is_empty() {
        return;
    }
    let count = [("count", inside.left_out.len().into())];
    let title = text_with(language, "strata-left-out", &count);
    let list = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        for left_out in &inside.left_out {
            let stratum = shown.evaluated.strata.get(left_out.stratum);
            let level = stratum.and_then(|stratum| stratum.level.as_deref());
            hint(ui, &format!("–  {}", left_out_line(language, left_out, level)));
        }
    };
    if inside.left_out.len() > AT_ONCE {
        egui::CollapsingHeader::new(title)
            .id_salt("strata-left-out")
            .show(ui, list);
    } else {
        ui.label(RichText::new(title).color(tokens(ui).muted));
        list(ui);
    }
}

/// What each number is, its formula and where it comes from.
fn methods_ui(ui: &mut Ui, shown: &Shown, inside: &Inside) {
    let language = shown.language;
    egui::CollapsingHeader::new(text(language, "strata-methods-title"))
        .id_salt("strata-methods")
        .show(ui, |ui| {
            let methods = [
                ("strata-row-crude", "strata-method-crude"),
                ("strata-row-pooled", "strata-method-pooled"),
                ("strata-row-ratio", "strata-method-ratio"),
                ("strata-row-odds", "strata-method-odds"),
                ("strata-row-standardised", "strata-method-standardised"),
                ("strata-association-name", "strata-method-association"),
                ("strata-homogeneity-name", "strata-method-homogeneity"),
            ];
            let conditional = ("strata-conditional-name", "strata-method-conditional");
            let conditional = inside.conditional.is_ok().then_some(conditional);
            for (name, words) in methods.into_iter().chain(conditional) {
                let arguments = [
                    ("name", text(language, name).into()),
                    ("words", text(language, words).into()),
                ];
                let method = text_with(language, "strata-method-named", &arguments);
                ui.add(Label::new(method).wrap().selectable(true));
            }
        });
}
