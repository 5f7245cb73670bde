//! The table of Local Law 144.

use super::compared::Side;
use super::intervals::{of_ratio, on_logarithms, z_95};
use super::{End, Fold, Term, Trace, What, Whose, rates};
use crate::measure::{LawTable, Measured, Scored, Undefined, Value, Whom};
use crate::tally::Amount;

/// A number of a category.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LawNumber {
    People,
    /// Its people among all whose category is known.
    Share,
    Rate,
    /// Its rate over the highest.
    Impact,
}

/// How a number of a line of the table came about; `None` when there is no such line.
pub fn law(
    measured: &Measured,
    table: &LawTable,
    line: usize,
    number: LawNumber,
    scored: Option<&Scored>,
) -> Option<Trace> {
    let own = table.lines.get(line)?;
    let metric = table.basis.metric();
    let group = measured.groups.get(own.group)?;
    let whose = Whose::Group(group.key.clone());
    let values = |group: usize| scored.and_then(|scored| scored.valued(metric, Whom::Group(group)));
    let side = |line: usize| {
        let line = &table.lines[line];
        let group = &measured.groups[line.group];
        Side {
            rate: line.rate.clone(),
            counts: group.counts,
            whose: Whose::Group(group.key.clone()),
            values: values(line.group),
        }
    };
    Some(match number {
        LawNumber::People => match metric.share() {
            Some(_) => rates::people(&group.counts, &whose),
            None => of_amount(own.people, &whose),
        },
        LawNumber::Share => {
            let at = |end: End| {
                let people = Term::number((What::People, &whose), end.of((own.people.low, own.people.high)));
                let others = table.lines.iter().enumerate().filter(|(other, _)| *other != line);
                let others: Amount = others.map(|(_, other)| other.people).sum();
                let others = Term::number(
                    (What::People, &Whose::Others),
                    end.other().of((others.low, others.high)),
                );
                people.clone() / (people + others)
            };
            let terms = match own.share {
                Value::Known(_) => vec![at(End::Low)],
                Value::Bounds(..) => End::BOTH.map(at).into(),
                Value::Undefined(_) => Vec::new(),
            };
            Trace::of(own.share, terms)
        }
        LawNumber::Rate => rates::rate(measured, group, &whose, metric, values(own.group).as_ref()),
        LawNumber::Impact => {
            let impact = own.impact?;
            let compared = table.lines.iter().enumerate();
            let compared =
                compared.filter(|(_, line)| line.impact.is_some() && line.rate.value.range().is_ok());
            let compared: Vec<usize> = compared.map(|(place, _)| place).collect();
            let highest = |end: End, but: Option<usize>| {
                let one = |place: &usize| {
                    let (side, [low, high]) = (side(*place), side(*place).ends());
                    (side.whose, end.of((low, high)))
                };
                let others = compared.iter().filter(|place| Some(**place) != but);
                Term::Each(Fold::Most, others.map(one).collect())
            };
            let rate = |end: End| {
                let [low, high] = side(line).ends();
                end.of((low, high))
            };
            // With what is not known, the category itself may be the highest.
            let at = |end: End| {
                let (own, other) = (rate(end), highest(end.other(), Some(line)));
                match own.value() >= other.value() {
                    true => Term::Constant(1.0),
                    false => own / other,
                }
            };
            let terms = match impact.ratio {
                Value::Known(_) => vec![rate(End::Low) / highest(End::Low, None)],
                Value::Bounds(..) => End::BOTH.map(at).into(),
                Value::Undefined(_) => Vec::new(),
            };
            let trace = Trace::of(impact.ratio, terms);
            match impact.interval {
                Err(Undefined::IsReference) => trace,
                interval => trace.with(interval, || {
                    let Some(most) = table.most else { return Vec::new() };
                    let (own, most) = (side(line), side(most));
                    let estimated = own.rate.estimate().is_some() || most.rate.estimate().is_some();
                    let one = |end: End| match estimated || metric.is_of_values() {
                        true => on_logarithms(end, &own.spanned(z_95()), &most.spanned(z_95())),
                        false => {
                            let method = measured.methods.ratios;
                            of_ratio(method, end, own.evidence(), most.evidence())
                        }
                    };
                    End::BOTH.map(one).into()
                }),
            }
        }
    })
}

fn of_amount(people: Amount, whose: &Whose) -> Trace {
    let number = |value: f64| Term::number((What::Scored, whose), value);
    match people.known() {
        Some(known) => Trace::known(known, number(known)),
        None => Trace::of(
            Value::Bounds(people.low, people.high),
            vec![number(people.low), number(people.high)],
        ),
    }
}
