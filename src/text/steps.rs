//! What was done to the data, step by step, in words.

use super::{Language, count, text, text_with};
use crate::data::Effect;
use crate::project::{DataStep, StepKind};
use crate::tally::Amount;

/// What was done, and to what: `Filter: age >= 18`.
pub fn step_name(language: Language, step: &DataStep) -> String {
    match &step.kind {
        StepKind::Read { file, outputs, .. } => {
            let id = if *outputs {
                "done-read-outputs"
            } else {
                "done-read"
            };
            text_with(language, id, &[("file", file.as_str().into())])
        }
        StepKind::Join { name, .. } => text_with(language, "join-step", &[("name", name.as_str().into())]),
        StepKind::Filter { expression } => {
            text_with(language, "done-filter", &[("filter", expression.as_str().into())])
        }
    }
}

/// What came of it: the rows or cells concerned, or that it is switched off. Empty when it is not known yet.
pub fn step_effect(language: Language, step: &DataStep) -> String {
    if !step.on {
        return text(language, "done-off");
    }
    let written = |number: u64| count(language, Amount::exact(number as f64));
    if let StepKind::Read {
        columns: Some(columns),
        ..
    } = step.kind
        && let Some(rows) = step.rows_after
    {
        let arguments = [
            ("rows", written(rows).into()),
            ("columns", written(columns).into()),
        ];
        return text_with(language, "done-rows-and-columns", &arguments);
    }
    if let StepKind::Join { effect, alike, .. } = &step.kind {
        return join_effect(language, effect, *alike);
    }
    match (step.rows_before, step.rows_after, step.cells_changed) {
        (Some(before), Some(after), _) => {
            let arguments = [
                ("before", written(before).into()),
                ("after", written(after).into()),
            ];
            text_with(language, "done-rows-kept", &arguments)
        }
        (None, Some(rows), _) => text_with(language, "done-rows", &[("rows", written(rows).into())]),
        (_, None, Some(cells)) => {
            let arguments = [("number", cells.into()), ("cells", written(cells).into())];
            text_with(language, "done-cells", &arguments)
        }
        (_, None, None) => String::new(),
    }
}

/// What a join did to the rows, in one line.
pub fn join_effect(language: Language, effect: &Effect, alike: u64) -> String {
    let written = |number: u64| count(language, Amount::exact(number as f64));
    let arguments = [
        ("before", written(effect.rows_before).into()),
        ("after", written(effect.rows_after).into()),
        ("with", written(effect.with_outputs).into()),
        ("alike", written(alike).into()),
        ("unknown", written(effect.unknown).into()),
        ("unused", written(effect.outputs_unused).into()),
    ];
    text_with(language, "join-effect", &arguments)
}
