//! Delimited text becomes the table its author meant.

use vigie::data::{
    Decimal, Encoding, Error, Format, Layout, Misfit, Misfits, Place, Progress, TakenFor, TextOptions,
    Thousands, Values,
};
use vigie::data::{fingerprint, open, parse_number};

use super::{cells, is_number, opened, refusal, table, write};

fn options(bytes: impl AsRef<[u8]>) -> TextOptions {
    match opened(bytes).unwrap().source.format {
        Format::Text(options) => options,
        other => panic!("text taken for {other:?}"),
    }
}

#[test]
fn windows_1252_is_read_with_euro_and_oe() {
    // "métier;prime" with "cœur €" and "âgé", in Windows-1252.
    let bytes = b"m\xE9tier;prime\nc\x9Cur \x80;1\n\xE2g\xE9;2\n";
    assert_eq!(options(bytes).encoding, Encoding::Windows1252);
    assert_eq!(cells(&table(bytes), "métier"), ["cœur €", "âgé"]);
}

#[test]
fn a_capital_before_a_closing_guillemet_is_not_taken_for_utf8() {
    let bytes = b"titre;n\n\xABCAF\xC9\xBB ferm\xE9;1\n\xE9t\xE9;2\n";
    assert_eq!(cells(&table(bytes), "titre"), ["«CAFÉ» fermé", "été"]);
}

#[test]
fn utf8_is_read_with_and_without_a_mark() {
    for bytes in [
        "prénom,n\nZoé,1\n",
        "\u{feff}prénom,n\nZoé,1\n",
        "\u{feff}\"prénom\",n\nZoé,1\n",
    ] {
        assert_eq!(options(bytes).encoding, Encoding::Utf8);
        assert_eq!(cells(&table(bytes), "prénom"), ["Zoé"]);
    }
}

#[test]
fn utf16_with_a_mark_is_read() {
    let text = "prénom\tn\r\nZoé\t1\r\n";
    let low = std::iter::once(0xFEFF)
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes);
    let low: Vec<u8> = low.collect();
    let high = std::iter::once(0xFEFF)
        .chain(text.encode_utf16())
        .flat_map(u16::to_be_bytes);
    let high: Vec<u8> = high.collect();
    assert_eq!(options(&low).encoding, Encoding::Utf16Le);
    assert_eq!(options(&high).encoding, Encoding::Utf16Be);
    assert_eq!(cells(&table(&low), "prénom"), ["Zoé"]);
    assert_eq!(table(low), table(high));
}

#[test]
fn another_alphabet_is_refused_rather_than_garbled() {
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode("город,н\nМосква,1\nСанкт-Петербург,2\nКазань,3\n");
    assert!(matches!(refusal(bytes), Error::Encoding { line: 1, .. }));
}

#[test]
fn the_delimiter_is_the_one_that_cuts_evenly() {
    for (bytes, delimiter) in [
        ("a,b\n1,2\n", ','),
        ("a;b\n1,5;2\n", ';'),
        ("a\tb\n1,5\t2;3\n", '\t'),
        ("a|b\n1|2\n", '|'),
        ("a,b\n\"x;y;z\",2\n\"x;y;z\",3\n", ','),
        ("nom, prénom;ville\n\"A, B\";Lyon\nC, D;Metz\n", ';'),
        ("a\n1\n2\n", ','),
        ("remarque\nun, deux, trois\nquatre\n", '|'),
        ("a,b,c\n1,2,3\n1,2\n1,2,3\n", ','),
    ] {
        let found = sniffed(bytes);
        assert_eq!(found, delimiter, "{bytes:?}");
    }
}

/// The delimiter found, even where the file is then refused: as many columns as it cuts are expected.
fn sniffed(bytes: &str) -> char {
    match opened(bytes) {
        Ok(opened) => match opened.source.format {
            Format::Text(options) => options.delimiter,
            other => panic!("{other:?}"),
        },
        Err(Error::Ragged { expected: 3, .. }) => ',',
        Err(other) => panic!("{bytes:?}: {other:?}"),
    }
}

#[test]
fn decimal_commas_are_seen_in_any_kind_of_file() {
    for bytes in [
        "ville;taux\nLyon;12,5\nMetz;0,25\n",
        "ville\ttaux\nLyon\t12,5\nMetz\t-3\n",
        "ville,taux\nLyon,\"12,5\"\nMetz,\"0,25\"\n",
        "ville;taux\nLyon;12,5\nMetz;n.d.\n",
    ] {
        assert_eq!(options(bytes).decimal, Decimal::Comma, "{bytes:?}");
        assert!(is_number(&table(bytes), "taux"), "{bytes:?}");
    }
}

#[test]
fn a_point_or_a_doubt_keeps_the_point() {
    for bytes in [
        "ville;taux\nLyon;12.5\n",
        "ville;a;b\nLyon;12,5;1.5\n",
        "ville;n\nLyon;1,234\nMetz;12,345\n",
        "ville;note\nLyon;un, deux\n",
        "ville,remarque\nLyon,\"un, deux\"\n",
    ] {
        assert_eq!(options(bytes).decimal, Decimal::Point, "{bytes:?}");
    }
}

#[test]
fn decimals_are_sought_in_the_whole_file() {
    let mut bytes = "ville;taux\n".to_string();
    bytes += &"Lyon;3\n".repeat(5_000);
    bytes += "Metz;0,5\n";
    assert_eq!(options(bytes).decimal, Decimal::Comma);
}

#[test]
fn quoted_cells_hold_delimiters_newlines_and_quotes() {
    let table = table("a,b\n\"x, y\",1\n\"two\nlines\",2\n\"said \"\"no\"\"\",3\n");
    assert_eq!(cells(&table, "a"), ["x, y", "two\nlines", "said \"no\""]);
}

#[test]
fn every_kind_of_line_end_is_one() {
    let expected = table("a,b\n1,x\n2,y\n");
    for bytes in [
        "a,b\r\n1,x\r\n2,y\r\n",
        "a,b\r1,x\r2,y\r",
        "a,b\n1,x\n2,y",
        "\n\na,b\n\n1,x\n2,y\n\n\n  \n",
    ] {
        assert_eq!(table(bytes), expected, "{bytes:?}");
    }
}

#[test]
fn an_empty_line_is_an_empty_cell_only_inside_a_single_column() {
    assert_eq!(cells(&table("a\n1\n\n3\n\n\n"), "a"), ["1", "-", "3"]);
    assert_eq!(cells(&table("a\n1\n\"\"\n3\n\"\"\n"), "a"), ["1", "-", "3", "-"]);
}

#[test]
fn blanks_around_names_and_cells_do_not_count() {
    let table = table(" city , n \n Lyon , 1\nLyon,2 \n\u{a0}Lyon\u{a0},3\n");
    assert_eq!(cells(&table, "city"), ["Lyon", "Lyon", "Lyon"]);
    assert!(is_number(&table, "n"));
    match &table.columns[0].values {
        Values::Text { labels, .. } => assert_eq!(labels, &["Lyon"]),
        Values::Number(_) => panic!(),
    }
}

#[test]
fn leading_zeros_keep_codes_as_text_without_misfits() {
    let table = table("postcode,zero,share\n01234,0,0.5\n75011,7,0\n69003,0,1\n");
    assert_eq!(cells(&table, "postcode"), ["01234", "75011", "69003"]);
    assert!(!is_number(&table, "postcode") && table.columns[0].misfits.is_none());
    assert!(is_number(&table, "zero") && is_number(&table, "share"));
}

#[test]
fn numbers_too_long_to_be_exact_stay_text() {
    let table = table("id,n\n9007199254740993,1\n9007199254740992,2\n");
    assert_eq!(cells(&table, "id"), ["9007199254740993", "9007199254740992"]);
}

#[test]
fn the_usual_words_for_missing_are_missing() {
    let bytes = "a,b\nNA,1\nN/A,n.d.\n.,?\nNULL,null\nnan,NaN\n,2\nx,3\n";
    let table = table(bytes);
    assert_eq!(cells(&table, "a"), ["-", "-", "-", "-", "-", "-", "x"]);
    assert_eq!(cells(&table, "b"), ["1", "-", "-", "-", "-", "2", "3"]);
    assert_eq!(options(bytes).missing.len(), 9);
}

#[test]
fn a_column_of_missing_cells_is_text_without_labels() {
    let table = table("a,b\n,1\nNA,2\n");
    assert_eq!(
        table.columns[0].values,
        Values::Text {
            codes: vec![u32::MAX; 2],
            labels: vec![]
        }
    );
}

#[test]
fn a_few_cells_that_are_not_numbers_are_pointed_at() {
    let mut bytes = "n\n".to_string();
    for number in 1..=18 {
        bytes += &format!("{number}\n");
    }
    bytes += "\"<10\"\nabout 5\n";
    let table = table(bytes);
    assert_eq!(
        table.columns[0].misfits,
        Some(Misfits {
            wanted: TakenFor::Number,
            count: 2,
            first: vec![
                Misfit {
                    place: Place::Line(20),
                    value: "<10".into()
                },
                Misfit {
                    place: Place::Line(21),
                    value: "about 5".into()
                },
            ]
        })
    );
    assert_eq!(cells(&table, "n")[17..], ["18", "<10", "about 5"]);
}

#[test]
fn a_misfit_after_quoted_newlines_is_on_its_line_of_the_file() {
    let mut bytes = "n,note\n1,\"two\nlines\"\n\n".to_string();
    bytes += &"2,x\n".repeat(9);
    bytes += "oops,y\n3,z\n";
    assert_eq!(
        table(bytes).columns[0]
            .misfits
            .as_ref()
            .map(|misfits| misfits.first[0].place.clone()),
        Some(Place::Line(14))
    );
}

#[test]
fn half_numbers_is_text_and_nothing_is_amiss() {
    let table = table("n\n1\n2\nx\ny\n");
    assert!(!is_number(&table, "n") && table.columns[0].misfits.is_none());
}

#[test]
fn labels_are_exactly_as_written_when_a_late_cell_turns_numbers_into_text() {
    let table = table("n,m\n1.50,1\n+2,2\n1e3,3\nx,4\n");
    assert_eq!(cells(&table, "n"), ["1.50", "+2", "1e3", "x"]);
    assert!(is_number(&table, "m"));
}

#[test]
fn a_given_format_is_obeyed() {
    let file = write("people.csv", "a;b\n1,5;x\n2;-9\n");
    let given = TextOptions {
        encoding: Encoding::Utf8,
        delimiter: ';',
        decimal: Decimal::Point,
        thousands: Thousands::None,
        layout: Layout::default(),
        missing: vec!["-9".into()],
    };
    let opened = open(
        &file.path,
        Some(&Format::Text(given.clone())),
        &Progress::default(),
    )
    .unwrap();
    assert_eq!(cells(&opened.table, "a"), ["1,5", "2"]);
    assert_eq!(cells(&opened.table, "b"), ["x", "-"]);
    assert_eq!(opened.source.format, Format::Text(given));
}

#[test]
fn reading_again_with_the_recorded_format_gives_the_same_table() {
    let file = write("people.csv", b"m\xE9tier;taux\n\xE2g\xE9;1,5\nNA;2\n");
    let first = open(&file.path, None, &Progress::default()).unwrap();
    let again = open(&file.path, Some(&first.source.format), &Progress::default()).unwrap();
    assert_eq!((first.source, first.table), (again.source, again.table));
}

#[test]
fn the_source_says_what_was_received() {
    let file = write("people.csv", "abc");
    // The test vector of FIPS 180 for "abc".
    let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(fingerprint(&file.path, &Progress::default()).unwrap(), expected);
    let source = opened("a,b\n1,2\n3,4\n").unwrap().source;
    assert_eq!((source.bytes, source.rows, source.sha256.len()), (12, 2, 64));
}

#[test]
fn numbers_are_read_in_their_notation_only() {
    let point = |cell| parse_number(cell, Decimal::Point);
    let comma = |cell| parse_number(cell, Decimal::Comma);
    for (cell, value) in [
        ("0", 0.0),
        ("-1", -1.0),
        ("+5", 5.0),
        (".5", 0.5),
        ("-.5", -0.5),
        ("5.", 5.0),
        ("1e5", 1e5),
        ("2E-3", 2e-3),
    ] {
        assert_eq!(point(cell), Some(value), "{cell}");
    }
    for (cell, value) in [("12,5", 12.5), (",5", 0.5), ("-0,25", -0.25), ("7", 7.0)] {
        assert_eq!(comma(cell), Some(value), "{cell}");
    }
    for cell in [
        "", "-", ".", "+.", "007", "-01", "00.5", "1 000", " 1", "1,5", "1.2.3", "inf", "NaN", "1e", "1e999",
        "0x1F", "1_0", "e5", "١",
    ] {
        assert_eq!(point(cell), None, "{cell}");
    }
    for cell in ["1.5", "1,2,3", "1,5e3", ",", "01,5"] {
        assert_eq!(comma(cell), None, "{cell}");
    }
    assert!(point("-0").unwrap().is_sign_positive() && point("-0.0").unwrap().is_sign_positive());
}
