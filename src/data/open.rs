//! From a path to a source and its table.

use std::path::Path;

use super::{Error, Format, Progress, Source, Table};

/// A file, read.
#[derive(Clone, Debug)]
pub struct Opened {
    /// Its `path` is the path as given; whoever saves it makes it relative.
    pub source: Source,
    pub table: Table,
}

/// Reads a file into a table. With `format` the file is read exactly so; without, the format is guessed and
/// recorded in the source. A panic inside a reader comes out as [`Error::Fault`].
pub fn open(path: &Path, format: Option<&Format>, progress: &Progress) -> Result<Opened, Error> {
    let _ = (path, format, progress);
    todo!()
}
