//! A small drawing for each view: it goes with its name, never instead of it.

use egui::{Color32, Painter, Rect, Shape, Stroke, vec2};

use crate::project::ViewKind;

/// Draws the icon of a view that fills `rect`.
pub fn icon(painter: &Painter, kind: ViewKind, rect: Rect, colour: Color32) {
    let unit = rect.width() / 16.0;
    let at = |x: f32, y: f32| rect.min + vec2(x, y) * unit;
    let stroke = Stroke::new((1.4 * unit).max(1.1), colour);
    let line = |from: (f32, f32), to: (f32, f32)| {
        painter.line_segment([at(from.0, from.1), at(to.0, to.1)], stroke);
    };
    let dot = |x: f32, y: f32, radius: f32| {
        painter.circle_filled(at(x, y), radius * unit, colour);
    };
    match kind {
        ViewKind::Rates => {
            for (y, from, to, x) in [
                (3.0, 5.0, 14.0, 10.0),
                (8.0, 1.0, 8.0, 4.5),
                (13.0, 6.0, 12.0, 9.0),
            ] {
                line((from, y), (to, y));
                dot(x, y, 2.0);
            }
        }
        ViewKind::Threshold => {
            line((9.0, 1.0), (9.0, 15.0));
            let curve = [(1.0, 2.0), (5.0, 4.0), (9.0, 9.0), (12.0, 12.5), (15.0, 14.0)];
            let curve = curve.map(|(x, y)| at(x, y)).to_vec();
            painter.add(Shape::line(curve, stroke));
            dot(9.0, 9.0, 2.0);
        }
        ViewKind::Calibration => {
            line((2.0, 14.0), (14.0, 2.0));
            for (x, y) in [(3.0, 11.0), (8.0, 6.0), (13.0, 6.0)] {
                dot(x, y, 1.9);
            }
        }
        ViewKind::Process => {
            let funnel = [
                (1.0, 2.0),
                (15.0, 2.0),
                (10.0, 8.5),
                (10.0, 14.0),
                (6.0, 14.0),
                (6.0, 8.5),
            ];
            let funnel = funnel.map(|(x, y)| at(x, y)).to_vec();
            painter.add(Shape::closed_line(funnel, stroke));
        }
        ViewKind::Strata => {
            for (y, x) in [(3.0, 11.0), (8.0, 5.0), (13.0, 8.0)] {
                line((1.0, y), (15.0, y));
                dot(x, y, if y > 10.0 { 2.6 } else { 1.8 });
            }
        }
    }
}
