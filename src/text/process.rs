//! How the rows came about: stages, versions, days.

use super::{
    Language, count, group_name, percent, range_percent, range_ratio, ratio, reason, text, text_with,
};
use crate::measure::{AtStage, Stage, Value};
use crate::project::{Came, Mixed, Process, Told};
use crate::tally::{Amount, GroupKey};

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

/// A group's share at a stage with its people: `41.2% (206)`.
pub fn share_words(language: Language, here: &AtStage) -> String {
    let share = value_of(language, here.share, percent, range_percent);
    let arguments = [
        ("share", share.into()),
        ("people", count(language, here.n).into()),
    ];
    text_with(language, "stages-share", &arguments)
}

/// What the step to this stage makes of the share: `× 0.81 (0.72–0.91)`; empty at the first stage, the reason where
/// there is none.
pub fn step_words(language: Language, here: &AtStage) -> String {
    let Some(step) = here.amplification else {
        return String::new();
    };
    if let Value::Undefined(why) = step.value {
        return reason(language, why);
    }
    let value = value_of(language, step.value, ratio, range_ratio);
    match step.interval {
        Ok(interval) => {
            let interval = range_ratio(language, interval);
            let arguments = [("value", value.into()), ("interval", interval.into())];
            text_with(language, "stages-step-interval", &arguments)
        }
        Err(_) => text_with(language, "stages-step", &[("value", value.into())]),
    }
}

/// The sentence of the step that changes a group's share most; `None` where no step is known.
pub fn stages_sentence(language: Language, stages: &[Stage], group: usize, key: &GroupKey) -> Option<String> {
    let steps = stages.windows(2).filter_map(|pair| {
        let (before, after) = (&pair[0], &pair[1]);
        let step = after.groups[group].amplification?;
        Some((before, after, step, step.value.known()?))
    });
    // Halving a share is as much as doubling it.
    let furthest = |value: f64| value.max(f64::MIN_POSITIVE).ln().abs();
    let (before, after, step, value) =
        steps.max_by(|one, other| furthest(one.3).total_cmp(&furthest(other.3)))?;
    let share = |stage: &Stage| value_of(language, stage.groups[group].share, percent, range_percent);
    let interval = step.interval.map(|interval| {
        let interval = range_ratio(language, interval);
        text_with(
            language,
            "stages-sentence-interval",
            &[("interval", interval.into())],
        )
    });
    let arguments = [
        ("from", before.name.as_str().into()),
        ("to", after.name.as_str().into()),
        ("group", group_name(language, key).into()),
        ("before", share(before).into()),
        ("after", share(after).into()),
        ("value", ratio(language, value).into()),
        ("interval", interval.unwrap_or_default().into()),
    ];
    Some(text_with(language, "stages-sentence", &arguments))
}

/// A number, its bounds, or why there is none.
fn value_of(
    language: Language,
    value: Value,
    one: fn(Language, f64) -> String,
    range: fn(Language, (f64, f64)) -> String,
) -> String {
    match value {
        Value::Known(known) => one(language, known),
        Value::Bounds(low, high) => range(language, (low, high)),
        Value::Undefined(why) => reason(language, why),
    }
}
