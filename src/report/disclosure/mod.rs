//! What is kept back so that nobody is recognised in what leaves the house.
//!
//! Counts of fewer people than a minimum are kept back, and with them every number from which they could be worked
//! out: those made of them, and enough of their neighbours that no sum of the report gives them away (complementary
//! suppression; Hundepool et al. 2012, *Statistical Disclosure Control*, ch. 4). It looks at the sums that the report
//! itself holds: everybody, and groups that are crossed with others further on; and at all of them together.

mod solve;

use solve::{Equation, determined};

use crate::measure::{GroupMeasures, Measured, Metric, Rate};
use crate::tally::{Amount, GroupKey};

/// What of a group is written: each kind of number holds what those before it hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Layer {
    /// How many people there are.
    People,
    /// By decision.
    Decision,
    /// By outcome.
    Outcome,
    /// By both at once.
    Both,
    /// How many have a score, or a number, and how many have none.
    Values,
}

const LAYERS: [Layer; 5] = [
    Layer::People,
    Layer::Decision,
    Layer::Outcome,
    Layer::Both,
    Layer::Values,
];

/// What is kept back of each group of several groupings of the same people.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeptBack {
    /// By grouping, then group, then layer.
    groups: Vec<Vec<[bool; LAYERS.len()]>>,
    /// Of everybody.
    overall: [bool; LAYERS.len()],
}

/// Groups whose people together are those of another: a total of the report.
struct Total {
    /// The group that they make, by grouping and place; `None` for everybody.
    of: Option<(usize, usize)>,
    /// Its parts: a grouping, and places in it.
    grouping: usize,
    parts: Vec<usize>,
}

impl KeptBack {
    /// Looks at groupings, each with the columns it is made of, and keeps back what would show fewer than `least`
    /// people. With `least` 0 nothing is kept back.
    pub fn of(groupings: &[(&[String], &Measured)], least: u32) -> KeptBack {
        let least = f64::from(least);
        let shows = |group: &GroupMeasures| LAYERS.map(|layer| is_small(group, layer, least));
        let mut kept = KeptBack {
            groups: groupings
                .iter()
                .map(|(_, measured)| measured.groups.iter().map(shows).collect())
                .collect(),
            overall: groupings
                .first()
                .map(|(_, measured)| shows(&measured.overall))
                .unwrap_or_default(),
        };
        kept.close(groupings, least);
        kept
    }

    /// The same with more kept back: the numbers of a metric in groups of which `few` says, by grouping and place, that
    /// what is written of them shows too few people.
    pub fn with(
        &self,
        groupings: &[(&[String], &Measured)],
        least: f64,
        metric: Metric,
        few: impl Fn(usize, usize) -> bool,
    ) -> KeptBack {
        let mut kept = self.clone();
        if least > 0.0 {
            let layer = layer(metric) as usize;
            for (grouping, groups) in kept.groups.iter_mut().enumerate() {
                for (group, layers) in groups.iter_mut().enumerate() {
                    layers[layer] |= few(grouping, group);
                }
            }
            kept.close(groupings, least);
        }
        kept
    }

    /// Whether the numbers of a metric in a group show too few people.
    pub fn shows_few(group: &GroupMeasures, metric: Metric, least: f64) -> bool {
        is_small(group, layer(metric), least)
    }

    /// Keeps back what would give away what is kept back.
    fn close(&mut self, groupings: &[(&[String], &Measured)], least: f64) {
        if least <= 0.0 {
            return;
        }
        let totals = totals(groupings);
        self.settle();
        while self.complement(&totals, groupings, least) {
            self.settle();
        }
    }

    /// The same of a first grouping alone, with what another keeps back of the groups of one of its groupings.
    pub fn joined(mut self, other: Option<(&KeptBack, usize)>) -> KeptBack {
        let more = other.and_then(|(other, grouping)| other.groups.get(grouping));
        for (own, more) in self.groups.iter_mut().flatten().zip(more.into_iter().flatten()) {
            for (own, more) in own.iter_mut().zip(more) {
                *own |= more;
            }
        }
        self
    }

    /// Whether the numbers of a metric in a group are kept back.
    pub fn hides(&self, grouping: usize, group: usize, metric: Metric) -> bool {
        let layer = layer(metric) as usize;
        { self.groups.get(grouping) }
            .and_then(|groups| groups.get(group))
            .is_none_or(|layers| layers[layer] || metric.is_of_values() && layers[Layer::Values as usize])
    }

    /// Whether even the number of people in a group is.
    pub fn hides_people(&self, grouping: usize, group: usize) -> bool {
        { self.groups.get(grouping) }
            .and_then(|groups| groups.get(group))
            .is_none_or(|layers| layers[Layer::People as usize])
    }

    /// Whether those of everybody are.
    pub fn hides_overall(&self, metric: Metric) -> bool {
        let values = metric.is_of_values() && self.overall[Layer::Values as usize];
        values || self.overall[layer(metric) as usize]
    }

    /// Whether those of any group of a grouping are.
    pub fn hides_some(&self, grouping: usize, metric: Metric) -> bool {
        let groups = self.groups.get(grouping).map_or(0, Vec::len);
        (0..groups).any(|group| self.hides(grouping, group, metric))
    }

    /// Whether anything at all is.
    pub fn is_empty(&self) -> bool {
        let none = |layers: &[bool; LAYERS.len()]| !layers.contains(&true);
        self.groups.iter().flatten().all(none) && none(&self.overall)
    }

    /// Where a number is kept back, so are those that hold it.
    fn settle(&mut self) {
        let all = self.groups.iter_mut().flatten().chain([&mut self.overall]);
        for layers in all {
            let [people, decision, outcome, both, values] = layers;
            *decision |= *people;
            *outcome |= *people;
            *both |= *decision | *outcome;
            *values |= *people;
        }
    }

    /// Keeps back one more group where the sums would give a hidden one away; `false` when they give none.
    fn complement(&mut self, totals: &[Total], groupings: &[(&[String], &Measured)], least: f64) -> bool {
        let people = |(grouping, group): (usize, usize)| groupings[grouping].1.groups[group].counts.n().high;
        for layer in 0..LAYERS.len() {
            let given_away = self.given_away(totals, layer);
            for total in totals {
                let hidden = total.parts().filter(|part| self.is_hidden(*part, layer));
                let hidden: Vec<(usize, usize)> = hidden.collect();
                let together: f64 = hidden.iter().copied().map(people).sum();
                let few = !hidden.is_empty() && together < least && !self.hides_total(total, layer);
                if !few && !hidden.iter().any(|part| given_away.contains(part)) {
                    continue;
                }
                let shown = total.parts().filter(|part| !self.is_hidden(*part, layer));
                match shown.min_by(|one, other| people(*one).total_cmp(&people(*other))) {
                    Some((grouping, group)) => self.groups[grouping][group][layer] = true,
                    // Its parts are all hidden: only the total itself is left to hide.
                    None if self.hides_total(total, layer) => continue,
                    None => match total.of {
                        None => self.overall[layer] = true,
                        Some((grouping, group)) => self.groups[grouping][group][layer] = true,
                    },
                }
                return true;
            }
        }
        false
    }

    /// The hidden groups whose numbers of one layer can be worked out from the others.
    fn given_away(&self, totals: &[Total], layer: usize) -> Vec<(usize, usize)> {
        let groups = self.groups.iter().enumerate();
        let all = groups.flat_map(|(grouping, groups)| (0..groups.len()).map(move |group| (grouping, group)));
        let hidden: Vec<(usize, usize)> = all.filter(|place| self.is_hidden(*place, layer)).collect();
        if hidden.is_empty() {
            return hidden;
        }
        // Too many to solve together: each sum by itself.
        let alone = hidden.len() > MOST_SOLVED;
        let place = |wanted: (usize, usize)| hidden.binary_search(&wanted).ok();
        let everybody = hidden.len();
        let equations = totals.iter().map(|total| {
            let mut equation: Equation = total
                .parts()
                .filter_map(place)
                .map(|place| (place, 1.0))
                .collect();
            match total.of {
                None if self.overall[layer] => equation.push((everybody, -1.0)),
                None => {}
                Some(of) => equation.extend(place(of).map(|place| (place, -1.0))),
            }
            equation
        });
        let found = match alone {
            false => determined(hidden.len() + 1, &equations.collect::<Vec<_>>()),
            true => {
                let mut found = vec![false; hidden.len() + 1];
                let single = equations.filter(|equation| equation.len() == 1);
                single.for_each(|equation| found[equation[0].0] = true);
                found
            }
        };
        let given = hidden.iter().zip(found).filter(|(_, found)| *found);
        given.map(|(place, _)| *place).collect()
    }

    fn is_hidden(&self, (grouping, group): (usize, usize), layer: usize) -> bool {
        self.groups[grouping][group][layer]
    }

    fn hides_total(&self, total: &Total, layer: usize) -> bool {
        match total.of {
            None => self.overall[layer],
            Some(of) => self.is_hidden(of, layer),
        }
    }
}

impl Total {
    fn parts(&self) -> impl Iterator<Item = (usize, usize)> {
        self.parts.iter().map(|group| (self.grouping, *group))
    }
}

/// Most hidden groups whose numbers are solved for together: above, the work would be felt.
const MOST_SOLVED: usize = 200;

/// What a metric's numbers show of its people.
fn layer(metric: Metric) -> Layer {
    match (metric.needs_decision(), metric.needs_outcome()) {
        (false, false) => Layer::People,
        (true, false) => Layer::Decision,
        (false, true) => Layer::Outcome,
        (true, true) => Layer::Both,
    }
}

/// Whether a number of people is under the minimum. Nobody is nobody's secret.
pub(super) fn is_few(people: f64, least: f64) -> bool {
    people > 0.0 && people < least
}

/// Whether a layer holds a count of fewer people than the minimum.
fn is_small(group: &GroupMeasures, layer: Layer, least: f64) -> bool {
    let counts = &group.counts;
    let small = |amount: Amount| amount.high > 0.0 && amount.low < least && amount.high - amount.low < least;
    let people = counts.sample.map_or(counts.cells, |sample| sample.people);
    let by_outcome = |outcome: usize| people[outcome].into_iter().sum::<Amount>();
    let by_decision = |decision: usize| people.iter().map(|row| row[decision]).sum::<Amount>();
    match layer {
        Layer::People => small(counts.n()),
        Layer::Decision => (0..3).map(by_decision).any(small),
        Layer::Outcome => (0..3).map(by_outcome).any(small),
        Layer::Both => people.iter().flatten().copied().any(small),
        Layer::Values => {
            let values = [Metric::MeanScore, Metric::MeanOutcome, Metric::MeanResidual].into_iter();
            let few = |rate: &Rate| small(rate.people_below()) || small(rate.unknown);
            values.map(|metric| group.rate(metric)).any(few) || is_small_beyond_median(group, least)
        }
    }
}

/// Whether the share of people with a score beyond the median of all gives away that few are, or few are not.
fn is_small_beyond_median(group: &GroupMeasures, least: f64) -> bool {
    let rate = group.rate(Metric::ScoringRate);
    let people = rate.people_below().low;
    match (rate.value.known(), rate.people()) {
        (Some(share), None) => {
            let beyond = (share * people).round();
            is_few(beyond, least) || is_few(people - beyond, least)
        }
        (None, _) | (_, Some(_)) => false,
    }
}

/// The totals that the report holds of its groups.
fn totals(groupings: &[(&[String], &Measured)]) -> Vec<Total> {
    let mut totals = Vec::new();
    for (place, (columns, measured)) in groupings.iter().enumerate() {
        totals.push(Total {
            of: None,
            grouping: place,
            parts: (0..measured.groups.len()).collect(),
        });
        for (coarse, (fewer, wide)) in groupings.iter().enumerate() {
            let position = |column: &String| columns.iter().position(|other| other == column);
            let Some(positions) = fewer.iter().map(position).collect::<Option<Vec<usize>>>() else {
                continue;
            };
            if fewer.len() == columns.len() {
                continue;
            }
            for (index, group) in wide.groups.iter().enumerate() {
                let belongs = |key: &GroupKey| {
                    positions
                        .iter()
                        .zip(&group.key)
                        .all(|(at, value)| key[*at] == *value)
                };
                let parts = measured.groups.iter().enumerate();
                totals.push(Total {
                    of: Some((coarse, index)),
                    grouping: place,
                    parts: parts
                        .filter(|(_, part)| belongs(&part.key))
                        .map(|(at, _)| at)
                        .collect(),
                });
            }
        }
    }
    totals
}
