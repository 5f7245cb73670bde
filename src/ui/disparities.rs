//! Rates by group, their chart and their table: the heart of an audit.

use egui::{Label, RichText, ScrollArea, Ui};

use super::about::{about_heading_ui, about_ui};
use super::annotations::{AnnotationList, annotations_ui};
use super::burden::burden_ui;
use super::calibration::calibration_ui;
use super::choices::{record_choice_ui, shown_option_ui};
use super::consistency::consistency_ui;
use super::cut_control::{CutControl, cut_control_ui};
use super::direction::direction_notice_ui;
use super::discussion::{Discussions, discuss_button_ui, discussion_ui};
use super::labels::labels_ui;
use super::local_law::{LawForm, local_law_ui};
use super::rates_controls::{leave_stratum_ui, rates_controls_ui};
use super::rates_plot::rates_plot_ui;
use super::rates_table::{rates_table_ui, table_text};
use super::shown::{Nothing, Shown};
use super::stages::stages_ui;
use super::strata::{adjusted_ui, strata_ui};
use super::summary_strip::summary_strip_ui;
use super::theme::tokens;
use super::widgets::{Tone, banner, card, hint, prose, screen_title, subheading};
use crate::app::{Command, State};
use crate::chart::{rates_chart, salient_group};
use crate::project::{Topic, ViewKey};
use crate::text::{
    Subject, all_groups_words, data_error, dealt_words, grouping_name, metric_caution, metric_description,
    metric_name, mixed_words, pointing_words, sentence, text, text_with,
};

/// What the screen remembers between two frames.
#[derive(Debug, Default)]
pub struct DisparitiesScreen {
    cut: CutControl,
    law: LawForm,
    annotations: AnnotationList,
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
    cut_control_ui(ui, state, shown, &mut screen.cut, commands);
    let chart = rates_chart(shown.measured, shown.metric, shown.project.view.order);
    ui.add_space(4.0);
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        rates_plot_ui(ui, shown, &chart, commands);
    });
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
    annotations_ui(ui, shown, &mut screen.annotations, commands);
    reading_ui(ui, shown);
    labels_ui(ui, state, shown, commands);
    strata_ui(ui, shown, commands);
    adjusted_ui(ui, state, shown);
    consistency_ui(ui, state, shown);
    burden_ui(ui, shown);
    stages_ui(ui, shown);
    let setup = shown.setup();
    if setup.decision_in_use().is_some() || setup.outcome_in_use().is_some() {
        ui.add_space(6.0);
        let heading = text(language, "disparities-summary");
        about_heading_ui(ui, language, &heading, Subject::SUMMARIES);
        hint(ui, &text(language, "disparities-summary-hint"));
        summary_strip_ui(ui, shown);
    }
    ui.add_space(6.0);
    ui.horizontal(|ui| {
        subheading(ui, &text(language, "disparities-table"));
        about_ui(ui, language, &text(language, "about-tests"), Subject::TESTS);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let copy = ui.button(text(language, "disparities-copy"));
            if copy
                .on_hover_text(text(language, "disparities-copy-tip"))
                .clicked()
            {
                ui.ctx().copy_text(table_text(shown, &chart));
            }
        });
    });
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        rates_table_ui(ui, shown, &chart, commands);
    });
    calibration_ui(ui, shown);
    local_law_ui(ui, state, shown, &mut screen.law, commands);
    ui.add_space(12.0);
}

/// Whether the window is too low for more than the chart and what moves it.
pub fn is_low(ui: &Ui) -> bool {
    ui.ctx().content_rect().height() < 720.0
}

/// Whether any comparison on the screen has a test: without one, nothing may be said of chance.
fn is_tested(shown: &Shown) -> bool {
    let mut disparities = shown
        .measured
        .groups
        .iter()
        .filter_map(|group| group.disparity(shown.metric));
    disparities.any(|disparity| disparity.p_adjusted.is_some())
}

/// The sentence that reads the chart aloud, and what the chart does not show.
fn reading_ui(ui: &mut Ui, shown: &Shown) {
    let language = shown.language;
    let spoken = shown
        .selected
        .or_else(|| salient_group(shown.measured, shown.metric));
    let words = match spoken {
        Some(group) => sentence(
            language,
            shown.measured,
            group,
            shown.metric,
            shown.polarity,
            shown.unit,
        ),
        None if is_tested(shown) => text(language, "disparities-no-clear-difference"),
        None => text(language, "disparities-untested"),
    };
    prose(ui, &words, 15.5);
    if let Some(words) = all_groups_words(language, shown.measured, shown.metric) {
        prose(ui, &words, 14.5);
    }
    if let Some(words) = dealt_words(language, shown.measured, shown.metric) {
        prose(ui, &words, 14.5);
    }
    if let Some(words) = pointing_words(language, shown.measured, shown.metric) {
        ui.add_space(2.0);
        banner(ui, Tone::Plain, |ui| ui.add(Label::new(words).wrap()));
    }
    let caution = format!(
        "{} {}",
        text(language, "disparities-caution"),
        metric_caution(language, shown.metric)
    );
    let muted = tokens(ui).muted;
    ui.add(Label::new(RichText::new(caution).color(muted)).wrap());
}
