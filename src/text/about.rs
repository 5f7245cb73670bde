//! Cards of the numbers that are no metric of a group: over all groups, inside strata, tests and tables.

use fluent_bundle::FluentValue;

use super::card::{CardLine, elsewhere};
use super::{Language, text};

/// A number, a test or a table of the screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    DemographicParity,
    EqualizedOdds,
    EqualOpportunity,
    PredictiveParity,
    AverageOdds,
    ImpactRatio,
    Entropy,
    Theil,
    Crude,
    Pooled,
    PooledRatio,
    OddsRatio,
    Standardised,
    Association,
    Homogeneity,
    Conditional,
    Adjusted,
    Stages,
    Calibration,
    LocalLaw,
    RateTest,
    AllGroups,
    AdjustedTest,
    Detectable,
    Consistency,
    EqualBurden,
    OutcomeTest,
    LabelCuts,
    MeanTest,
    Dealt,
    Direction,
}

impl Subject {
    /// Every one.
    pub const ALL: [Subject; 31] = [
        Subject::DemographicParity,
        Subject::EqualizedOdds,
        Subject::EqualOpportunity,
        Subject::PredictiveParity,
        Subject::AverageOdds,
        Subject::ImpactRatio,
        Subject::Entropy,
        Subject::Theil,
        Subject::Crude,
        Subject::Pooled,
        Subject::PooledRatio,
        Subject::OddsRatio,
        Subject::Standardised,
        Subject::Association,
        Subject::Homogeneity,
        Subject::Conditional,
        Subject::Adjusted,
        Subject::Stages,
        Subject::Calibration,
        Subject::LocalLaw,
        Subject::RateTest,
        Subject::AllGroups,
        Subject::AdjustedTest,
        Subject::Detectable,
        Subject::Consistency,
        Subject::EqualBurden,
        Subject::OutcomeTest,
        Subject::LabelCuts,
        Subject::MeanTest,
        Subject::Dealt,
        Subject::Direction,
    ];

    /// Those over all groups.
    pub const SUMMARIES: &'static [Subject] = &[
        Subject::DemographicParity,
        Subject::EqualizedOdds,
        Subject::EqualOpportunity,
        Subject::PredictiveParity,
        Subject::AverageOdds,
        Subject::ImpactRatio,
        Subject::Entropy,
        Subject::Theil,
    ];

    /// Those of strata.
    pub const STRATA: &'static [Subject] = &[
        Subject::Crude,
        Subject::Pooled,
        Subject::PooledRatio,
        Subject::OddsRatio,
        Subject::Standardised,
        Subject::Association,
        Subject::Homogeneity,
        Subject::Conditional,
    ];

    /// The tests of groups.
    pub const TESTS: &'static [Subject] = &[
        Subject::RateTest,
        Subject::MeanTest,
        Subject::AllGroups,
        Subject::Dealt,
        Subject::AdjustedTest,
        Subject::Detectable,
    ];

    /// Those of people chosen beside people drawn at random.
    pub const ARMS: &'static [Subject] = &[Subject::EqualBurden, Subject::OutcomeTest];

    fn id(self) -> &'static str {
        match self {
            Subject::DemographicParity => "about-demographic-parity",
            Subject::EqualizedOdds => "about-equalized-odds",
            Subject::EqualOpportunity => "about-equal-opportunity",
            Subject::PredictiveParity => "about-predictive-parity",
            Subject::AverageOdds => "about-average-odds",
            Subject::ImpactRatio => "about-impact-ratio",
            Subject::Entropy => "about-entropy",
            Subject::Theil => "about-theil",
            Subject::Crude => "about-crude",
            Subject::Pooled => "about-pooled",
            Subject::PooledRatio => "about-pooled-ratio",
            Subject::OddsRatio => "about-odds-ratio",
            Subject::Standardised => "about-standardised",
            Subject::Association => "about-association",
            Subject::Homogeneity => "about-homogeneity",
            Subject::Conditional => "about-conditional",
            Subject::Adjusted => "about-adjusted",
            Subject::Stages => "about-stages",
            Subject::Calibration => "about-calibration",
            Subject::LocalLaw => "about-local-law",
            Subject::RateTest => "about-rate-test",
            Subject::AllGroups => "about-all-groups",
            Subject::AdjustedTest => "about-adjusted-test",
            Subject::Detectable => "about-detectable",
            Subject::Consistency => "about-consistency",
            Subject::EqualBurden => "about-equal-burden",
            Subject::OutcomeTest => "about-outcome-test",
            Subject::LabelCuts => "about-label-cuts",
            Subject::MeanTest => "about-mean-test",
            Subject::Dealt => "about-dealt",
            Subject::Direction => "about-direction",
        }
    }

    fn formula_id(self) -> String {
        match self {
            Subject::Crude => "strata-method-crude",
            Subject::Pooled => "strata-method-pooled",
            Subject::PooledRatio => "strata-method-ratio",
            Subject::OddsRatio => "strata-method-odds",
            Subject::Standardised => "strata-method-standardised",
            Subject::Association => "strata-method-association",
            Subject::Homogeneity => "strata-method-homogeneity",
            Subject::Conditional => "strata-method-conditional",
            _ => return format!("{}-formula", self.id()),
        }
        .to_owned()
    }

    /// Who described it, and when.
    fn source(self) -> &'static str {
        match self {
            Subject::DemographicParity => "Calders, Kamiran & Pechenizkiy 2009; Dwork et al. 2012",
            Subject::EqualizedOdds | Subject::EqualOpportunity => "Hardt, Price & Srebro 2016",
            Subject::PredictiveParity => "Chouldechova 2017",
            Subject::AverageOdds => "Bellamy et al. 2018",
            Subject::ImpactRatio => {
                "29 CFR 1607.4 D (1978); New York City, Local Law 144, 6 RCNY § 5-300 (2023)"
            }
            Subject::Entropy => "Shorrocks 1980; Speicher et al. 2018",
            Subject::Theil => "Theil 1967; Speicher et al. 2018",
            Subject::Crude => "Newcombe 1998",
            Subject::Pooled => "Mantel & Haenszel 1959; Sato 1989",
            Subject::PooledRatio => "Mantel & Haenszel 1959; Greenland & Robins 1985",
            Subject::OddsRatio => "Mantel & Haenszel 1959; Robins, Breslow & Greenland 1986",
            Subject::Standardised => "Zou & Donner 2008",
            Subject::Association => "Cochran 1954; Mantel & Haenszel 1959",
            Subject::Homogeneity => "Breslow & Day 1980; Tarone 1985",
            Subject::Conditional => "Wachter, Mittelstadt & Russell 2021; Das et al. 2021",
            Subject::Adjusted => "Lane & Nelder 1982",
            Subject::Stages => "Wilson 1927",
            Subject::Calibration => "Wilson 1927; Pleiss et al. 2017",
            Subject::LocalLaw => "New York City, Local Law 144 (2021), 6 RCNY § 5-300 (2023)",
            Subject::RateTest => "Pearson 1900; Fisher 1922",
            Subject::AllGroups => "Pearson 1900",
            Subject::AdjustedTest => "Holm 1979; Benjamini & Hochberg 1995",
            Subject::Detectable => "Fleiss, Levin & Paik 2003",
            Subject::Consistency => "Dwork et al. 2012; Zemel et al. 2013",
            Subject::EqualBurden => "Wilson 1927; Zou & Donner 2008",
            Subject::OutcomeTest => "Becker 1957; Simoiu, Corbett-Davies & Goel 2017",
            Subject::LabelCuts => "McCullagh 1980",
            Subject::MeanTest => "Welch 1947",
            Subject::Dealt => "Pitman 1937; Phipson & Smyth 2010",
            Subject::Direction => "Hanley & McNeil 1982; Newcombe 1998",
        }
    }

    /// The names in Fairlearn, Aequitas and AIF360.
    fn names(self) -> [Option<&'static str>; 3] {
        match self {
            Subject::DemographicParity => [
                Some("demographic_parity_difference"),
                Some("pprev_disparity"),
                Some("statistical_parity_difference"),
            ],
            Subject::EqualizedOdds => [
                Some("equalized_odds_difference"),
                None,
                Some("equalized_odds_difference"),
            ],
            Subject::EqualOpportunity => [
                Some("equal_opportunity_difference"),
                Some("tpr_disparity"),
                Some("equal_opportunity_difference"),
            ],
            Subject::PredictiveParity => [None, Some("precision_disparity"), None],
            Subject::AverageOdds => [None, None, Some("average_odds_difference")],
            Subject::ImpactRatio => [
                Some("demographic_parity_ratio"),
                Some("pprev_disparity"),
                Some("disparate_impact"),
            ],
            Subject::Entropy => [None, None, Some("generalized_entropy_index")],
            Subject::Theil => [None, None, Some("theil_index")],
            Subject::Conditional => [None, None, Some("conditional_demographic_disparity")],
            Subject::Consistency => [None, None, Some("consistency")],
            _ => [None; 3],
        }
    }

    /// Where their convention is another: a text id.
    fn differs(self) -> Option<&'static str> {
        match self {
            Subject::DemographicParity | Subject::EqualOpportunity => Some("about-differs-extremes"),
            Subject::EqualizedOdds => Some("about-differs-odds"),
            Subject::PredictiveParity => Some("about-differs-predictive"),
            Subject::Entropy | Subject::Theil => Some("about-differs-entropy"),
            Subject::Conditional => Some("about-differs-conditional"),
            Subject::Consistency => Some("about-differs-consistency"),
            Subject::ImpactRatio => Some("about-differs-impact"),
            Subject::Crude | Subject::Pooled | Subject::Standardised => Some("about-differs-strata"),
            _ => None,
        }
    }
}

/// What a subject is called.
pub fn subject_name(language: Language, subject: Subject) -> String {
    text(language, subject.id())
}

/// The card of a subject, line by line, as [`metric_card`](super::metric_card) has those of metrics.
pub fn subject_card(language: Language, subject: Subject) -> Vec<CardLine> {
    let id = subject.id();
    let mut lines = vec![
        ("card-says", text(language, &format!("{id}-says"))),
        ("card-use", text(language, &format!("{id}-use"))),
        ("card-hides", text(language, &format!("{id}-hides"))),
        ("evidence-formula", text(language, &subject.formula_id())),
        ("card-source", subject.source().to_owned()),
        ("card-names", elsewhere(language, subject.names())),
    ];
    lines.extend(subject.differs().map(|id| ("card-differs", text(language, id))));
    lines
}

/// The name of the button that opens the card of something.
pub fn about_words(language: Language, name: &str) -> String {
    let name = [("name", FluentValue::from(name))];
    super::text_with(language, "about-named", &name)
}
