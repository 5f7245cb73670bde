//! What is said of a row says where it stands, counted as its own file counts.

use std::path::Path;

use polars::prelude::*;
use vigie::data::{
    Counting, Decimal, Error, Joining, Key, Place, Progress, Table, Unmatched, count_column, join, open,
    weight_column,
};
use vigie::text::{Language, data_error};

use super::{opened, table};

fn parquet(counts: &[f64]) -> Table {
    let names: Vec<String> = (0..counts.len()).map(|row| format!("g{row}")).collect();
    let columns = [Series::new("g".into(), names), Series::new("n".into(), counts)];
    let columns = columns.map(Series::into_column).to_vec();
    let mut frame = DataFrame::new(counts.len(), columns).unwrap();
    let mut bytes = Vec::new();
    ParquetWriter::new(&mut bytes).finish(&mut frame).unwrap();
    opened(bytes).unwrap().table
}

/// Where the first count below zero stands.
fn negative(table: &Table) -> Error {
    let place = |row| table.place(row);
    count_column(
        table.column("n").unwrap(),
        &Counting::default(),
        Decimal::Point,
        &place,
    )
    .unwrap_err()
}

fn place(error: &Error) -> &Place {
    match error {
        Error::NegativeCount { place, .. } | Error::BadWeight { place, .. } => place,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_file_without_lines_counts_its_rows_from_one() {
    let read = parquet(&[4.0, 7.0, -2.0]);
    assert_eq!(place(&negative(&read)), &Place::Row(3));
    let list = "[{\"g\": \"a\", \"n\": 4}, {\"g\": \"b\", \"n\": -2}]";
    assert_eq!(place(&negative(&table(list))), &Place::Row(2));
    // A record on each line is found by its line.
    let lines = "{\"g\": \"a\", \"n\": 4}\n\n{\"g\": \"b\", \"n\": -2}\n";
    assert_eq!(place(&negative(&table(lines))), &Place::Line(3));
    assert_eq!(place(&negative(&table("g,n\na,4\nb,-2\n"))), &Place::Line(3));
}

#[test]
fn rows_left_out_by_a_join_do_not_renumber_the_others() {
    let read = parquet(&[4.0, 7.0, 5.0, -2.0]);
    let outputs = table("g,score\ng0,0.5\ng3,0.25\n");
    let joining = Joining {
        unmatched: Unmatched::LeaveOut,
        ..Joining::by(vec![Key {
            data: "g".into(),
            outputs: "g".into(),
        }])
    };
    let (joined, _) = join(&read, &outputs, &joining, "model").unwrap();
    assert_eq!(joined.rows, 2);
    assert_eq!(place(&negative(&joined)), &Place::Row(4));
}

#[test]
fn a_row_of_a_sheet_is_named_with_its_sheet() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/sheets/kinds.xlsx");
    let read = open(&path, None, &Progress::default()).unwrap().table;
    let error = weight_column(read.column("income").unwrap(), None, &|row| read.place(row)).unwrap_err();
    let row = Place::SheetRow {
        sheet: "Kinds".to_owned(),
        row: 6,
    };
    assert_eq!(place(&error), &row);
    let said = data_error(Language::English, &error);
    assert!(
        said.contains("there is none on row 6 of the sheet “Kinds”"),
        "{said}"
    );
    let said = data_error(Language::French, &error);
    assert!(said.contains("à la ligne 6 de la feuille"), "{said}");
}

#[test]
fn no_line_is_told_of_a_file_that_has_none() {
    let error = negative(&parquet(&[4.0, -2.0]));
    for (language, says, never) in [
        (Language::English, "on row 2", "line"),
        (Language::French, "à l’enregistrement 2", "ligne"),
    ] {
        let said = data_error(language, &error);
        assert!(said.contains(says) && !said.contains(never), "{said}");
    }
}
