//! A file as it was received: where it lay, how it was read, and its fingerprint.

use serde::{Deserialize, Serialize};

use super::Unpivot;

/// A file as received. Everything needed to read it again in exactly the same way, and to know that it is
/// still the same file. Never holds anything from the rows themselves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// Where the file lay, relative to the project file with `/` between folders; the bare file name when no
    /// relative path exists. A hint for finding it again, never its identity, and never an absolute path
    /// once saved.
    pub path: String,
    /// What the file was packed in when it was received. Its fingerprint and size are those of the packed file.
    #[serde(default)]
    pub packing: Packing,
    /// How its bytes are turned into a table.
    pub format: Format,
    /// What the auditor decided that columns hold, where it is not what their cells were taken for.
    #[serde(default)]
    pub columns: Vec<ColumnReading>,
    /// How groups that stand in columns were turned into rows, once read.
    #[serde(default)]
    pub unpivot: Option<Unpivot>,
    /// Columns of the file that are not in the table, and why.
    #[serde(default)]
    pub left_out: Vec<LeftOut>,
    /// Columns that are kept in memory although they hold so many texts that they would be set aside, or although nothing
    /// uses them.
    #[serde(default)]
    pub kept: Vec<String>,
    /// SHA-256 of all its bytes, 64 lower-case hexadecimal digits. This is the file's identity.
    pub sha256: String,
    /// Size in bytes.
    pub bytes: u64,
    /// Rows of data, the header not counted.
    pub rows: u64,
}

impl Source {
    /// The columns that were set aside for their many texts when it was read.
    pub fn aside(&self) -> impl Iterator<Item = &str> {
        let aside = self.left_out.iter().filter(|out| out.holds == Holds::ManyTexts);
        aside.map(|out| out.column.as_str())
    }

    /// Decides what a column holds, or leaves it to what its cells say.
    pub fn decide(&mut self, column: String, read_as: Option<ReadAs>) {
        self.columns.retain(|reading| reading.column != column);
        self.columns
            .extend(read_as.map(|read_as| ColumnReading { column, read_as }));
    }

    /// Whether reading it as this format takes the table from another place: another sheet, another header.
    pub fn table_moves(&self, format: &Format) -> bool {
        match (&self.format, format) {
            (Format::Spreadsheet(now), Format::Spreadsheet(next)) => {
                now.sheet != next.sheet
                    || now.layout.before != next.layout.before
                    || now.layout.header_rows != next.layout.header_rows
            }
            _ => false,
        }
    }
}

/// What a file is packed in.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Packing {
    #[default]
    Plain,
    Gzip,
    /// An archive of a single file, named here.
    Zip {
        member: String,
    },
}

/// A column that is not in the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    pub column: String,
    pub holds: Holds,
    /// Its place among the columns of its file, where lines of the file are shown.
    #[serde(default)]
    pub place: Option<usize>,
}

/// What the cells of a column that is not in the table hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Holds {
    Lists,
    /// Records, deeper than the one level that is spread over columns.
    Records,
    /// Bytes that are not text.
    Bytes,
    /// A kind of value that nothing is done with: lengths of time, for instance.
    Other,
    /// More than [`super::MANY_TEXTS`] different texts in a large file: set aside, and read when asked for.
    ManyTexts,
}

/// A column read as the auditor decided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ColumnReading {
    pub column: String,
    pub read_as: ReadAs,
}

/// What a column's cells are read as. Those that do not fit count as missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReadAs {
    Text,
    Number,
    Date(DateOrder),
}

/// In which order a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DateOrder {
    DayMonthYear,
    MonthDayYear,
    YearMonthDay,
}

/// How a file's bytes become a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Format {
    /// Delimited text.
    Text(TextOptions),
    /// Apache Parquet.
    Parquet,
    /// Apache Arrow, of which Feather is another name.
    Arrow,
    /// A JSON record on each line.
    JsonLines,
    /// A JSON list of records.
    Json,
    /// A sheet of a workbook.
    Spreadsheet(SheetOptions),
}

/// How a sheet of a workbook is read. Guessed on opening, shown, changeable, and recorded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SheetOptions {
    /// Its name.
    pub sheet: String,
    /// Where the table stands among its rows.
    pub layout: Layout,
    /// How cells of text write numbers; cells that are numbers need no saying.
    pub decimal: Decimal,
    #[serde(default)]
    pub thousands: Thousands,
    /// Cell contents that mean "not known", compared after trimming blanks. The empty cell is always one.
    pub missing: Vec<String>,
    /// Whether a value merged over several rows counts for each of them, and not for the first alone.
    #[serde(default)]
    pub fill_merged: bool,
}

/// How a delimited text file is read. Guessed on opening, shown, changeable, and recorded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TextOptions {
    pub encoding: Encoding,
    /// The character between two fields: `,` `;` `|` or a tab.
    pub delimiter: char,
    /// The character between the units and the decimals of a number.
    pub decimal: Decimal,
    /// What stands between groups of three digits.
    #[serde(default)]
    pub thousands: Thousands,
    #[serde(default)]
    pub layout: Layout,
    /// Cell contents that mean "not known", compared after trimming blanks. The empty cell is always one.
    pub missing: Vec<String>,
}

/// The character encoding of a text file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// Windows-1252, what French and western European spreadsheets wrote for decades.
    Windows1252,
    /// ISO 8859-15, what western European Unix systems wrote.
    Latin9,
    /// UTF-16, low byte first: the “Unicode text” of spreadsheets.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
}

/// The decimal separator of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Decimal {
    Point,
    Comma,
}

/// What stands between groups of three digits in the whole part of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Thousands {
    #[default]
    None,
    /// A space of any width, no-break or not.
    Space,
    Point,
    Comma,
}

/// Where the table stands among the lines of its file or the rows of its sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// Lines before the header: a title, a date, a source.
    pub before: u64,
    /// Rows of the header; 0 when the table has none, and letters name its columns.
    pub header_rows: u64,
    /// Lines of notes below the rows.
    pub after: u64,
}

impl Default for Layout {
    fn default() -> Layout {
        Layout {
            before: 0,
            header_rows: 1,
            after: 0,
        }
    }
}

/// Cell contents that commonly mean "not known", unless the auditor says otherwise.
pub const DEFAULT_MISSING: [&str; 9] = ["NA", "N/A", "n.d.", ".", "?", "NULL", "null", "nan", "NaN"];
