//! A chart laid out on a page: lines, dots and words at their places. Nothing here knows how it is written down.

use crate::chart::RatesChart;
use crate::measure::Value;

/// A picture: its size in points of 1/96 inch, and what is on it, from the back to the front.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    pub width: f64,
    pub height: f64,
    pub shapes: Vec<Shape>,
}

/// Something at its place, from the upper left corner.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    Line {
        from: (f64, f64),
        to: (f64, f64),
        look: Stroke,
    },
    Dot {
        at: (f64, f64),
        look: Dot,
    },
    Words {
        at: (f64, f64),
        words: String,
        look: Words,
        anchor: Anchor,
    },
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    Grid,
    Axis,
    /// What groups are compared with.
    Reference,
    Interval,
    /// All that a value can be, when it is known only within bounds.
    Bounds,
}

/// How a value is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dot {
    Plain,
    /// The group that the picture is about.
    Chosen,
    /// The reference.
    Reference,
    /// Too few people to comment on.
    Small,
    /// Its gap to the reference may be chance.
    Undecided,
}

/// How words are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    Label,
    Strong,
    Quiet,
}

/// Which of their ends stands at the place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// The words of a chart of rates, in the order of its marks.
#[derive(Clone, Debug, PartialEq)]
pub struct RatesWords {
    /// The name of each group, under it how many people it is about, and its value or why there is none.
    pub rows: Vec<RowWords>,
    /// The title of the axis.
    pub axis: String,
    /// Each mark of the axis.
    pub ticks: Vec<(f64, String)>,
    /// What the line of the reference is.
    pub reference: Option<String>,
}

/// The words of one group.
#[derive(Clone, Debug, PartialEq)]
pub struct RowWords {
    pub name: String,
    pub people: String,
    pub value: String,
    /// Whether its numbers are kept back: nothing is drawn then.
    pub kept_back: bool,
    pub chosen: bool,
}

const WIDTH: f64 = 720.0;
/// About how wide a character is at the size of labels: enough for most letters.
const CHARACTER: f64 = 7.0;
const LINE: f64 = 16.0;
/// The room for values at the right.
const VALUES: f64 = 150.0;

/// The chart of rates as a picture, one row per group.
pub fn rates_picture(chart: &RatesChart, words: &RatesWords) -> Picture {
    let longest = words.rows.iter().map(|row| row.name.chars().count()).max();
    let labels = (longest.unwrap_or_default() as f64 * CHARACTER + 16.0).clamp(110.0, 250.0);
    let (left, right) = (labels, WIDTH - VALUES);
    let across = |value: f64| {
        let along = (value - chart.axis_start) / (chart.axis_end - chart.axis_start);
        left + (right - left) * along.clamp(0.0, 1.0)
    };
    let names: Vec<Vec<String>> = words
        .rows
        .iter()
        .map(|row| wrapped(&row.name, (labels - 16.0) / CHARACTER))
        .collect();
    let heights = names.iter().map(|lines| (lines.len() as f64 + 1.0) * LINE + 10.0);
    let top = 26.0;
    let bottom = top + heights.clone().sum::<f64>();

    let mut shapes = Vec::new();
    for (value, tick) in &words.ticks {
        let x = across(*value);
        shapes.push(line((x, top), (x, bottom), Stroke::Grid));
        shapes.push(said((x, bottom + 18.0), tick, Words::Quiet, Anchor::Middle));
    }
    shapes.push(line((left, bottom), (right, bottom), Stroke::Axis));
    if let (Some(at), Some(name)) = (chart.reference_line, &words.reference) {
        let x = across(at);
        shapes.push(line((x, top - 6.0), (x, bottom), Stroke::Reference));
        // Near an edge the words would leave the picture.
        let anchor = match (x - left) / (right - left) {
            share if share < 0.3 => Anchor::Start,
            share if share > 0.7 => Anchor::End,
            _ => Anchor::Middle,
        };
        shapes.push(said((x, top - 11.0), name, Words::Quiet, anchor));
    }
    let mut y = top;
    for (((mark, row), lines), height) in chart.marks.iter().zip(&words.rows).zip(&names).zip(heights) {
        let middle = y + height / 2.0;
        let look = if row.chosen { Words::Strong } else { Words::Label };
        let first = middle - lines.len() as f64 * LINE / 2.0 + 4.0;
        for (index, part) in lines.iter().enumerate() {
            let at = (left - 12.0, first + index as f64 * LINE);
            shapes.push(said(at, part, look, Anchor::End));
        }
        let under = (left - 12.0, first + lines.len() as f64 * LINE);
        shapes.push(said(under, &row.people, Words::Quiet, Anchor::End));
        shapes.push(said(
            (right + 12.0, middle + 4.0),
            &row.value,
            look,
            Anchor::Start,
        ));
        if !row.kept_back {
            if let Ok((low, high)) = mark.interval {
                shapes.push(line(
                    (across(low), middle),
                    (across(high), middle),
                    Stroke::Interval,
                ));
            }
            match mark.value {
                Value::Known(value) => {
                    let look = match () {
                        () if mark.small => Dot::Small,
                        () if mark.is_reference => Dot::Reference,
                        () if row.chosen => Dot::Chosen,
                        () if mark.inconclusive => Dot::Undecided,
                        () => Dot::Plain,
                    };
                    let at = (across(value), middle);
                    shapes.push(Shape::Dot { at, look });
                }
                Value::Bounds(low, high) => {
                    shapes.push(line(
                        (across(low), middle),
                        (across(high), middle),
                        Stroke::Bounds,
                    ));
                }
                Value::Undefined(_) => {}
            }
        }
        y += height;
    }
    shapes.push(said(
        ((left + right) / 2.0, bottom + 38.0),
        &words.axis,
        Words::Label,
        Anchor::Middle,
    ));
    Picture {
        width: WIDTH,
        height: bottom + 48.0,
        shapes,
    }
}

fn line(from: (f64, f64), to: (f64, f64), look: Stroke) -> Shape {
    Shape::Line { from, to, look }
}

fn said(at: (f64, f64), words: &str, look: Words, anchor: Anchor) -> Shape {
    Shape::Words {
        at,
        words: words.to_owned(),
        look,
        anchor,
    }
}

/// Words on lines of at most so many characters, cut inside a word only where it is longer than a line.
fn wrapped(words: &str, most: f64) -> Vec<String> {
    let most = (most as usize).max(1);
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        let letters: Vec<char> = word.chars().collect();
        for piece in letters.chunks(most) {
            let piece: String = piece.iter().collect();
            match lines.last_mut() {
                Some(line) if line.chars().count() + 1 + piece.chars().count() <= most => {
                    line.push(' ');
                    line.push_str(&piece);
                }
                _ => lines.push(piece),
            }
        }
    }
    if lines.is_empty() {
        lines.push(String::new());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_longer_than_asked_and_no_letter_is_lost() {
        let name = "anticonstitutionnellement × moins de 25 ans";
        let lines = wrapped(name, 12.0);
        assert!(lines.iter().all(|line| line.chars().count() <= 12), "{lines:?}");
        let letters = |text: &str| {
            text.chars()
                .filter(|letter| !letter.is_whitespace())
                .collect::<String>()
        };
        assert_eq!(letters(&lines.concat()), letters(name));
    }
}
