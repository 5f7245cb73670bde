//! Numbers on the screen that tell, on a click, how they came about.

use egui::text::{CCursor, LayoutJob, TextFormat};
use egui::text_selection::LabelSelectionState;
use egui::{
    CursorIcon, FontId, Galley, Id, Label, Pos2, Rect, Response, RichText, Role, Sense, Shape, Stroke, Ui,
};
use egui::{WidgetInfo, pos2};

use super::shown::Shown;
use super::theme::tokens;
use crate::app::{Command, Show};
use crate::measure::strata::Figure;
use crate::measure::{Metric, Value};
use crate::project::{Number, Traced};
use crate::tally::{Amount, GroupKey};
use crate::text::{Language, count, sentence_numbers, text, text_with, written_as};

/// A number of a group, or of everybody when the key is empty.
pub fn traced(group: &GroupKey, number: Number) -> Traced {
    Traced {
        group: group.clone(),
        number,
    }
}

/// A number over all groups.
pub fn traced_over_all(number: Number) -> Traced {
    traced(&GroupKey::new(), number)
}

/// Asks how a number came about.
pub fn ask(traced: Traced, commands: &mut Vec<Command>) {
    commands.push(Command::Show(Show::Number(Some(traced))));
}

/// A number that tells on a click how it came about. Its name for assistive technology is what it shows.
pub fn traced_ui(
    ui: &mut Ui,
    language: Language,
    words: RichText,
    number: Traced,
    commands: &mut Vec<Command>,
) -> Response {
    traced_label(ui, language, Label::new(words), number, commands)
}

/// The same, laid out as a label is.
pub fn traced_label(
    ui: &mut Ui,
    language: Language,
    label: Label,
    number: Traced,
    commands: &mut Vec<Command>,
) -> Response {
    let (place, galley, response) = label.selectable(false).sense(Sense::click()).layout_in_ui(ui);
    let words = galley.text().to_owned();
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &words));
    describe(&response, language);
    let rows: Vec<Rect> = galley
        .rows
        .iter()
        .map(|row| {
            // As far down as its letters go: a row can be higher.
            let (words, ink) = (row.rect_without_leading_space(), row.visuals.mesh_bounds);
            let bottom = if ink.is_finite() {
                row.pos.y + ink.bottom() + 2.0
            } else {
                words.bottom()
            };
            words.with_max_y(bottom).translate(place.to_vec2())
        })
        .collect();
    if ui.is_rect_visible(response.rect) {
        ui.painter().galley(place, galley, tokens(ui).text);
        rows.iter().for_each(|row| underline(ui, *row, &response));
    }
    act(response, language, number, commands)
}

/// A number as a sentence writes it, and what it is.
pub type Link = (String, Traced);

/// The links to a number of a group and to its interval.
pub fn links(shown: &Shown, number: &Traced, value: Value, interval: Option<(f64, f64)>) -> Vec<Link> {
    let words = written_as(shown.language, number.number, value, interval, shown.measured);
    words.into_iter().map(|words| (words, number.clone())).collect()
}

/// The same of a figure.
pub fn figure_links(shown: &Shown, number: &Traced, figure: &Figure) -> Vec<Link> {
    let value = figure.value.map_or_else(Value::Undefined, Value::Known);
    links(shown, number, value, figure.interval.ok())
}

/// The links of the sentence about a group.
pub fn said_of(shown: &Shown, group: usize) -> Vec<Link> {
    let numbers = sentence_numbers(
        shown.language,
        shown.measured,
        group,
        shown.metric,
        shown.polarity,
        shown.unit,
    );
    let key = &shown.group(group).key;
    let numbers = numbers.into_iter();
    numbers
        .map(|(words, number)| (words, traced(key, number)))
        .collect()
}

/// The links of the sentence about the test of all groups at once.
pub fn of_all_groups(shown: &Shown) -> Vec<Link> {
    let number = traced_over_all(Number::AllGroups(shown.metric));
    let Ok(found) = shown.measured.all_groups(shown.metric) else {
        return Vec::new();
    };
    let freedom = count(shown.language, Amount::exact(found.test.freedom));
    let groups = count(shown.language, Amount::exact(found.groups as f64));
    let p = links(shown, &number, Value::Known(found.test.p_value), None).into_iter();
    p.chain([(freedom, number.clone()), (groups, number.clone())])
        .collect()
}

/// The links of the sentence about dealing the people of all groups anew.
pub fn dealt(shown: &Shown) -> Vec<Link> {
    let number = traced_over_all(Number::Dealt(shown.metric));
    match shown.measured.together.get(shown.metric.position()) {
        Some(Ok(found)) => {
            let draws = f64::from(shown.measured.methods.resampling.draws);
            let draws = count(shown.language, Amount::exact(draws));
            let groups = count(shown.language, Amount::exact(found.groups as f64));
            let p = links(shown, &number, Value::Known(found.p_value), None).into_iter();
            p.chain([(draws, number.clone()), (groups, number.clone())])
                .collect()
        }
        Some(Err(_)) | None => Vec::new(),
    }
}

/// The links of the sentence about two metrics that point at different groups.
pub fn pointed(shown: &Shown) -> Vec<Link> {
    let metrics = [
        Metric::FalsePositiveRate,
        Metric::FalseDiscoveryRate,
        Metric::FalseNegativeRate,
        Metric::FalseOmissionRate,
    ];
    let groups = shown.measured.groups.iter().filter(|group| !group.missing_group);
    let links = groups.flat_map(|group| {
        metrics.into_iter().flat_map(|metric| {
            let number = traced(&group.key, Number::Rate(metric));
            links(shown, &number, group.rate(metric).value, None)
        })
    });
    links.collect()
}

/// Secondary text whose numbers tell on a click how they came about.
pub fn traced_hint(
    ui: &mut Ui,
    language: Language,
    words: &str,
    numbers: &[Link],
    commands: &mut Vec<Command>,
) -> Response {
    let size = egui::TextStyle::Small.resolve(ui.style()).size;
    let colour = tokens(ui).muted;
    traced_text(ui, language, words, (size, colour), numbers, commands)
}

/// A sentence whose numbers tell on a click how they came about: each of `numbers` where its words stand first in the
/// sentence, after those before it when these have the same words.
pub fn traced_prose(
    ui: &mut Ui,
    language: Language,
    words: &str,
    size: f32,
    numbers: &[Link],
    commands: &mut Vec<Command>,
) -> Response {
    let colour = tokens(ui).text;
    traced_text(ui, language, words, (size, colour), numbers, commands)
}

fn traced_text(
    ui: &mut Ui,
    language: Language,
    words: &str,
    (size, colour): (f32, egui::Color32),
    numbers: &[Link],
    commands: &mut Vec<Command>,
) -> Response {
    let drawn = words.replace('\u{202f}', "\u{a0}");
    let format = TextFormat::simple(FontId::proportional(size), colour);
    let job = LayoutJob::single_section(drawn.clone(), format);
    let (place, galley, response) = Label::new(job).wrap().selectable(true).layout_in_ui(ui);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    let kept = galley.clone();
    LabelSelectionState::label_text_selection(ui, &response, place, galley, colour, Stroke::NONE);
    for (index, (start, end, number)) in spans(&drawn, numbers).into_iter().enumerate() {
        let rects = rects(&kept, place, start, end);
        let Some(whole) = rects.iter().copied().reduce(Rect::union) else {
            continue;
        };
        let id: Id = response.id.with(("traced", index));
        let clickable = if rects.len() == 1 { whole } else { rects[0] };
        let link = ui.interact(clickable, id, Sense::click());
        let shown = &numbers[number].0;
        let spoken = text_with(language, "trace-spoken", &[("words", shown.as_str().into())]);
        link.widget_info(|| WidgetInfo::labeled(Role::Link, true, &spoken));
        rects.iter().for_each(|rect| underline(ui, *rect, &link));
        act(link, language, numbers[number].1.clone(), commands);
    }
    response
}

/// Where each number stands, as characters from and up to, and which number it is. The longest words first: "1.2" is not
/// looked for inside "21.2".
fn spans(words: &str, numbers: &[Link]) -> Vec<(usize, usize, usize)> {
    let characters: Vec<char> = words.chars().collect();
    let mut order: Vec<usize> = (0..numbers.len()).collect();
    order.sort_by_key(|number| std::cmp::Reverse(numbers[*number].0.chars().count()));
    let mut taken = vec![false; characters.len()];
    let mut spans = Vec::new();
    for number in order {
        let wanted: Vec<char> = numbers[number].0.replace('\u{202f}', "\u{a0}").chars().collect();
        let fits = |start: &usize| {
            let end = start + wanted.len();
            let alone = |place: Option<&char>| !place.is_some_and(|beside| beside.is_ascii_digit());
            characters.get(*start..end).is_some_and(|found| found == wanted)
                && taken[*start..end].iter().all(|taken| !taken)
                && alone(start.checked_sub(1).and_then(|before| characters.get(before)))
                && alone(characters.get(end))
        };
        if let (Some(start), false) = ((0..characters.len()).find(fits), wanted.is_empty()) {
            let end = start + wanted.len();
            taken[start..end].fill(true);
            spans.push((start, end, number));
        }
    }
    spans.sort_unstable();
    spans
}

/// The rectangles of characters, one for each row that has some of them.
fn rects(galley: &Galley, place: Pos2, start: usize, end: usize) -> Vec<Rect> {
    let at = |index: usize, prefer_next_row: bool| {
        let cursor = CCursor {
            index: index.into(),
            prefer_next_row,
        };
        galley.pos_from_cursor(cursor).translate(place.to_vec2())
    };
    let mut rects: Vec<Rect> = Vec::new();
    for index in start..end {
        let (from, to) = (at(index, true), at(index + 1, false));
        let own = Rect::from_min_max(from.left_top(), pos2(to.left().max(from.left()), from.bottom()));
        match rects.last_mut() {
            Some(last) if (last.top() - own.top()).abs() < 1.0 => *last = last.union(own),
            _ => rects.push(own),
        }
    }
    rects
}

/// What a click on it does, for who cannot see the line under it.
pub fn describe(response: &Response, language: Language) {
    let hint = text(language, "trace-hint");
    response
        .ctx
        .accesskit_node_builder(response.id, |node| node.set_description(hint));
}

/// A dotted line, whole under the pointer or the keyboard.
fn underline(ui: &Ui, rect: Rect, response: &Response) {
    let tokens = tokens(ui);
    let ends = [rect.left_bottom(), rect.right_bottom()];
    match response.hovered() || response.has_focus() {
        true => {
            ui.painter().line_segment(ends, Stroke::new(1.5, tokens.accent));
        }
        false => {
            ui.painter()
                .extend(Shape::dotted_line(&ends, tokens.muted, 3.0, 0.6));
        }
    }
}

/// Acts on a click, or on a key where the keyboard is.
pub fn act(response: Response, language: Language, number: Traced, commands: &mut Vec<Command>) -> Response {
    if response.clicked() {
        ask(number, commands);
    }
    response
        .on_hover_cursor(CursorIcon::PointingHand)
        .on_hover_text(text(language, "trace-title"))
}
