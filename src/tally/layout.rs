//! Where each combination of codes lives: a mixed-radix number with one digit per column.
//!
//! Digits are, from the most to the least significant: the dimensions (missing is the last digit), the outcome,
//! and the decision or the rank of the score (missing last). Ascending numbers are thus the order of the cells.

use std::cmp::Ordering;

use super::{Amount, Coded, Decisions, Dimension, State, Tally};
use crate::data::MISSING;

/// One column, as digits.
pub(super) enum Axis<'a> {
    /// Codes in `0..size - 1`; everything else is the last digit, missing.
    Codes {
        codes: &'a [u32],
        size: u32,
    },
    States(&'a [State]),
    /// The data have no such column.
    Unknown,
}

impl Axis<'_> {
    fn size(&self) -> u32 {
        match self {
            Axis::Codes { size, .. } => *size,
            Axis::States(_) | Axis::Unknown => 3,
        }
    }

    fn digit(&self, row: usize) -> u32 {
        match self {
            Axis::Codes { codes, size } => codes[row].min(size - 1),
            Axis::States(states) => states[row] as u32,
            Axis::Unknown => State::Unknown as u32,
        }
    }
}

/// The columns to count, in order of significance.
pub(super) struct Layout<'a> {
    axes: Vec<Axis<'a>>,
    /// The distinct scores when the last axis is one of ranks.
    scores: Option<Vec<f64>>,
    pub rows: usize,
}

impl<'a> Layout<'a> {
    pub fn new(
        dimensions: &'a [Coded],
        outcome: Axis<'a>,
        decision: Axis<'a>,
        scores: Option<Vec<f64>>,
        rows: usize,
    ) -> Self {
        let mut axes: Vec<_> = dimensions
            .iter()
            .map(|dimension| Axis::Codes {
                codes: &dimension.codes,
                size: dimension.levels.len() as u32 + 1,
            })
            .collect();
        axes.push(outcome);
        axes.push(decision);
        Layout { axes, scores, rows }
    }

    /// How many combinations there could be; `None` above 2^64.
    pub fn slots(&self) -> Option<u64> {
        self.axes
            .iter()
            .try_fold(1u64, |slots, axis| slots.checked_mul(u64::from(axis.size())))
    }

    /// The slot of a row. Only when [`Layout::slots`] is some.
    pub fn slot(&self, row: usize) -> u64 {
        self.axes.iter().fold(0u64, |slot, axis| {
            slot.wrapping_mul(u64::from(axis.size()))
                .wrapping_add(u64::from(axis.digit(row)))
        })
    }

    /// The slots of the rows from `start` on, a column or two at a time so that the compiler makes vectors of
    /// it. Only when there are fewer than 2^32 slots.
    pub fn fill(&self, start: usize, slots: &mut [u32]) {
        let rows = start..start + slots.len();
        let mut axes = self.axes.as_slice();
        // Nothing comes before the first column: no need to read the slots.
        if let [Axis::Codes { codes, size }, rest @ ..] = axes {
            let last = size - 1;
            for (slot, &code) in slots.iter_mut().zip(&codes[rows.clone()]) {
                *slot = code.min(last);
            }
            axes = rest;
        } else {
            slots.fill(0);
        }
        while let [axis, rest @ ..] = axes {
            axes = rest;
            match (axis, rest) {
                (Axis::Codes { codes, size }, _) => {
                    let (size, last) = (*size, size - 1);
                    for (slot, &code) in slots.iter_mut().zip(&codes[rows.clone()]) {
                        *slot = slot.wrapping_mul(size).wrapping_add(code.min(last));
                    }
                }
                (Axis::States(states), [Axis::States(others), rest @ ..]) => {
                    axes = rest;
                    let both = states[rows.clone()].iter().zip(&others[rows.clone()]);
                    for (slot, (&state, &other)) in slots.iter_mut().zip(both) {
                        let pair = (state as u32).wrapping_mul(3).wrapping_add(other as u32);
                        *slot = slot.wrapping_mul(9).wrapping_add(pair);
                    }
                }
                (Axis::States(states), _) => {
                    for (slot, &state) in slots.iter_mut().zip(&states[rows.clone()]) {
                        *slot = slot.wrapping_mul(3).wrapping_add(state as u32);
                    }
                }
                (Axis::Unknown, _) => {
                    for slot in slots.iter_mut() {
                        *slot = slot.wrapping_mul(3).wrapping_add(State::Unknown as u32);
                    }
                }
            }
        }
    }

    /// Compares two rows by their digits, when slots would not fit in a number.
    pub fn compare(&self, row: usize, other: usize) -> Ordering {
        self.axes
            .iter()
            .map(|axis| axis.digit(row).cmp(&axis.digit(other)))
            .find(|ordering| ordering.is_ne())
            .unwrap_or(Ordering::Equal)
    }

    /// An empty list of cells.
    pub fn cells(self) -> Cells<'a> {
        Cells {
            digits: vec![Vec::new(); self.axes.len()],
            amounts: Vec::new(),
            layout: self,
        }
    }
}

/// The cells found, in ascending order.
pub(super) struct Cells<'a> {
    pub layout: Layout<'a>,
    digits: Vec<Vec<u32>>,
    amounts: Vec<Amount>,
}

impl Cells<'_> {
    /// Adds the cell of a slot, unless nobody can be in it.
    pub fn push_slot(&mut self, mut slot: u64, amount: Amount) {
        if amount.is_zero() {
            return;
        }
        for (digits, axis) in self.digits.iter_mut().zip(&self.layout.axes).rev() {
            let size = u64::from(axis.size());
            digits.push((slot % size) as u32);
            slot /= size;
        }
        self.amounts.push(amount);
    }

    /// Adds the cell of a row, unless nobody can be in it.
    pub fn push_row(&mut self, row: usize, amount: Amount) {
        if amount.is_zero() {
            return;
        }
        for (digits, axis) in self.digits.iter_mut().zip(&self.layout.axes) {
            digits.push(axis.digit(row));
        }
        self.amounts.push(amount);
    }

    /// The tally of these cells.
    pub fn into_tally(self, dimensions: &[Coded]) -> Tally {
        let Cells {
            layout,
            mut digits,
            amounts,
        } = self;
        for (codes, axis) in digits.iter_mut().zip(&layout.axes) {
            if let Axis::Codes { size, .. } = axis {
                for code in codes.iter_mut().filter(|code| **code == size - 1) {
                    *code = MISSING;
                }
            }
        }
        let states = |digits: Vec<u32>| {
            digits
                .into_iter()
                .map(|digit| State::ALL.get(digit as usize).copied().unwrap_or(State::Unknown))
        };
        let decision = digits.pop().unwrap_or_default();
        let outcomes = states(digits.pop().unwrap_or_default()).collect();
        let decisions = match layout.scores {
            Some(scores) => Decisions::Scored {
                ranks: decision,
                scores,
            },
            None => Decisions::Given(states(decision).collect()),
        };
        let dimensions = dimensions
            .iter()
            .map(|coded| Dimension {
                name: coded.name.clone(),
                levels: coded.levels.clone(),
            })
            .collect();
        Tally {
            dimensions,
            codes: digits,
            outcomes,
            decisions,
            amounts,
            sample: None,
        }
    }
}
