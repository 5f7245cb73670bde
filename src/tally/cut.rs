//! Where a score is cut into selected and not selected.

use serde::{Deserialize, Serialize};

use super::{Amount, Decisions, Tally};

/// How a score becomes a decision. Higher scores are selected first, or lower ones: then everything said here of high
/// and above is of low and below.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Cut {
    /// Selected when the score is at least `at`, or above `at` when `strict`.
    Threshold { at: f64, strict: bool },
    /// The `count` highest scores; everybody with a score when there are fewer.
    Top { count: u64 },
    /// The highest scores, up to this share of all people with a score, in `0.0..=1.0`. When people are whole
    /// numbers the places are rounded down: 10 % of 7,214 people is 721 places.
    TopShare { share: f64 },
}

/// A cut laid over the scores actually present.
#[derive(Clone, Debug, PartialEq)]
pub struct ResolvedCut {
    /// Ranks from this one up are selected (an index into the tally's distinct scores; equal to their number when
    /// nobody is selected).
    pub first_selected: usize,
    /// Ranks from this one up to `first_selected` have an unknown decision: the tied score, or several scores
    /// when counts known only within bounds do not say how many places are left for them. Equal to
    /// `first_selected` when every decision is known.
    pub first_unknown: usize,
    /// The lowest score selected, or the highest when lower scores are selected first; `None` when nobody is.
    pub last_selected: Option<f64>,
    /// Whether lower scores are selected first.
    pub lower_first: bool,
    /// For a top-k or top-share cut that falls inside a group of equal scores: who is selected among them is
    /// not known from the score. Their decision counts as unknown.
    pub tie: Option<Tie>,
}

/// Equal scores with fewer places than people.
///
/// When counts are known only within bounds, this is the highest score whose decision is unknown, with the
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
    /// Lays the cut over the scores of a tally. People without a score take no place and have no decision.
    ///
    /// Nothing but the score decides: people with equal scores are selected together, refused together, or,
    /// when a top-k cut has places for some of them only, left with an unknown decision. With counts known
    /// only within bounds a score is selected when it is whatever the true counts, and unknown when that
    /// depends on them.
    ///
    /// A tally of given decisions has no score to cut: nobody is selected.
    pub fn resolve(&self, tally: &Tally) -> ResolvedCut {
        let Decisions::Scored {
            ranks,
            scores,
            lower_first,
        } = &tally.decisions
        else {
            return ResolvedCut {
                first_selected: 0,
                first_unknown: 0,
                last_selected: None,
                lower_first: false,
                tie: None,
            };
        };
        let resolved = |first_selected: usize, first_unknown: usize, tie: Option<Tie>| ResolvedCut {
            first_selected,
            first_unknown,
            last_selected: scores.get(first_selected).copied(),
            lower_first: *lower_first,
            tie,
        };
        let places = |places: Places| {
            let (first_selected, first_unknown, tie) = places.give(&people(ranks, scores, tally), scores);
            resolved(first_selected, first_unknown, tie)
        };
        match *self {
            Cut::Threshold { at, strict } => {
                let selected = |score: f64| match (*lower_first, strict) {
                    (false, false) => score >= at,
                    (false, true) => score > at,
                    (true, false) => score <= at,
                    (true, true) => score < at,
                };
                let first = scores.partition_point(|&score| !selected(score));
                resolved(first, first, None)
            }
            Cut::Top { count } => places(Places::Count(count as f64)),
            Cut::TopShare { share } => places(Places::Share(share.clamp(0.0, 1.0))),
        }
    }
}

/// The people with each score.
fn people(ranks: &[u32], scores: &[f64], tally: &Tally) -> Vec<Amount> {
    let mut people = vec![Amount::ZERO; scores.len()];
    for (&rank, &amount) in ranks.iter().zip(&tally.amounts) {
        if let Some(people) = people.get_mut(rank as usize) {
            *people += amount;
        }
    }
    people
}

/// How many places there are.
enum Places {
    Count(f64),
    Share(f64),
}

impl Places {
    /// Gives the places from the last score, selected first, to the first: the first rank selected, the first whose
    /// decision is not known, and the tie.
    fn give(&self, people: &[Amount], scores: &[f64]) -> (usize, usize, Option<Tie>) {
        let everybody: Amount = people.iter().rev().copied().sum();
        let whole = people
            .iter()
            .all(|amount| amount.low.fract() == 0.0 && amount.high.fract() == 0.0);
        // Sums of fractions made in different orders differ in their last digits.
        let slack = if whole { 0.0 } else { 1e-12 * everybody.high };
        let mut above = Amount::ZERO;
        let mut first_selected = scores.len();
        let mut tie = None;
        for (rank, (&here, &score)) in people.iter().zip(scores).enumerate().rev() {
            let down_to_here = above + here;
            let below = Amount {
                low: (everybody.low - down_to_here.low).max(0.0),
                high: (everybody.high - down_to_here.high).max(0.0),
            };
            // The true counts that leave the fewest places for this score, and those that leave the most.
            let fits = down_to_here.high <= self.among(down_to_here.high + below.low, whole) + slack;
            let left = self.among(above.low + here.high + below.high, whole) - above.low;
            if fits && tie.is_none() {
                first_selected = rank;
            } else if left > slack {
                tie.get_or_insert(Tie {
                    rank,
                    score,
                    people: here.high,
                    places: left.min(here.high),
                });
            } else {
                let first_unknown = if tie.is_some() { rank + 1 } else { first_selected };
                return (first_selected, first_unknown, tie);
            }
            above = down_to_here;
        }
        let first_unknown = if tie.is_some() { 0 } else { first_selected };
        (first_selected, first_unknown, tie)
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
