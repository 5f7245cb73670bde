//! A table of people and the table of its own counts are one audit.

use std::collections::BTreeMap;

use proptest::prelude::*;
use vigie::data::{Column, MISSING, Table, Values};
use vigie::measure::{Polarity, Reference};
use vigie::project::{
    Attribute, DecisionRule, Evaluated, Grouping, PositiveValues, Setup, evaluate, prepare,
};

/// A person: group (missing when empty), decision, outcome.
type Person = (&'static str, &'static str, &'static str);

fn person() -> impl Strategy<Value = Person> {
    let group = prop_oneof![Just("a"), Just("b"), Just("")];
    let state = || prop_oneof![4 => Just("yes"), 4 => Just("no"), 1 => Just("")];
    (group, state(), state())
}

fn text(name: &str, cells: Vec<&str>) -> Column {
    let mut labels: Vec<String> = cells
        .iter()
        .filter(|cell| !cell.is_empty())
        .map(|cell| (*cell).to_owned())
        .collect();
    labels.sort();
    labels.dedup();
    let code = |cell: &&str| {
        let place = labels.iter().position(|label| label == cell);
        place.map_or(MISSING, |place| place as u32)
    };
    let codes = cells.iter().map(code).collect();
    Column::new(name, Values::Text { codes, labels })
}

fn table(people: &[Person], counts: Option<Vec<f64>>) -> Table {
    let mut columns = vec![
        text("group", people.iter().map(|person| person.0).collect()),
        text("decision", people.iter().map(|person| person.1).collect()),
        text("outcome", people.iter().map(|person| person.2).collect()),
    ];
    columns.extend(counts.map(|counts| Column::new("n", Values::Number(counts))));
    Table {
        columns: columns.into_iter().map(Into::into).collect(),
        rows: people.len(),
        ..Table::default()
    }
}

fn measured(table: &Table, count: Option<&str>) -> Vec<Evaluated> {
    let yes = |column: &str| PositiveValues {
        column: column.to_owned(),
        values: vec!["yes".to_owned()],
    };
    let setup = Setup {
        polarity: Some(Polarity::Burden),
        decision: Some(DecisionRule::Values(yes("decision"))),
        outcome: Some(yes("outcome")),
        count: count.map(str::to_owned),
        attributes: vec![Attribute {
            column: "group".to_owned(),
            bins: Vec::new(),
            order: Vec::new(),
        }],
        groupings: vec![Grouping {
            attributes: vec!["group".to_owned()],
            reference: Reference::Largest,
        }],
        ..Setup::default()
    };
    let prepared = prepare(table, &setup).expect("counted");
    evaluate(&prepared, &setup).expect("measured").groupings
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn people_one_by_one_and_their_counts_however_split_give_identical_measures(
        people in proptest::collection::vec(person(), 1..150),
        parts in 1..4usize,
    ) {
        let mut people = people;
        people.extend([("a", "yes", "yes"), ("b", "no", "no")]);
        let mut counts: BTreeMap<Person, usize> = BTreeMap::new();
        for person in &people {
            *counts.entry(*person).or_default() += 1;
        }
        // Each count over several rows: nothing is lost in the division.
        let (mut rows, mut numbers) = (Vec::new(), Vec::new());
        for (person, count) in counts {
            for part in 0..parts {
                rows.push(person);
                numbers.push((count / parts + usize::from(part < count % parts)) as f64);
            }
        }
        let one_by_one = measured(&table(&people, None), None);
        let counted = measured(&table(&rows, Some(numbers)), Some("n"));
        prop_assert_eq!(&one_by_one[0].measured, &counted[0].measured);
    }
}
