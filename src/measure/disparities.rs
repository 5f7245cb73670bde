//! Each group against those it is compared with, metric by metric.

use super::compare::{self, Tested};
use super::groups::{People, each};
use super::{Disparity, GroupMeasures, Metric, Question, Rate, ResolvedReference, Scored, Undefined, Value};

/// Each group's disparities, before the adjustment of p-values.
pub(super) fn disparities(
    groups: &[GroupMeasures],
    overall: &GroupMeasures,
    reference: ResolvedReference,
    scored: Option<&Scored>,
    question: &Question,
) -> Vec<Vec<Disparity>> {
    let ratios = question.methods.ratios;
    let complements = Metric::ALL.map(|metric| metric.complement().map(Metric::position));
    match reference {
        ResolvedReference::Absent => {
            let absent = Undefined::ReferenceAbsent;
            let nothing = vec![Disparity::undefined(Value::Undefined(absent), absent); Metric::ALL.len()];
            vec![nothing; groups.len()]
        }
        ResolvedReference::Group(reference) => {
            let rates = &groups[reference].rates;
            let itself = |rate: &Rate| Disparity::undefined(rate.value, Undefined::IsReference);
            each(groups, |index, group| match index == reference {
                true => rates.iter().map(itself).collect(),
                false => each_metric(&complements, |m, tested| {
                    compare::with_others(&group.rates[m], &rates[m], ratios, tested)
                }),
            })
        }
        ResolvedReference::Rest => {
            let others = others(groups, |group| !group.missing_group);
            each(groups, |index, group| {
                let mut others = question.rates(&others[index], &overall.counts);
                if let Some(scored) = scored {
                    question.put(scored.rest(index), &mut others);
                }
                each_metric(&complements, |m, tested| {
                    compare::with_others(&group.rates[m], &others[m], ratios, tested)
                })
            })
        }
        ResolvedReference::Overall => {
            let others = others(groups, |_| true);
            let all = &overall.rates;
            each(groups, |index, group| {
                let others = question.rates(&others[index], &overall.counts);
                each_metric(&complements, |m, tested| {
                    compare::with_everybody(&group.rates[m], &others[m], &all[m], tested)
                })
            })
        }
    }
}

/// Compares metric by metric (by position), handing over the test of the complement when it has been made.
fn each_metric(
    complements: &[Option<usize>],
    compare: impl Fn(usize, Option<Tested>) -> Disparity,
) -> Vec<Disparity> {
    let mut done: Vec<Disparity> = Vec::with_capacity(complements.len());
    for (position, complement) in complements.iter().enumerate() {
        let complement = complement.and_then(|complement| done.get(complement));
        let tested = complement.and_then(|disparity| Some((disparity.test?, disparity.p_value.ok()?)));
        done.push(compare(position, tested));
    }
    done
}

/// For each group, the people of all other groups that count. Sums from both ends rather than a subtraction:
/// fractions and bounds stay as exact as their sums.
fn others(groups: &[GroupMeasures], counts: impl Fn(&GroupMeasures) -> bool) -> Vec<People> {
    let mut others = Vec::with_capacity(groups.len());
    let mut before = People::default();
    for group in groups {
        others.push(before.clone());
        if counts(group) {
            before += group;
        }
    }
    let mut after = People::default();
    for (others, group) in others.iter_mut().zip(groups).rev() {
        *others += &after;
        if counts(group) {
            after += group;
        }
    }
    others
}
