//! The views of the step "Disparities": the row of buttons that chooses one, its chart with what is said of it, and the
//! table behind it.

mod chooser;
mod export;
mod icons;
mod kept;
mod lines;
mod links;
mod pins;
mod press;
mod threshold;
mod twin;

use egui::{Label, RichText, Ui};

pub use chooser::{Refusals, chooser_ui};
pub use export::export_ui;
pub use kept::{Kept, Made};
pub use lines::{LineForm, lines_ui};
pub use pins::{PinForm, pin_ui, pins_ui};
pub use press::{is_on, press};
pub use threshold::threshold_controls_ui;
pub use twin::table_ui;

use super::picture::chart_ui;
use super::shown::Shown;
use super::theme::tokens;
use super::tracing::traced_prose;
use super::widgets::{Tone, banner, card, prose};
use crate::app::Command;
use crate::chart::Page;
use crate::report::Sheet;

/// The page for the room that a card leaves its chart.
pub fn page(ui: &Ui) -> Page {
    // The card has margins on both sides.
    let width = (ui.available_width() - 30.0).max(240.0);
    Page {
        width: f64::from(width),
        controls: true,
    }
}

/// Draws what must not be overlooked, and the chart. A press on it selects, compares or looks inside.
pub fn sheet_ui(ui: &mut Ui, shown: &Shown, sheet: &Sheet, commands: &mut Vec<Command>) {
    for notice in &sheet.notices {
        banner(ui, Tone::Warning, |ui| prose(ui, notice, 15.0));
        ui.add_space(2.0);
    }
    ui.add_space(4.0);
    let pressed = card(ui, |ui| {
        ui.set_width(ui.available_width());
        chart_ui(ui, &sheet.picture, &sheet.name, &|target| is_on(shown, target))
    });
    if let Some(pressed) = pressed {
        press(shown, pressed, commands);
    }
}

/// Draws the sentences that read the chart aloud, and what it does not show.
pub fn says_ui(ui: &mut Ui, shown: &Shown, made: &Made, commands: &mut Vec<Command>) {
    let (sheet, links) = (&made.sheet, &made.links);
    for (place, words) in sheet.says.iter().enumerate() {
        let numbers = links.iter().find(|(said, _)| said == words);
        let numbers = numbers.map_or(&[][..], |(_, numbers)| numbers);
        let size = if place == 0 { 15.5 } else { 14.5 };
        traced_prose(ui, shown.language, words, size, numbers, commands);
    }
    let muted = tokens(ui).muted;
    for words in &sheet.hides {
        ui.add(Label::new(RichText::new(words).color(muted)).wrap());
    }
}
