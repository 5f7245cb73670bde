//! Groups compared by a model, in every format of `measure`.

use serde_json::{Map, Value as Json, json};

use super::csv::number;
use super::json::key;
use super::json_strata::figure;
use super::measure::Audit;
use crate::measure::adjusted::AdjustedGroup;
use crate::measure::strata::Figure;
use crate::measure::{Metric, Undefined};
use crate::project::{Adjustment, Evaluated, adjust_groups};
use crate::text::{
    Language, adjusted_sentences, adjustment_notes, controls_name, metric_name, text, text_with, unfit_words,
};

/// One grouping's models: one per metric that is a share. None when the audit has no control.
pub(super) fn adjustments(audit: &Audit, evaluated: &Evaluated) -> Vec<(Metric, Adjustment)> {
    let cut = audit.evaluation.cut.as_ref();
    let of = |metric| Some((metric, adjust_groups(&audit.prepared, evaluated, cut, metric)?));
    Metric::shares().filter_map(of).collect()
}

/// In JSON.
pub(super) fn adjusted_json(audit: &Audit, evaluated: &Evaluated) -> Json {
    let measures: Map<String, Json> = adjustments(audit, evaluated)
        .into_iter()
        .map(|(metric, adjustment)| (metric.name().to_owned(), measure(evaluated, &adjustment)))
        .collect();
    json!({ "controls": audit.project.setup.controls, "measures": measures })
}

fn measure(evaluated: &Evaluated, adjustment: &Adjustment) -> Json {
    let left_out = &adjustment.left_out;
    let left_out = json!({
        "unknown": left_out.unknown,
        "group_missing": left_out.group_missing,
        "control_missing": left_out.control_missing,
    });
    let adjusted = match &adjustment.result {
        Err(unfit) => return json!({ "undefined": unfit.code(), "left_out": left_out }),
        Ok(adjusted) => adjusted,
    };
    let groups = evaluated.measured.groups.iter().zip(&adjusted.groups);
    let groups = groups.map(|(measures, group)| {
        let mut object = match group {
            Ok(group) => group_json(group),
            Err(reason) => json!({ "undefined": reason.code() }),
        };
        object["group"] = key(&evaluated.attributes, &measures.key);
        object
    });
    let inflation = adjusted
        .inflation
        .iter()
        .map(|term| json!({ "control": term.control, "factor": term.factor }));
    json!({
        "undefined": null,
        "people": adjusted.people,
        "cells": adjusted.cells,
        "coefficients": adjusted.coefficients,
        "left_out": left_out,
        "variance_inflation": inflation.collect::<Vec<_>>(),
        "reference_rate": figure(&adjusted.reference),
        "groups": groups.collect::<Vec<_>>(),
    })
}

fn group_json(group: &AdjustedGroup) -> Json {
    json!({
        "undefined": null,
        "people": group.people,
        "rate": figure(&group.rate),
        "difference": figure(&group.difference),
        "ratio": figure(&group.ratio),
        "odds_ratio": figure(&group.odds_ratio),
        "crude_difference": group.crude,
        "p_value": group.p_value,
        "p_adjusted": group.p_adjusted,
    })
}

/// The columns of CSV, stable: new ones are added at the end.
pub(super) const HEADER: [&str; 13] = [
    "adjusted_rate",
    "adjusted_difference",
    "adjusted_difference_interval_low",
    "adjusted_difference_interval_high",
    "adjusted_ratio",
    "adjusted_ratio_interval_low",
    "adjusted_ratio_interval_high",
    "adjusted_odds_ratio",
    "adjusted_odds_ratio_interval_low",
    "adjusted_odds_ratio_interval_high",
    "adjusted_p_value",
    "adjusted_p_adjusted",
    "adjusted_undefined",
];

/// The cells of a group; `None` where there is no model to fit.
pub(super) fn cells(adjustment: Option<&Adjustment>, group: usize) -> Vec<String> {
    let mut cells = vec![String::new(); HEADER.len()];
    let refused = |reason: &str| {
        let mut cells = vec![String::new(); HEADER.len()];
        cells[HEADER.len() - 1] = reason.to_owned();
        cells
    };
    let found = match adjustment.map(|adjustment| &adjustment.result) {
        None => return cells,
        Some(Err(unfit)) => return refused(unfit.code()),
        Some(Ok(adjusted)) => match &adjusted.groups[group] {
            Err(reason) => return refused(reason.code()),
            Ok(found) => found,
        },
    };
    let spanned = |figure: &Figure| {
        let end =
            |of: fn((f64, f64)) -> f64| figure.interval.map(|ends| number(of(ends))).unwrap_or_default();
        [value(figure), end(|ends| ends.0), end(|ends| ends.1)]
    };
    let figures = [&found.difference, &found.ratio, &found.odds_ratio];
    let figures = figures.into_iter().flat_map(spanned);
    let all = std::iter::once(value(&found.rate))
        .chain(figures)
        .chain([number(found.p_value), number(found.p_adjusted)]);
    cells.iter_mut().zip(all).for_each(|(cell, found)| *cell = found);
    cells
}

fn value(figure: &Figure) -> String {
    figure.value.map(number).unwrap_or_default()
}

/// In words.
pub(super) fn adjusted_lines(audit: &Audit, evaluated: &Evaluated, language: Language) -> Vec<String> {
    let controls = &audit.project.setup.controls;
    let named = [("controls", controls_name(controls).into())];
    let mut lines = vec![
        String::new(),
        text_with(language, "adjusted-title", &named),
        text_with(language, "adjusted-hint", &named),
    ];
    for (metric, adjustment) in adjustments(audit, evaluated) {
        let adjusted = match &adjustment.result {
            // Said of the metric itself, with the reason.
            Err(unfit) if unfit.code() == Undefined::NoOutcome.code() => continue,
            Err(unfit) => {
                lines.push(String::new());
                let why = unfit_words(language, unfit);
                lines.push(format!("{} · {why}", metric_name(language, metric)));
                continue;
            }
            Ok(adjusted) => adjusted,
        };
        lines.push(String::new());
        lines.push(metric_name(language, metric));
        for group in 0..adjusted.groups.len() {
            let measured = &evaluated.measured;
            let sentences = adjusted_sentences(language, measured, controls, adjusted, group);
            lines.extend(sentences.iter().map(|sentence| format!("  {sentence}")));
        }
        let notes = adjustment_notes(language, &adjustment);
        lines.extend(notes.iter().map(|note| format!("  {note}")));
    }
    lines.push(text(language, "adjusted-hides"));
    lines
}
