//! The words and signs of a filter expression.

use super::Operator;
use super::parse::Fault;
use crate::data::FilterProblem;

/// A word or sign, with the position of its first character.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    pub position: usize,
    pub kind: Kind,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    /// A bare column name, or a word of the language when one is expected.
    Word(String),
    /// Between double quotes: a column on the left, text on the right.
    Quoted(String),
    /// Between single quotes: text.
    Text(String),
    Number {
        written: String,
        value: f64,
    },
    Operator(Operator),
    Open,
    Close,
    Comma,
}

/// Cuts an expression into tokens.
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, Fault> {
    let letters: Vec<char> = text.chars().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        if letter.is_whitespace() {
            at += 1;
            continue;
        }
        let (kind, end) = token(&letters, at)?;
        tokens.push(Token { position: at, kind });
        at = end;
    }
    Ok(tokens)
}

/// The token that starts at `at`, and where it ends.
fn token(letters: &[char], at: usize) -> Result<(Kind, usize), Fault> {
    let letter = letters[at];
    let next = letters.get(at + 1).copied();
    let one = |kind| Ok((kind, at + 1));
    let operator = |operator, length| Ok((Kind::Operator(operator), at + length));
    match (letter, next) {
        ('(', _) => one(Kind::Open),
        (')', _) => one(Kind::Close),
        (',', _) => one(Kind::Comma),
        ('=', Some('=')) | ('=', _) => operator(Operator::Equal, if next == Some('=') { 2 } else { 1 }),
        ('!', Some('=')) | ('<', Some('>')) => operator(Operator::NotEqual, 2),
        ('≠', _) => operator(Operator::NotEqual, 1),
        ('<', Some('=')) => operator(Operator::LessOrEqual, 2),
        ('>', Some('=')) => operator(Operator::GreaterOrEqual, 2),
        ('≤', _) => operator(Operator::LessOrEqual, 1),
        ('≥', _) => operator(Operator::GreaterOrEqual, 1),
        ('<', _) => operator(Operator::Less, 1),
        ('>', _) => operator(Operator::Greater, 1),
        ('"', _) => quoted(letters, at).map(|(text, end)| (Kind::Quoted(text), end)),
        ('\'', _) => quoted(letters, at).map(|(text, end)| (Kind::Text(text), end)),
        _ => day(letters, at)
            .or_else(|| number(letters, at))
            .or_else(|| word(letters, at))
            .ok_or_else(|| unexpected(letters, at)),
    }
}

/// Text between two quotes of the same kind; a quote written twice is one quote of the text.
fn quoted(letters: &[char], start: usize) -> Result<(String, usize), Fault> {
    let quote = letters[start];
    let mut text = String::new();
    let mut at = start + 1;
    while let Some(&letter) = letters.get(at) {
        if letter != quote {
            text.push(letter);
            at += 1;
        } else if letters.get(at + 1) == Some(&quote) {
            text.push(quote);
            at += 2;
        } else {
            return Ok((text, at + 1));
        }
    }
    Err((start, FilterProblem::OpenQuote))
}

/// A day written `2026-11-24`, which needs no quotes.
fn day(letters: &[char], start: usize) -> Option<(Kind, usize)> {
    let end = start + 10;
    let written: String = letters.get(start..end)?.iter().collect();
    let shape = written.bytes().enumerate().all(|(place, byte)| match place {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    let ends = !letters.get(end).is_some_and(|&letter| is_name(letter));
    (shape && ends).then_some((Kind::Text(written), end))
}

/// A number, unless what starts here is a name that begins with digits.
fn number(letters: &[char], start: usize) -> Option<(Kind, usize)> {
    let digits = |from: usize| {
        letters[from..]
            .iter()
            .take_while(|letter| letter.is_ascii_digit())
            .count()
    };
    let sign = usize::from(matches!(letters[start], '-' | '+'));
    let mut end = start + sign;
    let whole = digits(end);
    end += whole;
    let mut decimals = 0;
    if letters.get(end) == Some(&'.') {
        decimals = digits(end + 1);
        end += 1 + decimals;
    }
    if whole + decimals == 0 {
        return None;
    }
    if matches!(letters.get(end), Some('e' | 'E')) {
        let sign = usize::from(matches!(letters.get(end + 1), Some('-' | '+')));
        let exponent = digits((end + 1 + sign).min(letters.len()));
        if exponent > 0 {
            end += 1 + sign + exponent;
        }
    }
    if letters.get(end).is_some_and(|&letter| is_name(letter)) {
        return None;
    }
    let mut written: String = letters[start..end].iter().collect();
    let value = written.parse::<f64>().ok().filter(|value| value.is_finite())?;
    // `12.5%`, for a column of percentages.
    if letters.get(end) == Some(&'%') {
        written.push('%');
        end += 1;
    }
    Some((Kind::Number { written, value }, end))
}

fn word(letters: &[char], start: usize) -> Option<(Kind, usize)> {
    let length = letters[start..]
        .iter()
        .take_while(|&&letter| is_name(letter))
        .count();
    let mut end = start + length;
    // The elision of "n'est pas manquant" is one word.
    let elided =
        length == 1 && matches!(letters[start], 'n' | 'N') && matches!(letters.get(end), Some('\'' | '’'));
    if elided {
        let rest = letters[end + 1..].iter().take_while(|&&letter| is_name(letter));
        let rest: String = rest.flat_map(|letter| letter.to_lowercase()).collect();
        if rest == "est" {
            end += 1 + rest.len();
            return Some((Kind::Word("n'est".to_string()), end));
        }
    }
    (length > 0).then(|| (Kind::Word(letters[start..end].iter().collect()), end))
}

/// Whether a letter may stand in a bare name.
pub(super) fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_' || letter == '.' || ('\u{300}'..='\u{36f}').contains(&letter)
}

fn unexpected(letters: &[char], at: usize) -> Fault {
    (at, FilterProblem::Unexpected(letters[at].to_string()))
}
