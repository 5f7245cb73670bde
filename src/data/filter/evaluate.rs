//! Which rows an expression is true for.
//!
//! Every test is true, false, or unknown because the cell is missing. `not` of unknown is unknown; `and` is false
//! as soon as one side is, `or` is true as soon as one side is. Only rows for which the whole is true are kept.

use std::cmp::Ordering;

use super::parse::Fault;
use super::{ColumnName, Literal, Node, Operator};
use crate::data::{
    Column, Decimal, FilterProblem, Table, TakenFor, Values, nearest, number_label, parse_number,
};

/// True, false, or unknown, ordered so that `and` is the least and `or` the greatest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Truth {
    False,
    Unknown,
    True,
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Truth {
        if holds { Truth::True } else { Truth::False }
    }
}

impl std::ops::Not for Truth {
    type Output = Truth;
    fn not(self) -> Truth {
        match self {
            Truth::False => Truth::True,
            Truth::Unknown => Truth::Unknown,
            Truth::True => Truth::False,
        }
    }
}

pub(super) fn keeps(node: &Node, table: &Table) -> Result<Vec<bool>, Fault> {
    Ok(truths(node, table)?
        .into_iter()
        .map(|truth| truth == Truth::True)
        .collect())
}

fn truths(node: &Node, table: &Table) -> Result<Vec<Truth>, Fault> {
    match node {
        Node::And(nodes) => combine(nodes, table, Ord::min),
        Node::Or(nodes) => combine(nodes, table, Ord::max),
        Node::Not(node) => Ok(truths(node, table)?.into_iter().map(|truth| !truth).collect()),
        Node::Missing { column } => Ok(each(find(column, table)?, true.into(), |_| false, |_| false)),
        Node::Compare {
            column,
            operator,
            literal,
        } => compare(column, find(column, table)?, *operator, literal),
        Node::In { column, literals } => is_in(column, find(column, table)?, literals),
    }
}

fn combine(nodes: &[Node], table: &Table, pick: fn(Truth, Truth) -> Truth) -> Result<Vec<Truth>, Fault> {
    let mut nodes = nodes.iter();
    let Some(first) = nodes.next() else {
        return Ok(Vec::new());
    };
    let mut result = truths(first, table)?;
    for node in nodes {
        for (truth, other) in result.iter_mut().zip(truths(node, table)?) {
            *truth = pick(*truth, other);
        }
    }
    Ok(result)
}

fn find<'t>(column: &ColumnName, table: &'t Table) -> Result<&'t Column, Fault> {
    table
        .columns
        .iter()
        .find(|candidate| candidate.name == column.name)
        .map(std::sync::Arc::as_ref)
        .ok_or_else(|| {
            let name = column.name.clone();
            let problem = match table.hides(&name) {
                true => FilterProblem::Quarantined { name },
                false if table.aside(&name).is_some() => FilterProblem::SetAside { name },
                false => FilterProblem::UnknownColumn {
                    near: nearest(&name, table.names()),
                    name,
                },
            };
            (column.position, problem)
        })
}

/// The truth of every cell: of its label or its number, or `missing`.
fn each(
    column: &Column,
    missing: Truth,
    label: impl Fn(&str) -> bool,
    number: impl Fn(f64) -> bool,
) -> Vec<Truth> {
    match &column.values {
        Values::Text { codes, labels } => {
            let truths: Vec<Truth> = labels.iter().map(|text| label(text).into()).collect();
            codes
                .iter()
                .map(|&code| truths.get(code as usize).copied().unwrap_or(missing))
                .collect()
        }
        Values::Number(numbers) => numbers
            .iter()
            .map(|&cell| {
                if cell.is_nan() {
                    missing
                } else {
                    number(cell).into()
                }
            })
            .collect(),
    }
}

fn compare(
    name: &ColumnName,
    column: &Column,
    operator: Operator,
    literal: &Literal,
) -> Result<Vec<Truth>, Fault> {
    let holds = |ordering: Ordering| match operator {
        Operator::Equal => ordering.is_eq(),
        Operator::NotEqual => ordering.is_ne(),
        Operator::Less => ordering.is_lt(),
        Operator::LessOrEqual => ordering.is_le(),
        Operator::Greater => ordering.is_gt(),
        Operator::GreaterOrEqual => ordering.is_ge(),
    };
    let wanted = match &column.values {
        Values::Number(_) => number(name, column, literal)?,
        Values::Text { .. } if is_ordered(operator) && column.taken_for == TakenFor::Date => {
            // Days are written so that their order is that of time.
            let wanted = literal.text.trim();
            let day = wanted.parse::<jiff::civil::Date>();
            return match day.is_ok() && wanted.len() == 10 {
                true => Ok(each(
                    column,
                    Truth::Unknown,
                    |label| holds(label.cmp(wanted)),
                    |_| false,
                )),
                false => Err(mismatch(name, literal)),
            };
        }
        // Text has no order that an auditor and a program would agree on.
        Values::Text { .. } if is_ordered(operator) && has_label(column) => {
            return Err(mismatch(name, literal));
        }
        Values::Text { .. } => f64::NAN,
    };
    let label = |label: &str| is_label(literal, label) == (operator == Operator::Equal);
    let cell = |cell: f64| cell.partial_cmp(&wanted).is_some_and(holds);
    Ok(each(column, Truth::Unknown, label, cell))
}

fn is_in(name: &ColumnName, column: &Column, literals: &[Literal]) -> Result<Vec<Truth>, Fault> {
    let wanted: Vec<f64> = match &column.values {
        Values::Number(_) => literals
            .iter()
            .map(|literal| number(name, column, literal))
            .collect::<Result<_, _>>()?,
        Values::Text { .. } => Vec::new(),
    };
    let label = |label: &str| literals.iter().any(|literal| is_label(literal, label));
    Ok(each(column, Truth::Unknown, label, |cell| wanted.contains(&cell)))
}

/// Whether the column has a known cell. One without says nothing about its type.
fn has_label(column: &Column) -> bool {
    matches!(&column.values, Values::Text { labels, .. } if !labels.is_empty())
}

/// Whether a literal means a label: as written, or, without quotes, by its value (`5.0` means `5`, while `05` is
/// a code and means only itself).
fn is_label(literal: &Literal, label: &str) -> bool {
    let value = || {
        literal
            .number
            .and_then(|_| parse_number(&literal.text, Decimal::Point))
    };
    literal.text.trim() == label || value().is_some_and(|number| number_label(number) == label)
}

/// Whether an operator asks which of two cells comes first.
fn is_ordered(operator: Operator) -> bool {
    !matches!(operator, Operator::Equal | Operator::NotEqual)
}

/// The number a literal stands for, with or without quotes. A percentage is one only for a column of percentages:
/// elsewhere whether `50%` is 50 or 0.5 cannot be told.
fn number(name: &ColumnName, column: &Column, literal: &Literal) -> Result<f64, Fault> {
    if literal.text.ends_with('%') && column.taken_for != TakenFor::Percentage {
        return Err(mismatch(name, literal));
    }
    let written = || parse_number(literal.text.trim(), Decimal::Point);
    literal
        .number
        .or_else(written)
        .ok_or_else(|| mismatch(name, literal))
}

fn mismatch(name: &ColumnName, literal: &Literal) -> Fault {
    (
        literal.position,
        FilterProblem::Mismatch {
            column: name.name.clone(),
        },
    )
}
