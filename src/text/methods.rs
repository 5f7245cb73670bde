//! Names of the methods, and of what they allow concluding.

use super::{Language, count, points, text, text_with};
use crate::measure::{
    Adjustment, Conclusion, GroupMeasures, Measured, Metric, RateInterval, RatioInterval, ResampledInterval,
};
use crate::tally::Amount;

/// The name of a rate's interval.
pub fn rate_interval_name(language: Language, method: RateInterval) -> String {
    let id = match method {
        RateInterval::Wilson => "methods-rates-wilson",
        RateInterval::ClopperPearson => "methods-rates-clopper-pearson",
        RateInterval::Jeffreys => "methods-rates-jeffreys",
    };
    text(language, id)
}

/// What a rate's interval is good for.
pub fn rate_interval_says(language: Language, method: RateInterval) -> String {
    let id = match method {
        RateInterval::Wilson => "methods-rates-wilson-says",
        RateInterval::ClopperPearson => "methods-rates-clopper-pearson-says",
        RateInterval::Jeffreys => "methods-rates-jeffreys-says",
    };
    text(language, id)
}

/// The name of a ratio's interval.
pub fn ratio_interval_name(language: Language, method: RatioInterval) -> String {
    let id = match method {
        RatioInterval::KatzLog => "methods-ratios-katz",
        RatioInterval::Score => "methods-ratios-score",
    };
    text(language, id)
}

/// What a ratio's interval is good for.
pub fn ratio_interval_says(language: Language, method: RatioInterval) -> String {
    let id = match method {
        RatioInterval::KatzLog => "methods-ratios-katz-says",
        RatioInterval::Score => "methods-ratios-score-says",
    };
    text(language, id)
}

/// The name of an adjustment.
pub fn adjustment_name(language: Language, method: Adjustment) -> String {
    let id = match method {
        Adjustment::Holm => "methods-adjustment-holm",
        Adjustment::BenjaminiHochberg => "methods-adjustment-benjamini-hochberg",
    };
    text(language, id)
}

/// What an adjustment holds to.
pub fn adjustment_says(language: Language, method: Adjustment) -> String {
    let id = match method {
        Adjustment::Holm => "methods-adjustment-holm-says",
        Adjustment::BenjaminiHochberg => "methods-adjustment-benjamini-hochberg-says",
    };
    text(language, id)
}

/// The name of an interval made of draws.
pub fn drawn_interval_name(language: Language, method: ResampledInterval) -> String {
    let id = match method {
        ResampledInterval::Bca => "methods-drawn-bca",
        ResampledInterval::Percentile => "methods-drawn-percentile",
    };
    text(language, id)
}

/// What an interval made of draws is good for.
pub fn drawn_interval_says(language: Language, method: ResampledInterval) -> String {
    let id = match method {
        ResampledInterval::Bca => "methods-drawn-bca-says",
        ResampledInterval::Percentile => "methods-drawn-percentile-says",
    };
    text(language, id)
}

/// What may be said of a comparison, in a few words.
pub fn conclusion_name(language: Language, conclusion: Conclusion) -> String {
    let id = match conclusion {
        Conclusion::IsReference => "methods-conclusion-is-reference",
        Conclusion::TooSmall => "methods-conclusion-too-small",
        Conclusion::ReferenceTooSmall => "methods-conclusion-reference-too-small",
        Conclusion::NoComparison(_) => "methods-conclusion-no-comparison",
        Conclusion::OnlyBounds(..) => "methods-conclusion-only-bounds",
        Conclusion::CannotConclude(_) => "methods-conclusion-cannot-conclude",
        Conclusion::Untested(_) => "methods-conclusion-untested",
        Conclusion::ClearOfChance => "methods-conclusion-clear",
    };
    text(language, id)
}

/// That a group is too small to be published as it is, when it is.
pub fn not_to_publish(
    language: Language,
    measured: &Measured,
    group: &GroupMeasures,
    metric: Metric,
) -> Option<String> {
    let least = count(language, Amount::exact(f64::from(measured.methods.to_publish)));
    let arguments = [("least", least.into())];
    measured
        .is_unpublishable(group, metric)
        .then(|| text_with(language, "methods-not-to-publish", &arguments))
}

/// How large a gap the comparison would have found, when that can be told.
pub fn detectable_words(
    language: Language,
    measured: &Measured,
    group: &GroupMeasures,
    metric: Metric,
) -> Option<String> {
    let gap = points(language, measured.detectable(group, metric)?);
    let arguments = [("gap", gap.trim_start_matches('+').into())];
    Some(text_with(language, "methods-detectable-says", &arguments))
}
