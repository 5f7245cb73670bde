//! How `vigie new` is told to read the files of outputs, where its own guess is not the right one.

use clap::Args;

use super::failure::Failure;
use super::joins::each;
use super::reading::{DecimalName, EncodingName, ThousandsName, column, delimiter, separators};
use crate::data::{Asked, AskedText, ColumnReading, Format, Kept, Opened};
use crate::text::{Language, text_with};

/// How the files of outputs are read. What is not said is found out from each file.
#[derive(Debug, Args)]
#[command(
    next_help_heading = "How the files of outputs are read (each said once for all files, or once for each of them)"
)]
pub(super) struct OutputsReading {
    /// The sheet of a workbook [default: the one that looks like a table of data]
    #[arg(long, value_name = "SHEET", requires = "outputs")]
    outputs_sheet: Vec<String>,
    /// The line, or the row of a sheet, on which the column names stand
    #[arg(long, value_name = "LINE", requires = "outputs", value_parser = clap::value_parser!(u64).range(1..))]
    outputs_header_line: Vec<u64>,
    /// How many rows the column names take; 0 when there are none [see --header-rows]
    #[arg(long, value_name = "COUNT", requires = "outputs")]
    outputs_header_rows: Vec<u64>,
    /// How many lines of notes stand below the table
    #[arg(long, value_name = "COUNT", requires = "outputs")]
    outputs_notes_below: Vec<u64>,
    /// The characters of a text file
    #[arg(long, value_enum, requires = "outputs")]
    outputs_encoding: Vec<EncodingName>,
    /// The character between two cells: , ; | or tab
    #[arg(long, value_name = "CHARACTER", requires = "outputs")]
    outputs_delimiter: Vec<String>,
    /// The character before decimals
    #[arg(long, value_enum, requires = "outputs")]
    outputs_decimal: Vec<DecimalName>,
    /// What stands between groups of three digits
    #[arg(long, value_enum, requires = "outputs")]
    outputs_thousands: Vec<ThousandsName>,
    /// What stands for "not known" in a cell, in place of the usual signs, in every file of outputs
    #[arg(long, value_name = "SIGN", requires = "outputs", allow_hyphen_values = true)]
    outputs_missing: Vec<String>,
    /// What a column holds, in every file of outputs that has it [see --read-as]
    #[arg(long, value_name = "COLUMN=KIND", requires = "outputs")]
    outputs_read_as: Vec<String>,
}

impl OutputsReading {
    /// What is asked of each of so many files, in their order.
    pub(super) fn asked(&self, files: usize, language: Language) -> Result<Vec<Asked>, Failure> {
        let sheets = each(&self.outputs_sheet, files, "--outputs-sheet", language)?;
        let lines = each(
            &self.outputs_header_line,
            files,
            "--outputs-header-line",
            language,
        )?;
        let rows = each(
            &self.outputs_header_rows,
            files,
            "--outputs-header-rows",
            language,
        )?;
        let notes = each(
            &self.outputs_notes_below,
            files,
            "--outputs-notes-below",
            language,
        )?;
        let encodings = each(&self.outputs_encoding, files, "--outputs-encoding", language)?;
        let delimiters = each(&self.outputs_delimiter, files, "--outputs-delimiter", language)?;
        let decimals = each(&self.outputs_decimal, files, "--outputs-decimal", language)?;
        let thousands = each(&self.outputs_thousands, files, "--outputs-thousands", language)?;
        let columns = self.columns(language)?;
        let one = |place: usize| {
            let delimiter = delimiters
                .get(place)
                .map(|given| delimiter(language, "--outputs-delimiter", given));
            let options = ["--outputs-decimal", "--outputs-thousands"];
            let given = (decimals.get(place).copied(), thousands.get(place).copied());
            let (decimal, thousands) = separators(language, options, given)?;
            Ok(Asked {
                sheet: sheets.get(place).cloned(),
                text: AskedText {
                    encoding: encodings.get(place).map(|name| (*name).into()),
                    delimiter: delimiter.transpose()?,
                    decimal,
                    thousands,
                    before: lines.get(place).map(|line| line - 1),
                    header_rows: rows.get(place).copied(),
                    after: notes.get(place).copied(),
                    missing: (!self.outputs_missing.is_empty()).then(|| self.outputs_missing.clone()),
                },
                columns: columns.clone(),
                // What tells people apart joins them.
                kept: Kept::all(),
                ..Asked::default()
            })
        };
        (0..files).map(one).collect()
    }

    fn columns(&self, language: Language) -> Result<Vec<ColumnReading>, Failure> {
        let columns = self.outputs_read_as.iter();
        columns
            .map(|given| column(language, "--outputs-read-as", given))
            .collect()
    }

    /// Refuses what no file of outputs obeyed: it is a slip of the pen.
    pub(super) fn check(&self, read: &[Opened], language: Language) -> Result<(), Failure> {
        for column in self.columns(language)? {
            let has = |opened: &Opened| opened.source.columns.contains(&column);
            if !read.iter().any(has) {
                let column = [("column", column.column.as_str().into())];
                return Err(Failure::said(text_with(language, "cli-outputs-read-as", &column)));
            }
        }
        let is_text = |opened: &Opened| matches!(opened.source.format, Format::Text(_));
        let is_sheet = |opened: &Opened| matches!(opened.source.format, Format::Spreadsheet(_));
        let (texts, sheets) = (read.iter().any(is_text), read.iter().any(is_sheet));
        let unheard = [
            (sheets || self.outputs_sheet.is_empty(), "--outputs-sheet"),
            (texts || self.outputs_encoding.is_empty(), "--outputs-encoding"),
            (texts || self.outputs_delimiter.is_empty(), "--outputs-delimiter"),
            (
                texts || sheets || self.outputs_decimal.is_empty(),
                "--outputs-decimal",
            ),
            (
                texts || sheets || self.outputs_thousands.is_empty(),
                "--outputs-thousands",
            ),
            (
                texts || sheets || self.outputs_header_line.is_empty(),
                "--outputs-header-line",
            ),
            (
                texts || sheets || self.outputs_header_rows.is_empty(),
                "--outputs-header-rows",
            ),
            (
                texts || sheets || self.outputs_notes_below.is_empty(),
                "--outputs-notes-below",
            ),
            (
                texts || sheets || self.outputs_missing.is_empty(),
                "--outputs-missing",
            ),
        ]
        .into_iter()
        .find(|(is_obeyed, _)| !is_obeyed);
        match unheard {
            None => Ok(()),
            Some((_, option)) => {
                let option = [("option", option.into())];
                Err(Failure::said(text_with(
                    language,
                    "cli-outputs-not-obeyed",
                    &option,
                )))
            }
        }
    }
}
