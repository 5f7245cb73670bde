//! What truly happened to the people of each score: a chart of a few groups, and the table of all.

use egui::{Align, Align2, Layout, Rect, RichText, Role, ScrollArea, Sense, Shape, Stroke, Ui};
use egui::{WidgetInfo, pos2, vec2};
use egui_extras::{Column, TableBuilder};

use super::about::about_heading_ui;
use super::marks::{group_beside_mark, group_colour, group_mark, mark_beside_text};
use super::rates_plot::{small_font, text_width};
use super::shown::Shown;
use super::theme::tokens;
use super::tracing::{Link, links, traced, traced_hint, traced_prose, traced_ui};
use super::widgets::{card, hint, subheading};
use crate::app::Command;
use crate::chart::{CalibrationChart, calibration_chart, salient_group};
use crate::measure::{Bin, Metric, ResolvedReference, Undefined};
use crate::project::Number;
use crate::text::{
    Subject, bin_name, bin_range_words, bin_share_words, calibration_error_lines, calibration_numbers,
    calibration_sentence, group_name, no_calibration, percent, reason, text,
};

/// More groups than this would cover each other.
const MOST_DRAWN: usize = 4;
const PLOT: f32 = 220.0;
const ROW: f32 = 42.0;
const GROUP: f32 = 190.0;
/// Taller tables scroll.
const HIGHEST: f32 = ROW * 12.0;

/// Draws the section; nothing without a score and an outcome.
pub fn calibration_ui(ui: &mut Ui, shown: &Shown, commands: &mut Vec<Command>) {
    let (language, measured) = (shown.language, shown.measured);
    let all = 0..measured.groups.len();
    let Some(whole) = calibration_chart(measured, all) else {
        if let Some(why) = no_calibration(measured).filter(|why| *why != Undefined::NoOutcome) {
            ui.add_space(6.0);
            subheading(ui, &text(language, "calibration-title"));
            hint(ui, &reason(language, why));
        }
        return;
    };
    ui.add_space(6.0);
    let heading = text(language, "calibration-title");
    about_heading_ui(ui, language, &heading, &[Subject::Calibration]);
    hint(ui, &text(language, "calibration-hint"));
    if let Some(words) = calibration_sentence(language, measured, &whole) {
        let numbers = calibration_numbers(language, measured).into_iter();
        let numbers = numbers.map(|(words, group, number)| (words, traced(&shown.group(group).key, number)));
        let numbers: Vec<Link> = numbers.collect();
        traced_prose(ui, language, &words, 15.0, &numbers, commands);
    }
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        let some = whole.groups.len() > MOST_DRAWN;
        if let Some(drawn) = match some {
            true => calibration_chart(measured, pair(shown, &whole)),
            false => Some(whole.clone()),
        } {
            legend_ui(ui, shown, &drawn);
            plot_ui(ui, shown, &drawn);
        }
        if some {
            hint(ui, &text(language, "calibration-some"));
        }
        ui.add_space(8.0);
        ScrollArea::horizontal().id_salt("calibration").show(ui, |ui| {
            table_ui(ui, shown, &whole, commands);
            // The bar that scrolls lies under the last line, not on it.
            ui.add_space(12.0);
        });
        ui.add_space(4.0);
        for (place, line) in calibration_error_lines(language, measured).iter().enumerate() {
            let group = &shown.group(place);
            let number = traced(&group.key, Number::Rate(Metric::CalibrationError));
            let numbers = links(shown, &number, group.rate(Metric::CalibrationError).value, None);
            traced_hint(ui, language, line, &numbers, commands);
        }
    });
    hint(ui, &text(language, "calibration-not-shown"));
}

/// The group that the screen speaks of and its reference, among those that can be drawn.
fn pair(shown: &Shown, chart: &CalibrationChart) -> Vec<usize> {
    let reference = match shown.measured.reference {
        ResolvedReference::Group(group) => Some(group),
        _ => None,
    };
    let spoken = shown
        .selected
        .or_else(|| salient_group(shown.measured, shown.metric));
    let wanted = spoken
        .into_iter()
        .chain(reference)
        .chain(chart.groups.iter().copied());
    let mut drawn = Vec::new();
    for group in wanted {
        if !drawn.contains(&group) {
            drawn.push(group);
        }
    }
    drawn.truncate(2);
    drawn
}

fn legend_ui(ui: &mut Ui, shown: &Shown, chart: &CalibrationChart) {
    ui.horizontal_wrapped(|ui| {
        for group in &chart.groups {
            let colour = group_colour(ui, shown, *group);
            mark_beside_text(ui, *group, colour);
            ui.label(group_name(shown.language, &shown.group(*group).key));
            ui.add_space(10.0);
        }
        if chart.probabilities {
            hint(ui, &text(shown.language, "calibration-diagonal"));
        }
    });
}

/// Marks with their intervals, column by column; the groups of a column side by side.
fn plot_ui(ui: &mut Ui, shown: &Shown, chart: &CalibrationChart) {
    let (language, tokens) = (shown.language, tokens(ui));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), PLOT + 44.0), Sense::hover());
    let name = text(language, "calibration-chart-name");
    response.widget_info(|| WidgetInfo::labeled(Role::Figure, true, &name));
    let plot = Rect::from_min_max(
        rect.left_top() + vec2(48.0, 10.0),
        pos2(rect.right() - 8.0, rect.top() + PLOT),
    );
    let painter = ui.painter();
    let y = |share: f64| plot.bottom() - share.clamp(0.0, 1.0) as f32 * plot.height();
    for tick in [0.0, 0.25, 0.5, 0.75, 1.0] {
        painter.hline(plot.x_range(), y(tick), Stroke::new(1.0, tokens.grid));
        let place = pos2(plot.left() - 6.0, y(tick));
        painter.text(
            place,
            Align2::RIGHT_CENTER,
            percent(language, tick),
            small_font(),
            tokens.muted,
        );
    }
    let slot = plot.width() / chart.columns.len() as f32;
    let mut free = plot.left();
    for (index, column) in chart.columns.iter().enumerate() {
        let middle = plot.left() + (index as f32 + 0.5) * slot;
        if chart.probabilities {
            // What the score announces, as wide as the column.
            let announced = column.bins.iter().filter_map(|(_, bin)| bin.as_ref());
            let (people, sum) = announced.fold((0.0, 0.0), |sum, bin| {
                (sum.0 + bin.people, sum.1 + bin.people * bin.score)
            });
            let line = [
                pos2(middle - 0.45 * slot, y(sum / people)),
                pos2(middle + 0.45 * slot, y(sum / people)),
            ];
            let stroke = Stroke::new(1.5, tokens.reference);
            painter.extend(Shape::dashed_line(&line, stroke, 3.0, 3.0));
        }
        let step = (0.8 * slot / column.bins.len() as f32).min(22.0);
        for (place, (group, bin)) in column.bins.iter().enumerate() {
            let Some(bin) = bin else { continue };
            let x = middle + (place as f32 - 0.5 * (column.bins.len() - 1) as f32) * step;
            let colour = group_colour(ui, shown, *group);
            let small = bin.people < f64::from(shown.measured.methods.to_comment);
            interval(
                ui,
                x,
                (y(bin.interval.0), y(bin.interval.1)),
                Stroke::new(2.0, colour),
                small,
            );
            group_mark(
                painter,
                pos2(x, y(bin.share)),
                *group,
                colour,
                small.then_some(tokens.panel),
            );
        }
        // A name stands where it does not touch the one before.
        let words = bin_name(language, column.scores);
        let half = 0.5 * text_width(ui, &words, &small_font());
        if middle - half >= free {
            let place = pos2(middle, plot.bottom() + 6.0);
            painter.text(place, Align2::CENTER_TOP, words, small_font(), tokens.muted);
            free = middle + half + 8.0;
        }
    }
    let place = pos2(plot.center().x, rect.bottom());
    let axis = text(language, "calibration-axis");
    painter.text(place, Align2::CENTER_BOTTOM, axis, small_font(), tokens.text);
}

/// An interval that stands; dashed where it rests on too few people.
fn interval(ui: &Ui, x: f32, (low, high): (f32, f32), stroke: Stroke, dashed: bool) {
    let ends = [pos2(x, low), pos2(x, high)];
    match dashed {
        true => ui.painter().extend(Shape::dashed_line(&ends, stroke, 4.0, 3.0)),
        false => {
            ui.painter().line_segment(ends, stroke);
        }
    }
}

fn table_ui(ui: &mut Ui, shown: &Shown, chart: &CalibrationChart, commands: &mut Vec<Command>) {
    let language = shown.language;
    let mut table = TableBuilder::new(ui)
        .id_salt("calibration-columns")
        .striped(true)
        .vscroll(chart.columns.len() as f32 * ROW > HIGHEST)
        .max_scroll_height(HIGHEST)
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Column::exact(120.0));
    for _ in &chart.groups {
        table = table.column(Column::exact(GROUP).clip(true));
    }
    let table = table.header(30.0, |mut header| {
        header.col(|ui| {
            hint(ui, &text(language, "calibration-head"));
        });
        for group in &chart.groups {
            header.col(|ui| {
                group_beside_mark(ui, shown, *group);
            });
        }
    });
    table.body(|body| {
        body.rows(ROW, chart.columns.len(), |mut row| {
            let column = &chart.columns[row.index()];
            row.col(|ui| {
                ui.add_space(6.0);
                ui.label(bin_name(language, column.scores));
            });
            for (group, bin) in &column.bins {
                row.col(|ui| {
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing.y = 1.0;
                        ui.add_space(4.0);
                        cell_ui(ui, shown, (*group, bin.as_ref()), commands);
                    });
                });
            }
        });
    });
}

fn cell_ui(ui: &mut Ui, shown: &Shown, (group, bin): (usize, Option<&Bin>), commands: &mut Vec<Command>) {
    let language = shown.language;
    let Some(bin) = bin else {
        hint(ui, &text(language, "calibration-nobody"));
        return;
    };
    let number = traced(&shown.group(group).key, Number::Bin(bin.place));
    let share = RichText::new(bin_share_words(language, bin));
    traced_ui(ui, language, share, number, commands);
    hint(ui, &bin_range_words(language, bin));
}
