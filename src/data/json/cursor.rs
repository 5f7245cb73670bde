//! A place in a JSON text, and the step over one value.

use std::borrow::Cow;

use serde::de::IgnoredAny;

use super::JsonProblem;

/// What is wrong, and where; lines and columns from 1.
#[derive(Debug, PartialEq)]
pub(super) struct Located {
    pub line: u64,
    pub column: u64,
    pub problem: JsonProblem,
}

impl Located {
    /// A problem of the whole file.
    pub(super) fn start(problem: JsonProblem) -> Located {
        Located {
            line: 1,
            column: 1,
            problem,
        }
    }
}

/// A place in a text.
#[derive(Clone)]
pub(super) struct Cursor<'a> {
    text: &'a str,
    at: usize,
    /// The line this place is on.
    pub line: u64,
    /// How many characters of that line lie before byte `since`.
    before: u64,
    since: usize,
}

impl<'a> Cursor<'a> {
    /// The start of a text whose first line is `line`.
    pub(super) fn new(text: &'a str, line: u64) -> Cursor<'a> {
        Cursor {
            text,
            at: 0,
            line,
            before: 0,
            since: 0,
        }
    }

    /// The start of a value found at this cursor's place before it stepped over it.
    pub(super) fn inside(&self, value: &'a str) -> Cursor<'a> {
        Cursor {
            before: self.column() - 1,
            ..Cursor::new(value, self.line)
        }
    }

    /// Steps over blanks; the next byte, or nothing at the end.
    pub(super) fn next(&mut self) -> Option<u8> {
        let bytes = self.text.as_bytes();
        while let Some(&byte) = bytes.get(self.at) {
            match byte {
                b' ' | b'\t' => self.at += 1,
                b'\r' | b'\n' => {
                    let pair = byte == b'\r' && bytes.get(self.at + 1) == Some(&b'\n');
                    self.at += if pair { 2 } else { 1 };
                    self.new_line(self.at);
                }
                _ => return Some(byte),
            }
        }
        None
    }

    fn new_line(&mut self, since: usize) {
        self.line += 1;
        self.before = 0;
        self.since = since;
    }

    /// Steps over this byte if it comes next, blanks apart.
    pub(super) fn take(&mut self, byte: u8) -> bool {
        let there = self.next() == Some(byte);
        self.at += usize::from(there);
        there
    }

    /// Steps over this byte, which must come next.
    pub(super) fn expect(&mut self, byte: u8) -> Result<(), Located> {
        match self.take(byte) {
            true => Ok(()),
            false => Err(self.unexpected()),
        }
    }

    /// Steps over one value of any kind and returns it as written.
    pub(super) fn value(&mut self) -> Result<&'a str, Located> {
        if self.next().is_none() {
            return Err(self.unexpected());
        }
        let rest = &self.text[self.at..];
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<IgnoredAny>();
        match values.next() {
            Some(Ok(IgnoredAny)) => {
                let value = &rest[..values.byte_offset()];
                self.step_over(value);
                Ok(value)
            }
            Some(Err(error)) if !error.is_eof() => {
                // The library counts bytes, from the start of the value.
                let lines_before = error.line().saturating_sub(1);
                let start: usize = rest.split_inclusive('\n').take(lines_before).map(str::len).sum();
                let mut end = (start + error.column().saturating_sub(1)).min(rest.len());
                while !rest.is_char_boundary(end) {
                    end -= 1;
                }
                self.step_over(&rest[..end]);
                Err(self.fault(JsonProblem::Unexpected))
            }
            _ => {
                self.step_over(rest);
                Err(self.fault(JsonProblem::CutShort))
            }
        }
    }

    /// A name: a string.
    pub(super) fn name(&mut self) -> Result<Cow<'a, str>, Located> {
        if self.next() != Some(b'"') {
            return Err(self.unexpected());
        }
        let start = self.clone();
        let value = self.value()?;
        unquoted(value).ok_or_else(|| start.fault(JsonProblem::Unexpected))
    }

    /// Steps over text that may hold line ends.
    fn step_over(&mut self, text: &str) {
        let start = self.at;
        self.at += text.len();
        let bytes = text.as_bytes();
        for (index, &byte) in bytes.iter().enumerate() {
            if byte == b'\n' || (byte == b'\r' && bytes.get(index + 1) != Some(&b'\n')) {
                self.new_line(start + index + 1);
            }
        }
    }

    fn column(&self) -> u64 {
        self.before + self.text[self.since..self.at].chars().count() as u64 + 1
    }

    /// A problem at this place.
    pub(super) fn fault(&self, problem: JsonProblem) -> Located {
        Located {
            line: self.line,
            column: self.column(),
            problem,
        }
    }

    /// What comes next does not belong here, or nothing comes.
    pub(super) fn unexpected(&mut self) -> Located {
        match self.next() {
            Some(_) => self.fault(JsonProblem::Unexpected),
            None => self.fault(JsonProblem::CutShort),
        }
    }
}

/// What a string says; `None` when it holds half of a character.
pub(super) fn unquoted(written: &str) -> Option<Cow<'_, str>> {
    let inside = written.strip_prefix('"')?.strip_suffix('"')?;
    match inside.contains('\\') {
        false => Some(Cow::Borrowed(inside)),
        true => serde_json::from_str(written).ok().map(Cow::Owned),
    }
}
