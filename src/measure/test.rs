//! Tests of equal rates, and the adjustment for several of them.
//!
//! Shares are given as (numerator, denominator) pairs of whole numbers of people.

use super::normal::two_sided;

/// Probabilities this close, relatively, to the one observed count as equal to it, as in R and SciPy.
const SAME_PROBABILITY: f64 = 1e-7;
/// A term this small against the sum so far no longer changes it.
const NEGLIGIBLE: f64 = 1e-19;

/// Two-sided p-value of the two-proportion z test with pooled variance, from (numerator, denominator) pairs.
/// `None` when the pooled rate is 0 or 1, or a denominator is zero.
pub fn two_proportion(group: (f64, f64), reference: (f64, f64)) -> Option<f64> {
    let (x1, n1) = group;
    let (x2, n2) = reference;
    let (yes, everybody) = (x1 + x2, n1 + n2);
    let no = everybody - yes;
    if yes <= 0.0 || no <= 0.0 || n1 <= 0.0 || n2 <= 0.0 {
        return None;
    }
    // (p1 - p2) / sqrt(p (1 - p) (1/n1 + 1/n2)), with whole numbers kept whole as long as possible.
    let z = (x1 * n2 - x2 * n1) / (yes * no / everybody * n1 * n2).sqrt();
    Some(two_sided(z))
}

/// The smallest count expected in the two-by-two table when the rates are equal.
pub(super) fn smallest_expected(group: (f64, f64), reference: (f64, f64)) -> f64 {
    let everybody = group.1 + reference.1;
    let yes = group.0 + reference.0;
    group.1.min(reference.1) * yes.min(everybody - yes) / everybody
}

/// Two-sided p-value of Fisher's exact test: the sum of the probabilities of all tables with the same margins
/// that are at most as probable as the one observed, up to a relative 1e-7 (the convention of R and SciPy).
///
/// Probabilities are walked from the most probable table outwards, each from its neighbour by the ratio of
/// the hypergeometric distribution. Logarithms of factorials would lose digits as counts grow; this does not.
/// The time taken grows with the distance to the most probable table.
pub fn fisher_exact(group: (f64, f64), reference: (f64, f64)) -> f64 {
    let (observed, n1) = group;
    let everybody = n1 + reference.1;
    let yes = observed + reference.0;
    // Every table with these margins is told by its count of group and yes, between these two.
    let least = (n1 + yes - everybody).max(0.0);
    let most = n1.min(yes);
    if least >= most {
        return 1.0;
    }
    let mode = ((n1 + 1.0) * (yes + 1.0) / (everybody + 2.0))
        .floor()
        .clamp(least, most);
    // The probability of x + 1 over that of x, and of x - 1 over that of x.
    let up = |x: f64| (n1 - x) * (yes - x) / ((x + 1.0) * (everybody - n1 - yes + x + 1.0));
    let down = |x: f64| x * (everybody - n1 - yes + x) / ((n1 - x + 1.0) * (yes - x + 1.0));

    // All probabilities are relative to the mode's.
    let upwards = || outwards(mode, 1.0, most - mode, up);
    let downwards = || outwards(mode, -1.0, mode - least, down);
    let at_observed = if observed >= mode {
        upwards().nth((observed - mode) as usize)
    } else {
        downwards().nth((mode - observed) as usize)
    };
    let limit = at_observed.unwrap_or(0.0) * (1.0 + SAME_PROBABILITY);
    let (mut all, mut counted) = (0.0, 0.0);
    let mut add = |side: &mut dyn Iterator<Item = f64>| {
        for probability in side.take_while(|&probability| probability > 0.0) {
            all += probability;
            if probability <= limit {
                counted += probability;
                if probability < NEGLIGIBLE * counted {
                    break;
                }
            }
        }
    };
    add(&mut upwards());
    add(&mut downwards().skip(1));
    (counted / all).min(1.0)
}

/// The relative probabilities from the mode outwards, the mode's first.
fn outwards(mode: f64, step: f64, steps: f64, ratio: impl Fn(f64) -> f64) -> impl Iterator<Item = f64> {
    std::iter::successors(Some((mode, 1.0)), move |&(x, probability)| {
        Some((x + step, probability * ratio(x)))
    })
    .map(|(_, probability)| probability)
    .take(steps as usize + 1)
}

/// Holm's step-down adjustment (Holm 1979), in the order given: with m p-values, the i-th smallest is
/// multiplied by m - i + 1, is never less than a smaller one's, and never more than 1.
pub fn holm(p_values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p_values.len()).collect();
    order.sort_by(|&a, &b| p_values[a].total_cmp(&p_values[b]));
    let mut adjusted = vec![0.0; p_values.len()];
    let mut largest = 0.0f64;
    for (position, &index) in order.iter().enumerate() {
        let remaining = (p_values.len() - position) as f64;
        largest = largest.max((p_values[index] * remaining).min(1.0));
        adjusted[index] = largest;
    }
    adjusted
}

/// Benjamini and Hochberg's step-up adjustment (1995), in the order given: with m p-values, the i-th smallest is
/// multiplied by m / i, and is never more than a larger one's. It bounds the share of false alarms among the gaps
/// found, where Holm's bounds the risk of a single one.
pub fn benjamini_hochberg(p_values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p_values.len()).collect();
    order.sort_by(|&a, &b| p_values[a].total_cmp(&p_values[b]));
    let mut adjusted = vec![0.0; p_values.len()];
    let mut smallest = 1.0f64;
    for (position, &index) in order.iter().enumerate().rev() {
        let multiplied = p_values[index] * p_values.len() as f64 / (position + 1) as f64;
        smallest = smallest.min(multiplied);
        adjusted[index] = smallest;
    }
    adjusted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pooled_rate_of_zero_or_one_has_no_z_test() {
        assert_eq!(two_proportion((0.0, 5.0), (0.0, 7.0)), None);
        assert_eq!(two_proportion((5.0, 5.0), (7.0, 7.0)), None);
    }

    #[test]
    fn fisher_counts_tables_as_probable_as_the_one_observed() {
        // The lady tasting tea: 3 right out of 4 has probability 16/70, and so has 1 out of 4.
        let p = fisher_exact((3.0, 4.0), (1.0, 4.0));
        assert!((p - 34.0 / 70.0).abs() < 1e-15, "{p}");
    }

    #[test]
    fn fisher_at_the_most_probable_table_is_one() {
        assert_eq!(fisher_exact((5.0, 10.0), (50.0, 100.0)), 1.0);
        assert_eq!(fisher_exact((0.0, 3.0), (0.0, 4.0)), 1.0);
    }

    #[test]
    fn fisher_never_leaves_the_unit_interval_when_probabilities_vanish() {
        let p = fisher_exact((9000.0, 10000.0), (100.0, 10000.0));
        assert!((0.0..1e-300).contains(&p), "{p}");
    }
}
