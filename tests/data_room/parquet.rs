//! A Parquet file gives the table of its twin in text.

use polars::prelude::*;
use vigie::data::{Error, Format, Opened, Values};

use super::{cells, is_number, opened, refusal, table};

fn bytes(mut frame: DataFrame) -> Vec<u8> {
    let mut bytes = Vec::new();
    ParquetWriter::new(&mut bytes).finish(&mut frame).unwrap();
    bytes
}

fn frame(columns: Vec<Column>) -> DataFrame {
    let height = columns[0].len();
    DataFrame::new(height, columns).unwrap()
}

fn people() -> DataFrame {
    frame(vec![
        Column::new("city".into(), [Some("Lyon"), None, Some("Metz"), Some("Lyon")]),
        Column::new("age".into(), [Some(31_i64), Some(18), None, Some(-4)]),
        Column::new("score".into(), [0.5, f64::NAN, 0.25, 1e-3]),
        Column::new("small".into(), [1_u8, 2, 3, 255]),
        Column::new("old".into(), [Some(true), Some(false), None, Some(true)]),
    ])
}

const TWIN: &str = "city,age,score,small,old\n\
    Lyon,31,0.5,1,true\n,18,,2,false\nMetz,,0.25,3,\nLyon,-4,0.001,255,true\n";

#[test]
fn parquet_equals_its_twin_in_text() {
    let Opened {
        source, table: read, ..
    } = opened(bytes(people())).unwrap();
    assert_eq!(source.format, Format::Parquet);
    assert_eq!(source.rows, 4);
    assert_eq!(read, table(TWIN));
}

#[test]
fn categories_dates_and_decimals_are_read_as_written() {
    let categories = Categories::global();
    let days = Series::new("day".into(), [0_i32, 19_000])
        .cast(&DataType::Date)
        .unwrap();
    let moments = Series::new("moment".into(), [0_i64, 1_500]);
    let moments = moments
        .cast(&DataType::Datetime(TimeUnit::Milliseconds, None))
        .unwrap();
    let kinds = Series::new("kind".into(), ["b", "a"])
        .cast(&DataType::from_categories(categories))
        .unwrap();
    let amounts = Series::new("amount".into(), ["12.50", "0.05"])
        .cast(&DataType::Decimal(10, 2))
        .unwrap();
    let columns = [days, moments, kinds, amounts].map(Series::into_column);
    let table = table(bytes(frame(columns.to_vec())));
    assert_eq!(cells(&table, "day"), ["1970-01-01", "2022-01-08"]);
    assert_eq!(
        cells(&table, "moment"),
        ["1970-01-01T00:00:00", "1970-01-01T00:00:01.500"]
    );
    assert_eq!(cells(&table, "kind"), ["b", "a"]);
    assert!(is_number(&table, "amount"));
    assert_eq!(cells(&table, "amount"), ["12.5", "0.05"]);
}

#[test]
fn whole_numbers_too_large_to_be_exact_become_text() {
    let ids = [9_007_199_254_740_993_i64, 9_007_199_254_740_992];
    let table = table(bytes(frame(vec![Column::new("id".into(), ids)])));
    assert_eq!(cells(&table, "id"), ["9007199254740993", "9007199254740992"]);
}

#[test]
fn blank_text_is_missing_and_blanks_around_text_do_not_count() {
    let table = table(bytes(frame(vec![Column::new("a".into(), ["", "  ", " x", "x"])])));
    assert_eq!(cells(&table, "a"), ["-", "-", "x", "x"]);
}

#[test]
fn a_column_of_nulls_is_text_without_labels() {
    let nulls = vec![
        Column::full_null("nothing".into(), 2, &DataType::Null),
        Column::full_null("number".into(), 2, &DataType::Float64),
    ];
    for column in table(bytes(frame(nulls))).columns {
        assert_eq!(
            column.values,
            Values::Text {
                codes: vec![u32::MAX; 2],
                labels: vec![]
            }
        );
    }
}

#[test]
fn a_parquet_file_without_rows_has_a_header_only() {
    assert!(matches!(
        refusal(bytes(people().head(Some(0)))),
        Error::HeaderOnly { .. }
    ));
}

#[test]
fn names_are_checked_as_in_text() {
    let twice = frame(vec![
        Column::new("a".into(), [1_i32]),
        Column::new(" a".into(), [1_i32]),
    ]);
    assert!(matches!(
        refusal(bytes(twice)),
        Error::DuplicateHeader {
            first: 1,
            second: 2,
            ..
        }
    ));
    let unnamed = frame(vec![Column::new("".into(), [1_i32])]);
    assert!(matches!(
        refusal(bytes(unnamed)),
        Error::EmptyHeader { position: 1, .. }
    ));
}

#[test]
fn a_truncated_file_is_refused_wherever_it_was_cut() {
    let whole = bytes(people());
    for length in 4..whole.len() {
        let error = refusal(&whole[..length]);
        assert!(
            matches!(error, Error::Parquet { .. }),
            "cut at {length}: {error:?}"
        );
    }
}

#[test]
fn garbage_behind_the_magic_is_refused() {
    let noise: Vec<u8> = (0..512_u32)
        .map(|i| (i.wrapping_mul(2_654_435_761) >> 11) as u8)
        .collect();
    let both_ends = [b"PAR1", &noise[..], &[200, 1, 0, 0], b"PAR1"].concat();
    for bytes in [
        [b"PAR1", &noise[..]].concat(),
        both_ends,
        b"PAR1".to_vec(),
        b"PAR1PAR1".to_vec(),
    ] {
        let error = refusal(bytes);
        assert!(matches!(error, Error::Parquet { .. }), "{error:?}");
    }
}

#[test]
fn a_flipped_byte_is_damage_or_goes_unseen() {
    let whole = bytes(people());
    for position in 4..whole.len() {
        let mut damaged = whole.clone();
        damaged[position] ^= 0xA5;
        // Some damage cannot be seen: a changed number is still a number.
        match opened(&damaged) {
            Ok(_)
            | Err(
                Error::Parquet { .. }
                | Error::TooLarge { .. }
                | Error::EmptyHeader { .. }
                | Error::HeaderOnly { .. },
            ) => {}
            Err(other) => panic!("flipped at {position}: {other:?}"),
        }
    }
}

#[test]
fn parquet_inside_gzip_is_read() {
    let packed = super::as_delivered::gzip(&bytes(people()));
    let opened = opened(packed).unwrap();
    assert_eq!(
        (&opened.source.format, &opened.source.packing),
        (&Format::Parquet, &vigie::data::Packing::Gzip)
    );
    assert_eq!(opened.table, super::opened(bytes(people())).unwrap().table);
}
