//! Differences of writing between two keys that name the same person.

use serde::{Deserialize, Serialize};

use crate::data::words::plain;

/// A difference that can be overlooked. None is by itself: the auditor turns each on, having seen what it changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Matching {
    /// `12 34` is `1234`.
    Blanks,
    /// `ab12` is `AB12`.
    Case,
    /// `0012` is `12`, `D-0012` is `D-12`.
    LeadingZeros,
    /// `12.0` and `12,0` are `12`.
    Decimals,
    /// `é` is `e`.
    Accents,
    /// `AB-12` is `AB12`, whatever the dash.
    Dashes,
}

impl Matching {
    /// All of them, in the order in which they are proposed.
    pub const ALL: [Matching; 6] = [
        Matching::Blanks,
        Matching::Case,
        Matching::LeadingZeros,
        Matching::Decimals,
        Matching::Accents,
        Matching::Dashes,
    ];

    /// Its stable name, as on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Matching::Blanks => "blanks",
            Matching::Case => "case",
            Matching::LeadingZeros => "leading-zeros",
            Matching::Decimals => "decimals",
            Matching::Accents => "accents",
            Matching::Dashes => "dashes",
        }
    }
}

/// The key with these differences taken away: equal for keys that differ in nothing else.
pub(super) fn alike(key: &str, matching: &[Matching]) -> String {
    let on = |one: Matching| matching.contains(&one);
    let mut key = key.to_owned();
    if on(Matching::Accents) {
        key = key.chars().filter_map(plain).collect();
    }
    if on(Matching::Case) {
        key = key.chars().flat_map(char::to_lowercase).collect();
    }
    if on(Matching::Blanks) {
        key.retain(|letter| !is_blank(letter));
    }
    if on(Matching::Dashes) {
        // A dash in front is a minus sign.
        let mut inside = false;
        key.retain(|letter| {
            let keep = !(inside && is_dash(letter));
            inside |= !is_blank(letter);
            keep
        });
    }
    if on(Matching::Decimals) {
        key = without_decimals(key);
    }
    if on(Matching::LeadingZeros) {
        key = without_leading_zeros(&key);
    }
    key
}

/// Blanks of every width, those that take no room included.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

fn is_dash(letter: char) -> bool {
    matches!(
        letter,
        '-' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ad}'
    )
}

/// A whole number without the zeros after its decimal separator.
fn without_decimals(key: String) -> String {
    let whole = key.split_once(['.', ',']).and_then(|(whole, rest)| {
        let digits = whole.strip_prefix('-').unwrap_or(whole);
        let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        (is_number && !rest.is_empty() && rest.bytes().all(|byte| byte == b'0')).then(|| whole.to_owned())
    });
    whole.unwrap_or(key)
}

/// The first number in a key without its leading zeros.
fn without_leading_zeros(key: &str) -> String {
    let Some(start) = key.find(|letter: char| letter.is_ascii_digit()) else {
        return key.to_owned();
    };
    let (before, rest) = key.split_at(start);
    let digits = rest
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(rest.len());
    let zeros = rest[..digits].bytes().take_while(|byte| *byte == b'0').count();
    // The last zero is the number.
    let zeros = zeros.min(digits - 1);
    format!("{before}{}", &rest[zeros..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_overlooks_its_own_difference_and_no_other() {
        for (matching, key, expected) in [
            (Matching::Blanks, "12\u{202f}3 4", "1234"),
            (Matching::Blanks, "aB-0", "aB-0"),
            (Matching::Case, "AbÉ", "abé"),
            (Matching::LeadingZeros, "0012", "12"),
            (Matching::LeadingZeros, "D-0012-01", "D-12-01"),
            (Matching::LeadingZeros, "000", "0"),
            (Matching::LeadingZeros, "100", "100"),
            (Matching::LeadingZeros, "0.5", "0.5"),
            (Matching::Decimals, "12.0", "12"),
            (Matching::Decimals, "-12,00", "-12"),
            (Matching::Decimals, "12.50", "12.50"),
            (Matching::Decimals, "a.0", "a.0"),
            (Matching::Accents, "Éàç", "Eac"),
            (Matching::Dashes, "AB–12_3", "AB123"),
            (Matching::Dashes, "-12", "-12"),
        ] {
            assert_eq!(alike(key, &[matching]), expected, "{matching:?} {key}");
        }
        assert_eq!(alike(" É-007.0", &Matching::ALL), "e7.0");
        assert_eq!(alike("0 012,0", &Matching::ALL), "12");
    }
}
