//! A large text to a table, in little memory and on all processors.
//!
//! A small text is read whole by [`super::text`], one row after the other. This is the same reading for files that
//! would not fit, and a test holds the two together:
//!
//! ```text
//! windows:  read, hash, decode       (one worker, while the others understand the window before)
//! cuts:     between records, never inside quotation marks
//! pieces:   cells of each column     (all workers, a piece each)
//! growing:  columns, piece by piece  (all workers, a column each; labels keep the order of the file)
//! ```
//!
//! A column of too many texts is set aside on the way, and of one that nothing uses the cells are only counted: see
//! [`super::aside`].
//!
//! At any moment two windows are in memory, whatever the size of the file. How numbers are written is seen from its
//! first megabytes and its last lines; what a column holds, from all its cells. A column of numbers in which something
//! else turns up after the first window is read from the file once more, as text; so is a whole file in which
//! letters turn up that are not UTF-8.

use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use super::body::Body;
use super::growing::{Growing, Grown};
use super::headless::letter_names;
use super::kept::Fate;
use super::open::notation_of;
use super::piece::{Manner, Piece, Wanted};
use super::split::{Splitter, count_lines, cuts};
use super::windows::{Window, Windows, tail};
use super::{
    Aside, Asked, Column, ColumnReading, Encoding, Error, Format, Holds, Kept, Layout, LeftOut, MANY_TEXTS,
    Numbering, Progress, Table, TextOptions, header, layout, masked_lines, text,
};

/// Bytes at the start of a file that show how it is written.
const SAMPLE: usize = 4 << 20;

/// A text of more bytes is large.
pub(crate) const LARGE: u64 = 24 << 20;

/// How much of a file is taken at a time, in bytes.
#[derive(Clone, Copy)]
pub(crate) struct Sizes {
    pub window: usize,
    /// At least so much for each worker.
    pub piece: usize,
    /// Texts beyond which a column is set aside.
    pub texts: usize,
}

impl Sizes {
    /// Large enough for the work between windows not to count, small enough to stop at once and to take no room to
    /// speak of.
    pub(crate) const USUAL: Sizes = Sizes {
        window: 8 << 20,
        piece: 256 << 10,
        texts: MANY_TEXTS,
    };
}

/// What a large file turned out to be.
pub(crate) struct Large {
    pub options: TextOptions,
    pub table: Table,
    /// Columns that were set aside.
    pub left_out: Vec<LeftOut>,
    /// Its first lines, decoded, without the cells of those columns.
    pub head: Vec<String>,
    pub sha256: String,
    pub bytes: u64,
}

/// Reads a text as far as asked, and otherwise as its content shows.
pub(crate) fn read(
    path: &Path,
    shown: &str,
    asked: &Asked,
    sizes: Sizes,
    progress: &Progress,
) -> Result<Large, Error> {
    let given = match &asked.format {
        Some(Format::Text(options)) => Some(options),
        _ => None,
    };
    let encoding = given.map(|options| options.encoding).or(asked.text.encoding);
    let reading = Reading {
        path,
        shown,
        asked,
        sizes,
        progress,
    };
    let open = |encoding, suspicion| Windows::open(path, shown, encoding, suspicion, sizes.window, progress);
    let changing = || Error::Changing {
        path: shown.to_string(),
    };
    // A file that was there a moment ago has been taken away.
    let open_again = |encoding, suspicion| {
        open(encoding, suspicion).map_err(|error| match error {
            Error::NotFound { .. } => changing(),
            error => error,
        })
    };
    let mut windows = open(encoding, None)?;
    progress.start(windows.file_size());
    let mut body = match reading.body(&mut windows, given, None) {
        Err(error) => {
            let error = windows.explain(error);
            let Some(other) = windows.other() else {
                return Err(error);
            };
            windows = open_again(encoding, Some((other, error)))?;
            progress.start(windows.file_size());
            let again = reading.body(&mut windows, given, None);
            again.map_err(|error| windows.explain(error))?
        }
        Ok(body) => body,
    };
    let (sha256, bytes) = windows.finish()?;
    let deferred: Vec<bool> = body.columns.iter().map(Growing::is_deferred).collect();
    if deferred.contains(&true) {
        progress.extend(bytes);
        let mut windows = open_again(Some(body.options.encoding), None)?;
        let again = reading.body(&mut windows, Some(&body.options), Some(&deferred));
        let again = again.map_err(|error| windows.explain(error))?;
        if windows.finish()? != (sha256.clone(), bytes) {
            return Err(changing());
        }
        for (column, new) in body.columns.iter_mut().zip(again.columns) {
            if column.is_deferred() {
                *column = new;
            }
        }
    }
    if !asked.kept.is_only() && !body.columns.iter().any(Growing::is_kept) {
        // A table without columns is none.
        let asked = Asked {
            kept: Kept::all(),
            ..asked.clone()
        };
        return read(path, shown, &asked, sizes, progress);
    }
    let left_out = aside(&body);
    hide(&mut body, &left_out);
    let (columns, aside) = finished(
        body.names,
        body.columns,
        &body.options,
        &asked.columns,
        &body.lines,
    );
    Ok(Large {
        sha256,
        bytes,
        left_out,
        head: body.head,
        table: Table {
            columns,
            aside,
            rows: body.rows,
            lines: body.lines,
            ..Table::default()
        },
        options: body.options,
    })
}

/// The columns that were set aside for their many texts.
fn aside(body: &Body) -> Vec<LeftOut> {
    let columns = body.names.iter().zip(&body.columns).enumerate();
    columns
        .filter(|(_, (_, column))| column.is_aside())
        .map(|(place, (name, _))| LeftOut {
            column: name.clone(),
            holds: Holds::ManyTexts,
            place: Some(place),
        })
        .collect()
}

/// Hides the cells of the columns set aside, which may name people, from the first lines.
fn hide(body: &mut Body, left_out: &[LeftOut]) {
    let places: Vec<usize> = left_out.iter().filter_map(|out| out.place).collect();
    body.head = masked_lines(&body.head, &body.options, body.names.len(), &places);
}

/// How many rows a file has, about, if all are like those of its first window from this byte on.
fn expected_rows(window: &Window, start: usize, size: u64) -> usize {
    let seen = &window.text.as_bytes()[start..];
    let share = size as f64 / seen.len().max(1) as f64;
    (count_lines(seen) as f64 * share * 1.02) as usize
}

/// The columns, finished, and those that were set aside.
fn finished(
    names: Vec<String>,
    columns: Vec<Growing>,
    options: &TextOptions,
    decided: &[ColumnReading],
    lines: &[u64],
) -> (Vec<Arc<Column>>, Vec<Arc<Aside>>) {
    let notation = notation_of(options);
    let place = |row: usize| Numbering::Lines.place(lines, row);
    let named: Vec<(String, Growing)> = names.into_iter().zip(columns).collect();
    let column = |(name, column): (String, Growing)| {
        let as_written = is_decided(decided, &name);
        column.column(name, as_written, &notation, &place)
    };
    let grown: Vec<Grown> = named.into_par_iter().map(column).collect();
    let (mut columns, mut aside) = (Vec::new(), Vec::new());
    for (place, grown) in grown.into_iter().enumerate() {
        match grown {
            Grown::Column(column) => columns.push(Arc::new(column)),
            Grown::Aside(column) => aside.push(Arc::new(Aside { place, ..column })),
            Grown::Unread => {}
        }
    }
    (columns, aside)
}

fn is_decided(decided: &[ColumnReading], name: &str) -> bool {
    decided.iter().any(|reading| reading.column == name)
}

/// A text to be read.
struct Reading<'a> {
    path: &'a Path,
    shown: &'a str,
    asked: &'a Asked,
    sizes: Sizes,
    progress: &'a Progress,
}

impl Reading<'_> {
    /// Reads the windows of a file. Of the columns marked in `only`, or else of all, the cells are kept.
    fn body(
        &self,
        windows: &mut Windows,
        given: Option<&TextOptions>,
        only: Option<&[bool]>,
    ) -> Result<Body, Error> {
        let mut window = windows.next("")?;
        let options = match given {
            Some(options) => options.clone(),
            None => self.guess(&window, windows.encoding())?,
        };
        let (names, mut start, line) = self.header(windows, &mut window, &options)?;
        let expected = expected_rows(&window, start, windows.file_size());
        let kept = &self.asked.kept;
        let large = kept.sets_aside(expected, names.len());
        let texts = self.sizes.texts;
        let columns = (0..names.len()).map(|place| {
            let decided = is_decided(&self.asked.columns, &names[place]);
            let fate = match only {
                Some(only) if !only[place] => Fate::Unread,
                _ => kept.fate(&names[place], decided, large, Some(texts)),
            };
            Growing::new(fate, decided || only.is_some(), texts, expected)
        });
        let mut body = Body {
            columns: columns.collect(),
            head: text::head(&window.text),
            names,
            rows: 0,
            lines: Vec::new(),
            line,
            blanks: Vec::new(),
            options: options.clone(),
        };
        let notation = notation_of(&options);
        let manner = Manner::new(&options, &notation);
        loop {
            let text = &window.text[start..];
            let pieces = self.pieces(text, window.last, &options)?;
            let end = pieces.last().map_or(0, |piece| piece.end);
            let texts: Vec<&str> = pieces.into_iter().map(|piece| &text[piece]).collect();
            let wanted: Vec<Wanted> = body.columns.iter().map(Growing::wanted).collect();
            let understand = |piece: &&str| match self.progress.is_cancelled() {
                true => Err(Error::Cancelled),
                false => Ok(Piece::read(piece, &wanted, &manner)),
            };
            let (read, more) = rayon::join(
                || {
                    texts
                        .par_iter()
                        .map(understand)
                        .collect::<Result<Vec<Piece>, Error>>()
                },
                || (!window.last).then(|| windows.next(&text[end..])),
            );
            let rows = body.rows;
            body.add(read?, &texts, &manner, self.shown)?;
            if only.is_none() {
                self.progress.add_rows((body.rows - rows) as u64);
            }
            self.progress.advance(window.bytes);
            let Some(more) = more else { break };
            // A line in an error is counted from what was carried over.
            window = more.map_err(|error| match error {
                Error::Encoding { path, line, encoding } => Error::Encoding {
                    path,
                    line: line + body.line - 1,
                    encoding,
                },
                other => other,
            })?;
            start = 0;
        }
        match body.rows {
            0 => Err(Error::HeaderOnly {
                path: self.shown.to_string(),
            }),
            _ => Ok(body),
        }
    }

    /// How the file is written, seen from its first window and its last lines.
    fn guess(&self, window: &Window, encoding: Encoding) -> Result<TextOptions, Error> {
        let asked = &self.asked.text;
        if window.last {
            return text::guess(self.shown, &window.text, encoding, asked, self.progress);
        }
        let mut sample = window.text.len().min(SAMPLE);
        while !window.text.is_char_boundary(sample) {
            sample -= 1;
        }
        let whole = window.text[..sample]
            .rfind('\n')
            .map_or(window.text.len(), |at| at + 1);
        let tail = tail(self.path, encoding).map_err(|error| Error::Unreadable {
            path: self.shown.to_string(),
            reason: error.to_string(),
        })?;
        let seen = format!("{}{tail}", &window.text[..whole]);
        text::guess(self.shown, &seen, encoding, asked, self.progress)
    }

    /// The names of the columns, where the rows start in the first window, and on which line.
    fn header(
        &self,
        windows: &mut Windows,
        window: &mut Window,
        options: &TextOptions,
    ) -> Result<(Vec<String>, usize, u64), Error> {
        loop {
            let found = self.header_within(&window.text, window.last, options);
            let is_cut = matches!(&found, Ok((_, start, _)) if *start == window.text.len());
            if !window.last && (is_cut || found.is_err()) {
                let bytes = window.bytes;
                *window = windows.next(&window.text)?;
                window.bytes += bytes;
                continue;
            }
            if window.last && window.text.trim().is_empty() {
                return Err(Error::Empty {
                    path: self.shown.to_string(),
                });
            }
            let (names, start, line) = found?;
            let names = header::check(self.shown, names.iter().map(String::as_str))?;
            return Ok((names, start, line));
        }
    }

    fn header_within(
        &self,
        text: &str,
        is_whole: bool,
        options: &TextOptions,
    ) -> Result<(Vec<String>, usize, u64), Error> {
        let path = || self.shown.to_string();
        let layout = Layout {
            after: if is_whole { options.layout.after } else { 0 },
            ..options.layout.clone()
        };
        let (table, line) = layout::framed(self.shown, text, &layout)?;
        let above = table.as_ptr() as usize - text.as_ptr() as usize;
        let mut splitter = Splitter::on_line(table, options.delimiter, line);
        let mut fields = Vec::new();
        let mut rows: Vec<Vec<String>> = Vec::new();
        let wanted = options.layout.header_rows.max(1);
        let (mut start, mut on_line) = (splitter.position(), splitter.line());
        while (rows.len() as u64) < wanted {
            (start, on_line) = (splitter.position(), splitter.line());
            let record = splitter.read(&mut fields).map_err(|open| Error::OpenQuote {
                path: path(),
                line: open.line,
            })?;
            match record {
                Some(record) if record.blank => {}
                Some(_) => rows.push(fields.iter().map(ToString::to_string).collect()),
                None if rows.is_empty() => return Err(Error::Empty { path: path() }),
                None => return Err(Error::HeaderOnly { path: path() }),
            }
        }
        if options.layout.header_rows == 0 {
            // A record that ends where the text does may go on in the next window.
            return match splitter.position() == table.len() && !is_whole {
                true => Err(Error::HeaderOnly { path: path() }),
                false => Ok((letter_names(rows[0].len()), above + start, on_line)),
            };
        }
        let rows: Vec<&[String]> = rows.iter().map(Vec::as_slice).collect();
        Ok((
            layout::joined(&rows),
            above + splitter.position(),
            splitter.line(),
        ))
    }

    /// The pieces of a window; what follows the last one goes with the next window.
    fn pieces(&self, text: &str, is_last: bool, options: &TextOptions) -> Result<Vec<Range<usize>>, Error> {
        let after = options.layout.after;
        let text = match is_last && after > 0 {
            true => {
                let layout = Layout {
                    before: 0,
                    ..options.layout.clone()
                };
                layout::framed(self.shown, text, &layout)?.0
            }
            false => text,
        };
        let mut ends = cuts(text, options.delimiter, self.sizes.piece);
        if is_last {
            if ends.last() != Some(&text.len()) {
                ends.push(text.len());
            }
        } else {
            // The notes below the table are kept together.
            while ends
                .last()
                .is_some_and(|end| after > 0 && count_lines(&text.as_bytes()[*end..]) <= after)
            {
                ends.pop();
            }
        }
        let starts = std::iter::once(0).chain(ends.iter().copied());
        Ok(starts
            .zip(ends.iter().copied())
            .map(|(start, end)| start..end)
            .collect())
    }
}

#[cfg(test)]
mod tests;
