//! What is shown over the window until it is answered: one question at a time.

mod closing;
mod keeping;
mod notice;
mod save;

use egui::text::{CCursor, CCursorRange};
use egui::{Context, Frame, Id, Margin, Modal, Stroke, TextEdit, Ui};

use super::theme::tokens;
use super::widgets::{named, subheading};
use crate::app::{Command, Notice, State};

/// What the dialogs remember between two frames.
#[derive(Debug, Default)]
pub struct DialogScreen {
    /// Where to save, while the form is open.
    save: Option<String>,
    /// Where a missing source is, while that is asked.
    place: String,
    /// Asked for by the user, not by a file that was not found.
    asked: Option<Notice>,
    /// The dialog shown in the last frame: when it changes, the keyboard goes to the new one.
    shown: Option<&'static str>,
}

impl DialogScreen {
    /// Shows the form that asks where a source is.
    pub fn ask_where(&mut self, notice: Notice) {
        self.asked = Some(notice);
    }

    /// Whether this dialog appears in this frame, so that it takes the keyboard.
    fn appears(&self, name: &'static str) -> bool {
        self.shown != Some(name)
    }
}

/// Draws the dialog that the state calls for.
pub fn dialogs_ui(context: &Context, state: &State, screen: &mut DialogScreen, commands: &mut Vec<Command>) {
    if !state.save_form && !state.reporting.form {
        screen.save = None;
    }
    let shown = if let Some(path) = &state.overwrite {
        save::overwrite_ui(context, state, screen, path, commands);
        "overwrite"
    } else if state.save_form {
        save::save_ui(context, state, screen, commands);
        "save"
    } else if state.reporting.form {
        save::report_ui(context, state, screen, commands);
        "save-report"
    } else if let Some(notice) = state.notice.clone().or_else(|| screen.asked.clone()) {
        notice::notice_ui(context, state, screen, &notice, commands);
        "notice"
    } else if let Some(closing) = &state.closing {
        closing::closing_ui(context, state, screen, closing, commands);
        "closing"
    } else {
        screen.place.clear();
        screen.shown = None;
        return;
    };
    screen.shown = Some(shown);
}

/// A dialog with its title. Returns whether it was left by Escape or by a click beside it.
pub fn dialog(context: &Context, name: &str, title: &str, contents: impl FnOnce(&mut Ui)) -> bool {
    let room = context.content_rect().size() - egui::vec2(48.0, 48.0);
    let modal = Modal::new(Id::unique(("dialog", name)));
    let style = context.global_style();
    let frame = Frame::popup(&style)
        .inner_margin(Margin::same(20))
        .stroke(Stroke::new(1.0, style.visuals.window_stroke.color));
    let response = modal.frame(frame).show(context, |ui| {
        ui.set_width(room.x.min(520.0) - 40.0);
        egui::ScrollArea::vertical()
            .max_height(room.y - 40.0)
            // It scrolls when the window is too low for it, and not before.
            .min_scrolled_height(room.y - 40.0)
            .show(ui, |ui| {
                subheading(ui, title);
                ui.add_space(4.0);
                contents(ui);
            });
    });
    response.should_close()
}

/// A sentence that wraps.
fn sentence(ui: &mut Ui, words: &str) {
    ui.add(egui::Label::new(words).wrap());
}

/// A path, in a sunken line, that wraps rather than being cut.
fn path_line(ui: &mut Ui, path: &str) {
    let tokens = tokens(ui);
    Frame::new()
        .fill(tokens.sunken)
        .corner_radius(6)
        .inner_margin(Margin::symmetric(10, 6))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            let words = egui::RichText::new(path).monospace().color(tokens.text);
            ui.add(egui::Label::new(words).wrap().selectable(true));
        });
}

/// The field of a dialog for a path, on a line of its own: whether Enter was pressed in it. With `focus` the keyboard
/// goes to it, and what is typed replaces the file's name, the folder and the ending staying.
fn path_entry(ui: &mut Ui, name: &str, hint: &str, typed: &mut String, focus: bool) -> bool {
    let field = TextEdit::singleline(typed)
        .hint_text(hint)
        .desired_width(f32::INFINITY);
    let mut output = field.show(ui);
    let response = named(output.response.response, name);
    if focus {
        response.request_focus();
        let (from, to) = file_stem(typed);
        let selected = CCursorRange::two(CCursor::new(from), CCursor::new(to));
        output.state.cursor.set_char_range(Some(selected));
        output.state.store(ui.ctx(), response.id);
    }
    response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter))
}

/// Where the file's name stands in a path, without its ending: the first character and the one after the last.
fn file_stem(path: &str) -> (usize, usize) {
    let start = path.rfind(['/', '\\']).map_or(0, |slash| slash + 1);
    let name = &path[start..];
    let end = name.rfind('.').filter(|dot| *dot > 0).unwrap_or(name.len());
    let from = path[..start].chars().count();
    (from, from + name[..end].chars().count())
}

/// A dialog's buttons, at its right edge, the first one outermost.
pub fn buttons(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    ui.add_space(10.0);
    let layout = egui::Layout::right_to_left(egui::Align::Min).with_main_wrap(true);
    // Room on each side for the ring around the button that has the keyboard.
    let size = egui::vec2(ui.available_width() - 4.0, 34.0);
    ui.allocate_ui_with_layout(size, layout, contents);
    ui.add_space(6.0);
}
