//! How `vigie new` is told to read the data, where its own guess is not the right one.

use std::path::Path;

use clap::{Args, ValueEnum};

use super::failure::Failure;
use super::lists::split_once;
use crate::data::{
    Asked, AskedText, ColumnRead, ColumnReading, DateOrder, Decimal, Encoding, Format, Opened, Progress,
    ReadAs, Source, Thousands, names_like_a_row, open_as,
};
use crate::text::{Language, column_words, reading_words, text_with};

/// How the data are read. What is not said is found out from the file.
#[derive(Debug, Args)]
#[command(next_help_heading = "How the data are read (found out from the file where not said)")]
pub(super) struct Reading {
    /// The characters of a text file
    #[arg(long, value_enum)]
    pub encoding: Option<EncodingName>,
    /// The character between two cells: , ; | or tab
    #[arg(long, value_name = "CHARACTER")]
    pub delimiter: Option<String>,
    /// The character before decimals
    #[arg(long, value_enum)]
    pub decimal: Option<DecimalName>,
    /// What stands between groups of three digits
    #[arg(long, value_enum)]
    pub thousands: Option<ThousandsName>,
    /// The line, or the row of a sheet, on which the column names stand
    #[arg(long, value_name = "LINE", value_parser = clap::value_parser!(u64).range(1..))]
    pub header_line: Option<u64>,
    /// How many rows the column names take; 0 when there are none, and the columns are called A, B, C…
    #[arg(long, value_name = "COUNT")]
    pub header_rows: Option<u64>,
    /// How many lines of notes stand below the table
    #[arg(long, value_name = "COUNT")]
    pub notes_below: Option<u64>,
    /// What stands for "not known" in a cell, in place of the usual signs; an empty cell always does
    #[arg(long = "missing", value_name = "SIGN", allow_hyphen_values = true)]
    pub missing: Vec<String>,
    /// What a column holds: text, number, date-dmy, date-mdy or date-ymd
    #[arg(long = "read-as", value_name = "COLUMN=KIND")]
    pub read_as: Vec<String>,
}

/// [`Encoding`] as written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum EncodingName {
    #[value(name = "utf-8")]
    Utf8,
    #[value(name = "windows-1252")]
    Windows1252,
    #[value(name = "latin-9")]
    Latin9,
    #[value(name = "utf-16le")]
    Utf16Le,
    #[value(name = "utf-16be")]
    Utf16Be,
}

/// [`Decimal`] as written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum DecimalName {
    Point,
    Comma,
}

/// [`Thousands`] as written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum ThousandsName {
    None,
    Space,
    Point,
    Comma,
}

impl From<EncodingName> for Encoding {
    fn from(name: EncodingName) -> Encoding {
        match name {
            EncodingName::Utf8 => Encoding::Utf8,
            EncodingName::Windows1252 => Encoding::Windows1252,
            EncodingName::Latin9 => Encoding::Latin9,
            EncodingName::Utf16Le => Encoding::Utf16Le,
            EncodingName::Utf16Be => Encoding::Utf16Be,
        }
    }
}

impl From<DecimalName> for Decimal {
    fn from(name: DecimalName) -> Decimal {
        match name {
            DecimalName::Point => Decimal::Point,
            DecimalName::Comma => Decimal::Comma,
        }
    }
}

impl From<ThousandsName> for Thousands {
    fn from(name: ThousandsName) -> Thousands {
        match name {
            ThousandsName::None => Thousands::None,
            ThousandsName::Space => Thousands::Space,
            ThousandsName::Point => Thousands::Point,
            ThousandsName::Comma => Thousands::Comma,
        }
    }
}

/// Reads a data file as far as told.
pub(super) fn read(
    path: &Path,
    reading: &Reading,
    of_sheet: Asked,
    language: Language,
) -> Result<Opened, Failure> {
    let asked = Asked {
        sheet: of_sheet.sheet,
        fill_merged: of_sheet.fill_merged,
        kept: of_sheet.kept,
        ..reading.asked(language)?
    };
    let in_file = |error| Failure::data(language, &error, path);
    let opened = open_as(path, &asked, &Progress::default()).map_err(in_file)?;
    for wanted in &asked.columns {
        opened.table.column(&wanted.column).map_err(in_file)?;
    }
    let beyond = match opened.source.format {
        Format::Text(_) => None,
        Format::Spreadsheet(_) => reading.of_text(),
        Format::Parquet | Format::Arrow | Format::JsonLines | Format::Json => {
            reading.of_text().or(reading.of_layout())
        }
    };
    if let Some(option) = beyond {
        let path = path.to_string_lossy();
        let arguments = [("path", path.as_ref().into()), ("option", option.into())];
        return Err(Failure::said(text_with(
            language,
            "cli-reading-not-text",
            &arguments,
        )));
    }
    Ok(opened)
}

impl Reading {
    /// An option that only a text file obeys, if one was given.
    fn of_text(&self) -> Option<&'static str> {
        [
            (self.encoding.is_some(), "--encoding"),
            (self.delimiter.is_some(), "--delimiter"),
        ]
        .into_iter()
        .find_map(|(given, option)| given.then_some(option))
    }

    /// An option that only a text file or a sheet obeys, if one was given.
    fn of_layout(&self) -> Option<&'static str> {
        [
            (self.header_line.is_some(), "--header-line"),
            (self.header_rows.is_some(), "--header-rows"),
            (self.notes_below.is_some(), "--notes-below"),
            (!self.missing.is_empty(), "--missing"),
            (self.decimal.is_some(), "--decimal"),
            (self.thousands.is_some(), "--thousands"),
        ]
        .into_iter()
        .find_map(|(given, option)| given.then_some(option))
    }

    fn asked(&self, language: Language) -> Result<Asked, Failure> {
        let options = ["--decimal", "--thousands"];
        let (decimal, thousands) = separators(language, options, (self.decimal, self.thousands))?;
        let columns = self
            .read_as
            .iter()
            .map(|given| column(language, "--read-as", given));
        Ok(Asked {
            format: None,
            text: AskedText {
                encoding: self.encoding.map(Into::into),
                delimiter: match &self.delimiter {
                    Some(given) => Some(delimiter(language, "--delimiter", given)?),
                    None => None,
                },
                decimal,
                thousands,
                before: self.header_line.map(|line| line - 1),
                header_rows: self.header_rows,
                after: self.notes_below,
                missing: (!self.missing.is_empty()).then(|| self.missing.clone()),
            },
            columns: columns.collect::<Result<_, _>>()?,
            ..Asked::default()
        })
    }
}

/// How numbers are written, refused where one character would stand for both.
pub(super) fn separators(
    language: Language,
    [decimal, thousands]: [&str; 2],
    given: (Option<DecimalName>, Option<ThousandsName>),
) -> Result<(Option<Decimal>, Option<Thousands>), Failure> {
    let options = [("decimal", decimal.into()), ("thousands", thousands.into())];
    let given = (given.0.map(Decimal::from), given.1.map(Thousands::from));
    match given {
        (Some(Decimal::Point), Some(Thousands::Point)) | (Some(Decimal::Comma), Some(Thousands::Comma)) => {
            Err(Failure::said(text_with(
                language,
                "cli-separators-alike",
                &options,
            )))
        }
        given => Ok(given),
    }
}

pub(super) fn delimiter(language: Language, option: &str, given: &str) -> Result<char, Failure> {
    let mut letters = given.chars();
    match (given, letters.next(), letters.next()) {
        ("tab" | "\\t", ..) => Ok('\t'),
        (_, Some(letter), None) if !matches!(letter, '"' | '\n' | '\r') => Ok(letter),
        _ => Err(Failure::argument(language, option, given, ", ; | tab")),
    }
}

pub(super) fn column(language: Language, option: &str, given: &str) -> Result<ColumnReading, Failure> {
    let read = || {
        let (column, kind) = split_once(given, '=')?;
        let read_as = match kind.trim() {
            "text" => ReadAs::Text,
            "number" => ReadAs::Number,
            "date-dmy" => ReadAs::Date(DateOrder::DayMonthYear),
            "date-mdy" => ReadAs::Date(DateOrder::MonthDayYear),
            "date-ymd" => ReadAs::Date(DateOrder::YearMonthDay),
            _ => return None,
        };
        Some(ColumnReading { column, read_as })
    };
    let form = "COLUMN=text|number|date-dmy|date-mdy|date-ymd";
    read().ok_or_else(|| Failure::argument(language, option, given, form))
}

/// How a source was read, and what there is to know of its columns, a line each.
pub(super) fn reading_lines(source: &Source, columns: &[ColumnRead], language: Language) -> Vec<String> {
    let how = reading_words(language, source);
    let file = Path::new(&source.path)
        .file_name()
        .map(|name| name.to_string_lossy());
    let file = file.unwrap_or_default();
    let arguments = [("file", file.as_ref().into()), ("how", how.as_str().into())];
    let mut lines = vec![text_with(language, "cli-read", &arguments)];
    for column in columns {
        let words = column_words(language, column);
        if words.is_empty() {
            continue;
        }
        let how = words.join(" ; ");
        let arguments = [
            ("column", column.name.as_str().into()),
            ("how", how.as_str().into()),
        ];
        lines.push(format!(
            "  {}",
            text_with(language, "cli-read-column", &arguments)
        ));
    }
    lines
}

/// That the line of column names of a file looks like one of its rows, with what to add if it is.
pub(super) fn doubt_line(opened: &Opened, option: &str, language: Language) -> Option<String> {
    let source = &opened.source;
    let columns = opened.table.likenesses();
    let file = Path::new(&source.path).file_name()?.to_string_lossy();
    let arguments = [("file", file.as_ref().into()), ("option", option.into())];
    (source.unpivot.is_none() && names_like_a_row(&source.format, columns))
        .then(|| text_with(language, "cli-headless", &arguments))
}
