//! Whether people alike get the same decision, in words.

use fluent_bundle::FluentValue;

use super::number::written;
use super::{Language, controls_name, count, decimal, group_name, range_percent, reason, text, text_with};
use crate::measure::{Alike, Measured, NoNeighbours};
use crate::project::{Consistent, Similar};
use crate::tally::Amount;

/// The title of what is asked.
pub fn consistency_title(language: Language, similar: &Similar) -> String {
    text_with(
        language,
        "consistency-title",
        &[("columns", controls_name(&similar.columns).into())],
    )
}

/// A consistency, with three decimals.
pub(super) fn consistency_value(language: Language, value: f64) -> String {
    written(language, value, 3)
}

/// What is said of everybody or of one group.
fn consistency_sentence(language: Language, similar: &Similar, name: Option<&str>, alike: &Alike) -> String {
    let other = (1.0 - alike.value) * 100.0;
    let arguments = [
        ("group", FluentValue::from(name.unwrap_or_default())),
        (
            "neighbours",
            count(language, Amount::exact(f64::from(similar.neighbours))).into(),
        ),
        ("other", decimal(language, (other * 10.0).round() / 10.0).into()),
        ("value", consistency_value(language, alike.value).into()),
    ];
    let id = match name {
        Some(_) => "consistency-sentence",
        None => "consistency-overall",
    };
    let said = text_with(language, id, &arguments);
    match drawn_words(language, alike) {
        Some(drawn) => format!("{said} {drawn}"),
        None => said,
    }
}

/// That it is an estimate from people drawn, when it is.
fn drawn_words(language: Language, alike: &Alike) -> Option<String> {
    let (drawn, (low, high)) = alike.drawn?;
    let arguments = [
        (
            "drawn",
            FluentValue::from(count(language, Amount::exact(f64::from(drawn)))),
        ),
        (
            "interval",
            range_percent(language, (1.0 - high, 1.0 - low)).into(),
        ),
    ];
    Some(text_with(language, "consistency-drawn", &arguments))
}

/// That a group has too few people to comment on.
fn few_words(language: Language, measured: &Measured, alike: &Alike) -> Option<String> {
    let least = f64::from(measured.methods.to_comment);
    let number = |number: f64| FluentValue::from(count(language, Amount::exact(number)));
    let arguments = [("people", number(alike.people)), ("least", number(least))];
    (alike.people < least).then(|| text_with(language, "consistency-few", &arguments))
}

/// Everybody first, then each group that has a consistency: a sentence each.
pub fn consistency_sentences(
    language: Language,
    measured: &Measured,
    similar: &Similar,
    consistent: &Consistent,
) -> Vec<String> {
    let found = match &consistent.result {
        Err(why) => return vec![format!("{}.", no_neighbours_words(language, similar, *why))],
        Ok(found) => found,
    };
    let groups = measured.groups.iter().zip(&found.groups);
    let groups = groups.map(|(group, alike)| {
        let name = group_name(language, &group.key);
        match alike {
            Ok(alike) => {
                let said = consistency_sentence(language, similar, Some(&name), alike);
                match few_words(language, measured, alike) {
                    Some(few) => format!("{said} {few}"),
                    None => said,
                }
            }
            Err(why) => {
                let arguments = [("group", name.into()), ("reason", reason(language, *why).into())];
                text_with(language, "consistency-no-number", &arguments)
            }
        }
    });
    std::iter::once(consistency_sentence(language, similar, None, &found.overall))
        .chain(groups)
        .collect()
}

/// How many people it is of, who is left out, and why it has no interval.
pub fn consistency_notes(language: Language, consistent: &Consistent) -> Vec<String> {
    let number = |number: f64| FluentValue::from(count(language, Amount::exact(number)));
    let mut notes = Vec::new();
    if let Ok(found) = &consistent.result {
        let arguments = [
            ("people", number(found.overall.people)),
            ("cells", number(found.cells as f64)),
        ];
        notes.push(text_with(language, "consistency-people", &arguments));
    }
    if consistent.unknown + consistent.missing > 0.0 {
        let arguments = [
            ("unknown", number(consistent.unknown)),
            ("missing", number(consistent.missing)),
        ];
        notes.push(text_with(language, "consistency-left-out", &arguments));
    }
    if consistent.result.is_ok() {
        notes.push(text(language, "consistency-no-interval"));
    }
    notes
}

/// Why there is none: a sentence without its full stop.
pub(super) fn no_neighbours_words(language: Language, similar: &Similar, why: NoNeighbours) -> String {
    let number = |number: f64| FluentValue::from(count(language, Amount::exact(number)));
    match why {
        NoNeighbours::Undefined(why) => reason(language, why),
        NoNeighbours::TooFewPeople { people } => {
            let arguments = [
                ("people", number(people)),
                ("neighbours", number(f64::from(similar.neighbours))),
            ];
            text_with(language, "consistency-too-few", &arguments)
        }
        NoNeighbours::TooManyCells { cells } => text_with(
            language,
            "consistency-too-many",
            &[("cells", number(cells as f64))],
        ),
        NoNeighbours::Stopped => text(language, "consistency-stopped"),
    }
}
