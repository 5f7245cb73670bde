//! A number as what it is made of.

use std::ops::{Add, Div, Mul, Sub};

use super::{Function, How, Name, Whose};

/// A formula with its numbers: it says what a number is made of, and can be worked out again.
#[derive(Clone, Debug, PartialEq)]
pub enum Term {
    /// A number that is counted, given, or not taken apart here.
    Number(Name, f64),
    /// A number of the formula itself, such as 2.
    Constant(f64),
    /// Something with a name: told in a line of its own.
    Named(Name, Box<Term>),
    Sum(Vec<Term>),
    Minus(Box<Term>, Box<Term>),
    Product(Vec<Term>),
    Over(Box<Term>, Box<Term>),
    Of(Function, Vec<Term>),
    /// The same of several: strata, groups, scores.
    Each(Fold, Vec<(Whose, Term)>),
    /// A number without a formula, and how it was found.
    Made(How, f64),
}

/// How the same of several becomes one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    Sum,
    Most,
    Least,
}

impl Term {
    /// A number that is counted or given.
    pub fn number(name: impl Into<Name>, value: f64) -> Term {
        Term::Number(name.into(), value)
    }

    /// The same under a name.
    pub fn named(self, name: impl Into<Name>) -> Term {
        Term::Named(name.into(), Box::new(self))
    }

    pub fn root(self) -> Term {
        Term::Of(Function::Root, vec![self])
    }

    pub fn square(self) -> Term {
        Term::Of(Function::Square, vec![self])
    }

    /// The exponential.
    pub fn exp(self) -> Term {
        Term::Of(Function::Exponential, vec![self])
    }

    /// The natural logarithm.
    pub fn ln(self) -> Term {
        Term::Of(Function::Logarithm, vec![self])
    }

    /// Not under this.
    pub fn at_least(self, least: f64) -> Term {
        Term::Of(Function::Most, vec![Term::Constant(least), self])
    }

    /// Not over this.
    pub fn at_most(self, most: f64) -> Term {
        Term::Of(Function::Least, vec![Term::Constant(most), self])
    }

    /// The sum over several.
    pub fn sum_of(each: impl IntoIterator<Item = (Whose, Term)>) -> Term {
        Term::Each(Fold::Sum, each.into_iter().collect())
    }

    /// What the formula gives.
    pub fn value(&self) -> f64 {
        match self {
            Term::Number(_, value) | Term::Constant(value) | Term::Made(_, value) => *value,
            Term::Named(_, term) => term.value(),
            // The sum of nothing is a negative zero otherwise.
            Term::Sum(terms) => terms.iter().fold(0.0, |sum, term| sum + term.value()),
            Term::Minus(one, other) => one.value() - other.value(),
            Term::Product(terms) => terms.iter().map(Term::value).product(),
            Term::Over(one, other) => one.value() / other.value(),
            Term::Of(function, terms) => {
                let values: Vec<f64> = terms.iter().map(Term::value).collect();
                function.of(&values)
            }
            Term::Each(fold, each) => {
                let values = each.iter().map(|(_, term)| term.value());
                match fold {
                    Fold::Sum => values.fold(0.0, |sum, value| sum + value),
                    Fold::Most => values.fold(f64::NEG_INFINITY, f64::max),
                    Fold::Least => values.fold(f64::INFINITY, f64::min),
                }
            }
        }
    }

    /// The terms directly under it.
    pub fn parts(&self) -> Vec<&Term> {
        match self {
            Term::Number(..) | Term::Constant(_) | Term::Made(..) => Vec::new(),
            Term::Named(_, term) => vec![term],
            Term::Sum(terms) | Term::Product(terms) | Term::Of(_, terms) => terms.iter().collect(),
            Term::Minus(one, other) | Term::Over(one, other) => vec![one, other],
            Term::Each(_, each) => each.iter().map(|(_, term)| term).collect(),
        }
    }
}

impl Add for Term {
    type Output = Term;
    fn add(self, other: Term) -> Term {
        match self {
            Term::Sum(mut terms) => {
                terms.push(other);
                Term::Sum(terms)
            }
            one => Term::Sum(vec![one, other]),
        }
    }
}

impl Sub for Term {
    type Output = Term;
    fn sub(self, other: Term) -> Term {
        Term::Minus(Box::new(self), Box::new(other))
    }
}

impl Mul for Term {
    type Output = Term;
    fn mul(self, other: Term) -> Term {
        match self {
            Term::Product(mut terms) => {
                terms.push(other);
                Term::Product(terms)
            }
            one => Term::Product(vec![one, other]),
        }
    }
}

impl Div for Term {
    type Output = Term;
    fn div(self, other: Term) -> Term {
        Term::Over(Box::new(self), Box::new(other))
    }
}

impl From<f64> for Term {
    fn from(constant: f64) -> Term {
        Term::Constant(constant)
    }
}
