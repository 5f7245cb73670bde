//! The people of a group by cell, to be drawn from.

use super::random::Draws;
use super::values::Drawn;
use crate::measure::Undefined;
use crate::tally::Counts;

/// The people in one cell.
#[derive(Clone, Copy, Debug)]
struct Cell {
    place: usize,
    people: f64,
    /// Mean and standard deviation of their weights: 1 and 0 for people without.
    mean: f64,
    deviation: f64,
}

/// The cells of a group that have people, each at its place among all cells.
#[derive(Clone, Debug)]
pub(super) struct Pool {
    cells: Vec<Cell>,
    /// How many people they have together.
    pub people: f64,
    /// What the people of each cell weigh.
    pub weights: Vec<f64>,
    /// Whether people have weights.
    pub weighted: bool,
}

impl Pool {
    /// The nine cells of a group; an error when they are not whole numbers of people that are exactly known.
    pub fn of(counts: &Counts) -> Result<Pool, Undefined> {
        let people = counts.sample.map_or(counts.cells, |sample| sample.people);
        let squares = counts.sample.map_or(counts.cells, |sample| sample.squares);
        let mut pool = Pool {
            cells: Vec::new(),
            people: 0.0,
            weights: Vec::new(),
            weighted: counts.sample.is_some(),
        };
        let cells = counts.cells.iter().flatten().zip(people.iter().flatten());
        for (place, ((weight, people), squares)) in cells.zip(squares.iter().flatten()).enumerate() {
            let known = people.known().zip(weight.known()).zip(squares.known());
            let ((people, weight), squares) = known.ok_or(Undefined::OnlyBounds)?;
            if people.fract() != 0.0 {
                return Err(Undefined::Weighted);
            }
            pool.weights.push(weight);
            if people > 0.0 {
                let mean = weight / people;
                pool.cells.push(Cell {
                    place,
                    people,
                    mean,
                    deviation: (squares / people - mean * mean).max(0.0).sqrt(),
                });
                pool.people += people;
            }
        }
        Ok(pool)
    }

    /// As many people drawn anew, each from a cell with its share of them: what each cell then weighs.
    ///
    /// People of a cell weigh its mean each; where weights differ inside a cell, their sum varies as a sum of so many
    /// would, normally.
    pub fn draw(&self, draws: &mut Draws, into: &mut [f64]) {
        into.fill(0.0);
        let (mut left, mut pool) = (self.people, self.people);
        for cell in &self.cells {
            if left <= 0.0 {
                break;
            }
            let drawn = match cell.people >= pool {
                true => left,
                false => draws.binomial(left, cell.people / pool),
            };
            left -= drawn;
            pool -= cell.people;
            into[cell.place] = self.weigh(cell, drawn, draws);
        }
    }

    fn weigh(&self, cell: &Cell, drawn: f64, draws: &mut Draws) -> f64 {
        let sure = drawn * cell.mean;
        match cell.deviation > 0.0 && drawn > 0.0 {
            true => (sure + cell.deviation * drawn.sqrt() * draws.normal()).max(0.0),
            false => sure,
        }
    }

    /// The numbers of people, each with what its cell weighs without one of them.
    pub fn without_one(&self) -> impl Iterator<Item = (f64, usize, f64)> {
        self.cells.iter().map(|cell| (cell.people, cell.place, cell.mean))
    }
}

/// Deals the people of two groups anew, as many to each as it had: what falls to the first.
pub(super) fn deal(one: &[f64], other: &[f64], draws: &mut Draws, into: &mut [f64]) {
    let mut left: f64 = one.iter().sum();
    let mut pool = left + other.iter().sum::<f64>();
    for (place, into) in into.iter_mut().enumerate() {
        let here = one[place] + other[place];
        *into = draws.hypergeometric(here, pool - here, left);
        left -= *into;
        pool -= here;
    }
}

/// Deals the people of all groups anew, `all` together, as many to each as it had.
pub(super) fn deal_out(groups: &[Drawn], all: &Drawn, draws: &mut Draws, into: &mut [Drawn]) {
    let mut remaining = *all;
    let mut people: f64 = all.iter().sum();
    for (group, into) in groups.iter().zip(into) {
        let mut left: f64 = group.iter().sum();
        let mut pool = people;
        people -= left;
        for (here, into) in remaining.iter_mut().zip(into) {
            *into = draws.hypergeometric(*here, pool - *here, left);
            left -= *into;
            pool -= *here;
            *here -= *into;
        }
    }
}
