//! All measures of a grouping.

use std::ops::{Add as _, AddAssign};
use std::sync::Arc;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::disparities::disparities;
use super::{
    Arms, Bin, Deck, Disparity, Inequality, Methods, Metric, Polarity, Quantity, Rate, RateInterval,
    Reference, ResolvedReference, Scored, Selection, Summary, Together, Undefined, Value, entropy, missing,
    summary,
};
use crate::tally::{Counts, GroupKey};

/// What is asked of the counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    pub polarity: Polarity,
    pub reference: Reference,
    /// Whether the data have an outcome. Without one, measures that need it are undefined.
    pub has_outcome: bool,
    /// Whether the data have a decision. Without one, measures that need it are undefined.
    pub has_decision: bool,
    /// How people came to have a known outcome.
    pub selection: Selection,
    /// How uncertainty is told.
    pub methods: Methods,
}

impl Question {
    /// Why a metric cannot be computed whatever the counts, if so.
    pub fn lacks(&self, metric: Metric) -> Option<Undefined> {
        if metric.needs_decision() && !self.has_decision {
            Some(Undefined::NoDecision)
        } else if metric.needs_outcome() && !self.has_outcome {
            Some(Undefined::NoOutcome)
        } else {
            None
        }
    }

    pub(super) fn rates(&self, people: &People, everybody: &Counts) -> Vec<Rate> {
        let mut rates = self
            .selection
            .rates(&people.counts, people.arms.as_deref(), everybody);
        for (metric, rate) in Metric::ALL.into_iter().zip(&mut rates) {
            if let Some(reason) = self.lacks(metric) {
                *rate = Rate::undefined(metric, reason);
            }
        }
        rates
    }

    /// Puts the measures of scores and numbers in their places, but for those that the data cannot give: an outcome that is
    /// known of some for a reason says nothing of how the score ranks all.
    pub(super) fn put(&self, scores: &[Rate], rates: &mut [Rate]) {
        for rate in scores {
            let metric = rate.metric;
            // A number that is known of everybody depends on no selection.
            let of_some = metric.needs_outcome() || metric.needs_number() && !rate.unknown.is_zero();
            let refused = match self.selection {
                Selection::Any => None,
                Selection::SelectedOnly | Selection::Arms(_) => of_some.then_some(Undefined::SelectedOnly),
            };
            rates[metric.position()] = match self.lacks(metric).or(refused) {
                None => rate.clone(),
                Some(reason) => Rate::undefined(metric, reason),
            };
        }
    }
}

/// The people of a group, or of several.
#[derive(Clone, Debug, Default)]
pub(super) struct People {
    counts: Counts,
    arms: Option<Box<Arms>>,
}

impl AddAssign<&GroupMeasures> for People {
    fn add_assign(&mut self, group: &GroupMeasures) {
        self.counts += group.counts;
        self.add_arms(group.arms.as_deref());
    }
}

impl AddAssign<&People> for People {
    fn add_assign(&mut self, other: &People) {
        self.counts += other.counts;
        self.add_arms(other.arms.as_deref());
    }
}

impl People {
    fn add_arms(&mut self, other: Option<&Arms>) {
        match (&mut self.arms, other) {
            (Some(own), Some(other)) => **own = **own + *other,
            (arms @ None, Some(other)) => *arms = Some(Box::new(*other)),
            (_, None) => {}
        }
    }
}

/// All measures of one group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GroupMeasures {
    pub key: GroupKey,
    /// Whether a value of the key is missing.
    pub missing_group: bool,
    pub counts: Counts,
    /// The same by how people were examined, when a column tells.
    pub arms: Option<Box<Arms>>,
    /// One per [`super::Metric::ALL`], in that order.
    pub rates: Vec<Rate>,
    /// The same against the reference, in the same order.
    pub disparities: Vec<Disparity>,
}

impl GroupMeasures {
    /// The rate of a metric.
    pub fn rate(&self, metric: Metric) -> &Rate {
        &self.rates[metric.position()]
    }

    /// The disparity of a metric; `None` for everybody, who are compared with nobody.
    pub fn disparity(&self, metric: Metric) -> Option<&Disparity> {
        self.disparities.get(metric.position())
    }
}

/// All measures of one grouping.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measured {
    pub reference: ResolvedReference,
    /// Everybody, those whose group is missing included. Its key is empty and it has no disparities.
    pub overall: GroupMeasures,
    /// In the grouping's own order, missing groups last.
    pub groups: Vec<GroupMeasures>,
    pub summary: Summary,
    /// For each metric, how many comparisons the adjustment of p-values was made over.
    pub comparisons: Vec<usize>,
    /// How people came to have a known outcome.
    pub selection: Selection,
    /// How uncertainty is told.
    pub methods: Methods,
    /// For each group, the shares of "yes" by score; none without a score.
    #[serde(default)]
    pub calibration: Vec<Result<Vec<Bin>, Undefined>>,
    /// The median score of everybody, when there is a score.
    #[serde(default)]
    pub median: Option<f64>,
    /// What the numeric outcome is, when there is one and it was said.
    #[serde(default)]
    pub quantity: Option<Quantity>,
    /// How unequally individuals benefit, between the groups and inside them.
    pub inequality: Inequality,
    /// For each metric, the test of all groups at once by dealing their people anew.
    pub together: Vec<Result<Together, Undefined>>,
    /// The people by score and by number, to be dealt to the groups anew.
    #[serde(skip)]
    pub decks: Vec<Arc<Deck>>,
}

impl Measured {
    /// The rate of everybody outside a group, those whose group is missing left out.
    pub fn rest(&self, group: &GroupKey, metric: Metric) -> Rate {
        self.rest_rates(group).swap_remove(metric.position())
    }

    /// The same for every metric, in the order of [`Metric::ALL`].
    pub(super) fn rest_rates(&self, group: &GroupKey) -> Vec<Rate> {
        let others = |other: &&GroupMeasures| !other.missing_group && other.key != *group;
        self.rates_of(self.groups.iter().filter(others))
    }

    /// The rate of several groups together.
    pub(super) fn rate_of_others(&self, groups: &[&GroupMeasures], metric: Metric) -> Rate {
        self.rates_of(groups.iter().copied())
            .swap_remove(metric.position())
    }

    fn rates_of<'a>(&self, groups: impl Iterator<Item = &'a GroupMeasures>) -> Vec<Rate> {
        let mut people = People::default();
        groups.for_each(|group| people += group);
        let everybody = &self.overall.counts;
        self.selection
            .rates(&people.counts, people.arms.as_deref(), everybody)
    }
}

/// Computes every metric of every group, its disparity against the reference, and the summary.
///
/// People whose group is missing get rates and comparisons like the others, but take no part in the reference,
/// in the adjustment of p-values, or in the summary. They are part of everybody.
pub fn measure(keys: &[GroupKey], counts: &[Counts], question: &Question) -> Measured {
    measure_among(keys, counts, counts.iter().copied().sum(), question)
}

/// The same, when more is known of everybody than the sum of the groups: a total, for instance.
pub fn measure_among(
    keys: &[GroupKey],
    counts: &[Counts],
    everybody: Counts,
    question: &Question,
) -> Measured {
    measure_arms(keys, counts, &[], everybody, question)
}

/// The same, when people were examined in several ways: `arms` are the groups' people by these ways, none when no
/// column tells.
pub fn measure_arms(
    keys: &[GroupKey],
    counts: &[Counts],
    arms: &[Arms],
    everybody: Counts,
    question: &Question,
) -> Measured {
    measure_scored(keys, counts, arms, everybody, None, question)
}

/// The same, with what scores and numbers say of these groups, in the same order, when there is one.
pub fn measure_scored(
    keys: &[GroupKey],
    counts: &[Counts],
    arms: &[Arms],
    everybody: Counts,
    scored: Option<&Scored>,
    question: &Question,
) -> Measured {
    let people = |index: usize| People {
        counts: counts[index],
        arms: arms.get(index).copied().map(Box::new),
    };
    let all = People {
        counts: everybody,
        arms: arms.iter().copied().reduce(Arms::add).map(Box::new),
    };
    let mut groups = each(keys, |index, key| {
        group(key.clone(), people(index), &everybody, question)
    });
    let mut overall = group(GroupKey::new(), all, &everybody, question);
    missing::bound(&mut groups, &everybody);
    if let Some(scored) = scored {
        question.put(&scored.overall, &mut overall.rates);
        for (group, scores) in groups.iter_mut().zip(&scored.groups) {
            question.put(scores, &mut group.rates);
        }
    }

    let favour = match question.has_decision {
        true => Metric::SelectionRate,
        false => Metric::MeanOutcome,
    };
    let favours: Vec<Value> = groups.iter().map(|group| group.rate(favour).value).collect();
    let reference = question
        .reference
        .resolve(keys, counts, &favours, question.polarity);
    let disparities = disparities(&groups, &overall, reference, scored, question);
    for (group, disparities) in groups.iter_mut().zip(disparities) {
        group.disparities = disparities;
    }
    let comparisons = (0..Metric::ALL.len())
        .map(|metric| adjust(&mut groups, metric, question.methods))
        .collect();
    let outcomes_of_some = match question.selection {
        Selection::Any => None,
        Selection::SelectedOnly | Selection::Arms(_) => Some(Undefined::SelectedOnly),
    };
    let lacks = question.lacks(Metric::Accuracy).or(outcomes_of_some);
    let inequality = entropy::inequality(&groups, question.polarity, lacks);
    let summary = summary::summarise(&groups, &overall, question);
    // Last: the intervals of differences are made of Wilson's, whatever is shown of the rates.
    for group in groups.iter_mut().chain([&mut overall]) {
        show_intervals(&mut group.rates, question.methods.rates);
    }
    Measured {
        reference,
        overall,
        groups,
        summary,
        comparisons,
        selection: question.selection,
        methods: question.methods,
        calibration: scored.map_or_else(Vec::new, |scored| {
            let refused = question.lacks(Metric::RocAuc);
            let one = |bins: &Result<Vec<Bin>, Undefined>| refused.map_or_else(|| bins.clone(), Err);
            scored.calibration.iter().map(one).collect()
        }),
        median: scored.and_then(|scored| scored.median),
        quantity: None,
        inequality,
        together: vec![Err(Undefined::NotResampled); Metric::ALL.len()],
        decks: scored.map_or_else(Vec::new, |scored| scored.decks.clone()),
    }
}

fn group(key: GroupKey, people: People, everybody: &Counts, question: &Question) -> GroupMeasures {
    let missing_group = key.iter().any(Option::is_none);
    GroupMeasures {
        key,
        missing_group,
        rates: question.rates(&people, everybody),
        counts: people.counts,
        arms: people.arms,
        disparities: Vec::new(),
    }
}

/// Something of each, on all processors when they are many; in their order.
pub(super) fn each<T: Sync, R: Send>(of: &[T], make: impl Fn(usize, &T) -> R + Sync) -> Vec<R> {
    /// Fewer are done sooner than other processors are woken.
    const MANY: usize = 64;
    match of.len() < MANY {
        true => of
            .iter()
            .enumerate()
            .map(|(index, one)| make(index, one))
            .collect(),
        false => of
            .par_iter()
            .enumerate()
            .with_min_len(MANY / 4)
            .map(|(index, one)| make(index, one))
            .collect(),
    }
}

/// Puts the interval asked for in the place of Wilson's. An estimate keeps that of its draw.
fn show_intervals(rates: &mut [Rate], method: RateInterval) {
    if method == RateInterval::Wilson {
        return;
    }
    for rate in rates.iter_mut().filter(|rate| rate.estimate().is_none()) {
        if let Ok(evidence) = rate.evidence() {
            rate.interval = Ok(method.of(evidence));
        }
    }
}

/// Adjusts the p-values of one metric for their number, and says how many they are.
pub(super) fn adjust(groups: &mut [GroupMeasures], metric: usize, methods: Methods) -> usize {
    let mut family: Vec<&mut Disparity> = groups
        .iter_mut()
        .filter(|group| !group.missing_group)
        .filter_map(|group| group.disparities.get_mut(metric))
        .filter(|disparity| disparity.p_value.is_ok())
        .collect();
    let p_values: Vec<f64> = family
        .iter()
        .filter_map(|disparity| disparity.p_value.ok())
        .collect();
    for (disparity, adjusted) in family.iter_mut().zip(methods.adjustment.adjust(&p_values)) {
        disparity.p_adjusted = Some(adjusted);
    }
    p_values.len()
}
