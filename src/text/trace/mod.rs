//! How a number came about, in words.
//!
//! | file | what it says |
//! |---|---|
//! | `names` | the numbers of a formula |
//! | `ways` | functions, and numbers without a formula |
//! | `formula` | a formula, in words and with its numbers |
//! | `tables` | the numbers behind it |
//! | `spoken` | the numbers of sentences, to be found in them |
//! | `titles` | what number it is, and its card |

mod formula;
mod names;
mod spoken;
mod tables;
mod titles;
mod ways;

pub use formula::FormulaLine;
pub use spoken::{calibration_numbers, per_hundred_words, sentence_numbers};
pub use tables::TraceTable;
pub use titles::{traced_card, traced_name, traced_of, traced_value, written_as};

use super::{Language, reason, text};
use crate::measure::Value;
use crate::measure::trace::{Name, Term, Trace};
use formula::{Writer, exact};
use names::name_words;
use ways::how_words;

/// How a number came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraceWords {
    /// What the number is made of, the number first.
    pub formula: Vec<FormulaLine>,
    /// The numbers counted or given, with whose they are.
    pub numbers: Vec<(String, String)>,
    /// The same of several: strata, groups, scores.
    pub tables: Vec<TraceTable>,
    /// What its interval is made of, the ends first; empty without one.
    pub interval: Vec<FormulaLine>,
    pub interval_numbers: Vec<(String, String)>,
    pub interval_tables: Vec<TraceTable>,
    /// Why there is no interval, when a number of its kind may have one.
    pub no_interval: Option<String>,
    /// How numbers without a formula were found.
    pub ways: Vec<String>,
}

/// Says how a number came about; `name` is what it is called.
pub fn trace_words(language: Language, trace: &Trace, name: &str) -> TraceWords {
    let ids = match trace.value {
        Value::Bounds(..) => ["trace-at-least", "trace-at-most"],
        Value::Known(_) | Value::Undefined(_) => ["", ""],
    };
    let titled = |ids: [&str; 2]| {
        ids.map(|id| match id.is_empty() {
            true => name.to_owned(),
            false => text(language, id),
        })
    };
    let own: Vec<&Term> = trace.terms.iter().chain(&trace.beside).collect();
    let ends: Vec<&Term> = trace.ends.iter().collect();
    let numbers = tables::numbers(language, &own);
    let interval_numbers = tables::numbers(language, &ends).into_iter();
    let tables = tables::tables(language, &own);
    let interval_tables = tables::tables(language, &ends).into_iter();
    let all: Vec<&Term> = own.iter().chain(&ends).copied().collect();
    TraceWords {
        formula: lines(language, &trace.terms, &titled(ids), &trace.beside),
        interval: lines(
            language,
            &trace.ends,
            &["trace-low-end", "trace-high-end"].map(|id| text(language, id)),
            &[],
        ),
        interval_numbers: interval_numbers
            .filter(|number| !numbers.contains(number))
            .collect(),
        interval_tables: interval_tables.filter(|table| !tables.contains(table)).collect(),
        numbers,
        tables,
        no_interval: match trace.interval {
            Some(Err(why)) => Some(reason(language, why)),
            Some(Ok(_)) | None => None,
        },
        ways: ways(language, &all),
    }
}

/// Each term under its title, then what stands under names in them, each once.
fn lines(language: Language, terms: &[Term], titles: &[String], beside: &[Term]) -> Vec<FormulaLine> {
    let mut lines: Vec<FormulaLine> = Vec::new();
    let mut told: Vec<(&Name, f64)> = Vec::new();
    for (term, title) in terms.iter().zip(titles) {
        lines.push(line(language, title.clone(), term, true));
    }
    for term in terms.iter().chain(beside) {
        under(language, term, true, &mut told, &mut lines);
    }
    lines
}

fn line(language: Language, name: String, term: &Term, with_numbers: bool) -> FormulaLine {
    let words = Writer::new(language, term, false).write(term);
    let numbers = match (with_numbers, term) {
        (false, _) | (_, Term::Number(..) | Term::Made(..) | Term::Constant(_)) => String::new(),
        (true, _) => Writer::new(language, term, true).write(term),
    };
    let value = term.value();
    FormulaLine {
        name,
        words,
        value: match with_numbers && !value.is_nan() {
            true => exact(language, value),
            false => String::new(),
        },
        numbers,
    }
}

/// The lines of what stands under names; in the same of several the numbers stand in the table.
fn under<'a>(
    language: Language,
    term: &'a Term,
    with_numbers: bool,
    told: &mut Vec<(&'a Name, f64)>,
    lines: &mut Vec<FormulaLine>,
) {
    match term {
        Term::Named(name, inner) => {
            if told.contains(&(name, inner.value())) {
                return;
            }
            told.push((name, inner.value()));
            lines.push(line(language, name_words(language, name), inner, with_numbers));
            under(language, inner, with_numbers, told, lines);
        }
        Term::Each(_, each) => {
            let Some((_, first)) = each.first() else { return };
            let last = each.last().map(|(_, last)| last);
            // What is the same for all of them has its numbers here.
            for part in outer(first) {
                let same = last.is_some_and(|last| outer(last).contains(&part));
                under(
                    language,
                    part,
                    with_numbers && (same || each.len() == 1),
                    told,
                    lines,
                );
            }
        }
        other => {
            for part in other.parts() {
                under(language, part, with_numbers, told, lines);
            }
        }
    }
}

/// The named terms of a term that stand under no other name.
fn outer(term: &Term) -> Vec<&Term> {
    match term {
        Term::Named(..) | Term::Each(..) => vec![term],
        other => other.parts().into_iter().flat_map(outer).collect(),
    }
}

/// How the numbers without a formula were found, each way once.
fn ways(language: Language, terms: &[&Term]) -> Vec<String> {
    let mut ways = Vec::new();
    terms.iter().for_each(|term| collect(language, term, &mut ways));
    ways
}

fn collect(language: Language, term: &Term, ways: &mut Vec<String>) {
    match term {
        Term::Made(how, _) => {
            let words = how_words(language, how);
            if !ways.contains(&words) {
                ways.push(words);
            }
        }
        Term::Each(_, each) => each
            .iter()
            .take(1)
            .for_each(|(_, term)| collect(language, term, ways)),
        other => other
            .parts()
            .into_iter()
            .for_each(|part| collect(language, part, ways)),
    }
}
