//! Those chosen by the algorithm beside those drawn at random, group by group.

use egui::{Align, CollapsingHeader, Label, Layout, RichText, Role, ScrollArea, Ui, WidgetInfo};
use egui_extras::{Column, TableBuilder};

use super::about::about_heading_ui;
use super::marks::group_beside_mark;
use super::shown::Shown;
use super::theme::tokens;
use super::tracing::{Link, figure_links, traced, traced_prose, traced_ui};
use super::widgets::{card, hint};
use crate::app::Command;
use crate::measure::trace::BurdenNumber;
use crate::measure::{Burden, Metric, Value};
use crate::project::{Number, Traced};
use crate::text::{
    BurdenCell, Language, Subject, burden_cells, burden_heads, burden_salient, burden_sentences,
    per_hundred_words, text,
};

const ROW: f32 = 44.0;
/// Taller tables scroll.
const HIGHEST: f32 = ROW * 12.0;
/// How narrow and how wide the names may be.
const NAMES: (f32, f32) = (110.0, 300.0);
/// The columns after the names, which take the rest.
const WIDTHS: [f32; 6] = [140.0, 140.0, 90.0, 90.0, 80.0, 80.0];

/// Draws both ways; nothing when no column tells how people were examined, or while a stratum is looked into.
pub fn burden_ui(ui: &mut Ui, shown: &Shown, commands: &mut Vec<Command>) {
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
        let numbers = burden_links(shown, burden, group);
        traced_prose(ui, language, &sentences.join(" "), 15.0, &numbers, commands);
    }
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        let gaps = ui.spacing().item_spacing.x * WIDTHS.len() as f32;
        let names = ui.available_width() - WIDTHS.iter().sum::<f32>() - gaps;
        ScrollArea::horizontal().id_salt("burden").show(ui, |ui| {
            table_ui(ui, shown, burden, names.clamp(NAMES.0, NAMES.1), commands)
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

/// The numbers of the columns after the names.
const NUMBERS: [Number; 6] = [
    Number::Burden(BurdenNumber::Chosen),
    Number::Burden(BurdenNumber::Drawn),
    Number::Burden(BurdenNumber::ShareOfChosen),
    Number::Burden(BurdenNumber::ShareOfCases),
    Number::Burden(BurdenNumber::Ratio),
    Number::Rate(Metric::FalsePositiveRate),
];

/// The links of what is said of a group.
fn burden_links(shown: &Shown, burden: &Burden, group: usize) -> Vec<Link> {
    let (here, measures) = (&burden.groups[group], shown.group(group));
    let number = |number: Number| traced(&measures.key, number);
    let of = |of: BurdenNumber| number(Number::Burden(of));
    let per_hundred = |value: Value, number: Traced| {
        let words = value
            .known()
            .map(|share| per_hundred_words(shown.language, share));
        words.map(|words| (words, number))
    };
    let mut links = [
        figure_links(shown, &of(BurdenNumber::ShareOfChosen), &here.share_of_chosen),
        figure_links(shown, &of(BurdenNumber::ShareOfCases), &here.share_of_cases),
        figure_links(shown, &of(BurdenNumber::Ratio), &here.ratio),
    ]
    .concat();
    if let Some(p) = here.p_adjusted {
        let adjusted = of(BurdenNumber::PAdjusted);
        links.extend(super::tracing::links(shown, &adjusted, Value::Known(p), None));
    }
    let for_nothing = measures.rate(Metric::FalsePositiveRate).value;
    links.extend(per_hundred(here.chosen.value, of(BurdenNumber::Chosen)));
    links.extend(per_hundred(here.drawn.value, of(BurdenNumber::Drawn)));
    links.extend(per_hundred(
        for_nothing,
        number(Number::Rate(Metric::FalsePositiveRate)),
    ));
    links
}

fn table_ui(ui: &mut Ui, shown: &Shown, burden: &Burden, names: f32, commands: &mut Vec<Command>) {
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
            for ((cell, head), number) in cells.iter().zip(&heads[1..]).zip(NUMBERS) {
                let number = traced(&shown.group(group).key, number);
                row.col(|ui| cell_ui(ui, language, head, cell, number, commands));
            }
        });
    });
}

fn cell_ui(
    ui: &mut Ui,
    language: Language,
    head: &str,
    cell: &BurdenCell,
    number: Traced,
    commands: &mut Vec<Command>,
) {
    let muted = tokens(ui).muted;
    match cell {
        // A dash says nothing to who cannot hover it.
        Err(why) => {
            let dash = RichText::new("—").color(muted);
            let response = traced_ui(ui, language, dash, number, commands);
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{head}: {why}")));
            response.on_hover_text(why);
        }
        Ok((words, beside)) => {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                ui.add_space(4.0);
                traced_ui(ui, language, RichText::new(words), number, commands);
                if !beside.is_empty() {
                    let small = RichText::new(beside).small().color(muted);
                    ui.add(Label::new(small).truncate()).on_hover_text(beside);
                }
            });
        }
    }
}
