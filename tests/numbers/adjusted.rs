//! Logistic regressions read as predicted rates: statsmodels' numbers, and models that cannot be.

use proptest::prelude::*;
use serde_json::Value as Json;
use vigie::measure::adjusted::{Adjusted, Control, ModelData, Unfit, adjust};
use vigie::measure::strata::Figure;
use vigie::measure::{Adjustment, Undefined};

use crate::support::{assert_close, json};

/// What an iterative fit agrees to.
const TOLERANCE: f64 = 1e-6;

/// People as rows of group, level, number, yes; a weight for each.
fn data(groups: usize, reference: usize, rows: &[(usize, u32, f64, f64)], weights: &[f64]) -> ModelData {
    let levels = rows
        .iter()
        .map(|row| row.1)
        .max()
        .map_or(0, |most| most as usize + 1);
    let mut controls = vec![Control::Levels {
        name: "level".to_owned(),
        levels,
        codes: rows.iter().map(|row| row.1).collect(),
    }];
    if rows.iter().any(|row| row.2 != rows[0].2) {
        controls.push(Control::Number {
            name: "number".to_owned(),
            values: rows.iter().map(|row| row.2).collect(),
        });
    }
    ModelData {
        groups: vec![false; groups],
        reference,
        group: rows.iter().map(|row| row.0).collect(),
        controls,
        yes: rows
            .iter()
            .zip(weights)
            .map(|(row, weight)| row.3 * weight)
            .collect(),
        n: weights.to_vec(),
    }
}

fn ones(rows: &[(usize, u32, f64, f64)]) -> Vec<f64> {
    vec![1.0; rows.len()]
}

/// A person of the oracle: group, level, number, yes.
type Named = (String, String, f64, f64);

/// A case of the oracle, its groups and levels in alphabetical order.
fn case(name: &str) -> (Json, Vec<String>, ModelData) {
    let case = json("oracles/adjusted.json")["cases"][name].clone();
    let rows: Vec<Named> = serde_json::from_value(case["rows"].clone()).expect("rows");
    let distinct = |of: &dyn Fn(&Named) -> String| {
        let mut values: Vec<String> = rows.iter().map(of).collect();
        values.sort();
        values.dedup();
        values
    };
    let (groups, levels) = (distinct(&|row| row.0.clone()), distinct(&|row| row.1.clone()));
    let place =
        |values: &[String], value: &String| values.iter().position(|other| other == value).expect("known");
    let coded: Vec<(usize, u32, f64, f64)> = rows
        .iter()
        .map(|row| {
            (
                place(&groups, &row.0),
                place(&levels, &row.1) as u32,
                row.2,
                row.3,
            )
        })
        .collect();
    let weights = serde_json::from_value(case["weights"].clone()).unwrap_or_else(|_| ones(&coded));
    let reference = place(&groups, &case["reference"].as_str().expect("a name").to_owned());
    let data = data(groups.len(), reference, &coded, &weights);
    (case, groups, data)
}

#[track_caller]
fn same(found: &Figure, expected: &Json, what: &str) {
    let expected: [f64; 3] = serde_json::from_value(expected.clone()).expect("three numbers");
    let (low, high) = found.interval.expect(what);
    for (found, expected) in [found.value.expect(what), low, high].into_iter().zip(expected) {
        assert_close(found, expected, TOLERANCE, what);
    }
}

#[test]
fn predicted_rates_differences_and_ratios_are_those_of_statsmodels() {
    for name in ["people", "two", "berkeley"] {
        let (case, groups, data) = case(name);
        let adjusted = adjust(&data, Adjustment::Holm).expect("a model");
        for (group, name) in groups.iter().enumerate() {
            let expected = &case["groups"][name];
            match &adjusted.groups[group] {
                Err(reason) => {
                    assert_eq!(*reason, Undefined::IsReference);
                    same(&adjusted.reference, &expected["rate"], name);
                }
                Ok(found) => {
                    same(&found.rate, &expected["rate"], name);
                    same(&found.difference, &expected["difference"], name);
                    same(&found.ratio, &expected["ratio"], name);
                    same(&found.odds_ratio, &expected["odds_ratio"], name);
                    assert_close(
                        found.p_value,
                        expected["p_value"].as_f64().unwrap(),
                        TOLERANCE,
                        name,
                    );
                }
            }
        }
        let inflation: Vec<f64> = serde_json::from_value(case["inflation"].clone()).expect("factors");
        assert_eq!(adjusted.inflation.len(), inflation.len(), "{name}");
        for (found, expected) in adjusted.inflation.iter().zip(inflation) {
            assert_close(found.factor, expected, TOLERANCE, name);
        }
    }
}

#[test]
fn between_two_groups_the_difference_is_the_marginal_effect_of_a_dummy() {
    let (case, _, data) = case("two");
    let adjusted = adjust(&data, Adjustment::Holm).expect("a model");
    let found = adjusted.groups[1].as_ref().expect("the other group");
    same(&found.difference, &case["margeff"], "get_margeff");
}

#[test]
fn a_control_that_repeats_the_groups_or_another_control_is_refused_by_name() {
    let (_, _, mut data) = case("people");
    let copy = data.group.iter().map(|group| *group as u32).collect();
    data.controls.push(Control::Levels {
        name: "copy".to_owned(),
        levels: 3,
        codes: copy,
    });
    let refused = |controls: &[&str]| {
        let controls = controls.iter().map(|name| (*name).to_owned()).collect();
        Err(Unfit::Collinear { controls })
    };
    assert_eq!(adjust(&data, Adjustment::Holm), refused(&["copy"]));
    let (_, _, mut data) = case("people");
    let Control::Number { values, .. } = &data.controls[1] else {
        panic!("a number")
    };
    let months = values.iter().map(|years| years * 12.0 + 3.0).collect();
    data.controls.push(Control::Number {
        name: "months".to_owned(),
        values: months,
    });
    data.controls.push(Control::Number {
        name: "same for all".to_owned(),
        values: vec![7.0; data.n.len()],
    });
    assert_eq!(
        adjust(&data, Adjustment::Holm),
        refused(&["months", "same for all"])
    );
}

#[test]
fn a_value_that_tells_people_apart_without_exception_is_refused_by_name() {
    let (_, _, mut data) = case("people");
    let Control::Levels { codes, .. } = &data.controls[0] else {
        panic!("levels")
    };
    for (yes, code) in data.yes.iter_mut().zip(codes) {
        if *code == 2 {
            *yes = 0.0;
        }
    }
    let terms = vec![Some("level".to_owned())];
    assert_eq!(adjust(&data, Adjustment::Holm), Err(Unfit::Separated { terms }));
}

#[test]
fn a_number_past_which_everybody_is_counted_is_refused_by_name() {
    let (_, _, mut data) = case("people");
    let Control::Number { values, .. } = &data.controls[1] else {
        panic!("a number")
    };
    for (yes, number) in data.yes.iter_mut().zip(values) {
        *yes = if *number >= 40.0 { 1.0 } else { 0.0 };
    }
    let Err(Unfit::Separated { terms }) = adjust(&data, Adjustment::Holm) else {
        panic!("a model of what has none");
    };
    assert!(terms.contains(&Some("number".to_owned())), "{terms:?}");
}

#[test]
fn a_group_of_which_nobody_is_counted_is_refused_as_such() {
    let (_, _, mut data) = case("people");
    for (yes, group) in data.yes.iter_mut().zip(&data.group) {
        if *group == 1 {
            *yes = 0.0;
        }
    }
    let terms = vec![None];
    assert_eq!(adjust(&data, Adjustment::Holm), Err(Unfit::Separated { terms }));
}

#[test]
fn the_same_answer_for_all_too_few_people_and_too_many_values_are_refused() {
    let rows = [(0, 0, 1.0, 1.0), (1, 1, 1.0, 1.0), (0, 1, 1.0, 1.0)];
    let all = data(2, 0, &rows, &ones(&rows));
    assert_eq!(adjust(&all, Adjustment::Holm), Err(Unfit::OneClass));
    let rows = [(0, 0, 1.0, 1.0), (1, 1, 1.0, 0.0), (0, 1, 2.0, 1.0)];
    let few = data(2, 0, &rows, &ones(&rows));
    assert_eq!(adjust(&few, Adjustment::Holm), Err(Unfit::TooFewPeople));
    let rows: Vec<(usize, u32, f64, f64)> = (0..400)
        .map(|row| (row % 2, (row / 2) as u32, 0.0, (row % 3 % 2) as f64))
        .collect();
    let many = data(2, 0, &rows, &ones(&rows));
    assert_eq!(
        adjust(&many, Adjustment::Holm),
        Err(Unfit::TooManyColumns { found: 201 })
    );
}

#[test]
fn without_controls_the_model_gives_the_rates_as_they_are() {
    let data = ModelData {
        groups: vec![false, false, true],
        reference: 0,
        group: vec![0, 1],
        controls: Vec::new(),
        yes: vec![30.0, 20.0],
        n: vec![100.0, 50.0],
    };
    let adjusted = adjust(&data, Adjustment::Holm).expect("a model");
    let found = adjusted.groups[1].as_ref().expect("a group");
    assert_close(found.difference.value.unwrap(), 0.1, 1e-9, "difference");
    assert_close(found.crude, 0.1, 1e-15, "crude");
    assert_close(
        found.odds_ratio.value.unwrap(),
        (20.0 * 70.0) / (30.0 * 30.0),
        1e-9,
        "odds",
    );
    assert_eq!(adjusted.groups[2], Err(Undefined::MissingGroup));
}

fn figures(adjusted: &Adjusted) -> Vec<f64> {
    let groups = adjusted.groups.iter().flatten();
    let all = groups.flat_map(|group| [group.rate, group.difference, group.ratio, group.odds_ratio]);
    all.flat_map(|figure| {
        let (low, high) = figure.interval.expect("an interval");
        [figure.value.expect("a value"), low, high]
    })
    .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn the_order_of_cells_and_the_names_of_levels_change_nothing(seed in 0usize..400) {
        let (_, _, data) = case("people");
        let before = figures(&adjust(&data, Adjustment::Holm).expect("a model"));
        let mut turned = data.clone();
        turned.group.rotate_left(seed);
        turned.yes.rotate_left(seed);
        for control in &mut turned.controls {
            match control {
                Control::Levels { codes, .. } => {
                    codes.rotate_left(seed);
                    codes.iter_mut().for_each(|code| *code = (*code + seed as u32) % 4);
                }
                // Another unit and another zero.
                Control::Number { values, .. } => {
                    values.rotate_left(seed);
                    values.iter_mut().for_each(|value| *value = *value * 12.0 - 300.0);
                }
            }
        }
        let after = figures(&adjust(&turned, Adjustment::Holm).expect("a model"));
        for (before, after) in before.iter().zip(&after) {
            prop_assert!((before - after).abs() <= 1e-8, "{before} {after}");
        }
    }
}
