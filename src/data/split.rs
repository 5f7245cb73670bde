//! Delimited text cut into records and fields, as RFC 4180 says.
//!
//! It cuts exactly as the `csv` crate does (a test holds the two together), and knows two things more that an
//! auditor needs: on which line of the file each record starts, and where a quotation mark was opened that
//! nothing closes, which the crate closes silently at the end of the file.

use std::borrow::Cow;

/// A quotation mark opened on this line is never closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct OpenQuote {
    pub line: u64,
}

/// What is known of a record besides its fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Record {
    /// The line of the file where it starts, from 1.
    pub line: u64,
    /// Whether it is a line with nothing but blanks on it.
    pub blank: bool,
}

/// Walks through delimited text, record by record.
pub(crate) struct Splitter<'a> {
    text: &'a str,
    delimiter: String,
    at: usize,
    line: u64,
}

impl<'a> Splitter<'a> {
    pub(crate) fn new(text: &'a str, delimiter: char) -> Self {
        Splitter::on_line(text, delimiter, 1)
    }

    /// The same for a text that starts on this line of its file.
    pub(crate) fn on_line(text: &'a str, delimiter: char, line: u64) -> Self {
        Splitter {
            text,
            delimiter: delimiter.to_string(),
            at: 0,
            line,
        }
    }

    /// How many bytes of the text have been walked through.
    pub(crate) fn position(&self) -> usize {
        self.at
    }

    /// The line of the file where the next record starts.
    pub(crate) fn line(&self) -> u64 {
        self.line
    }

    /// Replaces `fields` by those of the next record; `None` at the end of the text.
    pub(crate) fn read(&mut self, fields: &mut Vec<Cow<'a, str>>) -> Result<Option<Record>, OpenQuote> {
        fields.clear();
        if self.at >= self.text.len() {
            return Ok(None);
        }
        let line = self.line;
        let mut quoted = false;
        loop {
            if self.text.as_bytes().get(self.at) == Some(&b'"') {
                quoted = true;
                fields.push(self.quoted()?);
            } else {
                fields.push(Cow::Borrowed(self.plain()));
            }
            if self.at_delimiter() {
                self.at += self.delimiter.len();
            } else {
                self.end_line();
                break;
            }
        }
        let blank = !quoted && fields.len() == 1 && fields[0].trim().is_empty();
        Ok(Some(Record { line, blank }))
    }

    fn at_delimiter(&self) -> bool {
        self.text.as_bytes()[self.at..].starts_with(self.delimiter.as_bytes())
    }

    /// Text up to the next delimiter or end of line.
    fn plain(&mut self) -> &'a str {
        let bytes = self.text.as_bytes();
        let delimiter = self.delimiter.as_bytes();
        let start = self.at;
        for (&byte, at) in bytes[start..].iter().zip(start..) {
            let ends = byte == b'\n' || byte == b'\r';
            if ends || (byte == delimiter[0] && (delimiter.len() == 1 || bytes[at..].starts_with(delimiter)))
            {
                self.at = at;
                return &self.text[start..at];
            }
        }
        self.at = bytes.len();
        &self.text[start..]
    }

    /// A field that starts with a quotation mark. What follows the closing mark up to the delimiter belongs to it.
    fn quoted(&mut self) -> Result<Cow<'a, str>, OpenQuote> {
        let bytes = self.text.as_bytes();
        let opened = self.at;
        let mut start = self.at + 1;
        let mut before: Option<String> = None;
        let inside = loop {
            let Some(found) = bytes[start..].iter().position(|&byte| byte == b'"') else {
                return Err(OpenQuote { line: self.line });
            };
            let end = start + found;
            self.at = end + 1;
            if bytes.get(self.at) != Some(&b'"') {
                break &self.text[start..end];
            }
            // Two marks stand for one.
            before.get_or_insert_default().push_str(&self.text[start..=end]);
            start = self.at + 1;
        };
        self.line += count_lines(&bytes[opened..self.at]);
        let after = self.plain();
        match before {
            None if after.is_empty() => Ok(Cow::Borrowed(inside)),
            before => Ok(Cow::Owned(before.unwrap_or_default() + inside + after)),
        }
    }

    /// Steps over one end of line, of whichever kind.
    fn end_line(&mut self) {
        let rest = &self.text.as_bytes()[self.at..];
        let length = match rest {
            [b'\r', b'\n', ..] => 2,
            [_, ..] => 1,
            [] => 0,
        };
        self.at += length;
        self.line += u64::from(length > 0);
    }
}

/// Where to cut a text that starts at a record into pieces of about `size` bytes: each place ends a record. What
/// follows the last place is the start of a piece that is to go on.
pub(crate) fn cuts(text: &str, delimiter: char, size: usize) -> Vec<usize> {
    let bytes = text.as_bytes();
    let mut encoded = [0; 4];
    let delimiter = delimiter.encode_utf8(&mut encoded).as_bytes();
    let mut cuts = Vec::new();
    let mut wanted = size;
    // Everything before `at` is settled, and `at` is not between quotation marks.
    let mut at = 0;
    loop {
        let mark = find(b'"', bytes, at);
        while wanted < mark.unwrap_or(bytes.len()) {
            match line_end(bytes, at.max(wanted), mark.unwrap_or(bytes.len())) {
                Some(end) => {
                    cuts.push(end);
                    wanted = end + size;
                }
                None => break,
            }
        }
        let Some(mark) = mark else { return cuts };
        let before = &bytes[..mark];
        let opens = before.is_empty()
            || before.ends_with(b"\n")
            || before.ends_with(b"\r")
            || before.ends_with(delimiter);
        at = mark + 1;
        // A mark inside a field is a letter like any other, also where it follows a closed quotation.
        if !opens {
            continue;
        }
        loop {
            let Some(close) = find(b'"', bytes, at) else {
                return cuts;
            };
            at = close + 1;
            if bytes.get(at) != Some(&b'"') {
                break;
            }
            at += 1;
        }
    }
}

/// Where the first line that ends from `from` on and before `to` ends; not at a CR that a LF may still follow.
fn line_end(bytes: &[u8], from: usize, to: usize) -> Option<usize> {
    (from..to).find_map(|at| match bytes[at] {
        b'\n' => Some(at + 1),
        b'\r' => bytes.get(at + 1).filter(|next| **next != b'\n').map(|_| at + 1),
        _ => None,
    })
}

fn find(byte: u8, bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    // Blocks without it are passed over many bytes at once.
    let mut passed = 0;
    for block in rest.chunks(64) {
        if block.iter().fold(false, |found, &there| found | (there == byte)) {
            return block
                .iter()
                .position(|&there| there == byte)
                .map(|at| from + passed + at);
        }
        passed += block.len();
    }
    None
}

/// How many lines end in these bytes: LF, CR LF or a lone CR.
pub(crate) fn count_lines(bytes: &[u8]) -> u64 {
    let mut lines = 0;
    for (at, byte) in bytes.iter().enumerate() {
        let ends = *byte == b'\n' || (*byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
        lines += u64::from(ends);
    }
    lines
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The records of a text that are not blank, with their lines; `None` where a quotation mark is open.
    fn records(text: &str) -> Option<Vec<(u64, Vec<String>)>> {
        let mut splitter = Splitter::new(text, ',');
        let mut fields = Vec::new();
        let mut records = Vec::new();
        while let Some(record) = splitter.read(&mut fields).ok()? {
            // The crate passes over empty lines, and only those.
            if fields != [""] || !record.blank {
                records.push((
                    record.line,
                    fields.iter().map(|field| field.to_string()).collect(),
                ));
            }
        }
        Some(records)
    }

    fn records_of_the_crate(text: &str) -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let records = reader.records().filter_map(Result::ok);
        records
            .map(|record| record.iter().map(str::to_string).collect())
            .collect()
    }

    proptest! {
        #[test]
        fn a_text_is_cut_between_its_records(text in "[ab,\"\n\r é]{0,60}", size in 1_usize..10) {
            let mut splitter = Splitter::new(&text, ',');
            let mut ends = Vec::new();
            let mut fields = Vec::new();
            while let Ok(Some(_)) = splitter.read(&mut fields) {
                ends.push(splitter.position());
            }
            for cut in cuts(&text, ',', size) {
                prop_assert!(ends.contains(&cut), "{:?} {:?}", text, cut);
            }
        }

        #[test]
        fn records_are_cut_as_the_csv_crate_cuts_them(text in "[ab,\"\n\r é]{0,40}") {
            if let Some(records) = records(&text) {
                let fields: Vec<_> = records.into_iter().map(|(_, fields)| fields).collect();
                prop_assert_eq!(fields, records_of_the_crate(&text));
            }
        }

        #[test]
        fn a_record_starts_on_the_line_it_says(text in "[ab,\n\"]{0,40}") {
            for (line, fields) in records(&text).unwrap_or_default() {
                let there = text.split('\n').nth(line as usize - 1).unwrap_or_default();
                let start = fields[0].split('\n').next().unwrap_or_default().replace('"', "");
                prop_assert!(there.replace('"', "").starts_with(&start), "{:?} {:?}", line, fields);
            }
        }
    }
}
