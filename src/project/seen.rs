//! What is on the screen for a group and a metric, gathered to be kept with a finding.

use super::{Adjustment, Consistent, Evaluated, Evaluation, Frozen, Noted, NotedValue, Part, Which};
use crate::measure::strata::{ChiSquare, Figure, Inside};
use crate::measure::{Entropy, Measured, Metric, NoNeighbours, Polarity, Undefined};
use crate::tally::GroupKey;

/// Everything on the screen that a finding can be noted from.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    pub evaluation: &'a Evaluation,
    /// The model of the view's grouping and metric, where there is one.
    pub adjustment: Option<&'a Adjustment>,
    /// The consistency of the view's grouping, where there is one.
    pub consistent: Option<&'a Consistent>,
}

impl<'a> From<&'a Evaluation> for Seen<'a> {
    fn from(evaluation: &'a Evaluation) -> Seen<'a> {
        Seen {
            evaluation,
            adjustment: None,
            consistent: None,
        }
    }
}

impl Seen<'_> {
    /// The numbers of a metric and a group of the grouping at a place, inside a stratum when it is not `None`, with all
    /// that stands beside them; `None` where there is no such grouping, stratum or group.
    pub(super) fn numbers(
        &self,
        grouping: usize,
        stratum: Option<&Option<String>>,
        group: &GroupKey,
        (metric, polarity): (Metric, Polarity),
    ) -> Option<Frozen> {
        let evaluated = self.evaluation.groupings.get(grouping)?;
        let measured = evaluated.within(stratum)?;
        let mut frozen = Frozen::of(measured, group, metric)?;
        let place = { &measured.groups }
            .iter()
            .position(|other| other.key == *group)?;
        frozen.beside = of_groups(measured, place, metric);
        // Inside one stratum the screen shows none of these.
        if stratum.is_none() {
            frozen
                .beside
                .extend(of_strata(evaluated, place, metric, polarity));
            frozen.beside.extend(
                self.adjustment
                    .into_iter()
                    .flat_map(|model| of_model(model, place)),
            );
            if metric.needs_decision() {
                let alike = self.consistent.into_iter();
                frozen
                    .beside
                    .extend(alike.flat_map(|found| of_alike(found, place)));
            }
        }
        Some(frozen)
    }
}

fn noted(which: Which, value: impl Into<NotedValue>, interval: Result<(f64, f64), Undefined>) -> Noted {
    Noted {
        which,
        value: value.into(),
        interval: interval.ok(),
    }
}

fn alone(which: Which, value: impl Into<NotedValue>) -> Noted {
    noted(which, value, Err(Undefined::NotResampled))
}

fn of_figure(which: Which, figure: &Figure) -> Noted {
    noted(which, figure.value, figure.interval)
}

/// What sums up a metric over the groups. Where the metric itself has no value for anybody there is nothing to sum up.
fn of_groups(measured: &Measured, group: usize, metric: Metric) -> Vec<Noted> {
    let mut all = Vec::new();
    if measured.overall.rate(metric).value.range().is_err() {
        return all;
    }
    let measures = measured.summary.of(metric);
    all.extend(measures.map(|measure| {
        let which = Which::Summary(measure.name.to_owned());
        noted(which, measure.value, measure.interval)
    }));
    let missing = measured.groups[group].missing_group;
    if let Some(summary) = measured.summary.by_group.get(group) {
        if metric == Metric::SelectionRate && !missing {
            let (value, interval) = (summary.impact_ratio, summary.impact_ratio_interval);
            all.push(noted(Which::ImpactRatio, value, interval));
        }
        let odds = [Metric::TruePositiveRate, Metric::FalsePositiveRate];
        if odds
            .iter()
            .any(|one| metric == *one || metric.complement() == Some(*one))
        {
            let (value, interval) = (summary.average_odds_difference, summary.average_odds_interval);
            all.push(noted(Which::AverageOddsDifference, value, interval));
        }
    }
    if metric.needs_outcome() && metric.needs_decision() {
        let found = &measured.inequality;
        all.extend(of_entropy(
            Which::GeneralizedEntropy,
            &found.generalized_entropy_index,
        ));
        all.extend(of_entropy(Which::Theil, &found.theil_index));
    }
    if metric.share().is_some() {
        let test = measured.all_groups(metric).map(|all| all.test.p_value);
        all.push(alone(Which::AllGroups, test));
    }
    match measured.together.get(metric.position()) {
        None | Some(Err(Undefined::NotResampled)) => {}
        Some(together) => {
            let p_value = together.map(|together| together.p_value);
            all.push(alone(Which::AllGroupsDealt, p_value));
        }
    }
    all
}

fn of_entropy(which: fn(Part) -> Which, entropy: &Entropy) -> [Noted; 3] {
    [
        noted(which(Part::Whole), entropy.whole, entropy.whole_interval),
        alone(which(Part::Between), entropy.between),
        noted(which(Part::Within), entropy.within, entropy.within_interval),
    ]
}

fn of_strata(evaluated: &Evaluated, group: usize, metric: Metric, polarity: Polarity) -> Vec<Noted> {
    let mut compared = evaluated.inside(metric, polarity).unwrap_or_default();
    if group >= compared.len() {
        return Vec::new();
    }
    let inside = match compared.swap_remove(group) {
        Ok(inside) => inside,
        // The metric has no strata at all, or the group is compared with nobody.
        Err(Undefined::IsReference | Undefined::NotPooled) => return Vec::new(),
        Err(why) => return vec![alone(Which::PooledDifference, NotedValue::Undefined(why))],
    };
    let level = |stratum: usize| { evaluated.strata.get(stratum) }.and_then(|stratum| stratum.level.clone());
    let mut all = of_inside(&inside);
    all.extend({ inside.layers.iter() }.map(|layer| {
        let which = Which::InStratum(level(layer.stratum));
        of_figure(which, &layer.difference())
    }));
    all.extend({ inside.left_out.iter() }.map(|left_out| {
        let which = Which::LeftOut(level(left_out.stratum));
        alone(which, left_out.people)
    }));
    all
}

fn of_inside(inside: &Inside) -> Vec<Noted> {
    let p_value = |test: &Result<ChiSquare, Undefined>| test.map(|test| test.p_value);
    let pooled = &inside.pooled;
    let mut all = vec![
        of_figure(Which::Crude, &inside.crude.difference),
        of_figure(Which::PooledDifference, &pooled.difference),
        of_figure(Which::PooledRatio, &pooled.ratio),
        of_figure(Which::PooledOddsRatio, &pooled.odds_ratio),
        alone(Which::Association, p_value(&inside.association)),
    ];
    all.extend(
        inside
            .p_adjusted
            .map(|p| alone(Which::AssociationAdjusted, NotedValue::Known(p))),
    );
    all.push(alone(Which::Homogeneity, p_value(&inside.homogeneity)));
    match &inside.standardised {
        Err(why) => all.push(alone(Which::StandardisedDifference, NotedValue::Undefined(*why))),
        Ok(standardised) => all.extend([
            of_figure(Which::StandardisedRate, &standardised.group),
            of_figure(Which::StandardisedReference, &standardised.reference),
            of_figure(Which::StandardisedDifference, &standardised.difference),
            of_figure(Which::StandardisedRatio, &standardised.ratio),
        ]),
    }
    match &inside.conditional {
        Err(Undefined::SelectionOnly) => {}
        Err(why) => all.push(alone(Which::Conditional, NotedValue::Undefined(*why))),
        Ok(conditional) => all.extend([
            alone(Which::Conditional, NotedValue::Known(conditional.value)),
            alone(Which::ConditionalCrude, NotedValue::Known(conditional.crude)),
        ]),
    }
    all
}

fn of_model(adjustment: &Adjustment, group: usize) -> Vec<Noted> {
    let adjusted = match &adjustment.result {
        Err(why) => return vec![alone(Which::AdjustedDifference, NotedValue::NoModel(why.clone()))],
        Ok(adjusted) => adjusted,
    };
    match adjusted.groups.get(group) {
        None | Some(Err(Undefined::IsReference)) => Vec::new(),
        Some(Err(why)) => vec![alone(Which::AdjustedDifference, NotedValue::Undefined(*why))],
        Some(Ok(found)) => vec![
            of_figure(Which::AdjustedRate, &found.rate),
            of_figure(Which::AdjustedReference, &adjusted.reference),
            of_figure(Which::AdjustedDifference, &found.difference),
            of_figure(Which::AdjustedRatio, &found.ratio),
            of_figure(Which::AdjustedOddsRatio, &found.odds_ratio),
            alone(Which::AdjustedP, NotedValue::Known(found.p_adjusted)),
            alone(Which::AdjustedCrude, NotedValue::Known(found.crude)),
            alone(Which::AdjustedPeople, NotedValue::Known(adjusted.people)),
        ],
    }
}

fn of_alike(consistent: &Consistent, group: usize) -> Vec<Noted> {
    let found = match &consistent.result {
        // Stopped, it was not on the screen.
        Err(NoNeighbours::Stopped) => return Vec::new(),
        Err(why) => return vec![alone(Which::Consistency, NotedValue::NoNeighbours(*why))],
        Ok(found) => found,
    };
    // The interval of those drawn at random, when they are too many to look at all.
    let drawn = |drawn: Option<(u32, (f64, f64))>| drawn.map(|(_, interval)| interval);
    let own = found.groups.get(group).map(|alike| Noted {
        which: Which::Consistency,
        value: alike.map(|alike| alike.value).into(),
        interval: alike.ok().and_then(|alike| drawn(alike.drawn)),
    });
    let all = Noted {
        which: Which::ConsistencyOfAll,
        value: NotedValue::Known(found.overall.value),
        interval: drawn(found.overall.drawn),
    };
    own.into_iter().chain([all]).collect()
}
