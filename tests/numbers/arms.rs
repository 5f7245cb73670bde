//! Error rates estimated from people drawn at random: against another program, against the truth, against a census.

use vigie::measure::{
    Arms, Design, DrawnFrom, Measured, Metric, Question, Reference, Selection, Total, Undefined, Value,
    measure, measure_arms, wilson,
};
use vigie::tally::{Amount, Counts, GroupKey, State};

use crate::support::{assert_close, assert_relative, data, json, question};

const NEED_OTHERS: [Metric; 5] = [
    Metric::BaseRate,
    Metric::FalsePositiveRate,
    Metric::FalseNegativeRate,
    Metric::NegativePredictiveValue,
    Metric::Accuracy,
];

pub fn key(value: &str) -> GroupKey {
    vec![Some(value.to_owned())]
}

pub fn design(drawn_from: Option<DrawnFrom>, whole_file: bool, total: Option<Total>) -> Selection {
    Selection::Arms(Design {
        drawn_from,
        whole_file,
        total,
    })
}

fn asking(selection: Selection) -> Question {
    Question {
        selection,
        ..question(Reference::Largest)
    }
}

/// A group whose algorithm chose these with and without the outcome, from whom others so many were drawn.
pub fn group(chosen: (f64, f64), drawn: (f64, f64), others: f64) -> (Counts, Arms) {
    let known = |selected: (f64, f64), unselected: (f64, f64)| {
        Counts::known(selected.0, selected.1, unselected.0, unselected.1)
    };
    let mut counts = known(chosen, drawn);
    let not_examined = others - drawn.0 - drawn.1;
    counts.add(State::Unknown, State::No, Amount::exact(not_examined));
    let arms = Arms {
        algorithm: known(chosen, (0.0, 0.0)),
        random: known((0.0, 0.0), drawn),
        ..Arms::default()
    };
    (counts, arms)
}

pub fn measured(groups: &[(&str, (Counts, Arms))], selection: Selection) -> Measured {
    let keys: Vec<GroupKey> = groups.iter().map(|(name, _)| key(name)).collect();
    let counts: Vec<Counts> = groups.iter().map(|(_, group)| group.0).collect();
    let arms: Vec<Arms> = groups.iter().map(|(_, group)| group.1).collect();
    measure_arms(
        &keys,
        &counts,
        &arms,
        counts.iter().copied().sum(),
        &asking(selection),
    )
}

/// The cases of the sample whose column has a value, as a group.
pub fn cases(column: Option<(&str, &str)>) -> (Counts, Arms) {
    let path = data("../../sample_projects/benefit-control/cases.csv");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_path(path)
        .expect("the cases");
    let headers = reader.headers().expect("a header").clone();
    let place = |name: &str| {
        headers
            .iter()
            .position(|header| header == name)
            .expect("a column")
    };
    let (tirage, indu) = (place("tirage"), place("indu"));
    let (mut chosen, mut drawn, mut others) = ((0.0, 0.0), (0.0, 0.0), 0.0);
    for row in reader.records() {
        let row = row.expect("a row");
        if column.is_some_and(|(name, value)| &row[place(name)] != value) {
            continue;
        }
        let arm = match &row[tirage] {
            "algorithme" => Some(&mut chosen),
            "hasard" => Some(&mut drawn),
            _ => None,
        };
        others += if &row[tirage] == "algorithme" { 0.0 } else { 1.0 };
        match (arm, &row[indu]) {
            (Some(arm), "Oui") => arm.0 += 1.0,
            (Some(arm), _) => arm.1 += 1.0,
            (None, _) => {}
        }
    }
    group(chosen, drawn, others)
}

#[test]
fn estimates_are_those_of_another_program_and_their_intervals_those_of_its_bootstrap() {
    let oracle = json("oracles/arms.json");
    for line in oracle["groups"].as_array().expect("groups") {
        let column = line["column"].as_str().zip(line["value"].as_str());
        let found = measured(
            &[("group", cases(column))],
            design(Some(DrawnFrom::Others), true, None),
        );
        for metric in NEED_OTHERS {
            let rate = found.groups[0].rate(metric);
            let what = format!("{column:?} {metric:?}");
            let estimate = line["estimates"][metric.name()].as_f64().expect("an estimate");
            assert_relative(rate.value.known().expect("a value"), estimate, 1e-13, &what);
            assert_eq!(
                rate.estimate().expect("an estimate").draws,
                line["drawn"].as_f64().expect("draws")
            );
            // Percentiles of a bootstrap lean towards zero where few have the outcome; with enough draws, both agree.
            if rate.estimate().expect("an estimate").draws >= 200.0 {
                let (low, high) = rate.interval.expect("an interval");
                let end = |end: usize| line["bootstrap"][metric.name()][end].as_f64().expect("an end");
                let width = end(1) - end(0);
                assert_close(low, end(0), 0.15 * width, &what);
                assert_close(high, end(1), 0.15 * width, &what);
            }
        }
    }
}

#[test]
fn the_estimates_of_the_sample_hold_the_truth_where_there_are_enough_draws() {
    let oracle = json("oracles/arms.json");
    for line in oracle["groups"].as_array().expect("groups") {
        let column = line["column"].as_str().zip(line["value"].as_str());
        let found = measured(
            &[("group", cases(column))],
            design(Some(DrawnFrom::Others), true, None),
        );
        for metric in [Metric::FalsePositiveRate, Metric::FalseNegativeRate] {
            let rate = found.groups[0].rate(metric);
            if rate.estimate().expect("an estimate").draws < 90.0 {
                continue;
            }
            let (low, high) = rate.interval.expect("an interval");
            let truth = line["truth"][metric.name()].as_f64().expect("the truth");
            assert!(
                (low..=high).contains(&truth),
                "{column:?} {metric:?}: {truth} outside {low}–{high}"
            );
        }
    }
}

/// Steele, Lea and Flood (2014), enough for a simulation that is the same everywhere.
pub struct Chance(pub u64);

impl Chance {
    fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1u64 << 53) as f64
    }

    pub fn count(&mut self, trials: usize, share: f64) -> f64 {
        (0..trials).filter(|_| self.uniform() < share).count() as f64
    }

    /// How many of the marked are among so many drawn without replacement.
    pub fn drawn(&mut self, draws: usize, marked: f64, people: f64) -> f64 {
        let (mut left, mut marks, mut found) = (people, marked, 0.0);
        for _ in 0..draws {
            if self.uniform() * left < marks {
                found += 1.0;
                marks -= 1.0;
            }
            left -= 1.0;
        }
        found
    }
}

/// A world where one in six has the outcome, the algorithm chooses three in ten of them and one in twenty of the others.
#[test]
fn intervals_hold_the_true_rate_about_as_often_as_they_say() {
    const PEOPLE: usize = 3_000;
    const TIMES: usize = 600;
    let (base, true_positive, false_positive) = (1.0 / 6.0, 0.3, 0.05);
    for from in [DrawnFrom::Others, DrawnFrom::Everybody] {
        let mut chance = Chance(20_261_124);
        let mut held = [0usize; 3];
        for _ in 0..TIMES {
            let with = chance.count(PEOPLE, base);
            let tp = chance.count(with as usize, true_positive);
            let fp = chance.count(PEOPLE - with as usize, false_positive);
            let others = PEOPLE as f64 - tp - fp;
            let (missed, draws) = (with - tp, 200);
            let found = match from {
                DrawnFrom::Others => chance.drawn(draws, missed, others),
                DrawnFrom::Everybody => chance.drawn(draws, with, PEOPLE as f64),
            };
            let mut one = group((tp, fp), (found, draws as f64 - found), others);
            one.1.people = Some(PEOPLE as f64);
            if from == DrawnFrom::Everybody {
                // The file holds those examined only, and says nothing of the decision about those drawn.
                let mut drawn = Counts::default();
                drawn.add(State::Yes, State::Unknown, Amount::exact(found));
                drawn.add(State::No, State::Unknown, Amount::exact(draws as f64 - found));
                one.0 = one.1.algorithm + drawn;
                one.1.random = drawn;
            }
            let whole_file = from == DrawnFrom::Others;
            let found = measured(&[("all", one)], design(Some(from), whole_file, None));
            let truths = [
                (Metric::BaseRate, base),
                (Metric::FalsePositiveRate, false_positive),
                (Metric::FalseNegativeRate, 1.0 - true_positive),
            ];
            for (held, (metric, truth)) in held.iter_mut().zip(truths) {
                let (low, high) = found.groups[0].rate(metric).interval.expect("an interval");
                *held += usize::from((low..=high).contains(&truth));
            }
        }
        for held in held {
            let share = held as f64 / TIMES as f64;
            assert!((0.93..=0.985).contains(&share), "{from:?}: {share}");
        }
    }
}

#[test]
fn drawing_everybody_gives_what_is_counted() {
    let one = group((30.0, 10.0), (5.0, 55.0), 60.0);
    let other = group((20.0, 30.0), (10.0, 40.0), 50.0);
    let groups = [("a", one), ("b", other)];
    // Not the whole file, so that nothing is taken as counted; its numbers are given instead.
    let mut given = groups;
    given[0].1.1.people = Some(100.0);
    given[1].1.1.people = Some(100.0);
    let estimated = measured(&given, design(Some(DrawnFrom::Others), false, None));
    let keys: Vec<GroupKey> = groups.iter().map(|(name, _)| key(name)).collect();
    let counts: Vec<Counts> = groups.iter().map(|(_, group)| group.0).collect();
    let counted = measure(&keys, &counts, &question(Reference::Largest));
    for (estimated, counted) in estimated.groups.iter().zip(&counted.groups) {
        for metric in Metric::shares() {
            let (one, other) = (estimated.rate(metric), counted.rate(metric));
            let what = format!("{:?} {metric:?}", estimated.key);
            assert_close(
                one.value.known().expect("a value"),
                other.value.known().expect("a value"),
                1e-12,
                &what,
            );
            let (one, other) = (
                one.interval.expect("an interval"),
                other.interval.expect("an interval"),
            );
            assert_close(one.0, other.0, 1e-12, &what);
            assert_close(one.1, other.1, 1e-12, &what);
        }
    }
}

#[test]
fn a_population_given_as_one_number_is_shared_out_by_the_draws() {
    let mut one = group((40.0, 60.0), (10.0, 40.0), 50.0);
    let mut other = group((20.0, 80.0), (10.0, 140.0), 150.0);
    (one.1.people, other.1.people) = (None, None);
    let total = Total {
        people: 10_200.0,
        chosen: 200.0,
        drawn: 200.0,
    };
    let found = measured(
        &[("a", one), ("b", other)],
        design(Some(DrawnFrom::Others), false, Some(total)),
    );
    // Of 10,000 not chosen, a quarter of the draws are of group a: 2,500 people, of whom one in five has the outcome.
    let rate = found.groups[0].rate(Metric::FalsePositiveRate);
    assert_close(rate.value.known().expect("a value"), 60.0 / 2_060.0, 1e-12, "a");
    let everybody = found
        .overall
        .rate(Metric::BaseRate)
        .value
        .known()
        .expect("a value");
    assert_close(everybody, (60.0 + 10_000.0 * 0.1) / 10_200.0, 1e-12, "everybody");
    let selection = found.groups[1].rate(Metric::SelectionRate);
    assert_close(
        selection.value.known().expect("a value"),
        100.0 / 7_600.0,
        1e-12,
        "selection of b",
    );
}

#[test]
fn without_a_random_draw_error_rates_are_refused_beside_what_they_can_be() {
    let one = group((30.0, 10.0), (0.0, 0.0), 60.0);
    let found = measured(&[("a", one)], design(None, true, None));
    for metric in NEED_OTHERS {
        let rate = found.groups[0].rate(metric);
        assert_eq!(
            rate.value,
            Value::Undefined(Undefined::SelectedOnly),
            "{metric:?}"
        );
        let (low, high) = rate.possible().expect("bounds");
        assert!(low < high, "{metric:?}");
    }
    let precision = found.groups[0].rate(Metric::Precision);
    assert_eq!(precision.value, Value::Known(0.75));
    assert_eq!(
        found.groups[0].rate(Metric::SelectionRate).value,
        Value::Known(0.4)
    );
}

#[test]
fn outcomes_of_those_selected_only_are_noticed_without_being_told() {
    let (counts, _) = group((30.0, 10.0), (0.0, 0.0), 60.0);
    assert_eq!(Selection::seen(&counts), Selection::SelectedOnly);
    // One in three of the others known is not almost none.
    let (counts, _) = group((30.0, 10.0), (10.0, 10.0), 60.0);
    assert_eq!(Selection::seen(&counts), Selection::Any);
    let found = measure(&[key("a")], &[counts], &asking(Selection::SelectedOnly));
    let rate = found.groups[0].rate(Metric::FalsePositiveRate);
    assert_eq!(rate.value, Value::Undefined(Undefined::SelectedOnly));
}

#[test]
fn what_an_estimate_would_have_to_guess_or_that_contradicts_it_is_refused_with_its_reason() {
    let from_others = Some(DrawnFrom::Others);
    let reason = |one: (Counts, Arms), selection| {
        let found = measured(&[("a", one)], selection);
        match found.groups[0].rate(Metric::FalseNegativeRate).value {
            Value::Undefined(reason) => reason,
            value => panic!("{value:?}"),
        }
    };
    let none = group((30.0, 10.0), (0.0, 0.0), 60.0);
    assert_eq!(
        reason(none, design(from_others, true, None)),
        Undefined::NoRandomDraws
    );
    let mut lacking = group((30.0, 10.0), (5.0, 15.0), 60.0);
    lacking
        .1
        .random
        .add(State::Unknown, State::No, Amount::exact(1.0));
    assert_eq!(
        reason(lacking, design(from_others, true, None)),
        Undefined::OutcomesLacking
    );
    let examined = group((30.0, 10.0), (5.0, 15.0), 20.0);
    assert_eq!(
        reason(examined, design(from_others, false, None)),
        Undefined::NoPopulation
    );
    let mut small = examined;
    small.1.people = Some(50.0);
    assert_eq!(
        reason(small, design(from_others, false, None)),
        Undefined::PopulationTooSmall
    );
    let mut contradicted = group((30.0, 10.0), (0.0, 20.0), 20.0);
    contradicted.1.people = Some(100.0);
    let everybody = design(Some(DrawnFrom::Everybody), false, None);
    assert_eq!(reason(contradicted, everybody), Undefined::DrawsContradict);
}

#[test]
fn the_test_of_two_estimates_and_the_interval_of_their_difference_agree() {
    for drawn in 2..40 {
        let drawn = f64::from(drawn);
        let one = group((30.0, 10.0), (drawn, 100.0 - drawn), 1_000.0);
        let other = group((30.0, 30.0), (10.0, 140.0), 2_000.0);
        let found = measured(
            &[("a", one), ("b", other)],
            design(Some(DrawnFrom::Others), true, None),
        );
        for metric in NEED_OTHERS {
            let disparity = found.groups[0].disparity(metric).expect("a comparison");
            let (low, high) = disparity.difference_interval.expect("an interval");
            let p = disparity.p_value.expect("a test");
            assert_eq!(
                low <= 0.0 && high >= 0.0,
                p >= 0.05,
                "{drawn} {metric:?}: {p}, {low} to {high}"
            );
        }
    }
}

#[test]
fn people_selected_by_others_than_the_algorithm_are_drawn_among_apart() {
    // Of 1,000 people whom the algorithm did not choose, 200 were selected all the same. 20 of these and 100 of the
    // others were drawn: 8 and 10 have the outcome, so 80 and 80 of those they stand for.
    let mut counts = Counts::known(40.0 + 8.0, 60.0 + 12.0, 10.0, 90.0);
    counts.add(State::Unknown, State::Yes, Amount::exact(180.0));
    counts.add(State::Unknown, State::No, Amount::exact(700.0));
    let arms = Arms {
        algorithm: Counts::known(40.0, 60.0, 0.0, 0.0),
        random: Counts::known(8.0, 12.0, 10.0, 90.0),
        ..Arms::default()
    };
    let found = measured(
        &[("group", (counts, arms))],
        design(Some(DrawnFrom::Others), true, None),
    );
    let value = |metric: Metric| found.groups[0].rate(metric).value.known().expect("an estimate");
    assert_close(value(Metric::FalseNegativeRate), 80.0 / 200.0, 1e-12, "missed");
    assert_close(
        value(Metric::FalsePositiveRate),
        180.0 / 900.0,
        1e-12,
        "wrongly selected",
    );
    assert_close(value(Metric::Precision), 120.0 / 300.0, 1e-12, "rightly selected");
    assert_close(value(Metric::BaseRate), 200.0 / 1100.0, 1e-12, "the outcome");
}

#[test]
fn a_draw_of_half_the_people_tells_as_much_as_twice_as_many_would_from_a_crowd() {
    let found = measured(
        &[("group", group((0.0, 0.0), (10.0, 40.0), 100.0))],
        design(Some(DrawnFrom::Others), true, None),
    );
    let (low, high) = found.groups[0]
        .rate(Metric::BaseRate)
        .interval
        .expect("an interval");
    // 50 of 100 without replacement are worth 50 × 99 / 50 = 99 from a crowd; the 100 might have been others too.
    let (draw, people) = (wilson(0.2 * 99.0, 99.0), wilson(20.0, 100.0));
    let both = |one: f64, other: f64| (one * one + other * other).sqrt();
    assert_close(low, 0.2 - both(0.2 - draw.0, 0.2 - people.0), 1e-12, "low");
    assert_close(high, 0.2 + both(draw.1 - 0.2, people.1 - 0.2), 1e-12, "high");
}
