//! A group against those it is compared with.

use super::intervals::{Spanned, beyond, newcombe, of_ratio, on_logarithms, wilson, z_95};
use super::values::{Valued, of_values};
use super::{End, Function, How, Term, Trace, What, Whose, rates};
use crate::measure::welch::student;
use crate::measure::{
    Disparity, GroupMeasures, Measured, Metric, Rate, ResolvedReference, Scored, Test, Undefined, Value, Whom,
};
use crate::tally::Counts;

/// A number of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// The value of the reference.
    Reference,
    Difference,
    Ratio,
    PValue,
    /// The smallest difference that would have been found.
    Detectable,
}

/// One of the two who are compared.
#[derive(Clone, Debug)]
pub(super) struct Side {
    pub rate: Rate,
    pub counts: Counts,
    pub whose: Whose,
    pub values: Option<Valued>,
}

impl Side {
    /// What its value is made of, by its ends.
    pub fn ends(&self) -> [Term; 2] {
        let terms = match self.rate.metric.is_of_values() {
            true => of_values(&self.rate, &self.whose, self.values.as_ref()).terms,
            false => rates::terms(&self.rate, &self.counts, &self.whose),
        };
        let name = (What::Rate(self.rate.metric), &self.whose);
        let named = |term: &Term| term.clone().named(name);
        match terms.as_slice() {
            [one] => [named(one), named(one)],
            [low, high] => [named(low), named(high)],
            _ => [Term::number(name, f64::NAN), Term::number(name, f64::NAN)],
        }
    }

    /// What its intervals and tests are made from.
    pub fn evidence(&self) -> (Term, Term) {
        rates::evidence(&self.rate, &self.whose)
    }

    /// The value with the interval that differences are made of.
    pub fn spanned(&self, z: Term) -> Spanned {
        let metric = self.rate.metric;
        let [value, _] = self.ends();
        let [low, high] = End::BOTH.map(|end| {
            let what = end.of((What::Low(metric), What::High(metric)));
            match self.rate.estimate().is_some() || metric.is_of_values() {
                true => Term::number((what, &self.whose), end.of(self.rate.interval_at(z.value()))),
                false => {
                    let (above, below) = self.evidence();
                    wilson(z.clone(), end, above, below).named((what, &self.whose))
                }
            }
        });
        Spanned { value, low, high }
    }
}

/// A group and those it is compared with.
#[derive(Clone, Debug)]
pub struct Compared<'a> {
    measured: &'a Measured,
    measures: &'a GroupMeasures,
    disparity: &'a Disparity,
    own: Side,
    /// Whose value is the reference's.
    reference: Side,
    /// Who shares nobody with the group.
    others: Side,
}

impl<'a> Compared<'a> {
    /// `None` when the group is compared with nobody for this metric: it is the reference, or there is none.
    pub fn new(
        measured: &'a Measured,
        group: usize,
        metric: Metric,
        scored: Option<&Scored>,
    ) -> Option<Compared<'a>> {
        let measures = measured.groups.get(group)?;
        let disparity = measures.disparity(metric)?;
        let values = |whom: Whom| scored.and_then(|scored| scored.valued(metric, whom));
        let side = |index: usize| {
            let measures = &measured.groups[index];
            Side {
                rate: measures.rate(metric).clone(),
                counts: measures.counts,
                whose: Whose::Group(measures.key.clone()),
                values: values(Whom::Group(index)),
            }
        };
        let others = |missing_too: bool| {
            let all = measured.groups.iter().enumerate();
            let others =
                all.filter(|(other, measures)| *other != group && (missing_too || !measures.missing_group));
            let others: Vec<&GroupMeasures> = others.map(|(_, measures)| measures).collect();
            Side {
                rate: measured.rate_of_others(&others, metric),
                counts: others.iter().map(|other| other.counts).sum(),
                whose: Whose::Others,
                values: None,
            }
        };
        let (reference, others) = match measured.reference {
            ResolvedReference::Absent => return None,
            ResolvedReference::Group(index) if index == group => return None,
            ResolvedReference::Group(index) => (side(index), side(index)),
            ResolvedReference::Rest => {
                let mut rest = others(false);
                if metric.is_of_values() {
                    rest.values = values(Whom::Rest(group));
                    let rates = scored.map(|scored| scored.rest(group));
                    let found = rates.and_then(|rates| rates.iter().find(|rate| rate.metric == metric));
                    rest.rate = found
                        .cloned()
                        .unwrap_or_else(|| rest_of_values(disparity, metric));
                }
                (rest.clone(), rest)
            }
            ResolvedReference::Overall => {
                let overall = Side {
                    rate: measured.overall.rate(metric).clone(),
                    counts: measured.overall.counts,
                    whose: Whose::Everybody,
                    values: values(Whom::Everybody),
                };
                (overall, others(true))
            }
        };
        Some(Compared {
            measured,
            measures,
            disparity,
            own: side(group),
            reference,
            others,
        })
    }

    /// How a number of the comparison came about.
    pub fn trace(&self, number: Against) -> Trace {
        match number {
            Against::Reference => self.of_reference(),
            Against::Difference => self.difference(),
            Against::Ratio => self.ratio(),
            Against::PValue => self.p_value(),
            Against::Detectable => self.detectable(),
        }
    }

    fn metric(&self) -> Metric {
        self.own.rate.metric
    }

    fn overlaps(&self) -> bool {
        self.measured.reference == ResolvedReference::Overall
    }

    fn drawn(&self, interval: Result<(f64, f64), Undefined>) -> Vec<Term> {
        let how = How::Drawn(self.measured.methods.resampling);
        let ends = |(low, high)| vec![Term::Made(how, low), Term::Made(how, high)];
        interval.map(ends).unwrap_or_default()
    }

    fn of_reference(&self) -> Trace {
        let [low, high] = self.reference.ends();
        let terms = match self.disparity.reference {
            Value::Known(_) => vec![low],
            Value::Bounds(..) => vec![low, high],
            Value::Undefined(_) => Vec::new(),
        };
        Trace::of(self.disparity.reference, terms)
    }

    fn difference(&self) -> Trace {
        let ([low, high], [least, most]) = (self.own.ends(), self.reference.ends());
        let value = self.disparity.difference;
        let terms = match value {
            Value::Known(_) => vec![low - least],
            Value::Bounds(..) => vec![low - most, high - least],
            Value::Undefined(_) => Vec::new(),
        };
        let interval = self.disparity.difference_interval;
        Trace::of(value, terms).with(interval, || self.difference_ends(interval))
    }

    fn difference_ends(&self, interval: Result<(f64, f64), Undefined>) -> Vec<Term> {
        if self.metric().is_drawn() {
            return self.drawn(interval);
        }
        let (own, others) = (self.own.spanned(z_95()), self.others.spanned(z_95()));
        if let Some(welch) = self.welch(&own, &others) {
            return welch.ends().into();
        }
        let ends = End::BOTH.map(|end| newcombe(end, &own, &others));
        if !self.overlaps() {
            return ends.into();
        }
        let below = |side: &Side| {
            let name = (What::Below, &side.whose);
            Term::number(name, side.rate.denominator.low)
        };
        let apart = (Term::Constant(1.0) - below(&self.own) / below(&self.reference)).at_least(0.0);
        ends.map(|end| apart.clone() * end.named(What::Difference)).into()
    }

    fn ratio(&self) -> Trace {
        let ([low, high], [least, most]) = (self.own.ends(), self.reference.ends());
        let value = self.disparity.ratio;
        let terms = match value {
            Value::Known(_) => vec![low / least],
            Value::Bounds(..) => vec![low / most, high / least],
            Value::Undefined(_) => Vec::new(),
        };
        let interval = self.disparity.ratio_interval;
        Trace::of(value, terms).with(interval, || {
            let estimated = self.own.rate.estimate().is_some() || self.others.rate.estimate().is_some();
            if self.metric().is_drawn() {
                return self.drawn(interval);
            }
            if estimated || self.metric().is_of_values() {
                let (own, others) = (self.own.spanned(z_95()), self.others.spanned(z_95()));
                return End::BOTH.map(|end| on_logarithms(end, &own, &others)).into();
            }
            let method = self.measured.methods.ratios;
            let one = |end| of_ratio(method, end, self.own.evidence(), self.others.evidence());
            End::BOTH.map(one).into()
        })
    }

    fn p_value(&self) -> Trace {
        let (p, test) = match (self.disparity.p_value, self.disparity.test) {
            (Err(reason), _) => return Trace::undefined(reason),
            (Ok(p), None) => return Trace::known(p, Term::Made(How::Counted, p)),
            (Ok(p), Some(test)) => (p, test),
        };
        let ((x1, n1), (x2, n2)) = (self.own.evidence(), self.others.evidence());
        let term = match test {
            Test::TwoProportion => two_proportion((x1, n1), (x2, n2)),
            Test::FisherExact => Term::Of(Function::FisherExact, vec![x1, n1, x2, n2]),
            Test::Interval => Term::Made(How::Reaching, p),
            Test::Permutation => Term::Made(How::Dealt(self.measured.methods.resampling), p),
            Test::Welch => {
                let (own, others) = (self.own.spanned(z_95()), self.others.spanned(z_95()));
                match self.welch(&own, &others) {
                    Some(welch) => welch.p_value(),
                    None => Term::Made(How::Counted, p),
                }
            }
        };
        Trace::known(p, term)
    }

    fn detectable(&self) -> Trace {
        match self.measured.detectable(self.measures, self.metric()) {
            None => Trace::undefined(Undefined::NotEstimated),
            Some(value) => {
                let ((_, people), (above, below)) = (self.own.evidence(), self.others.evidence());
                Trace::known(value, Term::Of(Function::Detectable, vec![people, above, below]))
            }
        }
    }

    /// The parts of Welch's interval and test, of two means.
    fn welch(&self, own: &Spanned, others: &Spanned) -> Option<Welch> {
        if !self.metric().is_mean() {
            return None;
        }
        let error = |side: &Side, spanned: &Spanned| {
            let size = side.rate.effective().unwrap_or(side.rate.denominator.low);
            student(size - 1.0)?;
            let freedom = Term::number((What::Effective, &side.whose), size) - 1.0.into();
            let quantile = Term::Of(Function::StudentQuantile, vec![freedom.clone()]);
            let width = spanned.high.clone() - spanned.low.clone();
            let error = (width / 2.0.into() / quantile).named((What::Error, &side.whose));
            Some((error.square(), freedom))
        };
        let ((one, freedom), (other, other_freedom)) = (error(&self.own, own)?, error(&self.others, others)?);
        let variance = (one.clone() + other.clone()).named(What::Variance);
        let freedom = variance.clone().square() / (one.square() / freedom + other.square() / other_freedom);
        Some(Welch {
            difference: own.value.clone() - others.value.clone(),
            variance,
            freedom: freedom.named(What::Freedom),
        })
    }
}

struct Welch {
    difference: Term,
    variance: Term,
    freedom: Term,
}

impl Welch {
    fn ends(&self) -> [Term; 2] {
        let quantile = Term::Of(Function::StudentQuantile, vec![self.freedom.clone()]);
        let half = quantile * self.variance.clone().root();
        End::BOTH.map(|end| beyond(end, self.difference.clone(), half.clone()))
    }

    fn p_value(&self) -> Term {
        let t = self.difference.clone() / self.variance.clone().root();
        Term::Of(
            Function::StudentTail,
            vec![t.named(What::Statistic), self.freedom.clone()],
        )
    }
}

/// The p-value of the two-proportion z test with pooled variance.
pub(super) fn two_proportion((x1, n1): (Term, Term), (x2, n2): (Term, Term)) -> Term {
    let (yes, everybody) = (x1.clone() + x2.clone(), n1.clone() + n2.clone());
    let no = everybody.clone() - yes.clone();
    let spread = (yes * no / everybody * n1.clone() * n2.clone()).root();
    let z = (x1 * n2 - x2 * n1) / spread;
    Term::Of(Function::TwoSided, vec![z.named(What::Statistic)])
}

/// What is left in a comparison of the rate of all others, which is not kept.
fn rest_of_values(disparity: &Disparity, metric: Metric) -> Rate {
    let reason = Undefined::OthersUnknown;
    Rate {
        value: disparity.reference,
        ..Rate::undefined(metric, reason)
    }
}
