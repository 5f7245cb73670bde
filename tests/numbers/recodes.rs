//! Values changed before counting give what changing the counts would have given.

use std::collections::BTreeMap;
use std::sync::Arc;

use proptest::prelude::*;
use vigie::data::{Change, Column, Recode, Table, Values};
use vigie::measure::{Polarity, Reference};
use vigie::project::{Attribute, DecisionRule, Grouping, PositiveValues, Setup, prepare};

const GROUPS: [&str; 4] = ["a", "b", "c", "d"];

fn column(name: &str, codes: Vec<u32>, labels: &[&str]) -> Arc<Column> {
    let labels = labels.iter().map(|label| (*label).to_owned()).collect();
    Arc::new(Column::new(name, Values::Text { codes, labels }))
}

fn table(rows: &[(u32, u32)]) -> Table {
    let (groups, decisions) = rows.iter().copied().unzip();
    Table {
        rows: rows.len(),
        columns: vec![
            column("group", groups, &GROUPS),
            column("decision", decisions, &["no", "yes"]),
        ],
        ..Table::default()
    }
}

fn setup() -> Setup {
    Setup {
        polarity: Some(Polarity::Favour),
        decision: Some(DecisionRule::Values(PositiveValues {
            column: "decision".to_owned(),
            values: vec!["yes".to_owned()],
        })),
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

/// People per group, all and selected.
fn counted(table: &Table, setup: &Setup) -> Vec<(String, (f64, f64))> {
    let prepared = prepare(table, setup).expect("counted");
    let grouped = &prepared.grouped[0];
    let counts = grouped.counts(None).into_iter().map(|counts| {
        let selected = vigie::measure::rate(vigie::measure::Metric::SelectionRate, &counts).numerator;
        (counts.n().low, selected.low)
    });
    let names = grouped.keys.iter().map(|key| key[0].clone().expect("known"));
    names.zip(counts).collect()
}

proptest! {
    #[test]
    fn recoding_then_grouping_is_grouping_then_summing(
        rows in prop::collection::vec((0..4_u32, 0..2_u32), 1..60), merged in prop::collection::vec(any::<bool>(), 4),
    ) {
        // Every answer must stand somewhere, for one that does not is a slip of the pen.
        let mut rows = rows;
        rows.extend([(0, 0), (0, 1)]);
        let table = table(&rows);
        let mut setup = setup();
        let apart = counted(&table, &setup);
        let values: Vec<String> = GROUPS.iter().zip(&merged).filter(|(_, merged)| **merged)
            .map(|(group, _)| (*group).to_owned()).collect();
        setup.recodes = vec![Recode {
            column: "group".to_owned(),
            into: None,
            change: Change::Merge { values: values.clone(), to: "z".to_owned() },
            note: String::new(),
            on: true,
        }];
        let mut summed: BTreeMap<String, (f64, f64)> = BTreeMap::new();
        for (name, (all, selected)) in apart {
            let name = if values.contains(&name) { "z".to_owned() } else { name };
            let sum = summed.entry(name).or_default();
            *sum = (sum.0 + all, sum.1 + selected);
        }
        prop_assert_eq!(counted(&table, &setup), summed.into_iter().collect::<Vec<_>>());
    }
}

#[test]
fn groups_come_in_the_order_wanted_and_the_others_after() {
    let table = table(&[(0, 0), (1, 1), (2, 0), (3, 1)]);
    let mut setup = setup();
    let natural = counted(&table, &setup);
    setup.attributes[0].order = ["c", "e", "b"].map(str::to_owned).to_vec();
    let ordered = counted(&table, &setup);
    let names: Vec<&str> = ordered.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["c", "b", "a", "d"]);
    let mut again = ordered.clone();
    again.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(again, natural, "only the order changes");
    let prepared = prepare(&table, &setup).expect("counted");
    assert_eq!(prepared.unordered, [("group".to_owned(), "e".to_owned())]);
}
