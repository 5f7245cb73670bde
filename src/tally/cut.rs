//! Where a score is cut into selected and not selected.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::{Amount, Decisions, Tally};

/// Which scores are selected first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum First {
    #[default]
    Highest,
    Lowest,
}

impl First {
    /// The other end.
    pub fn other(self) -> First {
        match self {
            First::Highest => First::Lowest,
            First::Lowest => First::Highest,
        }
    }
}

/// How a score becomes a decision.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Cut {
    /// Selected when the score is at least `at`, or above `at` when `strict`. When the lowest scores are selected
    /// first: at most `at`, or below it.
    Threshold { at: f64, strict: bool },
    /// The `count` first scores; everybody with a score when there are fewer.
    Top { count: u64 },
    /// The first scores, up to this share of all people with a score, in `0.0..=1.0`. When people are whole
    /// numbers the places are rounded down: 10 % of 7,214 people is 721 places.
    TopShare { share: f64 },
}

/// A cut laid over the scores actually present.
#[derive(Clone, Debug, PartialEq)]
pub struct ResolvedCut {
    /// Which scores were selected first.
    pub first: First,
    /// Ranks that are selected (indices into the tally's distinct scores, which ascend); empty when nobody is.
    pub selected: Range<usize>,
    /// Ranks next to those selected whose decision is unknown: the tied score, or several scores when counts known
    /// only within bounds do not say how many places are left for them. Empty when every decision is known.
    pub unknown: Range<usize>,
    /// The last score selected: the lowest, or the highest when the lowest are selected first; `None` when nobody is.
    pub last_selected: Option<f64>,
    /// For a top-k or top-share cut that falls inside a group of equal scores: who is selected among them is
    /// not known from the score. Their decision counts as unknown.
    pub tie: Option<Tie>,
}

/// Equal scores with fewer places than people.
///
/// When counts are known only within bounds, this is the first score whose decision is unknown, with the
/// most people who may have it and the most places that may be left for them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tie {
    /// Rank of the tied score.
    pub rank: usize,
    /// The tied score.
    pub score: f64,
    /// People who have it.
    pub people: f64,
    /// Places left for them; more than 0 and fewer than `people`.
    pub places: f64,
}

impl Cut {
    /// Lays the cut over the scores of a tally, the highest first: see [`Cut::resolve_from`].
    pub fn resolve(&self, tally: &Tally) -> ResolvedCut {
        self.resolve_from(First::Highest, tally)
    }

    /// Lays the cut over the scores of a tally. People without a score take no place and have no decision.
    ///
    /// Nothing but the score decides: people with equal scores are selected together, refused together, or,
    /// when a top-k cut has places for some of them only, left with an unknown decision. With counts known
    /// only within bounds a score is selected when it is whatever the true counts, and unknown when that
    /// depends on them.
    ///
    /// A tally of given decisions has no score to cut: nobody is selected.
    pub fn resolve_from(&self, first: First, tally: &Tally) -> ResolvedCut {
        let Decisions::Scored { ranks, scores } = &tally.decisions else {
            return Served::default().resolved(first, &[]);
        };
        let served = match *self {
            Cut::Threshold { at, strict } => {
                let selects = |score: f64| match (first, strict) {
                    (First::Highest, false) => score >= at,
                    (First::Highest, true) => score > at,
                    (First::Lowest, false) => score <= at,
                    (First::Lowest, true) => score < at,
                };
                let selected = match first {
                    First::Highest => scores.len() - scores.partition_point(|&score| !selects(score)),
                    First::Lowest => scores.partition_point(|&score| selects(score)),
                };
                Served {
                    selected,
                    ..Served::default()
                }
            }
            Cut::Top { count } => Places::Count(count as f64).give(&people(first, ranks, scores, tally)),
            Cut::TopShare { share } => {
                Places::Share(share.clamp(0.0, 1.0)).give(&people(first, ranks, scores, tally))
            }
        };
        served.resolved(first, scores)
    }
}

impl ResolvedCut {
    /// Whether somebody with this score is selected.
    pub fn selects(&self, score: f64) -> bool {
        self.last_selected.is_some_and(|last| match self.first {
            First::Highest => score >= last,
            First::Lowest => score <= last,
        })
    }
}

/// The people with each score, in the order in which they are selected.
fn people(first: First, ranks: &[u32], scores: &[f64], tally: &Tally) -> Vec<Amount> {
    let mut people = vec![Amount::ZERO; scores.len()];
    for (&rank, &amount) in ranks.iter().zip(&tally.amounts) {
        if let Some(people) = people.get_mut(rank as usize) {
            *people += amount;
        }
    }
    if first == First::Highest {
        people.reverse();
    }
    people
}

/// How far the places go, in the order in which people are selected.
#[derive(Default)]
struct Served {
    /// How many scores are selected.
    selected: usize,
    /// How many scores after them have an unknown decision.
    unknown: usize,
    /// The first of these: its place in the order, its people, and the places left for them.
    tie: Option<(usize, f64, f64)>,
}

impl Served {
    /// The same as ranks into the scores, which ascend.
    fn resolved(self, first: First, scores: &[f64]) -> ResolvedCut {
        let known = self.selected + self.unknown;
        let ranks = |places: Range<usize>| match first {
            First::Highest => scores.len() - places.end..scores.len() - places.start,
            First::Lowest => places,
        };
        let score_at = |place: usize| scores.get(ranks(place..place + 1).start).copied();
        ResolvedCut {
            first,
            selected: ranks(0..self.selected),
            unknown: ranks(self.selected..known),
            last_selected: self.selected.checked_sub(1).and_then(score_at),
            tie: self.tie.and_then(|(place, people, places)| {
                Some(Tie {
                    rank: ranks(place..place + 1).start,
                    score: score_at(place)?,
                    people,
                    places,
                })
            }),
        }
    }
}

/// How many places there are.
enum Places {
    Count(f64),
    Share(f64),
}

impl Places {
    /// Gives the places to people in the order in which they are selected.
    fn give(&self, people: &[Amount]) -> Served {
        let everybody: Amount = people.iter().copied().sum();
        let whole = people
            .iter()
            .all(|amount| amount.low.fract() == 0.0 && amount.high.fract() == 0.0);
        // Sums of fractions made in different orders differ in their last digits.
        let slack = if whole { 0.0 } else { 1e-12 * everybody.high };
        let mut before = Amount::ZERO;
        let mut served = Served::default();
        for (place, &here) in people.iter().enumerate() {
            let up_to_here = before + here;
            let after = Amount {
                low: (everybody.low - up_to_here.low).max(0.0),
                high: (everybody.high - up_to_here.high).max(0.0),
            };
            // The true counts that leave the fewest places for this score, and those that leave the most.
            let fits = up_to_here.high <= self.among(up_to_here.high + after.low, whole) + slack;
            let left = self.among(before.low + here.high + after.high, whole) - before.low;
            if fits && served.tie.is_none() {
                served.selected = place + 1;
            } else if left > slack {
                served.unknown = place + 1 - served.selected;
                served.tie.get_or_insert((place, here.high, left.min(here.high)));
            } else {
                break;
            }
            before = up_to_here;
        }
        served
    }

    /// The places there are among so many people with a score.
    fn among(&self, everybody: f64, whole: bool) -> f64 {
        match *self {
            Places::Count(count) => count,
            Places::Share(share) if whole => {
                let places = share * everybody;
                // 29 % of 100 people is 29 places, though 0.29 * 100.0 is a little less.
                let nearest = places.round();
                if (places - nearest).abs() <= 1e-9 * everybody.max(1.0) {
                    nearest
                } else {
                    places.floor()
                }
            }
            Places::Share(share) => share * everybody,
        }
    }
}
