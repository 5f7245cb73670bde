//! Files as agencies deliver them: notations, titles and notes around the table, archives, dates.

use std::io::Write;

use vigie::data::{
    Asked, AskedText, ColumnReading, DateOrder, Dates, Decimal, Encoding, Error, Format, Layout, Opened,
    Packing, Place, Progress, ReadAs, TakenFor, TextOptions, Thousands, open, open_as, reopen,
};

use super::{cells, is_number, opened, refusal, table, write};

fn options(opened: &Opened) -> TextOptions {
    match &opened.source.format {
        Format::Text(options) => options.clone(),
        other => panic!("{other:?}"),
    }
}

fn layout(bytes: impl AsRef<[u8]>) -> Layout {
    options(&opened(bytes).unwrap()).layout
}

fn taken_for(bytes: impl AsRef<[u8]>) -> TakenFor {
    table(bytes).columns[0].taken_for
}

fn asked(bytes: impl AsRef<[u8]>, asked: &Asked) -> Result<Opened, Error> {
    open_as(&write("people.csv", bytes).path, asked, &Progress::default())
}

fn read_as(bytes: impl AsRef<[u8]>, column: &str, read_as: ReadAs) -> Opened {
    let columns = vec![ColumnReading {
        column: column.into(),
        read_as,
    }];
    let wanted = Asked {
        columns,
        ..Asked::default()
    };
    asked(bytes, &wanted).unwrap()
}

#[test]
fn latin_9_is_told_from_windows_1252_by_what_only_one_of_them_means() {
    let latin9 = opened(b"m\xE9tier;co\xFBt\ns\xBDur;3 \xA4\n").unwrap();
    assert_eq!(options(&latin9).encoding, Encoding::Latin9);
    assert_eq!(cells(&latin9.table, "métier"), ["sœur"]);
    assert_eq!(cells(&latin9.table, "coût"), ["3 €"]);
    let windows = opened(b"m\xE9tier;co\xFBt\ns\x9Cur;3 \x80\n").unwrap();
    assert_eq!(options(&windows).encoding, Encoding::Windows1252);
    assert_eq!(cells(&windows.table, "coût"), ["3 €"]);
}

#[test]
fn bytes_that_latin_9_does_not_have_are_refused_with_their_line() {
    let wanted = Asked {
        text: AskedText {
            encoding: Some(Encoding::Latin9),
            ..AskedText::default()
        },
        ..Asked::default()
    };
    let error = asked(b"a\nb\ns\x9Cur\n", &wanted).unwrap_err();
    assert!(matches!(error, Error::Encoding { line: 3, .. }), "{error:?}");
}

#[test]
fn thousands_are_read_with_every_separator_once_the_file_shows_which() {
    for (bytes, decimal, thousands) in [
        ("n;m\n1 234,5;2\n12;3\n", Decimal::Comma, Thousands::Space),
        ("n;m\n1\u{202f}234,5;2\n12;3\n", Decimal::Comma, Thousands::Space),
        ("n;m\n1\u{a0}234,5;2\n12;3\n", Decimal::Comma, Thousands::Space),
        ("n;m\n1.234,5;2\n12;3\n", Decimal::Comma, Thousands::Point),
        ("n;m\n1,234.5;2\n12;3\n", Decimal::Point, Thousands::Comma),
        ("n,m\n\"1,234.5\",2\n12,3\n", Decimal::Point, Thousands::Comma),
    ] {
        let opened = opened(bytes).unwrap();
        let options = options(&opened);
        assert_eq!(
            (options.decimal, options.thousands),
            (decimal, thousands),
            "{bytes}"
        );
        assert_eq!(cells(&opened.table, "n"), ["1234.5", "12"], "{bytes}");
        assert!(is_number(&opened.table, "n"));
    }
}

#[test]
fn a_number_that_could_be_two_numbers_is_none_until_the_auditor_says() {
    let bytes = "n;m\n1,234;2\n5,678;3\n";
    let guessed = opened(bytes).unwrap();
    assert!(!is_number(&guessed.table, "n"));
    let wanted = Asked {
        text: AskedText {
            thousands: Some(Thousands::Comma),
            ..AskedText::default()
        },
        ..Asked::default()
    };
    assert_eq!(
        cells(&asked(bytes, &wanted).unwrap().table, "n"),
        ["1234", "5678"]
    );
}

#[test]
fn percentages_are_numbers_and_codes_keep_their_zeros() {
    let table = table("part;code\n12,5 %;01 000\n3%;75 001\n");
    assert_eq!(table.columns[0].taken_for, TakenFor::Percentage);
    assert_eq!(cells(&table, "part"), ["12.5", "3"]);
    assert_eq!(cells(&table, "code"), ["01 000", "75 001"]);
    // A percentage among numbers is not a number like the others.
    let mixed = super::table("n\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10 %\n11\n");
    let misfits = mixed.columns[0].misfits.as_ref().unwrap();
    assert_eq!(
        (misfits.wanted, misfits.count, misfits.first[0].place.clone()),
        (TakenFor::Number, 1, Place::Line(11))
    );
}

#[test]
fn a_column_of_dates_is_taken_for_dates_in_the_order_the_whole_column_shows() {
    let french = table("né le;n\n01/02/1980;1\n31/12/1999;2\nNA;3\n");
    assert_eq!(cells(&french, "né le"), ["1980-02-01", "1999-12-31", "-"]);
    assert_eq!(french.columns[0].taken_for, TakenFor::Date);
    let american = table("d;n\n02/01/1980;1\n12/31/1999 08:30;2\n");
    assert_eq!(cells(&american, "d"), ["1980-02-01", "1999-12-31"]);
    let dates = american.columns[0].dates.unwrap();
    assert_eq!(
        (dates.order, dates.sure, dates.timed),
        (DateOrder::MonthDayYear, true, true)
    );
    let iso = table("d;n\n1980-02-01;1\n1999-12-31;2\n");
    assert_eq!(
        iso.columns[0].dates.map(|dates| dates.order),
        Some(DateOrder::YearMonthDay)
    );
}

#[test]
fn a_column_of_dates_that_cannot_tell_day_from_month_says_so() {
    let table = table("d\n01/02/1980\n03/04/1999\n");
    let expected = Dates {
        order: DateOrder::DayMonthYear,
        sure: false,
        timed: false,
    };
    assert_eq!(table.columns[0].dates, Some(expected));
    assert_eq!(cells(&table, "d"), ["1980-02-01", "1999-04-03"]);
}

#[test]
fn an_impossible_date_is_a_misfit_on_its_line() {
    let mut bytes = "d;n\n".to_string();
    for day in 1..=20 {
        bytes += &format!("{day:02}/01/2020;1\n");
    }
    bytes += "31/02/2020;1\n";
    let column = table(&bytes).columns[0].clone();
    let misfits = column.misfits.as_ref().unwrap();
    assert_eq!(
        (column.taken_for, misfits.wanted),
        (TakenFor::Text, TakenFor::Date)
    );
    assert_eq!(
        (misfits.first[0].place.clone(), misfits.first[0].value.as_str()),
        (Place::Line(22), "31/02/2020")
    );
    // Once dates are asked for, it counts as missing, and is still told.
    let dates = read_as(&bytes, "d", ReadAs::Date(DateOrder::DayMonthYear)).table;
    assert_eq!(cells(&dates, "d")[19..], ["2020-01-20", "-"]);
    assert_eq!(
        dates.columns[0].misfits.as_ref().map(|misfits| misfits.count),
        Some(1)
    );
}

#[test]
fn what_is_decided_of_a_column_is_recorded_and_replayed() {
    let bytes = "code;n;d\n007;1,5;1/2/2020\n75;x;2/1/2020\n";
    let file = write("people.csv", bytes);
    let columns = [
        ("code", ReadAs::Number),
        ("n", ReadAs::Number),
        ("d", ReadAs::Date(DateOrder::MonthDayYear)),
        ("absent", ReadAs::Text),
    ];
    let columns = columns.map(|(column, read_as)| ColumnReading {
        column: column.into(),
        read_as,
    });
    let wanted = Asked {
        text: AskedText {
            decimal: Some(Decimal::Comma),
            ..AskedText::default()
        },
        columns: columns.into(),
        ..Asked::default()
    };
    let first = open_as(&file.path, &wanted, &Progress::default()).unwrap();
    assert_eq!(cells(&first.table, "code"), ["7", "75"]);
    assert_eq!(cells(&first.table, "n"), ["1.5", "-"]);
    assert_eq!(cells(&first.table, "d"), ["2020-01-02", "2020-02-01"]);
    assert_eq!(first.source.columns.len(), 3);
    let again = reopen(&file.path, &first.source, &Progress::default()).unwrap();
    assert_eq!((again.source, again.table), (first.source, first.table));
}

#[test]
fn numbers_read_as_text_stay_as_written() {
    let table = read_as("n\n1.50\n+2\n1e3\n", "n", ReadAs::Text).table;
    assert_eq!(cells(&table, "n"), ["1.50", "+2", "1e3"]);
}

#[test]
fn titles_above_and_notes_below_are_left_out_and_lines_stay_true() {
    let bytes = "Bénéficiaires contrôlés par région;;\nCNAF, extraction du 3 mars 2024;;\n\n\
                 Région;Contrôlés;Part\nBretagne;12;1,5\nCorse;3;x\n\nSource : CNAF\nChamp : France entière.\n";
    let opened = opened(bytes).unwrap();
    let expected = Layout {
        before: 3,
        header_rows: 1,
        after: 2,
    };
    assert_eq!(options(&opened).layout, expected);
    assert_eq!(cells(&opened.table, "Région"), ["Bretagne", "Corse"]);
    assert_eq!(
        (opened.table.place(0), opened.table.place(1)),
        (Place::Line(5), Place::Line(6))
    );
    assert_eq!(opened.head[3], "Région;Contrôlés;Part");
    let ragged = refusal("Titre de ce tableau\n\na;b\n1;2\n3;4\n5;6;7\n8;9\n");
    assert!(matches!(ragged, Error::Ragged { line: 6, .. }), "{ragged:?}");
}

#[test]
fn headings_over_several_rows_are_joined_as_merged_ones_are() {
    let bytes =
        ";Femmes;;Hommes;\nRégion;Total;Contrôlées;Total;Contrôlés\nBretagne;10;2;12;3\nCorse;5;1;6;2\n";
    let opened = opened(bytes).unwrap();
    assert_eq!(options(&opened).layout.header_rows, 2);
    let names: Vec<&str> = opened
        .table
        .columns
        .iter()
        .map(|column| column.name.as_str())
        .collect();
    assert_eq!(
        names,
        [
            "Région",
            "Femmes / Total",
            "Femmes / Contrôlées",
            "Hommes / Total",
            "Hommes / Contrôlés"
        ]
    );
    assert_eq!(opened.table.place(0), Place::Line(3));
}

#[test]
fn no_row_is_taken_for_a_title_a_heading_or_a_note() {
    let plain = Layout::default();
    for bytes in [
        "a,b\nx,y\nz,w\n",
        "name\nAnna\nBob\n",
        "a;b;c\n1;;\n;2;\n",
        "région;2019;2020\nBretagne;1;2\n",
        "a;b\nx;y\n\"Source\nNote : tout\";z\n",
        "a;b;c\nx;1;2\nNotre-Dame;;\n",
    ] {
        assert_eq!(layout(bytes), plain, "{bytes}");
    }
    // A file whose rows do not fit its header, or whose last row is cut, is refused as it always was.
    for bytes in [
        "a,b,c\n1,2\n3,4\n",
        "a,b,c\n1,2,3\nProvence Alpes Côte d’Azur",
        "a,,c\nx,y,z\n",
    ] {
        let error = refusal(bytes);
        assert!(
            matches!(error, Error::Ragged { .. } | Error::EmptyHeader { .. }),
            "{bytes} {error:?}"
        );
    }
}

#[test]
fn the_layout_can_be_given_and_lines_beyond_the_file_are_refused() {
    let text = |before, header_rows, after| Asked {
        text: AskedText {
            before: Some(before),
            header_rows: Some(header_rows),
            after: Some(after),
            ..AskedText::default()
        },
        ..Asked::default()
    };
    let bytes = "x,y\na,b\n1,2\n3,4\nend,end";
    let opened = asked(bytes, &text(1, 1, 1)).unwrap();
    assert_eq!(cells(&opened.table, "a"), ["1", "3"]);
    let opened = asked(bytes, &text(0, 2, 1)).unwrap();
    assert_eq!(cells(&opened.table, "x / a"), ["1", "3"]);
    let error = asked(bytes, &text(9, 1, 0)).unwrap_err();
    assert!(
        matches!(
            error,
            Error::NoSuchLine {
                line: 10,
                lines: 5,
                ..
            }
        ),
        "{error:?}"
    );
    let error = asked(bytes, &text(1, 1, 7)).unwrap_err();
    assert!(matches!(error, Error::HeaderOnly { .. }), "{error:?}");
    let error = asked(bytes, &text(0, 9, 0)).unwrap_err();
    assert!(matches!(error, Error::HeaderOnly { .. }), "{error:?}");
}

#[test]
fn signs_of_not_known_are_counted_for_each_column() {
    let table = table("a;b\nNA;1\nn.d.;\nNA;3\nx;\n");
    let counted = |column: usize| table.columns[column].unknown.clone();
    assert_eq!(counted(0), [("NA".to_string(), 2), ("n.d.".to_string(), 1)]);
    assert_eq!(counted(1), [(String::new(), 2)]);
}

pub(super) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in members {
        writer
            .start_file(*name, zip::write::SimpleFileOptions::default())
            .unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn packed_files_are_read_whatever_their_name_and_known_by_what_was_received() {
    let plain = b"a;b\n1,5;x\n2;y\n";
    for (bytes, packing) in [
        (gzip(plain), Packing::Gzip),
        (
            zip(&[("données/a.csv", plain)]),
            Packing::Zip {
                member: "données/a.csv".into(),
            },
        ),
        (
            zip(&[("__MACOSX/._a.csv", b"x"), ("a.csv", plain)]),
            Packing::Zip {
                member: "a.csv".into(),
            },
        ),
    ] {
        let file = write("people.csv", &bytes);
        let opened = open(&file.path, None, &Progress::default()).unwrap();
        assert_eq!(opened.source.packing, packing);
        assert_eq!(opened.source.bytes, bytes.len() as u64);
        assert_eq!(
            vigie::data::fingerprint(&file.path, &Progress::default()).unwrap(),
            opened.source.sha256
        );
        assert_eq!(opened.table, table(plain));
        let again = reopen(&file.path, &opened.source, &Progress::default()).unwrap();
        assert_eq!((again.source, again.table), (opened.source, opened.table));
    }
}

#[test]
fn archives_of_several_files_empty_damaged_or_made_to_fill_the_memory_are_refused() {
    let several = refusal(zip(&[("a.csv", b"a\n1\n"), ("b.csv", b"b\n2\n")]));
    assert!(
        matches!(&several, Error::SeveralInArchive { count: 2, members, .. } if members == &["a.csv", "b.csv"]),
        "{several:?}"
    );
    assert!(matches!(refusal(zip(&[])), Error::EmptyArchive { .. }));
    let mut cut = gzip(&b"a,b\n1,2\n".repeat(1000));
    cut.truncate(cut.len() / 2);
    assert!(matches!(refusal(cut), Error::DamagedArchive { .. }));
    assert!(matches!(
        refusal(&zip(&[("a.csv", b"a\n1\n")])[..60]),
        Error::DamagedArchive { .. }
    ));
    assert!(matches!(
        refusal(b"PK\x03\x04\x14\x00\x06\x00"),
        Error::DamagedArchive { .. }
    ));
    assert!(matches!(refusal(gzip(b"")), Error::Empty { .. }));
    let bomb = gzip(&vec![b'a'; 66 << 20]);
    assert!(bomb.len() < 1 << 20);
    assert!(matches!(refusal(bomb), Error::GrowsTooMuch { .. }));
}

#[test]
fn whatever_is_asked_of_a_file_reading_does_not_panic() {
    for bytes in ["", "a", "a,b\n", "\n\n", "\"", "é;\r\r\n1", "a\n\n\n1"] {
        for before in 0..4 {
            for after in 0..4 {
                let wanted = Asked {
                    text: AskedText {
                        before: Some(before),
                        after: Some(after),
                        header_rows: Some(0),
                        decimal: Some(Decimal::Comma),
                        thousands: Some(Thousands::Comma),
                        ..AskedText::default()
                    },
                    ..Asked::default()
                };
                let result = asked(bytes, &wanted);
                assert!(
                    !matches!(result, Err(Error::Fault { .. })),
                    "{bytes:?} {result:?}"
                );
            }
        }
    }
    assert_eq!(taken_for("a\n1\n"), TakenFor::Number);
}
