//! What a formula names without writing it out.

use statrs::distribution::{ContinuousCDF, StudentsT};
use statrs::function::gamma::gamma_ur;

use super::super::detectable::detectable_difference;
use super::super::interval::{clopper_pearson, jeffreys, koopman};
use super::super::normal::two_sided;
use super::super::welch::student;
use super::super::{RateInterval, fisher_exact, strata, summary, wilson};

/// Which end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    Low,
    High,
}

impl End {
    /// Both, the lower first.
    pub const BOTH: [End; 2] = [End::Low, End::High];

    /// This end of an interval.
    pub fn of<T>(self, (low, high): (T, T)) -> T {
        match self {
            End::Low => low,
            End::High => high,
        }
    }

    /// The other one.
    pub fn other(self) -> End {
        match self {
            End::Low => End::High,
            End::High => End::Low,
        }
    }
}

/// A function of numbers, by its usual name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    Root,
    Square,
    Exponential,
    Logarithm,
    /// Without its sign.
    Absolute,
    /// The largest of several.
    Most,
    /// The smallest of several.
    Least,
    /// The chances that a standard normal number lies as far from zero.
    TwoSided,
    /// The chances that a chi-square number (the second: degrees of freedom) is as large.
    ChiSquareTail,
    /// The chances that one of Student's numbers (the second: degrees of freedom) lies as far from zero.
    StudentTail,
    /// The 97.5 % quantile of Student's law.
    StudentQuantile,
    /// The standard errors at which all pairs of so many groups hold together, at a level.
    AllPairs,
    /// The standard errors at which the intervals of so many groups hold together, at a level.
    EachGroup,
    /// Fisher's exact test: above and below the line of both.
    FisherExact,
    /// An end of an interval of a share, from those above and below the line.
    Share(RateInterval, End),
    /// An end of Koopman's interval, from above and below the line of both.
    Koopman(End),
    /// The smallest difference found eight times out of ten: people, then the reference's above and below the line.
    Detectable,
    /// How many of a group of a stratum are expected above the line at an odds ratio: people of the group and of the
    /// reference, those above the line, the odds ratio.
    Expected,
}

impl Function {
    /// Its value; not a number where it has none.
    pub(super) fn of(self, values: &[f64]) -> f64 {
        match (self, values) {
            (Function::Root, [x]) => x.sqrt(),
            (Function::Square, [x]) => x * x,
            (Function::Exponential, [x]) => x.exp(),
            (Function::Logarithm, [x]) => x.ln(),
            (Function::Absolute, [x]) => x.abs(),
            (Function::Most, all) => all.iter().copied().fold(f64::NEG_INFINITY, f64::max),
            (Function::Least, all) => all.iter().copied().fold(f64::INFINITY, f64::min),
            (Function::TwoSided, [z]) => two_sided(*z),
            (Function::ChiSquareTail, [statistic, freedom]) => match *statistic > 0.0 {
                true => gamma_ur(freedom / 2.0, statistic / 2.0),
                false => 1.0,
            },
            (Function::StudentTail, [t, freedom]) => {
                StudentsT::new(0.0, 1.0, *freedom).map_or(f64::NAN, |law| 2.0 * law.sf(t.abs()))
            }
            (Function::StudentQuantile, [freedom]) => student(*freedom).unwrap_or(f64::NAN),
            (Function::AllPairs, [groups, level]) => summary::for_all_pairs(*groups as usize, *level),
            (Function::EachGroup, [groups, level]) => summary::for_all(*groups as usize, *level),
            (Function::FisherExact, [x1, n1, x2, n2]) => fisher_exact((*x1, *n1), (*x2, *n2)),
            (Function::Share(method, end), [above, below]) => end.of(match method {
                RateInterval::Wilson => wilson(*above, *below),
                RateInterval::ClopperPearson => clopper_pearson(*above, *below),
                RateInterval::Jeffreys => jeffreys(*above, *below),
            }),
            (Function::Koopman(end), [x1, n1, x2, n2]) => {
                koopman((*x1, *n1), (*x2, *n2)).map_or(f64::NAN, |ends| end.of(ends))
            }
            (Function::Detectable, [people, above, below]) => {
                detectable_difference(*people, (*above, *below)).unwrap_or(f64::NAN)
            }
            (Function::Expected, [group, reference, yes, odds]) => {
                strata::expected_at(*group, *reference, *yes, *odds)
            }
            _ => f64::NAN,
        }
    }
}
