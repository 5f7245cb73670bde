//! Outcomes known only of some people: what that forbids, and what people drawn at random allow.

use std::ops::Add;

use serde::{Deserialize, Serialize};

use super::estimate::Share;
use super::rate::Whole;
use super::{Estimate, Metric, Rate, Undefined, Value};
use crate::tally::{Amount, Counts, State};

/// Among whom people were drawn at random.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum DrawnFrom {
    /// Those whom the algorithm did not choose.
    #[default]
    Others,
    /// Everybody, whatever the algorithm said of them.
    Everybody,
}

/// How people came to have a known outcome.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Selection {
    /// Whatever was decided about them, as far as the data tell.
    #[default]
    Any,
    /// Because they were selected, nobody having been drawn at random.
    SelectedOnly,
    /// By the ways that a column tells apart.
    Arms(Design),
}

/// What the ways of being examined make of the data.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Design {
    /// Among whom people were drawn; `None` when nobody was drawn at random.
    pub drawn_from: Option<DrawnFrom>,
    /// Whether the file holds people who were not examined, and so the whole population.
    pub whole_file: bool,
    /// The population as a whole, when its number was given.
    pub total: Option<Total>,
}

/// A population whose number is known from elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Total {
    pub people: f64,
    /// Those of the file whom the algorithm chose, and those drawn at random.
    pub chosen: f64,
    pub drawn: f64,
}

/// The people of one group by how they were examined.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Arms {
    /// Chosen by the algorithm.
    pub algorithm: Counts,
    /// Drawn at random.
    pub random: Counts,
    /// Referred by somebody: their outcome is known, for reasons of that somebody. It serves no estimate.
    pub referred: Counts,
    /// The group in the population, when its number was given.
    pub people: Option<f64>,
}

impl Add for Arms {
    type Output = Arms;
    fn add(self, other: Arms) -> Arms {
        Arms {
            algorithm: self.algorithm + other.algorithm,
            random: self.random + other.random,
            referred: self.referred + other.referred,
            people: self
                .people
                .zip(other.people)
                .map(|(people, others)| people + others),
        }
    }
}

impl Selection {
    /// Whether the outcome of almost everybody not selected is unknown, while it is known of those selected: nine
    /// in ten of the first, half of the others, and enough of both not to be chance.
    pub fn seen(counts: &Counts) -> Selection {
        const ENOUGH: f64 = 30.0;
        let known = |decision| {
            let known = counts.get(State::Yes, decision) + counts.get(State::No, decision);
            (known.high, known.high + counts.get(State::Unknown, decision).low)
        };
        let ((unselected, others), (found, selected)) = (known(State::No), known(State::Yes));
        match others >= ENOUGH && selected >= 1.0 && unselected <= 0.1 * others && found >= 0.5 * selected {
            true => Selection::SelectedOnly,
            false => Selection::Any,
        }
    }

    /// All rates of a group that this allows, in the order of [`Metric::ALL`]. `everybody` are those of whom the group
    /// is a part.
    pub(super) fn rates(&self, counts: &Counts, arms: Option<&Arms>, everybody: &Counts) -> Vec<Rate> {
        let whole = Whole::of(counts);
        let seen = |metric: Metric| whole.rate(metric, everybody);
        let metrics = Metric::ALL.into_iter();
        match self {
            Selection::Any => metrics.map(seen).collect(),
            Selection::SelectedOnly => {
                let refused = |metric: Metric| match metric.needs_unselected_outcomes() {
                    true => refusal(seen(metric), Undefined::SelectedOnly),
                    false => seen(metric),
                };
                metrics.map(refused).collect()
            }
            Selection::Arms(design) => {
                let estimate = design.estimate(counts, &arms.copied().unwrap_or_default());
                metrics
                    .map(|metric| design.rate(metric, seen(metric), &estimate))
                    .collect()
            }
        }
    }
}

/// A rate that is refused, beside what it can be whatever is not known.
fn refusal(seen: Rate, reason: Undefined) -> Rate {
    let possible = match seen.value {
        Value::Bounds(low, high) => Some((low, high)),
        Value::Known(_) | Value::Undefined(_) => None,
    };
    let refused = Rate::undefined(seen.metric, reason);
    match possible {
        None => refused,
        Some(_) => refused.with(|beside| beside.possible = possible),
    }
}

impl Design {
    fn rate(&self, metric: Metric, seen: Rate, estimate: &Result<Estimate, Undefined>) -> Rate {
        let among_selected = metric.needs_outcome() && !metric.needs_unselected_outcomes();
        let counted = self.whole_file || among_selected;
        // What is counted needs no estimate.
        if counted && !matches!(seen.value, Value::Bounds(..)) {
            return seen;
        }
        match estimate {
            // The draws tell of shares; how exactly they tell of more than one at a time is not worked out.
            Ok(_) if metric.share().is_none() && self.whole_file => refusal(seen, Undefined::NotEstimated),
            Ok(_) if metric.share().is_none() => Rate::undefined(metric, Undefined::NotEstimated),
            Ok(estimate) => {
                let estimated = estimate.rate(metric);
                match estimated.value {
                    Value::Undefined(reason) if self.whole_file => refusal(seen, self.why(reason)),
                    Value::Undefined(reason) => Rate::undefined(metric, self.why(reason)),
                    Value::Known(_) | Value::Bounds(..) => estimated,
                }
            }
            Err(_) if !metric.needs_unselected_outcomes() && counted => seen,
            Err(reason) if self.whole_file => refusal(seen, *reason),
            Err(reason) => Rate::undefined(metric, *reason),
        }
    }

    /// Without any draw at all, that is the reason; the group is not to blame.
    fn why(&self, reason: Undefined) -> Undefined {
        match (reason, self.drawn_from) {
            (Undefined::NoRandomDraws, None) => Undefined::SelectedOnly,
            (reason, _) => reason,
        }
    }

    /// The four cells of a group, from what is known and from the draws.
    fn estimate(&self, counts: &Counts, arms: &Arms) -> Result<Estimate, Undefined> {
        // The draws weigh people already.
        if counts.sample.is_some() {
            return Err(Undefined::Weighted);
        }
        let exact = |amount: Amount| match amount.known() {
            None => Err(Undefined::OnlyBounds),
            Some(people) if people.fract() != 0.0 => Err(Undefined::Weighted),
            Some(people) => Ok(people),
        };
        let of = |counts: &Counts, outcome, decision| exact(counts.get(outcome, decision));
        let decided = |counts: &Counts, decision| -> Result<f64, Undefined> {
            State::ALL
                .into_iter()
                .map(|outcome| of(counts, outcome, decision))
                .sum()
        };
        let happened = |counts: &Counts, outcome| -> Result<f64, Undefined> {
            State::ALL
                .into_iter()
                .map(|decision| of(counts, outcome, decision))
                .sum()
        };
        // Whom an estimate would have to guess.
        let complete = |people: f64| match people == 0.0 {
            true => Ok(()),
            false => Err(Undefined::OutcomesLacking),
        };
        complete(happened(&arms.random, State::Unknown)?)?;
        let drawn = exact(arms.random.n())?;

        if self.drawn_from == Some(DrawnFrom::Everybody) {
            complete(of(counts, State::Unknown, State::Yes)?)?;
            let (size, group) = self.size(exact(counts.n())?, drawn, arms.people, 0.0)?;
            let yes = happened(&arms.random, State::Yes)?;
            let known = (
                of(counts, State::Yes, State::Yes)?,
                of(counts, State::No, State::Yes)?,
            );
            let yes = Share::drawn(yes, drawn, size * group.value());
            return Ok(Estimate::of_everybody(known, size, group, yes));
        }

        complete(happened(&arms.algorithm, State::Unknown)?)?;
        complete(decided(&arms.algorithm, State::Unknown)?)?;
        let known = [
            of(&arms.algorithm, State::Yes, State::Yes)?,
            of(&arms.algorithm, State::No, State::Yes)?,
            of(&arms.algorithm, State::Yes, State::No)?,
            of(&arms.algorithm, State::No, State::No)?,
        ];
        let chosen = exact(arms.algorithm.n())?;
        let drawn_at = |decision| -> Result<(f64, f64), Undefined> {
            let yes = of(&arms.random, State::Yes, decision)?;
            Ok((yes, yes + of(&arms.random, State::No, decision)?))
        };
        let ((missed, unselected), (found, selected)) = (drawn_at(State::No)?, drawn_at(State::Yes)?);
        let (size, group) = self.size(exact(counts.n())? - chosen, drawn, arms.people, chosen)?;
        let selection = if self.whole_file {
            let unknown = decided(counts, State::Unknown)? - decided(&arms.algorithm, State::Unknown)?;
            complete(unknown)?;
            let rest = decided(counts, State::Yes)? - decided(&arms.algorithm, State::Yes)?;
            Share::exact(if size > 0.0 { rest / size } else { 0.0 })
        } else {
            complete(decided(&arms.random, State::Unknown)?)?;
            // When nobody drawn among the others is selected, being selected is being chosen.
            match selected == 0.0 {
                true => Share::exact(0.0),
                false => Share::drawn(selected, drawn, size * group.value()),
            }
        };
        let people = size * group.value();
        let among_selected = people * selection.value();
        let shares = [
            group,
            selection,
            Share::drawn(missed, unselected, people - among_selected),
            Share::drawn(found, selected, among_selected),
        ];
        Ok(Estimate::of_rest(known, size, shares))
    }

    /// How many people the draws of a group stand for, as a share of a number: those of the file, those given for
    /// the group, or the group's share of the draws. `apart` are those of the group who could not be drawn.
    fn size(
        &self,
        in_file: f64,
        drawn: f64,
        people: Option<f64>,
        apart: f64,
    ) -> Result<(f64, Share), Undefined> {
        let everybody = self.drawn_from == Some(DrawnFrom::Everybody);
        let (size, share) = match (self.whole_file, people, self.total) {
            (true, ..) => return Ok((in_file, Share::exact(1.0))),
            (false, Some(people), _) => (people - apart, Share::exact(1.0)),
            (false, None, Some(total)) => {
                let size = if everybody {
                    total.people
                } else {
                    total.people - total.chosen
                };
                let share = match drawn == total.drawn {
                    true => Share::exact(1.0),
                    false => Share::drawn(drawn, total.drawn, size),
                };
                (size, share)
            }
            (false, None, None) => return Err(Undefined::NoPopulation),
        };
        match size < drawn {
            true => Err(Undefined::PopulationTooSmall),
            false => Ok((size, share)),
        }
    }
}
