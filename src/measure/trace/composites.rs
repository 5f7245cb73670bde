//! Metrics of the four counts that are no share.

use super::rates::{of_line, share_of};
use super::{How, Term, What, Whose};
use crate::measure::composite::{FOUND, MISSED, SELECTION, SENSITIVITY, SPECIFICITY};
use crate::measure::line::Line;
use crate::measure::{Metric, Rate, Value};
use crate::tally::Counts;

/// What such a metric is made of: a term, two for bounds.
pub(super) fn terms(rate: &Rate, counts: &Counts, whose: &Whose) -> Vec<Term> {
    match rate.value {
        Value::Known(value) => match known(rate, counts, whose) {
            Some(term) if (term.value() - value).abs() <= 1e-12 * value.abs().max(1.0) => vec![term],
            // Known totals say more than the cells.
            _ => vec![Term::number((What::Rate(rate.metric), whose), value)],
        },
        Value::Bounds(low, high) => match bounds(rate, counts, whose) {
            Some(terms) => terms.into(),
            None => vec![Term::Made(How::Counted, low), Term::Made(How::Counted, high)],
        },
        Value::Undefined(reason) => match reason == rate.metric.reason_undefined() {
            true => known(rate, counts, whose).into_iter().collect(),
            false => Vec::new(),
        },
    }
}

fn known(rate: &Rate, counts: &Counts, whose: &Whose) -> Option<Term> {
    let number = |what: What, value: f64| Term::number((what, whose), value);
    let (tp, fp, fn_) = (
        number(What::TruePositives, counts.true_positives().low),
        number(What::FalsePositives, counts.false_positives().low),
        number(What::FalseNegatives, counts.false_negatives().low),
    );
    Some(match rate.metric {
        Metric::BalancedAccuracy => {
            let sensitivity = share_of(Metric::TruePositiveRate, SENSITIVITY, counts, whose);
            let specificity = share_of(Metric::TrueNegativeRate, SPECIFICITY, counts, whose);
            let named = |term: Term, metric| term.named((What::Rate(metric), whose));
            (named(sensitivity, Metric::TruePositiveRate) + named(specificity, Metric::TrueNegativeRate))
                / 2.0.into()
        }
        Metric::F1 => {
            let twice = Term::Constant(2.0) * tp;
            twice.clone() / (twice + fp + fn_)
        }
        Metric::TreatmentEquality => fn_ / fp,
        Metric::ShareOfSelected => {
            let among = rate.among()?;
            number(What::Selected, among.own.low)
                / Term::number((What::Selected, &Whose::Everybody), among.selected.low)
        }
        Metric::OverRepresentation => {
            let among = rate.among()?;
            let all = Term::number((What::Selected, &Whose::Everybody), among.selected.low)
                / Term::number((What::People, &Whose::Everybody), among.people.low);
            let own = share_of(Metric::SelectionRate, SELECTION, counts, whose);
            own.named((What::Rate(Metric::SelectionRate), whose))
                / all.named((What::Rate(Metric::SelectionRate), &Whose::Everybody))
        }
        _ => return None,
    })
}

/// Each grows with what it is made of.
fn bounds(rate: &Rate, counts: &Counts, whose: &Whose) -> Option<[Term; 2]> {
    let line = |share| of_line(&Line::known(share, counts), whose);
    let found = match rate.metric {
        Metric::BalancedAccuracy => {
            let [[low, high], [other_low, other_high]] = [line(SENSITIVITY), line(SPECIFICITY)];
            [low + other_low, high + other_high].map(|sum| sum / 2.0.into())
        }
        Metric::F1 => {
            line(FOUND).map(|found| Term::Constant(2.0) * found.clone() / (Term::Constant(1.0) + found))
        }
        Metric::TreatmentEquality => {
            line(MISSED).map(|missed| missed.clone() / (Term::Constant(1.0) - missed))
        }
        Metric::ShareOfSelected | Metric::OverRepresentation => return among(rate, counts, whose),
        _ => return None,
    };
    fits(rate, found)
}

/// Of what compares the group with everybody.
fn among(rate: &Rate, counts: &Counts, whose: &Whose) -> Option<[Term; 2]> {
    let among = rate.among()?;
    let number = |what: What, value: f64| Term::number((what, whose), value);
    if rate.metric == Metric::OverRepresentation {
        let [low, high] = of_line(&Line::known(SELECTION, counts), whose);
        // Everybody's bounds follow from the group's own: they are taken as they were found.
        let (Value::Bounds(least, most), own_low, own_high) = (rate.value, low.value(), high.value()) else {
            return None;
        };
        let all = |value: f64| Term::number((What::Rate(Metric::SelectionRate), &Whose::Everybody), value);
        return (least > 0.0 && most > 0.0)
            .then(|| [low / all(own_low / least), high / all(own_high / most)]);
    }
    let others = [
        among.selected.low - among.own.low,
        among.selected.high - among.own.high,
    ]
    .map(|others| others.max(0.0));
    let (least, most) = (others[0].min(others[1]), others[0].max(others[1]));
    let one = |own: f64, others: f64| {
        let own = number(What::Selected, own);
        own.clone() / (own + Term::number((What::Selected, &Whose::Others), others))
    };
    fits(rate, [one(among.own.low, most), one(among.own.high, least)])
}

fn fits(rate: &Rate, found: [Term; 2]) -> Option<[Term; 2]> {
    let (low, high) = rate.value.range().ok()?;
    let near = |term: &Term, end: f64| (term.value() - end).abs() <= 1e-12 * end.abs().max(1.0);
    (near(&found[0], low) && near(&found[1], high)).then_some(found)
}
