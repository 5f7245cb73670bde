//! Where a score is cut into selected and not selected.

use serde::{Deserialize, Serialize};

/// How a score becomes a decision. Higher scores are selected first.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Cut {
    /// Selected when the score is at least `at`, or above `at` when `strict`.
    Threshold { at: f64, strict: bool },
    /// The `count` highest scores.
    Top { count: u64 },
    /// The highest scores, up to this share of all people with a score, in `0.0..=1.0`.
    TopShare { share: f64 },
}

/// A cut laid over the scores actually present.
#[derive(Clone, Debug, PartialEq)]
pub struct ResolvedCut {
    /// Ranks from this one up are selected (an index into the tally's distinct scores, which ascend; equal to
    /// their number when nobody is selected).
    pub first_selected: usize,
    /// The lowest score selected; `None` when nobody is.
    pub lowest_selected: Option<f64>,
    /// For a top-k or top-share cut that falls inside a group of equal scores: who is selected among them is
    /// not known from the score. Their decision counts as unknown.
    pub tie: Option<Tie>,
}

/// Equal scores with fewer places than people.
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
