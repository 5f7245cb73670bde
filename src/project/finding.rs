//! A claim with the evidence it rests on, frozen.

use serde::{Deserialize, Serialize};

use super::{Claim, Evidence};

/// What an auditor noted, and what it rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Unique in its project, never used again: 1, 2, 3…
    pub number: u32,
    /// The auditor's words.
    pub text: String,
    /// The sentence that the program wrote, before it became the auditor's.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub generated: String,
    pub severity: Severity,
    pub status: Status,
    /// RFC 3339, UTC, whole seconds.
    pub created: String,
    /// When the text, severity or status last changed.
    pub modified: String,
    /// What is said beside its text.
    #[serde(default)]
    pub claim: Claim,
    /// What it said before, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<Change>,
    /// What it rests on.
    pub evidence: Evidence,
    /// What else it rests on: other views, in the order in which they were added.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further: Vec<Evidence>,
}

/// A change of a finding: what it said until then.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// RFC 3339, UTC, whole seconds.
    pub at: String,
    /// Who wrote what was there until then, where it was said.
    #[serde(default)]
    pub author: String,
    pub text: String,
    pub severity: Severity,
    pub status: Status,
    /// The view that was taken away then, or noted anew, as it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub view: Option<Box<Evidence>>,
}

/// How much it matters, in the auditor's judgement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Severity {
    Information,
    Low,
    #[default]
    Medium,
    High,
    Critical,
}

/// How far its discussion has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Status {
    #[default]
    Draft,
    ToReview,
    Corroborated,
    Contested,
    /// The institution has answered.
    ReplyReceived,
    /// The institution has answered, or it is written why that is done without.
    Confirmed,
    Withdrawn,
}

impl Status {
    /// All of them, in the order of the ladder.
    pub const ALL: [Status; 7] = [
        Status::Draft,
        Status::ToReview,
        Status::Corroborated,
        Status::Contested,
        Status::ReplyReceived,
        Status::Confirmed,
        Status::Withdrawn,
    ];
}

impl Finding {
    /// Says something else, and keeps what was said until then. `now` is RFC 3339, UTC.
    pub fn rewrite(&mut self, text: String, severity: Severity, status: Status, claim: Claim, now: String) {
        let same = self.text == text && self.severity == severity && self.status == status;
        if same && self.claim == claim {
            return;
        }
        if !same {
            self.history.push(Change {
                at: self.modified.clone(),
                author: self.claim.author.clone(),
                text: std::mem::replace(&mut self.text, text),
                severity: self.severity,
                status: self.status,
                view: None,
            });
        }
        (self.severity, self.status) = (severity, status);
        self.claim = claim;
        self.modified = now;
    }

    /// Every view that it rests on, the first one first.
    pub fn views(&self) -> impl Iterator<Item = &Evidence> {
        std::iter::once(&self.evidence).chain(&self.further)
    }

    /// Rests it on one more view, unless it does already. `now` is RFC 3339, UTC.
    pub fn add_view(&mut self, view: Evidence, now: String) {
        if self.views().all(|other| !other.is_same_view(&view)) {
            self.further.push(view);
            self.modified = now;
        }
    }

    /// Takes the view at a place away, and keeps it in the history. The last one stays.
    pub fn remove_view(&mut self, place: usize, now: String) {
        if place > self.further.len() || self.further.is_empty() {
            return;
        }
        let view = match place.checked_sub(1) {
            Some(further) => self.further.remove(further),
            None => std::mem::replace(&mut self.evidence, self.further.remove(0)),
        };
        self.remember_view(view, now);
    }

    /// Puts a view in the place of another, and keeps that in the history.
    pub fn note_anew(&mut self, place: usize, view: Evidence, now: String) {
        let stands = match place.checked_sub(1) {
            Some(further) => self.further.get_mut(further),
            None => Some(&mut self.evidence),
        };
        if let Some(stands) = stands {
            let view = std::mem::replace(stands, view);
            self.remember_view(view, now);
        }
    }

    fn remember_view(&mut self, view: Evidence, now: String) {
        self.history.push(Change {
            at: std::mem::replace(&mut self.modified, now),
            author: self.claim.author.clone(),
            text: self.text.clone(),
            severity: self.severity,
            status: self.status,
            view: Some(Box::new(view)),
        });
    }
}
