//! A text read in pieces is the one read whole.

use std::io::Write as _;

use proptest::prelude::*;

use super::*;
use crate::data::{Decimal, ReadAs, TakenFor, Thousands, Values};

/// What a way of reading a file gives: all at once, or in pieces.
type Read = Result<(Table, Vec<u64>), Error>;

fn whole(path: &Path, asked: &Asked) -> Read {
    let opened = crate::data::open_as(path, asked, &Progress::default())?;
    let lines = opened.table.lines.clone();
    Ok((opened.table, lines))
}

/// Also the columns that were set aside.
fn in_pieces(path: &Path, asked: &Asked, sizes: Sizes) -> (Read, Vec<LeftOut>) {
    match in_pieces_of(path, asked, sizes) {
        Ok((table, lines, left_out)) => (Ok((table, lines)), left_out),
        Err(error) => (Err(error), Vec::new()),
    }
}

fn in_pieces_of(path: &Path, asked: &Asked, sizes: Sizes) -> Result<(Table, Vec<u64>, Vec<LeftOut>), Error> {
    let shown = path.to_string_lossy();
    let mut large = read(path, &shown, asked, sizes, &Progress::default())?;
    let format = Format::Text(large.options);
    super::super::open::retype(&mut large.table, &format, &asked.columns);
    let lines = large.table.lines.clone();
    Ok((large.table, lines, large.left_out))
}

fn unknown(table: &Table) -> Vec<Vec<(String, usize)>> {
    table
        .columns
        .iter()
        .map(|column| column.unknown.clone())
        .collect()
}

fn options() -> impl Strategy<Value = TextOptions> {
    let layout = (0..3_u64, 0..3_u64, 0..3_u64).prop_map(|(before, header_rows, after)| Layout {
        before,
        header_rows,
        after,
    });
    let decimal = prop_oneof![Just(Decimal::Point), Just(Decimal::Comma)];
    let missing = prop_oneof![Just(vec!["NA".to_string()]), Just(vec!["9".to_string()])];
    (layout, decimal, missing).prop_map(|(layout, decimal, missing)| TextOptions {
        encoding: Encoding::Utf8,
        delimiter: ';',
        decimal,
        thousands: Thousands::Space,
        layout,
        missing,
    })
}

fn body(cell: &'static str) -> impl Strategy<Value = String> {
    (1..4_usize).prop_flat_map(move |width| {
        let record = prop::collection::vec(cell, width).prop_map(|cells| cells.join(";"));
        let ends = prop_oneof![9 => Just("\n"), 2 => Just("\r\n"), 1 => Just("\r"), 1 => Just("\n\n"), 1 => Just("\n \n")];
        let rows = prop::collection::vec((record, ends), 0..25);
        rows.prop_map(move |rows| {
            let header: Vec<String> = (0..width).map(|column| format!("c{column}")).collect();
            let rows: Vec<String> = rows.into_iter().map(|(record, end)| record + end).collect();
            format!("{}\n{}", header.join(";"), rows.concat())
        })
    })
}

/// Columns that nothing uses are described as if they had been kept.
fn same_aside(path: &Path, whole: &Read, asked: &Asked, sizes: Sizes) -> Result<(), TestCaseError> {
    let kept = Kept::default().with(["c0".to_string()]);
    let asked = Asked {
        kept: kept.and_no_others().beyond(0),
        ..asked.clone()
    };
    let ((Ok((read, _)), left_out), Ok((whole, _))) = (in_pieces(path, &asked, sizes), whole) else {
        return Ok(());
    };
    // Without a column that is kept, all are.
    if whole.columns.iter().all(|column| column.name != "c0") {
        return Ok(());
    }
    for (place, column) in whole.columns.iter().enumerate() {
        if let Ok(read) = read.column(&column.name) {
            prop_assert_eq!(read, &**column);
            continue;
        }
        let aside = read.aside(&column.name).unwrap();
        if left_out.iter().any(|out| out.column == column.name) {
            prop_assert_eq!(&aside.profile, &None);
            continue;
        }
        let place = Aside {
            place,
            ..Aside::of(column)
        };
        prop_assert_eq!(aside, &place);
        prop_assert_eq!(&aside.column.unknown, &column.unknown);
        prop_assert_eq!(aside.column.dates, column.dates);
    }
    Ok(())
}

fn same(text: &[u8], asked: &Asked, sizes: Sizes) -> Result<(), TestCaseError> {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(text).unwrap();
    same_aside(file.path(), &whole(file.path(), asked), asked, sizes)?;
    let mut one = whole(file.path(), asked);
    let (other, left_out) = in_pieces(file.path(), asked, sizes);
    if let Ok((table, _)) = &mut one {
        let is_out = |column: &Arc<Column>| left_out.iter().any(|out| out.column == column.name);
        for out in table.columns.iter().filter(|column| is_out(column)) {
            let is_many = matches!(&out.values, Values::Text { labels, .. } if labels.len() > sizes.texts);
            prop_assert!(is_many || out.taken_for == TakenFor::Date, "{:?}", out);
        }
        table.columns.retain(|column| !is_out(column));
    }
    let other = other.map(|(mut table, lines)| {
        table.aside.clear();
        (table, lines)
    });
    if let (Ok((one, _)), Ok((other, _))) = (&one, &other) {
        prop_assert_eq!(unknown(one), unknown(other));
    }
    // A file with several faults is refused both ways, each by the fault it meets first.
    if one.is_err() && other.is_err() {
        return Ok(());
    }
    prop_assert_eq!(one, other);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]
    #[test]
    fn a_text_read_in_pieces_is_the_one_read_whole(
        text in prop_oneof![
            4 => body("[0-9]{1,2}|NA| x?|1 234,5|é{1,2}|12 %|\"a[;\n]b\"|0?[1-3]/02/2020"),
            2 => body("[0-9]{1,3}|NA|[0-9]|[0-9]{1,2}|[0-9]|[0-9]|[0-9]|x?"),
            1 => "[a9;\"\n\r é]{0,60}",
        ],
        options in options(),
        plain in any::<bool>(),
        decided in any::<bool>(),
        window in 4_usize..80,
        piece in 1_usize..30,
        texts in prop_oneof![Just(usize::MAX), 1_usize..5],
    ) {
        let options = match plain {
            true => TextOptions { layout: Layout::default(), ..options },
            false => options,
        };
        let columns = match decided {
            true => vec![ColumnReading { column: "c0".to_string(), read_as: ReadAs::Number }],
            false => Vec::new(),
        };
        let asked = Asked { format: Some(Format::Text(options)), columns, ..Asked::default() };
        same(text.as_bytes(), &asked, Sizes { window, piece, texts })?;
    }

    #[test]
    fn an_encoding_is_read_in_pieces_as_whole(
        text in body("[0-9]{1,2}|é{1,3}|[ax]€?"),
        encoding in prop_oneof![Just(Encoding::Utf16Le), Just(Encoding::Utf16Be), Just(Encoding::Windows1252), Just(Encoding::Latin9), Just(Encoding::Utf8)],
        options in options(),
        window in 4_usize..80,
    ) {
        let options = TextOptions { encoding, layout: Layout::default(), ..options };
        let bytes = match encoding {
            Encoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Encoding::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            Encoding::Windows1252 => encoding_rs::WINDOWS_1252.encode(&text).0.into_owned(),
            Encoding::Latin9 => encoding_rs::ISO_8859_15.encode(&text).0.into_owned(),
            Encoding::Utf8 => text.into_bytes(),
        };
        let asked = Asked { format: Some(Format::Text(options)), ..Asked::default() };
        same(&bytes, &asked, Sizes { window, piece: window / 2, texts: usize::MAX })?;
    }
}
