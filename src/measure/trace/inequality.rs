//! Indices of how unequally individuals benefit.

use super::{How, Term, Trace, What, Whose};
use crate::measure::{Entropy, GroupMeasures, Measured, Polarity, Value};
use crate::tally::Counts;

/// Which index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Index {
    /// Generalized entropy, alpha 2.
    Entropy,
    /// Theil's: alpha 1.
    Theil,
}

/// Of it, the whole or a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Whole,
    /// Between the groups: what is left when everybody has the mean of their group.
    Between,
    /// Inside them.
    Within,
}

/// How an index came about, whole or in part.
pub fn inequality(measured: &Measured, index: Index, part: Part) -> Trace {
    let polarity = measured.inequality.polarity;
    let found: Entropy = match index {
        Index::Entropy => measured.inequality.generalized_entropy_index,
        Index::Theil => measured.inequality.theil_index,
    };
    let made = Made {
        groups: &measured.groups,
        polarity,
        index,
    };
    let (value, interval, term) = match part {
        Part::Whole => (found.whole, Some(found.whole_interval), made.whole()),
        Part::Between => (found.between, None, made.between()),
        Part::Within => (
            found.within,
            Some(found.within_interval),
            made.whole().named(What::Whole) - made.between().named(What::Between),
        ),
    };
    let terms = match value {
        Value::Known(_) => vec![term],
        Value::Bounds(..) | Value::Undefined(_) => Vec::new(),
    };
    let trace = Trace::of(value, terms);
    let Some(interval) = interval else { return trace };
    trace.with(interval, || {
        let how = How::Drawn(measured.methods.resampling);
        let ends = |(low, high)| vec![Term::Made(how, low), Term::Made(how, high)];
        interval.map(ends).unwrap_or_default()
    })
}

struct Made<'a> {
    groups: &'a [GroupMeasures],
    polarity: Polarity,
    index: Index,
}

impl Made<'_> {
    /// A group's people by benefit: none, one, two.
    fn benefits(&self, counts: &Counts) -> [f64; 3] {
        let right = counts.true_positives().low + counts.true_negatives().low;
        let (fp, fn_) = (counts.false_positives().low, counts.false_negatives().low);
        match self.polarity {
            Polarity::Favour => [fn_, right, fp],
            Polarity::Burden => [fp, right, fn_],
        }
    }

    fn all(&self) -> [f64; 3] {
        let add = |mut sum: [f64; 3], one: [f64; 3]| {
            sum.iter_mut().zip(one).for_each(|(sum, one)| *sum += one);
            sum
        };
        let groups = self.groups.iter().map(|group| self.benefits(&group.counts));
        groups.fold([0.0; 3], add)
    }

    /// The mean benefit of people by benefit.
    fn mean([none, one, two]: [f64; 3], whose: &Whose) -> Term {
        let people = |what: What, number: f64| Term::number((what, whose), number);
        let (one, two) = (people(What::One, one), people(What::Two, two));
        (one.clone() + Term::Constant(2.0) * two.clone()) / (people(What::None, none) + one + two)
    }

    fn of_all(&self) -> Term {
        Self::mean(self.all(), &Whose::Everybody).named((What::MeanBenefit, &Whose::Everybody))
    }

    fn people(&self) -> Term {
        Term::number((What::People, &Whose::Everybody), self.all().iter().sum())
    }

    /// What the index makes of a benefit over the mean one.
    fn of(&self, share: Term) -> Term {
        match self.index {
            Index::Entropy => (share.square() - 1.0.into()) / 2.0.into(),
            Index::Theil if share.value() > 0.0 => share.clone() * share.ln(),
            Index::Theil => Term::Constant(0.0),
        }
    }

    fn whole(&self) -> Term {
        let each = self.all().into_iter().zip(0u8..).map(|(people, benefit)| {
            let share = Term::number(What::Benefit, f64::from(benefit)) / self.of_all();
            let term = Term::number(What::People, people) * self.of(share);
            (Whose::Benefit(benefit), term)
        });
        Term::sum_of(each) / self.people()
    }

    fn between(&self) -> Term {
        let groups = self.groups.iter().filter_map(|group| {
            let benefits = self.benefits(&group.counts);
            let people: f64 = benefits.iter().sum();
            let mean = Self::mean(benefits, &Whose::Nobody).named(What::MeanBenefit);
            let term = || Term::number(What::People, people) * self.of(mean / self.of_all());
            (people > 0.0).then(|| (Whose::Group(group.key.clone()), term()))
        });
        Term::sum_of(groups) / self.people()
    }
}
