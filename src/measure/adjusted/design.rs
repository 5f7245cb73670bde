//! The columns of a model.

use std::ops::Range;

use super::{MOST_COLUMNS, Unfit};
use crate::measure::Undefined;

/// A characteristic held equal.
#[derive(Clone, Debug, PartialEq)]
pub enum Control {
    /// One of so many values, by their codes; each is told apart.
    Levels {
        name: String,
        levels: usize,
        codes: Vec<u32>,
    },
    /// A number, taken as it is: the logarithm of the odds goes up or down evenly with it.
    Number { name: String, values: Vec<f64> },
}

impl Control {
    /// Its column's name.
    pub fn name(&self) -> &str {
        match self {
            Control::Levels { name, .. } | Control::Number { name, .. } => name,
        }
    }
}

/// The people below the line of a metric: one cell per combination of group and controls, nothing missing. Cells may
/// come twice.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModelData {
    /// For each group of the grouping, whether a value of it is missing: no cell has it then.
    pub groups: Vec<bool>,
    /// The place of the group that the others are compared with.
    pub reference: usize,
    /// The group of each cell.
    pub group: Vec<usize>,
    /// The controls of each cell.
    pub controls: Vec<Control>,
    /// People above the line in each cell.
    pub yes: Vec<f64>,
    /// People in each cell, at least 1.
    pub n: Vec<f64>,
}

/// Cells as rows of a few columns that are not zero.
pub(super) struct Design<'a> {
    pub data: &'a ModelData,
    /// The column of each group; none for the reference and for groups with nobody.
    group_columns: Vec<Option<usize>>,
    /// The columns of each control.
    pub terms: Vec<Range<usize>>,
    levels: Vec<Vec<Option<usize>>>,
    /// Mean and scale of the controls that are numbers: columns of the same size are solved with fewer digits lost.
    scales: Vec<(f64, f64)>,
    columns: usize,
    /// For each group, its people above the line and its people.
    totals: Vec<(f64, f64)>,
    pub people: f64,
}

impl<'a> Design<'a> {
    pub fn new(data: &'a ModelData) -> Result<Design<'a>, Unfit> {
        let mut totals = vec![(0.0, 0.0); data.groups.len()];
        for ((group, yes), n) in data.group.iter().zip(&data.yes).zip(&data.n) {
            totals[*group].0 += yes;
            totals[*group].1 += n;
        }
        if totals[data.reference].1 == 0.0 {
            return Err(Unfit::Undefined(Undefined::ReferenceAbsent));
        }
        let (yes, people) = totals
            .iter()
            .fold((0.0, 0.0), |sum, group| (sum.0 + group.0, sum.1 + group.1));
        if yes == 0.0 || yes == people {
            return Err(Unfit::OneClass);
        }
        let mut columns = 1;
        let mut group_columns = vec![None; totals.len()];
        for (group, (_, people)) in totals.iter().enumerate() {
            if group != data.reference && *people > 0.0 {
                group_columns[group] = Some(columns);
                columns += 1;
            }
        }
        let (mut terms, mut levels, mut scales) = (Vec::new(), Vec::new(), Vec::new());
        for control in &data.controls {
            let start = columns;
            let (of_levels, scale) = match control {
                Control::Number { values, .. } => {
                    columns += 1;
                    (Vec::new(), mean_and_scale(values, &data.n, people))
                }
                Control::Levels { levels, codes, .. } => {
                    let mut sizes = vec![0.0; *levels];
                    for (code, n) in codes.iter().zip(&data.n) {
                        sizes[*code as usize] += n;
                    }
                    // The most frequent level is the one that the others are told apart from.
                    let base = (0..*levels).reduce(|best, level| match sizes[level] > sizes[best] {
                        true => level,
                        false => best,
                    });
                    let column = |level: usize| {
                        (Some(level) != base && sizes[level] > 0.0).then(|| {
                            columns += 1;
                            columns - 1
                        })
                    };
                    ((0..*levels).map(column).collect(), (0.0, 1.0))
                }
            };
            terms.push(start..columns);
            levels.push(of_levels);
            scales.push(scale);
        }
        if columns > MOST_COLUMNS {
            return Err(Unfit::TooManyColumns { found: columns });
        }
        if people <= columns as f64 {
            return Err(Unfit::TooFewPeople);
        }
        Ok(Design {
            data,
            group_columns,
            terms,
            levels,
            scales,
            columns,
            totals,
            people,
        })
    }

    /// How many columns there are, the constant first.
    pub fn columns(&self) -> usize {
        self.columns
    }

    pub fn column_of(&self, group: usize) -> Option<usize> {
        self.group_columns[group]
    }

    /// Those of the groups.
    pub fn group_term(&self) -> Range<usize> {
        1..1 + self.group_columns.iter().flatten().count()
    }

    /// A group's people above the line, and its people.
    pub fn totals(&self, group: usize) -> (f64, f64) {
        self.totals[group]
    }

    /// The columns of a cell that are not zero, the group's left out, with their values.
    pub fn controls_of(&self, cell: usize, row: &mut Vec<(usize, f64)>) {
        row.clear();
        row.push((0, 1.0));
        for (index, control) in self.data.controls.iter().enumerate() {
            match control {
                Control::Levels { codes, .. } => {
                    row.extend(self.levels[index][codes[cell] as usize].map(|column| (column, 1.0)));
                }
                Control::Number { values, .. } => {
                    let (mean, scale) = self.scales[index];
                    row.push((self.terms[index].start, (values[cell] - mean) / scale));
                }
            }
        }
    }

    /// The same with the cell's own group.
    pub fn row_of(&self, cell: usize, row: &mut Vec<(usize, f64)>) {
        self.controls_of(cell, row);
        row.extend(self.group_columns[self.data.group[cell]].map(|column| (column, 1.0)));
    }

    /// The control that a column belongs to; `None` for the constant and the groups.
    pub fn control_of(&self, column: usize) -> Option<&Control> {
        let index = self.terms.iter().position(|term| term.contains(&column))?;
        self.data.controls.get(index)
    }
}

/// The mean of numbers, and their standard deviation; 1 when they do not vary.
fn mean_and_scale(values: &[f64], weights: &[f64], people: f64) -> (f64, f64) {
    let sum = |of: &dyn Fn(f64) -> f64| -> f64 {
        values.iter().zip(weights).map(|(value, n)| n * of(*value)).sum()
    };
    let mean = sum(&|value| value) / people;
    let variance = sum(&|value| (value - mean).powi(2)) / people;
    match variance > 0.0 {
        true => (mean, variance.sqrt()),
        false => (mean, 1.0),
    }
}
