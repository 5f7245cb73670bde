//! A formula, in words and with its numbers put in.

use super::super::number::written;
use super::super::{Language, text};
use super::names::{each_words, fold_words, name_words, what_words};
use super::ways::function_words;
use crate::measure::trace::{Name, Term, Whose};

/// Terms of a long sum that are written before the last.
const FIRST: usize = 3;

/// One line of a trace: what it is of, in words, with its numbers, and what it gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormulaLine {
    pub name: String,
    pub words: String,
    /// Empty where the numbers stand in a table, one line for each.
    pub numbers: String,
    pub value: String,
}

/// A number with six digits, whole ones whole.
pub(super) fn exact(language: Language, number: f64) -> String {
    let size = number.abs();
    if number.is_infinite() {
        return if number > 0.0 {
            "∞".to_owned()
        } else {
            "−∞".to_owned()
        };
    }
    if size > 0.0 && size < 1e-12 {
        return super::super::decimal(language, number);
    }
    if number.fract() == 0.0 || size >= 1e9 {
        return written(language, number, 0);
    }
    let before = size.max(1e-12).log10().floor();
    let decimals = (5.0 - before).clamp(0.0, 17.0) as usize;
    let plain = written(language, number, decimals);
    match plain.contains(['.', ',']) && decimals > 0 {
        true => plain
            .trim_end_matches('0')
            .trim_end_matches(['.', ','])
            .to_owned(),
        false => plain,
    }
}

/// How tightly what is written holds together.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Tight {
    Sum,
    Product,
    Quotient,
    One,
}

/// Writes one line: what stands under its names is told elsewhere.
pub(super) struct Writer<'a> {
    language: Language,
    /// Whose all numbers of the line are, when all are of the same: it need not be said of each.
    whose: Option<&'a Whose>,
    numbers: bool,
}

impl<'a> Writer<'a> {
    /// For a term of a line.
    pub fn new(language: Language, term: &'a Term, numbers: bool) -> Writer<'a> {
        let mut names = Vec::new();
        shallow(term, &mut names);
        let first = names.first().map(|name| &name.whose);
        let same = first.filter(|whose| names.iter().all(|name| name.whose == **whose));
        Writer {
            language,
            whose: same,
            numbers,
        }
    }

    /// The term as the line has it.
    pub fn write(&self, term: &Term) -> String {
        self.with(term, Tight::Sum)
    }

    fn name(&self, name: &Name) -> String {
        match self.whose == Some(&name.whose) {
            true => what_words(self.language, name.what),
            false => name_words(self.language, name),
        }
    }

    fn with(&self, term: &Term, around: Tight) -> String {
        let (words, tight) = self.of(term);
        match tight < around {
            true => format!("({words})"),
            false => words,
        }
    }

    fn of(&self, term: &Term) -> (String, Tight) {
        let join = |terms: &[Term], sign: &str, around: Tight| {
            let each: Vec<String> = terms.iter().map(|term| self.with(term, around)).collect();
            each.join(sign)
        };
        match term {
            Term::Constant(value) => (exact(self.language, *value), Tight::One),
            Term::Number(_, value) if self.numbers => (exact(self.language, *value), Tight::One),
            Term::Named(_, term) if self.numbers => (exact(self.language, term.value()), Tight::One),
            Term::Number(name, _) | Term::Named(name, _) => (self.name(name), Tight::One),
            Term::Made(_, value) if self.numbers => (exact(self.language, *value), Tight::One),
            Term::Made(..) => (text(self.language, "trace-made"), Tight::One),
            Term::Sum(terms) if terms.len() == 1 => self.of(&terms[0]),
            Term::Sum(terms) => (join(terms, " + ", Tight::Sum), Tight::Sum),
            Term::Minus(one, other) => {
                let other = self.with(other, Tight::Product);
                (format!("{} − {other}", self.with(one, Tight::Sum)), Tight::Sum)
            }
            Term::Product(terms) => (join(terms, " × ", Tight::One), Tight::Product),
            Term::Over(one, other) => {
                let (one, other) = (self.with(one, Tight::Product), self.with(other, Tight::One));
                (format!("{one} ÷ {other}"), Tight::Quotient)
            }
            Term::Of(function, terms) => {
                let of: Vec<String> = terms.iter().map(|term| self.write(term)).collect();
                (function_words(self.language, *function, &of), Tight::One)
            }
            Term::Each(fold, each) => {
                let over = each_words(self.language, each.first().map(|(whose, _)| whose));
                let inside = match self.numbers {
                    true => self.several(each),
                    false => each.first().map(|(_, term)| self.write(term)).unwrap_or_default(),
                };
                match (self.numbers, fold) {
                    (true, crate::measure::trace::Fold::Sum) => (format!("({inside})"), Tight::One),
                    (true, fold) => {
                        let inside = inside.replace(" + ", "; ");
                        (fold_words(self.language, *fold, &over, &inside), Tight::One)
                    }
                    (false, fold) => (fold_words(self.language, *fold, &over, &inside), Tight::One),
                }
            }
        }
    }

    /// The values of several: the first, then the last.
    fn several(&self, each: &[(Whose, Term)]) -> String {
        let value = |(_, term): &(Whose, Term)| exact(self.language, term.value());
        let mut words: Vec<String> = each.iter().take(FIRST).map(value).collect();
        if each.len() > FIRST + 1 {
            words.push("…".to_owned());
        }
        if each.len() > FIRST {
            words.extend(each.last().map(value));
        }
        words.join(" + ")
    }
}

/// The names that a line writes.
fn shallow<'a>(term: &'a Term, names: &mut Vec<&'a Name>) {
    match term {
        Term::Number(name, _) | Term::Named(name, _) => names.push(name),
        Term::Each(_, each) => each.iter().take(1).for_each(|(_, term)| shallow(term, names)),
        other => other.parts().into_iter().for_each(|part| shallow(part, names)),
    }
}
