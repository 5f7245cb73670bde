//! P-values adjusted for the number of comparisons.

use super::{Fold, Term, Trace, What, Whose};
use crate::measure::Adjustment;

/// How an adjusted p-value came about: `family` are the p-values made together, each with its group; `own` is the place
/// of the one asked about. `shown` is the number on the screen.
pub fn adjusted_p(family: &[(Whose, f64)], own: usize, adjustment: Adjustment, shown: f64) -> Trace {
    let mut order: Vec<usize> = (0..family.len()).collect();
    order.sort_by(|a, b| family[*a].1.total_cmp(&family[*b].1));
    let place = order.iter().position(|index| *index == own).unwrap_or_default();
    let all = family.len() as f64;
    let one = |rank: usize| {
        let (whose, p) = &family[order[rank]];
        let p = Term::number(What::PValue, *p);
        let times = match adjustment {
            // The i-th smallest of m is multiplied by m - i + 1.
            Adjustment::Holm => Term::number(What::Multiplier, all - rank as f64),
            Adjustment::BenjaminiHochberg => {
                Term::number(What::Comparisons, all) / Term::number(What::Rank, rank as f64 + 1.0)
            }
        };
        (whose.clone(), p * times)
    };
    let (fold, ranks) = match adjustment {
        // Never less than a smaller one's, never more than a larger one's.
        Adjustment::Holm => (Fold::Most, 0..place + 1),
        Adjustment::BenjaminiHochberg => (Fold::Least, place..family.len()),
    };
    let term = Term::Each(fold, ranks.map(one).collect());
    Trace::known(shown, term.at_most(1.0))
}
