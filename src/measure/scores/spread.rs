//! How the scores of a group are spread: shares by bin, shares up to a score, and a smooth density.

use super::centre::quantile;
use super::people::{People, Step};
use crate::measure::Undefined;
use crate::tally::Distribution;

/// Up to so many distinct scores have a bin each.
const FEW: usize = 40;
/// Bins of more.
const BINS: usize = 40;
/// Scores are gathered into so many places before they are smoothed: finer than any screen shows.
const PLACES: usize = 512;

/// One group's people by score.
#[derive(Clone, Debug)]
pub struct Spread {
    people: People,
}

/// The edges of bins that every group shares: bin `i` holds the scores from edge `i`, included, to edge `i + 1`,
/// excluded, and the last bin its end too. A bin per score where they are few, with the edges half-way between them;
/// else forty of equal width. Empty without scores.
pub fn bin_edges(scores: &[f64]) -> Vec<f64> {
    let (Some(lowest), Some(highest)) = (scores.first(), scores.last()) else {
        return Vec::new();
    };
    if scores.len() <= FEW {
        let gaps = scores.windows(2).map(|pair| pair[1] - pair[0]);
        let gap = gaps.fold(f64::INFINITY, f64::min);
        let half = if gap.is_finite() { gap / 2.0 } else { 0.5 };
        let between = scores.windows(2).map(|pair| (pair[0] + pair[1]) / 2.0);
        let first = std::iter::once(lowest - half);
        return first.chain(between).chain([highest + half]).collect();
    }
    let width = (highest - lowest) / BINS as f64;
    let edges = (0..BINS).map(|edge| lowest + width * edge as f64);
    edges.chain([*highest]).collect()
}

impl Spread {
    /// The people of a group; `scores` are the tally's distinct ones. An error when some number of people is known only
    /// within bounds, or when nobody has a score.
    pub fn of(distribution: &Distribution, scores: &[f64]) -> Result<Spread, Undefined> {
        Ok(Spread {
            people: People::of(distribution, scores)?,
        })
    }

    /// How many people have a score, whatever they weigh.
    pub fn people(&self) -> f64 {
        self.people.number
    }

    /// The share of the group's people in each bin of these edges, in `0.0..=1.0`; by weight when people have one. A score
    /// outside every bin is in none.
    pub fn shares(&self, edges: &[f64]) -> Vec<f64> {
        let mut shares = vec![0.0; edges.len().saturating_sub(1)];
        for step in &self.people.steps {
            let after = edges.partition_point(|edge| *edge <= step.score);
            let bin = match edges.last() {
                Some(last) if *last == step.score => shares.len().checked_sub(1),
                _ => after.checked_sub(1),
            };
            if let Some(share) = bin.and_then(|bin| shares.get_mut(bin)) {
                *share += step.all() / self.people.weight;
            }
        }
        shares
    }

    /// The share of people whose score is at most each of these, which ascend: the empirical distribution function.
    pub fn up_to(&self, scores: &[f64]) -> Vec<f64> {
        let mut steps = self.people.steps.iter().peekable();
        let mut sum = 0.0;
        let mut share = |at: &f64| {
            while let Some(step) = steps.next_if(|step| step.score <= *at) {
                sum += step.all();
            }
            (sum / self.people.weight).min(1.0)
        };
        scores.iter().map(&mut share).collect()
    }

    /// The density of scores at each of these: a Gaussian kernel with the bandwidth 0.9 min(s, IQR / 1.34) n^(-1/5)
    /// (Silverman 1986, equation 3.31), n being Kish's effective size where people have weights. It smooths beyond the
    /// lowest and highest score. An error when all scores are alike: no bandwidth then.
    pub fn density(&self, at: &[f64]) -> Result<Vec<f64>, Undefined> {
        let bandwidth = self.bandwidth()?;
        let places = self.gathered();
        let scale = 1.0 / (bandwidth * (2.0 * std::f64::consts::PI).sqrt());
        let density = |at: &f64| {
            let kernel = |(score, share): &(f64, f64)| {
                let far = (at - score) / bandwidth;
                share * (-0.5 * far * far).exp()
            };
            scale * places.iter().map(kernel).sum::<f64>()
        };
        Ok(at.iter().map(density).collect())
    }

    /// Silverman's bandwidth, in units of the score.
    pub fn bandwidth(&self) -> Result<f64, Undefined> {
        let (steps, weight) = (&self.people.steps, self.people.weight);
        let mean = steps.iter().map(|step| step.all() * step.score).sum::<f64>() / weight;
        let squares = steps.iter().map(|step| step.all() * (step.score - mean).powi(2));
        let effective = self.people.effective();
        // As for people without weights, over one fewer than they are.
        let variance = squares.sum::<f64>() / weight * effective / (effective - 1.0).max(f64::EPSILON);
        let quartile = |share| quantile(&self.people, share).ok_or(Undefined::NobodyScored);
        let quartiles = quartile(0.75)? - quartile(0.25)?;
        let deviation = variance.sqrt();
        let least = match quartiles > 0.0 {
            true => deviation.min(quartiles / 1.34),
            false => deviation,
        };
        match least > 0.0 && least.is_finite() && effective > 1.0 {
            true => Ok(0.9 * least * effective.powf(-0.2)),
            false => Err(Undefined::ScoresAlike),
        }
    }

    /// Scores with their shares; many of them gathered into places of equal width, at their mean.
    fn gathered(&self) -> Vec<(f64, f64)> {
        let steps = &self.people.steps;
        let (Some(first), Some(last)) = (steps.first(), steps.last()) else {
            return Vec::new();
        };
        let width = (last.score - first.score) / PLACES as f64;
        let place = |score: f64| match steps.len() > PLACES {
            true => ((score - first.score) / width).floor(),
            false => score,
        };
        let chunks = steps.chunk_by(|one, other| place(one.score) == place(other.score));
        let gather = |steps: &[Step]| {
            let weight: f64 = steps.iter().map(Step::all).sum();
            let sum: f64 = steps.iter().map(|step| step.all() * step.score).sum();
            (sum / weight, weight / self.people.weight)
        };
        chunks.map(gather).collect()
    }
}
