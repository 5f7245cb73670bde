//! The few icons of the frame, drawn: no font has them all, and drawn ones follow the theme and the text size.

use egui::{Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, pos2, vec2};

use crate::app::Step;

/// A picture that goes with words, never instead of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Step(Step),
    /// Half light, half dark: how the window looks.
    Look,
    Cross,
    /// The product's own mark: a watching light.
    Watch,
    Lock,
}

/// Draws an icon that fills `rect`.
pub fn paint(painter: &Painter, icon: Icon, rect: Rect, colour: Color32) {
    let unit = rect.width() / 20.0;
    let at = |x: f32, y: f32| rect.min + vec2(x, y) * unit;
    let stroke = Stroke::new((1.6 * unit).max(1.2), colour);
    let line = |from: Pos2, to: Pos2| {
        painter.line_segment([from, to], stroke);
    };
    let dot = |centre: Pos2, radius: f32| {
        painter.circle_filled(centre, radius * unit, colour);
    };
    match icon {
        Icon::Step(Step::Data) => {
            let frame = Rect::from_min_max(at(2.0, 3.0), at(18.0, 17.0));
            painter.rect_stroke(frame, CornerRadius::same(2), stroke, StrokeKind::Middle);
            painter.rect_filled(
                Rect::from_min_max(at(2.0, 3.0), at(18.0, 7.5)),
                CornerRadius::same(2),
                colour,
            );
            line(at(2.0, 12.2), at(18.0, 12.2));
            line(at(8.0, 7.0), at(8.0, 17.0));
        }
        Icon::Step(Step::Setup) => {
            for (y, x) in [(4.5, 13.0), (10.0, 6.5), (15.5, 11.0)] {
                line(at(2.0, y), at(18.0, y));
                dot(at(x, y), 2.6);
            }
        }
        Icon::Step(Step::Disparities) => {
            line(at(10.5, 2.0), at(10.5, 18.0));
            for (y, from, to, x) in [
                (5.0, 10.5, 18.0, 15.5),
                (10.0, 2.0, 9.0, 5.0),
                (15.0, 8.0, 15.0, 12.5),
            ] {
                line(at(from, y), at(to, y));
                dot(at(x, y), 2.3);
            }
        }
        Icon::Step(Step::Findings) => {
            line(at(4.5, 2.0), at(4.5, 18.0));
            let flag = vec![
                at(4.5, 3.0),
                at(16.5, 3.0),
                at(13.5, 7.0),
                at(16.5, 11.0),
                at(4.5, 11.0),
            ];
            painter.add(Shape::closed_line(flag, stroke));
        }
        Icon::Step(Step::Report) => {
            let page = vec![at(4.0, 2.0), at(16.0, 2.0), at(16.0, 18.0), at(4.0, 18.0)];
            painter.add(Shape::closed_line(page, stroke));
            for y in [6.5, 10.0, 13.5] {
                line(at(7.0, y), at(13.0, y));
            }
        }
        Icon::Look => {
            painter.circle_stroke(at(10.0, 10.0), 7.0 * unit, stroke);
            let half = (0..=16).map(|step| {
                let angle = std::f32::consts::PI * (step as f32 / 16.0 - 0.5);
                at(10.0 + 7.0 * angle.cos(), 10.0 + 7.0 * angle.sin())
            });
            painter.add(Shape::convex_polygon(half.collect(), colour, Stroke::NONE));
        }
        Icon::Cross => {
            line(at(5.0, 5.0), at(15.0, 15.0));
            line(at(15.0, 5.0), at(5.0, 15.0));
        }
        Icon::Watch => {
            let lid = |sign: f32| -> Vec<Pos2> {
                (0..=20)
                    .map(|step| {
                        let t = step as f32 / 20.0;
                        let arch = (std::f32::consts::PI * t).sin();
                        at(1.5 + 17.0 * t, 10.0 - sign * 6.5 * arch)
                    })
                    .collect()
            };
            painter.add(Shape::line(lid(1.0), stroke));
            painter.add(Shape::line(lid(-1.0), stroke));
            dot(at(10.0, 10.0), 3.4);
        }
        Icon::Lock => {
            let body = Rect::from_min_max(at(4.0, 9.0), at(16.0, 18.0));
            painter.rect_filled(body, CornerRadius::same(2), colour);
            let shackle = (0..=16).map(|step| {
                let angle = std::f32::consts::PI * (1.0 + step as f32 / 16.0);
                at(10.0 + 4.0 * angle.cos(), 6.8 + 4.2 * angle.sin())
            });
            let ends = [at(6.0, 9.0)].into_iter().chain(shackle).chain([at(14.0, 9.0)]);
            painter.add(Shape::line(ends.collect(), stroke));
        }
    }
}

/// An icon as wide as a line of text is high, taking its place among the words.
pub fn show(ui: &mut egui::Ui, icon: Icon, size: f32, colour: Color32) {
    let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(size), egui::Sense::hover());
    paint(ui.painter(), icon, rect, colour);
}

/// A button that shows an icon alone; `name` is what a screen reader says and what hovering shows.
pub fn button(ui: &mut egui::Ui, icon: Icon, name: &str) -> egui::Response {
    let side = ui.spacing().interact_size.y;
    let (rect, response) = ui.allocate_exact_size(egui::Vec2::splat(side), egui::Sense::click());
    let visuals = *ui.style().interact(&response);
    if response.hovered() || response.has_focus() {
        ui.painter().rect(
            rect,
            visuals.corner_radius,
            visuals.weak_bg_fill,
            visuals.bg_stroke,
            StrokeKind::Inside,
        );
    }
    let size = side * 0.6;
    let centre = Rect::from_center_size(pos2(rect.center().x, rect.center().y), vec2(size, size));
    paint(ui.painter(), icon, centre, visuals.text_color());
    let enabled = ui.is_enabled();
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, enabled, name));
    response.on_hover_text(name)
}
