//! Lists of numbered things that two people changed: findings, choices, messages, notes on charts.

use std::collections::BTreeMap;

use super::pick;
use crate::project::{Change, Choice, Evidence, Finding};

/// Something that has a number of its own in an audit.
pub(super) trait Numbered: Clone + PartialEq {
    fn number(&self) -> u32;
    fn set_number(&mut self, number: u32);
    /// Both changes of one thing, and its other version where they are not the same.
    fn join(base: &Self, ours: &Self, theirs: &Self) -> (Self, Option<Self>);
}

/// Two lists made one.
pub(super) struct Joined<T> {
    pub all: Vec<T>,
    /// What both changed, or one changed and the other deleted: its number, and the other version.
    pub conflicts: Vec<(u32, Option<T>)>,
    /// The new numbers of what only `theirs` has and whose number `ours` gave to something else.
    pub renumbered: BTreeMap<u32, u32>,
    /// The number that comes next.
    pub next: u32,
}

/// Makes one list of two that began as `base`. What each added is kept, under a number of its own; `next` is the number
/// that neither has given. What one deleted goes when the other left it as it was, and when nobody `spoke` of it since.
pub(super) fn join<T: Numbered>(
    [base, ours, theirs]: [&[T]; 3],
    next: u32,
    spoke: impl Fn(u32) -> bool,
) -> Joined<T> {
    let find = |list: &[T], number: u32| list.iter().find(|one| one.number() == number).cloned();
    let mut joined = Joined {
        all: Vec::new(),
        conflicts: Vec::new(),
        renumbered: BTreeMap::new(),
        next,
    };
    for own in ours {
        let number = own.number();
        match (find(base, number), find(theirs, number)) {
            // Ours alone.
            (None, _) => joined.all.push(own.clone()),
            (Some(before), Some(their)) => {
                let (one, other) = T::join(&before, own, &their);
                joined.all.push(one);
                joined.conflicts.extend(other.map(|other| (number, Some(other))));
            }
            // They deleted it, and we left it as it was: it goes.
            (Some(before), None) if before == *own && !spoke(number) => {}
            (Some(_), None) => {
                joined.all.push(own.clone());
                joined.conflicts.push((number, None));
            }
        }
    }
    for their in theirs {
        let number = their.number();
        match (find(base, number), find(ours, number)) {
            // Both took it from somewhere else.
            (None, Some(own)) if own == *their => {}
            (None, Some(_)) => {
                let mut their = their.clone();
                their.set_number(joined.next);
                joined.renumbered.insert(number, joined.next);
                joined.next += 1;
                joined.all.push(their);
            }
            (None, None) => joined.all.push(their.clone()),
            // We deleted it, they changed it: it stands.
            (Some(before), None) if before != *their || spoke(number) => {
                joined.all.push(their.clone());
                joined.conflicts.push((number, None));
            }
            (Some(_), _) => {}
        }
    }
    joined
}

/// Gives every named field the value to keep in `$kept`, and in `$other` the one of the other version; whether any has
/// another version.
macro_rules! fields {
    ($base:ident, $ours:ident, $theirs:ident => $kept:ident, $other:ident: $($name:ident)*) => {{
        let mut differ = false;
        $(
            let (value, version) = pick(&$base.$name, &$ours.$name, &$theirs.$name);
            differ |= version.is_some();
            $other.$name = version.unwrap_or_else(|| value.clone());
            $kept.$name = value;
        )*
        differ
    }};
}

impl Numbered for Finding {
    fn number(&self) -> u32 {
        self.number
    }

    fn set_number(&mut self, number: u32) {
        self.number = number;
    }

    fn join(base: &Finding, ours: &Finding, theirs: &Finding) -> (Finding, Option<Finding>) {
        let (mut kept, mut other) = (ours.clone(), ours.clone());
        let differ =
            fields!(base, ours, theirs => kept, other: text generated severity status claim evidence);
        // Views that each added, or noted anew, are all kept; one that either took away is gone.
        kept.further = views(base, ours, theirs);
        other.further.clone_from(&kept.further);
        let mut history: Vec<Change> = super::union(&ours.history, &theirs.history);
        history.sort_by(|one, other| one.at.cmp(&other.at));
        kept.history = history;
        kept.modified = ours.modified.clone().max(theirs.modified.clone());
        (other.history, other.modified) = (kept.history.clone(), kept.modified.clone());
        (kept, differ.then_some(other))
    }
}

/// The further views: those that both still have, then what each added.
fn views(base: &Finding, ours: &Finding, theirs: &Finding) -> Vec<Evidence> {
    let gone = |view: &&Evidence| base.further.contains(view) && !theirs.further.contains(view);
    let added = |view: &&Evidence| !base.views().chain(ours.views()).any(|known| known == *view);
    let mut views: Vec<Evidence> = { ours.further.iter() }
        .filter(|view| !gone(view))
        .cloned()
        .collect();
    views.extend(theirs.further.iter().filter(added).cloned());
    views
}

impl Numbered for Choice {
    fn number(&self) -> u32 {
        self.number
    }

    fn set_number(&mut self, number: u32) {
        self.number = number;
    }

    fn join(base: &Choice, ours: &Choice, theirs: &Choice) -> (Choice, Option<Choice>) {
        let (mut kept, mut other) = (ours.clone(), ours.clone());
        // What was decided is said on the options: they are one answer, and stay together.
        let differ = fields!(base, ours, theirs => kept, other: about question view options by why revisit);
        kept.dissent = super::union(&ours.dissent, &theirs.dissent);
        // Words that one took back stay taken back.
        kept.dissent.retain(|dissent| {
            !base.dissent.contains(dissent)
                || ours.dissent.contains(dissent) && theirs.dissent.contains(dissent)
        });
        kept.modified = ours.modified.clone().max(theirs.modified.clone());
        (other.dissent, other.modified) = (kept.dissent.clone(), kept.modified.clone());
        (kept, differ.then_some(other))
    }
}
