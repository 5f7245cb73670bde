//! What went wrong, in words, and what can be done about it.

use egui::Context;

use super::keeping::{held_ui, underneath_ui};
use super::{DialogScreen, buttons, dialog, path_entry, path_line, sentence};
use crate::app::{Action, Command, Notice, Purpose, State, cleaned, typed_path};
use crate::text::{data_error, file_error, not_renewed_words, reason, save_error, text, text_with};
use crate::ui::widgets::primary_button;

/// Shows a notice until it is dismissed.
pub fn notice_ui(
    context: &Context,
    state: &State,
    screen: &mut DialogScreen,
    notice: &Notice,
    commands: &mut Vec<Command>,
) {
    let language = state.preferences.language;
    if let Notice::SourceMissing { path, source } = notice {
        return missing_ui(context, state, screen, (path, *source), commands);
    }
    if let Notice::Underneath { path, together } = notice {
        return underneath_ui(context, state, screen, (path, *together), commands);
    }
    if let Notice::Held(path) = notice {
        return held_ui(context, state, screen, path, commands);
    }
    let (title, words) = match notice {
        Notice::Data(error) => ("notice-open-title", data_error(language, error)),
        Notice::File(error) => ("notice-open-title", file_error(language, error)),
        Notice::Save(error) => (
            "notice-save-title",
            format!(
                "{} {}",
                save_error(language, error),
                text(language, "keeping-in-memory")
            ),
        ),
        Notice::Report(error) => ("keeping-report-title", save_error(language, error)),
        Notice::Fault => ("notice-title", text(language, "notice-fault")),
        Notice::NothingToNote(why) => (
            "notice-nothing-title",
            text_with(
                language,
                "notice-nothing",
                &[("reason", reason(language, *why).into())],
            ),
        ),
        Notice::NotRenewed(why) => ("notice-anew-title", not_renewed_words(language, why)),
        Notice::SourceMissing { .. } | Notice::Underneath { .. } | Notice::Held(_) => return,
    };
    // What can be done instead.
    let instead = match notice {
        Notice::Save(_) => Some(Action::SaveElsewhere),
        Notice::Report(_) => Some(Action::SaveReport),
        _ => None,
    };
    let left = dialog(context, "notice", &text(language, title), |ui| {
        sentence(ui, &words);
        buttons(ui, |ui| {
            let words = |action: Action| text(language, action.text_id());
            let (first, other) = match instead {
                Some(action) => (action, Some(Action::DismissNotice)),
                None => (Action::DismissNotice, None),
            };
            let button = primary_button(ui, &words(first), true);
            if screen.appears("notice") {
                button.request_focus();
            }
            let clicked = button.clicked().then_some(first);
            let other = other.filter(|other| ui.button(words(*other)).clicked());
            if let Some(action) = clicked.or(other) {
                commands.push(Command::Do(Action::DismissNotice));
                commands.extend((action != Action::DismissNotice).then_some(Command::Do(action)));
            }
        });
    });
    if left {
        commands.push(Command::Do(Action::DismissNotice));
    }
}

/// Asks where a source of the audit is.
fn missing_ui(
    context: &Context,
    state: &State,
    screen: &mut DialogScreen,
    (path, source): (&str, usize),
    commands: &mut Vec<Command>,
) {
    let language = state.preferences.language;
    let title = if source > 0 {
        "missing-outputs-title"
    } else {
        "missing-title"
    };
    let mut done = false;
    let left = dialog(context, "missing", &text(language, title), |ui| {
        sentence(ui, &text(language, "missing-explained"));
        path_line(ui, &cleaned(path.as_ref()).display().to_string());
        sentence(ui, &text(language, "missing-then"));
        ui.add_space(4.0);
        let name = text(language, "dialog-path");
        let read = text(language, "missing-read");
        let hint = text(language, "start-path-hint");
        let focus = screen.appears("notice");
        let mut entered = path_entry(ui, &name, &hint, &mut screen.place, focus);
        buttons(ui, |ui| {
            let ready = !screen.place.trim().is_empty();
            entered |= primary_button(ui, &read, ready).clicked();
            if ui.button(text(language, "dialog-browse")).clicked() {
                commands.push(Command::Browse(Purpose::Relocate(source)));
            }
            if ui.button(text(language, "missing-without")).clicked() {
                commands.push(Command::Do(Action::DismissNotice));
                done = true;
            }
        });
        if let Some(path) = typed_path(&screen.place).filter(|_| entered) {
            commands.push(Command::Relocate { path, source });
            done = true;
        }
    });
    if left {
        commands.push(Command::Do(Action::DismissNotice));
        done = true;
    }
    if done {
        screen.asked = None;
    }
}
