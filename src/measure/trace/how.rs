//! How a number without a formula was found.

use crate::measure::Resampling;

/// The way to a number that no formula gives.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum How {
    /// From people drawn again in each group (bootstrap).
    Drawn(Resampling),
    /// From people dealt anew to the groups (permutation test).
    Dealt(Resampling),
    /// An end of the interval of an estimate: what each end of the intervals of its shares changes, in quadrature.
    FromShares,
    /// The level at which the interval reaches equality, by halving.
    Reaching,
    /// The mean of what a model predicts for everybody, were they all in the group.
    Predicted {
        people: f64,
        cells: usize,
        coefficients: usize,
    },
    /// A coefficient of the model, or its standard error: the likeliest, by Newton's steps.
    Fitted { steps: usize },
    /// An end of an interval by the delta method, from the covariance of all coefficients.
    Delta,
    /// The mean share of each person's neighbours who have the other decision.
    Neighbours { cells: usize },
    /// From a draw of so many people, whose own spread it tells of.
    Sampled { people: u32 },
    /// The score or amount below which so many people are, in the order of scores.
    InOrder,
    /// From the scores or amounts of all people, which are too many to list.
    ByValue,
    /// As it was given, or counted, of all groups.
    Counted,
}
