//! A number, or what is known of it, or why there is none.

use serde::{Deserialize, Serialize};

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

    /// The number or its bounds as a pair, equal when the number is known; otherwise the reason.
    pub fn range(self) -> Result<(f64, f64), Undefined> {
        match self {
            Value::Known(value) => Ok((value, value)),
            Value::Bounds(low, high) => Ok((low, high)),
            Value::Undefined(reason) => Err(reason),
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
    /// The reference's rate is zero, or may be, so a ratio to it has no meaning.
    ReferenceZero,
    /// A count is known only within bounds, so there is no interval or test.
    OnlyBounds,
    /// The counts are not whole numbers of people, so there is no interval or test here.
    Weighted,
    /// People have weights, and too few are expected in a cell for the z test; Fisher's needs people without.
    TooFewWeighted,
    /// A logarithm of zero: the ratio's interval does not exist when a numerator is zero.
    ZeroNumerator,
    /// Both rates are 100 %: the formula of the ratio's interval would give it no width, as if nothing were
    /// uncertain.
    NoVariation,
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
    /// The outcome is known of those selected only, who were not chosen at random.
    SelectedOnly,
    /// Nobody was drawn at random where an estimate needs it.
    NoRandomDraws,
    /// Someone chosen or drawn has no known outcome or decision: an estimate would have to guess it.
    OutcomesLacking,
    /// The file holds only people who were examined, and the size of the population was not given.
    NoPopulation,
    /// The size given is smaller than the number of people drawn.
    PopulationTooSmall,
    /// The draws give fewer cases than those already found.
    DrawsContradict,
    /// Nobody of the group is at the stage before, or may be: a step from nobody has no amplification.
    NobodyBefore,
    /// More people are at a stage than at the one before: they did not all come from it, so there is no interval.
    StageGrows,
    /// The interval of such a metric comes from resampling, which has not been done.
    NotResampled,
    /// The metric is not estimated from people drawn at random.
    NotEstimated,
    /// Nobody in the group has the outcome and nobody is selected.
    NothingToFind,
    /// Nobody is selected in any group.
    NobodySelected,
    /// Nobody in the group is a false positive, or may be: nothing to divide by.
    NoFalsePositives,
    /// The metric depends on how large the groups are: equal ones are no hypothesis to test.
    GroupSize,
    /// These people's stratum is not recorded: they are in none.
    MissingStratum,
    /// No stratum has both the group and its reference with a value.
    NoSharedStratum,
    /// One stratum at most tells something: there is nothing to compare between strata.
    OneStratum,
    /// Inside every stratum everybody, or nobody, is above the line: nothing sets the two apart.
    NoContrast,
    /// The rate is an estimate from people drawn at random, which is not pooled over strata here.
    FromDraws,
    /// This number exists for the selection rate alone.
    SelectionOnly,
    /// Too few people are expected in some groups for the chi-square test.
    TooFewExpected,
    /// The metric is no share of people, and is not pooled over strata.
    NotPooled,
    /// There are too many groups to draw again from each.
    TooManyToResample,
    /// In too many of the draws the metric has no value, or no end to it.
    DrawsUndefined,
    /// All draws give the same value: an interval would have no width, as if nothing were uncertain.
    DrawsAlike,
    /// Everybody has the same score: there is no width to smooth over.
    ScoresAlike,
    /// People have weights, and dealing them anew would deal their weights too.
    PermutedWeights,
    /// The data have no score, or none was named.
    NoScore,
    /// Nobody in the group has a score.
    NobodyScored,
    /// The outcome of somebody with a score is not known.
    OutcomesUnknown,
    /// The scores are no probabilities: some lie outside 0 to 1.
    NotProbabilities,
    /// Chance alone makes the metric larger than it should be: no interval would hold it.
    BiasedByChance,
    /// A score is negative: a ratio of scores would depend on where their zero is.
    RatioOfScores,
    /// The interval of one of the two values reaches zero, so that of their ratio has no end.
    ReachesZero,
    /// Too few people stand on one side of the quantile for an interval.
    TooFewForQuantile,
    /// The same number is not known of another group, so that no share of all is.
    OthersUnknown,
    /// The data have no numeric outcome, or none was named.
    NoNumber,
    /// No column was named as a prediction of the numeric outcome, in the same unit.
    NoPrediction,
    /// The number of nobody in the group is known.
    NobodyNumbered,
    /// One person alone says nothing of how values vary.
    OnePerson,
    /// A residual is already a difference: a ratio of two has no meaning.
    RatioOfResiduals,
}

impl Undefined {
    /// Every reason.
    pub const ALL: [Undefined; 60] = [
        Undefined::EmptyGroup,
        Undefined::NoOutcome,
        Undefined::NoDecision,
        Undefined::NoActualPositives,
        Undefined::NoActualNegatives,
        Undefined::NoneSelected,
        Undefined::AllSelected,
        Undefined::ReferenceUndefined,
        Undefined::ReferenceZero,
        Undefined::OnlyBounds,
        Undefined::Weighted,
        Undefined::TooFewWeighted,
        Undefined::ZeroNumerator,
        Undefined::NoVariation,
        Undefined::Overlapping,
        Undefined::IsReference,
        Undefined::MissingGroup,
        Undefined::FewerThanTwoGroups,
        Undefined::ReferenceAbsent,
        Undefined::SelectedOnly,
        Undefined::NoRandomDraws,
        Undefined::OutcomesLacking,
        Undefined::NoPopulation,
        Undefined::PopulationTooSmall,
        Undefined::DrawsContradict,
        Undefined::NobodyBefore,
        Undefined::StageGrows,
        Undefined::NotResampled,
        Undefined::NotEstimated,
        Undefined::NothingToFind,
        Undefined::NobodySelected,
        Undefined::NoFalsePositives,
        Undefined::GroupSize,
        Undefined::MissingStratum,
        Undefined::NoSharedStratum,
        Undefined::OneStratum,
        Undefined::NoContrast,
        Undefined::FromDraws,
        Undefined::SelectionOnly,
        Undefined::TooFewExpected,
        Undefined::NotPooled,
        Undefined::TooManyToResample,
        Undefined::DrawsUndefined,
        Undefined::DrawsAlike,
        Undefined::ScoresAlike,
        Undefined::PermutedWeights,
        Undefined::NoScore,
        Undefined::NobodyScored,
        Undefined::OutcomesUnknown,
        Undefined::NotProbabilities,
        Undefined::BiasedByChance,
        Undefined::RatioOfScores,
        Undefined::ReachesZero,
        Undefined::TooFewForQuantile,
        Undefined::OthersUnknown,
        Undefined::NoNumber,
        Undefined::NoPrediction,
        Undefined::NobodyNumbered,
        Undefined::OnePerson,
        Undefined::RatioOfResiduals,
    ];

    /// The reason's stable name in JSON and CSV: lower case with underscores.
    pub fn code(self) -> &'static str {
        match self {
            Undefined::EmptyGroup => "empty_group",
            Undefined::NoOutcome => "no_outcome",
            Undefined::NoDecision => "no_decision",
            Undefined::NoActualPositives => "no_actual_positives",
            Undefined::NoActualNegatives => "no_actual_negatives",
            Undefined::NoneSelected => "none_selected",
            Undefined::AllSelected => "all_selected",
            Undefined::ReferenceUndefined => "reference_undefined",
            Undefined::ReferenceZero => "reference_zero",
            Undefined::OnlyBounds => "only_bounds",
            Undefined::Weighted => "weighted",
            Undefined::TooFewWeighted => "too_few_weighted",
            Undefined::ZeroNumerator => "zero_numerator",
            Undefined::NoVariation => "no_variation",
            Undefined::Overlapping => "overlapping",
            Undefined::IsReference => "is_reference",
            Undefined::MissingGroup => "missing_group",
            Undefined::FewerThanTwoGroups => "fewer_than_two_groups",
            Undefined::ReferenceAbsent => "reference_absent",
            Undefined::SelectedOnly => "outcomes_of_selected_only",
            Undefined::NoRandomDraws => "no_random_draws",
            Undefined::OutcomesLacking => "outcomes_lacking",
            Undefined::NoPopulation => "no_population",
            Undefined::PopulationTooSmall => "population_too_small",
            Undefined::DrawsContradict => "draws_contradict",
            Undefined::NobodyBefore => "nobody_before",
            Undefined::StageGrows => "stage_grows",
            Undefined::NotResampled => "not_resampled",
            Undefined::NotEstimated => "not_estimated",
            Undefined::NothingToFind => "nothing_to_find",
            Undefined::NobodySelected => "nobody_selected",
            Undefined::NoFalsePositives => "no_false_positives",
            Undefined::GroupSize => "group_size",
            Undefined::MissingStratum => "missing_stratum",
            Undefined::NoSharedStratum => "no_shared_stratum",
            Undefined::OneStratum => "one_stratum",
            Undefined::NoContrast => "no_contrast",
            Undefined::FromDraws => "from_draws",
            Undefined::SelectionOnly => "selection_rate_only",
            Undefined::TooFewExpected => "too_few_expected",
            Undefined::NotPooled => "not_pooled",
            Undefined::TooManyToResample => "too_many_to_resample",
            Undefined::DrawsUndefined => "draws_undefined",
            Undefined::DrawsAlike => "draws_alike",
            Undefined::ScoresAlike => "scores_alike",
            Undefined::PermutedWeights => "permuted_weights",
            Undefined::NoScore => "no_score",
            Undefined::NobodyScored => "nobody_scored",
            Undefined::OutcomesUnknown => "outcomes_unknown",
            Undefined::NotProbabilities => "not_probabilities",
            Undefined::BiasedByChance => "biased_by_chance",
            Undefined::RatioOfScores => "ratio_of_scores",
            Undefined::ReachesZero => "reaches_zero",
            Undefined::TooFewForQuantile => "too_few_for_quantile",
            Undefined::OthersUnknown => "others_unknown",
            Undefined::NoNumber => "no_number",
            Undefined::NoPrediction => "no_prediction",
            Undefined::NobodyNumbered => "nobody_numbered",
            Undefined::OnePerson => "one_person",
            Undefined::RatioOfResiduals => "ratio_of_residuals",
        }
    }
}
