//! The picture of the shares of "yes" by score: groups side by side in each column, and under it how many people.

use super::{Anchor, Axis, Form, Ink, Lettering, Page, Pen, Picture, Spot, Target, width};
use crate::chart::CalibrationChart;

/// The words of the chart.
pub struct CalibrationWords {
    /// The scores of each column.
    pub columns: Vec<String>,
    /// The groups, in the order of the chart.
    pub groups: Vec<GroupWords>,
    /// What the dashed lines are, when the scores are probabilities.
    pub announced: String,
    /// What the scores are, under them, and what the shares are, over them.
    pub across: String,
    pub up: String,
    /// A share on the axis.
    pub say: Box<dyn Fn(f64) -> String>,
}

/// The words of a group.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GroupWords {
    /// Its place among those measured.
    pub group: usize,
    pub name: String,
    pub missing_group: bool,
    pub chosen: bool,
    /// In each column.
    pub bins: Vec<BinWords>,
}

/// The words of the people of a group in a column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BinWords {
    pub people: String,
    /// Everything in one breath.
    pub spoken: String,
    pub details: Vec<String>,
    /// Too few people to comment on.
    pub few: bool,
    /// Whether its numbers are kept back: nothing is drawn then.
    pub kept_back: bool,
}

const PLOT: f64 = 240.0;

/// The chart as a picture.
pub fn calibration_picture(chart: &CalibrationChart, words: &CalibrationWords, page: Page) -> Picture {
    let mut picture = Picture::on(page);
    let top = legend(&mut picture, words, 0.0) + 40.0;
    picture.words((0.0, top - 16.0), &words.up, Lettering::QUIET, Anchor::Start);
    let names = { words.groups.iter() }.map(|group| width(&group.name, Lettering::QUIET));
    let names = page.column(names, 34.0, (60.0, 0.2));
    let (left, right) = (names, page.width - 10.0);
    let bottom = top + PLOT;
    let share = Axis::plain((0.0, 1.0), (bottom, top));
    share.stand(&mut picture, (left, right), &words.say);
    picture.line((left, bottom), (right, bottom), Pen::AXIS);
    let slot = (right - left) / chart.columns.len().max(1) as f64;
    // Names of columns stand where they do not touch the one before.
    let mut free = 0.0;
    for (index, (column, name)) in chart.columns.iter().zip(&words.columns).enumerate() {
        let middle = left + (index as f64 + 0.5) * slot;
        let half = width(name, Lettering::QUIET) / 2.0;
        if middle - half >= free {
            let at = (middle, bottom + 17.0);
            picture.words(at, name, Lettering::QUIET, Anchor::Middle);
            free = middle + half + 8.0;
        }
        if chart.probabilities {
            let announced = column.bins.iter().filter_map(|(_, bin)| bin.as_ref());
            let (people, sum) = announced.fold((0.0, 0.0), |sum, bin| {
                (sum.0 + bin.people, sum.1 + bin.people * bin.score)
            });
            let y = share.at(sum / people);
            let pen = Pen {
                dash: Some((3.0, 3.0)),
                ..Pen::REFERENCE
            };
            picture.line((middle - 0.45 * slot, y), (middle + 0.45 * slot, y), pen);
        }
    }
    // Few numbers of people fit under narrow columns: the same ones of every group.
    let wide = { words.groups.iter().flat_map(|group| &group.bins) }
        .map(|bin| width(&bin.people, Lettering::QUIET))
        .fold(0.0, f64::max);
    let each = ((wide + 6.0) / slot).ceil().max(1.0) as usize;
    let foot = bottom + 38.0;
    for (place, group) in words.groups.iter().enumerate() {
        let ink = Ink::of_group(group.group, group.missing_group);
        let y = foot + place as f64 * 18.0;
        picture.mark((8.0, y - 4.0), Form::of_group(group.group), ink, false);
        let look = if group.chosen {
            Lettering::of(12.0, true, Ink::Text)
        } else {
            Lettering::QUIET
        };
        picture.words(
            (20.0, y),
            &shortened(&group.name, look, names - 24.0),
            look,
            Anchor::Start,
        );
        for (index, (column, said)) in chart.columns.iter().zip(&group.bins).enumerate() {
            let middle = left + (index as f64 + 0.5) * slot;
            if index % each == 0 {
                picture.words((middle, y), &said.people, look, Anchor::Middle);
            }
            let Some(bin) = column.bins.get(place).and_then(|(_, bin)| bin.as_ref()) else {
                continue;
            };
            if said.kept_back {
                continue;
            }
            let step = (0.8 * slot / words.groups.len() as f64).min(22.0);
            let x = middle + (place as f64 - 0.5 * (words.groups.len() - 1) as f64) * step;
            let (low, high) = (share.at(bin.interval.0), share.at(bin.interval.1));
            picture.line((x, low), (x, high), Pen::interval(ink, said.few));
            let at = (x, share.at(bin.share));
            picture.mark(at, Form::of_group(group.group), ink, said.few);
            if group.chosen {
                picture.ring(at, ink);
            }
            picture.spots.push(Spot {
                target: Target::Bin {
                    group: group.group,
                    bin: column.place,
                },
                from: (x - 0.5 * step.max(10.0), high.min(at.1) - 6.0),
                to: (x + 0.5 * step.max(10.0), low.max(at.1) + 6.0),
                spoken: said.spoken.clone(),
                details: said.details.clone(),
            });
        }
    }
    let foot = foot + words.groups.len() as f64 * 18.0;
    let middle = ((left + right) / 2.0, foot + 8.0);
    let lines = picture.paragraph(
        middle,
        &words.across,
        right - left,
        Lettering::LABEL,
        Anchor::Middle,
    );
    picture.height = foot + lines as f64 * Lettering::LABEL.line();
    picture
}

/// The groups with their marks and what the dashed lines are, on lines; says where they end.
fn legend(picture: &mut Picture, words: &CalibrationWords, top: f64) -> f64 {
    let (mut x, mut y) = (0.0, top + 18.0);
    for group in &words.groups {
        let wide = width(&group.name, Lettering::STRONG) + 44.0;
        if x > 0.0 && x + wide > picture.width {
            (x, y) = (0.0, y + 22.0);
        }
        let ink = Ink::of_group(group.group, group.missing_group);
        picture.mark((x + 8.0, y - 5.0), Form::of_group(group.group), ink, false);
        let look = if group.chosen {
            Lettering::STRONG
        } else {
            Lettering::LABEL
        };
        picture.words((x + 22.0, y), &group.name, look, Anchor::Start);
        x += wide;
    }
    if !words.announced.is_empty() {
        let wide = width(&words.announced, Lettering::QUIET);
        if x > 0.0 && x + wide > picture.width {
            (x, y) = (0.0, y + 20.0);
        }
        let room = picture.width - x;
        let lines = picture.paragraph((x, y), &words.announced, room, Lettering::QUIET, Anchor::Start);
        y += (lines.max(1) - 1) as f64 * Lettering::QUIET.line();
    }
    y
}

/// Words cut where there is no more room: the legend has them whole.
fn shortened(words: &str, look: Lettering, room: f64) -> String {
    if width(words, look) <= room {
        return words.to_owned();
    }
    let mut short = String::new();
    for letter in words.chars() {
        if width(&format!("{short}{letter}…"), look) > room {
            break;
        }
        short.push(letter);
    }
    format!("{}…", short.trim_end())
}
