//! Arguments that cannot be read, in one sentence of the reader's language.

use std::ffi::OsString;
use std::path::Path;

use clap::ValueEnum;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::arguments::Lang;
use crate::text::{Language, text_with};

/// The commands, as they are written.
const COMMANDS: [&str; 3] = ["new", "measure", "verify"];

/// What is wrong with the arguments, and how to get help.
pub(super) fn sentence(error: &clap::Error, given: &[OsString]) -> String {
    let language = language(given);
    let (argument, other) = (
        context(error, ContextKind::InvalidArg),
        context(error, ContextKind::PriorArg),
    );
    let wrong = match error.kind() {
        ErrorKind::UnknownArgument => say(language, "cli-argument-unknown", &[("argument", &argument)]),
        ErrorKind::InvalidSubcommand => {
            let command = context(error, ContextKind::InvalidSubcommand);
            say(language, "cli-command-unknown", &[("command", &command)])
        }
        ErrorKind::MissingRequiredArgument => {
            say(language, "cli-argument-missing", &[("argument", &argument)])
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => say(
            language,
            "cli-command-missing",
            &[("commands", &COMMANDS.join(", "))],
        ),
        ErrorKind::ArgumentConflict if other.is_empty() || other == argument => {
            say(language, "cli-argument-twice", &[("argument", &argument)])
        }
        ErrorKind::ArgumentConflict => say(
            language,
            "cli-argument-conflict",
            &[("argument", &argument), ("other", &other)],
        ),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::NoEquals => {
            let value = context(error, ContextKind::InvalidValue);
            let valid = context(error, ContextKind::ValidValue);
            match (value.is_empty(), valid.is_empty()) {
                (true, true) => say(language, "cli-value-missing", &[("argument", &argument)]),
                (true, false) => say(
                    language,
                    "cli-value-missing-among",
                    &[("argument", &argument), ("valid", &valid)],
                ),
                (false, true) => say(
                    language,
                    "cli-value-wrong",
                    &[("argument", &argument), ("value", &value)],
                ),
                (false, false) => say(
                    language,
                    "cli-value-wrong-among",
                    &[("argument", &argument), ("value", &value), ("valid", &valid)],
                ),
            }
        }
        _ if argument.is_empty() => say(language, "cli-arguments-wrong", &[]),
        _ => say(language, "cli-argument-wrong", &[("argument", &argument)]),
    };
    format!("{wrong} {}", help(language, given))
}

/// A file to open in the window, and a command that opens none.
pub(super) fn file_and_command(language: Language, file: &Path) -> String {
    let wrong = say(
        language,
        "cli-argument-unknown",
        &[("argument", &file.to_string_lossy())],
    );
    format!("{wrong} {}", help(language, &[]))
}

/// Where help is.
fn help(language: Language, given: &[OsString]) -> String {
    let command = { given.iter().skip(1) }.find_map(|word| {
        let word = word.to_str()?;
        COMMANDS.into_iter().find(|command| *command == word)
    });
    let ask = command.map_or_else(
        || "vigie help".to_owned(),
        |command| format!("vigie help {command}"),
    );
    say(language, "cli-help", &[("command", &ask)])
}

/// The language asked for among arguments that could not be read; without one, the system's.
fn language(given: &[OsString]) -> Language {
    let words: Vec<_> = given.iter().map(|word| word.to_string_lossy()).collect();
    let asked = words.iter().enumerate().find_map(|(place, word)| {
        let code = match word.strip_prefix("--lang")? {
            "" => words.get(place + 1)?.as_ref(),
            rest => rest.strip_prefix('=')?,
        };
        Lang::from_str(code, false).ok()
    });
    asked.map_or_else(Language::of_system, Lang::language)
}

/// What the error says of itself, several things separated by commas.
fn context(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(word)) => word.clone(),
        Some(ContextValue::Strings(words)) => words.join(", "),
        _ => String::new(),
    }
}

fn say(language: Language, id: &str, arguments: &[(&str, &str)]) -> String {
    let arguments: Vec<_> = arguments
        .iter()
        .map(|(name, value)| (*name, (*value).into()))
        .collect();
    text_with(language, id, &arguments)
}
