//! Words as people read and mistype them: folding of case and accents, the nearest name, natural order.

use std::cmp::Ordering;

/// The candidate that `name` most likely meant, when one is near enough: same letters apart from case and
/// accents, or a few letters added, dropped, changed or swapped.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let wanted: Vec<char> = fold(name).chars().collect();
    let allowed = (wanted.len() / 3).clamp(1, 3);
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let letters: Vec<char> = fold(candidate).chars().collect();
        if letters.len().abs_diff(wanted.len()) > allowed {
            continue;
        }
        let distance = distance(&wanted, &letters);
        if distance <= allowed && best.is_none_or(|(shortest, _)| distance < shortest) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate.to_string())
}

/// Lower case without accents, so that `Âge` and `age` meet.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            other => folded.extend(plain(other)),
        }
    }
    folded
}

/// The letter without its accent, in its own case; nothing for an accent that stands alone, of a letter written in
/// two characters.
pub(crate) fn plain(letter: char) -> Option<char> {
    Some(match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ý' | 'ÿ' => 'y',
        '\u{300}'..='\u{36f}' => return None,
        _ if letter.is_uppercase() => {
            let mut lower = letter.to_lowercase();
            match (lower.next(), lower.next()) {
                // A letter whose accent changes with its case is none of those above.
                (Some(one), None) if one != letter => match plain(one) {
                    Some(bare) if bare != one => bare.to_ascii_uppercase(),
                    _ => letter,
                },
                _ => letter,
            }
        }
        other => other,
    })
}

/// The words of a header, folded: `ScoreFinal_2024` holds `score`, `final` and `2024`.
pub(crate) fn words(header: &str) -> Vec<String> {
    let mut spaced = String::with_capacity(header.len() + 8);
    let mut after_lower = false;
    for letter in header.chars() {
        if letter.is_uppercase() && after_lower {
            spaced.push(' ');
        }
        after_lower = letter.is_lowercase();
        spaced.push(letter);
    }
    fold(&spaced)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_string)
        .collect()
}

/// Labels in the order people expect: numbers inside by value (`2` before `10`), then letters without regard to
/// case and accents, then as written.
pub(crate) fn natural_order(labels: &[String]) -> Vec<usize> {
    let keys: Vec<Vec<Piece>> = labels.iter().map(|label| pieces(&fold(label))).collect();
    let mut order: Vec<usize> = (0..labels.len()).collect();
    order.sort_by(|&a, &b| keys[a].cmp(&keys[b]).then_with(|| labels[a].cmp(&labels[b])));
    order
}

/// A label cut into what is compared as text and what is compared as a number.
#[derive(PartialEq, Eq)]
enum Piece {
    /// Digits without leading zeros.
    Digits(String),
    Other(char),
}

impl Ord for Piece {
    fn cmp(&self, other: &Piece) -> Ordering {
        match (self, other) {
            (Piece::Digits(a), Piece::Digits(b)) => a.len().cmp(&b.len()).then_with(|| a.cmp(b)),
            (Piece::Other(a), Piece::Other(b)) => a.cmp(b),
            // Where digits meet something else, the something else decides as if digits were `0`.
            (Piece::Digits(_), Piece::Other(b)) => '0'.cmp(b),
            (Piece::Other(a), Piece::Digits(_)) => a.cmp(&'0'),
        }
    }
}

impl PartialOrd for Piece {
    fn partial_cmp(&self, other: &Piece) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for letter in text.chars() {
        match pieces.last_mut() {
            Some(Piece::Digits(digits)) if letter.is_ascii_digit() => {
                if digits == "0" {
                    digits.clear();
                }
                digits.push(letter);
            }
            _ if letter.is_ascii_digit() => pieces.push(Piece::Digits(letter.to_string())),
            _ => pieces.push(Piece::Other(letter)),
        }
    }
    pieces
}

/// How many letters separate two words, a swap of neighbours counting for one.
pub(crate) fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut previous: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut current = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let changed = previous[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            current[j] = changed.min(previous[j] + 1).min(current[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                current[j] = current[j].min(before[j - 2] + 1);
            }
        }
        before = std::mem::replace(&mut previous, current);
    }
    previous[b.len()]
}
