//! Words: languages, numbers as people read them, sentences, errors. Catalogues lie in `assets/text`.

mod catalogue;
mod errors;
mod number;
mod sentence;

pub use catalogue::{Language, text, text_with};
pub use errors::{data_error, file_error, save_error, setup_problem};
pub use number::{count, decimal, p_value, percent, points, ratio};
pub use sentence::{denominator_words, group_name, metric_name, reason, sentence};
