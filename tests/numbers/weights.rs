//! Weighted people: against statsmodels and exact fractions, and against the same people without weights.

use proptest::prelude::*;
use vigie::measure::{Measured, Metric, Reference, Test, Undefined, Value, measure};
use vigie::tally::{Coded, DecisionColumn, Grouped, State, Tally, Weights, count, count_sample};

use super::support::{assert_close, assert_relative, coded, json, question};

/// People of a sample: group, whether selected, weight.
type Person = (&'static str, bool, f64);

fn columns(people: &[Person]) -> (Vec<Coded>, Vec<State>, Vec<f64>) {
    let groups = coded("group", people.iter().map(|person| Some(person.0)));
    let state = |selected: bool| if selected { State::Yes } else { State::No };
    (
        vec![groups],
        people.iter().map(|person| state(person.1)).collect(),
        people.iter().map(|person| person.2).collect(),
    )
}

fn weighted(people: &[Person]) -> Tally {
    let (groups, decisions, weights) = columns(people);
    let given = DecisionColumn::Given(&decisions);
    count_sample(&groups, None, given, Weights::Ones, &weights, None)
}

fn plain(people: &[Person]) -> Tally {
    let (groups, decisions, _) = columns(people);
    count(
        &groups,
        None,
        DecisionColumn::Given(&decisions),
        Weights::Ones,
        None,
    )
}

fn measured(tally: &Tally) -> Measured {
    let grouped = Grouped::new(tally, &[0]);
    let question = question(Reference::Group(vec!["b".to_owned()]));
    measure(&grouped.keys, &grouped.counts(None), &question)
}

#[test]
fn weighted_rates_intervals_and_test_are_those_of_statsmodels() {
    let oracle = json("oracles/weights.json");
    let rows = oracle["rows"].as_array().expect("rows");
    let people: Vec<Person> = rows
        .iter()
        .map(|row| {
            let group = if row[0] == "a" { "a" } else { "b" };
            (group, row[1] == 1, row[2].as_f64().expect("a weight"))
        })
        .collect();
    let number = |value: &serde_json::Value| value.as_f64().expect("a number");
    let measured = measured(&weighted(&people));
    for (group, name) in measured.groups.iter().zip(["a", "b"]) {
        let expected = &oracle["groups"][name];
        let rate = group.rate(Metric::SelectionRate);
        assert_eq!(group.counts.n().known(), Some(number(&expected["people"])));
        assert_close(
            group.counts.weight().low,
            number(&expected["weight"]),
            1e-13,
            "weight",
        );
        assert_close(
            rate.value.known().expect("known"),
            number(&expected["rate"]),
            1e-13,
            "rate",
        );
        assert_relative(
            rate.effective().expect("a size"),
            number(&expected["effective"]),
            1e-13,
            "size",
        );
        let (low, high) = rate.interval.expect("an interval");
        assert_close(low, number(&expected["interval"][0]), 1e-12, "low");
        assert_close(high, number(&expected["interval"][1]), 1e-12, "high");
    }
    let disparity = measured.groups[0]
        .disparity(Metric::SelectionRate)
        .expect("compared");
    let (low, high) = disparity.difference_interval.expect("an interval");
    assert_close(
        low,
        number(&oracle["difference_interval"][0]),
        1e-12,
        "difference, low",
    );
    assert_close(
        high,
        number(&oracle["difference_interval"][1]),
        1e-12,
        "difference, high",
    );
    let (low, high) = disparity.ratio_interval.expect("an interval");
    assert_close(low, number(&oracle["ratio_interval"][0]), 1e-12, "ratio, low");
    assert_close(high, number(&oracle["ratio_interval"][1]), 1e-12, "ratio, high");
    assert_eq!(disparity.test, Some(Test::TwoProportion));
    assert_relative(
        disparity.p_value.expect("a test"),
        number(&oracle["p_value"]),
        1e-10,
        "p",
    );
}

#[test]
fn too_few_weighted_people_are_not_tested_and_it_is_said_why() {
    let people = [
        ("a", true, 2.0),
        ("a", false, 3.5),
        ("a", false, 1.0),
        ("b", true, 1.5),
        ("b", false, 2.0),
    ];
    let measured = measured(&weighted(&people));
    let disparity = measured.groups[0]
        .disparity(Metric::SelectionRate)
        .expect("compared");
    assert_eq!(disparity.p_value, Err(Undefined::TooFewWeighted));
    assert_eq!(disparity.test, None);
    assert!(disparity.difference_interval.is_ok());
}

#[test]
fn weighted_people_whose_decision_is_unknown_give_bounds_and_no_interval() {
    let (groups, mut decisions, weights) = columns(&[
        ("a", true, 2.0),
        ("a", false, 3.0),
        ("a", false, 5.0),
        ("b", true, 1.0),
    ]);
    decisions[2] = State::Unknown;
    let given = DecisionColumn::Given(&decisions);
    let tally = count_sample(&groups, None, given, Weights::Ones, &weights, None);
    let measured = measured(&tally);
    let rate = measured.groups[0].rate(Metric::SelectionRate);
    assert_eq!(rate.value, Value::Bounds(0.2, 0.7));
    assert_eq!(rate.interval, Err(Undefined::OnlyBounds));
    assert_eq!(rate.effective(), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn equal_weights_tell_as_much_as_the_people_themselves(
        people in proptest::collection::vec((any::<bool>(), any::<bool>()), 20..120),
        weight in prop_oneof![Just(1.0), Just(2.5), Just(0.125), Just(40.0)],
    ) {
        let people: Vec<Person> = people
            .iter()
            .map(|&(is_a, selected)| (if is_a { "a" } else { "b" }, selected, weight))
            .collect();
        let (one, other) = (measured(&weighted(&people)), measured(&plain(&people)));
        prop_assert_eq!(one.groups.len(), other.groups.len());
        for (one, other) in one.groups.iter().zip(&other.groups) {
            prop_assert_eq!(one.counts.n(), other.counts.n());
            let (rate, expected) = (one.rate(Metric::SelectionRate), other.rate(Metric::SelectionRate));
            prop_assert_eq!(rate.value, expected.value);
            prop_assert_eq!(rate.people(), Some(expected.denominator));
            let (low, high) = rate.interval.expect("an interval");
            let (expected_low, expected_high) = expected.interval.expect("an interval");
            prop_assert!((low - expected_low).abs() < 1e-12 && (high - expected_high).abs() < 1e-12);
        }
    }

    /// A count of people who have the same weight is as many people with it.
    #[test]
    fn a_row_that_counts_several_weighted_people_is_as_many_rows(
        rows in proptest::collection::vec((any::<bool>(), any::<bool>(), 1..5u8, 1..40u8), 2..30),
    ) {
        let group = |is_a: bool| if is_a { "a" } else { "b" };
        let short: Vec<Person> = rows.iter().map(|row| (group(row.0), row.1, f64::from(row.3) / 8.0)).collect();
        let long: Vec<Person> = rows
            .iter()
            .zip(&short)
            .flat_map(|(row, person)| std::iter::repeat_n(*person, usize::from(row.2)))
            .collect();
        let (groups, decisions, weights) = columns(&short);
        let counts: Vec<_> = rows.iter().map(|row| vigie::tally::Amount::exact(f64::from(row.2))).collect();
        let given = DecisionColumn::Given(&decisions);
        let counted = count_sample(&groups, None, given, Weights::Amounts(&counts), &weights, None);
        prop_assert_eq!(counted, weighted(&long));
    }
}
