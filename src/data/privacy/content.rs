//! What the cells of a column look like, from a sample of its different values.

use super::Identifying;
use super::cells::form;
use super::looks::Looks;
use crate::data::TakenFor;

/// From this share of the values on, a column is what most of them look like.
const MOST: f64 = 0.6;
/// Many people's first names are in no list.
const NAMES: f64 = 0.3;
/// Forms that nothing else has tell from this share on, for they stand among other things too.
const CERTAIN: f64 = 0.1;
/// Fewer values say nothing, unless there are no more rows.
const FEWEST: usize = 3;

/// What most values look like, with how many of how many do.
pub(super) fn looks_like(column: &Looks<'_>) -> Option<(Identifying, (usize, usize))> {
    if matches!(column.taken_for, TakenFor::Date | TakenFor::Percentage) {
        return None;
    }
    let values = &column.sample;
    let (mut hits, mut certain) = (Vec::<(Identifying, usize)>::new(), 0);
    for (kind, sure) in values.iter().filter_map(|value| form(value)) {
        certain += usize::from(sure);
        match hits.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, number)) => *number += 1,
            None => hits.push((kind, 1)),
        }
    }
    let (kind, number) = *hits.iter().max_by_key(|(_, number)| *number)?;
    let all: usize = hits.iter().map(|(_, number)| number).sum();
    let from = if kind == Identifying::Name { NAMES } else { MOST };
    let share = |number: usize| number as f64 / values.len() as f64;
    let enough = all >= FEWEST || all == column.filled;
    let is_it = share(certain) >= CERTAIN || share(all) >= from && enough;
    is_it.then_some((kind, (number, values.len())))
}

/// Whether most cells have the digits and the separators of a day, or are days written as one number.
pub(super) fn are_days(column: &Looks<'_>) -> bool {
    let is_day = |cell: &String| {
        let digits = cell.bytes().filter(u8::is_ascii_digit).count();
        let others = cell.chars().any(|letter| matches!(letter, '/' | '-' | '.' | ' '));
        (5..=8).contains(&digits) && others && cell.len() <= 20 || is_one_number(cell)
    };
    let hits = column.sample.iter().filter(|cell| is_day(cell)).count();
    hits > 0 && hits as f64 >= MOST * column.sample.len() as f64
}

/// A day written `19800213` or `13021980`.
fn is_one_number(cell: &str) -> bool {
    if cell.len() != 8 || !cell.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let part = |from: usize, to: usize| cell[from..to].parse().unwrap_or(0_u32);
    let is_day = |year: u32, month: u32, day: u32| {
        (1880..=2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day)
    };
    is_day(part(0, 4), part(4, 6), part(6, 8)) || is_day(part(4, 8), part(2, 4), part(0, 2))
}
