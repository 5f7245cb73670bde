//! From counts to measures: rates, their disparities against a reference, intervals and tests.
//!
//! Nothing here does input or output, and nothing knows a language. A quantity that cannot be computed is a
//! [`Value::Undefined`] that says why; one known only within bounds is [`Value::Bounds`].

mod disparity;
mod groups;
mod interval;
mod metric;
mod rate;
mod reference;
mod summary;
mod test;

pub use disparity::{Disparity, Test};
pub use groups::{GroupMeasures, Measured, Question, measure};
pub use interval::{clopper_pearson, katz_log, newcombe, wilson};
pub use metric::Metric;
pub use rate::{Rate, rate};
pub use reference::{Reference, ResolvedReference};
pub use summary::{Exclusion, Summary, SummaryMeasure};
pub use test::{fisher_exact, holm, two_proportion};

use serde::{Deserialize, Serialize};

/// Whether being selected is good or bad for the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Polarity {
    /// A favour: a job, a place, a benefit.
    Favour,
    /// A burden: a control, a refusal, a sanction.
    Burden,
}

/// A number that may be exact, known only within bounds, or undefined with the reason.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Value {
    Known(f64),
    /// Smallest and largest value attainable given what is not known.
    Bounds(f64, f64),
    Undefined(Undefined),
}

impl Value {
    /// The number when it is exactly known.
    pub fn known(self) -> Option<f64> {
        match self {
            Value::Known(value) => Some(value),
            Value::Bounds(..) | Value::Undefined(_) => None,
        }
    }
}

/// Why a quantity cannot be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Undefined {
    /// The group has nobody in it.
    EmptyGroup,
    /// The data have no outcome column.
    NoOutcome,
    /// The data have no decision.
    NoDecision,
    /// Nobody in the group has the outcome.
    NoActualPositives,
    /// Everybody in the group has the outcome.
    NoActualNegatives,
    /// Nobody in the group is selected.
    NoneSelected,
    /// Everybody in the group is selected.
    AllSelected,
    /// The same measure is undefined for the reference.
    ReferenceUndefined,
    /// The reference's rate is zero, so a ratio to it has no meaning.
    ReferenceZero,
    /// A count is known only within bounds, so there is no interval or test.
    OnlyBounds,
    /// The weights are not whole numbers of people, so there is no interval or test here.
    Weighted,
    /// A logarithm of zero: the ratio's interval does not exist when a numerator is zero.
    ZeroNumerator,
    /// The two groups share people, so this interval does not hold.
    Overlapping,
    /// The line is the reference itself.
    IsReference,
    /// People whose group is missing stay out of maxima and minima.
    MissingGroup,
    /// Fewer than two groups have a value to compare.
    FewerThanTwoGroups,
    /// The reference group is not among the groups.
    ReferenceAbsent,
}

impl Undefined {
    /// The reason's stable name in JSON and CSV: lower case with underscores.
    pub fn code(self) -> &'static str {
        todo!()
    }
}
