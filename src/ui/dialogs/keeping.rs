//! Work that cannot be saved where it is, or opened because another window has it: what can be done about it.

use std::path::Path;

use egui::Context;

use super::{DialogScreen, buttons, dialog, path_line, sentence};
use crate::app::{Action, Command, State};
use crate::text::text;
use crate::ui::widgets::{danger_button, primary_button, tip};

/// How a button of these dialogs looks.
enum Look {
    Primary,
    Plain,
    Danger,
}

/// The audit's file was saved by somebody else.
pub fn underneath_ui(
    context: &Context,
    state: &State,
    screen: &DialogScreen,
    (path, together): (&Path, bool),
    commands: &mut Vec<Command>,
) {
    let explained = match together {
        true => "keeping-underneath",
        false => "keeping-underneath-apart",
    };
    let mut choices = vec![(Action::BringTogether, Look::Primary)];
    choices.retain(|_| together);
    choices.extend([
        (Action::SaveElsewhere, Look::Plain),
        (Action::ReplaceUnderneath, Look::Danger),
        (Action::DismissNotice, Look::Plain),
    ]);
    ask(
        context,
        state,
        screen,
        ("keeping-underneath-title", explained),
        path,
        &choices,
        commands,
    );
}

/// The audit is open in another window.
pub fn held_ui(
    context: &Context,
    state: &State,
    screen: &DialogScreen,
    path: &Path,
    commands: &mut Vec<Command>,
) {
    let words = ("keeping-held-title", "keeping-held");
    let choices = [
        (Action::OpenCopy, Look::Primary),
        (Action::DismissNotice, Look::Plain),
    ];
    ask(context, state, screen, words, path, &choices, commands);
}

fn ask(
    context: &Context,
    state: &State,
    screen: &DialogScreen,
    (title, explained): (&str, &str),
    path: &Path,
    choices: &[(Action, Look)],
    commands: &mut Vec<Command>,
) {
    let language = state.preferences.language;
    let left = dialog(context, "keeping", &text(language, title), |ui| {
        path_line(ui, &path.display().to_string());
        sentence(ui, &text(language, explained));
        buttons(ui, |ui| {
            for (place, (action, look)) in choices.iter().enumerate() {
                let words = text(language, action.text_id());
                let button = match look {
                    Look::Primary => primary_button(ui, &words, true),
                    Look::Plain => ui.button(words),
                    Look::Danger => danger_button(ui, &words),
                };
                if place == 0 && screen.appears("notice") {
                    button.request_focus();
                }
                if button.on_hover_text(tip(language, *action)).clicked() {
                    commands.push(Command::Do(*action));
                }
            }
        });
    });
    if left {
        commands.push(Command::Do(Action::DismissNotice));
    }
}
