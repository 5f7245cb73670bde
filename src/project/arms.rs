//! How people came to be examined: the part of the set-up, its column, and its counts by group.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::{Evaluation, Prepared, Setup};
use crate::data::{Error, MISSING, Table, state_column};
use crate::measure::{Arms, Design, DrawnFrom, Selection, Total};
use crate::tally::{Coded, Counts, GroupKey, Grouped, ResolvedCut, State};

/// The column that says how each person came to be examined. Every other value, and none at all, is a person who was
/// not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arm {
    pub column: String,
    /// Values of people whom the algorithm chose.
    #[serde(default)]
    pub algorithm: Vec<String>,
    /// Values of people drawn at random.
    #[serde(default)]
    pub random: Vec<String>,
    /// Values of people whom somebody referred.
    #[serde(default)]
    pub referred: Vec<String>,
    /// Among whom people were drawn at random.
    #[serde(default)]
    pub drawn_from: DrawnFrom,
}

/// How many people there are in all, where the file holds only those examined.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Population {
    /// Everybody.
    #[serde(default)]
    pub people: Option<f64>,
    /// The people of some groups.
    #[serde(default)]
    pub groups: Vec<GroupPeople>,
    /// Where these figures come from, in the auditor's words.
    #[serde(default)]
    pub source: String,
}

/// A number given for the population that the rows contradict, or say nothing of.
#[derive(Clone, Debug, PartialEq)]
pub enum PopulationTrouble {
    /// There are more people in the rows. `group` is empty for everybody.
    Smaller {
        group: Vec<String>,
        people: f64,
        rows: f64,
    },
    /// No group that is compared is this one.
    NoSuchGroup { group: Vec<String>, people: f64 },
}

/// How many people a group has in the population.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GroupPeople {
    /// The columns that make the group.
    pub attributes: Vec<String>,
    /// Its value of each.
    pub values: Vec<String>,
    pub people: f64,
}

/// The names of the ways, in the order of their codes.
const ALGORITHM: &str = "algorithm";
const RANDOM: &str = "random";
const REFERRED: &str = "referred";

impl Arm {
    /// Its lists of values, by way.
    pub fn ways(&self) -> [&Vec<String>; 3] {
        [&self.algorithm, &self.random, &self.referred]
    }

    /// A value that stands for two ways at once.
    pub fn value_twice(&self) -> Option<&String> {
        let all: Vec<&String> = self.ways().into_iter().flatten().collect();
        (1..all.len())
            .find(|&at| all[..at].contains(&all[at]))
            .map(|at| all[at])
    }
}

impl Setup {
    /// The column of ways of being examined, once it says which values are which.
    pub fn arm_in_use(&self) -> Option<&Arm> {
        self.arm
            .as_ref()
            .filter(|arm| !arm.algorithm.is_empty() || !arm.random.is_empty())
    }
}

impl Population {
    fn of_group(&self, attributes: &[String], key: &GroupKey) -> Option<f64> {
        let mut groups = self.groups.iter();
        groups
            .find(|group| group.is(attributes, key))
            .map(|group| group.people)
    }
}

impl Evaluation {
    /// The numbers given for the population that cannot be, or that serve nothing. With sampling weights, rows are no
    /// people, and only groups that are not there are told.
    pub fn population_troubles(&self, setup: &Setup) -> Vec<PopulationTrouble> {
        let Some(population) = &setup.population else {
            return Vec::new();
        };
        let smaller = |group: &[String], people: f64, rows: &Counts| {
            let rows = rows.n().low;
            (setup.weight.is_none() && people < rows).then(|| PopulationTrouble::Smaller {
                group: group.to_vec(),
                people,
                rows,
            })
        };
        let overall = self
            .groupings
            .first()
            .map(|evaluated| &evaluated.measured.overall.counts);
        let everybody = population.people.zip(overall);
        let everybody = everybody.and_then(|(people, rows)| smaller(&[], people, rows));
        let of_group = |given: &GroupPeople| {
            let groups = self.groupings.iter().flat_map(|evaluated| {
                let groups = evaluated.measured.groups.iter();
                groups.map(|group| (&evaluated.attributes, group))
            });
            let mut same = groups.filter(|(attributes, group)| given.is(attributes, &group.key));
            match same.next() {
                None => Some(PopulationTrouble::NoSuchGroup {
                    group: given.values.clone(),
                    people: given.people,
                }),
                Some((_, group)) => smaller(&given.values, given.people, &group.counts),
            }
        };
        let of_groups = population.groups.iter().filter_map(of_group);
        everybody.into_iter().chain(of_groups).collect()
    }
}

impl GroupPeople {
    /// Whether it is the group of this key among those of these columns.
    fn is(&self, attributes: &[String], key: &GroupKey) -> bool {
        let has = |(attribute, value): (&String, &Option<String>)| {
            let mut own = self.attributes.iter().zip(&self.values);
            own.any(|own| own.0 == attribute && Some(own.1) == value.as_ref())
        };
        self.attributes.len() == attributes.len() && attributes.iter().zip(key).all(has)
    }
}

/// Codes the column: one level a way, missing for people not examined.
pub(super) fn coded(table: &Table, arm: &Arm) -> Result<Coded, Error> {
    let column = table.column(&arm.column)?;
    let mut codes = vec![MISSING; table.rows];
    for (way, values) in arm.ways().into_iter().enumerate() {
        for (code, state) in codes.iter_mut().zip(state_column(column, values)?) {
            if state == State::Yes {
                *code = way as u32;
            }
        }
    }
    Ok(Coded {
        name: arm.column.clone(),
        levels: [ALGORITHM, RANDOM, REFERRED].map(str::to_owned).into(),
        codes,
    })
}

/// The people of groups by how they were examined. `keys` are the groups, `grouped` the same with the way as the value
/// before the group's own.
fn arms(
    grouped: &Grouped,
    cut: Option<&ResolvedCut>,
    keys: &[GroupKey],
    size: impl Fn(&GroupKey) -> Option<f64>,
) -> Vec<Arms> {
    let counts = grouped.counts(cut);
    let known: HashMap<&[Option<String>], &Counts> =
        grouped.keys.iter().map(Vec::as_slice).zip(&counts).collect();
    let one = |key: &GroupKey| {
        let of = |way: &str| {
            let key: GroupKey = [Some(way.to_owned())]
                .into_iter()
                .chain(key.iter().cloned())
                .collect();
            known.get(key.as_slice()).copied().copied().unwrap_or_default()
        };
        Arms {
            algorithm: of(ALGORITHM),
            random: of(RANDOM),
            referred: of(REFERRED),
            people: size(key),
        }
    };
    keys.iter().map(one).collect()
}

/// The groups of a grouping by way; none when no column tells.
pub(super) fn by_group(
    prepared: &Prepared,
    index: usize,
    setup: &Setup,
    attributes: &[String],
    cut: Option<&ResolvedCut>,
) -> Vec<Arms> {
    let (Some(grouped), Some(armed)) = (prepared.grouped.get(index), prepared.armed.get(index)) else {
        return Vec::new();
    };
    arms(armed, cut, &grouped.keys, |key| {
        setup.population.as_ref()?.of_group(attributes, key)
    })
}

/// The same inside each stratum, in the order of the stratified groups. No number was given for those.
pub(super) fn by_stratum(prepared: &Prepared, index: usize, cut: Option<&ResolvedCut>) -> Vec<Arms> {
    let (Some(grouped), Some(armed)) = (prepared.stratified.get(index), prepared.armed_strata.get(index))
    else {
        return Vec::new();
    };
    arms(armed, cut, &grouped.keys, |_| None)
}

/// How people came to have a known outcome: as the set-up says, or as the data show when it says nothing.
pub(super) fn selection(prepared: &Prepared, setup: &Setup, cut: Option<&ResolvedCut>) -> Selection {
    if !prepared.has_outcome || !prepared.has_decision {
        return Selection::Any;
    }
    let everybody: Counts = Grouped::new(&prepared.tally, &[]).counts(cut).into_iter().sum();
    let (Some(arm), Some(place)) = (setup.arm_in_use(), prepared.arm_place) else {
        return Selection::seen(&everybody);
    };
    let ways = Grouped::new(&prepared.tally, &[place]);
    let people = |way: Option<&str>| {
        let counts = ways.counts(cut);
        let place = ways.keys.iter().position(|key| key[0].as_deref() == way);
        place.map_or(0.0, |place| counts[place].n().high)
    };
    let total = setup.population.as_ref().and_then(|population| population.people);
    Selection::Arms(Design {
        drawn_from: (people(Some(RANDOM)) > 0.0).then_some(arm.drawn_from),
        whole_file: people(None) > 0.0,
        total: total.map(|total| Total {
            people: total,
            chosen: people(Some(ALGORITHM)),
            drawn: people(Some(RANDOM)),
        }),
    })
}
