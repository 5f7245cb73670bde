//! The numbers of a finding as they were, and whether they still are, in words.

use super::noted::{Readers, noted_name, noted_words};
use super::{
    Language, cell_name, count, data_error, gap_words, group_name, p_value, range_gap_words, range_ratio,
    range_words, rate_words, ratio, reason, test_name, text, text_with,
};
use crate::measure::{Metric, Value};
use crate::project::{Evidence, Frozen, Holding, Noted};
use crate::tally::{Amount, State};

/// How many changed numbers are said at once; the others are counted.
const SAID: usize = 5;

/// What recomputing a finding gave; `None` when it has not been done yet.
pub fn holding_words(language: Language, evidence: &Evidence, holding: Option<&Holding>) -> String {
    match holding {
        None => text(language, "findings-unchecked"),
        Some(Holding::Holds) => text(language, "findings-holds"),
        Some(Holding::Changed(now)) => changed_words(language, evidence, now),
        Some(Holding::CannotRecompute(error)) => {
            let reason = [("reason", data_error(language, error).into())];
            text_with(language, "findings-cannot-recompute", &reason)
        }
        Some(Holding::GroupAbsent) => text(language, "findings-group-absent"),
    }
}

/// The first of the numbers that moved, and how many others did.
fn changed_words(language: Language, evidence: &Evidence, now: &Frozen) -> String {
    let mut moved = moved_lines(language, evidence, now, Readers::Auditors);
    if moved.is_empty() {
        return text(language, "findings-changed-little");
    }
    let others = moved.len().saturating_sub(SAID);
    if others > 0 {
        moved.truncate(SAID);
        let arguments = [("count", (others as f64).into())];
        moved.push(text_with(language, "findings-change-others", &arguments));
    }
    let arguments = [("changes", moved.join(" · ").into())];
    text_with(language, "findings-changed", &arguments)
}

/// Before and now, of each number that no longer reads the same, those that matter most first. Empty when they differ
/// beyond the decimals shown.
pub fn moved_lines(language: Language, evidence: &Evidence, now: &Frozen, readers: Readers) -> Vec<String> {
    let (metric, then) = (evidence.metric, &evidence.numbers);
    let own = { frozen_lines(language, metric, then, readers).into_iter() }
        .zip(frozen_lines(language, metric, now, readers))
        .map(|((what, then), (_, now))| (what, then, now));
    let beside = Noted::pairs(&then.beside, &now.beside);
    let beside = beside
        .filter(|(then, _)| readers.may_read(&then.which))
        .map(|(then, now)| {
            let now = now.map(|now| noted_words(language, evidence, now));
            (
                noted_name(language, evidence, then),
                noted_words(language, evidence, then),
                now.unwrap_or_else(|| text(language, "findings-change-none")),
            )
        });
    own.chain(beside)
        .filter(|(_, then, now)| then != now)
        .map(|(what, then, now)| {
            let arguments = [
                ("what", what.into()),
                ("before", then.into()),
                ("now", now.into()),
            ];
            text_with(language, "findings-change", &arguments)
        })
        .collect()
}

/// The rate with what it is made of.
pub fn frozen_rate(language: Language, metric: Metric, frozen: &Frozen) -> String {
    let rate = rate_words(language, metric, frozen.value);
    let counts = counts(language, metric, (frozen.numerator, frozen.denominator));
    format!("{rate} ({counts})")
}

/// The people above and below the line, or those that what is no share rests on.
fn counts(language: Language, metric: Metric, (numerator, denominator): (Amount, Amount)) -> String {
    let (numerator, denominator) = (count(language, numerator), count(language, denominator));
    match metric.share() {
        Some(_) => format!("{numerator} / {denominator}"),
        None => denominator,
    }
}

/// Every number of its own as it is read, under its name, those that matter most first.
pub fn frozen_lines(
    language: Language,
    metric: Metric,
    frozen: &Frozen,
    readers: Readers,
) -> Vec<(String, String)> {
    let optional = |words: Option<String>| words.unwrap_or_else(|| text(language, "findings-change-none"));
    let compared_with = match frozen.reference_key.is_empty() {
        // Everybody and the others stay so; a group that was compared with may have gone.
        true => text(language, "reference-absent"),
        false => group_name(language, &frozen.reference_key),
    };
    let difference = match frozen.difference {
        Value::Known(difference) => gap_words(language, metric, difference),
        Value::Bounds(low, high) => range_gap_words(language, metric, (low, high)),
        Value::Undefined(why) => reason(language, why),
    };
    let quotient = match frozen.ratio {
        Value::Known(quotient) => ratio(language, quotient),
        Value::Bounds(low, high) => range_ratio(language, (low, high)),
        Value::Undefined(why) => reason(language, why),
    };
    let own = (frozen.numerator, frozen.denominator);
    let reference = (frozen.reference_numerator, frozen.reference_denominator);
    let range = |range| range_words(language, metric, range);
    let gaps = |range| range_gap_words(language, metric, range);
    let p = |p: Option<f64>| optional(p.map(|p| p_value(language, p)));
    let comparisons = Amount::exact(frozen.comparisons as f64);
    let named = [
        ("findings-change-rate", rate_words(language, metric, frozen.value)),
        ("findings-change-counts", counts(language, metric, own)),
        ("findings-change-people", count(language, frozen.counts.n())),
        ("findings-change-reference", compared_with),
        (
            "findings-change-reference-rate",
            rate_words(language, metric, frozen.reference),
        ),
        (
            "findings-change-reference-counts",
            counts(language, metric, reference),
        ),
        ("findings-change-difference", difference),
        ("findings-change-ratio", quotient),
        ("findings-change-p", p(frozen.p_value)),
        ("findings-change-p-adjusted", p(frozen.p_adjusted)),
        ("findings-change-comparisons", count(language, comparisons)),
        (
            "findings-change-test",
            optional(frozen.test.map(|test| test_name(language, test))),
        ),
        ("findings-change-interval", optional(frozen.interval.map(range))),
        (
            "findings-change-difference-interval",
            optional(frozen.difference_interval.map(gaps)),
        ),
        (
            "findings-change-ratio-interval",
            optional(frozen.ratio_interval.map(|range| range_ratio(language, range))),
        ),
    ];
    let draws = frozen.draws.map(|draws| count(language, Amount::exact(draws)));
    let drawn = ("findings-change-draws", optional(draws));
    const STATES: [State; 3] = [State::Yes, State::No, State::Unknown];
    let cells = STATES
        .into_iter()
        .flat_map(|outcome| STATES.map(|decision| (outcome, decision)));
    let cells = cells
        .filter(|_| readers == Readers::Auditors)
        .map(|(outcome, decision)| {
            let people = count(language, frozen.counts.get(outcome, decision));
            (cell_name(language, outcome, decision), people)
        });
    let named = named.into_iter().chain([drawn]);
    let named = named.map(|(id, words)| (text(language, id), words));
    named.chain(cells).collect()
}
