//! What ends a command early, in one line.

use std::path::Path;

use crate::data::Error;
use crate::project::{FileError, SaveError, SetupProblem};
use crate::text::{Language, data_error, file_error, save_error, setup_problem, text_with};

/// Exit status when an audit does not hold.
pub(super) const DOES_NOT_HOLD: u8 = 1;
/// Exit status of bad usage and unreadable input.
pub(super) const UNUSABLE: u8 = 2;

/// Why a command ended, and with which status.
#[derive(Debug)]
pub(super) struct Failure {
    pub status: u8,
    pub sentence: String,
}

impl Failure {
    fn unusable(sentence: String) -> Failure {
        Failure {
            status: UNUSABLE,
            sentence,
        }
    }

    /// The same, with what else there is to say, on the same line.
    pub(super) fn with(mut self, doubts: &[String]) -> Failure {
        for doubt in doubts {
            self.sentence.push(' ');
            self.sentence.push_str(doubt);
        }
        self
    }

    /// A problem with data, or with what is asked of them. The line names `file` whatever the problem.
    pub(super) fn data(language: Language, error: &Error, file: &Path) -> Failure {
        Failure::unusable(naming(language, file, data_error(language, error)))
    }

    /// A problem with an audit's file.
    pub(super) fn file(language: Language, error: &FileError) -> Failure {
        Failure::unusable(file_error(language, error))
    }

    /// A problem with saving.
    pub(super) fn save(language: Language, error: &SaveError) -> Failure {
        Failure::unusable(save_error(language, error))
    }

    /// A set-up that cannot be measured.
    pub(super) fn setup(language: Language, problem: &SetupProblem, file: &Path) -> Failure {
        Failure::unusable(naming(language, file, setup_problem(language, problem)))
    }

    /// An argument that cannot be understood: which, and how it is written.
    pub(super) fn argument(language: Language, option: &str, given: &str, form: &str) -> Failure {
        let arguments = [
            ("option", option.into()),
            ("given", given.into()),
            ("form", form.into()),
        ];
        Failure::unusable(text_with(language, "cli-bad-argument", &arguments))
    }

    /// Another refusal of this room's, by its text.
    pub(super) fn said(sentence: String) -> Failure {
        Failure::unusable(sentence)
    }
}

/// The sentence, with the file's name in front when it does not name it.
fn naming(language: Language, file: &Path, sentence: String) -> String {
    let shown = file.to_string_lossy();
    let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy();
    if sentence.contains(&*name) {
        sentence
    } else {
        let arguments = [
            ("path", shown.as_ref().into()),
            ("sentence", sentence.as_str().into()),
        ];
        text_with(language, "cli-in-file", &arguments)
    }
}
