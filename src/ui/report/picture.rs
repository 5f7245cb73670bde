//! A picture of the report, painted as it will be written.

use egui::{Align2, Color32, FontId, Pos2, Rect, Sense, Stroke as Pen, StrokeKind, Ui, vec2};

use crate::report::{Anchor, Dot, Picture, Shape, Stroke, Words};
use crate::ui::theme::{self, tokens};

/// Paints the picture as wide as there is room, up to its own size, under a name for those who do not see it.
pub fn picture_ui(ui: &mut Ui, picture: &Picture, name: &str, says: &str) {
    let scale = (ui.available_width() / picture.width as f32).min(1.0);
    let size = vec2(picture.width as f32, picture.height as f32) * scale;
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, format!("{name}. {says}")));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let brush = Brush { ui, rect, scale };
    picture.shapes.iter().for_each(|shape| brush.paint(shape));
}

struct Brush<'a> {
    ui: &'a Ui,
    rect: Rect,
    scale: f32,
}

impl Brush<'_> {
    fn at(&self, (x, y): (f64, f64)) -> Pos2 {
        self.rect.min + vec2(x as f32, y as f32) * self.scale
    }

    fn paint(&self, shape: &Shape) {
        let tokens = tokens(self.ui);
        let painter = self.ui.painter();
        match shape {
            Shape::Line { from, to, look } => {
                let (from, to) = (self.at(*from), self.at(*to));
                match look {
                    Stroke::Reference => {
                        let pen = Pen::new(1.5, tokens.reference);
                        painter.extend(egui::Shape::dashed_line(&[from, to], pen, 5.0, 4.0));
                    }
                    _ => {
                        let (width, colour) = match look {
                            Stroke::Grid => (1.0, tokens.grid),
                            Stroke::Axis => (1.0, tokens.muted),
                            Stroke::Interval | Stroke::Reference => (2.5, tokens.accent),
                            Stroke::Bounds => (7.0, tokens.warning),
                        };
                        painter.line_segment([from, to], Pen::new(width, colour));
                    }
                }
            }
            Shape::Dot { at, look } => self.dot(self.at(*at), *look),
            Shape::Words {
                at,
                words,
                look,
                anchor,
            } => self.words(self.at(*at), words, *look, *anchor),
        }
    }

    fn dot(&self, at: Pos2, look: Dot) {
        let tokens = tokens(self.ui);
        let painter = self.ui.painter();
        let (fill, pen) = match look {
            Dot::Plain => (tokens.accent, Pen::new(1.5, tokens.panel)),
            Dot::Chosen => (tokens.accent, Pen::new(2.5, tokens.text)),
            Dot::Reference => {
                let square = Rect::from_center_size(at, vec2(10.0, 10.0));
                painter.rect(
                    square,
                    0,
                    tokens.reference,
                    Pen::new(1.5, tokens.panel),
                    StrokeKind::Middle,
                );
                return;
            }
            Dot::Small => (tokens.panel, Pen::new(1.5, tokens.muted)),
            Dot::Undecided => (tokens.panel, Pen::new(2.0, tokens.accent)),
        };
        painter.circle(at, 5.5, fill, pen);
    }

    /// Words stand on their line: their place is that of the foot of their letters.
    fn words(&self, at: Pos2, words: &str, look: Words, anchor: Anchor) {
        let tokens = tokens(self.ui);
        let (size, colour, family) = match look {
            Words::Label => (13.0, tokens.text, egui::FontFamily::Proportional),
            Words::Strong => (13.0, tokens.text, theme::bold()),
            Words::Quiet => (11.5, tokens.muted, egui::FontFamily::Proportional),
        };
        let align = match anchor {
            Anchor::Start => Align2::LEFT_CENTER,
            Anchor::Middle => Align2::CENTER_CENTER,
            Anchor::End => Align2::RIGHT_CENTER,
        };
        let size = size * self.scale.max(0.8);
        let middle = at - vec2(0.0, size * 0.35);
        let colour: Color32 = colour;
        self.ui
            .painter()
            .text(middle, align, words, FontId::new(size, family), colour);
    }
}
