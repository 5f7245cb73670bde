//! What a finding says beside its text: how sure it is, whom it touches, what should be done, what was answered.

use serde::{Deserialize, Serialize};

/// What an auditor says of a finding, in their own words where they are words; empty where they have not said it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Claim {
    pub kind: Kind,
    pub confidence: Confidence,
    /// Who wrote it.
    pub author: String,
    /// Whom it touches.
    pub affected: String,
    /// What that does to them.
    pub harm: String,
    /// What it cannot say.
    pub limits: String,
    /// Other explanations that were considered.
    pub alternatives: String,
    /// What of the law it bears on.
    pub law: Vec<LegalReference>,
    pub recommendations: Vec<Recommendation>,
    /// What the institution answered, when it did.
    pub reply: Option<Reply>,
    /// Why it is confirmed without the institution's answer, when it is.
    pub confirmed_without: String,
}

/// What a finding is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Kind {
    Observation,
    #[default]
    Disparity,
    Process,
    Documentation,
    Legal,
    Environment,
    Dependence,
}

/// How far a finding can be relied on, in the auditor's judgement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Confidence {
    #[default]
    Exploratory,
    Indicative,
    Solid,
}

/// An article of law, and on which day it read so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LegalReference {
    /// The code or act.
    pub code: String,
    pub article: String,
    /// The day of the state of the law, as written by the auditor.
    pub as_of: String,
}

/// What should be done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Recommendation {
    pub text: String,
    /// Who is to do it.
    pub owner: String,
    /// By when, as written by the auditor.
    pub due: String,
    pub state: RecommendationState,
}

/// How far a recommendation has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RecommendationState {
    #[default]
    Proposed,
    Accepted,
    Refused,
    Done,
}

/// What the institution answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Reply {
    pub by: String,
    /// The day, as written by the auditor.
    pub on: String,
    pub text: String,
}

impl Kind {
    /// All of them, in the order of the list.
    pub const ALL: [Kind; 7] = [
        Kind::Observation,
        Kind::Disparity,
        Kind::Process,
        Kind::Documentation,
        Kind::Legal,
        Kind::Environment,
        Kind::Dependence,
    ];
}

impl Confidence {
    /// All of them, from the least.
    pub const ALL: [Confidence; 3] = [Confidence::Exploratory, Confidence::Indicative, Confidence::Solid];
}

impl RecommendationState {
    /// All of them, in the order of the list.
    pub const ALL: [RecommendationState; 4] = [
        RecommendationState::Proposed,
        RecommendationState::Accepted,
        RecommendationState::Refused,
        RecommendationState::Done,
    ];
}

impl Claim {
    /// Whether a finding can be confirmed: the institution has answered, or it is said why that is done without.
    pub fn can_be_confirmed(&self) -> bool {
        let answered = { self.reply.as_ref() }.is_some_and(|reply| !reply.text.trim().is_empty());
        answered || !self.confirmed_without.trim().is_empty()
    }

    /// Whether words that weigh have what they need beside them: an article of law, and limits.
    pub fn bears_weighty_words(&self) -> bool {
        let cited = { self.law.iter() }.any(|reference| !reference.article.trim().is_empty());
        cited && !self.limits.trim().is_empty()
    }
}

/// Whether a person's words say discrimination, proof or cause, in French or in English: this program never does, and
/// asks for a legal reference and limits where a person does.
pub fn is_weighty(text: &str) -> bool {
    let text = text.to_lowercase();
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    let begins = [
        "discriminat",
        "discrimin",
        "prove",
        "proof",
        "prouv",
        "preuve",
        "caus",
    ];
    { words }.any(|word| begins.iter().any(|begin| word.starts_with(begin)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_weigh_are_seen_in_both_languages_and_others_are_not() {
        for text in [
            "This discriminates.",
            "Cela prouve une discrimination",
            "The rule causes it",
            "C’est la cause",
            "Proof of bias",
        ] {
            assert!(is_weighty(text), "{text}");
        }
        for text in [
            "Because rates differ",
            "The approval rate improves",
            "À l’épreuve",
        ] {
            assert!(!is_weighty(text), "{text}");
        }
    }
}
