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
    pub evidence: Evidence,
}

/// A change of a finding: what it said until then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// RFC 3339, UTC, whole seconds.
    pub at: String,
    /// Who wrote what was there until then, where it was said.
    #[serde(default)]
    pub author: String,
    pub text: String,
    pub severity: Severity,
    pub status: Status,
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
            });
        }
        (self.severity, self.status) = (severity, status);
        self.claim = claim;
        self.modified = now;
    }
}
