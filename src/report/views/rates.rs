//! Rates by group, as a sheet.

use super::columns::{fraction_column, interval_column, kept_back_cells};
use super::{Sheet, Shown};
use crate::chart::{
    Cell, Column, Datum, Page, RatesChart, Row, RowWords, Target, Twin, rates_chart, rates_picture,
    salient_group,
};
use crate::measure::{Disparity, ResolvedReference, Undefined, Value};
use crate::text::{
    Language, all_groups_words, conclusion_name, count, dealt_words, fraction_words, gap_words, group_name,
    grouping_name, metric_caution, metric_name, p_value, range_gap_words, range_ratio, range_words,
    rate_words, rates_words, ratio, reason, sentence, text, text_with,
};

pub(super) fn sheet(shown: &Shown<'_>, page: Page) -> Sheet {
    let language = shown.language;
    let mut chart = rates_chart(shown.measured, shown.metric, shown.project.view.order);
    if hides_reference(shown) {
        chart.reference_line = None;
    }
    let mut words = rates_words(language, shown.measured, &chart, shown.unit, shown.selected);
    for (mark, row) in chart.marks.iter().zip(&mut words.rows) {
        if shown.hides(mark.group, shown.metric) {
            *row = kept_back(language, std::mem::take(row));
        }
    }
    let title = [
        ("metric", metric_name(language, shown.metric).into()),
        ("grouping", grouping_name(&shown.grouping().attributes).into()),
    ];
    let name = [("metric", metric_name(language, shown.metric).into())];
    let caution = format!(
        "{} {}",
        text(language, "disparities-caution"),
        metric_caution(language, shown.metric)
    );
    Sheet {
        title: text_with(language, "disparities-title", &title),
        name: format!(
            "{}. {}",
            text_with(language, "disparities-chart-name", &name),
            words.axis
        ),
        notices: Vec::new(),
        picture: rates_picture(&chart, &words, page),
        says: says(shown),
        hides: vec![caution],
        twin: twin(shown, &chart),
    }
}

/// A row whose numbers are kept back.
pub(super) fn kept_back(language: Language, row: RowWords) -> RowWords {
    RowWords {
        name: row.name,
        value: text(language, "report-kept-back"),
        kept_back: true,
        chosen: row.chosen,
        ..RowWords::default()
    }
}

/// Whether the numbers of the reference are kept back, and with them every gap to it.
pub(super) fn hides_reference(shown: &Shown<'_>) -> bool {
    match shown.measured.reference {
        ResolvedReference::Group(index) => shown.hides(index, shown.metric),
        ResolvedReference::Overall | ResolvedReference::Rest => shown
            .kept
            .is_some_and(|(kept, _)| kept.hides_overall(shown.metric)),
        ResolvedReference::Absent => false,
    }
}

/// The sentences that read the chart aloud. What is kept back is in none of them.
pub(super) fn says(shown: &Shown<'_>) -> Vec<String> {
    let (language, measured, metric) = (shown.language, shown.measured, shown.metric);
    let spoken = shown.selected.or_else(|| salient_group(measured, metric));
    let hidden = |group: usize| shown.hides(group, metric) || hides_reference(shown);
    let first = match spoken {
        Some(group) if hidden(group) => text(language, "report-kept-back-sentence"),
        Some(group) => sentence(language, measured, group, metric, shown.polarity, shown.unit),
        None if is_tested(shown) => text(language, "disparities-no-clear-difference"),
        None => text(language, "disparities-untested"),
    };
    let mut says = vec![first];
    // Over all groups, they would give away those that are kept back.
    let place = shown.project.view.grouping;
    if !shown.kept.is_some_and(|(kept, _)| kept.hides_some(place, metric)) {
        says.extend(all_groups_words(language, measured, metric));
        says.extend(dealt_words(language, measured, metric));
    }
    says
}

/// Whether any comparison on the screen has a test: without one, nothing may be said of chance.
fn is_tested(shown: &Shown<'_>) -> bool {
    let mut disparities = { shown.measured.groups.iter() }.filter_map(|group| group.disparity(shown.metric));
    disparities.any(|disparity| disparity.p_adjusted.is_some())
}

/// A row per group, in the order of the chart: people, rate, gap and ratio to the reference, tests, what may be said.
pub(super) fn twin(shown: &Shown<'_>, chart: &RatesChart) -> Twin {
    let language = shown.language;
    let say = |id: &str| text(language, id);
    let interval = |head: &str, low: &str, high: &str| interval_column(language, head, [low, high]);
    let missing = [
        ("if_missing_low", say("arms-copy-missing-low")),
        ("if_missing_high", say("arms-copy-missing-high")),
    ];
    let mut columns = vec![
        Column::one("group", say("disparities-column-group"), false),
        Column::one("n", say("disparities-column-n"), true),
        fraction_column(
            language,
            "disparities-column-counts",
            ["numerator", "denominator"],
        ),
        Column::one("value", say("disparities-column-rate"), true),
        interval("disparities-column-interval", "low", "high"),
        Column::one("difference", say("disparities-column-difference"), true),
        interval(
            "disparities-column-difference-interval",
            "difference_low",
            "difference_high",
        ),
        Column::one("ratio", say("disparities-column-ratio"), true),
        interval("disparities-column-ratio-interval", "ratio_low", "ratio_high"),
        Column::one("p_value", say("disparities-column-p"), true),
        Column::one("p_adjusted", say("disparities-column-p-adjusted"), true),
        Column::one("conclusion", say("methods-conclusion-column"), false),
        Column::two(say("arms-head-if-missing"), missing),
    ];
    let drawn = shown
        .measured
        .groups
        .iter()
        .any(|group| group.rate(shown.metric).estimate().is_some());
    if drawn {
        columns.push(Column::one("draws", say("arms-copy-draws"), true));
    }
    let rows = chart.marks.iter().map(|mark| {
        let name = group_name(language, &shown.group(mark.group).key);
        let mut cells = vec![Cell::words(name)];
        if shown.hides(mark.group, shown.metric) {
            cells.extend(kept_back_cells(language, &columns[1..]));
        } else {
            cells.extend(group_cells(shown, mark.group, drawn));
        }
        Row {
            target: Some(Target::Group(mark.group)),
            cells,
        }
    });
    let rows = rows.collect();
    Twin { columns, rows }
}

fn group_cells(shown: &Shown<'_>, group: usize, drawn: bool) -> Vec<Cell> {
    let (language, metric) = (shown.language, shown.metric);
    let measures = shown.group(group);
    let rate = shown.rate(group);
    let n = measures.counts.n();
    let fraction = match rate.value {
        Value::Undefined(why) => Cell::nothing(reason(language, why), 2),
        _ => Cell {
            words: Ok(fraction_words(language, rate)),
            data: vec![
                match metric.share() {
                    Some(_) => Datum::Bounds(rate.numerator.low, rate.numerator.high),
                    None => Datum::Nothing,
                },
                Datum::Bounds(rate.denominator.low, rate.denominator.high),
            ],
        },
    };
    let mut cells = vec![
        Cell {
            words: Ok(count(language, n)),
            data: vec![Datum::Bounds(n.low, n.high)],
        },
        fraction,
        value_cell(language, rate.value, &|value| rate_words(language, metric, value)),
        interval_cell(language, rate.interval, &|range| {
            range_words(language, metric, range)
        }),
    ];
    cells.extend(match measures.disparity(metric) {
        Some(_) if hides_reference(shown) => kept_gaps(language),
        Some(disparity) => gap_cells(shown, disparity),
        None => [1, 2, 1, 2, 1, 1]
            .map(|fields| Cell::nothing(String::new(), fields))
            .into(),
    });
    let conclusion = shown.measured.conclusion(measures, metric);
    cells.push(match conclusion {
        Some(conclusion) => Cell::words(conclusion_name(language, conclusion)),
        None => Cell::nothing(String::new(), 1),
    });
    cells.push(match rate.if_missing_belonged() {
        Some(range) => Cell::pair(range_words(language, metric, range), range),
        None => Cell::nothing(text(language, "arms-no-missing"), 2),
    });
    if drawn {
        cells.push(match rate.estimate() {
            Some(estimate) => Cell::number(
                count(language, crate::tally::Amount::exact(estimate.draws)),
                estimate.draws,
            ),
            None => Cell::nothing(String::new(), 1),
        });
    }
    cells
}

fn kept_gaps(language: Language) -> Vec<Cell> {
    let kept = |fields| Cell::nothing(text(language, "report-kept-back"), fields);
    [1, 2, 1, 2, 1, 1].map(kept).into()
}

/// The gap and the ratio of a group to its reference, with intervals, and the tests.
fn gap_cells(shown: &Shown<'_>, disparity: &Disparity) -> Vec<Cell> {
    let (language, metric) = (shown.language, shown.metric);
    let gap = |value: Value| match value {
        Value::Known(gap) => gap_words(language, metric, gap),
        Value::Bounds(low, high) => range_gap_words(language, metric, (low, high)),
        Value::Undefined(why) => reason(language, why),
    };
    let quotient = |value: Value| match value {
        Value::Known(value) => ratio(language, value),
        Value::Bounds(low, high) => range_ratio(language, (low, high)),
        Value::Undefined(why) => reason(language, why),
    };
    vec![
        value_cell(language, disparity.difference, &gap),
        interval_cell(language, disparity.difference_interval, &|range| {
            range_gap_words(language, metric, range)
        }),
        value_cell(language, disparity.ratio, &quotient),
        interval_cell(language, disparity.ratio_interval, &|range| {
            range_ratio(language, range)
        }),
        match disparity.p_value {
            Ok(p) => Cell::number(p_value(language, p), p),
            Err(why) => Cell::nothing(reason(language, why), 1),
        },
        match (disparity.p_adjusted, disparity.p_value) {
            (Some(p), _) => Cell::number(p_value(language, p), p),
            (None, Err(why)) => Cell::nothing(reason(language, why), 1),
            (None, Ok(_)) => Cell::nothing(text(language, "disparities-not-adjusted"), 1),
        },
    ]
}

/// A value, its bounds, or why there is none.
pub(super) fn value_cell(language: Language, value: Value, say: &dyn Fn(Value) -> String) -> Cell {
    match value {
        Value::Known(number) => Cell::number(say(value), number),
        Value::Bounds(low, high) => Cell {
            words: Ok(say(value)),
            data: vec![Datum::Bounds(low, high)],
        },
        Value::Undefined(why) => Cell::nothing(reason(language, why), 1),
    }
}

/// An interval, or why there is none.
pub(super) fn interval_cell(
    language: Language,
    interval: Result<(f64, f64), Undefined>,
    say: &dyn Fn((f64, f64)) -> String,
) -> Cell {
    match interval {
        Ok(range) => Cell::pair(say(range), range),
        Err(why) => Cell::nothing(reason(language, why), 2),
    }
}
