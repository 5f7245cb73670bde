//! A picture, painted: the same shapes as in the report and in what is exported, in the colours of the theme. What can
//! be pointed at is a real widget: hovered, clicked, reached by the keyboard, named for screen readers.

use egui::{Align2, FontId, Mesh, Pos2, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui};
use egui::{WidgetInfo, pos2, vec2};

use super::theme::{self, Tokens, tokens};
use crate::chart::{Anchor, Form, Ink, Lettering, Pen, Picture, Shape, Spot, Target};

/// Rows higher than this together scroll under their head.
const TALLEST: f64 = 1700.0;
/// How high they then stand.
const SCROLLED: f32 = 590.0;

/// Paints a picture that only says something, as wide as there is room, up to its own size, under a name for those
/// who do not see it.
pub fn picture_ui(ui: &mut Ui, picture: &Picture, name: &str, says: &str) {
    let scale = (ui.available_width() / picture.width as f32).min(1.0);
    let name = format!("{name}. {says}");
    let size = vec2(picture.width as f32, picture.height as f32) * scale;
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    Brush::new(ui, rect.min, scale).paint(picture, rect);
}

/// What was done to a picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Press {
    pub target: Target,
    /// Whether it goes on with the gesture of the frame before.
    pub continues: bool,
}

impl Press {
    /// A press that goes on with nothing.
    pub fn of(target: Target) -> Press {
        Press {
            target,
            continues: false,
        }
    }
}

/// Paints a picture laid out for the room there is, and says what was pressed on it. `is_on` tells what is selected.
pub fn chart_ui(ui: &mut Ui, picture: &Picture, name: &str, is_on: &dyn Fn(Target) -> bool) -> Option<Press> {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let whole = (0.0, picture.height);
        let high = picture.rows.filter(|(top, bottom)| bottom - top > TALLEST);
        let Some((top, bottom)) = high else {
            return part_ui(ui, picture, whole, Some(name), is_on);
        };
        part_ui(ui, picture, (0.0, top), Some(name), is_on);
        let pressed = ScrollArea::vertical()
            .id_salt(name)
            .max_height(SCROLLED)
            .auto_shrink([false, true])
            .show(ui, |ui| part_ui(ui, picture, (top, bottom), None, is_on))
            .inner;
        part_ui(ui, picture, (bottom, picture.height), None, is_on);
        pressed
    })
    .inner
}

/// The part of a picture between two heights.
fn part_ui(
    ui: &mut Ui,
    picture: &Picture,
    (from, to): (f64, f64),
    name: Option<&str>,
    is_on: &dyn Fn(Target) -> bool,
) -> Option<Press> {
    let size = vec2(picture.width as f32, (to - from) as f32);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    if let Some(name) = name {
        response.widget_info(|| WidgetInfo::labeled(Role::Figure, true, name));
    }
    let origin = rect.min - vec2(0.0, from as f32);
    let slid = slide_ui(ui, picture, origin, response.id);
    let place = |spot: &Spot| {
        let corner = |(x, y): (f64, f64)| origin + vec2(x as f32, y as f32);
        Rect::from_min_max(corner(spot.from), corner(spot.to))
    };
    let here = picture.spots.iter().enumerate().filter(|(_, spot)| {
        let middle = (spot.from.1 + spot.to.1) / 2.0;
        // Of what scrolls, only what is in view: thousands of groups may have a row each.
        (from..=to).contains(&middle) && (name.is_some() || ui.is_rect_visible(place(spot)))
    });
    let spots: Vec<(&Spot, Response)> = here
        .map(|(index, spot)| {
            let id = response.id.with(("spot", index));
            let sensed = ui.interact(place(spot), id, Sense::click());
            let role = match spot.target {
                Target::Reference(_) => Role::RadioButton,
                _ => Role::Button,
            };
            let on = is_on(spot.target);
            sensed.widget_info(|| WidgetInfo::selected(role, true, on, &spot.spoken));
            (spot, sensed)
        })
        .collect();
    let tokens = tokens(ui);
    for (spot, sensed) in &spots {
        if sensed.contains_pointer() && !matches!(spot.target, Target::Reference(_)) && !is_on(spot.target) {
            let area = sensed.rect.shrink2(vec2(0.0, 1.0));
            ui.painter().rect_filled(area, 6.0, tokens.sunken);
        }
    }
    Brush::new(ui, origin, 1.0).paint(picture, rect);
    let mut pressed = slid;
    for (spot, sensed) in spots {
        if let Target::Reference(_) = spot.target {
            radio(ui, &sensed, is_on(spot.target), tokens);
        } else if sensed.has_focus() {
            let ring = Stroke::new(2.0, tokens.accent);
            let area = sensed.rect.shrink2(vec2(0.0, 1.0));
            ui.painter().rect_stroke(area, 6.0, ring, StrokeKind::Inside);
        }
        if sensed.clicked() {
            pressed = Some(Press::of(spot.target));
        }
        sensed.on_hover_ui_at_pointer(|ui| {
            ui.set_max_width(360.0);
            for (index, line) in spot.details.iter().enumerate() {
                match index {
                    0 => ui.label(egui::RichText::new(line).family(theme::bold())),
                    _ => ui.label(line),
                };
            }
        });
    }
    pressed
}

/// The line that can be dragged, under everything that can be pressed. The number over the chart does the same by
/// keyboard.
fn slide_ui(ui: &Ui, picture: &Picture, origin: Pos2, id: egui::Id) -> Option<Press> {
    let slide = picture.slide.as_deref()?;
    let corner = |x: f64, y: f64| origin + vec2(x as f32, y as f32);
    let (left, right) = slide.axis.places;
    let area = Rect::from_min_max(corner(left, slide.top), corner(right, slide.bottom));
    let sensed = ui.interact(area, id.with("slide"), Sense::click_and_drag());
    sensed.widget_info(|| WidgetInfo::slider(true, slide.at, &slide.name));
    if sensed.hovered() || sensed.dragged() {
        ui.ctx().set_cursor_icon(egui::CursorIcon::ResizeHorizontal);
    }
    let at = sensed.interact_pointer_pos()?;
    let moved = sensed.dragged() || sensed.drag_stopped() || sensed.clicked();
    moved.then(|| Press {
        target: Target::Threshold(slide.axis.value(f64::from(at.x - origin.x))),
        continues: !sensed.drag_started() && !sensed.clicked(),
    })
}

/// The round button that makes a group the reference.
fn radio(ui: &Ui, sensed: &Response, on: bool, tokens: &Tokens) {
    let centre = sensed.rect.center();
    let colour = match on {
        true => tokens.reference,
        false if sensed.hovered() || sensed.has_focus() => tokens.accent,
        false => tokens.muted,
    };
    let painter = ui.painter();
    painter.circle_stroke(centre, 7.0, Stroke::new(1.5, colour));
    if on {
        painter.circle_filled(centre, 4.0, colour);
    }
    if sensed.has_focus() {
        painter.circle_stroke(centre, 11.0, Stroke::new(1.5, tokens.accent));
    }
}

/// Draws the mark of a group by itself. Hollow means: nothing to be concluded, or too few people to comment on.
pub fn form(
    painter: &egui::Painter,
    centre: Pos2,
    form: Form,
    radius: f32,
    fill: egui::Color32,
    edge: Stroke,
) {
    let corners = form.corners();
    if corners.is_empty() {
        painter.circle(centre, radius, fill, edge);
        return;
    }
    let corners = corners.into_iter();
    let points = corners.map(|(x, y)| centre + radius * vec2(x as f32, y as f32));
    painter.add(egui::Shape::convex_polygon(points.collect(), fill, edge));
}

struct Brush<'a> {
    ui: &'a Ui,
    tokens: &'a Tokens,
    origin: Pos2,
    scale: f32,
}

impl Brush<'_> {
    fn new(ui: &Ui, origin: Pos2, scale: f32) -> Brush<'_> {
        Brush {
            ui,
            tokens: tokens(ui),
            origin,
            scale,
        }
    }

    /// Paints what lies within `area`, as far as it is in view.
    fn paint(&self, picture: &Picture, area: Rect) {
        // Marks at the edge of a chart are not cut in two.
        let area = area.expand2(vec2(4.0, 0.0));
        let clip = area.intersect(self.ui.clip_rect());
        if clip.is_negative() {
            return;
        }
        let painter = self.ui.painter().with_clip_rect(clip);
        for shape in &picture.shapes {
            let (top, bottom) = reach(shape);
            let seen = self.at((0.0, top)).y <= clip.bottom() && self.at((0.0, bottom)).y >= clip.top();
            if seen {
                self.shape(&painter, shape);
            }
        }
    }

    fn at(&self, (x, y): (f64, f64)) -> Pos2 {
        self.origin + vec2(x as f32, y as f32) * self.scale
    }

    fn pen(&self, pen: Pen) -> Stroke {
        Stroke::new(pen.width as f32, self.tokens.ink(pen.ink))
    }

    fn line(&self, painter: &egui::Painter, points: &[Pos2], pen: Pen) {
        let stroke = self.pen(pen);
        match pen.dash {
            Some((dash, gap)) => {
                painter.extend(egui::Shape::dashed_line(points, stroke, dash as f32, gap as f32));
            }
            None => {
                painter.add(egui::Shape::line(points.to_vec(), stroke));
            }
        }
    }

    fn shape(&self, painter: &egui::Painter, shape: &Shape) {
        match shape {
            Shape::Line { from, to, pen } => self.line(painter, &[self.at(*from), self.at(*to)], *pen),
            Shape::Path { points, pen } => {
                let points: Vec<Pos2> = points.iter().map(|point| self.at(*point)).collect();
                self.line(painter, &points, *pen);
            }
            Shape::Rect { from, to, fill } => {
                let colour = self.tokens.ink(fill.ink).gamma_multiply(fill.strength as f32);
                let area = Rect::from_min_max(self.at(*from), self.at(*to));
                painter.rect_filled(area, 0.0, colour);
            }
            Shape::Band { points, fill } => {
                let colour = self.tokens.ink(fill.ink).gamma_multiply(fill.strength as f32);
                let mut mesh = Mesh::default();
                for (x, top, bottom) in points {
                    mesh.colored_vertex(self.at((*x, *top)), colour);
                    mesh.colored_vertex(self.at((*x, *bottom)), colour);
                }
                for quad in 1..points.len() as u32 {
                    let [a, b, c, d] = [2 * quad - 2, 2 * quad - 1, 2 * quad, 2 * quad + 1];
                    mesh.add_triangle(a, b, c);
                    mesh.add_triangle(b, c, d);
                }
                painter.add(mesh);
            }
            Shape::Mark {
                at,
                form: which,
                radius,
                fill,
                edge,
            } => {
                let fill = fill.map_or(egui::Color32::TRANSPARENT, |ink| self.tokens.ink(ink));
                let radius = *radius as f32 * self.scale;
                form(painter, self.at(*at), *which, radius, fill, self.pen(*edge));
            }
            Shape::Words {
                at,
                words,
                look,
                anchor,
            } => self.words(painter, self.at(*at), words, *look, *anchor),
        }
    }

    /// Words stand on their line: their place is that of the foot of their letters.
    fn words(&self, painter: &egui::Painter, at: Pos2, words: &str, look: Lettering, anchor: Anchor) {
        let family = match look.bold {
            true => theme::bold(),
            false => egui::FontFamily::Proportional,
        };
        let align = match anchor {
            Anchor::Start => Align2::LEFT_CENTER,
            Anchor::Middle => Align2::CENTER_CENTER,
            Anchor::End => Align2::RIGHT_CENTER,
        };
        let size = look.size as f32 * self.scale.max(0.8);
        let middle = pos2(at.x, at.y - size * 0.35);
        let colour = self.tokens.ink(look.ink);
        painter.text(middle, align, words, FontId::new(size, family), colour);
    }
}

/// From which height to which a shape reaches, a little more rather than less.
fn reach(shape: &Shape) -> (f64, f64) {
    let (top, bottom) = match shape {
        Shape::Line { from, to, .. } => (from.1.min(to.1), from.1.max(to.1)),
        Shape::Path { points, .. } => points
            .iter()
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(top, bottom), point| {
                (top.min(point.1), bottom.max(point.1))
            }),
        Shape::Rect { from, to, .. } => (from.1, to.1),
        Shape::Band { points, .. } => points
            .iter()
            .fold((f64::INFINITY, f64::NEG_INFINITY), |reach, point| {
                (reach.0.min(point.1), reach.1.max(point.2))
            }),
        Shape::Mark { at, radius, .. } => (at.1 - 1.5 * radius, at.1 + 1.5 * radius),
        Shape::Words { at, look, .. } => (at.1 - look.size, at.1 + look.size),
    };
    (top - 4.0, bottom + 4.0)
}

impl Tokens {
    /// The colour of an ink of a picture.
    pub fn ink(&self, ink: Ink) -> egui::Color32 {
        match ink {
            Ink::Text => self.text,
            Ink::Muted => self.muted,
            Ink::Grid => self.grid,
            Ink::Paper => self.panel,
            Ink::Sunken => self.sunken,
            Ink::Selected => self.accent_soft,
            Ink::Accent => self.accent,
            Ink::Reference => self.reference,
            Ink::Warning => self.warning,
            Ink::Group(group) => self.group(group),
        }
    }
}
