//! The people of groups by value and outcome, to be dealt to the groups anew.

use std::sync::Arc;

use crate::measure::{Metric, Undefined};
use crate::tally::{Amount, Distribution, First};

/// Most piles of all groups together that are kept: more could not be dealt thousands of times.
const MOST_PILES: usize = 200_000;

/// People with the same value and the same outcome.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::measure) struct Pile {
    pub value: f64,
    /// No, yes, unknown: 0, 1, 2.
    pub outcome: usize,
    /// How many they are.
    pub people: f64,
}

/// The people of groups by value and outcome, and what is measured of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Deck {
    pub(in crate::measure) metrics: Vec<Metric>,
    /// For each group in the grouping's order, its piles by ascending value then outcome, or why its people cannot be
    /// dealt.
    pub(in crate::measure) hands: Vec<Result<Vec<Pile>, Undefined>>,
    /// The median that [`Metric::ScoringRate`] takes as given.
    pub(in crate::measure) median: Option<f64>,
    /// Which scores are selected first.
    pub(in crate::measure) first: First,
}

impl Deck {
    pub(super) fn of(
        groups: &[&Distribution],
        values: &[f64],
        metrics: impl Iterator<Item = Metric>,
        (median, first): (Option<f64>, First),
    ) -> Arc<Deck> {
        let piles: usize = groups.iter().map(|group| 3 * group.steps.len()).sum();
        let hand = |group: &&Distribution| match piles <= MOST_PILES {
            true => hand(group, values),
            false => Err(Undefined::TooManyToResample),
        };
        Arc::new(Deck {
            metrics: metrics.collect(),
            hands: groups.iter().map(hand).collect(),
            median,
            first,
        })
    }
}

/// The piles of a group; an error when its people are not whole, or have weights, or are known only within bounds.
fn hand(group: &Distribution, values: &[f64]) -> Result<Vec<Pile>, Undefined> {
    let mut piles = Vec::with_capacity(2 * group.steps.len());
    for step in &group.steps {
        let value = *values.get(step.rank as usize).ok_or(Undefined::NoScore)?;
        for outcome in 0..step.people.len() {
            let known = |amount: &Amount| amount.known().ok_or(Undefined::OnlyBounds);
            let people = known(&step.people[outcome])?;
            if people != known(&step.weights[outcome])? {
                return Err(Undefined::PermutedWeights);
            }
            if people.fract() != 0.0 {
                return Err(Undefined::Weighted);
            }
            if people > 0.0 {
                piles.push(Pile {
                    value,
                    outcome,
                    people,
                });
            }
        }
    }
    Ok(piles)
}
