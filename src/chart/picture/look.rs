//! How shapes look: inks named by what they are for, pens, fills, lettering, and the fixed shape of each group.

use serde::Deserialize;

/// A colour, by what it is for. Each theme, and paper, has its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    Text,
    /// Words that are not the first to be read.
    Muted,
    /// Lines behind everything.
    Grid,
    /// What a picture is drawn on.
    Paper,
    /// Areas that lie a little lower.
    Sunken,
    /// Behind what is selected.
    Selected,
    /// What belongs to no group.
    Accent,
    /// What groups are compared with, and its line.
    Reference,
    /// Something to know before going on.
    Warning,
    /// A group, by its place in its grouping: the same in every view.
    Group(usize),
}

impl Ink {
    /// A group's own ink, the same in every view; people of no known group have none.
    pub fn of_group(group: usize, missing_group: bool) -> Ink {
        match missing_group {
            true => Ink::Muted,
            false => Ink::Group(group),
        }
    }
}

/// The colours of inks, each as `#rrggbb`: those of a theme's file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Palette {
    pub text: String,
    pub muted: String,
    pub grid: String,
    #[serde(rename = "panel")]
    pub paper: String,
    pub sunken: String,
    #[serde(rename = "accent_soft")]
    pub selected: String,
    pub accent: String,
    pub reference: String,
    pub warning: String,
    pub groups: Vec<String>,
}

impl Palette {
    /// The colour of an ink, as `#rrggbb`.
    pub fn colour(&self, ink: Ink) -> &str {
        match ink {
            Ink::Text => &self.text,
            Ink::Muted => &self.muted,
            Ink::Grid => &self.grid,
            Ink::Paper => &self.paper,
            Ink::Sunken => &self.sunken,
            Ink::Selected => &self.selected,
            Ink::Accent => &self.accent,
            Ink::Reference => &self.reference,
            Ink::Warning => &self.warning,
            Ink::Group(group) => self
                .groups
                .get(group % self.groups.len().max(1))
                .unwrap_or(&self.text),
        }
    }
}

/// How a line is drawn: widths and dashes in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pen {
    pub ink: Ink,
    pub width: f64,
    /// How long each dash is, and how far the next.
    pub dash: Option<(f64, f64)>,
}

impl Pen {
    pub const GRID: Pen = Pen::solid(Ink::Grid, 1.0);
    pub const AXIS: Pen = Pen::solid(Ink::Muted, 1.0);
    /// What groups are compared with.
    pub const REFERENCE: Pen = Pen {
        ink: Ink::Reference,
        width: 1.5,
        dash: Some((6.0, 4.5)),
    };

    pub const fn solid(ink: Ink, width: f64) -> Pen {
        Pen {
            ink,
            width,
            dash: None,
        }
    }

    /// An interval; dashed where it rests on few people.
    pub fn interval(ink: Ink, few: bool) -> Pen {
        Pen {
            ink,
            width: 2.0,
            dash: few.then_some((5.0, 4.0)),
        }
    }
}

/// How an area is filled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fill {
    pub ink: Ink,
    /// From 0, nothing, to 1, all that is behind covered.
    pub strength: f64,
}

impl Fill {
    pub const fn solid(ink: Ink) -> Fill {
        Fill { ink, strength: 1.0 }
    }
}

/// How words are written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lettering {
    /// In points.
    pub size: f64,
    pub bold: bool,
    pub ink: Ink,
}

impl Lettering {
    pub const LABEL: Lettering = Lettering::of(14.0, false, Ink::Text);
    pub const STRONG: Lettering = Lettering::of(14.0, true, Ink::Text);
    pub const QUIET: Lettering = Lettering::of(12.0, false, Ink::Muted);

    pub const fn of(size: f64, bold: bool, ink: Ink) -> Lettering {
        Lettering { size, bold, ink }
    }

    /// From the foot of a line to that of the next.
    pub fn line(self) -> f64 {
        self.size * 1.28
    }
}

/// The shape of a mark: each group has its own, so that groups are told apart without colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Circle,
    Square,
    Triangle,
    Diamond,
    /// A triangle on its point.
    Down,
    Wide,
    Tall,
    Hexagon,
}

impl Form {
    /// Half the width of a usual mark.
    pub const RADIUS: f64 = 6.0;

    /// The fixed shape of a group. Past the eighth the colours start again: the shapes move on by one, so that the pairs
    /// do not.
    pub fn of_group(group: usize) -> Form {
        let forms = [
            Form::Circle,
            Form::Square,
            Form::Triangle,
            Form::Diamond,
            Form::Down,
            Form::Wide,
            Form::Tall,
            Form::Hexagon,
        ];
        forms[(group + group / forms.len()) % forms.len()]
    }

    /// Its corners about its middle, for a radius of 1; none for a circle.
    pub fn corners(self) -> Vec<(f64, f64)> {
        match self {
            Form::Circle => Vec::new(),
            Form::Square => vec![(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
            Form::Triangle => vec![(0.0, -1.1), (1.05, 0.85), (-1.05, 0.85)],
            Form::Diamond => vec![(0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)],
            Form::Down => vec![(0.0, 1.1), (1.05, -0.85), (-1.05, -0.85)],
            Form::Wide => vec![(-1.4, -0.6), (1.4, -0.6), (1.4, 0.6), (-1.4, 0.6)],
            Form::Tall => vec![(-0.6, -1.4), (0.6, -1.4), (0.6, 1.4), (-0.6, 1.4)],
            Form::Hexagon => (0..6)
                .map(|corner| {
                    let angle = std::f64::consts::TAU * f64::from(corner) / 6.0;
                    (1.15 * angle.cos(), 1.15 * angle.sin())
                })
                .collect(),
        }
    }
}
