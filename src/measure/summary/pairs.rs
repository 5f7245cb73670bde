//! Intervals of what is largest over groups, from intervals that hold for all pairs of groups together.
//!
//! Of a function of two groups that is largest over all pairs, the interval goes from the largest lower end to the largest
//! upper end. Pairs that cannot give it are not looked at: both ends are bounded by what the two groups can give alone.

use std::cell::RefCell;

use super::everybody;
use super::{Kind, MEASURES, studentized};
use crate::measure::interval::newcombe_from;
use crate::measure::{GroupMeasures, Metric, Rate, Undefined, Value};

/// The chances of missing the truth that are left to an interval.
pub(in crate::measure) const RISK: f64 = 0.05;

/// The intervals of the metrics of a summary.
pub(super) struct Joint {
    /// Alone, and beside another metric.
    told: Vec<(Metric, usize, Result<Told, Undefined>)>,
}

/// The rates of one metric.
struct Told {
    pairs: Pairs,
    /// The distance to everybody's rate, and the ratio to it.
    to_overall: Result<[(f64, f64); 2], Undefined>,
}

impl Joint {
    pub fn of(groups: &[GroupMeasures], overall: &GroupMeasures) -> Joint {
        // The same quantile for the same number of groups.
        let known: RefCell<Vec<((usize, usize), f64)>> = RefCell::default();
        let quantile = |groups: usize, together: usize| {
            let mut known = known.borrow_mut();
            if let Some((_, found)) = known.iter().find(|(of, _)| *of == (groups, together)) {
                return *found;
            }
            let found = studentized::for_all_pairs(groups, 1.0 - RISK / together as f64);
            known.push(((groups, together), found));
            found
        };
        let mut told: Vec<(Metric, usize, Result<Told, Undefined>)> = Vec::new();
        for (_, metrics, ..) in &MEASURES {
            for metric in *metrics {
                let of = (*metric, metrics.len());
                if !told
                    .iter()
                    .any(|(metric, together, _)| (*metric, *together) == of)
                {
                    told.push((of.0, of.1, Told::of(of, groups, overall, quantile)));
                }
            }
        }
        Joint { told }
    }

    /// The rates of a metric that is alone or one of two.
    fn told(&self, metric: Metric, together: usize) -> Result<&Told, Undefined> {
        let mut told = self.told.iter();
        let found = told.find(|(of, among, _)| (*of, *among) == (metric, together));
        match found {
            Some((.., told)) => told.as_ref().map_err(|reason| *reason),
            None => Err(Undefined::FewerThanTwoGroups),
        }
    }

    /// The pairs of a metric that is alone or one of two.
    pub fn pairs(&self, metric: Metric, together: usize) -> Result<&Pairs, Undefined> {
        Ok(&self.told(metric, together)?.pairs)
    }

    /// The interval of a kind of number over all groups.
    pub fn interval(&self, metric: Metric, together: usize, kind: Kind) -> Result<(f64, f64), Undefined> {
        let told = self.told(metric, together)?;
        match kind {
            Kind::Difference => Ok(told.pairs.largest_difference()),
            Kind::Ratio => Ok(told.pairs.smallest_ratio()),
            Kind::DifferenceToOverall => told.to_overall.map(|[difference, _]| difference),
            Kind::RatioToOverall => told.to_overall.map(|[_, ratio]| ratio),
        }
    }
}

impl Told {
    fn of(
        (metric, together): (Metric, usize),
        groups: &[GroupMeasures],
        overall: &GroupMeasures,
        quantile: impl Fn(usize, usize) -> f64,
    ) -> Result<Told, Undefined> {
        let counted = groups.iter().filter(|group| !group.missing_group);
        let rates: Vec<&Rate> = counted
            .map(|group| group.rate(metric))
            .filter(|rate| !matches!(rate.value, Value::Undefined(_)))
            .collect();
        if rates.len() < 2 {
            return Err(Undefined::FewerThanTwoGroups);
        }
        // What has no interval of its own has none together with others.
        rates.iter().try_for_each(|rate| rate.interval.map(drop))?;
        let level = 1.0 - RISK / together as f64;
        Ok(Told {
            to_overall: everybody::furthest(&rates, overall.rate(metric), level),
            pairs: Pairs::of(&rates, quantile(rates.len(), together)),
        })
    }
}

/// Groups with a rate, each with its interval at the quantile that makes all pairs hold together.
pub(in crate::measure) struct Pairs {
    rates: Vec<Spread>,
}

/// An end of an interval, and the two rates that give it, by their places.
pub(in crate::measure) type EndOf = (f64, (usize, usize));

/// A rate and its interval.
#[derive(Clone, Copy)]
pub(in crate::measure) struct Spread {
    pub value: f64,
    pub low: f64,
    pub high: f64,
}

impl Spread {
    /// At `z` standard errors.
    pub fn of(rate: &Rate, z: f64) -> Spread {
        let (low, high) = rate.interval_at(z);
        Spread {
            value: rate.value.known().unwrap_or(f64::NAN),
            low,
            high,
        }
    }

    /// Minus another (Newcombe 1998).
    pub fn minus(&self, other: &Spread) -> (f64, f64) {
        newcombe_from(
            (self.value, (self.low, self.high)),
            (other.value, (other.low, other.high)),
        )
    }

    /// Over another (Donner and Zou 2012), with their quotients turned so that they neither cancel nor divide by zero: the
    /// upper end is infinite when the other may be zero.
    pub fn over(&self, other: &Spread) -> (f64, f64) {
        let product = self.value * other.value;
        let root = |own: f64, others: f64| (product * product - own * others).max(0.0).sqrt();
        let reach = |end: f64, value: f64| end * (2.0 * value - end);
        let (down, up) = (reach(self.low, self.value), reach(self.high, self.value));
        let (below, above) = (reach(other.low, other.value), reach(other.high, other.value));
        let low = match down > 0.0 {
            true => down / (product + root(down, above)),
            false => 0.0,
        };
        let high = match below > 0.0 {
            true => (product + root(up, below)) / below,
            false => f64::INFINITY,
        };
        (low, high)
    }
}

impl Pairs {
    pub fn of(rates: &[&Rate], z: f64) -> Pairs {
        Pairs {
            rates: rates.iter().map(|rate| Spread::of(rate, z)).collect(),
        }
    }

    /// Of the highest rate minus the lowest.
    pub fn largest_difference(&self) -> (f64, f64) {
        let [low, high] = self.of_difference();
        (low.0.max(0.0), high.0.min(1.0))
    }

    /// Both ends of the largest difference, before they are kept within what is possible.
    pub fn of_difference(&self) -> [EndOf; 2] {
        let low = self.largest(
            |one| one.low,
            |other| -other.value,
            |a, b| a + b,
            |one, other| one.minus(other).0,
        );
        let high = self.largest(
            |one| one.high,
            |other| -other.low,
            |a, b| a + b,
            |one, other| one.minus(other).1,
        );
        [low, high]
    }

    /// Of the lowest rate over the highest.
    pub fn smallest_ratio(&self) -> (f64, f64) {
        let [low, high] = self.of_ratio();
        (low.0.min(1.0), high.0.min(1.0))
    }

    /// Both ends of the smallest ratio, before they are kept within what is possible.
    pub fn of_ratio(&self) -> [EndOf; 2] {
        // The largest of what is below zero: both factors bound it.
        let low = self.largest(
            |one| -one.low,
            |other| other.high,
            |a, b| a / b,
            |one, other| -one.over(other).0,
        );
        let high = self.largest(
            |one| -one.high,
            |other| other.value,
            |a, b| a / b,
            |one, other| -one.over(other).1,
        );
        [low, high].map(|(end, pair)| (-end, pair))
    }

    /// The largest of a function of two different groups, of which `bound` of a key of each is never less; the bound
    /// grows with both keys.
    fn largest(
        &self,
        one: impl Fn(&Spread) -> f64,
        other: impl Fn(&Spread) -> f64,
        bound: impl Fn(f64, f64) -> f64,
        of: impl Fn(&Spread, &Spread) -> f64,
    ) -> EndOf {
        let sorted = |key: &dyn Fn(&Spread) -> f64| {
            let keys = self
                .rates
                .iter()
                .enumerate()
                .map(|(place, rate)| (key(rate), place));
            let mut keys: Vec<(f64, usize)> = keys.collect();
            keys.sort_by(|a, b| b.0.total_cmp(&a.0));
            keys
        };
        let (ones, others) = (sorted(&one), sorted(&other));
        let mut best = (f64::NEG_INFINITY, (0, 0));
        for (key, place) in ones {
            for (other_key, other_place) in &others {
                if bound(key, *other_key) <= best.0 {
                    break;
                }
                if place != *other_place {
                    let found = of(&self.rates[place], &self.rates[*other_place]);
                    if found > best.0 {
                        best = (found, (place, *other_place));
                    }
                }
            }
        }
        best
    }

    /// Of each group's rate over the highest of all, in their order.
    pub fn ratios_to_highest(&self) -> Vec<(f64, f64)> {
        let low = self.smallest_of_each(
            |other| -other.high,
            |own, other| own.low / other.high,
            |own, other| own.over(other).0,
        );
        let high = self.smallest_of_each(
            |other| -other.value,
            |own, other| own.high / other.value,
            |own, other| own.over(other).1,
        );
        low.into_iter().zip(high).collect()
    }

    /// Of the lowest rate of all over each group's, in their order.
    pub fn ratios_of_lowest(&self) -> Vec<(f64, f64)> {
        let low = self.smallest_of_each(
            |other| other.low,
            |own, other| other.low / own.high,
            |own, other| other.over(own).0,
        );
        let high = self.smallest_of_each(
            |other| other.high,
            |own, other| other.high / own.value,
            |own, other| other.over(own).1,
        );
        low.into_iter().zip(high).collect()
    }

    /// For each group, the smallest end over all others of a ratio that is 1 with itself. The end is never less than
    /// `bound`, which grows with a key of the other.
    fn smallest_of_each(
        &self,
        key: impl Fn(&Spread) -> f64,
        bound: impl Fn(&Spread, &Spread) -> f64,
        end: impl Fn(&Spread, &Spread) -> f64,
    ) -> Vec<f64> {
        let mut others: Vec<usize> = (0..self.rates.len()).collect();
        others.sort_by(|a, b| key(&self.rates[*a]).total_cmp(&key(&self.rates[*b])));
        let of = |(place, own): (usize, &Spread)| {
            let mut smallest = 1.0;
            for &other in others.iter().filter(|other| **other != place) {
                if bound(own, &self.rates[other]) >= smallest {
                    break;
                }
                smallest = f64::min(smallest, end(own, &self.rates[other]));
            }
            smallest
        };
        self.rates.iter().enumerate().map(of).collect()
    }
}
