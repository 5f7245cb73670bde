//! Comparisons inside strata.

use super::compared::two_proportion;
use super::intervals::{Spanned, around, beyond, newcombe, of_share, z_95};
use super::{End, Function, Term, Trace, What, Whose};
use crate::measure::strata::{
    Conditional, Figure, Inside, Layer, Shares, Side, Standardised, StratumMeasures, telling,
};
use crate::measure::{Measured, Polarity, RateInterval};

/// A number of a comparison inside strata.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InsideNumber {
    /// In one stratum, by its place among those compared: the rate of the group, the reference's, their difference.
    Group(usize),
    Reference(usize),
    Gap(usize),
    /// Of all the people compared, whatever their stratum.
    Crude,
    CrudeP,
    Pooled,
    PooledRatio,
    OddsRatio,
    /// The p-values of the test of association and of the test that all odds ratios are equal.
    Association,
    Homogeneity,
    StandardGroup,
    StandardReference,
    StandardGap,
    Conditional,
    ConditionalCrude,
}

/// The strata, as they are compared, with their names in the order of the set-up.
#[derive(Clone, Copy, Debug)]
pub struct Strata<'a> {
    pub levels: &'a [Option<String>],
    pub measures: &'a [StratumMeasures<'a>],
    pub whole: &'a Measured,
    pub polarity: Polarity,
}

/// How a number of the comparison of one group came about; `None` when there is no such stratum.
pub fn inside(inside: &Inside, number: InsideNumber, strata: Strata<'_>, group: usize) -> Option<Trace> {
    let of = Of { inside, strata };
    let layer = |place: usize| inside.layers.get(place);
    Some(match number {
        InsideNumber::Group(place) => of.side(&layer(place)?.group, GROUP, &of.level(layer(place)?)),
        InsideNumber::Reference(place) => {
            of.side(&layer(place)?.reference, REFERENCE, &of.level(layer(place)?))
        }
        InsideNumber::Gap(place) => {
            let layer = layer(place)?;
            let whose = of.level(layer);
            of.gap(&layer.group, &layer.reference, &layer.difference(), &whose)
        }
        InsideNumber::Crude => {
            let crude = &inside.crude;
            of.gap(&crude.group, &crude.reference, &crude.difference, &Whose::Nobody)
        }
        InsideNumber::CrudeP => of.crude_p(),
        InsideNumber::Pooled => of.pooled(),
        InsideNumber::PooledRatio => of.pooled_ratio(),
        InsideNumber::OddsRatio => of.odds_ratio(),
        InsideNumber::Association => of.association(),
        InsideNumber::Homogeneity => of.homogeneity(),
        InsideNumber::StandardGroup => of.standard(|standard| of.standard_side(standard, true)),
        InsideNumber::StandardReference => of.standard(|standard| of.standard_side(standard, false)),
        InsideNumber::StandardGap => of.standard(|standard| of.standard_gap(standard)),
        InsideNumber::Conditional => of.conditional(group, false),
        InsideNumber::ConditionalCrude => of.conditional(group, true),
    })
}

const GROUP: [What; 2] = [What::GroupAbove, What::GroupBelow];
const REFERENCE: [What; 2] = [What::ReferenceAbove, What::ReferenceBelow];

struct Of<'a> {
    inside: &'a Inside,
    strata: Strata<'a>,
}

/// The counts of a stratum, as terms.
struct Table {
    a: Term,
    n1: Term,
    c: Term,
    n0: Term,
}

impl Table {
    fn of(group: &Side, reference: &Side, whose: &Whose) -> Table {
        let number = |what: What, value: f64| Term::number((what, whose), value);
        Table {
            a: number(What::GroupAbove, group.yes),
            n1: number(What::GroupBelow, group.n),
            c: number(What::ReferenceAbove, reference.yes),
            n0: number(What::ReferenceBelow, reference.n),
        }
    }

    fn total(&self) -> Term {
        self.n1.clone() + self.n0.clone()
    }

    /// Of both, above the line.
    fn yes(&self) -> Term {
        self.a.clone() + self.c.clone()
    }

    fn b(&self) -> Term {
        self.n1.clone() - self.a.clone()
    }

    fn d(&self) -> Term {
        self.n0.clone() - self.c.clone()
    }
}

impl Of<'_> {
    fn level(&self, layer: &Layer) -> Whose {
        Whose::Stratum(self.strata.levels.get(layer.stratum).cloned().flatten())
    }

    fn sum(&self, of: impl Fn(&Table) -> Term) -> Term {
        Term::sum_of(self.inside.layers.iter().map(|layer| {
            let table = Table::of(&layer.group, &layer.reference, &Whose::Nobody);
            (self.level(layer), of(&table))
        }))
    }

    /// A share with the interval that differences are made of.
    fn spanned(&self, side: &Side, [above, below]: [What; 2], whose: &Whose) -> Spanned {
        let number = |what: What, value: f64| Term::number((what, whose), value);
        let (yes, n) = (number(above, side.yes), number(below, side.n));
        let (low, high) = side.interval.unwrap_or((f64::NAN, f64::NAN));
        let [low, high] = [(End::Low, low), (End::High, high)].map(|(end, found)| match side.whole {
            true => of_share(RateInterval::Wilson, end, yes.clone(), n.clone()),
            false => number(end.of((What::LowEnd, What::HighEnd)), found),
        });
        Spanned {
            value: yes / n,
            low,
            high,
        }
    }

    /// The same under names.
    fn named(&self, side: &Side, of_group: bool, whose: &Whose) -> Spanned {
        let (counts, [value, low, high]) = match of_group {
            true => (GROUP, [What::GroupRate, What::GroupLow, What::GroupHigh]),
            false => (
                REFERENCE,
                [What::ReferenceRate, What::ReferenceLow, What::ReferenceHigh],
            ),
        };
        let spanned = self.spanned(side, counts, whose);
        Spanned {
            value: spanned.value.named((value, whose)),
            low: spanned.low.named((low, whose)),
            high: spanned.high.named((high, whose)),
        }
    }

    fn side(&self, side: &Side, names: [What; 2], whose: &Whose) -> Trace {
        let spanned = self.spanned(side, names, whose);
        let trace = Trace::known(side.share(), spanned.value);
        trace.with(side.interval, || vec![spanned.low, spanned.high])
    }

    fn gap(&self, group: &Side, reference: &Side, shown: &Figure, whose: &Whose) -> Trace {
        let both = || {
            (
                self.named(group, true, whose),
                self.named(reference, false, whose),
            )
        };
        Trace::figure(
            shown,
            || both().0.value - both().1.value,
            || End::BOTH.map(|end| newcombe(end, &both().0, &both().1)).into(),
        )
    }

    fn crude_p(&self) -> Trace {
        let crude = &self.inside.crude;
        match crude.p_value {
            Err(reason) => Trace::undefined(reason),
            Ok(p) => {
                let table = Table::of(&crude.group, &crude.reference, &Whose::Nobody);
                let sides = ((table.a, table.n1), (table.c, table.n0));
                let by_z = two_proportion(sides.0.clone(), sides.1.clone());
                let term = match (by_z.value() - p).abs() <= 1e-12 {
                    true => by_z,
                    false => {
                        let ((a, n1), (c, n0)) = sides;
                        Term::Of(Function::FisherExact, vec![a, n1, c, n0])
                    }
                };
                Trace::known(p, term)
            }
        }
    }

    fn pooled(&self) -> Trace {
        let weight = || {
            let each = self.sum(|s| s.n1.clone() * s.n0.clone() / s.total());
            each.named(What::Weight)
        };
        let difference = || {
            let above = self.sum(|s| (s.a.clone() * s.n0.clone() - s.c.clone() * s.n1.clone()) / s.total());
            above / weight()
        };
        // Sato (1989).
        let p = || {
            self.sum(|s| {
                let squares = s.n1.clone().square() * s.c.clone() - s.n0.clone().square() * s.a.clone();
                let others = s.n1.clone() * s.n0.clone() * (s.n0.clone() - s.n1.clone()) / 2.0.into();
                (squares + others) / s.total().square()
            })
        };
        let q =
            || self.sum(|s| (s.a.clone() * s.d() + s.c.clone() * s.b()) / (Term::Constant(2.0) * s.total()));
        Trace::figure(&self.inside.pooled.difference, difference, || {
            let gap = difference().named(What::Difference);
            let variance = ((gap.clone() * p() + q()) / weight().square()).named(What::Variance);
            let half = z_95() * variance.at_least(0.0).root();
            let [low, high] = End::BOTH.map(|end| beyond(end, gap.clone(), half.clone()));
            vec![low.at_least(-1.0), high.at_most(1.0)]
        })
    }

    fn pooled_ratio(&self) -> Trace {
        let above = || self.sum(|s| s.a.clone() * s.n0.clone() / s.total());
        let below = || self.sum(|s| s.c.clone() * s.n1.clone() / s.total());
        Trace::figure(
            &self.inside.pooled.ratio,
            || above() / below(),
            || {
                let spread = self.sum(|s| {
                    let both = s.n1.clone() * s.n0.clone() * s.yes();
                    (both - s.a.clone() * s.c.clone() * s.total()) / s.total().square()
                });
                let variance = spread / (above() * below());
                let one = |end| around(end, above() / below(), variance.clone().at_least(0.0));
                End::BOTH.map(one).into()
            },
        )
    }

    fn odds_ratio(&self) -> Trace {
        let r = |s: &Table| s.a.clone() * s.d() / s.total();
        let s_ = |s: &Table| s.b() * s.c.clone() / s.total();
        let p = |s: &Table| (s.a.clone() + s.d()) / s.total();
        let q = |s: &Table| (s.b() + s.c.clone()) / s.total();
        let (above, below) = (|| self.sum(r), || self.sum(s_));
        Trace::figure(
            &self.inside.pooled.odds_ratio,
            || above() / below(),
            || {
                let (above, below) = (above(), below());
                let twice = |one: &Term, other: &Term| Term::Constant(2.0) * one.clone() * other.clone();
                let variance = self.sum(|s| p(s) * r(s)) / twice(&above, &above)
                    + self.sum(|s| p(s) * s_(s) + q(s) * r(s)) / twice(&above, &below)
                    + self.sum(|s| q(s) * s_(s)) / twice(&below, &below);
                let ratio = (above / below).named(What::OddsRatio);
                let one = |end| around(end, ratio.clone(), variance.clone().at_least(0.0));
                End::BOTH.map(one).into()
            },
        )
    }

    /// The sum over the strata whose table can vary.
    fn telling(&self, of: impl Fn(&Table) -> Term) -> Term {
        Term::sum_of(telling(&self.inside.layers).map(|layer| {
            let table = Table::of(&layer.group, &layer.reference, &Whose::Nobody);
            (self.level(layer), of(&table))
        }))
    }

    fn association(&self) -> Trace {
        let test = match &self.inside.association {
            Err(reason) => return Trace::undefined(*reason),
            Ok(test) => test,
        };
        let gap = self.telling(|s| s.a.clone() - s.n1.clone() * s.yes() / s.total());
        let variance = self.telling(|s| {
            let above = s.n1.clone() * s.n0.clone() * s.yes() * (s.total() - s.yes());
            above / (s.total().square() * (s.total() - 1.0.into()))
        });
        let statistic = (gap.square() / variance.named(What::Variance)).named(What::Statistic);
        let freedom = Term::number(What::Freedom, test.freedom);
        Trace::known(
            test.p_value,
            Term::Of(Function::ChiSquareTail, vec![statistic, freedom]),
        )
    }

    fn homogeneity(&self) -> Trace {
        let (test, odds) = match (self.inside.homogeneity, self.inside.pooled.odds_ratio.value) {
            (Err(reason), _) | (_, Err(reason)) => return Trace::undefined(reason),
            (Ok(test), Ok(odds)) => (test, odds),
        };
        let expected = |s: &Table| {
            let odds = Term::number(What::OddsRatio, odds);
            let of = vec![s.n1.clone(), s.n0.clone(), s.yes(), odds];
            Term::Of(Function::Expected, of).named(What::Expected)
        };
        let variance = |s: &Table| {
            let e = || expected(s);
            let part = |cell: Term| Term::Constant(1.0) / cell;
            let cells = part(e())
                + part(s.yes() - e())
                + part(s.n1.clone() - e())
                + part(s.n0.clone() - s.yes() + e());
            (Term::Constant(1.0) / cells).named(What::Variance)
        };
        let beyond = |s: &Table| s.a.clone() - expected(s);
        let squares = self.telling(|s| beyond(s).square() / variance(s));
        let gap = self.telling(beyond).square() / self.telling(variance);
        let statistic = (squares - gap).at_least(0.0).named(What::Statistic);
        let freedom = Term::number(What::Freedom, test.freedom);
        Trace::known(
            test.p_value,
            Term::Of(Function::ChiSquareTail, vec![statistic, freedom]),
        )
    }

    fn standard(&self, of: impl FnOnce(&Standardised) -> Trace) -> Trace {
        match &self.inside.standardised {
            Err(reason) => Trace::undefined(*reason),
            Ok(standard) => of(standard),
        }
    }

    /// A rate with everybody's mix of strata, with its interval.
    fn standard_spanned(&self, is_group: bool) -> Spanned {
        let layers = || self.inside.layers.iter();
        let all: f64 = layers().filter_map(|layer| layer.everybody.known()).sum();
        let each = |of: &dyn Fn(Term, &Spanned) -> Term| {
            Term::sum_of(layers().map(|layer| {
                let people = Term::number(What::StratumPeople, layer.everybody.low);
                let weight = people / Term::number((What::People, &Whose::Everybody), all);
                let side = if is_group { &layer.group } else { &layer.reference };
                let spanned = self.named(side, is_group, &Whose::Nobody);
                (self.level(layer), of(weight, &spanned))
            }))
        };
        let what = if is_group {
            What::StandardGroup
        } else {
            What::StandardReference
        };
        let share = each(&|weight, spanned| weight * spanned.value.clone()).named(what);
        let end = |end: End| {
            let squares = each(&|weight, spanned| (weight * spanned.reach(end)).square());
            beyond(end, share.clone(), squares.root())
        };
        Spanned {
            low: end(End::Low).at_least(0.0),
            high: end(End::High).at_most(1.0),
            value: share,
        }
    }

    fn standard_side(&self, standard: &Standardised, is_group: bool) -> Trace {
        let figure = if is_group {
            &standard.group
        } else {
            &standard.reference
        };
        let spanned = self.standard_spanned(is_group);
        Trace::figure(
            figure,
            || spanned.value.clone(),
            || vec![spanned.low.clone(), spanned.high.clone()],
        )
    }

    fn standard_gap(&self, standard: &Standardised) -> Trace {
        let (group, reference) = (self.standard_spanned(true), self.standard_spanned(false));
        Trace::figure(
            &standard.difference,
            || group.value.clone() - reference.value.clone(),
            || End::BOTH.map(|end| newcombe(end, &group, &reference)).into(),
        )
    }

    fn conditional(&self, group: usize, crude: bool) -> Trace {
        let found: &Conditional = match &self.inside.conditional {
            Err(reason) => return Trace::undefined(*reason),
            Ok(found) => found,
        };
        let gap = |shares: &Shares| {
            let number = |what: What, value: f64| Term::number(what, value);
            let refused =
                number(What::GroupUnselected, shares.others.0) / number(What::AllUnselected, shares.others.1);
            let chosen =
                number(What::GroupSelected, shares.selected.0) / number(What::AllSelected, shares.selected.1);
            match self.strata.polarity {
                Polarity::Favour => refused - chosen,
                Polarity::Burden => chosen - refused,
            }
        };
        if crude {
            return match Shares::of(self.strata.whole, Some(group)) {
                Err(reason) => Trace::undefined(reason),
                Ok(shares) => Trace::known(found.crude, gap(&shares)),
            };
        }
        let strata = self.strata.measures.iter().zip(self.strata.levels);
        let each = strata
            .filter(|(stratum, _)| !stratum.is_missing)
            .filter_map(|(stratum, level)| {
                let place = stratum.places.iter().position(|place| *place == group);
                let shares = Shares::of(stratum.measured, place).ok()?;
                shares.disparity(self.strata.polarity)?;
                Some((Whose::Stratum(level.clone()), shares))
            });
        let each: Vec<(Whose, Shares)> = each.collect();
        let people = |shares: &Shares| {
            Term::number(What::AllSelected, shares.selected.1)
                + Term::number(What::AllUnselected, shares.others.1)
        };
        let sum = |of: &dyn Fn(&Shares) -> Term| {
            Term::sum_of(each.iter().map(|(whose, shares)| (whose.clone(), of(shares))))
        };
        let mean = sum(&|shares| people(shares) * gap(shares)) / sum(&people);
        Trace::known(found.value, mean)
    }
}
