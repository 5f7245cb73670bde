//! Whether what was decided, or the score it was decided from, goes with what truly happened.
//!
//! A column of decisions coded the other way round, or a score whose low values are the ones acted upon, gives an
//! audit in which nothing looks wrong and everything is. Looked at over everybody, in the direction that the audit
//! takes.

use super::interval::newcombe_from;
use super::{GroupMeasures, Metric, Rate, Value, Z_95, rate};
use crate::data::MISSING;
use crate::tally::{CellAmounts, Counts, Decisions, Sample, State, Tally};

/// How what is decided goes with what truly happened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Direction {
    /// The share selected among people whose outcome is yes, and among those whose outcome is no, each in `0.0..=1.0`,
    /// with the 95 % interval of the first minus the second.
    Decision {
        of_yes: f64,
        of_no: f64,
        interval: (f64, f64),
    },
    /// Of two people, one whose outcome is yes and one whose outcome is no, or one selected and one not, how often the
    /// first comes first by its score, a draw counting for half: the area under the ROC curve, in `0.0..=1.0`, with its
    /// 95 % interval.
    Score {
        against: Against,
        auc: f64,
        interval: (f64, f64),
        /// How many people have a score and the outcome yes, and no (or are selected, and not). Kish's effective sizes when people have a weight.
        people: (f64, f64),
    },
}

/// How far under one half the area under the curve must lie for a score to look inverted: among very many people, a link
/// too weak to mean anything is not chance either. A correlation of 0.05 is "very small" (Funder and Ozer 2019); in groups
/// of one size it is an area of 0.528 (Rice and Harris 2005). Two shares that differ by twice as much have such an area.
const LEAST_INVERTED: f64 = 0.028;

/// What a score is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// What truly happened.
    Outcome,
    /// A decision that is given.
    Decision,
}

impl Direction {
    /// The decision against the outcome, over everybody. The interval is Newcombe's, from those of the two shares.
    /// Where outcomes or decisions are missing, over those in whom both are known. `None` when either share is not known.
    pub fn of_decision(overall: &GroupMeasures) -> Option<Direction> {
        let [yes, no] = [Metric::TruePositiveRate, Metric::FalsePositiveRate].map(|metric| {
            let told = |rate: &Rate| Some((rate.value.known()?, rate.interval.ok()?));
            match overall.rate(metric) {
                bounds if matches!(bounds.value, Value::Bounds(..)) => {
                    told(&rate(metric, &known(&overall.counts)))
                }
                other => told(other),
            }
        });
        let (yes, no) = (yes?, no?);
        Some(Direction::Decision {
            of_yes: yes.0,
            of_no: no.0,
            interval: newcombe_from(yes, no),
        })
    }

    /// The score against the outcome, high scores first. The interval is
    /// Hanley and McNeil's (1982, with the exponential approximation of Q1 and Q2). `None` without scores, without
    /// anybody of either outcome, or when counts are known only within bounds.
    pub fn of_score(tally: &Tally) -> Option<Direction> {
        let Decisions::Scored { ranks, scores } = &tally.decisions else {
            return None;
        };
        let squares = tally.sample.as_ref().map(|sample| sample.squares.as_slice());
        let mut at = vec![(0.0, 0.0); scores.len()];
        let mut yes = Side::default();
        let mut no = Side::default();
        for (cell, &rank) in ranks.iter().enumerate().filter(|(_, rank)| **rank != MISSING) {
            let people = tally.amounts[cell].known()?;
            let square = squares.map_or(Some(people), |squares| squares[cell].known())?;
            match tally.outcomes[cell] {
                State::Yes => {
                    at[rank as usize].0 += people;
                    yes.add(people, square);
                }
                State::No => {
                    at[rank as usize].1 += people;
                    no.add(people, square);
                }
                State::Unknown => {}
            }
        }
        if yes.people <= 0.0 || no.people <= 0.0 {
            return None;
        }
        // Pairs in which the person whose outcome is yes comes first, a draw counting for half.
        let mut first = 0.0;
        let mut no_before = 0.0;
        for (yes_here, no_here) in at {
            first += yes_here * (no_before + 0.5 * no_here);
            no_before += no_here;
        }
        let auc = first / (yes.people * no.people);
        Some(Direction::score(Against::Outcome, auc, (yes.size(), no.size())))
    }

    /// The same score against a decision, in the tally of which those selected stand as those whose outcome is yes.
    pub fn of_score_against_decision(tally: &Tally) -> Option<Direction> {
        match Direction::of_score(tally)? {
            Direction::Score { auc, people, .. } => Some(Direction::score(Against::Decision, auc, people)),
            Direction::Decision { .. } => None,
        }
    }

    fn score(against: Against, auc: f64, people: (f64, f64)) -> Direction {
        let half = Z_95 * hanley_mcneil(auc, people);
        Direction::Score {
            against,
            auc,
            interval: ((auc - half).max(0.0), (auc + half).min(1.0)),
            people,
        }
    }

    /// The same when the other end of the score comes first, or the others are selected.
    pub fn turned_round(self) -> Direction {
        match self {
            Direction::Decision {
                of_yes,
                of_no,
                interval: (low, high),
            } => Direction::Decision {
                of_yes: 1.0 - of_yes,
                of_no: 1.0 - of_no,
                interval: (-high, -low),
            },
            // The approximation behind the interval is not the same from the other end.
            Direction::Score {
                against, auc, people, ..
            } => Direction::score(against, 1.0 - auc, people),
        }
    }

    /// Whether it goes the other way round beyond what chance could explain, and by enough to matter: the whole interval
    /// lies under what no link at all would give, and the link is no weaker than [`LEAST_INVERTED`]. So few people that any order of theirs could come by chance (Mann and Whitney 1947, at
    /// 5 %) do not make a score look inverted, however narrow the interval.
    pub fn is_inverted(&self) -> bool {
        match *self {
            Direction::Decision {
                of_yes,
                of_no,
                interval,
            } => interval.1 < 0.0 && of_no - of_yes >= 2.0 * LEAST_INVERTED,
            Direction::Score {
                auc,
                interval,
                people: (yes, no),
                ..
            } => {
                let by_chance = ((yes + no + 1.0) / (12.0 * yes * no)).sqrt();
                interval.1 < 0.5 && auc + Z_95 * by_chance < 0.5 && 0.5 - auc >= LEAST_INVERTED
            }
        }
    }
}

/// The people whose outcome and decision are both known.
fn known(counts: &Counts) -> Counts {
    let cells = |cells: &CellAmounts| {
        let mut known = CellAmounts::default();
        for outcome in [State::No, State::Yes] {
            for decision in [State::No, State::Yes] {
                known[outcome as usize][decision as usize] = cells[outcome as usize][decision as usize];
            }
        }
        known
    };
    Counts {
        cells: cells(&counts.cells),
        sample: counts.sample.map(|sample| Sample {
            people: cells(&sample.people),
            squares: cells(&sample.squares),
        }),
        sums: None,
    }
}

/// The people of one outcome.
#[derive(Default)]
struct Side {
    people: f64,
    squares: f64,
}

impl Side {
    fn add(&mut self, people: f64, squares: f64) {
        self.people += people;
        self.squares += squares;
    }

    /// Kish's effective size; without weights, the people.
    fn size(&self) -> f64 {
        self.people * self.people / self.squares
    }
}

/// The standard error of an area under the curve (Hanley and McNeil 1982, equation 2).
fn hanley_mcneil(auc: f64, (yes, no): (f64, f64)) -> f64 {
    let q1 = auc / (2.0 - auc);
    let q2 = 2.0 * auc * auc / (1.0 + auc);
    let variance = auc * (1.0 - auc) + (yes - 1.0) * (q1 - auc * auc) + (no - 1.0) * (q2 - auc * auc);
    (variance.max(0.0) / (yes * no)).sqrt()
}
