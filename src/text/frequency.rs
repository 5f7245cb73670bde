//! Shares told as people among people: "about 45 of 100".

use fluent_bundle::FluentValue;

use super::{Language, count, text_with};
use crate::tally::Amount;

/// A number closer to a whole one than this is that whole one: the rest is rounding.
const ROUNDING: f64 = 1e-9;

/// Out of how many people the shares are told: 100, or 1,000 or 10,000 when one of them, or what it leaves, would be
/// less than one person.
pub(super) fn base(shares: &[f64]) -> f64 {
    let visible = |share: f64, base: f64| {
        let people = share * base;
        let (none, all) = (people < ROUNDING, base - people < ROUNDING);
        none || all || (people > 1.0 - ROUNDING && base - people > 1.0 - ROUNDING)
    };
    [100.0, 1_000.0]
        .into_iter()
        .find(|base| shares.iter().all(|share| visible(*share, *base)))
        .unwrap_or(10_000.0)
}

/// A share as a number of people out of `base`.
pub(super) struct Frequency {
    /// How many, rounded: what the words around it agree with.
    pub people: f64,
    /// In words: "45", "about 45", "fewer than 1".
    pub words: String,
    /// Whether the words say that it is rounded.
    pub about: bool,
}

/// Tells one share.
pub(super) fn frequency(language: Language, share: f64, base: f64) -> Frequency {
    let people = share * base;
    let rounded = people.round();
    let (id, shown) = if (people - rounded).abs() < ROUNDING {
        (None, rounded)
    } else if people < 1.0 {
        (Some("sentence-under"), 1.0)
    } else if base - people < 1.0 {
        (Some("sentence-over"), base - 1.0)
    } else {
        (Some("sentence-about"), rounded)
    };
    let number = count(language, Amount::exact(shown));
    Frequency {
        people: shown,
        words: match id {
            Some(id) => text_with(language, id, &[("number", FluentValue::from(number))]),
            None => number,
        },
        about: id.is_some(),
    }
}

/// Tells bounds, never narrower than they are: the low one rounded down, the high one up.
pub(super) fn between(language: Language, (low, high): (f64, f64), base: f64) -> Frequency {
    let (low, high) = ((low * base + ROUNDING).floor(), (high * base - ROUNDING).ceil());
    let arguments = [
        ("low", FluentValue::from(count(language, Amount::exact(low)))),
        ("high", FluentValue::from(count(language, Amount::exact(high)))),
    ];
    Frequency {
        people: high,
        words: text_with(language, "sentence-between", &arguments),
        about: false,
    }
}
