//! The groups' shares from stage to stage of a process.

use egui::{Align, Label, Layout, RichText, ScrollArea, Ui};
use egui_extras::{Column, TableBuilder};

use super::about::about_heading_ui;
use super::marks::group_beside_mark;
use super::shown::Shown;
use super::theme::tokens;
use super::tracing::{Link, links, traced, traced_label, traced_prose, traced_ui};
use super::widgets::{card, hint};
use crate::app::Command;
use crate::chart::salient_group;
use crate::measure::trace::StageNumber;
use crate::project::Number;
use crate::text::{Subject, count, share_words, stages_sentence, step_words, text, text_with};

const ROW: f32 = 46.0;
const STAGE: f32 = 178.0;
/// Taller tables scroll.
const HIGHEST: f32 = ROW * 12.0;

/// Draws the stages of the grouping on the screen; nothing when no column tells them, or while a stratum is looked
/// into.
pub fn stages_ui(ui: &mut Ui, shown: &Shown, commands: &mut Vec<Command>) {
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
        traced_prose(ui, language, &words, 15.0, &stage_links(shown, group), commands);
    }
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        ScrollArea::horizontal()
            .id_salt("stages")
            .show(ui, |ui| table_ui(ui, shown, commands));
    });
    hint(ui, &text(language, "stages-formula"));
    hint(ui, &text(language, "stages-not-shown"));
}

/// The links of the sentence about a group: its shares and what the steps make of them.
fn stage_links(shown: &Shown, group: usize) -> Vec<Link> {
    let key = &shown.group(group).key;
    let stages = shown.evaluated.stages.iter().enumerate();
    let links = stages.flat_map(|(place, stage)| {
        let here = &stage.groups[group];
        let share = traced(key, Number::Stage(place, StageNumber::Share));
        let mut links = links(shown, &share, here.share, None);
        if let Some(step) = here.amplification {
            let number = traced(key, Number::Stage(place, StageNumber::Step));
            links.extend(super::tracing::links(
                shown,
                &number,
                step.value,
                step.interval.ok(),
            ));
        }
        links
    });
    links.collect()
}

fn table_ui(ui: &mut Ui, shown: &Shown, commands: &mut Vec<Command>) {
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
            let key = &shown.group(group).key;
            for (place, stage) in stages.iter().enumerate() {
                let here = &stage.groups[group];
                row.col(|ui| {
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing.y = 1.0;
                        ui.add_space(4.0);
                        let share = RichText::new(share_words(language, here));
                        let number = traced(key, Number::Stage(place, StageNumber::Share));
                        traced_ui(ui, language, share, number, commands);
                        let muted = tokens(ui).muted;
                        let step = step_words(language, here);
                        let words = RichText::new(&step).small().color(muted);
                        if here.amplification.is_some() {
                            let number = traced(key, Number::Stage(place, StageNumber::Step));
                            let label = Label::new(words).truncate();
                            traced_label(ui, language, label, number, commands).on_hover_text(step);
                        }
                    });
                });
            }
        });
    });
}
