//! The data room, through its public door: files on disk to tables, and what is done with tables.

mod arrow;
mod as_delivered;
mod aside;
mod changing;
mod columns;
mod completion;
mod corpus;
mod cross_tables;
mod expressions;
mod headless;
mod hostile;
mod joins;
mod json;
mod large;
mod parquet;
mod places;
mod privacy;
mod profiles;
mod reading;
mod recodes;
mod round_trip;
mod round_trip_delivered;
mod sheet_text;
mod sheets;

use std::path::PathBuf;
use std::sync::Arc;

use tempfile::TempDir;
use vigie::data::{Column, Error, MISSING, Opened, Progress, Table, Values, open};

/// A file in a folder of its own, gone with the test.
struct Written {
    _folder: TempDir,
    path: PathBuf,
}

fn write(name: &str, bytes: impl AsRef<[u8]>) -> Written {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    Written {
        _folder: folder,
        path,
    }
}

/// Opens bytes as a file whose format is guessed.
fn opened(bytes: impl AsRef<[u8]>) -> Result<Opened, Error> {
    open(&write("people.csv", bytes).path, None, &Progress::default())
}

fn table(bytes: impl AsRef<[u8]>) -> Table {
    opened(bytes).unwrap().table
}

fn refusal(bytes: impl AsRef<[u8]>) -> Error {
    opened(bytes).unwrap_err()
}

/// The cells of a column as labels; `-` where missing.
fn cells(table: &Table, name: &str) -> Vec<String> {
    let column = table.column(name).unwrap();
    (0..table.rows)
        .map(|row| column.cell(row).map_or("-".to_string(), |cell| cell.into_owned()))
        .collect()
}

fn is_number(table: &Table, name: &str) -> bool {
    matches!(table.column(name).unwrap().values, Values::Number(_))
}

fn numbers(name: &str, numbers: &[f64]) -> Column {
    Column::new(name, Values::Number(numbers.to_vec()))
}

/// A text column; `-` stands for a missing cell.
fn text(name: &str, cells: &[&str]) -> Column {
    let mut labels: Vec<String> = Vec::new();
    let codes = cells
        .iter()
        .map(|cell| match labels.iter().position(|label| label == cell) {
            _ if *cell == "-" => MISSING,
            Some(code) => code as u32,
            None => {
                labels.push(cell.to_string());
                labels.len() as u32 - 1
            }
        });
    let codes = codes.collect();
    Column::new(name, Values::Text { codes, labels })
}

fn tabled(columns: Vec<Column>) -> Table {
    Table {
        rows: columns[0].values.len(),
        columns: columns.into_iter().map(Arc::new).collect(),
        ..Table::default()
    }
}

/// The names of the columns shown.
fn column_names(opened: &Opened) -> Vec<&str> {
    { opened.table.columns.iter() }
        .map(|column| column.name.as_str())
        .collect()
}
