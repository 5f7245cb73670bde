//! Comparisons inside strata: statsmodels' numbers, and what must hold whatever the counts.

use proptest::prelude::*;
use serde_json::Value as Json;
use vigie::measure::strata::{ChiSquare, Figure, Inside, Notice, StratumMeasures, inside};
use vigie::measure::{Measured, Metric, Polarity, Reference, Undefined, chi_square, measure, two_proportion};
use vigie::tally::{Amount, Counts, GroupKey, State};

use crate::support::{assert_close, json, question};

const TOLERANCE: f64 = 1e-9;

/// A stratum: the groups present, with yes and n of each.
type Stratum = Vec<(&'static str, f64, f64)>;

fn counts(yes: f64, n: f64) -> Counts {
    Counts::known(yes, 0.0, 0.0, n - yes)
}

fn measured(groups: &[(&str, Counts)], reference: Reference) -> Measured {
    let keys: Vec<GroupKey> = groups
        .iter()
        .map(|(name, _)| vec![Some((*name).to_owned())])
        .collect();
    let counts: Vec<Counts> = groups.iter().map(|(_, counts)| *counts).collect();
    measure(&keys, &counts, &question(reference))
}

/// Compares inside strata of counts; the groups of everybody are those met, in their order.
fn compare(
    strata: &[Vec<(&str, Counts)>],
    reference: Reference,
    metric: Metric,
) -> Vec<Result<Inside, Undefined>> {
    let mut whole: Vec<(&str, Counts)> = Vec::new();
    for (name, counts) in strata.iter().flatten() {
        match whole.iter_mut().find(|(other, _)| other == name) {
            Some((_, sum)) => *sum += *counts,
            None => whole.push((name, *counts)),
        }
    }
    let everybody = measured(&whole, reference.clone());
    let each: Vec<(Measured, Vec<usize>)> = strata
        .iter()
        .map(|groups| {
            let place = |(name, _): &(&str, Counts)| whole.iter().position(|(other, _)| other == name);
            let places = groups.iter().filter_map(place).collect();
            (measured(groups, reference.clone()), places)
        })
        .collect();
    let strata: Vec<StratumMeasures<'_>> = each
        .iter()
        .map(|(measured, places)| StratumMeasures {
            is_missing: false,
            measured,
            places,
        })
        .collect();
    inside(&everybody, &strata, metric, Polarity::Favour)
}

fn of_rates(strata: &[Stratum]) -> Vec<Vec<(&'static str, Counts)>> {
    let one = |groups: &Stratum| {
        groups
            .iter()
            .map(|(name, yes, n)| (*name, counts(*yes, *n)))
            .collect()
    };
    strata.iter().map(one).collect()
}

fn named(name: &str) -> Reference {
    Reference::Group(vec![name.to_owned()])
}

/// The first group against the second inside strata of `[yes, n, yes, n, everybody]`.
fn first(strata: &[[f64; 5]]) -> Inside {
    let groups = strata.iter().map(|[yes, n, other_yes, other_n, everybody]| {
        let mut groups = vec![("group", *yes, *n), ("reference", *other_yes, *other_n)];
        let rest = everybody - n - other_n;
        if rest > 0.0 {
            groups.push(("rest", 0.0, rest));
        }
        groups
    });
    let groups: Vec<Stratum> = groups.collect();
    compare(&of_rates(&groups), named("reference"), Metric::SelectionRate)
        .swap_remove(0)
        .expect("a comparison")
}

fn cases() -> Vec<(String, Json, Inside)> {
    let cases = json("oracles/strata.json")["cases"].clone();
    let cases = cases.as_object().expect("cases").clone();
    let read = |(name, case): (String, Json)| {
        let strata: Vec<[f64; 5]> = serde_json::from_value(case["strata"].clone()).expect("strata");
        let found = first(&strata);
        (name, case, found)
    };
    cases.into_iter().map(read).collect()
}

#[track_caller]
fn same_value(figure: &Figure, expected: &Json, what: &str) {
    let expected = expected.as_f64().expect("a number");
    assert_close(figure.value.expect(what), expected, TOLERANCE, what);
}

#[track_caller]
fn same_interval(figure: &Figure, expected: &[Json], what: &str) {
    let (low, high) = figure.interval.expect(what);
    assert_close(low, expected[0].as_f64().expect("a number"), TOLERANCE, what);
    assert_close(high, expected[1].as_f64().expect("a number"), TOLERANCE, what);
}

#[track_caller]
fn same_test(test: &Result<ChiSquare, Undefined>, expected: &Json, what: &str) {
    let test = test.as_ref().expect(what);
    assert_close(
        test.statistic,
        expected[0].as_f64().expect("a number"),
        TOLERANCE,
        what,
    );
    let p = expected[1].as_f64().expect("a number");
    assert!(
        (test.p_value - p).abs() <= TOLERANCE * p.max(1e-3),
        "{what}: {} is not {p}",
        test.p_value
    );
    if let Some(freedom) = expected[2].as_f64() {
        assert_eq!(test.freedom, freedom, "{what}");
    }
}

#[test]
fn pooled_numbers_and_tests_are_those_of_statsmodels() {
    for (name, case, found) in cases() {
        let expected = &case["pooled"];
        let figures = [
            ("odds_ratio", &found.pooled.odds_ratio),
            ("ratio", &found.pooled.ratio),
            ("difference", &found.pooled.difference),
        ];
        for (figure, found) in figures {
            same_value(found, &expected[figure], &format!("{name} {figure}"));
            let interval = expected[format!("{figure}_interval")]
                .as_array()
                .expect("two ends")
                .clone();
            same_interval(found, &interval, &format!("{name} {figure}"));
        }
        same_test(&found.association, &expected["association"], &name);
        match expected.get("homogeneity") {
            Some(expected) => same_test(&found.homogeneity, expected, &name),
            None => assert_eq!(found.homogeneity, Err(Undefined::OneStratum)),
        }
    }
}

#[test]
fn crude_and_standardised_numbers_agree() {
    for (name, case, found) in cases() {
        for figure in ["difference", "ratio"] {
            let expected = case["crude"][figure].as_array().expect("three numbers");
            let crude = match figure {
                "ratio" => &found.crude.ratio,
                _ => &found.crude.difference,
            };
            same_value(crude, &expected[0], &format!("{name} crude {figure}"));
            same_interval(crude, &expected[1..], &format!("{name} crude {figure}"));
        }
        let standardised = found.standardised.expect("standardised");
        let figures = [
            ("group", &standardised.group),
            ("reference", &standardised.reference),
            ("difference", &standardised.difference),
        ];
        for (figure, found) in figures {
            let expected = case["standardised"][figure].as_array().expect("three numbers");
            same_value(found, &expected[0], &format!("{name} standardised {figure}"));
            same_interval(found, &expected[1..], &format!("{name} standardised {figure}"));
        }
        same_value(&standardised.ratio, &case["standardised"]["ratio"], &name);
    }
}

#[test]
fn the_conditional_disparity_of_berkeley_is_a_mean_over_departments() {
    let (_, case, found) = cases()
        .into_iter()
        .find(|case| case.0 == "berkeley")
        .expect("Berkeley");
    let conditional = found.conditional.expect("a disparity");
    let expected = &case["conditional"];
    assert_close(
        conditional.value,
        expected["value"].as_f64().unwrap(),
        1e-12,
        "inside",
    );
    assert_close(
        conditional.crude,
        expected["crude"].as_f64().unwrap(),
        1e-12,
        "crude",
    );
    assert!(conditional.left_out.is_empty());
}

#[test]
fn at_berkeley_the_gap_changes_direction_and_only_the_crude_one_is_clear() {
    let (_, _, found) = cases()
        .into_iter()
        .find(|case| case.0 == "berkeley")
        .expect("Berkeley");
    let expected = Notice::Reversed {
        crude: true,
        pooled: false,
    };
    assert_eq!(found.notice, Some(expected));
}

#[test]
fn a_gap_that_the_strata_explain_is_lost_and_one_that_they_hid_is_found() {
    // The group stands where few are selected; inside, two points are left of a gap of thirty.
    let lost = first(&[
        [78.0, 400.0, 20.0, 100.0, 500.0],
        [59.0, 100.0, 240.0, 400.0, 500.0],
    ]);
    assert_eq!(lost.notice, Some(Notice::Lost));
    // It stands where many are selected, and falls behind in both.
    let found = first(&[
        [200.0, 400.0, 70.0, 100.0, 500.0],
        [20.0, 100.0, 160.0, 400.0, 500.0],
    ]);
    assert_eq!(found.notice, Some(Notice::Found));
}

#[test]
fn strata_where_the_two_cannot_be_compared_are_left_out_with_the_reason() {
    let hidden = {
        let mut counts = Counts::default();
        counts.add(State::Yes, State::Yes, Amount::between(1.0, 9.0));
        counts.add(State::No, State::No, Amount::exact(20.0));
        counts
    };
    let strata = [
        vec![("a", counts(5.0, 20.0)), ("b", counts(9.0, 30.0))],
        vec![("a", counts(5.0, 20.0))],
        vec![("b", counts(9.0, 30.0))],
        vec![("a", hidden), ("b", counts(9.0, 30.0))],
        vec![("a", counts(5.0, 20.0)), ("b", hidden)],
    ];
    let found = compare(&strata, named("b"), Metric::SelectionRate);
    assert_eq!(found[1], Err(Undefined::IsReference));
    // The whole is known within bounds too, which refuses nothing here.
    let found = found[0].as_ref().expect("a comparison");
    assert_eq!(found.layers.len(), 1);
    let left_out: Vec<(usize, Undefined)> = found
        .left_out
        .iter()
        .map(|left_out| (left_out.stratum, left_out.reason))
        .collect();
    let expected = [
        (1, Undefined::ReferenceAbsent),
        (2, Undefined::EmptyGroup),
        (3, Undefined::OnlyBounds),
        (4, Undefined::OnlyBounds),
    ];
    assert_eq!(left_out, expected);
    assert_eq!(found.left_out[0].people, Amount::exact(20.0));
}

#[test]
fn nobody_below_the_line_leaves_the_stratum_out_and_no_stratum_left_refuses() {
    let strata = [vec![
        ("a", Counts::known(3.0, 0.0, 2.0, 0.0)),
        ("b", Counts::known(4.0, 5.0, 2.0, 9.0)),
    ]];
    let found = compare(&strata, named("b"), Metric::FalsePositiveRate);
    assert_eq!(found[0], Err(Undefined::NoSharedStratum));
    let found = compare(&strata, named("b"), Metric::TruePositiveRate);
    let found = found[0].as_ref().expect("a comparison");
    assert_eq!(found.conditional, Err(Undefined::SelectionOnly));
}

#[test]
fn fractions_of_people_are_pooled_without_interval_or_test() {
    let strata = [
        vec![("a", counts(5.5, 20.0)), ("b", counts(9.0, 30.0))],
        vec![("a", counts(7.0, 11.0)), ("b", counts(3.0, 8.0))],
    ];
    let found = compare(&strata, named("b"), Metric::SelectionRate);
    let found = found[0].as_ref().expect("a comparison");
    let expected = ((5.5 * 30.0 - 9.0 * 20.0) / 50.0 + (7.0 * 8.0 - 3.0 * 11.0) / 19.0)
        / (20.0 * 30.0 / 50.0 + 11.0 * 8.0 / 19.0);
    assert_close(
        found.pooled.difference.value.unwrap(),
        expected,
        1e-15,
        "difference",
    );
    assert_eq!(found.pooled.difference.interval, Err(Undefined::Weighted));
    assert_eq!(found.association, Err(Undefined::Weighted));
    assert_eq!(found.homogeneity, Err(Undefined::Weighted));
    assert_eq!(found.notice, None);
}

#[test]
fn against_everybody_a_group_is_compared_with_everybody_else() {
    let strata: [Stratum; 2] = [
        vec![("a", 5.0, 20.0), ("b", 9.0, 30.0), ("c", 2.0, 10.0)],
        vec![("a", 7.0, 11.0), ("b", 3.0, 8.0)],
    ];
    let merged: [Stratum; 2] = [
        vec![("a", 5.0, 20.0), ("others", 11.0, 40.0)],
        vec![("a", 7.0, 11.0), ("others", 3.0, 8.0)],
    ];
    let apart = compare(&of_rates(&merged), named("others"), Metric::SelectionRate);
    for reference in [Reference::Overall, Reference::Rest] {
        let found = compare(&of_rates(&strata), reference, Metric::SelectionRate);
        let (found, apart) = (found[0].as_ref().unwrap(), apart[0].as_ref().unwrap());
        assert_eq!(found.pooled, apart.pooled);
        assert_eq!(found.crude.difference, apart.crude.difference);
    }
}

#[test]
fn all_groups_at_once_are_tested_as_scipy_does() {
    let cases = json("oracles/strata.json")["all_groups"].clone();
    for (name, case) in cases.as_object().expect("cases") {
        let groups: Vec<(f64, f64)> = serde_json::from_value(case["groups"].clone()).expect("groups");
        let found = chi_square(&groups).expect("a test");
        assert_close(
            found.statistic,
            case["statistic"].as_f64().unwrap(),
            TOLERANCE,
            name,
        );
        assert_eq!(found.freedom, case["freedom"].as_f64().unwrap(), "{name}");
        let p = case["p_value"].as_f64().unwrap();
        assert!(
            (found.p_value - p).abs() <= TOLERANCE * p,
            "{name}: {} is not {p}",
            found.p_value
        );
    }
    let two = chi_square(&[(30.0, 90.0), (50.0, 110.0)]).expect("a test");
    let z = two_proportion((30.0, 90.0), (50.0, 110.0)).expect("a test");
    assert_close(two.p_value, z, 1e-10, "two groups");
}

#[test]
fn all_groups_at_once_are_not_tested_where_the_law_would_not_hold() {
    assert_eq!(
        chi_square(&[(3.0, 90.0), (2.0, 110.0), (0.0, 4.0)]),
        Err(Undefined::TooFewExpected)
    );
    assert_eq!(
        chi_square(&[(0.0, 90.0), (0.0, 110.0)]),
        Err(Undefined::NoContrast)
    );
    assert_eq!(chi_square(&[(5.0, 90.0)]), Err(Undefined::FewerThanTwoGroups));
    let groups = [
        ("a", counts(5.5, 20.0)),
        ("b", counts(9.0, 30.0)),
        ("c", counts(9.0, 31.0)),
    ];
    let found = measured(&groups, named("a"));
    assert_eq!(found.all_groups(Metric::SelectionRate), Err(Undefined::Weighted));
    assert_eq!(
        found.all_groups(Metric::BalancedAccuracy),
        Err(Undefined::NotPooled)
    );
}

/// A stratum of two groups in which both rates can vary.
fn stratum() -> impl Strategy<Value = [f64; 5]> {
    (2u32..60, 2u32..60, 0u32..20).prop_flat_map(|(n, m, rest)| {
        (0..=n, 0..=m).prop_map(move |(yes, other)| [yes, n, other, m, n + m + rest].map(f64::from))
    })
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-11 * one.abs().max(1.0)
}

fn same(one: &Figure, other: &Figure) -> bool {
    let value = match (one.value, other.value) {
        (Ok(one), Ok(other)) => close(one, other),
        (one, other) => one == other,
    };
    let interval = match (one.interval, other.interval) {
        (Ok(one), Ok(other)) => close(one.0, other.0) && close(one.1, other.1),
        (one, other) => one == other,
    };
    value && interval
}

proptest! {
    #[test]
    fn with_one_stratum_pooled_and_standardised_are_crude(stratum in stratum()) {
        let found = first(&[stratum]);
        let [yes, n, other, m, _] = stratum;
        prop_assert!(close(found.pooled.difference.value.unwrap(), yes / n - other / m));
        if other > 0.0 {
            prop_assert!(close(found.pooled.ratio.value.unwrap(), (yes / n) / (other / m)));
            if yes < n {
                let odds = yes * (m - other) / ((n - yes) * other);
                prop_assert!(close(found.pooled.odds_ratio.value.unwrap(), odds));
            }
        }
        let standardised = found.standardised.unwrap();
        prop_assert!(same(&standardised.difference, &found.crude.difference));
    }

    #[test]
    fn the_order_of_the_strata_changes_nothing(
        strata in prop::collection::vec(stratum(), 1..6),
    ) {
        let forwards = first(&strata);
        let mut strata = strata;
        strata.reverse();
        let backwards = first(&strata);
        prop_assert!(same(&forwards.pooled.difference, &backwards.pooled.difference));
        prop_assert!(same(&forwards.pooled.ratio, &backwards.pooled.ratio));
        prop_assert!(same(&forwards.pooled.odds_ratio, &backwards.pooled.odds_ratio));
        prop_assert_eq!(forwards.notice, backwards.notice);
    }

    #[test]
    fn exchanging_the_two_turns_differences_and_ratios_over(
        strata in prop::collection::vec(stratum(), 1..6),
    ) {
        let one = first(&strata);
        let turned: Vec<[f64; 5]> =
            strata.iter().map(|[yes, n, other, m, all]| [*other, *m, *yes, *n, *all]).collect();
        let other = first(&turned);
        prop_assert!(close(one.pooled.difference.value.unwrap(), -other.pooled.difference.value.unwrap()));
        if let (Ok(one), Ok(other)) = (one.pooled.odds_ratio.value, other.pooled.odds_ratio.value) {
            prop_assert!(one == 0.0 || close(one * other, 1.0));
        }
        match (one.association, other.association) {
            (Ok(one), Ok(other)) => prop_assert!(close(one.statistic, other.statistic)),
            (one, other) => prop_assert_eq!(one, other),
        }
    }

    #[test]
    fn standardised_is_crude_when_both_have_the_mix_of_everybody(
        rates in prop::collection::vec((0u32..=10, 0u32..=10, 1u32..6), 1..6),
    ) {
        // In each stratum the group is twice, and the reference three times, the same number of tens.
        let strata: Vec<[f64; 5]> = rates
            .iter()
            .map(|(yes, other, size)| {
                [2 * yes * size, 20 * size, 3 * other * size, 30 * size, 50 * size].map(f64::from)
            })
            .collect();
        let found = first(&strata);
        let standardised = found.standardised.unwrap();
        prop_assert!(close(standardised.group.value.unwrap(), found.crude.group.share()));
        prop_assert!(close(standardised.reference.value.unwrap(), found.crude.reference.share()));
    }

    #[test]
    fn every_interval_holds_its_number(strata in prop::collection::vec(stratum(), 1..6)) {
        let found = first(&strata);
        let standardised = found.standardised.unwrap();
        let figures = [
            found.pooled.difference, found.pooled.ratio, found.pooled.odds_ratio, found.crude.difference,
            standardised.group, standardised.difference, standardised.ratio,
        ];
        for figure in figures {
            if let (Ok(value), Ok((low, high))) = (figure.value, figure.interval) {
                prop_assert!(low <= value + 1e-12 && value <= high + 1e-12, "{value} in {low}..{high}");
            }
        }
    }
}
