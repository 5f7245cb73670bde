//! Which way of being examined a value seems to mean.

use super::Profile;
use super::words::words;

/// How a person came to be examined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Algorithm,
    Random,
    Referred,
}

/// More values than this are not ways of being examined.
const MOST: usize = 10;

const ALGORITHM: &[&str] = &[
    "algorithm",
    "algorithme",
    "algo",
    "score",
    "scoring",
    "model",
    "modele",
    "ciblage",
    "cible",
    "targeted",
    "datamining",
    "automatic",
    "automatique",
    "risk",
    "risque",
];
const RANDOM: &[&str] = &[
    "random",
    "hasard",
    "aleatoire",
    "aleatoires",
    "alea",
    "tirage",
    "randomly",
    "sample",
    "sondage",
    "slump",
    "steekproef",
    "aselect",
];
const REFERRED: &[&str] = &[
    "referred",
    "referral",
    "signalement",
    "signale",
    "signales",
    "tip",
    "denunciation",
    "denonciation",
    "reported",
    "manual",
    "manuel",
    "agent",
];

/// The way that a value means, when it says so in French or English.
pub fn guess_way(value: &str) -> Option<Way> {
    let words = words(value);
    let says = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    if says(RANDOM) {
        Some(Way::Random)
    } else if says(REFERRED) {
        Some(Way::Referred)
    } else if says(ALGORITHM) {
        Some(Way::Algorithm)
    } else {
        None
    }
}

/// Whether the values of a column seem to be ways of being examined: one of them at random.
pub fn tells_ways(profile: &Profile) -> bool {
    profile.distinct <= MOST
        && profile
            .frequent
            .iter()
            .any(|(value, _)| guess_way(value) == Some(Way::Random))
}
