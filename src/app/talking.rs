//! Discussions: messages written, changed and taken away, and that they are settled.

use super::now;
use super::state::State;
use crate::project::{Author, Resolved, Topic};

/// A change of a discussion.
#[derive(Clone, Debug, PartialEq)]
pub enum TalkEdit {
    Say {
        on: Topic,
        author: Author,
        text: String,
    },
    /// Other words for a message, by its number: only of the last, by who wrote it.
    Resay {
        number: u32,
        author: String,
        text: String,
    },
    Unsay(u32),
    /// Somebody says that it is settled.
    Resolve {
        on: Topic,
        by: String,
    },
    Reopen(Topic),
}

impl State {
    pub(super) fn edit_talk(&mut self, edit: TalkEdit) {
        match edit {
            TalkEdit::Say { on, author, text } => self.change("undo-talk-say", false, |project| {
                project.say(on, author, text, now());
            }),
            TalkEdit::Resay { number, author, text } => self.change("undo-talk-resay", false, |project| {
                let mut threads = project.threads.iter_mut();
                let thread = threads.find(|thread| thread.can_edit(number, &author));
                let message = thread.and_then(|thread| thread.messages.last_mut());
                if let Some(message) = message.filter(|message| message.text != text) {
                    (message.text, message.edited) = (text, now());
                }
            }),
            TalkEdit::Unsay(number) => self.change("undo-talk-unsay", false, |project| project.unsay(number)),
            TalkEdit::Resolve { on, by } => self.change("undo-talk-resolve", false, |project| {
                let mut threads = project.threads.iter_mut();
                if let Some(thread) = threads.find(|thread| thread.on == on) {
                    thread.resolved = Some(Resolved {
                        by,
                        at: now(),
                        messages: thread.messages.len(),
                    });
                }
            }),
            TalkEdit::Reopen(on) => self.change("undo-talk-reopen", false, |project| {
                let mut threads = project.threads.iter_mut();
                if let Some(thread) = threads.find(|thread| thread.on == on) {
                    thread.resolved = None;
                }
            }),
        }
    }
}
