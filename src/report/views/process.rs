//! The groups' shares from stage to stage, as a sheet.

use super::columns::{interval_column, kept_back_cells};
use super::rates::{interval_cell, value_cell};
use super::{Sheet, Shown, complemented};
use crate::chart::{
    Cell, Column, Datum, Page, ProcessGroupWords, Row, Target, Twin, process_chart, process_picture,
    salient_group,
};
use crate::measure::{AtStage, Value};
use crate::text::{
    count, group_name, percent, process_words, range_percent, range_ratio, ratio, stages_sentence, text,
};

/// More lines than this would cover each other: then the group spoken of and the largest are drawn.
const MOST_DRAWN: usize = 6;

pub(super) fn why_not(shown: &Shown<'_>) -> Option<String> {
    let language = shown.language;
    if shown.project.view.stratum.is_some() {
        return Some(text(language, "view-inside-one"));
    }
    (shown.evaluated.stages.len() < 2).then(|| text(language, "view-process-none"))
}

pub(super) fn sheet(shown: &Shown<'_>, page: Page) -> Option<Sheet> {
    let (language, measured) = (shown.language, shown.measured);
    let stages = &shown.evaluated.stages;
    let spoken = shown
        .selected
        .or_else(|| salient_group(measured, shown.metric))
        .unwrap_or(0);
    let drawn = most_spoken_of(shown, spoken, MOST_DRAWN);
    let chart = process_chart(measured, stages, drawn.iter().copied())?;
    let mut words = process_words(language, measured, &chart, stages, shown.selected);
    let hidden = hidden(shown);
    for (line, said) in chart.lines.iter().zip(&mut words.groups) {
        if hidden[line.group] {
            *said = ProcessGroupWords {
                name: std::mem::take(&mut said.name),
                people: vec!["—".to_owned(); stages.len()],
                chosen: said.chosen,
                kept_back: true,
                ..ProcessGroupWords::default()
            };
        }
    }
    let mut says: Vec<String> = Vec::new();
    if !hidden[spoken] {
        says.extend(stages_sentence(
            language,
            stages,
            spoken,
            &shown.group(spoken).key,
        ));
    }
    says.push(text(language, "stages-formula"));
    if drawn.len() < measured.groups.len() {
        says.push(text(language, "view-some-drawn"));
    }
    Some(Sheet {
        title: text(language, "stages-title"),
        name: text(language, "process-chart-name"),
        notices: Vec::new(),
        picture: process_picture(&chart, &words, page),
        says,
        hides: vec![text(language, "stages-not-shown")],
        twin: twin(shown, &hidden),
    })
}

/// At most so many groups, in their order: the one spoken of and those of the most people.
pub(super) fn most_spoken_of(shown: &Shown<'_>, spoken: usize, most: usize) -> Vec<usize> {
    let mut groups: Vec<usize> = (0..shown.measured.groups.len()).collect();
    if groups.len() > most {
        let size = |group: &usize| shown.group(*group).counts.n().high;
        groups.sort_by(|one, other| {
            let first = (*other == spoken).cmp(&(*one == spoken));
            first.then(size(other).total_cmp(&size(one)))
        });
        groups.truncate(most);
        groups.sort_unstable();
    }
    groups
}

/// The groups with too few people at some stage to leave the house, and one more where it would be alone.
fn hidden(shown: &Shown<'_>) -> Vec<bool> {
    let stages = &shown.evaluated.stages;
    let groups = 0..shown.measured.groups.len();
    let small = |group: usize| {
        stages
            .iter()
            .any(|stage| shown.is_small(stage.groups[group].n.low))
    };
    let flags: Vec<bool> = groups.clone().map(small).collect();
    let sizes: Vec<f64> = groups.map(|group| shown.group(group).counts.n().high).collect();
    complemented(&flags, &sizes)
}

/// A row per group and stage, all groups.
fn twin(shown: &Shown<'_>, hidden: &[bool]) -> Twin {
    let language = shown.language;
    let say = |id: &str| text(language, id);
    let columns = vec![
        Column::one("group", say("disparities-column-group"), false),
        Column::one("stage", say("process-stage-column"), false),
        Column::one("n", say("disparities-column-n"), true),
        Column::one("value", say("process-share-column"), true),
        interval_column(language, "disparities-column-interval", ["low", "high"]),
        Column::one("amplification", say("process-step-column"), true),
        interval_column(
            language,
            "process-step-interval-column",
            ["amplification_low", "amplification_high"],
        ),
    ];
    let mut rows = Vec::new();
    for (group, measures) in shown.measured.groups.iter().enumerate() {
        for (place, stage) in shown.evaluated.stages.iter().enumerate() {
            let mut cells = vec![
                Cell::words(group_name(language, &measures.key)),
                Cell::words(stage.name.clone()),
            ];
            if hidden[group] {
                cells.extend(kept_back_cells(language, &columns[2..]));
            } else {
                cells.extend(stage_cells(shown, &stage.groups[group]));
            }
            rows.push(Row {
                target: Some(Target::Stage { group, stage: place }),
                cells,
            });
        }
    }
    Twin { columns, rows }
}

fn stage_cells(shown: &Shown<'_>, here: &AtStage) -> Vec<Cell> {
    let language = shown.language;
    let share = |value: Value| match value {
        Value::Known(share) => percent(language, share),
        Value::Bounds(low, high) => range_percent(language, (low, high)),
        Value::Undefined(_) => String::new(),
    };
    let step = |value: Value| match value {
        Value::Known(step) => ratio(language, step),
        Value::Bounds(low, high) => range_ratio(language, (low, high)),
        Value::Undefined(_) => String::new(),
    };
    let mut cells = vec![
        Cell {
            words: Ok(count(language, here.n)),
            data: vec![Datum::Bounds(here.n.low, here.n.high)],
        },
        value_cell(language, here.share, &share),
        interval_cell(language, here.share_interval, &|range| {
            range_percent(language, range)
        }),
    ];
    match here.amplification {
        Some(amplification) => cells.extend([
            value_cell(language, amplification.value, &step),
            interval_cell(language, amplification.interval, &|range| {
                range_ratio(language, range)
            }),
        ]),
        None => {
            cells.extend([1, 2].map(|fields| Cell::nothing(text(language, "process-first-stage"), fields)))
        }
    }
    cells
}
