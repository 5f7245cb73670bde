//! Writing to the terminal or to another program, which may have stopped reading.

use std::io::{ErrorKind, Write};

use super::failure::Failure;
use crate::data::is_unfit;
use crate::text::{Language, text_with};

/// Writes to standard output. Whoever closed it has read enough: that is no failure.
pub(super) fn print(text: &str) -> std::io::Result<()> {
    let mut output = std::io::stdout().lock();
    let written = output.write_all(text.as_bytes()).and_then(|()| output.flush());
    match written {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

/// Writes words for people to standard output: nothing in them can drive a terminal or turn its lines around.
pub(super) fn print_words(text: &str) -> std::io::Result<()> {
    print(&harmless(text))
}

/// Says words on standard output, or ends the command.
pub(super) fn say(language: Language, words: &str) -> Result<(), Failure> {
    print_words(words).map_err(|error| unsaid(language, &error))
}

/// That what was asked for could not be written.
pub(super) fn unsaid(language: Language, error: &std::io::Error) -> Failure {
    let reason = error.to_string();
    let reason = [("reason", reason.as_str().into())];
    Failure::said(text_with(language, "cli-no-output", &reason))
}

/// A text with its control and direction characters written out, but for line breaks.
fn harmless(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for character in text.chars() {
        if is_unfit(character) {
            written.extend(character.escape_unicode());
        } else {
            written.push(character);
        }
    }
    written
}

/// Says one line on standard error. Nothing can be done when that fails.
pub(super) fn complain(sentence: &str) {
    let words: Vec<&str> = sentence.split(['\n', '\r']).map(str::trim).collect();
    let line = format!("vigie: {}\n", harmless(words.join(" ").trim()));
    let _ = std::io::stderr().lock().write_all(line.as_bytes());
}
