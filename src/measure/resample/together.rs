//! All groups at once: could the largest gap between two of them come from chance alone?
//!
//! The people of all groups are dealt anew, as many to each as it had (Pitman 1937), and the largest gap is taken as it was.
//! Each deal begins at a place of its own in one stream of random numbers: the order in which deals are made changes
//! nothing.

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::random::Draws;
use super::sample::Sample;
use super::values::{CELLS, Drawn, add, statistic};
use super::{ROUNDING, pool::deal_out};
use crate::measure::{Measured, Metric, Undefined, Value};

/// The stream, far from those of groups and of pairs.
const STREAM: u64 = 1 << 41;

/// The test of all groups at once by dealing their people anew.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Together {
    /// How many groups have the metric.
    pub groups: usize,
    /// The largest gap between two of them: of treatment equality, between the shares of errors that are missed people,
    /// which have a value where nobody is selected wrongly.
    pub gap: f64,
    /// The chances of a gap at least as large when the groups do not differ in anything.
    pub p_value: f64,
    /// How many times people were dealt: fewer than asked for where many have scores that all differ.
    #[serde(default)]
    pub draws: u32,
}

/// One per metric, in the order of [`Metric::ALL`]. People whose group is missing take no part.
pub(super) fn together(sample: &Sample, measured: &Measured) -> Vec<Result<Together, Undefined>> {
    let counted: Vec<usize> = (0..sample.pools.len())
        .filter(|index| !sample.missing[*index])
        .collect();
    let groups: Vec<Drawn> = counted.iter().map(|index| sample.now(*index)).collect();
    let mut all = [0.0; CELLS];
    groups.iter().for_each(|group| add(&mut all, group));
    let unknown = counted
        .iter()
        .find_map(|index| sample.pools[*index].as_ref().err());
    let gaps = |metric: Metric, groups: &[Drawn]| {
        let values = groups.iter().map(|group| statistic(metric, group, &all));
        let (low, high) = values
            .filter(|value| value.is_finite())
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
                (low.min(value), high.max(value))
            });
        high - low
    };
    let refused: Vec<Option<Undefined>> = Metric::ALL
        .into_iter()
        .map(|metric| refusal(measured, metric).or(unknown.copied()))
        .collect();
    let seen: Vec<(Metric, f64)> = Metric::ALL
        .into_iter()
        .zip(&refused)
        .filter(|(_, refused)| refused.is_none())
        .map(|(metric, _)| (metric, gaps(metric, &groups)))
        .collect();
    let draws = if seen.is_empty() { 0 } else { sample.plan.draws };
    let as_far = (0..draws)
        .into_par_iter()
        .with_min_len(16)
        .fold(
            || (vec![0_u32; seen.len()], vec![[0.0; CELLS]; groups.len()]),
            |(mut as_far, mut dealt), draw| {
                let mut draws = Draws::further(sample.plan.seed, STREAM, draw);
                deal_out(&groups, &all, &mut draws, &mut dealt);
                for (as_far, (metric, seen)) in as_far.iter_mut().zip(&seen) {
                    *as_far += u32::from(gaps(*metric, &dealt) >= seen - ROUNDING);
                }
                (as_far, dealt)
            },
        )
        .map(|(as_far, _)| as_far)
        .reduce(
            || vec![0; seen.len()],
            |one, other| one.iter().zip(&other).map(|(one, other)| one + other).collect(),
        );
    let with_value = |metric: Metric| {
        let groups = measured.groups.iter().filter(|group| !group.missing_group);
        groups
            .filter(|group| group.rate(metric).value.known().is_some())
            .count()
    };
    let mut found = seen.iter().zip(as_far).map(|((metric, gap), as_far)| Together {
        groups: with_value(*metric),
        gap: *gap,
        // The deal as it is counts among those possible (Phipson and Smyth 2010).
        p_value: (f64::from(as_far) + 1.0) / (f64::from(draws) + 1.0),
        draws,
    });
    refused
        .into_iter()
        .map(|refused| match refused {
            Some(why) => Err(why),
            None => found.next().ok_or(Undefined::NotResampled),
        })
        .collect()
}

/// Why a metric is not tested over all groups, if so.
fn refusal(measured: &Measured, metric: Metric) -> Option<Undefined> {
    if let Value::Undefined(why) = measured.overall.rate(metric).value {
        return Some(why);
    }
    if metric.is_of_values() {
        return Some(Undefined::NotResampled);
    }
    if metric == Metric::ShareOfSelected {
        return Some(Undefined::GroupSize);
    }
    let mut groups = 0;
    for group in measured.groups.iter().filter(|group| !group.missing_group) {
        let rate = group.rate(metric);
        match rate.value {
            Value::Undefined(_) => continue,
            Value::Bounds(..) => return Some(Undefined::OnlyBounds),
            Value::Known(_) if rate.estimate().is_some() => return Some(Undefined::FromDraws),
            Value::Known(_) if rate.people().is_some() => return Some(Undefined::PermutedWeights),
            Value::Known(_) => groups += 1,
        }
    }
    (groups < 2).then_some(Undefined::FewerThanTwoGroups)
}
