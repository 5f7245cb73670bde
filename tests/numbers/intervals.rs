//! Intervals and tests against statsmodels and SciPy.

use serde_json::Value as Json;
use vigie::measure::{
    benjamini_hochberg, clopper_pearson, detectable_difference, fisher_exact, holm, jeffreys, katz_log,
    koopman, newcombe, two_proportion, wilson,
};

use crate::support::{assert_close, assert_relative, json};

const TOLERANCE: f64 = 1e-9;

fn list<'a>(file: &'a Json, name: &str) -> &'a [Json] {
    file[name].as_array().expect("a list")
}

fn number(value: &Json) -> f64 {
    value.as_f64().expect("a number")
}

#[track_caller]
fn assert_interval(found: (f64, f64), expected: &Json, what: &str) {
    assert_close(found.0, number(&expected[0]), TOLERANCE, what);
    assert_close(found.1, number(&expected[1]), TOLERANCE, what);
}

#[test]
fn intervals_of_a_share_agree() {
    let file = json("oracles/intervals.json");
    for case in list(&file, "proportions") {
        let (x, n) = (number(&case["x"]), number(&case["n"]));
        assert_interval(wilson(x, n), &case["wilson"], &format!("Wilson {x}/{n}"));
        assert_interval(
            clopper_pearson(x, n),
            &case["clopper_pearson"],
            &format!("Clopper-Pearson {x}/{n}"),
        );
        // At 0 and n the ends are 0 and 1, on purpose: see DIFFERENCES.md.
        let (low, high) = jeffreys(x, n);
        let (expected_low, expected_high) = (number(&case["jeffreys"][0]), number(&case["jeffreys"][1]));
        let what = format!("Jeffreys {x}/{n}");
        assert_close(low, if x == 0.0 { 0.0 } else { expected_low }, TOLERANCE, &what);
        assert_close(high, if x == n { 1.0 } else { expected_high }, TOLERANCE, &what);
    }
}

#[test]
fn intervals_and_tests_of_two_shares_agree() {
    let file = json("oracles/intervals.json");
    for case in list(&file, "two_by_two") {
        let group = (number(&case["x1"]), number(&case["n1"]));
        let reference = (number(&case["x2"]), number(&case["n2"]));
        let what = format!("{group:?} against {reference:?}");
        assert_interval(newcombe(group, reference), &case["newcombe"], &what);
        match katz_log(group, reference) {
            Some(interval) => assert_interval(interval, &case["katz_log_ratio"], &what),
            None => assert!(case["katz_log_ratio"][0].is_null(), "{what}"),
        }
        match koopman(group, reference) {
            Some((low, high)) => {
                assert_relative(low, number(&case["score_ratio"][0]), 1e-8, &what);
                assert_relative(high, number(&case["score_ratio"][1]), 1e-8, &what);
            }
            None => assert!(case["score_ratio"][0].is_null(), "{what}"),
        }
        match two_proportion(group, reference) {
            Some(p) => assert_relative(p, number(&case["pooled_z_p_value"]), TOLERANCE, &what),
            None => assert!(case["pooled_z_p_value"].is_null(), "{what}"),
        }
        assert_relative(
            fisher_exact(group, reference),
            number(&case["fisher_p_value"]),
            TOLERANCE,
            &what,
        );
    }
}

#[test]
fn holm_agrees() {
    let file = json("oracles/intervals.json");
    for case in list(&file, "holm") {
        let p_values: Vec<f64> = list(case, "p_values").iter().map(number).collect();
        for (found, expected) in holm(&p_values).into_iter().zip(list(case, "adjusted")) {
            assert_relative(found, number(expected), 1e-15, &case["name"].to_string());
        }
    }
}

#[test]
fn benjamini_and_hochberg_agree() {
    let file = json("oracles/intervals.json");
    for case in list(&file, "benjamini_hochberg") {
        let p_values: Vec<f64> = list(case, "p_values").iter().map(number).collect();
        for (found, expected) in benjamini_hochberg(&p_values)
            .into_iter()
            .zip(list(case, "adjusted"))
        {
            assert_relative(found, number(expected), 1e-15, &case["name"].to_string());
        }
    }
}

#[test]
fn the_gap_that_would_have_been_found_agrees() {
    let file = json("oracles/intervals.json");
    for case in list(&file, "detectable") {
        let reference = (number(&case["share"][0]), number(&case["share"][1]));
        let found = detectable_difference(number(&case["people"]), reference);
        let expected = [&case["down"], &case["up"]].map(Json::as_f64);
        let expected = expected.into_iter().flatten().reduce(f64::max);
        match (found, expected) {
            (Some(found), Some(expected)) => assert_relative(found, expected, TOLERANCE, &case.to_string()),
            (found, expected) => assert_eq!(found, expected, "{case}"),
        }
    }
}

#[test]
fn the_published_wilson_intervals_come_out() {
    for (x, n, low, high) in [
        (805.0, 1795.0, 0.425595, 0.471561),
        (349.0, 1488.0, 0.213715, 0.256738),
        (2.0, 23.0, 0.024180, 0.267960),
        (3.0, 8.0, 0.136844, 0.694258),
        (0.0, 8.0, 0.0, 0.324408),
    ] {
        let found = wilson(x, n);
        assert_close(found.0, low, 0.5e-6, "low");
        assert_close(found.1, high, 0.5e-6, "high");
    }
}

#[test]
fn fisher_agrees_with_adding_up_every_table_in_whole_numbers() {
    /// Ways to choose `k` among `n`.
    fn choose(n: u64, k: u64) -> u128 {
        (0..k).fold(1, |ways, i| ways * u128::from(n - i) / u128::from(i + 1))
    }
    for n1 in 1..20u64 {
        for n2 in n1..20 {
            for x1 in 0..=n1 {
                for x2 in 0..=n2 {
                    let yes = x1 + x2;
                    let ways = |x: u64| choose(n1, x) * choose(n2, yes - x);
                    let tables = yes.saturating_sub(n2)..=n1.min(yes);
                    let extreme: u128 = tables.map(ways).filter(|&other| other <= ways(x1)).sum();
                    let expected = extreme as f64 / choose(n1 + n2, yes) as f64;
                    let found = fisher_exact((x1 as f64, n1 as f64), (x2 as f64, n2 as f64));
                    assert_relative(found, expected, 1e-13, &format!("{x1}/{n1} {x2}/{n2}"));
                }
            }
        }
    }
}
