//! The intervals of the indices of inequality.
//!
//! Of the whole and of what lies inside groups: both are smooth functions of the cells. What lies between groups is 0 at
//! least, and chance alone keeps groups apart that are alike: draws of it hardly ever hold a true 0, and it is refused.

use super::sample::{Sample, Totals};
use super::spread::{Jackknife, interval};
use super::values::{Drawn, less};
use crate::measure::{Inequality, Polarity, Undefined};

/// What both indices are made of: over all people their number, and the sums of benefits, of their squares and of their
/// entropies; the same of what everybody would have with the mean of their group.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sums {
    people: f64,
    benefits: f64,
    squares: f64,
    logarithms: f64,
    group_squares: f64,
    group_logarithms: f64,
}

/// How many numbers have an interval: of each index, the whole and what lies inside groups.
const NUMBERS: usize = 4;

impl Sums {
    /// Adds a group, or takes it away.
    fn change(&mut self, cells: &Drawn, polarity: Polarity, sign: f64) {
        let [tn, fp, _, fn_, tp, ..] = *cells;
        let two = match polarity {
            Polarity::Favour => fp,
            Polarity::Burden => fn_,
        };
        let (people, benefits) = (tn + fp + fn_ + tp, tn + tp + 2.0 * two);
        if people <= 0.0 {
            return;
        }
        let mean = benefits / people;
        self.people += sign * people;
        self.benefits += sign * benefits;
        self.squares += sign * (tn + tp + 4.0 * two);
        self.logarithms += sign * two * 2.0 * std::f64::consts::LN_2;
        self.group_squares += sign * benefits * mean;
        if mean > 0.0 {
            self.group_logarithms += sign * benefits * mean.ln();
        }
    }

    pub fn add(&mut self, cells: &Drawn, polarity: Polarity) {
        self.change(cells, polarity, 1.0);
    }

    /// The whole and the inside of the generalized entropy index, then of Theil's; not numbers without any benefit.
    fn values(&self) -> [f64; NUMBERS] {
        let mean = self.benefits / self.people;
        let over = self.benefits * mean;
        [
            0.5 * (self.squares / over - 1.0),
            0.5 * (self.squares - self.group_squares) / over,
            self.logarithms / self.benefits - mean.ln(),
            (self.logarithms - self.group_logarithms) / self.benefits,
        ]
    }
}

/// Puts the intervals in their places.
pub(super) fn intervals(sample: &Sample, totals: Option<&Totals>, found: &mut Inequality) {
    let Some(totals) = totals else {
        let why = sample.pools.iter().find_map(|pool| pool.as_ref().err().copied());
        return found.refuse(why.unwrap_or(Undefined::NotResampled));
    };
    let polarity = found.polarity;
    let now = totals.sums_now.values();
    let draws: Vec<[f64; NUMBERS]> = totals.sums.iter().map(Sums::values).collect();
    let without: Vec<Vec<(f64, [f64; NUMBERS])>> = (0..sample.pools.len())
        .map(|index| {
            let cells = sample.now(index);
            let pool = sample.pools[index].iter();
            let one = |(people, place, weight): (f64, usize, f64)| {
                let mut sums = totals.sums_now;
                sums.change(&cells, polarity, -1.0);
                sums.change(&less(&cells, place, weight), polarity, 1.0);
                (people, sums.values())
            };
            pool.flat_map(|pool| pool.without_one().map(one)).collect()
        })
        .collect();
    let of = |number: usize| {
        let strata: Vec<Jackknife> = without
            .iter()
            .map(|group| {
                group
                    .iter()
                    .map(|(people, values)| (*people, values[number]))
                    .collect()
            })
            .collect();
        let mut draws: Vec<f64> = draws.iter().map(|draw| draw[number]).collect();
        interval(sample.plan.interval, now[number], &mut draws, &strata)
    };
    for (entropy, first) in [
        (&mut found.generalized_entropy_index, 0),
        (&mut found.theil_index, NUMBERS / 2),
    ] {
        entropy.put(of(first), of(first + 1));
    }
}
