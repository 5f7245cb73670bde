//! People alike on chosen columns: from a prepared table to their consistency.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::adjust::decision;
use super::{Evaluated, Prepared, Setup};
use crate::data::MISSING;
use crate::measure::{
    Consistency, Feature, LookedAt, MOST_PAIRS, NoNeighbours, Search, Undefined, consistency,
};
use crate::tally::{GroupKey, ResolvedCut, State};

/// On what people are alike, and how many neighbours each has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Similar {
    pub columns: Vec<String>,
    /// 5 unless changed, as in AIF360; at least 1.
    pub neighbours: u32,
}

impl Default for Similar {
    fn default() -> Similar {
        Similar {
            columns: Vec::new(),
            neighbours: 5,
        }
    }
}

/// The consistency of a grouping, and who is not in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Consistent {
    pub result: Result<Consistency, NoNeighbours>,
    /// People whose decision is not known.
    pub unknown: f64,
    /// People of whom one of the columns is not known.
    pub missing: f64,
}

/// The consistency of an evaluated grouping's groups; `None` when the set-up names no column to be alike on. It can take
/// seconds; `stop` is asked now and then.
pub fn consistency_of(
    prepared: &Prepared,
    setup: &Setup,
    evaluated: &Evaluated,
    cut: Option<&ResolvedCut>,
    stop: &(dyn Fn() -> bool + Sync),
) -> Option<Consistent> {
    let mut consistent = Consistent {
        result: Err(NoNeighbours::Undefined(Undefined::NoDecision)),
        unknown: 0.0,
        missing: 0.0,
    };
    if prepared.similar.is_none() || !prepared.has_decision {
        return prepared.similar.is_some().then_some(consistent);
    }
    let people = people(prepared, evaluated, cut, &mut consistent);
    consistent.result = people.and_then(|people| {
        let search = Search {
            neighbours: setup.similar.neighbours.max(1),
            seed: setup.methods.resampling.seed,
            most_pairs: MOST_PAIRS,
        };
        consistency(&people, search, stop)
    });
    Some(consistent)
}

/// The values of a cell and a group, with its people not selected and selected.
type Cell = ((Vec<u32>, usize), [f64; 2]);

/// The people by cell and group, those left out counted apart.
fn people(
    prepared: &Prepared,
    evaluated: &Evaluated,
    cut: Option<&ResolvedCut>,
    left_out: &mut Consistent,
) -> Result<LookedAt, NoNeighbours> {
    let refused = |reason| Err(NoNeighbours::Undefined(reason));
    let Some(similar) = &prepared.similar else {
        return refused(Undefined::NoDecision);
    };
    let tally = &similar.tally;
    if tally.sample.is_some() || !tally.amounts.iter().all(|amount| amount.is_whole()) {
        return refused(Undefined::Weighted);
    }
    let own = &tally.dimensions[..similar.first];
    let attributes: Vec<usize> = { &evaluated.attributes }
        .iter()
        .filter_map(|attribute| own.iter().position(|dimension| dimension.name == *attribute))
        .collect();
    let places: HashMap<GroupKey, usize> = { &evaluated.measured.groups }
        .iter()
        .enumerate()
        .map(|(index, group)| (group.key.clone(), index))
        .collect();
    let mut groups: HashMap<Vec<u32>, Option<usize>> = HashMap::new();
    let mut counted: HashMap<(Vec<u32>, usize), [f64; 2]> = HashMap::new();
    for (cell, amount) in tally.amounts.iter().enumerate() {
        let Some(people) = amount.known() else {
            return refused(Undefined::OnlyBounds);
        };
        let place = match decision(tally, cell, cut) {
            State::No => 0,
            State::Yes => 1,
            State::Unknown => {
                left_out.unknown += people;
                continue;
            }
        };
        let of =
            |dimensions: &[Vec<u32>]| -> Vec<u32> { dimensions.iter().map(|codes| codes[cell]).collect() };
        let values = of(&tally.codes[similar.first..]);
        if values.contains(&MISSING) {
            left_out.missing += people;
            continue;
        }
        let key: Vec<u32> = attributes
            .iter()
            .map(|&dimension| tally.codes[dimension][cell])
            .collect();
        let group = groups.entry(key).or_insert_with_key(|key| {
            let named = key.iter().zip(&attributes);
            let named = named.map(|(code, &dimension)| own[dimension].levels.get(*code as usize).cloned());
            places.get(&named.collect::<GroupKey>()).copied()
        });
        if let (Some(group), true) = (*group, people > 0.0) {
            counted.entry((values, group)).or_default()[place] += people;
        }
    }
    // An order that does not depend on hashing: sums of floating-point numbers do.
    let mut counted: Vec<Cell> = counted.into_iter().collect();
    counted.sort_by(|one, other| one.0.cmp(&other.0));
    let mut cells: Vec<Vec<u32>> = Vec::new();
    let mut by_group = vec![Vec::new(); evaluated.measured.groups.len()];
    for ((values, group), people) in counted {
        if cells.last() != Some(&values) {
            cells.push(values);
        }
        by_group[group].push((cells.len() - 1, people));
    }
    let features = similar.numbers.iter().enumerate().map(|(column, numbers)| {
        let codes = cells.iter().map(|cell| cell[column]);
        match numbers {
            None => Feature::Values(codes.collect()),
            Some(numbers) => Feature::Number(codes.map(|code| numbers[code as usize]).collect()),
        }
    });
    Ok(LookedAt {
        features: features.collect(),
        groups: by_group,
    })
}
