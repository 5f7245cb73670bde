//! The start page: open something, take up what was left, learn with a sample.

use egui::{Align, Layout, RichText, Ui};

use super::icons::{self, Icon};
use super::theme::{self, tokens};
use super::widgets::{Tone, banner, card, hint, named, path_field, primary_button, quiet_button, subheading};
use super::{sample_cards, status_bar};
use crate::app::{Action, Command, State};
use crate::text::{text, text_with};

/// What this screen remembers between two frames.
#[derive(Debug, Default)]
pub struct StartScreen {
    path: String,
}

/// Width from which opening and samples stand side by side.
const WIDE: f32 = 900.0;
const LEFT: f32 = 380.0;

/// Draws it.
pub fn start_ui(ui: &mut Ui, state: &State, screen: &mut StartScreen, commands: &mut Vec<Command>) {
    egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let width = (ui.available_width() - 12.0).min(1240.0);
        let side = ((ui.available_width() - width) / 2.0).max(0.0);
        ui.horizontal(|ui| {
            ui.add_space(side);
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.add_space(((ui.ctx().content_rect().height() - 640.0) * 0.2).clamp(12.0, 64.0));
                masthead(ui, state);
                ui.add_space(16.0);
                recoveries(ui, state, commands);
                if width >= WIDE {
                    ui.horizontal_top(|ui| {
                        ui.vertical(|ui| {
                            ui.set_width(LEFT);
                            opening(ui, state, screen, commands);
                        });
                        ui.add_space(16.0);
                        ui.vertical(|ui| {
                            ui.set_width(ui.available_width());
                            sample_cards::samples_ui(ui, state, commands);
                        });
                    });
                } else {
                    opening(ui, state, screen, commands);
                    ui.add_space(16.0);
                    sample_cards::samples_ui(ui, state, commands);
                }
                ui.add_space(24.0);
            });
        });
    });
}

fn masthead(ui: &mut Ui, state: &State) {
    let language = state.preferences.language;
    let tokens = tokens(ui);
    ui.horizontal(|ui| {
        icons::show(ui, Icon::Watch, 52.0, tokens.accent);
        ui.add_space(4.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.label(RichText::new("Vigie").family(theme::bold()).size(32.0));
            ui.add(egui::Label::new(RichText::new(text(language, "start-tagline")).size(16.0)).wrap());
        });
    });
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        icons::show(ui, Icon::Lock, 14.0, tokens.muted);
        hint(ui, &text(language, "start-offline"));
    });
}

fn recoveries(ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    for (index, recovery) in state.recoveries.iter().enumerate() {
        banner(ui, Tone::Plain, |ui| {
            subheading(ui, &text(language, "recovery-title"));
            let title = match recovery.project.title.as_str() {
                "" => text(language, "audit-untitled"),
                title => title.to_owned(),
            };
            let when = super::moment(language, &recovery.written);
            let arguments = [("title", title.into()), ("when", when.into())];
            ui.label(text_with(language, "recovery-explained", &arguments));
            ui.horizontal_wrapped(|ui| {
                if primary_button(ui, &text(language, "recovery-take"), true).clicked() {
                    commands.push(Command::Recover(index));
                }
                if ui.button(text(language, "recovery-leave")).clicked() {
                    commands.push(Command::ForgetRecovery(index));
                }
            });
        });
        ui.add_space(8.0);
    }
}

fn opening(ui: &mut Ui, state: &State, screen: &mut StartScreen, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        if let Some(running) = state.jobs.running() {
            subheading(ui, &text(language, running.label));
            ui.horizontal(|ui| status_bar::job(ui, state, running, commands));
            return;
        }
        if primary_button(ui, &text(language, "start-open"), true).clicked() {
            commands.push(Command::Do(Action::OpenFile));
        }
        hint(ui, &text(language, "start-formats"));
        ui.add_space(4.0);
        let name = text(language, "start-path");
        ui.label(RichText::new(&name).color(tokens(ui).muted));
        let example = text(language, "start-path-hint");
        let open = text(language, "start-path-open");
        if let Some(path) = path_field(ui, &name, &example, &open, &mut screen.path) {
            commands.push(Command::Open(path));
        }
    });
    ui.add_space(12.0);
    subheading(ui, &text(language, "start-recent"));
    if state.preferences.recent.is_empty() {
        hint(ui, &text(language, "start-recent-none"));
    }
    for path in &state.preferences.recent {
        recent(ui, state, path, commands);
    }
}

fn recent(ui: &mut Ui, state: &State, path: &std::path::Path, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    let tokens = tokens(ui);
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let folder = path
        .parent()
        .map(|folder| folder.display().to_string())
        .unwrap_or_default();
    let gone = state.recents.is_gone(path);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.set_height(ui.spacing().interact_size.y);
        let forget = text_with(language, "start-recent-forget", &[("name", name.clone().into())]);
        if icons::button(ui, Icon::Cross, &forget).clicked() {
            commands.push(Command::ForgetRecent(path.to_owned()));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            ui.spacing_mut().button_padding.x = 0.0;
            if gone {
                let words = RichText::new(&name).color(tokens.muted).strikethrough();
                let says = text_with(
                    language,
                    "start-recent-gone",
                    &[("path", path.display().to_string().into())],
                );
                ui.label(words).on_hover_text(says);
            } else {
                let open = text_with(language, "start-recent-open", &[("name", name.clone().into())]);
                let button = named(quiet_button(ui, &name), &open);
                if button.on_hover_text(path.display().to_string()).clicked() {
                    commands.push(Command::Open(path.to_owned()));
                }
            }
            let folder = RichText::new(folder).small().color(tokens.muted);
            ui.add(egui::Label::new(folder).truncate());
        });
    });
}
