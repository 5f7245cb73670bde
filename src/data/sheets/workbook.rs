//! A workbook's file: what kind it is, whether it is safe to unpack, its sheets, and the cells of one of them.

use std::io::{Cursor, Read};

use calamine::{Cell, Data, Ods, Range, Reader, SheetType, SheetVisible, Xls, Xlsb, Xlsx};

use super::grid::{Grid, Place};

/// The first bytes of the two containers that workbooks come in.
const ZIP: &[u8] = b"PK\x03\x04";
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Most bytes that an archive may unpack to.
const MOST_UNPACKED: u64 = 2 << 30;

/// Above this size, an archive that unpacks to more than so many times itself is made to fill a computer.
const SUSPECT: (u64, u64) = (256 << 20, 200);

/// Deflated data unpack to no more than this many times their size.
const DEFLATE_LIMIT: u64 = 1032;

/// Most cells, empty ones included, between the first and the last that are used.
const MOST_CELLS: u64 = 100_000_000;

/// A kind of workbook.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    Xlsx,
    Xlsb,
    Xls,
    Ods,
}

/// What kept a workbook from being read.
#[derive(Debug)]
pub(super) enum Fault {
    Password,
    /// It would unpack to more than can be held.
    Unpacks,
    Damaged(String),
    /// A sheet's last used cell lies absurdly far.
    TooLarge(Place),
}

fn damaged(error: impl std::fmt::Debug) -> Fault {
    let words = format!("{error:?}");
    let password = words.contains("Password");
    let short: String = words.chars().take(120).collect();
    if password {
        Fault::Password
    } else {
        Fault::Damaged(short)
    }
}

/// What kind of workbook this is by its content; `None` when it is none.
pub(super) fn kind(bytes: &[u8]) -> Option<Kind> {
    if bytes.starts_with(COMPOUND) {
        return Some(Kind::Xls);
    }
    if !bytes.starts_with(ZIP) {
        return None;
    }
    match zip::ZipArchive::new(Cursor::new(bytes)) {
        Ok(archive) => {
            let named = |name: &str| archive.index_for_name(name).is_some();
            if named("[Content_Types].xml") && named("xl/workbook.bin") {
                Some(Kind::Xlsb)
            } else if named("[Content_Types].xml") {
                Some(Kind::Xlsx)
            } else if named("mimetype") && named("content.xml") {
                Some(Kind::Ods)
            } else {
                None
            }
        }
        Err(_) => None,
    }
}

/// Refuses an archive that would fill the computer: by what it says of itself, and where that could be a lie, by
/// unpacking it to nowhere.
fn check_archive(bytes: &[u8]) -> Result<(), Fault> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let (mut packed, mut said) = (0u64, 0u64);
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index).map_err(damaged)?;
        packed = packed.saturating_add(part.compressed_size());
        said = said.saturating_add(part.size());
    }
    let allowed = match packed.saturating_mul(SUSPECT.1) {
        times if times < SUSPECT.0 => SUSPECT.0,
        times => times.min(MOST_UNPACKED),
    };
    if packed.saturating_mul(DEFLATE_LIMIT) <= allowed {
        return Ok(());
    }
    if said > allowed {
        return Err(Fault::Unpacks);
    }
    let mut left = allowed;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(damaged)?;
        let unpacked = std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).map_err(damaged)?;
        left = left.checked_sub(unpacked).ok_or(Fault::Unpacks)?;
    }
    Ok(())
}

/// A workbook, open.
pub(super) enum Book<'a> {
    Xlsx(Box<Xlsx<Cursor<&'a [u8]>>>),
    Xlsb(Box<Xlsb<Cursor<&'a [u8]>>>),
    Xls(Box<Xls<Cursor<&'a [u8]>>>),
    Ods(Box<Ods<Cursor<&'a [u8]>>>),
}

/// A sheet, by name.
pub(super) struct Named {
    pub name: String,
    pub hidden: bool,
}

impl<'a> Book<'a> {
    pub fn open(kind: Kind, bytes: &'a [u8]) -> Result<Book<'a>, Fault> {
        if kind != Kind::Xls {
            check_archive(bytes)?;
        } else if contains_utf16(bytes, "EncryptedPackage") {
            return Err(Fault::Password);
        }
        let cursor = Cursor::new(bytes);
        Ok(match kind {
            Kind::Xlsx => Book::Xlsx(Box::new(Xlsx::new(cursor).map_err(damaged)?)),
            Kind::Xlsb => Book::Xlsb(Box::new(Xlsb::new(cursor).map_err(damaged)?)),
            Kind::Xls => Book::Xls(Box::new(Xls::new(cursor).map_err(damaged)?)),
            Kind::Ods => Book::Ods(Box::new(Ods::new(cursor).map_err(damaged)?)),
        })
    }

    /// The sheets of cells, in their order; charts and macros are none.
    pub fn sheets(&self) -> Vec<Named> {
        let sheets = match self {
            Book::Xlsx(book) => book.sheets_metadata(),
            Book::Xlsb(book) => book.sheets_metadata(),
            Book::Xls(book) => book.sheets_metadata(),
            Book::Ods(book) => book.sheets_metadata(),
        };
        sheets
            .iter()
            .filter(|sheet| sheet.typ == SheetType::WorkSheet)
            .map(|sheet| Named {
                name: sheet.name.clone(),
                hidden: sheet.visible != SheetVisible::Visible,
            })
            .collect()
    }

    /// The cells of a sheet.
    pub fn load(&mut self, name: &str) -> Result<Grid, Fault> {
        match self {
            Book::Xlsx(book) => load_xlsx(book, name),
            Book::Xlsb(book) => {
                let range = book.worksheet_range(name).map_err(damaged)?;
                let formulas = book.worksheet_formula(name).map_err(damaged)?;
                Ok(grid(range, &formulas, Vec::new()))
            }
            Book::Xls(book) => {
                let merges = book.merge_cells_by_sheet_name(name).map_err(damaged)?;
                let range = book.worksheet_range(name).map_err(damaged)?;
                let formulas = book.worksheet_formula(name).map_err(damaged)?;
                Ok(grid(range, &formulas, merges))
            }
            Book::Ods(book) => {
                let range = book.worksheet_range(name).map_err(damaged)?;
                let formulas = book.worksheet_formula(name).map_err(damaged)?;
                Ok(grid(range, &formulas, Vec::new()))
            }
        }
    }
}

fn grid(range: Range<Data>, formulas: &Range<String>, merges: Vec<calamine::Dimensions>) -> Grid {
    let start = formulas.start().unwrap_or_default();
    let uncached = formulas
        .used_cells()
        .map(|(row, column, _)| (start.0 + row as u32, start.1 + column as u32))
        .filter(|place| range.get_value(*place).is_none_or(|cell| *cell == Data::Empty))
        .collect();
    Grid {
        range,
        merges,
        uncached,
    }
}

/// Cell by cell, so that one stray cell at the far end does not ask for billions of empty ones.
fn load_xlsx(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Grid, Fault> {
    let merges = book.merge_cells_by_sheet_name(name).map_err(damaged)?;
    let mut reader = book.worksheet_cells_reader(name).map_err(damaged)?;
    let mut cells: Vec<Cell<Data>> = Vec::new();
    let mut uncached = Vec::new();
    let mut bounds: Option<(Place, Place)> = None;
    while let Some(cell) = reader.next_cell_with_formula_metadata().map_err(damaged)? {
        let value = Data::from(cell.value);
        if value == Data::Empty {
            if cell.formula.is_some() {
                uncached.push(cell.pos);
            }
            continue;
        }
        let (first, last) = bounds.get_or_insert((cell.pos, cell.pos));
        *first = (first.0.min(cell.pos.0), first.1.min(cell.pos.1));
        *last = (last.0.max(cell.pos.0), last.1.max(cell.pos.1));
        cells.push(Cell::new(cell.pos, value));
    }
    if let Some((first, last)) = bounds {
        let area = (u64::from(last.0 - first.0) + 1) * (u64::from(last.1 - first.1) + 1);
        if area > MOST_CELLS {
            return Err(Fault::TooLarge(last));
        }
    }
    Ok(Grid {
        range: Range::from_sparse(cells),
        merges,
        uncached,
    })
}

/// Whether a compound file names a stream so: names are written two bytes a letter.
fn contains_utf16(bytes: &[u8], name: &str) -> bool {
    let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}
