//! Columns read as groups, states, counts and scores.

use vigie::data::{
    Counting, Place, bin_labels, code, count_column, nearest, number_label, score_column, state_column,
};
use vigie::data::{Decimal, Error, MISSING, Suppressed};
use vigie::tally::{Amount, State};

use super::{numbers, table, text};

fn marks(suppressed: &[Suppressed]) -> Counting<'_> {
    Counting {
        suppressed,
        ..Counting::default()
    }
}

#[test]
fn text_is_coded_in_the_order_people_read() {
    let column = text("age", &["10 to 20", "2 to 9", "-", "élan", "Eau", "eau", "zone"]);
    let coded = code(&column, None, 10).unwrap();
    assert_eq!(coded.levels, ["2 to 9", "10 to 20", "Eau", "eau", "élan", "zone"]);
    assert_eq!(coded.codes, [1, 0, MISSING, 4, 2, 3, 5]);
}

#[test]
fn numbers_are_coded_in_ascending_order() {
    let coded = code(&numbers("n", &[10.0, -1.0, f64::NAN, 2.5, 10.0]), None, 10).unwrap();
    assert_eq!(coded.levels, ["-1", "2.5", "10"]);
    assert_eq!(coded.codes, [2, 0, MISSING, 1, 2]);
}

#[test]
fn an_edge_belongs_to_the_bin_above_it() {
    let column = numbers("age", &[24.9, 25.0, 39.0, 40.0, f64::NAN]);
    let coded = code(&column, Some(&[25.0, 40.0]), 10).unwrap();
    assert_eq!(coded.levels, ["< 25", "25–40", "≥ 40"]);
    assert_eq!(coded.codes, [0, 1, 1, 2, MISSING]);
    assert_eq!(bin_labels(&[0.5]), ["< 0.5", "≥ 0.5"]);
}

#[test]
fn a_column_that_cannot_be_a_group_says_why() {
    let three = text("city", &["a", "b", "c"]);
    let error = code(&three, None, 2).unwrap_err();
    assert_eq!(
        error,
        Error::TooManyLevels {
            column: "city".into(),
            found: 3,
            limit: 2
        }
    );
    for column in [text("x", &["-"]), numbers("x", &[f64::NAN])] {
        assert_eq!(
            code(&column, None, 2).unwrap_err(),
            Error::AllMissing { column: "x".into() }
        );
    }
    for edges in [&[][..], &[2.0, 1.0], &[1.0, 1.0], &[f64::NAN], &[f64::INFINITY]] {
        let error = code(&numbers("n", &[1.0]), Some(edges), 5).unwrap_err();
        assert_eq!(error, Error::BadBins { column: "n".into() });
    }
    assert!(matches!(
        code(&three, Some(&[1.0]), 5),
        Err(Error::NotNumeric { .. })
    ));
}

#[test]
fn numbers_are_written_shortest_and_exact() {
    for (number, label) in [
        (5.0, "5"),
        (-0.0, "0"),
        (0.1, "0.1"),
        (-2.50, "-2.5"),
        (1e14, "100000000000000"),
        (1e15, "1e15"),
        (1e-7, "0.0000001"),
        (0.1 + 0.2, "0.30000000000000004"),
    ] {
        assert_eq!(number_label(number), label);
    }
}

#[test]
fn a_state_is_yes_no_or_unknown() {
    use State::{No, Unknown, Yes};
    let column = text("decision", &["Granted", "Refused", "-", "Waiting"]);
    assert_eq!(
        state_column(&column, &["Granted".into()]).unwrap(),
        [Yes, No, Unknown, No]
    );
    let both = state_column(&column, &["Granted".into(), "Waiting".into()]).unwrap();
    assert_eq!(both, [Yes, No, Unknown, Yes]);
    let column = numbers("decision", &[1.0, 0.0, f64::NAN]);
    assert_eq!(state_column(&column, &["1".into()]).unwrap(), [Yes, No, Unknown]);
    assert_eq!(
        state_column(&column, &["1.0".into()]).unwrap(),
        [Yes, No, Unknown]
    );
}

#[test]
fn a_value_of_yes_that_occurs_nowhere_is_refused_with_its_neighbour() {
    let column = text("decision", &["Granted", "Refused"]);
    let error = state_column(&column, &["granted".into()]).unwrap_err();
    let (column_name, near) = ("decision".to_string(), Some("Granted".to_string()));
    assert_eq!(
        error,
        Error::UnknownValue {
            column: column_name,
            value: "granted".into(),
            near
        }
    );
    assert!(matches!(
        state_column(&numbers("d", &[0.0]), &["yes".into()]),
        Err(Error::UnknownValue { near: None, .. })
    ));
}

fn below_ten() -> Suppressed {
    Suppressed {
        token: "<10".into(),
        low: 1.0,
        high: 9.0,
    }
}

#[test]
fn counts_are_exact_or_within_bounds() {
    let column = text("n", &["12", "<10", "3,5", "12"]);
    let counted = count_column(&column, &marks(&[below_ten()]), Decimal::Comma, &Place::of_row).unwrap();
    let bounds = Amount { low: 1.0, high: 9.0 };
    assert_eq!(
        counted,
        [
            Amount::exact(12.0),
            bounds,
            Amount::exact(3.5),
            Amount::exact(12.0)
        ]
    );
    let nothing = Suppressed {
        token: String::new(),
        low: 0.0,
        high: 4.0,
    };
    let counted = count_column(
        &numbers("n", &[7.0, f64::NAN]),
        &marks(&[nothing]),
        Decimal::Point,
        &Place::of_row,
    )
    .unwrap();
    assert_eq!(counted, [Amount::exact(7.0), Amount { low: 0.0, high: 4.0 }]);
}

#[test]
fn what_is_not_a_count_is_named_with_its_place() {
    let count =
        |column| count_column(&column, &marks(&[below_ten()]), Decimal::Point, &Place::of_row).unwrap_err();
    let column = || "n".to_string();
    assert_eq!(
        count(numbers("n", &[1.0, -2.0])),
        Error::NegativeCount {
            column: column(),
            place: Place::Row(2),
            value: -2.0
        }
    );
    assert_eq!(
        count(text("n", &["1", "-2"])),
        Error::NegativeCount {
            column: column(),
            place: Place::Row(2),
            value: -2.0
        }
    );
    assert_eq!(
        count(numbers("n", &[1.0, f64::NAN])),
        Error::MissingCount {
            column: column(),
            place: Place::Row(2)
        }
    );
    assert_eq!(
        count(text("n", &["<10", "-"])),
        Error::MissingCount {
            column: column(),
            place: Place::Row(2)
        }
    );
    let not = Error::NotNumeric {
        column: column(),
        place: Some(Place::Row(3)),
        value: "many".into(),
    };
    assert_eq!(count(text("n", &["<10", "5", "many"])), not);
}

#[test]
fn a_score_is_a_number_or_names_the_cell_that_is_not() {
    assert_eq!(score_column(&numbers("s", &[0.5, 1.0])).unwrap(), [0.5, 1.0]);
    assert_eq!(
        score_column(&text("s", &["-"])).unwrap_err(),
        Error::AllMissing { column: "s".into() }
    );
    let sheet = table(format!("s\n{}oops\n", "1\n".repeat(20)));
    let error = score_column(&sheet.columns[0]).unwrap_err();
    assert_eq!(
        error,
        Error::NotNumeric {
            column: "s".into(),
            place: Some(Place::Line(22)),
            value: "oops".into()
        }
    );
}

#[test]
fn the_nearest_name_forgives_case_accents_and_a_slip() {
    let names = ["âge", "décision", "score_text", "race"];
    assert_eq!(nearest("Age", names).as_deref(), Some("âge"));
    assert_eq!(nearest("descision", names).as_deref(), Some("décision"));
    assert_eq!(nearest("rcae", names).as_deref(), Some("race"));
    assert_eq!(nearest("income", names), None);
    assert_eq!(nearest("", []), None);
}

#[test]
fn a_bad_count_is_named_by_its_line_even_after_blank_lines_and_quoted_line_breaks() {
    for (bytes, line) in [
        ("g,d,n\n\"a\nb\",1,4\nb,0,-2\n", 4),
        ("g,d,n\n\n\na,1,4\nb,0,-2\n", 5),
        ("g,d,n\na,1,4\nb,0,-2\n", 3),
    ] {
        let table = table(bytes);
        let place = |row| table.place(row);
        let named = count_column(&table.columns[2], &Counting::default(), Decimal::Point, &place);
        let named = named.unwrap_err();
        assert!(
            matches!(named, Error::NegativeCount { place: Place::Line(said), .. } if said == line),
            "{named:?}"
        );
    }
}
