//! Groups in columns turned into rows of counts.

use proptest::prelude::*;
use vigie::data::{
    Decimal, Error, Place, Progress, TotalRow, Unpivot, Values, open, reopen, total, total_rows, unpivot,
};

use crate::{cells, is_number, numbers, tabled, text, write};

fn how(keep: &[&str], spread: &[&str], names_to: &[&str]) -> Unpivot {
    let owned = |names: &[&str]| names.iter().map(|name| name.to_string()).collect();
    Unpivot {
        keep: owned(keep),
        spread: owned(spread),
        names_to: owned(names_to),
        values_to: "people".to_owned(),
        leave_out: Vec::new(),
    }
}

#[test]
fn each_figure_becomes_a_row_with_what_was_kept_beside_it() {
    let table = tabled(vec![
        text("region", &["North", "South"]),
        numbers("Men", &[1.0, 3.0]),
        numbers("Women", &[2.0, 4.0]),
    ]);
    let read = unpivot(
        &table,
        &how(&["region"], &["Men", "Women"], &["sex"]),
        Decimal::Point,
    )
    .unwrap();
    assert_eq!(cells(&read, "region"), ["North", "North", "South", "South"]);
    assert_eq!(cells(&read, "sex"), ["Men", "Women", "Men", "Women"]);
    assert_eq!(cells(&read, "people"), ["1", "2", "3", "4"]);
    assert_eq!(
        read.place(3),
        Place::Line(3),
        "a new row says on which line its figure stands"
    );
}

#[test]
fn marks_of_hidden_counts_survive_and_numbers_are_written_in_one_way() {
    let table = tabled(vec![
        text("region", &["North", "South"]),
        numbers("Men", &[1200.5, f64::NAN]),
        text("Women", &["<10", "3,5"]),
    ]);
    let read = unpivot(
        &table,
        &how(&["region"], &["Men", "Women"], &["sex"]),
        Decimal::Comma,
    )
    .unwrap();
    assert_eq!(cells(&read, "people"), ["1200.5", "<10", "-", "3.5"]);
    assert!(!is_number(&read, "people"));
}

#[test]
fn two_names_in_a_header_become_two_columns() {
    let spread = ["Men / Selected", "Men / Not selected", "Women / Selected"];
    let table = tabled(spread.iter().map(|name| numbers(name, &[1.0])).collect());
    let read = unpivot(&table, &how(&[], &spread, &["sex", "decision"]), Decimal::Point).unwrap();
    assert_eq!(cells(&read, "sex"), ["Men", "Men", "Women"]);
    assert_eq!(cells(&read, "decision"), ["Selected", "Not selected", "Selected"]);
    let error = unpivot(&table, &how(&[], &spread, &["a", "b", "c"]), Decimal::Point).unwrap_err();
    assert!(matches!(error, Error::UnpivotLevels { expected: 3, .. }));
}

#[test]
fn totals_are_noticed_and_left_out_only_when_asked() {
    let table = tabled(vec![
        text("region", &["North", "South", "Ensemble"]),
        numbers("Men", &[1.0, 2.0, 3.0]),
    ]);
    let mut how = how(&["region"], &["Men"], &["sex"]);
    assert_eq!(unpivot(&table, &how, Decimal::Point).unwrap().rows, 3);
    how.leave_out = total_rows(&table, &how.keep);
    let expected = TotalRow {
        column: "region".to_owned(),
        value: "Ensemble".to_owned(),
    };
    assert_eq!(how.leave_out, [expected]);
    assert_eq!(unpivot(&table, &how, Decimal::Point).unwrap().rows, 2);
    assert_eq!(total(&table, &how.spread, &how.leave_out).unwrap(), 3.0);
}

#[test]
fn a_new_column_never_takes_the_name_of_another() {
    let table = tabled(vec![text("sex", &["a"]), numbers("Men", &[1.0])]);
    let error = unpivot(&table, &how(&["sex"], &["Men"], &["sex"]), Decimal::Point).unwrap_err();
    assert_eq!(
        error,
        Error::UnpivotTaken {
            column: "sex".to_owned()
        }
    );
    let error = unpivot(&table, &how(&["sex"], &[], &["group"]), Decimal::Point).unwrap_err();
    assert_eq!(error, Error::UnpivotNothing);
}

#[test]
fn a_text_file_is_turned_again_when_it_is_read_again() {
    let file = write("cross.csv", "region;Men;Women\nNorth;1;<5\nSouth;3;4\n");
    let mut source = open(&file.path, None, &Progress::default()).unwrap().source;
    source.unpivot = Some(how(&["region"], &["Men", "Women"], &["sex"]));
    let read = reopen(&file.path, &source, &Progress::default()).unwrap();
    assert_eq!(read.source, source);
    assert_eq!(cells(&read.table, "people"), ["1", "<5", "3", "4"]);
}

proptest! {
    #[test]
    fn the_total_and_every_figure_are_those_of_the_table(
        figures in prop::collection::vec(prop::collection::vec(0_u32..1000, 3), 1..20)
    ) {
        let names = ["a", "b", "c"];
        let column = |place: usize| {
            let values: Vec<f64> = figures.iter().map(|row| f64::from(row[place])).collect();
            numbers(names[place], &values)
        };
        let table = tabled((0..3).map(column).collect());
        let read = unpivot(&table, &how(&[], &names, &["group"]), Decimal::Point).unwrap();
        let expected: Vec<f64> = figures.iter().flatten().map(|figure| f64::from(*figure)).collect();
        let spread: Vec<String> = names.map(str::to_string).to_vec();
        let before = total(&table, &spread, &[]).unwrap();
        prop_assert_eq!(before, total(&read, &["people".to_owned()], &[]).unwrap());
        prop_assert_eq!(&read.column("people").unwrap().values, &Values::Number(expected));
    }
}
