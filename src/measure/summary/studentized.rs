//! How wide intervals must be to hold for all pairs of groups together.

use std::f64::consts::{PI, SQRT_2};

use statrs::function::erf::erfc_inv;

use crate::measure::normal::below;

/// How far from zero a normal number lies but for a probability that changes no digit.
const FAR: f64 = 8.0;
/// The steps of a sum that stands for an integral: of a function as smooth as these, exact to 1e-9 for a hundred
/// groups, to 1e-6 for a thousand.
const STEPS: u32 = 80;

/// The standard errors at which the differences of all pairs of `groups` independent normal numbers hold their true
/// values together with probability `level`: the quantile of the studentized range with infinite degrees of freedom
/// (Tukey 1953), over the square root of 2. Safe for numbers of unequal variances (Hayter 1984). With two groups it is
/// the quantile of the normal distribution.
pub(in crate::measure) fn for_all_pairs(groups: usize, level: f64) -> f64 {
    let number = groups.max(2) as f64;
    let pairs = 0.5 * number * (number - 1.0);
    // Bonferroni's is too wide, and from there to the answer the probability is concave: Newton's steps arrive.
    let mut range = 2.0 * erfc_inv((1.0 - level) / pairs);
    for _ in 0..50 {
        let (reached, slope) = probability(number, range);
        let step = (reached - level) / slope;
        range -= step;
        if step.abs() < 1e-11 {
            break;
        }
    }
    range / SQRT_2
}

/// The probability that so many normal numbers lie within a range, and how fast it grows with the range: with the largest
/// at x, the others lie between x - range and x.
fn probability(number: f64, range: f64) -> (f64, f64) {
    let density = |x: f64| (-0.5 * x * x).exp() / (2.0 * PI).sqrt();
    let width = 2.0 * FAR / f64::from(STEPS);
    let (mut reached, mut slope) = (0.0, 0.0);
    for step in 0..=STEPS {
        let x = f64::from(step) * width - FAR;
        let within = (below(x) - below(x - range)).max(0.0);
        let others = within.powf(number - 2.0);
        reached += density(x) * others * within;
        slope += density(x) * others * density(x - range);
    }
    (number * width * reached, number * (number - 1.0) * width * slope)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Quantiles of the studentized range with infinite degrees of freedom: SciPy 1.17,
    /// `scipy.stats.studentized_range.ppf(level, k, numpy.inf)`.
    #[test]
    fn quantiles_agree_with_those_of_scipy() {
        for (groups, level, expected) in [
            (2, 0.95, 2.771_807_648_699_355),
            (3, 0.95, 3.314_493_155_398_122),
            (3, 0.975, 3.682_267_756_830_825),
            (6, 0.95, 4.030_092_053_180_576),
            (20, 0.95, 5.011_688_794_118_442),
            (100, 0.95, 6.084_637_537_173_171),
        ] {
            let found = for_all_pairs(groups, level) * SQRT_2;
            assert!((found - expected).abs() < 1e-9, "{groups}: {found}");
        }
    }

    #[test]
    fn two_groups_need_no_more_than_one_difference() {
        assert!((for_all_pairs(2, 0.95) - crate::measure::Z_95).abs() < 1e-10);
    }
}
