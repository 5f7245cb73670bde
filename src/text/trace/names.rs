//! The numbers of a formula, by their names.

use super::super::{Language, bin_name, group_name, metric_name, stratum_name, text, text_with};
use crate::measure::trace::{Fold, Name, What, Whose};

/// What a number is.
pub(super) fn what_words(language: Language, what: What) -> String {
    let of = |id: &str, metric| {
        let metric = metric_name(language, metric).to_lowercase();
        text_with(language, id, &[("metric", metric.into())])
    };
    let id = match what {
        What::Rate(metric) => return metric_name(language, metric).to_lowercase(),
        What::Low(metric) => return of("trace-low-of", metric),
        What::High(metric) => return of("trace-high-of", metric),
        What::Gap(metric) => return of("trace-gap", metric),
        What::GapLow(metric) => return of("trace-gap-low", metric),
        What::GapHigh(metric) => return of("trace-gap-high", metric),
        What::TruePositives => "trace-tp",
        What::FalsePositives => "trace-fp",
        What::FalseNegatives => "trace-fn",
        What::TrueNegatives => "trace-tn",
        What::SelectedUnknown => "trace-selected-unknown",
        What::NotSelectedUnknown => "trace-not-selected-unknown",
        What::YesUnknown => "trace-yes-unknown",
        What::NoUnknown => "trace-no-unknown",
        What::Unknown => "trace-unknown",
        What::Selected => "trace-selected",
        What::NotSelected => "trace-not-selected",
        What::Positives => "trace-positives",
        What::Negatives => "trace-negatives",
        What::Above => "trace-above",
        What::Below => "trace-below",
        What::Beside => "trace-beside",
        What::People => "trace-people",
        What::Effective => "trace-effective",
        What::GroupAbove => "trace-group-above",
        What::GroupBelow => "trace-group-below",
        What::ReferenceAbove => "trace-reference-above",
        What::ReferenceBelow => "trace-reference-below",
        What::GroupRate => "trace-group-rate",
        What::GroupLow => "trace-group-low",
        What::GroupHigh => "trace-group-high",
        What::ReferenceRate => "trace-reference-rate",
        What::ReferenceLow => "trace-reference-low",
        What::ReferenceHigh => "trace-reference-high",
        What::GroupPeople => "trace-group-people",
        What::OtherPeople => "trace-other-people",
        What::LowEnd => "trace-low-end",
        What::HighEnd => "trace-high-end",
        What::StandardGroup => "trace-standard-group",
        What::StandardReference => "trace-standard-reference",
        What::StratumPeople => "trace-stratum-people",
        What::StageShare => "trace-stage-share",
        What::Difference => "trace-difference",
        What::Ratio => "trace-ratio",
        What::OddsRatio => "trace-odds-ratio",
        What::PValue => "trace-p-value",
        What::Multiplier => "trace-multiplier",
        What::Comparisons => "trace-comparisons",
        What::Rank => "trace-rank",
        What::Error => "trace-error",
        What::Quantile => "trace-quantile",
        What::Freedom => "trace-freedom",
        What::Statistic => "trace-statistic",
        What::Variance => "trace-variance",
        What::Level => "trace-level",
        What::Groups => "trace-groups",
        What::Weight => "trace-weight",
        What::Expected => "trace-expected",
        What::Benefit => "trace-benefit",
        What::MeanBenefit => "trace-mean-benefit",
        What::None => "trace-benefit-none",
        What::One => "trace-benefit-one",
        What::Two => "trace-benefit-two",
        What::Whole => "trace-whole",
        What::Between => "trace-between",
        What::Score => "trace-score",
        What::Amount => "trace-amount",
        What::Residual => "trace-residual",
        What::Scored => "trace-scored",
        What::AllScored => "trace-all-scored",
        What::Yes => "trace-yes",
        What::No => "trace-no",
        What::AllYes => "trace-all-yes",
        What::AllNo => "trace-all-no",
        What::NoBelow => "trace-no-below",
        What::Placed => "trace-placed",
        What::Area => "trace-area",
        What::BeyondMedian => "trace-beyond-median",
        What::Squares => "trace-squares",
        What::YesSquares => "trace-yes-squares",
        What::NoSquares => "trace-no-squares",
        What::SumOfSquares => "trace-sum-of-squares",
        What::MeanScore => "trace-mean-score",
        What::Coefficient => "trace-coefficient",
        What::Predicted => "trace-predicted",
        What::EstimatedTp => "trace-estimated-tp",
        What::EstimatedFp => "trace-estimated-fp",
        What::EstimatedFn => "trace-estimated-fn",
        What::EstimatedTn => "trace-estimated-tn",
        What::Chosen => "trace-chosen",
        What::DrawnFrom => "trace-drawn-from",
        What::DrawnYes => "trace-drawn-yes",
        What::Drawn => "trace-drawn",
        What::ShareSelected => "trace-share-selected",
        What::ShareDrawnFrom => "trace-share-drawn-from",
        What::ShareFoundUnselected => "trace-share-found-unselected",
        What::ShareFoundSelected => "trace-share-found-selected",
        What::Cases => "trace-cases",
        What::ShareOfChosen => "trace-share-of-chosen",
        What::ChosenLow => "trace-chosen-low",
        What::ChosenHigh => "trace-chosen-high",
        What::ShareOfCases => "trace-share-of-cases",
        What::CasesLow => "trace-cases-low",
        What::CasesHigh => "trace-cases-high",
        What::GroupSelected => "trace-group-selected",
        What::GroupUnselected => "trace-group-unselected",
        What::AllSelected => "trace-all-selected",
        What::AllUnselected => "trace-all-unselected",
        What::OtherDecision => "trace-other-decision",
    };
    text(language, id)
}

/// Of whom a number is; `None` when of nobody in particular.
pub(super) fn whose_words(language: Language, whose: &Whose) -> Option<String> {
    Some(match whose {
        Whose::Nobody => return None,
        Whose::Group(key) => group_name(language, key),
        Whose::Everybody => text(language, "trace-everybody"),
        Whose::Others => text(language, "trace-others"),
        Whose::Stratum(level) => stratum_name(language, level.as_deref()),
        Whose::Scores(from, to) => bin_name(language, (*from, *to)),
        Whose::Stage(stage) => stage.clone(),
        Whose::Benefit(0) => text(language, "trace-benefit-none"),
        Whose::Benefit(1) => text(language, "trace-benefit-one"),
        Whose::Benefit(_) => text(language, "trace-benefit-two"),
    })
}

/// A name with whose it is: "false positives (women)".
pub(super) fn name_words(language: Language, name: &Name) -> String {
    let what = what_words(language, name.what);
    match whose_words(language, &name.whose) {
        None => what,
        Some(whose) => format!("{what} ({whose})"),
    }
}

/// Over what several numbers are put together: the heading of their table, and the way.
pub(super) fn each_words(language: Language, whose: Option<&Whose>) -> String {
    let id = match whose {
        Some(Whose::Stratum(_)) => "trace-each-stratum",
        Some(Whose::Scores(..)) => "trace-each-score",
        Some(Whose::Benefit(_)) => "trace-each-benefit",
        Some(Whose::Stage(_)) => "trace-each-stage",
        Some(Whose::Nobody | Whose::Group(_) | Whose::Everybody | Whose::Others) | None => "trace-each-group",
    };
    text(language, id)
}

/// How the same of several becomes one number, over what: `inside` are the words of one of them.
pub(super) fn fold_words(language: Language, fold: Fold, over: &str, inside: &str) -> String {
    let id = match fold {
        Fold::Sum => "trace-fold-sum",
        Fold::Most => "trace-fold-most",
        Fold::Least => "trace-fold-least",
    };
    text_with(language, id, &[("over", over.into()), ("inside", inside.into())])
}
