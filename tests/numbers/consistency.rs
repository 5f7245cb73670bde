//! Consistency by nearest neighbours: against everybody compared with everybody, AIF360's formula, and samples of it.

use proptest::prelude::*;
use vigie::measure::{
    Alike, Consistency, Feature, LookedAt, MOST_PAIRS, NoNeighbours, Search, Undefined, consistency,
};

use crate::support::{assert_close, json};

/// A person: group, number, value, decision.
type Person = (usize, f64, u32, usize);

fn search(neighbours: u32) -> Search {
    Search {
        neighbours,
        seed: 7,
        most_pairs: MOST_PAIRS,
    }
}

/// The people gathered by cell, in the order in which the cells are met.
fn gathered(people: &[Person], groups: usize) -> LookedAt {
    let mut cells: Vec<(f64, u32)> = Vec::new();
    let mut by_group: Vec<Vec<(usize, [f64; 2])>> = vec![Vec::new(); groups];
    for (group, number, value, decision) in people {
        let known = cells.iter().position(|cell| *cell == (*number, *value));
        let cell = known.unwrap_or_else(|| {
            cells.push((*number, *value));
            cells.len() - 1
        });
        let place = by_group[*group].iter().position(|(other, _)| *other == cell);
        let place = place.unwrap_or_else(|| {
            by_group[*group].push((cell, [0.0; 2]));
            by_group[*group].len() - 1
        });
        by_group[*group][place].1[*decision] += 1.0;
    }
    LookedAt {
        features: vec![
            Feature::Number(cells.iter().map(|cell| cell.0).collect()),
            Feature::Values(cells.iter().map(|cell| cell.1).collect()),
        ],
        groups: by_group,
    }
}

fn found(people: &LookedAt, search: Search) -> Result<Consistency, NoNeighbours> {
    consistency(people, search, &|| false)
}

/// Everybody against everybody else, person by person.
fn brute(people: &[Person], neighbours: usize) -> f64 {
    let n = people.len() as f64;
    let mean = people.iter().map(|person| person.1).sum::<f64>() / n;
    let spread = (people.iter().map(|person| (person.1 - mean).powi(2)).sum::<f64>() / n).sqrt();
    let scale = if spread > 0.0 { spread } else { 1.0 };
    let mut away = 0.0;
    for (index, person) in people.iter().enumerate() {
        let others = people.iter().enumerate().filter(|(other, _)| *other != index);
        let mut others: Vec<(f64, f64)> = others
            .map(|(_, other)| {
                let number = ((person.1 - other.1) / scale).powi(2);
                let value = if person.2 == other.2 { 0.0 } else { 2.0 };
                (number + value, other.3 as f64)
            })
            .collect();
        others.sort_by(|one, other| one.0.total_cmp(&other.0));
        let last = others[neighbours - 1].0;
        let within: Vec<_> = others
            .iter()
            .filter(|(distance, _)| *distance < last - 1e-9)
            .collect();
        let at: Vec<_> = others
            .iter()
            .filter(|(distance, _)| (*distance - last).abs() <= 1e-9)
            .collect();
        let left = (neighbours - within.len()) as f64 / at.len() as f64;
        let selected = within.iter().map(|other| other.1).sum::<f64>()
            + left * at.iter().map(|other| other.1).sum::<f64>();
        away += (person.3 as f64 - selected / neighbours as f64).abs();
    }
    1.0 - away / n
}

#[test]
fn counting_the_person_among_their_neighbours_as_aif360_does_is_a_known_function_of_ours() {
    let oracle = json("oracles/consistency.json")["aif360"].clone();
    let list = |name: &str| oracle[name].as_array().expect("a list").clone();
    let people = list("number").into_iter().zip(list("decided"));
    let people: Vec<Person> = people
        .map(|(number, decided)| {
            (
                0,
                number.as_f64().expect("a number"),
                0,
                decided.as_u64().expect("0 or 1") as usize,
            )
        })
        .collect();
    let with_self = oracle["neighbours"].as_f64().expect("a number");
    let ours = found(&gathered(&people, 1), search(with_self as u32 - 1))
        .expect("found")
        .overall
        .value;
    let theirs = 1.0 - (with_self - 1.0) / with_self * (1.0 - ours);
    assert_close(
        theirs,
        oracle["consistency"].as_f64().expect("a number"),
        1e-12,
        "consistency",
    );
}

proptest! {
    #[test]
    fn cells_give_what_people_one_by_one_give(
        people in proptest::collection::vec((0usize..3, 0u8..6, 0u32..3, 0usize..2), 8..40),
        neighbours in 1u32..7,
    ) {
        let people: Vec<Person> = people.into_iter().map(|(group, number, value, decision)| (group, f64::from(number), value, decision)).collect();
        let found = found(&gathered(&people, 3), search(neighbours)).expect("found");
        prop_assert!((found.overall.value - brute(&people, neighbours as usize)).abs() < 1e-9);
        let weighed: f64 = found.groups.iter().flatten().map(|group| group.people * group.value).sum();
        prop_assert!((weighed / people.len() as f64 - found.overall.value).abs() < 1e-9);
    }

    #[test]
    fn neither_the_order_of_people_nor_the_unit_of_a_number_changes_it(
        people in proptest::collection::vec((0usize..2, 0u8..9, 0u32..3, 0usize..2), 8..30),
    ) {
        let people: Vec<Person> = people.into_iter().map(|(group, number, value, decision)| (group, f64::from(number), value, decision)).collect();
        let turned: Vec<Person> = people.iter().rev().map(|(group, number, value, decision)| (*group, 1_000.0 * number - 3.0, *value, *decision)).collect();
        let (one, other) = (found(&gathered(&people, 2), search(3)), found(&gathered(&turned, 2), search(3)));
        let (one, other) = (one.expect("found"), other.expect("found"));
        prop_assert!((one.overall.value - other.overall.value).abs() < 1e-9);
    }
}

/// Many people of few cells alike, who differ by a number.
fn crowd() -> Vec<Person> {
    let mut state = 1u64;
    let mut next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize
    };
    (0..1_500)
        .map(|person| {
            let number = (next() % 10_000) as f64;
            let decision = usize::from(next() % 10_000 < number as usize);
            (person % 3, number, 0, decision)
        })
        .collect()
}

#[test]
fn a_sample_is_the_same_each_time_and_its_interval_holds_what_all_give() {
    let people = gathered(&crowd(), 3);
    let all = found(&people, search(5)).expect("found");
    assert_eq!(all.overall.drawn, None);
    let mut held = 0;
    for seed in 0..60 {
        let few = Search {
            seed,
            most_pairs: 400_000,
            ..search(5)
        };
        let drawn = found(&people, few).expect("found");
        if seed == 0 {
            let again = found(&people, few).expect("found");
            assert_eq!(drawn, again, "the same seed, the same people");
        }
        let of = |alike: &Alike| alike.drawn.expect("a sample");
        for (group, whole) in drawn.groups.iter().zip(&all.groups) {
            let (group, whole) = (group.expect("people"), whole.expect("people"));
            let (number, (low, high)) = of(&group);
            assert!((80..=100).contains(&number), "{number}");
            held += usize::from((low..=high).contains(&whole.value));
        }
        let (_, (low, high)) = of(&drawn.overall);
        assert!(high - low < 0.12, "{low} {high}");
    }
    assert!((160..=178).contains(&held), "{held} of 180");
}

#[test]
fn too_few_people_too_many_cells_and_a_stop_are_said() {
    let people: Vec<Person> = vec![(0, 1.0, 0, 0), (0, 2.0, 0, 1), (0, 3.0, 0, 1)];
    let looked_at = gathered(&people, 2);
    assert_eq!(
        found(&looked_at, search(3)),
        Err(NoNeighbours::TooFewPeople { people: 3.0 })
    );
    let found_two = found(&looked_at, search(2)).expect("found");
    assert_eq!(found_two.groups[1], Err(Undefined::EmptyGroup));
    // 1: both others were selected. 2 and 3: one of two others was.
    assert_close(
        found_two.overall.value,
        1.0 - (1.0 + 0.5 + 0.5) / 3.0,
        1e-12,
        "by hand",
    );
    let crowd = gathered(&crowd(), 3);
    let narrow = Search {
        most_pairs: 1_000,
        ..search(5)
    };
    assert!(matches!(
        found(&crowd, narrow),
        Err(NoNeighbours::TooManyCells { .. })
    ));
    assert_eq!(
        consistency(&crowd, search(5), &|| true),
        Err(NoNeighbours::Stopped)
    );
}

#[test]
fn people_exactly_alike_are_each_others_neighbours_but_not_their_own() {
    // Seven of one cell, three of them selected; everybody else is far.
    let mut people: Vec<Person> = (0..7)
        .map(|person| (0, 0.0, 0, usize::from(person < 3)))
        .collect();
    people.extend((0..5).map(|person| (1, 100.0 + f64::from(person), 1, 1)));
    let found = found(&gathered(&people, 2), search(5)).expect("found");
    let alike = 1.0 - (4.0 * (3.0 / 6.0) + 3.0 * (4.0 / 6.0)) / 7.0;
    assert_close(found.groups[0].expect("people").value, alike, 1e-12, "by hand");
}
