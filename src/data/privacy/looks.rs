//! What is looked at of a column to see whether it names people: little, whatever its rows.

use crate::data::{Column, MISSING, TakenFor, Values, number_label};

/// Different values looked at, spread over the column.
const SAMPLE: usize = 400;

/// Cells of a column of numbers looked at to see whether they are all distinct: more would hold as much memory again.
const LOOKED_AT: usize = 200_000;

/// What is looked at of a column.
pub(crate) struct Looks<'c> {
    pub name: &'c str,
    pub taken_for: TakenFor,
    /// Values spread over the column; none twice.
    pub sample: Vec<String>,
    /// How many cells hold something.
    pub filled: usize,
    pub cells: Cells<'c>,
}

/// What its cells are.
pub(crate) enum Cells<'c> {
    /// So many different texts.
    Text {
        distinct: usize,
    },
    Numbers(&'c Numbers),
}

/// What is looked at of numbers.
#[derive(Debug, Default)]
pub(crate) struct Numbers {
    rows: usize,
    filled: usize,
    /// Every so many rows, a cell.
    spread: Vec<f64>,
    /// How many times the rows between two of them were doubled.
    doubled: u32,
    /// The first that are known.
    pub first: Vec<f64>,
    /// Whether some are no whole numbers, and whether some are whole and have seven digits at least.
    pub broken: bool,
    pub long: bool,
}

impl Numbers {
    /// Looks at the number of the next row; NaN where it is missing.
    pub(crate) fn add(&mut self, number: f64) {
        if self.rows.trailing_zeros() >= self.doubled {
            self.spread.push(number);
            if self.spread.len() > SAMPLE {
                let mut every_other = [true, false].into_iter().cycle();
                self.spread.retain(|_| every_other.next() == Some(true));
                self.doubled += 1;
            }
        }
        self.rows += 1;
        if number.is_nan() {
            return;
        }
        self.filled += 1;
        if self.first.len() < LOOKED_AT {
            self.first.push(number);
        }
        let whole = number.fract() == 0.0;
        self.broken |= !whole;
        self.long |= whole && number >= 1e6;
    }

    fn of(numbers: &[f64]) -> Numbers {
        let mut seen = Numbers::default();
        numbers.iter().for_each(|number| seen.add(*number));
        seen
    }

    fn sample(&self) -> Vec<String> {
        let known = self.spread.iter().filter(|number| !number.is_nan());
        let mut values: Vec<String> = known.map(|&number| number_label(number)).collect();
        // A number that comes back often is a quantity.
        values.sort();
        values.dedup();
        values
    }
}

impl<'c> Looks<'c> {
    /// Of a column of texts of which so many cells are filled.
    pub(crate) fn at_text(name: &'c str, taken_for: TakenFor, labels: &[String], filled: usize) -> Looks<'c> {
        let step = labels.len().div_ceil(SAMPLE).max(1);
        Looks {
            name,
            taken_for,
            sample: labels.iter().step_by(step).cloned().collect(),
            filled,
            cells: Cells::Text {
                distinct: labels.len(),
            },
        }
    }

    /// Of a column of numbers.
    pub(crate) fn at_numbers(name: &'c str, taken_for: TakenFor, numbers: &'c Numbers) -> Looks<'c> {
        Looks {
            name,
            taken_for,
            sample: numbers.sample(),
            filled: numbers.filled,
            cells: Cells::Numbers(numbers),
        }
    }

    /// What `say` says of a column whose cells are there.
    pub(crate) fn at<T>(column: &Column, say: impl FnOnce(&Looks<'_>) -> T) -> T {
        let (name, taken_for) = (column.name.as_str(), column.taken_for);
        match &column.values {
            Values::Text { codes, labels } => {
                let filled = codes.iter().filter(|code| **code != MISSING).count();
                say(&Looks::at_text(name, taken_for, labels, filled))
            }
            Values::Number(numbers) => {
                let seen = Numbers::of(numbers);
                say(&Looks::at_numbers(name, taken_for, &seen))
            }
        }
    }
}
