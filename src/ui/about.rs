//! "What is this?": cards that open beside what they are about.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Align, Button, CollapsingHeader, Label, Layout, PopupCloseBehavior, RichText, ScrollArea, Ui};

use super::theme::{self, tokens};
use super::widgets::{named, subheading};
use crate::measure::Metric;
use crate::text::{
    CardLine, Language, Subject, about_words, metric_card, metric_name, subject_card, subject_name, text,
};

/// How wide and how high a card may be.
const CARD: (f32, f32) = (400.0, 420.0);

/// The button that opens a metric's card.
pub fn about_metric_ui(ui: &mut Ui, language: Language, metric: Metric) {
    let name = metric_name(language, metric);
    let button = Button::new(small_words(language)).frame(false).small();
    button_ui(ui, language, (&name, button), |ui| {
        card_ui(ui, language, &name, metric_card(language, metric));
    });
}

/// The button that opens the cards of some subjects: that of one at once, those of several folded under their names.
pub fn about_ui(ui: &mut Ui, language: Language, name: &str, subjects: &[Subject]) {
    let button = Button::new(small_words(language));
    button_ui(ui, language, (name, button), |ui| {
        for subject in subjects {
            let title = subject_name(language, *subject);
            let lines = || subject_card(language, *subject);
            match subjects.len() {
                1 => card_ui(ui, language, &title, lines()),
                _ => {
                    CollapsingHeader::new(title.as_str())
                        .id_salt(("about", title.as_str()))
                        .show(ui, |ui| lines_ui(ui, language, lines()));
                }
            }
        }
    });
}

/// A heading with the button beside it.
pub fn about_heading_ui(ui: &mut Ui, language: Language, heading: &str, subjects: &[Subject]) {
    ui.horizontal_wrapped(|ui| {
        subheading(ui, heading);
        about_ui(ui, language, heading, subjects);
    });
}

fn small_words(language: Language) -> RichText {
    RichText::new(text(language, "about-button")).small()
}

fn button_ui(
    ui: &mut Ui,
    language: Language,
    (name, button): (&str, Button<'_>),
    contents: impl FnOnce(&mut Ui),
) {
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let (response, _) = MenuButton::from_button(button).config(config).ui(ui, |ui| {
        ui.set_style(ui.ctx().global_style());
        ui.set_width(CARD.0);
        ScrollArea::vertical()
            .max_height(CARD.1)
            // A menu stretches its lines to its width; these are to be read.
            .show(ui, |ui| ui.with_layout(Layout::top_down(Align::LEFT), contents));
    });
    named(response, &about_words(language, name));
}

fn card_ui(ui: &mut Ui, language: Language, title: &str, lines: Vec<CardLine>) {
    ui.label(RichText::new(title).family(theme::bold()));
    lines_ui(ui, language, lines);
}

fn lines_ui(ui: &mut Ui, language: Language, lines: Vec<CardLine>) {
    let muted = tokens(ui).muted;
    for (heading, words) in lines {
        ui.add_space(4.0);
        let heading = RichText::new(text(language, heading)).size(13.0).color(muted);
        ui.label(heading.family(theme::bold()));
        ui.add(Label::new(words).wrap().selectable(true));
    }
}
