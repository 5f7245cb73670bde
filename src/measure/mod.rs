//! From counts to measures: rates, their disparities against a reference, intervals and tests.
//!
//! Nothing here does input or output, and nothing knows a language. A quantity that cannot be computed is a
//! [`Value::Undefined`] that says why; one known only within bounds is [`Value::Bounds`].

pub mod adjusted;
mod all_groups;
mod arms;
mod burden;
mod cells;
mod compare;
mod composite;
mod conclusion;
mod consistency;
mod detectable;
mod direction;
mod disparities;
mod disparity;
mod entropy;
mod estimate;
mod groups;
mod interval;
mod line;
mod local_law;
mod methods;
mod metric;
mod missing;
mod normal;
mod rate;
mod reference;
mod resample;
mod scores;
mod stages;
pub mod strata;
mod summary;
mod test;
mod together;
pub mod trace;
mod value;
mod welch;

pub use all_groups::{AllGroups, chi_square};
pub use arms::{Arms, Design, DrawnFrom, Selection, Total};
pub use burden::{Burden, GroupBurden};
pub use cells::Cells;
pub use conclusion::{Because, Conclusion, LEVEL, Practical};
pub use consistency::{
    Alike, Consistency, Feature, MOST_PAIRS, NoNeighbours, People as LookedAt, Search, consistency,
};
pub use detectable::detectable_difference;
pub use direction::{Against, Direction};
pub use disparity::{Disparity, Test};
pub use entropy::{Entropy, Inequality};
pub use estimate::{Estimate, Estimated};
pub use groups::{GroupMeasures, Measured, Question, measure, measure_among, measure_arms, measure_scored};
pub use interval::{Z_95, clopper_pearson, jeffreys, katz_log, koopman, newcombe, wilson};
pub use local_law::{Impact, LawBasis, LawLine, LawTable, SMALL_CATEGORY, law_table};
pub use methods::{Adjustment, Methods, RateInterval, RatioInterval};
pub use metric::{Family, Metric, Scale, Share};
pub use rate::{Among, Rate, rate, rate_among};
pub use reference::{Reference, ResolvedReference};
pub use resample::{ResampledInterval, Resampling, Together, resample};
pub use scores::{
    Bin, Deck, Quantity, Scale as ScoreScale, Scored, Spread, Sweep, Whom, bin_edges, calibration, cuts_over,
};
pub use stages::{Amplification, AtStage, Stage, stages};
pub use summary::{Exclusion, GroupSummary, Summary, SummaryMeasure};
pub use test::{benjamini_hochberg, fisher_exact, holm, two_proportion};
pub use together::adjust_together;
pub use value::{Undefined, Value};

use serde::{Deserialize, Serialize};

/// Whether being selected is good or bad for the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Polarity {
    /// A favour: a job, a place, a benefit.
    Favour,
    /// A burden: a control, a refusal, a sanction.
    Burden,
}
