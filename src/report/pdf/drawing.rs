//! A chart painted on a page, in the looks of the style sheet.

use krilla::geom::{Path, PathBuilder, Point, Rect, Transform};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, LineCap, Stroke as Pen, StrokeDash};
use krilla::surface::Surface;
use krilla::text::TextDirection;

use super::letters::{Face, Letters, Style};
use super::paint::{fill, paint};
use crate::report::colour::Ink;
use crate::report::{Anchor, Dot, Picture, Shape, Stroke, Words};

/// How far from their middle dots reach.
const DOT: f32 = 5.5;
/// Half the side of the square of the reference.
const SQUARE: f32 = 5.0;

/// Paints a picture, its upper left corner at a place, in parts of its own size.
pub(super) fn draw(
    surface: &mut Surface<'_>,
    letters: &Letters,
    picture: &Picture,
    (left, top): (f32, f32),
    scale: f32,
) {
    surface.push_transform(&Transform::from_row(scale, 0.0, 0.0, scale, left, top));
    for shape in &picture.shapes {
        match shape {
            Shape::Line { from, to, look } => line(surface, *from, *to, *look),
            Shape::Dot { at, look } => dot(surface, *at, *look),
            Shape::Words {
                at,
                words,
                look,
                anchor,
            } => said(surface, letters, *at, words, *look, *anchor),
        }
    }
    surface.pop();
}

fn line(surface: &mut Surface<'_>, from: (f64, f64), to: (f64, f64), look: Stroke) {
    let pen = match look {
        Stroke::Grid => pen(Ink::Rule, 1.0),
        Stroke::Axis => pen(Ink::Quiet, 1.0),
        Stroke::Reference => dashed(pen(Ink::Text, 1.5), &[5.0, 4.0]),
        Stroke::Interval => Pen {
            line_cap: LineCap::Round,
            ..pen(Ink::Accent, 2.5)
        },
        Stroke::Bounds => Pen {
            opacity: NormalizedF32::new(0.55).unwrap_or(NormalizedF32::ONE),
            ..pen(Ink::Warm, 7.0)
        },
    };
    let mut path = PathBuilder::new();
    path.move_to(from.0 as f32, from.1 as f32);
    path.line_to(to.0 as f32, to.1 as f32);
    stroke(surface, path.finish(), None, Some(pen));
}

fn dot(surface: &mut Surface<'_>, (x, y): (f64, f64), look: Dot) {
    let (x, y) = (x as f32, y as f32);
    let (inside, pen) = match look {
        Dot::Plain => (Ink::Accent, pen(Ink::Paper, 1.5)),
        Dot::Chosen => (Ink::Accent, pen(Ink::Text, 2.5)),
        Dot::Reference => (Ink::Text, pen(Ink::Paper, 1.5)),
        Dot::Small => (Ink::Paper, dashed(pen(Ink::Quiet, 1.5), &[2.0, 2.0])),
        Dot::Undecided => (Ink::Paper, pen(Ink::Accent, 2.0)),
    };
    let path = match look {
        // Told apart by shape too.
        Dot::Reference => {
            let mut path = PathBuilder::new();
            if let Some(square) = Rect::from_xywh(x - SQUARE, y - SQUARE, 2.0 * SQUARE, 2.0 * SQUARE) {
                path.push_rect(square);
            }
            path.finish()
        }
        _ => circle(x, y, DOT),
    };
    stroke(surface, path, Some(inside), Some(pen));
}

/// Four curves that are a circle to the thousandth.
fn circle(x: f32, y: f32, radius: f32) -> Option<Path> {
    let along = radius * 0.552_284_8;
    let mut path = PathBuilder::new();
    path.move_to(x + radius, y);
    path.cubic_to(x + radius, y + along, x + along, y + radius, x, y + radius);
    path.cubic_to(x - along, y + radius, x - radius, y + along, x - radius, y);
    path.cubic_to(x - radius, y - along, x - along, y - radius, x, y - radius);
    path.cubic_to(x + along, y - radius, x + radius, y - along, x + radius, y);
    path.close();
    path.finish()
}

fn said(
    surface: &mut Surface<'_>,
    letters: &Letters,
    (x, y): (f64, f64),
    words: &str,
    look: Words,
    anchor: Anchor,
) {
    let (face, size, ink) = match look {
        Words::Label => (Face::Regular, 13.0, Ink::Text),
        Words::Strong => (Face::Strong, 13.0, Ink::Text),
        Words::Quiet => (Face::Regular, 11.5, Ink::Quiet),
    };
    let words = letters.drawable(words);
    let width = letters.width(&words, Style { face, size });
    let left = match anchor {
        Anchor::Start => x as f32,
        Anchor::Middle => x as f32 - width / 2.0,
        Anchor::End => x as f32 - width,
    };
    surface.set_stroke(None);
    surface.set_fill(Some(fill(ink)));
    let at = Point::from_xy(left, y as f32);
    surface.draw_text(
        at,
        letters.font(face),
        size,
        &words,
        false,
        TextDirection::LeftToRight,
    );
}

fn pen(ink: Ink, width: f32) -> Pen {
    Pen {
        paint: paint(ink),
        width,
        ..Pen::default()
    }
}

fn dashed(pen: Pen, lengths: &[f32]) -> Pen {
    Pen {
        dash: Some(StrokeDash {
            array: lengths.to_vec(),
            offset: 0.0,
        }),
        ..pen
    }
}

fn stroke(surface: &mut Surface<'_>, path: Option<Path>, inside: Option<Ink>, pen: Option<Pen>) {
    let Some(path) = path else { return };
    let inside: Option<Fill> = inside.map(fill);
    surface.set_fill(inside);
    surface.set_stroke(pen);
    surface.draw_path(&path);
}
