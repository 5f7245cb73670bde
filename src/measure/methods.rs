//! How uncertainty is told: what the auditor may choose, recorded with the audit.

use serde::{Deserialize, Serialize};

use super::{Resampling, benjamini_hochberg, clopper_pearson, holm, jeffreys, katz_log, koopman, wilson};

/// The methods and limits behind intervals, adjusted p-values and what may be concluded.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Methods {
    /// The interval of a rate.
    pub rates: RateInterval,
    /// The interval of a ratio of rates.
    pub ratios: RatioInterval,
    /// How p-values are adjusted for the comparisons made together.
    pub adjustment: Adjustment,
    /// Fewest people below the line of a rate to comment on it: 30 unless changed.
    pub to_comment: u32,
    /// Fewest people below the line of a rate to publish it: 11 unless changed.
    pub to_publish: u32,
    /// The smallest difference of two rates that matters in practice, in `0.0..=1.0`; `None` until the auditor says.
    pub matters: Option<f64>,
    /// How intervals without a formula are found.
    pub resampling: Resampling,
}

impl Default for Methods {
    fn default() -> Methods {
        Methods {
            rates: RateInterval::Wilson,
            ratios: RatioInterval::KatzLog,
            adjustment: Adjustment::Holm,
            to_comment: 30,
            to_publish: 11,
            matters: None,
            resampling: Resampling::default(),
        }
    }
}

/// The interval of a rate, at 95 %.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum RateInterval {
    /// Wilson's score interval: close to 95 % on average.
    #[default]
    Wilson,
    /// Clopper and Pearson's: never under 95 %, often wider than needed.
    ClopperPearson,
    /// Jeffreys': the quantiles of a posterior from a neutral prior.
    Jeffreys,
}

impl RateInterval {
    /// All, in the order in which they are offered.
    pub const ALL: [RateInterval; 3] = [
        RateInterval::Wilson,
        RateInterval::ClopperPearson,
        RateInterval::Jeffreys,
    ];

    /// The stable name in JSON and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            RateInterval::Wilson => "wilson",
            RateInterval::ClopperPearson => "clopper-pearson",
            RateInterval::Jeffreys => "jeffreys",
        }
    }

    /// The interval of so many above the line among so many below it. Effective sizes serve as well as people.
    pub(super) fn of(self, (numerator, denominator): (f64, f64)) -> (f64, f64) {
        match self {
            RateInterval::Wilson => wilson(numerator, denominator),
            RateInterval::ClopperPearson => clopper_pearson(numerator, denominator),
            RateInterval::Jeffreys => jeffreys(numerator, denominator),
        }
    }
}

/// The interval of a ratio of two rates, at 95 %.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum RatioInterval {
    /// Katz's, from the logarithm of the ratio.
    #[default]
    KatzLog,
    /// Koopman's score interval: exists for a rate of zero, and keeps its level with few people.
    Score,
}

impl RatioInterval {
    /// All, in the order in which they are offered.
    pub const ALL: [RatioInterval; 2] = [RatioInterval::KatzLog, RatioInterval::Score];

    /// The stable name in JSON and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            RatioInterval::KatzLog => "katz-log",
            RatioInterval::Score => "score",
        }
    }

    /// Whether it exists when both rates are 100 %.
    pub(super) fn needs_variation(self) -> bool {
        self == RatioInterval::KatzLog
    }

    /// The interval; `None` where the method has none.
    pub(super) fn of(self, group: (f64, f64), reference: (f64, f64)) -> Option<(f64, f64)> {
        match self {
            RatioInterval::KatzLog => katz_log(group, reference),
            RatioInterval::Score => koopman(group, reference),
        }
    }
}

/// What keeps many comparisons from finding gaps by chance alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Adjustment {
    /// Holm: at most 5 chances in 100 that any gap found is due to chance.
    #[default]
    Holm,
    /// Benjamini and Hochberg: of the gaps found, 5 in 100 at most are expected to be due to chance.
    BenjaminiHochberg,
}

impl Adjustment {
    /// All, in the order in which they are offered.
    pub const ALL: [Adjustment; 2] = [Adjustment::Holm, Adjustment::BenjaminiHochberg];

    /// The stable name in JSON and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Adjustment::Holm => "holm",
            Adjustment::BenjaminiHochberg => "benjamini-hochberg",
        }
    }

    pub(super) fn adjust(self, p_values: &[f64]) -> Vec<f64> {
        match self {
            Adjustment::Holm => holm(p_values),
            Adjustment::BenjaminiHochberg => benjamini_hochberg(p_values),
        }
    }
}
