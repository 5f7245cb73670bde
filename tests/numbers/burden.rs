//! Those chosen beside those drawn at random: another program's shares and its bootstrap, a world whose truth is known, and
//! what is refused.

use vigie::measure::{Arms, Burden, DrawnFrom, Measured, Selection, Undefined, measure_arms};
use vigie::tally::{Amount, Counts, State};

use crate::arms::{Chance, cases, design, group, key, measured};
use crate::support::{assert_close, assert_relative, json, question};

fn burden(measured: &Measured) -> Burden {
    Burden::of(measured).expect("a column tells how people were examined")
}

#[test]
fn the_samples_shares_are_another_programs_and_their_ratios_interval_its_bootstraps() {
    let oracle = json("oracles/burden.json");
    for (column, lines) in oracle["columns"].as_object().expect("columns") {
        let lines = lines.as_array().expect("groups");
        let text = |line: &serde_json::Value| line["value"].as_str().expect("a value").to_owned();
        let names: Vec<String> = lines.iter().map(text).collect();
        let groups: Vec<_> = names
            .iter()
            .map(|name| (name.as_str(), cases(Some((column, name)))))
            .collect();
        let found = burden(&measured(&groups, design(Some(DrawnFrom::Others), true, None)));
        for (line, here) in lines.iter().zip(&found.groups) {
            let of = |name: &str| line[name].as_f64().expect("a number");
            let what = format!("{column} {line}");
            let close = |value: Option<f64>, name: &str| {
                assert_relative(value.expect("a value"), of(name), 1e-12, &what);
            };
            close(here.chosen.value.known(), "found_among_chosen");
            close(here.drawn.value.known(), "found_among_drawn");
            close(here.share_of_chosen.value.ok(), "share_of_chosen");
            close(here.share_of_cases.value.ok(), "share_of_cases");
            close(here.ratio.value.ok(), "ratio");
            let (low, high) = here.ratio.interval.expect("an interval");
            let end = |end: usize| line["bootstrap"][end].as_f64().expect("an end");
            let width = end(1) - end(0);
            assert_close(low, end(0), 0.2 * width, &what);
            assert_close(high, end(1), 0.2 * width, &what);
            let truth = of("truth");
            assert!(
                (low..=high).contains(&truth),
                "{what}: {truth} outside {low}–{high}"
            );
        }
    }
}

/// A group of a draw of everybody, of whom the decision is not known: people chosen and cases among them, people drawn and
/// cases among them.
fn of_everybody(chosen: (f64, f64), drawn: (f64, f64)) -> (Counts, Arms) {
    let algorithm = Counts::known(chosen.1, chosen.0 - chosen.1, 0.0, 0.0);
    let mut random = Counts::default();
    random.add(State::Yes, State::Unknown, Amount::exact(drawn.1));
    random.add(State::No, State::Unknown, Amount::exact(drawn.0 - drawn.1));
    let arms = Arms {
        algorithm,
        random,
        ..Arms::default()
    };
    (algorithm + random, arms)
}

#[test]
fn a_draw_of_everybody_gives_the_shares_of_cases_without_the_size_of_the_population() {
    let oracle = json("oracles/burden.json");
    let lines = oracle["everybody"].as_array().expect("groups");
    let number = |line: &serde_json::Value, name: &str| line[name].as_f64().expect("a number");
    let name = |line: &serde_json::Value| line["group"].as_str().expect("a name").to_owned();
    let names: Vec<String> = lines.iter().map(name).collect();
    let groups: Vec<_> = names
        .iter()
        .zip(lines)
        .map(|(name, line)| {
            let chosen = (number(line, "chosen"), 10.0);
            (
                name.as_str(),
                of_everybody(chosen, (number(line, "drawn"), number(line, "found"))),
            )
        })
        .collect();
    let found = burden(&measured(
        &groups,
        design(Some(DrawnFrom::Everybody), false, None),
    ));
    for (line, here) in lines.iter().zip(&found.groups) {
        assert_relative(
            here.share_of_cases.value.expect("a share"),
            number(line, "share_of_cases"),
            1e-12,
            "share",
        );
        assert_relative(
            here.ratio.value.expect("a ratio"),
            number(line, "ratio"),
            1e-12,
            "ratio",
        );
    }
}

/// Two groups, one chosen more often among those without the outcome: its burden ratio in the world is above 1.
#[test]
fn intervals_of_the_ratio_hold_the_true_one_about_as_often_as_they_say() {
    const PEOPLE: usize = 2_000;
    const TIMES: usize = 500;
    let worlds = [(0.2, 0.4, 0.12), (0.15, 0.3, 0.04)];
    let (chosen, with): (Vec<f64>, Vec<f64>) = worlds
        .iter()
        .map(|(base, caught, wrongly)| (base * caught + (1.0 - base) * wrongly, *base))
        .unzip();
    let truth = (chosen[0] / (chosen[0] + chosen[1])) / (with[0] / (with[0] + with[1]));
    for from in [DrawnFrom::Others, DrawnFrom::Everybody] {
        let mut chance = Chance(20_261_125);
        let mut held = 0;
        for _ in 0..TIMES {
            let groups: Vec<_> = ["a", "b"]
                .into_iter()
                .zip(worlds)
                .map(|(name, (base, caught, wrongly))| {
                    let with = chance.count(PEOPLE, base);
                    let tp = chance.count(with as usize, caught);
                    let fp = chance.count(PEOPLE - with as usize, wrongly);
                    let others = PEOPLE as f64 - tp - fp;
                    let one = match from {
                        DrawnFrom::Others => {
                            let found = chance.drawn(150, with - tp, others);
                            group((tp, fp), (found, 150.0 - found), others)
                        }
                        DrawnFrom::Everybody => {
                            let found = chance.drawn(300, with, PEOPLE as f64);
                            of_everybody((tp + fp, tp), (300.0, found))
                        }
                    };
                    (name, one)
                })
                .collect();
            let whole_file = from == DrawnFrom::Others;
            let found = burden(&measured(&groups, design(Some(from), whole_file, None)));
            let (low, high) = found.groups[0].ratio.interval.expect("an interval");
            held += usize::from((low..=high).contains(&truth));
        }
        let share = held as f64 / TIMES as f64;
        assert!((0.93..=0.995).contains(&share), "{from:?}: {share}");
    }
}

#[test]
fn the_level_is_under_five_in_a_hundred_exactly_when_the_interval_leaves_out_one() {
    for chosen in [20.0, 26.0, 32.0, 40.0, 60.0, 90.0, 140.0] {
        let groups = [
            ("a", group((chosen / 2.0, chosen / 2.0), (6.0, 94.0), 1_000.0)),
            ("b", group((20.0, 20.0), (8.0, 92.0), 1_000.0)),
        ];
        let found = burden(&measured(&groups, design(Some(DrawnFrom::Others), true, None)));
        for here in &found.groups {
            let (low, high) = here.ratio.interval.expect("an interval");
            let level = here.p_value.expect("a level");
            assert_eq!(level < 0.05, low > 1.0 || high < 1.0, "{level} {low} {high}");
        }
    }
}

#[test]
fn what_was_found_is_compared_between_the_ways_and_with_the_reference() {
    let groups = [
        ("a", group((30.0, 70.0), (10.0, 90.0), 1_000.0)),
        ("b", group((60.0, 40.0), (10.0, 90.0), 2_000.0)),
    ];
    let found = burden(&measured(&groups, design(Some(DrawnFrom::Others), true, None)));
    let here = &found.groups[0];
    assert_close(
        here.between.difference.known().expect("known"),
        0.2,
        1e-12,
        "chosen against drawn",
    );
    assert_close(
        here.against.difference.known().expect("known"),
        -0.3,
        1e-12,
        "against the reference",
    );
    assert!(here.against.p_adjusted.expect("tested") < 0.001);
    assert_eq!(found.groups[1].against.p_value, Err(Undefined::IsReference));
}

#[test]
fn without_draws_or_cases_the_shares_are_refused_with_their_reason() {
    let refused = |groups: &[(&str, (Counts, Arms))], selection: Selection| -> Vec<Option<Undefined>> {
        let found = burden(&measured(groups, selection));
        found.groups.iter().map(|here| here.ratio.value.err()).collect()
    };
    let one = ("a", group((10.0, 10.0), (5.0, 45.0), 500.0));
    let undrawn = ("b", group((10.0, 10.0), (0.0, 0.0), 500.0));
    let others = design(Some(DrawnFrom::Others), true, None);
    // Of the group nobody was drawn from, its own reason; of the other, that all cases are not known.
    assert_eq!(
        refused(&[one, undrawn], others),
        [Some(Undefined::OthersUnknown), Some(Undefined::NoRandomDraws)]
    );
    assert_eq!(
        refused(&[one, undrawn], design(None, true, None)),
        [Some(Undefined::SelectedOnly); 2]
    );
    let nothing = ("b", group((0.0, 20.0), (0.0, 50.0), 500.0));
    assert_eq!(
        refused(&[one, nothing], others),
        [None, Some(Undefined::NoActualPositives)]
    );
    let none_chosen = ("b", group((0.0, 0.0), (5.0, 45.0), 500.0));
    let found = burden(&measured(&[one, none_chosen], others));
    assert_eq!(found.groups[1].ratio.value, Ok(0.0));
    assert_eq!(found.groups[1].ratio.interval, Err(Undefined::ZeroNumerator));
    assert_eq!(found.groups[1].chosen.interval, Err(Undefined::NoneSelected));
}

#[test]
fn people_whose_group_is_missing_are_in_neither_share() {
    let (a, b) = (
        group((10.0, 10.0), (5.0, 45.0), 500.0),
        group((20.0, 20.0), (5.0, 45.0), 500.0),
    );
    let apart = burden(&measured(
        &[("a", a), ("b", b)],
        design(Some(DrawnFrom::Others), true, None),
    ));
    let missing = group((40.0, 40.0), (5.0, 45.0), 900.0);
    let keys = [key("a"), key("b"), vec![None]];
    let counts = [a.0, b.0, missing.0];
    let arms = [a.1, b.1, missing.1];
    let everybody = counts.iter().copied().sum();
    let asked = vigie::measure::Question {
        selection: design(Some(DrawnFrom::Others), true, None),
        ..question(vigie::measure::Reference::Largest)
    };
    let with = burden(&measure_arms(&keys, &counts, &arms, everybody, &asked));
    for (one, other) in apart.groups.iter().zip(&with.groups) {
        assert_eq!(one.ratio, other.ratio);
        assert_eq!(one.p_adjusted, other.p_adjusted);
    }
    assert_eq!(with.groups[2].ratio.value, Err(Undefined::MissingGroup));
    assert!(with.groups[2].chosen.value.known().is_some());
}
