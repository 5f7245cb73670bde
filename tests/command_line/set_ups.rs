//! From a table and a set-up to measures.

use std::sync::Arc;

use vigie::data::{Column, Error, Place as At, Table, Values};
use vigie::measure::{Polarity, Reference, ResolvedReference};
use vigie::project::{
    Attribute, DecisionRule, Filter, Grouping, PositiveValues, Setup, SetupProblem, evaluate, prepare,
};
use vigie::tally::Cut;

/// A column of text; the empty cell is missing.
fn words(name: &str, cells: &[&str]) -> Column {
    let mut labels: Vec<String> = Vec::new();
    let codes = cells.iter().map(|cell| {
        if cell.is_empty() {
            return vigie::data::MISSING;
        }
        let known = labels.iter().position(|label| label == cell);
        known.unwrap_or_else(|| {
            labels.push((*cell).to_owned());
            labels.len() - 1
        }) as u32
    });
    let codes = codes.collect();
    Column::new(name, Values::Text { codes, labels })
}

fn numbers(name: &str, cells: &[f64]) -> Column {
    Column::new(name, Values::Number(cells.to_vec()))
}

fn table(columns: Vec<Column>, rows: usize) -> Table {
    Table {
        columns: columns.into_iter().map(Arc::new).collect(),
        rows,
        ..Table::default()
    }
}

fn yes(column: &str) -> PositiveValues {
    PositiveValues {
        column: column.to_owned(),
        values: vec!["yes".to_owned()],
    }
}

fn grouping(attributes: &[&str]) -> Grouping {
    Grouping {
        attributes: attributes.iter().map(|name| (*name).to_owned()).collect(),
        reference: Reference::Largest,
    }
}

fn setup(groupings: Vec<Grouping>) -> Setup {
    let mut attributes: Vec<Attribute> = Vec::new();
    for name in groupings.iter().flat_map(|grouping| &grouping.attributes) {
        if attributes.iter().all(|attribute| attribute.column != *name) {
            attributes.push(Attribute {
                column: name.clone(),
                bins: Vec::new(),
                order: Vec::new(),
            });
        }
    }
    Setup {
        polarity: Some(Polarity::Favour),
        decision: Some(DecisionRule::Values(yes("decision"))),
        attributes,
        groupings,
        ..Setup::default()
    }
}

fn small() -> Table {
    let decision = ["yes", "no", "yes", "no", "yes", ""];
    table(
        vec![
            words("group", &["a", "a", "b", "b", "b", ""]),
            words("place", &["x", "y", "x", "x", "", "y"]),
            words("decision", &decision),
            numbers("score", &[1.0, 2.0, 3.0, 4.0, f64::NAN, 6.0]),
        ],
        6,
    )
}

#[test]
fn a_complete_set_up_has_no_problem() {
    assert_eq!(setup(vec![grouping(&["group"])]).problems(), []);
}

#[test]
fn an_empty_set_up_lacks_everything() {
    let problems = Setup::default().problems();
    assert_eq!(
        problems,
        [
            SetupProblem::NoPolarity,
            SetupProblem::NothingToMeasure,
            SetupProblem::NoGrouping
        ]
    );
}

#[test]
fn contradictions_are_named() {
    let mut wrong = setup(vec![
        grouping(&["a", "b"]),
        grouping(&["b", "a"]),
        grouping(&["c", "c"]),
        grouping(&["decision"]),
    ]);
    wrong.attributes[0].bins = vec![2.0, 1.0];
    wrong.outcome = Some(yes("decision"));
    wrong.filters = vec![
        Filter {
            expression: "a =".to_owned(),
            on: true,
            note: String::new(),
        },
        Filter {
            expression: "also wrong =".to_owned(),
            on: false,
            note: String::new(),
        },
    ];
    let problems = wrong.problems();
    let has = |wanted: &SetupProblem| problems.contains(wanted);
    assert!(has(&SetupProblem::GroupingTwice {
        grouping: "b × a".to_owned()
    }));
    assert!(has(&SetupProblem::AttributeTwiceInGrouping {
        grouping: "c × c".to_owned()
    }));
    assert!(has(&SetupProblem::ColumnInTwoRoles {
        column: "decision".to_owned()
    }));
    assert!(has(&SetupProblem::BinsNotAscending {
        column: "a".to_owned()
    }));
    let filters = problems
        .iter()
        .filter(|problem| matches!(problem, SetupProblem::Filter(_)));
    assert_eq!(filters.count(), 1);
    let mut share = setup(vec![grouping(&["group"])]);
    share.decision = Some(DecisionRule::Score {
        column: "score".to_owned(),
        cut: Cut::TopShare { share: 1.5 },
        first: Default::default(),
    });
    assert_eq!(share.problems(), [SetupProblem::BadShare { share: 1.5 }]);
}

#[test]
fn filters_apply_in_order_and_those_off_do_nothing() {
    let mut setup = setup(vec![grouping(&["group"])]);
    let filter = |expression: &str, on| Filter {
        expression: expression.to_owned(),
        on,
        note: String::new(),
    };
    setup.filters = vec![
        filter("score <= 4", true),
        filter("score > 100", false),
        filter("place = \"x\"", true),
    ];
    let prepared = prepare(&small(), &setup).unwrap();
    let steps: Vec<(u64, u64)> = prepared
        .steps
        .iter()
        .map(|step| (step.rows_before, step.rows_after))
        .collect();
    assert_eq!(steps, [(6, 4), (4, 4), (4, 3)]);
    assert_eq!((prepared.rows_received, prepared.rows_kept), (6, 3));
    setup.filters.push(filter("score > 100", true));
    let nothing = prepare(&small(), &setup).unwrap_err();
    assert_eq!(
        nothing,
        Error::NothingLeft {
            step: "score > 100".to_owned()
        }
    );
}

#[test]
fn strata_come_in_order_with_the_missing_last_and_one_reference() {
    let mut setup = setup(vec![grouping(&["group"])]);
    setup.stratum = Some("place".to_owned());
    let evaluation = evaluate(&prepare(&small(), &setup).unwrap(), &setup).unwrap();
    let evaluated = &evaluation.groupings[0];
    let levels: Vec<Option<&str>> = evaluated
        .strata
        .iter()
        .map(|stratum| stratum.level.as_deref())
        .collect();
    assert_eq!(levels, [Some("x"), Some("y"), None]);
    let inside = |level: Option<&str>| evaluated.within(Some(&level.map(str::to_owned))).unwrap();
    assert_eq!(inside(Some("x")).overall.counts.n().known(), Some(3.0));
    // b is the largest of all; in y there is nobody of b, so nothing is compared there.
    assert_eq!(inside(Some("x")).reference, ResolvedReference::Group(1));
    assert_eq!(inside(Some("y")).reference, ResolvedReference::Absent);
    let missing = inside(Some("y")).groups.last().unwrap();
    assert!(missing.missing_group);
    assert_eq!(evaluated.within(Some(&Some("z".to_owned()))), None);
}

#[test]
fn the_cut_moves_without_counting_again() {
    let mut setup = setup(vec![grouping(&["group"])]);
    let cut_at = |at| {
        Some(DecisionRule::Score {
            column: "score".to_owned(),
            cut: Cut::Threshold { at, strict: false },
            first: Default::default(),
        })
    };
    setup.decision = cut_at(2.0);
    let prepared = prepare(&small(), &setup).unwrap();
    let selected = |setup: &Setup| {
        let evaluation = evaluate(&prepared, setup).unwrap();
        let overall = evaluation.groupings[0].measured.overall.counts;
        overall
            .cells
            .iter()
            .map(|decisions| decisions[1].low)
            .sum::<f64>()
    };
    assert_eq!(selected(&setup), 4.0);
    setup.decision = cut_at(4.0);
    assert_eq!(selected(&setup), 2.0);
    setup.decision = cut_at(6.5);
    let error = evaluate(&prepared, &setup).unwrap_err();
    assert!(
        matches!(error, Error::ThresholdOutside { lowest, highest, .. } if (lowest, highest) == (1.0, 6.0))
    );
    setup.polarity = None;
    setup.decision = cut_at(4.0);
    assert!(evaluate(&prepared, &setup).unwrap().groupings.is_empty());
}

#[test]
fn too_many_values_and_groups_are_refused_and_a_filter_brings_them_back() {
    let many: Vec<f64> = (0..3000).map(f64::from).collect();
    let decision: Vec<&str> = (0..3000)
        .map(|row| if row % 2 == 0 { "yes" } else { "no" })
        .collect();
    let names: Vec<String> = (0..3000).map(|row| format!("g{}", row % 1500)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let table = table(
        vec![
            numbers("n", &many),
            words("group", &names),
            words("decision", &decision),
        ],
        3000,
    );
    let mut setup = setup(vec![grouping(&["n"])]);
    assert!(matches!(
        prepare(&table, &setup),
        Err(Error::TooManyLevels { found: 3000, .. })
    ));
    setup.filters = vec![Filter {
        expression: "n < 1000".to_owned(),
        on: true,
        note: String::new(),
    }];
    assert_eq!(prepare(&table, &setup).unwrap().grouped[0].keys.len(), 1000);
    setup.filters.clear();
    setup.attributes[0].bins = vec![1000.0, 2000.0];
    assert_eq!(prepare(&table, &setup).unwrap().grouped[0].keys.len(), 3);
}

#[test]
fn a_crossing_of_too_many_groups_is_refused() {
    let rows = 12_000;
    let number = |divisor: usize| -> Vec<f64> { (0..rows).map(|row| (row / divisor % 120) as f64).collect() };
    let decision: Vec<&str> = (0..rows)
        .map(|row| if row % 2 == 0 { "yes" } else { "no" })
        .collect();
    let table = table(
        vec![
            numbers("a", &number(1)),
            numbers("b", &number(120)),
            words("decision", &decision),
        ],
        rows,
    );
    let error = prepare(&table, &setup(vec![grouping(&["a", "b"])])).unwrap_err();
    assert_eq!(
        error,
        Error::TooManyGroups {
            grouping: "a × b".to_owned(),
            found: 12_000,
            limit: 10_000
        }
    );
}

#[test]
fn whole_counts_only_where_some_are_hidden() {
    let table = table(
        vec![
            words("group", &["a", "b"]),
            words("decision", &["yes", "no"]),
            words("people", &["1.234", "<10"]),
        ],
        2,
    );
    let mut setup = setup(vec![grouping(&["group"])]);
    setup.count = Some("people".to_owned());
    setup.suppressed = vec![vigie::data::Suppressed {
        token: "<10".to_owned(),
        low: 1.0,
        high: 9.0,
    }];
    let error = prepare(&table, &setup).unwrap_err();
    assert!(matches!(
        error,
        Error::NotNumeric {
            place: Some(At::Line(2)),
            ..
        }
    ));
}
