//! Tests of all groups at once.

use super::{Function, How, Term, Trace, What, Whose};
use crate::measure::{Measured, Metric, Value};

/// How the chi-square test that all groups have the same rate came about: its p-value.
pub fn all_groups(measured: &Measured, metric: Metric) -> Trace {
    let found = match measured.all_groups(metric) {
        Ok(found) => found,
        Err(reason) => return Trace::undefined(reason),
    };
    let counted = measured.groups.iter().filter(|group| !group.missing_group);
    let known = counted.filter(|group| matches!(group.rate(metric).value, Value::Known(_)));
    let table: Vec<(Whose, (f64, f64))> = known
        .filter_map(|group| {
            Some((
                Whose::Group(group.key.clone()),
                group.rate(metric).evidence().ok()?,
            ))
        })
        .collect();
    let above = |(above, _): &(f64, f64)| Term::number(What::Above, *above);
    let below = |(_, below): &(f64, f64)| Term::number(What::Below, *below);
    let sum = |of: &dyn Fn(&(f64, f64)) -> Term| {
        Term::sum_of(table.iter().map(|(whose, counts)| (whose.clone(), of(counts))))
    };
    let share = (sum(&above) / sum(&below)).named((What::Rate(metric), &Whose::Everybody));
    let each = |counts: &(f64, f64)| {
        let expected = (below(counts) * share.clone()).named(What::Expected);
        let apart = (above(counts) - expected.clone()).square();
        apart / (expected * (Term::Constant(1.0) - share.clone()))
    };
    let freedom = Term::number(What::Groups, table.len() as f64) - 1.0.into();
    let statistic = sum(&each).named(What::Statistic);
    let term = Term::Of(
        Function::ChiSquareTail,
        vec![statistic, freedom.named(What::Freedom)],
    );
    Trace::known(found.test.p_value, term)
}

/// How the same came about by dealing the people anew; `None` for a metric that has no such test.
pub fn dealt(measured: &Measured, metric: Metric) -> Option<Trace> {
    Some(match measured.together.get(metric.position())? {
        Err(reason) => Trace::undefined(*reason),
        Ok(together) => {
            let how = How::Dealt(measured.methods.resampling);
            Trace::known(together.p_value, Term::Made(how, together.p_value))
        }
    })
}
