//! What can be written next in an expression being typed.

use super::parse::{AND, IN, IS, MISSING, NOT, OR, is_word_of_language};
use super::tokens::{Kind, is_name, tokens};
use crate::data::{Column, Slot, Table, TakenFor, Values};

/// Most proposals at once.
const MOST: usize = 8;

/// A column of more distinct values is not searched to its end.
const MOST_SEARCHED: usize = 20_000;

/// In which of its two languages the words of an expression are proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    English,
    French,
}

/// What can be written in the place of the word at the end of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Completion {
    /// Where that word begins, in characters.
    pub from: usize,
    pub proposals: Vec<FilterProposal>,
}

/// Something that can be written next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterProposal {
    /// What is shown.
    pub name: String,
    /// What is written: in quotes where they are needed, with the blank that follows.
    pub written: String,
    pub kind: FilterProposalKind,
}

/// What a proposal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilterProposalKind {
    Column,
    /// A column that is read again when it is named.
    ColumnAside,
    Value,
    Word,
}

/// Proposes what can follow `text`, the expression up to the cursor. Columns set apart
/// are not in the table, so neither they nor their values are proposed.
pub fn complete(text: &str, table: &Table, spelling: Spelling) -> Completion {
    let (from, begun) = last_word(text);
    let before: String = text.chars().take(from).collect();
    let Ok(tokens) = tokens(&before) else {
        return Completion::default();
    };
    let kinds: Vec<&Kind> = tokens.iter().map(|token| &token.kind).collect();
    let sought = begun.trim_matches(['"', '\'']).to_lowercase();
    let place = place(&kinds);
    let proposals: Vec<FilterProposal> = match place {
        Place::Column => columns(table)
            .chain(words(&["not "], &["non "], spelling))
            .collect(),
        Place::Comparison(_) => words(COMPARISONS, COMPARAISONS, spelling).collect(),
        Place::Negated(_) => words(&["in ("], &["dans ("], spelling).collect(),
        Place::Is => words(
            &["missing", "not missing"],
            &["manquant", "pas manquant"],
            spelling,
        )
        .collect(),
        Place::ListStart(_) => words(&["("], &["("], spelling).collect(),
        Place::Value(column, _) => match table.column(column) {
            Ok(column) => values(column, &sought),
            Err(_) => Vec::new(),
        },
        Place::More(_) => words(&[", ", ")"], &[", ", ")"], spelling).collect(),
        Place::Link => words(&["and ", "or "], &["et ", "ou "], spelling).collect(),
        Place::Nowhere => Vec::new(),
    };
    let mut proposals: Vec<FilterProposal> = proposals
        .into_iter()
        .filter(|proposal: &FilterProposal| proposal.name.to_lowercase().contains(&sought))
        // What is written whole needs no proposal.
        .filter(|proposal| begun.is_empty() || proposal.written.trim_end() != begun)
        .collect();
    proposals.sort_by_key(|proposal| !proposal.name.to_lowercase().starts_with(&sought));
    proposals.truncate(MOST);
    Completion { from, proposals }
}

/// Where the word being typed begins, and the word: what follows the last blank or sign, or the last quote opened.
fn last_word(text: &str) -> (usize, String) {
    let letters: Vec<char> = text.chars().collect();
    let mut open = None;
    for (at, letter) in letters.iter().enumerate() {
        match open {
            None if matches!(letter, '"' | '\'') => open = Some(at),
            Some(start) if *letter == letters[start] => open = None,
            None | Some(_) => {}
        }
    }
    let from = open.unwrap_or_else(|| {
        let word = letters
            .iter()
            .rev()
            .take_while(|letter| is_name(**letter))
            .count();
        letters.len() - word
    });
    (from, letters[from..].iter().collect())
}

/// How a column is compared, in each language.
const COMPARISONS: &[&str] = &[
    "= ",
    "!= ",
    "< ",
    "<= ",
    "> ",
    ">= ",
    "in (",
    "not in (",
    "is missing",
    "is not missing",
];
const COMPARAISONS: &[&str] = &[
    "= ",
    "!= ",
    "< ",
    "<= ",
    "> ",
    ">= ",
    "dans (",
    "non dans (",
    "est manquant",
    "n'est pas manquant",
];

fn words<'w>(
    english: &'w [&str],
    french: &'w [&str],
    spelling: Spelling,
) -> impl Iterator<Item = FilterProposal> + 'w {
    let words = match spelling {
        Spelling::English => english,
        Spelling::French => french,
    };
    words.iter().map(|written| FilterProposal {
        name: written.trim_end().to_owned(),
        written: (*written).to_owned(),
        kind: FilterProposalKind::Word,
    })
}

fn columns(table: &Table) -> impl Iterator<Item = FilterProposal> + '_ {
    let column = |name: &str, kind| FilterProposal {
        name: name.to_owned(),
        written: format!("{} ", column_written(name)),
        kind,
    };
    let proposal = move |slot: Slot<'_>| match slot {
        Slot::Shown(there) => Some(column(&there.name, FilterProposalKind::Column)),
        Slot::Aside(aside) if !aside.apart => Some(column(slot.name(), FilterProposalKind::ColumnAside)),
        Slot::Aside(_) | Slot::Hidden(_) => None,
    };
    table.slots().into_iter().filter_map(proposal)
}

/// A column's name as an expression takes it: bare where it can be.
pub fn column_written(name: &str) -> String {
    let bare = name.chars().all(is_name)
        && matches!(tokens(name).as_deref(), Ok([token]) if matches!(token.kind, Kind::Word(_)))
        && !is_word_of_language(name);
    match bare {
        true => name.to_owned(),
        false => text_written(name),
    }
}

/// A value of text as an expression takes it: between double quotes, of which one inside is written twice.
pub fn text_written(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// The distinct values of a column of text that hold what is sought. Numbers are told by no list.
fn values(column: &Column, sought: &str) -> Vec<FilterProposal> {
    let Values::Text { labels, .. } = &column.values else {
        return Vec::new();
    };
    let found = labels
        .iter()
        .take(MOST_SEARCHED)
        .filter(|label| !label.is_empty() && label.to_lowercase().contains(sought));
    let proposals = found.take(10 * MOST).map(|label| FilterProposal {
        name: label.clone(),
        written: match column.taken_for {
            TakenFor::Date => label.clone(),
            TakenFor::Text | TakenFor::Number | TakenFor::Percentage => text_written(label),
        },
        kind: FilterProposalKind::Value,
    });
    proposals.collect()
}

/// Where in the grammar the next word stands.
#[derive(Clone, Copy)]
enum Place<'k> {
    /// A column, or a negation before it.
    Column,
    /// How this column is compared.
    Comparison(&'k str),
    /// After `column not`.
    Negated(&'k str),
    /// After `column is`.
    Is,
    /// Before the list of values of this column.
    ListStart(&'k str),
    /// A value of this column, in a list or alone.
    Value(&'k str, bool),
    /// In a list of values of this column, after one.
    More(&'k str),
    /// After a whole test.
    Link,
    /// Nowhere that can be told.
    Nowhere,
}

/// The place after these words.
fn place<'k>(kinds: &[&'k Kind]) -> Place<'k> {
    kinds.iter().fold(Place::Column, |place, kind| {
        let is = |words: &[&str]| match kind {
            Kind::Word(word) => words.contains(&word.to_lowercase().as_str()),
            _ => false,
        };
        let value = matches!(kind, Kind::Quoted(_) | Kind::Text(_) | Kind::Number { .. });
        match (place, *kind) {
            (Place::Column, Kind::Open) => Place::Column,
            (Place::Column, Kind::Word(_)) if is(NOT) => Place::Column,
            (Place::Column, Kind::Word(name) | Kind::Quoted(name)) => Place::Comparison(name),
            (Place::Comparison(column), Kind::Operator(_)) => Place::Value(column, false),
            (Place::Comparison(column), Kind::Word(_)) if is(NOT) => Place::Negated(column),
            (Place::Comparison(_), Kind::Word(_)) if is(IS) => Place::Is,
            (Place::Comparison(column) | Place::Negated(column), Kind::Word(_)) if is(IN) => {
                Place::ListStart(column)
            }
            (Place::Is, Kind::Word(_)) if is(NOT) => Place::Is,
            (Place::Is, Kind::Word(_)) if is(MISSING) => Place::Link,
            (Place::ListStart(column), Kind::Open) => Place::Value(column, true),
            (Place::Value(_, false), _) if value => Place::Link,
            (Place::Value(column, true), _) if value => Place::More(column),
            (Place::More(column), Kind::Comma) => Place::Value(column, true),
            (Place::More(_) | Place::Link, Kind::Close) => Place::Link,
            (Place::Link, Kind::Word(_)) if is(AND) || is(OR) => Place::Column,
            _ => Place::Nowhere,
        }
    })
}
