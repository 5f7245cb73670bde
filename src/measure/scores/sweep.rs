//! Every group's rates as the cut moves over the scores.

use crate::measure::{Metric, Value, rate_among};
use crate::tally::{Decisions, First, Grouped, ResolvedCut, Tally};

/// A metric of every group at each of several cuts.
#[derive(Clone, Debug, PartialEq)]
pub struct Sweep {
    pub metric: Metric,
    /// From nobody selected to everybody with a score.
    pub cuts: Vec<ResolvedCut>,
    /// For each cut, the value of each group, in the order of [`Grouped::keys`] or of the groups asked for.
    pub values: Vec<Vec<Value>>,
}

impl Sweep {
    /// Measures a metric at every cut: of all groups, or of some, who are then everybody.
    pub fn of(grouped: &Grouped, members: Option<&[usize]>, cuts: &[ResolvedCut], metric: Metric) -> Sweep {
        let values = cuts.iter().map(|cut| {
            let mut counts = grouped.counts(Some(cut));
            let everybody = match members {
                None => grouped.everybody(&counts),
                Some(members) => {
                    counts = members.iter().map(|&group| counts[group]).collect();
                    counts.iter().copied().sum()
                }
            };
            let value = |counts| rate_among(metric, counts, &everybody).value;
            counts.iter().map(value).collect()
        });
        Sweep {
            metric,
            values: values.collect(),
            cuts: cuts.to_vec(),
        }
    }

    /// One group's values, cut by cut.
    pub fn group(&self, group: usize) -> impl Iterator<Item = Value> {
        self.values.iter().map(move |values| values[group])
    }
}

/// Cuts between scores present, from the one that selects nobody to the one that selects everybody with a score. At most
/// about `at_most` of them, laid out evenly over the scores' values and evenly over the people, half of each: the first
/// show a threshold as it moves, the second a capacity. None when the tally holds decisions or nobody has a score.
pub fn cuts_over(tally: &Tally, first: First, at_most: usize) -> Vec<ResolvedCut> {
    let Decisions::Scored { ranks, scores } = &tally.decisions else {
        return Vec::new();
    };
    let distinct = scores.len();
    let (Some(lowest), Some(highest)) = (scores.first(), scores.last()) else {
        return Vec::new();
    };
    // How many of the first scores are selected.
    let mut selected: Vec<usize> = if distinct < at_most {
        (0..=distinct).collect()
    } else {
        let parts = (at_most / 2).max(1);
        let by_value = (0..=parts).map(|part| {
            let at = lowest + (highest - lowest) * part as f64 / parts as f64;
            let below = scores.partition_point(|score| *score < at);
            match first {
                First::Highest => distinct - below,
                First::Lowest => below,
            }
        });
        by_value
            .chain(by_people(first, ranks, tally, distinct, parts))
            .chain([0, distinct])
            .collect()
    };
    selected.sort_unstable();
    selected.dedup();
    selected
        .into_iter()
        .map(|selected| cut(first, scores, selected))
        .collect()
}

/// How many scores must be selected for each of `parts` even shares of the people.
fn by_people(first: First, ranks: &[u32], tally: &Tally, distinct: usize, parts: usize) -> Vec<usize> {
    let mut people = vec![0.0; distinct];
    for (&rank, amount) in ranks.iter().zip(&tally.amounts) {
        if let Some(people) = people.get_mut(rank as usize) {
            *people += amount.high;
        }
    }
    if first == First::Highest {
        people.reverse();
    }
    let all: f64 = people.iter().sum();
    let mut selected = Vec::with_capacity(parts);
    let mut sum = 0.0;
    for (place, people) in people.iter().enumerate() {
        sum += people;
        if sum >= all * (selected.len() + 1) as f64 / parts as f64 {
            selected.push(place + 1);
            // One score may hold several shares.
            while sum >= all * (selected.len() + 1) as f64 / parts as f64 && selected.len() < parts {
                selected.push(place + 1);
            }
        }
    }
    selected
}

/// The cut that selects so many of the first scores, ties being together on one side.
fn cut(first: First, scores: &[f64], selected: usize) -> ResolvedCut {
    let distinct = scores.len();
    let (ranks, last) = match first {
        First::Highest => (distinct - selected..distinct, distinct - selected),
        First::Lowest => (0..selected, selected.saturating_sub(1)),
    };
    let next = match first {
        First::Highest => ranks.start,
        First::Lowest => ranks.end,
    };
    ResolvedCut {
        first,
        selected: ranks,
        unknown: next..next,
        last_selected: (selected > 0).then(|| scores.get(last).copied()).flatten(),
        tie: None,
    }
}
