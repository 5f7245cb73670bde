//! A table written as text and read back is the same table.

use proptest::prelude::*;
use vigie::data::{Decimal, Encoding, Format, Layout, Progress, Table, TextOptions, Thousands, open};

use super::{cells, numbers, opened, tabled, text, write};

/// Labels that are not numbers, with everything that troubles delimited text.
fn label() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("-".to_string()),
        "[a-zé€œ,;\t|\"'\n ]{0,12}".prop_map(|middle| format!("x{middle}x")),
    ]
}

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        Just(f64::NAN),
        (-1000_i32..1000).prop_map(f64::from),
        (-1e6..1e6_f64),
        any::<f64>()
            .prop_filter("finite", |number| number.is_finite())
            .prop_map(|number| number + 0.0),
    ]
}

fn tables() -> impl Strategy<Value = Table> {
    prop::collection::vec((label(), number(), label()), 1..30).prop_map(|rows| {
        let first: Vec<&str> = rows.iter().map(|row| row.0.as_str()).collect();
        let second: Vec<f64> = rows.iter().map(|row| row.1).collect();
        let third: Vec<&str> = rows.iter().map(|row| row.2.as_str()).collect();
        tabled(vec![
            text("first", &first),
            numbers("second, \"n\"", &second),
            text("third;", &third),
        ])
    })
}

fn written(table: &Table, options: &TextOptions) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(options.delimiter as u8)
        .from_writer(Vec::new());
    writer
        .write_record(table.columns.iter().map(|column| column.name.as_str()))
        .unwrap();
    for row in 0..table.rows {
        let cells = table.columns.iter().map(|column| {
            let cell = column.cell(row).unwrap_or_default().into_owned();
            let is_number = matches!(column.values, vigie::data::Values::Number(_));
            match options.decimal {
                Decimal::Comma if is_number => cell.replace('.', ","),
                _ => cell,
            }
        });
        writer.write_record(cells).unwrap();
    }
    let bytes = writer.into_inner().unwrap();
    match options.encoding {
        Encoding::Windows1252 => encoding_rs::WINDOWS_1252
            .encode(std::str::from_utf8(&bytes).unwrap())
            .0
            .into_owned(),
        _ => bytes,
    }
}

/// Numbers without known cells come back as text without labels, and nothing tells them apart.
fn same(read: &Table, original: &Table) -> Result<(), TestCaseError> {
    prop_assert_eq!(read.rows, original.rows);
    for (column, expected) in read.columns.iter().zip(&original.columns) {
        prop_assert_eq!(&column.name, &expected.name);
        prop_assert_eq!(cells(read, &column.name), cells(original, &expected.name));
        let known = (0..original.rows).any(|row| expected.cell(row).is_some());
        if known {
            prop_assert_eq!(column, expected);
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn what_is_written_is_read_back_in_the_format_given(
        table in tables(),
        delimiter in prop::sample::select(vec![',', ';', '\t', '|']),
        windows in any::<bool>(),
    ) {
        let encoding = if windows { Encoding::Windows1252 } else { Encoding::Utf8 };
        let options = TextOptions { encoding, delimiter, decimal: Decimal::Point, thousands: Thousands::None, layout: Layout::default(), missing: vec![] };
        let file = write("people.csv", written(&table, &options));
        let read = open(&file.path, Some(&Format::Text(options)), &Progress::default()).unwrap();
        same(&read.table, &table)?;
    }

    #[test]
    fn what_is_written_with_commas_is_read_back_by_guessing(table in tables()) {
        let plain = TextOptions {
            encoding: Encoding::Utf8, delimiter: ',', decimal: Decimal::Point, thousands: Thousands::None, layout: Layout::default(), missing: vec![],
        };
        let read = opened(written(&table, &plain)).unwrap();
        same(&read.table, &table)?;
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let result = opened(bytes);
        prop_assert!(!matches!(result, Err(vigie::data::Error::Fault { .. })), "{:?}", result);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "[ab1\"',;\n\r\t é]{0,120}") {
        let result = opened(text);
        prop_assert!(!matches!(result, Err(vigie::data::Error::Fault { .. })), "{:?}", result);
    }

    #[test]
    fn no_format_makes_the_reader_panic(text in "[ab1\"',;\n\r\t é€]{1,60}", delimiter in any::<char>()) {
        let given = TextOptions {
            encoding: Encoding::Utf8, delimiter, decimal: Decimal::Comma, thousands: Thousands::None, layout: Layout::default(), missing: vec![" a".into()],
        };
        let file = write("people.csv", text);
        let result = open(&file.path, Some(&Format::Text(given)), &Progress::default());
        prop_assert!(!matches!(result, Err(vigie::data::Error::Fault { .. })), "{:?}", result);
    }
}
