//! Spreadsheets to tables: `xlsx`, `xlsb`, `xls` and `ods`, recognised by their content.
//!
//! ```text
//! bytes -> workbook (safe? which sheets?) -> grid -> layout (header, notes) -> columns -> table
//! ```

mod columns;
mod grid;
mod layout;
mod workbook;

use std::collections::HashMap;
use std::sync::Arc;

use calamine::Data;

pub(crate) use self::grid::letters;
use self::grid::{Grid, Used, is_blank, reference, words};
use self::workbook::{Book, Fault, Kind};
use super::header::MOST_COLUMNS;
use super::notation::Notation;
use super::numerals::{self, Numerals};
use super::shield::guarded;
use super::{
    Asked, DEFAULT_MISSING, Decimal, Error, Format, Layout, MASK, Numbering, Progress, SheetOptions, Table,
    Thousands, nearest,
};

/// How many rows of a sheet are shown for its header to be chosen among them.
const PREVIEW_ROWS: u32 = 24;

/// How many columns.
const PREVIEW_COLUMNS: u32 = 60;

/// What a workbook holds beside the table that was read from it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Workbook {
    /// Its sheets of cells, in their order.
    pub sheets: Vec<SheetSummary>,
    /// The first rows of the sheet that was read.
    pub preview: Preview,
    /// What is to be known of how its cells were read.
    pub remarks: Vec<Remark>,
}

/// A sheet that could be read.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetSummary {
    pub name: String,
    /// Whether whoever opens the workbook does not see it.
    pub hidden: bool,
    /// The size of the area with something in it; 0 when there is nothing.
    pub rows: u64,
    pub columns: u64,
}

/// The first rows of a sheet, as they are shown in a spreadsheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// The letters of the columns.
    pub letters: Vec<String>,
    /// The column of the table that stands in each; empty where there is none.
    pub columns: Vec<String>,
    /// The number of each row (1-based) and its cells.
    pub rows: Vec<(u64, Vec<String>)>,
}

impl Preview {
    /// Hides what stands below the header in these columns of the table.
    pub fn mask(&mut self, layout: &Layout, hides: impl Fn(&str) -> bool) {
        let data = layout.before + layout.header_rows;
        for (_, cells) in self.rows.iter_mut().filter(|(row, _)| *row > data) {
            for (cell, column) in cells.iter_mut().zip(&self.columns) {
                if !cell.is_empty() && hides(column) {
                    MASK.clone_into(cell);
                }
            }
        }
    }
}

/// Something to know of how the cells of a sheet were read.
#[derive(Clone, Debug, PartialEq)]
pub enum Remark {
    /// Cells that hold an error in place of a value: never taken for a number. `cells` names the first of them.
    ErrorCells {
        column: String,
        count: u64,
        cells: Vec<String>,
    },
    /// Cells of text that write a number, in a column of numbers.
    TextNumbers {
        column: String,
        count: u64,
        cells: Vec<String>,
    },
    /// Formulas whose result the file does not hold: read as empty.
    FormulasWithoutValue { count: u64, cell: String },
    /// Cells merged downwards among the rows: the value counts for the first row only.
    MergedDown { count: u64, cell: String },
    /// The same, and the auditor chose to repeat the value on every row.
    MergedFilled { count: u64 },
    /// Columns that have no name of their own, called by the letters of their place.
    NamedByLetters { columns: Vec<String> },
}

/// What was read, and how.
pub(crate) type Read = (SheetOptions, Table, Workbook);

/// Whether these bytes are those of a workbook.
pub(crate) fn recognised(bytes: &[u8]) -> bool {
    workbook::kind(bytes).is_some()
}

/// Reads a workbook: the sheet and the header that are given, or those that are most likely.
/// The library panics on some damaged files where it ought to say so; then the file is damaged.
pub(crate) fn read(path: &str, bytes: &[u8], asked: &Asked, progress: &Progress) -> Result<Read, Error> {
    guarded(|| read_workbook(path, bytes, asked, progress)).unwrap_or_else(|| {
        Err(Error::WorkbookDamaged {
            path: path.to_string(),
            reason: "its content is damaged".to_string(),
        })
    })
}

fn read_workbook(path: &str, bytes: &[u8], asked: &Asked, progress: &Progress) -> Result<Read, Error> {
    let given = match &asked.format {
        Some(Format::Spreadsheet(options)) => Some(options),
        _ => None,
    };
    let asked_sheet = given.map(|given| given.sheet.as_str()).or(asked.sheet.as_deref());
    let refuse = |fault: Fault, sheet: &str| error(path, sheet, fault);
    let kind = workbook::kind(bytes).unwrap_or(Kind::Xls);
    let mut book = Book::open(kind, bytes).map_err(|fault| refuse(fault, ""))?;
    let named = book.sheets();
    if let Some(asked) = asked_sheet
        && named.iter().all(|sheet| sheet.name != asked)
    {
        return Err(unknown_sheet(
            path,
            asked,
            named.iter().map(|sheet| sheet.name.as_str()),
        ));
    }
    let mut sheets = Vec::with_capacity(named.len());
    let mut chosen: Option<(usize, Grid, Used)> = None;
    let mut trouble = None;
    for (index, sheet) in named.iter().enumerate() {
        if progress.is_cancelled() {
            return Err(Error::Cancelled);
        }
        let wanted = asked_sheet == Some(sheet.name.as_str());
        let loaded = match book.load(&sheet.name) {
            Ok(grid) => grid.used().map(|used| (grid, used)),
            Err(fault) if wanted => return Err(refuse(fault, &sheet.name)),
            Err(fault) => {
                trouble = trouble.or(Some(refuse(fault, &sheet.name)));
                None
            }
        };
        sheets.push(SheetSummary {
            name: sheet.name.clone(),
            hidden: sheet.hidden,
            rows: loaded.as_ref().map_or(0, |(_, used)| used.rows()),
            columns: loaded.as_ref().map_or(0, |(_, used)| used.columns()),
        });
        let Some((grid, used)) = loaded else {
            if wanted {
                return Err(Error::EmptySheet {
                    path: path.to_string(),
                    sheet: sheet.name.clone(),
                });
            }
            continue;
        };
        let better = match (asked_sheet, &chosen) {
            (Some(_), _) => wanted,
            (None, None) => true,
            (None, Some((other, _, best))) => {
                let promise = |hidden: bool, used: &Used| (!hidden, used.rows() > 1, used.filled);
                promise(sheet.hidden, &used) > promise(named[*other].hidden, best)
            }
        };
        if better {
            chosen = Some((index, grid, used));
        }
    }
    let Some((index, grid, used)) = chosen else {
        return Err(trouble.unwrap_or(Error::NoSheets {
            path: path.to_string(),
        }));
    };
    let options = match given {
        Some(given) => given.clone(),
        None => guess(&named[index].name, &grid, &used, asked),
    };
    let (table, placed, mut remarks) = table(path, &options, &grid, &used, progress)?;
    if let Some(&first) = grid.uncached.first() {
        remarks.insert(
            0,
            Remark::FormulasWithoutValue {
                count: grid.uncached.len() as u64,
                cell: reference(first),
            },
        );
    }
    let workbook = Workbook {
        sheets,
        preview: preview(&grid, &used, placed),
        remarks,
    };
    Ok((options, table, workbook))
}

/// How a sheet is to be read, as its content shows.
fn guess(name: &str, grid: &Grid, used: &Used, asked: &Asked) -> SheetOptions {
    let asked_of = &asked.text;
    let missing = || DEFAULT_MISSING.map(str::to_string).to_vec();
    let missing = asked_of.missing.clone().unwrap_or_else(missing);
    let mut layout = layout::guess(grid, used, asked_of.before, asked_of.header_rows);
    layout.after = asked_of.after.unwrap_or(layout.after);
    let numerals = numerals(grid, used, &layout, &missing);
    SheetOptions {
        sheet: name.to_string(),
        layout,
        decimal: asked_of.decimal.unwrap_or(numerals.0),
        thousands: asked_of.thousands.unwrap_or(numerals.1),
        missing,
        fill_merged: asked.fill_merged,
    }
}

/// How the cells of text under the header write numbers, column by column.
fn numerals(grid: &Grid, used: &Used, layout: &Layout, missing: &[String]) -> (Decimal, Thousands) {
    let data = layout.before.saturating_add(layout.header_rows);
    let end = (u64::from(used.last.0) + 1).saturating_sub(layout.after);
    let start = grid.range.start().map_or(0, |start| u64::from(start.0));
    let notation = Notation::new(Decimal::Point, missing);
    let mut columns: Vec<Numerals> = Vec::new();
    for (row, column, cell) in grid.range.used_cells() {
        if let Data::String(text) = cell
            && (data..end).contains(&(start + row as u64))
            && !notation.is_missing(text.trim())
        {
            if columns.len() <= column {
                columns.resize_with(column + 1, Numerals::default);
            }
            columns[column].see(text.trim());
        }
    }
    numerals::notation(&columns)
}

/// The name of the table's column in each place of a sheet.
type Placed = HashMap<u32, String>;

/// The table, where its columns stand, and what is to be known of its cells.
fn table(
    path: &str,
    options: &SheetOptions,
    grid: &Grid,
    used: &Used,
    progress: &Progress,
) -> Result<(Table, Placed, Vec<Remark>), Error> {
    let Layout {
        before,
        header_rows,
        after,
    } = options.layout;
    let nothing = || Error::NoRowsBelow {
        path: path.to_string(),
        sheet: options.sheet.clone(),
        row: before.saturating_add(header_rows),
    };
    let data = before.saturating_add(header_rows);
    let end = (u64::from(used.last.0) + 1).saturating_sub(after);
    let data = u32::try_from(data).map_err(|_| nothing())?;
    let rows: Vec<u32> = (data.max(used.first.0)..end as u32)
        .filter(|&row| grid.filled(row, used) > 0)
        .collect();
    let Some(&last) = rows.last() else {
        return Err(nothing());
    };
    let headed = layout::header(grid, used, &options.layout, last);
    if headed.len() as u64 > MOST_COLUMNS {
        return Err(Error::TooManyColumns {
            path: path.to_string(),
            found: headed.len() as u64,
            limit: MOST_COLUMNS,
        });
    }
    let notation = notation(options);
    let mut remarks = Vec::new();
    let by_letters: Vec<String> = headed
        .iter()
        .filter(|headed| headed.by_letters && header_rows > 0)
        .map(|headed| headed.name.clone())
        .collect();
    if !by_letters.is_empty() {
        remarks.push(Remark::NamedByLetters { columns: by_letters });
    }
    let down: Vec<_> = grid
        .merges
        .iter()
        .filter(|merge| merge.end.0 > merge.start.0 && merge.start.0 >= data && merge.start.0 <= last)
        .collect();
    if let Some(first) = down.iter().map(|merge| merge.start).min() {
        let count = down.len() as u64;
        remarks.push(match options.fill_merged {
            true => Remark::MergedFilled { count },
            false => Remark::MergedDown {
                count,
                cell: reference(first),
            },
        });
    }
    let mut columns = Vec::with_capacity(headed.len());
    for headed in &headed {
        if progress.is_cancelled() {
            return Err(Error::Cancelled);
        }
        let column = columns::column(grid, headed, &rows, options, &notation, &mut remarks);
        columns.push(Arc::new(column));
    }
    let expected = rows.iter().zip(1u32..).all(|(&row, line)| row == line);
    let lines = match expected {
        true => Vec::new(),
        false => rows.iter().map(|&row| u64::from(row) + 1).collect(),
    };
    let table = Table {
        columns,
        rows: rows.len(),
        lines,
        numbering: Numbering::Sheet(options.sheet.clone()),
        ..Table::default()
    };
    let placed = headed.into_iter().map(|headed| (headed.column, headed.name));
    Ok((table, placed.collect(), remarks))
}

/// How the cells of text are understood.
pub(crate) fn notation(options: &SheetOptions) -> Notation {
    Notation::new(options.decimal, &options.missing).grouped_by(options.thousands)
}

fn preview(grid: &Grid, used: &Used, mut placed: Placed) -> Preview {
    let last_column = used.last.1.min(used.first.1.saturating_add(PREVIEW_COLUMNS - 1));
    let last_row = used.last.0.min(PREVIEW_ROWS.max(used.first.0 + PREVIEW_ROWS / 2));
    let columns = used.first.1..=last_column;
    let first_row = if used.first.0 < PREVIEW_ROWS / 2 {
        0
    } else {
        used.first.0
    };
    Preview {
        letters: columns.clone().map(letters).collect(),
        columns: { columns.clone() }
            .map(|column| placed.remove(&column).unwrap_or_default())
            .collect(),
        rows: (first_row..=last_row)
            .map(|row| {
                let cells = columns.clone().map(|column| match grid.cell(row, column) {
                    cell if is_blank(cell) => String::new(),
                    cell => words(cell).into_owned(),
                });
                (u64::from(row) + 1, cells.collect())
            })
            .collect(),
    }
}

/// The refusal of a sheet that the workbook does not have, with those it has.
fn unknown_sheet<'a>(path: &str, sheet: &str, names: impl Iterator<Item = &'a str> + Clone) -> Error {
    Error::UnknownSheet {
        path: path.to_string(),
        sheet: sheet.to_string(),
        near: nearest(sheet, names.clone()),
        sheets: names.map(str::to_string).collect(),
    }
}

fn error(path: &str, sheet: &str, fault: Fault) -> Error {
    let path = path.to_string();
    match fault {
        Fault::Password => Error::WorkbookLocked { path },
        Fault::Unpacks => Error::WorkbookUnpacks { path },
        Fault::Damaged(reason) => Error::WorkbookDamaged { path, reason },
        Fault::TooLarge(place) => Error::SheetTooLarge {
            path,
            sheet: sheet.to_string(),
            cell: reference(place),
        },
    }
}
