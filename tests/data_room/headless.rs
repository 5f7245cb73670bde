//! Files without a line of column names.

use std::path::{Path, PathBuf};

use proptest::prelude::*;
use vigie::data::{
    Asked, AskedText, Error, Format, Layout, Opened, Place, Progress, likeness, names_like_a_row, open,
    open_as, reopen,
};

use super::{cells, column_names, is_number, opened, refusal, table, write};

fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn is_doubted(opened: &Opened) -> bool {
    let columns = { &opened.table.columns }.iter();
    let columns = columns.map(|column| (column.name.as_str(), likeness(column)));
    names_like_a_row(&opened.source.format, columns)
}

fn layout(opened: &Opened) -> &Layout {
    match &opened.source.format {
        Format::Text(options) => &options.layout,
        Format::Spreadsheet(options) => &options.layout,
        other => panic!("{other:?}"),
    }
}

/// Reads bytes as a text of which this is asked.
fn asked(bytes: &str, text: AskedText) -> Result<Opened, Error> {
    let asked = Asked {
        text,
        ..Asked::default()
    };
    open_as(&write("people.csv", bytes).path, &asked, &Progress::default())
}

fn without_names(bytes: &str) -> Opened {
    let text = AskedText {
        header_rows: Some(0),
        ..AskedText::default()
    };
    asked(bytes, text).unwrap()
}

#[test]
fn a_first_line_that_looks_like_a_row_is_seen() {
    for bytes in [
        // Numbers above numbers, a date above dates.
        "Anna,31,0.5\nBob,18,0.25\nCarl,40,1\n",
        "a;01/02/2020\nb;03/02/2020\nc;04/02/2020\n",
        // A value that comes again.
        "Lyon,yes\nMetz,no\nLyon,no\nMetz,yes\n",
        // Codes made alike.
        "P0012;woman\nP0013;man\nP0014;man\n",
        // One cell among the numbers is not known, another is a slip.
        "n.d.;4;5;9\n1;5;3;8\n2;x;3;7\n",
    ] {
        assert!(is_doubted(&opened(bytes).unwrap()), "{bytes}");
    }
}

#[test]
fn names_are_not_taken_for_a_row() {
    for bytes in [
        "name,age,score\nAnna,31,0.5\nBob,18,0.25\n",
        "city,answer\nLyon,yes\nMetz,no\n",
        // Years and ages head the columns of cross-tables.
        "region,2022,2023\nNorth,4,5\nSouth,6,7\n",
        "region,18,25,35\nNorth,4,5,8\nSouth,6,7,9\n",
        "q1,q2\n1,2\n2,1\n",
        // Files put one under the other repeat their names now and then.
        &format!(
            "city,answer\n{}city,answer\nLyon,no\n",
            "Lyon,yes\nMetz,no\n".repeat(120)
        ),
    ] {
        assert!(!is_doubted(&opened(bytes).unwrap()), "{bytes}");
    }
    for file in [
        "people.csv",
        "people-excel-fr.csv",
        "people-utf16.txt",
        "people.xlsx",
        "people.ods",
    ] {
        let path = repository("tests/data/formats").join(file);
        assert!(
            !is_doubted(&open(&path, None, &Progress::default()).unwrap()),
            "{file}"
        );
    }
    let compas = repository("tests/data/compas/compas-7214.csv");
    assert!(!is_doubted(&open(&compas, None, &Progress::default()).unwrap()));
}

#[test]
fn without_names_letters_name_the_columns_and_nobody_is_lost() {
    let rows = "Lyon,31\nMetz,18\nLyon,40\n";
    let read = without_names(rows);
    assert_eq!(column_names(&read), ["A", "B"]);
    assert_eq!(read.source.rows, 3);
    assert_eq!(read.table, table(format!("A,B\n{rows}")));
    assert_eq!(read.table.place(0), Place::Line(1));
    assert!(!is_doubted(&read), "it is answered");
    let wide = format!("{}1\n", "1,".repeat(27));
    assert_eq!(column_names(&without_names(&wide))[25..], ["Z", "AA", "AB"]);
}

#[test]
fn titles_and_notes_stand_around_a_table_without_names_too() {
    let bytes = "Produced on 3 May\n\nLyon;31\nMetz;18\nNote: all ages\n";
    let text = AskedText {
        before: Some(2),
        header_rows: Some(0),
        after: Some(1),
        ..AskedText::default()
    };
    let read = asked(bytes, text).unwrap();
    assert_eq!(cells(&read.table, "A"), ["Lyon", "Metz"]);
    assert!(is_number(&read.table, "B"));
    assert_eq!(read.table.place(1), Place::Line(4));
}

#[test]
fn a_first_row_that_cannot_be_names_is_read_as_a_row() {
    // 1 stands twice; then a cell is empty.
    for bytes in ["Lyon,1,1\nMetz,0,1\nLyon,1,0\n", "Lyon,1,\nMetz,0,1\nLyon,1,0\n"] {
        let read = opened(bytes).unwrap();
        assert_eq!(layout(&read).header_rows, 0, "{bytes}");
        assert_eq!((read.source.rows, column_names(&read)), (3, vec!["A", "B", "C"]));
    }
    // Names given twice stay a mistake to be corrected, as does a line said to hold the names.
    assert!(matches!(
        refusal("age,age\n1,2\n3,4\n"),
        Error::DuplicateHeader { .. }
    ));
    let text = AskedText {
        header_rows: Some(1),
        ..AskedText::default()
    };
    let told = asked("Lyon,1,1\nMetz,0,1\nLyon,1,0\n", text);
    assert!(matches!(told, Err(Error::DuplicateHeader { .. })));
}

#[test]
fn a_sheet_without_names_is_read_from_its_first_row() {
    let path = repository("tests/data/sheets/three_sheets.xlsx");
    let mut asked = Asked::default();
    asked.text.before = Some(4);
    let first_as_names = open_as(&path, &asked, &Progress::default()).unwrap();
    assert!(is_doubted(&first_as_names), "{:?}", column_names(&first_as_names));
    assert_eq!(first_as_names.table.rows, 7);
    asked.text.header_rows = Some(0);
    let read = open_as(&path, &asked, &Progress::default()).unwrap();
    assert_eq!((read.table.rows, layout(&read).header_rows), (8, 0));
    assert!(!is_doubted(&read));
    assert_eq!(
        read.workbook.as_ref().unwrap().remarks,
        [],
        "the letters were asked for"
    );
    let again = reopen(&path, &read.source, &Progress::default()).unwrap();
    assert_eq!(again.table, read.table);
    let whole = open(&path, None, &Progress::default()).unwrap();
    let same = whole.table.columns.iter().zip(&again.table.columns);
    assert!({ same }.all(|(named, lettered)| named.values == lettered.values));
}

proptest! {
    #[test]
    fn a_table_printed_without_names_is_the_one_printed_with_letters(
        rows in prop::collection::vec(prop::collection::vec("[a-c0-9 .,éNA-]{0,4}", 3), 1..30),
    ) {
        // A row that is blank altogether is no row.
        let line = |row: &Vec<String>| format!("\"x{}\",\"{}\",\"{}\"\n", row[0], row[1], row[2]);
        let text: String = rows.iter().map(line).collect();
        let options = Format::Text(vigie::data::TextOptions {
            encoding: vigie::data::Encoding::Utf8,
            delimiter: ',',
            decimal: vigie::data::Decimal::Point,
            thousands: vigie::data::Thousands::None,
            layout: Layout { header_rows: 0, ..Layout::default() },
            missing: vec!["NA".to_owned()],
        });
        let headless = write("people.csv", &text);
        let read = open(&headless.path, Some(&options), &Progress::default()).unwrap();
        let named = Format::Text(match options {
            Format::Text(options) => vigie::data::TextOptions { layout: Layout::default(), ..options },
            other => panic!("{other:?}"),
        });
        let twin = write("people.csv", format!("A,B,C\n{text}"));
        let twin = open(&twin.path, Some(&named), &Progress::default()).unwrap();
        prop_assert_eq!(&read.table.columns, &twin.table.columns);
        prop_assert_eq!(read.table.rows, rows.len());
        let again = reopen(&headless.path, &read.source, &Progress::default()).unwrap();
        prop_assert_eq!(again.table, read.table);
    }
}
