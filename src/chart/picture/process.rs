//! The picture of a process: each group's share of the people at each stage, how many they are, and what each step makes
//! of the share.

use super::{Anchor, Axis, Fill, Form, Ink, Lettering, Page, Pen, Picture, Spot, Target, width, wrapped};
use crate::chart::ProcessChart;
use crate::measure::Value;

/// The words of the chart.
pub struct ProcessWords {
    /// Each stage: its name, and how many people are at it.
    pub stages: Vec<(String, String)>,
    /// One per line, in their order.
    pub groups: Vec<ProcessGroupWords>,
    /// What the shares are, over them.
    pub up: String,
    /// Over the numbers under the chart.
    pub under: String,
    /// A share on the axis.
    pub say: Box<dyn Fn(f64) -> String>,
}

/// The words of a group.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProcessGroupWords {
    pub name: String,
    pub chosen: bool,
    /// How many people at each stage.
    pub people: Vec<String>,
    /// What the step to each stage after the first makes of its share.
    pub steps: Vec<String>,
    /// Each of its stages in one breath.
    pub spoken: Vec<String>,
    pub details: Vec<Vec<String>>,
    /// Whether its numbers are kept back: nothing is drawn then.
    pub kept_back: bool,
}

const PLOT: f64 = 230.0;
const ROW: f64 = 26.0;

/// The chart as a picture.
pub fn process_picture(chart: &ProcessChart, words: &ProcessWords, page: Page) -> Picture {
    let mut picture = Picture::on(page);
    let names = { words.groups.iter() }.map(|group| width(&group.name, Lettering::STRONG));
    let names = page.column(names, 34.0, (90.0, 0.28));
    let top = 24.0;
    picture.words((0.0, 12.0), &words.up, Lettering::QUIET, Anchor::Start);
    let (left, right) = (names, page.width - 8.0);
    let bottom = top + PLOT;
    let share = Axis::plain((0.0, chart.axis_end), (bottom, top));
    share.stand(&mut picture, (left, right), &words.say);
    picture.line((left, bottom), (right, bottom), Pen::AXIS);
    let slot = (right - left) / words.stages.len() as f64;
    let across = |stage: usize| left + (stage as f64 + 0.5) * slot;
    let mut high = 0;
    for (stage, (name, people)) in words.stages.iter().enumerate() {
        let at = (across(stage), bottom + 18.0);
        let lines = picture.paragraph(at, name, slot - 8.0, Lettering::STRONG, Anchor::Middle);
        let under = (at.0, at.1 + lines as f64 * Lettering::STRONG.line());
        picture.words(under, people, Lettering::QUIET, Anchor::Middle);
        high = high.max(lines);
        let x = across(stage);
        picture.line((x, top), (x, bottom), Pen::GRID);
    }
    for (place, (line, said)) in chart.lines.iter().zip(&words.groups).enumerate() {
        if !said.kept_back {
            line_to(
                &mut picture,
                line,
                said,
                place as f64 - 0.5 * (chart.lines.len() - 1) as f64,
                (&share, &across),
            );
        }
    }
    let mut y = bottom + 44.0 + high as f64 * Lettering::STRONG.line();
    let lines = picture.paragraph(
        (0.0, y),
        &words.under,
        page.width,
        Lettering::QUIET,
        Anchor::Start,
    );
    y += lines as f64 * Lettering::QUIET.line() - 4.0;
    let start = y;
    for (line, said) in chart.lines.iter().zip(&words.groups) {
        let look = if said.chosen {
            Lettering::STRONG
        } else {
            Lettering::LABEL
        };
        let lines = wrapped(&said.name, look, names - 30.0);
        let height = (lines.len() as f64 * look.line() + 8.0).max(ROW);
        if said.chosen {
            picture.rect((0.0, y), (page.width, y + height), Fill::solid(Ink::Selected));
        }
        let middle = y + height / 2.0 + 4.0;
        let ink = Ink::of_group(line.group, line.missing_group);
        picture.mark(
            (10.0, middle - 4.0),
            Form::of_group(line.group),
            ink,
            said.kept_back,
        );
        let first = middle - (lines.len() as f64 - 1.0) * look.line() / 2.0;
        for (index, words) in lines.iter().enumerate() {
            picture.words(
                (24.0, first + index as f64 * look.line()),
                words,
                look,
                Anchor::Start,
            );
        }
        for (stage, people) in said.people.iter().enumerate() {
            picture.words((across(stage), middle), people, look, Anchor::Middle);
        }
        for (step, words) in said.steps.iter().enumerate() {
            let at = (across(step) + slot / 2.0, middle);
            picture.words(at, words, Lettering::QUIET, Anchor::Middle);
        }
        picture.spots.push(Spot {
            target: Target::Group(line.group),
            from: (0.0, y),
            to: (page.width, y + height),
            spoken: format!("{}, {}", said.name, said.people.join(", ")),
            details: std::iter::once(said.name.clone())
                .chain(said.spoken.iter().cloned())
                .collect(),
        });
        y += height;
    }
    picture.line((0.0, start), (page.width, start), Pen::GRID);
    picture.height = y + 4.0;
    picture
}

/// A group's line, its intervals and its marks; groups stand a little beside each other.
fn line_to(
    picture: &mut Picture,
    line: &crate::chart::ProcessLine,
    said: &ProcessGroupWords,
    beside: f64,
    (share, across): (&Axis, &dyn Fn(usize) -> f64),
) {
    let ink = Ink::of_group(line.group, line.missing_group);
    let x = |stage: usize| across(stage) + 7.0 * beside;
    let known = line.points.iter().enumerate().filter_map(|(stage, point)| {
        let share = share.at(point.share.known()?);
        Some((x(stage), share))
    });
    let pen = Pen::solid(ink, if said.chosen { 3.0 } else { 1.5 });
    picture.shapes.push(super::Shape::Path {
        points: known.collect(),
        pen,
    });
    for (stage, point) in line.points.iter().enumerate() {
        let x = x(stage);
        let (top, bottom) = match (point.share, point.interval) {
            (Value::Known(_), Ok((low, high))) => {
                picture.line(
                    (x, share.at(low)),
                    (x, share.at(high)),
                    Pen::interval(ink, point.few),
                );
                (share.at(high), share.at(low))
            }
            (Value::Bounds(low, high), _) => {
                let fill = Fill { ink, strength: 0.35 };
                picture.rect((x - 4.0, share.at(high)), (x + 4.0, share.at(low)), fill);
                (share.at(high), share.at(low))
            }
            (Value::Known(value), Err(_)) => (share.at(value), share.at(value)),
            (Value::Undefined(_), _) => continue,
        };
        if let Value::Known(value) = point.share {
            picture.mark((x, share.at(value)), Form::of_group(line.group), ink, point.few);
        }
        picture.spots.push(Spot {
            target: Target::Stage {
                group: line.group,
                stage,
            },
            from: (x - 7.0, top - 6.0),
            to: (x + 7.0, bottom + 6.0),
            spoken: said.spoken.get(stage).cloned().unwrap_or_default(),
            details: said.details.get(stage).cloned().unwrap_or_default(),
        });
    }
}
