//! The intervals and tests of one group, and the intervals of everybody.

use super::compared::{Against, Comparison};
use super::pool::{Pool, deal};
use super::random::Draws;
use super::sample::{Sample, Totals};
use super::spread::{Jackknife, interval};
use super::values::{CELLS, Drawn, add, less, statistic, value};
use super::{Found, ROUNDING, metrics};
use crate::measure::{GroupMeasures, Metric, Test, Undefined};

/// Streams for tests, far from those of groups.
const TESTS: u64 = 1 << 40;

type Tested = Result<(Test, f64), Undefined>;

/// The intervals of everybody.
pub(super) fn of_everybody(sample: &Sample, overall: &GroupMeasures, totals: &Option<Totals>) -> Vec<Found> {
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
            value: interval(
                sample.plan.interval,
                value(metric, now, now),
                &mut values,
                &strata,
            ),
            difference: Err(nothing),
            ratio: Err(nothing),
            test: Err(nothing),
        }
    };
    metrics().map(of).collect()
}

/// The intervals of one group and of what compares it, and its tests.
pub(super) fn of_group(
    sample: &Sample,
    index: usize,
    group: &GroupMeasures,
    totals: &Option<Totals>,
    against: &Against<'_>,
) -> Vec<Found> {
    let Ok(pool) = &sample.pools[index] else {
        return Vec::new();
    };
    let drawn = sample.draw(index);
    let comparison = Comparison::new(sample, index, totals.as_ref(), against);
    let waits = |metric: &Metric| group.rate(*metric).interval == Err(Undefined::NotResampled);
    let compares = |metric: Metric| {
        let known = |group: &GroupMeasures| group.disparity(metric)?.difference.known();
        known(group).is_some() && comparison.other_now.is_some()
    };
    let compared: Vec<(Metric, bool)> = metrics()
        .filter(waits)
        .map(|metric| (metric, compares(metric)))
        .collect();
    let tested = tests(sample, &compared, &comparison, index);
    compared
        .into_iter()
        .zip(tested)
        .map(|((metric, compared), test)| Found {
            test,
            ..of_metric(sample, metric, pool, &drawn, &comparison, compared)
        })
        .collect()
}

fn of_metric(
    sample: &Sample,
    metric: Metric,
    pool: &Pool,
    drawn: &[Drawn],
    comparison: &Comparison<'_>,
    compared: bool,
) -> Found {
    let method = sample.plan.interval;
    let all = |draw: usize| comparison.all.map_or(&drawn[draw], |all| &all[draw]);
    let mut values: Vec<f64> = drawn
        .iter()
        .enumerate()
        .map(|(draw, own)| value(metric, own, all(draw)))
        .collect();
    let strata = |of: &dyn Fn(&Drawn, &Drawn, &Drawn) -> f64| comparison.strata(pool, of);
    let here = value(metric, &comparison.own, &comparison.all_now);
    let (mut difference, mut ratio) = (Err(Undefined::NotResampled), Err(Undefined::NotResampled));
    if let Some(other_now) = comparison.other_now.filter(|_| compared) {
        let others: Vec<f64> = (0..drawn.len())
            .map(|draw| value(metric, &comparison.other(draw, &drawn[draw]), all(draw)))
            .collect();
        let there = value(metric, &other_now, &comparison.all_now);
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
    }
    let own = strata(&|own, _, all| value(metric, own, all));
    Found {
        metric,
        value: interval(method, here, &mut values, &own),
        difference,
        ratio,
        test: Err(Undefined::NotResampled),
    }
}

/// The tests of no difference between a group and those it is compared with, themselves or everybody else, for the
/// metrics that are compared: the same deals serve all.
fn tests(
    sample: &Sample,
    metrics: &[(Metric, bool)],
    comparison: &Comparison<'_>,
    index: usize,
) -> Vec<Tested> {
    let own = &comparison.own;
    let other = comparison.apart.unwrap_or([0.0; CELLS]);
    let mut all = [0.0; CELLS];
    add(&mut all, own);
    add(&mut all, &other);
    let gap = |metric: Metric, one: &Drawn, other: &Drawn| {
        (statistic(metric, one, &all) - statistic(metric, other, &all)).abs()
    };
    let seen: Vec<Result<f64, Undefined>> = metrics
        .iter()
        .map(|&(metric, compared)| match gap(metric, own, &other) {
            _ if !compared || comparison.apart.is_none() => Err(Undefined::NotResampled),
            _ if metric == Metric::ShareOfSelected => Err(Undefined::GroupSize),
            _ if comparison.weighted => Err(Undefined::PermutedWeights),
            seen if !seen.is_finite() => Err(Undefined::ReferenceUndefined),
            seen => Ok(seen),
        })
        .collect();
    if seen.iter().all(Result::is_err) {
        return seen
            .into_iter()
            .map(|seen| seen.and(Err(Undefined::NotResampled)))
            .collect();
    }
    // How many deals have a gap, and how many one as large.
    let mut counted = vec![(0.0, 0.0); metrics.len()];
    let mut draws = Draws::new(sample.plan.seed, TESTS + index as u64);
    for _ in 0..sample.plan.draws {
        let mut first = [0.0; CELLS];
        deal(own, &other, &mut draws, &mut first);
        let second: Drawn = std::array::from_fn(|place| all[place] - first[place]);
        for ((counted, (metric, _)), seen) in counted.iter_mut().zip(metrics).zip(&seen) {
            if let Ok(seen) = seen
                && let gap = gap(*metric, &first, &second)
                && gap.is_finite()
            {
                counted.0 += 1.0;
                counted.1 += f64::from(u8::from(gap >= seen - ROUNDING));
            }
        }
    }
    // The deal as it is counts among those possible (Phipson and Smyth 2010).
    let tested = |(dealt, as_far): (f64, f64)| (Test::Permutation, (as_far + 1.0) / (dealt + 1.0));
    seen.into_iter()
        .zip(counted)
        .map(|(seen, counted)| seen.map(|_| tested(counted)))
        .collect()
}
