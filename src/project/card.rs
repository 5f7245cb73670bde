//! The front page of an audit: who looked at what, with what access.

use serde::{Deserialize, Serialize};

/// What the auditors say of their audit, in their own words; empty where they have not said it (after the six blocks
/// of the audit cards of Staufer et al. 2025).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Card {
    /// The system that was audited, and who runs it.
    pub system: String,
    /// What it is for.
    pub purpose: String,
    /// Who audited.
    pub auditors: String,
    /// Who paid for the audit, and what links the auditors have with those audited.
    pub funding: String,
    /// What the auditors were given access to.
    pub access: String,
    /// What they asked for and were refused.
    pub refused: String,
    /// What the audit covers, and what it leaves out.
    pub scope: String,
    /// What it cannot say.
    pub limits: String,
    /// Who read it again.
    pub review: String,
}

/// A line of the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum CardLine {
    System,
    Purpose,
    Auditors,
    Funding,
    Access,
    Refused,
    Scope,
    Limits,
    Review,
}

impl CardLine {
    /// All of them, in their order.
    pub const ALL: [CardLine; 9] = [
        CardLine::System,
        CardLine::Purpose,
        CardLine::Auditors,
        CardLine::Funding,
        CardLine::Access,
        CardLine::Refused,
        CardLine::Scope,
        CardLine::Limits,
        CardLine::Review,
    ];
}

impl Card {
    /// What is said on a line.
    pub fn line(&self, line: CardLine) -> &str {
        match line {
            CardLine::System => &self.system,
            CardLine::Purpose => &self.purpose,
            CardLine::Auditors => &self.auditors,
            CardLine::Funding => &self.funding,
            CardLine::Access => &self.access,
            CardLine::Refused => &self.refused,
            CardLine::Scope => &self.scope,
            CardLine::Limits => &self.limits,
            CardLine::Review => &self.review,
        }
    }

    /// The same, to be changed.
    pub fn line_mut(&mut self, line: CardLine) -> &mut String {
        match line {
            CardLine::System => &mut self.system,
            CardLine::Purpose => &mut self.purpose,
            CardLine::Auditors => &mut self.auditors,
            CardLine::Funding => &mut self.funding,
            CardLine::Access => &mut self.access,
            CardLine::Refused => &mut self.refused,
            CardLine::Scope => &mut self.scope,
            CardLine::Limits => &mut self.limits,
            CardLine::Review => &mut self.review,
        }
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        CardLine::ALL
            .iter()
            .all(|line| self.line(*line).trim().is_empty())
    }
}
