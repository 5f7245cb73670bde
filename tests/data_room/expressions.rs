//! A filter keeps the rows for which it is true, and says where it cannot be read.

use proptest::prelude::*;
use vigie::data::{Error, Expression, FilterError, FilterProblem, Table};

use super::{numbers, tabled, text};

fn people() -> Table {
    tabled(vec![
        numbers("age", &[17.0, 18.0, f64::NAN, 40.0]),
        text("city", &["Lyon", "Nice", "Metz", "-"]),
        text("decile", &["5", "05", "10", "-"]),
        text("date of birth", &["-", "x", "x", "x"]),
        numbers("is_recid", &[-1.0, 0.0, 1.0, f64::NAN]),
        text("métier", &["l'été", "say \"no\"", "x", "-"]),
        text("nothing", &["-", "-", "-", "-"]),
    ])
}

fn kept(expression: &str) -> Vec<usize> {
    let keeps = Expression::parse(expression).unwrap().keeps(&people()).unwrap();
    (0..keeps.len()).filter(|&row| keeps[row]).collect()
}

fn fault(expression: &str) -> (usize, FilterProblem) {
    let error = match Expression::parse(expression) {
        Err(error) => error,
        Ok(parsed) => match parsed.keeps(&people()) {
            Err(Error::Filter(error)) => error,
            other => panic!("{expression}: {other:?}"),
        },
    };
    let FilterError {
        expression: shown,
        position,
        problem,
    } = error;
    assert_eq!(shown, expression);
    (position, problem)
}

#[test]
fn every_comparison_compares() {
    assert_eq!(kept("age = 18"), [1]);
    assert_eq!(kept("age == 18"), [1]);
    assert_eq!(kept("age != 18"), [0, 3]);
    assert_eq!(kept("age <> 18"), [0, 3]);
    assert_eq!(kept("age ≠ 18"), [0, 3]);
    assert_eq!(kept("age < 18"), [0]);
    assert_eq!(kept("age <= 18"), [0, 1]);
    assert_eq!(kept("age≤18"), [0, 1]);
    assert_eq!(kept("age > 17.5"), [1, 3]);
    assert_eq!(kept("age >= 1.8e1"), [1, 3]);
    assert_eq!(kept("age≥18"), [1, 3]);
    assert_eq!(kept("is_recid != -1"), [1, 2]);
    assert_eq!(kept("is_recid != -1 and age >= 18"), [1]);
}

#[test]
fn and_binds_tighter_than_or_and_not_tightest() {
    assert_eq!(kept("age = 17 or age = 18 and city = 'Paris'"), [0]);
    assert_eq!(kept("(age = 17 or age = 18) and city = 'Nice'"), [1]);
    assert_eq!(kept("not age = 17 and city = \"Nice\""), [1]);
    assert_eq!(kept("not (age = 17 or city = \"Nice\")"), Vec::<usize>::new());
    assert_eq!(kept("not not age = 17"), [0]);
}

#[test]
fn a_missing_cell_is_in_no_comparison_and_in_no_negation_of_one() {
    assert_eq!(kept("city = 'Lyon'"), [0]);
    assert_eq!(kept("city != 'Lyon'"), [1, 2]);
    assert_eq!(kept("not city = 'Lyon'"), [1, 2]);
    assert_eq!(kept("not city in ('Lyon')"), [1, 2]);
    assert_eq!(kept("city not in ('Lyon')"), [1, 2]);
    assert_eq!(kept("city = 'Lyon' or age = 40"), [0, 3]);
    assert_eq!(kept("age > 0 or not age > 0"), [0, 1, 3]);
    assert_eq!(kept("nothing = 'x' or nothing < 3"), Vec::<usize>::new());
}

#[test]
fn missing_cells_are_found_by_name() {
    assert_eq!(kept("age is missing"), [2]);
    assert_eq!(kept("age is not missing"), [0, 1, 3]);
    assert_eq!(kept("not \"date of birth\" is missing"), [1, 2, 3]);
    assert_eq!(kept("nothing is missing"), [0, 1, 2, 3]);
}

#[test]
fn text_is_compared_by_label_and_numbers_by_value() {
    assert_eq!(kept("decile = 5"), [0]);
    assert_eq!(kept("decile = 05"), [1]);
    assert_eq!(kept("decile = 5.0"), [0]);
    assert_eq!(kept("decile in (5, '10')"), [0, 2]);
    assert_eq!(kept("age in (17, 40.0)"), [0, 3]);
    assert_eq!(kept("age = '18'"), [1]);
    assert_eq!(kept("métier = \"l'été\""), [0]);
    assert_eq!(kept("métier = 'l''été'"), [0]);
    assert_eq!(kept("métier = \"say \"\"no\"\"\""), [1]);
}

#[test]
fn french_words_are_understood() {
    assert_eq!(kept("age >= 18 et non city dans ('Metz') ou age = 17"), [0, 1]);
    assert_eq!(kept("age est manquant"), [2]);
    assert_eq!(kept("age n'est pas manquant"), [0, 1, 3]);
    assert_eq!(kept("age n’est pas manquant ET age > 20"), [3]);
}

#[test]
fn what_cannot_be_read_is_shown_where_it_stands() {
    let unexpected = |text: &str| FilterProblem::Unexpected(text.to_string());
    assert_eq!(fault(""), (0, FilterProblem::Empty));
    assert_eq!(fault("  "), (0, FilterProblem::Empty));
    assert_eq!(fault("age"), (3, FilterProblem::Ends));
    assert_eq!(fault("age >= "), (7, FilterProblem::Ends));
    assert_eq!(fault("(age = 1"), (8, FilterProblem::Ends));
    assert_eq!(fault("age = 1)"), (7, unexpected(")")));
    assert_eq!(fault("age = city"), (6, unexpected("city")));
    assert_eq!(fault("é = 1 & x"), (6, unexpected("&")));
    assert_eq!(fault("age in 3"), (7, unexpected("3")));
    assert_eq!(fault("age in ()"), (8, unexpected(")")));
    assert_eq!(fault("age is 3"), (7, unexpected("3")));
    assert_eq!(fault("city = \"Lyon"), (7, FilterProblem::OpenQuote));
    assert_eq!(fault("3 = age"), (0, unexpected("3")));
}

#[test]
fn an_unknown_column_is_shown_with_its_neighbour() {
    let problem = FilterProblem::UnknownColumn {
        name: "citty".into(),
        near: Some("city".into()),
    };
    assert_eq!(fault("age = 1 or citty = 'Lyon'"), (11, problem));
    let problem = FilterProblem::UnknownColumn {
        name: "metier".into(),
        near: Some("métier".into()),
    };
    assert_eq!(fault("metier = 'x'"), (0, problem));
    let problem = FilterProblem::UnknownColumn {
        name: "income".into(),
        near: None,
    };
    assert_eq!(fault("income > 3"), (0, problem));
}

#[test]
fn what_cannot_be_compared_is_a_mismatch() {
    let mismatch = |column: &str| FilterProblem::Mismatch {
        column: column.to_string(),
    };
    assert_eq!(fault("age = 'old'"), (6, mismatch("age")));
    assert_eq!(fault("age in (1, 'old')"), (11, mismatch("age")));
    assert_eq!(fault("city > 3"), (7, mismatch("city")));
    assert_eq!(fault("city <= 'M'"), (8, mismatch("city")));
}

#[test]
fn nesting_has_a_floor_and_length_has_none() {
    let deep = |levels: usize| format!("{}age = 1{}", "(".repeat(levels), ")".repeat(levels));
    assert!(Expression::parse(&deep(64)).is_ok());
    assert_eq!(fault(&deep(65)), (65, FilterProblem::TooDeep));
    assert_eq!(fault(&deep(100_000)).1, FilterProblem::TooDeep);
    assert_eq!(fault(&"not ".repeat(100_000)).1, FilterProblem::TooDeep);
    let long = vec!["age = 17"; 20_000].join(" or ");
    assert_eq!(kept(&long), [0]);
}

/// Pieces of the language, rightly and wrongly put together.
fn jumble() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "age",
        "city",
        "\"date of birth\"",
        "'Lyon'",
        "\"",
        "'",
        "(",
        ")",
        ",",
        "=",
        "!=",
        "<",
        ">=",
        "≠",
        "and",
        "or",
        "not",
        "in",
        "is",
        "missing",
        "n'est",
        "pas",
        "-1",
        "1.5",
        "1e",
        ".",
        "-",
        "é",
        "&",
        " ",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #[test]
    fn no_text_makes_the_parser_panic(text in ".{0,80}") {
        if let Ok(parsed) = Expression::parse(&text) {
            let _ = parsed.keeps(&people());
        }
    }

    #[test]
    fn a_fault_is_always_inside_the_expression(text in jumble()) {
        match Expression::parse(&text) {
            Err(error) => prop_assert!(error.position <= text.chars().count()),
            Ok(parsed) => if let Err(Error::Filter(error)) = parsed.keeps(&people()) {
                prop_assert!(error.position <= text.chars().count());
            }
        }
    }

    #[test]
    fn a_row_is_kept_by_a_test_or_by_its_negation_unless_unknown(limit in -5_i32..50) {
        let yes = Expression::parse(&format!("age >= {limit}")).unwrap().keeps(&people()).unwrap();
        let no = Expression::parse(&format!("not age >= {limit}")).unwrap().keeps(&people()).unwrap();
        for row in 0..4 {
            prop_assert_eq!(u8::from(yes[row]) + u8::from(no[row]), u8::from(row != 2));
        }
    }
}
