//! Shares at the stages of a process.

use super::intervals::{of_ratio, of_share};
use super::{End, Term, Trace, What, Whose};
use crate::measure::{Measured, Stage, Value};

/// A number of a group at a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageNumber {
    /// Its share of the people at the stage.
    Share,
    /// What the step to the stage makes of that share.
    Step,
}

/// How such a number came about; `None` when there is none.
pub fn stage(
    measured: &Measured,
    stages: &[Stage],
    (group, place): (usize, usize),
    number: StageNumber,
) -> Option<Trace> {
    let here = Here {
        stage: stages.get(place)?,
        group,
        whose: Whose::Group(measured.groups.get(group)?.key.clone()),
    };
    match number {
        StageNumber::Share => Some(here.share_of(measured)),
        StageNumber::Step => {
            let before = Here {
                stage: stages.get(place.checked_sub(1)?)?,
                group,
                whose: here.whose.clone(),
            };
            here.step_from(&before, measured)
        }
    }
}

struct Here<'a> {
    stage: &'a Stage,
    group: usize,
    whose: Whose,
}

impl Here<'_> {
    fn at(&self) -> Whose {
        Whose::Stage(self.stage.name.clone())
    }

    /// The group's people at the stage, by their bounds.
    fn own(&self, end: End) -> Term {
        let n = self.stage.groups[self.group].n;
        Term::number((What::GroupPeople, &self.at()), end.of((n.low, n.high)))
    }

    /// All others' people at the stage.
    fn others(&self, end: End) -> Term {
        let others = self.stage.groups.iter().enumerate();
        let others = others.filter(|(other, _)| *other != self.group);
        let people = others.map(|(_, here)| end.of((here.n.low, here.n.high))).sum();
        Term::number((What::OtherPeople, &self.at()), people)
    }

    fn share(&self, end: End) -> Term {
        let own = self.own(end);
        match own.value() > 0.0 {
            true => own.clone() / (own + self.others(end.other())),
            false => Term::Constant(0.0),
        }
    }

    fn share_of(&self, measured: &Measured) -> Trace {
        let here = &self.stage.groups[self.group];
        let terms = match here.share {
            Value::Known(_) => vec![self.share(End::Low)],
            Value::Bounds(..) => End::BOTH.map(|end| self.share(end)).into(),
            Value::Undefined(_) => Vec::new(),
        };
        Trace::of(here.share, terms).with(here.share_interval, || {
            let all = Term::number((What::People, &self.at()), self.stage.people.low);
            let one = |end| of_share(measured.methods.rates, end, self.own(End::Low), all.clone());
            End::BOTH.map(one).into()
        })
    }

    fn step_from(&self, before: &Here<'_>, measured: &Measured) -> Option<Trace> {
        let step = self.stage.groups[self.group].amplification?;
        let named = |here: &Here<'_>, end: End| here.share(end).named((What::StageShare, &here.at()));
        let at = |end: End| named(self, end) / named(before, end.other());
        let terms = match step.value {
            Value::Known(_) => vec![at(End::Low)],
            Value::Bounds(..) => End::BOTH.map(at).into(),
            Value::Undefined(_) => Vec::new(),
        };
        Some(Trace::of(step.value, terms).with(step.interval, || {
            let group = (self.own(End::Low), before.own(End::Low));
            let rest = (self.others(End::Low), before.others(End::Low));
            let one = |end: End| {
                let ratio = of_ratio(measured.methods.ratios, end, group.clone(), rest.clone());
                let (ratio, weight) = (ratio.named(What::Ratio), named(before, End::Low));
                ratio.clone() / (weight.clone() * ratio + Term::Constant(1.0) - weight)
            };
            End::BOTH.map(one).into()
        }))
    }
}
