//! The bytes of a Parquet file: held, or read from the disk a column at a time.

use std::fs::File;
use std::io::{Cursor, Read, Seek, SeekFrom};
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use polars::prelude::{FileMetadataRef, ParquetReader, PolarsError, PolarsResult, SerReader as _};

/// Where the bytes of a file are.
pub(in crate::data) enum Bytes<'a> {
    Held(&'a [u8]),
    /// On the disk, in a file of so many bytes. Reading takes turns: all workers share one place in it.
    OnDisk(Mutex<File>, u64),
}

impl Bytes<'_> {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        match self {
            Bytes::Held(bytes) => bytes.len(),
            Bytes::OnDisk(_, size) => usize::try_from(*size).unwrap_or(usize::MAX),
        }
    }

    /// What the file says of itself at its end.
    pub(super) fn metadata(&self) -> PolarsResult<FileMetadataRef> {
        match self {
            Bytes::Held(bytes) => Ok(ParquetReader::new(Cursor::new(*bytes)).get_metadata()?.clone()),
            Bytes::OnDisk(file, _) => {
                let file = file.lock().unwrap_or_else(PoisonError::into_inner);
                Ok(ParquetReader::new(file.try_clone()?).get_metadata()?.clone())
            }
        }
    }

    /// What `read` makes of the bytes of the file, of which it looks at these stretches alone.
    pub(super) fn within<T>(
        &self,
        stretches: &[Range<u64>],
        read: impl FnOnce(&[u8]) -> PolarsResult<T>,
    ) -> PolarsResult<T> {
        let size = self.len() as u64;
        if stretches
            .iter()
            .any(|stretch| stretch.start > stretch.end || stretch.end > size)
        {
            return Err(PolarsError::ComputeError("a column outside the file".into()));
        }
        match self {
            Bytes::Held(bytes) => read(bytes),
            Bytes::OnDisk(file, _) => {
                let end = stretches.iter().map(|stretch| stretch.end).max().unwrap_or(0);
                // Every byte has its place, so that the library finds it there; the system gives memory only for those
                // that are written.
                let mut bytes = vec![0; usize::try_from(end).unwrap_or(usize::MAX)];
                let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
                for stretch in stretches {
                    file.seek(SeekFrom::Start(stretch.start))?;
                    file.read_exact(&mut bytes[stretch.start as usize..stretch.end as usize])?;
                }
                drop(file);
                read(&bytes)
            }
        }
    }
}
