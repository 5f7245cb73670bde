//! How the rows came about: stages, versions, days.

use super::{Language, count, text, text_with};
use crate::project::{Came, Mixed, Process, Told};
use crate::tally::Amount;

/// Most values named in a line.
const MOST: usize = 12;

/// What the rows kept say, one line for each column that says something.
pub fn process_lines(language: Language, process: &Process, came: &Came) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(column) = &process.stage {
        let arguments = [
            ("column", column.as_str().into()),
            ("values", told(language, &came.stages).into()),
        ];
        lines.push(text_with(language, "process-stages-said", &arguments));
    }
    if let Some(column) = &process.model_version {
        let arguments = [
            ("column", column.as_str().into()),
            ("values", told(language, &came.versions).into()),
        ];
        lines.push(text_with(language, "process-versions-said", &arguments));
    }
    if let Some(column) = &process.date {
        let days = days_words(language, came);
        let arguments = [("column", column.as_str().into()), ("days", days.into())];
        lines.push(text_with(language, "process-days-said", &arguments));
    }
    lines
}

/// The first and the last day, and how many rows have none.
pub fn days_words(language: Language, came: &Came) -> String {
    let days = match &came.days {
        Some((first, last)) => {
            let arguments = [("first", first.as_str().into()), ("last", last.as_str().into())];
            text_with(language, "process-days", &arguments)
        }
        None => text(language, "process-no-day"),
    };
    match came.without_day {
        0 => days,
        without => format!("{days} · {}", missing(language, without)),
    }
}

/// That rows of several stages or versions are counted together.
pub fn mixed_words(language: Language, mixed: Mixed) -> String {
    let id = match mixed {
        Mixed::Stages => "process-mixed-stages",
        Mixed::Versions => "process-mixed-versions",
    };
    text(language, id)
}

/// The values with their rows, the first of them when they are many.
fn told(language: Language, told: &Told) -> String {
    let number = |rows: u64| count(language, Amount::exact(rows as f64));
    let values = told.values.iter().take(MOST);
    let mut words: Vec<String> = values
        .map(|(value, rows)| format!("{value} ({})", number(*rows)))
        .collect();
    if told.values.len() > MOST {
        words.push("…".to_owned());
    }
    if told.missing > 0 {
        words.push(missing(language, told.missing));
    }
    words.join(" · ")
}

/// How many rows hold nothing.
pub fn missing(language: Language, rows: u64) -> String {
    let written = count(language, Amount::exact(rows as f64));
    let arguments = [("rows", (rows as f64).into()), ("written", written.into())];
    text_with(language, "process-missing", &arguments)
}
