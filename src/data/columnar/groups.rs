//! A column of a Parquet file, read some row groups at a time: what is typed by the library is in memory for a
//! million rows only, whatever the file holds.

use std::io::Cursor;
use std::ops::Range;
use std::sync::Arc;

use polars::prelude::{FileMetadataRef, ParallelStrategy, ParquetReader, PolarsResult, SerReader, Series};

use super::bytes::Bytes;
use super::convert::{Part, convert, convert_all};
use super::grown::{Grown, fits};
use super::miscounted;
use crate::data::kept::Fate;
use crate::data::{Aside, Progress};

/// Rows read in one go, about: whole row groups, one at least.
pub(super) const ROWS: usize = 1 << 20;

/// A Parquet file whose columns are to be read.
pub(super) struct Groups<'a> {
    bytes: &'a Bytes<'a>,
    /// What the file says of each stretch of row groups, as if it held no other.
    stretches: Vec<FileMetadataRef>,
    rows: usize,
}

impl<'a> Groups<'a> {
    pub(super) fn new(bytes: &'a Bytes<'a>, metadata: &FileMetadataRef) -> Groups<'a> {
        Groups::of(bytes, metadata, ROWS)
    }

    /// So many rows at a time, about.
    fn of(bytes: &'a Bytes<'a>, metadata: &FileMetadataRef, most: usize) -> Groups<'a> {
        let mut stretches: Vec<Range<usize>> = Vec::new();
        let mut rows = 0;
        let mut within = 0;
        for (place, group) in metadata.row_groups.iter().enumerate() {
            rows += group.num_rows();
            within += group.num_rows();
            match stretches.last_mut() {
                Some(last) if within <= most => last.end = place + 1,
                _ => {
                    stretches.push(place..place + 1);
                    within = group.num_rows();
                }
            }
        }
        let mut bare = (**metadata).clone();
        let groups = std::mem::take(&mut bare.row_groups);
        let alone = |stretch: Range<usize>| {
            let mut alone = bare.clone();
            alone.row_groups = groups[stretch].to_vec();
            alone.num_rows = alone.row_groups.iter().map(|group| group.num_rows()).sum();
            Arc::new(alone)
        };
        Groups {
            bytes,
            stretches: stretches.into_iter().map(alone).collect(),
            rows,
        }
    }

    /// The columns that a column of the file makes. `None` where the reading was stopped. `step` is what reading it
    /// counts for.
    pub(super) fn column(
        &self,
        position: usize,
        name: &str,
        fate: Fate,
        progress: &Progress,
        step: u64,
    ) -> PolarsResult<Option<Vec<Part>>> {
        let mut grown: Vec<Grown> = Vec::new();
        for (place, stretch) in self.stretches.iter().enumerate() {
            if progress.is_cancelled() {
                return Ok(None);
            }
            let series = self.series(position, name, stretch)?;
            if series.len() != stretch.num_rows {
                return Err(miscounted(series.len(), stretch.num_rows));
            }
            let parts = convert(name, &series)?;
            drop(series);
            if place == 0 {
                let first = parts.into_iter();
                grown = first.map(|part| Grown::new(part, fate, self.rows)).collect();
            } else if !fits(&mut grown, parts) {
                // What a stretch shows is not what the column is: it is looked at as a whole.
                return Ok(Some(described(self.whole(position, name)?, fate)));
            }
            grown.iter_mut().for_each(Grown::set_aside);
            progress.advance(step / self.stretches.len() as u64);
            progress.add_rows(stretch.num_rows as u64);
        }
        Ok(Some(grown.into_iter().map(Grown::finish).collect()))
    }

    /// What the whole column makes.
    fn whole(&self, position: usize, name: &str) -> PolarsResult<Vec<Part>> {
        let mut stretches = self.stretches.iter();
        let mut all = match stretches.next() {
            Some(first) => self.series(position, name, first)?,
            None => return Ok(Vec::new()),
        };
        for stretch in stretches {
            all.append(&self.series(position, name, stretch)?)?;
        }
        convert_all(name, &all.rechunk())
    }

    /// Some rows of a column.
    fn series(&self, position: usize, name: &str, stretch: &FileMetadataRef) -> PolarsResult<Series> {
        let chunks = stretch.row_groups.iter().flat_map(|group| {
            let columns = group.columns_under_root_iter(name).into_iter().flatten();
            columns.map(|column| column.byte_range())
        });
        let chunks: Vec<Range<u64>> = chunks.collect();
        self.bytes.within(&chunks, |bytes| {
            let mut reader = ParquetReader::new(Cursor::new(bytes));
            reader.set_metadata(stretch.clone());
            let frame = reader
                .read_parallel(ParallelStrategy::None)
                .with_projection(Some(vec![position]))
                .finish()?;
            // One column was asked for.
            Ok(frame.columns()[0].as_materialized_series().clone())
        })
    }
}

/// What becomes of columns that were read whole.
pub(super) fn described(parts: Vec<Part>, fate: Fate) -> Vec<Part> {
    let described = |part: Part| match part {
        Part::Column(column) if fate == Fate::Described => Part::Aside(Aside::of(&column)),
        part => part,
    };
    parts.into_iter().map(described).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

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
            let whole = match &convert_all("c", &series).unwrap()[..] {
                [Part::Column(whole)] => whole.clone(),
                _ => return Err(TestCaseError::fail("one column")),
            };
            let mut file = tempfile::tempfile().unwrap();
            std::io::Write::write_all(&mut file, &bytes).unwrap();
            let size = bytes.len() as u64;
            for bytes in [Bytes::Held(&bytes), Bytes::OnDisk(Mutex::new(file), size)] {
                let groups = Groups::of(&bytes, &bytes.metadata().unwrap(), most);
                let read = |fate| groups.column(0, "c", fate, &Progress::default(), 1).unwrap().unwrap();
                match (&read(Fate::Kept(None))[..], &read(Fate::Described)[..]) {
                    ([Part::Column(read)], [Part::Aside(aside)]) => {
                        prop_assert_eq!(read, &whole);
                        prop_assert_eq!(aside, &Aside::of(&whole));
                        for read in [read, &aside.column] {
                            prop_assert_eq!(&read.unknown, &whole.unknown);
                            prop_assert_eq!(read.dates, whole.dates);
                        }
                    }
                    _ => return Err(TestCaseError::fail("one column, kept or described")),
                }
            }
        }
    }
}
