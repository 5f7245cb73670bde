//! How each number came about: its formula, with the counts put in, made again on demand.
//!
//! | file | what it takes apart |
//! |---|---|
//! | `term` | a formula as data, which can be worked out again |
//! | `name`, `function`, `how` | what its numbers are, its functions, and numbers without a formula |
//! | `rates` | the rates of a group |
//! | `estimates` | rates estimated from people drawn at random |
//! | `composites` | metrics of the four counts that are no share |
//! | `values` | metrics of scores and amounts |
//! | `intervals` | the intervals of shares, differences and ratios |
//! | `compared` | a group against its reference: difference, ratio, test |
//! | `adjusted_p` | p-values adjusted over the comparisons |
//! | `summaries` | numbers over all groups |
//! | `per_group` | impact ratio and average odds |
//! | `inequality` | indices of inequality |
//! | `inside` | comparisons inside strata |
//! | `modelled` | comparisons by a model |
//! | `examined` | those chosen beside those drawn at random |
//! | `process` | shares at the stages of a process |
//! | `bins` | shares of "yes" by score |
//! | `alike` | consistency |
//! | `together` | tests of all groups at once |
//! | `law` | the table of Local Law 144 |

mod adjusted_p;
mod alike;
mod bins;
mod compared;
mod composites;
mod estimates;
mod examined;
mod function;
mod how;
mod inequality;
mod inside;
mod intervals;
mod law;
mod modelled;
mod name;
mod per_group;
mod process;
mod rates;
mod summaries;
mod term;
mod together;
mod values;

pub use adjusted_p::adjusted_p;
pub use alike::consistency;
pub use bins::bin;
pub use compared::{Against, Compared};
pub use examined::{BurdenNumber, burden};
pub use function::{End, Function};
pub use how::How;
pub use inequality::{Index, Part, inequality};
pub use inside::{InsideNumber, Strata, inside};
pub use law::{LawNumber, law};
pub use modelled::{ModelNumber, modelled};
pub use name::{Name, What, Whose};
pub use per_group::{average_odds, impact_ratio};
pub use process::{StageNumber, stage};
pub use rates::{if_missing_belonged, people, rate};
pub use summaries::summary;
pub use term::{Fold, Term};
pub use together::{all_groups, dealt};
pub use values::Valued;

use super::strata::Figure;
use super::{Undefined, Value};

/// A number and what it is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    /// The number, as it is shown.
    pub value: Value,
    /// What it is made of: one term, or one for each bound. Without a value, the terms that have none, where that tells
    /// what is missing.
    pub terms: Vec<Term>,
    /// Its interval at 95 %, or why there is none; `None` for a number that never has one.
    pub interval: Option<Result<(f64, f64), Undefined>>,
    /// What the lower and the upper end are made of; empty without an interval.
    pub ends: Vec<Term>,
    /// What else it comes from, which no formula holds.
    pub beside: Vec<Term>,
}

impl Trace {
    /// A number without interval.
    fn of(value: Value, terms: Vec<Term>) -> Trace {
        Trace {
            value,
            terms,
            interval: None,
            ends: Vec::new(),
            beside: Vec::new(),
        }
    }

    /// A number that has no value, for this reason.
    pub fn undefined(reason: Undefined) -> Trace {
        Trace::of(Value::Undefined(reason), Vec::new())
    }

    /// A number known exactly.
    fn known(value: f64, term: Term) -> Trace {
        Trace::of(Value::Known(value), vec![term])
    }

    /// The number of a figure, with its interval; `ends` are asked for when there is one.
    fn figure(figure: &Figure, term: impl FnOnce() -> Term, ends: impl FnOnce() -> Vec<Term>) -> Trace {
        let trace = match figure.value {
            Ok(value) => Trace::known(value, term()),
            Err(reason) => Trace::undefined(reason),
        };
        trace.with(figure.interval, ends)
    }

    /// With its interval; `ends` are asked for when there is one.
    fn with(self, interval: Result<(f64, f64), Undefined>, ends: impl FnOnce() -> Vec<Term>) -> Trace {
        Trace {
            interval: Some(interval),
            ends: match interval {
                Ok(_) => ends(),
                Err(_) => Vec::new(),
            },
            ..self
        }
    }

    /// With what else it comes from.
    fn beside(self, beside: Vec<Term>) -> Trace {
        Trace { beside, ..self }
    }

    /// With a number that its formula takes as it is.
    fn of_which(self, term: Term) -> Trace {
        self.beside(vec![term])
    }

    /// How far the formulas are from the numbers that are shown, relatively where these are over 1: rounding alone, or
    /// the trace would be of another number. What has no formula is not counted.
    pub fn furthest(&self) -> f64 {
        let shown: Vec<f64> = match self.value {
            Value::Known(value) => vec![value],
            Value::Bounds(low, high) => vec![low, high],
            Value::Undefined(_) => Vec::new(),
        };
        let ends = match self.interval {
            Some(Ok((low, high))) => vec![low, high],
            _ => Vec::new(),
        };
        let pairs = [(shown, &self.terms), (ends, &self.ends)];
        let mut furthest = 0.0;
        for (shown, terms) in pairs {
            if !shown.is_empty() && shown.len() != terms.len() {
                return f64::INFINITY;
            }
            for (shown, term) in shown.iter().zip(terms) {
                let found = term.value();
                let apart = match *shown == found {
                    true => 0.0,
                    false => (shown - found).abs() / shown.abs().max(1.0),
                };
                furthest = f64::max(furthest, if apart.is_nan() { f64::INFINITY } else { apart });
            }
        }
        furthest
    }
}
