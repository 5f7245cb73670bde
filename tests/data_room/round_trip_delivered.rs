//! A table written in any notation, encoding and layout is read back the same, with what was recorded and by guessing.

use proptest::prelude::*;
use vigie::data::{
    DateOrder, Decimal, Encoding, Format, Layout, Place, Progress, Table, TextOptions, Thousands, open,
    reopen,
};

use super::{cells, write};

/// One row: a place, a number of thousandths, a day, a code.
type Row = (String, Option<i64>, (i16, i8, i8), u32);

/// How a table is written.
#[derive(Clone, Debug)]
struct Style {
    options: TextOptions,
    order: DateOrder,
    narrow: bool,
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let place = prop::sample::select(vec!["Orléans", "cœur", "a b", "Ré", "\"l’île\"", "x;y"]);
    let place = place.prop_map(str::to_owned);
    let number = prop::option::weighted(0.9, -9_000_000_i64..9_000_000);
    let day = (1900_i16..2100, 1_i8..=12, 1_i8..=28);
    prop::collection::vec((place, number, day, 0_u32..1000), 1..30)
}

fn styles() -> impl Strategy<Value = Style> {
    let encoding = prop::sample::select(vec![Encoding::Utf8, Encoding::Latin9, Encoding::Windows1252]);
    let delimiter = prop::sample::select(vec![',', ';', '\t', '|']);
    let notation = prop::sample::select(vec![
        (Decimal::Point, Thousands::None),
        (Decimal::Comma, Thousands::None),
        (Decimal::Point, Thousands::Space),
        (Decimal::Comma, Thousands::Space),
        (Decimal::Comma, Thousands::Point),
        (Decimal::Point, Thousands::Comma),
    ]);
    let orders = [
        DateOrder::DayMonthYear,
        DateOrder::MonthDayYear,
        DateOrder::YearMonthDay,
    ];
    let order = prop::sample::select(orders.to_vec());
    let layout = (0_u64..4, 1_u64..3, 0_u64..3);
    (encoding, delimiter, notation, order, layout, any::<bool>()).prop_map(
        |(encoding, delimiter, (decimal, thousands), order, (before, header_rows, after), narrow)| Style {
            options: TextOptions {
                encoding,
                delimiter,
                decimal,
                thousands,
                layout: Layout {
                    before,
                    header_rows,
                    after,
                },
                missing: vec!["n.d.".into()],
            },
            order,
            // Latin-1 and its kin have no narrow space.
            narrow: narrow && encoding == Encoding::Utf8,
        },
    )
}

fn number(thousandths: i64, style: &Style) -> String {
    let sign = if thousandths < 0 { "-" } else { "" };
    let (whole, decimals) = (thousandths.abs() / 1000, thousandths.abs() % 1000);
    let separator = match style.options.thousands {
        Thousands::None => "",
        Thousands::Space if style.narrow => "\u{202f}",
        Thousands::Space => " ",
        Thousands::Point => ".",
        Thousands::Comma => ",",
    };
    let whole = match whole {
        0..=999 => whole.to_string(),
        whole => format!("{}{separator}{:03}", whole / 1000, whole % 1000),
    };
    let decimal = match style.options.decimal {
        Decimal::Point => ".",
        Decimal::Comma => ",",
    };
    format!("{sign}{whole}{decimal}{decimals:03}")
}

fn written(rows: &[Row], style: &Style) -> Vec<u8> {
    let options = &style.options;
    let mut lines: Vec<Vec<String>> = Vec::new();
    if options.layout.header_rows == 2 {
        lines.push(["", "Montants", "", ""].map(str::to_owned).into());
        lines.push(["lieu", "n", "jour", "code"].map(str::to_owned).into());
    } else {
        let names = ["lieu", "Montants / n", "Montants / jour", "Montants / code"];
        lines.push(names.map(str::to_owned).into());
    }
    for (place, amount, (year, month, day), code) in rows {
        let date = match style.order {
            DateOrder::DayMonthYear => format!("{day:02}/{month:02}/{year}"),
            DateOrder::MonthDayYear => format!("{month}-{day}-{year}"),
            DateOrder::YearMonthDay => format!("{year}-{month:02}-{day:02}"),
        };
        let amount = amount.map_or("n.d.".to_owned(), |amount| number(amount, style));
        lines.push(vec![place.clone(), amount, date, format!("0{code}")]);
    }
    let mut writer = csv::WriterBuilder::new()
        .delimiter(options.delimiter as u8)
        .from_writer(Vec::new());
    lines.iter().for_each(|line| writer.write_record(line).unwrap());
    let table = String::from_utf8(writer.into_inner().unwrap()).unwrap();
    let before = "Un titre de ce tableau\n".repeat(options.layout.before as usize);
    let after = "Source : qui de droit\n".repeat(options.layout.after as usize);
    let text = before + &table + &after;
    match options.encoding {
        Encoding::Windows1252 => encoding_rs::WINDOWS_1252.encode(&text).0.into_owned(),
        // The library writes œ and the apostrophe only where the encoding has them.
        Encoding::Latin9 => encoding_rs::ISO_8859_15
            .encode(&text.replace('’', "'"))
            .0
            .into_owned(),
        _ => text.into_bytes(),
    }
}

fn check(read: &Table, rows: &[Row], style: &Style) -> Result<(), TestCaseError> {
    let names: Vec<&str> = read.columns.iter().map(|column| column.name.as_str()).collect();
    prop_assert_eq!(
        &names,
        &["lieu", "Montants / n", "Montants / jour", "Montants / code"]
    );
    let places: Vec<String> = rows
        .iter()
        .map(|row| match style.options.encoding {
            Encoding::Latin9 => row.0.replace('’', "'"),
            _ => row.0.clone(),
        })
        .collect();
    prop_assert_eq!(cells(read, "lieu"), places);
    let codes: Vec<String> = rows.iter().map(|row| format!("0{}", row.3)).collect();
    prop_assert_eq!(cells(read, "Montants / code"), codes);
    for (row, (_, amount, (year, month, day), _)) in rows.iter().enumerate() {
        let date = format!("{year}-{month:02}-{day:02}");
        let (days, numbers) = (&read.columns[2], &read.columns[1]);
        prop_assert_eq!(days.cell(row), Some(date.into()));
        let expected = amount.map(|amount| amount as f64 / 1000.0);
        let found = numbers.cell(row).map(|cell| cell.parse::<f64>().unwrap());
        prop_assert_eq!(found, expected);
        let first = style.options.layout.before + style.options.layout.header_rows + 1;
        prop_assert_eq!(read.place(row), Place::Line(first + row as u64));
    }
    Ok(())
}

proptest! {
    #[test]
    fn a_table_in_any_notation_encoding_and_layout_is_read_back(rows in rows(), style in styles()) {
        // A day after the twelfth shows the order; where there is none, the order has to be told.
        let shown = rows.iter().any(|row| row.2.2 > 12) || style.order != DateOrder::MonthDayYear;
        prop_assume!(shown);
        let file = write("people.csv", written(&rows, &style));
        let format = Format::Text(style.options.clone());
        let opened = open(&file.path, Some(&format), &Progress::default()).unwrap();
        check(&opened.table, &rows, &style)?;
        let again = reopen(&file.path, &opened.source, &Progress::default()).unwrap();
        prop_assert_eq!((again.source, again.table), (opened.source, opened.table));
    }

    #[test]
    fn what_was_guessed_is_read_the_same_when_the_audit_is_opened_again(rows in rows(), style in styles()) {
        let file = write("people.csv", written(&rows, &style));
        if let Ok(opened) = open(&file.path, None, &Progress::default()) {
            let recorded = ron::to_string(&opened.source).unwrap();
            let source = ron::from_str(&recorded).unwrap();
            let again = reopen(&file.path, &source, &Progress::default()).unwrap();
            prop_assert_eq!((again.source, again.table), (opened.source, opened.table));
        }
    }

    #[test]
    fn the_commonest_deliveries_are_read_back_by_guessing(rows in rows(), style in styles()) {
        let surely = |row: &Row| row.2.2 > 12 && row.1.is_some_and(|amount| amount.abs() >= 1_000_000 && amount % 10 != 0);
        prop_assume!(rows.len() > 3 && rows.iter().any(surely));
        prop_assume!(style.options.delimiter == ';' || style.options.delimiter == '\t');
        let file = write("people.csv", written(&rows, &style));
        let opened = open(&file.path, None, &Progress::default()).unwrap();
        let Format::Text(options) = &opened.source.format else { panic!() };
        prop_assert_eq!(&options.layout, &style.options.layout);
        prop_assert_eq!(options.delimiter, style.options.delimiter);
        let missing = TextOptions { missing: options.missing.clone(), encoding: options.encoding, ..style.options.clone() };
        let unclear = options.thousands == Thousands::None && options.decimal == Decimal::Point;
        if !unclear {
            prop_assert_eq!(options, &missing);
        }
    }
}
