//! Scores and amounts dealt to groups anew with their people: against SciPy going through every deal, against the measures
//! themselves, and where they must refuse.

use proptest::prelude::*;
use vigie::measure::{
    Measured, Methods, Metric, Polarity, Question, Reference, Resampling, ResolvedReference, ScoreScale,
    Scored, Selection, Test, Undefined, measure_scored, resample,
};
use vigie::tally::{
    Amount, Counts, Cut, DecisionColumn, Decisions, Distribution, First, Grouped, State, Tally, Weights,
    count, count_sample,
};

use crate::support::{assert_close, coded, json};

/// Group, outcome and score of each person.
type Rows = Vec<(String, Option<bool>, f64)>;

fn asked(reference: Reference, draws: u32) -> Question {
    Question {
        polarity: Polarity::Favour,
        reference,
        has_outcome: true,
        has_decision: true,
        selection: Selection::Any,
        methods: Methods {
            resampling: Resampling {
                draws,
                ..Resampling::default()
            },
            ..Methods::default()
        },
    }
}

fn tally(rows: &Rows, weight: Option<f64>) -> Tally {
    let group = coded("group", rows.iter().map(|row| Some(row.0.as_str())));
    let outcome = |row: &(String, Option<bool>, f64)| match row.1 {
        None => State::Unknown,
        Some(true) => State::Yes,
        Some(false) => State::No,
    };
    let outcomes: Vec<State> = rows.iter().map(outcome).collect();
    let scores: Vec<f64> = rows.iter().map(|row| row.2).collect();
    let decision = DecisionColumn::Scores(&scores);
    match weight {
        None => count(&[group], Some(&outcomes), decision, Weights::Ones, None),
        Some(weight) => {
            let weights = vec![weight; rows.len()];
            count_sample(&[group], Some(&outcomes), decision, Weights::Ones, &weights, None)
        }
    }
}

fn measured(tally: &Tally, first: First, question: &Question) -> Measured {
    let grouped = Grouped::new(tally, &[0]);
    let people = grouped.distributions();
    let missing = vec![false; people.len()];
    let Decisions::Scored { scores, .. } = &tally.decisions else {
        panic!("no scores");
    };
    let scale = ScoreScale {
        scores,
        median: None,
        first,
    };
    let people: Vec<&Distribution> = people.iter().collect();
    let scored = Scored::of(&people, &missing, scale);
    let counts = grouped.counts(Some(&Cut::Top { count: 0 }.resolve(tally)));
    let everybody = grouped.everybody(&counts);
    let mut measured = measure_scored(&grouped.keys, &counts, &[], everybody, Some(&scored), question);
    resample(&mut measured);
    measured
}

#[test]
fn dealing_scores_at_random_agrees_with_every_deal_that_scipy_makes() {
    const DRAWS: u32 = 40_000;
    let oracle = json("oracles/dealt.json");
    let number = |list: &str, person: usize| oracle[list][person].as_f64().expect("a number");
    let mut compared = 0;
    for (name, samples) in oracle["samples"].as_object().expect("samples") {
        let mut rows: Rows = Vec::new();
        for (group, people) in samples.as_array().expect("groups").iter().enumerate() {
            for person in people.as_array().expect("people") {
                let person = person.as_u64().expect("a place") as usize;
                let outcome = number("outcomes", person) > 0.5;
                rows.push((format!("{group}"), Some(outcome), number("scores", person)));
            }
        }
        let question = asked(Reference::Largest, DRAWS);
        let measured = measured(&tally(&rows, None), First::Highest, &question);
        for metric in Metric::scores() {
            let expected = &oracle["tests"][name][metric.name()];
            let found = measured.together[metric.position()].expect("a test");
            assert_close(
                found.gap,
                expected["gap"].as_f64().expect("a gap"),
                1e-12,
                metric.name(),
            );
            let p_value = expected["p_value"].as_f64().expect("a p-value");
            let error = (p_value * (1.0 - p_value) / f64::from(DRAWS)).sqrt() + 1.0 / f64::from(DRAWS);
            assert_close(found.p_value, p_value, 5.0 * error, metric.name());
            compared += 1;
        }
    }
    assert_eq!(compared, 16);
}

/// Of a metric that has no other test, a group and its reference are dealt; of two groups it is the same test.
#[test]
fn a_group_and_its_reference_are_dealt_where_no_formula_tests_them() {
    let rows: Rows = (0..160)
        .map(|person: usize| {
            let score = ((person * 37) % 100) as f64 / 100.0;
            let group = if person % 8 < 3 { "a" } else { "b" };
            let likely = if group == "a" { score * score } else { score };
            (
                group.to_owned(),
                Some(((person * 53) % 97) as f64 / 97.0 < likely),
                score,
            )
        })
        .collect();
    let tally = tally(&rows, None);
    for reference in [Reference::Largest, Reference::Rest, Reference::Overall] {
        let against_all = reference == Reference::Overall;
        let measured = measured(&tally, First::Highest, &asked(reference, 20_000));
        for metric in Metric::scores() {
            let disparity = measured.groups[0].disparity(metric).expect("compared");
            let dealt = disparity.test == Some(Test::Permutation);
            // Nothing but a deal tests a calibration error, or a group against all with itself among them.
            assert_eq!(
                dealt,
                against_all || metric == Metric::CalibrationError,
                "{metric:?}"
            );
            if dealt {
                let pair = disparity.p_value.expect("a p-value");
                let together = measured.together[metric.position()].expect("a test").p_value;
                let error = (pair * (1.0 - pair) / 10_000.0f64).sqrt();
                assert_close(together, pair, 5.0 * error + 2e-4, metric.name());
                assert!(disparity.p_adjusted.is_some_and(|adjusted| adjusted >= pair));
            }
        }
        let is_group = matches!(measured.reference, ResolvedReference::Group(_));
        assert_eq!(
            measured.comparisons[Metric::CalibrationError.position()],
            2 - usize::from(is_group)
        );
    }
}

/// With three people in a group its quartiles have no interval, hence no test but that of deals.
#[test]
fn quartiles_of_a_few_people_are_tested_by_dealing() {
    let few = [0.1, 0.2, 0.3].map(|score| ("few".to_owned(), Some(score > 0.25), score));
    let many = (0..60).map(|person| {
        (
            "many".to_owned(),
            Some(person % 3 == 0),
            0.35 + f64::from(person) / 100.0,
        )
    });
    let rows: Rows = few.into_iter().chain(many).collect();
    let measured = measured(
        &tally(&rows, None),
        First::Highest,
        &asked(Reference::Largest, 5_000),
    );
    let disparity = measured.groups[0]
        .disparity(Metric::MedianScore)
        .expect("compared");
    assert_eq!(disparity.difference_interval, Err(Undefined::TooFewForQuantile));
    assert_eq!(disparity.test, Some(Test::Permutation));
    // The three lowest of 63: one deal in 39,711 has a median as far down, about as many one as far up.
    assert!(disparity.p_value.expect("a p-value") < 0.01);
}

#[test]
fn what_cannot_be_dealt_with_its_scores_says_why() {
    let rows: Rows = (0..90)
        .map(|person| {
            let group = ["a", "b", "c"][person % 3];
            (
                group.to_owned(),
                Some(person % 4 == 0),
                (person % 11) as f64 / 10.0,
            )
        })
        .collect();
    let question = asked(Reference::Largest, 200);
    let reason = |tally: &Tally, metric: Metric| {
        let measured = measured(tally, First::Highest, &question);
        measured.together[metric.position()].err()
    };
    assert_eq!(reason(&tally(&rows, None), Metric::MeanScore), None);
    assert_eq!(
        reason(&tally(&rows, Some(2.5)), Metric::MeanScore),
        Some(Undefined::PermutedWeights)
    );
    let mut unknown = rows.clone();
    unknown[5].1 = None;
    let unknown = tally(&unknown, None);
    assert_eq!(reason(&unknown, Metric::RocAuc), Some(Undefined::OutcomesUnknown));
    assert_eq!(reason(&unknown, Metric::MeanScore), None);
    let far: Rows = rows
        .iter()
        .map(|(group, outcome, score)| (group.clone(), *outcome, score * 30.0))
        .collect();
    assert_eq!(
        reason(&tally(&far, None), Metric::BrierScore),
        Some(Undefined::NotProbabilities)
    );
    let alone: Rows = rows.iter().filter(|row| row.0 == "a").cloned().collect();
    assert_eq!(
        reason(&tally(&alone, None), Metric::MeanScore),
        Some(Undefined::FewerThanTwoGroups)
    );
    let group = coded("group", rows.iter().map(|row| Some(row.0.as_str())));
    let scores: Vec<f64> = rows.iter().map(|row| row.2).collect();
    let counted = |amount: Amount| {
        let people = vec![amount; rows.len()];
        count(
            std::slice::from_ref(&group),
            None,
            DecisionColumn::Scores(&scores),
            Weights::Amounts(&people),
            None,
        )
    };
    let of = |tally: &Tally| {
        let grouped = Grouped::new(tally, &[0]);
        let people = grouped.distributions();
        let scale = ScoreScale {
            scores: &(0..11).map(|tenth| f64::from(tenth) / 10.0).collect::<Vec<f64>>(),
            median: None,
            first: First::Highest,
        };
        let scored = Scored::of(&people.iter().collect::<Vec<&Distribution>>(), &[false; 3], scale);
        let counts = vec![Counts::default(); 3];
        let mut measured = measure_scored(
            &grouped.keys,
            &counts,
            &[],
            Counts::default(),
            Some(&scored),
            &question,
        );
        resample(&mut measured);
        measured.together[Metric::MeanScore.position()].err()
    };
    assert_eq!(of(&counted(Amount::exact(1.5))), Some(Undefined::Weighted));
    assert_eq!(
        of(&counted(Amount::between(1.0, 2.0))),
        Some(Undefined::OnlyBounds)
    );
}

/// Too many people of all different scores are not waited for.
#[test]
fn more_people_than_can_be_dealt_are_refused_at_once() {
    let rows: Rows = (0..120_000)
        .map(|person: usize| {
            let score = ((person * 7919) % 120_011) as f64;
            (format!("{}", person % 9), Some(person.is_multiple_of(2)), score)
        })
        .collect();
    let measured = measured(
        &tally(&rows, None),
        First::Highest,
        &asked(Reference::Largest, 2_000),
    );
    assert_eq!(
        measured.together[Metric::MeanScore.position()],
        Err(Undefined::TooManyToResample)
    );
}

/// With more people than time for all deals asked for, fewer are made, and it is said how many.
#[test]
fn fewer_deals_are_made_of_many_people_and_it_is_said() {
    let rows: Rows = (0..2_000)
        .map(|person: usize| {
            let score = ((person * 7919) % 2_003) as f64;
            (format!("{}", person % 2), Some(person.is_multiple_of(3)), score)
        })
        .collect();
    let measured = measured(
        &tally(&rows, None),
        First::Highest,
        &asked(Reference::Largest, 50_000),
    );
    let found = measured.together[Metric::MeanScore.position()].expect("a test");
    assert!((199..50_000).contains(&found.draws), "{}", found.draws);
    // No p-value is smaller than the deals allow.
    assert!(found.p_value >= 1.0 / (f64::from(found.draws) + 1.0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The gap that deals are held against is that between the highest and the lowest value on the screen.
    #[test]
    fn the_gap_dealt_is_the_gap_between_the_measures(
        people in prop::collection::vec((0..4usize, any::<bool>(), 0..21u8), 2..80),
        lowest in any::<bool>(),
    ) {
        let rows: Rows = people
            .iter()
            .map(|(group, outcome, score)| (format!("{group}"), Some(*outcome), f64::from(*score) / 20.0))
            .collect();
        let first = if lowest { First::Lowest } else { First::Highest };
        let measured = measured(&tally(&rows, None), first, &asked(Reference::Largest, 40));
        for metric in Metric::scores() {
            let values = measured.groups.iter().filter_map(|group| group.rate(metric).value.known());
            let (low, high) = values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
                (low.min(value), high.max(value))
            });
            match measured.together[metric.position()] {
                Ok(together) => {
                    prop_assert!((together.gap - (high - low)).abs() < 1e-12, "{metric:?}: {}", together.gap);
                    prop_assert!(together.p_value > 0.0 && together.p_value <= 1.0);
                }
                Err(_) => prop_assert!(high <= low || !high.is_finite()),
            }
        }
    }
}
