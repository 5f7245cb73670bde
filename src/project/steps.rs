//! What was done to the data, step by step, between the files as received and the counts.

use super::paths::file_name;
use super::{Project, Setup, StepCount};
use crate::data::{
    Change, Decimal, Diagnosis, Effect, RecodeCount, Rounded, Source, Table, Values, Zero, count_cells,
};

/// One thing done to the data.
#[derive(Clone, Debug, PartialEq)]
pub struct DataStep {
    pub kind: StepKind,
    /// Whether it is in force: a step can be switched off without being forgotten.
    pub on: bool,
    /// Why, in the auditor's words.
    pub note: String,
    /// Rows before it and after it; `None` where it is not known, or where rows are not what it is about.
    pub rows_before: Option<u64>,
    pub rows_after: Option<u64>,
    /// Cells whose value it changed, where it is about cells.
    pub cells_changed: Option<u64>,
}

/// What kind of thing, and what it concerns.
#[derive(Clone, Debug, PartialEq)]
pub enum StepKind {
    /// A file was read.
    Read {
        /// Its name without its folders.
        file: String,
        /// Whether it holds the model's outputs.
        outputs: bool,
        /// Its columns, where they are known apart from those of other files.
        columns: Option<u64>,
    },
    /// A mark that hides a count was given the bounds it stands for.
    Hidden { token: String, low: f64, high: f64 },
    /// Counts were taken as rounded.
    Rounded { rounded: Rounded },
    /// Printed zeros were given a meaning.
    Zeros { zero: Zero },
    /// Rows that hold a total were set apart from the people, and kept to bound hidden counts.
    Total { column: String, value: String },
    /// Model outputs were joined.
    Join {
        /// What they are called.
        name: String,
        effect: Effect,
        /// Rows whose key is written otherwise in the two files.
        alike: u64,
    },
    /// Values of a column were changed.
    Recode {
        column: String,
        /// The new column that received them, when it is not the column itself.
        into: Option<String>,
        change: Change,
        /// Values that the recode names and that stand in no cell.
        absent: Vec<String>,
        /// Days of birth after the day on which the age was asked.
        unborn: u64,
    },
    /// Rows were left out by a filter.
    Filter { expression: String },
    /// People were weighted.
    Weighted { column: String },
}

impl StepKind {
    /// Its stable name.
    pub fn name(&self) -> &'static str {
        match self {
            StepKind::Read { .. } => "read",
            StepKind::Hidden { .. } => "suppressed",
            StepKind::Rounded { .. } => "rounded",
            StepKind::Zeros { .. } => "zeros",
            StepKind::Total { .. } => "total",
            StepKind::Join { .. } => "join",
            StepKind::Recode { .. } => "recode",
            StepKind::Filter { .. } => "filter",
            StepKind::Weighted { .. } => "weighted",
        }
    }
}

/// What is known of the data when their steps are told.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The data as read and joined.
    pub table: &'a Table,
    /// How each join went.
    pub joins: &'a [Diagnosis],
    /// What each recode did; empty while nothing is recoded.
    pub recodes: &'a [RecodeCount],
    /// What each filter did; empty while nothing is counted.
    pub filters: &'a [StepCount],
}

/// Everything done to the data of a project, in the order in which it was done.
pub fn steps(project: &Project, known: &Known<'_>) -> Vec<DataStep> {
    let mut steps = reads(project, known);
    steps.extend(recodes(project, known));
    steps.extend(counted(&project.setup, known.table));
    steps.extend(filters(project, known));
    steps.extend(project.setup.weight.iter().map(|column| {
        DataStep::new(StepKind::Weighted {
            column: column.clone(),
        })
    }));
    steps
}

/// How the column of counts was understood. A cell is said to be changed when it stands for another number, or for
/// several.
fn counted(setup: &Setup, table: &Table) -> Vec<DataStep> {
    let column = setup.count.as_ref().and_then(|column| table.column(column).ok());
    let Some(column) = column else {
        return Vec::new();
    };
    let cells = count_cells(column, Decimal::Point);
    let changed = |kind, cells: usize| DataStep {
        cells_changed: Some(cells as u64),
        ..DataStep::new(kind)
    };
    let hidden = setup.suppressed.iter().map(|hidden| {
        let rows = cells.marks.iter().find(|(mark, _)| *mark == hidden.token.trim());
        let kind = StepKind::Hidden {
            token: hidden.token.clone(),
            low: hidden.low,
            high: hidden.high,
        };
        changed(kind, rows.map_or(0, |(_, rows)| *rows))
    });
    let mut steps: Vec<DataStep> = hidden.collect();
    let rounded = setup.rounded.map(|rounded| StepKind::Rounded { rounded });
    steps.extend(rounded.map(|kind| changed(kind, cells.above_zero)));
    let zeros = setup.zero.map(|zero| StepKind::Zeros { zero });
    steps.extend(zeros.map(|kind| changed(kind, cells.zeros)));
    steps.extend(totals(setup, table));
    steps
}

/// The rows left after each kind of total is set apart.
fn totals(setup: &Setup, table: &Table) -> Vec<DataStep> {
    let mut people = vec![true; table.rows];
    let mut left = table.rows as u64;
    let totals = setup.totals.iter().filter(|total| !total.people);
    totals
        .map(|total| {
            let before = left;
            if let Ok(column) = table.column(&total.column)
                && let Values::Text { codes, labels } = &column.values
            {
                let code = labels.iter().position(|label| *label == total.value);
                for (people, here) in people.iter_mut().zip(codes) {
                    *people &= code != Some(*here as usize);
                }
                left = people.iter().filter(|people| **people).count() as u64;
            }
            DataStep {
                rows_before: Some(before),
                rows_after: Some(left),
                ..DataStep::new(StepKind::Total {
                    column: total.column.clone(),
                    value: total.value.clone(),
                })
            }
        })
        .collect()
}

fn reads(project: &Project, known: &Known<'_>) -> Vec<DataStep> {
    let first = known.joins.first();
    let rows = first.map_or(known.table.rows as u64, |join| join.data_rows);
    let columns = project
        .outputs
        .is_empty()
        .then_some(known.table.columns.len() as u64);
    let mut steps = vec![read(&project.data, false, rows, columns)];
    for (outputs, join) in project.outputs.iter().zip(known.joins) {
        steps.push(read(&outputs.source, true, join.outputs_rows, None));
        let effect = join.effect(&outputs.joining);
        steps.push(DataStep {
            rows_before: Some(effect.rows_before),
            rows_after: Some(effect.rows_after),
            ..DataStep::new(StepKind::Join {
                name: outputs.name.clone(),
                effect,
                alike: join.alike,
            })
        });
    }
    steps
}

fn read(source: &Source, outputs: bool, rows: u64, columns: Option<u64>) -> DataStep {
    DataStep {
        rows_after: Some(rows),
        ..DataStep::new(StepKind::Read {
            file: file_name(source.path.as_ref()),
            outputs,
            columns,
        })
    }
}

fn recodes(project: &Project, known: &Known<'_>) -> Vec<DataStep> {
    let recodes = project.setup.recodes.iter().enumerate();
    recodes
        .map(|(index, recode)| {
            let count = known.recodes.get(index).filter(|_| recode.on);
            DataStep {
                on: recode.on,
                note: recode.note.clone(),
                cells_changed: count.map(|count| count.cells),
                ..DataStep::new(StepKind::Recode {
                    column: recode.column.clone(),
                    into: recode.into.clone(),
                    change: recode.change.clone(),
                    absent: count.map(|count| count.absent.clone()).unwrap_or_default(),
                    unborn: count.map_or(0, |count| count.unborn),
                })
            }
        })
        .collect()
}

fn filters(project: &Project, known: &Known<'_>) -> Vec<DataStep> {
    let filters = project.setup.filters.iter().enumerate();
    filters
        .map(|(index, filter)| {
            let counted = known
                .filters
                .get(index)
                .filter(|count| count.on && filter.on && count.expression == filter.expression);
            DataStep {
                on: filter.on,
                note: filter.note.clone(),
                rows_before: counted.map(|count| count.rows_before),
                rows_after: counted.map(|count| count.rows_after),
                ..DataStep::new(StepKind::Filter {
                    expression: filter.expression.clone(),
                })
            }
        })
        .collect()
}

impl DataStep {
    /// A step in force of which nothing more is known.
    fn new(kind: StepKind) -> DataStep {
        DataStep {
            kind,
            on: true,
            note: String::new(),
            rows_before: None,
            rows_after: None,
            cells_changed: None,
        }
    }
}
