//! Whether a finding still holds, in words.

use super::shown::rate_words;
use crate::measure::Value;
use crate::project::{Frozen, Holding};
use crate::text::{Language, data_error, points, text, text_with};

/// The state of a finding, to be drawn as a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Holds,
    Changed,
    Lost,
    Unchecked,
}

/// What recomputing the finding gave.
pub fn holding_words(language: Language, holding: Option<&Holding>, frozen: &Frozen) -> (Mark, String) {
    match holding {
        None => (Mark::Unchecked, text(language, "findings-unchecked")),
        Some(Holding::Holds) => (Mark::Holds, text(language, "findings-holds")),
        Some(Holding::Changed(now)) => (Mark::Changed, changed_words(language, frozen, now)),
        Some(Holding::CannotRecompute(error)) => {
            let arguments = [("reason", data_error(language, error).into())];
            (
                Mark::Lost,
                text_with(language, "findings-cannot-recompute", &arguments),
            )
        }
        Some(Holding::GroupAbsent) => (Mark::Lost, text(language, "findings-group-absent")),
    }
}

/// Before and after: of the rate when it moved, else of the difference, else only that something did.
fn changed_words(language: Language, before: &Frozen, now: &Frozen) -> String {
    let rates = (
        rate_words(language, before.value),
        rate_words(language, now.value),
    );
    let difference = |value: Value| match value {
        Value::Known(known) => points(language, known),
        other => rate_words(language, other),
    };
    let differences = (difference(before.difference), difference(now.difference));
    let (id, (before, after)) = if rates.0 != rates.1 {
        ("findings-changed-rate", rates)
    } else if differences.0 != differences.1 {
        ("findings-changed-difference", differences)
    } else {
        return text(language, "findings-changed");
    };
    text_with(
        language,
        id,
        &[("before", before.into()), ("after", after.into())],
    )
}
