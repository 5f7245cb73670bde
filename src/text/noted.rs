//! The numbers kept beside a finding's own, in words.

use super::consistency::{consistency_value, no_neighbours_words};
use super::number::written;
use super::uncertainty::with_interval;
use super::{
    Language, controls_name, count, p_value, percent, points, range_percent, range_points, range_ratio,
    ratio, reason, stratum_name, summary_name, text_with, unfit_words,
};
use crate::project::{Evidence, Noted, NotedValue, Part, Similar, Which};
use crate::tally::Amount;

/// Every number kept beside, under its name, in the order of the screen.
pub fn noted_lines(language: Language, evidence: &Evidence, readers: Readers) -> Vec<(String, String)> {
    let beside = { evidence.numbers.beside.iter() }.filter(|noted| readers.may_read(&noted.which));
    let line = |noted| {
        (
            noted_name(language, evidence, noted),
            noted_words(language, evidence, noted),
        )
    };
    beside.map(line).collect()
}

/// Who reads the numbers of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readers {
    /// Those who have the data: every number.
    Auditors,
    /// Anybody: no number of the people of one stratum, nor of one cell.
    Anybody,
}

impl Readers {
    pub(super) fn may_read(self, which: &Which) -> bool {
        self == Readers::Auditors || !matches!(which, Which::InStratum(_) | Which::LeftOut(_))
    }
}

/// What a number is called.
pub(super) fn noted_name(language: Language, evidence: &Evidence, noted: &Noted) -> String {
    let id = match &noted.which {
        Which::Summary(name) => return summary_name(language, name),
        Which::InStratum(level) => return of_level(language, evidence, "noted-in-stratum", level.as_deref()),
        Which::LeftOut(level) => return of_level(language, evidence, "noted-left-out", level.as_deref()),
        Which::ImpactRatio => "noted-impact-ratio",
        Which::AverageOddsDifference => "noted-average-odds",
        Which::GeneralizedEntropy(Part::Whole) => "noted-entropy",
        Which::GeneralizedEntropy(Part::Between) => "noted-entropy-between",
        Which::GeneralizedEntropy(Part::Within) => "noted-entropy-within",
        Which::Theil(Part::Whole) => "noted-theil",
        Which::Theil(Part::Between) => "noted-theil-between",
        Which::Theil(Part::Within) => "noted-theil-within",
        Which::AllGroups => "noted-all-groups",
        Which::AllGroupsDealt => "noted-all-groups-dealt",
        Which::Crude => "noted-crude",
        Which::PooledDifference => "noted-pooled",
        Which::PooledRatio => "noted-pooled-ratio",
        Which::PooledOddsRatio => "noted-pooled-odds",
        Which::Association => "noted-association",
        Which::AssociationAdjusted => "noted-association-adjusted",
        Which::Homogeneity => "noted-homogeneity",
        Which::StandardisedRate => "noted-standardised",
        Which::StandardisedReference => "noted-standardised-reference",
        Which::StandardisedDifference => "noted-standardised-difference",
        Which::StandardisedRatio => "noted-standardised-ratio",
        Which::Conditional => "noted-conditional",
        Which::ConditionalCrude => "noted-conditional-crude",
        Which::AdjustedRate => "noted-adjusted",
        Which::AdjustedReference => "noted-adjusted-reference",
        Which::AdjustedDifference => "noted-adjusted-difference",
        Which::AdjustedRatio => "noted-adjusted-ratio",
        Which::AdjustedOddsRatio => "noted-adjusted-odds",
        Which::AdjustedP => "noted-adjusted-p",
        Which::AdjustedCrude => "noted-adjusted-crude",
        Which::AdjustedPeople => "noted-adjusted-people",
        Which::Consistency => "noted-consistency",
        Which::ConsistencyOfAll => "noted-consistency-all",
    };
    let arguments = [
        ("column", evidence.strata.as_deref().unwrap_or_default().into()),
        ("controls", controls_name(&evidence.controls).into()),
    ];
    text_with(language, id, &arguments)
}

fn of_level(language: Language, evidence: &Evidence, id: &str, level: Option<&str>) -> String {
    let arguments = [
        ("column", evidence.strata.as_deref().unwrap_or_default().into()),
        ("level", stratum_name(language, level).into()),
    ];
    text_with(language, id, &arguments)
}

/// In what a number is told.
#[derive(Clone, Copy)]
enum Told {
    /// A gap in points, with its sign; one that has no direction, without.
    Gap,
    Distance,
    Ratio,
    Share,
    P,
    /// An index with four decimals.
    Index,
    Consistency,
    People,
}

fn told(which: &Which) -> Told {
    match which {
        Which::Summary(name) if name.contains("ratio") => Told::Ratio,
        Which::Summary(_) => Told::Distance,
        Which::ImpactRatio
        | Which::PooledRatio
        | Which::PooledOddsRatio
        | Which::StandardisedRatio
        | Which::AdjustedRatio
        | Which::AdjustedOddsRatio => Told::Ratio,
        Which::AverageOddsDifference
        | Which::Crude
        | Which::PooledDifference
        | Which::StandardisedDifference
        | Which::Conditional
        | Which::ConditionalCrude
        | Which::InStratum(_)
        | Which::AdjustedDifference
        | Which::AdjustedCrude => Told::Gap,
        Which::StandardisedRate
        | Which::StandardisedReference
        | Which::AdjustedRate
        | Which::AdjustedReference => Told::Share,
        Which::AllGroups
        | Which::AllGroupsDealt
        | Which::Association
        | Which::AssociationAdjusted
        | Which::Homogeneity
        | Which::AdjustedP => Told::P,
        Which::GeneralizedEntropy(_) | Which::Theil(_) => Told::Index,
        Which::Consistency | Which::ConsistencyOfAll => Told::Consistency,
        Which::LeftOut(_) | Which::AdjustedPeople => Told::People,
    }
}

/// A number with its interval, or why there was none.
pub(super) fn noted_words(language: Language, evidence: &Evidence, noted: &Noted) -> String {
    let told = told(&noted.which);
    let value = match &noted.value {
        NotedValue::Known(value) => told.value(language, *value),
        NotedValue::Bounds(low, high) => told.range(language, (*low, *high)),
        NotedValue::Undefined(why) => return reason(language, *why),
        NotedValue::NoModel(why) => return unfit_words(language, why),
        NotedValue::NoNeighbours(why) => {
            let usual = Similar::default();
            let similar = evidence.similar.as_ref().unwrap_or(&usual);
            return no_neighbours_words(language, similar, *why);
        }
    };
    match noted.interval {
        Some(interval) => with_interval(language, value, Ok(told.range(language, interval))),
        None => value,
    }
}

impl Told {
    fn value(self, language: Language, value: f64) -> String {
        match self {
            Told::Gap => points(language, value),
            Told::Distance => points(language, value).trim_start_matches('+').to_owned(),
            Told::Ratio => ratio(language, value),
            Told::Share => percent(language, value),
            Told::P => p_value(language, value),
            Told::Index => written(language, value, 4),
            Told::Consistency => consistency_value(language, value),
            Told::People => count(language, Amount::exact(value)),
        }
    }

    fn range(self, language: Language, (low, high): (f64, f64)) -> String {
        match self {
            Told::Gap => range_points(language, (low, high)),
            Told::Distance => range_points(language, (low, high)).replace('+', ""),
            Told::Ratio => range_ratio(language, (low, high)),
            Told::Share => range_percent(language, (low, high)),
            Told::People => count(language, Amount::between(low, high)),
            Told::P | Told::Index | Told::Consistency => {
                let (low, high) = (self.value(language, low), self.value(language, high));
                match low == high {
                    true => low,
                    false => format!("{low}–{high}"),
                }
            }
        }
    }
}
