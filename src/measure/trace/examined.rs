//! Those chosen by the algorithm beside those drawn at random.

use super::intervals::{Spanned, of_share, on_logarithms};
use super::{End, How, Term, Trace, What, Whose, adjusted_p, rates};
use crate::measure::{
    Burden, DrawnFrom, GroupBurden, GroupMeasures, Measured, Metric, Rate, RateInterval, Undefined,
};
use crate::tally::{Amount, Counts, State};

/// A number of a group by both ways of being examined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BurdenNumber {
    /// Of its people chosen, of its people drawn, those who have the outcome.
    Chosen,
    Drawn,
    /// Its shares of the people chosen and of the cases, and the first over the second.
    ShareOfChosen,
    ShareOfCases,
    Ratio,
    PAdjusted,
}

/// How such a number came about; `None` when there is no such group.
pub fn burden(measured: &Measured, found: &Burden, group: usize, number: BurdenNumber) -> Option<Trace> {
    let (here, own) = (found.groups.get(group)?, measured.groups.get(group)?);
    let of = Of {
        measured,
        drawn_from: found.drawn_from,
        here,
        own,
        whose: Whose::Group(own.key.clone()),
    };
    let arms = own.arms.as_deref().copied().unwrap_or_default();
    Some(match number {
        BurdenNumber::Chosen => of.found(&here.chosen, &arms.algorithm),
        BurdenNumber::Drawn => of.found(&here.drawn, &arms.random),
        BurdenNumber::ShareOfChosen => of.figure(&here.share_of_chosen, |of| of.chosen()),
        BurdenNumber::ShareOfCases => of.figure(&here.share_of_cases, |of| of.cases()),
        BurdenNumber::Ratio => Trace::figure(
            &here.ratio,
            || of.named().0.value / of.named().1.value,
            || {
                let (chosen, cases) = of.named();
                End::BOTH.map(|end| on_logarithms(end, &chosen, &cases)).into()
            },
        ),
        BurdenNumber::PAdjusted => of.p_adjusted(found, group)?,
    })
}

struct Of<'a> {
    measured: &'a Measured,
    drawn_from: Option<DrawnFrom>,
    here: &'a GroupBurden,
    own: &'a GroupMeasures,
    whose: Whose,
}

impl Of<'_> {
    fn found(&self, rate: &Rate, counts: &Counts) -> Trace {
        rates::rate_of(rate, counts, &self.whose, &self.measured.methods)
    }

    fn figure(&self, figure: &crate::measure::strata::Figure, of: impl Fn(&Self) -> Spanned) -> Trace {
        Trace::figure(figure, || of(self).value, || vec![of(self).low, of(self).high])
    }

    fn known(&self) -> impl Iterator<Item = &GroupMeasures> {
        self.measured.groups.iter().filter(|group| !group.missing_group)
    }

    /// A sum over the groups that are known.
    fn all(&self, of: impl Fn(&GroupMeasures) -> Term) -> Term {
        Term::sum_of(
            self.known()
                .map(|group| (Whose::Group(group.key.clone()), of(group))),
        )
    }

    fn chosen(&self) -> Spanned {
        let chosen = |group: &GroupMeasures| arm(group, false).n().low;
        let own = Term::number((What::Chosen, &self.whose), chosen(self.own));
        let all = self.all(|group| Term::number(What::Chosen, chosen(group)));
        counted(own, all.named((What::Chosen, &Whose::Everybody)))
    }

    fn cases(&self) -> Spanned {
        if self.drawn_from == Some(DrawnFrom::Everybody) {
            let drawn = |group: &GroupMeasures| yes(&arm(group, true)).low;
            let own = Term::number((What::DrawnYes, &self.whose), drawn(self.own));
            let all = self.all(|group| Term::number(What::DrawnYes, drawn(group)));
            return counted(own, all.named((What::DrawnYes, &Whose::Everybody)));
        }
        let cases = |group: &GroupMeasures| group.rate(Metric::BaseRate).numerator.low;
        let own = Term::number((What::Cases, &self.whose), cases(self.own));
        let all = self.all(|group| Term::number(What::Cases, cases(group)));
        let (low, high) = self.here.share_of_cases.interval.unwrap_or((f64::NAN, f64::NAN));
        Spanned {
            value: own / all.named((What::Cases, &Whose::Everybody)),
            low: Term::Made(How::FromShares, low),
            high: Term::Made(How::FromShares, high),
        }
    }

    /// Both shares under their names.
    fn named(&self) -> (Spanned, Spanned) {
        let name = |spanned: Spanned, what: What, [low, high]: [What; 2]| Spanned {
            value: spanned.value.named((what, &self.whose)),
            low: spanned.low.named((low, &self.whose)),
            high: spanned.high.named((high, &self.whose)),
        };
        (
            name(
                self.chosen(),
                What::ShareOfChosen,
                [What::ChosenLow, What::ChosenHigh],
            ),
            name(
                self.cases(),
                What::ShareOfCases,
                [What::CasesLow, What::CasesHigh],
            ),
        )
    }

    fn p_adjusted(&self, found: &Burden, group: usize) -> Option<Trace> {
        let Some(shown) = self.here.p_adjusted else {
            let reason = self.here.p_value.err().unwrap_or(Undefined::OnlyBounds);
            return Some(Trace::undefined(reason));
        };
        let there = found.groups.iter().zip(&self.measured.groups).enumerate();
        let family = there.filter_map(|(index, (here, measures))| {
            Some((index, (Whose::Group(measures.key.clone()), here.p_value.ok()?)))
        });
        let (places, family): (Vec<usize>, Vec<(Whose, f64)>) = family.unzip();
        let own = places.iter().position(|place| *place == group)?;
        let p = Term::Made(How::Reaching, family[own].1).named((What::PValue, &self.whose));
        Some(adjusted_p(&family, own, self.measured.methods.adjustment, shown).of_which(p))
    }
}

/// The people of a group drawn at random, or chosen.
fn arm(group: &GroupMeasures, random: bool) -> Counts {
    let arms = group.arms.as_deref().copied().unwrap_or_default();
    if random { arms.random } else { arms.algorithm }
}

fn yes(counts: &Counts) -> Amount {
    let states = State::ALL.into_iter();
    states.map(|decision| counts.get(State::Yes, decision)).sum()
}

/// A share of whole people with Wilson's interval.
fn counted(own: Term, all: Term) -> Spanned {
    let [low, high] = End::BOTH.map(|end| of_share(RateInterval::Wilson, end, own.clone(), all.clone()));
    Spanned {
        value: own / all,
        low,
        high,
    }
}
