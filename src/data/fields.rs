//! Where the fields of a text lie: a few thousand at a time, for its columns to be read one after the other.
//!
//! It cuts exactly as [`super::split::Splitter`] does (a test holds the two together), several times faster: the
//! bytes at which a field may end are found many at once, and no field is looked at before its column is read.

use super::piece::Fault;
use super::split::count_lines;

/// So many fields are cut in one go, about: they and their text stay in the fast memory of a processor.
const MANY: usize = 8192;

/// Bytes looked at in one go.
const BLOCK: usize = 64;

/// In a place, says that the text lies among the unquoted ones.
const UNQUOTED: usize = 1 << (usize::BITS - 1);

/// The records of a text, as many fields each.
pub(crate) struct Fields<'a> {
    text: &'a str,
    delimiter: String,
    width: usize,
    /// Where the next record starts, and on which line of the text.
    at: usize,
    line: u64,
    /// Where each field lies, record by record.
    places: Vec<(usize, usize)>,
    /// The fields that are not written as they are meant: quotation marks doubled, text after a quotation.
    unquoted: String,
}

/// The rows of a text.
#[derive(Default)]
pub(crate) struct Rows {
    pub count: usize,
    /// The line of each row, unless each has just one.
    pub starts: Vec<u64>,
    /// In a text of one column, the blank lines after the last row: empty cells if rows follow.
    pub blanks: Vec<u64>,
}

impl Rows {
    /// Counts a row; its line is kept only once rows are no longer one line each.
    fn add(&mut self, line: u64) {
        if !self.starts.is_empty() {
            self.starts.push(line);
        } else if line != self.count as u64 + 1 {
            self.starts.extend((1..).take(self.count));
            self.starts.push(line);
        }
        self.count += 1;
    }
}

/// A field, without the blanks around it.
#[derive(Clone, Copy)]
pub(crate) struct Field<'f> {
    within: &'f str,
    start: usize,
    end: usize,
}

/// A quotation at the start of a field.
#[derive(Clone, Copy)]
struct Quotation {
    inside: (usize, usize),
    /// Whether marks are doubled in it.
    doubled: bool,
}

impl<'a> Fields<'a> {
    pub(crate) fn new(text: &'a str, delimiter: char, width: usize) -> Self {
        Fields {
            text,
            delimiter: delimiter.to_string(),
            width,
            at: 0,
            line: 1,
            places: Vec::with_capacity(MANY + width),
            unquoted: String::new(),
        }
    }

    /// How many records were cut last.
    pub(crate) fn rows(&self) -> usize {
        self.places.len() / self.width.max(1)
    }

    /// How many records the text has, about, if all are like those cut last.
    pub(crate) fn rows_in_all(&self) -> usize {
        let share = self.text.len() as f64 / self.at.max(1) as f64;
        (self.rows() as f64 * share * 1.02) as usize + 1
    }

    /// How many lines have ended so far.
    pub(crate) fn lines(&self) -> u64 {
        self.line - 1
    }

    /// A field of the records cut last.
    #[inline]
    pub(crate) fn field(&self, row: usize, column: usize) -> Field<'_> {
        let (start, end) = self.places[row * self.width + column];
        let field = match start & UNQUOTED {
            0 => Field {
                within: self.text,
                start,
                end,
            },
            _ => Field {
                within: &self.unquoted,
                start: start & !UNQUOTED,
                end,
            },
        };
        field.trimmed()
    }

    /// Cuts the next records, in place of those cut before; false at the end of the text. Blank lines are passed over,
    /// except where there is a single column and rows follow: there an empty line is an empty field.
    pub(crate) fn cut(&mut self, rows: &mut Rows) -> Result<bool, Fault> {
        self.places.clear();
        self.unquoted.clear();
        let bytes = self.text.as_bytes();
        if self.at >= bytes.len() {
            return Ok(false);
        }
        let delimiter = self.delimiter.clone();
        let (delimiter, single) = (delimiter.as_bytes(), delimiter.len() == 1);
        // Where the field starts; everything before `settled` is understood.
        let mut start = self.at;
        let mut settled = start;
        let mut quotation: Option<Quotation> = None;
        // The first field of the record, and how many lines ended in its quotations.
        let mut first = 0;
        let mut lines = 0;
        let mut base = self.at;
        while base < bytes.len() {
            let mut marks = marks(bytes, base, delimiter[0]);
            while marks != 0 {
                let at = base + marks.trailing_zeros() as usize;
                marks &= marks - 1;
                if at < settled {
                    continue;
                }
                let byte = bytes[at];
                if byte == b'"' && at == start && quotation.is_none() {
                    let found = quoted(bytes, start).ok_or(Fault::OpenQuote {
                        line: self.line + lines,
                    })?;
                    settled = found.inside.1 + 1;
                    lines += count_lines(&bytes[start..settled]);
                    quotation = Some(found);
                } else if byte == delimiter[0] && (single || bytes[at..].starts_with(delimiter)) {
                    self.add(start, at, quotation.take());
                    start = at + delimiter.len();
                    settled = start;
                } else if byte == b'\n' || byte == b'\r' {
                    let is_quoted = quotation.is_some();
                    self.add(start, at, quotation.take());
                    self.end_record(first, is_quoted, rows)?;
                    self.line += lines + 1;
                    lines = 0;
                    first = self.places.len();
                    let two = byte == b'\r' && bytes.get(at + 1) == Some(&b'\n');
                    start = at + if two { 2 } else { 1 };
                    settled = start;
                    if first >= MANY {
                        self.at = start;
                        return Ok(true);
                    }
                }
            }
            base += BLOCK;
        }
        if start < bytes.len() || first < self.places.len() {
            let is_quoted = quotation.is_some();
            self.add(start, bytes.len(), quotation.take());
            self.end_record(first, is_quoted, rows)?;
            self.line += lines;
        }
        self.at = bytes.len();
        Ok(true)
    }

    /// Adds the field between these bytes, which starts with a quotation or not. Done for every field of a file.
    #[inline(always)]
    fn add(&mut self, start: usize, end: usize, quotation: Option<Quotation>) {
        match quotation {
            None => self.places.push((start, end)),
            Some(quotation) => self.add_quoted(end, quotation),
        }
    }

    /// What follows the closing mark up to the delimiter belongs to the field.
    fn add_quoted(&mut self, end: usize, quotation: Quotation) {
        let (from, to) = quotation.inside;
        if to + 1 == end && !quotation.doubled {
            return self.places.push(quotation.inside);
        }
        let start = self.unquoted.len();
        // Two marks stand for one.
        self.unquoted.push_str(&self.text[from..to].replace("\"\"", "\""));
        self.unquoted.push_str(&self.text[to + 1..end]);
        self.places.push((start | UNQUOTED, self.unquoted.len()));
    }

    /// Ends the record that starts with the field `first` on the line `self.line`.
    #[inline]
    fn end_record(&mut self, first: usize, is_quoted: bool, rows: &mut Rows) -> Result<(), Fault> {
        let width = self.places.len() - first;
        if width == 1 {
            let (start, end) = self.places[first];
            if !is_quoted && self.text[start..end].trim().is_empty() {
                self.places.pop();
                if self.width == 1 {
                    rows.blanks.push(self.line);
                }
                return Ok(());
            }
        }
        if width != self.width {
            return Err(Fault::Ragged {
                line: self.line,
                found: width as u64,
            });
        }
        if !rows.blanks.is_empty() {
            // A blank line is only known to be a row now that another follows.
            let last = self.places.split_off(first);
            for line in std::mem::take(&mut rows.blanks) {
                self.places.push((0, 0));
                rows.add(line);
            }
            self.places.extend(last);
        }
        rows.add(self.line);
        Ok(())
    }
}

impl<'f> Field<'f> {
    /// Most fields start and end with something to see.
    #[inline]
    fn trimmed(self) -> Field<'f> {
        let bytes = self.bytes();
        match bytes {
            [only] if only.is_ascii_graphic() => self,
            [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => self,
            [] => self,
            _ => {
                let text = &self.within[self.start..self.end];
                let start = self.start + (text.len() - text.trim_start().len());
                Field {
                    start,
                    end: start + text.trim().len(),
                    ..self
                }
            }
        }
    }

    pub(crate) fn text(self) -> &'f str {
        &self.within[self.start..self.end]
    }

    #[inline]
    pub(crate) fn bytes(self) -> &'f [u8] {
        &self.within.as_bytes()[self.start..self.end]
    }

    /// Its first eight bytes as a number, the first lowest; zeros where there are fewer.
    #[inline]
    pub(crate) fn word(self) -> u64 {
        let bytes = self.within.as_bytes();
        match bytes.get(self.start..).and_then(|bytes| bytes.first_chunk::<8>()) {
            Some(eight) => {
                let known = (self.end - self.start).min(8) as u32;
                let word = u64::from_le_bytes(*eight);
                word & u64::MAX.checked_shr(64 - 8 * known).unwrap_or(0)
            }
            None => word(self.bytes()),
        }
    }
}

/// The first eight of some bytes as a number, the first lowest; zeros where there are fewer.
pub(crate) fn word(bytes: &[u8]) -> u64 {
    let first = bytes.iter().take(8).zip(0..);
    first.fold(0, |word, (byte, place)| word | u64::from(*byte) << (8 * place))
}

/// The quotation that opens here; `None` when nothing closes it.
fn quoted(bytes: &[u8], open: usize) -> Option<Quotation> {
    let mut from = open + 1;
    let mut doubled = false;
    loop {
        let close = from + bytes[from..].iter().position(|byte| *byte == b'"')?;
        if bytes.get(close + 1) != Some(&b'"') {
            return Some(Quotation {
                inside: (open + 1, close),
                doubled,
            });
        }
        doubled = true;
        from = close + 2;
    }
}

/// A bit for each of the bytes from `base` on, the first lowest: whether a field may end or a quotation start there.
#[inline]
fn marks(bytes: &[u8], base: usize, delimiter: u8) -> u64 {
    match bytes[base..].first_chunk::<BLOCK>() {
        Some(block) => marks_of(block, delimiter),
        None => {
            let rest = &bytes[base..];
            let mut block = [0; BLOCK];
            block[..rest.len()].copy_from_slice(rest);
            marks_of(&block, delimiter) & !(u64::MAX << rest.len())
        }
    }
}

#[inline]
fn marks_of(block: &[u8; BLOCK], delimiter: u8) -> u64 {
    // Written for the compiler to compare many bytes at once.
    let mut flags = [0_u8; BLOCK];
    for (flag, byte) in flags.iter_mut().zip(block) {
        *flag = u8::from(*byte == delimiter)
            | u8::from(*byte == b'\n')
            | u8::from(*byte == b'\r')
            | u8::from(*byte == b'"');
    }
    let (eights, _) = flags.as_chunks::<8>();
    eights.iter().rev().fold(0, |marks, eight| {
        // The lowest bits of eight bytes come together in the highest byte of the product.
        let together = u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56;
        marks << 8 | together
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::data::split::Splitter;

    /// The rows of a text by the other way to cut it, with their lines; `Err` at its first fault.
    fn read(text: &str, delimiter: char, width: usize) -> Result<Vec<(u64, Vec<String>)>, ()> {
        let mut splitter = Splitter::new(text, delimiter);
        let (mut fields, mut rows, mut blanks) = (Vec::new(), Vec::new(), Vec::new());
        while let Some(record) = splitter.read(&mut fields).map_err(|_| ())? {
            if record.blank {
                blanks.extend((width == 1).then(|| (record.line, vec![String::new()])));
                continue;
            }
            if fields.len() != width {
                return Err(());
            }
            rows.append(&mut blanks);
            rows.push((
                record.line,
                fields.iter().map(|field| field.trim().to_string()).collect(),
            ));
        }
        Ok(rows)
    }

    fn cut(text: &str, delimiter: char, width: usize) -> Result<Vec<(u64, Vec<String>)>, ()> {
        let mut fields = Fields::new(text, delimiter, width);
        let (mut rows, mut cells) = (Rows::default(), Vec::new());
        while fields.cut(&mut rows).map_err(|_| ())? {
            for row in 0..fields.rows() {
                cells.push(
                    (0..width)
                        .map(|column| fields.field(row, column))
                        .map(|field| {
                            assert_eq!(field.word(), word(field.bytes()));
                            field.text().to_string()
                        })
                        .collect(),
                );
            }
        }
        assert_eq!(rows.count, cells.len());
        let lines = match rows.starts.is_empty() {
            true => (1..).take(rows.count).collect(),
            false => rows.starts,
        };
        Ok(lines.into_iter().zip(cells).collect())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4000, ..ProptestConfig::default() })]
        #[test]
        fn fields_are_cut_as_they_are_read(
            text in prop_oneof!["[ab,\"\n\r é]{0,40}", "([ab é]{0,3}[,,,\n\"]){0,120}"],
            delimiter in "[,;é ]",
            width in 1_usize..4,
        ) {
            let delimiter = delimiter.chars().next().unwrap();
            prop_assert_eq!(cut(&text, delimiter, width), read(&text, delimiter, width));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]
        #[test]
        fn many_records_are_cut_in_several_goes(rows in 2000_usize..6000, width in 1_usize..6, end in "\n|\r\n|\n \"\n\" ") {
            let record = vec!["x y"; width].join(",") + if end.len() > 2 { "\n" } else { &end };
            let text = record.repeat(rows);
            prop_assert_eq!(cut(&text, ',', width), read(&text, ',', width));
        }
    }
}
