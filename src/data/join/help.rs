//! Help for keys that do not meet: what would bring them together, and which look mistyped.

use std::collections::HashMap;

use super::keys::Keys;
use super::{Joining, Matching};
use crate::data::words::distance;
use crate::data::{Error, Table};

/// What could be done about keys that do not meet. Nothing is done by itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Help {
    /// Differences of writing not yet overlooked that would bring more rows together.
    pub proposals: Vec<Proposal>,
    /// A few keys of the data and of the outputs, found in that file only, that differ by one letter: possibly
    /// mistyped. They are never taken for the same. Never saved: a key may identify a person.
    pub near: Vec<(String, String)>,
}

/// What overlooking one more difference of writing would change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub matching: Matching,
    /// Rows of the data that would find their outputs and do not yet.
    pub more: u64,
    /// Rows of the data that would resemble several keys, and so would still find none.
    pub confusable: u64,
}

/// Keys of each file among which near ones are looked for.
const MOST_KEYS: usize = 20_000;
/// Pairs of near keys that are shown.
const MOST_PAIRS: usize = 3;
/// A shorter key has too many neighbours for nearness to mean anything.
const SHORTEST: usize = 4;

/// Looks for what would help `joining` along.
pub fn help(data: &Table, outputs: &Table, joining: &Joining) -> Result<Help, Error> {
    let keys = Keys::new(data, outputs, &joining.keys)?;
    let (in_data, in_outputs) = (keys.frequencies(&keys.data), keys.frequencies(&keys.outputs));
    let union = keys.union(&joining.matching, &in_data, &in_outputs);
    let mut met = vec![false; keys.len()];
    for (key, &place) in union.taken_for.iter().enumerate() {
        if place != key as u32 || (in_data[key] > 0 && in_outputs[key] > 0) {
            met[key] = true;
            met[place as usize] = true;
        }
    }
    let alone = |counts: &[u64]| -> Vec<u32> {
        let keys = (0..keys.len()).filter(|&key| counts[key] > 0 && !met[key]);
        keys.map(|key| key as u32).collect()
    };
    let (left, right) = (alone(&in_data), alone(&in_outputs));
    if left.is_empty() || right.is_empty() {
        return Ok(Help::default());
    }
    let now = keys.diagnose(&joining.matching);
    let others = Matching::ALL
        .into_iter()
        .filter(|one| !joining.matching.contains(one));
    let proposals = others.filter_map(|matching| {
        let mut with = joining.matching.clone();
        with.push(matching);
        let then = keys.diagnose(&with);
        let met = |of: &super::Diagnosis| of.matched + of.data_ambiguous;
        let more = met(&then).saturating_sub(met(&now));
        let confusable = then.confusable.saturating_sub(now.confusable);
        (more > 0 || confusable > 0).then_some(Proposal {
            matching,
            more,
            confusable,
        })
    });
    Ok(Help {
        proposals: proposals.collect(),
        near: near(&keys, &left, &right),
    })
}

/// Pairs of keys one letter apart. Two such keys have a form in common once a letter is taken away from each.
fn near(keys: &Keys<'_>, left: &[u32], right: &[u32]) -> Vec<(String, String)> {
    let mut forms: HashMap<String, u32> = HashMap::new();
    for &key in right.iter().take(MOST_KEYS) {
        for form in shortened(&keys.label(key)) {
            forms.entry(form).or_insert(key);
        }
    }
    let mut pairs = Vec::new();
    for &key in left.iter().take(MOST_KEYS) {
        let label = keys.label(key);
        let other = shortened(&label).into_iter().find_map(|form| {
            let other = keys.label(*forms.get(&form)?);
            let (a, b): (Vec<char>, Vec<char>) = (label.chars().collect(), other.chars().collect());
            (distance(&a, &b) == 1).then_some(other)
        });
        pairs.extend(other.map(|other| (label, other)));
        if pairs.len() == MOST_PAIRS {
            break;
        }
    }
    pairs
}

/// The key, and the key without each of its letters in turn.
fn shortened(key: &str) -> Vec<String> {
    let letters: Vec<char> = key.chars().collect();
    if letters.len() < SHORTEST {
        return Vec::new();
    }
    let without = |place: usize| {
        let (before, after) = (&letters[..place], &letters[place + 1..]);
        before.iter().chain(after).collect::<String>()
    };
    std::iter::once(key.to_owned())
        .chain((0..letters.len()).map(without))
        .collect()
}
