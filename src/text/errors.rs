//! What went wrong, in a sentence a non-programmer understands: what, where, what to do.

use super::Language;
use crate::data::Error;
use crate::project::{FileError, SaveError, SetupProblem};

/// A problem with a data file or with what is asked of it.
pub fn data_error(language: Language, error: &Error) -> String {
    let _ = (language, error);
    todo!()
}

/// A problem with a project file.
pub fn file_error(language: Language, error: &FileError) -> String {
    let _ = (language, error);
    todo!()
}

/// A problem with saving.
pub fn save_error(language: Language, error: &SaveError) -> String {
    let _ = (language, error);
    todo!()
}

/// What a set-up lacks.
pub fn setup_problem(language: Language, problem: &SetupProblem) -> String {
    let _ = (language, problem);
    todo!()
}
