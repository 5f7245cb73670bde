//! Filter expressions: which rows are kept.
//!
//! ```text
//! age >= 18 and (city = "Lyon" or city in ("Nice", "Metz")) and not "date of birth" is missing
//! ```
//!
//! | written | also |
//! |---|---|
//! | `=` `!=` `<=` `>=` | `==`, `<>`, `≠`, `≤`, `≥` |
//! | `and` `or` `not` | `et` `ou` `non` |
//! | `in (…)` `not in (…)` | `dans (…)` `non dans (…)` |
//! | `is missing` `is not missing` | `est manquant` `n'est pas manquant` |
//!
//! A column stands on the left: bare when made of letters, digits, `_` and `.`, otherwise in double quotes. Values
//! are numbers with a decimal point, percentages (`12.5%`), days (`2026-11-24`), or text in double or single quotes; a quote inside is written twice.

mod completion;
mod evaluate;
mod parse;
mod tokens;

pub use completion::{
    Completion, FilterProposal, FilterProposalKind, Spelling, column_written, complete, text_written,
};

use super::{Error, FilterError, Table};

/// A parsed filter expression.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    /// As the auditor wrote it.
    pub text: String,
    root: Node,
}

impl Expression {
    /// Parses an expression, without looking at any table.
    pub fn parse(text: &str) -> Result<Expression, FilterError> {
        let fault = |(position, problem)| FilterError {
            expression: text.to_string(),
            position,
            problem,
        };
        let root = parse::parse(text).map_err(fault)?;
        Ok(Expression {
            text: text.to_string(),
            root,
        })
    }

    /// The columns it looks at, in the order written.
    pub fn columns(&self) -> Vec<&str> {
        self.root.columns()
    }

    /// One flag per row: whether it is kept. A comparison with a missing cell is never true, and `not` of it
    /// is true only when the cell is known; `is missing` and `is not missing` look at missing cells.
    pub fn keeps(&self, table: &Table) -> Result<Vec<bool>, Error> {
        let fault = |(position, problem)| {
            Error::Filter(FilterError {
                expression: self.text.clone(),
                position,
                problem,
            })
        };
        evaluate::keeps(&self.root, table).map_err(fault)
    }
}

/// What an expression is made of.
#[derive(Clone, Debug, PartialEq)]
enum Node {
    /// At least two, in the order written.
    And(Vec<Node>),
    Or(Vec<Node>),
    Not(Box<Node>),
    Compare {
        column: ColumnName,
        operator: Operator,
        literal: Literal,
    },
    /// Not empty.
    In {
        column: ColumnName,
        literals: Vec<Literal>,
    },
    Missing {
        column: ColumnName,
    },
}

impl Node {
    fn columns(&self) -> Vec<&str> {
        match self {
            Node::And(nodes) | Node::Or(nodes) => nodes.iter().flat_map(Node::columns).collect(),
            Node::Not(node) => node.columns(),
            Node::Compare { column, .. } | Node::In { column, .. } | Node::Missing { column } => {
                vec![&column.name]
            }
        }
    }
}

/// A column named at a position of the expression.
#[derive(Clone, Debug, PartialEq)]
struct ColumnName {
    name: String,
    position: usize,
}

/// How a cell is compared.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Operator {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// What a cell is compared with.
#[derive(Clone, Debug, PartialEq)]
struct Literal {
    /// As written, without quotes.
    text: String,
    /// Its value, when it is a number written without quotes.
    number: Option<f64>,
    position: usize,
}
