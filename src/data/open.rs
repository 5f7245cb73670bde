//! From a path to a source and its table.

use std::path::Path;

use super::shield::guarded;
use super::columnar::Kind;
use super::json::Shape;
use super::{Encoding, Error, Format, LeftOut, Packing, Progress, Source, Table, TextOptions};
use super::{bytes, columnar, encoding, json, text};

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
    let shown = path.to_string_lossy().into_owned();
    guarded(|| read(path, &shown, format, progress)).unwrap_or(Err(Error::Fault { path: shown }))
}

fn read(path: &Path, shown: &str, format: Option<&Format>, progress: &Progress) -> Result<Opened, Error> {
    let content = bytes::read(path, shown, progress)?;
    let size = content.bytes.len() as u64;
    if size == 0 {
        return Err(Error::Empty {
            path: shown.to_string(),
        });
    }
    let format = format.cloned().or_else(|| recognised(&content.bytes));
    let bytes = &content.bytes;
    let (format, (table, left_out)) = match format {
        Some(Format::Parquet) => (Format::Parquet, read_columnar(Kind::Parquet, shown, bytes, progress)?),
        Some(Format::Arrow) => (Format::Arrow, read_columnar(Kind::Arrow, shown, bytes, progress)?),
        Some(Format::Json) => read_json(Shape::List, shown, bytes, progress)?,
        Some(Format::JsonLines) => read_json(Shape::Lines, shown, bytes, progress)?,
        Some(Format::Text(options)) => read_text(shown, bytes, Some(&options), progress)?,
        None => read_text(shown, bytes, None, progress)?,
    };
    let rows = table.rows as u64;
    let source = Source {
        path: shown.to_string(),
        packing: Packing::Plain,
        format,
        columns: Vec::new(),
        left_out,
        sha256: content.sha256,
        bytes: size,
        rows,
    };
    Ok(Opened { source, table })
}

/// A table, and the columns of the file that are not in it.
type Read = (Table, Vec<LeftOut>);

/// The format that the first bytes of a file name.
fn recognised(bytes: &[u8]) -> Option<Format> {
    let starts = |start: &&[u8]| bytes.starts_with(start);
    if starts(&columnar::PARQUET) {
        Some(Format::Parquet)
    } else if columnar::ARROW.iter().any(starts) {
        Some(Format::Arrow)
    } else {
        None
    }
}

/// The library panics on some damaged files where it ought to say so; then the file is damaged.
fn read_columnar(kind: Kind, path: &str, bytes: &[u8], progress: &Progress) -> Result<Read, Error> {
    guarded(|| columnar::read(kind, path, bytes, progress))
        .unwrap_or_else(|| Err(kind.damaged(path, &"its content is damaged")))
}

/// JSON is UTF-8, unless a mark says otherwise.
fn read_json(
    shape: Shape,
    path: &str,
    bytes: &[u8],
    progress: &Progress,
) -> Result<(Format, Read), Error> {
    let encoding = encoding::marked(bytes).unwrap_or(Encoding::Utf8);
    if encoding::is_binary(bytes, Some(encoding)) {
        return Err(Error::Binary {
            path: path.to_string(),
        });
    }
    let (_, decoded) = encoding::decode(path, bytes, Some(encoding))?;
    Ok((shape.format(), json::read(path, &decoded, shape, progress)?))
}

fn read_text(
    path: &str,
    bytes: &[u8],
    given: Option<&TextOptions>,
    progress: &Progress,
) -> Result<(Format, Read), Error> {
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
    if let (None, Some(shape)) = (given, json::shape(&decoded)) {
        return read_json(shape, path, bytes, progress);
    }
    let options = text::options(&decoded, encoding, given, progress)?;
    let table = text::read(path, &decoded, &options, progress)?;
    Ok((Format::Text(options), (table, Vec::new())))
}
