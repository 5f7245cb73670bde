//! What one cell looks like.

use super::Identifying;
use super::first_names::FIRST_NAMES;
use super::numbers::{is_card, is_french_number, is_iban, is_other_number};
use crate::data::words::fold;

/// What a cell looks like, and whether nothing else looks so.
pub(super) fn form(cell: &str) -> Option<(Identifying, bool)> {
    let cell = cell.trim();
    // Most cells are short words, of which nothing more need be asked.
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let found = |kind, certain| Some((kind, certain));
    if holds_email(cell) {
        return found(Identifying::Email, true);
    }
    if digits >= 2 {
        if is_iban(cell) {
            return found(Identifying::BankAccount, true);
        }
        if is_french_number(cell) {
            // With its key, 15 digits agree by accident once in a hundred.
            return found(Identifying::SocialSecurity, digits >= 14);
        }
        if is_other_number(cell) {
            return found(Identifying::SocialSecurity, false);
        }
        if is_phone(cell) {
            return found(Identifying::Phone, false);
        }
        if is_card(cell) {
            return found(Identifying::BankAccount, false);
        }
        if is_plate(cell) {
            return found(Identifying::LicencePlate, false);
        }
    }
    if digits > 0 {
        return if is_address(cell) {
            found(Identifying::Address, false)
        } else {
            None
        };
    }
    if is_person(cell) {
        return found(Identifying::Name, false);
    }
    None
}

/// An e-mail address, alone or among other words.
fn holds_email(cell: &str) -> bool {
    let between = |letter: char| letter.is_whitespace() || "<>,;:()[]\"'".contains(letter);
    cell.contains('@') && cell.split(between).any(is_email)
}

fn is_email(word: &str) -> bool {
    let Some((name, host)) = word.split_once('@') else {
        return false;
    };
    let ending = host.trim_end_matches('.').rsplit_once('.');
    let ending = ending.map_or("", |(_, ending)| ending);
    !name.is_empty() && ending.len() >= 2 && ending.chars().all(char::is_alphabetic) && !host.contains('@')
}

/// A French number with its leading zero or country, another country's with its plus sign, or an American one.
fn is_phone(cell: &str) -> bool {
    let spelled =
        |letter: &char| !matches!(letter, ' ' | '.' | '-' | '(' | ')' | '/' | '\u{a0}' | '\u{202f}');
    let compact: String = cell.chars().filter(spelled).collect();
    let digits = compact.strip_prefix('+').unwrap_or(&compact);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    if compact.starts_with('+') {
        return (8..=15).contains(&digits.len());
    }
    let runs = cell.split(|letter: char| !letter.is_ascii_digit());
    let runs: Vec<usize> = runs.map(str::len).filter(|length| *length > 0).collect();
    if runs == [3, 3, 4] || runs == [1, 3, 3, 4] {
        return true;
    }
    let national = digits.strip_prefix("0033").or_else(|| digits.strip_prefix("33"));
    let national = national.map(|rest| rest.strip_prefix('0').unwrap_or(rest));
    let national = national.filter(|rest| rest.len() == 9);
    let national = national.or_else(|| digits.strip_prefix('0').filter(|rest| rest.len() == 9));
    national.is_some_and(|national| !national.starts_with('0'))
}

/// `AB-123-CD`, or the older `123 ABC 75`.
fn is_plate(cell: &str) -> bool {
    let runs: Vec<&str> = cell.split(['-', ' ']).filter(|run| !run.is_empty()).collect();
    let letters = |run: &str, lengths: std::ops::RangeInclusive<usize>| {
        lengths.contains(&run.len()) && run.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    let digits = |run: &str, lengths: std::ops::RangeInclusive<usize>| {
        lengths.contains(&run.len()) && run.bytes().all(|byte| byte.is_ascii_digit())
    };
    match runs.as_slice() {
        [a, b, c] if letters(a, 2..=2) => digits(b, 3..=3) && letters(c, 2..=2),
        [a, b, c] => digits(a, 2..=4) && letters(b, 2..=3) && digits(c, 2..=3),
        [one] if one.len() == 7 && one.is_ascii() => {
            letters(&one[..2], 2..=2) && digits(&one[2..5], 3..=3) && letters(&one[5..], 2..=2)
        }
        _ => false,
    }
}

/// What follows the number in a French address.
const FRENCH_STREETS: &[&str] = &[
    "rue",
    "avenue",
    "av",
    "ave",
    "boulevard",
    "bd",
    "bld",
    "boul",
    "chemin",
    "impasse",
    "allee",
    "allees",
    "place",
    "quai",
    "route",
    "rte",
    "square",
    "cours",
    "lieudit",
    "faubourg",
    "passage",
    "residence",
    "sentier",
    "villa",
];

/// What ends the name of an English street.
const ENGLISH_STREETS: &[&str] = &[
    "street", "st", "road", "rd", "lane", "ln", "drive", "dr", "court", "avenue", "ave", "crescent", "close",
    "terrace", "way",
];

/// A house number followed by a street: at once in French, after its name in English.
fn is_address(cell: &str) -> bool {
    let folded = fold(cell);
    let words: Vec<&str> = folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let is_house = |word: &str| {
        let digits = word.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
        (1..=5).contains(&digits.len())
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && word.len() - digits.len() <= 1
    };
    let french = words.iter().enumerate().any(|(place, word)| {
        let mut after = words[place + 1..]
            .iter()
            .skip_while(|word| matches!(**word, "bis" | "ter" | "quater"));
        is_house(word) && after.next().is_some_and(|next| FRENCH_STREETS.contains(next))
    });
    let named = words.iter().take(5).skip(2);
    french
        || words.first().is_some_and(|first| is_house(first)) && { named }
            .any(|word| ENGLISH_STREETS.contains(word))
}

/// Words of what is called after people: towns after saints, schools, streets.
const PLACES: &[&str] = &[
    "saint",
    "sainte",
    "st",
    "ste",
    "san",
    "santa",
    "ecole",
    "college",
    "lycee",
    "school",
    "university",
    "universite",
    "hopital",
    "clinique",
    "hospital",
    "rue",
    "avenue",
    "boulevard",
    "place",
    "street",
    "centre",
];

/// A first name with another beside it, or alone.
fn is_person(cell: &str) -> bool {
    if cell.len() > 60 || cell.contains(|letter: char| "/+&=_%:".contains(letter)) {
        return false;
    }
    let folded = fold(cell);
    let mut words: Vec<&str> = folded
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| !word.is_empty())
        .collect();
    if words
        .first()
        .is_some_and(|word| matches!(*word, "m" | "mr" | "mme" | "mrs" | "ms" | "mlle" | "dr"))
    {
        words.remove(0);
    }
    let is_place = words.iter().any(|word| PLACES.contains(word));
    let known = |word: Option<&&str>| word.is_some_and(|word| FIRST_NAMES.contains(word));
    (1..=4).contains(&words.len()) && !is_place && (known(words.first()) || known(words.last()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether each cell has, or has not, a form.
    fn told(test: fn(&str) -> bool, are: &[&str], are_not: &[&str]) {
        for cell in are {
            assert!(test(cell), "{cell}");
        }
        for cell in are_not {
            assert!(!test(cell), "{cell}");
        }
    }

    #[test]
    fn each_form_is_told_from_what_resembles_it() {
        told(
            is_phone,
            &[
                "06 12 34 56 78",
                "+33 6 12 34 56 78",
                "0033612345678",
                "01.23.45.67.89",
                "+44 20 7946 0958",
                "(555) 010-1234",
            ],
            &[
                "12345678",
                "0012345678",
                "2024-01-01",
                "75001",
                "1234567890",
                "+12",
                "12/03/1980",
            ],
        );
        told(
            holds_email,
            &["marie@example.org", "Marie <marie@example.org>", "see a@b.fr."],
            &["a@b", "@b.fr", "a @ c.fr", "50 @ 2.5"],
        );
        told(
            is_plate,
            &["AB-123-CD", "AB123CD", "123 ABC 75"],
            &["D-001-A", "12-34-56", "éà123cd"],
        );
        told(
            is_address,
            &[
                "12 rue de la Paix",
                "3, Allée des Tilleuls 69000 Lyon",
                "4 bis, avenue Foch",
                "221b Baker Street",
            ],
            &[
                "Rue",
                "10 personnes",
                "3 contrôles en cours",
                "2 ans sur la route",
                "étape 2",
            ],
        );
        told(
            is_person,
            &[
                "Marie",
                "DUPONT Jean-Pierre",
                "M. Mohamed Benali",
                "Nguyen, Sophie",
            ],
            &["Saint-Denis", "Lycée Victor Hugo", "Private", "a/b", ""],
        );
    }
}
