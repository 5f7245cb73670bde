//! From random rows, each rate recomputed one person at a time by other means.

use proptest::prelude::*;
use vigie::data::MISSING;
use vigie::measure::{Metric, Reference, Undefined, Value, measure, rate};
use vigie::tally::{Amount, Coded, Counts, Cut, DecisionColumn, Grouped, State, Tally, Weights, count};

use crate::support::question;

/// A person: two attributes (`None` where missing), outcome, score.
type Person = (Option<u32>, Option<u32>, bool, i8);

const LEVELS: [u32; 2] = [4, 3];

fn people() -> impl Strategy<Value = Vec<Person>> {
    let code = |levels| prop_oneof![9 => (0..levels).prop_map(Some), 1 => Just(None)];
    proptest::collection::vec((code(LEVELS[0]), code(LEVELS[1]), any::<bool>(), 0..6i8), 1..200)
}

fn dimensions(people: &[Person]) -> [Coded; 2] {
    let coded = |name: &str, levels: u32, codes: Vec<u32>| Coded {
        name: name.to_owned(),
        levels: (0..levels).map(|level| format!("{name}{level}")).collect(),
        codes,
    };
    [
        coded(
            "a",
            LEVELS[0],
            people.iter().map(|person| person.0.unwrap_or(MISSING)).collect(),
        ),
        coded(
            "b",
            LEVELS[1],
            people.iter().map(|person| person.1.unwrap_or(MISSING)).collect(),
        ),
    ]
}

fn outcomes(people: &[Person]) -> Vec<State> {
    people
        .iter()
        .map(|person| if person.2 { State::Yes } else { State::No })
        .collect()
}

fn tally(people: &[Person]) -> Tally {
    let scores: Vec<f64> = people.iter().map(|person| f64::from(person.3)).collect();
    let outcome = outcomes(people);
    count(
        &dimensions(people),
        Some(&outcome),
        DecisionColumn::Scores(&scores),
        Weights::Ones,
        None,
    )
}

/// Whether a person is below the line of a metric, and above it.
fn stands(metric: Metric, outcome: bool, selected: bool) -> (bool, bool) {
    match metric {
        Metric::SelectionRate => (true, selected),
        Metric::BaseRate => (true, outcome),
        Metric::Accuracy => (true, outcome == selected),
        Metric::TruePositiveRate => (outcome, selected),
        Metric::FalseNegativeRate => (outcome, !selected),
        Metric::FalsePositiveRate => (!outcome, selected),
        Metric::TrueNegativeRate => (!outcome, !selected),
        Metric::Precision => (selected, outcome),
        Metric::FalseDiscoveryRate => (selected, !outcome),
        Metric::NegativePredictiveValue => (!selected, !outcome),
        Metric::FalseOmissionRate => (!selected, outcome),
        _ => panic!("{metric:?} is no share"),
    }
}

proptest! {
    #[test]
    fn each_rate_is_the_share_of_people_counted_one_by_one(people in people(), at in 0..7i8, crossed: bool) {
        let tally = tally(&people);
        let attributes: &[usize] = if crossed { &[1, 0] } else { &[0] };
        let grouped = Grouped::new(&tally, attributes);
        let cut = Cut::Threshold { at: f64::from(at), strict: false }.resolve(&tally);
        let measured = measure(&grouped.keys, &grouped.counts(Some(&cut)), &question(Reference::Rest));
        let name = |letter: &str, code: Option<u32>| code.map(|code| format!("{letter}{code}"));
        let mut seen = 0;
        for group in measured.groups.iter().chain([&measured.overall]) {
            let inside = |person: &&Person| {
                let key = if crossed { vec![name("b", person.1), name("a", person.0)] } else { vec![name("a", person.0)] };
                group.key.is_empty() || key == group.key
            };
            let members: Vec<&Person> = people.iter().filter(inside).collect();
            if !group.key.is_empty() {
                seen += members.len();
            }
            prop_assert!(!members.is_empty());
            for rate in group.rates.iter().filter(|rate| rate.metric.share().is_some()) {
                let stands = members.iter().map(|person| stands(rate.metric, person.2, person.3 >= at));
                let below = stands.clone().filter(|stands| stands.0).count();
                let above = stands.filter(|stands| stands.0 && stands.1).count();
                prop_assert_eq!(rate.denominator, Amount::exact(below as f64));
                prop_assert_eq!(rate.numerator, Amount::exact(above as f64));
                prop_assert_eq!(rate.unknown, Amount::ZERO);
                match rate.value {
                    Value::Known(value) => prop_assert_eq!(value, above as f64 / below as f64),
                    Value::Undefined(reason) => {
                        prop_assert_eq!(below, 0);
                        prop_assert_ne!(reason, Undefined::EmptyGroup);
                    }
                    Value::Bounds(..) => prop_assert!(false, "everything is known"),
                }
            }
        }
        prop_assert_eq!(seen, people.len());
    }

    #[test]
    fn the_order_of_rows_does_not_matter(people in people(), seed: u64) {
        let mut shuffled = people.clone();
        let mut state = seed | 1;
        for last in (1..shuffled.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            shuffled.swap(last, (state >> 33) as usize % (last + 1));
        }
        prop_assert_eq!(tally(&people), tally(&shuffled));
    }

    #[test]
    fn splitting_a_row_into_several_of_the_same_weight_changes_nothing(people in people(), parts in 1..5u8) {
        let scores: Vec<f64> = people.iter().map(|person| f64::from(person.3)).collect();
        let whole = vec![Amount::between(f64::from(parts), 2.0 * f64::from(parts)); people.len()];
        let dimensions_whole = dimensions(&people);
        let one = count(
            &dimensions_whole,
            Some(&outcomes(&people)),
            DecisionColumn::Scores(&scores),
            Weights::Amounts(&whole),
            None,
        );
        let repeated: Vec<Person> =
            people.iter().flat_map(|&person| std::iter::repeat_n(person, usize::from(parts))).collect();
        let scores: Vec<f64> = repeated.iter().map(|person| f64::from(person.3)).collect();
        let pieces = vec![Amount::between(1.0, 2.0); repeated.len()];
        let many = count(
            &dimensions(&repeated),
            Some(&outcomes(&repeated)),
            DecisionColumn::Scores(&scores),
            Weights::Amounts(&pieces),
            None,
        );
        prop_assert_eq!(one, many);
    }

    #[test]
    fn renaming_and_reordering_the_values_changes_no_count(people in people()) {
        let reversed: Vec<Person> =
            people.iter().map(|person| (person.0.map(|code| LEVELS[0] - 1 - code), person.1, person.2, person.3)).collect();
        let cut = Cut::Threshold { at: 3.0, strict: false };
        let counts = |people: &[Person]| {
            let tally = tally(people);
            let grouped = Grouped::new(&tally, &[0]);
            let counts = grouped.counts(Some(&cut.resolve(&tally)));
            grouped.keys.into_iter().zip(counts).collect::<Vec<_>>()
        };
        let (straight, mut reversed) = (counts(&people), counts(&reversed));
        let known = reversed.iter().filter(|(key, _)| key[0].is_some()).count();
        reversed[..known].reverse();
        for ((key, counts), (other, other_counts)) in straight.into_iter().zip(reversed) {
            let renamed = other[0].as_ref().map(|name| format!("a{}", LEVELS[0] - 1 - name[1..].parse::<u32>().unwrap()));
            prop_assert_eq!(&key[0], &renamed);
            prop_assert_eq!(counts, other_counts);
        }
    }

    #[test]
    fn a_filter_counts_as_if_the_other_rows_were_not_there(people in people(), modulus in 2..5usize) {
        let keep: Vec<bool> = (0..people.len()).map(|row| row % modulus != 0).collect();
        let scores: Vec<f64> = people.iter().map(|person| f64::from(person.3)).collect();
        let outcome = outcomes(&people);
        let filtered =
            count(&dimensions(&people), Some(&outcome), DecisionColumn::Scores(&scores), Weights::Ones, Some(&keep));
        let kept: Vec<Person> =
            people.iter().zip(&keep).filter(|(_, keep)| **keep).map(|(person, _)| *person).collect();
        prop_assert_eq!(filtered, tally(&kept));
    }

    #[test]
    fn a_metric_and_its_complement_add_up_to_one(tp in 0..50u8, fp in 0..50u8, fn_ in 0..50u8, tn in 0..50u8) {
        let counts = Counts::known(f64::from(tp), f64::from(fp), f64::from(fn_), f64::from(tn));
        for metric in Metric::ALL {
            let Some(other) = metric.complement() else { continue };
            let (rate, other) = (rate(metric, &counts), rate(other, &counts));
            match (rate.value, other.value) {
                (Value::Known(value), Value::Known(other_value)) => {
                    prop_assert!((value + other_value - 1.0).abs() < 1e-15);
                    let (low, high) = rate.interval.unwrap();
                    let (other_low, other_high) = other.interval.unwrap();
                    prop_assert!((low + other_high - 1.0).abs() < 1e-12 && (high + other_low - 1.0).abs() < 1e-12);
                    prop_assert!(low <= value && value <= high);
                }
                (value, other_value) => prop_assert_eq!(value, other_value),
            }
        }
    }
}

#[test]
fn a_missing_value_is_counted_apart_and_comes_last() {
    let people = [
        (None, Some(0), true, 1),
        (Some(3), Some(1), false, 2),
        (Some(0), None, true, 3),
        (None, Some(0), true, 1),
    ];
    let tally = tally(&people);
    assert_eq!(tally.codes[0], [0, 3, MISSING]);
    assert_eq!(tally.amounts[2], Amount::exact(2.0));
    let keys = Grouped::new(&tally, &[0, 1]).keys;
    let name = |name: &str| Some(name.to_owned());
    assert_eq!(
        keys,
        [
            vec![name("a3"), name("b1")],
            vec![name("a0"), None],
            vec![None, name("b0")]
        ]
    );
}

#[test]
fn data_without_outcome_or_decision_count_as_unknown() {
    let people = [(Some(0), Some(0), true, 1), (Some(1), Some(0), false, 2)];
    let tally = count(
        &dimensions(&people),
        None,
        DecisionColumn::None,
        Weights::Ones,
        None,
    );
    let counts = Grouped::new(&tally, &[1]).counts(None);
    assert_eq!(counts.len(), 1);
    assert_eq!(counts[0].get(State::Unknown, State::Unknown), Amount::exact(2.0));
    assert_eq!(counts[0].n(), Amount::exact(2.0));
}
