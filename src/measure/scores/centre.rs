//! Where the scores or numbers of a group lie: mean, quartiles, share above the median of everybody.

use super::Estimated;
use super::people::People;
use crate::measure::welch::student;
use crate::measure::{Undefined, Z_95, wilson};
use crate::tally::First;

/// The mean of the scores, with Student's interval (Gosset 1908). With weights its variance is that of a ratio of sums
/// (linearised), and the people are as many as their effective size.
pub(super) fn mean(people: &People) -> Result<Estimated, Undefined> {
    let sum: f64 = people.steps.iter().map(|step| step.all() * step.score).sum();
    let mean = sum / people.weight;
    let squares: f64 = people
        .steps
        .iter()
        .map(|step| step.all_squares * (step.score - mean).powi(2))
        .sum();
    Ok(Estimated {
        value: mean,
        interval: of_mean(mean, squares, people),
        people: people.number,
    })
}

/// The interval of a weighted mean; `squares` is the sum of the squares of weight times distance from it.
pub(super) fn of_mean(mean: f64, squares: f64, people: &People) -> Result<(f64, f64), Undefined> {
    let effective = people.effective();
    if people.number <= 1.0 {
        return Err(Undefined::OnePerson);
    }
    if effective < 2.0 || squares <= 0.0 {
        return Err(Undefined::DrawsAlike);
    }
    let variance = squares / people.weight.powi(2) * effective / (effective - 1.0);
    let half = student(effective - 1.0).unwrap_or(Z_95) * variance.sqrt();
    Ok((mean - half, mean + half))
}

/// A quartile of the scores, with Woodruff's interval (1952): the quantiles at both ends of Wilson's interval of its
/// share.
pub(super) fn quartile(people: &People, share: f64) -> Result<Estimated, Undefined> {
    let value = quantile(people, share).ok_or(Undefined::NobodyScored)?;
    let effective = people.effective();
    let (low, high) = wilson(share * effective, effective);
    // With less than a person beyond an end, the interval would stop where the people happen to.
    if low * effective < 1.0 || (1.0 - high) * effective < 1.0 {
        return Ok(Estimated {
            value,
            interval: Err(Undefined::TooFewForQuantile),
            people: people.number,
        });
    }
    let ends = quantile(people, low).zip(quantile(people, high));
    Ok(Estimated {
        value,
        interval: ends.ok_or(Undefined::NobodyScored),
        people: people.number,
    })
}

/// The lowest score that a share of the people do not exceed; between it and the next, midway, where they are exactly
/// that share (Hyndman and Fan 1996, type 2: the usual median).
pub(super) fn quantile(people: &People, share: f64) -> Option<f64> {
    let wanted = share * people.weight;
    // Sums of fractions differ in their last digits from what they are.
    let slack = 1e-9 * people.weight;
    let mut reached = 0.0;
    let mut steps = people.steps.iter().filter(|step| step.all() > 0.0).peekable();
    while let Some(step) = steps.next() {
        reached += step.all();
        if (reached - wanted).abs() <= slack {
            return Some(
                steps
                    .peek()
                    .map_or(step.score, |next| 0.5 * (step.score + next.score)),
            );
        }
        if reached > wanted {
            return Some(step.score);
        }
    }
    people.steps.last().map(|step| step.score)
}

/// The share of people whose score lies strictly above the median of everybody, which is taken as given (New York City,
/// Local Law 144, "scoring rate"); below it when low scores are selected first. Those at the median do not count.
pub(super) fn scoring_rate(people: &People, median: f64, first: First) -> Result<Estimated, Undefined> {
    let above = people.steps.iter().filter(|step| match first {
        First::Highest => step.score > median,
        First::Lowest => step.score < median,
    });
    // The sum of nobody is a negative zero otherwise.
    let share = above.fold(0.0, |sum, step| sum + step.all()) / people.weight;
    let effective = people.effective();
    Ok(Estimated {
        value: share,
        interval: Ok(wilson(share * effective, effective)),
        people: people.number,
    })
}
