//! The people of a group by score, exactly known.

use crate::measure::Undefined;
use crate::tally::{Amount, Distribution};

/// People with one score.
#[derive(Clone, Copy, Debug)]
pub(in crate::measure) struct Step {
    pub score: f64,
    /// What those without the outcome, with it, and of whom it is not known weigh.
    pub no: f64,
    pub yes: f64,
    pub unknown: f64,
    /// The sums of the squares of their weights.
    pub no_squares: f64,
    pub yes_squares: f64,
    pub all_squares: f64,
}

impl Step {
    pub fn all(&self) -> f64 {
        self.no + self.yes + self.unknown
    }
}

/// People with a score, by ascending score.
#[derive(Clone, Debug)]
pub(in crate::measure) struct People {
    pub steps: Vec<Step>,
    /// What they weigh together, and the sum of the squares of their weights.
    pub weight: f64,
    pub squares: f64,
    /// How many they are; those with the outcome and without it; those of whom it is not known.
    pub number: f64,
    pub yes: f64,
    pub no: f64,
    pub unknown: f64,
    pub weighted: bool,
}

impl People {
    /// An error when some number of people is known only within bounds, or when nobody has a score.
    pub fn of(distribution: &Distribution, scores: &[f64]) -> Result<People, Undefined> {
        let mut people = People {
            steps: Vec::with_capacity(distribution.steps.len()),
            weight: 0.0,
            squares: 0.0,
            number: 0.0,
            yes: 0.0,
            no: 0.0,
            unknown: 0.0,
            weighted: false,
        };
        for step in &distribution.steps {
            let known = |amount: &Amount| amount.known().ok_or(Undefined::OnlyBounds);
            let of = |amounts: &[Amount; 3]| -> Result<[f64; 3], Undefined> {
                Ok([known(&amounts[0])?, known(&amounts[1])?, known(&amounts[2])?])
            };
            let ([no, yes, unknown], squares) = (of(&step.weights)?, of(&step.squares)?);
            let number = of(&step.people)?;
            people.weighted |= number != [no, yes, unknown];
            let score = scores.get(step.rank as usize).ok_or(Undefined::NoScore)?;
            people.steps.push(Step {
                score: *score,
                no,
                yes,
                unknown,
                no_squares: squares[0],
                yes_squares: squares[1],
                all_squares: squares.iter().sum(),
            });
            people.weight += no + yes + unknown;
            people.squares += squares.iter().sum::<f64>();
            people.no += number[0];
            people.yes += number[1];
            people.unknown += number[2];
            people.number += number.iter().sum::<f64>();
        }
        match people.weight > 0.0 {
            true => Ok(people),
            false => Err(Undefined::NobodyScored),
        }
    }

    /// As many people of equal weights would tell as much (Kish 1965).
    pub fn effective(&self) -> f64 {
        self.weight * self.weight / self.squares
    }

    /// An error when the outcome of somebody with a score is not known.
    pub fn with_outcomes(&self) -> Result<(), Undefined> {
        match self.unknown > 0.0 {
            true => Err(Undefined::OutcomesUnknown),
            false => Ok(()),
        }
    }

    /// An error unless every score is a probability.
    pub fn are_probabilities(&self) -> Result<(), Undefined> {
        let within = |step: &Step| (0.0..=1.0).contains(&step.score);
        match self.steps.iter().all(within) {
            true => Ok(()),
            false => Err(Undefined::NotProbabilities),
        }
    }
}
