//! Small pieces that every screen uses, so that they look the same everywhere.

use egui::{Button, Frame, Margin, Response, RichText, Stroke, Ui};

use super::theme::{self, tokens};
use crate::app::{Action, Command, State};
use crate::text::{Language, text};

/// The title of a screen, with a line of explanation under it.
pub fn screen_title(ui: &mut Ui, title: &str, explanation: &str) {
    ui.add_space(4.0);
    ui.heading(title);
    if !explanation.is_empty() {
        ui.label(RichText::new(explanation).color(tokens(ui).muted));
    }
    ui.add_space(8.0);
}

/// A heading inside a screen.
pub fn subheading(ui: &mut Ui, title: &str) -> Response {
    ui.label(RichText::new(title).text_style(theme::subheading()))
}

/// Secondary text.
pub fn hint(ui: &mut Ui, words: &str) -> Response {
    let muted = tokens(ui).muted;
    ui.add(egui::Label::new(RichText::new(words).color(muted).small()).wrap())
}

/// A raised area with a thin border.
pub fn card<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let tokens = tokens(ui);
    Frame::new()
        .fill(tokens.panel)
        .stroke(Stroke::new(1.0, tokens.border))
        .corner_radius(10)
        .inner_margin(Margin::same(14))
        .show(ui, contents)
        .inner
}

/// How much a banner presses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Plain,
    Warning,
    Danger,
}

/// A strip across a screen that says something to know.
pub fn banner<R>(ui: &mut Ui, tone: Tone, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let tokens = tokens(ui);
    let (fill, edge) = match tone {
        Tone::Plain => (tokens.accent_soft, tokens.accent),
        Tone::Warning => (tokens.warning_soft, tokens.warning),
        Tone::Danger => (tokens.danger_soft, tokens.danger),
    };
    Frame::new()
        .fill(fill)
        .stroke(Stroke::new(1.0, edge))
        .corner_radius(8)
        .inner_margin(Margin::symmetric(14, 10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            contents(ui)
        })
        .inner
}

/// The button to press next on a screen.
pub fn primary_button(ui: &mut Ui, words: &str, enabled: bool) -> Response {
    let tokens = tokens(ui);
    let words = RichText::new(words).color(tokens.on_accent).family(theme::bold());
    ui.add_enabled(enabled, Button::new(words).fill(tokens.accent))
}

/// A button for an action: its text, tooltip and shortcut from the registry, greyed when it cannot be done now.
pub fn action_button(ui: &mut Ui, state: &State, action: Action, commands: &mut Vec<Command>) -> Response {
    let language = state.preferences.language;
    let response = ui.add_enabled(
        action.enabled(state),
        Button::new(text(language, action.text_id())),
    );
    let response = response.on_hover_text(tip(language, action));
    if response.clicked() {
        commands.push(Command::Do(action));
    }
    response
}

fn tip(language: Language, action: Action) -> String {
    let tip = text(language, &format!("{}-tip", action.text_id()));
    match action.shortcut() {
        Some(shortcut) => format!("{tip} ({})", shortcut_words(language, shortcut)),
        None => tip,
    }
}

/// The keys of a shortcut as the keyboard in front of the user names them.
pub fn shortcut_words(language: Language, shortcut: egui::KeyboardShortcut) -> String {
    let mut words = Vec::new();
    if shortcut.modifiers.command || shortcut.modifiers.ctrl {
        words.push(if cfg!(target_os = "macos") { "⌘" } else { "Ctrl" });
    }
    if shortcut.modifiers.shift {
        words.push(match language {
            Language::French => "Maj",
            Language::English => "Shift",
        });
    }
    words.push(match shortcut.logical_key {
        egui::Key::Plus => "+",
        egui::Key::Minus => "−",
        key => key.name(),
    });
    words.join("+")
}
