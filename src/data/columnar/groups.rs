//! A column of a Parquet file, read some row groups at a time: what is typed by the library is in memory for a
//! million rows only, whatever the file holds.

use std::io::Cursor;

use polars::prelude::{FileMetadataRef, ParallelStrategy, ParquetReader, PolarsResult, SerReader, Series};

use super::convert::{Part, Read, convert, convert_all, row_number};
use super::miscounted;
use crate::data::aside::says_more;
use crate::data::interner::Interner;
use crate::data::judging::judged;
use crate::data::notation::Notation;
use crate::data::{Column, Holds, LeftOut, MANY_TEXTS, MISSING, Progress, TakenFor, Values};

/// Rows read in one go, about: whole row groups, one at least.
const ROWS: usize = 1 << 20;

/// A Parquet file whose columns are to be read.
pub(super) struct Groups<'a> {
    bytes: &'a [u8],
    metadata: FileMetadataRef,
    /// Where each stretch of row groups starts, and how many rows it has.
    stretches: Vec<(usize, usize)>,
    rows: usize,
}

impl<'a> Groups<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> PolarsResult<Groups<'a>> {
        let metadata = ParquetReader::new(Cursor::new(bytes)).get_metadata()?.clone();
        let mut stretches: Vec<(usize, usize)> = Vec::new();
        let mut rows = 0;
        for group in &metadata.row_groups {
            match stretches.last_mut() {
                Some((_, there)) if *there + group.num_rows() <= ROWS => *there += group.num_rows(),
                _ => stretches.push((rows, group.num_rows())),
            }
            rows += group.num_rows();
        }
        Ok(Groups {
            bytes,
            metadata,
            stretches,
            rows,
        })
    }

    /// The columns that a column of the file makes. With `most`, a text that has more values is set aside. `None`
    /// where the reading was stopped.
    pub(super) fn column(
        &self,
        position: usize,
        name: &str,
        most: Option<usize>,
        progress: &Progress,
        step: u64,
    ) -> PolarsResult<Option<Vec<Part>>> {
        let mut grown: Vec<Grown> = Vec::new();
        for (place, stretch) in self.stretches.iter().enumerate() {
            if progress.is_cancelled() {
                return Ok(None);
            }
            let series = self.series(position, *stretch)?;
            if series.len() != stretch.1 {
                return Err(miscounted(series.len(), stretch.1));
            }
            let parts = convert(name, &series)?;
            drop(series);
            if place == 0 {
                grown = parts.into_iter().map(Grown::new).collect();
            } else if !fits(&mut grown, parts) {
                // What a stretch shows is not what the column is: it is looked at as a whole.
                return Ok(Some(convert_all(name, &self.series(position, (0, self.rows))?)?));
            }
            grown.iter_mut().for_each(|grown| grown.set_aside(most));
            progress.advance(step / self.stretches.len() as u64);
        }
        Ok(Some(grown.into_iter().map(Grown::finish).collect()))
    }

    /// Some rows of a column.
    fn series(&self, position: usize, stretch: (usize, usize)) -> PolarsResult<Series> {
        let mut reader = ParquetReader::new(Cursor::new(self.bytes));
        reader.set_metadata(self.metadata.clone());
        let frame = reader
            .read_parallel(ParallelStrategy::None)
            .with_projection(Some(vec![position]))
            .with_slice(Some(stretch))
            .finish()?;
        // One column was asked for.
        Ok(frame.columns()[0].as_materialized_series().clone())
    }
}

/// Adds the next parts; whether they are of the same kinds.
fn fits(grown: &mut [Grown], parts: Vec<Read>) -> bool {
    grown.len() == parts.len() && grown.iter_mut().zip(parts).all(|(grown, part)| grown.add(part))
}

/// A column being put together.
enum Grown {
    Column {
        column: Column,
        /// The labels of the column, to find them again.
        known: Interner,
        /// Whether text may turn out to be days.
        is_open: bool,
    },
    Out(LeftOut),
}

impl Grown {
    fn new(read: Read) -> Grown {
        match read.part {
            Part::Out(out) => Grown::Out(out),
            Part::Column(mut column) => {
                let mut known = Interner::default();
                if let Values::Text { labels, .. } = &mut column.values {
                    std::mem::take(labels).iter().for_each(|label| {
                        known.number(label);
                    });
                }
                Grown::Column {
                    column,
                    known,
                    is_open: read.is_open,
                }
            }
        }
    }

    fn add(&mut self, read: Read) -> bool {
        let (column, known, more) = match (self, read.part) {
            (Grown::Out(out), Part::Out(more)) => return out.holds == more.holds,
            // Set aside.
            (Grown::Out(out), Part::Column(_)) => return out.holds == Holds::ManyTexts,
            (Grown::Column { .. }, Part::Out(_)) => return false,
            (Grown::Column { column, known, .. }, Part::Column(more)) => (column, known, more),
        };
        let is_same = column.taken_for == more.taken_for;
        for (token, cells) in more.unknown {
            match column.unknown.iter_mut().find(|(there, _)| *there == token) {
                Some((_, there)) => *there += cells,
                None => column.unknown.push((token, cells)),
            }
        }
        match (&mut column.values, more.values) {
            (Values::Number(numbers), Values::Number(more)) if is_same => numbers.extend(more),
            (Values::Number(numbers), Values::Text { codes, labels }) if labels.is_empty() => {
                numbers.resize(numbers.len() + codes.len(), f64::NAN);
            }
            (Values::Text { codes, .. }, Values::Number(more)) if known.len() == 0 => {
                let mut numbers = vec![f64::NAN; codes.len()];
                numbers.extend(more);
                column.values = Values::Number(numbers);
                column.taken_for = TakenFor::Number;
            }
            (Values::Text { codes, .. }, Values::Text { codes: more, labels }) if is_same => {
                let places: Vec<u32> = labels.iter().map(|label| known.number(label)).collect();
                let place = |code: u32| places.get(code as usize).copied().unwrap_or(MISSING);
                codes.extend(more.into_iter().map(place));
            }
            _ => return false,
        }
        true
    }

    /// Sets the column aside when it is text of more values than that.
    fn set_aside(&mut self, most: Option<usize>) {
        let Grown::Column {
            column,
            known,
            is_open: true,
        } = self
        else {
            return;
        };
        if most.is_some_and(|most| known.len() > most) && !says_more(known.iter(), &Notation::plain()) {
            *self = Grown::Out(LeftOut {
                column: std::mem::take(&mut column.name),
                holds: Holds::ManyTexts,
                place: None,
            });
        }
    }

    fn finish(self) -> Part {
        let (mut column, known, is_open) = match self {
            Grown::Out(out) => return Part::Out(out),
            Grown::Column {
                column,
                known,
                is_open,
            } => (column, known, is_open),
        };
        match &mut column.values {
            Values::Text { codes, labels } => {
                codes.shrink_to_fit();
                *labels = known.into_labels();
            }
            Values::Number(numbers) => numbers.shrink_to_fit(),
        }
        Part::Column(match is_open {
            true => judged(column, &Notation::plain(), &row_number),
            false => column,
        })
    }
}

/// How many different texts a column of so many rows may hold before it is set aside.
pub(super) fn most_texts(rows: usize, is_kept: bool) -> Option<usize> {
    (rows > ROWS && !is_kept).then_some(MANY_TEXTS)
}
