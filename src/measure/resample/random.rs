//! Random whole numbers: binomial and hypergeometric, for drawing people from cells.
//!
//! Few are counted one by one (inversion); many are found by ratio of uniforms with rejection (Stadlober 1990; Hörmann
//! 1993), whose cost does not grow with the numbers.

use std::f64::consts::PI;
use std::sync::LazyLock;

use rand::Rng;
use rand_pcg::Pcg64;

/// From so many expected on, rejection is faster than counting.
const MANY: f64 = 12.0;
/// Twice the square root of 2 / e, and what goes with it: the hat of the ratio of uniforms.
const HAT: f64 = 1.715_527_769_921_413_5;
const HAT_MORE: f64 = 0.898_916_162_058_898_8;
/// Standard deviations beyond which nothing is drawn: a probability under 1e-50.
const FURTHEST: f64 = 16.0;

/// A generator whose numbers can be drawn again: PCG-64 (O'Neill 2014), by seed and stream.
pub(super) struct Draws {
    generator: Pcg64,
    /// A normal number left from a pair.
    spare: Option<f64>,
}

impl Draws {
    pub fn new(seed: u64, stream: u64) -> Draws {
        Draws {
            generator: Pcg64::new(u128::from(seed), u128::from(stream)),
            spare: None,
        }
    }

    /// The same, from a place far into the stream: another for each number.
    pub fn further(seed: u64, stream: u64, number: u32) -> Draws {
        // An odd step, the golden ratio of the whole period: places spread evenly, and no two end in the same bits.
        const STEP: u128 = 0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835;
        let mut draws = Draws::new(seed, stream);
        draws.generator.advance(STEP.wrapping_mul(u128::from(number)));
        draws
    }

    /// Between 0 and 1, never 0.
    fn uniform(&mut self) -> f64 {
        ((self.generator.next_u64() >> 11) as f64 + 0.5) * (1.0 / 9_007_199_254_740_992.0)
    }

    /// A standard normal number (Box and Muller 1958).
    pub fn normal(&mut self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        let (radius, angle) = ((-2.0 * self.uniform().ln()).sqrt(), 2.0 * PI * self.uniform());
        self.spare = Some(radius * angle.sin());
        radius * angle.cos()
    }

    /// How many of `n` fall on a side that takes a share `p` of them.
    pub fn binomial(&mut self, n: f64, p: f64) -> f64 {
        if n <= 0.0 || p <= 0.0 {
            return 0.0;
        }
        if p >= 1.0 {
            return n;
        }
        if p > 0.5 {
            return n - self.binomial(n, 1.0 - p);
        }
        if n * p < MANY {
            return self.binomial_few(n, p);
        }
        let (mean, spread) = (n * p + 0.5, (n * p * (1.0 - p) + 0.5).sqrt());
        let odds = (p / (1.0 - p)).ln();
        let mode = ((n + 1.0) * p).floor();
        let at_mode = log_factorial(mode) + log_factorial(n - mode);
        let likely = |k: f64| at_mode - log_factorial(k) - log_factorial(n - k) + (k - mode) * odds;
        self.ratio_of_uniforms(mean, spread, n, likely)
    }

    fn binomial_few(&mut self, n: f64, p: f64) -> f64 {
        let odds = p / (1.0 - p);
        let mut probability = (n * (-p).ln_1p()).exp();
        let mut left = self.uniform();
        let mut k = 0.0;
        while left > probability && k < n {
            left -= probability;
            probability *= (n - k) / (k + 1.0) * odds;
            k += 1.0;
        }
        k
    }

    /// How many of the `good` are among `taken` drawn without putting back from the `good` and the `bad`.
    pub fn hypergeometric(&mut self, good: f64, bad: f64, taken: f64) -> f64 {
        let all = good + bad;
        if good <= 0.0 || taken <= 0.0 {
            return 0.0;
        }
        if bad <= 0.0 {
            return taken.min(good);
        }
        if taken >= all {
            return good;
        }
        // By symmetry only small shares are drawn.
        if 2.0 * taken > all {
            return good - self.hypergeometric(good, bad, all - taken);
        }
        if good > bad {
            return taken - self.hypergeometric(bad, good, taken);
        }
        let mean = taken * good / all;
        if mean < MANY {
            return self.hypergeometric_few(good, bad, taken);
        }
        let variance = mean * (bad / all) * ((all - taken) / (all - 1.0));
        let mode = ((taken + 1.0) * (good + 1.0) / (all + 2.0)).floor();
        let terms = |k: f64| {
            log_factorial(k)
                + log_factorial(good - k)
                + log_factorial(taken - k)
                + log_factorial(bad - taken + k)
        };
        let at_mode = terms(mode);
        self.ratio_of_uniforms(mean + 0.5, (variance + 0.5).sqrt(), good.min(taken), |k| {
            at_mode - terms(k)
        })
    }

    fn hypergeometric_few(&mut self, good: f64, bad: f64, taken: f64) -> f64 {
        let (all, few) = (good + bad, good.min(taken));
        let none =
            log_factorial(bad) - log_factorial(bad - taken) + log_factorial(all - taken) - log_factorial(all);
        let mut probability = none.exp();
        let mut left = self.uniform();
        let mut k = 0.0;
        while left > probability && k < few {
            left -= probability;
            probability *= (good - k) * (taken - k) / ((k + 1.0) * (bad - taken + k + 1.0));
            k += 1.0;
        }
        k
    }

    /// One of several places, each as likely as its number of people; `all` is their sum.
    pub fn among(&mut self, people: &[f64], all: f64) -> usize {
        let mut place = self.uniform() * all;
        let mut last = 0;
        for (index, people) in people.iter().enumerate().filter(|(_, people)| **people > 0.0) {
            place -= people;
            last = index;
            if place < 0.0 {
                break;
            }
        }
        last
    }

    /// A whole number from 0 to `most` whose logarithm of probability, against the mode's, is `likely`.
    fn ratio_of_uniforms(&mut self, centre: f64, spread: f64, most: f64, likely: impl Fn(f64) -> f64) -> f64 {
        let width = HAT * spread + HAT_MORE;
        let end = (most + 1.0).min((centre + FURTHEST * spread).floor());
        loop {
            let (x, y) = (self.uniform(), self.uniform());
            let place = centre + width * (y - 0.5) / x;
            if place < 0.0 || place >= end {
                continue;
            }
            let k = place.floor();
            let likely = likely(k);
            // Two cheap bounds of the logarithm before the logarithm itself.
            if x * (4.0 - x) - 3.0 <= likely {
                return k;
            }
            if x * (x - likely) < 1.0 && 2.0 * x.ln() <= likely {
                return k;
            }
        }
    }
}

/// The logarithm of n! for whole n: looked up for those that are asked for again and again.
fn log_factorial(n: f64) -> f64 {
    static KNOWN: LazyLock<Vec<f64>> = LazyLock::new(|| (0..16_384).map(f64::from).map(computed).collect());
    KNOWN.get(n as usize).copied().unwrap_or_else(|| computed(n))
}

/// By multiplication when small, else Stirling's series, exact to 1e-12.
fn computed(n: f64) -> f64 {
    const SMALL: f64 = 20.0;
    if n < SMALL {
        let mut product = 1.0;
        let mut factor = 2.0;
        while factor <= n {
            product *= factor;
            factor += 1.0;
        }
        return product.ln();
    }
    let inverse = 1.0 / n;
    let square = inverse * inverse;
    let series = inverse * (1.0 / 12.0 - square * (1.0 / 360.0 - square * (1.0 / 1260.0 - square / 1680.0)));
    (n + 0.5) * n.ln() - n + 0.5 * (2.0 * PI).ln() + series
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Mean and variance of many draws against the distribution's, within six standard errors.
    fn agrees(mut draw: impl FnMut() -> f64, mean: f64, variance: f64) {
        const TIMES: usize = 20_000;
        let found: Vec<f64> = (0..TIMES).map(|_| draw()).collect();
        let average = found.iter().sum::<f64>() / TIMES as f64;
        let spread = found.iter().map(|x| (x - average).powi(2)).sum::<f64>() / (TIMES - 1) as f64;
        let error = (variance / TIMES as f64).sqrt();
        assert!(
            (average - mean).abs() <= 6.0 * error,
            "mean {average}, expected {mean}"
        );
        assert!(
            (spread / variance - 1.0).abs() < 0.08,
            "variance {spread}, expected {variance}"
        );
    }

    #[test]
    fn binomial_numbers_have_the_mean_and_the_variance_of_their_distribution() {
        for (n, p) in [
            (5.0, 0.3),
            (40.0, 0.9),
            (200.0, 0.5),
            (3_000.0, 0.01),
            (1e6, 0.3),
            (1e9, 0.999),
        ] {
            let mut draws = Draws::new(1, 7);
            agrees(|| draws.binomial(n, p), n * p, n * p * (1.0 - p));
        }
    }

    #[test]
    fn hypergeometric_numbers_have_the_mean_and_the_variance_of_their_distribution() {
        for (good, bad, taken) in [
            (5.0f64, 9.0f64, 6.0f64),
            (400.0, 30.0, 100.0),
            (3_000.0, 9_000.0, 500.0),
            (70.0, 80.0, 140.0),
            (2e6, 1e6, 1e6),
        ] {
            let all = good + bad;
            let mean = taken * good / all;
            let variance = mean * (bad / all) * (all - taken) / (all - 1.0);
            let mut draws = Draws::new(2, 3);
            agrees(|| draws.hypergeometric(good, bad, taken), mean, variance);
        }
    }

    /// Each probability of a small distribution, against the number of times that it comes.
    #[test]
    fn rejection_draws_every_number_as_often_as_it_should() {
        const TIMES: usize = 200_000;
        let mut draws = Draws::new(3, 0);
        let (n, p) = (40.0, 0.4f64);
        let mut found = [0.0; 41];
        for _ in 0..TIMES {
            found[draws.binomial(n, p) as usize] += 1.0;
        }
        for (k, times) in found.into_iter().enumerate() {
            let k = k as f64;
            let log = log_factorial(n) - log_factorial(k) - log_factorial(n - k);
            let expected = TIMES as f64 * (log + k * p.ln() + (n - k) * (1.0 - p).ln()).exp();
            assert!(
                (times - expected).abs() < 6.0 * expected.sqrt() + 3.0,
                "{k}: {times}, expected {expected}"
            );
        }
    }

    #[test]
    fn the_same_seed_and_stream_give_the_same_numbers() {
        let numbers = |seed, stream| {
            let mut draws = Draws::new(seed, stream);
            (0..20).map(|_| draws.binomial(1e4, 0.3)).collect::<Vec<_>>()
        };
        assert_eq!(numbers(1, 2), numbers(1, 2));
        assert_ne!(numbers(1, 2), numbers(1, 3));
        assert_ne!(numbers(1, 2), numbers(2, 2));
    }
}
