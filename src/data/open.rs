//! From a path to a source and its table.

use std::path::Path;

use super::shield::guarded;
use super::{Decimal, Error, Format, Packing, Progress, Source, Table, TextOptions, Unpivot, Workbook};
use super::{bytes, columnar, encoding, sheets, text, unpivot};

/// A file, read.
#[derive(Clone, Debug)]
pub struct Opened {
    /// Its `path` is the path as given; whoever saves it makes it relative.
    pub source: Source,
    pub table: Table,
    /// What else its workbook holds, when it is one.
    pub workbook: Option<Workbook>,
}

/// Reads a file into a table. With `format` the file is read exactly so; without, the format is guessed and
/// recorded in the source. A panic inside a reader comes out as [`Error::Fault`].
pub fn open(path: &Path, format: Option<&Format>, progress: &Progress) -> Result<Opened, Error> {
    let shown = path.to_string_lossy().into_owned();
    let read = || read(path, &shown, format, None, progress);
    guarded(read).unwrap_or(Err(Error::Fault { path: shown }))
}

/// Reads a file exactly as a source says that it was read, whatever the file now holds.
pub fn reopen(path: &Path, source: &Source, progress: &Progress) -> Result<Opened, Error> {
    let shown = path.to_string_lossy().into_owned();
    let how = source.unpivot.as_ref();
    let read = || read(path, &shown, Some(&source.format), how, progress);
    guarded(read).unwrap_or(Err(Error::Fault { path: shown }))
}

fn read(
    path: &Path,
    shown: &str,
    format: Option<&Format>,
    how: Option<&Unpivot>,
    progress: &Progress,
) -> Result<Opened, Error> {
    let content = bytes::read(path, shown, progress)?;
    let size = content.bytes.len() as u64;
    if size == 0 {
        return Err(Error::Empty {
            path: shown.to_string(),
        });
    }
    let mut workbook = None;
    let (format, mut table) = match format {
        Some(Format::Parquet) => (Format::Parquet, read_parquet(shown, &content.bytes, progress)?),
        Some(Format::Text(options)) => read_text(shown, &content.bytes, Some(options), progress)?,
        None if content.bytes.starts_with(columnar::MAGIC) => {
            (Format::Parquet, read_parquet(shown, &content.bytes, progress)?)
        }
        None if !sheets::recognised(&content.bytes) => read_text(shown, &content.bytes, None, progress)?,
        None | Some(Format::Spreadsheet(_)) => {
            let given = format.and_then(|format| match format {
                Format::Spreadsheet(options) => Some(options),
                Format::Text(_) | Format::Parquet => None,
            });
            let read = sheets::read(shown, &content.bytes, given, progress)?;
            workbook = Some(read.workbook);
            (Format::Spreadsheet(read.options), read.table)
        }
    };
    let rows = table.rows as u64;
    if let Some(how) = how {
        table = unpivot(&table, how, decimal(&format))?;
    }
    let source = Source {
        path: shown.to_string(),
        packing: Packing::Plain,
        format,
        columns: Vec::new(),
        unpivot: how.cloned(),
        sha256: content.sha256,
        bytes: size,
        rows,
    };
    Ok(Opened {
        source,
        table,
        workbook,
    })
}

/// How the cells of a format write decimals.
pub fn decimal(format: &Format) -> Decimal {
    match format {
        Format::Text(options) => options.decimal,
        Format::Spreadsheet(options) => options.decimal,
        Format::Parquet => Decimal::Point,
    }
}

/// Reads Parquet. The library panics on some damaged files where it ought to say so; then the file is damaged.
fn read_parquet(path: &str, bytes: &[u8], progress: &Progress) -> Result<Table, Error> {
    guarded(|| columnar::read(path, bytes, progress)).unwrap_or_else(|| {
        Err(Error::Parquet {
            path: path.to_string(),
            reason: "its content is damaged".to_string(),
        })
    })
}

fn read_text(
    path: &str,
    bytes: &[u8],
    given: Option<&TextOptions>,
    progress: &Progress,
) -> Result<(Format, Table), Error> {
    let given_encoding = given.map(|options| options.encoding);
    if encoding::is_binary(bytes, given_encoding) {
        return Err(Error::Binary {
            path: path.to_string(),
        });
    }
    let (encoding, decoded) = encoding::decode(path, bytes, given_encoding)?;
    if decoded.trim().is_empty() {
        return Err(Error::Empty {
            path: path.to_string(),
        });
    }
    let options = text::options(&decoded, encoding, given, progress)?;
    let table = text::read(path, &decoded, &options, progress)?;
    Ok((Format::Text(options), table))
}
