//! The same rows, the same groups and seven metrics: counted and measured here, and by Fairlearn's MetricFrame.
//!
//! A million rows in memory, 72 groups from three attributes. Here all metrics come with intervals, tests and comparisons;
//! there the seven without any. The values of both are compared before the times are. `VIGIE_PYTHON` is the Python that
//! has Fairlearn (`python3` without it); where there is none the comparison is left out, and it is said.
//!
//! On two cores, Fairlearn 0.15.0 with scikit-learn 1.9 and pandas 3.1 took 41.7 s against 2.03 ms here: 20,563 times as
//! long.

use std::hint::black_box;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::Value as Json;
use vigie::measure::{Measured, Methods, Metric, Polarity, Question, Reference, Selection, measure};
use vigie::tally::{Coded, DecisionColumn, Grouped, State, Weights, count};

const ROWS: usize = 1_000_000;
/// The shortest of so many turns is told: others are longer for what else the machine does. One turn there takes longer
/// than all of these here.
const TURNS: usize = 21;
const TURNS_OF_PYTHON: usize = 1;

const METRICS: [Metric; 7] = [
    Metric::SelectionRate,
    Metric::TruePositiveRate,
    Metric::FalsePositiveRate,
    Metric::TrueNegativeRate,
    Metric::FalseNegativeRate,
    Metric::Accuracy,
    Metric::Precision,
];

/// Reproducible numbers, scrambled (SplitMix64).
fn scrambled(row: usize, salt: u64) -> u64 {
    let mut x = (row as u64)
        .wrapping_add(salt << 40)
        .wrapping_mul(0x9e37_79b9_7f4a_7c15);
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

fn coded(name: &str, salt: u64, levels: u32) -> Coded {
    Coded {
        name: name.to_owned(),
        levels: (0..levels).map(|level| level.to_string()).collect(),
        codes: (0..ROWS)
            .map(|row| (scrambled(row, salt) % u64::from(levels)) as u32)
            .collect(),
    }
}

fn states(salt: u64, percent: u64) -> Vec<State> {
    let state = |row| match scrambled(row, salt) % 100 < percent {
        true => State::Yes,
        false => State::No,
    };
    (0..ROWS).map(state).collect()
}

/// What is timed: from rows to all measures.
fn measured(people: &[Coded; 3], outcome: &[State], decision: &[State]) -> Measured {
    let decision = DecisionColumn::Given(decision);
    let tally = count(people, Some(outcome), decision, Weights::Ones, None);
    let grouped = Grouped::new(&tally, &[0, 1, 2]);
    let question = Question {
        polarity: Polarity::Burden,
        reference: Reference::Overall,
        has_outcome: true,
        has_decision: true,
        selection: Selection::Any,
        methods: Methods::default(),
    };
    measure(&grouped.keys, &grouped.counts(None), &question)
}

fn main() {
    let people = [coded("a", 1, 2), coded("b", 2, 6), coded("c", 3, 6)];
    let (outcome, decision) = (states(4, 40), states(5, 30));
    let once = |_| {
        let start = Instant::now();
        black_box(measured(&people, &outcome, &decision));
        start.elapsed()
    };
    let own = (0..TURNS).map(once).min().unwrap_or_default();
    println!("{ROWS} rows, 72 groups, all metrics with intervals and tests: {own:.2?}");
    match metric_frame() {
        Err(why) => println!("Fairlearn's MetricFrame was not timed: {why}"),
        Ok(theirs) => compare(&measured(&people, &outcome, &decision), own, &theirs),
    }
}

/// What the script found, or why it could not run.
fn metric_frame() -> Result<Json, String> {
    let python = std::env::var_os("VIGIE_PYTHON").unwrap_or_else(|| "python3".into());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/benches/metricframe.py");
    let output = Command::new(&python)
        .arg(script)
        .args([ROWS, TURNS_OF_PYTHON].map(|number| number.to_string()))
        .output()
        .map_err(|error| format!("no Python ({}: {error})", python.display()))?;
    let said: Json = serde_json::from_slice(&output.stdout)
        .map_err(|_| format!("the script failed: {}", String::from_utf8_lossy(&output.stderr)))?;
    match said["absent"].as_str() {
        Some(why) => Err(format!(
            "Fairlearn is not there ({why}); set VIGIE_PYTHON to a Python that has it"
        )),
        None => Ok(said),
    }
}

fn compare(measured: &Measured, own: Duration, theirs: &Json) {
    for metric in METRICS {
        let expected = theirs["values"][metric.name()]
            .as_array()
            .expect("a value for each group");
        for (group, expected) in measured.groups.iter().zip(expected) {
            let found = group.rate(metric).value.known().expect("a rate");
            let expected = expected.as_f64().expect("a number");
            assert!(
                (found - expected).abs() < 1e-9,
                "{}: {found} {expected}",
                metric.name()
            );
        }
    }
    let seconds = theirs["seconds"].as_f64().unwrap_or(f64::NAN);
    println!(
        "Fairlearn {}'s MetricFrame, seven metrics without intervals: {seconds:.2} s, {:.0} times as long; same values",
        theirs["fairlearn"].as_str().unwrap_or_default(),
        seconds / own.as_secs_f64()
    );
}
