//! What a number is made of, as tables: the numbers of a formula, and the same of several.

use super::super::{Language, count, text, text_with};
use super::formula::exact;
use super::names::{each_words, name_words, what_words, whose_words};
use crate::measure::trace::{Name, Term, Whose};
use crate::tally::Amount;

/// Lines of a table that are shown before the last.
const LINES: usize = 60;

/// A table behind a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraceTable {
    pub heads: Vec<String>,
    pub lines: Vec<Vec<String>>,
    /// How many lines are left out before the last, in words; empty when none is.
    pub left_out: String,
}

/// The numbers that are counted or given, each once, with whose they are.
pub(super) fn numbers(language: Language, terms: &[&Term]) -> Vec<(String, String)> {
    let mut found: Vec<(&Name, f64)> = Vec::new();
    terms.iter().for_each(|term| given(term, &mut found));
    let one = |(name, value): (&Name, f64)| (name_words(language, name), exact(language, value));
    found.into_iter().map(one).collect()
}

/// The tables of the same of several, each once.
pub(super) fn tables(language: Language, terms: &[&Term]) -> Vec<TraceTable> {
    let mut several: Vec<&[(Whose, Term)]> = Vec::new();
    terms.iter().for_each(|term| folds(term, &mut several));
    let mut tables: Vec<TraceTable> = Vec::new();
    for each in several.into_iter().filter(|each| !each.is_empty()) {
        let table = table(language, each);
        if !tables.contains(&table) {
            tables.push(table);
        }
    }
    tables
}

fn table(language: Language, each: &[(Whose, Term)]) -> TraceTable {
    let (_, first) = &each[0];
    let mut columns: Vec<&Name> = Vec::new();
    named(first, &mut columns);
    let varies = |name: &&Name| {
        each.len() < 2
            || each
                .iter()
                .any(|(_, term)| found(term, name) != found(first, name))
    };
    columns.retain(varies);
    // What is counted before what is made of it.
    let is_made = |name: &&Name| !matches!(of(first, name), Some(Term::Number(..)));
    columns.sort_by_key(is_made);
    let is_result = |name: &Name| matches!(first, Term::Number(of, _) | Term::Named(of, _) if of == name);
    let with_result = !columns.iter().any(|name| is_result(name));
    let mut heads = vec![each_words(language, Some(&each[0].0))];
    heads.extend(columns.iter().map(|name| what_words(language, name.what)));
    if with_result {
        heads.push(text(language, "trace-result"));
    }
    let line = |(whose, term): &(Whose, Term)| {
        let mut cells = vec![whose_words(language, whose).unwrap_or_default()];
        cells.extend(columns.iter().map(|name| match found(term, name) {
            Some(value) => exact(language, value),
            None => "—".to_owned(),
        }));
        if with_result {
            cells.push(exact(language, term.value()));
        }
        cells
    };
    let many = each.len() > LINES + 1;
    let mut lines: Vec<Vec<String>> = each
        .iter()
        .take(if many { LINES } else { each.len() })
        .map(line)
        .collect();
    let left_out = each.len() - lines.len();
    if many {
        lines.extend(each.last().map(line));
    }
    TraceTable {
        heads,
        lines,
        left_out: match left_out > 1 {
            true => {
                let number = count(language, Amount::exact((left_out - 1) as f64));
                text_with(language, "trace-left-out", &[("lines", number.into())])
            }
            false => String::new(),
        },
    }
}

/// The names in a term, in its order.
fn named<'a>(term: &'a Term, names: &mut Vec<&'a Name>) {
    if let Term::Number(name, _) | Term::Named(name, _) = term
        && !names.contains(&name)
    {
        names.push(name);
    }
    if let Term::Each(..) = term {
        return;
    }
    term.parts().into_iter().for_each(|part| named(part, names));
}

/// What a name stands for in a term.
fn of<'a>(term: &'a Term, name: &Name) -> Option<&'a Term> {
    match term {
        Term::Number(own, _) | Term::Named(own, _) if own == name => Some(term),
        Term::Each(..) => None,
        other => other.parts().into_iter().find_map(|part| of(part, name)),
    }
}

/// The value that a name has in a term.
fn found(term: &Term, name: &Name) -> Option<f64> {
    of(term, name).map(Term::value)
}

/// The numbers given outside tables.
fn given<'a>(term: &'a Term, numbers: &mut Vec<(&'a Name, f64)>) {
    match term {
        Term::Number(name, value) => {
            if !numbers.iter().any(|(other, _)| *other == name) {
                numbers.push((name, *value));
            }
        }
        Term::Each(..) => {}
        other => other.parts().into_iter().for_each(|part| given(part, numbers)),
    }
}

fn folds<'a>(term: &'a Term, several: &mut Vec<&'a [(Whose, Term)]>) {
    if let Term::Each(_, each) = term {
        several.push(each);
        // What stands inside is the same in every line, or made of the same.
        each.iter().take(1).for_each(|(_, term)| folds(term, several));
        return;
    }
    term.parts().into_iter().for_each(|part| folds(part, several));
}
