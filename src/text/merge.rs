//! Where two audits differ, and what is to be settled, in words.

use super::{Language, card_line_name, text, text_with};
use crate::project::{Conflict, Place};

/// The name of a place where two audits differ.
pub fn place_name(language: Language, place: &Place) -> String {
    let numbered = |id: &str, number: u32| {
        let number = [("number", number.to_string().into())];
        text_with(language, id, &number)
    };
    match place {
        Place::Title => text(language, "merge-title"),
        Place::Notes => text(language, "merge-notes"),
        Place::Card(line) => {
            let line = [("line", card_line_name(language, *line).into())];
            text_with(language, "merge-card", &line)
        }
        Place::Data => text(language, "merge-data"),
        Place::Outputs => text(language, "merge-outputs"),
        Place::Quarantine => text(language, "merge-quarantine"),
        Place::Setup(field) => {
            let field = [("field", field.as_str().into())];
            text_with(language, "merge-setup", &field)
        }
        Place::OnlyFirst(number) => numbered("merge-only-first", *number),
        Place::OnlySecond(number) => numbered("merge-only-second", *number),
        Place::Finding(number) => numbered("merge-finding", *number),
        Place::Unknown(place) => {
            let place = [("place", place.as_str().into())];
            text_with(language, "keeping-unknown", &place)
        }
    }
}

/// What is to be settled, and the other version where it can be said in words.
pub fn conflict_words(language: Language, conflict: &Conflict) -> (String, Option<String>) {
    let (place, other) = match conflict {
        Conflict::Title(title) => (Place::Title, Some(title.clone())),
        Conflict::Notes(notes) => (Place::Notes, Some(notes.clone())),
        Conflict::Card { line, words } => (Place::Card(*line), Some(words.clone())),
        Conflict::Data(data) => (Place::Data, Some(data.path.clone())),
        Conflict::Outputs(_) => (Place::Outputs, None),
        Conflict::Quarantine(_) => (Place::Quarantine, None),
        Conflict::Unknown { place, value } => (Place::Unknown(place.clone()), Some(value.clone())),
        Conflict::Setup(_) => return (text(language, "merge-whole-setup"), None),
        Conflict::Finding { number, other } => {
            let words = match other {
                Some(other) => other.text.clone(),
                None => text(language, "merge-deleted"),
            };
            (Place::Finding(*number), Some(words))
        }
    };
    (place_name(language, &place), other)
}
