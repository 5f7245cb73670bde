//! The rates of a group.

use super::intervals::of_share;
use super::values::{Valued, of_values};
use super::{End, How, Name, Term, Trace, What, Whose, composites, estimates};
use crate::measure::line::Line;
use crate::measure::metric::Share;
use crate::measure::{GroupMeasures, Measured, Methods, Metric, Rate, Undefined, Value};
use crate::tally::{Amount, Counts, State};

/// Sums of numbers that differ by less than this are the same but for rounding.
const SAME: f64 = 1e-12;

/// How a rate of a group, or of everybody, came about.
pub fn rate(
    measured: &Measured,
    measures: &GroupMeasures,
    whose: &Whose,
    metric: Metric,
    values: Option<&Valued>,
) -> Trace {
    let rate = measures.rate(metric);
    if metric.is_of_values() {
        return of_values(rate, whose, values);
    }
    let trace = Trace::of(rate.value, terms(rate, &measures.counts, whose));
    trace.with(rate.interval, || ends(rate, whose, &measured.methods))
}

/// The same of people counted otherwise than in a group of the screen.
pub(super) fn rate_of(rate: &Rate, counts: &Counts, whose: &Whose, methods: &Methods) -> Trace {
    let trace = Trace::of(rate.value, terms(rate, counts, whose));
    trace.with(rate.interval, || ends(rate, whose, methods))
}

/// How the people of a group are counted: of which cells they are the sum.
pub fn people(counts: &Counts, whose: &Whose) -> Trace {
    let n = counts.n();
    let states = State::ALL;
    let cells = match counts.sample {
        Some(sample) => sample.people,
        None => counts.cells,
    };
    let told = |end: fn(&Amount) -> f64| {
        let one = |outcome: State, decision: State| {
            let amount = &cells[outcome as usize][decision as usize];
            (amount.high > 0.0).then(|| Term::Number(cell_name(outcome, decision, whose), end(amount)))
        };
        let each = states.iter().flat_map(|outcome| {
            states
                .iter()
                .filter_map(move |decision| one(*outcome, *decision))
                .collect::<Vec<_>>()
        });
        Term::Sum(each.collect())
    };
    let whole = |end: f64| Term::number((What::People, whose), end);
    let fitting = |term: Term, end: f64| match (term.value() - end).abs() <= SAME * end.max(1.0) {
        true => term,
        // Known totals say more than the sum of the cells.
        false => whole(end),
    };
    match n.known() {
        Some(known) => Trace::known(known, fitting(told(|amount| amount.low), known)),
        None => {
            let low = fitting(told(|amount| amount.low), n.low);
            let high = fitting(told(|amount| amount.high), n.high);
            Trace::of(Value::Bounds(n.low, n.high), vec![low, high])
        }
    }
}

/// The smallest and largest value if some or all of those whose group is missing belonged to the group; `None` when the
/// rate has none.
pub fn if_missing_belonged(measured: &Measured, measures: &GroupMeasures, metric: Metric) -> Option<Trace> {
    let rate = measures.rate(metric);
    let (low, high) = rate.if_missing_belonged()?;
    let whose = Whose::Group(measures.key.clone());
    let value = Value::Bounds(low, high);
    let Some(share) = metric.share() else {
        let told = |end| Term::Made(How::Counted, end);
        return Some(Trace::of(value, vec![told(low), told(high)]));
    };
    let others: Counts = measured
        .groups_that_may_be(&measures.key)
        .map(|group| group.counts)
        .sum();
    let mut line = Line::of(share, &measures.counts.cells);
    line.maybe_with(&Line::of(share, &others.cells));
    Some(Trace::of(value, of_line(&line, &whose).into()))
}

/// What a rate is made of: a term, two for bounds.
pub(super) fn terms(rate: &Rate, counts: &Counts, whose: &Whose) -> Vec<Term> {
    let metric = rate.metric;
    if let Some(estimate) = rate.estimate() {
        return vec![estimates::rate(&estimate.from, metric, whose)];
    }
    let Some(share) = metric.share() else {
        return composites::terms(rate, counts, whose);
    };
    match rate.value {
        Value::Known(value) => vec![known(rate, counts, share, value, whose)],
        Value::Bounds(..) => of_line(&Line::known(share, counts), whose).into(),
        // Zeros would read as counts that nobody made.
        Value::Undefined(reason) => {
            match reason == metric.reason_undefined() || reason == Undefined::EmptyGroup {
                true => vec![share_of(metric, share, counts, whose)],
                false => Vec::new(),
            }
        }
    }
}

/// From the cells, or from the totals where these say more.
fn known(rate: &Rate, counts: &Counts, share: Share, value: f64, whose: &Whose) -> Term {
    let fine = share_of(rate.metric, share, counts, whose);
    match (fine.value() - value).abs() <= SAME {
        true => fine,
        false => {
            Term::number((What::Above, whose), rate.numerator.low)
                / Term::number((What::Below, whose), rate.denominator.low)
        }
    }
}

/// Those above the line over these and those beside it.
pub(super) fn share_of(metric: Metric, share: Share, counts: &Counts, whose: &Whose) -> Term {
    let sum = |amounts: &mut dyn Iterator<Item = Amount>| amounts.sum::<Amount>().low;
    let states = State::ALL;
    let decided = |decision: State, what: What| {
        let people = sum(&mut states.iter().map(|outcome| counts.get(*outcome, decision)));
        Term::number((what, whose), people)
    };
    let happened = |outcome: State, what: What| {
        let people = sum(&mut states.iter().map(|decision| counts.get(outcome, *decision)));
        Term::number((what, whose), people)
    };
    let (above, beside) = match metric {
        Metric::SelectionRate => (
            vec![decided(State::Yes, What::Selected)],
            vec![decided(State::No, What::NotSelected)],
        ),
        Metric::BaseRate => (
            vec![happened(State::Yes, What::Positives)],
            vec![happened(State::No, What::Negatives)],
        ),
        _ => {
            let cells = |cells: super::super::Cells| -> Vec<Term> {
                let one = |(outcome, decision): (State, State)| {
                    let people = counts.get(outcome, decision).low;
                    Term::Number(cell_name(outcome, decision, whose), people)
                };
                cells.iter().map(one).collect()
            };
            (cells(share.above), cells(share.below.without(share.above)))
        }
    };
    let together = |mut terms: Vec<Term>| match terms.len() {
        1 => terms.remove(0),
        _ => Term::Sum(terms),
    };
    together(above.clone()) / Term::Sum(above.into_iter().chain(beside).collect())
}

/// The smallest and the largest share: the fewest above the line with the most beside it, then the contrary.
pub(super) fn of_line(line: &Line, whose: &Whose) -> [Term; 2] {
    let [lowest, highest] = line.extremes();
    let one = |(above, beside): (f64, f64), otherwise: f64| {
        let (above, beside) = (
            Term::number((What::Above, whose), above),
            Term::number((What::Beside, whose), beside),
        );
        match above.value() + beside.value() > 0.0 {
            true => above.clone() / (above + beside),
            false => Term::Constant(otherwise),
        }
    };
    [one(lowest, 1.0), one(highest, 0.0)]
}

/// The ends of the interval that is shown of a rate.
pub(super) fn ends(rate: &Rate, whose: &Whose, methods: &Methods) -> Vec<Term> {
    let made = |how: How| -> Vec<Term> {
        let (low, high) = rate.interval.unwrap_or((f64::NAN, f64::NAN));
        vec![Term::Made(how, low), Term::Made(how, high)]
    };
    if rate.estimate().is_some() {
        return made(How::FromShares);
    }
    match rate.evidence() {
        Err(_) => made(How::Drawn(methods.resampling)),
        Ok(_) => {
            let (above, below) = evidence(rate, whose);
            End::BOTH
                .map(|end| of_share(methods.rates, end, above.clone(), below.clone()))
                .into()
        }
    }
}

/// The numbers above and below the line that intervals and tests are made from.
pub(super) fn evidence(rate: &Rate, whose: &Whose) -> (Term, Term) {
    let (above, below) = rate.evidence().unwrap_or((f64::NAN, f64::NAN));
    match rate.effective() {
        None => (
            Term::number((What::Above, whose), above),
            Term::number((What::Below, whose), below),
        ),
        Some(effective) => {
            let effective = Term::number((What::Effective, whose), effective);
            let share = Term::number((What::Rate(rate.metric), whose), above / below);
            (share * effective.clone(), effective)
        }
    }
}

/// The name of a cell.
pub(super) fn cell_name(outcome: State, decision: State, whose: &Whose) -> Name {
    let what = match (outcome, decision) {
        (State::Yes, State::Yes) => What::TruePositives,
        (State::No, State::Yes) => What::FalsePositives,
        (State::Yes, State::No) => What::FalseNegatives,
        (State::No, State::No) => What::TrueNegatives,
        (State::Unknown, State::Yes) => What::SelectedUnknown,
        (State::Unknown, State::No) => What::NotSelectedUnknown,
        (State::Yes, State::Unknown) => What::YesUnknown,
        (State::No, State::Unknown) => What::NoUnknown,
        (State::Unknown, State::Unknown) => What::Unknown,
    };
    Name::from((what, whose))
}
