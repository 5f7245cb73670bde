//! Comparisons by a model, other characteristics held equal.

use super::intervals::{beyond, z_95};
use super::{End, Function, How, Term, Trace, What, Whose};
use crate::measure::adjusted::{Adjusted, AdjustedGroup};
use crate::measure::strata::Figure;
use crate::measure::{Adjustment, Measured, ResolvedReference};

/// A number of a group in a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModelNumber {
    /// The rates predicted if everybody were in the group, or in the reference.
    Group,
    Reference,
    Difference,
    Ratio,
    OddsRatio,
    /// The difference without controls, of the people in the model.
    Crude,
    /// The p-value of the group, adjusted over the groups.
    PAdjusted,
}

/// How a number of a group in a model came about; `None` when it is not in the model.
pub fn modelled(
    measured: &Measured,
    adjusted: &Adjusted,
    group: usize,
    number: ModelNumber,
    adjustment: Adjustment,
) -> Option<Trace> {
    let found = adjusted.groups.get(group)?.as_ref().ok()?;
    let of = Of {
        adjusted,
        found,
        whose: Whose::Group(measured.groups.get(group)?.key.clone()),
        reference: match measured.reference {
            ResolvedReference::Group(index) => Whose::Group(measured.groups[index].key.clone()),
            _ => Whose::Others,
        },
    };
    Some(match number {
        ModelNumber::Group => of.predicted(&found.rate, &of.whose),
        ModelNumber::Reference => of.predicted(&adjusted.reference, &of.reference),
        ModelNumber::Difference => of.by_delta(&found.difference, |own, other| own - other),
        ModelNumber::Ratio => of.by_delta(&found.ratio, |own, other| own / other),
        ModelNumber::OddsRatio => of.odds(),
        ModelNumber::Crude => of.crude(),
        ModelNumber::PAdjusted => {
            let there = adjusted.groups.iter().zip(&measured.groups);
            let family = there.filter_map(|(found, group)| {
                let found = found.as_ref().ok()?;
                Some((Whose::Group(group.key.clone()), found.p_value))
            });
            let family: Vec<(Whose, f64)> = family.collect();
            let own = family.iter().position(|(whose, _)| *whose == of.whose)?;
            super::adjusted_p(&family, own, adjustment, found.p_adjusted).of_which(of.p_value())
        }
    })
}

struct Of<'a> {
    adjusted: &'a Adjusted,
    found: &'a AdjustedGroup,
    whose: Whose,
    reference: Whose,
}

impl Of<'_> {
    fn how(&self) -> How {
        How::Predicted {
            people: self.adjusted.people,
            cells: self.adjusted.cells,
            coefficients: self.adjusted.coefficients,
        }
    }

    fn rate(&self, figure: &Figure, whose: &Whose) -> Term {
        Term::Made(self.how(), figure.value.unwrap_or(f64::NAN)).named((What::Predicted, whose))
    }

    fn delta(figure: &Figure) -> Vec<Term> {
        let (low, high) = figure.interval.unwrap_or((f64::NAN, f64::NAN));
        vec![Term::Made(How::Delta, low), Term::Made(How::Delta, high)]
    }

    fn predicted(&self, figure: &Figure, whose: &Whose) -> Trace {
        let coefficients = vec![self.coefficient(), self.error()];
        Trace::figure(figure, || self.rate(figure, whose), || Self::delta(figure)).beside(coefficients)
    }

    fn by_delta(&self, figure: &Figure, of: impl FnOnce(Term, Term) -> Term) -> Trace {
        let own = self.rate(&self.found.rate, &self.whose);
        let other = self.rate(&self.adjusted.reference, &self.reference);
        Trace::figure(figure, || of(own, other), || Self::delta(figure))
    }

    fn fitted(&self, what: What, value: f64) -> Term {
        let how = How::Fitted {
            steps: self.adjusted.steps,
        };
        Term::Made(how, value).named((what, &self.whose))
    }

    fn coefficient(&self) -> Term {
        self.fitted(What::Coefficient, self.found.coefficient)
    }

    fn error(&self) -> Term {
        self.fitted(What::Error, self.found.error)
    }

    fn odds(&self) -> Trace {
        let end = |end: End| beyond(end, self.coefficient(), z_95() * self.error()).exp();
        Trace::figure(
            &self.found.odds_ratio,
            || self.coefficient().exp(),
            || End::BOTH.map(end).into(),
        )
    }

    fn p_value(&self) -> Term {
        let z = (self.coefficient() / self.error()).named(What::Statistic);
        Term::Of(Function::TwoSided, vec![z]).named((What::PValue, &self.whose))
    }

    fn crude(&self) -> Trace {
        let share = |(yes, people): (f64, f64), whose: &Whose| {
            Term::number((What::Above, whose), yes) / Term::number((What::Below, whose), people)
        };
        let own = share((self.found.yes, self.found.people), &self.whose);
        let other = share(self.adjusted.reference_people, &self.reference);
        Trace::known(self.found.crude, own - other)
    }
}
