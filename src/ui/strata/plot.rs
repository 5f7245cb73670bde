//! The chart of gaps: a row per stratum, without strata above them, all together under them.

use egui::{Align2, FontId, Rect, Role, ScrollArea, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::app::Command;
use crate::chart::{StrataChart, StrataRow, StrataRowKind};
use crate::measure::strata::Inside;
use crate::measure::trace::InsideNumber;
use crate::project::{Number, Traced};
use crate::tally::Amount;
use crate::text::{
    InsideWords, count, decimal, metric_name, points, range_points, reason, stratum_name, text, text_with,
};
use crate::ui::marks;
use crate::ui::rates_plot::{body_font, small_font, text_width};
use crate::ui::shown::Shown;
use crate::ui::theme::{self, Tokens, tokens};
use crate::ui::tracing::{ask, describe, traced};
use crate::ui::widgets::focus_ring;

/// How high a row is; higher where its words take two lines more.
const ROW: f32 = 42.0;
const HIGH_ROW: f32 = 60.0;
/// How high a line of the headings is.
const LINE: f32 = 24.0;
/// More rows than this scroll inside the chart.
const ROWS_AT_ONCE: usize = 24;
/// Half the width of the mark of the largest stratum, and the least of any.
const LARGEST: f32 = 9.0;
const LEAST: f32 = 3.0;

/// Where things lie on every row.
struct Geometry {
    left: f32,
    names_end: f32,
    plot: (f32, f32),
    right: f32,
    axis: (f64, f64),
    ticks: Vec<f64>,
    row: f32,
}

impl Geometry {
    fn new(ui: &Ui, chart: &StrataChart, words: &[Words]) -> Geometry {
        let (left, total) = (ui.cursor().left(), ui.available_width());
        let widest = |font: FontId, of: &dyn Fn(&Words) -> String| {
            let widths = words
                .iter()
                .take(200)
                .map(|words| text_width(ui, &of(words), &font));
            widths.fold(0.0, f32::max)
        };
        let names = widest(body_font(), &|words| words.name.clone());
        let notes = widest(small_font(), &|words| words.note.clone());
        let numbers = widest(small_font(), &|words| words.range.clone()).clamp(90.0, total * 0.3);
        let widest = names.max(notes) + 18.0;
        let names = widest.clamp(110.0, (total * 0.34).max(110.0));
        let names_end = left + names;
        let right = left + total;
        let plot = (names_end + 12.0, (right - numbers - 22.0).max(names_end + 60.0));
        Geometry {
            left,
            names_end,
            plot,
            right,
            axis: chart.axis,
            ticks: ticks(chart.axis, (plot.1 - plot.0) / 56.0),
            row: if widest > names { HIGH_ROW } else { ROW },
        }
    }

    fn x(&self, gap: f64) -> f32 {
        let place = ((gap - self.axis.0) / (self.axis.1 - self.axis.0)).clamp(0.0, 1.0) as f32;
        self.plot.0 + place * (self.plot.1 - self.plot.0)
    }
}

/// Round gaps between two ends, zero among them, at most about `at_most`.
fn ticks((low, high): (f64, f64), at_most: f32) -> Vec<f64> {
    let steps = [0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5];
    let fits = |step: &f64| (high - low) / step <= f64::from(at_most.max(2.0));
    let step = steps.into_iter().find(fits).unwrap_or(1.0);
    let (first, last) = ((low / step).ceil() as i32, (high / step).floor() as i32);
    (first..=last).map(|tick| f64::from(tick) * step).collect()
}

/// What a row says.
struct Words {
    name: String,
    note: String,
    gap: String,
    range: String,
    method: &'static str,
}

impl Words {
    fn of(shown: &Shown, row: &StrataRow) -> Words {
        let language = shown.language;
        let (name, method) = match row.kind {
            StrataRowKind::Crude => (text(language, "strata-row-crude"), "strata-method-crude"),
            StrataRowKind::Pooled => (text(language, "strata-row-pooled"), "strata-method-pooled"),
            StrataRowKind::Standardised => (
                text(language, "strata-row-standardised"),
                "strata-method-standardised",
            ),
            StrataRowKind::Stratum(stratum) => {
                let stratum = shown.evaluated.strata.get(stratum);
                let level = stratum.and_then(|stratum| stratum.level.as_deref());
                (stratum_name(language, level), "strata-method-layer")
            }
        };
        let note = row.sides.map(|(group, reference)| {
            let people = |people: f64| count(language, Amount::exact(people));
            let arguments = [
                ("yes", people(group.yes).into()),
                ("n", people(group.n).into()),
                ("other-yes", people(reference.yes).into()),
                ("other-n", people(reference.n).into()),
            ];
            text_with(language, "strata-row-counts", &arguments)
        });
        Words {
            name,
            note: note.unwrap_or_default(),
            gap: row
                .gap
                .value
                .map_or_else(|why| reason(language, why), |gap| points(language, gap)),
            range: row
                .gap
                .interval
                .map_or_else(|why| reason(language, why), |range| range_points(language, range)),
            method,
        }
    }
}

/// Draws the chart.
pub fn strata_plot_ui(
    ui: &mut Ui,
    shown: &Shown,
    (chart, inside): (&StrataChart, &Inside),
    group: usize,
    said: &InsideWords,
    commands: &mut Vec<Command>,
) {
    let words: Vec<Words> = chart.rows.iter().map(|row| Words::of(shown, row)).collect();
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let geometry = Geometry::new(ui, chart, &words);
        header_ui(ui, said, &geometry);
        let mut row = |ui: &mut Ui, index: usize| {
            let row = &chart.rows[index];
            let number = number_of(row.kind, inside);
            let number = traced(&shown.group(group).key, Number::Inside(shown.metric, number));
            row_ui(ui, shown, (row, number), &words[index], &geometry, commands);
        };
        if words.len() > ROWS_AT_ONCE {
            ScrollArea::vertical()
                .id_salt("strata-rows")
                .max_height(ROW * 14.0)
                .auto_shrink([false, true])
                .show_rows(ui, geometry.row, words.len(), |ui, rows| {
                    rows.for_each(|index| row(ui, index));
                });
        } else {
            (0..words.len()).for_each(|index| row(ui, index));
        }
        axis_ui(ui, shown, said, &geometry);
    });
}

/// The chart's name, and which side of zero is which.
fn header_ui(ui: &mut Ui, said: &InsideWords, geometry: &Geometry) {
    let muted = tokens(ui).muted;
    let (column, side) = (
        said.say("strata-head-gap", &[]),
        said.say("strata-axis-side", &[]),
    );
    let right = geometry.right - 8.0;
    // With little room, each on a line of its own.
    let apart = right - text_width(ui, &column, &small_font()) - geometry.plot.1 >= 12.0;
    let height = if apart { LINE } else { 2.0 * LINE };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let name = said.say("strata-chart-name", &[]);
    response.widget_info(|| WidgetInfo::labeled(Role::Figure, true, &name));
    let painter = ui.painter();
    painter.text(
        pos2(right, rect.top() + LINE / 2.0),
        Align2::RIGHT_CENTER,
        column,
        small_font(),
        muted,
    );
    painter.text(
        pos2(geometry.plot.1, rect.bottom() - LINE / 2.0),
        Align2::RIGHT_CENTER,
        side,
        small_font(),
        muted,
    );
}

/// The number of a row.
fn number_of(kind: StrataRowKind, inside: &Inside) -> InsideNumber {
    match kind {
        StrataRowKind::Crude => InsideNumber::Crude,
        StrataRowKind::Pooled => InsideNumber::Pooled,
        StrataRowKind::Standardised => InsideNumber::StandardGap,
        StrataRowKind::Stratum(stratum) => {
            let place = inside.layers.iter().position(|layer| layer.stratum == stratum);
            InsideNumber::Gap(place.unwrap_or_default())
        }
    }
}

fn row_ui(
    ui: &mut Ui,
    shown: &Shown,
    (row, number): (&StrataRow, Traced),
    words: &Words,
    geometry: &Geometry,
    commands: &mut Vec<Command>,
) {
    let tokens = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), geometry.row), Sense::click());
    let spoken = text_with(
        shown.language,
        "strata-row-spoken",
        &[
            ("name", words.name.as_str().into()),
            ("gap", words.gap.as_str().into()),
            ("range", words.range.as_str().into()),
            ("note", words.note.as_str().into()),
        ],
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    describe(&response, shown.language);
    focus_ring(ui, &response);
    if ui.is_rect_visible(rect) {
        paint_row(ui, rect, row, words, geometry, tokens);
    }
    if response.clicked() {
        ask(number, commands);
    }
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    response.on_hover_ui_at_pointer(|ui| {
        ui.set_max_width(360.0);
        ui.label(text(shown.language, words.method));
    });
}

fn paint_row(ui: &Ui, rect: Rect, row: &StrataRow, words: &Words, geometry: &Geometry, tokens: &Tokens) {
    let painter = ui.painter();
    let y = rect.center().y;
    let is_stratum = matches!(row.kind, StrataRowKind::Stratum(_));
    if !is_stratum {
        painter.rect_filled(rect.shrink2(vec2(0.0, 1.0)), 6.0, tokens.sunken);
    }
    for tick in &geometry.ticks {
        let stroke = Stroke::new(1.0, tokens.grid);
        painter.vline(geometry.x(*tick), rect.y_range(), stroke);
    }
    let zero = geometry.x(0.0);
    painter.vline(zero, rect.y_range(), Stroke::new(1.5, tokens.reference));
    let room = geometry.names_end - geometry.left - 10.0;
    let font = match is_stratum {
        true => body_font(),
        false => FontId::new(14.5, theme::bold()),
    };
    let lines = if geometry.row > ROW { 2 } else { 1 };
    let name = fitted(ui, &words.name, font, tokens.text, room, lines);
    // A high row has three lines: two for one of the two, one for the other.
    let lines = if name.rows.len() > 1 { 1 } else { lines };
    let note = fitted(ui, &words.note, small_font(), tokens.muted, room, lines);
    let below = if words.note.is_empty() { 0.0 } else { note.size().y };
    let place = pos2(geometry.left + 8.0, y - (name.size().y + below) / 2.0);
    let under = place + vec2(0.0, name.size().y);
    painter.galley(place, name, tokens.text);
    if below > 0.0 {
        painter.galley(under, note, tokens.muted);
    }
    let colour = if is_stratum { tokens.accent } else { tokens.text };
    if let Ok(gap) = row.gap.value {
        let clear = row.gap.interval.is_ok_and(|(low, high)| low > 0.0 || high < 0.0);
        if let Ok((low, high)) = row.gap.interval {
            let stroke = Stroke::new(2.0, colour);
            marks::interval(painter, geometry.x(low), geometry.x(high), y, stroke, false);
        }
        // The area says how many people: the width goes as the square root.
        let radius = LEAST + (LARGEST - LEAST) * (row.size as f32).sqrt();
        let fill = if clear { colour } else { tokens.panel };
        let centre = pos2(geometry.x(gap), y);
        match is_stratum {
            true => painter.circle(centre, radius, fill, Stroke::new(2.0, colour)),
            false => {
                let corners = [(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)];
                let corners = corners.map(|(x, y)| centre + LARGEST * vec2(x, y));
                painter.add(Shape::convex_polygon(
                    corners.into(),
                    fill,
                    Stroke::new(2.0, colour),
                ))
            }
        };
    }
    let right = geometry.right - 8.0;
    let room = right - geometry.plot.1 - 12.0;
    let gap = fitted(
        ui,
        &words.gap,
        FontId::new(14.5, theme::bold()),
        tokens.text,
        room,
        1,
    );
    let range = fitted(ui, &words.range, small_font(), tokens.muted, room, 1);
    let top = y - (gap.size().y + range.size().y) / 2.0;
    let middle = top + gap.size().y;
    painter.galley(pos2(right - gap.size().x, top), gap, tokens.text);
    painter.galley(pos2(right - range.size().x, middle), range, tokens.muted);
}

fn axis_ui(ui: &mut Ui, shown: &Shown, said: &InsideWords, geometry: &Geometry) {
    let tokens = tokens(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::hover());
    let painter = ui.painter();
    let line = Stroke::new(1.0, tokens.muted);
    painter.hline(geometry.plot.0..=geometry.plot.1, rect.top(), line);
    for tick in &geometry.ticks {
        let x = geometry.x(*tick);
        painter.vline(x, rect.top()..=(rect.top() + 4.0), line);
        let number = decimal(shown.language, (tick * 1e6).round() / 1e4);
        let sign = if *tick > 0.0 { "+" } else { "" };
        painter.text(
            pos2(x, rect.top() + 6.0),
            Align2::CENTER_TOP,
            format!("{sign}{number}"),
            small_font(),
            tokens.muted,
        );
    }
    let metric = [("metric", metric_name(shown.language, shown.metric).into())];
    let title = said.say("strata-axis", &metric);
    ui.vertical_centered(|ui| {
        ui.add_space(2.0);
        ui.add(egui::Label::new(egui::RichText::new(title).color(tokens.text)).wrap());
    });
}

/// Words on at most so many lines; where there is no more room they end in …, and the row says them whole to who
/// listens.
fn fitted(
    ui: &Ui,
    words: &str,
    font: FontId,
    colour: egui::Color32,
    room: f32,
    lines: usize,
) -> std::sync::Arc<egui::Galley> {
    // egui breaks lines at narrow no-break spaces: a number would be cut in two.
    let words = words.replace('\u{202f}', "\u{a0}");
    let mut job = egui::text::LayoutJob::simple(words, font, colour, room.max(20.0));
    job.wrap.max_rows = lines;
    job.wrap.break_anywhere = lines == 1;
    ui.painter().layout_job(job)
}
