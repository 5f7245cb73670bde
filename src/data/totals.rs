//! Totals among the rows of a table of counts: seen, never decided.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::words::fold;
use super::{Column, MISSING, Table, Values};
use crate::tally::Amount;

/// A value that is the total of the others of its column, or only looks like one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TotalValue {
    pub column: String,
    /// `Total`, `Ensemble`.
    pub value: String,
    /// Whether the auditor says that it is a group of people as any other.
    #[serde(default)]
    pub people: bool,
}

/// A value that may be the total of the others of its column, and what speaks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddsUp {
    pub column: String,
    pub value: String,
    /// Whether it is called like a total.
    pub named: bool,
    /// How often it stands beside other values, everything else being equal.
    pub checked: usize,
    /// How often they can add up to it.
    pub agree: usize,
    /// How often they do, to the unit, and are not nobody.
    pub exact: usize,
}

impl AddsUp {
    /// Whether the numbers leave no doubt: counting it among people would count them twice.
    pub fn is_sure(&self) -> bool {
        self.agree == self.checked && self.exact > 0
    }
}

/// Above so many rows a table is no printed table of counts, and is not searched.
const MOST_ROWS: usize = 100_000;
/// A value not called like a total is one when the others add up to it at least so often, and never do not.
const OFTEN: usize = 2;

/// Values that may be totals, in the order of the columns. `skip` are the columns that hold counts and weights.
pub fn seen_totals(table: &Table, amounts: &[Amount], skip: &[&str]) -> Vec<AddsUp> {
    if table.rows > MOST_ROWS {
        return Vec::new();
    }
    let keys = key_columns(table, skip);
    keys.iter()
        .flat_map(|&column| seen_in(table, &keys, column, amounts))
        .collect()
}

fn seen_in(table: &Table, keys: &[usize], column: usize, amounts: &[Amount]) -> Vec<AddsUp> {
    let own = &table.columns[column];
    let Values::Text { codes, labels } = &own.values else {
        return Vec::new();
    };
    let others: Vec<usize> = keys.iter().copied().filter(|&key| key != column).collect();
    // For each situation, everything else being equal, the people of each value.
    let mut situations: HashMap<Vec<u64>, HashMap<u32, Amount>> = HashMap::new();
    for (row, &code) in codes.iter().enumerate() {
        let here = situations.entry(key_of(table, &others, row)).or_default();
        *here.entry(code).or_default() += amounts[row];
    }
    let mut seen: Vec<AddsUp> = labels
        .iter()
        .map(|label| AddsUp {
            column: own.name.clone(),
            value: label.clone(),
            named: is_named_total(label),
            checked: 0,
            agree: 0,
            exact: 0,
        })
        .collect();
    for values in situations.values().filter(|values| values.len() > 1) {
        let all: Amount = values.values().copied().sum();
        for (&code, &total) in values.iter().filter(|(code, _)| **code != MISSING) {
            let parts = Amount::between(all.low - total.low, all.high - total.high);
            let seen = &mut seen[code as usize];
            seen.checked += 1;
            seen.agree += usize::from(parts.low <= total.high && total.low <= parts.high);
            seen.exact += usize::from(parts == total && total.known().is_some_and(|people| people > 0.0));
        }
    }
    seen.retain(|seen| {
        seen.checked > 0 && (seen.named || labels.len() > 2 && seen.exact >= OFTEN && seen.is_sure())
    });
    seen
}

/// The columns that tell the rows of a table of counts apart: all but the counts themselves and other quantities.
pub(crate) fn key_columns(table: &Table, skip: &[&str]) -> Vec<usize> {
    let is_key = |column: &Column| match &column.values {
        Values::Text { .. } => true,
        Values::Number(numbers) => numbers
            .iter()
            .all(|number| number.is_nan() || number.fract() == 0.0),
    };
    let columns = table.columns.iter().enumerate();
    columns
        .filter(|(_, column)| !skip.contains(&column.name.as_str()) && is_key(column))
        .map(|(index, _)| index)
        .collect()
}

/// What a row holds in these columns, as numbers that are equal when the cells are.
pub(crate) fn key_of(table: &Table, columns: &[usize], row: usize) -> Vec<u64> {
    let cell = |&column: &usize| match &table.columns[column].values {
        Values::Text { codes, .. } => u64::from(codes[row]),
        Values::Number(numbers) => numbers[row].to_bits(),
    };
    columns.iter().map(cell).collect()
}

/// Whether a value is called like a total: `Total`, `Ensemble`, `Total hommes et femmes`, `Both sexes`.
fn is_named_total(label: &str) -> bool {
    const WHOLE: [&str; 10] = [
        "all",
        "tous",
        "toutes",
        "tout",
        "overall",
        "everyone",
        "everybody",
        "t",
        "sum",
        "somme",
    ];
    const STARTS: [&str; 10] = [
        "total",
        "totaux",
        "ensemble",
        "all ",
        "tous ",
        "toutes ",
        "both ",
        "les deux ",
        "sous-total",
        "subtotal",
    ];
    let folded = fold(label.trim());
    WHOLE.contains(&folded.as_str()) || STARTS.iter().any(|start| folded.starts_with(start))
}
