//! Those chosen by the algorithm beside those drawn at random, group by group.

use egui::{Align, CollapsingHeader, Label, Layout, RichText, Role, ScrollArea, Ui, WidgetInfo};
use egui_extras::{Column, TableBuilder};

use super::about::about_heading_ui;
use super::marks::group_beside_mark;
use super::shown::Shown;
use super::theme::tokens;
use super::widgets::{card, hint, prose};
use crate::measure::Burden;
use crate::text::{BurdenCell, Subject, burden_cells, burden_heads, burden_salient, burden_sentences, text};

const ROW: f32 = 44.0;
/// Taller tables scroll.
const HIGHEST: f32 = ROW * 12.0;
/// How narrow and how wide the names may be.
const NAMES: (f32, f32) = (110.0, 300.0);
/// The columns after the names, which take the rest.
const WIDTHS: [f32; 6] = [140.0, 140.0, 90.0, 90.0, 80.0, 80.0];

/// Draws both ways; nothing when no column tells how people were examined, or while a stratum is looked into.
pub fn burden_ui(ui: &mut Ui, shown: &Shown) {
    let Some(burden) = &shown.evaluated.burden else {
        return;
    };
    if shown.project.view.stratum.is_some() {
        return;
    }
    let language = shown.language;
    ui.add_space(6.0);
    about_heading_ui(ui, language, &text(language, "burden-title"), Subject::ARMS);
    hint(ui, &text(language, "burden-hint"));
    if let Some(group) = shown.selected.or_else(|| burden_salient(burden)) {
        let sentences = burden_sentences(language, shown.measured, burden, group);
        prose(ui, &sentences.join(" "), 15.0);
    }
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        let gaps = ui.spacing().item_spacing.x * WIDTHS.len() as f32;
        let names = ui.available_width() - WIDTHS.iter().sum::<f32>() - gaps;
        ScrollArea::horizontal().id_salt("burden").show(ui, |ui| {
            table_ui(ui, shown, burden, names.clamp(NAMES.0, NAMES.1))
        });
    });
    let muted = tokens(ui).muted;
    ui.add(Label::new(RichText::new(text(language, "burden-hides")).color(muted)).wrap());
    CollapsingHeader::new(text(language, "burden-methods-title"))
        .id_salt("burden-method")
        .show(ui, |ui| {
            let method = text(language, "burden-method");
            ui.add(Label::new(method).wrap().selectable(true));
        });
}

fn table_ui(ui: &mut Ui, shown: &Shown, burden: &Burden, names: f32) {
    let language = shown.language;
    let groups = &shown.measured.groups;
    let heads = burden_heads(language, burden);
    let mut table = TableBuilder::new(ui)
        .id_salt("burden-columns")
        .striped(true)
        .vscroll(groups.len() as f32 * ROW > HIGHEST)
        .max_scroll_height(HIGHEST)
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Column::exact(names).clip(true));
    for width in WIDTHS {
        table = table.column(Column::exact(width).clip(true));
    }
    let table = table.header(54.0, |mut header| {
        for head in &heads {
            header.col(|ui| {
                hint(ui, head);
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
            let cells = burden_cells(language, shown.measured, burden, group);
            for (cell, head) in cells.iter().zip(&heads[1..]) {
                row.col(|ui| cell_ui(ui, head, cell));
            }
        });
    });
}

fn cell_ui(ui: &mut Ui, head: &str, cell: &BurdenCell) {
    let muted = tokens(ui).muted;
    match cell {
        // A dash says nothing to who cannot hover it.
        Err(why) => {
            let response = ui.label(RichText::new("—").color(muted));
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{head}: {why}")));
            response.on_hover_text(why);
        }
        Ok((words, beside)) => {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                ui.add_space(4.0);
                ui.label(words);
                if !beside.is_empty() {
                    let small = RichText::new(beside).small().color(muted);
                    ui.add(Label::new(small).truncate()).on_hover_text(beside);
                }
            });
        }
    }
}
