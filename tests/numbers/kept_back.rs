//! What a report keeps back cannot be worked out from what it shows.

use nalgebra::{DMatrix, DVector};
use proptest::prelude::*;
use vigie::measure::{Measured, Methods, Metric, Polarity, Question, Reference, Selection, measure};
use vigie::report::KeptBack;
use vigie::tally::{Amount, Counts, GroupKey, State};

const LEAST: u32 = 11;

fn measured(keys: &[GroupKey], selected: &[u32], others: &[u32]) -> Measured {
    let question = Question {
        polarity: Polarity::Favour,
        reference: Reference::Overall,
        has_outcome: false,
        has_decision: true,
        selection: Selection::Any,
        methods: Methods::default(),
    };
    let counts = selected.iter().zip(others).map(|(selected, others)| {
        let mut counts = Counts::default();
        counts.add(State::Unknown, State::Yes, Amount::exact(f64::from(*selected)));
        counts.add(State::Unknown, State::No, Amount::exact(f64::from(*others)));
        counts
    });
    let counts: Vec<Counts> = counts.collect();
    measure(keys, &counts, &question)
}

/// A table of two attributes: its cells, then by row, then by column, each with those selected and the others.
#[derive(Debug)]
struct Crossed {
    rows: usize,
    columns: usize,
    selected: Vec<u32>,
    others: Vec<u32>,
}

impl Crossed {
    /// The cells that a group of each of the three groupings is made of.
    fn members(&self, grouping: usize, group: usize) -> Vec<usize> {
        match grouping {
            0 => (0..self.columns)
                .map(|column| group * self.columns + column)
                .collect(),
            1 => (0..self.rows).map(|row| row * self.columns + group).collect(),
            _ => vec![group],
        }
    }

    fn groups(&self) -> [usize; 3] {
        [self.rows, self.columns, self.rows * self.columns]
    }

    fn measured(&self, grouping: usize) -> Measured {
        let name = |group: usize| Some(group.to_string());
        let groups = 0..self.groups()[grouping];
        let keys = groups.clone().map(|group| match grouping {
            0 | 1 => vec![name(group)],
            _ => vec![name(group / self.columns), name(group % self.columns)],
        });
        let sum = |of: &[u32], group: usize| self.members(grouping, group).iter().map(|cell| of[*cell]).sum();
        let selected: Vec<u32> = groups.clone().map(|group| sum(&self.selected, group)).collect();
        let others: Vec<u32> = groups.map(|group| sum(&self.others, group)).collect();
        measured(&keys.collect::<Vec<_>>(), &selected, &others)
    }
}

fn crossed() -> impl Strategy<Value = Crossed> {
    (2usize..4, 2usize..5).prop_flat_map(|(rows, columns)| {
        let cell = prop_oneof![3 => 20u32..90, 1 => 0u32..14];
        let cells = proptest::collection::vec(cell, rows * columns);
        (cells.clone(), cells).prop_map(move |(selected, others)| Crossed {
            rows,
            columns,
            selected,
            others,
        })
    })
}

/// Whether the sums known of the cells give the sum of others: their indicator lies among the combinations of what is
/// known.
fn follows(known: &[Vec<usize>], wanted: &[usize], cells: usize) -> bool {
    let indicator = |of: &[usize]| DVector::from_fn(cells, |cell, _| f64::from(of.contains(&cell)));
    let known: Vec<DVector<f64>> = known.iter().map(|of| indicator(of)).collect();
    if known.is_empty() {
        return false;
    }
    let matrix: DMatrix<f64> = DMatrix::from_columns(&known);
    let wanted = indicator(wanted);
    let solved = matrix
        .clone()
        .svd(true, true)
        .solve(&wanted, 1e-9)
        .expect("solved");
    (matrix * solved - wanted).norm() < 1e-6
}

proptest! {
    #[test]
    fn no_small_count_follows_from_the_sums_that_are_shown(table in crossed()) {
        let names = [vec!["a".to_owned()], vec!["b".to_owned()], vec!["a".to_owned(), "b".to_owned()]];
        let measured = [table.measured(0), table.measured(1), table.measured(2)];
        let groupings: Vec<(&[String], &Measured)> =
            names.iter().map(Vec::as_slice).zip(&measured).collect();
        let kept = KeptBack::of(&groupings, LEAST);
        let cells = table.rows * table.columns;
        let all = || (0..3).flat_map(|grouping| (0..table.groups()[grouping]).map(move |group| (grouping, group)));
        let small = |count: u32| (1..LEAST).contains(&count);
        let sum = |of: &[u32], members: &[usize]| members.iter().map(|cell| of[*cell]).sum::<u32>();

        // How many people there are.
        let mut shown: Vec<Vec<usize>> = all()
            .filter(|(grouping, group)| !kept.hides_people(*grouping, *group))
            .map(|(grouping, group)| table.members(grouping, group))
            .collect();
        shown.push((0..cells).collect());
        for (grouping, group) in all() {
            let members = table.members(grouping, group);
            if small(sum(&table.selected, &members) + sum(&table.others, &members)) {
                prop_assert!(!follows(&shown, &members, cells), "{grouping} {group}");
            }
        }
        // How many of them are selected, and how many are not.
        let metric = Metric::SelectionRate;
        let mut shown: Vec<Vec<usize>> = all()
            .filter(|(grouping, group)| !kept.hides(*grouping, *group, metric))
            .map(|(grouping, group)| table.members(grouping, group))
            .collect();
        if !kept.hides_overall(metric) {
            shown.push((0..cells).collect());
        }
        for (grouping, group) in all() {
            let members = table.members(grouping, group);
            if small(sum(&table.selected, &members)) || small(sum(&table.others, &members)) {
                prop_assert!(!follows(&shown, &members, cells), "{grouping} {group}");
            }
        }
    }

    #[test]
    fn nothing_is_kept_back_of_groups_that_are_all_large(rows in 2usize..4, columns in 2usize..5, count in 11u32..50) {
        let cells = vec![count; rows * columns];
        let table = Crossed { rows, columns, selected: cells.clone(), others: cells };
        let measured = table.measured(2);
        let names = ["a".to_owned(), "b".to_owned()];
        prop_assert!(KeptBack::of(&[(&names, &measured)], LEAST).is_empty());
    }
}
