//! From a path to a source and its table.

use std::path::Path;
use std::sync::{Arc, Mutex};

use super::columnar::{Bytes, Kind};
use super::json::Shape;
use super::notation::Notation;
use super::numerals::{self, Numerals};
use super::shield::guarded;
use super::{
    Column, ColumnReading, Decimal, Encoding, Error, Format, Kept, LeftOut, Packing, Progress, Source,
};
use super::{Table, TextOptions, Thousands, Unpivot, Values, Workbook, masked_lines, suspicions, unpivot};
use super::{bytes, columnar, encoding, json, judging, large, sheets, text, unpack};

/// A file, read.
#[derive(Clone, Debug)]
pub struct Opened {
    /// Its `path` is the path as given; whoever saves it makes it relative.
    pub source: Source,
    pub table: Table,
    /// The first lines of a text as they stand in the file. Only for the eyes: they are written nowhere.
    pub head: Vec<String>,
    /// What else its workbook holds, when it is one.
    pub workbook: Option<Workbook>,
}

/// What is asked of reading; all the rest is guessed, and recorded in the source.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// The whole way of reading.
    pub format: Option<Format>,
    /// Parts of it, for a text, where `format` does not say all.
    pub text: AskedText,
    /// What columns are read as. Columns that are not there are left out.
    pub columns: Vec<ColumnReading>,
    /// Which sheet of a workbook.
    pub sheet: Option<String>,
    /// Whether values merged over several rows of a sheet count for each.
    pub fill_merged: bool,
    /// How groups that stand in columns are turned into rows.
    pub unpivot: Option<Unpivot>,
    /// Which columns of a large file are not set aside, whatever they hold.
    pub kept: Kept,
}

/// What is asked of reading a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AskedText {
    pub encoding: Option<Encoding>,
    pub delimiter: Option<char>,
    pub decimal: Option<Decimal>,
    pub thousands: Option<Thousands>,
    /// Lines before the header.
    pub before: Option<u64>,
    pub header_rows: Option<u64>,
    /// Lines of notes below the rows.
    pub after: Option<u64>,
    pub missing: Option<Vec<String>>,
}

/// Reads a file into a table. With `format` the file is read exactly so; without, the format is guessed and
/// recorded in the source. A panic inside a reader comes out as [`Error::Fault`].
pub fn open(path: &Path, format: Option<&Format>, progress: &Progress) -> Result<Opened, Error> {
    let asked = Asked {
        format: format.cloned(),
        ..Asked::default()
    };
    open_as(path, &asked, progress)
}

/// Reads a file again exactly as a source records.
pub fn reopen(path: &Path, source: &Source, progress: &Progress) -> Result<Opened, Error> {
    reopen_keeping(path, source, Kept::named_in(source.kept.clone()), progress)
}

/// Reads a file again as a source records, with the columns that something names.
pub fn reopen_keeping(
    path: &Path,
    source: &Source,
    kept: Kept,
    progress: &Progress,
) -> Result<Opened, Error> {
    let asked = Asked {
        format: Some(source.format.clone()),
        columns: source.columns.clone(),
        unpivot: source.unpivot.clone(),
        kept,
        ..Asked::default()
    };
    let mut opened = open_as(path, &asked, progress)?;
    opened.source.kept.clone_from(&source.kept);
    Ok(opened)
}

/// Reads a file as far as asked, and otherwise as its content shows.
pub fn open_as(path: &Path, asked: &Asked, progress: &Progress) -> Result<Opened, Error> {
    let shown = path.to_string_lossy().into_owned();
    guarded(|| read(path, &shown, asked, progress)).unwrap_or(Err(Error::Fault { path: shown }))
}

fn read(path: &Path, shown: &str, asked: &Asked, progress: &Progress) -> Result<Opened, Error> {
    if is_large_text(path, asked) {
        return read_large(path, shown, asked, progress);
    }
    if is_parquet(path, asked) {
        return read_parquet(path, shown, asked, progress);
    }
    let content = bytes::read(path, shown, progress)?;
    let size = content.bytes.len() as u64;
    let (packing, unpacked) = unpack::unpack(shown, &content.bytes, progress)?;
    if unpacked.is_empty() {
        return Err(Error::Empty {
            path: shown.to_string(),
        });
    }
    let Read {
        format,
        mut table,
        left_out,
        mut head,
        mut workbook,
    } = match asked.format.clone().or_else(|| recognised(&unpacked)) {
        Some(Format::Parquet) => {
            let bytes = Bytes::Held(&unpacked);
            let (table, left_out) = columnar(Kind::Parquet, shown, || {
                columnar::read(shown, &bytes, asked, progress)
            })?;
            Read::columns(Format::Parquet, table, left_out)
        }
        Some(Format::Arrow) => {
            let (table, left_out) = columnar(Kind::Arrow, shown, || {
                columnar::read_arrow(shown, &unpacked, asked, progress)
            })?;
            Read::columns(Format::Arrow, table, left_out)
        }
        Some(Format::Json) => read_json(Shape::List, shown, &unpacked, asked, progress)?,
        Some(Format::JsonLines) => read_json(Shape::Lines, shown, &unpacked, asked, progress)?,
        Some(Format::Spreadsheet(_)) => read_sheet(shown, &unpacked, asked, progress)?,
        None if sheets::recognised(&unpacked) => read_sheet(shown, &unpacked, asked, progress)?,
        Some(Format::Text(_)) | None => read_text(shown, &unpacked, asked, progress)?,
    };
    let columns = retype(&mut table, &format, &asked.columns);
    let rows = table.rows as u64;
    match &asked.unpivot {
        Some(how) => {
            mask_first_rows(&table, how, &format, &mut head, workbook.as_mut());
            table = unpivot(&table, how, decimal(&format))?;
        }
        None => table = asked.kept.applied(table, &|name| is_decided(&columns, name)),
    }
    let source = Source {
        path: shown.to_string(),
        packing,
        format,
        columns,
        unpivot: asked.unpivot.clone(),
        left_out,
        kept: Vec::new(),
        sha256: content.sha256,
        bytes: size,
        rows,
    };
    Ok(Opened {
        source,
        table,
        head,
        workbook,
    })
}

/// Hides in the first rows of a file the cells of columns that seem to name people, where turning groups into rows
/// leaves nothing else to know them by.
fn mask_first_rows(
    table: &Table,
    how: &Unpivot,
    format: &Format,
    head: &mut Vec<String>,
    workbook: Option<&mut Workbook>,
) {
    let suspicions = suspicions(table);
    if let Format::Text(options) = format {
        let is_suspected = |name: &str| suspicions.iter().any(|suspicion| suspicion.column == name);
        let columns = table.columns.iter().enumerate();
        let hidden = columns.filter(|(_, column)| is_suspected(&column.name));
        let hidden: Vec<usize> = hidden.map(|(place, _)| place).collect();
        *head = masked_lines(head, options, table.columns.len(), &hidden);
    }
    if let (Format::Spreadsheet(options), Some(workbook)) = (format, workbook) {
        let gone = suspicions
            .iter()
            .filter(|suspicion| !how.keep.contains(&suspicion.column));
        let gone: Vec<&str> = gone.map(|suspicion| suspicion.column.as_str()).collect();
        workbook
            .preview
            .mask(&options.layout, |column| gone.contains(&column));
    }
}

/// Whether a file is a text too large to be read whole. Whatever else it may be is seen from its first bytes; what
/// keeps it from being read at all is said by the ordinary way.
fn is_large_text(path: &Path, asked: &Asked) -> bool {
    let Ok(metadata) = std::fs::metadata(path) else {
        return false;
    };
    let given = match &asked.format {
        None => true,
        Some(format) => matches!(format, Format::Text(_)),
    };
    let is_text = |start: &[u8]| {
        let shape = || json::shape(&String::from_utf8_lossy(start));
        !unpack::is_packed(start)
            && recognised(start).is_none()
            && (asked.format.is_some() || shape().is_none())
    };
    // Figures turned into rows are read whole: they are tables that people wrote.
    given
        && asked.unpivot.is_none()
        && metadata.is_file()
        && metadata.len() > large::LARGE
        && bytes::start(path).is_ok_and(|start| is_text(&start))
}

fn read_large(path: &Path, shown: &str, asked: &Asked, progress: &Progress) -> Result<Opened, Error> {
    let mut read = large::read(path, shown, asked, large::Sizes::USUAL, progress)?;
    let format = Format::Text(read.options);
    let columns = retype(&mut read.table, &format, &asked.columns);
    let source = Source {
        path: shown.to_string(),
        packing: Packing::Plain,
        format,
        columns,
        unpivot: None,
        left_out: read.left_out,
        kept: Vec::new(),
        sha256: read.sha256,
        bytes: read.bytes,
        rows: read.table.rows as u64,
    };
    Ok(Opened {
        source,
        table: read.table,
        head: read.head,
        workbook: None,
    })
}

fn is_decided(decided: &[ColumnReading], name: &str) -> bool {
    decided.iter().any(|reading| reading.column == name)
}

/// Whether a file is Parquet and not packed in anything.
fn is_parquet(path: &Path, asked: &Asked) -> bool {
    let is_file = std::fs::metadata(path).is_ok_and(|metadata| metadata.is_file());
    matches!(asked.format, None | Some(Format::Parquet))
        && is_file
        && bytes::start(path).is_ok_and(|start| recognised(&start) == Some(Format::Parquet))
}

/// Its bytes are not held: they are read for their fingerprint, and then column by column.
fn read_parquet(path: &Path, shown: &str, asked: &Asked, progress: &Progress) -> Result<Opened, Error> {
    let hashed = bytes::hashed(path, shown, progress)?;
    let bytes = Bytes::OnDisk(Mutex::new(hashed.file()?), hashed.bytes);
    let read = columnar(Kind::Parquet, shown, || {
        columnar::read(shown, &bytes, asked, progress)
    });
    let (mut table, left_out) = hashed.unchanged(read)?;
    let columns = retype(&mut table, &Format::Parquet, &asked.columns);
    let rows = table.rows as u64;
    if let Some(how) = &asked.unpivot {
        table = unpivot(&table, how, decimal(&Format::Parquet))?;
    }
    let source = Source {
        path: shown.to_string(),
        packing: Packing::Plain,
        format: Format::Parquet,
        columns,
        unpivot: asked.unpivot.clone(),
        left_out,
        kept: Vec::new(),
        sha256: hashed.sha256,
        bytes: hashed.bytes,
        rows,
    };
    Ok(Opened {
        source,
        table,
        head: Vec::new(),
        workbook: None,
    })
}

/// What was made of a file's bytes.
struct Read {
    format: Format,
    table: Table,
    /// Columns of the file that are not in the table.
    left_out: Vec<LeftOut>,
    head: Vec<String>,
    workbook: Option<Workbook>,
}

/// How the cells of a format write decimals.
pub fn decimal(format: &Format) -> Decimal {
    match format {
        Format::Text(options) => options.decimal,
        Format::Spreadsheet(options) => options.decimal,
        Format::Parquet | Format::Arrow | Format::Json | Format::JsonLines => Decimal::Point,
    }
}

fn read_sheet(path: &str, bytes: &[u8], asked: &Asked, progress: &Progress) -> Result<Read, Error> {
    let (options, table, workbook) = sheets::read(path, bytes, asked, progress)?;
    Ok(Read {
        format: Format::Spreadsheet(options),
        table,
        left_out: Vec::new(),
        head: Vec::new(),
        workbook: Some(workbook),
    })
}

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
fn columnar<T>(kind: Kind, path: &str, read: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
    guarded(read).unwrap_or_else(|| Err(kind.damaged(path, &"its content is damaged")))
}

impl Read {
    /// Of a format that is made of columns.
    fn columns(format: Format, table: Table, left_out: Vec<LeftOut>) -> Read {
        Read {
            format,
            table,
            left_out,
            head: Vec::new(),
            workbook: None,
        }
    }
}

/// JSON is UTF-8, unless a mark says otherwise.
fn read_json(
    shape: Shape,
    path: &str,
    bytes: &[u8],
    asked: &Asked,
    progress: &Progress,
) -> Result<Read, Error> {
    let encoding = encoding::marked(bytes).unwrap_or(Encoding::Utf8);
    if encoding::is_binary(bytes, Some(encoding)) {
        return Err(Error::Binary {
            path: path.to_string(),
        });
    }
    let (_, decoded) = encoding::decode(path, bytes, Some(encoding))?;
    let (table, left_out) = json::read(path, &decoded, shape, &asked.columns, progress)?;
    Ok(Read {
        format: shape.format(),
        table,
        left_out,
        head: Vec::new(),
        workbook: None,
    })
}

fn read_text(path: &str, bytes: &[u8], asked: &Asked, progress: &Progress) -> Result<Read, Error> {
    let given = match &asked.format {
        Some(Format::Text(options)) => Some(options),
        _ => None,
    };
    let given_encoding = given.map(|options| options.encoding).or(asked.text.encoding);
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
        return read_json(shape, path, bytes, asked, progress);
    }
    let options = match given {
        Some(given) => given.clone(),
        None => text::guess(path, &decoded, encoding, &asked.text, progress)?,
    };
    let table = text::read(path, &decoded, &options, &asked.columns, progress)?;
    Ok(Read {
        left_out: Vec::new(),
        head: text::head(&decoded),
        format: Format::Text(options),
        workbook: None,
        table,
    })
}

/// Reads columns as the auditor decided, and returns what was decided of those that are there.
pub(super) fn retype(table: &mut Table, format: &Format, decided: &[ColumnReading]) -> Vec<ColumnReading> {
    let mut done = Vec::new();
    for reading in decided {
        let Some(place) = table
            .columns
            .iter()
            .position(|column| column.name == reading.column)
        else {
            continue;
        };
        let column = &table.columns[place];
        let notation = match format {
            Format::Text(options) => notation_of(options),
            Format::Spreadsheet(options) => sheets::notation(options),
            _ => notation_within(column),
        };
        let column = judging::retyped(column, reading.read_as, &notation, &|row| table.place(row));
        table.columns[place] = Arc::new(column);
        done.push(reading.clone());
    }
    done
}

/// How the cells of a text are written.
pub(super) fn notation_of(options: &TextOptions) -> Notation {
    Notation::new(options.decimal, &options.missing).grouped_by(options.thousands)
}

/// How the numbers of a column are written, seen from the column alone.
fn notation_within(column: &Column) -> Notation {
    let mut numerals = Numerals::default();
    if let Values::Text { labels, .. } = &column.values {
        labels.iter().for_each(|label| numerals.see(label));
    }
    let (decimal, thousands) = numerals::notation(&[numerals]);
    Notation::new(decimal, &[]).grouped_by(thousands)
}
