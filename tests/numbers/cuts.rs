//! Cuts of scores: ties, shares, weights and bounds.

use proptest::prelude::*;
use vigie::tally::{Amount, Counts, Cut, DecisionColumn, Grouped, State, Tally, Tie, Weights, count};

/// A tally of one row per score, each standing for an amount.
fn tally(scores: &[f64], amounts: &[Amount]) -> Tally {
    count(
        &[],
        None,
        DecisionColumn::Scores(scores),
        Weights::Amounts(amounts),
        None,
    )
}

fn ones(scores: &[f64]) -> Tally {
    tally(scores, &vec![Amount::exact(1.0); scores.len()])
}

/// Everybody's counts under a cut: not selected, selected, unknown.
fn split(tally: &Tally, cut: Cut) -> [f64; 3] {
    let counts: Counts = Grouped::new(tally, &[])
        .counts(Some(&cut.resolve(tally)))
        .into_iter()
        .sum();
    State::ALL.map(|decision| {
        counts
            .get(State::Unknown, decision)
            .known()
            .expect("an exact count")
    })
}

#[test]
fn a_threshold_says_whether_its_own_score_is_selected() {
    let tally = ones(&[1.0, 2.0, 2.0, 3.0]);
    assert_eq!(
        split(
            &tally,
            Cut::Threshold {
                at: 2.0,
                strict: false
            }
        ),
        [1.0, 3.0, 0.0]
    );
    assert_eq!(
        split(
            &tally,
            Cut::Threshold {
                at: 2.0,
                strict: true
            }
        ),
        [3.0, 1.0, 0.0]
    );
}

#[test]
fn minus_zero_is_zero_at_a_threshold() {
    let tally = ones(&[-0.0, 0.0, -1.0]);
    for at in [0.0, -0.0] {
        assert_eq!(
            split(&tally, Cut::Threshold { at, strict: false }),
            [1.0, 2.0, 0.0]
        );
        assert_eq!(
            split(&tally, Cut::Threshold { at, strict: true }),
            [3.0, 0.0, 0.0]
        );
    }
}

#[test]
fn a_threshold_that_is_not_a_number_selects_nobody() {
    assert_eq!(
        split(
            &ones(&[1.0, 2.0]),
            Cut::Threshold {
                at: f64::NAN,
                strict: false
            }
        ),
        [2.0, 0.0, 0.0]
    );
}

#[test]
fn a_tie_at_the_last_place_leaves_the_tied_unknown() {
    let tally = ones(&[5.0, 4.0, 4.0, 4.0, 1.0]);
    let resolved = Cut::Top { count: 2 }.resolve(&tally);
    assert_eq!(
        resolved.tie,
        Some(Tie {
            rank: 1,
            score: 4.0,
            people: 3.0,
            places: 1.0
        })
    );
    assert_eq!((resolved.unknown, resolved.selected), (1..2, 2..3));
    assert_eq!(resolved.last_selected, Some(5.0));
    assert_eq!(split(&tally, Cut::Top { count: 2 }), [1.0, 1.0, 3.0]);
}

#[test]
fn places_for_all_the_tied_are_no_tie() {
    let tally = ones(&[5.0, 4.0, 4.0, 4.0, 1.0]);
    assert_eq!(Cut::Top { count: 4 }.resolve(&tally).tie, None);
    assert_eq!(split(&tally, Cut::Top { count: 4 }), [1.0, 4.0, 0.0]);
}

#[test]
fn more_places_than_people_select_everybody_with_a_score() {
    let tally = ones(&[5.0, 4.0, f64::NAN]);
    for cut in [
        Cut::Top { count: 99 },
        Cut::TopShare { share: 1.0 },
        Cut::TopShare { share: 7.0 },
    ] {
        assert_eq!(split(&tally, cut), [0.0, 2.0, 1.0], "{cut:?}");
        assert_eq!(cut.resolve(&tally).tie, None);
    }
}

#[test]
fn no_places_select_nobody() {
    let tally = ones(&[5.0, 4.0]);
    for cut in [
        Cut::Top { count: 0 },
        Cut::TopShare { share: 0.0 },
        Cut::TopShare { share: 0.4 },
    ] {
        assert_eq!(split(&tally, cut), [2.0, 0.0, 0.0], "{cut:?}");
        assert_eq!(cut.resolve(&tally).last_selected, None);
    }
}

#[test]
fn a_share_of_people_is_not_undone_by_the_last_digit() {
    let scores: Vec<f64> = (0..100).map(f64::from).collect();
    let tally = ones(&scores);
    for percent in 0..=100u32 {
        let selected = f64::from(percent);
        let share = selected / 100.0;
        assert_eq!(
            split(&tally, Cut::TopShare { share }),
            [100.0 - selected, selected, 0.0],
            "{percent} %"
        );
    }
}

#[test]
fn weights_take_places() {
    let tally = tally(&[3.0, 2.0, 1.0], &[10.0, 20.0, 30.0].map(Amount::exact));
    assert_eq!(split(&tally, Cut::Top { count: 30 }), [30.0, 30.0, 0.0]);
    let tie = Cut::Top { count: 15 }.resolve(&tally).tie.expect("a tie");
    assert_eq!((tie.people, tie.places), (20.0, 5.0));
    assert_eq!(split(&tally, Cut::TopShare { share: 0.5 }), [30.0, 30.0, 0.0]);
}

#[test]
fn fractions_of_people_do_not_make_a_tie_of_their_last_digit() {
    let amounts = vec![Amount::exact(0.1); 30];
    let scores: Vec<f64> = (0..30).map(|row| f64::from(row % 10)).collect();
    let tally = tally(&scores, &amounts);
    for tenths in 0..=10u32 {
        let resolved = Cut::TopShare {
            share: f64::from(tenths) / 10.0,
        }
        .resolve(&tally);
        assert_eq!(resolved.tie, None, "{tenths}");
        assert_eq!(resolved.selected.start, 10 - tenths as usize);
    }
}

#[test]
fn data_without_scores_have_nobody_to_select() {
    let tally = count(
        &[],
        None,
        DecisionColumn::Given(&[State::Yes]),
        Weights::Ones,
        None,
    );
    assert_eq!(Cut::Top { count: 1 }.resolve(&tally).last_selected, None);
    let nobody = count(
        &[],
        None,
        DecisionColumn::Scores(&[f64::NAN]),
        Weights::Ones,
        None,
    );
    assert_eq!(Cut::Top { count: 1 }.resolve(&nobody).last_selected, None);
}

proptest! {
    /// Places given one at a time, from the highest score down; the tied are found by looking at them.
    #[test]
    fn top_k_selects_whom_no_order_of_the_file_would_change(scores in proptest::collection::vec(0..8i8, 1..60), k in 0..70u64) {
        let mut sorted = scores.clone();
        sorted.sort_by(|a, b| b.cmp(a));
        let last = (k as usize).min(sorted.len());
        let inside = |score: &i8| sorted[..last].contains(score);
        let outside = |score: &i8| sorted[last..].contains(score);
        let count = |wanted: &dyn Fn(&i8) -> bool| scores.iter().filter(|score| wanted(score)).count() as f64;
        let expected = [
            count(&|score| !inside(score)),
            count(&|score| inside(score) && !outside(score)),
            count(&|score| inside(score) && outside(score)),
        ];
        let scores: Vec<f64> = scores.iter().copied().map(f64::from).collect();
        prop_assert_eq!(split(&ones(&scores), Cut::Top { count: k }), expected);
    }

    /// Whatever the true counts, a score called selected is, and one called not selected is not.
    #[test]
    fn with_bounds_a_decision_is_known_only_when_every_true_count_gives_it(
        bounds in proptest::collection::vec((0..4u8, 0..3u8), 1..5),
        k in 0..12u64,
        share in 0.0..1.0f64,
        by_share: bool,
    ) {
        let cut = if by_share { Cut::TopShare { share } } else { Cut::Top { count: k } };
        let scores: Vec<f64> = (0..bounds.len()).map(|score| score as f64).collect();
        let amounts: Vec<Amount> =
            bounds.iter().map(|&(low, more)| Amount::between(f64::from(low), f64::from(low + more))).collect();
        let bounded = tally(&scores, &amounts);
        let state = |tally: &Tally, score: f64| {
            let vigie::tally::Decisions::Scored { scores, .. } = &tally.decisions else { unreachable!() };
            let resolved = cut.resolve(tally);
            let rank = scores.iter().position(|&other| other == score)?;
            Some(if resolved.selected.contains(&rank) {
                State::Yes
            } else if resolved.unknown.contains(&rank) {
                State::Unknown
            } else {
                State::No
            })
        };
        // Every true count within the bounds.
        let mut truths = vec![vec![]];
        for &(low, more) in &bounds {
            truths = truths
                .into_iter()
                .flat_map(|truth: Vec<u8>| (low..=low + more).map(move |n| [truth.clone(), vec![n]].concat()))
                .collect();
        }
        for &score in &scores {
            let mut seen = std::collections::BTreeSet::new();
            for truth in &truths {
                let amounts: Vec<Amount> = truth.iter().map(|&n| Amount::exact(f64::from(n))).collect();
                seen.extend(state(&tally(&scores, &amounts), score));
            }
            let Some(said) = state(&bounded, score) else { continue };
            if said == State::Unknown {
                prop_assert!(seen.len() > 1 || seen.contains(&State::Unknown), "{} is never in doubt: {:?}", score, seen);
            } else {
                prop_assert!(seen.iter().all(|&state| state == said), "{} is said {:?}: {:?}", score, said, seen);
            }
        }
    }
}
