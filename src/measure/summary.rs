//! One number over all groups of a grouping.

use serde::{Deserialize, Deserializer, Serialize, de};

use super::{GroupMeasures, Metric, Polarity, Question, Undefined, Value};

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
    /// The mean of the differences of true and false positive rate from the reference's, with their sign (Bellamy et al.
    /// 2018).
    pub average_odds_difference: Value,
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
}

/// A number over all groups.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SummaryMeasure {
    /// Its stable name, such as `demographic_parity_difference`.
    #[serde(deserialize_with = "known_name")]
    pub name: Name,
    pub value: Value,
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
enum Kind {
    /// The highest minus the lowest, and the lowest over the highest.
    Difference,
    Ratio,
    /// The furthest from everybody's, as a difference without sign, and as a ratio turned to be at most 1.
    DifferenceToOverall,
    RatioToOverall,
}

/// How the numbers of two metrics become one.
#[derive(Clone, Copy, PartialEq)]
enum Join {
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
const MEASURES: [(Name, &[Metric], Kind, Join); 16] = [
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
            metric: None,
            between: None,
        })
    });
    Summary {
        measures: measures.into(),
        excluded,
        by_group: by_group(groups, question.polarity),
    }
}

/// The numbers of each group that are commonly asked for in one.
fn by_group(groups: &[GroupMeasures], polarity: Polarity) -> Vec<GroupSummary> {
    let range = |group: &GroupMeasures| group.rate(Metric::SelectionRate).value.range();
    let counted = groups.iter().filter(|group| !group.missing_group);
    let ranges: Vec<(f64, f64)> = counted.filter_map(|group| range(group).ok()).collect();
    let most = ranges.iter().fold((0.0, 0.0), |most: (f64, f64), one| {
        (most.0.max(one.0), most.1.max(one.1))
    });
    let least = ranges.iter().fold((1.0, 1.0), |least: (f64, f64), one| {
        (least.0.min(one.0), least.1.min(one.1))
    });
    let impact = |group: &GroupMeasures| match range(group) {
        _ if group.missing_group => Value::Undefined(Undefined::MissingGroup),
        Err(reason) => Value::Undefined(reason),
        Ok(_) if ranges.len() < 2 => Value::Undefined(Undefined::FewerThanTwoGroups),
        Ok(own) => match polarity {
            Polarity::Favour => impact_ratio(own, most),
            Polarity::Burden => impact_ratio(least, own),
        },
    };
    let odds = |group: &GroupMeasures| {
        let odds = ODDS.iter().map(|metric| match group.disparity(*metric) {
            Some(disparity) => disparity.difference,
            None => Value::Undefined(Undefined::IsReference),
        });
        odds.reduce(mean_of)
            .unwrap_or(Value::Undefined(Undefined::NoOutcome))
    };
    let one = |group: &GroupMeasures| GroupSummary {
        impact_ratio: impact(group),
        average_odds_difference: odds(group),
    };
    groups.iter().map(one).collect()
}

/// A selection rate over another that is at least as high.
fn impact_ratio(above: (f64, f64), below: (f64, f64)) -> Value {
    if below.0 <= 0.0 {
        return Value::Undefined(Undefined::ReferenceZero);
    }
    within(above.0 / below.1, (above.1 / below.0).min(1.0))
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
    if low == high {
        // The first of two that are as far.
        return if first.0 == low && first.1 == high {
            one
        } else {
            other
        };
    }
    SummaryMeasure {
        name: one.name,
        value: Value::Bounds(low, high),
        metric: None,
        between: None,
    }
}

/// The rates of the groups that have one, each with the lowest and highest value it can have.
struct Extremes {
    rates: Vec<(usize, f64, f64)>,
}

impl Extremes {
    /// Takes the groups whose rate has a value, and lists the others.
    fn of(
        metric: Metric,
        groups: &[GroupMeasures],
        question: &Question,
        excluded: &mut Vec<Exclusion>,
    ) -> Result<Extremes, Undefined> {
        if let Some(reason) = question.lacks(metric) {
            return Err(reason);
        }
        let mut rates = Vec::with_capacity(groups.len());
        for (index, group) in groups.iter().enumerate() {
            let reason = match group.rate(metric).value.range() {
                _ if group.missing_group => Undefined::MissingGroup,
                Ok((low, high)) => {
                    rates.push((index, low, high));
                    continue;
                }
                Err(reason) => reason,
            };
            excluded.push(Exclusion {
                group: index,
                metric,
                reason,
            });
        }
        if rates.len() < 2 {
            return Err(Undefined::FewerThanTwoGroups);
        }
        Ok(Extremes { rates })
    }

    fn are_known(&self) -> bool {
        self.rates.iter().all(|(_, low, high)| low == high)
    }

    /// The groups with the lowest and the highest rate, when the rates are known; the first of each.
    fn between(&self) -> Option<(usize, usize)> {
        let lowest = self
            .rates
            .iter()
            .reduce(|best, rate| if rate.1 < best.1 { rate } else { best })?;
        let highest = self
            .rates
            .iter()
            .reduce(|best, rate| if rate.1 > best.1 { rate } else { best })?;
        self.are_known().then_some((lowest.0, highest.0))
    }

    /// The highest rate minus the lowest. Between bounds: at least what the bounds keep apart, at most the largest
    /// difference of two groups.
    fn difference(&self) -> Value {
        let (sure_low, sure_high) = self.sure();
        if self.are_known() {
            return Value::Known(sure_low - sure_high);
        }
        let most = self.pairs(|low, high| high - low, f64::max);
        Value::Bounds((sure_low - sure_high).max(0.0), most)
    }

    /// The lowest rate over the highest; when all are zero there is nothing to divide by.
    fn ratio(&self) -> Value {
        let (sure_low, sure_high) = self.sure();
        if self.rates.iter().all(|(_, _, high)| *high == 0.0) {
            return Value::Undefined(Undefined::ReferenceZero);
        }
        if self.are_known() {
            return Value::Known(sure_high / sure_low);
        }
        let least = self.pairs(|low, high| if high > 0.0 { low / high } else { 1.0 }, f64::min);
        let most = if sure_low > 0.0 {
            (sure_high / sure_low).min(1.0)
        } else {
            1.0
        };
        Value::Bounds(least, most)
    }

    /// The largest distance from everybody's rate.
    fn difference_to(&self, (all_low, all_high): (f64, f64)) -> Value {
        let apart = self.rates.iter().map(|(_, low, high)| {
            let least = (low - all_high).max(all_low - high).max(0.0);
            (least, (high - all_low).max(all_high - low))
        });
        let (low, high) = apart.fold((0.0, 0.0), |most: (f64, f64), one| {
            (most.0.max(one.0), most.1.max(one.1))
        });
        within(low, high)
    }

    /// The smallest ratio to everybody's rate, turned to be at most 1.
    fn ratio_to(&self, (all_low, all_high): (f64, f64)) -> Value {
        if all_low <= 0.0 {
            return Value::Undefined(Undefined::ReferenceZero);
        }
        let turned = |ratio: f64| ratio.min(1.0 / ratio);
        let ratios = self.rates.iter().map(|(_, low, high)| {
            let (low, high) = (low / all_high, high / all_low);
            let most = match low <= 1.0 && high >= 1.0 {
                true => 1.0,
                false => turned(low).max(turned(high)),
            };
            (turned(low).min(turned(high)), most)
        });
        let (low, high) = ratios.fold((1.0, 1.0), |least: (f64, f64), one| {
            (least.0.min(one.0), least.1.min(one.1))
        });
        within(low, high)
    }

    /// What the highest rate is at least, and what the lowest is at most.
    fn sure(&self) -> (f64, f64) {
        let lows = self.rates.iter().map(|(_, low, _)| *low);
        let highs = self.rates.iter().map(|(_, _, high)| *high);
        (lows.fold(0.0, f64::max), highs.fold(1.0, f64::min))
    }

    /// The extreme of a function of one group's lowest and another group's highest value. Only the two lowest and
    /// the two highest can give it, so pairs of all groups need not be looked at.
    fn pairs(&self, of: impl Fn(f64, f64) -> f64, extreme: impl Fn(f64, f64) -> f64) -> f64 {
        let mut by_low = self.rates.clone();
        by_low.sort_by(|a, b| a.1.total_cmp(&b.1));
        let mut by_high = self.rates.clone();
        by_high.sort_by(|a, b| b.2.total_cmp(&a.2));
        let lowest = by_low.iter().take(2);
        lowest
            .flat_map(|low| by_high.iter().take(2).map(move |high| (low, high)))
            .filter(|(low, high)| low.0 != high.0)
            .map(|(low, high)| of(low.1, high.2))
            .reduce(extreme)
            .unwrap_or(0.0)
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
