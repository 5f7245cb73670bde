//! How the rows came about, from the command line and on it.

use clap::Args;
use serde_json::{Value as Json, json};

use super::failure::Failure;
use super::lists::{split, split_once};
use crate::project::{Came, Process, Setup, Told};
use crate::text::Language;

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
