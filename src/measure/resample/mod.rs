//! Intervals and tests of metrics that have no formula for them: by drawing again from the cells.
//!
//! The bootstrap (Efron 1979), stratified by group: as many people are drawn in each group as it has, each from one of
//! its cells, so that a million people cost no more than their cells. Every group has a stream of its own, whose numbers
//! depend on the seed alone: the same counts give the same intervals anywhere.
//!
//! Tests deal the people of the two groups anew, as many to each as it had (permutation test, Pitman 1937). Their null
//! hypothesis is that the groups do not differ at all in the cells, which is more than an equal metric.

mod compared;
mod pool;
mod random;
mod spread;
mod values;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use compared::{Against, Comparison};
use pool::{Pool, deal};
use random::Draws;
use spread::{Jackknife, interval};
use values::{CELLS, Drawn, add, less, value};

use super::{Disparity, GroupMeasures, Measured, Metric, ResolvedReference, Test, Undefined};

/// How intervals without a formula are found: recorded with the audit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Resampling {
    /// How many times people are drawn: 2,000 unless changed.
    pub draws: u32,
    /// What the random numbers begin with.
    pub seed: u64,
    /// How an interval is made of the draws.
    pub interval: ResampledInterval,
}

impl Resampling {
    /// The algorithm, under a name that changes with the numbers it gives.
    pub const ALGORITHM: &'static str = "multinomial over cells, stratified by group, PCG-64, version 1";
}

impl Default for Resampling {
    fn default() -> Resampling {
        Resampling {
            draws: 2_000,
            seed: 2_026,
            interval: ResampledInterval::Bca,
        }
    }
}

/// The interval made of draws, at 95 %.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResampledInterval {
    /// Bias-corrected and accelerated (Efron 1987).
    #[default]
    Bca,
    /// Between the draws that 2.5 % and 97.5 % lie below.
    Percentile,
}

impl ResampledInterval {
    /// All, in the order in which they are offered.
    pub const ALL: [ResampledInterval; 2] = [ResampledInterval::Bca, ResampledInterval::Percentile];

    /// The stable name in JSON and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            ResampledInterval::Bca => "bca",
            ResampledInterval::Percentile => "percentile",
        }
    }
}

/// Most groups drawn from: more would be waited for.
const MOST_GROUPS: usize = 1_000;
/// Groups drawn side by side, so that memory does not grow with their number.
const AT_ONCE: usize = 32;
/// Streams for tests, far from those of groups.
const TESTS: u64 = 1 << 40;
/// Two statistics as close as this are equal: the rest is rounding.
const ROUNDING: f64 = 1e-12;

/// The metrics resampled.
fn metrics() -> impl Iterator<Item = Metric> {
    Metric::ALL.into_iter().filter(|metric| metric.is_drawn())
}

/// Finds the intervals and tests that [`super::measure`] leaves [`Undefined::NotResampled`], and adjusts p-values again.
pub fn resample(measured: &mut Measured) {
    if measured.groups.len() > MOST_GROUPS {
        return refuse(measured, Undefined::TooManyToResample);
    }
    let pools = measured.groups.iter().map(|group| Pool::of(&group.counts));
    let sample = Sample {
        pools: pools.collect(),
        missing: measured.groups.iter().map(|group| group.missing_group).collect(),
        plan: measured.methods.resampling,
    };
    let totals = sample.totals();
    let reference = match measured.reference {
        ResolvedReference::Group(index) => Against::Group(index, sample.draw(index)),
        ResolvedReference::Rest => Against::Rest,
        ResolvedReference::Overall => Against::Overall,
        ResolvedReference::Absent => Against::Nobody,
    };
    let places: Vec<usize> = (0..measured.groups.len()).collect();
    let groups = &measured.groups;
    let found: Vec<Vec<Found>> = places
        .par_iter()
        .map(|&index| sample.of_group(index, &groups[index], &totals, &reference))
        .collect();
    for (group, found) in measured.groups.iter_mut().zip(found) {
        for found in found {
            found.put(group);
        }
    }
    for found in sample.of_everybody(&measured.overall, &totals) {
        found.put(&mut measured.overall);
    }
    for metric in metrics() {
        let position = metric.position();
        measured.comparisons[position] =
            super::groups::adjust(&mut measured.groups, position, measured.methods);
    }
}

fn refuse(measured: &mut Measured, why: Undefined) {
    let swap = |reason: &mut Result<(f64, f64), Undefined>| {
        if *reason == Err(Undefined::NotResampled) {
            *reason = Err(why);
        }
    };
    for group in measured.groups.iter_mut().chain([&mut measured.overall]) {
        group.rates.iter_mut().for_each(|rate| swap(&mut rate.interval));
        for disparity in &mut group.disparities {
            swap(&mut disparity.difference_interval);
            swap(&mut disparity.ratio_interval);
            if disparity.p_value == Err(Undefined::NotResampled) {
                disparity.p_value = Err(why);
            }
        }
    }
}

/// What is found for one metric of one group.
struct Found {
    metric: Metric,
    value: Result<(f64, f64), Undefined>,
    difference: Result<(f64, f64), Undefined>,
    ratio: Result<(f64, f64), Undefined>,
    test: Result<(Test, f64), Undefined>,
}

impl Found {
    /// Puts it where nothing was for want of it.
    fn put(&self, group: &mut GroupMeasures) {
        let position = self.metric.position();
        if let Some(rate) = group.rates.get_mut(position)
            && rate.interval == Err(Undefined::NotResampled)
        {
            rate.interval = self.value;
        }
        let Some(disparity) = group.disparities.get_mut(position) else {
            return;
        };
        let waits = disparity.difference_interval == Err(Undefined::NotResampled);
        if !waits {
            return;
        }
        disparity.difference_interval = self.difference;
        disparity.ratio_interval = match disparity.ratio.range() {
            Ok(_) => self.ratio,
            Err(reason) => Err(reason),
        };
        disparity.p_value = self.test.map(|(_, p)| p);
        disparity.test = self.test.ok().map(|(test, _)| test);
    }
}

/// The groups to draw from.
struct Sample {
    pools: Vec<Result<Pool, Undefined>>,
    missing: Vec<bool>,
    plan: Resampling,
}

/// For each draw, everybody, and those whose group is recorded; none when the people of some group are not known.
struct Totals {
    all: Vec<Drawn>,
    recorded: Vec<Drawn>,
    /// The same as they are.
    all_now: Drawn,
    recorded_now: Drawn,
}

impl Sample {
    /// The draws of a group; none when its people are not known. Asked twice, it gives the same.
    fn draw(&self, index: usize) -> Vec<Drawn> {
        let Ok(pool) = &self.pools[index] else {
            return Vec::new();
        };
        let mut draws = Draws::new(self.plan.seed, index as u64);
        let one = |_| {
            let mut drawn = [0.0; CELLS];
            pool.draw(&mut draws, &mut drawn);
            drawn
        };
        (0..self.plan.draws).map(one).collect()
    }

    fn now(&self, index: usize) -> Drawn {
        let mut now = [0.0; CELLS];
        if let Ok(pool) = &self.pools[index] {
            now.copy_from_slice(&pool.weights);
        }
        now
    }

    fn totals(&self) -> Option<Totals> {
        if self.pools.iter().any(Result::is_err) {
            return None;
        }
        let nothing = vec![[0.0; CELLS]; self.plan.draws as usize];
        let mut totals = Totals {
            all: nothing.clone(),
            recorded: nothing,
            all_now: [0.0; CELLS],
            recorded_now: [0.0; CELLS],
        };
        let places: Vec<usize> = (0..self.pools.len()).collect();
        for places in places.chunks(AT_ONCE) {
            let drawn: Vec<Vec<Drawn>> = places.par_iter().map(|&index| self.draw(index)).collect();
            // In the order of the groups: sums of fractions must not depend on who came first.
            for (&index, drawn) in places.iter().zip(&drawn) {
                add(&mut totals.all_now, &self.now(index));
                totals
                    .all
                    .iter_mut()
                    .zip(drawn)
                    .for_each(|(sum, one)| add(sum, one));
                if !self.missing[index] {
                    add(&mut totals.recorded_now, &self.now(index));
                    totals
                        .recorded
                        .iter_mut()
                        .zip(drawn)
                        .for_each(|(sum, one)| add(sum, one));
                }
            }
        }
        Some(totals)
    }

    fn of_everybody(&self, overall: &GroupMeasures, totals: &Option<Totals>) -> Vec<Found> {
        let (Some(totals), Ok(pool)) = (totals, Pool::of(&overall.counts)) else {
            return Vec::new();
        };
        let of = |metric: Metric| {
            let now = &totals.all_now;
            let mut values: Vec<f64> = totals.all.iter().map(|all| value(metric, all, all)).collect();
            let without = |(people, place, weight): (f64, usize, f64)| {
                let less = less(now, place, weight);
                (people, value(metric, &less, &less))
            };
            let strata: Vec<Jackknife> = vec![pool.without_one().map(without).collect()];
            let nothing = Undefined::NotResampled;
            Found {
                metric,
                value: interval(self.plan.interval, value(metric, now, now), &mut values, &strata),
                difference: Err(nothing),
                ratio: Err(nothing),
                test: Err(nothing),
            }
        };
        metrics().map(of).collect()
    }

    fn of_group(
        &self,
        index: usize,
        group: &GroupMeasures,
        totals: &Option<Totals>,
        against: &Against,
    ) -> Vec<Found> {
        let Ok(pool) = &self.pools[index] else {
            return Vec::new();
        };
        let drawn = self.draw(index);
        let waits = |metric: &Metric| group.rate(*metric).interval == Err(Undefined::NotResampled);
        let comparison = Comparison::new(self, index, totals.as_ref(), against);
        metrics()
            .filter(waits)
            .map(|metric| {
                let disparity = group.disparity(metric);
                self.of_metric(metric, pool, &drawn, &comparison, disparity, index)
            })
            .collect()
    }

    fn of_metric(
        &self,
        metric: Metric,
        pool: &Pool,
        drawn: &[Drawn],
        comparison: &Comparison<'_>,
        disparity: Option<&Disparity>,
        index: usize,
    ) -> Found {
        let method = self.plan.interval;
        let now = &comparison.own;
        let all = |draw: usize| comparison.all.map_or(&drawn[draw], |all| &all[draw]);
        let values: Vec<f64> = drawn
            .iter()
            .enumerate()
            .map(|(draw, own)| value(metric, own, all(draw)))
            .collect();
        let strata = |of: &dyn Fn(&Drawn, &Drawn, &Drawn) -> f64| comparison.strata(pool, of);
        let own = strata(&|own, _, all| value(metric, own, all));
        let here = value(metric, now, &comparison.all_now);
        let (mut difference, mut ratio, mut test) = (
            Err(Undefined::NotResampled),
            Err(Undefined::NotResampled),
            Err(Undefined::NotResampled),
        );
        if disparity.is_some_and(|disparity| disparity.difference.known().is_some())
            && let Some(other_now) = &comparison.other_now
        {
            let others: Vec<f64> = (0..drawn.len())
                .map(|draw| value(metric, &comparison.other(draw, &drawn[draw]), all(draw)))
                .collect();
            let there = value(metric, other_now, &comparison.all_now);
            let pair = |of: fn(f64, f64) -> f64| -> Vec<f64> {
                values
                    .iter()
                    .zip(&others)
                    .map(|(own, other)| of(*own, *other))
                    .collect()
            };
            let jackknife = |of: fn(f64, f64) -> f64| {
                strata(&move |own, other, all| of(value(metric, own, all), value(metric, other, all)))
            };
            let minus = |one: f64, other: f64| one - other;
            let over = |one: f64, other: f64| one / other;
            difference = interval(method, minus(here, there), &mut pair(minus), &jackknife(minus));
            ratio = interval(method, over(here, there), &mut pair(over), &jackknife(over));
            test = self.test(metric, comparison, index);
        }
        Found {
            metric,
            value: interval(method, here, &mut values.clone(), &own),
            difference,
            ratio,
            test,
        }
    }

    /// The test of no difference between a group and those it is compared with, themselves or everybody else.
    fn test(
        &self,
        metric: Metric,
        comparison: &Comparison<'_>,
        index: usize,
    ) -> Result<(Test, f64), Undefined> {
        if metric == Metric::ShareOfSelected {
            return Err(Undefined::GroupSize);
        }
        if comparison.weighted {
            return Err(Undefined::PermutedWeights);
        }
        let (one, other) = (
            &comparison.own,
            comparison.apart.as_ref().ok_or(Undefined::NotResampled)?,
        );
        let mut all = [0.0; CELLS];
        add(&mut all, one);
        add(&mut all, other);
        let gap = |one: &Drawn, other: &Drawn| statistic(metric, one, &all) - statistic(metric, other, &all);
        let seen = gap(one, other).abs();
        if !seen.is_finite() {
            return Err(Undefined::ReferenceUndefined);
        }
        let mut draws = Draws::new(self.plan.seed, TESTS + index as u64);
        let (mut dealt, mut as_far) = (0.0, 0.0);
        for _ in 0..self.plan.draws {
            let mut first = [0.0; CELLS];
            deal(one, other, &mut draws, &mut first);
            let second: Drawn = std::array::from_fn(|place| all[place] - first[place]);
            let gap = gap(&first, &second).abs();
            if gap.is_finite() {
                dealt += 1.0;
                as_far += f64::from(u8::from(gap >= seen - ROUNDING));
            }
        }
        // The deal as it is counts among those possible (Phipson and Smyth 2010).
        Ok((Test::Permutation, (as_far + 1.0) / (dealt + 1.0)))
    }
}

/// What is compared between two deals: the metric, or what grows with it and always has a value.
fn statistic(metric: Metric, own: &Drawn, all: &Drawn) -> f64 {
    match metric {
        Metric::TreatmentEquality => own[3] / (own[1] + own[3]),
        _ => value(metric, own, all),
    }
}
