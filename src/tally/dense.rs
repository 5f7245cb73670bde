//! Counting into an array with one slot per possible combination.

use rayon::prelude::*;

use super::layout::Layout;
use super::{Amount, Weights};

/// Rows whose slots are worked out at once: small enough to stay in the first cache.
const BLOCK: usize = 2048;
/// Fewest rows worth a thread's own array.
const FEWEST_ROWS: usize = 1 << 16;
/// Up to this many slots, four arrays take turns: adding twice in a row to the same place waits for memory.
const FOUR_ARRAYS: usize = 1 << 14;
/// Rows counted with 32 bits before moving to 64.
const MOST_ROWS: usize = 1 << 31;

/// The amount in each slot, in ascending order of slots.
pub(super) fn count(layout: &Layout, slots: usize, weights: Weights, keep: Option<&[bool]>) -> Vec<Amount> {
    match weights {
        Weights::Ones => {
            let counts = ones(layout, slots, keep);
            counts
                .into_iter()
                .map(|count| Amount::exact(count as f64))
                .collect()
        }
        Weights::Amounts(amounts) => sums(layout, slots, amounts, keep),
    }
}

fn ones(layout: &Layout, slots: usize, keep: Option<&[bool]>) -> Vec<u64> {
    let threads = rayon::current_num_threads();
    // More pieces than threads even out a busy machine, when each piece's array is cheap.
    let pieces = if slots <= FOUR_ARRAYS {
        threads * 4
    } else {
        threads
    };
    let mut totals = vec![0u64; slots];
    let counted: Vec<Vec<u32>> = split(
        layout.rows,
        layout.rows.div_ceil(pieces).clamp(FEWEST_ROWS, MOST_ROWS),
    )
    .into_par_iter()
    .map(|rows| {
        if slots <= FOUR_ARRAYS {
            four_arrays(layout, slots, rows, keep)
        } else {
            one_array(layout, slots, rows, keep)
        }
    })
    .collect();
    for counts in counted {
        for (total, count) in totals.iter_mut().zip(counts) {
            *total += u64::from(count);
        }
    }
    totals
}

fn four_arrays(
    layout: &Layout,
    slots: usize,
    rows: std::ops::Range<usize>,
    keep: Option<&[bool]>,
) -> Vec<u32> {
    // One more slot takes the rows left out.
    let mut arrays = vec![0u32; 4 * (slots + 1)];
    let (first, rest) = arrays.split_at_mut(slots + 1);
    let (second, rest) = rest.split_at_mut(slots + 1);
    let (third, fourth) = rest.split_at_mut(slots + 1);
    blocks(layout, slots, rows, keep, |_, block| {
        let (fours, rest) = block.as_chunks::<4>();
        for &[a, b, c, d] in fours {
            first[a as usize] = first[a as usize].wrapping_add(1);
            second[b as usize] = second[b as usize].wrapping_add(1);
            third[c as usize] = third[c as usize].wrapping_add(1);
            fourth[d as usize] = fourth[d as usize].wrapping_add(1);
        }
        for &slot in rest {
            first[slot as usize] = first[slot as usize].wrapping_add(1);
        }
    });
    let all = first.iter().zip(second).zip(third).zip(fourth).take(slots);
    all.map(|(((a, b), c), d)| a.wrapping_add(*b).wrapping_add(*c).wrapping_add(*d))
        .collect()
}

fn one_array(layout: &Layout, slots: usize, rows: std::ops::Range<usize>, keep: Option<&[bool]>) -> Vec<u32> {
    let mut array = vec![0u32; slots + 1];
    blocks(layout, slots, rows, keep, |_, block| {
        for &slot in block {
            array[slot as usize] = array[slot as usize].wrapping_add(1);
        }
    });
    array.truncate(slots);
    array
}

fn sums(layout: &Layout, slots: usize, amounts: &[Amount], keep: Option<&[bool]>) -> Vec<Amount> {
    // Sums of fractions depend on their order: the pieces depend on nothing but the data.
    let pieces = if slots <= FOUR_ARRAYS { 16 } else { 4 };
    let summed: Vec<Vec<Amount>> = split(layout.rows, layout.rows.div_ceil(pieces).max(FEWEST_ROWS))
        .into_par_iter()
        .map(|rows| {
            let mut array = vec![Amount::ZERO; slots + 1];
            blocks(layout, slots, rows, keep, |start, block| {
                for (&slot, &amount) in block.iter().zip(&amounts[start..]) {
                    array[slot as usize] += amount;
                }
            });
            array.truncate(slots);
            array
        })
        .collect();
    let mut totals = vec![Amount::ZERO; slots];
    for sums in summed {
        for (total, sum) in totals.iter_mut().zip(sums) {
            *total += sum;
        }
    }
    totals
}

/// Works out the slots of `rows` block by block and hands each block over, with its first row.
fn blocks(
    layout: &Layout,
    slots: usize,
    rows: std::ops::Range<usize>,
    keep: Option<&[bool]>,
    mut add: impl FnMut(usize, &[u32]),
) {
    let mut buffer = [0u32; BLOCK];
    for start in rows.clone().step_by(BLOCK) {
        let block = &mut buffer[..BLOCK.min(rows.end - start)];
        layout.fill(start, block);
        if let Some(keep) = keep {
            for (slot, &kept) in block.iter_mut().zip(&keep[start..]) {
                *slot = if kept { *slot } else { slots as u32 };
            }
        }
        add(start, block);
    }
}

/// Cuts `0..rows` into ranges of `length` rows.
fn split(rows: usize, length: usize) -> Vec<std::ops::Range<usize>> {
    (0..rows)
        .step_by(length)
        .map(|start| start..rows.min(start.saturating_add(length)))
        .collect()
}
