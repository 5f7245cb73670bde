//! How uncertainty is told, from the command line and on it.

use clap::{Args, ValueEnum};
use serde_json::{Value as Json, json};

use super::failure::Failure;
use crate::data::{Decimal, parse_number};
use crate::measure::{Adjustment, Methods, RateInterval, RatioInterval, ResampledInterval, Resampling};
use crate::text::{Language, adjustment_name, points, rate_interval_name, ratio_interval_name, text_with};

/// What can be said of the methods.
#[derive(Debug, Args)]
pub(super) struct MethodsGiven {
    /// The interval of a rate [default: wilson]
    #[arg(long, value_enum)]
    pub rate_interval: Option<RateIntervalName>,
    /// The interval of a ratio of rates [default: katz-log]
    #[arg(long, value_enum)]
    pub ratio_interval: Option<RatioIntervalName>,
    /// How p-values are adjusted when several groups are compared [default: holm]
    #[arg(long, value_enum)]
    pub adjust: Option<AdjustmentName>,
    /// Fewest people to comment on a rate [default: 30]
    #[arg(long, value_name = "PEOPLE", value_parser = clap::value_parser!(u32).range(1..))]
    pub to_comment: Option<u32>,
    /// Fewest people to publish a rate [default: 11]
    #[arg(long, value_name = "PEOPLE", value_parser = clap::value_parser!(u32).range(1..))]
    pub to_publish: Option<u32>,
    /// The smallest gap of two rates that matters in practice, in points: 5 is from 20 % to 25 %
    #[arg(long, value_name = "POINTS")]
    pub matters: Option<String>,
    /// How many times people are drawn again for the intervals that have no formula [default: 2000]
    #[arg(long, value_name = "DRAWS", value_parser = clap::value_parser!(u32).range(200..=20_000))]
    pub draws: Option<u32>,
    /// What the random numbers of these draws begin with [default: 2026]
    #[arg(long, value_name = "NUMBER")]
    pub seed: Option<u64>,
    /// How an interval is made of the draws [default: bca]
    #[arg(long, value_enum)]
    pub drawn_interval: Option<DrawnIntervalName>,
}

impl MethodsGiven {
    /// The methods asked for.
    pub fn methods(&self, language: Language) -> Result<Methods, Failure> {
        let usual = Methods::default();
        let matters = self.matters.as_deref().map(|given| {
            let points = parse_number(given, Decimal::Point).or_else(|| parse_number(given, Decimal::Comma));
            points
                .filter(|points| *points > 0.0 && *points <= 100.0)
                .map(|points| points / 100.0)
                .ok_or_else(|| Failure::argument(language, "--matters", given, "5"))
        });
        Ok(Methods {
            rates: self.rate_interval.map_or(usual.rates, Into::into),
            ratios: self.ratio_interval.map_or(usual.ratios, Into::into),
            adjustment: self.adjust.map_or(usual.adjustment, Into::into),
            to_comment: self.to_comment.unwrap_or(usual.to_comment),
            to_publish: self.to_publish.unwrap_or(usual.to_publish),
            matters: matters.transpose()?,
            resampling: Resampling {
                draws: self.draws.unwrap_or(usual.resampling.draws),
                seed: self.seed.unwrap_or(usual.resampling.seed),
                interval: self.drawn_interval.map_or(usual.resampling.interval, Into::into),
            },
        })
    }
}

/// The methods in JSON.
pub(super) fn methods_json(methods: &Methods) -> Json {
    json!({
        "rate_interval": methods.rates.name(),
        "difference_interval": "newcombe",
        "ratio_interval": methods.ratios.name(),
        "summary_interval": "all pairs together, studentized range",
        "adjustment": methods.adjustment.name(),
        "to_comment": methods.to_comment,
        "to_publish": methods.to_publish,
        "matters": methods.matters,
        "resampling": {
            "algorithm": Resampling::ALGORITHM,
            "draws": methods.resampling.draws,
            "seed": methods.resampling.seed,
            "interval": methods.resampling.interval.name(),
        },
    })
}

/// The methods in a line or two.
pub(super) fn methods_lines(methods: &Methods, language: Language) -> Vec<String> {
    let arguments = [
        ("rates", rate_interval_name(language, methods.rates).into()),
        ("ratios", ratio_interval_name(language, methods.ratios).into()),
        ("adjustment", adjustment_name(language, methods.adjustment).into()),
        ("comment", methods.to_comment.into()),
        ("publish", methods.to_publish.into()),
    ];
    let matters = methods.matters.map(|matters| {
        let matters = points(language, matters);
        let arguments = [("matters", matters.trim_start_matches('+').into())];
        text_with(language, "methods-said-matters", &arguments)
    });
    std::iter::once(text_with(language, "methods-said", &arguments))
        .chain(matters)
        .collect()
}

/// [`RateInterval`] as written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum RateIntervalName {
    Wilson,
    ClopperPearson,
    Jeffreys,
}

impl From<RateIntervalName> for RateInterval {
    fn from(name: RateIntervalName) -> RateInterval {
        match name {
            RateIntervalName::Wilson => RateInterval::Wilson,
            RateIntervalName::ClopperPearson => RateInterval::ClopperPearson,
            RateIntervalName::Jeffreys => RateInterval::Jeffreys,
        }
    }
}

/// [`RatioInterval`] as written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum RatioIntervalName {
    KatzLog,
    Score,
}

impl From<RatioIntervalName> for RatioInterval {
    fn from(name: RatioIntervalName) -> RatioInterval {
        match name {
            RatioIntervalName::KatzLog => RatioInterval::KatzLog,
            RatioIntervalName::Score => RatioInterval::Score,
        }
    }
}

/// [`Adjustment`] as written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum AdjustmentName {
    Holm,
    BenjaminiHochberg,
}

impl From<AdjustmentName> for Adjustment {
    fn from(name: AdjustmentName) -> Adjustment {
        match name {
            AdjustmentName::Holm => Adjustment::Holm,
            AdjustmentName::BenjaminiHochberg => Adjustment::BenjaminiHochberg,
        }
    }
}

/// [`ResampledInterval`] as written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum DrawnIntervalName {
    Bca,
    Percentile,
}

impl From<DrawnIntervalName> for ResampledInterval {
    fn from(name: DrawnIntervalName) -> ResampledInterval {
        match name {
            DrawnIntervalName::Bca => ResampledInterval::Bca,
            DrawnIntervalName::Percentile => ResampledInterval::Percentile,
        }
    }
}
