//! In what an audit is no longer as it was when a finding was noted, in words.

use super::{Language, data_error, reason, text, text_with};
use crate::project::{NotRenewed, Respect};

/// That it has moved, and in what respects; `None` when it has not.
pub fn moved_words(language: Language, moved: &[Respect]) -> Option<String> {
    let mut names: Vec<String> = moved
        .iter()
        .map(|respect| respect_name(language, respect))
        .collect();
    // Several fields tell of the same thing.
    names.dedup();
    if names.is_empty() {
        return None;
    }
    let names = [("respects", names.join(", ").into())];
    let mut words = text_with(language, "moved-since", &names);
    if moved
        .iter()
        .any(|respect| matches!(respect, Respect::Grouping | Respect::Setup(_)))
    {
        words = format!("{words} {}", text(language, "moved-own"));
    }
    Some(words)
}

/// What a respect is called. A field of the set-up that has no words comes back under its own name.
fn respect_name(language: Language, respect: &Respect) -> String {
    let id = match respect {
        Respect::Data => "moved-data",
        Respect::Outputs => "moved-outputs",
        Respect::Grouping => "moved-grouping",
        Respect::Setup(field) => match field_id(field) {
            Some(id) => id,
            None => return field.clone(),
        },
    };
    text(language, id)
}

/// The text of a field of the set-up.
fn field_id(field: &str) -> Option<&'static str> {
    Some(match field {
        "polarity" => "moved-polarity",
        "outcome" => "moved-outcome",
        "outcome_number" => "moved-number",
        "decision" => "moved-decision",
        "label_orders" => "moved-labels",
        "count" | "suppressed" | "rounded" | "zero" | "totals" => "moved-counts",
        "weight" => "moved-weight",
        "score" | "score_first" => "moved-score",
        "attributes" => "moved-groups",
        "groupings" => "moved-reference",
        "stratum" => "moved-stratum",
        "controls" => "moved-controls",
        "similar" => "moved-similar",
        "recodes" => "moved-recodes",
        "filters" => "moved-filters",
        "arm" => "moved-arm",
        "population" => "moved-population",
        "methods" => "moved-methods",
        _ => return None,
    })
}

/// Why a view cannot be noted anew.
pub fn not_renewed_words(language: Language, why: &NotRenewed) -> String {
    match why {
        NotRenewed::NotCompared => text(language, "moved-not-compared"),
        NotRenewed::Data(error) => data_error(language, error),
        NotRenewed::Undefined(why) => {
            let why = [("reason", reason(language, *why).into())];
            text_with(language, "moved-undefined", &why)
        }
    }
}
