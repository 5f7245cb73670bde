//! A chart painted on a page.

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Transform};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, Paint, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::text::TextDirection;

use super::letters::{Face, Letters, Style};
use crate::chart::{Anchor, Form, Ink, Lettering, Pen, Picture, Shape};
use crate::report::paper;

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
            Shape::Line { from, to, pen } => painted(surface, joined(&[*from, *to], false), None, Some(*pen)),
            Shape::Path { points, pen } => painted(surface, joined(points, false), None, Some(*pen)),
            Shape::Rect { from, to, fill } => {
                let corners = [*from, (to.0, from.1), *to, (from.0, to.1)];
                painted(
                    surface,
                    joined(&corners, true),
                    Some((fill.ink, fill.strength)),
                    None,
                );
            }
            Shape::Band { points, fill } => {
                let there = points.iter().map(|(x, top, _)| (*x, *top));
                let back = points.iter().rev().map(|(x, _, bottom)| (*x, *bottom));
                let edge: Vec<(f64, f64)> = there.chain(back).collect();
                painted(
                    surface,
                    joined(&edge, true),
                    Some((fill.ink, fill.strength)),
                    None,
                );
            }
            Shape::Mark {
                at,
                form,
                radius,
                fill,
                edge,
            } => {
                let path = outline(*at, *form, *radius);
                painted(surface, path, fill.map(|ink| (ink, 1.0)), Some(*edge));
            }
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

/// Points joined in their order, and the last with the first where it is `closed`.
fn joined(points: &[(f64, f64)], closed: bool) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (index, (x, y)) in points.iter().enumerate() {
        match index {
            0 => path.move_to(*x as f32, *y as f32),
            _ => path.line_to(*x as f32, *y as f32),
        }
    }
    if closed {
        path.close();
    }
    path.finish()
}

fn outline((x, y): (f64, f64), form: Form, radius: f64) -> Option<Path> {
    let corners = form.corners().into_iter();
    let corners: Vec<(f64, f64)> = corners
        .map(|(across, down)| (x + radius * across, y + radius * down))
        .collect();
    match corners.is_empty() {
        true => circle(x as f32, y as f32, radius as f32),
        false => joined(&corners, true),
    }
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
    look: Lettering,
    anchor: Anchor,
) {
    let style = Style {
        face: if look.bold { Face::Strong } else { Face::Regular },
        size: look.size as f32,
    };
    let words = letters.drawable(words);
    let width = letters.width(&words, style);
    let left = match anchor {
        Anchor::Start => x as f32,
        Anchor::Middle => x as f32 - width / 2.0,
        Anchor::End => x as f32 - width,
    };
    surface.set_stroke(None);
    surface.set_fill(Some(fill(look.ink, 1.0)));
    let (at, font) = (Point::from_xy(left, y as f32), letters.font(style.face));
    surface.draw_text(at, font, style.size, &words, false, TextDirection::LeftToRight);
}

fn painted(surface: &mut Surface<'_>, path: Option<Path>, inside: Option<(Ink, f64)>, pen: Option<Pen>) {
    let Some(path) = path else { return };
    surface.set_fill(inside.map(|(ink, strength)| fill(ink, strength)));
    surface.set_stroke(pen.map(|pen| Stroke {
        paint: paint(pen.ink),
        width: pen.width as f32,
        dash: pen.dash.map(|(dash, gap)| StrokeDash {
            array: vec![dash as f32, gap as f32],
            offset: 0.0,
        }),
        ..Stroke::default()
    }));
    surface.draw_path(&path);
}

fn fill(ink: Ink, strength: f64) -> Fill {
    Fill {
        paint: paint(ink),
        opacity: NormalizedF32::new(strength as f32).unwrap_or(NormalizedF32::ONE),
        ..Fill::default()
    }
}

fn paint(ink: Ink) -> Paint {
    let [red, green, blue] = crate::report::colour::hexadecimal(paper().colour(ink)).unwrap_or_default();
    rgb::Color::new(red, green, blue).into()
}
