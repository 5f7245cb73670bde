//! A row of the chart: the group's mark and name, its rate with the interval, the numbers.

use egui::{Align2, Color32, FontId, Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::marks;
use super::rates_controls::set_reference;
use super::rates_plot::{Geometry, NAME_INSET, RADIO, ROW, body_font, small_font};
use super::row_words::RowWords;
use super::shown::Shown;
use super::theme::{self, Tokens, tokens};
use crate::app::{Command, Show};
use crate::chart::{RateMark, RatesChart};
use crate::measure::Value;
use crate::text::text_with;

/// Draws a row. A click selects its group everywhere; a click on its round button makes it the reference.
pub fn row_ui(
    ui: &mut Ui,
    shown: &Shown,
    chart: &RatesChart,
    mark: &RateMark,
    words: &RowWords,
    geometry: &Geometry,
    commands: &mut Vec<Command>,
) {
    let tokens = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), geometry.row), Sense::click());
    let is_selected = shown.selected == Some(mark.group);
    let make_reference = shown.reference_to(mark.group);
    let radio = make_reference.as_ref().map(|_| {
        let place = Rect::from_min_size(rect.min, vec2(RADIO, geometry.row));
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
        flags(ui, rect, words, geometry, tokens);
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
    let room = geometry.names_end - left - NAME_INSET;
    let ink = if mark.missing_group {
        tokens.muted
    } else {
        tokens.text
    };
    let lines = if geometry.row > ROW { 2 } else { 1 };
    let name = fitted(ui, &words.name, body_font(), ink, room, lines);
    // A high row has three lines: two for one of the two, one for the other.
    let lines = if name.rows.len() > 1 { 1 } else { lines };
    let note = fitted(ui, &words.note, small_font(), tokens.muted, room, lines);
    let note_height = if words.note.is_empty() { 0.0 } else { note.size().y };
    let place = pos2(
        left + NAME_INSET,
        rect.center().y - (name.size().y + note_height) / 2.0,
    );
    let under = place + vec2(0.0, name.size().y);
    ui.painter().galley(place, name, ink);
    if note_height > 0.0 {
        ui.painter().galley(under, note, tokens.muted);
    }
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
            let hollow = (mark.small || mark.inconclusive).then(|| hollow_fill(tokens));
            marks::group_mark(painter, centre, mark.group, colour, hollow);
            if mark.is_reference {
                marks::reference_ring(painter, centre, colour);
            }
        }
        Value::Bounds(low, high) => marks::bounds(painter, geometry.x(low), geometry.x(high), y, colour),
        Value::Undefined(_) => {
            let room = geometry.plot_right - geometry.plot_left - 8.0;
            let reason = fitted(ui, &words.rate, small_font(), tokens.muted, room, 2);
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

/// The numbers of the notes on the group, as flags in the corner of its row.
fn flags(ui: &Ui, rect: Rect, words: &RowWords, geometry: &Geometry, tokens: &Tokens) {
    let mut right = geometry.plot_right;
    for number in words.flags.iter().rev() {
        let font = FontId::new(12.0, theme::bold());
        let number = ui
            .painter()
            .layout_no_wrap(number.to_string(), font, tokens.on_accent);
        let size = vec2((number.size().x + 8.0).max(17.0), 16.0);
        let flag = Rect::from_min_size(pos2(right - size.x, rect.top() + 3.0), size);
        ui.painter().rect_filled(flag, 3.0, tokens.accent);
        let staff = Stroke::new(1.5, tokens.accent);
        ui.painter()
            .vline(flag.left() + 0.75, flag.top()..=(flag.bottom() + 6.0), staff);
        let place = flag.center() - number.size() / 2.0;
        ui.painter().galley(place, number, tokens.on_accent);
        right = flag.left() - 4.0;
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

/// Text on at most so many lines, ending in … where there is no more room.
fn fitted(
    ui: &Ui,
    words: &str,
    font: FontId,
    colour: Color32,
    room: f32,
    lines: usize,
) -> std::sync::Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::simple(words.to_owned(), font, colour, room.max(20.0));
    job.wrap.max_rows = lines;
    job.wrap.break_anywhere = lines == 1;
    ui.painter().layout_job(job)
}
