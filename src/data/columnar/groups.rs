//! A column of a Parquet file, read some row groups at a time: what is typed by the library is in memory for a
//! million rows only, whatever the file holds.

use std::io::Cursor;

use polars::prelude::{FileMetadataRef, ParallelStrategy, ParquetReader, PolarsResult, SerReader, Series};

use super::convert::{Part, Read, convert, convert_all};
use super::miscounted;
use crate::data::aside::says_more;
use crate::data::interner::Interner;
use crate::data::judging::judged;
use crate::data::notation::Notation;
use crate::data::{Column, Holds, LeftOut, MANY_TEXTS, MISSING, Place, Progress, TakenFor, Values};

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
        Groups::of(bytes, ROWS)
    }

    /// So many rows at a time, about.
    fn of(bytes: &'a [u8], most: usize) -> PolarsResult<Groups<'a>> {
        let metadata = ParquetReader::new(Cursor::new(bytes)).get_metadata()?.clone();
        let mut stretches: Vec<(usize, usize)> = Vec::new();
        let mut rows = 0;
        for group in &metadata.row_groups {
            match stretches.last_mut() {
                Some((_, there)) if *there + group.num_rows() <= most => *there += group.num_rows(),
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
                // Growing by doubling would hold a column twice while it is moved.
                grown.iter_mut().for_each(|grown| grown.reserve(self.rows));
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
        /// See [`Read`].
        is_open: bool,
        is_numeric: bool,
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
                    is_numeric: read.is_numeric,
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

    /// Makes room for all the rows of the column at once.
    fn reserve(&mut self, rows: usize) {
        if let Grown::Column { column, .. } = self {
            match &mut column.values {
                Values::Text { codes, .. } => codes.reserve_exact(rows.saturating_sub(codes.len())),
                Values::Number(numbers) => numbers.reserve_exact(rows.saturating_sub(numbers.len())),
            }
        }
    }

    /// Sets the column aside when it is text of more values than that.
    fn set_aside(&mut self, most: Option<usize>) {
        let Grown::Column {
            column,
            known,
            is_open: true,
            ..
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
        let (mut column, known, is_open, is_numeric) = match self {
            Grown::Out(out) => return Part::Out(out),
            Grown::Column {
                column,
                known,
                is_open,
                is_numeric,
            } => (column, known, is_open, is_numeric),
        };
        match &mut column.values {
            Values::Text { codes, labels } => {
                codes.shrink_to_fit();
                *labels = known.into_labels();
            }
            Values::Number(numbers) => {
                numbers.shrink_to_fit();
                if is_numeric {
                    column.unknown.clear();
                }
            }
        }
        Part::Column(match is_open {
            true => judged(column, &Notation::plain(), &Place::of_row),
            false => column,
        })
    }
}

/// How many different texts a column of so many rows may hold before it is set aside.
pub(super) fn most_texts(rows: usize, is_kept: bool) -> Option<usize> {
    (rows > ROWS && !is_kept).then_some(MANY_TEXTS)
}

#[cfg(test)]
mod tests {
    use polars::prelude::{DataFrame, DataType, IntoColumn, NamedFrom, ParquetWriter, TimeUnit};
    use proptest::prelude::*;

    use super::*;

    /// The same cells as a column of one of the kinds that a Parquet file has.
    fn series(kind: usize, cells: &[Option<i64>]) -> Series {
        let texts = |text: &dyn Fn(i64) -> String| -> Series {
            let texts: Vec<Option<String>> = cells.iter().map(|cell| cell.map(text)).collect();
            Series::new("c".into(), texts)
        };
        let numbers = |number: &dyn Fn(i64) -> f64| -> Series {
            let numbers: Vec<Option<f64>> = cells.iter().map(|cell| cell.map(number)).collect();
            Series::new("c".into(), numbers)
        };
        let whole = |times: i64| -> Series {
            let numbers: Vec<Option<i64>> = cells.iter().map(|cell| cell.map(|cell| cell * times)).collect();
            Series::new("c".into(), numbers)
        };
        match kind {
            0 => texts(&|cell| format!("t{cell}")),
            1 => texts(&|cell| match cell {
                0 => "x".to_string(),
                cell => format!("{cell:02}/02/2020"),
            }),
            2 => numbers(&|cell| cell as f64 / 4.0),
            3 => numbers(&|cell| if cell == 7 { f64::INFINITY } else { cell as f64 }),
            4 => whole(1),
            // Some are too large to be exact.
            5 => whole(1 << 51),
            // Some moments are midnights.
            6 => whole(21_600_000)
                .cast(&DataType::Datetime(TimeUnit::Milliseconds, None))
                .unwrap(),
            _ => whole(1).cast(&DataType::Date).unwrap(),
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]
        #[test]
        fn a_column_read_some_groups_at_a_time_is_the_one_read_whole(
            cells in prop_oneof![
                prop::collection::vec(prop::option::of(0_i64..12), 1..60),
                prop::collection::vec(prop::option::weighted(0.1, Just(4_i64)), 1..60),
                prop::collection::vec((0_i64..12).prop_map(Some), 1..60),
            ],
            kind in 0_usize..8,
            group in 1_usize..20,
            most in 1_usize..30,
        ) {
            let series = series(kind, &cells);
            let mut frame = DataFrame::new(cells.len(), vec![series.clone().into_column()]).unwrap();
            let mut bytes = Vec::new();
            let writer = ParquetWriter::new(&mut bytes).with_row_group_size(Some(group));
            writer.finish(&mut frame).unwrap();
            let groups = Groups::of(&bytes, most).unwrap();
            let read = groups.column(0, "c", None, &Progress::default(), 1).unwrap().unwrap();
            let whole = convert_all("c", &series).unwrap();
            match (&read[..], &whole[..]) {
                ([Part::Column(read)], [Part::Column(whole)]) => {
                    prop_assert_eq!(read, whole);
                    prop_assert_eq!(&read.unknown, &whole.unknown);
                    prop_assert_eq!(read.dates, whole.dates);
                }
                _ => prop_assert!(false, "one column"),
            }
        }
    }
}
