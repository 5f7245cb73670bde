//! The lines of an audit's front page.

use super::{Language, text};
use crate::project::CardLine;

/// The name of a line of the front page.
pub fn card_line_name(language: Language, line: CardLine) -> String {
    text(language, card_line_id(line))
}

/// What is to be written there, in one sentence.
pub fn card_line_hint(language: Language, line: CardLine) -> String {
    text(language, &format!("{}-hint", card_line_id(line)))
}

fn card_line_id(line: CardLine) -> &'static str {
    match line {
        CardLine::System => "front-system",
        CardLine::Purpose => "front-purpose",
        CardLine::Auditors => "front-auditors",
        CardLine::Funding => "front-funding",
        CardLine::Access => "front-access",
        CardLine::Refused => "front-refused",
        CardLine::Scope => "front-scope",
        CardLine::Limits => "front-limits",
        CardLine::Review => "front-review",
    }
}
