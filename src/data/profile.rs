//! What a column holds, in a few numbers, for the preview.

use std::collections::HashMap;

use rayon::prelude::*;

use super::{Column, Likeness, MISSING, Table, Values, likeness, number_label};

/// A column in a few numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    pub name: String,
    pub kind: Kind,
    pub missing: usize,
    /// Distinct values, missing not counted.
    pub distinct: usize,
    /// The most frequent values with their number of rows, most frequent first, ten at most.
    pub frequent: Vec<(String, usize)>,
    /// Lowest and highest, for numbers.
    pub range: Option<(f64, f64)>,
    /// Up to three values in the order of the file, as examples.
    pub examples: Vec<String>,
    /// How its name compares with its cells.
    pub likeness: Likeness,
}

/// What a column was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    WholeNumber,
    DecimalNumber,
    /// Every cell is missing.
    Nothing,
}

/// Profiles every column.
pub fn profile(table: &Table) -> Vec<Profile> {
    let columns = table.columns.par_iter();
    columns.map(|column| profile_column(column)).collect()
}

/// Profiles one column.
pub fn profile_column(column: &Column) -> Profile {
    let mut profile = match &column.values {
        Values::Text { codes, labels } => of_text(codes, labels),
        Values::Number(numbers) => of_numbers(numbers),
    };
    profile.name = column.name.clone();
    profile.likeness = likeness(column);
    profile
}

const FREQUENT: usize = 10;
const EXAMPLES: usize = 3;

fn of_text(codes: &[u32], labels: &[String]) -> Profile {
    let mut rows = vec![0_usize; labels.len()];
    let mut missing = 0;
    let mut examples = Vec::new();
    for &code in codes {
        if code == MISSING {
            missing += 1;
            continue;
        }
        let code = code as usize;
        if rows[code] == 0 && examples.len() < EXAMPLES {
            examples.push(labels[code].clone());
        }
        rows[code] += 1;
    }
    let distinct = rows.iter().filter(|&&rows| rows > 0).count();
    let frequent = most_frequent(rows.into_iter().enumerate().filter(|(_, rows)| *rows > 0));
    let kind = if distinct == 0 { Kind::Nothing } else { Kind::Text };
    Profile {
        frequent: frequent
            .into_iter()
            .map(|(code, rows)| (labels[code].clone(), rows))
            .collect(),
        examples,
        ..blank(kind, missing, distinct)
    }
}

fn of_numbers(numbers: &[f64]) -> Profile {
    // Each distinct number with its place in the order of appearance and its number of rows.
    let mut seen: HashMap<u64, (usize, usize)> = HashMap::new();
    let mut examples = Vec::new();
    let (mut lowest, mut highest) = (f64::INFINITY, f64::NEG_INFINITY);
    let mut whole = true;
    let mut missing = 0;
    for &number in numbers {
        if number.is_nan() {
            missing += 1;
            continue;
        }
        let next = seen.len();
        seen.entry(number.to_bits()).or_insert((next, 0)).1 += 1;
        if seen.len() > next && examples.len() < EXAMPLES {
            examples.push(number_label(number));
        }
        lowest = lowest.min(number);
        highest = highest.max(number);
        whole &= number.fract() == 0.0;
    }
    let kind = match (seen.is_empty(), whole) {
        (true, _) => Kind::Nothing,
        (false, true) => Kind::WholeNumber,
        (false, false) => Kind::DecimalNumber,
    };
    let distinct = seen.len();
    let by_place = seen.iter().map(|(&bits, &(place, rows))| ((place, bits), rows));
    let frequent = most_frequent(by_place);
    Profile {
        range: (distinct > 0).then_some((lowest, highest)),
        frequent: frequent
            .into_iter()
            .map(|((_, bits), rows)| (number_label(f64::from_bits(bits)), rows))
            .collect(),
        examples,
        ..blank(kind, missing, distinct)
    }
}

fn blank(kind: Kind, missing: usize, distinct: usize) -> Profile {
    Profile {
        name: String::new(),
        kind,
        missing,
        distinct,
        frequent: Vec::new(),
        range: None,
        examples: Vec::new(),
        likeness: Likeness::default(),
    }
}

/// The values with most rows, the earliest in the file first among equals.
fn most_frequent<K: Ord>(values: impl Iterator<Item = (K, usize)>) -> Vec<(K, usize)> {
    let mut values: Vec<(K, usize)> = values.collect();
    values.sort_unstable_by(|(a, rows_a), (b, rows_b)| rows_b.cmp(rows_a).then_with(|| a.cmp(b)));
    values.truncate(FREQUENT);
    values
}
