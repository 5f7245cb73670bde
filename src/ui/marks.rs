//! Marks of a chart: a shape per group, intervals, bounds. Shapes tell groups apart without colour.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};

use super::shown::Shown;
use super::theme::tokens;
use crate::text::group_name;

/// How many shapes there are.
const SHAPES: usize = 8;

/// Half the width of a mark.
pub const RADIUS: f32 = 6.0;

/// Draws the fixed shape of a group. Hollow means: nothing to be
/// concluded, or too few people to comment on.
pub fn group_mark(painter: &Painter, centre: Pos2, group: usize, colour: Color32, hollow: Option<Color32>) {
    let fill = hollow.unwrap_or(colour);
    let stroke = Stroke::new(if hollow.is_some() { 2.0 } else { 1.0 }, colour);
    // Past the eighth group the colours start again: the shapes move on by one so that the pairs do not.
    let shape = match (group + group / SHAPES) % SHAPES {
        0 => Shape::Circle(egui::epaint::CircleShape {
            center: centre,
            radius: RADIUS,
            fill,
            stroke,
        }),
        1 => polygon(
            centre,
            &[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
            fill,
            stroke,
        ),
        2 => polygon(centre, &[(0.0, -1.1), (1.05, 0.85), (-1.05, 0.85)], fill, stroke),
        3 => polygon(
            centre,
            &[(0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)],
            fill,
            stroke,
        ),
        4 => polygon(centre, &[(0.0, 1.1), (1.05, -0.85), (-1.05, -0.85)], fill, stroke),
        5 => polygon(
            centre,
            &[(-1.4, -0.6), (1.4, -0.6), (1.4, 0.6), (-1.4, 0.6)],
            fill,
            stroke,
        ),
        6 => polygon(
            centre,
            &[(-0.6, -1.4), (0.6, -1.4), (0.6, 1.4), (-0.6, 1.4)],
            fill,
            stroke,
        ),
        _ => {
            let corners: Vec<(f32, f32)> = (0..6)
                .map(|corner| {
                    let angle = std::f32::consts::TAU * corner as f32 / 6.0;
                    (1.15 * angle.cos(), 1.15 * angle.sin())
                })
                .collect();
            polygon(centre, &corners, fill, stroke)
        }
    };
    painter.add(shape);
}

fn polygon(centre: Pos2, corners: &[(f32, f32)], fill: Color32, stroke: Stroke) -> Shape {
    let points = corners
        .iter()
        .map(|&(x, y)| centre + RADIUS * vec2(x, y))
        .collect();
    Shape::convex_polygon(points, fill, stroke)
}

/// The ring around the mark of the reference group.
pub fn reference_ring(painter: &Painter, centre: Pos2, colour: Color32) {
    painter.circle_stroke(centre, RADIUS + 5.0, Stroke::new(1.5, colour));
}

/// An interval with its two ends; dashed where it rests on too few people.
pub fn interval(painter: &Painter, left: f32, right: f32, y: f32, stroke: Stroke, dashed: bool) {
    if dashed {
        painter.extend(Shape::dashed_line(
            &[pos2(left, y), pos2(right, y)],
            stroke,
            5.0,
            4.0,
        ));
    } else {
        painter.hline(left..=right, y, stroke);
    }
    for end in [left, right] {
        painter.vline(end, (y - 8.0)..=(y + 8.0), stroke);
    }
}

/// A rate known only within bounds: a bar from end to end, with no point in it.
pub fn bounds(painter: &Painter, left: f32, right: f32, y: f32, colour: Color32) {
    let bar = Rect::from_min_max(pos2(left, y - 4.0), pos2(right.max(left + 2.0), y + 4.0));
    painter.rect_filled(bar, 0.0, colour.gamma_multiply(0.35));
    for end in [bar.left(), bar.right()] {
        painter.vline(end, (y - 8.0)..=(y + 8.0), Stroke::new(2.5, colour));
    }
}

/// A small mark to stand before a group's name in text.
pub fn mark_beside_text(ui: &mut egui::Ui, group: usize, colour: Color32) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(18.0), egui::Sense::hover());
    group_mark(ui.painter(), rect.center(), group, colour, None);
}

/// The colour of a group in running text and tables; people whose group is missing have none of their own.
pub fn group_colour(ui: &egui::Ui, shown: &Shown, group: usize) -> Color32 {
    let tokens = tokens(ui);
    match shown.group(group).missing_group {
        true => tokens.muted,
        false => tokens.group(group),
    }
}

/// A group's mark and name, in a cell of a table.
pub fn group_beside_mark(ui: &mut egui::Ui, shown: &Shown, group: usize) {
    let colour = group_colour(ui, shown, group);
    mark_beside_text(ui, group, colour);
    let name = group_name(shown.language, &shown.group(group).key);
    ui.add(egui::Label::new(name).truncate());
}
