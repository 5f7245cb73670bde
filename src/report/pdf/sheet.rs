//! Pages laid out, as plain data: what stands where, before anything is painted.

use super::letters::Style;
use super::tree::Place;
use crate::chart::Picture;
use crate::report::colour::Ink;

/// A page: everything on it at its place, in points from its upper left corner.
#[derive(Default)]
pub(super) struct Sheet<'a> {
    /// What lies under the words: it is not read.
    pub under: Vec<Under>,
    pub items: Vec<Item<'a>>,
}

/// A shade or a rule.
pub(super) struct Under {
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
    pub ink: Ink,
}

/// Something on a page.
pub(super) enum Item<'a> {
    /// A line of words on its foot.
    Words {
        left: f32,
        foot: f32,
        words: String,
        style: Style,
        ink: Ink,
        /// What it is a part of; `None` for what is repeated from page to page, and not read.
        place: Option<Place>,
    },
    Picture {
        left: f32,
        top: f32,
        scale: f32,
        picture: &'a Picture,
        place: Place,
    },
    /// What leads to another place of the document.
    Link {
        left: f32,
        top: f32,
        width: f32,
        height: f32,
        to: Target,
        says: String,
        place: Place,
    },
}

/// A place that can be led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// A section, by its place among them.
    Section(usize),
}

/// A heading in the outline of the document.
pub(super) struct Mark {
    pub level: u16,
    pub words: String,
    /// Its page, and how far down it is.
    pub page: usize,
    pub top: f32,
}

/// The size of pages and of what is written on them, in points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Paper {
    pub width: f32,
    pub height: f32,
    pub side: f32,
    pub top: f32,
    pub bottom: f32,
    /// How large it is printed, in parts of this size.
    pub scale: f32,
}

impl Paper {
    /// A4, upright.
    pub const A4: Paper = Paper {
        width: 595.28,
        height: 841.89,
        side: 45.0,
        top: 48.0,
        bottom: 54.0,
        scale: 1.0,
    };

    /// As wide as a screen.
    pub const SLIDE: Paper = Paper {
        width: 720.0,
        height: 405.0,
        side: 36.0,
        top: 28.0,
        bottom: 36.0,
        scale: 1.0,
    };

    /// The same page with more room on it, everything printed smaller.
    pub fn shrunk(self, scale: f32) -> Paper {
        Paper {
            width: self.width / scale,
            height: self.height / scale,
            side: self.side / scale,
            top: self.top / scale,
            bottom: self.bottom / scale,
            scale,
        }
    }

    /// The width of lines.
    pub fn room(self) -> f32 {
        self.width - 2.0 * self.side
    }

    /// Where the last line of a page may end.
    pub fn end(self) -> f32 {
        self.height - self.bottom
    }
}
