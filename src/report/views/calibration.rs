//! What truly happened at each score, as a sheet.

use super::columns::{fraction_column, interval_column, kept_back_cells};
use super::{Sheet, Shown, complemented};
use crate::chart::{
    BinWords, CalibrationChart, Cell, Column, Page, Row, Target, Twin, calibration_chart,
    calibration_picture, salient_group,
};
use crate::measure::{Bin, ResolvedReference, Undefined};
use crate::tally::Amount;
use crate::text::{
    bin_name, calibration_error_lines, calibration_sentence, calibration_words, count, group_name,
    no_calibration, percent, range_percent, reason, text,
};

/// More groups than this would cover each other.
const MOST_DRAWN: usize = 4;

pub(super) fn why_not(shown: &Shown<'_>) -> Option<String> {
    let all = 0..shown.measured.groups.len();
    if calibration_chart(shown.measured, all).is_some() {
        return None;
    }
    let why = no_calibration(shown.measured).unwrap_or(Undefined::NoOutcome);
    Some(reason(shown.language, why))
}

/// The groups drawn: all of them, or the group that the screen speaks of and its reference where there are many.
fn drawn(shown: &Shown<'_>, whole: &CalibrationChart) -> Vec<usize> {
    if whole.groups.len() <= MOST_DRAWN {
        return whole.groups.clone();
    }
    let reference = match shown.measured.reference {
        ResolvedReference::Group(group) => Some(group),
        _ => None,
    };
    let spoken = shown
        .selected
        .or_else(|| salient_group(shown.measured, shown.metric));
    let wanted = { spoken.into_iter().chain(reference) }.chain(whole.groups.iter().copied());
    let mut drawn = Vec::new();
    for group in wanted.filter(|group| whole.groups.contains(group)) {
        if !drawn.contains(&group) {
            drawn.push(group);
        }
    }
    drawn.truncate(2);
    drawn
}

pub(super) fn sheet(shown: &Shown<'_>, page: Page) -> Option<Sheet> {
    let (language, measured) = (shown.language, shown.measured);
    let whole = calibration_chart(measured, 0..measured.groups.len())?;
    let chart = calibration_chart(measured, drawn(shown, &whole))?;
    let mut words = calibration_words(language, measured, &chart, shown.selected);
    let mut any_hidden = false;
    for group in &mut words.groups {
        let hidden = hidden(shown, &chart, group.group);
        for (bin, _) in group.bins.iter_mut().zip(&hidden).filter(|(_, hidden)| **hidden) {
            any_hidden = true;
            *bin = BinWords {
                people: "—".to_owned(),
                kept_back: true,
                ..BinWords::default()
            };
        }
    }
    let mut says: Vec<String> = Vec::new();
    if !any_hidden {
        says.extend(calibration_sentence(language, measured, &whole));
        says.extend(calibration_error_lines(language, measured));
    }
    if chart.groups.len() < whole.groups.len() {
        says.push(text(language, "calibration-some"));
    }
    Some(Sheet {
        title: text(language, "calibration-title"),
        name: format!("{}. {}", text(language, "calibration-chart-name"), words.across),
        notices: Vec::new(),
        picture: calibration_picture(&chart, &words, page),
        says,
        hides: vec![text(language, "calibration-not-shown")],
        twin: twin(shown, &whole),
    })
}

/// The bins of a group, in the order of the columns, whose counts are too small to leave the house.
fn hidden(shown: &Shown<'_>, chart: &CalibrationChart, group: usize) -> Vec<bool> {
    let bins = chart.columns.iter().map(|column| {
        let bin = column.bins.iter().find(|(of, _)| *of == group);
        bin.and_then(|(_, bin)| bin.as_ref())
    });
    let bins: Vec<Option<&Bin>> = bins.collect();
    let small = |bin: &Option<&Bin>| {
        bin.is_some_and(|bin| shown.is_small(bin.yes) || shown.is_small(bin.people - bin.yes))
    };
    let flags: Vec<bool> = bins.iter().map(small).collect();
    // Nobody in a bin keeps nobody company.
    let size = |bin: &Option<&Bin>| bin.map_or(f64::INFINITY, |bin| bin.people);
    let sizes: Vec<f64> = bins.iter().map(size).collect();
    complemented(&flags, &sizes)
}

/// A row per group and score, all groups.
fn twin(shown: &Shown<'_>, chart: &CalibrationChart) -> Twin {
    let language = shown.language;
    let say = |id: &str| text(language, id);
    let columns = vec![
        Column::one("group", say("disparities-column-group"), false),
        interval_column(language, "calibration-head", ["score_low", "score_high"]),
        fraction_column(
            language,
            "disparities-column-counts",
            ["numerator", "denominator"],
        ),
        Column::one("value", say("calibration-up"), true),
        interval_column(language, "disparities-column-interval", ["low", "high"]),
    ];
    let mut rows = Vec::new();
    for group in &chart.groups {
        let name = group_name(language, &shown.group(*group).key);
        let hidden = hidden(shown, chart, *group);
        for (column, hidden) in chart.columns.iter().zip(hidden) {
            let bin = column.bins.iter().find(|(of, _)| of == group);
            let Some(bin) = bin.and_then(|(_, bin)| bin.as_ref()) else {
                continue;
            };
            let mut cells = vec![
                Cell::words(name.clone()),
                Cell::pair(bin_name(language, column.scores), column.scores),
            ];
            if hidden {
                cells.extend(kept_back_cells(language, &columns[2..]));
            } else {
                let number = |people: f64| count(language, Amount::exact(people));
                cells.extend([
                    Cell::pair(
                        format!("{} / {}", number(bin.yes), number(bin.people)),
                        (bin.yes, bin.people),
                    ),
                    Cell::number(percent(language, bin.share), bin.share),
                    Cell::pair(range_percent(language, bin.interval), bin.interval),
                ]);
            }
            rows.push(Row {
                target: Some(Target::Bin {
                    group: *group,
                    bin: column.place,
                }),
                cells,
            });
        }
    }
    Twin { columns, rows }
}
