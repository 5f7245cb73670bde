//! Rates estimated from people drawn at random.
//!
//! Horvitz and Thompson (1952): each person drawn stands for the population divided by the draws. The draws are
//! a simple random sample without replacement. People whose outcome is known because they were selected are
//! counted as they are; the others' cells are their number times the shares seen among the draws.
//!
//! A rate is then a function of a few shares, monotone in each. Every share has Wilson's interval (1927), with
//! the number of draws raised to n (N - 1) / (N - n) for a population of N (finite population correction);
//! what each end does to the rate is recovered and combined in quadrature (MOVER: Zou and Donner 2008), with the
//! interval that the rate would have if everybody's outcome were known. A draw of everybody gives that one.

use serde::{Deserialize, Serialize};

use super::interval::wilson_at;
use super::{Metric, Rate, Undefined, Value, Z_95, wilson};
use crate::tally::{Amount, State};

/// A share, and the draws it was seen among; exact when there are none.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Share {
    value: f64,
    draws: Option<Draws>,
}

/// People drawn at random, and how many they stand for.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
struct Draws {
    number: f64,
    population: f64,
}

impl Share {
    /// A share that is known.
    pub fn exact(value: f64) -> Share {
        Share { value, draws: None }
    }

    /// `yes` of `number` people drawn among `population`. Nobody to draw from is a share of nobody.
    pub fn drawn(yes: f64, number: f64, population: f64) -> Share {
        if population == 0.0 {
            return Share::exact(0.0);
        }
        Share {
            value: if number > 0.0 { yes / number } else { 0.0 },
            draws: Some(Draws { number, population }),
        }
    }

    /// The share, or what the draws make of it.
    pub fn value(self) -> f64 {
        self.value
    }

    /// Its interval at `z` standard errors.
    fn interval(self, z: f64) -> (f64, f64) {
        let Some(draws) = self.draws else {
            return (self.value, self.value);
        };
        if draws.number >= draws.population {
            return (self.value, self.value);
        }
        let number = draws.number * (draws.population - 1.0) / (draws.population - draws.number);
        wilson_at(z, self.value * number, number)
    }
}

/// What the shares of an [`Estimate`] are of, in their order.
const SIZE: usize = 0;
const SELECTED: usize = 1;
const UNSELECTED_YES: usize = 2;
const SELECTED_YES: usize = 3;

/// The four cells of a group, partly known and partly estimated from draws.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// True positives, false positives, false negatives, true negatives that are known.
    known: [f64; 4],
    /// Of how many people the shares are.
    size: f64,
    /// Whether the draws are from everybody, those selected included: what is known is then a part of what the
    /// draws give, instead of coming on top of it.
    everybody: bool,
    /// The group's share of `size`; the share of it that is selected; the shares that have the outcome among
    /// those not selected (or among everybody) and among those selected.
    shares: [Share; 4],
}

impl Estimate {
    /// Draws among those the algorithm did not choose: `known` are the people it chose, `size` the others.
    pub(super) fn of_rest(known: [f64; 4], size: f64, shares: [Share; 4]) -> Estimate {
        Estimate {
            known,
            size,
            everybody: false,
            shares,
        }
    }

    /// Draws among everybody: `known` are the true and false positives, `yes` the share that has the outcome.
    pub(super) fn of_everybody(known: (f64, f64), size: f64, group: Share, yes: Share) -> Estimate {
        Estimate {
            known: [known.0, known.1, 0.0, 0.0],
            size,
            everybody: true,
            shares: [group, Share::exact(0.0), yes, Share::exact(0.0)],
        }
    }

    fn cells(&self, shares: [f64; 4]) -> [f64; 4] {
        let [tp, fp, fn_, tn] = self.known;
        let size = self.size * shares[SIZE];
        let yes = shares[UNSELECTED_YES];
        if self.everybody {
            return [tp, fp, size * yes - tp, size * (1.0 - yes) - fp];
        }
        let selected = size * shares[SELECTED];
        let others = size - selected;
        let found = shares[SELECTED_YES];
        [
            tp + selected * found,
            fp + selected * (1.0 - found),
            fn_ + others * yes,
            tn + others * (1.0 - yes),
        ]
    }

    fn values(&self) -> [f64; 4] {
        self.shares.map(|share| share.value)
    }

    /// What it is made of.
    pub(super) fn parts(&self) -> Parts {
        Parts {
            known: self.known,
            size: self.size,
            everybody: self.everybody,
            shares: self.values(),
            drawn: self.shares.map(|share| {
                let number = share.draws.map(|draws| draws.number)?;
                (number > 0.0).then_some((share.value * number, number))
            }),
        }
    }

    /// The estimated true positives, false positives, false negatives and true negatives, each rounded to whole people.
    pub fn whole_cells(&self) -> [f64; 4] {
        self.cells(self.values()).map(f64::round)
    }

    /// How many people those drawn in the group stand for.
    pub fn people_drawn_from(&self) -> f64 {
        self.size * self.shares[SIZE].value
    }

    /// People above and below the line of a metric, for these shares.
    fn fraction(&self, metric: Metric, shares: [f64; 4]) -> (f64, f64) {
        let [tp, fp, fn_, tn] = self.cells(shares);
        let of = |outcome, decision| match (outcome, decision) {
            (State::Yes, State::Yes) => tp,
            (State::No, State::Yes) => fp,
            (State::Yes, _) => fn_,
            _ => tn,
        };
        let sum = |cells: super::Cells| -> f64 {
            cells
                .iter()
                .map(|(outcome, decision)| of(outcome, decision))
                .sum()
        };
        let above = metric.share().map_or(super::Cells::NONE, |share| share.above);
        (sum(above), sum(metric.involved()))
    }

    /// The rate for these shares; `None` when nobody is below the line.
    fn at(&self, metric: Metric, shares: [f64; 4]) -> Option<f64> {
        let (above, below) = self.fraction(metric, shares);
        (below > 0.0).then(|| (above / below).clamp(0.0, 1.0))
    }

    /// The rate at both ends of a share's interval.
    fn ends(&self, metric: Metric, share: usize, z: f64) -> (f64, f64) {
        let (low, high) = self.shares[share].interval(z);
        let at = |end: f64, otherwise: f64| {
            let mut shares = self.values();
            shares[share] = end;
            self.at(metric, shares).unwrap_or(otherwise)
        };
        let (one, other) = (at(low, 0.0), at(high, 1.0));
        (one.min(other), one.max(other))
    }

    /// The interval of a rate at `z` standard errors.
    pub(super) fn interval(&self, metric: Metric, z: f64) -> (f64, f64) {
        let Some(rate) = self.at(metric, self.values()) else {
            return (0.0, 1.0);
        };
        // The people themselves might have been others, as for every rate; the draw comes on top.
        let (_, below) = self.fraction(metric, self.values());
        let (low, high) = wilson_at(z, rate * below, below);
        let (mut down, mut up) = ((rate - low).powi(2), (high - rate).powi(2));
        for share in 0..self.shares.len() {
            let (low, high) = self.ends(metric, share, z);
            down += (rate - low).max(0.0).powi(2);
            up += (high - rate).max(0.0).powi(2);
        }
        ((rate - down.sqrt()).max(0.0), (rate + up.sqrt()).min(1.0))
    }

    /// Between what the number of people who have the outcome lies, at `z` standard errors.
    pub(super) fn positives(&self, z: f64) -> (f64, f64) {
        let of = |shares: [f64; 4]| {
            let [tp, _, fn_, _] = self.cells(shares);
            tp + fn_
        };
        let (people, all) = (of(self.values()), self.cells(self.values()).iter().sum::<f64>());
        let (low, high) = wilson_at(z, people, all);
        let (mut down, mut up) = (people - low * all, high * all - people);
        for share in 0..self.shares.len() {
            let at = |end: f64| {
                let mut shares = self.values();
                shares[share] = end;
                of(shares)
            };
            let (low, high) = self.shares[share].interval(z);
            let (one, other) = (at(low), at(high));
            down = down.hypot(people - one.min(other));
            up = up.hypot(one.max(other) - people);
        }
        ((people - down).max(0.0), people + up)
    }

    /// The draws that a rate rests on; `None` when it rests on none, because it is known without them.
    fn draws(&self, metric: Metric) -> Option<f64> {
        let used = |share: usize| {
            let draws = self.shares[share].draws?;
            let at = |value: f64| {
                let mut shares = self.values();
                shares[share] = value;
                self.at(metric, shares)
            };
            (at(0.25) != at(0.75)).then_some(draws.number)
        };
        match (used(UNSELECTED_YES), used(SELECTED_YES)) {
            (None, None) => used(SELECTED).or(used(SIZE)),
            // An estimate is as weak as its weaker half.
            (Some(0.0), _) | (_, Some(0.0)) => Some(0.0),
            (one, other) => Some(one.unwrap_or(0.0) + other.unwrap_or(0.0)),
        }
    }

    /// The rate of a metric, with its interval.
    pub(super) fn rate(&self, metric: Metric) -> Rate {
        let draws = self.draws(metric);
        if draws == Some(0.0) {
            return Rate::undefined(metric, Undefined::NoRandomDraws);
        }
        if self.cells(self.values()).iter().any(|people| *people < 0.0) {
            return Rate::undefined(metric, Undefined::DrawsContradict);
        }
        let (above, below) = self.fraction(metric, self.values());
        let Some(value) = self.at(metric, self.values()) else {
            return Rate::undefined(metric, metric.reason_undefined());
        };
        let interval = match draws {
            None => wilson(above, below),
            Some(_) => self.interval(metric, Z_95),
        };
        let rate = Rate {
            value: Value::Known(value),
            numerator: Amount::exact(above),
            denominator: Amount::exact(below),
            interval: Ok(interval),
            ..Rate::undefined(metric, Undefined::EmptyGroup)
        };
        match draws {
            None => rate,
            Some(draws) => rate.with(|beside| beside.estimate = Some(Estimated { draws, from: *self })),
        }
    }
}

/// What an [`Estimate`] is made of.
pub(super) struct Parts {
    pub known: [f64; 4],
    pub size: f64,
    pub everybody: bool,
    pub shares: [f64; 4],
    /// For each share, those seen to have it and the people drawn, when it comes from a draw.
    pub drawn: [Option<(f64, f64)>; 4],
}

/// That a rate is an estimate, and what it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Estimated {
    /// How many people drawn at random it rests on.
    pub draws: f64,
    pub from: Estimate,
}
