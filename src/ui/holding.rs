//! Whether a finding still holds, in words.

use crate::measure::{Metric, Value};
use crate::project::{Frozen, Holding};
use crate::tally::{GroupKey, State};
use crate::text::{
    Language, cell_name, count, data_error, gap_words, group_name, p_value, range_gap_words, range_ratio,
    range_words, rate_words, ratio, reason, test_name, text, text_with,
};

/// How many changed numbers are said; the others are counted.
const SAID: usize = 5;

/// The state of a finding, to be drawn as a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Holds,
    Changed,
    Lost,
    Unchecked,
}

/// What recomputing the finding gave.
pub fn holding_words(
    language: Language,
    metric: Metric,
    holding: Option<&Holding>,
    frozen: &Frozen,
) -> (Mark, String) {
    match holding {
        None => (Mark::Unchecked, text(language, "findings-unchecked")),
        Some(Holding::Holds) => (Mark::Holds, text(language, "findings-holds")),
        Some(Holding::Changed(now)) => (Mark::Changed, changed_words(language, metric, frozen, now)),
        Some(Holding::CannotRecompute(error)) => {
            let arguments = [("reason", data_error(language, error).into())];
            (
                Mark::Lost,
                text_with(language, "findings-cannot-recompute", &arguments),
            )
        }
        Some(Holding::GroupAbsent) => (Mark::Lost, text(language, "findings-group-absent")),
    }
}

/// Before and now, of each number that no longer reads the same; the first ones when there are many.
fn changed_words(language: Language, metric: Metric, before: &Frozen, now: &Frozen) -> String {
    let (before, now) = (written(language, metric, before), written(language, metric, now));
    let mut changes: Vec<String> = Vec::new();
    for ((what, before), (_, now)) in before.into_iter().zip(now) {
        if before != now {
            let arguments = [
                ("what", what.into()),
                ("before", before.into()),
                ("now", now.into()),
            ];
            changes.push(text_with(language, "findings-change", &arguments));
        }
    }
    if changes.is_empty() {
        return text(language, "findings-changed-little");
    }
    let others = changes.len().saturating_sub(SAID);
    if others > 0 {
        changes.truncate(SAID);
        let arguments = [("count", (others as f64).into())];
        changes.push(text_with(language, "findings-change-others", &arguments));
    }
    let arguments = [("changes", changes.join(" · ").into())];
    text_with(language, "findings-changed", &arguments)
}

/// Every number of a finding as it is read, under its name, those that matter most first.
fn written(language: Language, metric: Metric, frozen: &Frozen) -> Vec<(String, String)> {
    let none = || text(language, "findings-change-none");
    let optional = |words: Option<String>| words.unwrap_or_else(none);
    type One<'a> = &'a dyn Fn(Language, f64) -> String;
    type Range<'a> = &'a dyn Fn(Language, (f64, f64)) -> String;
    let of = |value: Value, one: One<'_>, range: Range<'_>| match value {
        Value::Known(number) => one(language, number),
        Value::Bounds(low, high) => range(language, (low, high)),
        Value::Undefined(undefined) => reason(language, undefined),
    };
    let counts = |numerator, denominator| {
        let (numerator, denominator) = (count(language, numerator), count(language, denominator));
        match metric.share() {
            Some(_) => format!("{numerator} / {denominator}"),
            None => denominator,
        }
    };
    let compared_with = |key: &GroupKey| match key.is_empty() {
        // Everybody and the others stay so; a group that was compared with may have gone.
        true => text(language, "reference-absent"),
        false => group_name(language, key),
    };
    let mut all: Vec<(String, String)> = [
        ("findings-change-rate", rate_words(language, metric, frozen.value)),
        (
            "findings-change-counts",
            counts(frozen.numerator, frozen.denominator),
        ),
        ("findings-change-people", count(language, frozen.counts.n())),
        ("findings-change-reference", compared_with(&frozen.reference_key)),
        (
            "findings-change-reference-rate",
            rate_words(language, metric, frozen.reference),
        ),
        (
            "findings-change-reference-counts",
            counts(frozen.reference_numerator, frozen.reference_denominator),
        ),
        (
            "findings-change-difference",
            of(
                frozen.difference,
                &|language, value| gap_words(language, metric, value),
                &|language, range| range_gap_words(language, metric, range),
            ),
        ),
        ("findings-change-ratio", of(frozen.ratio, &ratio, &range_ratio)),
        (
            "findings-change-p",
            optional(frozen.p_value.map(|p| p_value(language, p))),
        ),
        (
            "findings-change-p-adjusted",
            optional(frozen.p_adjusted.map(|p| p_value(language, p))),
        ),
        ("findings-change-comparisons", frozen.comparisons.to_string()),
        (
            "findings-change-test",
            optional(frozen.test.map(|test| test_name(language, test))),
        ),
        (
            "findings-change-interval",
            optional(
                frozen
                    .interval
                    .map(|interval| range_words(language, metric, interval)),
            ),
        ),
        (
            "findings-change-difference-interval",
            optional(
                frozen
                    .difference_interval
                    .map(|interval| range_gap_words(language, metric, interval)),
            ),
        ),
        (
            "findings-change-ratio-interval",
            optional(
                frozen
                    .ratio_interval
                    .map(|interval| range_ratio(language, interval)),
            ),
        ),
    ]
    .into_iter()
    .map(|(id, words)| (text(language, id), words))
    .collect();
    const STATES: [State; 3] = [State::Yes, State::No, State::Unknown];
    for (outcome, decision) in STATES
        .into_iter()
        .flat_map(|one| STATES.map(|other| (one, other)))
    {
        all.push((
            cell_name(language, outcome, decision),
            count(language, frozen.counts.get(outcome, decision)),
        ));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::{Amount, Counts};

    fn frozen() -> Frozen {
        Frozen {
            counts: Counts::known(10.0, 5.0, 5.0, 80.0),
            numerator: Amount::exact(15.0),
            denominator: Amount::exact(100.0),
            value: Value::Known(0.15),
            interval: None,
            reference_key: vec![Some("men".to_owned())],
            reference: Value::Known(0.25),
            reference_numerator: Amount::exact(25.0),
            reference_denominator: Amount::exact(100.0),
            difference: Value::Known(-0.10),
            difference_interval: None,
            ratio: Value::Known(0.6),
            ratio_interval: None,
            p_value: Some(0.077),
            p_adjusted: None,
            comparisons: 1,
            test: None,
            draws: None,
        }
    }

    #[test]
    fn a_number_behind_the_rates_is_said_before_and_now() {
        for language in Language::ALL {
            let now = Frozen {
                p_adjusted: Some(0.154),
                comparisons: 2,
                ..frozen()
            };
            let words = changed_words(language, Metric::SelectionRate, &frozen(), &now);
            assert!(
                words.contains(&text(language, "findings-change-comparisons")),
                "{words}"
            );
            assert!(words.contains(&p_value(language, 0.154)), "{words}");
            assert!(words.contains(&text(language, "findings-change-none")), "{words}");
            assert!(
                !words.contains(&text(language, "findings-change-ratio")),
                "{words}"
            );
        }
    }

    #[test]
    fn people_who_moved_between_cells_are_said_when_no_rate_moved() {
        let now = Frozen {
            counts: Counts::known(11.0, 4.0, 5.0, 80.0),
            ..frozen()
        };
        let words = changed_words(Language::English, Metric::SelectionRate, &frozen(), &now);
        assert!(words.contains("True positives: 10 before, 11 now"), "{words}");
        assert!(words.contains("False positives: 5 before, 4 now"), "{words}");
    }

    #[test]
    fn many_changes_are_cut_short_and_the_rest_counted() {
        let now = Frozen {
            numerator: Amount::exact(16.0),
            denominator: Amount::exact(101.0),
            counts: Counts::known(11.0, 5.0, 5.0, 80.0),
            value: Value::Known(16.0 / 101.0),
            difference: Value::Known(16.0 / 101.0 - 0.25),
            ratio: Value::Known(0.634),
            p_value: Some(0.1),
            ..frozen()
        };
        let words = changed_words(Language::English, Metric::SelectionRate, &frozen(), &now);
        assert!(words.contains("15 / 100 before, 16 / 101 now"), "{words}");
        assert!(words.contains("2 other numbers"), "{words}");
        // What differs only beyond the decimals shown is said to.
        let now = Frozen {
            p_value: Some(0.077_01),
            ..frozen()
        };
        let words = changed_words(Language::English, Metric::SelectionRate, &frozen(), &now);
        assert_eq!(words, text(Language::English, "findings-changed-little"));
    }
}
