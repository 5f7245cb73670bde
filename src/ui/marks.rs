//! The mark of a group beside its name: its shape tells it from others without colour.

use egui::{Color32, Painter, Pos2, Stroke, Vec2};

use super::picture::form;
use super::shown::Shown;
use super::theme::tokens;
use crate::chart::Form;
use crate::text::group_name;

/// Draws the fixed shape of a group. Hollow means: nothing to be concluded, or too few people to comment on.
pub fn group_mark(painter: &Painter, centre: Pos2, group: usize, colour: Color32, hollow: Option<Color32>) {
    let edge = Stroke::new(if hollow.is_some() { 2.0 } else { 1.0 }, colour);
    let radius = Form::RADIUS as f32;
    form(
        painter,
        centre,
        Form::of_group(group),
        radius,
        hollow.unwrap_or(colour),
        edge,
    );
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
