//! Which way a score and a decision go with the outcome, against published numbers and scikit-learn's.

use proptest::prelude::*;
use vigie::measure::{Direction, Reference, measure};
use vigie::tally::{Amount, Counts, DecisionColumn, State, Tally, Weights, count};

use crate::support::{Compas, assert_close, json, question};

fn tally(people: &[(f64, State, f64)]) -> Tally {
    let scores: Vec<f64> = people.iter().map(|&(score, _, _)| score).collect();
    let outcomes: Vec<State> = people.iter().map(|&(_, outcome, _)| outcome).collect();
    let amounts: Vec<Amount> = { people.iter() }
        .map(|&(_, _, people)| Amount::exact(people))
        .collect();
    count(
        &[],
        Some(&outcomes),
        DecisionColumn::Scores(&scores),
        Weights::Amounts(&amounts),
        None,
    )
}

fn area(tally: &Tally) -> (f64, (f64, f64)) {
    match Direction::of_score(tally) {
        Some(Direction::Score { auc, interval, .. }) => (auc, interval),
        other => panic!("{other:?} is no area"),
    }
}

/// The ratings of 109 images by one reader: 58 without the disease, then 51 with it (Hanley and McNeil 1982, table I).
const RATINGS: [(f64, f64); 5] = [(33.0, 3.0), (6.0, 2.0), (6.0, 2.0), (11.0, 11.0), (2.0, 33.0)];

fn ratings() -> Vec<(f64, State, f64)> {
    let both = |(rating, (no, yes)): (usize, (f64, f64))| {
        let rating = rating as f64;
        [(rating, State::No, no), (rating, State::Yes, yes)]
    };
    RATINGS.into_iter().enumerate().flat_map(both).collect()
}

#[test]
fn the_published_example_has_its_published_area_and_standard_error() {
    let (auc, (low, high)) = area(&tally(&ratings()));
    assert!((auc - 0.893).abs() < 5e-4, "{auc}");
    let standard_error = (high - low) / 2.0 / 1.959_963_984_540_054;
    assert!((standard_error - 0.032).abs() < 5e-4, "{standard_error}");
}

#[test]
fn areas_are_those_of_scikit_learn() {
    let compas = Compas::counts();
    let groups = json("oracles/fairlearn_compas.json")["frames"]["race"]["groups"].clone();
    let mut compared = 0;
    for group in groups.as_array().expect("groups") {
        let name = group["group"]["race"].as_str();
        let code = compas
            .race
            .levels
            .iter()
            .position(|level| Some(level.as_str()) == name);
        let code = code.expect("a race") as u32;
        let keep: Vec<bool> = compas.race.codes.iter().map(|&race| race == code).collect();
        if let Some(expected) = group["roc_auc"].as_f64() {
            assert_close(area(&compas.tally_of(Some(&keep))).0, expected, 1e-12, "area");
            compared += 1;
        }
    }
    assert!(compared >= 5, "{compared}");
}

#[test]
fn a_score_is_inverted_only_from_the_other_end() {
    let direction = Direction::of_score(&tally(&ratings())).expect("an area");
    assert!(!direction.is_inverted());
    assert!(direction.turned_round().is_inverted());
}

#[test]
fn a_handful_of_people_makes_no_score_look_inverted() {
    let few = [
        (1.0, State::Yes, 1.0),
        (2.0, State::No, 1.0),
        (3.0, State::No, 1.0),
    ];
    let direction = Direction::of_score(&tally(&few)).expect("an area");
    assert_eq!(area(&tally(&few)), (0.0, (0.0, 0.0)));
    assert!(!direction.is_inverted());
}

#[test]
fn among_millions_a_link_too_weak_to_mean_anything_makes_nothing_look_inverted() {
    let millions = |yes: [f64; 2]| {
        let cells = [
            (1.0, State::Yes, yes[0]),
            (2.0, State::Yes, yes[1]),
            (1.0, State::No, 5e6),
            (2.0, State::No, 5e6),
        ];
        Direction::of_score(&tally(&cells)).expect("an area")
    };
    // Areas of 0.4975 and 0.47, both beyond chance.
    assert!(!millions([5.05e6, 4.95e6]).is_inverted());
    assert!(millions([5.6e6, 4.4e6]).is_inverted());
    let decided = |selected: f64| {
        let counts = Counts::known(selected, 5e6, 1e7 - selected, 5e6);
        let measured = measure(&[vec![None]], &[counts], &question(Reference::Overall));
        Direction::of_decision(&measured.overall).expect("a direction")
    };
    assert!(!decided(4.9e6).is_inverted());
    assert!(decided(4.4e6).is_inverted());
}

#[test]
fn nothing_is_said_of_counts_known_within_bounds_or_of_one_outcome() {
    let outcomes = [State::Yes, State::No];
    let amounts = [Amount::between(1.0, 9.0), Amount::exact(5.0)];
    let scores = DecisionColumn::Scores(&[1.0, 2.0]);
    let bounded = count(&[], Some(&outcomes), scores, Weights::Amounts(&amounts), None);
    assert_eq!(Direction::of_score(&bounded), None);
    assert_eq!(Direction::of_score(&tally(&[(1.0, State::Yes, 3.0)])), None);
}

#[test]
fn a_decision_is_inverted_when_fewer_of_those_concerned_are_selected() {
    let direction = |counts: Counts| {
        let measured = measure(&[vec![None]], &[counts], &question(Reference::Overall));
        Direction::of_decision(&measured.overall).expect("a direction")
    };
    // Of the yes and of the no, selected: 20 and 60 of 100, 80 and 40, 20 and 25.
    let against = direction(Counts::known(20.0, 60.0, 80.0, 40.0));
    let along = direction(Counts::known(80.0, 40.0, 20.0, 60.0));
    let alike = direction(Counts::known(20.0, 25.0, 80.0, 75.0));
    assert!(against.is_inverted() && !along.is_inverted() && !alike.is_inverted());
}

#[test]
fn people_of_whom_something_is_not_known_are_left_out_of_the_comparison() {
    let direction = |counts: Counts| {
        let measured = measure(&[vec![None]], &[counts], &question(Reference::Overall));
        Direction::of_decision(&measured.overall)
    };
    let known = Counts::known(12.0, 48.0, 88.0, 52.0);
    let mut partly = known;
    partly.add(State::Unknown, State::Yes, Amount::exact(500.0));
    partly.add(State::Yes, State::Unknown, Amount::exact(500.0));
    assert_eq!(direction(partly), direction(known));
    assert!(direction(partly).expect("a direction").is_inverted());
    let mut bounded = known;
    bounded.add(State::Yes, State::Yes, Amount::between(0.0, 1.0));
    assert_eq!(direction(bounded), None);
}

fn people() -> impl Strategy<Value = Vec<(f64, State, f64)>> {
    let state = prop_oneof![Just(State::Yes), Just(State::No), Just(State::Unknown)];
    let person = (0..9_i8, state, 1..4_u8)
        .prop_map(|(score, outcome, people)| (f64::from(score), outcome, f64::from(people)));
    proptest::collection::vec(person, 1..60)
}

proptest! {
    /// A score turned round is its opposite scores; twice, itself.
    #[test]
    fn the_other_end_is_that_of_the_opposite_scores_and_twice_is_the_same(people in people()) {
        let opposite: Vec<_> = people.iter().map(|&(score, outcome, people)| (-score, outcome, people)).collect();
        let (one, other) = (Direction::of_score(&tally(&people)), Direction::of_score(&tally(&opposite)));
        prop_assert_eq!(one.is_some(), other.is_some());
        if let (Some(one), Some(other)) = (one, other) {
            let values = |direction: Direction| match direction {
                Direction::Score { auc, interval, .. } => [auc, interval.0, interval.1],
                Direction::Decision { .. } => unreachable!(),
            };
            let close = |a: Direction, b: Direction| values(a).iter().zip(values(b)).all(|(a, b)| (a - b).abs() < 1e-12);
            prop_assert!(close(one.turned_round(), other));
            prop_assert!(close(one.turned_round().turned_round(), one));
            prop_assert!(!(one.is_inverted() && other.is_inverted()));
        }
    }
}
