//! One number over all groups of a grouping.

use serde::{Deserialize, Deserializer, Serialize, de};

use super::{GroupMeasures, Metric, Question, Undefined, Value};

/// Numbers over all groups, as Fairlearn defines them, except that undefined and bounded values stay out and
/// are listed instead of entering as zero.
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
        let mut worst: Option<SummaryMeasure> = None;
        for &metric in metrics {
            let extremes = of(metric).copied().unwrap_or(Err(Undefined::FewerThanTwoGroups));
            let value = extremes.and_then(|extremes| {
                if is_ratio {
                    extremes.ratio()
                } else {
                    Ok(extremes.difference())
                }
            });
            let (value, between) = match value {
                Ok(value) => (
                    Value::Known(value),
                    extremes
                        .ok()
                        .map(|extremes| (extremes.lowest.0, extremes.highest.0)),
                ),
                Err(reason) => (Value::Undefined(reason), None),
            };
            let measure = SummaryMeasure {
                name,
                value,
                metric: Some(metric),
                between,
            };
            worst = Some(match worst {
                Some(worst) if !is_worse(measure.value, worst.value, is_ratio) => worst,
                _ => measure,
            });
        }
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

/// Whether a value is further from parity than another. Undefined is furthest.
fn is_worse(value: Value, other: Value, is_ratio: bool) -> bool {
    match (value.known(), other.known()) {
        (Some(value), Some(other)) => {
            if is_ratio {
                value < other
            } else {
                value > other
            }
        }
        (None, Some(_)) => true,
        (_, None) => false,
    }
}

/// The groups with the lowest and the highest rate, with these rates.
#[derive(Clone, Copy)]
struct Extremes {
    lowest: (usize, f64),
    highest: (usize, f64),
}

impl Extremes {
    /// Finds them among the groups whose rate is known, and lists the others.
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
        let mut bounded = 0;
        for (index, group) in groups.iter().enumerate() {
            let reason = match group.rate(metric).value {
                _ if group.missing_group => Undefined::MissingGroup,
                Value::Known(rate) => {
                    rates.push((index, rate));
                    continue;
                }
                Value::Bounds(..) => {
                    bounded += 1;
                    Undefined::OnlyBounds
                }
                Value::Undefined(reason) => reason,
            };
            excluded.push(Exclusion {
                group: index,
                metric,
                reason,
            });
        }
        let rates_in_order = || rates.iter().copied();
        let lowest = rates_in_order().reduce(|lowest, rate| if rate.1 < lowest.1 { rate } else { lowest });
        let highest =
            rates_in_order().reduce(|highest, rate| if rate.1 > highest.1 { rate } else { highest });
        match (lowest, highest) {
            (Some(lowest), Some(highest)) if rates.len() >= 2 => Ok(Extremes { lowest, highest }),
            // Groups there are, but not with a value to compare.
            _ if bounded > 0 && rates.len() + bounded >= 2 => Err(Undefined::OnlyBounds),
            _ => Err(Undefined::FewerThanTwoGroups),
        }
    }

    fn difference(&self) -> f64 {
        self.highest.1 - self.lowest.1
    }

    /// The lowest over the highest; when all are zero there is nothing to divide by.
    fn ratio(&self) -> Result<f64, Undefined> {
        if self.highest.1 > 0.0 {
            Ok(self.lowest.1 / self.highest.1)
        } else {
            Err(Undefined::ReferenceZero)
        }
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
