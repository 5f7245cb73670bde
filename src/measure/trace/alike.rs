//! Consistency: whether people alike get the same decision.

use super::{How, Term, Trace, What, Whose};
use crate::measure::{Alike, Consistency};

/// How a consistency came about.
pub fn consistency(found: &Consistency, alike: &Alike, whose: &Whose) -> Trace {
    let how = How::Neighbours { cells: found.cells };
    let other = Term::Made(how, 1.0 - alike.value).named((What::OtherDecision, whose));
    let trace = Trace::known(alike.value, Term::Constant(1.0) - other);
    let people = Term::number((What::People, whose), alike.people);
    let trace = trace.beside(vec![people]);
    match alike.drawn {
        None => trace,
        Some((people, interval)) => {
            let how = How::Sampled { people };
            let (low, high) = interval;
            trace.with(Ok(interval), || vec![Term::Made(how, low), Term::Made(how, high)])
        }
    }
}
