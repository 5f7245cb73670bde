//! Small pieces that every screen uses, so that they look the same everywhere.

use std::path::PathBuf;

use egui::{Button, Color32, Frame, Margin, Response, RichText, Stroke, StrokeKind, TextEdit, Ui};

use super::theme::{self, tokens};
use crate::app::{Action, Command, State, typed_path};
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

/// A sentence to read, that can be selected and copied. Lines never break inside a number: egui breaks them at
/// narrow no-break spaces, so these are drawn as wide ones, and left as they are for assistive technology.
pub fn prose(ui: &mut Ui, words: &str, size: f32) -> Response {
    let drawn = RichText::new(words.replace('\u{202f}', "\u{a0}")).size(size);
    let response = ui.add(egui::Label::new(drawn).wrap().selectable(true));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, words));
    response
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
    let button = Button::new(words).fill(tokens.accent).stroke(Stroke::NONE);
    let response = ui.add_enabled(enabled, button);
    focus_ring(ui, &response);
    response
}

/// A button that takes something away, or that cannot be taken back.
pub fn danger_button(ui: &mut Ui, words: &str) -> Response {
    let tokens = tokens(ui);
    let words = RichText::new(words).color(tokens.danger);
    ui.add(Button::new(words).stroke(Stroke::new(1.0, tokens.danger)))
}

/// A small text button without a frame, for the less usual thing to do.
pub fn quiet_button(ui: &mut Ui, words: &str) -> Response {
    let accent = tokens(ui).accent;
    let response = ui.add(Button::new(RichText::new(words).color(accent)).frame_when_inactive(false));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// Shows where the keyboard is, around a widget whose own look would not.
pub fn focus_ring(ui: &Ui, response: &Response) {
    if response.has_focus() {
        let ring = Stroke::new(2.0, tokens(ui).text);
        ui.painter()
            .rect_stroke(response.rect.expand(2.0), 8, ring, StrokeKind::Outside);
    }
}

/// Gives a widget the name that a screen reader says, in place of what it shows.
pub fn named(response: Response, name: &str) -> Response {
    response
        .ctx
        .accesskit_node_builder(response.id, |node| node.set_label(name));
    response
}

/// One choice of a row of choices side by side: pressed when it is the one in force.
pub fn segment(ui: &mut Ui, words: &str, name: &str, chosen: bool) -> Response {
    let tokens = tokens(ui);
    let words = match chosen {
        true => RichText::new(words).color(tokens.on_accent).family(theme::bold()),
        false => RichText::new(words).color(tokens.text),
    };
    let fill = if chosen { tokens.accent } else { tokens.raised };
    let button = Button::new(words).fill(fill).selected(chosen);
    let response = ui.add(button);
    focus_ring(ui, &response);
    named(response, name)
}

/// A field for a path with its button: what was typed when Enter or the button was pressed.
pub fn path_field(ui: &mut Ui, name: &str, hint: &str, button: &str, typed: &mut String) -> Option<PathBuf> {
    let mut entered = false;
    ui.horizontal(|ui| {
        let font = egui::TextStyle::Button.resolve(ui.style());
        let words = ui
            .painter()
            .layout_no_wrap(button.to_owned(), font, Color32::PLACEHOLDER);
        let label = words.size().x;
        let beside = label + 2.0 * ui.spacing().button_padding.x + ui.spacing().item_spacing.x + 12.0;
        let field = TextEdit::singleline(typed)
            .hint_text(hint)
            .desired_width((ui.available_width() - beside).max(120.0));
        let field = named(ui.add(field), name);
        entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let ready = !typed.trim().is_empty();
        entered |= ui.add_enabled(ready, Button::new(button)).clicked();
    });
    typed_path(typed).filter(|_| entered)
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

/// What an action does, with its keys.
pub fn tip(language: Language, action: Action) -> String {
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
