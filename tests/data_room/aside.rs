//! What an audit of a large table does not use is described and let go, and is read again as it was.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use polars::prelude::{
    CsvReadOptions, IpcWriter, JsonFormat, JsonWriter, ParquetWriter, SerReader, SerWriter,
};
use vigie::data::{
    Asked, Error, Kept, Opened, Progress, Quarantine, Slot, Table, columns_read, open_as, profile,
    profile_column, quarantined, reopen_keeping, suspicions,
};

use super::{Written, column_names, write};

const TEXT: &str = "dossier,name,sex,age,seen,amount,odd\n";

/// People with a column of each kind: names, labels, numbers, days, and a column of numbers of which one is none.
fn people() -> String {
    let mut text = TEXT.to_string();
    for person in 0..300 {
        let _ = writeln!(
            text,
            "D{person:05},{} Martin,{},{},{:02}/0{}/2020,{}.5,{}",
            ["Anne", "Paul", "Marie", "Louis"][person % 4],
            ["F", "M"][person % 2],
            20 + person % 60,
            person % 28 + 1,
            person % 9 + 1,
            person * 7 % 113,
            if person == 77 {
                "many".to_string()
            } else {
                (person % 3).to_string()
            },
        );
    }
    text
}

/// The same people in every format that holds rows.
fn files() -> Vec<Written> {
    let text = write("people.csv", people());
    let options = CsvReadOptions::default().with_has_header(true);
    let reader = options.try_into_reader_with_file_path(Some(text.path.clone()));
    let mut frame = reader.unwrap().finish().unwrap();
    let (mut parquet, mut arrow, mut json) = (Vec::new(), Vec::new(), Vec::new());
    let writer = ParquetWriter::new(&mut parquet).with_row_group_size(Some(100));
    writer.finish(&mut frame).unwrap();
    IpcWriter::new(&mut arrow).finish(&mut frame).unwrap();
    let mut writer = JsonWriter::new(&mut json).with_json_format(JsonFormat::JsonLines);
    writer.finish(&mut frame).unwrap();
    vec![
        text,
        write("people.parquet", parquet),
        write("people.arrow", arrow),
        write("people.jsonl", json),
    ]
}

fn read(file: &Written, kept: Kept) -> Opened {
    let asked = Asked {
        kept,
        ..Asked::default()
    };
    open_as(&file.path, &asked, &Progress::default()).unwrap()
}

fn used() -> Kept {
    Kept::default()
        .with(["sex".to_string(), "age".to_string()])
        .and_no_others()
}

#[test]
fn what_is_set_aside_is_known_as_if_it_had_been_kept_whatever_the_format() {
    for file in files() {
        let all = read(&file, Kept::all());
        let large = read(&file, used().beyond(0));
        assert_eq!(column_names(&large), ["sex", "age"], "{:?}", file.path);
        assert_eq!(large.table.names().collect::<Vec<_>>(), column_names(&all));
        for (slot, whole) in large.table.slots().into_iter().zip(&all.table.columns) {
            match slot {
                Slot::Aside(aside) => {
                    assert_eq!(aside.profile, Some(profile_column(whole)));
                    assert_eq!(aside.column.values.len(), 0, "no cell of it is in memory");
                    assert!(matches!(
                        large.table.column(&whole.name),
                        Err(Error::SetAside { .. })
                    ));
                }
                Slot::Shown(column) => assert_eq!(column, whole),
                Slot::Hidden(_) => panic!("nothing is set apart yet"),
            }
        }
        assert_eq!(suspicions(&large.table), suspicions(&all.table));
        let decided = Quarantine::default();
        assert_eq!(
            columns_read(&large.table, &decided),
            columns_read(&all.table, &decided)
        );
        assert_eq!(large.source, all.source);
    }
}

#[test]
fn a_small_table_is_kept_whole_and_so_is_one_of_which_nothing_is_used() {
    for file in files() {
        let all = read(&file, Kept::all());
        assert_eq!(read(&file, used()).table, all.table);
        assert_eq!(read(&file, Kept::default().beyond(0)).table, all.table);
        let stranger = Kept::default().with(["absent".to_string()]);
        assert_eq!(read(&file, stranger.and_no_others().beyond(0)).table, all.table);
    }
}

#[test]
fn columns_read_again_come_back_to_their_places() {
    for file in files() {
        let all = read(&file, Kept::all());
        let large = read(&file, used().beyond(0));
        let names: BTreeSet<String> = ["seen", "dossier", "odd"].map(str::to_string).into();
        let again = reopen_keeping(
            &file.path,
            &large.source,
            Kept::only(names.clone()),
            &Progress::default(),
        );
        let again = again.unwrap();
        assert_eq!(again.source.sha256, large.source.sha256);
        let back = large.table.brought_back(&again.table.columns);
        assert_eq!(back.names().collect::<Vec<_>>(), column_names(&all));
        for name in names {
            assert_eq!(back.column(&name).unwrap(), all.table.column(&name).unwrap());
        }
        assert!(back.aside("amount").is_some());
    }
}

#[test]
fn a_column_that_names_people_is_set_apart_though_it_is_set_aside() {
    for file in files() {
        let whole = |table: Table| {
            let suspected = suspicions(&table);
            quarantined(table, &suspected, &Quarantine::default())
        };
        let all = whole(read(&file, Kept::all()).table);
        let large = whole(read(&file, used().beyond(0)).table);
        let apart = |table: &Table| -> Vec<String> {
            let apart = table.set_apart();
            apart.map(|column| column.name.clone()).collect()
        };
        assert_eq!(apart(&large), apart(&all));
        assert!(apart(&large).contains(&"name".to_string()));
        assert!(matches!(large.column("name"), Err(Error::Quarantined { .. })));
        // Once shown it can be read again, and comes back shown.
        let mut decided = Quarantine::default();
        decided.release("name", "");
        let shown = quarantined(large, &suspicions(&all), &decided);
        assert!(!shown.hides("name"));
        assert!(matches!(shown.column("name"), Err(Error::SetAside { .. })));
    }
}

#[test]
fn more_numbers_than_are_counted_are_said_to_be_more() {
    let mut text = String::from("number,sex\n");
    for row in 0..150_000 {
        let _ = writeln!(text, "{row}.5,{}", ["F", "M"][row % 2]);
    }
    let table = read(&write("many.csv", text), Kept::all()).table;
    let profiles = profile(&table);
    assert!(profiles[0].more && profiles[0].frequent.is_empty());
    assert_eq!(profiles[0].distinct, vigie::data::MANY_TEXTS);
    assert_eq!(profiles[0].range, Some((0.5, 149_999.5)));
    assert!(!profiles[1].more);
}
