//! From the measures of each stratum to comparisons inside strata.

use super::layer::Side;
use super::{Conditional, Inside, Layer, LeftOut, Notice};
use crate::measure::{Adjustment, Measured, Metric, Polarity, ResolvedReference, Undefined, Value};
use crate::tally::Amount;

/// One stratum's measures, its groups found among those of everybody.
#[derive(Clone, Copy, Debug)]
pub struct StratumMeasures<'a> {
    /// Whether it is the people whose stratum is missing, who are in no stratum.
    pub is_missing: bool,
    pub measured: &'a Measured,
    /// For each group of `measured`, its place among the groups of everybody.
    pub places: &'a [usize],
}

/// Whom each group is compared with, in every stratum.
enum Against {
    Group(usize),
    /// Everybody else: the group itself cannot be on both sides of a table.
    Others {
        missing_too: bool,
    },
}

/// Compares each group of `whole` with its reference inside strata, for one metric. One per group, in their order: the
/// reference itself has [`Undefined::IsReference`], and a group that no stratum compares has
/// [`Undefined::NoSharedStratum`].
///
/// When the reference is everybody, each group is compared with everybody else.
pub fn inside(
    whole: &Measured,
    strata: &[StratumMeasures<'_>],
    metric: Metric,
    polarity: Polarity,
) -> Vec<Result<Inside, Undefined>> {
    let refused = |reason| whole.groups.iter().map(|_| Err(reason)).collect();
    if let Value::Undefined(reason) = whole.overall.rate(metric).value {
        return refused(reason);
    }
    let against = match whole.reference {
        ResolvedReference::Absent => return refused(Undefined::ReferenceAbsent),
        ResolvedReference::Group(index) => Against::Group(index),
        ResolvedReference::Rest => Against::Others { missing_too: false },
        ResolvedReference::Overall => Against::Others { missing_too: true },
    };
    // Where each group stands in each stratum, one row per group.
    let mut places = vec![vec![None; strata.len()]; whole.groups.len()];
    for (stratum, of) in strata.iter().enumerate() {
        for (place, &group) in of.places.iter().enumerate() {
            places[group][stratum] = Some(place);
        }
    }
    let others: Vec<Vec<Result<Side, Undefined>>> = match against {
        Against::Group(_) => Vec::new(),
        Against::Others { missing_too } => {
            let of = |stratum: &StratumMeasures<'_>| others(stratum.measured, metric, missing_too);
            strata.iter().map(of).collect()
        }
    };
    let reference = |stratum: usize, group: usize| -> Result<Side, Undefined> {
        match against {
            Against::Others { .. } => {
                let own = places[group][stratum].ok_or(Undefined::EmptyGroup)?;
                others[stratum][own]
            }
            Against::Group(index) => {
                let place = places[index][stratum].ok_or(Undefined::ReferenceAbsent)?;
                let rate = strata[stratum].measured.groups[place].rate(metric);
                Side::of(rate).map_err(|reason| match reason {
                    Undefined::OnlyBounds | Undefined::FromDraws => reason,
                    _ => Undefined::ReferenceUndefined,
                })
            }
        }
    };
    let mut compared: Vec<Result<Inside, Undefined>> = Vec::with_capacity(whole.groups.len());
    for (group, places) in places.iter().enumerate() {
        if matches!(against, Against::Group(index) if index == group) {
            compared.push(Err(Undefined::IsReference));
            continue;
        }
        if metric.share().is_none() {
            compared.push(Err(Undefined::NotPooled));
            continue;
        }
        let (mut layers, mut left_out) = (Vec::new(), Vec::new());
        for (index, stratum) in strata.iter().enumerate() {
            let own = places[index].map(|place| &stratum.measured.groups[place]);
            let people = own.map_or(Amount::ZERO, |own| own.counts.n());
            let sides = match own {
                _ if stratum.is_missing => Err(Undefined::MissingStratum),
                None => Err(Undefined::EmptyGroup),
                Some(own) => Side::of(own.rate(metric)).and_then(|own| Ok((own, reference(index, group)?))),
            };
            match sides {
                Ok((own, reference)) => layers.push(Layer {
                    stratum: index,
                    group: own,
                    reference,
                    everybody: stratum.measured.overall.rate(metric).denominator,
                }),
                Err(reason) => left_out.push(LeftOut {
                    stratum: index,
                    people,
                    reason,
                }),
            }
        }
        compared.push(match layers.is_empty() {
            true => Err(Undefined::NoSharedStratum),
            false => {
                let conditional = match metric {
                    Metric::SelectionRate => Conditional::of(whole, group, strata, places, polarity),
                    _ => Err(Undefined::SelectionOnly),
                };
                Ok(Inside::of(layers, left_out, conditional, whole.methods.ratios))
            }
        });
    }
    adjust(whole, &mut compared);
    compared
}

/// For each group of a stratum, the people of all other groups that count, or why they are not known. Sums from both
/// ends rather than a subtraction: fractions stay as exact as their sums.
fn others(measured: &Measured, metric: Metric, missing_too: bool) -> Vec<Result<Side, Undefined>> {
    let sides: Vec<Option<Result<Side, Undefined>>> = measured
        .groups
        .iter()
        .map(|group| {
            if group.missing_group && !missing_too {
                return None;
            }
            match Side::of(group.rate(metric)) {
                Err(Undefined::OnlyBounds) => Some(Err(Undefined::OnlyBounds)),
                Err(Undefined::FromDraws) => Some(Err(Undefined::FromDraws)),
                // Nobody below the line adds nobody.
                Err(_) => None,
                Ok(side) => Some(Ok(side)),
            }
        })
        .collect();
    let running = |sum: &mut Option<Result<Side, Undefined>>, side: &Option<Result<Side, Undefined>>| {
        let before = *sum;
        *sum = together(*sum, *side);
        Some(before)
    };
    let before: Vec<_> = sides.iter().scan(None, running).collect();
    let after: Vec<_> = sides.iter().rev().scan(None, running).collect();
    before
        .into_iter()
        .zip(after.into_iter().rev())
        .map(|(before, after)| together(before, after).unwrap_or(Err(Undefined::ReferenceUndefined)))
        .collect()
}

fn together(
    one: Option<Result<Side, Undefined>>,
    other: Option<Result<Side, Undefined>>,
) -> Option<Result<Side, Undefined>> {
    match (one, other) {
        (Some(Ok(one)), Some(Ok(other))) => Some(Ok(one.and(other))),
        (Some(Err(reason)), _) | (_, Some(Err(reason))) => Some(Err(reason)),
        (one, other) => one.or(other),
    }
}

/// Adjusts p-values for the number of groups, then looks for what the strata change.
fn adjust(whole: &Measured, compared: &mut [Result<Inside, Undefined>]) {
    let mut family: Vec<&mut Inside> = whole
        .groups
        .iter()
        .zip(compared)
        .filter(|(group, _)| !group.missing_group)
        .filter_map(|(_, inside)| inside.as_mut().ok())
        .collect();
    let method = whole.methods.adjustment;
    let crude: Vec<Option<f64>> = family.iter().map(|inside| inside.crude.p_value.ok()).collect();
    let pooled: Vec<Option<f64>> = family
        .iter()
        .map(|inside| inside.association.ok().map(|test| test.p_value))
        .collect();
    for ((inside, crude), pooled) in family
        .iter_mut()
        .zip(adjusted(&crude, method))
        .zip(adjusted(&pooled, method))
    {
        inside.crude.p_adjusted = crude;
        inside.p_adjusted = pooled;
        inside.notice = Notice::of(inside);
    }
}

/// The adjustment of the p-values there are.
fn adjusted(p_values: &[Option<f64>], method: Adjustment) -> Vec<Option<f64>> {
    let present: Vec<f64> = p_values.iter().flatten().copied().collect();
    let mut adjusted = method.adjust(&present).into_iter();
    let one = |p: &Option<f64>| p.and_then(|_| adjusted.next());
    p_values.iter().map(one).collect()
}
