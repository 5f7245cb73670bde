//! Each group in one number.

use super::intervals::donner_zou;
use super::summaries::{OverGroups, spanned};
use super::{End, Fold, Function, Term, Trace, What, Whose, rates};
use crate::measure::summary::{RISK, Spread, for_all_pairs};
use crate::measure::{GroupMeasures, Measured, Metric, Polarity, Value};

/// How a group's impact ratio came about: its selection rate over the highest, or the lowest over it.
pub fn impact_ratio(measured: &Measured, group: usize) -> Option<Trace> {
    let found = measured.summary.by_group.get(group)?;
    let own = measured.groups.get(group)?;
    let metric = Metric::SelectionRate;
    let all = OverGroups::new(measured, metric, 1);
    let polarity = measured.inequality.polarity;
    let rate = |end: End| {
        let whose = Whose::Group(own.key.clone());
        let mut terms = rates::terms(own.rate(metric), &own.counts, &whose);
        let last = terms.pop().unwrap_or(Term::Constant(f64::NAN));
        let term = match (end, terms.pop()) {
            (End::Low, Some(first)) => first,
            (_, _) => last,
        };
        term.named((What::Rate(metric), &whose))
    };
    let at = |end: End| match polarity {
        // With what is not known, neither the highest nor the lowest is surely so.
        Polarity::Favour => rate(end) / all.extreme(Fold::Most, end.other()),
        Polarity::Burden => all.extreme(Fold::Least, end) / rate(end.other()),
    };
    let terms = match found.impact_ratio {
        Value::Known(_) => vec![at(End::Low).at_most(1.0)],
        Value::Bounds(..) => vec![at(End::Low), at(End::High).at_most(1.0)],
        Value::Undefined(_) => Vec::new(),
    };
    let trace = Trace::of(found.impact_ratio, terms);
    Some(trace.with(found.impact_ratio_interval, || {
        impact_ends(measured, own, polarity).into()
    }))
}

/// The smallest ratio to any other group, at a quantile at which all pairs hold together.
fn impact_ends(measured: &Measured, own: &GroupMeasures, polarity: Polarity) -> [Term; 2] {
    let metric = Metric::SelectionRate;
    let counted = measured.groups.iter().filter(|group| !group.missing_group);
    let counted: Vec<&GroupMeasures> = counted
        .filter(|group| group.rate(metric).value.range().is_ok())
        .collect();
    let quantile = for_all_pairs(counted.len(), 1.0 - RISK);
    let groups = Term::number(What::Groups, counted.len() as f64);
    let level = Term::number(What::Level, 1.0 - RISK);
    let z = Term::Of(Function::AllPairs, vec![groups, level]).named(What::Quantile);
    let spread = |group: &GroupMeasures| Spread::of(group.rate(metric), quantile);
    let own_spread = spread(own);
    End::BOTH.map(|end| {
        let over = |other: &GroupMeasures| match polarity {
            Polarity::Favour => own_spread.over(&spread(other)),
            Polarity::Burden => spread(other).over(&own_spread),
        };
        let others = counted.iter().filter(|other| other.key != own.key);
        let least = others
            .map(|other| (*other, end.of(over(other))))
            .reduce(|least, one| if one.1 < least.1 { one } else { least });
        match least {
            Some((other, found)) if found < 1.0 => {
                let (own, other) = (spanned(own, metric, &z), spanned(other, metric, &z));
                match polarity {
                    Polarity::Favour => donner_zou(end, &own, &other),
                    Polarity::Burden => donner_zou(end, &other, &own),
                }
            }
            // Over itself a rate is 1.
            _ => Term::Constant(1.0),
        }
    })
}

/// How a group's average odds difference came about: the mean of two differences from the reference.
pub fn average_odds(measured: &Measured, group: usize) -> Option<Trace> {
    let found = measured.summary.by_group.get(group)?;
    let own = measured.groups.get(group)?;
    let metrics = [Metric::TruePositiveRate, Metric::FalsePositiveRate];
    let compared = |metric: Metric| super::Compared::new(measured, group, metric, None);
    let differences = metrics.map(|metric| Some(compared(metric)?.trace(super::Against::Difference)));
    let name = |metric: Metric| (What::Gap(metric), &Whose::Nobody);
    let mean = |end: End| {
        let each = differences.iter().zip(metrics).map(|(trace, metric)| {
            let terms = trace
                .as_ref()
                .map(|trace| trace.terms.as_slice())
                .unwrap_or_default();
            let term = match (end, terms) {
                (_, [one]) | (End::Low, [one, _]) | (End::High, [_, one]) => one.clone(),
                _ => Term::Constant(f64::NAN),
            };
            term.named(name(metric))
        });
        Term::Sum(each.collect()) / 2.0.into()
    };
    let terms = match found.average_odds_difference {
        Value::Known(_) => vec![mean(End::Low)],
        Value::Bounds(..) => End::BOTH.map(mean).into(),
        Value::Undefined(_) => Vec::new(),
    };
    let trace = Trace::of(found.average_odds_difference, terms);
    Some(trace.with(found.average_odds_interval, || {
        let one = |end: End| {
            let reach = metrics.map(|metric| {
                let disparity = own.disparity(metric);
                let difference = disparity.and_then(|found| found.difference.known());
                let interval = disparity.and_then(|found| found.difference_interval.ok());
                let interval = interval.unwrap_or((f64::NAN, f64::NAN));
                let what = end.of((What::GapLow(metric), What::GapHigh(metric)));
                let difference = Term::number(name(metric), difference.unwrap_or(f64::NAN));
                let end_of = Term::number(what, end.of(interval));
                match end {
                    End::Low => difference - end_of,
                    End::High => end_of - difference,
                }
            });
            let [one, other] = reach.map(Term::square);
            let half = (one + other).root() / 2.0.into();
            let middle = found.average_odds_difference.known().unwrap_or(f64::NAN);
            super::intervals::beyond(end, Term::number(What::Difference, middle), half)
        };
        End::BOTH.map(one).into()
    }))
}
