//! A picture written as SVG.

use std::fmt::Write;

use super::escape::markup;
use super::picture::{Anchor, Dot, Picture, Shape, Stroke, Words};

/// The picture as an `svg` element with a name and what it says, for those who do not see it. Its looks are classes
/// of the style sheet.
pub fn svg(picture: &Picture, id: &str, name: &str, says: &str) -> String {
    let mut out = String::new();
    let (width, height) = (number(picture.width), number(picture.height));
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
aria-labelledby=\"{id}-name {id}-says\"><title id=\"{id}-name\">{}</title><desc id=\"{id}-says\">{}</desc>",
        markup(name),
        markup(says)
    );
    for shape in &picture.shapes {
        shape_to(&mut out, shape);
    }
    out.push_str("</svg>");
    out
}

fn shape_to(out: &mut String, shape: &Shape) {
    // Writing to a text cannot fail.
    let _ = match shape {
        Shape::Line { from, to, look } => {
            let class = match look {
                Stroke::Grid => "grid",
                Stroke::Axis => "axis",
                Stroke::Reference => "reference-line",
                Stroke::Interval => "interval",
                Stroke::Bounds => "bounds",
            };
            write!(
                out,
                "<line class=\"{class}\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>",
                number(from.0),
                number(from.1),
                number(to.0),
                number(to.1)
            )
        }
        Shape::Dot { at: (x, y), look } => {
            let class = match look {
                Dot::Plain => "dot",
                Dot::Chosen => "dot chosen",
                Dot::Reference => "dot reference",
                Dot::Small => "dot small",
                Dot::Undecided => "dot undecided",
            };
            match look {
                // Told apart by shape too.
                Dot::Reference => {
                    let (x, y) = (number(x - 5.0), number(y - 5.0));
                    write!(
                        out,
                        "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"10\" height=\"10\"/>"
                    )
                }
                _ => write!(
                    out,
                    "<circle class=\"{class}\" cx=\"{}\" cy=\"{}\" r=\"5.5\"/>",
                    number(*x),
                    number(*y)
                ),
            }
        }
        Shape::Words {
            at,
            words,
            look,
            anchor,
        } => {
            let class = match look {
                Words::Label => "label",
                Words::Strong => "label strong",
                Words::Quiet => "label quiet",
            };
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            write!(
                out,
                "<text class=\"{class}\" x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\">{}</text>",
                number(at.0),
                number(at.1),
                markup(words)
            )
        }
    };
}

/// To the tenth of a point, the same on every machine.
fn number(value: f64) -> String {
    let tenths = (value * 10.0).round() / 10.0;
    format!("{tenths}")
}
