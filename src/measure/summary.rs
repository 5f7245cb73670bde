//! One number over all groups of a grouping.

use serde::{Deserialize, Deserializer, Serialize, de};

use super::{GroupMeasures, Metric, Question, Undefined, Value};

/// Numbers over all groups, as Fairlearn defines them, except that undefined values stay out and are listed instead
/// of entering as zero, and that rates known only within bounds give bounds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// `demographic_parity_difference`, `demographic_parity_ratio`, `equalized_odds_difference`,
    /// `equalized_odds_ratio`, `equal_opportunity_difference`, `equal_opportunity_ratio`.
    pub measures: Vec<SummaryMeasure>,
    /// What stayed out of the maxima and minima, and why. A metric that the data cannot give for any group (no
    /// outcome, no decision) is not listed: the measures made of it say so themselves.
    pub excluded: Vec<Exclusion>,
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

/// The measures: name, the metrics they look at, and whether they are ratios.
const MEASURES: [(Name, &[Metric], bool); 6] = [
    ("demographic_parity_difference", &[Metric::SelectionRate], false),
    ("demographic_parity_ratio", &[Metric::SelectionRate], true),
    (
        "equalized_odds_difference",
        &[Metric::TruePositiveRate, Metric::FalsePositiveRate],
        false,
    ),
    (
        "equalized_odds_ratio",
        &[Metric::TruePositiveRate, Metric::FalsePositiveRate],
        true,
    ),
    ("equal_opportunity_difference", &[Metric::TruePositiveRate], false),
    ("equal_opportunity_ratio", &[Metric::TruePositiveRate], true),
];

/// Computes the summary of groups.
///
/// A difference is the highest rate minus the lowest, a ratio the lowest over the highest. Equalized odds looks
/// at the true and the false positive rate and takes the worse: the larger difference, the smaller ratio. When
/// either of the two is undefined so is equalized odds, for the same reason: half of it would look better than
/// the whole.
pub(super) fn summarise(groups: &[GroupMeasures], question: &Question) -> Summary {
    let mut excluded = Vec::new();
    let metrics = [
        Metric::SelectionRate,
        Metric::TruePositiveRate,
        Metric::FalsePositiveRate,
    ];
    let extremes = metrics.map(|metric| (metric, Extremes::of(metric, groups, question, &mut excluded)));
    let of = |metric: Metric| {
        extremes
            .iter()
            .find(|(other, _)| *other == metric)
            .map(|(_, extremes)| extremes)
    };
    let measures = MEASURES.map(|(name, metrics, is_ratio)| {
        let of_metric = |&metric: &Metric| {
            let (value, between) = match of(metric) {
                Some(Ok(extremes)) if is_ratio => (extremes.ratio(), extremes.between()),
                Some(Ok(extremes)) => (extremes.difference(), extremes.between()),
                Some(Err(reason)) => (Value::Undefined(*reason), None),
                None => (Value::Undefined(Undefined::FewerThanTwoGroups), None),
            };
            SummaryMeasure {
                name,
                value,
                metric: Some(metric),
                between,
            }
        };
        let worst = metrics
            .iter()
            .map(of_metric)
            .reduce(|one, other| worse(one, other, is_ratio));
        worst.unwrap_or(SummaryMeasure {
            name,
            value: Value::Undefined(Undefined::FewerThanTwoGroups),
            metric: None,
            between: None,
        })
    });
    Summary {
        measures: measures.into(),
        excluded,
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
