//! What each column might be for, as a suggestion the auditor accepts or not.

use super::Profile;

/// A role that a column might have, with no consequence until accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Identifier,
    GroupAttribute,
    Outcome,
    Decision,
    Score,
    Count,
}

/// For each column, the role its name and content suggest, or `None`. Looks at French and English words in the
/// header (sexe, sex, race, âge, naissance, score, proba, décision, label, effectif, count, …), and at the content
/// (two values, whole numbers, a score in 0–1 with many values, …).
pub fn suggest(profiles: &[Profile]) -> Vec<Option<Role>> {
    let _ = profiles;
    todo!()
}
