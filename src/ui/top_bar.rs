//! The top bar: menus, the audit's title, the look, the language.

use egui::containers::menu::{MenuBar, MenuButton, MenuConfig};
use egui::{Align, Button, Layout, PopupCloseBehavior, RichText, TextEdit, Ui};

use super::icons::{self, Icon};
use super::theme::{self, tokens};
use super::widgets::{hint, named, segment, shortcut_words, tip};
use crate::app::{Action, Command, Edit, State, Theme};
use crate::text::{Language, text, text_with};

/// Width below which the menus become one.
const NARROW: f32 = 820.0;

/// The width of the menu of the look.
const LOOK: f32 = 240.0;

const FILE: [Action; 6] = [
    Action::OpenFile,
    Action::AddOutputs,
    Action::Save,
    Action::SaveAs,
    Action::CloseAudit,
    Action::Quit,
];
const EDIT: [Action; 2] = [Action::Undo, Action::Redo];

/// Draws the bar as a panel of the window.
pub fn top_bar_ui(ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
    let narrow = ui.ctx().content_rect().width() < NARROW;
    let tokens = tokens(ui);
    let frame = egui::Frame::new()
        .fill(tokens.panel)
        .inner_margin(egui::Margin::symmetric(12, 6));
    egui::Panel::top("top-bar")
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| {
            let flat = |style: &mut egui::Style| {
                egui::containers::menu::menu_style(style);
                style.spacing.button_padding = egui::vec2(10.0, 5.0);
            };
            MenuBar::new().style(flat).ui(ui, |ui| {
                icons::show(ui, Icon::Watch, 24.0, tokens.accent);
                if !narrow {
                    ui.label(RichText::new("Vigie").family(theme::bold()).size(16.0));
                    ui.add_space(6.0);
                }
                menus(ui, state, narrow, commands);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    languages(ui, state, commands);
                    // The same menu whatever stands beside it: it stays open when larger text makes the bar narrow.
                    let same = egui::UiBuilder::new().scope_id(egui::Id::unique("look"));
                    ui.scope_builder(same, |ui| look(ui, state, narrow, commands));
                    title(ui, state, commands);
                });
            });
        });
}

fn menus(ui: &mut Ui, state: &State, narrow: bool, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    if narrow {
        ui.menu_button(text(language, "menu-file"), |ui| {
            entries(ui, state, &FILE[..5], commands);
            ui.separator();
            entries(ui, state, &EDIT, commands);
            ui.separator();
            entries(ui, state, &FILE[5..], commands);
        });
        return;
    }
    ui.menu_button(text(language, "menu-file"), |ui| {
        entries(ui, state, &FILE[..2], commands);
        ui.separator();
        entries(ui, state, &FILE[2..4], commands);
        ui.separator();
        entries(ui, state, &FILE[4..], commands);
    });
    ui.menu_button(text(language, "menu-edit"), |ui| {
        entries(ui, state, &EDIT, commands)
    });
}

fn entries(ui: &mut Ui, state: &State, actions: &[Action], commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    ui.set_min_width(280.0);
    for action in actions {
        let words = action_words(state, *action);
        let mut button = Button::new(words.clone());
        if let Some(shortcut) = action.shortcut() {
            button = button.shortcut_text(shortcut_words(language, shortcut));
        }
        let response = named(ui.add_enabled(action.enabled(state), button), &words);
        if response.on_hover_text(tip(language, *action)).clicked() {
            commands.push(Command::Do(*action));
            ui.close();
        }
    }
}

/// An action's name; for undo and redo, with what it is about.
fn action_words(state: &State, action: Action) -> String {
    let language = state.preferences.language;
    let history = state.document.as_ref().map(|document| &document.history);
    let what = match action {
        Action::Undo => history.and_then(|history| history.undo_label()),
        Action::Redo => history.and_then(|history| history.redo_label()),
        _ => None,
    };
    match what {
        Some(what) => text_with(
            language,
            &format!("{}-what", action.text_id()),
            &[("what", text(language, what).into())],
        ),
        None => text(language, action.text_id()),
    }
}

/// The audit's title, changed where it stands.
fn title(ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    let Some(document) = &state.document else { return };
    let mut title = document.project.title.clone();
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        let field = TextEdit::singleline(&mut title)
            .hint_text(text(language, "audit-untitled"))
            .font(theme::subheading())
            .char_limit(200)
            .align(egui::Align2::LEFT_CENTER)
            .min_size(egui::vec2(0.0, 30.0))
            .frame(egui::Frame::new().inner_margin(egui::Margin::symmetric(8, 4)))
            .desired_width((ui.available_width() - 24.0).max(60.0));
        let response = named(ui.add(field), &text(language, "audit-title"));
        let tokens = tokens(ui);
        let line = if response.has_focus() {
            Some(egui::Stroke::new(2.0, tokens.accent))
        } else if response.hovered() {
            Some(egui::Stroke::new(1.0, tokens.border))
        } else {
            None
        };
        if let Some(line) = line {
            let rect = response.rect;
            ui.painter()
                .line_segment([rect.left_bottom(), rect.right_bottom()], line);
        }
        if response.changed() {
            commands.push(Command::Edit(Edit::Title(title)));
        }
        response.on_hover_text(text(language, "audit-title"));
    });
}

fn languages(ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
    let now = state.preferences.language;
    ui.spacing_mut().item_spacing.x = 2.0;
    // Laid out from the right, so the last comes first.
    for language in Language::ALL.into_iter().rev() {
        let (short, name) = match language {
            Language::French => ("FR", "language-french"),
            Language::English => ("EN", "language-english"),
        };
        let name = text(now, name);
        if segment(ui, short, &name, now == language)
            .on_hover_text(&name)
            .clicked()
        {
            commands.push(Command::Language(language));
        }
    }
    ui.spacing_mut().item_spacing.x = 8.0;
}

fn look(ui: &mut Ui, state: &State, narrow: bool, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    let words = text(language, "theme-menu");
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let button = if narrow {
        Button::new("     ")
    } else {
        Button::new(format!("      {words}"))
    };
    let (response, _) = MenuButton::from_button(button).config(config).ui(ui, |ui| {
        ui.set_style(ui.ctx().global_style());
        ui.set_width(LOOK);
        text_size(ui, state, commands);
        ui.separator();
        for theme in Theme::ALL {
            let id = match theme {
                Theme::System => "theme-system",
                Theme::Light => "theme-light",
                Theme::Dark => "theme-dark",
                Theme::Projector => "theme-projector",
            };
            let chosen = state.preferences.theme == theme;
            if ui.radio(chosen, text(language, id)).clicked() {
                commands.push(Command::Theme(theme));
            }
        }
    });
    let side = 18.0;
    let icon = egui::Rect::from_center_size(
        egui::pos2(response.rect.left() + 8.0 + side / 2.0, response.rect.center().y),
        egui::Vec2::splat(side),
    );
    icons::paint(ui.painter(), Icon::Look, icon, tokens(ui).text);
    named(response, &words);
}

fn text_size(ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    let zoom = state.preferences.zoom;
    // The window grows from its top left corner and the menu hangs at its right: near the top and the right edge the
    // buttons move least, and being large they stay under the pointer that presses them again.
    let row = egui::vec2(ui.available_width(), 40.0);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        for (action, sign) in [(Action::ZoomIn, "+"), (Action::ZoomOut, "−")] {
            let button = Button::new(sign).min_size(egui::vec2(72.0, 40.0));
            let response = named(ui.add(button), &text(language, action.text_id()));
            if response.on_hover_text(tip(language, action)).clicked() {
                commands.push(Command::Do(action));
            }
        }
        let percent = format!("{:.0}", zoom * 100.0);
        let now = text_with(language, "text-size-now", &[("percent", percent.into())]);
        let normal = text(language, "text-size-normal");
        if ui.button(now).on_hover_text(normal).clicked() {
            commands.push(Command::Zoom(1.0));
        }
    });
    hint(ui, &text(language, "text-size"));
}
