//! A discussion where its topic stands: folded into a button until asked for.

use std::collections::BTreeMap;

use egui::{Button, ComboBox, Label, RichText, TextEdit, Ui};

use super::moment::moment;
use super::theme::{self, tokens};
use super::widgets::{hint, named, prose, quiet_button};
use crate::app::{Command, Edit, State, TalkEdit};
use crate::project::{Author, Message, Role, Thread, Topic};
use crate::text::{Language, role_name, text, text_with, topic_name};

/// What discussions remember between two frames. Who writes is the same in all of them.
#[derive(Debug, Default)]
pub struct Discussions {
    /// The one that is unfolded.
    open: Option<Topic>,
    name: String,
    role: Role,
    /// What is being typed about each topic.
    drafts: BTreeMap<Topic, String>,
    /// The message being changed, and its new words.
    editing: Option<(u32, String)>,
}

/// Draws the button that unfolds the discussion of a topic.
pub fn discuss_button_ui(ui: &mut Ui, state: &State, on: &Topic, talk: &mut Discussions) {
    let language = state.preferences.language;
    let thread = thread_of(state, on);
    let words = match thread {
        None => text(language, "talk-discuss"),
        Some(thread) => {
            let count = thread.messages.len().to_string();
            text_with(language, "talk-discuss-count", &[("count", count.into())])
        }
    };
    let is_unfolded = talk.open.as_ref() == Some(on);
    let arguments = [
        ("words", words.clone().into()),
        ("topic", topic_name(language, on).into()),
    ];
    let name = text_with(language, "talk-discuss-named", &arguments);
    // A discussion that is not settled stands out.
    let words = match thread.is_some_and(Thread::is_open) {
        true => RichText::new(words).family(theme::bold()),
        false => RichText::new(words),
    };
    if named(ui.add(Button::new(words).selected(is_unfolded)), &name).clicked() {
        talk.open = (!is_unfolded).then(|| on.clone());
        talk.editing = None;
    }
}

fn thread_of<'a>(state: &'a State, on: &Topic) -> Option<&'a Thread> {
    state.document.as_ref()?.project.thread(on)
}

/// Draws the discussion of a topic, when it is unfolded.
pub fn discussion_ui(
    ui: &mut Ui,
    state: &State,
    on: &Topic,
    talk: &mut Discussions,
    commands: &mut Vec<Command>,
) {
    if talk.open.as_ref() != Some(on) {
        return;
    }
    let tokens = tokens(ui);
    egui::Frame::new()
        .fill(tokens.background)
        .stroke(egui::Stroke::new(1.0, tokens.border))
        .corner_radius(8)
        .inner_margin(egui::Margin::symmetric(12, 10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 6.0;
            if let Some(thread) = thread_of(state, on) {
                for message in &thread.messages {
                    ui.push_id(message.number, |ui| {
                        message_ui(ui, state.preferences.language, (thread, message), talk, commands);
                    });
                }
                resolved_ui(ui, state.preferences.language, thread, talk, commands);
            }
            ui.push_id("say", |ui| say_ui(ui, state, on, talk, commands));
        });
}

fn message_ui(
    ui: &mut Ui,
    language: Language,
    (thread, message): (&Thread, &Message),
    talk: &mut Discussions,
    commands: &mut Vec<Command>,
) {
    let number = message.number;
    let arguments = [
        ("author", message.author.as_str().into()),
        ("role", role_name(language, message.role).into()),
        ("day", moment(language, &message.at).into()),
    ];
    let mut head = text_with(language, "talk-head", &arguments);
    if !message.edited.is_empty() {
        let day = [("day", moment(language, &message.edited).into())];
        head = format!("{head} · {}", text_with(language, "talk-edited", &day));
    }
    let words = [("words", begins(&message.text).into())];
    let can_edit = thread.can_edit(number, &talk.name);
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(head).small().color(tokens(ui).muted));
        if can_edit {
            let edit = quiet_button(ui, &text(language, "talk-edit"));
            if named(edit, &text_with(language, "talk-edit-named", &words)).clicked() {
                talk.editing = Some((number, message.text.clone()));
            }
        }
        let delete = quiet_button(ui, &text(language, "talk-delete"));
        if named(delete, &text_with(language, "talk-delete-named", &words)).clicked() {
            commands.push(Command::Edit(Edit::Talk(TalkEdit::Unsay(number))));
        }
    });
    let Some((_, typed)) = talk.editing.as_mut().filter(|(of, _)| *of == number && can_edit) else {
        prose(ui, &message.text, 14.5);
        return;
    };
    let field = TextEdit::multiline(typed)
        .desired_rows(2)
        .desired_width(f32::INFINITY);
    named(ui.add(field), &text(language, "talk-words"));
    let mut done = false;
    ui.horizontal_wrapped(|ui| {
        let ready = !typed.trim().is_empty();
        if ui
            .add_enabled(ready, Button::new(text(language, "findings-save")))
            .clicked()
        {
            commands.push(Command::Edit(Edit::Talk(TalkEdit::Resay {
                number,
                author: talk.name.clone(),
                text: typed.trim().to_owned(),
            })));
            done = true;
        }
        done |= ui.button(text(language, "findings-cancel")).clicked();
    });
    if done {
        talk.editing = None;
    }
}

/// The first words of a message: enough to tell it from the others.
fn begins(words: &str) -> String {
    let mut begins: String = words.chars().take(40).collect();
    if begins.len() < words.len() {
        begins.push('…');
    }
    begins
}

/// Who said that it is settled, and the way to say so or to take it back.
fn resolved_ui(
    ui: &mut Ui,
    language: Language,
    thread: &Thread,
    talk: &Discussions,
    commands: &mut Vec<Command>,
) {
    if let Some(resolved) = &thread.resolved {
        let arguments = [
            ("author", resolved.by.as_str().into()),
            ("day", moment(language, &resolved.at).into()),
        ];
        let mut words = text_with(language, "talk-resolved-by", &arguments);
        let since = thread.messages.len().saturating_sub(resolved.messages);
        if since > 0 {
            let since = text_with(language, "talk-since", &[("count", (since as f64).into())]);
            words = format!("{words} {since}");
        }
        ui.add(Label::new(RichText::new(words).family(theme::bold())).wrap());
    }
    let by = talk.name.trim();
    let edit = match thread.is_open() {
        true => {
            let button = Button::new(text(language, "talk-resolve"));
            let pressed = ui.add_enabled(!by.is_empty(), button);
            let pressed = pressed.on_disabled_hover_text(text(language, "talk-needs-name"));
            pressed.clicked().then(|| TalkEdit::Resolve {
                on: thread.on.clone(),
                by: by.to_owned(),
            })
        }
        false => { ui.button(text(language, "talk-reopen")).clicked() }
            .then(|| TalkEdit::Reopen(thread.on.clone())),
    };
    commands.extend(edit.map(|edit| Command::Edit(Edit::Talk(edit))));
}

/// Who writes, as who, and what.
fn say_ui(ui: &mut Ui, state: &State, on: &Topic, talk: &mut Discussions, commands: &mut Vec<Command>) {
    let language = state.preferences.language;
    let known = { state.document.as_ref() }.map_or(&[][..], |document| &document.project.authors);
    ui.horizontal_wrapped(|ui| {
        let width = ((ui.available_width() - 60.0) / 3.0).clamp(120.0, 220.0);
        let name = text(language, "talk-who");
        let field = TextEdit::singleline(&mut talk.name)
            .hint_text(&name)
            .desired_width(width);
        named(ui.add(field), &name);
        let who = text(language, "talk-known");
        let list = ui.add_enabled_ui(!known.is_empty(), |ui| {
            let list = ComboBox::from_id_salt("known").width(28.0).selected_text("");
            list.show_ui(ui, |ui| {
                for Author { name, role } in known {
                    if ui.selectable_label(talk.name == *name, name).clicked() {
                        (talk.name, talk.role) = (name.clone(), *role);
                    }
                }
            })
            .response
        });
        named(list.inner, &who).on_hover_text(&who);
        ui.label(
            RichText::new(text(language, "talk-role"))
                .small()
                .color(tokens(ui).muted),
        );
        let list = ComboBox::from_id_salt("role").width(width);
        let list = list
            .selected_text(role_name(language, talk.role))
            .show_ui(ui, |ui| {
                for role in Role::ALL {
                    ui.selectable_value(&mut talk.role, role, role_name(language, role));
                }
            });
        named(list.response, &text(language, "talk-role"));
    });
    let typed = talk.drafts.entry(on.clone()).or_default();
    let words = text(language, "talk-words");
    let field = TextEdit::multiline(typed)
        .desired_rows(2)
        .hint_text(&words)
        .desired_width(f32::INFINITY);
    named(ui.add(field), &words);
    let author = talk.name.trim().to_owned();
    ui.horizontal_wrapped(|ui| {
        let ready = !typed.trim().is_empty() && !author.is_empty();
        if ui
            .add_enabled(ready, Button::new(text(language, "talk-say")))
            .clicked()
        {
            commands.push(Command::Edit(Edit::Talk(TalkEdit::Say {
                on: on.clone(),
                author: Author {
                    name: author.clone(),
                    role: talk.role,
                },
                text: std::mem::take(typed).trim().to_owned(),
            })));
        }
        if author.is_empty() {
            hint(ui, &text(language, "talk-needs-name"));
        }
    });
}
