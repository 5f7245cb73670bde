//! The picture of a metric as the cut moves: a line per group, the cut in force to be dragged, the rule it is compared
//! with.

use super::{
    Anchor, Axis, Fill, Form, Ink, Lettering, Page, Pen, Picture, Shape, Slide, Spot, Target, width,
};
use crate::chart::{ThresholdChart, ThresholdLine};
use crate::measure::Value;
use crate::tally::First;

/// The words of the chart.
pub struct ThresholdWords {
    /// One per line, in their order.
    pub groups: Vec<ThresholdGroupWords>,
    /// What the axis across is, under it, and what the axis up is, over it.
    pub across: String,
    pub up: String,
    /// Over the line of the cut in force, and over that of the rule marked.
    pub at: String,
    pub marked: String,
    /// On which side people are selected.
    pub side: String,
    pub say_across: Box<dyn Fn(f64) -> String>,
    pub say_up: Box<dyn Fn(f64) -> String>,
}

/// The words of a group.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThresholdGroupWords {
    pub name: String,
    /// Its value at the cut in force.
    pub now: String,
    pub chosen: bool,
    pub spoken: String,
    pub details: Vec<String>,
    /// Whether its numbers are kept back: nothing is drawn then.
    pub kept_back: bool,
}

const PLOT: f64 = 300.0;

/// The chart as a picture.
pub fn threshold_picture(chart: &ThresholdChart, words: &ThresholdWords, page: Page) -> Picture {
    let mut picture = Picture::on(page);
    let top = 60.0;
    let bottom = top + PLOT;
    let names = { words.groups.iter() }
        .map(|group| width(&group.name, Lettering::STRONG).max(width(&group.now, Lettering::QUIET)));
    let names = page.column(names, 40.0, (100.0, 0.3));
    let standing = width(&(words.say_up)(chart.up.1), Lettering::QUIET) + 18.0;
    let (left, right) = (standing.max(46.0), page.width - names);
    picture.words((0.0, 12.0), &words.up, Lettering::QUIET, Anchor::Start);
    let across = Axis::plain(chart.across, (left, right));
    let up = Axis::plain(chart.up, (bottom, top));
    // Where people are selected, a little darker.
    if let Some(at) = chart.at {
        let selected = match (chart.along, chart.first) {
            (crate::chart::Along::Places, _) | (_, First::Lowest) => (left, across.at(at)),
            (_, First::Highest) => (across.at(at), right),
        };
        picture.rect((selected.0, top), (selected.1, bottom), Fill::solid(Ink::Sunken));
        let middle = (selected.0 + selected.1) / 2.0;
        if width(&words.side, Lettering::QUIET) + 8.0 < selected.1 - selected.0 {
            picture.words(
                (middle, top + 16.0),
                &words.side,
                Lettering::QUIET,
                Anchor::Middle,
            );
        }
    }
    up.stand(&mut picture, (left, right), &words.say_up);
    across.draw(&mut picture, (top, bottom), &words.say_across);
    let label = |picture: &mut Picture, at: f64, y: f64, said: &str, ink: Ink| {
        let half = width(said, Lettering::of(12.0, true, ink)) / 2.0;
        let middle = across
            .at(at)
            .clamp(left + half, (page.width - half).max(left + half));
        picture.words((middle, y), said, Lettering::of(12.0, true, ink), Anchor::Middle);
    };
    if let Some(marked) = chart.marked {
        let x = across.at(marked);
        let pen = Pen {
            dash: Some((5.0, 4.0)),
            ..Pen::REFERENCE
        };
        picture.line((x, top), (x, bottom), pen);
        label(&mut picture, marked, top - 22.0, &words.marked, Ink::Reference);
    }
    for (line, said) in chart.lines.iter().zip(&words.groups) {
        if !said.kept_back {
            line_to(&mut picture, line, said, (&across, &up));
        }
    }
    if let Some(at) = chart.at {
        let x = across.at(at);
        picture.line((x, top), (x, bottom), Pen::solid(Ink::Accent, 2.5));
        label(&mut picture, at, top - 7.0, &words.at, Ink::Accent);
    }
    marks(&mut picture, chart, words, (&across, &up), (right, top, bottom));
    picture.slide = chart.at.map(|at| {
        Box::new(Slide {
            name: words.across.clone(),
            axis: across,
            top,
            bottom,
            at,
        })
    });
    let middle = ((left + right) / 2.0, bottom + 38.0);
    let lines = picture.paragraph(
        middle,
        &words.across,
        right - left,
        Lettering::LABEL,
        Anchor::Middle,
    );
    picture.height = bottom + 30.0 + lines.max(1) as f64 * Lettering::LABEL.line();
    picture
}

fn ink(line: &ThresholdLine) -> Ink {
    Ink::of_group(line.group, line.missing_group)
}

fn line_to(
    picture: &mut Picture,
    line: &ThresholdLine,
    said: &ThresholdGroupWords,
    (across, up): (&Axis, &Axis),
) {
    let pen = Pen {
        dash: line.few.then_some((6.0, 4.0)),
        ..Pen::solid(ink(line), if said.chosen { 3.0 } else { 1.8 })
    };
    for piece in &line.pieces {
        let points = piece.iter().map(|(x, y)| (across.at(*x), up.at(*y)));
        picture.shapes.push(Shape::Path {
            points: points.collect(),
            pen,
        });
    }
}

/// Each group's value at the cut: its mark on the line, its interval, its name at the right where it touches no other.
fn marks(
    picture: &mut Picture,
    chart: &ThresholdChart,
    words: &ThresholdWords,
    (across, up): (&Axis, &Axis),
    (right, top, bottom): (f64, f64, f64),
) {
    let mut labels: Vec<(f64, usize)> = Vec::new();
    for (place, (line, said)) in chart.lines.iter().zip(&words.groups).enumerate() {
        let height = match line.now {
            Value::Known(value) => up.at(value),
            Value::Bounds(low, high) => up.at((low + high) / 2.0),
            Value::Undefined(_) => bottom,
        };
        labels.push((height, place));
        let (Some(at), false) = (chart.at, said.kept_back) else {
            continue;
        };
        let x = across.at(at);
        match (line.now, line.interval) {
            (Value::Known(value), interval) => {
                if let Ok((low, high)) = interval {
                    picture.line(
                        (x, up.at(low)),
                        (x, up.at(high)),
                        Pen::interval(ink(line), line.few),
                    );
                }
                picture.mark((x, up.at(value)), Form::of_group(line.group), ink(line), line.few);
            }
            (Value::Bounds(low, high), _) => {
                let fill = Fill {
                    ink: ink(line),
                    strength: 0.35,
                };
                picture.rect((x - 4.0, up.at(high)), (x + 4.0, up.at(low)), fill);
            }
            (Value::Undefined(_), _) => {}
        }
    }
    // From the top; each at its height, or under the one before.
    labels.sort_by(|one, other| one.0.total_cmp(&other.0));
    let each = Lettering::STRONG.line() + Lettering::QUIET.line() + 6.0;
    let count = labels.len() as f64;
    let mut free = top;
    for (place, (height, index)) in labels.into_iter().enumerate() {
        let (line, said) = (&chart.lines[index], &words.groups[index]);
        let left_below = (count - place as f64) * each;
        let y = (height - each / 2.0)
            .max(free)
            .min((bottom + 30.0 - left_below).max(free));
        free = y + each;
        let look = if said.chosen {
            Lettering::STRONG
        } else {
            Lettering::LABEL
        };
        picture.mark(
            (right + 14.0, y + 9.0),
            Form::of_group(line.group),
            ink(line),
            line.few,
        );
        picture.words((right + 28.0, y + 14.0), &said.name, look, Anchor::Start);
        picture.words(
            (right + 28.0, y + 29.0),
            &said.now,
            Lettering::QUIET,
            Anchor::Start,
        );
        picture.spots.push(Spot {
            target: Target::Group(line.group),
            from: (right + 2.0, y),
            to: (picture.width, y + each - 2.0),
            spoken: said.spoken.clone(),
            details: said.details.clone(),
        });
        picture.height = picture.height.max(free);
    }
}
