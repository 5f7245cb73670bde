//! Whether a score means what it says: people of a score against how many of them have the outcome.

use serde::{Deserialize, Serialize};

use super::Estimated;
use super::centre::of_mean;
use super::people::{People, Step};
use crate::measure::{Undefined, wilson};
use crate::tally::Distribution;

/// Bins of a probability.
const BINS: usize = 10;
/// Up to so many distinct scores have a bin each, whatever they are.
const FEW: usize = 20;

/// People whose scores lie close together.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bin {
    /// Its place among all bins, the same in every group.
    #[serde(default)]
    pub place: usize,
    /// The lowest and the highest score in it.
    pub from: f64,
    pub to: f64,
    /// What its people weigh, and those of them with the outcome; numbers of people without weights.
    pub people: f64,
    pub yes: f64,
    /// The mean score.
    pub score: f64,
    /// The share with the outcome.
    pub share: f64,
    /// Wilson's interval of the share, at the effective size where people have weights.
    pub interval: (f64, f64),
}

/// The shares of "yes" by score: a bin for each score when they are few, else ten of equal width when they are
/// probabilities.
pub fn calibration(distribution: &Distribution, scores: &[f64]) -> Result<Vec<Bin>, Undefined> {
    let people = People::of(distribution, scores)?;
    people.with_outcomes()?;
    if scores.len() > FEW {
        people.are_probabilities()?;
        return Ok(bins(&people, |step| tenth(step.score)));
    }
    Ok(bins(&people, |step| {
        scores.partition_point(|score| *score < step.score)
    }))
}

/// The ten bins of a probability that the calibration error looks at.
pub(in crate::measure) fn calibrated(people: &People) -> Vec<Bin> {
    bins(people, |step| tenth(step.score))
}

/// Which of ten equal bins a probability is in: from 0 included to 0.1 excluded, and so on; 1 is in the last.
pub(in crate::measure) fn tenth(score: f64) -> usize {
    ((score * BINS as f64).floor() as usize).min(BINS - 1)
}

fn bins(people: &People, place: impl Fn(&Step) -> usize) -> Vec<Bin> {
    people
        .steps
        .chunk_by(|one, other| place(one) == place(other))
        .map(|steps| {
            let sum = |of: fn(&Step) -> f64| -> f64 { steps.iter().map(of).sum() };
            let weight = sum(Step::all);
            let yes = sum(|step| step.yes);
            let effective = weight * weight / sum(|step| step.all_squares);
            Bin {
                place: place(&steps[0]),
                from: steps[0].score,
                to: steps[steps.len() - 1].score,
                people: weight,
                yes,
                score: sum(|step| step.all() * step.score) / weight,
                share: yes / weight,
                interval: wilson(yes / weight * effective, effective),
            }
        })
        .collect()
}

/// The mean square distance between score and outcome (Brier 1950), with the interval of a mean.
pub(super) fn brier(people: &People) -> Result<Estimated, Undefined> {
    people.are_probabilities()?;
    people.with_outcomes()?;
    if people.yes + people.no == 0.0 {
        return Err(Undefined::NobodyScored);
    }
    let distances = |step: &Step| (step.score.powi(2), (1.0 - step.score).powi(2));
    let sum = people.steps.iter().map(|step| {
        let (no, yes) = distances(step);
        step.no * no + step.yes * yes
    });
    let mean = sum.sum::<f64>() / people.weight;
    let squares = people.steps.iter().map(|step| {
        let (no, yes) = distances(step);
        step.no_squares * (no - mean).powi(2) + step.yes_squares * (yes - mean).powi(2)
    });
    let interval = of_mean(mean, squares.sum(), people);
    Ok(Estimated {
        value: mean,
        interval: interval.map(|(low, high)| (low.max(0.0), high.min(1.0))),
        people: people.number,
    })
}

/// Expected calibration error: the mean distance between score and share of "yes" over ten bins of equal width, each as
/// heavy as its people (Naeini, Cooper and Hauskrecht 2015). It is never under 0, so chance alone makes it larger than
/// it should be, and no interval is given; the bins have theirs.
pub(super) fn error(people: &People) -> Result<Estimated, Undefined> {
    people.are_probabilities()?;
    people.with_outcomes()?;
    let bins = calibrated(people);
    let distance = |bin: &Bin| bin.people / people.weight * (bin.score - bin.share).abs();
    Ok(Estimated {
        value: bins.iter().map(distance).sum(),
        interval: Err(Undefined::BiasedByChance),
        people: people.number,
    })
}
