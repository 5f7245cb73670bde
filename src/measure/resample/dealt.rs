//! Tests of metrics of scores and numbers: the people of groups dealt anew with their values, as many to each as it had.
//!
//! All groups at once for every such metric; and a group against its reference where the metric has no other test,
//! because no formula holds or because too few people are there for one.

use rayon::prelude::*;

use super::ROUNDING;
use super::hand::Hand;
use super::random::Draws;
use super::together::Together;
use crate::measure::scores::{Deck, Pile};
use crate::measure::{Disparity, Measured, Metric, ResolvedReference, Test, Undefined, Value};

/// Streams, far from those of counts: one per deck and deal, one per deck and group.
const ALL_AT_ONCE: u64 = 1 << 42;
const ONE_BY_ONE: u64 = 1 << 43;
/// What dealing a person alone costs, and dealing a pile to one group, in about nanoseconds.
const PERSON: f64 = 10.0;
const SHARE: f64 = 60.0;
/// More is not waited for, for each grouping: a tenth of a second.
const MOST_TO_DO: f64 = 1.5e8;
/// Fewest deals that a p-value of 5 % can be told from: with more people than time for all deals, fewer are made.
const FEWEST_DEALS: u32 = 199;

/// The people of some groups together by value, and how many each group has.
struct Table<'a> {
    deck: &'a Deck,
    /// By ascending value, then outcome.
    piles: Vec<Pile>,
    sizes: Vec<f64>,
}

impl<'a> Table<'a> {
    /// Lays out groups that are each made of some hands; an error when somebody among them cannot be dealt.
    fn lay(deck: &'a Deck, groups: &[Vec<usize>]) -> Result<Table<'a>, Undefined> {
        let (mut all, mut sizes): (Vec<Pile>, Vec<f64>) = (Vec::new(), Vec::new());
        for hands in groups {
            let mut size = 0.0;
            for &hand in hands {
                let piles = deck.hands[hand].as_ref().map_err(|why| *why)?;
                size += piles.iter().map(|pile| pile.people).sum::<f64>();
                all.extend(piles);
            }
            sizes.push(size);
        }
        all.sort_by(|one, other| {
            let by_value = one.value.total_cmp(&other.value);
            by_value.then(one.outcome.cmp(&other.outcome))
        });
        let mut piles: Vec<Pile> = Vec::new();
        for pile in all {
            match piles.last_mut() {
                Some(last) if last.value == pile.value && last.outcome == pile.outcome => {
                    last.people += pile.people;
                }
                _ => piles.push(pile),
            }
        }
        Ok(Table { deck, piles, sizes })
    }

    /// What each group's hand says as it is.
    fn as_it_is(&self, groups: &[Vec<usize>]) -> Vec<Hand> {
        let own = |group: &Vec<usize>| Table::lay(self.deck, std::slice::from_ref(group));
        groups
            .iter()
            .zip(&self.sizes)
            .map(|(group, size)| {
                let mut hand = Hand::new(*size);
                let piles = own(group).map_or_else(|_| Vec::new(), |table| table.piles);
                for step in piles.chunk_by(|one, other| one.value == other.value) {
                    let mut people = [0.0; 3];
                    step.iter().for_each(|pile| people[pile.outcome] += pile.people);
                    hand.take(self.deck, step[0].value, people);
                }
                hand
            })
            .collect()
    }

    /// About how many nanoseconds one deal takes.
    fn work(&self) -> f64 {
        let groups = self.sizes.len() as f64;
        let one = |pile: &Pile| (pile.people * (PERSON + groups)).min(SHARE * groups) + PERSON;
        self.piles.iter().map(one).sum()
    }

    /// Deals everybody anew.
    fn deal(&self, draws: &mut Draws) -> Vec<Hand> {
        let groups = self.sizes.len();
        let mut hands: Vec<Hand> = self.sizes.iter().map(|size| Hand::new(*size)).collect();
        let (mut left, mut people) = (self.sizes.clone(), self.sizes.iter().sum::<f64>());
        let mut dealt = vec![[0.0; 3]; groups];
        let mut touched: Vec<usize> = Vec::with_capacity(groups);
        for step in self.piles.chunk_by(|one, other| one.value == other.value) {
            for pile in step {
                let mut give = |group: usize, people: f64| {
                    if dealt[group] == [0.0; 3] {
                        touched.push(group);
                    }
                    dealt[group][pile.outcome] += people;
                };
                if pile.people * (PERSON + groups as f64) < SHARE * groups as f64 {
                    for _ in 0..pile.people as usize {
                        let group = draws.among(&left, people);
                        left[group] -= 1.0;
                        people -= 1.0;
                        give(group, 1.0);
                    }
                } else {
                    let (mut pool, mut wanted) = (people, pile.people);
                    for (group, left) in left.iter_mut().enumerate() {
                        if wanted <= 0.0 {
                            break;
                        }
                        let share = draws.hypergeometric(*left, pool - *left, wanted);
                        pool -= *left;
                        *left -= share;
                        wanted -= share;
                        if share > 0.0 {
                            give(group, share);
                        }
                    }
                    people -= pile.people;
                }
            }
            for group in touched.drain(..) {
                hands[group].take(self.deck, step[0].value, std::mem::take(&mut dealt[group]));
            }
        }
        hands
    }

    /// The p-value of each metric's largest gap, as far as it is known: how often deals have one as large, the deal as it
    /// is counting among those possible (Phipson and Smyth 2010).
    fn p_values(&self, seen: &[(Metric, f64)], draws: u32, deal: impl Fn(u32) -> Draws + Sync) -> Vec<f64> {
        let counted = (0..draws)
            .into_par_iter()
            .with_min_len(16)
            .map(|number| {
                let hands = self.deal(&mut deal(number));
                let one = |(metric, seen): &(Metric, f64)| {
                    let (gap, rounding) = gap(&hands, *metric);
                    let dealt = u32::from(gap.is_finite());
                    [dealt, dealt * u32::from(gap >= seen - rounding)]
                };
                seen.iter().map(one).collect::<Vec<[u32; 2]>>()
            })
            .reduce(
                || vec![[0; 2]; seen.len()],
                |one, other| {
                    let sums = one.iter().zip(&other);
                    sums.map(|(one, other)| [one[0] + other[0], one[1] + other[1]])
                        .collect()
                },
            );
        let p = |[dealt, as_far]: [u32; 2]| (f64::from(as_far) + 1.0) / (f64::from(dealt) + 1.0);
        counted.into_iter().map(p).collect()
    }
}

/// The largest gap between two groups that have the metric, not finite when none has; and by how much rounding may change
/// it.
fn gap(hands: &[Hand], metric: Metric) -> (f64, f64) {
    let values = hands.iter().map(|hand| hand.value(metric));
    let values = values.filter(|value| value.is_finite());
    let (low, high) = values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
        (low.min(value), high.max(value))
    });
    (high - low, ROUNDING * (1.0 + low.abs().max(high.abs())))
}

/// All groups at once, for each metric of values, in its place among `together`. People whose group is missing take no
/// part.
pub(super) fn together(measured: &mut Measured) {
    let plan = measured.methods.resampling;
    let counted: Vec<usize> = (0..measured.groups.len())
        .filter(|index| !measured.groups[*index].missing_group)
        .collect();
    for metric in Metric::ALL.into_iter().filter(|metric| metric.is_of_values()) {
        let known = counted.iter().filter(|index| {
            let value = measured.groups[**index].rate(metric).value;
            value.known().is_some()
        });
        measured.together[metric.position()] = Err(match measured.overall.rate(metric).value {
            Value::Undefined(why) => why,
            _ if known.count() < 2 => Undefined::FewerThanTwoGroups,
            _ => Undefined::NotResampled,
        });
    }
    for deck in &measured.decks {
        let waits = |metric: &&Metric| measured.together[metric.position()] == Err(Undefined::NotResampled);
        let metrics: Vec<Metric> = deck.metrics.iter().filter(waits).copied().collect();
        if metrics.is_empty() {
            continue;
        }
        let groups: Vec<Vec<usize>> = counted.iter().map(|index| vec![*index]).collect();
        let table = Table::lay(deck, &groups).and_then(|table| affordable(table, plan.draws));
        let found = table.map(|(table, draws)| {
            let hands = table.as_it_is(&groups);
            let seen: Vec<(Metric, f64)> = metrics
                .iter()
                .map(|metric| (*metric, gap(&hands, *metric).0))
                .collect();
            let stream = ALL_AT_ONCE + stream(deck);
            let p_values = table.p_values(&seen, draws, |number| Draws::further(plan.seed, stream, number));
            let with_value = |metric: Metric| hands.iter().filter(move |hand| hand.value(metric).is_finite());
            let together = |((metric, gap), p_value): ((Metric, f64), f64)| Together {
                groups: with_value(metric).count(),
                gap,
                p_value,
                draws,
            };
            seen.into_iter()
                .zip(p_values)
                .map(together)
                .collect::<Vec<Together>>()
        });
        for (place, metric) in metrics.iter().enumerate() {
            measured.together[metric.position()] = match &found {
                Ok(found) => Ok(found[place]),
                Err(why) => Err(*why),
            };
        }
    }
}

/// Tests of one group against its reference, for metrics of values that have no other.
pub(super) fn one_by_one(measured: &mut Measured) {
    let plan = measured.methods.resampling;
    let decks = measured.decks.clone();
    for deck in &decks {
        let asked: Vec<(usize, Vec<Metric>)> = (0..measured.groups.len())
            .map(|index| {
                let disparity = |metric: &Metric| measured.groups[index].disparity(*metric);
                let waits = |metric: &Metric| disparity(metric).is_some_and(is_without_test);
                (index, deck.metrics.iter().copied().filter(waits).collect())
            })
            .filter(|(_, metrics): &(usize, Vec<Metric>)| !metrics.is_empty())
            .collect();
        let mut left_to_do = MOST_TO_DO;
        for (index, metrics) in asked {
            let Some(others) = others(measured, index) else {
                continue;
            };
            let groups = [vec![index], others];
            let Ok(table) = Table::lay(deck, &groups) else {
                continue;
            };
            left_to_do -= table.work() * f64::from(plan.draws);
            if left_to_do < 0.0 {
                break;
            }
            let hands = table.as_it_is(&groups);
            let seen = metrics.iter().map(|metric| (*metric, gap(&hands, *metric).0));
            let seen: Vec<(Metric, f64)> = seen.filter(|(_, gap)| gap.is_finite()).collect();
            let stream = ONE_BY_ONE + (stream(deck) << 32) + index as u64;
            let p_values = table.p_values(&seen, plan.draws, |number| {
                Draws::further(plan.seed, stream, number)
            });
            for ((metric, _), p_value) in seen.into_iter().zip(p_values) {
                if let Some(disparity) = measured.groups[index].disparities.get_mut(metric.position()) {
                    disparity.p_value = Ok(p_value);
                    disparity.test = Some(Test::Permutation);
                }
            }
        }
    }
}

/// Whether two known values are compared without a test.
fn is_without_test(disparity: &Disparity) -> bool {
    disparity.p_value.is_err() && disparity.difference.known().is_some()
}

/// The groups whose people one is dealt with: those of the reference that are not its own.
fn others(measured: &Measured, index: usize) -> Option<Vec<usize>> {
    let all = 0..measured.groups.len();
    match measured.reference {
        ResolvedReference::Group(reference) => (reference != index).then(|| vec![reference]),
        ResolvedReference::Rest => Some(
            all.filter(|other| *other != index && !measured.groups[*other].missing_group)
                .collect(),
        ),
        ResolvedReference::Overall => Some(all.filter(|other| *other != index).collect()),
        ResolvedReference::Absent => None,
    }
}

/// As many of the deals asked for as there is time for.
fn affordable(table: Table<'_>, asked: u32) -> Result<(Table<'_>, u32), Undefined> {
    let most = (MOST_TO_DO / table.work()) as u32;
    match most < FEWEST_DEALS.min(asked) {
        true => Err(Undefined::TooManyToResample),
        false => Ok((table, most.min(asked))),
    }
}

/// A number of its own for each kind of value.
fn stream(deck: &Deck) -> u64 {
    deck.metrics.first().map_or(0, |metric| metric.position() as u64)
}
