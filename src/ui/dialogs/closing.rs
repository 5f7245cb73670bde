//! Unsaved work is never lost without a question.

use egui::Context;

use super::{DialogScreen, buttons, dialog, sentence};
use crate::app::{Action, Closing, Command, State};
use crate::text::{text, text_with};
use crate::ui::widgets::{danger_button, primary_button, tip};

/// Asks what to do with unsaved work.
pub fn closing_ui(
    context: &Context,
    state: &State,
    screen: &DialogScreen,
    closing: &Closing,
    commands: &mut Vec<Command>,
) {
    let language = state.preferences.language;
    let id = match closing {
        Closing::Audit => "closing-audit",
        Closing::Window => "closing-window",
        Closing::Open(_) => "closing-open",
    };
    let title = state
        .document
        .as_ref()
        .map(|document| document.project.title.clone())
        .filter(|title| !title.is_empty())
        .unwrap_or_else(|| text(language, "audit-untitled"));
    let words = |action: Action| text(language, action.text_id());
    let left = dialog(context, "closing", &text(language, "closing-title"), |ui| {
        sentence(ui, &text_with(language, id, &[("title", title.into())]));
        buttons(ui, |ui| {
            let save = primary_button(ui, &words(Action::SaveAndClose), true);
            if screen.appears("closing") {
                save.request_focus();
            }
            let discard = danger_button(ui, &words(Action::CloseWithoutSaving));
            let stay = ui.button(words(Action::StayOpen));
            for (response, action) in [
                (save, Action::SaveAndClose),
                (discard, Action::CloseWithoutSaving),
                (stay, Action::StayOpen),
            ] {
                if response.on_hover_text(tip(language, action)).clicked() {
                    commands.push(Command::Do(action));
                }
            }
        });
    });
    if left {
        commands.push(Command::Do(Action::StayOpen));
    }
}
