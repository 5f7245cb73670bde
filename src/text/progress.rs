//! How far a reading has come, in words.

use std::time::Duration;

use super::{Language, count, decimal, text, text_with};
use crate::data::Progress;
use crate::tally::Amount;

/// What has been read, and how long the rest will take when that is known: bytes, rows, time.
pub fn progress_words(language: Language, progress: &Progress, left: Option<Duration>) -> Vec<String> {
    let mut words = Vec::new();
    if let Some((done, total)) = progress.bytes() {
        let (done, total) = (size(language, done), size(language, total));
        words.push(text_with(
            language,
            "progress-bytes",
            &[("done", done.into()), ("total", total.into())],
        ));
    }
    let written = |rows: u64| count(language, Amount::exact(rows as f64));
    match (progress.rows(), progress.all_rows()) {
        (0, _) => {}
        (rows, None) => words.push(text_with(
            language,
            "progress-rows",
            &[("rows", written(rows).into())],
        )),
        (rows, Some(all)) => words.push(text_with(
            language,
            "progress-rows-of",
            &[("rows", written(rows).into()), ("all", written(all).into())],
        )),
    }
    words.extend(left.map(|left| left_words(language, left)));
    words
}

/// In steps that do not tire the eye: five seconds, then a minute.
fn left_words(language: Language, left: Duration) -> String {
    let seconds = left.as_secs_f64();
    match seconds {
        _ if seconds < 5.0 => text(language, "progress-soon"),
        _ if seconds < 57.5 => {
            let seconds = (seconds / 5.0).round() * 5.0;
            text_with(language, "progress-seconds", &[("seconds", seconds.into())])
        }
        _ => {
            let minutes = (seconds / 60.0).round().max(1.0);
            text_with(language, "progress-minutes", &[("minutes", minutes.into())])
        }
    }
}

/// A size in bytes as people read it.
pub fn size(language: Language, bytes: u64) -> String {
    let bytes = bytes as f64;
    let (amount, id) = match bytes {
        b if b < 1e3 => (b, "data-bytes"),
        b if b < 1e6 => ((b / 1e2).round() / 10.0, "data-kilobytes"),
        b if b < 1e9 => ((b / 1e5).round() / 10.0, "data-megabytes"),
        b => ((b / 1e8).round() / 10.0, "data-gigabytes"),
    };
    text_with(language, id, &[("size", decimal(language, amount).into())])
}
