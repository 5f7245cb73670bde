//! A group and those it is compared with, draw by draw and person by person.

use std::borrow::Cow;

use super::pool::Pool;
use super::sample::{Sample, Totals};
use super::spread::Jackknife;
use super::values::{CELLS, Drawn, less, minus};

/// Whom groups are compared with.
pub(super) enum Against<'a> {
    /// A group, with its draws.
    Group(usize, Cow<'a, [Drawn]>),
    Rest,
    Overall,
    Nobody,
}

/// A group, those it is compared with, and everybody, as they are and draw by draw.
pub(super) struct Comparison<'a> {
    pub own: Drawn,
    pub other_now: Option<Drawn>,
    pub all_now: Drawn,
    /// Those it is compared with, without itself.
    pub apart: Option<Drawn>,
    pub all: Option<&'a Vec<Drawn>>,
    against: &'a Against<'a>,
    recorded: Option<&'a Vec<Drawn>>,
    missing: bool,
    pub weighted: bool,
}

impl<'a> Comparison<'a> {
    pub fn new(
        sample: &Sample,
        index: usize,
        totals: Option<&'a Totals>,
        against: &'a Against<'a>,
    ) -> Comparison<'a> {
        let own = sample.now(index);
        let missing = sample.missing[index];
        let rest = |totals: &Totals| match missing {
            true => totals.recorded_now,
            false => minus(&totals.recorded_now, &own),
        };
        let other_now = match against {
            Against::Group(other, drawn) if !drawn.is_empty() => Some(sample.now(*other)),
            Against::Rest => totals.map(rest),
            Against::Overall => totals.map(|totals| totals.all_now),
            Against::Group(..) | Against::Nobody => None,
        };
        let apart = match against {
            Against::Overall => other_now.map(|all| minus(&all, &own)),
            _ => other_now,
        };
        Comparison {
            own,
            other_now,
            all_now: totals.map_or(own, |totals| totals.all_now),
            apart,
            all: totals.map(|totals| &totals.all),
            recorded: totals.map(|totals| &totals.recorded),
            against,
            missing,
            weighted: sample.pools.iter().flatten().any(|pool| pool.weighted),
        }
    }

    /// Those it is compared with in one draw.
    pub fn other(&self, draw: usize, own: &Drawn) -> Drawn {
        match (self.against, self.all, self.recorded) {
            (Against::Group(_, drawn), ..) => drawn[draw],
            (Against::Overall, Some(all), _) => all[draw],
            (Against::Rest, _, Some(recorded)) if self.missing => recorded[draw],
            (Against::Rest, _, Some(recorded)) => minus(&recorded[draw], own),
            _ => [f64::NAN; CELLS],
        }
    }

    /// What a function of the group, those it is compared with and everybody becomes without one person: of the group,
    /// of those it is compared with, of everybody else.
    pub fn strata(&self, pool: &Pool, of: &dyn Fn(&Drawn, &Drawn, &Drawn) -> f64) -> Vec<Jackknife> {
        let is_everybody = matches!(self.against, Against::Overall);
        let other = self.other_now.unwrap_or([0.0; CELLS]);
        let all = &self.all_now;
        let own = pool.without_one().map(|(people, place, weight)| {
            let everybody = less(all, place, weight);
            let other = if is_everybody { everybody } else { other };
            (people, of(&less(&self.own, place, weight), &other, &everybody))
        });
        let mut strata: Vec<Jackknife> = vec![own.collect()];
        // Of the others it is enough to know what each cell weighs: they are taken to weigh one each.
        let others = |whom: &Drawn, in_other: bool| -> Jackknife {
            let cells = whom.iter().enumerate().filter(|(_, people)| **people >= 1.0);
            let without = |(place, people): (usize, &f64)| {
                let everybody = less(all, place, 1.0);
                let other = if in_other { less(&other, place, 1.0) } else { other };
                (*people, of(&self.own, &other, &everybody))
            };
            cells.map(without).collect()
        };
        match self.apart {
            Some(apart) => {
                strata.push(others(&apart, true));
                strata.push(others(&minus(&minus(all, &self.own), &apart), false));
            }
            None => strata.push(others(&minus(all, &self.own), false)),
        }
        strata
    }
}
