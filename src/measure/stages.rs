//! A group's share at each stage of a process, and how much each step changes it.

use super::{Methods, Undefined, Value};
use crate::tally::Amount;

/// One stage of the process.
#[derive(Clone, Debug, PartialEq)]
pub struct Stage {
    pub name: String,
    /// Everybody at this stage, people whose group is missing included.
    pub people: Amount,
    /// One per group, in the order of the grouping.
    pub groups: Vec<AtStage>,
}

/// A group at one stage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AtStage {
    pub n: Amount,
    /// Its people over everybody at the stage, in `0.0..=1.0`.
    pub share: Value,
    /// The interval of the share at 95 %, by the method chosen for rates.
    pub share_interval: Result<(f64, f64), Undefined>,
    /// The step amplification: its share here over its share at the stage before, at least 0. Where everybody here was
    /// at the stage before, that is the share of the group that got through over the share of everybody who did. `None`
    /// at the first stage.
    pub amplification: Option<Amplification>,
}

/// How a step changes a group's share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amplification {
    pub value: Value,
    /// At 95 %: with w the group's share before and r the ratio of the shares of the group and of everybody else that
    /// got through, the amplification is r / (w r + 1 - w), which grows with r; so the interval of r, by the method
    /// chosen for ratios, gives its interval.
    pub interval: Result<(f64, f64), Undefined>,
}

/// Lays out the stages, in the order of the process, from how many people of each group are at each.
pub fn stages(named: Vec<(String, Vec<Amount>)>, weighted: bool, methods: Methods) -> Vec<Stage> {
    let mut stages: Vec<Stage> = Vec::with_capacity(named.len());
    for (name, counts) in named {
        let people: Amount = counts.iter().copied().sum();
        let before = stages.last();
        let groups = counts.iter().enumerate().map(|(group, n)| {
            let others = counts.iter().enumerate().filter(|(other, _)| *other != group);
            let others: Amount = others.map(|(_, n)| *n).sum();
            let share = share(*n, others);
            let share_interval = match share {
                Value::Undefined(why) => Err(why),
                Value::Bounds(..) => Err(Undefined::OnlyBounds),
                Value::Known(_) if weighted || !n.is_whole() || !people.is_whole() => {
                    Err(Undefined::Weighted)
                }
                Value::Known(_) => Ok(methods.rates.of((n.low, people.low))),
            };
            let here = AtStage {
                n: *n,
                share,
                share_interval,
                amplification: None,
            };
            AtStage {
                amplification: before.map(|before| {
                    let was = &before.groups[group];
                    amplification((was, before.people), (&here, people), methods)
                }),
                ..here
            }
        });
        let groups = groups.collect();
        stages.push(Stage { name, people, groups });
    }
    stages
}

/// The share of some among them and others.
fn share(n: Amount, others: Amount) -> Value {
    if n.high + others.high <= 0.0 {
        return Value::Undefined(Undefined::EmptyGroup);
    }
    let over = |n: f64, others: f64| if n > 0.0 { n / (n + others) } else { 0.0 };
    match (n.known(), others.known()) {
        (Some(n), Some(others)) => Value::Known(over(n, others)),
        _ => Value::Bounds(over(n.low, others.high), over(n.high, others.low)),
    }
}

fn amplification(
    (was, people_before): (&AtStage, Amount),
    (here, people): (&AtStage, Amount),
    methods: Methods,
) -> Amplification {
    let undefined = |why| Amplification {
        value: Value::Undefined(why),
        interval: Err(why),
    };
    let ((low, high), (before_low, before_high)) = match (here.share.range(), was.share.range()) {
        (Err(why), _) | (_, Err(why)) => return undefined(why),
        (Ok(here), Ok(was)) => (here, was),
    };
    if before_low <= 0.0 {
        return undefined(Undefined::NobodyBefore);
    }
    if here.share.known().is_none() || was.share.known().is_none() {
        return Amplification {
            value: Value::Bounds(low / before_high, high / before_low),
            interval: Err(Undefined::OnlyBounds),
        };
    }
    let value = Value::Known(low / before_low);
    let counted = here.share_interval.and(was.share_interval);
    let interval = counted.and_then(|_| {
        let group = (here.n.low, was.n.low);
        let others = (people.low - here.n.low, people_before.low - was.n.low);
        if group.0 > group.1 || others.0 > others.1 {
            return Err(Undefined::StageGrows);
        }
        if others.0 <= 0.0 {
            return Err(Undefined::ReferenceZero);
        }
        if methods.ratios.needs_variation() && group.0 == group.1 && others.0 == others.1 {
            return Err(Undefined::NoVariation);
        }
        let (least, most) = methods.ratios.of(group, others).ok_or(Undefined::ZeroNumerator)?;
        let of = |ratio: f64| ratio / (before_low * ratio + 1.0 - before_low);
        Ok((of(least), of(most)))
    });
    Amplification { value, interval }
}
