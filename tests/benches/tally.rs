//! How fast counting is, against the time it takes to read the same columns once.

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use rayon::prelude::*;
use vigie::tally::{Coded, DecisionColumn, State, Weights, count};

const ROWS: usize = 17_000_000;

/// Reproducible numbers, scrambled enough for no branch or cache to guess them (SplitMix64).
fn scrambled(row: usize, salt: u64) -> u64 {
    let mut x = (row as u64)
        .wrapping_add(salt << 40)
        .wrapping_mul(0x9e37_79b9_7f4a_7c15);
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

fn coded(name: &str, rows: usize, levels: u32, salt: u64) -> Coded {
    Coded {
        name: name.to_owned(),
        levels: (0..levels).map(|level| format!("{name} {level}")).collect(),
        codes: (0..rows)
            .into_par_iter()
            .map(|row| (scrambled(row, salt) % u64::from(levels)) as u32)
            .collect(),
    }
}

/// States of which about `percent` in 100 are yes.
fn states(rows: usize, percent: u64, salt: u64) -> Vec<State> {
    let state = |row| {
        if scrambled(row, salt) % 100 < percent {
            State::Yes
        } else {
            State::No
        }
    };
    (0..rows).into_par_iter().map(state).collect()
}

/// Reads every byte of the columns once, on as many threads as counting uses.
fn read(dimensions: &[Coded], states: [&[State]; 2]) -> u64 {
    const PIECE: usize = 1 << 16;
    let codes = |codes: &Vec<u32>| -> u64 {
        codes
            .par_chunks(PIECE)
            .map(|piece| u64::from(piece.iter().fold(0u32, |sum, &code| sum.wrapping_add(code))))
            .sum()
    };
    let yes = |states: &[State]| -> u64 {
        let sum = |piece: &[State]| {
            piece
                .iter()
                .fold(0u32, |sum, &state| sum.wrapping_add(state as u32))
        };
        states.par_chunks(PIECE).map(|piece| u64::from(sum(piece))).sum()
    };
    dimensions
        .iter()
        .map(|dimension| codes(&dimension.codes))
        .sum::<u64>()
        + states.map(yes).iter().sum::<u64>()
}

/// The median time of a few runs.
fn median<T>(runs: usize, mut run: impl FnMut() -> T) -> Duration {
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            black_box(run());
            start.elapsed()
        })
        .collect();
    times.sort();
    times[times.len() / 2]
}

fn counting(criterion: &mut Criterion) {
    let dimensions = [
        coded("a", ROWS, 2, 1),
        coded("b", ROWS, 6, 2),
        coded("c", ROWS, 12, 3),
    ];
    let (outcome, decision) = (states(ROWS, 40, 4), states(ROWS, 30, 5));
    let counting = || {
        count(
            &dimensions,
            Some(&outcome),
            DecisionColumn::Given(&decision),
            Weights::Ones,
            None,
        )
    };
    let reading = || read(&dimensions, [&outcome, &decision]);

    // Turn by turn, so that a busy moment of the machine weighs on both.
    let turns: Vec<(Duration, Duration)> = (0..25)
        .map(|_| (median(1, counting), median(1, reading)))
        .collect();
    let middle = |times: &mut dyn Iterator<Item = Duration>| {
        let mut times: Vec<Duration> = times.collect();
        times.sort();
        times[times.len() / 2]
    };
    let count_time = middle(&mut turns.iter().map(|turn| turn.0));
    let read_time = middle(&mut turns.iter().map(|turn| turn.1));
    println!(
        "counting 17 M rows: {count_time:.2?}, reading them: {read_time:.2?}, ratio {:.2}",
        count_time.as_secs_f64() / read_time.as_secs_f64()
    );
    let keep: Vec<bool> = (0..ROWS)
        .into_par_iter()
        .map(|row| !scrambled(row, 6).is_multiple_of(4))
        .collect();
    let given = DecisionColumn::Given(&decision);
    let filtered = median(3, || {
        count(&dimensions, Some(&outcome), given, Weights::Ones, Some(&keep))
    });
    println!("with a filter: {filtered:.2?}");
    let deciles: Vec<f64> = (0..ROWS)
        .into_par_iter()
        .map(|row| (scrambled(row, 7) % 10) as f64)
        .collect();
    let scores = DecisionColumn::Scores(&deciles);
    let scored = median(3, || {
        count(&dimensions, Some(&outcome), scores, Weights::Ones, None)
    });
    println!("with ten scores instead of the decision: {scored:.2?}");
    let wide = [coded("d", ROWS, 5_000, 8), coded("e", ROWS, 5_000, 9)];
    let sparse = median(1, || count(&wide, Some(&outcome), given, Weights::Ones, None));
    println!("two attributes of 5,000 values each: {sparse:.2?}");
    let fine: Vec<f64> = (0..ROWS)
        .into_par_iter()
        .map(|row| (scrambled(row, 10) >> 11) as f64)
        .collect();
    let fine = DecisionColumn::Scores(&fine);
    let distinct = median(1, || {
        count(&dimensions[..1], Some(&outcome), fine, Weights::Ones, None)
    });
    println!("17 M distinct scores: {distinct:.2?}");

    let mut group = criterion.benchmark_group("17 million rows");
    group.sample_size(10).measurement_time(Duration::from_secs(5));
    group.bench_function("count", |bencher| bencher.iter(counting));
    group.bench_function("read", |bencher| bencher.iter(reading));
    group.finish();
}

criterion_group!(benches, counting);
criterion_main!(benches);
