//! The groups to draw from, and their draws.

use std::borrow::Cow;

use rayon::prelude::*;

use super::Resampling;
use super::inequality::Sums;
use super::pool::Pool;
use super::random::Draws;
use super::values::{CELLS, Drawn, add};
use crate::measure::{Measured, Polarity, Undefined};

/// Most draws of all groups together that are kept; more are drawn each time they are needed, so that memory does not
/// grow with the groups: 36 MB.
const MOST_KEPT: usize = 500_000;
/// Groups drawn side by side.
const AT_ONCE: usize = 32;

/// The groups to draw from.
pub(super) struct Sample {
    pub pools: Vec<Result<Pool, Undefined>>,
    pub missing: Vec<bool>,
    pub plan: Resampling,
    /// The draws of each group, when they are not too many to keep.
    kept: Vec<Vec<Drawn>>,
}

/// For each draw, everybody, and those whose group is recorded; none when the people of some group are not known.
pub(super) struct Totals {
    pub all: Vec<Drawn>,
    pub recorded: Vec<Drawn>,
    /// What inequality is made of.
    pub sums: Vec<Sums>,
    /// The same as they are.
    pub all_now: Drawn,
    pub recorded_now: Drawn,
    pub sums_now: Sums,
}

impl Sample {
    pub fn of(measured: &Measured) -> Sample {
        let groups = &measured.groups;
        let mut sample = Sample {
            pools: groups.iter().map(|group| Pool::of(&group.counts)).collect(),
            missing: groups.iter().map(|group| group.missing_group).collect(),
            plan: measured.methods.resampling,
            kept: Vec::new(),
        };
        if groups.len().saturating_mul(sample.plan.draws as usize) <= MOST_KEPT {
            let places: Vec<usize> = (0..groups.len()).collect();
            sample.kept = places.par_iter().map(|&index| sample.draw_again(index)).collect();
        }
        sample
    }

    /// The draws of a group; none when its people are not known.
    pub fn draw(&self, index: usize) -> Cow<'_, [Drawn]> {
        match self.kept.get(index) {
            Some(kept) => Cow::Borrowed(kept),
            None => Cow::Owned(self.draw_again(index)),
        }
    }

    /// The same, drawn: asked twice, it gives the same.
    fn draw_again(&self, index: usize) -> Vec<Drawn> {
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

    /// A group as it is.
    pub fn now(&self, index: usize) -> Drawn {
        let mut now = [0.0; CELLS];
        if let Ok(pool) = &self.pools[index] {
            now.copy_from_slice(&pool.weights);
        }
        now
    }

    pub fn totals(&self, polarity: Polarity) -> Option<Totals> {
        if self.pools.iter().any(Result::is_err) {
            return None;
        }
        let draws = self.plan.draws as usize;
        let mut totals = Totals {
            all: vec![[0.0; CELLS]; draws],
            recorded: vec![[0.0; CELLS]; draws],
            sums: vec![Sums::default(); draws],
            all_now: [0.0; CELLS],
            recorded_now: [0.0; CELLS],
            sums_now: Sums::default(),
        };
        let places: Vec<usize> = (0..self.pools.len()).collect();
        for places in places.chunks(AT_ONCE) {
            let drawn: Vec<Cow<'_, [Drawn]>> = places.par_iter().map(|&index| self.draw(index)).collect();
            // In the order of the groups: sums of fractions must not depend on who came first.
            for (&index, drawn) in places.iter().zip(&drawn) {
                let now = self.now(index);
                totals.sums_now.add(&now, polarity);
                add(&mut totals.all_now, &now);
                for ((all, sums), one) in totals.all.iter_mut().zip(&mut totals.sums).zip(&**drawn) {
                    add(all, one);
                    sums.add(one, polarity);
                }
                if !self.missing[index] {
                    add(&mut totals.recorded_now, &now);
                    let recorded = totals.recorded.iter_mut().zip(&**drawn);
                    recorded.for_each(|(sum, one)| add(sum, one));
                }
            }
        }
        Some(totals)
    }
}
