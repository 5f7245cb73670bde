//! How often each interval holds the true value: the table of `tests/data/oracles/COVERAGE.md`, computed again.
//!
//! Not a simulation: all outcomes of the binomial draws are gone through with their probabilities.

use vigie::measure::{clopper_pearson, jeffreys, katz_log, koopman, newcombe, wilson};

/// People in the group, and as many in the reference.
const SIZES: [usize; 4] = [10, 30, 100, 1000];

/// True shares of the pairs compared.
const SHARES: [f64; 6] = [0.05, 0.1, 0.2, 0.4, 0.6, 0.9];

/// Outcomes rarer than this, all together, change no printed digit.
const NEGLIGIBLE: f64 = 1e-13;

/// The outcomes of a binomial draw that are not negligible, with their probabilities.
fn outcomes(n: usize, share: f64) -> Vec<(f64, f64)> {
    let mut log = n as f64 * (1.0 - share).ln();
    let odds = (share / (1.0 - share)).ln();
    let mut all = Vec::with_capacity(n + 1);
    for x in 0..=n {
        all.push((x as f64, log.exp()));
        log += odds + ((n - x) as f64 / (x + 1) as f64).ln();
    }
    all.retain(|(_, probability)| *probability > NEGLIGIBLE);
    all
}

/// The mean and the lowest of several coverages, and the share of draws for which there is no interval.
struct Coverage {
    mean: f64,
    lowest: f64,
    refused: f64,
}

impl Coverage {
    /// Of (probability of holding the truth, probability of having an interval) for each true value.
    fn of(cases: &[(f64, f64)]) -> Coverage {
        let number = cases.len() as f64;
        let held = cases.iter().map(|(held, given)| held / given);
        Coverage {
            mean: held.clone().sum::<f64>() / number,
            lowest: held.fold(1.0, f64::min),
            refused: cases.iter().map(|(_, given)| 1.0 - given).fold(0.0, f64::max),
        }
    }

    fn line(&self, name: &str, n: usize) -> String {
        let percent = |share: f64| format!("{:.1}", share * 100.0);
        format!(
            "| {name} | {n} | {} | {} | {} |",
            percent(self.mean),
            percent(self.lowest),
            percent(self.refused)
        )
    }
}

/// The coverage of a share's interval over true shares from 0.01 to 0.99.
fn of_share(n: usize, interval: fn(f64, f64) -> (f64, f64)) -> Coverage {
    let intervals: Vec<(f64, f64)> = (0..=n).map(|x| interval(x as f64, n as f64)).collect();
    let held = |share: f64| {
        let held = outcomes(n, share).into_iter().filter(|(x, _)| {
            let (low, high) = intervals[*x as usize];
            low <= share && share <= high
        });
        (held.map(|(_, probability)| probability).sum(), 1.0)
    };
    let cases: Vec<(f64, f64)> = (1..100).map(|percent| held(f64::from(percent) / 100.0)).collect();
    Coverage::of(&cases)
}

/// An interval of two shares, where there is one.
type OfTwo = fn((f64, f64), (f64, f64)) -> Option<(f64, f64)>;

/// The coverage of an interval of a difference or a ratio, over all pairs of [`SHARES`].
fn of_two(n: usize, interval: OfTwo, truth: fn(f64, f64) -> f64) -> Coverage {
    let people = n as f64;
    let mut cases = Vec::new();
    for share in SHARES {
        for reference in SHARES {
            let (mut held, mut given) = (0.0, 0.0);
            let others = outcomes(n, reference);
            for (x1, p1) in outcomes(n, share) {
                for &(x2, p2) in others.iter().filter(|(_, p2)| p1 * p2 > NEGLIGIBLE) {
                    if let Some((low, high)) = interval((x1, people), (x2, people)) {
                        let true_value = truth(share, reference);
                        given += p1 * p2;
                        held += if low <= true_value && true_value <= high {
                            p1 * p2
                        } else {
                            0.0
                        };
                    }
                }
            }
            cases.push((held, given));
        }
    }
    Coverage::of(&cases)
}

/// The ratio's interval as the program gives it: none where the logarithm would have no width.
fn katz(group: (f64, f64), reference: (f64, f64)) -> Option<(f64, f64)> {
    let complete = group.0 == group.1 && reference.0 == reference.1;
    katz_log(group, reference).filter(|_| !complete)
}

#[test]
fn the_coverage_reported_in_the_documentation_is_the_coverage_computed() {
    let mut lines = Vec::new();
    for n in SIZES {
        lines.push(of_share(n, wilson).line("Wilson", n));
        lines.push(of_share(n, clopper_pearson).line("Clopper–Pearson", n));
        lines.push(of_share(n, jeffreys).line("Jeffreys", n));
    }
    let difference: OfTwo = |group, reference| Some(newcombe(group, reference));
    for n in SIZES {
        lines.push(of_two(n, difference, |share, reference| share - reference).line("Newcombe", n));
        lines.push(of_two(n, katz, |share, reference| share / reference).line("Katz log", n));
        lines.push(of_two(n, koopman, |share, reference| share / reference).line("Koopman", n));
    }
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/oracles/COVERAGE.md");
    let documented = std::fs::read_to_string(path).expect("the documentation");
    let (first, _) = documented
        .split_once("# Of numbers over all groups")
        .expect("the second part");
    let documented: Vec<&str> = first
        .lines()
        .filter(|line| line.contains(" | "))
        .skip(1)
        .collect();
    assert_eq!(documented, lines, "computed:\n{}", lines.join("\n"));
}
