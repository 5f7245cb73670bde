//! Where the table stands in its file: lines before the header, rows of the header, notes below.
//!
//! The guesses are prudent: a line is taken for a title or a note only when it cannot be a row, because a row left
//! out is worse than a file that asks.

use super::split::{Splitter, count_lines};
use super::{Error, Layout};

/// More lines than this before a header are not guessed.
const MOST_BEFORE: usize = 30;

/// More rows of a header than this are not guessed.
const MOST_HEADER_ROWS: usize = 3;

/// How many bytes at the end of a file are searched for notes.
const TAIL: usize = 16 << 10;

/// How a line that explains a table starts, in lower case.
const NOTE_WORDS: [&str; 11] = [
    "source", "note", "lecture", "champ", "nb", "n.b", "reading", "coverage", "*", "(", "©",
];

/// The part of a text that holds the table, and the line on which it starts.
pub(crate) fn framed<'a>(path: &str, text: &'a str, layout: &Layout) -> Result<(&'a str, u64), Error> {
    let mut start = 0;
    for line in 0..layout.before {
        match line_end(&text[start..]) {
            Some(length) => start += length,
            None => {
                return Err(Error::NoSuchLine {
                    path: path.to_string(),
                    line: layout.before + 1,
                    lines: line + u64::from(start < text.len()),
                });
            }
        }
    }
    let mut end = text.len();
    for _ in 0..layout.after {
        end = line_start(&text[..end]);
    }
    if end <= start && end < text.len() {
        return Err(Error::HeaderOnly {
            path: path.to_string(),
        });
    }
    Ok((&text[start..end], layout.before + 1))
}

/// How many bytes the first line takes with its end, `None` when nothing ends it.
fn line_end(text: &str) -> Option<usize> {
    let at = text.find(['\n', '\r'])?;
    let two = text.as_bytes()[at..].starts_with(b"\r\n");
    Some(at + if two { 2 } else { 1 })
}

/// Where the last line starts; the end of line that closes it belongs to it.
fn line_start(text: &str) -> usize {
    let body = text
        .strip_suffix("\r\n")
        .or_else(|| text.strip_suffix(['\n', '\r']))
        .unwrap_or(text);
    body.rfind(['\n', '\r']).map_or(0, |at| at + 1)
}

/// A record that is not blank.
pub(crate) struct Row {
    pub line: u64,
    pub cells: Vec<String>,
    /// Whether a blank line stands just above.
    after_blank: bool,
}

impl Row {
    fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.is_empty()).count()
    }

    /// Whether it holds too little to be the header or a row of a table so wide. A heading merged over some columns
    /// does not start in the first one.
    pub(crate) fn is_title(&self, width: usize) -> bool {
        let starts = self.cells.first().is_some_and(|cell| !cell.is_empty());
        starts && self.filled() <= (width / 2).max(1) && self.filled() < width
    }
}

/// The first records of a text, as many as that or as can be cut.
pub(crate) fn first_rows(text: &str, delimiter: char, most: usize) -> Vec<Row> {
    let mut splitter = Splitter::new(text, delimiter);
    let mut fields = Vec::new();
    let mut rows = Vec::new();
    let mut after_blank = false;
    // An open quotation mark ends the look; reading will report it.
    while let Ok(Some(record)) = splitter.read(&mut fields) {
        if !record.blank {
            rows.push(Row {
                line: record.line,
                cells: fields.iter().map(|field| field.trim().to_string()).collect(),
                after_blank,
            });
        }
        after_blank = record.blank;
        if rows.len() == most {
            break;
        }
    }
    rows
}

/// The header found among the first records.
pub(crate) struct Head {
    /// How many records stand before it.
    pub first: usize,
    pub rows: usize,
    /// How many fields it has.
    pub width: usize,
}

impl Head {
    /// The lines before the header and its rows, as recorded.
    pub(crate) fn layout(&self, rows: &[Row]) -> Layout {
        let line = rows.get(self.first).map_or(1, |row| row.line);
        Layout {
            before: if self.first == 0 { 0 } else { line - 1 },
            header_rows: self.rows as u64,
            after: 0,
        }
    }
}

/// Finds the header: the first record, unless it and those that follow are titles above a table.
pub(crate) fn head(rows: &[Row]) -> Head {
    let as_it_comes = Head {
        first: 0,
        rows: 1,
        width: rows.first().map_or(0, |row| row.cells.len()),
    };
    let Some(width) = commonest_width(rows) else {
        return as_it_comes;
    };
    for (first, row) in rows.iter().enumerate().take(MOST_BEFORE) {
        if row.cells.len() == width && !(row.filled() == 1 && row.is_title(width)) {
            match header_rows(rows, first, width) {
                Some(1) if first == 0 => return as_it_comes,
                Some(count) if is_above_its_kind(rows, first, count, width) => {
                    return Head {
                        first,
                        rows: count,
                        width,
                    };
                }
                _ => {}
            }
        }
        if !row.is_title(width) {
            break;
        }
    }
    as_it_comes
}

/// The number of fields that most records have, among those that have several; the larger among equals.
fn commonest_width(rows: &[Row]) -> Option<usize> {
    let widths = || rows.iter().map(|row| row.cells.len()).filter(|width| *width > 1);
    widths().max_by_key(|width| (widths().filter(|other| other == width).count(), *width))
}

/// How many rows make up a header that starts here, `None` when none does.
fn header_rows(rows: &[Row], first: usize, width: usize) -> Option<usize> {
    let names = |count: usize| {
        let header = rows.get(first..first + count)?;
        let cells: Vec<&[String]> = header.iter().map(|row| row.cells.as_slice()).collect();
        let whole = cells.iter().all(|row| row.len() == width);
        whole.then(|| joined(&cells)).filter(|names| are_names(names))
    };
    if names(1).is_some() {
        return Some(1);
    }
    let row = rows.get(first)?;
    // Only a heading merged over several columns calls for another row.
    let below = rows.get(first + 1)?;
    let merged = row.cells.iter().any(String::is_empty);
    if !merged || (row.is_title(width) && below.cells.len() == width && are_names(&below.cells)) {
        return None;
    }
    (2..=MOST_HEADER_ROWS)
        .find(|count| names(*count).is_some() && is_above_its_kind(rows, first, *count, width))
}

pub(crate) fn are_names(names: &[String]) -> bool {
    let distinct: std::collections::HashSet<&String> = names.iter().collect();
    distinct.len() == names.len() && names.iter().all(|name| !name.is_empty())
}

/// Whether a header of so many rows differs from what stands below it: words over numbers. Where there are words
/// only, a blank line above or a title of several words has to show that the table starts here.
fn is_above_its_kind(rows: &[Row], first: usize, count: usize, width: usize) -> bool {
    let Some(last) = rows.get(first + count - 1) else {
        return false;
    };
    let below: Vec<&Row> = rows[first + count..]
        .iter()
        .filter(|row| row.cells.len() == width)
        .collect();
    let mut words_over_numbers = false;
    for column in 0..width {
        let cells: Vec<&String> = below
            .iter()
            .map(|row| &row.cells[column])
            .filter(|cell| !cell.is_empty())
            .collect();
        let numbers = cells.iter().filter(|cell| is_figure(cell)).count();
        if cells.is_empty() || numbers * 10 < cells.len() * 9 {
            continue;
        }
        let name = &last.cells[column];
        if !is_figure(name) || is_year(name) {
            words_over_numbers = true;
        } else {
            return false;
        }
    }
    let has_title = first > 0 && rows[..first].iter().any(|row| row.cells[0].contains(' '));
    words_over_numbers || (count == 1 && !below.is_empty() && (rows[first].after_blank || has_title))
}

/// Whether a cell is made of digits and of what stands between them: a number, a date, a percentage.
fn is_figure(cell: &str) -> bool {
    cell.contains(|letter: char| letter.is_ascii_digit())
        && cell
            .chars()
            .all(|letter| letter.is_ascii_digit() || letter.is_whitespace() || "+-.,/:%€".contains(letter))
}

/// Whether a cell is a year, which may well head a column.
fn is_year(cell: &str) -> bool {
    cell.len() == 4 && cell.parse().is_ok_and(|year: u32| (1900..=2100).contains(&year))
}

/// The names of a header of several rows: the cells of a column joined from top to bottom, a blank cell of an upper
/// row taking the heading to its left, as a merged one does.
pub(crate) fn joined(rows: &[&[String]]) -> Vec<String> {
    let width = rows.iter().map(|row| row.len()).max().unwrap_or(0);
    let mut names = vec![String::new(); width];
    for (place, row) in rows.iter().enumerate() {
        let is_last = place + 1 == rows.len();
        let mut heading = "";
        for (name, cell) in names.iter_mut().zip(row.iter()) {
            let cell = cell.trim();
            if is_last || !cell.is_empty() {
                heading = cell;
            }
            if heading.is_empty() {
                continue;
            }
            if !name.is_empty() {
                name.push_str(" / ");
            }
            name.push_str(heading);
        }
    }
    names
}

/// How many lines at the end of a text are notes below a table so wide.
pub(crate) fn notes_below(text: &str, delimiter: char, width: usize) -> u64 {
    if width < 2 {
        return 0;
    }
    let mut from = text.len().saturating_sub(TAIL);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let mut lines: Vec<&str> = Vec::new();
    let mut rest = &text[from..];
    while !rest.is_empty() {
        let length = line_end(rest).unwrap_or(rest.len());
        lines.push(rest[..length].trim_end_matches(['\n', '\r']));
        rest = &rest[length..];
    }
    let mut notes = 0;
    // The first line is part of a record, or the header.
    for (at, line) in lines.iter().enumerate().skip(1).rev() {
        if line.trim().is_empty() {
            continue;
        }
        if !is_note(line, delimiter, width, lines[at - 1].trim().is_empty()) {
            break;
        }
        notes = lines.len() - at;
    }
    notes as u64
}

/// Whether a line explains a table of this width rather than being a row of it.
fn is_note(line: &str, delimiter: char, width: usize, below_blank: bool) -> bool {
    // The end of a quoted cell of several lines is no line of its own.
    if line.matches('"').count() % 2 == 1 || count_lines(line.as_bytes()) > 0 {
        return false;
    }
    let Some(row) = first_rows(line, delimiter, 1).pop() else {
        return false;
    };
    let first = &row.cells[0];
    let start = first.to_lowercase();
    let announced = NOTE_WORDS.iter().any(|word| start.starts_with(word));
    if row.cells.len() == width {
        return announced && row.filled() == 1 && width > 2;
    }
    // A row cut short by an interrupted copy holds a few words too.
    let sentence = first.matches(' ').count() > 3 || below_blank;
    announced
        || (row.is_title(width)
            && row.cells.len() < width
            && !is_figure(first)
            && !first.is_empty()
            && sentence)
}
