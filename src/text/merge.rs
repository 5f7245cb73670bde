//! Where two audits differ, and what is to be settled, in words.

use super::{Language, card_line_name, choice_line, message_line, text, text_with, topic_name};
use crate::project::{Conflict, Place, Side};

/// The name of a place where two audits differ.
pub fn place_name(language: Language, place: &Place) -> String {
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
        Place::Pins => text(language, "merge-pins"),
        Place::Setup(field) => {
            let field = [("field", field.as_str().into())];
            text_with(language, "merge-setup", &field)
        }
        Place::Finding(side, number) => numbered(language, "merge-finding", *side, *number),
        Place::Choice(side, number) => numbered(language, "merge-choice", *side, *number),
        Place::Thread(on) => text_with(
            language,
            "talk-about",
            &[("topic", topic_name(language, on).into())],
        ),
        Place::Annotation(side, number) => numbered(language, "merge-annotation", *side, *number),
        Place::Unknown(place) => {
            let place = [("place", place.as_str().into())];
            text_with(language, "keeping-unknown", &place)
        }
    }
}

/// What has a number, and who has it when not both do.
fn numbered(language: Language, id: &str, side: Side, number: u32) -> String {
    let what = text_with(language, id, &[("number", number.to_string().into())]);
    let id = match side {
        Side::OnlyFirst => "merge-only-first",
        Side::OnlySecond => "merge-only-second",
        Side::Both => return what,
    };
    text_with(language, id, &[("what", what.into())])
}

/// What is to be settled, and the other version where it can be said in words.
pub fn conflict_words(language: Language, conflict: &Conflict) -> (String, Option<String>) {
    let said = |words: Option<String>| Some(words.unwrap_or_else(|| text(language, "merge-deleted")));
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
            let words = { other.as_ref() }.map(|other| other.text.clone());
            (Place::Finding(Side::Both, *number), said(words))
        }
        Conflict::Choice { number, other } => {
            let words = { other.as_ref() }.map(|other| choice_line(language, other));
            (Place::Choice(Side::Both, *number), said(words))
        }
        Conflict::Message { on, other, .. } => {
            let words = { other.as_ref() }.map(|other| message_line(language, other));
            (Place::Thread(on.clone()), said(words))
        }
        Conflict::Annotation { number, other } => {
            let words = { other.as_ref() }.map(|other| other.note.clone());
            (Place::Annotation(Side::Both, *number), said(words))
        }
    };
    (place_name(language, &place), other)
}
