//! Numbers written in cells of text, and signs of "not known", in the three formats of spreadsheets.

use std::path::{Path, PathBuf};

use vigie::data::{
    Asked, AskedText, Decimal, Format, Opened, Progress, SheetOptions, Thousands, open, open_as, reopen,
};

use super::{cells, is_number};

const FORMATS: [&str; 3] = ["written.xlsx", "written.xls", "written.ods"];

fn workbook(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/sheets")
        .join(name)
}

fn options(opened: &Opened) -> &SheetOptions {
    match &opened.source.format {
        Format::Spreadsheet(options) => options,
        other => panic!("{other:?}"),
    }
}

/// How often a sign stands in a column.
fn unknown(opened: &Opened, column: &str) -> Vec<(String, usize)> {
    opened.table.column(column).unwrap().unknown.clone()
}

#[test]
fn a_decimal_comma_in_cells_of_text_is_found_out_and_can_be_changed() {
    for name in FORMATS {
        let found = open(&workbook(name), None, &Progress::default()).unwrap();
        assert_eq!(options(&found).decimal, Decimal::Comma, "{name}");
        assert!(is_number(&found.table, "score"), "{name}");
        assert_eq!(
            cells(&found.table, "score"),
            ["12.5", "7.25", "-", "0.5", "3", "8.75"]
        );
        assert_eq!(unknown(&found, "score"), [("n.d.".to_owned(), 1)], "{name}");
        let asked = Asked {
            text: AskedText {
                decimal: Some(Decimal::Point),
                thousands: Some(Thousands::Comma),
                ..AskedText::default()
            },
            ..Asked::default()
        };
        let told = open_as(&workbook(name), &asked, &Progress::default()).unwrap();
        assert!(!is_number(&told.table, "score"), "{name}: 12,5 is then no number");
    }
}

#[test]
fn signs_of_not_known_go_for_cells_of_text_and_of_numbers() {
    let asked = Asked {
        text: AskedText {
            missing: Some(vec!["n.d.".into(), "s.o.".into(), "999".into()]),
            ..AskedText::default()
        },
        ..Asked::default()
    };
    for name in FORMATS {
        let read = open_as(&workbook(name), &asked, &Progress::default()).unwrap();
        assert!(
            is_number(&read.table, "amount") && is_number(&read.table, "visits"),
            "{name}"
        );
        assert_eq!(
            cells(&read.table, "amount"),
            ["1234.5", "900", "12000", "-", "450.25", "2000"]
        );
        assert_eq!(cells(&read.table, "visits"), ["3", "-", "1", "2", "-", "-"]);
        let signs = [("s.o.".to_owned(), 1), ("999".to_owned(), 2)];
        assert_eq!(unknown(&read, "visits"), signs, "{name}");
        let again = reopen(&workbook(name), &read.source, &Progress::default()).unwrap();
        assert_eq!(again.table, read.table, "{name}");
    }
}

#[test]
fn the_three_formats_give_the_table_of_their_twin_in_text() {
    let twin = "group;score;amount;visits\na;12,5;1 234,50;3\nb;7,25;900,00;999\na;n.d.;12 000,00;1\n\
        b;0,5;s.o.;2\na;3;450,25;s.o.\nb;8,75;2 000,00;999\n";
    let missing = Some(vec!["n.d.".to_owned(), "s.o.".to_owned()]);
    let asked = Asked {
        text: AskedText {
            missing,
            ..AskedText::default()
        },
        ..Asked::default()
    };
    let written = super::write("twin.csv", twin);
    let twin = open_as(&written.path, &asked, &Progress::default())
        .unwrap()
        .table;
    for name in FORMATS {
        let read = open_as(&workbook(name), &asked, &Progress::default()).unwrap();
        assert_eq!(read.table, twin, "{name}");
    }
}
