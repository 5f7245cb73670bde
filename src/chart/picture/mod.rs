//! A chart laid out: shapes at their places, and what each place stands for. Nothing here knows how it is painted or
//! written down: a painter only has to know lines, marks, areas and words, and which colour each [`Ink`] is.
//!
//! | file | what it holds |
//! |---|---|
//! | `look` | inks, pens, fills, lettering, the shapes of groups |
//! | `letters` | how wide words are, and where they break |
//! | `axis` | from values to places, and the numbers along an axis |
//! | `svg`, `markup` | a picture written down |
//! | `rates`, … | one file per kind of chart: from its data and its words to a picture |

mod axis;
mod calibration;
mod letters;
mod look;
mod markup;
mod poster;
mod process;
mod rates;
mod strata;
mod svg;
mod threshold;

pub use axis::Axis;
pub use calibration::{BinWords, CalibrationWords, GroupWords, calibration_picture};
pub use letters::{width, wrapped};
pub use look::{Fill, Form, Ink, Lettering, Palette, Pen};
pub use markup::markup;
pub use poster::{PosterWords, poster};
pub use process::{ProcessGroupWords, ProcessWords, process_picture};
pub use rates::{RatesWords, RowWords, rates_picture};
pub use strata::{StrataRowWords, StrataWords, strata_picture};
pub use svg::{svg, svg_file};
pub use threshold::{ThresholdGroupWords, ThresholdWords, threshold_picture};

/// A place, from the upper left corner of the picture.
pub type Point = (f64, f64);

/// A picture: its size in points of 1/96 inch, what is on it from the back to the front, and what can be pointed at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    pub width: f64,
    pub height: f64,
    pub shapes: Vec<Shape>,
    /// In the order in which the keyboard reaches them; none of them is drawn.
    pub spots: Vec<Spot>,
    /// Where its rows begin and end: what scrolls under its head where the whole is too high for a window.
    pub rows: Option<(f64, f64)>,
    /// What can be dragged across it.
    pub slide: Option<Box<Slide>>,
}

/// A line that stands on the picture and can be dragged along an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Slide {
    /// What it is, for those who do not see it.
    pub name: String,
    pub axis: Axis,
    /// From which height to which.
    pub top: f64,
    pub bottom: f64,
    /// The value at which it stands.
    pub at: f64,
}

/// Something drawn at its place.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    Line {
        from: Point,
        to: Point,
        pen: Pen,
    },
    /// Points joined in their order.
    Path {
        points: Vec<Point>,
        pen: Pen,
    },
    /// A rectangle, by its upper left and its lower right corner.
    Rect {
        from: Point,
        to: Point,
        fill: Fill,
    },
    /// What lies between two curves over the same places: across, top, bottom.
    Band {
        points: Vec<(f64, f64, f64)>,
        fill: Fill,
    },
    Mark {
        at: Point,
        form: Form,
        radius: f64,
        /// `None` lets what is behind show.
        fill: Option<Ink>,
        edge: Pen,
    },
    /// Words that stand on a line: their place is at the foot of their letters.
    Words {
        at: Point,
        words: String,
        look: Lettering,
        anchor: Anchor,
    },
}

/// Which end of the words stands at their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// A part of the picture that stands for something, from its upper left to its lower right corner.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    pub target: Target,
    pub from: Point,
    pub to: Point,
    /// Everything in one breath, for those who do not see it.
    pub spoken: String,
    /// Its name and what more there is to say, a line each.
    pub details: Vec<String>,
}

/// What a part of a picture stands for. Groups, strata, stages and bins are named by their places among those measured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target {
    /// Selects the group.
    Group(usize),
    /// Makes the group the one that others are compared with.
    Reference(usize),
    /// A stratum; `None` for all of them together.
    Stratum(Option<usize>),
    /// The people of a group whose scores lie in a bin.
    Bin { group: usize, bin: usize },
    /// The people of a group at a stage.
    Stage { group: usize, stage: usize },
    /// The people of a group with an outcome and a decision.
    Cell {
        group: usize,
        outcome: bool,
        decision: bool,
    },
    /// A place where a score could be cut.
    Threshold(f64),
}

impl Target {
    /// The group that it speaks of.
    pub fn group(self) -> Option<usize> {
        match self {
            Target::Group(group)
            | Target::Reference(group)
            | Target::Bin { group, .. }
            | Target::Stage { group, .. }
            | Target::Cell { group, .. } => Some(group),
            Target::Stratum(_) | Target::Threshold(_) => None,
        }
    }
}

/// What a picture is made for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Page {
    /// How wide it is.
    pub width: f64,
    /// Whether room is left for the controls of the window.
    pub controls: bool,
}

impl Page {
    /// The column of a report, and what leaves the window by itself.
    pub const PAPER: Page = Page {
        width: 720.0,
        controls: false,
    };

    /// How wide a column of words is: as wide as the widest of them with `more` room around it, at least so many points
    /// and at most this share of the page.
    pub(super) fn column(
        self,
        widths: impl Iterator<Item = f64>,
        more: f64,
        (least, share): (f64, f64),
    ) -> f64 {
        let widest = widths.fold(0.0, f64::max) + more;
        widest.clamp(least, (self.width * share).max(least))
    }
}

impl Picture {
    /// Nothing on it yet.
    pub(super) fn on(page: Page) -> Picture {
        Picture {
            width: page.width,
            ..Picture::default()
        }
    }

    pub(super) fn line(&mut self, from: Point, to: Point, pen: Pen) {
        self.shapes.push(Shape::Line { from, to, pen });
    }

    pub(super) fn rect(&mut self, from: Point, to: Point, fill: Fill) {
        self.shapes.push(Shape::Rect { from, to, fill });
    }

    pub(super) fn words(&mut self, at: Point, words: &str, look: Lettering, anchor: Anchor) {
        if !words.is_empty() {
            let words = words.to_owned();
            self.shapes.push(Shape::Words {
                at,
                words,
                look,
                anchor,
            });
        }
    }

    /// Words on as many lines as they need in `room`, from the foot of the first line; says how many lines these are.
    pub(super) fn paragraph(
        &mut self,
        at: Point,
        words: &str,
        room: f64,
        look: Lettering,
        anchor: Anchor,
    ) -> usize {
        let lines = wrapped(words, look, room);
        for (index, line) in lines.iter().enumerate() {
            self.words((at.0, at.1 + index as f64 * look.line()), line, look, anchor);
        }
        lines.len()
    }

    /// The mark of a value: hollow where nothing may be concluded from it.
    pub(super) fn mark(&mut self, at: Point, form: Form, ink: Ink, hollow: bool) {
        let (fill, width) = if hollow { (Ink::Paper, 2.0) } else { (ink, 1.0) };
        self.shapes.push(Shape::Mark {
            at,
            form,
            radius: Form::RADIUS,
            fill: Some(fill),
            edge: Pen::solid(ink, width),
        });
    }

    /// A flag with the number of a note, at the upper left corner of what it is about.
    pub(crate) fn flag(&mut self, (left, top): Point, words: &str) {
        let look = Lettering::of(11.0, true, Ink::Paper);
        let right = left + width(words, look) + 8.0;
        self.rect((left, top + 1.0), (right, top + 15.0), Fill::solid(Ink::Accent));
        let staff = ((left + 0.75, top + 1.0), (left + 0.75, top + 20.0));
        self.line(staff.0, staff.1, Pen::solid(Ink::Accent, 1.5));
        let middle = ((left + right) / 2.0, top + 12.0);
        self.words(middle, words, look, Anchor::Middle);
    }

    /// The ring around the mark of a reference.
    pub(super) fn ring(&mut self, at: Point, ink: Ink) {
        self.shapes.push(Shape::Mark {
            at,
            form: Form::Circle,
            radius: Form::RADIUS + 5.0,
            fill: None,
            edge: Pen::solid(ink, 1.5),
        });
    }

    /// An interval that lies, with its two ends; dashed where it rests on few people.
    pub(super) fn interval(&mut self, (low, high): (f64, f64), y: f64, ink: Ink, few: bool) {
        self.line((low, y), (high, y), Pen::interval(ink, few));
        for end in [low, high] {
            self.line((end, y - 7.0), (end, y + 7.0), Pen::solid(ink, 2.0));
        }
    }

    /// All that a value can be, when it is known only within bounds: a bar without a mark in it.
    pub(super) fn bounds(&mut self, (low, high): (f64, f64), y: f64, ink: Ink) {
        let fill = Fill { ink, strength: 0.35 };
        self.rect((low, y - 4.0), (high.max(low + 2.0), y + 4.0), fill);
        for end in [low, high.max(low + 2.0)] {
            self.line((end, y - 7.0), (end, y + 7.0), Pen::solid(ink, 2.5));
        }
    }
}
