//! Groups compared inside strata: what is left of a gap among people of the same stratum.

mod adjusted;

use egui::{Label, RichText, Ui};

pub use self::adjusted::adjusted_ui;
use super::about::about_heading_ui;
use super::shown::Shown;
use super::theme::{self, tokens};
use super::tracing::{traced, traced_ui};
use super::widgets::{hint, segment};
use crate::app::{Command, Show};
use crate::measure::Undefined;
use crate::measure::strata::Inside;
use crate::measure::trace::InsideNumber;
use crate::project::Number;
use crate::report::{compared, spoken_of};
use crate::text::{Subject, against_name, group_name, left_out_line, ratio_words, text, text_with};

/// More groups than this are chosen in the chart of rates, not by buttons of their own.
const MOST_BUTTONS: usize = 12;

/// More strata left out than this are folded.
const AT_ONCE: usize = 4;

/// The comparison that the screen speaks of: its group, among all that can be compared.
fn compared_of(shown: &Shown) -> Option<(Vec<Result<Inside, Undefined>>, usize)> {
    let compared = compared(shown)?;
    let group = spoken_of(shown, &compared)?;
    Some((compared, group))
}

/// Draws what is over the chart: who is compared with whom, and a button per group.
pub fn strata_controls_ui(ui: &mut Ui, shown: &Shown, commands: &mut Vec<Command>) {
    let language = shown.language;
    let Some(column) = shown.setup().stratum.as_deref() else {
        return;
    };
    if shown.project.view.stratum.is_some() {
        return;
    }
    let against = against_name(language, shown.measured);
    let arguments = [("column", column.into()), ("reference", against.as_str().into())];
    ui.add_space(4.0);
    let heading = text_with(language, "strata-title", &arguments);
    about_heading_ui(ui, language, &heading, Subject::STRATA);
    let Some((compared, group)) = compared_of(shown) else {
        return;
    };
    hint(ui, &text_with(language, "strata-title-hint", &arguments));
    groups_ui(ui, shown, &compared, (group, column), commands);
}

/// Draws what is under the chart: ratios, strata left out, how each number is made.
pub fn strata_more_ui(ui: &mut Ui, shown: &Shown, commands: &mut Vec<Command>) {
    let Some((compared, group)) = compared_of(shown) else {
        return;
    };
    if let Ok(inside) = &compared[group] {
        ratios_ui(ui, shown, (inside, group), commands);
        left_out_ui(ui, shown, inside);
        methods_ui(ui, shown, inside);
    }
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

/// The ratios of all strata together.
fn ratios_ui(ui: &mut Ui, shown: &Shown, (inside, group): (&Inside, usize), commands: &mut Vec<Command>) {
    let language = shown.language;
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
            let number = traced(&shown.group(group).key, Number::Inside(shown.metric, of));
            let value = RichText::new(value).family(theme::bold());
            traced_ui(ui, language, value, number.clone(), commands);
            if !range.is_empty() {
                traced_ui(ui, language, RichText::new(range).color(muted), number, commands);
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
