//! Data and helpers shared by the tests.

use std::path::{Path, PathBuf};

use vigie::data::MISSING;
use vigie::measure::{Methods, Polarity, Question, Reference, Selection};
use vigie::tally::{Amount, Coded, DecisionColumn, State, Tally, Weights, count};

pub fn data(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data")
        .join(path)
}

pub fn json(path: &str) -> serde_json::Value {
    let text = std::fs::read_to_string(data(path)).expect("a reference file that can be read");
    serde_json::from_str(&text).expect("a reference file in JSON")
}

/// The published COMPAS counts, as columns: a row stands for `people`.
pub struct Compas {
    pub sex: Coded,
    pub race: Coded,
    pub outcome: Vec<State>,
    pub deciles: Vec<f64>,
    pub people: Vec<Amount>,
}

impl Compas {
    /// One row per combination, as the file has it.
    pub fn counts() -> Compas {
        let mut reader = csv::Reader::from_path(data("compas/compas-7214.csv")).expect("the COMPAS counts");
        let rows: Vec<csv::StringRecord> = reader
            .records()
            .map(|row| row.expect("a row of five cells"))
            .collect();
        let number = |row: &csv::StringRecord, cell: usize| row[cell].parse::<f64>().expect("a number");
        Compas {
            sex: coded("sex", rows.iter().map(|row| Some(&row[0]))),
            race: coded("race", rows.iter().map(|row| Some(&row[1]))),
            outcome: rows
                .iter()
                .map(|row| if &row[3] == "1" { State::Yes } else { State::No })
                .collect(),
            deciles: rows.iter().map(|row| number(row, 2)).collect(),
            people: rows.iter().map(|row| Amount::exact(number(row, 4))).collect(),
        }
    }

    /// One row per person.
    pub fn people() -> Compas {
        let counts = Compas::counts();
        let rows: Vec<usize> = (0..counts.people.len())
            .flat_map(|row| std::iter::repeat_n(row, counts.people[row].low as usize))
            .collect();
        let repeat = |coded: &Coded| Coded {
            codes: rows.iter().map(|&row| coded.codes[row]).collect(),
            ..coded.clone()
        };
        Compas {
            sex: repeat(&counts.sex),
            race: repeat(&counts.race),
            outcome: rows.iter().map(|&row| counts.outcome[row]).collect(),
            deciles: rows.iter().map(|&row| counts.deciles[row]).collect(),
            people: vec![Amount::exact(1.0); rows.len()],
        }
    }

    pub fn tally(&self) -> Tally {
        self.tally_of(None)
    }

    /// Of the rows kept only.
    pub fn tally_of(&self, keep: Option<&[bool]>) -> Tally {
        count(
            &[self.race.clone(), self.sex.clone()],
            Some(&self.outcome),
            DecisionColumn::Scores(&self.deciles),
            Weights::Amounts(&self.people),
            keep,
        )
    }
}

/// Codes values in their alphabetical order.
pub fn coded<'a>(name: &str, values: impl Iterator<Item = Option<&'a str>> + Clone) -> Coded {
    let mut levels: Vec<String> = values.clone().flatten().map(str::to_owned).collect();
    levels.sort();
    levels.dedup();
    let code = |value: &str| {
        levels
            .iter()
            .position(|level| level == value)
            .map_or(MISSING, |code| code as u32)
    };
    Coded {
        name: name.to_owned(),
        codes: values.map(|value| value.map_or(MISSING, code)).collect(),
        levels,
    }
}

/// A question about data that have everything.
pub fn question(reference: Reference) -> Question {
    Question {
        polarity: Polarity::Burden,
        reference,
        has_outcome: true,
        has_decision: true,
        selection: Selection::Any,
        methods: Methods::default(),
    }
}

/// Asserts that two numbers are equal up to `tolerance`, relative to the expected one when it is above 1.
#[track_caller]
pub fn assert_close(found: f64, expected: f64, tolerance: f64, what: &str) {
    let error = (found - expected).abs() / expected.abs().max(1.0);
    assert!(error <= tolerance, "{what}: found {found}, expected {expected}");
}

/// Asserts that two numbers are equal up to a relative `tolerance`, however small they are.
#[track_caller]
pub fn assert_relative(found: f64, expected: f64, tolerance: f64, what: &str) {
    let error = (found - expected).abs();
    assert!(
        error <= tolerance * expected.abs(),
        "{what}: found {found}, expected {expected}"
    );
}
