//! A picture written as SVG.

use std::fmt::Write;

use super::{Anchor, Fill, Form, Lettering, Palette, Pen, Picture, Point, Shape, markup};

/// Letters are Inter where it is there, else what the machine reads best.
const FONTS: &str = "Inter, system-ui, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif";

/// The picture as an `svg` element inside a page, with a name and what it says for those who do not see it.
pub fn svg(picture: &Picture, palette: &Palette, id: &str, name: &str, says: &str) -> String {
    Pencil::new(palette).element(picture, "", id, name, says)
}

/// The picture as a file of its own, on paper of its own colour.
pub fn svg_file(picture: &Picture, palette: &Palette, name: &str, says: &str) -> String {
    let (width, height) = (number(picture.width), number(picture.height));
    let size = format!(" width=\"{width}\" height=\"{height}\"");
    let mut pencil = Pencil::new(palette);
    pencil.paper = true;
    let element = pencil.element(picture, &size, "picture", name, says);
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{element}\n")
}

struct Pencil<'a> {
    palette: &'a Palette,
    out: String,
    paper: bool,
}

impl Pencil<'_> {
    fn new(palette: &Palette) -> Pencil<'_> {
        Pencil {
            palette,
            out: String::new(),
            paper: false,
        }
    }

    fn element(mut self, picture: &Picture, size: &str, id: &str, name: &str, says: &str) -> String {
        let (width, height) = (number(picture.width), number(picture.height));
        self.put(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\"{size} viewBox=\"0 0 {width} {height}\" role=\"img\" \
font-family=\"{FONTS}\" aria-labelledby=\"{id}-name {id}-says\"><title id=\"{id}-name\">{}</title>\
<desc id=\"{id}-says\">{}</desc>",
            markup(name),
            markup(says)
        ));
        if self.paper {
            let fill = &self.palette.paper;
            self.put(format_args!(
                "<rect width=\"{width}\" height=\"{height}\" fill=\"{fill}\"/>"
            ));
        }
        for shape in &picture.shapes {
            self.shape(shape);
        }
        self.out.push_str("</svg>");
        self.out
    }

    fn put(&mut self, words: std::fmt::Arguments<'_>) {
        // Writing to a text cannot fail.
        let _ = self.out.write_fmt(words);
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Line { from, to, pen } => {
                let pen = self.pen(*pen);
                let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(number);
                self.put(format_args!(
                    "<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"{pen}/>"
                ));
            }
            Shape::Path { points, pen } => {
                let (points, pen) = (places(points.iter().copied()), self.pen(*pen));
                self.put(format_args!("<polyline points=\"{points}\" fill=\"none\"{pen}/>"));
            }
            Shape::Rect { from, to, fill } => {
                let [x, y, width, height] = [from.0, from.1, to.0 - from.0, to.1 - from.1].map(number);
                let fill = self.fill(*fill);
                self.put(format_args!(
                    "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"{fill}/>"
                ));
            }
            Shape::Band { points, fill } => {
                let there = points.iter().map(|(x, top, _)| (*x, *top));
                let back = points.iter().rev().map(|(x, _, bottom)| (*x, *bottom));
                let (points, fill) = (places(there.chain(back)), self.fill(*fill));
                self.put(format_args!("<polygon points=\"{points}\"{fill}/>"));
            }
            Shape::Mark {
                at,
                form,
                radius,
                fill,
                edge,
            } => {
                let fill = match fill {
                    Some(ink) => self.palette.colour(*ink).to_owned(),
                    None => "none".to_owned(),
                };
                let edge = self.pen(*edge);
                if *form == Form::Circle {
                    let [x, y, radius] = [at.0, at.1, *radius].map(number);
                    self.put(format_args!(
                        "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{fill}\"{edge}/>"
                    ));
                } else {
                    let corners = form.corners().into_iter();
                    let points = places(corners.map(|(x, y)| (at.0 + radius * x, at.1 + radius * y)));
                    self.put(format_args!(
                        "<polygon points=\"{points}\" fill=\"{fill}\"{edge}/>"
                    ));
                }
            }
            Shape::Words {
                at,
                words,
                look,
                anchor,
            } => self.words(*at, words, *look, *anchor),
        }
    }

    fn words(&mut self, at: Point, words: &str, look: Lettering, anchor: Anchor) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let weight = if look.bold { " font-weight=\"600\"" } else { "" };
        let fill = self.palette.colour(look.ink).to_owned();
        let [x, y, size] = [at.0, at.1, look.size].map(number);
        self.put(format_args!(
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{fill}\"{weight} text-anchor=\"{anchor}\">{}</text>",
            markup(words)
        ));
    }

    fn pen(&self, pen: Pen) -> String {
        let (colour, width) = (self.palette.colour(pen.ink), number(pen.width));
        let dash = match pen.dash {
            Some((dash, gap)) => format!(" stroke-dasharray=\"{} {}\"", number(dash), number(gap)),
            None => String::new(),
        };
        format!(" stroke=\"{colour}\" stroke-width=\"{width}\"{dash}")
    }

    fn fill(&self, fill: Fill) -> String {
        let strength = match fill.strength < 1.0 {
            true => format!(" fill-opacity=\"{}\"", (fill.strength * 100.0).round() / 100.0),
            false => String::new(),
        };
        format!(" fill=\"{}\"{strength}", self.palette.colour(fill.ink))
    }
}

fn places(points: impl Iterator<Item = Point>) -> String {
    let places = points.map(|(x, y)| format!("{},{}", number(x), number(y)));
    places.collect::<Vec<_>>().join(" ")
}

/// To the tenth of a point, the same on every machine.
fn number(value: f64) -> String {
    let tenths = (value * 10.0).round() / 10.0;
    // No minus before a zero.
    format!("{}", tenths + 0.0)
}
