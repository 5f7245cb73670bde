//! The row of buttons that chooses a view.

use egui::{Align2, CornerRadius, FontId, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::icons::icon;
use crate::app::{Command, Show};
use crate::project::ViewKind;
use crate::report::{view_name, view_tip};
use crate::text::{text, text_with};
use crate::ui::fonts::text_width;
use crate::ui::shown::Shown;
use crate::ui::theme::{self, tokens};

const HEIGHT: f32 = 30.0;
const ICON: f32 = 16.0;

/// Why each view cannot be made of what is on the screen, in the order of [`ViewKind::ALL`]; `None` of those that can.
pub type Refusals = Vec<Option<String>>;

/// Draws the row; it wraps. A view that cannot be shown is grey, says why, and can be chosen all the same: then the
/// screen says it too.
pub fn chooser_ui(ui: &mut Ui, shown: &Shown, refusals: &Refusals, commands: &mut Vec<Command>) {
    let row = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        for (kind, why) in ViewKind::ALL.into_iter().zip(refusals) {
            if button_ui(ui, shown, kind, why.as_deref()) {
                commands.push(Command::Show(Show::Kind(kind)));
            }
        }
    });
    let name = text(shown.language, "view-choose");
    row.response
        .widget_info(|| WidgetInfo::labeled(Role::Group, true, &name));
}

fn button_ui(ui: &mut Ui, shown: &Shown, kind: ViewKind, why: Option<&str>) -> bool {
    let language = shown.language;
    let tokens = tokens(ui);
    let words = view_name(language, kind);
    let chosen = shown.project.view.kind == kind;
    let font = FontId::new(
        14.0,
        if chosen {
            theme::bold()
        } else {
            egui::FontFamily::Proportional
        },
    );
    let width = ICON + 7.0 + text_width(ui, &words, &font) + 22.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::click());
    let (fill, edge, ink) = match (chosen, why) {
        (true, _) => (tokens.accent, tokens.accent, tokens.on_accent),
        (false, Some(_)) => (tokens.panel, tokens.border, tokens.muted),
        (false, None) if response.hovered() => (tokens.accent_soft, tokens.accent, tokens.text),
        (false, None) => (tokens.raised, tokens.edge(), tokens.text),
    };
    let corner = CornerRadius::same(7);
    let painter = ui.painter();
    painter.rect(rect, corner, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
    if response.has_focus() {
        painter.rect_stroke(
            rect.expand(2.0),
            corner,
            Stroke::new(2.0, tokens.text),
            StrokeKind::Outside,
        );
    }
    let place = Rect::from_min_size(
        pos2(rect.left() + 10.0, rect.center().y - ICON / 2.0),
        vec2(ICON, ICON),
    );
    icon(painter, kind, place, ink);
    let at = pos2(place.right() + 7.0, rect.center().y);
    painter.text(at, Align2::LEFT_CENTER, &words, font, ink);
    let spoken = match why {
        None => words.clone(),
        Some(why) => {
            let said = [("view", words.as_str().into()), ("why", why.into())];
            text_with(language, "view-refused", &said)
        }
    };
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &spoken));
    let clicked = response.clicked() && !chosen;
    response.on_hover_ui(|ui| {
        ui.set_max_width(340.0);
        ui.label(view_tip(language, kind));
        if let Some(why) = why {
            ui.label(why);
        }
    });
    clicked
}
