//! The letters that are painted rather than laid out by a widget, and how wide words are in them.

use egui::{Color32, FontFamily, FontId, Ui};

pub fn body_font() -> FontId {
    FontId::new(14.5, FontFamily::Proportional)
}

pub fn small_font() -> FontId {
    FontId::new(12.5, FontFamily::Proportional)
}

/// How wide words are on one line.
pub fn text_width(ui: &Ui, words: &str, font: &FontId) -> f32 {
    ui.painter()
        .layout_no_wrap(words.to_owned(), font.clone(), Color32::PLACEHOLDER)
        .size()
        .x
}
