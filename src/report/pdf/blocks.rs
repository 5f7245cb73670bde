//! The blocks of a report, set down the pages.

use super::flow::{Flow, Setting, Side};
use super::letters::{Face, Line, Style};
use super::sheet::{Item, Mark, Under};
use super::tree::{Place, Role};
use crate::report::colour::Ink;
use crate::report::{Block, Edition, Figure};

pub(super) const BODY: Setting = setting(Face::Regular, 9.6, 13.6, Ink::Text);
pub(super) const QUIET: Setting = setting(Face::Regular, 8.6, 12.0, Ink::Quiet);
const HEADING: Setting = setting(Face::Strong, 11.4, 15.0, Ink::Text);
const NAME: Setting = setting(Face::Regular, 9.6, 13.6, Ink::Quiet);

/// How far text stands from the edge of its box.
const INSIDE: f32 = 7.0;
/// The part of the width that names take, before what they stand for.
const NAMES: f32 = 0.29;
/// How far the items of a list stand from the edge.
const INDENT: f32 = 13.0;

pub(super) const fn setting(face: Face, size: f32, leading: f32, ink: Ink) -> Setting {
    Setting {
        style: Style { face, size },
        leading,
        ink,
    }
}

impl<'a> Flow<'a> {
    /// From side to side.
    pub fn across(&self) -> (f32, f32) {
        (self.paper.side, self.paper.room())
    }

    /// A piece of a section; `next` is what follows, so that a heading is not left alone at the foot of a page.
    pub fn block(&mut self, above: Place, block: &'a Block, next: Option<&Block>) {
        match block {
            Block::Heading(words) => {
                let follows = next.map_or(0.0, |next| self.least(next));
                self.gap(10.0);
                self.heading(above, 3, words, HEADING, follows);
                self.top += 3.0;
            }
            Block::Paragraph(words) => self.paragraph(above, words),
            Block::Note(words) => self.boxed(above, Role::Paragraph, words, Some(Ink::Warm)),
            Block::Command(words) => {
                let above = self.tree.add(Some(above), Role::Paragraph);
                self.boxed(above, Role::Code, words, None);
            }
            Block::List(items) => self.list(above, items),
            Block::Terms(terms) => self.terms(above, terms),
            Block::Table(table) => self.table(above, table),
            Block::Figure(figure) => self.figure(above, figure),
        }
    }

    /// How much room a block needs to begin on a page.
    fn least(&self, block: &Block) -> f32 {
        match block {
            Block::Figure(figure) => self.picture_height(figure) + 30.0,
            Block::Table(_) => 80.0,
            _ => 42.0,
        }
    }

    /// A heading, which the outline of the document leads to.
    pub fn heading(&mut self, above: Place, level: u16, words: &str, setting: Setting, follows: f32) {
        let across = self.across();
        let lines = self.broken(words, setting, across.1);
        self.ensure(lines.len() as f32 * setting.leading + follows);
        self.marks.push(Mark {
            level,
            words: words.to_owned(),
            page: self.page(),
            top: self.top * self.paper.scale,
        });
        let place = self.tree.add(Some(above), Role::Heading(level, words.to_owned()));
        self.lines(&lines, across, setting, place);
    }

    pub fn paragraph(&mut self, above: Place, words: &str) {
        let place = self.tree.add(Some(above), Role::Paragraph);
        self.said(place, words, BODY);
        self.top += 6.0;
    }

    /// Lines from side to side, of which two stay together.
    pub fn said(&mut self, place: Place, words: &str, setting: Setting) {
        let across = self.across();
        let lines = self.broken(words, setting, across.1);
        self.ensure(lines.len().min(2) as f32 * setting.leading);
        self.lines(&lines, across, setting, place);
    }

    /// Words on a shade, with a bar before them where they must not be overlooked.
    fn boxed(&mut self, above: Place, role: Role, words: &str, bar: Option<Ink>) {
        let (left, room) = self.across();
        let place = self.tree.add(Some(above), role);
        let inside = (left + INSIDE + 3.0, room - 2.0 * INSIDE - 3.0);
        let lines = self.broken(words, BODY, inside.1);
        self.gap(2.0);
        self.ensure(lines.len().min(3) as f32 * BODY.leading + 2.0 * INSIDE);
        let mut rest = lines.as_slice();
        while !rest.is_empty() {
            let fit = ((self.left_over() - 2.0 * INSIDE) / BODY.leading).max(1.0) as usize;
            let (now, after) = rest.split_at(fit.min(rest.len()));
            let height = now.len() as f32 * BODY.leading + 2.0 * INSIDE - 4.0;
            let top = self.top;
            self.under(Under {
                left,
                top,
                width: room,
                height,
                ink: Ink::Shade,
            });
            if let Some(ink) = bar {
                self.under(Under {
                    left,
                    top,
                    width: 3.0,
                    height,
                    ink,
                });
            }
            self.top += INSIDE - 2.0;
            for line in now {
                self.line(line, self.top, inside, Side::Left, BODY, Some(place));
                self.top += BODY.leading;
            }
            self.top += INSIDE - 2.0;
            rest = after;
            if !rest.is_empty() {
                self.new_page();
            }
        }
        self.top += 7.0;
    }

    fn list(&mut self, above: Place, items: &[String]) {
        let (left, room) = self.across();
        let list = self.tree.add(Some(above), Role::List);
        let dot = Line {
            words: "• ".to_owned(),
            width: 0.0,
        };
        for item in items {
            let place = self.tree.add(Some(list), Role::Item);
            let label = self.tree.add(Some(place), Role::Label);
            let body = self.tree.add(Some(place), Role::Body);
            let lines = self.broken(item, BODY, room - INDENT);
            self.ensure(lines.len().min(3) as f32 * BODY.leading);
            self.line(&dot, self.top, (left + 2.0, room), Side::Left, BODY, Some(label));
            self.lines(&lines, (left + INDENT, room - INDENT), BODY, body);
            self.top += 2.5;
        }
        self.top += 5.0;
    }

    fn terms(&mut self, above: Place, terms: &[(String, String)]) {
        let (left, room) = self.across();
        let list = self.tree.add(Some(above), Role::Terms);
        let names = room * NAMES;
        for (name, words) in terms {
            let place = self.tree.add(Some(list), Role::Item);
            let label = self.tree.add(Some(place), Role::Label);
            let body = self.tree.add(Some(place), Role::Body);
            let name = self.broken(name, NAME, names - 10.0);
            let lines = self.broken(words, BODY, room - names);
            let height = |lines: &[Line]| lines.len() as f32 * BODY.leading;
            self.ensure(height(&name).max(height(&lines[..lines.len().min(4)])) + 6.0);
            self.top += 2.5;
            let (page, top) = (self.page(), self.top);
            for (index, line) in name.iter().enumerate() {
                let at = top + index as f32 * NAME.leading;
                self.line(line, at, (left, names), Side::Left, NAME, Some(label));
            }
            self.lines(&lines, (left + names, room - names), BODY, body);
            if page == self.page() {
                self.top = self.top.max(top + height(&name));
            }
            self.top += 2.5;
            self.rule(0.6, Ink::Rule);
        }
        self.top += 9.0;
    }

    /// How wide pictures are drawn, in parts of their own size.
    fn picture_scale(&self, figure: &Figure) -> f32 {
        let room = match self.edition {
            Edition::Full => self.paper.end() - self.paper.top - 40.0,
            Edition::Public => 250.0,
            // Under it stand what is counted, what is said of it, and what it does not show.
            Edition::Slides => (self.left_over() - 106.0).max(110.0),
        };
        let across = self.paper.room() / figure.picture.width as f32;
        across.min(room / figure.picture.height as f32)
    }

    fn picture_height(&self, figure: &Figure) -> f32 {
        figure.picture.height as f32 * self.picture_scale(figure)
    }

    /// A chart, what it says, and the table behind it.
    fn figure(&mut self, above: Place, figure: &'a Figure) {
        self.gap(4.0);
        let (scale, height) = (self.picture_scale(figure), self.picture_height(figure));
        self.ensure(height + 2.0 * BODY.leading);
        let aside = (self.paper.room() - figure.picture.width as f32 * scale) / 2.0;
        self.picture(above, figure, (self.paper.side + aside, self.top), scale);
        self.top += height + 4.0;
        self.paragraph(above, &figure.says);
        // Elsewhere there is no room, and the chart holds its numbers in words.
        if self.edition == Edition::Full {
            self.table(above, &figure.table);
        }
    }

    /// The chart alone, its upper left corner at a place.
    pub fn picture(&mut self, above: Place, figure: &'a Figure, (left, top): (f32, f32), scale: f32) {
        let picture = &figure.picture;
        let (width, height) = (picture.width as f32 * scale, picture.height as f32 * scale);
        let role = Role::Figure {
            says: format!("{}. {}", figure.name, figure.says),
            page: self.page(),
            corners: [left, top, left + width, top + height].map(|edge| edge * self.paper.scale),
        };
        let place = self.tree.add(Some(above), role);
        self.item(Item::Picture {
            left,
            top,
            scale,
            picture,
            place,
        });
    }
}
