//! The words of the chart of rates.

use crate::chart::{RateMark, RatesChart, RatesWords, RowWords};
use crate::measure::{Conclusion, Measured, Metric, Scale, Value};
use crate::project::Unit;
use crate::text::{
    Language, conclusion_name, count, decimal, denominator_words, gap_words, group_name, metric_title,
    missing_words, not_to_publish, possible_words, range_gap_words, range_words, rate_words, reason, text,
    text_with, value_words,
};

/// What is written on the chart and said of its rows. `chosen` is the group that it speaks of.
pub fn rates_words(
    language: Language,
    measured: &Measured,
    chart: &RatesChart,
    unit: Unit,
    chosen: Option<usize>,
) -> RatesWords {
    let metric = chart.metric;
    let rows = chart.marks.iter().map(|mark| RowWords {
        chosen: chosen == Some(mark.group),
        ..row_words(language, measured, metric, mark)
    });
    let axis = [
        ("metric", metric_title(language, metric, measured).into()),
        ("among", denominator_words(language, metric, unit).into()),
    ];
    let reference = chart.reference_line.map(|rate| {
        let rate = [("rate", value_words(language, metric, rate).into())];
        text_with(language, "disparities-reference-line", &rate)
    });
    RatesWords {
        rows: rows.collect(),
        axis: text_with(language, "disparities-axis", &axis),
        say: Box::new(move |tick| tick_words(language, metric, tick)),
        reference: reference.unwrap_or_default(),
        make_reference: text(language, "disparities-reference-column"),
    }
}

/// A value on the axis of a metric.
pub(super) fn tick_words(language: Language, metric: Metric, tick: f64) -> String {
    match metric.scale() {
        Scale::Percent => {
            let number = decimal(language, (tick * 1e6).round() / 1e4);
            text_with(language, "disparities-tick", &[("number", number.into())])
        }
        Scale::Index | Scale::Quotient | Scale::Score | Scale::Number => decimal(language, tick),
    }
}

/// What a row says.
fn row_words(language: Language, measured: &Measured, metric: Metric, mark: &RateMark) -> RowWords {
    let measures = &measured.groups[mark.group];
    let rate = measures.rate(metric);
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
    notes.extend(not_to_publish(language, measured, measures, metric));
    if let Some(conclusion @ Conclusion::CannotConclude(_)) = measured.conclusion(measures, metric) {
        notes.push(conclusion_name(language, conclusion));
    }
    if rate.estimate().is_some() {
        notes.push(text(language, "arms-estimated"));
    }
    if matches!(mark.value, Value::Bounds(..)) {
        notes.push(text(language, "disparities-bounds"));
    }
    let note = notes.join(" · ");
    let words = rate_words(language, metric, mark.value);
    let mut details = Vec::new();
    match (mark.value, mark.interval) {
        (Value::Known(_), Ok(interval)) => {
            let arguments = [
                ("rate", words.clone().into()),
                ("interval", range_words(language, metric, interval).into()),
            ];
            details.push(text_with(language, "disparities-rate-interval", &arguments));
        }
        (Value::Undefined(_), _) | (_, Ok(_)) => details.push(words.clone()),
        (_, Err(undefined)) => details.push(format!("{words} · {}", reason(language, undefined))),
    }
    let is_counted = metric.share().is_some() && rate.estimate().is_none();
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
    if let Some(disparity) = measures.disparity(metric)
        && let Some(difference) = disparity.difference.known()
        && !mark.is_reference
    {
        let written = gap_words(language, metric, difference);
        details.push(match disparity.difference_interval {
            Ok(interval) => {
                let arguments = [
                    ("difference", written.into()),
                    ("interval", range_gap_words(language, metric, interval).into()),
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
    details.insert(0, name.clone());
    let (value, why) = match mark.value {
        Value::Undefined(_) => ("—".to_owned(), Some(words)),
        _ => (words, None),
    };
    // Nobody can be compared with people of whom one does not know who they are.
    let make_reference = mark.key.iter().all(Option::is_some).then(|| {
        let group = [("group", name.as_str().into())];
        text_with(language, "disparities-make-reference", &group)
    });
    RowWords {
        name,
        note,
        value,
        why,
        people,
        spoken,
        details,
        make_reference,
        kept_back: false,
        chosen: false,
    }
}
