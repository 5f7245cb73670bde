//! Those chosen by the algorithm beside those drawn at random, in every format of `measure`.

use serde_json::{Value as Json, json};

use super::arms::drawn_from;
use super::csv_lines::Line;
use super::json::{amount, key, parts};
use super::json_strata::figure;
use super::table::aligned;
use crate::measure::strata::Figure;
use crate::measure::{Disparity, Rate, Undefined, Value};
use crate::project::Evaluated;
use crate::text::{Language, burden_cells, burden_heads, burden_sentences, group_name, text};

/// In JSON; `null` when no column tells how people were examined.
pub(super) fn burden_json(evaluated: &Evaluated) -> Json {
    let Some(burden) = &evaluated.burden else {
        return Json::Null;
    };
    let groups = evaluated.measured.groups.iter().zip(&burden.groups);
    let groups = groups.map(|(measures, group)| {
        json!({
            "group": key(&evaluated.attributes, &measures.key),
            "found_among_chosen": found(&group.chosen),
            "found_among_drawn": found(&group.drawn),
            "chosen_against_drawn": compared(&group.between),
            "chosen_against_reference": compared(&group.against),
            "share_of_chosen": figure(&group.share_of_chosen),
            "share_of_cases": figure(&group.share_of_cases),
            "ratio": figure(&group.ratio),
            "p_value": group.p_value.ok(),
            "p_adjusted": group.p_adjusted,
            "p_undefined": group.p_value.err().map(Undefined::code),
        })
    });
    json!({
        "drawn_from": burden.drawn_from.map(drawn_from),
        "found_among_chosen": found(&burden.chosen),
        "found_among_drawn": found(&burden.drawn),
        "groups": groups.collect::<Vec<_>>(),
    })
}

fn found(rate: &Rate) -> Json {
    let (value, bounds, undefined) = parts(rate.value);
    json!({
        "value": value,
        "bounds": bounds,
        "undefined": undefined,
        "cases": amount(rate.numerator),
        "people": amount(rate.denominator),
        "interval": rate.interval.ok().map(|(low, high)| [low, high]),
    })
}

fn compared(disparity: &Disparity) -> Json {
    let (difference, difference_bounds, undefined) = parts(disparity.difference);
    let (ratio, ratio_bounds, ratio_undefined) = parts(disparity.ratio);
    let ends = |interval: Result<(f64, f64), Undefined>| interval.ok().map(|(low, high)| [low, high]);
    json!({
        "difference": difference,
        "difference_bounds": difference_bounds,
        "difference_interval": ends(disparity.difference_interval),
        "undefined": undefined,
        "ratio": ratio,
        "ratio_bounds": ratio_bounds,
        "ratio_interval": ends(disparity.ratio_interval),
        "ratio_undefined": ratio_undefined,
        "p_value": disparity.p_value.ok(),
        "p_adjusted": disparity.p_adjusted,
    })
}

/// The quantities of every group.
pub(super) fn burden_lines(evaluated: &Evaluated) -> Vec<Line> {
    let groups = evaluated.burden.iter().flat_map(|burden| &burden.groups);
    let lines = groups.enumerate().flat_map(|(group, here)| {
        let plain = |measure: &'static str, value, interval| Line::new(Some(group), measure, value, interval);
        let figure = |measure, figure: &Figure| {
            let value = figure.value.map_or_else(Value::Undefined, Value::Known);
            plain(measure, value, figure.interval)
        };
        [
            plain("found_among_chosen", here.chosen.value, here.chosen.interval),
            plain("found_among_drawn", here.drawn.value, here.drawn.interval),
            figure("share_of_chosen", &here.share_of_chosen),
            figure("share_of_cases", &here.share_of_cases),
            Line {
                p_value: here.p_value.ok(),
                p_adjusted: here.p_adjusted,
                ..figure("burden_ratio", &here.ratio)
            },
        ]
    });
    lines.collect()
}

/// In words: the table, then what is said of each group; nothing when no column tells.
pub(super) fn burden_words(evaluated: &Evaluated, language: Language) -> Vec<String> {
    let Some(burden) = &evaluated.burden else {
        return Vec::new();
    };
    let measured = &evaluated.measured;
    let heads = burden_heads(language, burden);
    let mut rows: Vec<Vec<String>> = vec![heads.into()];
    let groups = 0..measured.groups.len();
    rows.extend(groups.clone().map(|group| {
        let cells = burden_cells(language, measured, burden, group);
        let cells = cells.into_iter().map(|cell| match cell {
            Ok((words, beside)) if beside.is_empty() => words,
            Ok((words, beside)) => format!("{words} ({beside})"),
            Err(_) => "—".to_owned(),
        });
        std::iter::once(group_name(language, &measured.groups[group].key))
            .chain(cells)
            .collect()
    }));
    for row in &mut rows {
        row[0].insert_str(0, "  ");
    }
    let mut lines = vec![
        String::new(),
        text(language, "burden-title"),
        text(language, "burden-hint"),
    ];
    lines.extend(aligned(&rows));
    lines.extend(groups.map(|group| burden_sentences(language, measured, burden, group).join(" ")));
    lines.push(text(language, "burden-hides"));
    lines
}
