//! Workbooks to tables: which sheet, where its table stands, what its cells become, what is refused.

use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use vigie::data::{
    Asked, Error, Format, Opened, Place, Progress, Remark, SheetOptions, TakenFor, open, open_as, reopen,
};

use crate::{cells, column_names, is_number, opened};

fn workbook(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/sheets")
        .join(name)
}

fn read(name: &str) -> Opened {
    open(&workbook(name), None, &Progress::default()).unwrap()
}

fn row(sheet: &str, row: u64) -> Place {
    Place::SheetRow {
        sheet: sheet.to_owned(),
        row,
    }
}

fn refused(name: &str) -> Error {
    open(&workbook(name), None, &Progress::default()).unwrap_err()
}

fn options(opened: &Opened) -> &SheetOptions {
    match &opened.source.format {
        Format::Spreadsheet(options) => options,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_sheet_of_data_is_taken_its_header_found_and_its_notes_left_out() {
    let opened = read("three_sheets.xlsx");
    let options = options(&opened);
    assert_eq!(options.sheet, "Decisions 2023");
    assert_eq!((options.layout.before, options.layout.header_rows), (3, 1));
    assert_eq!(column_names(&opened), ["group", "decision", "outcome", "people"]);
    assert_eq!(opened.table.rows, 8, "the source below is a note");
    assert_eq!(
        opened.table.place(0),
        row("Decisions 2023", 5),
        "a line is a row of the sheet"
    );
    let sheets = &opened.workbook.as_ref().unwrap().sheets;
    let listed: Vec<_> = sheets
        .iter()
        .map(|sheet| (sheet.name.as_str(), sheet.hidden))
        .collect();
    assert_eq!(
        listed,
        [("About", false), ("Decisions 2023", false), ("Codes", true)]
    );
    assert_eq!((sheets[1].rows, sheets[1].columns), (14, 4));
}

#[test]
fn a_workbook_is_known_by_its_content_and_all_kinds_hold_the_same() {
    let xlsx = read("three_sheets.xlsx").table;
    for name in ["people.xls", "people.ods"] {
        assert_eq!(read(name).table, xlsx, "{name}");
        let bytes = std::fs::read(workbook(name)).unwrap();
        assert_eq!(opened(bytes).unwrap().table, xlsx, "{name} called people.csv");
    }
}

#[test]
fn every_kind_of_cell_is_what_it_shows() {
    let opened = read("kinds.xlsx");
    let table = &opened.table;
    assert_eq!(
        cells(table, "postcode")[..2],
        ["01000", "02000"],
        "codes keep their zeros"
    );
    assert!(is_number(table, "income"));
    assert_eq!(cells(table, "income")[2], "-");
    assert_eq!(table.column("born").unwrap().taken_for, TakenFor::Date);
    assert_eq!(
        cells(table, "born")[..3],
        ["1990-02-28", "2000-02-29", "1975-12-31"]
    );
    assert_eq!(cells(table, "seen")[..2], ["2023-05-01T10:30:00", "2023-05-02"]);
    assert!(is_number(table, "share"), "a decimal comma in cells of text");
    assert_eq!(cells(table, "share")[..3], ["12.5", "7.25", "-"]);
    assert_eq!(cells(table, "eligible")[..2], ["true", "false"]);
    assert!(is_number(table, "stored"));
    // The sheet begins at B3: its rows are on lines 4 and following.
    assert_eq!(table.place(0), row("Kinds", 4));
}

#[test]
fn an_error_cell_is_never_a_number_and_says_where_it_is() {
    let opened = read("kinds.xlsx");
    let score = opened.table.column("score").unwrap();
    assert_eq!(score.cell(1).as_deref(), Some("#N/A"));
    let misfits = score.misfits.as_ref().unwrap();
    assert_eq!(
        (misfits.count, misfits.first[0].place.clone()),
        (1, row("Kinds", 5))
    );
    let remarks = &opened.workbook.as_ref().unwrap().remarks;
    let error = Remark::ErrorCells {
        column: "score".to_owned(),
        count: 1,
        cells: vec!["H5 #N/A".to_owned()],
    };
    assert!(remarks.contains(&error), "{remarks:?}");
    let stored = Remark::TextNumbers {
        column: "stored".to_owned(),
        count: 1,
        cells: vec!["J4".to_owned()],
    };
    assert!(remarks.contains(&stored), "{remarks:?}");
    // Counted as missing when the auditor says so.
    let mut source = opened.source.clone();
    if let Format::Spreadsheet(options) = &mut source.format {
        options.missing.push("#N/A".to_owned());
    }
    let again = reopen(&workbook("kinds.xlsx"), &source, &Progress::default()).unwrap();
    assert!(is_number(&again.table, "score"));
    assert_eq!(cells(&again.table, "score")[1], "-");
}

#[test]
fn formulas_without_a_result_are_empty_and_said() {
    let opened = read("kinds.xlsx");
    assert_eq!(cells(&opened.table, "formula")[..4], ["-", "-", "-", "0"]);
    let formulas = Remark::FormulasWithoutValue {
        count: 3,
        cell: "I4".to_owned(),
    };
    assert!(opened.workbook.unwrap().remarks.contains(&formulas));
}

#[test]
fn a_link_to_another_file_is_the_value_it_had() {
    assert_eq!(cells(&read("linked.xlsx").table, "b"), ["2"]);
}

#[test]
fn merged_rows_are_blank_below_unless_they_are_to_be_filled() {
    let opened = read("merged.xlsx");
    assert_eq!(cells(&opened.table, "region"), ["North", "-", "South", "-"]);
    let down = Remark::MergedDown {
        count: 2,
        cell: "A2".to_owned(),
    };
    assert!(opened.workbook.unwrap().remarks.contains(&down));
    let asked = Asked {
        fill_merged: true,
        ..Asked::default()
    };
    let filled = open_as(&workbook("merged.xlsx"), &asked, &Progress::default()).unwrap();
    assert_eq!(
        cells(&filled.table, "region"),
        ["North", "North", "South", "South"]
    );
    let again = reopen(&workbook("merged.xlsx"), &filled.source, &Progress::default()).unwrap();
    assert_eq!(again.table, filled.table);
}

#[test]
fn two_header_rows_are_joined_over_the_columns_they_cover() {
    let opened = read("cross.xlsx");
    assert_eq!(options(&opened).layout.before, 2);
    assert_eq!(options(&opened).layout.header_rows, 2);
    assert_eq!(
        column_names(&opened),
        [
            "Region",
            "Men / Selected",
            "Men / Not selected",
            "Women / Selected",
            "Women / Not selected",
            "Total"
        ]
    );
    assert_eq!(cells(&opened.table, "Women / Selected"), ["20", "<10", "25"]);
}

#[test]
fn another_sheet_and_another_header_can_be_asked_for() {
    let path = workbook("three_sheets.xlsx");
    let mut source = read("three_sheets.xlsx").source;
    let Format::Spreadsheet(options) = &mut source.format else {
        panic!()
    };
    options.sheet = "Codes".to_owned();
    options.layout = Default::default();
    let codes = reopen(&path, &source, &Progress::default()).unwrap();
    assert_eq!(column_names(&codes), ["code", "meaning"]);
    let Format::Spreadsheet(options) = &mut source.format else {
        panic!()
    };
    options.sheet = "Code".to_owned();
    match reopen(&path, &source, &Progress::default()).unwrap_err() {
        Error::UnknownSheet { near, sheets, .. } => {
            assert_eq!(near.as_deref(), Some("Codes"));
            assert_eq!(sheets.len(), 3);
        }
        other => panic!("{other:?}"),
    }
    let Format::Spreadsheet(options) = &mut source.format else {
        panic!()
    };
    options.sheet = "Codes".to_owned();
    options.layout.before = 1_000_000_000_000;
    let error = reopen(&path, &source, &Progress::default()).unwrap_err();
    assert!(matches!(error, Error::NoRowsBelow { .. }), "{error:?}");
}

#[test]
fn workbooks_that_cannot_be_read_are_refused() {
    assert!(matches!(refused("locked.xlsx"), Error::WorkbookLocked { .. }));
    assert!(matches!(refused("empty.xlsx"), Error::NoSheets { .. }));
    assert!(matches!(refused("charts.xlsx"), Error::NoSheets { .. }));
    match refused("far.xlsx") {
        Error::SheetTooLarge { cell, .. } => assert_eq!(cell, "XFD1048576"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn damaged_workbooks_are_refused_and_never_panic() {
    for name in ["three_sheets.xlsx", "people.xls", "people.ods"] {
        let bytes = std::fs::read(workbook(name)).unwrap();
        for cut in (8..bytes.len()).step_by(bytes.len() / 40) {
            let _ = opened(&bytes[..cut]).map(|opened| assert!(opened.table.rows <= 8));
            let mut wrong = bytes.clone();
            for place in wrong.iter_mut().skip(cut).take(16) {
                *place ^= 0x5A;
            }
            let _ = opened(wrong);
        }
        let half = opened(&bytes[..bytes.len() / 2]);
        assert!(half.is_err(), "{name}: {half:?}");
    }
}

#[test]
fn a_workbook_made_to_fill_the_computer_is_refused_unread() {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let fast = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    archive.start_file("[Content_Types].xml", fast).unwrap();
    archive.start_file("xl/worksheets/sheet1.xml", fast).unwrap();
    let blank = vec![b' '; 1 << 20];
    for _ in 0..300 {
        archive.write_all(&blank).unwrap();
    }
    let bytes = archive.finish().unwrap().into_inner();
    let error = opened(bytes).unwrap_err();
    assert!(matches!(error, Error::WorkbookUnpacks { .. }), "{error:?}");
}
