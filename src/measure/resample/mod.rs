//! Intervals and tests of metrics that have no formula for them: by drawing again from the cells.
//!
//! The bootstrap (Efron 1979), stratified by group: as many people are drawn in each group as it has, each from one of
//! its cells, so that a million people cost no more than their cells. Every group has a stream of its own, whose numbers
//! depend on the seed alone: the same counts give the same intervals anywhere.
//!
//! Tests deal the people of the two groups anew, as many to each as it had (permutation test, Pitman 1937). Their null
//! hypothesis is that the groups do not differ at all in the cells, which is more than an equal metric.
//!
//! | file | what it does |
//! |---|---|
//! | `random` | random whole numbers |
//! | `pool` | the people of a group by cell, to be drawn from or dealt |
//! | `sample` | the groups and their draws, one by one and together |
//! | `values` | metrics from nine numbers |
//! | `compared` | a group and those it is compared with, draw by draw |
//! | `of_group` | the intervals and tests of one group |
//! | `together` | the test of all groups at once |
//! | `dealt` | tests of scores and numbers, dealt with their people |
//! | `hand` | metrics of the values dealt to a group |
//! | `inequality` | the intervals of the indices of inequality |
//! | `spread` | intervals from draws |

mod compared;
mod dealt;
mod hand;
mod inequality;
mod of_group;
mod pool;
mod random;
mod sample;
mod spread;
mod together;
mod values;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use compared::Against;
use of_group::{of_everybody, of_group};
use sample::Sample;
pub use together::Together;

use super::{GroupMeasures, Measured, Metric, ResolvedReference, Test, Undefined};

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
    let sample = Sample::of(measured);
    let totals = sample.totals(measured.inequality.polarity);
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
        .map(|&index| of_group(&sample, index, &groups[index], &totals, &reference))
        .collect();
    for (group, found) in measured.groups.iter_mut().zip(found) {
        for found in found {
            found.put(group);
        }
    }
    for found in of_everybody(&sample, &measured.overall, &totals) {
        found.put(&mut measured.overall);
    }
    inequality::intervals(&sample, totals.as_ref(), &mut measured.inequality);
    measured.together = together::together(&sample, measured);
    dealt::together(measured);
    dealt::one_by_one(measured);
    for metric in Metric::ALL.into_iter().filter(|metric| metric.is_resampled()) {
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
    measured.together.fill(Err(why));
    measured.inequality.refuse(why);
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
