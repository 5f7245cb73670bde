//! Words set down the pages, one after the other, a new page begun where there is no room left.

use super::letters::{Letters, Line, Style};
use super::sheet::{Item, Mark, Paper, Sheet, Under};
use super::tree::{Place, Tree};
use crate::report::Edition;
use crate::report::colour::Ink;

/// How words are set: their style, how far apart their lines are in points, and their colour.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    pub style: Style,
    pub leading: f32,
    pub ink: Ink,
}

impl Setting {
    /// How far the foot of the letters is under the top of their line, so that they stand in its middle.
    pub fn foot(self) -> f32 {
        self.leading / 2.0 + self.style.size * 0.36
    }
}

/// Where lines stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

/// The pages so far, and how far down the last one is written.
pub(super) struct Flow<'a> {
    pub letters: &'a Letters,
    pub paper: Paper,
    pub edition: Edition,
    pub sheets: Vec<Sheet<'a>>,
    pub tree: Tree,
    pub marks: Vec<Mark>,
    pub top: f32,
}

impl<'a> Flow<'a> {
    pub fn new(letters: &'a Letters, paper: Paper, edition: Edition) -> Flow<'a> {
        Flow {
            letters,
            paper,
            edition,
            sheets: vec![Sheet::default()],
            tree: Tree::default(),
            marks: Vec::new(),
            top: paper.top,
        }
    }

    /// The page being written, by its place.
    pub fn page(&self) -> usize {
        self.sheets.len() - 1
    }

    pub fn new_page(&mut self) {
        self.sheets.push(Sheet::default());
        self.top = self.paper.top;
    }

    /// How much room is left on the page.
    pub fn left_over(&self) -> f32 {
        self.paper.end() - self.top
    }

    /// Begins a new page where what comes would not fit on this one.
    pub fn ensure(&mut self, height: f32) {
        if height > self.left_over() && self.top > self.paper.top {
            self.new_page();
        }
    }

    /// Room between two things; none at the top of a page.
    pub fn gap(&mut self, height: f32) {
        if self.top > self.paper.top {
            self.top += height;
        }
    }

    /// A shade or a rule, under the words.
    pub fn under(&mut self, under: Under) {
        let page = self.page();
        self.sheets[page].under.push(under);
    }

    /// A rule over the width of the lines.
    pub fn rule(&mut self, height: f32, ink: Ink) {
        self.under(Under {
            left: self.paper.side,
            top: self.top,
            width: self.paper.room(),
            height,
            ink,
        });
    }

    pub fn item(&mut self, item: Item<'a>) {
        let page = self.page();
        self.sheets[page].items.push(item);
    }

    /// Words on lines of a width, as they would be set.
    pub fn broken(&self, words: &str, setting: Setting, width: f32) -> Vec<Line> {
        self.letters.lines(words, setting.style, width)
    }

    /// One line, its top at `top`, between `left` and `left + width`.
    pub fn line(
        &mut self,
        line: &Line,
        top: f32,
        (left, width): (f32, f32),
        side: Side,
        setting: Setting,
        place: Option<Place>,
    ) {
        let left = match side {
            Side::Left => left,
            Side::Right => left + width - line.width,
        };
        self.item(Item::Words {
            left,
            foot: top + setting.foot(),
            words: line.words.clone(),
            style: setting.style,
            ink: setting.ink,
            place,
        });
    }

    /// Lines one under the other from where the page is written to, over as many pages as they need.
    pub fn lines(&mut self, lines: &[Line], across: (f32, f32), setting: Setting, place: Place) {
        for line in lines {
            self.ensure(setting.leading);
            self.line(line, self.top, across, Side::Left, setting, Some(place));
            self.top += setting.leading;
        }
    }
}
