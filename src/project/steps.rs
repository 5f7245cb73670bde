//! What was done to the data, step by step, between the files as received and the counts.

use super::paths::file_name;
use super::{Project, Setup, StepCount};
use crate::data::{
    Change, Decimal, Diagnosis, Effect, Format, Identifying, RecodeCount, Rounded, Source, Suspicion, Table,
    Unpivot, Values, Zero, count_cells,
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
    /// A sheet of its workbook was read, from under its header.
    Sheet {
        sheet: String,
        /// The row the header begins on (1-based), and its number of rows; the first row when it has none.
        header_row: u64,
        header_rows: u64,
        /// Rows of notes left out below.
        notes: u64,
        /// Whether values merged over several rows were repeated on each.
        fill_merged: bool,
    },
    /// Groups that stood in columns were turned into rows.
    Unpivot {
        keep: Vec<String>,
        spread: Vec<String>,
        names_to: Vec<String>,
        values_to: String,
        /// Column and value of the rows of totals left out.
        left_out: Vec<(String, String)>,
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
    /// Columns were set apart, each for what it seems to hold; by hand where that is `None`.
    SetApart {
        columns: Vec<(String, Option<Identifying>)>,
    },
    /// A column that seems to hold this is shown, as the auditor decided.
    Shown { column: String, kind: Identifying },
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
            StepKind::Sheet { .. } => "sheet",
            StepKind::Unpivot { .. } => "unpivot",
            StepKind::Hidden { .. } => "suppressed",
            StepKind::Rounded { .. } => "rounded",
            StepKind::Zeros { .. } => "zeros",
            StepKind::Total { .. } => "total",
            StepKind::Join { .. } => "join",
            StepKind::SetApart { .. } => "set_apart",
            StepKind::Shown { .. } => "shown",
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
    /// Which of its columns look like they name people.
    pub suspicions: &'a [Suspicion],
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
    steps.extend(quarantine(project, known));
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
    let cells = count_cells(column, Decimal::Point, &setup.suppressed);
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
        .then_some(known.table.names().count() as u64);
    let data = &project.data;
    let mut steps = match &data.unpivot {
        None => vec![read(data, false, rows, columns)],
        Some(_) => vec![read(data, false, data.rows, None)],
    };
    steps.extend(sheet(data));
    if let Some(how) = &data.unpivot {
        steps.push(DataStep {
            rows_before: Some(data.rows),
            rows_after: Some(rows),
            ..DataStep::new(unpivot(how))
        });
    }
    for (outputs, join) in project.outputs.iter().zip(known.joins) {
        steps.push(read(&outputs.source, true, join.outputs_rows, None));
        steps.extend(sheet(&outputs.source));
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

/// What was set apart, and what is shown although it seems to name people.
fn quarantine(project: &Project, known: &Known<'_>) -> Vec<DataStep> {
    let kind = |column: &str| {
        let mut suspicions = known.suspicions.iter();
        let found = suspicions.find(|suspicion| suspicion.column == column);
        found.map(|suspicion| suspicion.kind)
    };
    let apart = known.table.set_apart();
    let columns = apart.map(|column| (column.name.clone(), kind(&column.name)));
    let columns: Vec<_> = columns.collect();
    let apart = (!columns.is_empty()).then(|| DataStep::new(StepKind::SetApart { columns }));
    let shown = project.quarantine.released.iter().filter_map(|released| {
        let column = released.column.clone();
        Some(DataStep {
            note: released.reason.clone(),
            ..DataStep::new(StepKind::Shown {
                kind: kind(&column)?,
                column,
            })
        })
    });
    apart.into_iter().chain(shown).collect()
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

/// Which sheet was read, when the source is a workbook.
fn sheet(source: &Source) -> Option<DataStep> {
    let Format::Spreadsheet(options) = &source.format else {
        return None;
    };
    Some(DataStep::new(StepKind::Sheet {
        sheet: options.sheet.clone(),
        header_row: options.layout.before + 1,
        header_rows: options.layout.header_rows,
        notes: options.layout.after,
        fill_merged: options.fill_merged,
    }))
}

fn unpivot(how: &Unpivot) -> StepKind {
    StepKind::Unpivot {
        keep: how.keep.clone(),
        spread: how.spread.clone(),
        names_to: how.names_to.clone(),
        values_to: how.values_to.clone(),
        left_out: how
            .leave_out
            .iter()
            .map(|total| (total.column.clone(), total.value.clone()))
            .collect(),
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
