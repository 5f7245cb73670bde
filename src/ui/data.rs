//! The data: what was received, column by column, and the joining of outputs.

mod about;
mod aside;
mod columns;
mod file;
mod formats;
mod headless;
mod join;
mod join_bars;
mod join_choices;
mod join_form;
mod join_reading;
mod join_typing;
mod join_words;
mod quarantine;
mod reading;
mod recodes;
mod sheet;
mod signs;
mod steps;
mod typing;
mod unpivot;
mod values;

use egui::{Align, Layout, RichText, ScrollArea, Ui, UiBuilder};

use super::theme::tokens;
use super::widgets::primary_button;
use crate::app::{Command, Show, State, Step};
use crate::text::text;

/// Narrower than this, everything stands in one column.
const TWO_PANES: f32 = 860.0;
/// The width of the pane that says what was received, where there is room and where there is little.
const SIDE: (f32, f32) = (340.0, 300.0);

/// What this screen remembers between two frames.
#[derive(Debug, Default)]
pub struct DataScreen {
    columns: columns::ColumnList,
    reading: reading::ReadingCard,
    outputs: join::OutputsCard,
    quarantine: quarantine::QuarantineCard,
    about: about::AboutCard,
    first_rows: sheet::FirstRows,
    unpivot: unpivot::UnpivotForm,
    recode: recodes::RecodeForm,
}

/// Draws it.
pub fn data_ui(ui: &mut Ui, state: &State, screen: &mut DataScreen, commands: &mut Vec<Command>) {
    if state.document.is_none() {
        return;
    }
    let to_change = screen.columns.to_change.take();
    if let Some(column) = to_change.or_else(|| screen.quarantine.to_change.take()) {
        screen.recode.open(column);
    }
    screen.recode.show(ui, state, commands);
    header(ui, state, commands);
    if ui.available_width() < TWO_PANES {
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            if state.pending.is_some() {
                screen.outputs.pending(ui, state, commands);
                ui.add_space(8.0);
            }
            side(ui, state, screen, commands);
            ui.add_space(8.0);
            screen.first_rows.show(ui, state, commands);
            screen.unpivot.show(ui, state, commands);
            screen.columns.show(ui, state, false, commands);
            ui.add_space(12.0);
        });
        return;
    }
    let whole = ui.available_rect_before_wrap();
    let (left, right) =
        whole.split_left_right_at_x(whole.left() + if whole.width() > 1100.0 { SIDE.0 } else { SIDE.1 });
    pane(ui, "received", left, |ui| {
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            // Room for the scroll bar, that would lie over the cards.
            ui.set_max_width(ui.available_width() - 12.0);
            side(ui, state, screen, commands);
        });
    });
    pane(ui, "columns", right.with_min_x(right.left() + 6.0), |ui| {
        if state.pending.is_some() {
            ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
                screen.outputs.pending(ui, state, commands);
                ui.add_space(12.0);
                screen.columns.show(ui, state, false, commands);
            });
        } else if screen.unpivot.is_open() || state.workspace.workbook.is_some() {
            ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
                ui.set_max_width(ui.available_width() - 12.0);
                screen.unpivot.show(ui, state, commands);
                screen.first_rows.show(ui, state, commands);
                screen.columns.show(ui, state, false, commands);
            });
        } else {
            screen.columns.show(ui, state, true, commands);
        }
    });
    ui.advance_cursor_after_rect(whole);
}

fn pane(ui: &mut Ui, id: &str, rect: egui::Rect, contents: impl FnOnce(&mut Ui)) {
    let builder = UiBuilder::new()
        .id_salt(id)
        .max_rect(rect)
        .layout(Layout::top_down(Align::Min));
    ui.scope_builder(builder, contents);
}

/// The title, and the way on at its right.
fn header(ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.heading(text(language, "data-title"));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let possible = state.why_not(Step::Setup).is_none();
            if primary_button(ui, &text(language, "data-continue"), possible).clicked() {
                commands.push(Command::Show(Show::Step(Step::Setup)));
            }
        });
    });
    let muted = tokens(ui).muted;
    ui.label(RichText::new(text(language, "data-explanation")).color(muted));
    ui.add_space(8.0);
}

/// What was received, the outputs, and the audit's own words.
fn side(ui: &mut Ui, state: &State, screen: &mut DataScreen, commands: &mut Vec<Command>) {
    file::file_card(ui, state, &mut screen.reading, commands);
    ui.add_space(4.0);
    let asked = std::mem::take(&mut screen.columns.to_apart);
    screen.quarantine.show(ui, state, asked, commands);
    sheet::sheet_card(ui, state, &mut screen.reading, commands);
    screen.unpivot.card(ui, state, commands);
    if state.pending.is_none() {
        screen.outputs.show(ui, state, commands);
        ui.add_space(4.0);
    }
    steps::steps_card(ui, state, commands);
    ui.add_space(4.0);
    screen.about.show(ui, state, commands);
    ui.add_space(8.0);
}

/// Names and their values, one a line.
fn facts(ui: &mut Ui, id: &str, facts: &[(String, String)]) {
    egui::Grid::new(id)
        .num_columns(2)
        .min_row_height(20.0)
        .spacing([12.0, 3.0])
        .show(ui, |ui| {
            for (name, value) in facts {
                let name = RichText::new(name).small().color(tokens(ui).muted);
                ui.add(egui::Label::new(name).extend());
                ui.label(value);
                ui.end_row();
            }
        });
}
