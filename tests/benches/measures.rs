//! How fast all measures of a thousand groups are, against one pass over the cells of the tally they come from.

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use vigie::measure::{Methods, Polarity, Question, Reference, Selection, measure};
use vigie::tally::{
    Coded, Counts, Cut, DecisionColumn, First, GroupKey, Grouped, ResolvedCut, State, Tally, Weights, count,
};

const GROUPS: u32 = 1_000;
/// With a hundred scores and two outcomes, a thousand groups have some 100,000 cells at least.
const PEOPLE: usize = 500_000;
/// Turns of each, of which the median is told.
const TURNS: usize = 41;

/// Reproducible numbers, scrambled enough for no branch or cache to guess them (SplitMix64).
fn scrambled(row: usize, salt: u64) -> u64 {
    let mut x = (row as u64)
        .wrapping_add(salt << 40)
        .wrapping_mul(0x9e37_79b9_7f4a_7c15);
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

/// A tally of a thousand groups with scores from 1 to 100.
fn thousand_groups(people: usize) -> Tally {
    let groups = [Coded {
        name: "group".to_owned(),
        levels: (0..GROUPS).map(|level| format!("group {level}")).collect(),
        codes: (0..people)
            .map(|row| (scrambled(row, 11) % u64::from(GROUPS)) as u32)
            .collect(),
    }];
    let outcomes: Vec<State> = (0..people)
        .map(|row| match scrambled(row, 13) % 100 < 40 {
            true => State::Yes,
            false => State::No,
        })
        .collect();
    let scores: Vec<f64> = (0..people)
        .map(|row| (scrambled(row, 12) % 100 + 1) as f64)
        .collect();
    let scores = DecisionColumn::Scores(&scores);
    count(&groups, Some(&outcomes), scores, Weights::Ones, None)
}

/// Reads every cell of a tally once: the codes of its groups, the outcome, the amount.
fn pass(tally: &Tally) -> f64 {
    let codes: u64 = tally.codes.iter().flatten().map(|code| u64::from(*code)).sum();
    let yes: u64 = tally.outcomes.iter().map(|outcome| *outcome as u64).sum();
    let people: f64 = tally.amounts.iter().map(|amount| amount.low).sum();
    people + (codes + yes) as f64
}

/// The median times of several pieces of work, turn by turn so that a busy moment of the machine weighs on all.
fn medians(work: &mut [&mut dyn FnMut()]) -> Vec<Duration> {
    let mut times = vec![Vec::with_capacity(TURNS); work.len()];
    for _ in 0..TURNS {
        for (times, work) in times.iter_mut().zip(work.iter_mut()) {
            let start = Instant::now();
            work();
            times.push(start.elapsed());
        }
    }
    let median = |mut times: Vec<Duration>| {
        times.sort();
        times[times.len() / 2]
    };
    times.into_iter().map(median).collect()
}

fn question(reference: Reference) -> Question {
    Question {
        polarity: Polarity::Burden,
        reference,
        has_outcome: true,
        has_decision: true,
        selection: Selection::Any,
        methods: Methods::default(),
    }
}

/// The names and counts of groups cut at a score.
fn cut_at(tally: &Tally, at: f64) -> (Vec<GroupKey>, Vec<Counts>) {
    let grouped = Grouped::new(tally, &[0]);
    let counts = grouped.counts(Some(&resolved(tally, at)));
    (grouped.keys, counts)
}

fn resolved(tally: &Tally, at: f64) -> ResolvedCut {
    Cut::Threshold { at, strict: false }.resolve_from(First::Highest, tally)
}

fn measuring(criterion: &mut Criterion) {
    let tally = thousand_groups(PEOPLE);
    // Some ten people a group: Fisher's test everywhere and for every metric.
    let small = thousand_groups(10_000);
    // Hardly anybody selected: an expected count under 5 in every group, so Fisher's test everywhere.
    let cases = [
        (
            "against the largest group",
            Reference::Largest,
            cut_at(&tally, 70.0),
        ),
        ("against everybody", Reference::Overall, cut_at(&tally, 70.0)),
        ("against the rest", Reference::Rest, cut_at(&tally, 70.0)),
        ("few selected", Reference::Overall, cut_at(&tally, 100.0)),
        ("few people", Reference::Overall, cut_at(&small, 50.0)),
    ];
    let grouped = Grouped::new(&tally, &[0]);
    let cells = tally.amounts.len();
    for (name, reference, (keys, counts)) in &cases {
        let question = question(reference.clone());
        let times = medians(&mut [
            &mut || {
                black_box(pass(black_box(&tally)));
            },
            &mut || drop(black_box(grouped.counts(Some(&resolved(&tally, 70.0))))),
            &mut || drop(black_box(measure(keys, counts, &question))),
        ]);
        let ratio = |time: Duration| time.as_secs_f64() / times[0].as_secs_f64();
        println!(
            "{name}: one pass over {cells} cells {:.2?}; cutting them {:.2?}, {:.1} passes; all measures of {GROUPS} \
             groups {:.2?}, {:.1} passes",
            times[0],
            times[1],
            ratio(times[1]),
            times[2],
            ratio(times[2]),
        );
    }

    let mut group = criterion.benchmark_group("1,000 groups");
    group.sample_size(20).measurement_time(Duration::from_secs(3));
    let mut at = 0.0;
    group.bench_function("move a threshold", |bencher| {
        bencher.iter(|| {
            at = (at + 1.0) % 100.0;
            grouped.counts(Some(&resolved(&tally, at)))
        })
    });
    group.bench_function("move a top-k cut", |bencher| {
        bencher.iter(|| grouped.counts(Some(&Cut::Top { count: 123_456 }.resolve(&tally))))
    });
    for (name, reference, (keys, counts)) in &cases {
        let question = question(reference.clone());
        group.bench_function(format!("measure, {name}"), |bencher| {
            bencher.iter(|| measure(keys, counts, &question))
        });
    }
    group.finish();
}

criterion_group!(benches, measuring);
criterion_main!(benches);
