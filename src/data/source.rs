//! A file as it was received: where it lay, how it was read, and its fingerprint.

use serde::{Deserialize, Serialize};

/// A file as received. Everything needed to read it again in exactly the same way, and to know that it is
/// still the same file. Never holds anything from the rows themselves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// Where the file lay, relative to the project file with `/` between folders; the bare file name when no
    /// relative path exists. A hint for finding it again, never its identity, and never an absolute path
    /// once saved.
    pub path: String,
    /// How its bytes are turned into a table.
    pub format: Format,
    /// SHA-256 of all its bytes, 64 lower-case hexadecimal digits. This is the file's identity.
    pub sha256: String,
    /// Size in bytes.
    pub bytes: u64,
    /// Rows of data, the header not counted.
    pub rows: u64,
}

/// How a file's bytes become a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Format {
    /// Delimited text.
    Text(TextOptions),
    /// Apache Parquet.
    Parquet,
}

/// How a delimited text file is read. Guessed on opening, shown, changeable, and recorded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TextOptions {
    pub encoding: Encoding,
    /// The character between two fields: `,` `;` `|` or a tab.
    pub delimiter: char,
    /// The character between the units and the decimals of a number.
    pub decimal: Decimal,
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

/// Cell contents that commonly mean "not known", unless the auditor says otherwise.
pub const DEFAULT_MISSING: [&str; 9] = ["NA", "N/A", "n.d.", ".", "?", "NULL", "null", "nan", "NaN"];
