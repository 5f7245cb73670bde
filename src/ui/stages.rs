//! The groups' shares from stage to stage of a process.

use egui::{Align, Label, Layout, RichText, ScrollArea, Ui};
use egui_extras::{Column, TableBuilder};

use super::about::about_heading_ui;
use super::marks::group_beside_mark;
use super::shown::Shown;
use super::theme::tokens;
use super::widgets::{card, hint, prose};
use crate::chart::salient_group;
use crate::text::{Subject, count, share_words, stages_sentence, step_words, text, text_with};

const ROW: f32 = 46.0;
const STAGE: f32 = 178.0;
/// Taller tables scroll.
const HIGHEST: f32 = ROW * 12.0;

/// Draws the stages of the grouping on the screen; nothing when no column tells them, or while a stratum is looked
/// into.
pub fn stages_ui(ui: &mut Ui, shown: &Shown) {
    let (language, stages) = (shown.language, &shown.evaluated.stages);
    if stages.len() < 2 || shown.project.view.stratum.is_some() {
        return;
    }
    ui.add_space(6.0);
    about_heading_ui(ui, language, &text(language, "stages-title"), &[Subject::Stages]);
    hint(ui, &text(language, "stages-hint"));
    let group = shown
        .selected
        .or_else(|| salient_group(shown.measured, shown.metric))
        .unwrap_or(0);
    if let Some(words) = stages_sentence(language, stages, group, &shown.group(group).key) {
        prose(ui, &words, 15.0);
    }
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        ScrollArea::horizontal()
            .id_salt("stages")
            .show(ui, |ui| table_ui(ui, shown));
    });
    hint(ui, &text(language, "stages-formula"));
    hint(ui, &text(language, "stages-not-shown"));
}

fn table_ui(ui: &mut Ui, shown: &Shown) {
    let (language, stages) = (shown.language, &shown.evaluated.stages);
    let groups = &shown.measured.groups;
    let mut table = TableBuilder::new(ui)
        .id_salt("stages-columns")
        .striped(true)
        .vscroll(groups.len() as f32 * ROW > HIGHEST)
        .max_scroll_height(HIGHEST)
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Column::exact(200.0).clip(true));
    for _ in stages {
        table = table.column(Column::exact(STAGE).clip(true));
    }
    let table = table.header(42.0, |mut header| {
        header.col(|ui| {
            hint(ui, &text(language, "disparities-column-group"));
        });
        for stage in stages {
            header.col(|ui| {
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 1.0;
                    ui.add(Label::new(&stage.name).truncate());
                    let people = [("people", count(language, stage.people).into())];
                    hint(ui, &text_with(language, "stages-people", &people));
                });
            });
        }
    });
    table.body(|body| {
        body.rows(ROW, groups.len(), |mut row| {
            let group = row.index();
            row.set_selected(shown.selected == Some(group));
            row.col(|ui| {
                ui.add_space(6.0);
                group_beside_mark(ui, shown, group);
            });
            for stage in stages {
                let here = &stage.groups[group];
                row.col(|ui| {
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing.y = 1.0;
                        ui.add_space(4.0);
                        ui.label(share_words(language, here));
                        let muted = tokens(ui).muted;
                        let step = step_words(language, here);
                        let words = RichText::new(&step).small().color(muted);
                        ui.add(Label::new(words).truncate()).on_hover_text(step);
                    });
                });
            }
        });
    });
}
