//! The bottom bar: what is counted, what is being done, whether it is saved.

use egui::{Align, Label, Layout, ProgressBar, RichText, Ui};

use super::theme::{self, tokens};
use super::widgets::{action_button, named};
use crate::app::{Action, Command, Running, State};
use crate::tally::Amount;
use crate::text::{count, progress_words, text, text_with};

/// Draws the bar as a panel of the window.
pub fn status_bar_ui(ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
    let tokens = tokens(ui);
    let frame = egui::Frame::new()
        .fill(tokens.panel)
        .inner_margin(egui::Margin::symmetric(12, 4));
    egui::Panel::bottom("status-bar")
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.set_min_height(30.0);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    saved(ui, state);
                    if let Some(running) = state.jobs.running() {
                        ui.separator();
                        job(ui, state, running, commands);
                    }
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        let words = counted(state).join("   ·   ");
                        ui.add(Label::new(RichText::new(words).small().color(tokens.muted)).truncate());
                    });
                });
            });
        });
}

/// What is counted, from the widest to the narrowest.
fn counted(state: &State) -> Vec<String> {
    let language = state.preferences.language;
    let written = |number: u64| count(language, Amount::exact(number as f64));
    let workspace = &state.workspace;
    let Some(table) = &workspace.table else {
        return vec![text(language, "status-no-data")];
    };
    let received = written(table.rows as u64);
    let Some(evaluation) = &workspace.evaluation else {
        return vec![text_with(
            language,
            "status-rows",
            &[("received", received.into())],
        )];
    };
    let kept = written(evaluation.rows_kept);
    let received = written(evaluation.rows_received);
    let several = |id: &str, number: usize| {
        text_with(
            language,
            id,
            &[
                ("count", number.into()),
                ("number", written(number as u64).into()),
            ],
        )
    };
    let filters = match evaluation.steps.iter().filter(|step| step.on).count() {
        0 => text(language, "status-no-filter"),
        number => several("status-filters", number),
    };
    let shown = state
        .document
        .as_ref()
        .map_or(0, |document| document.project.view.grouping);
    let mut parts = vec![
        text_with(
            language,
            "status-kept",
            &[("kept", kept.into()), ("received", received.into())],
        ),
        filters,
    ];
    if let Some(grouping) = evaluation.groupings.get(shown) {
        // People whose group is not known are no group.
        let groups = grouping.measured.groups.iter();
        let known = groups.filter(|group| !group.missing_group).count();
        parts.push(several("status-groups", known));
    }
    parts
}

/// The job under way, and the way to stop it. Nothing moves by itself: the bar is drawn again ten times a second
/// while there is a job, and not at all afterwards.
pub fn job(ui: &mut Ui, state: &State, running: &Running, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    action_button(ui, state, Action::Cancel, commands);
    let share = running.progress.share();
    let bar = ProgressBar::new(share.unwrap_or(0.0))
        .desired_width(120.0)
        .desired_height(12.0)
        .fill(tokens(ui).accent);
    named(ui.add(bar), &text(language, "job-progress"));
    let mut words = vec![text(language, running.label)];
    words.extend(progress_words(language, &running.progress, running.time_left()));
    ui.label(RichText::new(words.join("   ·   ")).small());
    ui.ctx()
        .request_repaint_after(std::time::Duration::from_millis(100));
}

fn saved(ui: &mut Ui, state: &State) {
    let language = state.preferences.language;
    let tokens = tokens(ui);
    let Some(document) = &state.document else { return };
    let (id, urgent) = match (&document.path, document.is_dirty()) {
        (_, true) => ("status-unsaved", true),
        (None, false) => ("status-new", false),
        (Some(_), false) => ("status-saved", false),
    };
    let mut words = RichText::new(text(language, id)).small();
    words = match urgent {
        true => words.color(tokens.warning).family(theme::bold()),
        false => words.color(tokens.muted),
    };
    let response = ui.label(words);
    response.on_hover_text(match &document.path {
        Some(path) => {
            let path = path.display().to_string();
            text_with(language, "status-saved-at", &[("path", path.into())])
        }
        None => text(language, "status-new-tip"),
    });
}
