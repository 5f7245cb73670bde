//! The table behind a chart: sorted by any column, copied, read by keyboard and screen reader.

use egui::{Align, Button, Label, Layout, RichText, Role, ScrollArea, Ui, WidgetInfo};
use egui_extras::{Column, TableBuilder};

use super::kept::Made;
use super::links::CellNumbers;
use super::press::press;
use crate::app::Command;
use crate::chart::{Cell, Row, Twin};
use crate::project::Traced;
use crate::text::{Language, Subject, text, text_with};
use crate::ui::about::about_ui;
use crate::ui::fonts::{body_font, small_font, text_width};
use crate::ui::picture::Press;
use crate::ui::shown::Shown;
use crate::ui::theme::{self, tokens};
use crate::ui::tracing::traced_label;
use crate::ui::widgets::{card, named, subheading};

const ROW: f32 = 32.0;
const HEAD: f32 = 40.0;
/// Taller tables scroll.
const HIGHEST: f32 = ROW * 20.0;
/// How narrow and how wide a column may be.
const WIDTHS: (f32, f32) = (72.0, 280.0);

/// By which column a table is sorted, and whether the highest comes first.
type Sorted = Option<(usize, bool)>;

/// Draws the table under its heading.
pub fn table_ui(ui: &mut Ui, shown: &Shown, made: &Made, commands: &mut Vec<Command>) {
    let language = shown.language;
    let twin = &made.sheet.twin;
    ui.add_space(6.0);
    ui.horizontal(|ui| {
        subheading(ui, &text(language, "disparities-table"));
        about_ui(ui, language, &text(language, "about-tests"), Subject::TESTS);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let copy = ui.button(text(language, "disparities-copy"));
            let tip = text(language, "disparities-copy-tip");
            if copy.on_hover_text(tip).clicked() {
                ui.ctx().copy_text(copied(language, twin));
            }
        });
    });
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        rows_ui(ui, shown, made, commands);
    });
}

/// The table as tab-separated values, with full numbers and the language's decimal mark, for a spreadsheet. Counts of
/// groups only: never a row of the data.
fn copied(language: Language, twin: &Twin) -> String {
    let number = |number: f64| match language {
        Language::French => number.to_string().replace('.', ","),
        Language::English => number.to_string(),
    };
    // A tab in a value would move every cell after it.
    let field = |field: String| field.replace(['\t', '\n', '\r'], " ");
    let lines = twin.fields(false, &number).into_iter();
    let lines = lines.map(|line| line.into_iter().map(field).collect::<Vec<_>>().join("\t") + "\n");
    lines.collect()
}

fn rows_ui(ui: &mut Ui, shown: &Shown, made: &Made, commands: &mut Vec<Command>) {
    let twin = &made.sheet.twin;
    // A bar that is always there when a column is not, instead of one that appears under the pointer.
    // egui keeps it within the screen: while the table itself is lower, it would lie over other words.
    let in_view = ui.cursor().top() + 2.0 * ROW < ui.clip_rect().bottom();
    ui.spacing_mut().scroll = egui::style::ScrollStyle {
        bar_width: 8.0,
        floating_width: 6.0,
        floating_allocated_width: 12.0,
        dormant_handle_opacity: if in_view { 0.5 } else { 0.0 },
        ..egui::style::ScrollStyle::floating()
    };
    let kind = shown.project.view.kind;
    let id = ui.scope_id().with(("sorted", kind.name()));
    let mut sorted: Sorted = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let order: Vec<usize> = match sorted {
        Some((column, down)) => twin.sorted(column, down),
        None => (0..twin.rows.len()).collect(),
    };
    ScrollArea::horizontal()
        .id_salt(("twin", kind.name()))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let widths: Vec<f32> = (0..twin.columns.len())
                .map(|column| width(ui, twin, column))
                .collect();
            let mut table = TableBuilder::new(ui)
                .id_salt(("twin-columns", kind.name()))
                .striped(true)
                .vscroll(twin.rows.len() as f32 * ROW > HIGHEST)
                .max_scroll_height(HIGHEST)
                .cell_layout(Layout::left_to_right(Align::Center));
            for width in widths {
                table = table.column(Column::exact(width).clip(true));
            }
            let inside = made.inside.as_ref();
            let numbers = CellNumbers { shown, inside };
            let table = table.header(HEAD, |mut header| {
                for place in 0..twin.columns.len() {
                    header.col(|ui| head_ui(ui, shown.language, twin, place, &mut sorted));
                }
            });
            table.body(|body| {
                body.rows(ROW, order.len(), |mut line| {
                    let at = line.index();
                    let row = &twin.rows[order[at]];
                    let group = row.target.and_then(|target| target.group());
                    line.set_selected(group.is_some() && shown.selected == group);
                    for (place, cell) in row.cells.iter().enumerate() {
                        line.col(|ui| {
                            let column = &twin.columns[place];
                            let layout = match column.numbers {
                                true => Layout::right_to_left(Align::Center),
                                false => Layout::left_to_right(Align::Center),
                            };
                            ui.with_layout(layout, |ui| match place {
                                0 => name_ui(ui, shown, row, cell, commands),
                                _ => {
                                    let number = numbers.at(twin, order[at], place);
                                    cell_ui(ui, shown.language, &column.head, (cell, number), commands);
                                }
                            });
                        });
                    }
                });
            });
        });
    ui.data_mut(|data| data.insert_temp(id, sorted));
}

/// As wide as its widest cell, within reason; a heading may take two lines.
fn width(ui: &Ui, twin: &Twin, column: usize) -> f32 {
    let cells = twin.rows.iter().take(200).filter_map(|row| row.cells.get(column));
    let widest = cells
        .map(|cell| {
            cell.words
                .as_ref()
                .map_or(0.0, |words| text_width(ui, words, &body_font()))
        })
        .fold(0.0, f32::max);
    let head = &twin.columns[column].head;
    let longest = head.split(' ').map(|word| text_width(ui, word, &small_font()));
    let longest = longest.fold(0.0, f32::max);
    let head = (text_width(ui, head, &small_font()) * 0.62).max(longest) + 18.0;
    let room = if column == 0 { 34.0 } else { 16.0 };
    (widest.max(head) + room).clamp(WIDTHS.0, WIDTHS.1)
}

/// A heading: a press sorts by it, one more turns the order, a third one puts back the order of the chart.
fn head_ui(ui: &mut Ui, language: Language, twin: &Twin, place: usize, sorted: &mut Sorted) {
    let column = &twin.columns[place];
    let down = match *sorted {
        Some((by, down)) if by == place => Some(down),
        _ => None,
    };
    let words = match down {
        Some(true) => format!("{} ↓", column.head),
        Some(false) => format!("{} ↑", column.head),
        None => column.head.clone(),
    };
    let muted = tokens(ui).muted;
    let mut words = RichText::new(words).small().color(muted);
    if down.is_some() {
        words = words.family(theme::bold());
    }
    let name = text_with(
        language,
        "view-table-sort",
        &[("column", column.head.as_str().into())],
    );
    let button = Button::new(words)
        .wrap()
        .frame_when_inactive(false)
        .selected(false);
    let layout = match column.numbers {
        true => Layout::right_to_left(Align::Center),
        false => Layout::left_to_right(Align::Center),
    };
    ui.with_layout(layout, |ui| {
        ui.spacing_mut().button_padding = egui::vec2(3.0, 2.0);
        let response = named(ui.add(button), &name).on_hover_text(name);
        if response.clicked() {
            *sorted = match down {
                None => Some((place, false)),
                Some(false) => Some((place, true)),
                Some(true) => None,
            };
        }
    });
}

/// What the row is about; a press selects it as on the chart.
fn name_ui(ui: &mut Ui, shown: &Shown, row: &Row, cell: &Cell, commands: &mut Vec<Command>) {
    let words = match &cell.words {
        Ok(words) | Err(words) => words,
    };
    let Some(target) = row.target else {
        ui.add(Label::new(words).truncate());
        return;
    };
    let is_selected = target.group().is_some() && shown.selected == target.group();
    let mut label = RichText::new(words);
    if is_selected {
        label = label.family(theme::bold());
    }
    let button = Button::selectable(is_selected, label).truncate();
    if ui.add(button).on_hover_text(words).clicked() {
        press(shown, Press::of(target), commands);
    }
}

fn cell_ui(
    ui: &mut Ui,
    language: Language,
    column: &str,
    (cell, number): (&Cell, Option<Traced>),
    commands: &mut Vec<Command>,
) {
    let mut label = |ui: &mut Ui, label: Label, number: Option<Traced>| match number {
        Some(number) => traced_label(ui, language, label, number, commands),
        None => ui.add(label),
    };
    match &cell.words {
        Ok(words) => {
            label(ui, Label::new(words).truncate(), number);
        }
        Err(why) => {
            let muted = tokens(ui).muted;
            let dash = Label::new(RichText::new("—").color(muted));
            let response = label(ui, dash, number.filter(|_| !why.is_empty()));
            // A dash says nothing to who cannot hover it.
            let said = format!("{column}: {why}");
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
            response.on_hover_text(why);
        }
    }
}
