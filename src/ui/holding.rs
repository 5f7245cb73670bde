//! Whether a finding still holds, as a shape.

use egui::{Color32, Pos2, Shape, Stroke, vec2};

use super::theme::Tokens;
use crate::project::Holding;

/// The state of a finding, to be drawn as a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Holds,
    Changed,
    Lost,
    Unchecked,
}

impl Mark {
    /// The mark of what recomputing gave; `None` while it has not been done.
    pub fn of(holding: Option<&Holding>) -> Mark {
        match holding {
            None => Mark::Unchecked,
            Some(Holding::Holds) => Mark::Holds,
            Some(Holding::Changed(_)) => Mark::Changed,
            Some(Holding::CannotRecompute(_) | Holding::GroupAbsent) => Mark::Lost,
        }
    }

    pub fn colour(self, tokens: &Tokens) -> Color32 {
        match self {
            Mark::Holds => tokens.accent,
            Mark::Changed => tokens.warning,
            Mark::Lost => tokens.danger,
            Mark::Unchecked => tokens.muted,
        }
    }

    /// A tick, a triangle, a cross, an empty circle: the state can be told without its colour.
    pub fn shape(self, centre: Pos2, colour: Color32) -> Shape {
        let stroke = Stroke::new(2.0, colour);
        let line = |points: &[(f32, f32)]| {
            Shape::line(points.iter().map(|&(x, y)| centre + vec2(x, y)).collect(), stroke)
        };
        match self {
            Mark::Holds => line(&[(-6.0, 0.0), (-2.0, 5.0), (6.0, -5.0)]),
            Mark::Changed => line(&[(-6.0, 5.0), (0.0, -6.0), (6.0, 5.0), (-6.0, 5.0)]),
            Mark::Lost => Shape::Vec(vec![
                line(&[(-5.0, -5.0), (5.0, 5.0)]),
                line(&[(-5.0, 5.0), (5.0, -5.0)]),
            ]),
            Mark::Unchecked => Shape::circle_stroke(centre, 5.0, stroke),
        }
    }
}
