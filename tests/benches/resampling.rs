//! How long drawing again takes, against one pass of measuring over the same cells.
//!
//! Drawn are the metrics and indices without a formula, the tests between pairs and the test of all groups at once. Shares
//! and metrics of the score are not: their intervals have formulas. Some 290 ms of processor time for 100 groups, shared by
//! all processors.

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use vigie::measure::{Methods, Polarity, Question, Reference, Selection, measure, resample};
use vigie::tally::{Counts, GroupKey};

const GROUPS: usize = 100;

fn groups() -> (Vec<GroupKey>, Vec<Counts>) {
    let one = |group: usize| {
        let size = 200.0 + 97.0 * group as f64;
        let share = |part: f64| (size * part).round();
        let counts = Counts::known(share(0.2), share(0.15), share(0.1), share(0.55));
        (vec![Some(format!("group {group}"))], counts)
    };
    (0..GROUPS).map(one).unzip()
}

fn shortest(times: usize, mut work: impl FnMut()) -> Duration {
    let once = |_| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    (0..times).map(once).min().unwrap_or_default()
}

fn resampling(criterion: &mut Criterion) {
    let (keys, counts) = groups();
    for reference in [Reference::Largest, Reference::Overall, Reference::Rest] {
        let question = Question {
            polarity: Polarity::Burden,
            reference: reference.clone(),
            has_outcome: true,
            has_decision: true,
            selection: Selection::Any,
            methods: Methods::default(),
        };
        let measured = measure(&keys, &counts, &question);
        let pass = shortest(20, || drop(black_box(measure(&keys, &counts, &question))));
        let draws = shortest(5, || {
            let mut measured = measured.clone();
            resample(black_box(&mut measured));
        });
        let ratio = draws.as_secs_f64() / pass.as_secs_f64();
        println!(
            "2,000 draws of {GROUPS} groups against {reference:?}: {draws:?}, {ratio:.0} passes of measuring"
        );
        criterion.bench_function(&format!("draw again against {reference:?}"), |bench| {
            bench.iter(|| {
                let mut measured = measured.clone();
                resample(&mut measured);
                measured
            });
        });
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10).warm_up_time(Duration::from_millis(200)).measurement_time(Duration::from_secs(2));
    targets = resampling
}
criterion_main!(benches);
