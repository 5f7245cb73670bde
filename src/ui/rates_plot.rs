//! The chart of rates by group. It has a row per group that is a real widget: reachable by keyboard, named for screen
//! readers, hovered and clicked as a whole.

use egui::{Align2, Color32, FontId, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::annotations::annotations_here;
use super::rates_row::row_ui;
use super::row_words::{RowWords, row_words};
use super::shown::Shown;
use super::theme::tokens;
use crate::app::Command;
use crate::chart::{RateMark, RatesChart};
use crate::measure::Scale;
use crate::text::{decimal, denominator_words, metric_name, metric_title, text, text_with, value_words};

/// How high a row is; higher where some name takes two lines.
pub const ROW: f32 = 42.0;
const HIGH_ROW: f32 = 58.0;
/// More rows than this scroll inside the chart.
const ROWS_AT_ONCE: usize = 40;
/// From the left of a name's column to the name: room for the group's mark.
pub const NAME_INSET: f32 = 28.0;
/// The button that makes a group the reference.
pub const RADIO: f32 = 30.0;
/// The rate and the number of people, at the right.
const NUMBERS: f32 = 112.0;

/// Where things lie on every row.
pub struct Geometry {
    pub left: f32,
    /// Where group names end.
    pub names_end: f32,
    pub plot_left: f32,
    pub plot_right: f32,
    pub right: f32,
    pub axis_start: f64,
    pub axis_end: f64,
    pub ticks: Vec<f64>,
    pub row: f32,
}

impl Geometry {
    fn new(ui: &Ui, shown: &Shown, chart: &RatesChart, words: &[RowWords]) -> Geometry {
        let left = ui.cursor().left();
        let total = ui.available_width();
        let font = body_font();
        // Names decide how wide their column is; a few hundred are enough to know.
        let widest = words.iter().take(200).map(|row| {
            let name = text_width(ui, &row.name, &font);
            name.max(text_width(ui, &row.note, &small_font()))
        });
        let widest = widest.fold(0.0, f32::max) + NAME_INSET + 12.0;
        let names = widest.clamp(120.0, (total * 0.36).max(120.0));
        let names_end = left + RADIO + names;
        let (plot_left, plot_right) = (names_end + 14.0, left + total - NUMBERS - 14.0);
        let axis_end = if chart.axis_end > 0.0 { chart.axis_end } else { 1.0 };
        Geometry {
            left,
            names_end,
            plot_left,
            plot_right: plot_right.max(plot_left + 40.0),
            right: left + total,
            axis_start: chart.axis_start,
            axis_end,
            row: if widest > names { HIGH_ROW } else { ROW },
            ticks: ticks(
                (chart.axis_start, axis_end),
                (plot_right - plot_left) / tick_room(ui, shown, (chart.axis_start, axis_end)),
            ),
        }
    }

    /// Where a value lies.
    pub fn x(&self, value: f64) -> f32 {
        let along = (value - self.axis_start) / (self.axis_end - self.axis_start);
        let place = along.clamp(0.0, 1.0) as f32;
        self.plot_left + place * (self.plot_right - self.plot_left)
    }
}

/// How wide the numbers under an axis are, with the room between two.
fn tick_room(ui: &Ui, shown: &Shown, (start, end): (f64, f64)) -> f32 {
    let width = |tick: f64| text_width(ui, &tick_words(shown, tick), &small_font());
    (width(start).max(width(end)) + 16.0).max(46.0)
}

fn tick_words(shown: &Shown, tick: f64) -> String {
    match shown.metric.scale() {
        Scale::Percent => {
            let number = decimal(shown.language, (tick * 1e6).round() / 1e4);
            text_with(shown.language, "disparities-tick", &[("number", number.into())])
        }
        Scale::Index | Scale::Quotient | Scale::Score | Scale::Number => decimal(shown.language, tick),
    }
}

/// Round numbers from one end of the axis to the other, at most `at_most` of them.
fn ticks((start, end): (f64, f64), at_most: f32) -> Vec<f64> {
    let length = end - start;
    let widest = 10f64.powf(length.log10().ceil());
    let steps = (0..6).rev().flat_map(|power| {
        let unit = widest / 10f64.powi(power);
        [0.1, 0.2, 0.25, 0.5, 1.0].map(|part| part * unit)
    });
    let step = steps
        .into_iter()
        .find(|step| length / step <= f64::from(at_most.max(2.0)))
        .unwrap_or(widest);
    let [first, last] = [(start / step - 1e-9).ceil(), (end / step + 1e-9).floor()].map(|tick| tick as i64);
    (first..=last).map(|tick| tick as f64 * step).collect()
}

pub fn body_font() -> FontId {
    FontId::new(14.5, egui::FontFamily::Proportional)
}

pub fn small_font() -> FontId {
    FontId::new(12.5, egui::FontFamily::Proportional)
}

/// How wide words are on one line.
pub fn text_width(ui: &Ui, words: &str, font: &FontId) -> f32 {
    ui.painter()
        .layout_no_wrap(words.to_owned(), font.clone(), Color32::PLACEHOLDER)
        .size()
        .x
}

/// Draws the chart. A click on a row selects its group everywhere, a click on its round button makes it the
/// reference.
pub fn rates_plot_ui(ui: &mut Ui, shown: &Shown, chart: &RatesChart, commands: &mut Vec<Command>) {
    let mut words: Vec<RowWords> = chart.marks.iter().map(|mark| row_words(shown, mark)).collect();
    for note in annotations_here(shown.project) {
        let on = |mark: &RateMark| Some(&mark.key) == note.at.group();
        if let Some(place) = chart.marks.iter().position(on) {
            words[place].flag(shown.language, note.number);
        }
    }
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let geometry = Geometry::new(ui, shown, chart, &words);
        header_ui(ui, shown, chart, &geometry);
        if words.len() > ROWS_AT_ONCE {
            ScrollArea::vertical()
                .id_salt("rates-rows")
                .max_height(ROW * 14.0)
                .auto_shrink([false, true])
                .show_rows(ui, geometry.row, words.len(), |ui, rows| {
                    for row in rows {
                        row_ui(
                            ui,
                            shown,
                            chart,
                            &chart.marks[row],
                            &words[row],
                            &geometry,
                            commands,
                        );
                    }
                });
        } else {
            for (mark, words) in chart.marks.iter().zip(&words) {
                row_ui(ui, shown, chart, mark, words, &geometry, commands);
            }
        }
        axis_ui(ui, shown, &geometry);
    });
}

/// What the columns are, and the reference's rate over its line.
fn header_ui(ui: &mut Ui, shown: &Shown, chart: &RatesChart, geometry: &Geometry) {
    let tokens = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::hover());
    let title = text_with(
        shown.language,
        "disparities-chart-name",
        &[("metric", metric_name(shown.language, shown.metric).into())],
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Figure, true, &title));
    let painter = ui.painter();
    painter.text(
        pos2(geometry.left + 2.0, rect.center().y),
        Align2::LEFT_CENTER,
        text(shown.language, "disparities-reference-column"),
        small_font(),
        tokens.muted,
    );
    if let Some(share) = chart.reference_line {
        let words = text_with(
            shown.language,
            "disparities-reference-line",
            &[("rate", value_words(shown.language, shown.metric, share).into())],
        );
        let half = text_width(ui, &words, &small_font()) / 2.0;
        let middle = geometry.x(share).clamp(
            geometry.plot_left + half,
            (geometry.plot_right - half).max(geometry.plot_left + half),
        );
        painter.text(
            pos2(middle, rect.center().y),
            Align2::CENTER_CENTER,
            words,
            small_font(),
            tokens.reference,
        );
    }
}

fn axis_ui(ui: &mut Ui, shown: &Shown, geometry: &Geometry) {
    let tokens = tokens(ui);
    let language = shown.language;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::hover());
    let painter = ui.painter();
    let line = Stroke::new(1.0, tokens.muted);
    painter.hline(geometry.plot_left..=geometry.plot_right, rect.top(), line);
    for tick in &geometry.ticks {
        let x = geometry.x(*tick);
        painter.vline(x, rect.top()..=(rect.top() + 4.0), line);
        painter.text(
            pos2(x, rect.top() + 6.0),
            Align2::CENTER_TOP,
            tick_words(shown, *tick),
            small_font(),
            tokens.muted,
        );
    }
    let arguments = [
        (
            "metric",
            metric_title(language, shown.metric, shown.measured).into(),
        ),
        (
            "among",
            denominator_words(language, shown.metric, shown.unit).into(),
        ),
    ];
    let title = text_with(language, "disparities-axis", &arguments);
    ui.vertical_centered(|ui| {
        ui.add_space(2.0);
        ui.add(egui::Label::new(egui::RichText::new(title).color(tokens.text)).wrap());
    });
}
