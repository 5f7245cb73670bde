//! The picture of rates by group: a row per group with its mark, its interval and its numbers.

use super::{Anchor, Axis, Fill, Form, Ink, Lettering, Page, Pen, Picture, Spot, Target, width, wrapped};
use crate::chart::{RateMark, RatesChart};
use crate::measure::Value;

/// The words of a chart of rates.
pub struct RatesWords {
    /// One per mark, in their order.
    pub rows: Vec<RowWords>,
    /// The title of the axis: the metric, and among whom.
    pub axis: String,
    /// A value on the axis.
    pub say: Box<dyn Fn(f64) -> String>,
    /// What the line of the reference is.
    pub reference: String,
    /// Other lines, each with its name.
    pub lines: Vec<(f64, String)>,
    /// Over the buttons by which a group becomes the reference; they are there on a page with controls.
    pub make_reference: String,
}

/// The words of one group.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RowWords {
    pub name: String,
    /// What is particular about it: the reference, few people, not recorded.
    pub note: String,
    /// Its value, or its bounds; a dash when there is none.
    pub value: String,
    /// Why it has no value, when that is so.
    pub why: Option<String>,
    /// How many people it is of.
    pub people: String,
    /// Everything in one breath.
    pub spoken: String,
    /// Lines shown on hover.
    pub details: Vec<String>,
    /// What a press that makes it the reference is called; `None` when it cannot be.
    pub make_reference: Option<String>,
    /// Whether its numbers are kept back: nothing is drawn then.
    pub kept_back: bool,
    pub chosen: bool,
}

/// Over the rows: the name of the line of the reference.
const HEAD: f64 = 28.0;
const LEAST_ROW: f64 = 42.0;
/// The buttons that make a group the reference.
const BUTTON: f64 = 30.0;
/// From the left of a name's column to the name: room for the group's mark.
const INSET: f64 = 28.0;

/// The chart of rates as a picture.
pub fn rates_picture(chart: &RatesChart, words: &RatesWords, page: Page) -> Picture {
    let mut picture = Picture::on(page);
    let start = if page.controls { BUTTON } else { 0.0 };
    let names = { words.rows.iter() }
        .map(|row| width(&row.name, Lettering::STRONG).max(width(&row.note, Lettering::QUIET).min(200.0)));
    let names = page.column(names, INSET + 8.0, (120.0, 0.36));
    let numbers = { words.rows.iter() }
        .map(|row| width(&row.value, Lettering::STRONG).max(width(&row.people, Lettering::QUIET)));
    let numbers = page.column(numbers, 10.0, (70.0, 0.3));
    let plot = (start + names + 14.0, page.width - numbers - 14.0);
    let axis = Axis {
        ratios: chart.ratios,
        ..Axis::plain((chart.axis_start, chart.axis_end), plot)
    };

    let named = names - INSET - 8.0;
    let lines: Vec<(Vec<String>, Vec<String>)> = words
        .rows
        .iter()
        .map(|row| {
            let look = if row.chosen {
                Lettering::STRONG
            } else {
                Lettering::LABEL
            };
            (
                wrapped(&row.name, look, named),
                wrapped(&row.note, Lettering::QUIET, named),
            )
        })
        .collect();
    let height = |(name, note): &(Vec<String>, Vec<String>)| {
        let text = name.len() as f64 * Lettering::LABEL.line() + note.len() as f64 * Lettering::QUIET.line();
        (text + 12.0).max(LEAST_ROW)
    };
    // Each line has its name over the others.
    let head = HEAD + words.lines.len() as f64 * Lettering::QUIET.line();
    let bottom = head + lines.iter().map(height).sum::<f64>();

    let mut y = head;
    for ((mark, row), lines) in chart.marks.iter().zip(&words.rows).zip(&lines) {
        let next = y + height(lines);
        if row.chosen {
            let fill = Fill::solid(Ink::Selected);
            picture.rect((start, y + 1.0), (page.width, next - 1.0), fill);
        }
        if mark.missing_group {
            picture.line((start, y), (page.width, y), Pen::GRID);
        }
        y = next;
    }
    axis.draw(&mut picture, (head, bottom), &words.say);
    if page.controls {
        let at = (2.0, head - 12.0);
        picture.words(at, &words.make_reference, Lettering::QUIET, Anchor::Start);
    }
    for (place, (value, name)) in words.lines.iter().enumerate() {
        let x = axis.at(*value);
        picture.line(
            (x, head - 6.0),
            (x, bottom),
            Pen {
                ink: Ink::Warning,
                ..Pen::REFERENCE
            },
        );
        let look = Lettering::of(12.0, false, Ink::Warning);
        let half = width(name, look) / 2.0;
        let middle = x.min(page.width - half).max(half);
        let y = head - 12.0 - (words.lines.len() - place) as f64 * look.line();
        picture.words((middle, y), name, look, Anchor::Middle);
    }
    if let Some(value) = chart.reference_line {
        let x = axis.at(value);
        picture.line((x, head - 6.0), (x, bottom), Pen::REFERENCE);
        let look = Lettering::of(12.0, false, Ink::Reference);
        // In the middle of its line where it does not leave the plot.
        let half = width(&words.reference, look) / 2.0;
        let leftmost = if page.controls { plot.0.max(90.0) } else { 0.0 } + half;
        let middle = x.min(page.width - half).max(leftmost);
        picture.words((middle, head - 12.0), &words.reference, look, Anchor::Middle);
    }
    let mut y = head;
    for ((mark, row), lines) in chart.marks.iter().zip(&words.rows).zip(&lines) {
        let next = y + height(lines);
        let middle = (y + next) / 2.0;
        names_to(&mut picture, mark, row, lines, (start, middle));
        if !row.kept_back {
            rate_to(&mut picture, mark, row, &axis, middle);
        }
        let right = page.width - 6.0;
        picture.words((right, middle - 3.0), &row.value, Lettering::STRONG, Anchor::End);
        picture.words((right, middle + 13.0), &row.people, Lettering::QUIET, Anchor::End);
        if let Some(name) = &row.make_reference
            && page.controls
        {
            picture.spots.push(Spot {
                target: Target::Reference(mark.group),
                from: (0.0, y),
                to: (BUTTON, next),
                spoken: name.clone(),
                details: vec![name.clone()],
            });
        }
        picture.spots.push(Spot {
            target: Target::Group(mark.group),
            from: (start, y),
            to: (page.width, next),
            spoken: row.spoken.clone(),
            details: row.details.clone(),
        });
        y = next;
    }
    picture.rows = Some((head, bottom));
    let at = ((plot.0 + plot.1) / 2.0, bottom + 38.0);
    let room = 2.0 * at.0.min(page.width - at.0);
    let lines = picture.paragraph(at, &words.axis, room, Lettering::LABEL, Anchor::Middle);
    picture.height = bottom + 26.0 + lines as f64 * Lettering::LABEL.line();
    picture
}

fn ink(mark: &RateMark) -> Ink {
    Ink::of_group(mark.group, mark.missing_group)
}

fn names_to(
    picture: &mut Picture,
    mark: &RateMark,
    row: &RowWords,
    (name, note): &(Vec<String>, Vec<String>),
    (left, middle): (f64, f64),
) {
    let hollow = mark.small || row.kept_back;
    picture.mark(
        (left + 12.0, middle),
        Form::of_group(mark.group),
        ink(mark),
        hollow,
    );
    let look = match (row.chosen, mark.missing_group) {
        (true, _) => Lettering::STRONG,
        (_, true) => Lettering::of(Lettering::LABEL.size, false, Ink::Muted),
        _ => Lettering::LABEL,
    };
    let text = name.len() as f64 * look.line() + note.len() as f64 * Lettering::QUIET.line();
    let mut foot = middle - text / 2.0 + 0.78 * look.line();
    for line in name {
        picture.words((left + INSET, foot), line, look, Anchor::Start);
        foot += look.line();
    }
    for line in note {
        picture.words((left + INSET, foot - 2.0), line, Lettering::QUIET, Anchor::Start);
        foot += Lettering::QUIET.line();
    }
}

fn rate_to(picture: &mut Picture, mark: &RateMark, row: &RowWords, axis: &Axis, y: f64) {
    let ink = ink(mark);
    match mark.value {
        Value::Known(value) => {
            if let Ok((low, high)) = mark.interval {
                picture.interval((axis.at(low), axis.at(high)), y, ink, mark.small);
            }
            let at = (axis.at(value), y);
            let hollow = mark.small || mark.inconclusive;
            picture.mark(at, Form::of_group(mark.group), ink, hollow);
            if mark.is_reference {
                picture.ring(at, ink);
            }
        }
        Value::Bounds(low, high) => picture.bounds((axis.at(low), axis.at(high)), y, ink),
        Value::Undefined(_) => {
            let why = row.why.as_deref().unwrap_or_default();
            let (left, right) = axis.places;
            let lines = wrapped(why, Lettering::QUIET, right - left - 12.0);
            let line = Lettering::QUIET.line();
            let top = y - lines.len() as f64 * line / 2.0;
            let wide = lines.iter().map(|line| width(line, Lettering::QUIET));
            let wide = wide.fold(0.0, f64::max);
            if !lines.is_empty() {
                let to = (left + wide + 12.0, top + lines.len() as f64 * line + 2.0);
                picture.rect((left + 2.0, top - 2.0), to, Fill::solid(Ink::Paper));
            }
            for (index, words) in lines.iter().enumerate() {
                let at = (left + 6.0, top + (index as f64 + 0.8) * line);
                picture.words(at, words, Lettering::QUIET, Anchor::Start);
            }
        }
    }
}
