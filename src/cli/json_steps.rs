//! What was done to the data, in `measure --format json`: each step, and the choices about counts that it repeats.

use serde_json::{Map, Value as Json, json};

use super::json::number;
use crate::data::{Change, Rounded, TotalValue, Toward, Zero};
use crate::project::{DataStep, StepKind};

/// One thing done to the data. What a kind is about comes before what every step has.
pub(super) fn step(step: &DataStep) -> Json {
    let mut object = Map::new();
    let mut put = |name: &str, value: Json| object.insert(name.to_owned(), value);
    put("kind", json!(step.kind.name()));
    match &step.kind {
        StepKind::Read {
            file,
            outputs,
            columns,
        } => {
            put("file", json!(file));
            put("role", json!(if *outputs { "outputs" } else { "data" }));
            put("columns", json!(columns));
        }
        StepKind::Hidden { token, low, high } => {
            put("token", json!(token));
            put("low", number(*low));
            put("high", number(*high));
        }
        StepKind::Rounded { rounded: given } => {
            put("rounded", rounded(*given));
        }
        StepKind::Zeros { zero: given } => {
            put("zero", json!(zero(*given)));
        }
        StepKind::Total { column, value } => {
            put("column", json!(column));
            put("value", json!(value));
        }
        StepKind::Weighted { column } => {
            put("column", json!(column));
        }
        StepKind::Sheet {
            sheet,
            header_row,
            header_rows,
            notes,
            fill_merged,
        } => {
            put("sheet", json!(sheet));
            put("header_row", json!(header_row));
            put("header_rows", json!(header_rows));
            put("notes_below", json!(notes));
            put("fill_merged", json!(fill_merged));
        }
        StepKind::Unpivot {
            keep,
            spread,
            names_to,
            values_to,
            left_out,
        } => {
            put("keep", json!(keep));
            put("spread", json!(spread));
            put("names_to", json!(names_to));
            put("values_to", json!(values_to));
            let left_out = left_out
                .iter()
                .map(|(column, value)| json!({ "column": column, "value": value }));
            put("left_out", left_out.collect());
        }
        StepKind::Join { name, effect, alike } => {
            put("name", json!(name));
            put("with_outputs", json!(effect.with_outputs));
            put("matched_alike", json!(alike));
            put("unknown", json!(effect.unknown));
            put("outputs_unused", json!(effect.outputs_unused));
        }
        StepKind::SetApart { columns } => {
            let columns = columns.iter().map(
                |(column, kind)| json!({ "column": column, "looks_like": kind.map(|kind| kind.name()) }),
            );
            put("columns", columns.collect());
        }
        StepKind::Shown { column, kind } => {
            put("column", json!(column));
            put("looks_like", json!(kind.name()));
        }
        StepKind::Recode {
            column,
            into,
            change,
            absent,
            unborn,
        } => {
            put("column", json!(column));
            put("into", json!(into));
            let (name, values, becomes) = match change {
                Change::Merge { values, to } => ("merge", Some(values), Some(to)),
                Change::Missing { values } => ("missing", Some(values), None),
                Change::Year => ("year", None, None),
                Change::Age { on } => ("age", None, Some(on)),
            };
            put("change", json!(name));
            put("values", json!(values));
            put("to", json!(becomes.filter(|_| name == "merge")));
            put("age_on", json!(becomes.filter(|_| name == "age")));
            put("values_absent", json!(absent));
            put("days_after", json!(unborn));
        }
        StepKind::Filter { expression } => {
            put("filter", json!(expression));
        }
    }
    put("on", json!(step.on));
    put("note", json!(step.note));
    put("rows_before", json!(step.rows_before));
    put("rows_after", json!(step.rows_after));
    put("cells_changed", json!(step.cells_changed));
    Json::Object(object)
}

pub(super) fn rounded(rounded: Rounded) -> Json {
    let toward = match rounded.toward {
        Toward::Nearest => "nearest",
        Toward::Down => "down",
        Toward::Up => "up",
    };
    json!({ "to": rounded.to, "toward": toward })
}

pub(super) fn zero(zero: Zero) -> &'static str {
    match zero {
        Zero::True => "true",
        Zero::Hidden => "hidden",
    }
}

pub(super) fn total(total: &TotalValue) -> Json {
    json!({ "column": total.column, "value": total.value, "people": total.people })
}
