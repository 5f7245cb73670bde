//! What a column holds, in a few numbers, for the preview.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use rayon::prelude::*;

use super::headless::likeness_among;
use super::{Column, Likeness, MANY_TEXTS, MISSING, Table, Values, likeness, number_label};

/// A column in a few numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    pub name: String,
    pub kind: Kind,
    pub missing: usize,
    /// Distinct values, missing not counted. Distinct numbers are counted up to [`MANY_TEXTS`].
    pub distinct: usize,
    /// Whether there are more distinct numbers than were counted; none of them is then said to be frequent.
    pub more: bool,
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
    match &column.values {
        Values::Text { codes, labels } => {
            let (rows, missing) = rows_of(codes, labels.len());
            of_labels(column, labels, &rows, missing)
        }
        Values::Number(numbers) => {
            let mut counter = Counter::default();
            numbers.iter().for_each(|number| counter.add(*number));
            counter.profile(column)
        }
    }
}

const FREQUENT: usize = 10;
const EXAMPLES: usize = 3;

/// In how many rows each label stands, and in how many none.
pub(crate) fn rows_of(codes: &[u32], labels: usize) -> (Vec<usize>, usize) {
    let mut rows = vec![0_usize; labels];
    let mut missing = 0;
    for &code in codes {
        match code {
            MISSING => missing += 1,
            code => rows[code as usize] += 1,
        }
    }
    (rows, missing)
}

/// The profile of a column, whose cells may not be there, when its labels, in the order of their first appearance, stand
/// in so many rows each.
pub(crate) fn of_labels(column: &Column, labels: &[String], rows: &[usize], missing: usize) -> Profile {
    let there = || rows.iter().copied().enumerate().filter(|(_, rows)| *rows > 0);
    let distinct = there().count();
    let kind = if distinct == 0 { Kind::Nothing } else { Kind::Text };
    let filled = || rows.iter().sum();
    Profile {
        likeness: likeness_among(column, labels, &|code| rows[code], &filled),
        frequent: most_frequent(there())
            .into_iter()
            .map(|(code, rows)| (labels[code].clone(), rows))
            .collect(),
        examples: there()
            .take(EXAMPLES)
            .map(|(code, _)| labels[code].clone())
            .collect(),
        ..blank(&column.name, kind, missing, distinct)
    }
}

/// Numbers counted one after the other.
#[derive(Debug)]
pub(crate) struct Counter {
    /// Each distinct number with its place in the order of appearance and its number of rows.
    seen: HashMap<u64, (usize, usize), BuildHasherDefault<Mixed>>,
    /// Whether there are more than are counted; `seen` is then empty.
    more: bool,
    missing: usize,
    examples: Vec<f64>,
    lowest: f64,
    highest: f64,
    whole: bool,
}

impl Default for Counter {
    fn default() -> Counter {
        Counter {
            seen: HashMap::default(),
            more: false,
            missing: 0,
            examples: Vec::new(),
            lowest: f64::INFINITY,
            highest: f64::NEG_INFINITY,
            whole: true,
        }
    }
}

impl Counter {
    /// Counts the number of the next row; NaN where it is missing.
    pub(crate) fn add(&mut self, number: f64) {
        if number.is_nan() {
            self.missing += 1;
            return;
        }
        self.lowest = self.lowest.min(number);
        self.highest = self.highest.max(number);
        self.whole &= number.fract() == 0.0;
        if self.more {
            return;
        }
        let next = self.seen.len();
        self.seen.entry(number.to_bits()).or_insert((next, 0)).1 += 1;
        if self.seen.len() > next {
            if self.examples.len() < EXAMPLES {
                self.examples.push(number);
            }
            if self.seen.len() > MANY_TEXTS {
                self.more = true;
                self.seen = HashMap::default();
            }
        }
    }

    /// The profile of the column whose numbers these are.
    pub(crate) fn profile(&self, column: &Column) -> Profile {
        let distinct = if self.more { MANY_TEXTS } else { self.seen.len() };
        let kind = match (distinct == 0, self.whole) {
            (true, _) => Kind::Nothing,
            (false, true) => Kind::WholeNumber,
            (false, false) => Kind::DecimalNumber,
        };
        let by_place = self
            .seen
            .iter()
            .map(|(&bits, &(place, rows))| ((place, bits), rows));
        Profile {
            likeness: likeness(column),
            more: self.more,
            range: (distinct > 0).then_some((self.lowest, self.highest)),
            frequent: most_frequent(by_place)
                .into_iter()
                .map(|((_, bits), rows)| (number_label(f64::from_bits(bits)), rows))
                .collect(),
            examples: self.examples.iter().map(|number| number_label(*number)).collect(),
            ..blank(&column.name, kind, self.missing, distinct)
        }
    }
}

/// A hash of one number: millions are counted, and nobody chooses them to collide.
#[derive(Default)]
struct Mixed(u64);

impl Hasher for Mixed {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64(u64::from(*byte)));
    }

    fn write_u64(&mut self, number: u64) {
        let product = u128::from(self.0 ^ number).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 = (product as u64) ^ ((product >> 64) as u64);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

fn blank(name: &str, kind: Kind, missing: usize, distinct: usize) -> Profile {
    Profile {
        name: name.to_owned(),
        kind,
        missing,
        distinct,
        more: false,
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
