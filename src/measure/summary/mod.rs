//! One number over all groups of a grouping.
//!
//! | file | what it does |
//! |---|---|
//! | `extremes` | the highest and the lowest rate, exactly known or within bounds |
//! | `pairs` | intervals of what is largest over groups, from intervals that hold for all pairs together |
//! | `everybody` | the same for the distances to everybody's rate |
//! | `studentized` | how wide intervals must be to hold for all pairs together |
//! | `by_group` | what is commonly asked for in one number of each group |

mod by_group;
mod everybody;
mod extremes;
mod pairs;
mod studentized;

use serde::{Deserialize, Deserializer, Serialize, de};

use super::{GroupMeasures, Metric, Question, Undefined, Value};
pub(super) use everybody::{against, beside, for_all};
use extremes::Extremes;
use pairs::Joint;
pub(super) use pairs::{Pairs, RISK, Spread};
pub(super) use studentized::for_all_pairs;

/// Numbers over all groups, as Fairlearn defines them, except that undefined values stay out and are listed instead
/// of entering as zero, and that rates known only within bounds give bounds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// Differences and ratios of demographic parity, equalized odds, equal opportunity and predictive parity, between
    /// groups and to everybody's.
    pub measures: Vec<SummaryMeasure>,
    /// What stayed out of the maxima and minima, and why. A metric that the data cannot give for any group (no
    /// outcome, no decision) is not listed: the measures made of it say so themselves.
    pub excluded: Vec<Exclusion>,
    /// For each group, what is commonly asked for in one number.
    #[serde(default)]
    pub by_group: Vec<GroupSummary>,
}

/// A group in one number or two.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct GroupSummary {
    /// The group's selection rate over the highest of all groups, in `0.0..=1.0`: as in the US Uniform Guidelines (1978,
    /// 29 CFR 1607.4 D) and New York City's Local Law 144. When being selected is a burden, the lowest selection rate of
    /// all groups over the group's: the mirror of that rule, which no law knows.
    pub impact_ratio: Value,
    /// Its 95 % interval, which holds for all groups together, or why there is none: over all other groups, the smallest
    /// ratio, from intervals of all pairs. See [`SummaryMeasure::interval`].
    pub impact_ratio_interval: Result<(f64, f64), Undefined>,
    /// The mean of the differences of true and false positive rate from the reference's, with their sign (Bellamy et al.
    /// 2018).
    pub average_odds_difference: Value,
    /// Its 95 % interval, or why there is none: those of the two differences, combined in quadrature (MOVER: Zou and
    /// Donner 2008). They are of different people, those with the outcome and those without it.
    pub average_odds_interval: Result<(f64, f64), Undefined>,
}

impl GroupSummary {
    /// Under this impact ratio a US agency looks closer (the "four-fifths rule"). It proves nothing either way.
    pub const FOUR_FIFTHS: f64 = 0.8;

    /// Whether the impact ratio is under four fifths, when that is known.
    pub fn is_under_four_fifths(&self) -> Option<bool> {
        let (low, high) = self.impact_ratio.range().ok()?;
        // 4/5 itself is not under it, whatever its last digit.
        let line = GroupSummary::FOUR_FIFTHS - 1e-12;
        ((low < line) == (high < line)).then_some(high < line)
    }
}

impl Summary {
    /// The measure of a stable name.
    pub fn measure(&self, name: &str) -> Option<&SummaryMeasure> {
        self.measures.iter().find(|measure| measure.name == name)
    }

    /// The measures that look at a metric, or at its complement: a gap between true positive rates is one between false
    /// negative rates.
    pub fn of(&self, metric: Metric) -> impl Iterator<Item = &SummaryMeasure> {
        let looks = move |other: &Metric| *other == metric || Some(*other) == metric.complement();
        let names = { MEASURES.iter() }.filter(move |(_, metrics, ..)| metrics.iter().any(looks));
        names.filter_map(|(name, ..)| self.measure(name))
    }
}

/// A number over all groups.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SummaryMeasure {
    /// Its stable name, such as `demographic_parity_difference`.
    #[serde(deserialize_with = "known_name")]
    pub name: Name,
    pub value: Value,
    /// Its 95 % interval, or why there is none.
    ///
    /// What is largest over groups is biased: chance alone keeps groups apart that are alike, and drawing people again
    /// adds chance to chance, so that the draws hardly ever hold a true gap of zero. Instead, all pairs of groups get
    /// intervals that hold together: those of Newcombe (1998) for differences and of Donner and Zou (2012) for ratios,
    /// from Wilson's at the quantile of the studentized range (Agresti, Bini, Bertaccini and Ryu 2008). When they all
    /// hold, the largest gap lies between the largest of their lower ends and the largest of their upper ends. To
    /// everybody's rate, the groups take the place of the pairs (Šidák 1967). Of two metrics, each has half of the risk
    /// (Bonferroni). It is never narrower than it should be, up to the approximation of Wilson's; with many groups alike
    /// it is wider.
    pub interval: Result<(f64, f64), Undefined>,
    /// The metric that decides: of equalized odds, the one of the two rates that is further from parity.
    pub metric: Option<Metric>,
    /// Index of the group with the lowest rate of the metric that decides, and of the one with the highest;
    /// the first of them where several are as low or as high.
    pub between: Option<(usize, usize)>,
}

/// A value that stayed out of a summary.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Exclusion {
    /// Index of the group.
    pub group: usize,
    pub metric: Metric,
    pub reason: Undefined,
}

/// One of the names of the measures.
type Name = &'static str;

/// How the rates of groups become one number.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kind {
    /// The highest minus the lowest, and the lowest over the highest.
    Difference,
    Ratio,
    /// The furthest from everybody's, as a difference without sign, and as a ratio turned to be at most 1.
    DifferenceToOverall,
    RatioToOverall,
}

/// How the numbers of two metrics become one.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Join {
    /// The one further from parity.
    Worse,
    /// Their mean.
    Mean,
}

const SELECTION: &[Metric] = &[Metric::SelectionRate];
const ODDS: &[Metric] = &[Metric::TruePositiveRate, Metric::FalsePositiveRate];
const OPPORTUNITY: &[Metric] = &[Metric::TruePositiveRate];
const PREDICTION: &[Metric] = &[Metric::Precision];

/// The measures: name, the metrics they look at, how the groups and how the metrics are put together.
pub(super) const MEASURES: [(Name, &[Metric], Kind, Join); 16] = [
    (
        "demographic_parity_difference",
        SELECTION,
        Kind::Difference,
        Join::Worse,
    ),
    ("demographic_parity_ratio", SELECTION, Kind::Ratio, Join::Worse),
    ("equalized_odds_difference", ODDS, Kind::Difference, Join::Worse),
    ("equalized_odds_ratio", ODDS, Kind::Ratio, Join::Worse),
    (
        "equal_opportunity_difference",
        OPPORTUNITY,
        Kind::Difference,
        Join::Worse,
    ),
    ("equal_opportunity_ratio", OPPORTUNITY, Kind::Ratio, Join::Worse),
    (
        "equalized_odds_difference_mean",
        ODDS,
        Kind::Difference,
        Join::Mean,
    ),
    ("equalized_odds_ratio_mean", ODDS, Kind::Ratio, Join::Mean),
    (
        "predictive_parity_difference",
        PREDICTION,
        Kind::Difference,
        Join::Worse,
    ),
    ("predictive_parity_ratio", PREDICTION, Kind::Ratio, Join::Worse),
    (
        "demographic_parity_difference_to_overall",
        SELECTION,
        Kind::DifferenceToOverall,
        Join::Worse,
    ),
    (
        "demographic_parity_ratio_to_overall",
        SELECTION,
        Kind::RatioToOverall,
        Join::Worse,
    ),
    (
        "equalized_odds_difference_to_overall",
        ODDS,
        Kind::DifferenceToOverall,
        Join::Worse,
    ),
    (
        "equalized_odds_ratio_to_overall",
        ODDS,
        Kind::RatioToOverall,
        Join::Worse,
    ),
    (
        "equal_opportunity_difference_to_overall",
        OPPORTUNITY,
        Kind::DifferenceToOverall,
        Join::Worse,
    ),
    (
        "equal_opportunity_ratio_to_overall",
        OPPORTUNITY,
        Kind::RatioToOverall,
        Join::Worse,
    ),
];

/// Computes the summary of groups.
///
/// Equalized odds looks at the true and the false positive rate and takes the worse: the larger difference, the
/// smaller ratio; or, under the name that says so, their mean. When either of the two is undefined so is equalized
/// odds, for the same reason: half of it would look better than the whole.
pub(super) fn summarise(groups: &[GroupMeasures], overall: &GroupMeasures, question: &Question) -> Summary {
    let mut excluded = Vec::new();
    let metrics = [
        Metric::SelectionRate,
        Metric::TruePositiveRate,
        Metric::FalsePositiveRate,
        Metric::Precision,
    ];
    let extremes = metrics.map(|metric| {
        let extremes = Extremes::of(metric, groups, question, &mut excluded);
        (metric, extremes, overall.rate(metric).value.range())
    });
    let of = |metric: Metric| extremes.iter().find(|(other, ..)| *other == metric);
    let joint = Joint::of(groups, overall);
    let measures = MEASURES.map(|(name, metrics, kind, join)| {
        let of_metric = |&metric: &Metric| {
            let (value, between) = match of(metric) {
                Some((_, Ok(extremes), overall)) => (
                    match (kind, overall) {
                        (Kind::Difference, _) => extremes.difference(),
                        (Kind::Ratio, _) => extremes.ratio(),
                        (_, Err(reason)) => Value::Undefined(*reason),
                        (Kind::DifferenceToOverall, Ok(overall)) => extremes.difference_to(*overall),
                        (Kind::RatioToOverall, Ok(overall)) => extremes.ratio_to(*overall),
                    },
                    matches!(kind, Kind::Difference | Kind::Ratio)
                        .then(|| extremes.between())
                        .flatten(),
                ),
                Some((_, Err(reason), _)) => (Value::Undefined(*reason), None),
                None => (Value::Undefined(Undefined::FewerThanTwoGroups), None),
            };
            SummaryMeasure {
                name,
                value,
                interval: match value {
                    Value::Known(_) => joint.interval(metric, metrics.len(), kind),
                    Value::Bounds(..) => Err(Undefined::OnlyBounds),
                    Value::Undefined(reason) => Err(reason),
                },
                metric: Some(metric),
                between,
            }
        };
        let is_ratio = matches!(kind, Kind::Ratio | Kind::RatioToOverall);
        let joined = metrics.iter().map(of_metric).reduce(|one, other| match join {
            Join::Worse => worse(one, other, is_ratio),
            Join::Mean => mean(one, other),
        });
        joined.unwrap_or(SummaryMeasure {
            name,
            value: Value::Undefined(Undefined::FewerThanTwoGroups),
            interval: Err(Undefined::FewerThanTwoGroups),
            metric: None,
            between: None,
        })
    });
    Summary {
        measures: measures.into(),
        excluded,
        by_group: by_group::by_group(groups, question.polarity, joint.pairs(Metric::SelectionRate, 1)),
    }
}

/// An interval of a function of two numbers that grows with both, when theirs hold together.
fn of_both(
    one: Result<(f64, f64), Undefined>,
    other: Result<(f64, f64), Undefined>,
    of: impl Fn(f64, f64) -> f64,
) -> Result<(f64, f64), Undefined> {
    let (one, other) = (one?, other?);
    Ok((of(one.0, other.0), of(one.1, other.1)))
}

fn within(low: f64, high: f64) -> Value {
    match low == high {
        true => Value::Known(low),
        false => Value::Bounds(low, high),
    }
}

/// The mean of two measures; undefined when either is.
fn mean(one: SummaryMeasure, other: SummaryMeasure) -> SummaryMeasure {
    SummaryMeasure {
        value: mean_of(one.value, other.value),
        interval: of_both(one.interval, other.interval, |one, other| 0.5 * (one + other)),
        metric: None,
        between: None,
        ..one
    }
}

fn mean_of(one: Value, other: Value) -> Value {
    match (one.range(), other.range()) {
        (Ok(one), Ok(other)) => within(0.5 * (one.0 + other.0), 0.5 * (one.1 + other.1)),
        (Err(reason), _) | (_, Err(reason)) => Value::Undefined(reason),
    }
}

/// Of two measures the one further from parity, undefined being furthest. When either is known only within bounds,
/// so is the worse of the two, and which of them it is need not be known.
fn worse(one: SummaryMeasure, other: SummaryMeasure, is_ratio: bool) -> SummaryMeasure {
    let (Ok(first), Ok(second)) = (one.value.range(), other.value.range()) else {
        return if one.value.range().is_err() { one } else { other };
    };
    let pick = |a: f64, b: f64| if is_ratio { a.min(b) } else { a.max(b) };
    let (low, high) = (pick(first.0, second.0), pick(first.1, second.1));
    let interval = of_both(one.interval, other.interval, pick);
    if low == high {
        // The first of two that are as far.
        let worse = if first.0 == low && first.1 == high {
            one
        } else {
            other
        };
        return SummaryMeasure { interval, ..worse };
    }
    SummaryMeasure {
        name: one.name,
        value: Value::Bounds(low, high),
        interval,
        metric: None,
        between: None,
    }
}

/// Reads a name back as one of those known.
fn known_name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Name, D::Error> {
    let name = String::deserialize(deserializer)?;
    let known = MEASURES
        .iter()
        .map(|measure| measure.0)
        .find(|known| *known == name);
    known.ok_or_else(|| de::Error::custom(format_args!("no summary measure is called {name}")))
}
