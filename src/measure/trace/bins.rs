//! Shares of "yes" by score.

use super::intervals::of_share;
use super::{End, Term, Trace, Valued, What, Whose};
use crate::measure::{Bin, RateInterval};

/// How the share of "yes" of a group's people of a bin came about.
pub fn bin(bin: &Bin, values: Option<&Valued>) -> Trace {
    let whose = Whose::Scores(bin.from, bin.to);
    let number = |what: What, value: f64| Term::number((what, &whose), value);
    let (yes, people) = (number(What::Yes, bin.yes), number(What::Scored, bin.people));
    let share = yes.clone() / people.clone();
    let squares = values.filter(|values| values.people.weighted).map(|values| {
        let steps = values.people.steps.iter();
        let within = steps.filter(|step| (bin.from..=bin.to).contains(&step.score));
        within.map(|step| step.all_squares).sum::<f64>()
    });
    let trace = Trace::known(bin.share, share.clone());
    trace.with(Ok(bin.interval), || {
        let (above, below) = match squares {
            None => (yes.clone(), people.clone()),
            Some(squares) => {
                let effective = people.square() / number(What::Squares, squares);
                let effective = effective.named((What::Effective, &whose));
                (share * effective.clone(), effective)
            }
        };
        let one = |end| of_share(RateInterval::Wilson, end, above.clone(), below.clone());
        End::BOTH.map(one).into()
    })
}
