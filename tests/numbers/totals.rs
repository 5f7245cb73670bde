//! Hidden and rounded counts with known totals, against every table they can stand for.

use proptest::prelude::*;
use vigie::data::{
    Column, Counting, MISSING, Place, Rounded, Suppressed, Table, TotalValue, Toward, Values, Zero,
};
use vigie::measure::{Measured, Metric, Polarity, Reference, Value};
use vigie::project::{
    Attribute, DecisionRule, Evaluation, Grouping, PositiveValues, Setup, evaluate, prepare,
};

const GROUPS: [&str; 2] = ["women", "men"];
const DECISIONS: [&str; 2] = ["no", "yes"];

/// A printed table of counts: group, decision, number as printed.
#[derive(Clone, Debug, Default)]
struct Printed {
    rows: Vec<(String, String, String)>,
}

impl Printed {
    fn row(&mut self, group: &str, decision: &str, number: impl ToString) {
        self.rows
            .push((group.to_owned(), decision.to_owned(), number.to_string()));
    }

    fn table(&self) -> Table {
        let text = |name: &str, cells: Vec<&String>| {
            let mut labels: Vec<String> = Vec::new();
            let code = |cell: &&String| match labels.iter().position(|label| label == *cell) {
                Some(code) => code as u32,
                None if cell.is_empty() => MISSING,
                None => {
                    labels.push((*cell).clone());
                    labels.len() as u32 - 1
                }
            };
            let mut code = code;
            let codes = cells.iter().map(&mut code).collect();
            Column::new(name, Values::Text { codes, labels }).into()
        };
        Table {
            columns: vec![
                text("group", self.rows.iter().map(|row| &row.0).collect()),
                text("decision", self.rows.iter().map(|row| &row.1).collect()),
                text("n", self.rows.iter().map(|row| &row.2).collect()),
            ],
            rows: self.rows.len(),
            ..Table::default()
        }
    }
}

/// Fewer than `limit` is printed as a mark.
fn setup(limit: u32) -> Setup {
    let total = |column: &str| TotalValue {
        column: column.to_owned(),
        value: "Total".to_owned(),
        people: false,
    };
    Setup {
        polarity: Some(Polarity::Favour),
        decision: Some(DecisionRule::Values(PositiveValues {
            column: "decision".to_owned(),
            values: vec!["yes".to_owned()],
        })),
        count: Some("n".to_owned()),
        suppressed: vec![Suppressed {
            token: "*".to_owned(),
            low: 1.0,
            high: f64::from(limit - 1),
        }],
        totals: vec![total("group"), total("decision")],
        attributes: vec![Attribute {
            column: "group".to_owned(),
            bins: Vec::new(),
            order: Vec::new(),
        }],
        groupings: vec![Grouping {
            attributes: vec!["group".to_owned()],
            reference: Reference::Overall,
        }],
        ..Setup::default()
    }
}

fn evaluated(printed: &Printed, setup: &Setup) -> Evaluation {
    let prepared = prepare(&printed.table(), setup).expect("a table that can be counted");
    evaluate(&prepared, setup).expect("measures")
}

fn measured(printed: &Printed, setup: &Setup) -> Measured {
    evaluated(printed, setup).groupings.remove(0).measured
}

fn rate(measured: &Measured, group: &str) -> Value {
    let group = measured
        .groups
        .iter()
        .find(|measures| measures.key == [Some(group.to_owned())])
        .expect("the group");
    group.rate(Metric::SelectionRate).value
}

fn shown(count: u32, limit: u32) -> String {
    match count {
        small if small > 0 && small < limit => "*".to_owned(),
        count => count.to_string(),
    }
}

/// Every way to fill cells between bounds so that they add up to the total.
fn fillings(bounds: &[(u32, u32)], total: u32) -> Vec<Vec<u32>> {
    let Some((&(low, high), others)) = bounds.split_first() else {
        return if total == 0 { vec![Vec::new()] } else { Vec::new() };
    };
    let mut found = Vec::new();
    for here in low..=high.min(total) {
        for rest in fillings(others, total - here) {
            found.push([&[here], rest.as_slice()].concat());
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Two rows a cell, as when a table has one more column than the audit uses.
    #[test]
    fn with_the_total_of_a_group_its_bounds_are_the_smallest_and_largest_rate_possible(
        cells in proptest::collection::vec(0u32..7, 4),
        limit in 2u32..6,
    ) {
        prop_assume!(cells.iter().sum::<u32>() > 0);
        let mut printed = Printed::default();
        for (index, &count) in cells.iter().enumerate() {
            printed.row("women", DECISIONS[index / 2], shown(count, limit));
        }
        let total: u32 = cells.iter().sum();
        printed.row("women", "Total", total);
        let mut setup = setup(limit);
        setup.totals.retain(|total| total.column == "decision");
        let bounds: Vec<(u32, u32)> = cells
            .iter()
            .map(|&count| if shown(count, limit) == "*" { (1, limit - 1) } else { (count, count) })
            .collect();
        let shares: Vec<f64> = fillings(&bounds, total)
            .iter()
            .map(|cells| f64::from(cells[2] + cells[3]) / f64::from(total))
            .collect();
        let low = shares.iter().copied().fold(f64::INFINITY, f64::min);
        let high = shares.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let measured = measured(&printed, &setup);
        prop_assert_eq!(rate(&measured, "women").range(), Ok((low, high)));
        prop_assert_eq!(measured.groups[0].counts.n().known(), Some(f64::from(total)));
    }

    #[test]
    fn bounds_hold_the_truth_with_any_totals_and_totals_never_widen_them(
        cells in proptest::collection::vec(0u32..40, 4),
        limit in 2u32..12,
        said in proptest::collection::vec(any::<bool>(), 5),
    ) {
        let at = |group: usize, decision: usize| cells[2 * group + decision];
        prop_assume!((0..2).all(|group| at(group, 0) + at(group, 1) > 0));
        let mut bare = Printed::default();
        for (g, group) in GROUPS.iter().enumerate() {
            for (d, decision) in DECISIONS.iter().enumerate() {
                bare.row(group, decision, shown(at(g, d), limit));
            }
        }
        // A margin is hidden like any count when it is small.
        let mut printed = bare.clone();
        for g in 0..2 {
            if said[g] {
                printed.row(GROUPS[g], "Total", shown(at(g, 0) + at(g, 1), limit));
            }
            if said[2 + g] {
                printed.row("Total", DECISIONS[g], shown(at(0, g) + at(1, g), limit));
            }
        }
        if said[4] {
            printed.row("Total", "Total", shown(cells.iter().sum(), limit));
        }
        let mut setup = setup(limit);
        for (column, is_said) in [("group", said[2] || said[3] || said[4]), ("decision", said[0] || said[1] || said[4])] {
            if !is_said {
                setup.totals.retain(|total| total.column != column);
            }
        }
        // Counts drawn at random can add up to each other: then a group looks like a total, and is said not to be.
        let not_total = |(column, values): (&str, [&str; 2])| values.map(|value| TotalValue {
            column: column.to_owned(),
            value: value.to_owned(),
            people: true,
        });
        let answers: Vec<TotalValue> =
            [("group", GROUPS), ("decision", DECISIONS)].into_iter().flat_map(not_total).collect();
        setup.totals.extend(answers.iter().cloned());
        let plain = Setup { totals: answers, ..setup.clone() };
        let (with, without) = (measured(&printed, &setup), measured(&bare, &plain));
        for (g, group) in GROUPS.iter().enumerate() {
            let truth = f64::from(at(g, 1)) / f64::from(at(g, 0) + at(g, 1));
            let (low, high) = rate(&with, group).range().expect("bounds");
            let (wide_low, wide_high) = rate(&without, group).range().expect("bounds");
            prop_assert!(low <= truth && truth <= high, "{} not in {}..{}", truth, low, high);
            prop_assert!(wide_low <= low && high <= wide_high);
        }
        let people: u32 = cells.iter().sum();
        let n = with.overall.counts.n();
        prop_assert!(n.low <= f64::from(people) && f64::from(people) <= n.high);
        let truth = f64::from(at(0, 1) + at(1, 1)) / f64::from(people);
        let (low, high) = with.overall.rate(Metric::SelectionRate).value.range().expect("bounds");
        prop_assert!(low <= truth && truth <= high);
    }

    #[test]
    fn bounds_hold_the_truth_when_counts_are_rounded(
        cells in proptest::collection::vec(0u32..60, 4),
        to in prop_oneof![Just(3u32), Just(5), Just(10)],
        way in 0..3usize,
        half_up: bool,
    ) {
        prop_assume!(cells[0] + cells[1] > 0 && cells[2] + cells[3] > 0);
        let toward = [Toward::Nearest, Toward::Down, Toward::Up][way];
        let rounded = |count: u32| match toward {
            Toward::Nearest if half_up => (count + to / 2) / to * to,
            Toward::Nearest => (count + (to - 1) / 2) / to * to,
            Toward::Down => count / to * to,
            Toward::Up => count.div_ceil(to) * to,
        };
        let mut printed = Printed::default();
        for (index, &count) in cells.iter().enumerate() {
            printed.row(GROUPS[index / 2], DECISIONS[index % 2], rounded(count));
        }
        let setup = Setup {
            suppressed: Vec::new(),
            totals: Vec::new(),
            rounded: Some(Rounded { to, toward }),
            ..setup(2)
        };
        // The numbers of a rounded table never add up to the unit: no total is seen among them by chance.
        let Ok(prepared) = prepare(&printed.table(), &setup) else { return Ok(()) };
        let measured = evaluate(&prepared, &setup).expect("measures").groupings.remove(0).measured;
        for (g, group) in GROUPS.iter().enumerate() {
            let truth = f64::from(cells[2 * g + 1]) / f64::from(cells[2 * g] + cells[2 * g + 1]);
            let (low, high) = rate(&measured, group).range().expect("bounds");
            prop_assert!(low <= truth && truth <= high, "{} not in {}..{}", truth, low, high);
        }
    }
}

#[test]
fn a_hidden_count_beside_its_total_is_known_again() {
    let mut printed = Printed::default();
    for row in [
        ("women", "yes", "*"),
        ("women", "no", "95"),
        ("men", "yes", "30"),
        ("men", "no", "70"),
    ] {
        printed.row(row.0, row.1, row.2);
    }
    printed.row("women", "Total", 100);
    let mut setup = setup(10);
    setup.totals.retain(|total| total.column == "decision");
    let measured = measured(&printed, &setup);
    assert_eq!(rate(&measured, "women"), Value::Known(0.05));
    assert!(measured.groups[0].rate(Metric::SelectionRate).interval.is_ok());
}

#[test]
fn a_total_of_a_total_narrows_another() {
    // All selected are 12, the men selected 7: the women selected are 5, though both their cells are hidden.
    let mut printed = Printed::default();
    for (group, decision, number) in [
        ("women", "yes", "*"),
        ("women", "no", "40"),
        ("men", "yes", "7"),
        ("men", "no", "50"),
        ("Total", "yes", "12"),
    ] {
        printed.row(group, decision, number);
    }
    let mut setup = setup(10);
    setup.totals.retain(|total| total.column == "group");
    assert_eq!(
        rate(&measured(&printed, &setup), "women"),
        Value::Known(5.0 / 45.0)
    );
}

#[test]
fn rows_that_are_totals_are_never_people() {
    let mut printed = Printed::default();
    for (group, decision, number) in [
        ("women", "yes", 20),
        ("women", "no", 30),
        ("men", "yes", 25),
        ("men", "no", 25),
        ("Total", "yes", 45),
        ("Total", "no", 55),
    ] {
        printed.row(group, decision, number);
    }
    let mut setup = setup(2);
    setup.totals.clear();
    let refused = prepare(&printed.table(), &setup).expect_err("people would be counted twice");
    assert!(matches!(
        refused,
        vigie::data::Error::TotalAmongPeople { ref column, ref value } if column == "group" && value == "Total"
    ));
    let total = |people| TotalValue {
        column: "group".to_owned(),
        value: "Total".to_owned(),
        people,
    };
    setup.totals = vec![total(false)];
    let evaluation = evaluated(&printed, &setup);
    assert_eq!(evaluation.rows_kept, 4);
    let overall = &evaluation.groupings[0].measured.overall;
    assert_eq!(overall.counts.n().known(), Some(100.0));
    setup.totals = vec![total(true)];
    assert_eq!(evaluated(&printed, &setup).groupings[0].measured.groups.len(), 3);
}

#[test]
fn totals_that_cannot_be_are_refused_with_their_line() {
    let mut printed = Printed::default();
    printed.row("women", "yes", "*");
    printed.row("women", "no", 40);
    printed.row("women", "Total", 90);
    let mut setup = setup(10);
    setup.totals.retain(|total| total.column == "decision");
    let error = prepare(&printed.table(), &setup).expect_err("41 to 49 are not 90");
    match error {
        vigie::data::Error::TotalsDisagree { place, total, parts } => {
            assert_eq!(
                (place, total.low, parts.low, parts.high),
                (Place::Line(4), 90.0, 41.0, 49.0)
            );
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_zero_is_what_it_is_said_to_be() {
    let marks = [Suppressed {
        token: "*".to_owned(),
        low: 1.0,
        high: 4.0,
    }];
    let rounded = Some(Rounded {
        to: 10,
        toward: Toward::Nearest,
    });
    let most = |suppressed, rounded, zero| {
        Counting {
            suppressed,
            rounded,
            zero,
        }
        .of(0.0)
        .high
    };
    assert_eq!(most(&marks, None, None), 0.0);
    assert_eq!(most(&marks, None, Some(Zero::Hidden)), 4.0);
    assert_eq!(most(&[], rounded, None), 5.0);
    assert_eq!(most(&[], rounded, Some(Zero::Hidden)), 5.0);
    assert_eq!(most(&[], rounded, Some(Zero::True)), 0.0);
}
