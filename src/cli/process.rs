//! How the rows came about, from the command line and on it.

use clap::Args;
use serde_json::{Map, Value as Json, json};

use super::failure::Failure;
use super::json::{amount, key};
use super::lists::{split, split_once};
use super::table::aligned;
use crate::measure::{Undefined, Value};
use crate::project::{Came, Evaluated, Process, Setup, Told};
use crate::text::{Language, group_name, share_words, step_words, text};

/// The columns that can be named.
#[derive(Debug, Args)]
pub(super) struct ProcessGiven {
    /// The column that says which stage of a process a row tells of, and the stages from the first on
    #[arg(long, value_name = "COLUMN[=STAGE,STAGE]")]
    pub stage: Option<String>,
    /// The column that says which version of the model decided
    #[arg(long, value_name = "COLUMN")]
    pub model_version: Option<String>,
    /// The column of the day of the decision
    #[arg(long, value_name = "COLUMN")]
    pub date: Option<String>,
}

impl ProcessGiven {
    /// The columns, before anything is known of the data.
    pub fn process(&self, language: Language) -> Result<Process, Failure> {
        let (stage, stages) = match self.stage.as_deref() {
            Some(given) => {
                let form = || Failure::argument(language, "--stage", given, "COLUMN[=STAGE,STAGE]");
                let (column, stages) = match split_once(given, '=') {
                    Some((column, stages)) => (column, split(stages, ',').ok_or_else(form)?),
                    None => (super::build::column(given), Vec::new()),
                };
                if column.is_empty() || stages.iter().any(String::is_empty) {
                    return Err(form());
                }
                (Some(column), stages)
            }
            None => (None, Vec::new()),
        };
        Ok(Process {
            stage,
            stages,
            model_version: self.model_version.as_deref().map(super::build::column),
            date: self.date.as_deref().map(super::build::column),
        })
    }
}

/// What the rows kept say, in JSON.
pub(super) fn process_json(setup: &Setup, came: &Came) -> Json {
    let process = &setup.process;
    let told = |column: &Option<String>, told: &Told| {
        let values = told.values.iter();
        let values: Vec<Json> = values
            .map(|(value, rows)| json!({ "value": value, "rows": rows }))
            .collect();
        column
            .as_ref()
            .map(|column| json!({ "column": column, "values": values, "missing": told.missing }))
    };
    let date = process.date.as_ref().map(|column| {
        json!({
            "column": column,
            "first": came.days.as_ref().map(|days| &days.0),
            "last": came.days.as_ref().map(|days| &days.1),
            "missing": came.without_day,
        })
    });
    let mixed = came.mixed(setup, true).into_iter().map(|mixed| mixed.code());
    json!({
        "stage": told(&process.stage, &came.stages),
        "model_version": told(&process.model_version, &came.versions),
        "date": date,
        "mixed": mixed.collect::<Vec<_>>(),
    })
}

/// A grouping's shares at each stage, in JSON; `null` when no column tells the stage.
pub(super) fn stages_json(evaluated: &Evaluated) -> Json {
    if evaluated.stages.is_empty() {
        return Json::Null;
    }
    let stages = evaluated.stages.iter().map(|stage| {
        let groups = stage.groups.iter().zip(&evaluated.measured.groups);
        let groups: Vec<Json> = groups
            .map(|(here, group)| {
                let mut undefined = Map::new();
                let mut put = |name: &str, why: Undefined| {
                    undefined.insert(name.to_owned(), json!(why.code()));
                };
                let mut object = json!({
                    "group": key(&evaluated.attributes, &group.key),
                    "n": amount(here.n),
                });
                let amplified = here.amplification;
                let figures = [
                    ("share", Some((here.share, here.share_interval))),
                    ("amplification", amplified.map(|step| (step.value, step.interval))),
                ];
                for (name, figure) in figures {
                    let Some((value, interval)) = figure else {
                        object[name] = Json::Null;
                        continue;
                    };
                    let bounds = format!("{name}_bounds");
                    match value {
                        Value::Known(known) => object[name] = json!(known),
                        Value::Bounds(low, high) => object[bounds.as_str()] = json!([low, high]),
                        Value::Undefined(why) => put(name, why),
                    }
                    let name = format!("{name}_interval");
                    match interval {
                        Ok((low, high)) => object[name.as_str()] = json!([low, high]),
                        Err(why) => put(&name, why),
                    }
                }
                object["undefined_parts"] = Json::Object(undefined);
                object
            })
            .collect();
        json!({ "stage": stage.name, "people": amount(stage.people), "groups": groups })
    });
    stages.collect()
}

/// The same as a table for people.
pub(super) fn stages_lines(evaluated: &Evaluated, language: Language) -> Vec<String> {
    if evaluated.stages.is_empty() {
        return Vec::new();
    }
    let mut heads = vec![format!("  {}", text(language, "cli-head-group"))];
    heads.extend(evaluated.stages.iter().map(|stage| stage.name.clone()));
    let mut rows = vec![heads];
    for (index, group) in evaluated.measured.groups.iter().enumerate() {
        let mut row = vec![format!("  {}", group_name(language, &group.key))];
        row.extend(evaluated.stages.iter().map(|stage| {
            let here = &stage.groups[index];
            let words = [share_words(language, here), step_words(language, here)];
            words.join(" ").trim_end().to_owned()
        }));
        rows.push(row);
    }
    let title = text(language, "stages-cli");
    [String::new(), title].into_iter().chain(aligned(&rows)).collect()
}
