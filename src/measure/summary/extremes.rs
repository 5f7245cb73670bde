//! The highest and the lowest rate of several groups.

use super::{Exclusion, within};
use crate::measure::{GroupMeasures, Metric, Question, Undefined, Value};

/// The rates of the groups that have one, each with the lowest and highest value it can have.
pub(super) struct Extremes {
    rates: Vec<(usize, f64, f64)>,
}

impl Extremes {
    /// Takes the groups whose rate has a value, and lists the others.
    pub fn of(
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
    pub fn between(&self) -> Option<(usize, usize)> {
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
    pub fn difference(&self) -> Value {
        let (sure_low, sure_high) = self.sure();
        if self.are_known() {
            return Value::Known(sure_low - sure_high);
        }
        let most = self.pairs(|low, high| high - low, f64::max);
        Value::Bounds((sure_low - sure_high).max(0.0), most)
    }

    /// The lowest rate over the highest; when all are zero there is nothing to divide by.
    pub fn ratio(&self) -> Value {
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
    pub fn difference_to(&self, (all_low, all_high): (f64, f64)) -> Value {
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
    pub fn ratio_to(&self, (all_low, all_high): (f64, f64)) -> Value {
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
