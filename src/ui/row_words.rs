//! What a row of the chart says, in words.

use super::shown::{Shown, rate_words};
use crate::chart::RateMark;
use crate::measure::{Conclusion, Value};
use crate::text::{
    Language, conclusion_name, count, gap_words, group_name, missing_words, not_to_publish, possible_words,
    range_gap_words, range_words, reason, text, text_with,
};

/// The words of a row: written on it, shown on hover, read aloud.
#[derive(Clone, Debug, Default)]
pub struct RowWords {
    pub name: String,
    /// What is particular about the group: the reference, too small to comment, not recorded.
    pub note: String,
    /// The rate, its bounds, or the reason there is none.
    pub rate: String,
    /// The same where there is no room for a reason.
    pub short_rate: String,
    pub people: String,
    /// Lines shown on hover.
    pub details: Vec<String>,
    /// The numbers of the notes put on its group.
    pub flags: Vec<u32>,
    /// Everything in one breath, for screen readers.
    pub spoken: String,
}

/// Puts a row into words.
pub fn row_words(shown: &Shown, mark: &RateMark) -> RowWords {
    let language = shown.language;
    let rate = shown.rate(mark.group);
    let name = group_name(language, &mark.key);
    let people_id = match rate.estimate() {
        Some(_) => "arms-drawn",
        None => "disparities-n",
    };
    let people = text_with(
        language,
        people_id,
        &[("people", count(language, rate.basis()).into())],
    );
    let mut notes = Vec::new();
    if mark.is_reference {
        notes.push(text(language, "disparities-is-reference"));
    }
    if mark.missing_group {
        notes.push(text(language, "disparities-not-recorded"));
    }
    if mark.small && !matches!(mark.value, Value::Undefined(_)) {
        notes.push(text(language, "disparities-too-small"));
    }
    let measures = shown.group(mark.group);
    notes.extend(not_to_publish(language, shown.measured, measures, shown.metric));
    if let Some(conclusion @ Conclusion::CannotConclude(_)) =
        shown.measured.conclusion(measures, shown.metric)
    {
        notes.push(conclusion_name(language, conclusion));
    }
    if rate.estimate().is_some() {
        notes.push(text(language, "arms-estimated"));
    }
    if matches!(mark.value, Value::Bounds(..)) {
        notes.push(text(language, "disparities-bounds"));
    }
    let note = notes.join(" · ");
    let words = rate_words(language, shown.metric, mark.value);
    let mut details = Vec::new();
    match (mark.value, mark.interval) {
        (Value::Known(_), Ok(interval)) => {
            let arguments = [
                ("rate", words.clone().into()),
                ("interval", range_words(language, shown.metric, interval).into()),
            ];
            details.push(text_with(language, "disparities-rate-interval", &arguments));
        }
        (Value::Undefined(_), _) | (_, Ok(_)) => details.push(words.clone()),
        (_, Err(undefined)) => details.push(format!("{words} · {}", reason(language, undefined))),
    }
    let is_counted = shown.metric.share().is_some() && rate.estimate().is_none();
    if !matches!(mark.value, Value::Undefined(_)) && is_counted {
        let arguments = [
            ("numerator", count(language, rate.numerator).into()),
            ("denominator", count(language, rate.denominator).into()),
        ];
        let id = match rate.people() {
            Some(_) => "disparities-weighted",
            None => "disparities-counts",
        };
        details.push(text_with(language, id, &arguments));
    }
    if let Some(disparity) = shown.group(mark.group).disparity(shown.metric)
        && let Some(difference) = disparity.difference.known()
        && !mark.is_reference
    {
        let written = gap_words(language, shown.metric, difference);
        details.push(match disparity.difference_interval {
            Ok(interval) => {
                let arguments = [
                    ("difference", written.into()),
                    (
                        "interval",
                        range_gap_words(language, shown.metric, interval).into(),
                    ),
                ];
                text_with(language, "disparities-difference-interval", &arguments)
            }
            Err(_) => text_with(
                language,
                "disparities-difference-line",
                &[("difference", written.into())],
            ),
        });
    }
    details.extend(possible_words(language, rate));
    details.extend(missing_words(language, rate));
    if !note.is_empty() {
        details.push(note.clone());
    }
    let mut spoken = format!("{name}, {}, {people}", details[0]);
    if !note.is_empty() {
        spoken = format!("{spoken}, {note}");
    }
    let short_rate = match mark.value {
        Value::Undefined(_) => "—".to_owned(),
        _ => words.clone(),
    };
    RowWords {
        name,
        note,
        rate: words,
        short_rate,
        people,
        details,
        flags: Vec::new(),
        spoken,
    }
}

impl RowWords {
    /// Flags the row with a note put on its group.
    pub fn flag(&mut self, language: Language, number: u32) {
        self.flags.push(number);
        let number = [("number", number.to_string().into())];
        let flag = text_with(language, "annotations-flag", &number);
        self.spoken = format!("{}, {flag}", self.spoken);
    }
}
