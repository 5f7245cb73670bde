//! Rates estimated from people drawn at random.

use super::{Term, What, Whose};
use crate::measure::{Cells, Estimate, Metric};
use crate::tally::State;

/// What an estimated rate is made of: people counted, and people whom the draws stand for.
pub(super) fn rate(estimate: &Estimate, metric: Metric, whose: &Whose) -> Term {
    let cells = cells(estimate, whose);
    let of = |outcome: State, decision: State| match (outcome, decision) {
        (State::Yes, State::Yes) => cells[0].clone(),
        (State::No, State::Yes) => cells[1].clone(),
        (State::Yes, _) => cells[2].clone(),
        _ => cells[3].clone(),
    };
    let sum = |set: Cells| -> Term {
        let mut terms: Vec<Term> = set
            .iter()
            .map(|(outcome, decision)| of(outcome, decision))
            .collect();
        match terms.len() {
            1 => terms.remove(0),
            _ => Term::Sum(terms),
        }
    };
    let above = metric.share().map_or(Cells::NONE, |share| share.above);
    (sum(above) / sum(metric.involved())).at_least(0.0).at_most(1.0)
}

/// The four cells: true positives, false positives, false negatives, true negatives.
pub(super) fn cells(estimate: &Estimate, whose: &Whose) -> [Term; 4] {
    let parts = estimate.parts();
    let number = |what: What, value: f64| Term::number((what, whose), value);
    let share = |what: What, place: usize| match parts.drawn[place] {
        None => number(what, parts.shares[place]),
        Some((yes, drawn)) => (number(What::DrawnYes, yes) / number(What::Drawn, drawn)).named((what, whose)),
    };
    let size = || match parts.shares[0] == 1.0 {
        true => number(What::DrawnFrom, parts.size),
        false => number(What::DrawnFrom, parts.size) * share(What::ShareDrawnFrom, 0),
    };
    let rest = |share: Term| Term::Constant(1.0) - share;
    let names = [
        What::TruePositives,
        What::FalsePositives,
        What::FalseNegatives,
        What::TrueNegatives,
    ];
    let [tp, fp, fn_, tn] = [0, 1, 2, 3].map(|place| number(names[place], parts.known[place]));
    let missed = || share(What::ShareFoundUnselected, 2);
    let terms = if parts.everybody {
        [
            tp.clone(),
            fp.clone(),
            size() * missed() - tp,
            size() * rest(missed()) - fp,
        ]
    } else if parts.shares[1] == 0.0 {
        [tp, fp, fn_ + size() * missed(), tn + size() * rest(missed())]
    } else {
        let selected = || size() * share(What::ShareSelected, 1);
        let others = || size() * rest(share(What::ShareSelected, 1));
        let found = || share(What::ShareFoundSelected, 3);
        [
            tp + selected() * found(),
            fp + selected() * rest(found()),
            fn_ + others() * missed(),
            tn + others() * rest(missed()),
        ]
    };
    let mut terms = terms.into_iter();
    [
        What::EstimatedTp,
        What::EstimatedFp,
        What::EstimatedFn,
        What::EstimatedTn,
    ]
    .map(|what| {
        terms
            .next()
            .unwrap_or(Term::Constant(f64::NAN))
            .named((what, whose))
    })
}
