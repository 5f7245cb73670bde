//! Against whom a group is compared.

use serde::{Deserialize, Serialize};

use super::{Polarity, Value};
use crate::tally::{Counts, GroupKey};

/// Against whom each group is compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reference {
    /// A named group: one value per attribute of the grouping.
    Group(Vec<String>),
    /// Everybody, the group itself included.
    Overall,
    /// Everybody else whose group is known.
    Rest,
    /// The group with the most people, by their weights when they have some; the first of them when several have
    /// as many.
    Largest,
    /// The group whose selection rate is the most favourable for it given the polarity (highest for a favour,
    /// lowest for a burden), among groups of at least 30 people when there is one. Without a decision, the same of the
    /// mean of a numeric outcome.
    MostFavoured,
}

/// The reference once the data are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResolvedReference {
    /// The index of a group.
    Group(usize),
    Overall,
    Rest,
    /// No group answers the description: the named group is absent or empty.
    Absent,
}

/// Fewest people for a group to be taken as the most favoured, when there is one with as many.
const FEWEST_FOR_MOST_FAVOURED: f64 = 30.0;

impl Reference {
    /// Finds the reference among groups, the most favoured by `favours`: their selection rates, or mean outcomes. People whose group is missing are never one.
    ///
    /// When counts are known only within bounds, the largest group is the one with the most people for sure;
    /// only groups whose rate is exactly known can be the most favoured.
    pub(super) fn resolve(
        &self,
        keys: &[GroupKey],
        counts: &[Counts],
        favours: &[Value],
        polarity: Polarity,
    ) -> ResolvedReference {
        let candidates = || {
            let people = counts.iter().map(Counts::n).enumerate();
            people.filter(|&(group, n)| !n.is_zero() && keys[group].iter().all(Option::is_some))
        };
        let found = match self {
            Reference::Overall => return ResolvedReference::Overall,
            Reference::Rest => return ResolvedReference::Rest,
            Reference::Group(values) => {
                let named = |key: &GroupKey| key.iter().map(Option::as_ref).eq(values.iter().map(Some));
                candidates()
                    .map(|(group, _)| group)
                    .find(|&group| named(&keys[group]))
            }
            Reference::Largest => {
                first_highest(candidates().map(|(group, _)| (group, counts[group].weight().low)))
            }
            Reference::MostFavoured => {
                let favour = |fewest: f64| {
                    let large = candidates().filter(move |(_, n)| n.low >= fewest);
                    let rated = large.filter_map(|(group, _)| Some((group, favours[group].known()?)));
                    first_highest(rated.map(|(group, rate)| match polarity {
                        Polarity::Favour => (group, rate),
                        Polarity::Burden => (group, -rate),
                    }))
                };
                favour(FEWEST_FOR_MOST_FAVOURED).or_else(|| favour(0.0))
            }
        };
        found.map_or(ResolvedReference::Absent, ResolvedReference::Group)
    }
}

/// The first of those with the highest number.
fn first_highest(groups: impl Iterator<Item = (usize, f64)>) -> Option<usize> {
    groups
        .reduce(|best, group| if group.1 > best.1 { group } else { best })
        .map(|(group, _)| group)
}
