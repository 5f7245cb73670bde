//! A picture as it leaves the window: under its title, with what it was made from in the margin.

use super::{Anchor, Ink, Lettering, Pen, Picture, Point, Shape};

/// What stands around a picture, each a line or a paragraph.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PosterWords {
    pub title: String,
    /// Under the title: the audit, who is counted, how many.
    pub under: Vec<String>,
    /// The picture read aloud.
    pub says: Vec<String>,
    /// What it does not show, what is kept back.
    pub hides: Vec<String>,
    /// The data's fingerprint, the day, the program.
    pub foot: Vec<String>,
}

const MARGIN: f64 = 28.0;

/// The picture with its title and its margin.
pub fn poster(picture: &Picture, words: &PosterWords) -> Picture {
    let mut poster = Picture {
        width: picture.width + 2.0 * MARGIN,
        ..Picture::default()
    };
    let room = picture.width;
    let mut y = MARGIN;
    let write = |poster: &mut Picture, y: &mut f64, words: &str, look: Lettering, gap: f64| {
        let at = (MARGIN, *y + 0.8 * look.line());
        let lines = poster.paragraph(at, words, room, look, Anchor::Start);
        *y += lines as f64 * look.line() + gap;
    };
    write(
        &mut poster,
        &mut y,
        &words.title,
        Lettering::of(20.0, true, Ink::Text),
        4.0,
    );
    for line in &words.under {
        write(&mut poster, &mut y, line, Lettering::QUIET, 1.0);
    }
    y += 14.0;
    poster
        .shapes
        .extend(picture.shapes.iter().map(|shape| moved(shape, (MARGIN, y))));
    y += picture.height + 16.0;
    for (place, line) in words.says.iter().enumerate() {
        let look = if place == 0 {
            Lettering::LABEL
        } else {
            Lettering::of(13.0, false, Ink::Text)
        };
        write(&mut poster, &mut y, line, look, 6.0);
    }
    for line in &words.hides {
        write(&mut poster, &mut y, line, Lettering::QUIET, 4.0);
    }
    y += 6.0;
    poster.line((MARGIN, y), (MARGIN + room, y), Pen::GRID);
    y += 8.0;
    for line in &words.foot {
        write(
            &mut poster,
            &mut y,
            line,
            Lettering::of(10.5, false, Ink::Muted),
            1.0,
        );
    }
    poster.height = y + MARGIN - 8.0;
    poster
}

/// A shape further right and down.
fn moved(shape: &Shape, (right, down): Point) -> Shape {
    let to = |(x, y): Point| (x + right, y + down);
    let mut shape = shape.clone();
    match &mut shape {
        Shape::Line { from, to: end, .. } | Shape::Rect { from, to: end, .. } => {
            (*from, *end) = (to(*from), to(*end));
        }
        Shape::Path { points, .. } => points.iter_mut().for_each(|point| *point = to(*point)),
        Shape::Band { points, .. } => {
            for (x, top, bottom) in points {
                (*x, *top, *bottom) = (*x + right, *top + down, *bottom + down);
            }
        }
        Shape::Mark { at, .. } | Shape::Words { at, .. } => *at = to(*at),
    }
    shape
}
