//! Discussion: what people wrote to each other about a finding, a choice or a view.

use serde::{Deserialize, Serialize};

use super::{Project, ViewKey};

/// What a discussion is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Topic {
    Finding(u32),
    Choice(u32),
    View(ViewKey),
}

/// A discussion; there is one per topic.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Thread {
    pub on: Topic,
    /// The oldest first.
    pub messages: Vec<Message>,
    /// Who said that it is settled, when somebody did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolved: Option<Resolved>,
}

/// What somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Unique in its project, never used again.
    pub number: u32,
    pub author: String,
    pub role: Role,
    /// RFC 3339, UTC, whole seconds.
    pub at: String,
    pub text: String,
    /// When its words last changed, if they did.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub edited: String,
}

/// That a discussion is settled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resolved {
    pub by: String,
    /// RFC 3339, UTC, whole seconds.
    pub at: String,
    /// How many messages there were: one more and it is open again.
    pub messages: usize,
}

/// As who somebody speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Somebody whom the decisions are about, or anybody else.
    Citizen,
    /// Who works with the system.
    Agent,
    #[default]
    Auditor,
    Vendor,
    Elected,
}

/// Somebody who wrote: a plain name, offered again to who writes next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Author {
    pub name: String,
    pub role: Role,
}

impl Role {
    /// All of them, in the order of the list.
    pub const ALL: [Role; 5] = [
        Role::Citizen,
        Role::Agent,
        Role::Auditor,
        Role::Vendor,
        Role::Elected,
    ];
}

impl Thread {
    /// Whether it is still to be settled: nobody said that it is, or somebody wrote since.
    pub fn is_open(&self) -> bool {
        { self.resolved.as_ref() }.is_none_or(|resolved| self.messages.len() > resolved.messages)
    }

    /// Whether this person may change their words: they wrote the last message.
    pub fn can_edit(&self, number: u32, author: &str) -> bool {
        { self.messages.last() }.is_some_and(|last| last.number == number && last.author == author.trim())
    }
}

impl Project {
    /// The discussion of a topic, if there is one.
    pub fn thread(&self, on: &Topic) -> Option<&Thread> {
        self.threads.iter().find(|thread| thread.on == *on)
    }

    /// Writes a message. `now` is RFC 3339, UTC.
    pub fn say(&mut self, on: Topic, author: Author, text: String, now: String) {
        let message = Message {
            number: self.next.message,
            author: author.name.clone(),
            role: author.role,
            at: now,
            text,
            edited: String::new(),
        };
        self.next.message += 1;
        self.authors.retain(|known| known.name != author.name);
        self.authors.insert(0, author);
        match self.threads.iter_mut().find(|thread| thread.on == on) {
            Some(thread) => thread.messages.push(message),
            None => self.threads.push(Thread {
                on,
                messages: vec![message],
                resolved: None,
            }),
        }
    }

    /// Takes a message away, and its discussion when it was the only one.
    pub fn unsay(&mut self, number: u32) {
        for thread in &mut self.threads {
            let before = thread.messages.len();
            thread.messages.retain(|message| message.number != number);
            // What was settled stays settled, and opens again with the next message all the same.
            if let Some(resolved) = &mut thread.resolved
                && thread.messages.len() < before
            {
                resolved.messages = resolved.messages.min(thread.messages.len());
            }
        }
        self.threads.retain(|thread| !thread.messages.is_empty());
    }

    /// Forgets the discussion of what is taken away.
    pub fn forget_thread(&mut self, on: &Topic) {
        self.threads.retain(|thread| thread.on != *on);
    }
}
