//! The intervals of shares, of their differences and of their ratios.

use super::{End, Function, Term, What};
use crate::measure::{RateInterval, RatioInterval, Z_95};

/// The quantile at which intervals of 95 % stand.
pub(super) fn z_95() -> Term {
    Term::number(What::Quantile, Z_95)
}

/// An end of an interval of a share, from those above and below the line.
pub(super) fn of_share(method: RateInterval, end: End, above: Term, below: Term) -> Term {
    match method {
        RateInterval::Wilson => wilson(z_95(), end, above, below),
        RateInterval::ClopperPearson | RateInterval::Jeffreys => {
            Term::Of(Function::Share(method, end), vec![above, below])
        }
    }
}

/// An end of Wilson's interval at so many standard errors.
pub(super) fn wilson(z: Term, end: End, above: Term, below: Term) -> Term {
    let square = || z.clone().square();
    let spread = above.clone() * (below.clone() - above.clone()) / below.clone() + square() / 4.0.into();
    let half = z.clone() * spread.root();
    let middle = above + square() / 2.0.into();
    let beyond = match end {
        End::Low => middle - half,
        End::High => middle + half,
    };
    let found = beyond / (below + square());
    match end {
        End::Low => found.at_least(0.0),
        End::High => found.at_most(1.0),
    }
}

/// A value with both ends of its interval.
#[derive(Clone, Debug)]
pub(super) struct Spanned {
    pub value: Term,
    pub low: Term,
    pub high: Term,
}

impl Spanned {
    fn end(&self, end: End) -> Term {
        end.of((self.low.clone(), self.high.clone()))
    }

    /// How far an end is from the value.
    pub fn reach(&self, end: End) -> Term {
        match end {
            End::Low => self.value.clone() - self.low.clone(),
            End::High => self.high.clone() - self.value.clone(),
        }
    }

    /// The same on logarithms.
    fn far(&self, end: End) -> Term {
        match end {
            End::Low => (self.value.clone() / self.low.clone()).ln(),
            End::High => (self.high.clone() / self.value.clone()).ln(),
        }
    }
}

/// An end of the interval of a difference, from those of both (Newcombe 1998).
pub(super) fn newcombe(end: End, one: &Spanned, other: &Spanned) -> Term {
    let difference = one.value.clone() - other.value.clone();
    let reach = (one.reach(end).square() + other.reach(end.other()).square()).root();
    beyond(end, difference, reach)
}

/// An end of the interval of a ratio, from those of both on logarithms (Zou and Donner 2008).
pub(super) fn on_logarithms(end: End, one: &Spanned, other: &Spanned) -> Term {
    let ratio = one.value.clone() / other.value.clone();
    let reach = (one.far(end).square() + other.far(end.other()).square()).root();
    match end {
        End::Low => ratio / reach.exp(),
        End::High => ratio * reach.exp(),
    }
}

/// An end of the interval of one rate over another (Donner and Zou 2012).
pub(super) fn donner_zou(end: End, one: &Spanned, other: &Spanned) -> Term {
    let product = || one.value.clone() * other.value.clone();
    let reach = |of: &Spanned, end: End| of.end(end) * (Term::Constant(2.0) * of.value.clone() - of.end(end));
    let (own, others) = (reach(one, end), reach(other, end.other()));
    let root = (product().square() - own.clone() * others.clone())
        .at_least(0.0)
        .root();
    match end {
        End::Low if own.value() > 0.0 => own / (product() + root),
        End::Low => Term::Constant(0.0),
        End::High if others.value() > 0.0 => (product() + root) / others,
        End::High => Term::Constant(f64::INFINITY),
    }
}

/// An end of the interval of one share over another, from those above and below the line of both.
pub(super) fn of_ratio(
    method: RatioInterval,
    end: End,
    group: (Term, Term),
    reference: (Term, Term),
) -> Term {
    let ((x1, n1), (x2, n2)) = (group, reference);
    if method == RatioInterval::Score {
        return Term::Of(Function::Koopman(end), vec![x1, n1, x2, n2]);
    }
    let ratio = (x1.clone() / n1.clone()) / (x2.clone() / n2.clone());
    let part = |x: Term, n: Term| (n.clone() - x.clone()) / (x * n);
    around(end, ratio, part(x1, n1) + part(x2, n2))
}

/// An end of an interval on logarithms, from the variance of the logarithm.
pub(super) fn around(end: End, ratio: Term, variance: Term) -> Term {
    let factor = (z_95() * variance.named(What::Variance).root()).exp();
    match end {
        End::Low => ratio / factor,
        End::High => ratio * factor,
    }
}

/// So far on the side of an end.
pub(super) fn beyond(end: End, middle: Term, reach: Term) -> Term {
    match end {
        End::Low => middle - reach,
        End::High => middle + reach,
    }
}
