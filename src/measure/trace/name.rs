//! What the numbers of a formula count, and of whom.

use crate::measure::Metric;
use crate::tally::GroupKey;

/// A number's name.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    pub what: What,
    pub whose: Whose,
}

/// Of whom a number is.
#[derive(Clone, Debug, PartialEq)]
pub enum Whose {
    /// Of nobody in particular.
    Nobody,
    Group(GroupKey),
    Everybody,
    /// Everybody else than the group.
    Others,
    /// The people of a value of the stratum; `None` where it is missing.
    Stratum(Option<String>),
    /// The people with these scores or amounts.
    Scores(f64, f64),
    /// The people at a stage of the process.
    Stage(String),
    /// The people who get so much: none, one or two units of benefit.
    Benefit(u8),
}

/// What a number is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum What {
    // Counts of people, or sums of their weights.
    TruePositives,
    FalsePositives,
    FalseNegatives,
    TrueNegatives,
    /// People of whom the outcome, the decision or both are not known.
    SelectedUnknown,
    NotSelectedUnknown,
    YesUnknown,
    NoUnknown,
    Unknown,
    Selected,
    NotSelected,
    Positives,
    Negatives,
    /// Above the line of a metric; below it; below it and not above.
    Above,
    Below,
    Beside,
    People,
    /// What weights make of a number of people.
    Effective,
    /// Of one who is compared inside a stratum, and of the other.
    GroupAbove,
    GroupBelow,
    ReferenceAbove,
    ReferenceBelow,
    /// Their rates, and the ends of these.
    GroupRate,
    GroupLow,
    GroupHigh,
    ReferenceRate,
    ReferenceLow,
    ReferenceHigh,
    /// The group's people at a stage, and all others'.
    GroupPeople,
    OtherPeople,
    // Values of metrics.
    Rate(Metric),
    /// An end of an interval of it.
    Low(Metric),
    High(Metric),
    LowEnd,
    HighEnd,
    /// A rate with everybody's mix of strata, and whom a stratum weighs.
    StandardGroup,
    StandardReference,
    StratumPeople,
    /// A share of the people at a stage.
    StageShare,
    Difference,
    Ratio,
    OddsRatio,
    PValue,
    /// Of p-values.
    Multiplier,
    Comparisons,
    Rank,
    /// The standard error, and how many of them an interval reaches.
    Error,
    Quantile,
    Freedom,
    Statistic,
    Variance,
    Level,
    Groups,
    /// What something weighs in a mean, or of a whole.
    Weight,
    /// Between the groups, of a metric; the ends of its interval.
    Gap(Metric),
    GapLow(Metric),
    GapHigh(Metric),
    Expected,
    /// Individuals' benefits.
    Benefit,
    MeanBenefit,
    None,
    One,
    Two,
    Whole,
    Between,
    // Of scores and amounts.
    Score,
    Amount,
    Residual,
    /// Those who have one, and all of them.
    Scored,
    AllScored,
    Yes,
    No,
    AllYes,
    AllNo,
    /// Without the outcome and with a lower score.
    NoBelow,
    /// The share of the others who are ranked as they should be.
    Placed,
    Area,
    BeyondMedian,
    /// Squares of weights.
    Squares,
    YesSquares,
    NoSquares,
    SumOfSquares,
    MeanScore,
    // Of a model.
    Coefficient,
    Predicted,
    // Of draws: cells partly counted, partly estimated, and what they are made of.
    EstimatedTp,
    EstimatedFp,
    EstimatedFn,
    EstimatedTn,
    Chosen,
    DrawnFrom,
    DrawnYes,
    Drawn,
    ShareSelected,
    ShareDrawnFrom,
    ShareFoundUnselected,
    ShareFoundSelected,
    Cases,
    ShareOfChosen,
    ChosenLow,
    ChosenHigh,
    ShareOfCases,
    CasesLow,
    CasesHigh,
    // Of the treated favourably or not, in a stratum.
    GroupSelected,
    GroupUnselected,
    AllSelected,
    AllUnselected,
    /// The mean share of neighbours with the other decision.
    OtherDecision,
}

impl From<What> for Name {
    fn from(what: What) -> Name {
        Name {
            what,
            whose: Whose::Nobody,
        }
    }
}

impl From<(What, &Whose)> for Name {
    fn from((what, whose): (What, &Whose)) -> Name {
        Name {
            what,
            whose: whose.clone(),
        }
    }
}
