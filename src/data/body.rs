//! A large text being put together, piece by piece in the order of the file.

use rayon::prelude::*;

use super::fields::Rows;
use super::growing::{Growing, Verdict};
use super::piece::{Cells, Fault, Manner, Piece};
use super::{Error, TextOptions};

/// A table being put together.
pub(crate) struct Body {
    pub options: TextOptions,
    pub head: Vec<String>,
    pub names: Vec<String>,
    pub columns: Vec<Growing>,
    pub rows: usize,
    /// The line of each row, unless each follows the other from line 2 on.
    pub lines: Vec<u64>,
    /// The line on which the next piece starts.
    pub line: u64,
    /// In a file of one column, blank lines that are empty cells if rows follow.
    pub blanks: Vec<u64>,
}

impl Body {
    /// Adds the next pieces.
    pub(crate) fn add(
        &mut self,
        mut pieces: Vec<Piece>,
        texts: &[&str],
        manner: &Manner,
        shown: &str,
    ) -> Result<(), Error> {
        let mut blanks = Vec::with_capacity(pieces.len());
        for piece in &pieces {
            blanks.push(self.add_rows(&piece.rows));
            if let Some(fault) = piece.fault {
                return Err(self.fault(fault, shown));
            }
            self.line += piece.lines;
        }
        let verdict = |(place, column): (usize, &Growing)| {
            column.verdict(pieces.iter().map(|piece| &piece.columns[place]))
        };
        let verdicts: Vec<Verdict> = self.columns.iter().enumerate().map(verdict).collect();
        let again: Vec<bool> = verdicts.iter().map(|verdict| *verdict == Verdict::Text).collect();
        if again.contains(&true) {
            pieces
                .par_iter_mut()
                .zip(texts)
                .for_each(|(piece, text)| piece.read_as_text(text, &again, manner));
        }
        let mut cells: Vec<Vec<Cells>> = self.columns.iter().map(|_| Vec::new()).collect();
        for piece in pieces {
            for (column, piece) in cells.iter_mut().zip(piece.columns) {
                column.push(piece);
            }
        }
        let grow = |((column, cells), verdict): ((&mut Growing, Vec<Cells>), Verdict)| match verdict {
            Verdict::Defer => column.defer(),
            Verdict::Fits | Verdict::Text => {
                for (cells, blanks) in cells.into_iter().zip(&blanks) {
                    (0..*blanks).for_each(|_| column.add_blank());
                    column.add(cells, manner.notation);
                }
            }
        };
        self.columns
            .par_iter_mut()
            .zip(cells)
            .zip(verdicts)
            .for_each(grow);
        Ok(())
    }

    /// Counts the rows of a piece, and returns how many blank lines before it have become rows.
    fn add_rows(
        &mut self,
        Rows {
            count,
            starts,
            blanks,
        }: &Rows,
    ) -> usize {
        let before = self.line - 1;
        let mut empty = 0;
        if *count > 0 {
            empty = self.blanks.len();
            for line in std::mem::take(&mut self.blanks) {
                self.add_row(line);
            }
            let expected = self.lines.is_empty() && starts.is_empty() && before + 1 == self.rows as u64 + 2;
            if expected {
                self.rows += count;
            } else if starts.is_empty() {
                (1..).take(*count).for_each(|line| self.add_row(before + line));
            } else {
                starts.iter().for_each(|line| self.add_row(before + line));
            }
        }
        self.blanks.extend(blanks.iter().map(|line| before + line));
        empty
    }

    /// Counts a row; its line is kept only once rows are no longer where everybody expects them.
    fn add_row(&mut self, line: u64) {
        if self.lines.is_empty() && line != self.rows as u64 + 2 {
            self.lines.extend((2..).take(self.rows));
            self.lines.push(line);
        } else if !self.lines.is_empty() {
            self.lines.push(line);
        }
        self.rows += 1;
    }

    fn fault(&self, fault: Fault, shown: &str) -> Error {
        let path = shown.to_string();
        let before = self.line - 1;
        match fault {
            Fault::OpenQuote { line } => Error::OpenQuote {
                path,
                line: before + line,
            },
            Fault::Ragged { line, found } => Error::Ragged {
                path,
                line: before + line,
                expected: self.columns.len() as u64,
                found,
            },
        }
    }
}
