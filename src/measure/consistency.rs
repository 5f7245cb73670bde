//! Whether people alike get the same decision: consistency, by nearest neighbours (Zemel et al. 2013, "yNN").
//!
//! For each person, the k others nearest on chosen columns: consistency is one minus the mean share of those k whose
//! decision is the other one. Distances are Euclidean, over numbers standardised to mean 0 and standard deviation 1, and
//! over texts of which two different values are √2 apart: as far, on average, as two people drawn at random are on a
//! standardised number.
//!
//! Nobody is a neighbour of theirs. People at the same distance share the places left among the k, so that the order of a
//! file decides nothing. People with the same values are one cell: what costs is the number of cells, squared. Above
//! [`MOST_PAIRS`], the neighbours of a sample of each group's people are looked for, still among everybody.

use rand::Rng as _;
use rand_pcg::Pcg64;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::{Undefined, Z_95};

/// Most pairs of cells whose distance is computed.
pub const MOST_PAIRS: usize = 400_000_000;
/// Fewest people of a group in a sample.
const FEWEST: usize = 50;
/// Distances this close, relatively, are the same: they differ by rounding alone.
const SAME: f64 = 1e-9;

/// A column on which people are alike or not: one value per cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Feature {
    Number(Vec<f64>),
    /// Codes of values that are the same or not.
    Values(Vec<u32>),
}

/// People by cell: those with the same values of all features.
#[derive(Clone, Debug, PartialEq)]
pub struct People {
    pub features: Vec<Feature>,
    /// For each group, its people by cell: the cell, those not selected and those selected. Whole people, of whom every
    /// cell has some.
    pub groups: Vec<Vec<(usize, [f64; 2])>>,
}

/// How many neighbours, and what a sample begins with when there are too many cells to compare all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Search {
    pub neighbours: u32,
    pub seed: u64,
    /// Most pairs of cells: [`MOST_PAIRS`] but in tests.
    pub most_pairs: usize,
}

/// The consistency of everybody, and of each group.
#[derive(Clone, Debug, PartialEq)]
pub struct Consistency {
    pub overall: Alike,
    /// One per group; nobody in it is [`Undefined::EmptyGroup`].
    pub groups: Vec<Result<Alike, Undefined>>,
    /// Distinct combinations of values.
    pub cells: usize,
}

/// The consistency of some people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alike {
    pub people: f64,
    /// In `0.0..=1.0`: one minus the mean share of a person's neighbours who have the other decision.
    pub value: f64,
    /// Of a sample: how many of these people were drawn, and the interval at 95 % of their mean. It tells of the draw
    /// alone.
    pub drawn: Option<(u32, (f64, f64))>,
}

/// Why there is no consistency, whatever the group.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum NoNeighbours {
    /// The decision is not known, or numbers of people are not.
    Undefined(Undefined),
    /// No more people than neighbours.
    TooFewPeople { people: f64 },
    /// So many groups and cells that not even a sample can be looked at.
    TooManyCells { cells: usize },
    /// It was stopped.
    Stopped,
}

impl NoNeighbours {
    /// The stable name in JSON and CSV.
    pub fn code(self) -> &'static str {
        match self {
            NoNeighbours::Undefined(reason) => reason.code(),
            NoNeighbours::TooFewPeople { .. } => "fewer_people_than_neighbours",
            NoNeighbours::TooManyCells { .. } => "too_many_cells",
            NoNeighbours::Stopped => "stopped",
        }
    }
}

/// Looks for the neighbours of everybody, or of a sample. `stop` is asked now and then.
pub fn consistency(
    people: &People,
    search: Search,
    stop: &(dyn Fn() -> bool + Sync),
) -> Result<Consistency, NoNeighbours> {
    let space = Space::of(people);
    let everybody: f64 = space.cells.iter().flatten().sum();
    if everybody <= f64::from(search.neighbours) {
        return Err(NoNeighbours::TooFewPeople { people: everybody });
    }
    let wanted: Vec<Vec<Drawn>> =
        match space.searched(search.neighbours) <= search.most_pairs / space.cells.len().max(1) {
            true => people.groups.iter().map(|group| all_of(group)).collect(),
            false => {
                let groups = people.groups.iter().filter(|group| !group.is_empty()).count();
                let each = search.most_pairs / space.cells.len() / groups.max(1);
                if each < FEWEST {
                    return Err(NoNeighbours::TooManyCells {
                        cells: space.cells.len(),
                    });
                }
                let streams = people.groups.iter().zip(0u64..);
                streams
                    .map(|(group, stream)| {
                        sample(
                            group,
                            each,
                            Pcg64::new(u128::from(search.seed), u128::from(stream)),
                        )
                    })
                    .collect()
            }
        };
    let mut needed: Vec<usize> = wanted.iter().flatten().map(|drawn| drawn.cell).collect();
    needed.sort_unstable();
    needed.dedup();
    let found: Option<Vec<(usize, [f64; 2])>> = needed
        .into_par_iter()
        .map(|cell| (!stop()).then(|| (cell, space.others(cell, search.neighbours))))
        .collect();
    let mut others = vec![[0.0; 2]; space.cells.len()];
    for (cell, of) in found.ok_or(NoNeighbours::Stopped)? {
        others[cell] = of;
    }
    let groups: Vec<Result<Alike, Undefined>> = wanted
        .iter()
        .zip(&people.groups)
        .map(|(wanted, group)| alike(wanted, group, &others))
        .collect();
    Ok(Consistency {
        overall: together(groups.iter().flatten()),
        groups,
        cells: space.cells.len(),
    })
}

/// People of one cell and decision whose neighbours are looked at: as many as there are, or as many as were drawn.
#[derive(Clone, Copy)]
struct Drawn {
    cell: usize,
    decision: usize,
    people: f64,
    /// Whether they are a sample.
    sampled: bool,
}

fn all_of(group: &[(usize, [f64; 2])]) -> Vec<Drawn> {
    let both = group.iter().flat_map(|(cell, people)| {
        [0, 1].map(|decision| Drawn {
            cell: *cell,
            decision,
            people: people[decision],
            sampled: false,
        })
    });
    both.filter(|drawn| drawn.people > 0.0).collect()
}

/// Draws so many people of a group, each anew among all of it; all of a smaller group.
fn sample(group: &[(usize, [f64; 2])], each: usize, mut generator: Pcg64) -> Vec<Drawn> {
    let all = all_of(group);
    let people: f64 = all.iter().map(|drawn| drawn.people).sum();
    if all.len() <= each {
        return all;
    }
    let mut reached = 0.0;
    let ends = all.iter().map(|drawn| {
        reached += drawn.people;
        reached
    });
    let ends: Vec<f64> = ends.collect();
    let mut drawn = vec![0.0; all.len()];
    for _ in 0..each {
        let uniform = (generator.next_u64() >> 11) as f64 / (1u64 << 53) as f64;
        let place = ends.partition_point(|end| *end <= uniform * people);
        drawn[place.min(all.len() - 1)] += 1.0;
    }
    let drawn = all.iter().zip(drawn).map(|(of, people)| Drawn {
        people,
        sampled: true,
        ..*of
    });
    drawn.filter(|drawn| drawn.people > 0.0).collect()
}

fn alike(wanted: &[Drawn], group: &[(usize, [f64; 2])], others: &[[f64; 2]]) -> Result<Alike, Undefined> {
    let seen: f64 = wanted.iter().map(|drawn| drawn.people).sum();
    if seen <= 0.0 {
        return Err(Undefined::EmptyGroup);
    }
    let other = |drawn: &Drawn| others[drawn.cell][drawn.decision];
    let mean = wanted
        .iter()
        .map(|drawn| drawn.people * other(drawn))
        .sum::<f64>()
        / seen;
    let value = 1.0 - mean;
    let drawn = wanted.iter().any(|drawn| drawn.sampled).then(|| {
        let squares = wanted
            .iter()
            .map(|drawn| drawn.people * (other(drawn) - mean).powi(2));
        let half = Z_95 * (squares.sum::<f64>() / (seen - 1.0) / seen).sqrt();
        (seen as u32, ((value - half).max(0.0), (value + half).min(1.0)))
    });
    Ok(Alike {
        people: group.iter().flat_map(|(_, people)| people).sum(),
        value,
        drawn,
    })
}

/// Groups together: each weighs as many people as it has.
fn together<'a>(groups: impl Iterator<Item = &'a Alike>) -> Alike {
    let groups: Vec<&Alike> = groups.collect();
    let people: f64 = groups.iter().map(|group| group.people).sum();
    let value = groups
        .iter()
        .map(|group| group.people / people * group.value)
        .sum::<f64>();
    let drawn = groups.iter().filter_map(|group| {
        let (drawn, (low, high)) = group.drawn?;
        Some((
            drawn,
            group.people / people * (group.value - low),
            group.people / people * (high - group.value),
        ))
    });
    let drawn = drawn.reduce(|sum, one| (sum.0 + one.0, sum.1.hypot(one.1), sum.2.hypot(one.2)));
    Alike {
        people,
        value,
        drawn: drawn.map(|(drawn, down, up)| (drawn, ((value - down).max(0.0), (value + up).min(1.0)))),
    }
}

/// Everybody's places.
struct Space {
    /// Numbers, standardised, cell by cell.
    numbers: Vec<f64>,
    /// Values, cell by cell.
    values: Vec<u32>,
    widths: (usize, usize),
    /// Each cell's people: not selected, selected.
    cells: Vec<[f64; 2]>,
}

impl Space {
    fn of(people: &People) -> Space {
        let count = people.features.first().map_or(1, |feature| match feature {
            Feature::Number(values) => values.len(),
            Feature::Values(values) => values.len(),
        });
        let mut cells = vec![[0.0; 2]; count];
        for (cell, [no, yes]) in people.groups.iter().flatten() {
            cells[*cell][0] += no;
            cells[*cell][1] += yes;
        }
        let (mut numbers, mut values): (Vec<Vec<f64>>, Vec<&Vec<u32>>) = (Vec::new(), Vec::new());
        for feature in &people.features {
            match feature {
                Feature::Number(of) => numbers.push(standardised(of, &cells)),
                Feature::Values(of) => values.push(of),
            }
        }
        Space {
            widths: (numbers.len(), values.len()),
            numbers: (0..count)
                .flat_map(|cell| numbers.iter().map(move |of| of[cell]))
                .collect(),
            values: (0..count)
                .flat_map(|cell| values.iter().map(move |of| of[cell]))
                .collect(),
            cells,
        }
    }

    /// How many cells have too few people for all neighbours to be in them.
    fn searched(&self, neighbours: u32) -> usize {
        let few = |people: &&[f64; 2]| people[0] + people[1] - 1.0 < f64::from(neighbours);
        self.cells.iter().filter(few).count()
    }

    /// The squared distance of two cells.
    fn distance(&self, one: usize, other: usize) -> f64 {
        let (wide, many) = self.widths;
        let numbers = self.numbers[one * wide..(one + 1) * wide].iter();
        let numbers = numbers.zip(&self.numbers[other * wide..(other + 1) * wide]);
        let values = self.values[one * many..(one + 1) * many].iter();
        let values = values.zip(&self.values[other * many..(other + 1) * many]);
        let differ = values.filter(|(one, other)| one != other).count();
        numbers.map(|(one, other)| (one - other).powi(2)).sum::<f64>() + 2.0 * differ as f64
    }

    /// The share of neighbours who have the other decision, of a person of the cell who is not selected, and of one who
    /// is. A decision that nobody of the cell has gets a number that serves nothing.
    fn others(&self, cell: usize, neighbours: u32) -> [f64; 2] {
        let neighbours = f64::from(neighbours);
        let own = self.cells[cell];
        // Nobody is their own neighbour.
        let beside = own[0] + own[1] - 1.0;
        if beside >= neighbours {
            return [own[1] / beside, own[0] / beside];
        }
        let [no, yes] = self.beyond(cell, neighbours - beside);
        [(own[1] + yes) / neighbours, (own[0] + no) / neighbours]
    }

    /// The nearest so many people of other cells, by decision; those at the last distance share the places left.
    fn beyond(&self, cell: usize, places: f64) -> [f64; 2] {
        let distances = (0..self.cells.len()).filter(|other| *other != cell);
        let mut distances: Vec<(f64, usize)> = distances
            .map(|other| (self.distance(cell, other), other))
            .collect();
        // Every cell has somebody, so that as many cells as places are enough.
        let enough = (places.ceil() as usize).min(distances.len());
        if enough < distances.len() {
            distances.select_nth_unstable_by(enough, |one, other| one.0.total_cmp(&other.0));
        }
        let nearest = &mut distances[..enough];
        nearest.sort_unstable_by(|one, other| one.0.total_cmp(&other.0));
        let mut reached = 0.0;
        let last = nearest.iter().find(|(_, other)| {
            reached += self.cells[*other].iter().sum::<f64>();
            reached >= places
        });
        let last = last.or(nearest.last()).map_or(0.0, |(distance, _)| *distance);
        let (mut within, mut at) = ([0.0; 2], [0.0; 2]);
        for (distance, other) in distances {
            let sum = if distance < last * (1.0 - SAME) {
                &mut within
            } else if distance <= last * (1.0 + SAME) {
                &mut at
            } else {
                continue;
            };
            sum[0] += self.cells[other][0];
            sum[1] += self.cells[other][1];
        }
        let left = (places - within[0] - within[1]) / (at[0] + at[1]);
        [within[0] + left * at[0], within[1] + left * at[1]]
    }
}

/// A number less its mean, over its standard deviation; zero where everybody has the same.
fn standardised(values: &[f64], cells: &[[f64; 2]]) -> Vec<f64> {
    let people = |cell: usize| cells[cell][0] + cells[cell][1];
    let all: f64 = (0..values.len()).map(people).sum();
    let sum =
        |of: &dyn Fn(usize) -> f64| (0..values.len()).map(|cell| people(cell) * of(cell)).sum::<f64>() / all;
    let mean = sum(&|cell| values[cell]);
    let spread = sum(&|cell| (values[cell] - mean).powi(2)).sqrt();
    let one = |value: &f64| {
        if spread > 0.0 {
            (value - mean) / spread
        } else {
            0.0
        }
    };
    values.iter().map(one).collect()
}
