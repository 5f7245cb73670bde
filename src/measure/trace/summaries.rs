//! Numbers over all groups.

use super::intervals::{Spanned, donner_zou, newcombe, wilson};
use super::{End, Fold, Function, Term, Trace, What, Whose, rates};
use crate::measure::summary::{Join, Kind, MEASURES, Pairs, RISK, against, beside, for_all, for_all_pairs};
use crate::measure::{GroupMeasures, Measured, Metric, Rate, Undefined, Value};

/// How a number over all groups came about, by its stable name; `None` when there is no such number.
pub fn summary(measured: &Measured, name: &str) -> Option<Trace> {
    let (_, metrics, kind, join) = MEASURES.iter().find(|measure| measure.0 == name)?;
    let measure = measured.summary.measure(name)?;
    let value = measure.value;
    if let Value::Undefined(reason) = value {
        return Some(Trace::undefined(reason).with(Err(reason), Vec::new));
    }
    let all: Vec<OverGroups<'_>> = metrics
        .iter()
        .map(|metric| OverGroups::new(measured, *metric, metrics.len()))
        .collect();
    let is_ratio = matches!(kind, Kind::Ratio | Kind::RatioToOverall);
    let joined = |ends: Vec<Term>| -> Term {
        let named = ends.into_iter().zip(*metrics);
        let mut ends: Vec<Term> = match metrics.len() {
            1 => named.map(|(end, _)| end).collect(),
            _ => named
                .map(|(end, metric)| end.named((What::Gap(*metric), &Whose::Nobody)))
                .collect(),
        };
        match (ends.len(), join) {
            (1, _) => ends.remove(0),
            (_, Join::Mean) => Term::Sum(ends) / (metrics.len() as f64).into(),
            (_, Join::Worse) if is_ratio => Term::Of(Function::Least, ends),
            (_, Join::Worse) => Term::Of(Function::Most, ends),
        }
    };
    let value_at = |end: End| joined(all.iter().map(|groups| groups.value(*kind, end)).collect());
    let terms = match value {
        Value::Bounds(..) => End::BOTH.map(value_at).into(),
        Value::Known(_) | Value::Undefined(_) => vec![value_at(End::Low)],
    };
    let interval_at = |end: End| joined(all.iter().map(|groups| groups.interval(*kind, end)).collect());
    let trace = Trace::of(value, terms);
    Some(trace.with(measure.interval, || End::BOTH.map(interval_at).into()))
}

/// The groups that take part, for one metric.
pub(super) struct OverGroups<'a> {
    measured: &'a Measured,
    metric: Metric,
    groups: Vec<&'a GroupMeasures>,
    /// How many metrics the number is made of.
    together: usize,
}

impl<'a> OverGroups<'a> {
    pub fn new(measured: &'a Measured, metric: Metric, together: usize) -> OverGroups<'a> {
        let counted = measured.groups.iter().filter(|group| !group.missing_group);
        let groups = counted.filter(|group| group.rate(metric).value.range().is_ok());
        OverGroups {
            measured,
            metric,
            groups: groups.collect(),
            together,
        }
    }

    fn whose(group: &GroupMeasures) -> Whose {
        Whose::Group(group.key.clone())
    }

    /// A group's rate, or an end of its bounds.
    fn rate(&self, group: &GroupMeasures, end: End, whose: &Whose) -> Term {
        let rate = group.rate(self.metric);
        let mut terms = rates::terms(rate, &group.counts, whose);
        let last = terms.pop().unwrap_or(Term::Constant(f64::NAN));
        let term = match (end, terms.pop()) {
            (End::Low, Some(first)) => first,
            (_, _) => last,
        };
        term.named((What::Rate(self.metric), whose))
    }

    /// Everybody's.
    fn overall(&self, end: End) -> Term {
        self.rate(&self.measured.overall, end, &Whose::Everybody)
    }

    /// The highest or lowest rate of all, or of their bounds.
    pub fn extreme(&self, fold: Fold, end: End) -> Term {
        let one = |group: &&GroupMeasures| (Self::whose(group), self.rate(group, end, &Whose::Nobody));
        Term::Each(fold, self.groups.iter().map(one).collect())
    }

    fn are_known(&self) -> bool {
        let known = |group: &&GroupMeasures| group.rate(self.metric).value.known().is_some();
        self.groups.iter().all(known)
    }

    fn range(group: &GroupMeasures, metric: Metric) -> (f64, f64) {
        group.rate(metric).value.range().unwrap_or((f64::NAN, f64::NAN))
    }

    /// The value when it is known, or an end of its bounds.
    pub fn value(&self, kind: Kind, end: End) -> Term {
        let sure_low = || self.extreme(Fold::Most, End::Low);
        let sure_high = || self.extreme(Fold::Least, End::High);
        match (kind, end) {
            (Kind::Difference, _) if self.are_known() => sure_low() - sure_high(),
            (Kind::Difference, End::Low) => (sure_low() - sure_high()).at_least(0.0),
            (Kind::Difference, End::High) => {
                let (one, other) = self.pair(|low, high| high - low);
                self.rate(other, End::High, &Self::whose(other)) - self.rate(one, End::Low, &Self::whose(one))
            }
            (Kind::Ratio, _) if self.are_known() => sure_high() / sure_low(),
            (Kind::Ratio, End::Low) => {
                let over = |low: f64, high: f64| if high > 0.0 { low / high } else { 1.0 };
                let (one, other) = self.pair(|low, high| -over(low, high));
                let high = self.rate(other, End::High, &Self::whose(other));
                match high.value() > 0.0 {
                    true => self.rate(one, End::Low, &Self::whose(one)) / high,
                    false => Term::Constant(1.0),
                }
            }
            (Kind::Ratio, End::High) => match sure_low().value() > 0.0 {
                true => (sure_high() / sure_low()).at_most(1.0),
                false => Term::Constant(1.0),
            },
            (Kind::DifferenceToOverall, _) => self.furthest(Fold::Most, |group| self.apart(group, end)),
            (Kind::RatioToOverall, _) => self.furthest(Fold::Least, |group| self.turned(group, end)),
        }
    }

    fn furthest(&self, fold: Fold, of: impl Fn(&GroupMeasures) -> Term) -> Term {
        Term::Each(
            fold,
            self.groups
                .iter()
                .map(|group| (Self::whose(group), of(group)))
                .collect(),
        )
    }

    /// The two groups, of the lowest low and the highest high, that give most of a function of both.
    fn pair(&self, of: impl Fn(f64, f64) -> f64) -> (&'a GroupMeasures, &'a GroupMeasures) {
        let range = |group: &GroupMeasures| Self::range(group, self.metric);
        let mut by_low = self.groups.clone();
        by_low.sort_by(|a, b| range(a).0.total_cmp(&range(b).0));
        let mut by_high = self.groups.clone();
        by_high.sort_by(|a, b| range(b).1.total_cmp(&range(a).1));
        let mut best: Option<(f64, (&GroupMeasures, &GroupMeasures))> = None;
        for one in by_low.iter().take(2) {
            for other in by_high.iter().take(2).filter(|other| other.key != one.key) {
                let found = of(range(one).0, range(other).1);
                if best.is_none_or(|(most, _)| found > most) {
                    best = Some((found, (one, other)));
                }
            }
        }
        best.map_or((&self.measured.overall, &self.measured.overall), |(_, pair)| pair)
    }

    /// How far a group is from everybody: at least, at most.
    fn apart(&self, group: &GroupMeasures, end: End) -> Term {
        let nobody = &Whose::Nobody;
        let up = self.rate(group, end, nobody) - self.overall(end.other());
        let down = self.overall(end) - self.rate(group, end.other(), nobody);
        Term::Of(Function::Most, vec![Term::Constant(0.0), up, down])
    }

    /// Its rate over everybody's, turned to be at most 1: at least, at most.
    fn turned(&self, group: &GroupMeasures, end: End) -> Term {
        let over = |end: End| self.rate(group, end, &Whose::Nobody) / self.overall(end.other());
        let turned =
            |ratio: Term| Term::Of(Function::Least, vec![ratio.clone(), Term::Constant(1.0) / ratio]);
        let (low, high) = (over(End::Low), over(End::High));
        if low == high {
            return turned(low);
        }
        match end {
            End::Low => Term::Of(Function::Least, vec![turned(low), turned(high)]),
            End::High if low.value() <= 1.0 && high.value() >= 1.0 => Term::Constant(1.0),
            End::High => Term::Of(Function::Most, vec![turned(low), turned(high)]),
        }
    }

    /// The quantile at which intervals of so many hold together, at the level left to this metric.
    fn quantile(&self, function: Function) -> Term {
        let level = 1.0 - RISK / self.together as f64;
        let groups = Term::number(What::Groups, self.groups.len() as f64);
        let quantile = Term::Of(function, vec![groups, Term::number(What::Level, level)]);
        quantile.named(What::Quantile)
    }

    fn rates(&self) -> Vec<&'a Rate> {
        let metric = self.metric;
        self.groups.iter().map(|group| group.rate(metric)).collect()
    }

    fn spanned(&self, place: usize, z: &Term) -> Spanned {
        spanned(self.groups[place], self.metric, z)
    }

    /// An end of the interval.
    pub fn interval(&self, kind: Kind, end: End) -> Term {
        let pairs = || {
            let level = 1.0 - RISK / self.together as f64;
            Pairs::of(&self.rates(), for_all_pairs(self.groups.len(), level))
        };
        let z = self.quantile(Function::AllPairs);
        let both = |(one, other): (usize, usize)| (self.spanned(one, &z), self.spanned(other, &z));
        match kind {
            Kind::Difference => {
                let [low, high] = pairs().of_difference();
                let (one, other) = both(end.of((low, high)).1);
                let found = newcombe(end, &one, &other);
                match end {
                    End::Low => found.at_least(0.0),
                    End::High => found.at_most(1.0),
                }
            }
            Kind::Ratio => {
                let [low, high] = pairs().of_ratio();
                let (one, other) = both(end.of((low, high)).1);
                donner_zou(end, &one, &other).at_most(1.0)
            }
            Kind::DifferenceToOverall => self.distance(end),
            Kind::RatioToOverall => self.closest(end),
        }
    }

    /// The intervals of each group against everybody, as numbers: difference and ratio.
    fn each_against(&self) -> Vec<[(f64, f64); 2]> {
        let level = 1.0 - RISK / self.together as f64;
        let z = for_all(self.groups.len(), level);
        let all = self.measured.overall.rate(self.metric);
        let nothing = |_: Undefined| [(0.0, 0.0), (1.0, 1.0)];
        let rates = self.rates().into_iter();
        rates
            .map(|rate| against(rate, all, z).unwrap_or_else(nothing))
            .collect()
    }

    /// A group beside all others: its share of everybody, both with their intervals; `None` when it is everybody.
    fn beside(&self, place: usize) -> Option<(Term, Spanned, Spanned)> {
        let z = self.quantile(Function::EachGroup);
        let (group, all) = (self.groups[place], self.measured.overall.rate(self.metric));
        let found = beside(group.rate(self.metric), all).ok()??;
        let others = |what: What, value: f64| Term::number((what, &Whose::Others), value);
        let (value, size) = (
            others(What::Rate(self.metric), found.value),
            others(What::Effective, found.size),
        );
        let above = value.clone() * size.clone();
        let [low, high] = End::BOTH.map(|end| {
            let what = end.of((What::Low(self.metric), What::High(self.metric)));
            wilson(z.clone(), end, above.clone(), size.clone()).named((what, &Whose::Others))
        });
        let part = Term::number((What::Weight, &Self::whose(group)), found.part);
        Some((part, self.spanned(place, &z), Spanned { value, low, high }))
    }

    /// An end of the interval of a difference from everybody.
    fn less_all(&self, place: usize, end: End) -> Term {
        match self.beside(place) {
            None => Term::Constant(0.0),
            Some((part, own, others)) => (Term::Constant(1.0) - part) * newcombe(end, &own, &others),
        }
    }

    /// An end of the interval of a ratio to everybody.
    fn over_all(&self, place: usize, end: End) -> Term {
        let Some((part, own, others)) = self.beside(place) else {
            return Term::Constant(1.0);
        };
        let ratio = donner_zou(end, &own, &others);
        match ratio.value().is_finite() {
            true => {
                let ratio = ratio.named(What::Ratio);
                ratio.clone() / (part.clone() * ratio + Term::Constant(1.0) - part)
            }
            false => Term::Constant(1.0) / part,
        }
    }

    /// An end of the interval of the largest distance: the group whose end is largest, without its sign.
    fn distance(&self, end: End) -> Term {
        let away = |(low, high): (f64, f64)| match (low > 0.0, high < 0.0) {
            (true, _) => (low, high),
            (_, true) => (-high, -low),
            _ => (0.0, f64::max(-low, high)),
        };
        let each = self.each_against();
        let ends = each.iter().map(|[difference, _]| end.of(away(*difference)));
        let Some(place) = largest(ends) else {
            return Term::Constant(f64::NAN);
        };
        let minus = |term: Term| Term::Constant(0.0) - term;
        let [(low, high), _] = each[place];
        match (low > 0.0, high < 0.0, end) {
            (true, ..) => self.less_all(place, end),
            (_, true, _) => minus(self.less_all(place, end.other())),
            (_, _, End::Low) => Term::Constant(0.0),
            (_, _, End::High) => {
                let both = vec![
                    minus(self.less_all(place, End::Low)),
                    self.less_all(place, End::High),
                ];
                Term::Of(Function::Most, both)
            }
        }
    }

    /// An end of the interval of the smallest ratio, turned to be at most 1.
    fn closest(&self, end: End) -> Term {
        let turned = |ratio: f64| f64::min(ratio, 1.0 / ratio);
        let of = |(low, high): (f64, f64)| match end {
            End::Low => f64::min(turned(low), turned(high)),
            End::High if low <= 1.0 && high >= 1.0 => 1.0,
            End::High => f64::max(turned(low), turned(high)),
        };
        let each = self.each_against();
        let Some(place) = largest(each.iter().map(|[_, ratio]| -of(*ratio))) else {
            return Term::Constant(f64::NAN);
        };
        let [_, (low, high)] = each[place];
        if end == End::High && low <= 1.0 && high >= 1.0 {
            return Term::Constant(1.0);
        }
        let turned = |end: End| {
            let ratio = self.over_all(place, end);
            Term::Of(Function::Least, vec![ratio.clone(), Term::Constant(1.0) / ratio])
        };
        let both = vec![turned(End::Low), turned(End::High)];
        let function = end.of((Function::Least, Function::Most));
        Term::Of(function, both).at_most(1.0)
    }
}

/// A rate with its interval at so many standard errors.
pub(super) fn spanned(group: &GroupMeasures, metric: Metric, z: &Term) -> Spanned {
    let side = super::compared::Side {
        rate: group.rate(metric).clone(),
        counts: group.counts,
        whose: Whose::Group(group.key.clone()),
        values: None,
    };
    side.spanned(z.clone())
}

/// The place of the largest number, the first of several.
fn largest(numbers: impl Iterator<Item = f64>) -> Option<usize> {
    let largest = numbers
        .enumerate()
        .reduce(|most, one| if one.1 > most.1 { one } else { most });
    largest.map(|(place, _)| place)
}
