//! Why a quantity has no value, in words.

use super::{Language, text};
use crate::measure::Undefined;

/// Why a quantity is undefined: a sentence without its full stop.
pub fn reason(language: Language, undefined: Undefined) -> String {
    let id = match undefined {
        Undefined::EmptyGroup => "reason-empty-group",
        Undefined::NoOutcome => "reason-no-outcome",
        Undefined::NoDecision => "reason-no-decision",
        Undefined::NoActualPositives => "reason-no-actual-positives",
        Undefined::NoActualNegatives => "reason-no-actual-negatives",
        Undefined::NoneSelected => "reason-none-selected",
        Undefined::AllSelected => "reason-all-selected",
        Undefined::ReferenceUndefined => "reason-reference-undefined",
        Undefined::ReferenceZero => "reason-reference-zero",
        Undefined::OnlyBounds => "reason-only-bounds",
        Undefined::Weighted => "reason-weighted",
        Undefined::TooFewWeighted => "reason-too-few-weighted",
        Undefined::ZeroNumerator => "reason-zero-numerator",
        Undefined::NoVariation => "reason-no-variation",
        Undefined::Overlapping => "reason-overlapping",
        Undefined::IsReference => "reason-is-reference",
        Undefined::MissingGroup => "reason-missing-group",
        Undefined::FewerThanTwoGroups => "reason-fewer-than-two-groups",
        Undefined::ReferenceAbsent => "reason-reference-absent",
        Undefined::SelectedOnly => "reason-selected-only",
        Undefined::NoRandomDraws => "reason-no-random-draws",
        Undefined::OutcomesLacking => "reason-outcomes-lacking",
        Undefined::NoPopulation => "reason-no-population",
        Undefined::PopulationTooSmall => "reason-population-too-small",
        Undefined::DrawsContradict => "reason-draws-contradict",
        Undefined::NobodyBefore => "reason-nobody-before",
        Undefined::StageGrows => "reason-stage-grows",
        Undefined::NotResampled => "reason-not-resampled",
        Undefined::NotEstimated => "reason-not-estimated",
        Undefined::NothingToFind => "reason-nothing-to-find",
        Undefined::NobodySelected => "reason-nobody-selected",
        Undefined::NoFalsePositives => "reason-no-false-positives",
        Undefined::GroupSize => "reason-group-size",
        Undefined::MissingStratum => "reason-missing-stratum",
        Undefined::NoSharedStratum => "reason-no-shared-stratum",
        Undefined::OneStratum => "reason-one-stratum",
        Undefined::NoContrast => "reason-no-contrast",
        Undefined::FromDraws => "reason-from-draws",
        Undefined::SelectionOnly => "reason-selection-only",
        Undefined::TooFewExpected => "reason-too-few-expected",
        Undefined::NotPooled => "reason-not-pooled",
    };
    text(language, id)
}
