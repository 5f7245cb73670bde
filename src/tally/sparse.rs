//! Counting by sorting, when there are too many possible combinations for an array.

use rayon::prelude::*;

use super::layout::{Cells, Layout};
use super::{Amount, Weights};

/// The cells of a layout whose slots fit in 64 bits.
pub(super) fn by_slot<'a>(layout: Layout<'a>, weights: Weights, keep: Option<&[bool]>) -> Cells<'a> {
    let kept = |row: &usize| keep.is_none_or(|keep| keep[*row]);
    match weights {
        Weights::Ones => {
            let rows = (0..layout.rows).into_par_iter().filter(kept);
            let mut slots: Vec<u64> = rows.map(|row| layout.slot(row)).collect();
            slots.par_sort_unstable();
            let mut cells = layout.cells();
            for run in slots.chunk_by(|a, b| a == b) {
                cells.push_slot(run[0], Amount::exact(run.len() as f64));
            }
            cells
        }
        Weights::Amounts(amounts) => {
            let rows = (0..layout.rows).into_par_iter().filter(kept);
            // Rows break ties, so that sums of fractions are always made in the order of the rows.
            let mut slots: Vec<(u64, usize)> = rows.map(|row| (layout.slot(row), row)).collect();
            slots.par_sort_unstable();
            let mut cells = layout.cells();
            for run in slots.chunk_by(|a, b| a.0 == b.0) {
                cells.push_slot(run[0].0, run.iter().map(|&(_, row)| amounts[row]).sum());
            }
            cells
        }
    }
}

/// The cells of any layout, comparing rows digit by digit.
pub(super) fn by_digits<'a>(layout: Layout<'a>, weights: Weights, keep: Option<&[bool]>) -> Cells<'a> {
    let kept = |row: &usize| keep.is_none_or(|keep| keep[*row]);
    let mut rows: Vec<usize> = (0..layout.rows).filter(kept).collect();
    rows.par_sort_unstable_by(|&a, &b| layout.compare(a, b).then(a.cmp(&b)));
    let mut cells = layout.cells();
    let mut rest = rows.as_slice();
    while let Some(&first) = rest.first() {
        let length = rest
            .iter()
            .take_while(|&&row| cells.layout.compare(first, row).is_eq())
            .count();
        let (run, others) = rest.split_at(length);
        let amount = match weights {
            Weights::Ones => Amount::exact(length as f64),
            Weights::Amounts(amounts) => run.iter().map(|&row| amounts[row]).sum(),
        };
        cells.push_row(first, amount);
        rest = others;
    }
    cells
}
