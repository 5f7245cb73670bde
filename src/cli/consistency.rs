//! Whether people alike get the same decision, from the command line and in every format of `measure`.

use serde_json::{Value as Json, json};

use super::csv_lines::Line;
use super::json::{key, number};
use super::measure::Audit;
use crate::measure::{Alike, Undefined, Value};
use crate::project::{Consistent, Evaluated, Similar, consistency_of};
use crate::text::{Language, consistency_notes, consistency_sentences, consistency_title, text};

/// The columns to be alike on, as `new` has them.
#[derive(Debug, clap::Args)]
pub(super) struct SimilarGiven {
    /// A column on which people are alike: are those who are decided on alike? Several can be given
    #[arg(long = "similar-on", value_name = "COLUMN")]
    pub columns: Vec<String>,
    /// How many neighbours each person is compared with
    #[arg(
        long,
        value_name = "NUMBER",
        requires = "columns",
        default_value_t = Similar::default().neighbours,
        value_parser = clap::value_parser!(u32).range(1..=1_000)
    )]
    pub neighbours: u32,
}

impl SimilarGiven {
    /// The set-up's part of it.
    pub fn similar(&self) -> Similar {
        Similar {
            columns: self
                .columns
                .iter()
                .map(|given| super::build::column(given))
                .collect(),
            neighbours: self.neighbours,
        }
    }
}

/// A grouping's consistency; `None` when the audit names no column to be alike on.
pub(super) fn consistent(audit: &Audit, evaluated: &Evaluated) -> Option<Consistent> {
    let cut = audit.evaluation.cut.as_ref();
    consistency_of(&audit.prepared, &audit.project.setup, evaluated, cut, &|| false)
}

/// In JSON; `null` when it is not asked for.
pub(super) fn consistency_json(audit: &Audit, evaluated: &Evaluated) -> Json {
    let Some(consistent) = consistent(audit, evaluated) else {
        return Json::Null;
    };
    let setup = &audit.project.setup;
    let mut object = json!({
        "columns": setup.similar.columns,
        "neighbours": setup.similar.neighbours,
        "includes_self": false,
        "ties": "shared",
        "left_out": { "decision_unknown": number(consistent.unknown), "column_missing": number(consistent.missing) },
        "undefined": consistent.result.as_ref().err().map(|why| why.code()),
        "interval_undefined": "bootstrap_invalid_for_neighbours",
    });
    if let Ok(found) = &consistent.result {
        object["cells"] = json!(found.cells);
        object["overall"] = alike(&found.overall);
        object["seed"] = json!(found.overall.drawn.map(|_| setup.methods.resampling.seed));
        let groups = evaluated.measured.groups.iter().zip(&found.groups);
        let groups = groups.map(|(measures, of)| {
            let mut object = match of {
                Ok(of) => alike(of),
                Err(why) => json!({ "value": null, "undefined": why.code() }),
            };
            object["group"] = key(&evaluated.attributes, &measures.key);
            object
        });
        object["groups"] = groups.collect();
    }
    object
}

fn alike(alike: &Alike) -> Json {
    json!({
        "people": number(alike.people),
        "value": alike.value,
        "undefined": null,
        "drawn": alike.drawn.map(|(drawn, _)| drawn),
        "interval_of_draw": alike.drawn.map(|(_, (low, high))| [low, high]),
    })
}

/// A line of CSV a group.
pub(super) fn consistency_csv(audit: &Audit, evaluated: &Evaluated) -> Vec<Line> {
    let Some(Consistent {
        result: Ok(found), ..
    }) = consistent(audit, evaluated)
    else {
        return Vec::new();
    };
    let line = |(group, alike): (usize, &Result<Alike, Undefined>)| {
        let value = alike.map_or_else(Value::Undefined, |alike| Value::Known(alike.value));
        let interval =
            alike.and_then(|alike| alike.drawn.map(|(_, ends)| ends).ok_or(Undefined::NotResampled));
        Line::new(Some(group), "consistency", value, interval)
    };
    found.groups.iter().enumerate().map(line).collect()
}

/// In words; nothing when it is not asked for.
pub(super) fn consistency_lines(audit: &Audit, evaluated: &Evaluated, language: Language) -> Vec<String> {
    let Some(consistent) = consistent(audit, evaluated) else {
        return Vec::new();
    };
    let similar = &audit.project.setup.similar;
    let mut lines = vec![
        String::new(),
        consistency_title(language, similar),
        text(language, "consistency-hint"),
    ];
    let said = consistency_sentences(language, &evaluated.measured, similar, &consistent);
    lines.extend(said.iter().map(|sentence| format!("  {sentence}")));
    lines.extend(consistency_notes(language, &consistent));
    lines.push(text(language, "consistency-hides"));
    lines
}
