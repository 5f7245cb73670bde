//! The chart of rates by group. It has a row per group that is a real widget: reachable by keyboard, named for screen
//! readers, hovered and clicked as a whole.

use egui::{
    Align2, Color32, FontId, Rect, Role, ScrollArea, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::marks;
use super::rates_controls::set_reference;
use super::rates_row::{RowWords, row_words};
use super::shown::Shown;
use super::theme::{self, Tokens, tokens};
use crate::app::{Command, Show};
use crate::chart::{RateMark, RatesChart};
use crate::measure::Value;
use crate::text::{decimal, denominator_words, metric_name, percent, text, text_with};

/// How high a row is.
const ROW: f32 = 42.0;
/// More rows than this scroll inside the chart.
const ROWS_AT_ONCE: usize = 40;
/// The button that makes a group the reference.
const RADIO: f32 = 30.0;
/// The rate and the number of people, at the right.
const NUMBERS: f32 = 112.0;

/// Where things lie on every row.
struct Geometry {
    left: f32,
    /// Where group names end.
    names_end: f32,
    plot_left: f32,
    plot_right: f32,
    right: f32,
    axis_end: f64,
    ticks: Vec<f64>,
}

impl Geometry {
    fn new(ui: &Ui, chart: &RatesChart, words: &[RowWords]) -> Geometry {
        let left = ui.cursor().left();
        let total = ui.available_width();
        let font = body_font();
        // Names decide how wide their column is; a few hundred are enough to know.
        let widest = words.iter().take(200).map(|row| {
            let name = text_width(ui, &row.name, &font);
            name.max(text_width(ui, &row.note, &small_font()))
        });
        let names = (widest.fold(0.0, f32::max) + 40.0).clamp(120.0, (total * 0.34).max(120.0));
        let names_end = left + RADIO + names;
        let (plot_left, plot_right) = (names_end + 14.0, left + total - NUMBERS - 14.0);
        let axis_end = if chart.axis_end > 0.0 { chart.axis_end } else { 1.0 };
        Geometry {
            left,
            names_end,
            plot_left,
            plot_right: plot_right.max(plot_left + 40.0),
            right: left + total,
            axis_end,
            ticks: ticks(axis_end, (plot_right - plot_left) / 56.0),
        }
    }

    fn x(&self, share: f64) -> f32 {
        let place = (share / self.axis_end).clamp(0.0, 1.0) as f32;
        self.plot_left + place * (self.plot_right - self.plot_left)
    }
}

/// Round shares from 0 to the end of the axis, at most `at_most` of them.
fn ticks(axis_end: f64, at_most: f32) -> Vec<f64> {
    let steps = [
        0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1.0,
    ];
    let step = steps
        .into_iter()
        .find(|step| axis_end / step <= f64::from(at_most.max(2.0)))
        .unwrap_or(1.0);
    let count = (axis_end / step + 1e-9).floor() as u32;
    (0..=count).map(|tick| f64::from(tick) * step).collect()
}

fn body_font() -> FontId {
    FontId::new(14.5, egui::FontFamily::Proportional)
}

fn small_font() -> FontId {
    FontId::new(12.5, egui::FontFamily::Proportional)
}

fn text_width(ui: &Ui, words: &str, font: &FontId) -> f32 {
    ui.painter()
        .layout_no_wrap(words.to_owned(), font.clone(), Color32::PLACEHOLDER)
        .size()
        .x
}

/// Draws the chart. A click on a row selects its group everywhere, a click on its round button makes it the
/// reference.
pub fn rates_plot_ui(ui: &mut Ui, shown: &Shown, chart: &RatesChart, commands: &mut Vec<Command>) {
    let words: Vec<RowWords> = chart.marks.iter().map(|mark| row_words(shown, mark)).collect();
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let geometry = Geometry::new(ui, chart, &words);
        header_ui(ui, shown, chart, &geometry);
        if words.len() > ROWS_AT_ONCE {
            ScrollArea::vertical()
                .id_salt("rates-rows")
                .max_height(ROW * 14.0)
                .auto_shrink([false, true])
                .show_rows(ui, ROW, words.len(), |ui, rows| {
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
            &[("rate", percent(shown.language, share).into())],
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

fn row_ui(
    ui: &mut Ui,
    shown: &Shown,
    chart: &RatesChart,
    mark: &RateMark,
    words: &RowWords,
    geometry: &Geometry,
    commands: &mut Vec<Command>,
) {
    let tokens = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let is_selected = shown.selected == Some(mark.group);
    let make_reference = shown.reference_to(mark.group);
    let radio = make_reference.as_ref().map(|_| {
        let place = Rect::from_min_size(rect.min, vec2(RADIO, ROW));
        let radio = ui.interact(place, response.id.with("reference"), Sense::click());
        let name = text_with(
            shown.language,
            "disparities-make-reference",
            &[("group", words.name.as_str().into())],
        );
        radio.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, mark.is_reference, &name));
        radio.on_hover_text(name)
    });
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_selected, &words.spoken));
    if ui.is_rect_visible(rect) {
        background(
            ui,
            rect,
            is_selected,
            response.contains_pointer(),
            response.has_focus(),
            tokens,
        );
        if mark.missing_group {
            let stroke = Stroke::new(1.0, tokens.border);
            ui.painter().hline(rect.x_range(), rect.top(), stroke);
        }
        grid(ui, rect, chart, geometry, tokens);
        if let Some(radio) = &radio {
            radio_mark(ui, radio, mark.is_reference, tokens);
        }
        names(ui, rect, mark, words, geometry, tokens);
        rate(ui, rect, mark, words, geometry, tokens);
        numbers(ui, rect, words, geometry, tokens);
    }
    if response.clicked() {
        let key = (!is_selected).then(|| mark.key.clone());
        commands.push(Command::Show(Show::Group(key)));
    }
    let wants_reference = radio.as_ref().is_some_and(|radio| radio.clicked());
    if let Some(reference) = make_reference
        && wants_reference
        && !mark.is_reference
    {
        set_reference(shown, reference, commands);
    }
    if !radio.is_some_and(|radio| radio.hovered()) {
        response.on_hover_ui_at_pointer(|ui| {
            ui.set_max_width(360.0);
            ui.label(egui::RichText::new(&words.name).family(theme::bold()));
            for line in &words.details {
                ui.label(line);
            }
        });
    }
}

fn background(ui: &Ui, rect: Rect, selected: bool, hovered: bool, focused: bool, tokens: &Tokens) {
    let painter = ui.painter();
    let area = rect.shrink2(vec2(0.0, 1.0));
    if selected {
        painter.rect_filled(area, 6.0, tokens.accent_soft);
        let bar = Rect::from_min_size(area.left_top(), vec2(3.0, area.height()));
        painter.rect_filled(bar, 2.0, tokens.accent);
    } else if hovered {
        painter.rect_filled(area, 6.0, tokens.sunken);
    }
    if focused {
        painter.rect_stroke(
            area,
            6.0,
            Stroke::new(1.5, tokens.accent),
            egui::StrokeKind::Inside,
        );
    }
}

fn grid(ui: &Ui, rect: Rect, chart: &RatesChart, geometry: &Geometry, tokens: &Tokens) {
    for tick in &geometry.ticks {
        ui.painter()
            .vline(geometry.x(*tick), rect.y_range(), Stroke::new(1.0, tokens.grid));
    }
    if let Some(share) = chart.reference_line {
        let x = geometry.x(share);
        let line = [pos2(x, rect.top()), pos2(x, rect.bottom())];
        let stroke = Stroke::new(1.5, tokens.reference);
        ui.painter().extend(Shape::dashed_line(&line, stroke, 6.0, 4.5));
    }
}

fn radio_mark(ui: &Ui, radio: &egui::Response, on: bool, tokens: &Tokens) {
    let centre = radio.rect.center();
    let colour = if on {
        tokens.reference
    } else if radio.hovered() || radio.has_focus() {
        tokens.accent
    } else {
        tokens.muted
    };
    ui.painter().circle_stroke(centre, 7.0, Stroke::new(1.5, colour));
    if on {
        ui.painter().circle_filled(centre, 4.0, colour);
    }
    if radio.has_focus() {
        ui.painter()
            .circle_stroke(centre, 11.0, Stroke::new(1.5, tokens.accent));
    }
}

fn mark_colour(mark: &RateMark, tokens: &Tokens) -> Color32 {
    if mark.is_reference {
        tokens.reference
    } else if mark.missing_group {
        tokens.muted
    } else {
        tokens.group(mark.group)
    }
}

fn names(ui: &Ui, rect: Rect, mark: &RateMark, words: &RowWords, geometry: &Geometry, tokens: &Tokens) {
    let left = geometry.left + RADIO;
    let colour = mark_colour(mark, tokens);
    let hollow = mark.small.then(|| hollow_fill(tokens));
    marks::group_mark(
        ui.painter(),
        pos2(left + 10.0, rect.center().y),
        mark.group,
        colour,
        hollow,
    );
    let room = geometry.names_end - left - 28.0;
    let mut y = rect.center().y;
    if !words.note.is_empty() {
        let note = elided(ui, &words.note, small_font(), tokens.muted, room);
        ui.painter()
            .galley(pos2(left + 28.0, y + 1.0), note, tokens.muted);
        y -= 9.0;
    }
    let ink = if mark.missing_group {
        tokens.muted
    } else {
        tokens.text
    };
    let name = elided(ui, &words.name, body_font(), ink, room);
    ui.painter()
        .galley(pos2(left + 28.0, y - name.size().y / 2.0), name, ink);
}

fn hollow_fill(tokens: &Tokens) -> Color32 {
    tokens.panel
}

fn rate(ui: &Ui, rect: Rect, mark: &RateMark, words: &RowWords, geometry: &Geometry, tokens: &Tokens) {
    let painter = ui.painter();
    let y = rect.center().y;
    let colour = mark_colour(mark, tokens);
    match mark.value {
        Value::Known(share) => {
            if let Ok((low, high)) = mark.interval {
                let stroke = Stroke::new(2.0, colour);
                marks::interval(painter, geometry.x(low), geometry.x(high), y, stroke, mark.small);
            }
            let centre = pos2(geometry.x(share), y);
            let hollow = mark.small.then(|| hollow_fill(tokens));
            marks::group_mark(painter, centre, mark.group, colour, hollow);
            if mark.is_reference {
                marks::reference_ring(painter, centre, colour);
            }
        }
        Value::Bounds(low, high) => marks::bounds(painter, geometry.x(low), geometry.x(high), y, colour),
        Value::Undefined(_) => {
            let room = geometry.plot_right - geometry.plot_left - 8.0;
            let reason = elided(ui, &words.rate, small_font(), tokens.muted, room);
            let place = pos2(geometry.plot_left + 6.0, y - reason.size().y / 2.0);
            painter.rect_filled(
                Rect::from_min_size(place, reason.size()).expand2(vec2(4.0, 2.0)),
                3.0,
                tokens.panel,
            );
            painter.galley(place, reason, tokens.muted);
        }
    }
}

fn numbers(ui: &Ui, rect: Rect, words: &RowWords, geometry: &Geometry, tokens: &Tokens) {
    let painter = ui.painter();
    let right = geometry.right - 8.0;
    let bold = FontId::new(14.5, theme::bold());
    let y = rect.center().y;
    painter.text(
        pos2(right, y - 9.0),
        Align2::RIGHT_CENTER,
        &words.short_rate,
        bold,
        tokens.text,
    );
    painter.text(
        pos2(right, y + 9.0),
        Align2::RIGHT_CENTER,
        &words.people,
        small_font(),
        tokens.muted,
    );
}

/// One line of text that ends in … where there is no more room.
fn elided(ui: &Ui, words: &str, font: FontId, colour: Color32, room: f32) -> std::sync::Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::simple_singleline(words.to_owned(), font, colour);
    job.wrap = egui::text::TextWrapping::truncate_at_width(room.max(20.0));
    ui.painter().layout_job(job)
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
        let number = decimal(language, (tick * 1e6).round() / 1e4);
        let words = text_with(language, "disparities-tick", &[("number", number.into())]);
        painter.text(
            pos2(x, rect.top() + 6.0),
            Align2::CENTER_TOP,
            words,
            small_font(),
            tokens.muted,
        );
    }
    let arguments = [
        ("metric", metric_name(language, shown.metric).into()),
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
