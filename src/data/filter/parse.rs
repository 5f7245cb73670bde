//! From words and signs to an expression, by recursive descent.

use super::tokens::{Kind, Token, tokens};
use super::{ColumnName, Literal, Node, Operator};
use crate::data::FilterProblem;

/// Where an expression goes wrong, and how.
pub(super) type Fault = (usize, FilterProblem);

/// Parentheses and negations nested deeper than this are refused.
const DEEPEST: usize = 64;

/// Words of the language, in both languages.
pub(super) const AND: &[&str] = &["and", "et"];
pub(super) const OR: &[&str] = &["or", "ou"];
pub(super) const NOT: &[&str] = &["not", "non", "pas"];
pub(super) const IN: &[&str] = &["in", "dans"];
pub(super) const IS: &[&str] = &["is", "est", "n'est"];
pub(super) const MISSING: &[&str] = &["missing", "manquant", "manquante"];

/// Whether a name alone would be read as a word of the language.
pub(super) fn is_word_of_language(name: &str) -> bool {
    let name = name.to_lowercase();
    [AND, OR, NOT, IN, IS, MISSING]
        .iter()
        .any(|words| words.contains(&name.as_str()))
}

pub(super) fn parse(text: &str) -> Result<Node, Fault> {
    let tokens = tokens(text)?;
    if tokens.is_empty() {
        return Err((0, FilterProblem::Empty));
    }
    let mut parser = Parser {
        tokens: &tokens,
        at: 0,
        end: text.chars().count(),
    };
    let node = parser.any_of(0)?;
    match parser.peek() {
        None => Ok(node),
        Some(_) => Err(parser.unexpected()),
    }
}

struct Parser<'t> {
    tokens: &'t [Token],
    at: usize,
    /// The length of the expression, where it stops short.
    end: usize,
}

impl Parser<'_> {
    /// `a or b or c`
    fn any_of(&mut self, depth: usize) -> Result<Node, Fault> {
        let mut nodes = vec![self.all_of(depth)?];
        while self.accept(OR) {
            nodes.push(self.all_of(depth)?);
        }
        Ok(alone(nodes).unwrap_or_else(Node::Or))
    }

    /// `a and b and c`
    fn all_of(&mut self, depth: usize) -> Result<Node, Fault> {
        let mut nodes = vec![self.negation(depth)?];
        while self.accept(AND) {
            nodes.push(self.negation(depth)?);
        }
        Ok(alone(nodes).unwrap_or_else(Node::And))
    }

    /// `not a`, `(a)`, or a test
    fn negation(&mut self, depth: usize) -> Result<Node, Fault> {
        if depth > DEEPEST {
            return Err((self.position(), FilterProblem::TooDeep));
        }
        // A column may be called `not`: then a comparison follows.
        if self.is_word(NOT) && !self.is_column() {
            self.at += 1;
            return Ok(Node::Not(Box::new(self.negation(depth + 1)?)));
        }
        if matches!(self.peek(), Some(Kind::Open)) {
            self.at += 1;
            let node = self.any_of(depth + 1)?;
            self.close()?;
            return Ok(node);
        }
        self.test()
    }

    /// Whether the word here is followed by an operator, so that it must be a column.
    fn is_column(&self) -> bool {
        matches!(
            self.tokens.get(self.at + 1),
            Some(Token {
                kind: Kind::Operator(_),
                ..
            })
        )
    }

    /// `column = value`, `column in (…)`, `column is missing`
    fn test(&mut self) -> Result<Node, Fault> {
        let position = self.position();
        let name = match self.peek() {
            Some(Kind::Word(name) | Kind::Quoted(name)) => name.clone(),
            _ => return Err(self.unexpected()),
        };
        self.at += 1;
        let column = ColumnName { name, position };
        if let Some(&Kind::Operator(operator)) = self.peek() {
            self.at += 1;
            let literal = self.literal()?;
            return Ok(Node::Compare {
                column,
                operator,
                literal,
            });
        }
        if self.is_word(IS) {
            let negated = self.is_word(&["n'est"]);
            self.at += 1;
            // "n'est pas" negates once.
            let negated = self.accept(NOT) || negated;
            if !self.accept(MISSING) {
                return Err(self.unexpected());
            }
            return Ok(negate(negated, Node::Missing { column }));
        }
        let negated = self.accept(NOT);
        if !self.accept(IN) {
            return Err(self.unexpected());
        }
        let literals = self.list()?;
        Ok(negate(negated, Node::In { column, literals }))
    }

    /// `("a", "b")`
    fn list(&mut self) -> Result<Vec<Literal>, Fault> {
        if !matches!(self.peek(), Some(Kind::Open)) {
            return Err(self.unexpected());
        }
        self.at += 1;
        let mut literals = vec![self.literal()?];
        while matches!(self.peek(), Some(Kind::Comma)) {
            self.at += 1;
            literals.push(self.literal()?);
        }
        self.close()?;
        Ok(literals)
    }

    fn literal(&mut self) -> Result<Literal, Fault> {
        let position = self.position();
        let (text, number) = match self.peek() {
            Some(Kind::Quoted(text) | Kind::Text(text)) => (text.clone(), None),
            Some(Kind::Number { written, value }) => (written.clone(), Some(*value)),
            _ => return Err(self.unexpected()),
        };
        self.at += 1;
        Ok(Literal {
            text,
            number,
            position,
        })
    }

    fn close(&mut self) -> Result<(), Fault> {
        match self.peek() {
            Some(Kind::Close) => {
                self.at += 1;
                Ok(())
            }
            _ => Err(self.unexpected()),
        }
    }

    fn peek(&self) -> Option<&Kind> {
        self.tokens.get(self.at).map(|token| &token.kind)
    }

    fn position(&self) -> usize {
        self.tokens.get(self.at).map_or(self.end, |token| token.position)
    }

    /// Whether the next token is one of these words.
    fn is_word(&self, words: &[&str]) -> bool {
        match self.peek() {
            Some(Kind::Word(word)) => words.contains(&word.to_lowercase().as_str()),
            _ => false,
        }
    }

    /// Steps over the next token if it is one of these words.
    fn accept(&mut self, words: &[&str]) -> bool {
        let found = self.is_word(words);
        self.at += usize::from(found);
        found
    }

    /// What is wrong with the next token, or with its absence.
    fn unexpected(&self) -> Fault {
        let shown = match self.peek() {
            None => return (self.end, FilterProblem::Ends),
            Some(Kind::Word(text) | Kind::Number { written: text, .. }) => text.clone(),
            Some(Kind::Quoted(text)) => format!("\"{text}\""),
            Some(Kind::Text(text)) => format!("'{text}'"),
            Some(Kind::Operator(operator)) => sign(*operator).to_string(),
            Some(Kind::Open) => "(".to_string(),
            Some(Kind::Close) => ")".to_string(),
            Some(Kind::Comma) => ",".to_string(),
        };
        (self.position(), FilterProblem::Unexpected(shown))
    }
}

/// The only node of a list, or the list back.
fn alone(mut nodes: Vec<Node>) -> Result<Node, Vec<Node>> {
    match nodes.pop() {
        Some(node) if nodes.is_empty() => Ok(node),
        Some(node) => {
            nodes.push(node);
            Err(nodes)
        }
        None => Err(nodes),
    }
}

fn negate(negated: bool, node: Node) -> Node {
    if negated { Node::Not(Box::new(node)) } else { node }
}

fn sign(operator: Operator) -> &'static str {
    match operator {
        Operator::Equal => "=",
        Operator::NotEqual => "!=",
        Operator::Less => "<",
        Operator::LessOrEqual => "<=",
        Operator::Greater => ">",
        Operator::GreaterOrEqual => ">=",
    }
}
