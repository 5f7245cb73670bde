//! An Arrow file gives the table of its twins, and a damaged one is refused before memory is taken for it.

use polars::prelude::*;
use proptest::prelude::*;
use vigie::data::{Error, Format, Holds, Opened, Place, TakenFor};

use super::{cells, is_number, opened, refusal, table};

fn frame(columns: Vec<Column>) -> DataFrame {
    let height = columns[0].len();
    DataFrame::new(height, columns).unwrap()
}

fn arrow(frame: &DataFrame, compression: Option<IpcCompression>) -> Vec<u8> {
    let mut bytes = Vec::new();
    IpcWriter::new(&mut bytes)
        .with_compression(compression)
        .finish(&mut frame.clone())
        .unwrap();
    bytes
}

fn parquet(frame: &DataFrame) -> Vec<u8> {
    let mut bytes = Vec::new();
    ParquetWriter::new(&mut bytes).finish(&mut frame.clone()).unwrap();
    bytes
}

fn compressions() -> [Option<IpcCompression>; 3] {
    [
        None,
        Some(IpcCompression::LZ4),
        Some(IpcCompression::ZSTD(Default::default())),
    ]
}

fn every_type() -> DataFrame {
    let days = Series::new("day".into(), [Some(0_i32), None, Some(19_000)])
        .cast(&DataType::Date)
        .unwrap();
    let moment = |name: &str, ticks: [i64; 3]| {
        Series::new(name.into(), ticks)
            .cast(&DataType::Datetime(TimeUnit::Milliseconds, None))
            .unwrap()
    };
    let kinds = Series::new("kind".into(), [Some("b"), Some("a"), None])
        .cast(&DataType::from_categories(Categories::global()))
        .unwrap();
    let levels = FrozenCategories::new(["low", "high"]).unwrap();
    let levels = Series::new("level".into(), ["high", "low", "high"])
        .cast(&DataType::from_frozen_categories(levels))
        .unwrap();
    let amounts = Series::new("amount".into(), ["12.50", "0.05", "3.00"])
        .cast(&DataType::Decimal(10, 2))
        .unwrap();
    let columns = [
        days,
        moment("midnight", [0, 86_400_000, 172_800_000]),
        moment("moment", [0, 1_500, 86_400_000]),
        kinds,
        levels,
        amounts,
        Series::new("yes".into(), [Some(true), None, Some(false)]),
        Series::new("tiny".into(), [Some(-1_i8), None, Some(3)]),
        Series::new("single".into(), [0.1_f32, 0.25, f32::NAN]),
        Series::new("id".into(), [9_007_199_254_740_993_i64, 1, 2]),
        Series::new("big".into(), [u64::MAX, 1, 2]),
        Series::new("text".into(), [Some("é"), Some(""), None]),
    ];
    frame(columns.map(Series::into_column).to_vec())
}

#[test]
fn every_type_is_read_alike_from_arrow_and_parquet() {
    let frame = every_type();
    for compression in compressions() {
        let Opened { source, table, .. } = opened(arrow(&frame, compression)).unwrap();
        assert_eq!((source.format, source.rows), (Format::Arrow, 3));
        assert_eq!(table, opened(parquet(&frame)).unwrap().table);
        for (name, expected) in [
            ("day", ["1970-01-01", "-", "2022-01-08"]),
            ("midnight", ["1970-01-01", "1970-01-02", "1970-01-03"]),
            (
                "moment",
                [
                    "1970-01-01T00:00:00",
                    "1970-01-01T00:00:01.500",
                    "1970-01-02T00:00:00",
                ],
            ),
            ("kind", ["b", "a", "-"]),
            ("level", ["high", "low", "high"]),
            ("amount", ["12.5", "0.05", "3"]),
            ("yes", ["true", "-", "false"]),
            ("tiny", ["-1", "-", "3"]),
            ("single", ["0.1", "0.25", "-"]),
            ("id", ["9007199254740993", "1", "2"]),
            ("big", ["18446744073709551615", "1", "2"]),
            ("text", ["é", "-", "-"]),
        ] {
            assert_eq!(cells(&table, name), expected, "{name}");
        }
        for (name, taken_for) in [
            ("day", TakenFor::Date),
            ("midnight", TakenFor::Date),
            ("moment", TakenFor::Text),
            ("amount", TakenFor::Number),
            ("id", TakenFor::Text),
        ] {
            assert_eq!(table.column(name).unwrap().taken_for, taken_for, "{name}");
        }
    }
}

#[test]
fn columns_of_several_values_are_left_out_by_name_and_records_are_spread() {
    let inside = [
        Series::new("city".into(), ["Lyon", "Metz"]),
        Series::new(
            "tags".into(),
            [Series::new("".into(), [1]), Series::new("".into(), [2])],
        ),
    ];
    let home = StructChunked::from_series("home".into(), 2, inside.iter()).unwrap();
    let list = Series::new(
        "list".into(),
        [Series::new("".into(), [1]), Series::new("".into(), [2])],
    );
    let spent = Series::new("spent".into(), [1_i64, 2])
        .cast(&DataType::Duration(TimeUnit::Milliseconds))
        .unwrap();
    let frame = frame(vec![
        Column::new("a".into(), [1, 2]),
        home.into_series().into_column(),
        list.into_column(),
        spent.into_column(),
        Column::new("raw".into(), [&b"\x00\x01"[..], &b"\xff"[..]]),
        Column::new("words".into(), [&b"yes"[..], &b"no"[..]]),
    ]);
    for bytes in [arrow(&frame, None), parquet(&frame)] {
        let Opened { source, table, .. } = opened(bytes).unwrap();
        let names: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
        assert_eq!(names, ["a", "home.city", "words"]);
        assert_eq!(cells(&table, "home.city"), ["Lyon", "Metz"]);
        let out: Vec<(&str, Holds)> = source
            .left_out
            .iter()
            .map(|out| (out.column.as_str(), out.holds))
            .collect();
        assert_eq!(
            out,
            [
                ("home.tags", Holds::Lists),
                ("list", Holds::Lists),
                ("spent", Holds::Other),
                ("raw", Holds::Bytes)
            ]
        );
    }
}

#[test]
fn infinite_numbers_make_labels_and_are_found_by_their_row() {
    let mut scores = vec![0.5; 20];
    scores[12] = f64::INFINITY;
    let table = table(arrow(&frame(vec![Column::new("score".into(), scores)]), None));
    assert!(!is_number(&table, "score"));
    let misfits = table.columns[0].misfits.as_ref().expect("one does not fit");
    assert_eq!(
        (misfits.count, misfits.first[0].place.clone()),
        (1, Place::Row(13))
    );
}

#[test]
fn a_file_cut_short_is_refused_wherever_it_was_cut() {
    for compression in compressions() {
        let whole = arrow(&every_type(), compression);
        for length in 6..whole.len() {
            let error = refusal(&whole[..length]);
            assert!(matches!(error, Error::Arrow { .. }), "cut at {length}: {error:?}");
        }
    }
}

#[test]
fn a_changed_byte_is_damage_or_goes_unseen() {
    for compression in compressions() {
        let whole = arrow(&every_type(), compression);
        for position in 6..whole.len() {
            let mut damaged = whole.clone();
            damaged[position] ^= [0x01, 0x80, 0xFF][position % 3];
            // Some damage cannot be seen: a changed number is still a number.
            match opened(&damaged) {
                Ok(_)
                | Err(
                    Error::Arrow { .. }
                    | Error::TooLarge { .. }
                    | Error::Empty { .. }
                    | Error::EmptyHeader { .. }
                    | Error::DuplicateHeader { .. }
                    | Error::HeaderOnly { .. },
                ) => {}
                Err(other) => panic!("changed at {position}: {other:?}"),
            }
        }
    }
}

#[test]
fn garbage_behind_the_magic_and_the_arrows_that_are_not_read_are_refused() {
    let noise: Vec<u8> = (0..512_u32)
        .map(|i| (i.wrapping_mul(2_654_435_761) >> 11) as u8)
        .collect();
    for bytes in [
        [b"ARROW1", &noise[..]].concat(),
        [b"ARROW1\0\0", &noise[..], &[200, 1, 0, 0], b"ARROW1"].concat(),
        b"ARROW1".to_vec(),
        b"ARROW1ARROW1".to_vec(),
        [b"FEA1", &noise[..], b"FEA1"].concat(),
        [&[0xFF; 4][..], &noise[..]].concat(),
    ] {
        let error = refusal(bytes);
        assert!(matches!(error, Error::Arrow { .. }), "{error:?}");
    }
}

proptest! {
    #[test]
    fn a_table_reads_equal_from_every_format(
        rows in prop::collection::vec(
            (prop::option::of("[a-dé][a-dé ]{0,4}"), prop::option::of(-1000_i64..1000),
             prop::option::of((-100_000_i32..100_000).prop_map(|n| f64::from(n) / 128.0)), any::<bool>()),
            1..40),
    ) {
        let text: Vec<Option<&str>> = rows.iter().map(|row| row.0.as_deref()).collect();
        let whole: Vec<Option<i64>> = rows.iter().map(|row| row.1).collect();
        let decimal: Vec<Option<f64>> = rows.iter().map(|row| row.2).collect();
        let truth: Vec<bool> = rows.iter().map(|row| row.3).collect();
        let written = frame(vec![
            Column::new("t".into(), &text),
            Column::new("w".into(), &whole),
            Column::new("d".into(), &decimal),
            Column::new("b".into(), &truth),
        ]);
        let or_empty = |number: Option<String>| number.unwrap_or_default();
        let mut csv = String::from("t,w,d,b\n");
        let mut lines = String::new();
        for (text, whole, decimal, truth) in &rows {
            let cells = [
                text.clone().unwrap_or_default(),
                or_empty(whole.map(|n| n.to_string())),
                or_empty(decimal.map(|n| n.to_string())),
                truth.to_string(),
            ];
            csv.push_str(&(cells.join(",") + "\n"));
            let record = serde_json::json!({"t": text, "w": whole, "d": decimal, "b": truth});
            lines.push_str(&format!("{record}\n"));
        }
        let twin = table(&csv);
        prop_assert_eq!(&table(parquet(&written)), &twin);
        for compression in compressions() {
            prop_assert_eq!(&table(arrow(&written, compression)), &twin);
        }
        prop_assert_eq!(&table(&lines), &twin);
        let list = format!("[{}]", lines.lines().collect::<Vec<_>>().join(",\n"));
        prop_assert_eq!(&table(list), &twin);
    }
}
