//! What the score says of each grouping: counted once, for it does not depend on where the score is cut.

use std::collections::HashMap;

use crate::measure::{ScoreScale, Scored};
use crate::tally::{Decisions, Distribution, First, GroupKey, Grouped, Tally};

/// The measures of the score by the stratum's value, `None` where it is missing.
pub(super) type ByStratum = HashMap<Option<String>, Scored>;

/// The measures of the score, by grouping. Empty without a score.
#[derive(Clone, Debug, Default)]
pub struct Scores {
    /// One per grouping of the set-up, in its order.
    pub groupings: Vec<Scored>,
    /// For each grouping, the same inside each stratum.
    pub(super) strata: Vec<ByStratum>,
}

impl Scores {
    /// Measures the scores of a tally; `grouped` and `stratified` are its groupings, alone and behind the stratum.
    pub(super) fn of(tally: &Tally, first: First, grouped: &[Grouped], stratified: &[Grouped]) -> Scores {
        let Decisions::Scored { scores, .. } = &tally.decisions else {
            return Scores::default();
        };
        let of = |groups: &[(&GroupKey, &Distribution)], median: Option<f64>| {
            let missing: Vec<bool> = groups
                .iter()
                .map(|(key, _)| key.iter().any(Option::is_none))
                .collect();
            let people: Vec<&Distribution> = groups.iter().map(|(_, people)| *people).collect();
            let scale = ScoreScale {
                scores,
                median,
                first,
            };
            Scored::of(&people, &missing, scale)
        };
        let groupings: Vec<Scored> = grouped
            .iter()
            .map(|grouped| {
                let people = grouped.distributions();
                of(&grouped.keys.iter().zip(&people).collect::<Vec<_>>(), None)
            })
            .collect();
        let strata = stratified.iter().zip(&groupings).map(|(stratified, whole)| {
            let people = stratified.distributions();
            let mut members: HashMap<Option<String>, Vec<(GroupKey, &Distribution)>> = HashMap::new();
            for (key, people) in stratified.keys.iter().zip(&people) {
                if let Some((level, group)) = key.split_first() {
                    members
                        .entry(level.clone())
                        .or_default()
                        .push((group.to_vec(), people));
                }
            }
            members
                .into_iter()
                .map(|(level, members)| {
                    let members: Vec<_> = members.iter().map(|(key, people)| (key, *people)).collect();
                    // The median stays everybody's, so that strata can be compared with each other.
                    (level, of(&members, whole.median))
                })
                .collect()
        });
        let strata = strata.collect();
        Scores { groupings, strata }
    }
}
