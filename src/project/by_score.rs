//! The people of every grouping by score, for what does not depend on where the score is cut: how it is spread, and what
//! each cut would do.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::measure::{Metric, Spread, Sweep, Undefined, cuts_over};
use crate::tally::{Cut, Decisions, First, Grouped, ResolvedCut, Tally};

/// Cuts at which a metric is found to draw its line: as many as a line has points that are told apart on a screen.
const CUTS: usize = 300;
/// Lines kept for the next frame; the oldest goes first.
const KEPT: usize = 24;

/// A stratum's value, or everybody.
pub type Inside<'a> = Option<&'a Option<String>>;

/// The scores of a set-up. Lines are found when they are asked for, and kept.
#[derive(Debug)]
pub struct ByScore {
    tally: Arc<Tally>,
    /// One per grouping of the set-up, alone and behind the stratum.
    grouped: Arc<Vec<Grouped>>,
    stratified: Arc<Vec<Grouped>>,
    cuts: [OnceLock<Vec<ResolvedCut>>; 2],
    sweeps: Mutex<Vec<(Asked, Arc<Sweep>)>>,
    spreads: Mutex<Vec<(Looked, Spreads)>>,
}

/// A grouping, and the stratum looked inside.
type Looked = (usize, Option<Option<String>>);

/// How the scores of each group are spread, in the order of the groups measured, or why that is not known.
pub type Spreads = Arc<Vec<Result<Spread, Undefined>>>;

/// A line asked for.
#[derive(Clone, Debug, PartialEq)]
struct Asked {
    grouping: usize,
    inside: Option<Option<String>>,
    metric: Metric,
    first: First,
    /// One cut; all of them when `None`.
    cut: Option<Cut>,
}

impl ByScore {
    /// `None` when the tally holds decisions, or nobody has a score.
    pub(super) fn of(
        tally: &Arc<Tally>,
        grouped: &Arc<Vec<Grouped>>,
        stratified: &Arc<Vec<Grouped>>,
    ) -> Option<Arc<ByScore>> {
        let has_scores = matches!(&tally.decisions, Decisions::Scored { scores, .. } if !scores.is_empty());
        has_scores.then(|| {
            Arc::new(ByScore {
                tally: tally.clone(),
                grouped: grouped.clone(),
                stratified: stratified.clone(),
                cuts: Default::default(),
                sweeps: Mutex::default(),
                spreads: Mutex::default(),
            })
        })
    }

    /// The distinct scores present, ascending.
    pub fn scores(&self) -> &[f64] {
        match &self.tally.decisions {
            Decisions::Scored { scores, .. } => scores,
            Decisions::Given(_) => &[],
        }
    }

    /// A metric of every group of a grouping, in the order of the groups measured, as the cut moves over the scores. Empty
    /// for a grouping or a stratum that is not there.
    pub fn sweep(&self, grouping: usize, inside: Inside<'_>, metric: Metric, first: First) -> Arc<Sweep> {
        self.asked(grouping, inside, metric, first, None)
    }

    /// The same at one cut, which need not be the one in force.
    pub fn at(
        &self,
        grouping: usize,
        inside: Inside<'_>,
        metric: Metric,
        (cut, first): (Cut, First),
    ) -> Arc<Sweep> {
        self.asked(grouping, inside, metric, first, Some(cut))
    }

    fn asked(
        &self,
        grouping: usize,
        inside: Inside<'_>,
        metric: Metric,
        first: First,
        cut: Option<Cut>,
    ) -> Arc<Sweep> {
        let asked = Asked {
            grouping,
            inside: inside.cloned(),
            metric,
            first,
            cut,
        };
        kept(&self.sweeps, asked, || {
            let one;
            let cuts = match cut {
                Some(cut) => {
                    one = [cut.resolve_from(first, &self.tally)];
                    &one[..]
                }
                None => self.cuts(first),
            };
            let sweep = match self.found(grouping, inside) {
                Some((grouped, members)) => Sweep::of(grouped, members.as_deref(), cuts, metric),
                None => Sweep {
                    metric,
                    cuts: Vec::new(),
                    values: Vec::new(),
                },
            };
            Arc::new(sweep)
        })
    }

    /// How the scores of each group of a grouping are spread.
    pub fn spreads(&self, grouping: usize, inside: Inside<'_>) -> Spreads {
        kept(&self.spreads, (grouping, inside.cloned()), || {
            let Some((grouped, members)) = self.found(grouping, inside) else {
                return Arc::default();
            };
            let people = grouped.distributions();
            let all: Vec<usize> = members.unwrap_or_else(|| (0..people.len()).collect());
            let spread = |group: &usize| Spread::of(&people[*group], self.scores());
            Arc::new(all.iter().map(spread).collect())
        })
    }

    fn cuts(&self, first: First) -> &[ResolvedCut] {
        let place = match first {
            First::Highest => 0,
            First::Lowest => 1,
        };
        self.cuts[place].get_or_init(|| cuts_over(&self.tally, first, CUTS))
    }

    /// The groups of a grouping, and inside a stratum which of them are meant.
    fn found(&self, grouping: usize, inside: Inside<'_>) -> Option<(&Grouped, Option<Vec<usize>>)> {
        let Some(level) = inside else {
            return Some((self.grouped.get(grouping)?, None));
        };
        let grouped = self.stratified.get(grouping)?;
        let keys = grouped.keys.iter().enumerate();
        let members = keys.filter_map(|(place, key)| (key.first() == Some(level)).then_some(place));
        Some((grouped, Some(members.collect())))
    }
}

/// What was found for a question before, or what is found now and kept.
fn kept<Q: PartialEq, A: Clone>(memory: &Mutex<Vec<(Q, A)>>, question: Q, find: impl FnOnce() -> A) -> A {
    // Nothing is ever left half-done under the lock.
    let lock = || memory.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, answer)) = lock().iter().find(|(asked, _)| *asked == question) {
        return answer.clone();
    }
    let answer = find();
    let mut memory = lock();
    if memory.len() >= KEPT {
        memory.remove(0);
    }
    memory.push((question, answer.clone()));
    answer
}
