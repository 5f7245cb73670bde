//! From arguments to recodes, and what in them is a slip of the pen.

use super::arguments::New;
use super::failure::Failure;
use super::lists::{split, split_at, split_once};
use crate::data::{Change, Error, Recode, RecodeCount, Table, nearest, value_counts};
use crate::text::Language;

/// More distinct numbers than this are not searched for the one that was meant.
const SEARCHED: usize = 5_000;

/// The recodes that the arguments describe, in the order in which they are applied: what is not known, then what
/// days become, then values that become one.
pub(super) fn recodes(new: &New, language: Language) -> Result<Vec<Recode>, Failure> {
    let read = |option: &str, given: &[String], form: &str, recode: fn(&str) -> Option<Recode>| {
        given
            .iter()
            .map(|given| recode(given).ok_or_else(|| Failure::argument(language, option, given, form)))
            .collect::<Result<Vec<_>, _>>()
    };
    let mut recodes = read("--not-known", &new.not_known, "COLUMN: VALUE[, VALUE]", not_known)?;
    recodes.extend(read("--year", &new.year, "COLUMN -> NEW", year)?);
    recodes.extend(read("--age", &new.age, "COLUMN on YYYY-MM-DD -> NEW", age)?);
    recodes.extend(read(
        "--recode",
        &new.recode,
        "COLUMN: VALUE[, VALUE] -> NEW",
        merge,
    )?);
    Ok(recodes)
}

fn not_known(given: &str) -> Option<Recode> {
    let (column, values) = split_once(given, ':')?;
    let values = filled(split(values, ',')?)?;
    Some(recode(column, None, Change::Missing { values }))
}

fn year(given: &str) -> Option<Recode> {
    let [column, new]: [String; 2] = filled(split_at(given, "->")?)?.try_into().ok()?;
    Some(recode(column, Some(new), Change::Year))
}

fn age(given: &str) -> Option<Recode> {
    let (what, new) = given.rsplit_once("->")?;
    let [column, on]: [String; 2] = filled(split_at(what, " on ")?)?.try_into().ok()?;
    let new = filled(split(new, '\0')?)?.pop()?;
    Some(recode(column, Some(new), Change::Age { on }))
}

fn merge(given: &str) -> Option<Recode> {
    let (column, rest) = split_once(given, ':')?;
    let (values, to) = rest.rsplit_once("->")?;
    let values = filled(split(values, ',')?)?;
    let to = filled(split(to, '\0')?)?.pop()?;
    Some(recode(column, None, Change::Merge { values, to }))
}

/// The parts, when each says something.
fn filled(parts: Vec<String>) -> Option<Vec<String>> {
    parts.iter().all(|part| !part.is_empty()).then_some(parts)
}

fn recode(column: String, into: Option<String>, change: Change) -> Recode {
    Recode {
        column,
        into,
        change,
        note: String::new(),
        on: true,
    }
}

/// A value named by a new recode that stands in no cell is a slip of the pen.
pub(super) fn check(table: &Table, recodes: &[Recode], counts: &[RecodeCount]) -> Result<(), Error> {
    for (recode, count) in recodes.iter().zip(counts) {
        let Some(value) = count.absent.first() else {
            continue;
        };
        // A column made by a recode before this one is not in the table.
        let column = table.columns.iter().find(|column| column.name == recode.column);
        let known = column
            .and_then(|column| value_counts(column, SEARCHED))
            .unwrap_or_default();
        return Err(Error::UnknownValue {
            column: recode.column.clone(),
            value: value.clone(),
            near: nearest(value, known.iter().map(|(value, _)| value.as_str())),
        });
    }
    Ok(())
}
