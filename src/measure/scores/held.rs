//! The people kept by score or amount, from whom a number can be made again.

use super::{Metric, People, Scored};
use crate::measure::trace::Valued;
use crate::tally::{Distribution, First};

/// Most scores of all groups together that are kept: more would fill the memory.
const MOST_HELD: usize = 200_000;

/// The people of all groups by one kind of value.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Held {
    metrics: Vec<Metric>,
    values: Vec<f64>,
    groups: Vec<Distribution>,
    missing: Vec<bool>,
    first: First,
}

/// Of whom the values are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom {
    /// A group, by its place.
    Group(usize),
    Everybody,
    /// Everybody else than a group whose group is recorded.
    Rest(usize),
}

impl Scored {
    /// Keeps the people that these measures were made from, unless they have too many values.
    pub fn hold(
        mut self,
        groups: Vec<Distribution>,
        missing: Vec<bool>,
        values: &[f64],
        first: First,
    ) -> Scored {
        let steps: usize = groups.iter().map(|group| group.steps.len()).sum();
        if steps <= MOST_HELD {
            self.held.push(Held {
                metrics: self.overall.iter().map(|rate| rate.metric).collect(),
                values: values.to_vec(),
                groups,
                missing,
                first,
            });
        }
        self
    }

    /// The people that a metric was made from; `None` when they are not kept, or not exactly known.
    pub fn valued(&self, metric: Metric, whom: Whom) -> Option<Valued> {
        let held = self.held.iter().find(|held| held.metrics.contains(&metric))?;
        let together = |keep: &dyn Fn(usize) -> bool| {
            let groups = held.groups.iter().enumerate();
            Distribution::together(groups.filter(|(place, _)| keep(*place)).map(|(_, group)| group))
        };
        let people = match whom {
            Whom::Group(group) => People::of(held.groups.get(group)?, &held.values),
            Whom::Everybody => People::of(&together(&|_| true), &held.values),
            Whom::Rest(group) => People::of(
                &together(&|other| other != group && !held.missing[other]),
                &held.values,
            ),
        };
        Some(Valued {
            people: people.ok()?,
            median: self.median,
            first: held.first,
        })
    }
}
