//! What can be wrong with a file, as facts; `text` turns them into sentences.

use super::{JsonProblem, Place};
use crate::tally::Amount;

/// What kept a file from being opened or used. Each variant carries what a sentence needs: what, where, and what
/// to do follows from the variant. Lines and columns are 1-based; the header is line 1.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{self:?}")]
pub enum Error {
    NotFound {
        path: String,
    },
    Directory {
        path: String,
    },
    /// The system refused, with its own words.
    Unreadable {
        path: String,
        reason: String,
    },
    Empty {
        path: String,
    },
    HeaderOnly {
        path: String,
    },
    /// The bytes are neither text nor any format that is read.
    Binary {
        path: String,
    },
    /// A row has another number of fields than the header.
    Ragged {
        path: String,
        line: u64,
        expected: u64,
        found: u64,
    },
    /// A quotation mark opened here is never closed.
    OpenQuote {
        path: String,
        line: u64,
    },
    /// Bytes that the encoding cannot hold: the file mixes encodings, or the encoding is another.
    Encoding {
        path: String,
        line: u64,
        encoding: String,
    },
    DuplicateHeader {
        path: String,
        column: String,
        first: u64,
        second: u64,
    },
    EmptyHeader {
        path: String,
        position: u64,
    },
    TooManyColumns {
        path: String,
        found: u64,
        limit: u64,
    },
    /// The header was said to stand below the last line.
    NoSuchLine {
        path: String,
        line: u64,
        lines: u64,
    },
    /// A gzip or zip file that cannot be unpacked.
    DamagedArchive {
        path: String,
        reason: String,
    },
    /// What is packed grows beyond what an honest file does.
    GrowsTooMuch {
        path: String,
        /// Bytes unpacked when it was given up.
        limit: u64,
    },
    EmptyArchive {
        path: String,
    },
    /// An archive of several files, of which the first are named.
    SeveralInArchive {
        path: String,
        members: Vec<String>,
        count: u64,
    },
    /// The only file of the archive is protected by a password.
    EncryptedArchive {
        path: String,
        member: String,
    },
    /// A Parquet file that is damaged or uses something that cannot be read.
    Parquet {
        path: String,
        reason: String,
    },
    /// A workbook that a password protects.
    WorkbookLocked {
        path: String,
    },
    /// A workbook that cannot be read, with the reader's own words.
    WorkbookDamaged {
        path: String,
        reason: String,
    },
    /// A workbook that would unpack to more than a computer holds.
    WorkbookUnpacks {
        path: String,
    },
    /// A workbook without a sheet that holds anything.
    NoSheets {
        path: String,
    },
    /// A sheet whose last used cell lies absurdly far.
    SheetTooLarge {
        path: String,
        sheet: String,
        cell: String,
    },
    EmptySheet {
        path: String,
        sheet: String,
    },
    /// Nothing stands under the header, whose last row this is.
    NoRowsBelow {
        path: String,
        sheet: String,
        row: u64,
    },
    UnknownSheet {
        path: String,
        sheet: String,
        near: Option<String>,
        sheets: Vec<String>,
    },
    /// A cross-table to be turned into counts, of which no column or no new name is said.
    UnpivotNothing,
    /// The name of a new column is already another's.
    UnpivotTaken {
        column: String,
    },
    /// A column's name has not as many levels as there are new columns.
    UnpivotLevels {
        column: String,
        expected: u64,
    },
    /// The same of an Arrow file.
    Arrow {
        path: String,
        reason: String,
    },
    /// A file that announces more than this computer can hold, or than its size can.
    TooLarge {
        path: String,
        rows: u64,
        columns: u64,
    },
    /// Every column holds lists, records or bytes.
    NoCells {
        path: String,
    },
    /// Columns are counted in characters.
    Json {
        path: String,
        line: u64,
        column: u64,
        problem: JsonProblem,
    },
    /// The file became another while it was read.
    Changing {
        path: String,
    },
    /// Neither a file nor a folder: a pipe, a device.
    Special {
        path: String,
    },
    /// Reading ended in a fault of the program; nothing else was touched.
    Fault {
        path: String,
    },
    Cancelled,
    UnknownColumn {
        column: String,
        near: Option<String>,
    },
    /// The column is set apart because it seems to name people.
    Quarantined {
        column: String,
    },
    /// The column is set aside: its cells are not in memory, and were not read again.
    SetAside {
        column: String,
    },
    /// The file is no longer the one whose other columns are in memory.
    ChangedSince {
        path: String,
    },
    UnknownValue {
        column: String,
        value: String,
        near: Option<String>,
    },
    NotNumeric {
        column: String,
        place: Option<Place>,
        value: String,
    },
    NegativeCount {
        column: String,
        place: Place,
        value: f64,
    },
    MissingCount {
        column: String,
        place: Place,
    },
    AllMissing {
        column: String,
    },
    TooManyLevels {
        column: String,
        found: u64,
        limit: u64,
    },
    TooManyGroups {
        grouping: String,
        found: u64,
        limit: u64,
    },
    ThresholdOutside {
        column: String,
        threshold: f64,
        lowest: f64,
        highest: f64,
    },
    BadBins {
        column: String,
    },
    /// A recode would write into a column that is there already.
    ColumnExists {
        column: String,
    },
    /// A year or an age is asked of a column that holds something else than days; `value` is empty where it would
    /// tell who somebody is.
    NotDays {
        column: String,
        value: String,
    },
    /// The day on which an age is asked is none.
    NotADay {
        value: String,
    },
    Filter(FilterError),
    NothingLeft {
        step: String,
    },
    /// A weight that is missing (`None`), negative or zero; and how many rows have one like it.
    BadWeight {
        column: String,
        place: Place,
        value: Option<f64>,
        rows: u64,
    },
    /// A value that is the total of the others of its column stands among people, and nobody said what it is.
    TotalAmongPeople {
        column: String,
        value: String,
    },
    /// A total cannot be, given the rows it adds up.
    TotalsDisagree {
        place: Place,
        total: Amount,
        parts: Amount,
    },
    /// The same key stands on several rows of the outputs, so the join would invent people.
    DuplicateKeys {
        column: String,
        count: u64,
    },
    NoMatchingKeys {
        data_column: String,
        outputs_column: String,
    },
}

/// What is wrong with a filter expression, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct FilterError {
    pub expression: String,
    /// Position of the first character that does not fit, counted in characters from 0.
    pub position: usize,
    pub problem: FilterProblem,
}

/// What a filter expression lacks.
#[derive(Clone, Debug, PartialEq)]
pub enum FilterProblem {
    Empty,
    /// A character that means nothing here.
    Unexpected(String),
    /// A quotation mark that is never closed.
    OpenQuote,
    /// It stopped where more was needed.
    Ends,
    UnknownColumn {
        name: String,
        near: Option<String>,
    },
    /// The column is set apart because it seems to name people.
    Quarantined {
        name: String,
    },
    /// The column is set aside: its cells are not in memory, and were not read again.
    SetAside {
        name: String,
    },
    /// A number is compared with a column of text, or the reverse.
    Mismatch {
        column: String,
    },
    /// Parentheses nested too deep to be read by a person.
    TooDeep,
}
