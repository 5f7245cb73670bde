//! The disparities between groups: what is compared, the view chosen, and what belongs to it.

use std::sync::Arc;

use egui::{Label, ScrollArea, Ui};

use super::about::about_heading_ui;
use super::annotations::{AnnotationList, annotations_ui};
use super::burden::burden_ui;
use super::choices::{record_choice_ui, shown_option_ui};
use super::consistency::consistency_ui;
use super::cut_control::{CutControl, cut_control_ui};
use super::direction::direction_notice_ui;
use super::discussion::{Discussions, discuss_button_ui, discussion_ui};
use super::labels::labels_ui;
use super::local_law::{LawForm, local_law_ui};
use super::rates_controls::{leave_stratum_ui, rates_controls_ui};
use super::shown::{Nothing, Shown};
use super::strata::{adjusted_ui, strata_controls_ui, strata_more_ui};
use super::summary_strip::summary_strip_ui;
use super::tracing::{pointed, traced_prose};
use super::views::{
    Kept, LineForm, Made, PinForm, Refusals, chooser_ui, export_ui, lines_ui, page, pin_ui, pins_ui, says_ui,
    sheet_ui, table_ui, threshold_controls_ui,
};
use super::widgets::{Tone, banner, hint, screen_title};
use crate::app::{Command, State};
use crate::project::{Evaluation, Topic, ViewKey, ViewKind};
use crate::report::why_not;
use crate::text::{
    Language, Subject, data_error, grouping_name, metric_description, metric_name, mixed_words,
    pointing_words, text, text_with,
};

/// What the screen remembers between two frames.
#[derive(Debug, Default)]
pub struct DisparitiesScreen {
    cut: CutControl,
    law: LawForm,
    line: LineForm,
    pins: PinForm,
    annotations: AnnotationList,
    kept: Kept<Result<Made, String>>,
    refusals: Kept<Refusals>,
}

/// Draws the screen.
pub fn disparities_ui(
    ui: &mut Ui,
    state: &State,
    screen: &mut DisparitiesScreen,
    talk: &mut Discussions,
    commands: &mut Vec<Command>,
) {
    ScrollArea::vertical()
        .id_salt("disparities")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            // Room for the scroll bar, so that it never covers a number.
            ui.set_width(ui.available_width() - 10.0);
            match Shown::of(state) {
                Ok(shown) => shown_ui(ui, state, &shown, screen, talk, commands),
                Err(nothing) => nothing_ui(ui, state, nothing, commands),
            }
        });
}

fn nothing_ui(ui: &mut Ui, state: &State, nothing: Nothing, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    screen_title(ui, &text(language, "step-disparities"), "");
    if let Some(problem) = &state.workspace.problem {
        banner(ui, Tone::Danger, |ui| {
            ui.add(Label::new(data_error(language, problem)).wrap())
        });
        return;
    }
    let id = match nothing {
        Nothing::NotMeasured => "disparities-not-measured",
        Nothing::Counting => "disparities-counting",
        Nothing::EmptyStratum => "disparities-empty-stratum",
    };
    ui.add(Label::new(text(language, id)).wrap());
    if nothing == Nothing::EmptyStratum {
        leave_stratum_ui(ui, state, commands);
    }
}

fn shown_ui(
    ui: &mut Ui,
    state: &State,
    shown: &Shown,
    screen: &mut DisparitiesScreen,
    talk: &mut Discussions,
    commands: &mut Vec<Command>,
) {
    let language = shown.language;
    let arguments = [
        ("metric", metric_name(language, shown.metric).into()),
        ("grouping", grouping_name(&shown.grouping().attributes).into()),
    ];
    let title = text_with(language, "disparities-title", &arguments);
    // A low window keeps its room for the chart; the picker says the same on hover.
    let explained = match is_low(ui) {
        true => String::new(),
        false => metric_description(language, shown.metric),
    };
    screen_title(ui, &title, &explained);
    shown_option_ui(ui, state, commands);
    direction_notice_ui(ui, state, commands);
    let inside = shown.project.view.stratum.is_some();
    let mixed = shown.evaluation.came.mixed(shown.setup(), inside);
    if !mixed.is_empty() {
        // One strip, however many things are mixed: a low window keeps its room for the chart.
        banner(ui, Tone::Warning, |ui| {
            for mixed in mixed {
                ui.add(Label::new(mixed_words(language, mixed)).wrap());
            }
        });
    }
    rates_controls_ui(ui, state, shown, commands);
    let Some(evaluation) = &state.workspace.evaluation else {
        return;
    };
    let refusals = screen.refusals.of(shown, evaluation, None, || {
        ViewKind::ALL.map(|kind| why_not(shown, kind)).into()
    });
    chooser_ui(ui, shown, refusals, commands);
    view_ui(ui, state, (shown, evaluation), (screen, talk), commands);
    pins_ui(ui, state, &mut screen.pins, commands);
    ui.add_space(12.0);
}

/// The view chosen: its chart, what is said of it, what belongs to it, the table behind it.
fn view_ui(
    ui: &mut Ui,
    state: &State,
    (shown, evaluation): (&Shown, &Arc<Evaluation>),
    (screen, talk): (&mut DisparitiesScreen, &mut Discussions),
    commands: &mut Vec<Command>,
) {
    let kind = shown.project.view.kind;
    match kind {
        ViewKind::Rates => cut_control_ui(ui, state, shown, &mut screen.cut, commands),
        ViewKind::ImpactRatios => lines_ui(ui, shown, &mut screen.line, commands),
        ViewKind::Threshold => {
            cut_control_ui(ui, state, shown, &mut screen.cut, commands);
            threshold_controls_ui(ui, shown, commands);
        }
        ViewKind::Calibration => {
            let ids = ("calibration-title", "calibration-hint");
            about_view_ui(ui, shown.language, ids, &[Subject::Calibration]);
        }
        ViewKind::Process => {
            about_view_ui(
                ui,
                shown.language,
                ("stages-title", "stages-hint"),
                &[Subject::Stages],
            );
        }
        ViewKind::Strata => strata_controls_ui(ui, shown, commands),
    }
    let page = page(ui);
    let made = screen
        .kept
        .of(shown, evaluation, Some(page), || Made::of(shown, page));
    match made {
        Ok(made) => {
            sheet_ui(ui, shown, &made.sheet, commands);
            debate_ui(ui, state, shown, (&mut screen.annotations, talk), commands);
            says_ui(ui, shown, made, commands);
            export_ui(ui, state, commands);
            pin_ui(ui, state, shown, &mut screen.pins, commands);
            match kind {
                ViewKind::Rates => under_rates_ui(ui, state, shown, commands),
                ViewKind::Strata => strata_more_ui(ui, shown, commands),
                ViewKind::ImpactRatios | ViewKind::Threshold | ViewKind::Calibration | ViewKind::Process => {}
            }
            table_ui(ui, shown, made, commands);
        }
        Err(why) => {
            ui.add_space(4.0);
            banner(ui, Tone::Plain, |ui| ui.add(Label::new(why.as_str()).wrap()));
        }
    }
    if kind == ViewKind::Rates {
        local_law_ui(ui, state, shown, &mut screen.law, commands);
    }
}

/// What people have to say of the view: choices on the record, its discussion, the notes on its chart.
fn debate_ui(
    ui: &mut Ui,
    state: &State,
    shown: &Shown,
    (notes, talk): (&mut AnnotationList, &mut Discussions),
    commands: &mut Vec<Command>,
) {
    let on = ViewKey::of(shown.setup(), &shown.project.view).map(Topic::View);
    ui.horizontal_wrapped(|ui| {
        record_choice_ui(ui, state, commands);
        if let Some(on) = &on {
            discuss_button_ui(ui, state, on, talk);
        }
    });
    if let Some(on) = &on {
        discussion_ui(ui, state, on, talk, commands);
    }
    annotations_ui(ui, shown, notes, commands);
}

/// The title of a view, with what it is for.
fn about_view_ui(ui: &mut Ui, language: Language, (title, says): (&str, &str), subjects: &[Subject]) {
    ui.add_space(4.0);
    about_heading_ui(ui, language, &text(language, title), subjects);
    hint(ui, &text(language, says));
}

/// What belongs to the rates: where metrics point at different groups, ordered labels, columns held equal, people
/// alike, people drawn at random, numbers over all groups.
fn under_rates_ui(ui: &mut Ui, state: &State, shown: &Shown, commands: &mut Vec<Command>) {
    let language = shown.language;
    if let Some(words) = pointing_words(language, shown.measured, shown.metric) {
        ui.add_space(2.0);
        let numbers = pointed(shown);
        banner(ui, Tone::Plain, |ui| {
            traced_prose(ui, language, &words, 14.5, &numbers, commands)
        });
    }
    labels_ui(ui, state, shown, commands);
    adjusted_ui(ui, state, shown, commands);
    consistency_ui(ui, state, shown, commands);
    burden_ui(ui, shown, commands);
    let setup = shown.setup();
    if setup.decision_in_use().is_some() || setup.outcome_in_use().is_some() {
        ui.add_space(6.0);
        let heading = text(language, "disparities-summary");
        about_heading_ui(ui, language, &heading, Subject::SUMMARIES);
        hint(ui, &text(language, "disparities-summary-hint"));
        summary_strip_ui(ui, shown, commands);
    }
}

/// Whether the window is too low for more than the chart and what moves it.
pub fn is_low(ui: &Ui) -> bool {
    ui.ctx().content_rect().height() < 720.0
}
