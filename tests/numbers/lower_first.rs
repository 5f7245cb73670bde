//! The lowest scores selected first: the same as the highest of their opposites.

use proptest::prelude::*;
use vigie::data::MISSING;
use vigie::tally::{
    Amount, Coded, Counts, Cut, DecisionColumn, First, Grouped, State, Tally, Tie, Weights, count,
};

/// A tally of people of two groups, one row per score.
fn tally(scores: &[f64], amounts: &[Amount]) -> Tally {
    let rows = 0..scores.len();
    let groups = Coded {
        name: "group".to_owned(),
        levels: ["a", "b"].map(str::to_owned).into(),
        codes: rows
            .clone()
            .map(|row| if row % 5 == 4 { MISSING } else { row as u32 % 2 })
            .collect(),
    };
    let outcomes: Vec<State> = rows.map(|row| State::ALL[row % 3]).collect();
    count(
        &[groups],
        Some(&outcomes),
        DecisionColumn::Scores(scores),
        Weights::Amounts(amounts),
        None,
    )
}

fn ones(scores: &[f64]) -> Tally {
    tally(scores, &vec![Amount::exact(1.0); scores.len()])
}

fn counts(tally: &Tally, cut: Cut, first: First) -> Vec<Counts> {
    Grouped::new(tally, &[0]).counts(Some(&cut.resolve_from(first, tally)))
}

/// Everybody not selected, selected, and not known to be either.
fn split(scores: &[f64], cut: Cut) -> [f64; 3] {
    let all: Counts = counts(&ones(scores), cut, First::Lowest).into_iter().sum();
    State::ALL.map(|decision| {
        State::ALL
            .map(|outcome| all.get(outcome, decision).low)
            .iter()
            .sum()
    })
}

#[test]
fn a_threshold_selects_the_scores_up_to_it_and_its_own_unless_strict() {
    let scores = [1.0, 2.0, 2.0, 3.0, f64::NAN];
    let at = |at, strict| split(&scores, Cut::Threshold { at, strict });
    assert_eq!(at(2.0, false), [1.0, 3.0, 1.0]);
    assert_eq!(at(2.0, true), [3.0, 1.0, 1.0]);
    assert_eq!(at(2.5, false), [1.0, 3.0, 1.0]);
    assert_eq!(at(1.0, true), [4.0, 0.0, 1.0]);
}

#[test]
fn places_go_to_the_lowest_scores_and_a_tie_at_the_last_one_is_said() {
    let scores = [5.0, 2.0, 2.0, 2.0, 1.0];
    let tally = ones(&scores);
    let resolved = Cut::Top { count: 2 }.resolve_from(First::Lowest, &tally);
    let tie = Tie {
        rank: 1,
        score: 2.0,
        people: 3.0,
        places: 1.0,
    };
    assert_eq!(resolved.tie, Some(tie));
    assert_eq!(
        (resolved.selected.clone(), resolved.unknown.clone()),
        (0..1, 1..2)
    );
    assert_eq!(resolved.last_selected, Some(1.0));
    assert!(resolved.selects(1.0) && !resolved.selects(2.0));
    assert_eq!(split(&scores, Cut::Top { count: 2 }), [1.0, 1.0, 3.0]);
    assert_eq!(split(&scores, Cut::TopShare { share: 0.8 }), [1.0, 4.0, 0.0]);
}

fn cuts() -> impl Strategy<Value = Cut> {
    prop_oneof![
        (-40..40i32, any::<bool>()).prop_map(|(at, strict)| Cut::Threshold {
            at: f64::from(at) / 4.0,
            strict
        }),
        (0..30u64).prop_map(|count| Cut::Top { count }),
        (0.0..1.0f64).prop_map(|share| Cut::TopShare { share }),
    ]
}

proptest! {
    #[test]
    fn the_lowest_first_are_the_highest_first_of_the_opposite_scores(
        people in proptest::collection::vec((-8..8i32, 0..9u32, 0..3u32), 0..40),
        cut in cuts(),
    ) {
        let scores: Vec<f64> = people
            .iter()
            .map(|(score, ..)| if *score == 7 { f64::NAN } else { f64::from(*score) })
            .collect();
        let opposites: Vec<f64> = scores.iter().map(|score| -score).collect();
        // Fractions and bounds too.
        let amounts: Vec<Amount> = people
            .iter()
            .map(|&(_, low, more)| Amount::between(f64::from(low) / 4.0, f64::from(low + more) / 4.0))
            .collect();
        let opposite_cut = match cut {
            Cut::Threshold { at, strict } => Cut::Threshold { at: -at, strict },
            other => other,
        };
        let (tally, opposite) = (tally(&scores, &amounts), tally(&opposites, &amounts));
        let (lowest, highest) = (
            cut.resolve_from(First::Lowest, &tally),
            opposite_cut.resolve_from(First::Highest, &opposite),
        );
        prop_assert_eq!(lowest.last_selected, highest.last_selected.map(|score| -score));
        let tie = |tie: Tie| (tie.people, tie.places);
        prop_assert_eq!(lowest.tie.map(tie), highest.tie.map(tie));
        prop_assert_eq!(lowest.tie.map(|tie| tie.score), highest.tie.map(|tie| -tie.score));
        prop_assert_eq!(lowest.selected.len(), highest.selected.len());
        prop_assert_eq!(lowest.unknown.len(), highest.unknown.len());
        prop_assert_eq!(
            counts(&tally, cut, First::Lowest),
            counts(&opposite, opposite_cut, First::Highest)
        );
    }
}
