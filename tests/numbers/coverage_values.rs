//! How often the intervals of scores and amounts hold the truth, and how often tests of groups that are alike tell them
//! apart: the third table of `tests/data/oracles/COVERAGE.md`, simulated again.

use vigie::measure::{
    Measured, Methods, Metric, Question, Reference, Resampling, ScoreScale, Scored, measure_scored, resample,
};
use vigie::tally::{Amount, Counts, Distribution, First, GroupKey, Step};

use crate::support::question;

/// Samples of each case: a share of 95 % is known to 0.7 points, as a standard error.
const SAMPLES: usize = 1_000;
/// Samples whose people are dealt anew, and deals of each.
const DEALT_SAMPLES: usize = 200;
const DEALS: u32 = 199;
/// People of the truth: as good as no end of them.
const PLENTY: usize = 400_000;

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

/// The scores that people can have: hundredths, so that there are ties.
fn grid() -> Vec<f64> {
    (0..=100).map(|hundredth| f64::from(hundredth) / 100.0).collect()
}

/// People of a group: a score skewed by `power`, high ones rarer when it is above 1, and an outcome that goes with it.
fn group(people: usize, power: f64, random: &mut Random) -> Distribution {
    let mut cells = vec![[0.0; 3]; grid().len()];
    for _ in 0..people {
        let place = (random.next().powf(power) * 100.0).round() as usize;
        let likely = 0.15 + 0.6 * place as f64 / 100.0;
        cells[place][usize::from(random.next() < likely)] += 1.0;
    }
    let steps = cells
        .iter()
        .enumerate()
        .filter(|(_, people)| **people != [0.0; 3]);
    let steps = steps.map(|(rank, people)| {
        let people = people.map(Amount::exact);
        Step {
            rank: rank as u32,
            weights: people,
            people,
            squares: people,
        }
    });
    Distribution {
        steps: steps.collect(),
        missing: Amount::ZERO,
    }
}

fn measured(groups: &[Distribution], question: &Question) -> Measured {
    let scores = grid();
    let scale = ScoreScale {
        scores: &scores,
        median: None,
        first: First::Highest,
    };
    let people: Vec<&Distribution> = groups.iter().collect();
    let scored = Scored::of(&people, &vec![false; groups.len()], scale);
    let keys: Vec<GroupKey> = (0..groups.len())
        .map(|group| vec![Some(format!("{group}"))])
        .collect();
    let counts = vec![Counts::default(); groups.len()];
    measure_scored(&keys, &counts, &[], Counts::default(), Some(&scored), question)
}

const METRICS: [(&str, Metric); 4] = [
    ("mean (Student)", Metric::MeanScore),
    ("median (Woodruff)", Metric::MedianScore),
    ("ROC area (DeLong, logit)", Metric::RocAuc),
    ("Brier score (Student)", Metric::BrierScore),
];
const DIFFERENCES: [&str; 4] = [
    "difference of means (Welch)",
    "difference of medians",
    "difference of ROC areas",
    "difference of Brier scores",
];

/// A value and its interval, where there is one.
type Told = (Option<f64>, Option<(f64, f64)>);

/// The values of the first group, then its differences from the second, each with its interval.
fn told(measured: &Measured) -> Vec<Told> {
    let first = &measured.groups[0];
    let of_group = METRICS.map(|(_, metric)| {
        let rate = first.rate(metric);
        (rate.value.known(), rate.interval.ok())
    });
    let compared = METRICS.map(|(_, metric)| {
        let disparity = first.disparity(metric).expect("compared");
        (disparity.difference.known(), disparity.difference_interval.ok())
    });
    of_group.into_iter().chain(compared).collect()
}

/// How often people who are alike are told apart at 5 %: by dealing for every metric, by Welch's test for the mean.
fn alarms(n: usize, question: &Question, random: &mut Random) -> Vec<(String, f64, f64)> {
    let dealt = [
        Metric::MeanScore,
        Metric::MedianScore,
        Metric::RocAuc,
        Metric::CalibrationError,
    ];
    let mut found = vec![(0.0, 0.0); dealt.len() + 1];
    for _ in 0..DEALT_SAMPLES {
        let groups = [group(n, 1.5, random), group(n, 1.5, random)];
        let mut measured = measured(&groups, question);
        resample(&mut measured);
        let of_dealt = dealt.map(|metric| {
            measured.together[metric.position()]
                .ok()
                .map(|found| found.p_value)
        });
        let welch = measured.groups[0]
            .disparity(Metric::MeanScore)
            .expect("compared")
            .p_value
            .ok();
        for (found, p) in found.iter_mut().zip(of_dealt.into_iter().chain([welch])) {
            if let Some(p) = p {
                found.0 += 1.0;
                found.1 += f64::from(u8::from(p <= 0.05));
            }
        }
    }
    let dealt = dealt.map(|metric| format!("dealing, {}", metric.name().replace('_', " ")));
    let names = dealt.into_iter().chain(["Welch, mean score".to_owned()]);
    names
        .zip(found)
        .map(|(name, (given, alarms))| (name, given, alarms))
        .collect()
}

#[test]
fn the_coverage_reported_of_scores_is_the_coverage_simulated() {
    let percent = |share: f64| format!("{:.1}", share * 100.0);
    let asked = Question {
        methods: Methods {
            resampling: Resampling {
                draws: DEALS,
                ..Resampling::default()
            },
            ..Methods::default()
        },
        ..question(Reference::Rest)
    };
    let mut random = Random(1);
    let whole = [group(PLENTY, 1.0, &mut random), group(PLENTY, 2.0, &mut random)];
    let truths: Vec<Option<f64>> = told(&measured(&whole, &asked))
        .into_iter()
        .map(|(value, _)| value)
        .collect();
    let names: Vec<&str> = METRICS.iter().map(|(name, _)| *name).chain(DIFFERENCES).collect();
    let mut lines = Vec::new();
    for n in [10, 30, 100, 1_000] {
        let mut random = Random(n as u64);
        let mut held = vec![(0.0, 0.0); names.len()];
        for _ in 0..SAMPLES {
            let groups = [group(n, 1.0, &mut random), group(n, 2.0, &mut random)];
            let found = told(&measured(&groups, &asked));
            for ((held, (_, interval)), truth) in held.iter_mut().zip(found).zip(&truths) {
                if let (Some((low, high)), Some(truth)) = (interval, truth) {
                    held.0 += 1.0;
                    held.1 += f64::from(u8::from(low <= *truth && *truth <= high));
                }
            }
        }
        lines.extend(names.iter().zip(held).map(|(name, (given, held))| {
            let refused = percent(1.0 - given / SAMPLES as f64);
            format!(
                "| {name} | {n} | {} | {refused} |",
                percent(held / f64::max(given, 1.0))
            )
        }));
    }
    for n in [10, 30, 100] {
        let found = alarms(n, &asked, &mut Random(7 + n as u64));
        lines.extend(found.into_iter().map(|(name, given, alarms)| {
            let refused = percent(1.0 - given / DEALT_SAMPLES as f64);
            format!(
                "| alarms: {name} | {n} | {} | {refused} |",
                percent(alarms / f64::max(given, 1.0))
            )
        }));
    }
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/oracles/COVERAGE.md");
    let documented = std::fs::read_to_string(path).expect("the documentation");
    let (_, documented) = documented
        .split_once("## Of scores and amounts")
        .expect("the third part");
    let documented: Vec<&str> = documented
        .lines()
        .filter(|line| line.contains(" | "))
        .skip(1)
        .collect();
    assert_eq!(documented, lines, "computed:\n{}", lines.join("\n"));
}
