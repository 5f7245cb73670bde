//! The records of a JSON text, one after the other.

use std::borrow::Cow;

use super::cursor::{Cursor, Located, unquoted};
use super::{JsonProblem, Shape};
use crate::data::Holds;

/// One value of a record, under its name.
pub(super) struct Member<'a> {
    pub name: Cow<'a, str>,
    /// The name inside the record that this name holds.
    pub inner: Option<Cow<'a, str>>,
    /// The value as written.
    value: &'a str,
    /// Where it is written.
    place: Cursor<'a>,
}

impl<'a> Member<'a> {
    /// The content of the cell: what a string says, nothing for null, everything else as written.
    pub(super) fn cell(&self) -> Result<Cow<'a, str>, Located> {
        if self.value.starts_with('"') {
            return unquoted(self.value).ok_or_else(|| self.fault(JsonProblem::Unexpected));
        }
        Ok(Cow::Borrowed(if self.is_nothing() { "" } else { self.value }))
    }

    /// Whether it says that there is nothing.
    pub(super) fn is_nothing(&self) -> bool {
        self.value == "null" || self.is_empty_record()
    }

    fn is_empty_record(&self) -> bool {
        let inside = self
            .value
            .strip_prefix('{')
            .and_then(|rest| rest.strip_suffix('}'));
        inside.is_some_and(|inside| inside.trim().is_empty())
    }

    /// What it holds instead of one value.
    pub(super) fn holds(&self) -> Option<Holds> {
        match self.value.as_bytes() {
            [b'[', ..] => Some(Holds::Lists),
            [b'{', ..] if !self.is_empty_record() => Some(Holds::Records),
            _ => None,
        }
    }

    /// A problem where it is written.
    pub(super) fn fault(&self, problem: JsonProblem) -> Located {
        self.place.fault(problem)
    }
}

/// Walks through the records of a text until the end, a problem, or a visitor that has seen enough (`false`).
pub(super) fn walk<'a>(
    text: &'a str,
    shape: Shape,
    mut visit: impl FnMut(u64, &mut Vec<Member<'a>>) -> Result<bool, Located>,
) -> Result<(), Located> {
    let mut members = Vec::new();
    match shape {
        Shape::Lines => {
            // By line, so that a record cut short is found where it is and not on the next line.
            for (line, number) in text.lines().zip(1..) {
                let mut cursor = Cursor::new(line, number);
                if cursor.next().is_none() {
                    continue;
                }
                record(&mut cursor, &mut members)?;
                if cursor.next().is_some() {
                    return Err(cursor.unexpected());
                }
                if !visit(number, &mut members)? {
                    break;
                }
            }
            Ok(())
        }
        Shape::List => {
            let mut cursor = Cursor::new(text, 1);
            if cursor.next() == Some(b'{') {
                cursor = only_list(cursor)?;
            }
            list(&mut cursor, &mut members, visit)?;
            match cursor.next() {
                None => Ok(()),
                Some(_) => Err(cursor.unexpected()),
            }
        }
    }
}

fn list<'a>(
    cursor: &mut Cursor<'a>,
    members: &mut Vec<Member<'a>>,
    mut visit: impl FnMut(u64, &mut Vec<Member<'a>>) -> Result<bool, Located>,
) -> Result<(), Located> {
    cursor.expect(b'[')?;
    if cursor.take(b']') {
        return Ok(());
    }
    loop {
        // Blanks first: the record's line is the one it starts on.
        cursor.next();
        let line = cursor.line;
        record(cursor, members)?;
        if !visit(line, members)? {
            return Ok(());
        }
        if !cursor.take(b',') {
            return cursor.expect(b']');
        }
    }
}

/// Reads one record, spreading the records inside it.
fn record<'a>(cursor: &mut Cursor<'a>, members: &mut Vec<Member<'a>>) -> Result<(), Located> {
    match cursor.next() {
        Some(b'{') => {}
        Some(b']' | b',' | b'}') | None => return Err(cursor.unexpected()),
        Some(_) => {
            let start = cursor.clone();
            cursor.value()?;
            return Err(start.fault(JsonProblem::NotARecord));
        }
    }
    members.clear();
    each_member(cursor, |name, value, place| {
        let before = members.len();
        if value.starts_with('{') {
            each_member(&mut place.inside(value), |inner, value, place| {
                members.push(Member {
                    name: name.clone(),
                    inner: Some(inner),
                    value,
                    place: place.clone(),
                });
                Ok(())
            })?;
        }
        if members.len() == before {
            members.push(Member {
                name,
                inner: None,
                value,
                place: place.clone(),
            });
        }
        Ok(())
    })
}

/// Calls back for each member of the record that starts here: its name, its value, and where the value starts.
fn each_member<'a>(
    cursor: &mut Cursor<'a>,
    mut visit: impl FnMut(Cow<'a, str>, &'a str, &Cursor<'a>) -> Result<(), Located>,
) -> Result<(), Located> {
    cursor.expect(b'{')?;
    if cursor.take(b'}') {
        return Ok(());
    }
    loop {
        let name = cursor.name()?;
        cursor.expect(b':')?;
        cursor.next();
        let place = cursor.clone();
        let value = cursor.value()?;
        visit(name, value, &place)?;
        if !cursor.take(b',') {
            return cursor.expect(b'}');
        }
    }
}

/// How a text that starts with a record holds records: by line when that record ends on its line, unless it is alone
/// and holds the list. A first line that does not end its record is either damaged, and a record follows, or the
/// start of one record on many lines.
pub(super) fn shape_of_record(text: &str) -> Shape {
    let whole = |text| {
        let mut cursor = Cursor::new(text, 1);
        cursor.value().is_ok() && cursor.next().is_none()
    };
    let mut lines = text.lines();
    let first = lines.next().unwrap_or_default();
    let mut after = lines.filter(|line| !line.trim().is_empty());
    match (whole(first), after.next()) {
        (true, None) if only_list(Cursor::new(first, 1)).is_ok() => Shape::List,
        (true, _) => Shape::Lines,
        (false, Some(next)) if next.trim_start().starts_with('{') && !whole(text) => Shape::Lines,
        (false, _) => Shape::List,
    }
}

/// The only list of records inside one record, as answers of services are wrapped.
fn only_list(mut cursor: Cursor<'_>) -> Result<Cursor<'_>, Located> {
    let start = cursor.clone();
    let mut lists = Vec::new();
    each_member(&mut cursor, |_, value, place| {
        let inside = value.strip_prefix('[').map(str::trim_start);
        if inside.is_some_and(|inside| inside.starts_with('{')) {
            lists.push(place.inside(value));
        }
        Ok(())
    })?;
    match (cursor.next(), lists.pop(), lists.is_empty()) {
        (None, Some(list), true) => Ok(list),
        (None, ..) => Err(start.fault(JsonProblem::NoRecords)),
        (Some(_), ..) => Err(cursor.unexpected()),
    }
}
