//! How the rows came about: the stage of a process, the version of the model, the day. Columns that say so, and what
//! the rows kept say of them.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::Setup;
use super::prepare::{MOST_LEVELS, masked, ordered};
use crate::data::{Column, Error, MISSING, Table, TakenFor, Values, code, column_written, text_written};

/// The columns that say how the rows came about. None of them changes a number by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Process {
    /// The stage of the process that a row tells of.
    pub stage: Option<String>,
    /// The stages, from the first on; those not named follow, in natural order.
    pub stages: Vec<String>,
    /// The version of the model that decided.
    pub model_version: Option<String>,
    /// The day of the decision.
    pub date: Option<String>,
}

impl Process {
    /// Whether no column says anything.
    pub fn is_empty(&self) -> bool {
        self.stage.is_none() && self.model_version.is_none() && self.date.is_none()
    }

    /// The columns named.
    pub fn columns(&self) -> impl Iterator<Item = &String> {
        [&self.stage, &self.model_version, &self.date]
            .into_iter()
            .flatten()
    }
}

/// What the rows kept say of how they came about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Came {
    /// The stages with their rows, in the order of the process.
    pub stages: Told,
    pub versions: Told,
    /// The first and the last day, written `2026-11-24`.
    pub days: Option<(String, String)>,
    /// Rows without a day.
    pub without_day: u64,
}

/// The values of a column with the rows that hold each, and those that hold none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    pub values: Vec<(String, u64)>,
    pub missing: u64,
}

/// Rows of several stages or versions counted together: the same person may be there twice, and numbers of different
/// models are mixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mixed {
    Stages,
    Versions,
}

impl Mixed {
    /// The stable name in JSON.
    pub fn code(self) -> &'static str {
        match self {
            Mixed::Stages => "stages",
            Mixed::Versions => "model_versions",
        }
    }
}

impl Came {
    /// Reads the columns of the set-up over the rows kept.
    pub(super) fn of(table: &Table, setup: &Setup, keep: Option<&[bool]>) -> Result<Came, Error> {
        let process = &setup.process;
        let rows = |column: &str| {
            let column = table.column(column)?;
            Ok::<Cow<'_, Column>, Error>(match keep {
                Some(keep) => Cow::Owned(masked(column, keep)),
                None => Cow::Borrowed(column),
            })
        };
        let mut came = Came::default();
        let left = keep.map_or(table.rows, |keep| keep.iter().filter(|kept| **kept).count());
        if let Some(column) = &process.stage {
            came.stages = told(rows(column)?.as_ref(), &process.stages, left)?;
        }
        if let Some(column) = &process.model_version {
            came.versions = told(rows(column)?.as_ref(), &[], left)?;
        }
        if let Some(column) = &process.date {
            let column = rows(column)?;
            let (TakenFor::Date, Values::Text { codes, labels }) = (column.taken_for, &column.values) else {
                return Err(Error::NotDays {
                    column: column.name.clone(),
                    value: String::new(),
                });
            };
            let days = codes.iter().filter_map(|code| labels.get(*code as usize));
            came.days = days.clone().min().cloned().zip(days.clone().max().cloned());
            came.without_day = left as u64 - days.count() as u64;
        }
        Ok(came)
    }

    /// What is counted together and not told apart by the set-up; `inside` says whether numbers inside strata are looked
    /// at.
    pub fn mixed(&self, setup: &Setup, inside: bool) -> Vec<Mixed> {
        let process = &setup.process;
        let apart = |column: &Option<String>| {
            let grouped = |column: &String| {
                setup
                    .groupings
                    .iter()
                    .all(|used| used.attributes.contains(column))
            };
            column.as_ref().is_some_and(|column| {
                (inside && setup.stratum.as_ref() == Some(column))
                    || (!setup.groupings.is_empty() && grouped(column))
            })
        };
        let several = |told: &Told| told.values.len() > 1;
        [
            (Mixed::Stages, several(&self.stages) && !apart(&process.stage)),
            (
                Mixed::Versions,
                several(&self.versions) && !apart(&process.model_version),
            ),
        ]
        .into_iter()
        .filter_map(|(mixed, is)| is.then_some(mixed))
        .collect()
    }
}

/// The values of a column in the order wanted, with their rows; `left` rows are kept in all.
fn told(column: &Column, order: &[String], left: usize) -> Result<Told, Error> {
    let mut coded = match code(column, None, MOST_LEVELS) {
        Ok(coded) => coded,
        Err(Error::AllMissing { .. }) => {
            return Ok(Told {
                values: Vec::new(),
                missing: left as u64,
            });
        }
        Err(error) => return Err(error),
    };
    ordered(&mut coded, order);
    let mut rows = vec![0_u64; coded.levels.len()];
    for code in coded.codes.iter().filter(|code| **code != MISSING) {
        rows[*code as usize] += 1;
    }
    let missing = left as u64 - rows.iter().sum::<u64>();
    Ok(Told {
        values: coded.levels.into_iter().zip(rows).collect(),
        missing,
    })
}

/// The filter that keeps the rows in which a column holds a value.
pub fn keeping(column: &Column, value: &str) -> String {
    let name = column_written(&column.name);
    match column.values {
        Values::Number(_) => format!("{name} = {value}"),
        Values::Text { .. } => format!("{name} = {}", text_written(value)),
    }
}
