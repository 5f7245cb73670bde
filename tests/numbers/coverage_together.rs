//! How often the intervals of numbers over all groups hold the truth: the second table of
//! `tests/data/oracles/COVERAGE.md`, simulated again.

use vigie::measure::{
    Entropy, Measured, Methods, Metric, Question, Reference, Resampling, measure, resample,
};
use vigie::tally::{Counts, GroupKey};

use crate::support::question;

/// Samples of each case: a share of 95 % is known to 0.7 points, as a standard error.
const SAMPLES: usize = 1_000;
/// Samples of each case whose intervals are drawn again, and draws of each.
const DRAWN_SAMPLES: usize = 400;
const DRAWS: u32 = 400;

/// Reproducible numbers (SplitMix64).
struct Random(u64);

impl Random {
    /// Between 0 and 1.
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((x ^ (x >> 31)) >> 11) as f64 / (1u64 << 53) as f64
    }
}

/// A binomial law, to be drawn from by its cumulated probabilities.
struct Binomial(Vec<f64>);

impl Binomial {
    fn new(n: usize, share: f64) -> Binomial {
        let mut log = n as f64 * (1.0 - share).ln();
        let odds = (share / (1.0 - share)).ln();
        let mut sum = 0.0;
        let one = |x: usize| {
            sum += log.exp();
            log += odds + ((n - x) as f64 / (x + 1) as f64).ln();
            sum
        };
        Binomial((0..=n).map(one).collect())
    }

    fn draw(&self, random: &mut Random) -> f64 {
        let at = random.next();
        self.0.partition_point(|sum| *sum < at).min(self.0.len() - 1) as f64
    }
}

/// How the true rates of groups lie.
#[derive(Clone, Copy)]
enum Truth {
    /// All are the same.
    Alike(f64),
    /// Evenly spread from one rate to another.
    Spread(f64, f64),
}

impl Truth {
    fn rates(self, groups: usize) -> Vec<f64> {
        let place = |group: usize| group as f64 / (groups - 1) as f64;
        (0..groups)
            .map(|group| match self {
                Truth::Alike(rate) => rate,
                Truth::Spread(low, high) => low + place(group) * (high - low),
            })
            .collect()
    }
}

const TRUTHS: [Truth; 4] = [
    Truth::Alike(0.1),
    Truth::Alike(0.4),
    Truth::Spread(0.1, 0.3),
    Truth::Spread(0.3, 0.8),
];

fn keys(groups: usize) -> Vec<GroupKey> {
    (0..groups).map(|group| vec![Some(format!("{group}"))]).collect()
}

/// The number over all groups, its true value, and whether it is of the rates or of an impact ratio.
const NUMBERS: [(&str, &str); 4] = [
    ("largest difference", "demographic_parity_difference"),
    ("smallest ratio", "demographic_parity_ratio"),
    (
        "largest difference to everybody",
        "demographic_parity_difference_to_overall",
    ),
    (
        "smallest ratio to everybody",
        "demographic_parity_ratio_to_overall",
    ),
];

fn truth(name: &str, rates: &[f64]) -> f64 {
    let (low, high) = rates.iter().fold((1.0, 0.0), |(low, high): (f64, f64), rate| {
        (low.min(*rate), high.max(*rate))
    });
    // Groups of one size.
    let all = rates.iter().sum::<f64>() / rates.len() as f64;
    match name {
        "demographic_parity_difference" => high - low,
        "demographic_parity_ratio" => low / high,
        "demographic_parity_difference_to_overall" => (high - all).max(all - low),
        _ => (low / all).min(all / high),
    }
}

/// The coverage of the four numbers in one case.
fn of_case(groups: usize, n: usize, case: Truth, random: &mut Random) -> [f64; 4] {
    let rates = case.rates(groups);
    let laws: Vec<Binomial> = rates.iter().map(|rate| Binomial::new(n, *rate)).collect();
    let keys = keys(groups);
    let asked = Question {
        has_outcome: false,
        ..question(Reference::Largest)
    };
    let mut held = [0.0; 4];
    for _ in 0..SAMPLES {
        let counts: Vec<Counts> = laws
            .iter()
            .map(|law| {
                let selected = law.draw(random);
                Counts::known(0.0, selected, 0.0, n as f64 - selected)
            })
            .collect();
        let measured = measure(&keys, &counts, &asked);
        for (held, (_, name)) in held.iter_mut().zip(NUMBERS) {
            let measure = measured.summary.measure(name).expect("a number");
            // A ratio of nothing to nothing has no value; it is no miss.
            let holds = measure.interval.is_ok_and(|(low, high)| {
                let truth = truth(name, &rates);
                low - 1e-12 <= truth && truth <= high + 1e-12
            });
            *held += f64::from(u8::from(holds || measure.value.known().is_none()));
        }
    }
    held.map(|held| held / SAMPLES as f64)
}

fn percent(share: f64) -> String {
    format!("{:.1}", share * 100.0)
}

/// True shares of true and false positives, false and true negatives, of two groups.
const CELLS: [[f64; 4]; 2] = [[0.3, 0.1, 0.15, 0.45], [0.2, 0.2, 0.1, 0.5]];

fn drawn_people(cells: &[f64; 4], n: usize, random: &mut Random) -> Counts {
    let mut people = [0.0; 4];
    for _ in 0..n {
        let at = random.next();
        let mut sum = 0.0;
        let place = cells.iter().position(|cell| {
            sum += cell;
            at < sum
        });
        people[place.unwrap_or(3)] += 1.0;
    }
    Counts::known(people[0], people[1], people[2], people[3])
}

/// A value and its interval, where there is one.
type Told = (Option<f64>, Option<(f64, f64)>);

/// The values of what is drawn: the whole and the inside of both indices, and two metrics of the first group.
fn of_drawn(measured: &Measured) -> [Told; 6] {
    let both = |entropy: Entropy| {
        [
            (entropy.whole.known(), entropy.whole_interval.ok()),
            (entropy.within.known(), entropy.within_interval.ok()),
        ]
    };
    let [first, second] = both(measured.inequality.generalized_entropy_index);
    let [third, fourth] = both(measured.inequality.theil_index);
    let [fifth, sixth] = [Metric::F1, Metric::BalancedAccuracy].map(|metric| {
        let rate = measured.groups[0].rate(metric);
        (rate.value.known(), rate.interval.ok())
    });
    [first, second, third, fourth, fifth, sixth]
}

const DRAWN: [&str; 6] = [
    "generalized entropy",
    "generalized entropy within groups",
    "Theil",
    "Theil within groups",
    "F1",
    "balanced accuracy",
];

#[test]
fn the_coverage_reported_of_numbers_over_all_groups_is_the_coverage_simulated() {
    let mut lines = Vec::new();
    for (place, groups) in [2, 5, 20].into_iter().enumerate() {
        for n in [30, 100, 1_000] {
            let mut random = Random((place * 10_000 + n) as u64);
            let cases = TRUTHS.map(|case| of_case(groups, n, case, &mut random));
            for (number, (title, _)) in NUMBERS.iter().enumerate() {
                let of = |case: &[f64; 4]| case[number];
                let mean = cases.iter().map(of).sum::<f64>() / cases.len() as f64;
                let lowest = cases.iter().map(of).fold(1.0, f64::min);
                lines.push(format!(
                    "| {title} | {groups} | {n} | {} | {} |",
                    percent(mean),
                    percent(lowest)
                ));
            }
        }
    }
    let asked = Question {
        methods: Methods {
            resampling: Resampling {
                draws: DRAWS,
                ..Resampling::default()
            },
            ..Methods::default()
        },
        ..question(Reference::Largest)
    };
    let whole = CELLS.map(|cells| {
        let [tp, fp, fn_, tn] = cells.map(|share| share * 1e6);
        Counts::known(tp, fp, fn_, tn)
    });
    let truths = of_drawn(&measure(&keys(2), &whole, &asked)).map(|(value, _)| value);
    for n in [30, 100, 1_000] {
        let mut random = Random(n as u64);
        let mut held = [(0.0, 0.0); 6];
        for _ in 0..DRAWN_SAMPLES {
            let people = CELLS.map(|cells| drawn_people(&cells, n, &mut random));
            let mut measured = measure(&keys(2), &people, &asked);
            resample(&mut measured);
            for ((held, (_, interval)), truth) in held.iter_mut().zip(of_drawn(&measured)).zip(truths) {
                if let (Some((low, high)), Some(truth)) = (interval, truth) {
                    held.0 += 1.0;
                    held.1 += f64::from(u8::from(low <= truth && truth <= high));
                }
            }
        }
        for (title, (given, held)) in DRAWN.iter().zip(held) {
            let refused = 1.0 - given / DRAWN_SAMPLES as f64;
            lines.push(format!(
                "| {title} | 2 | {n} | {} | refused {} |",
                percent(held / given),
                percent(refused)
            ));
        }
    }
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/oracles/COVERAGE.md");
    let documented = std::fs::read_to_string(path).expect("the documentation");
    let (_, documented) = documented
        .split_once("# Of numbers over all groups")
        .expect("the second part");
    let documented = documented.split("\n## ").next().unwrap_or(documented);
    let documented: Vec<&str> = documented
        .lines()
        .filter(|line| line.contains(" | "))
        .skip(1)
        .collect();
    assert_eq!(documented, lines, "computed:\n{}", lines.join("\n"));
}
