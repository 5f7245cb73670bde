//! References, comparisons, adjustment and summary over groups made by hand.

use vigie::measure::{
    Exclusion, GroupMeasures, Measured, Methods, Metric, Polarity, Question, Reference, ResolvedReference,
    Selection, Test, Undefined, Value, fisher_exact, holm, measure, newcombe, two_proportion,
};
use vigie::tally::{Amount, Counts, GroupKey, State};

use crate::support::{assert_close, question};

/// Groups named by letters; `None` is people whose group is missing. Counts are TP, FP, FN, TN.
fn ask(groups: &[(Option<&str>, [f64; 4])], question: &Question) -> Measured {
    let keys: Vec<GroupKey> = groups
        .iter()
        .map(|(name, _)| vec![name.map(str::to_owned)])
        .collect();
    let counts: Vec<Counts> = groups
        .iter()
        .map(|(_, [tp, fp, fn_, tn])| Counts::known(*tp, *fp, *fn_, *tn))
        .collect();
    measure(&keys, &counts, question)
}

fn named(name: &str) -> Reference {
    Reference::Group(vec![name.to_owned()])
}

const GROUPS: [(Option<&str>, [f64; 4]); 4] = [
    (Some("a"), [40.0, 20.0, 10.0, 130.0]),
    (Some("b"), [30.0, 10.0, 10.0, 50.0]),
    (Some("c"), [1.0, 0.0, 2.0, 5.0]),
    (None, [3.0, 3.0, 1.0, 4.0]),
];

fn selection(group: &GroupMeasures) -> &vigie::measure::Disparity {
    group.disparity(Metric::SelectionRate).expect("a disparity")
}

#[test]
fn against_a_named_group_intervals_and_tests_are_those_of_the_two_groups() {
    let measured = ask(&GROUPS, &question(named("a")));
    assert_eq!(measured.reference, ResolvedReference::Group(0));
    let b = selection(&measured.groups[1]);
    assert_eq!(b.reference, Value::Known(0.3));
    assert_close(b.difference.known().unwrap(), 0.1, 1e-15, "difference");
    assert_close(b.ratio.known().unwrap(), 4.0 / 3.0, 1e-15, "ratio");
    assert_eq!(
        b.difference_interval.unwrap(),
        newcombe((40.0, 100.0), (60.0, 200.0))
    );
    assert_eq!(b.test, Some(Test::TwoProportion));
    assert_eq!(b.p_value.ok(), two_proportion((40.0, 100.0), (60.0, 200.0)));
    let c = selection(&measured.groups[2]);
    assert_eq!(c.test, Some(Test::FisherExact));
    assert_eq!(c.p_value.unwrap(), fisher_exact((1.0, 8.0), (60.0, 200.0)));
}

#[test]
fn the_reference_is_not_compared_with_itself() {
    let measured = ask(&GROUPS, &question(named("a")));
    for disparity in &measured.groups[0].disparities {
        assert_eq!(disparity.difference, Value::Undefined(Undefined::IsReference));
        assert_eq!(disparity.ratio, Value::Undefined(Undefined::IsReference));
        assert_eq!(disparity.p_value, Err(Undefined::IsReference));
        assert_eq!(disparity.p_adjusted, None);
    }
    assert_eq!(selection(&measured.groups[0]).reference, Value::Known(0.3));
    assert!(measured.overall.disparities.is_empty());
}

#[test]
fn people_whose_group_is_missing_are_compared_but_weaken_nobodys_evidence() {
    let measured = ask(&GROUPS, &question(named("a")));
    let missing = selection(&measured.groups[3]);
    assert!(measured.groups[3].missing_group);
    assert!(missing.difference_interval.is_ok() && missing.p_value.is_ok());
    assert_eq!(missing.p_adjusted, None);
    assert_eq!(measured.comparisons[Metric::SelectionRate.position()], 2);
    let compared = [&measured.groups[1], &measured.groups[2]].map(selection);
    let adjusted = holm(&compared.map(|disparity| disparity.p_value.unwrap()));
    assert_eq!(
        compared.map(|disparity| disparity.p_adjusted.unwrap()).to_vec(),
        adjusted
    );
}

#[test]
fn the_rest_is_everybody_else_whose_group_is_known() {
    let measured = ask(&GROUPS, &question(Reference::Rest));
    // Selected among b and c: 40 + 1 of 108.
    let a = selection(&measured.groups[0]);
    assert_eq!(a.reference, Value::Known(41.0 / 108.0));
    assert_eq!(
        a.difference_interval.unwrap(),
        newcombe((60.0, 200.0), (41.0, 108.0))
    );
    assert!(a.ratio_interval.is_ok());
    // The missing are compared with everybody whose group is known.
    assert_eq!(
        selection(&measured.groups[3]).reference,
        Value::Known(101.0 / 308.0)
    );
}

#[test]
fn against_everybody_the_difference_is_a_fraction_of_the_difference_with_everybody_else() {
    let measured = ask(&GROUPS, &question(Reference::Overall));
    let a = selection(&measured.groups[0]);
    let (selected, everybody) = (107.0, 319.0);
    assert_eq!(a.reference, Value::Known(selected / everybody));
    let difference = a.difference.known().unwrap();
    assert_close(difference, 0.3 - selected / everybody, 1e-15, "difference");
    let apart = 0.3 - 47.0 / 119.0;
    assert_close(
        difference,
        (1.0 - 200.0 / everybody) * apart,
        1e-15,
        "the algebra",
    );
    let (low, high) = newcombe((60.0, 200.0), (47.0, 119.0));
    let interval = a.difference_interval.unwrap();
    assert_close(interval.0, low * 119.0 / everybody, 1e-15, "low");
    assert_close(interval.1, high * 119.0 / everybody, 1e-15, "high");
    assert_eq!(a.p_value.ok(), two_proportion((60.0, 200.0), (47.0, 119.0)));
    assert_eq!(a.ratio_interval, Err(Undefined::Overlapping));
    assert!(a.ratio.known().is_some());
}

#[test]
fn a_group_that_is_everybody_differs_by_nothing_and_has_nobody_to_be_tested_against() {
    let measured = ask(&GROUPS[..1], &question(Reference::Overall));
    let a = selection(&measured.groups[0]);
    assert_eq!(a.difference, Value::Known(0.0));
    assert_eq!(a.p_value, Err(Undefined::ReferenceUndefined));
    assert_eq!(a.difference_interval, Err(Undefined::ReferenceUndefined));
    assert_eq!(a.test, None);
}

#[test]
fn a_reference_that_is_not_there_is_said_to_be_absent() {
    for reference in [named("z"), Reference::Group(vec![])] {
        let measured = ask(&GROUPS, &question(reference));
        assert_eq!(measured.reference, ResolvedReference::Absent);
        assert_eq!(
            selection(&measured.groups[0]).difference,
            Value::Undefined(Undefined::ReferenceAbsent)
        );
        assert_eq!(
            selection(&measured.groups[0]).reference,
            Value::Undefined(Undefined::ReferenceAbsent)
        );
    }
    let empty = [(Some("a"), [0.0; 4]), (Some("b"), [1.0; 4])];
    assert_eq!(
        ask(&empty, &question(named("a"))).reference,
        ResolvedReference::Absent
    );
}

#[test]
fn the_largest_group_has_the_most_people_and_a_known_name() {
    let groups = [
        (Some("a"), [1.0; 4]),
        (Some("b"), [2.0; 4]),
        (Some("c"), [2.0; 4]),
        (None, [9.0; 4]),
    ];
    assert_eq!(
        ask(&groups, &question(Reference::Largest)).reference,
        ResolvedReference::Group(1)
    );
}

#[test]
fn the_most_favoured_group_depends_on_what_being_selected_means() {
    let reference = |groups: &[_], polarity| {
        let question = Question {
            polarity,
            ..question(Reference::MostFavoured)
        };
        ask(groups, &question).reference
    };
    // Of the two groups of at least thirty people, b is selected more often; c, of eight people, hardly ever.
    assert_eq!(reference(&GROUPS, Polarity::Favour), ResolvedReference::Group(1));
    assert_eq!(reference(&GROUPS, Polarity::Burden), ResolvedReference::Group(0));
    // When all are small, all count, except those whose group is missing.
    assert_eq!(
        reference(&GROUPS[2..], Polarity::Favour),
        ResolvedReference::Group(0)
    );
}

#[test]
fn thirty_people_are_enough_to_be_the_most_favoured() {
    let reference = |n: f64| {
        let groups = [
            (Some("a"), [n, 0.0, 0.0, 0.0]),
            (Some("b"), [20.0, 20.0, 20.0, 20.0]),
        ];
        let question = Question {
            polarity: Polarity::Favour,
            ..question(Reference::MostFavoured)
        };
        ask(&groups, &question).reference
    };
    assert_eq!(reference(30.0), ResolvedReference::Group(0));
    assert_eq!(reference(29.0), ResolvedReference::Group(1));
}

#[test]
fn fisher_replaces_z_when_a_count_under_five_is_expected() {
    let test = |selected: f64| {
        let groups = [
            (Some("a"), [3.0, 0.0, 0.0, 7.0]),
            (Some("b"), [selected, 0.0, 0.0, 90.0 - selected]),
        ];
        selection(&ask(&groups, &question(named("b"))).groups[0]).test
    };
    // Of ten people, exactly five expected to be selected when 50 of 100 are, and 4.9 when 49 are.
    assert_eq!(test(47.0), Some(Test::TwoProportion));
    assert_eq!(test(46.0), Some(Test::FisherExact));
}

#[test]
fn nothing_is_infinite_when_a_rate_is_zero() {
    let groups = [
        (Some("a"), [0.0, 0.0, 5.0, 50.0]),
        (Some("b"), [5.0, 5.0, 5.0, 50.0]),
    ];
    let zero_reference = ask(&groups, &question(named("a")));
    let b = selection(&zero_reference.groups[1]);
    assert_eq!(b.ratio, Value::Undefined(Undefined::ReferenceZero));
    assert_eq!(b.ratio_interval, Err(Undefined::ReferenceZero));
    assert!(b.difference_interval.is_ok());
    let zero_group = ask(&groups, &question(named("b")));
    let a = selection(&zero_group.groups[0]);
    assert_eq!(a.ratio, Value::Known(0.0));
    assert_eq!(a.ratio_interval, Err(Undefined::ZeroNumerator));
    // Nobody is selected in a: its precision has no value, whatever the other's.
    let precision = zero_group.groups[0].disparity(Metric::Precision).unwrap();
    assert_eq!(precision.difference, Value::Undefined(Undefined::NoneSelected));
    let precision = zero_reference.groups[1].disparity(Metric::Precision).unwrap();
    assert_eq!(
        precision.difference,
        Value::Undefined(Undefined::ReferenceUndefined)
    );
}

#[test]
fn data_without_outcome_say_so_everywhere_it_is_needed() {
    let without = Question {
        has_outcome: false,
        ..question(named("a"))
    };
    let measured = ask(&GROUPS, &without);
    let rate = measured.groups[1].rate(Metric::TruePositiveRate);
    assert_eq!(rate.value, Value::Undefined(Undefined::NoOutcome));
    assert_eq!(rate.interval, Err(Undefined::NoOutcome));
    assert!(selection(&measured.groups[1]).difference.known().is_some());
    let odds = measured.summary.measure("equalized_odds_ratio").unwrap();
    assert_eq!(odds.value, Value::Undefined(Undefined::NoOutcome));
    assert!(
        measured
            .summary
            .excluded
            .iter()
            .all(|exclusion| exclusion.metric == Metric::SelectionRate)
    );
    let without = Question {
        has_decision: false,
        selection: Selection::Any,
        ..question(Reference::MostFavoured)
    };
    let measured = ask(&GROUPS, &without);
    assert_eq!(measured.reference, ResolvedReference::Absent);
    assert_eq!(
        measured.groups[0].rate(Metric::SelectionRate).value,
        Value::Undefined(Undefined::NoDecision)
    );
    assert!(measured.groups[0].rate(Metric::BaseRate).value.known().is_some());
}

#[test]
fn bounds_give_bounds_of_the_difference_and_no_interval() {
    let mut unsure = Counts::known(2.0, 2.0, 3.0, 3.0);
    unsure.add(State::No, State::Unknown, Amount::exact(2.0));
    let keys = [vec![Some("a".to_owned())], vec![Some("b".to_owned())]];
    let measured = measure(
        &keys,
        &[unsure, Counts::known(1.0, 1.0, 1.0, 1.0)],
        &question(named("b")),
    );
    let a = selection(&measured.groups[0]);
    let Value::Bounds(low, high) = a.difference else {
        panic!("{a:?}")
    };
    assert_close(low, 4.0 / 12.0 - 0.5, 1e-15, "low");
    assert_close(high, 6.0 / 12.0 - 0.5, 1e-15, "high");
    assert_eq!(a.ratio, Value::Bounds(4.0 / 12.0 / 0.5, 6.0 / 12.0 / 0.5));
    assert_eq!(a.difference_interval, Err(Undefined::OnlyBounds));
    assert_eq!(a.ratio_interval, Err(Undefined::OnlyBounds));
    assert_eq!(a.p_value, Err(Undefined::OnlyBounds));
    // A rate between 4/12 and 6/12 against one of a half.
    let parity = measured.summary.measure("demographic_parity_difference").unwrap();
    assert_eq!(parity.value, Value::Bounds(0.0, 0.5 - 4.0 / 12.0));
    let ratio = measured.summary.measure("demographic_parity_ratio").unwrap();
    assert_eq!(ratio.value, Value::Bounds(4.0 / 12.0 / 0.5, 1.0));
    assert_eq!((parity.between, measured.summary.excluded.len()), (None, 0));
}

#[test]
fn the_summary_leaves_out_missing_groups_and_says_so() {
    let measured = ask(&GROUPS, &question(named("a")));
    let parity = measured.summary.measure("demographic_parity_difference").unwrap();
    assert_eq!(parity.value, Value::Known(0.4 - 1.0 / 8.0));
    assert_eq!(parity.between, Some((2, 1)));
    let missing: Vec<Metric> = measured
        .summary
        .excluded
        .iter()
        .filter(|exclusion| exclusion.group == 3 && exclusion.reason == Undefined::MissingGroup)
        .map(|exclusion| exclusion.metric)
        .collect();
    assert_eq!(
        missing,
        [
            Metric::SelectionRate,
            Metric::TruePositiveRate,
            Metric::FalsePositiveRate,
            Metric::Precision
        ]
    );
}

#[test]
fn equalized_odds_is_the_worse_of_its_two_rates() {
    let measured = ask(&GROUPS[..2], &question(named("a")));
    // True positive rates 0.8 and 0.75, false positive rates 20/150 and 10/60.
    let odds = measured.summary.measure("equalized_odds_difference").unwrap();
    assert_close(odds.value.known().unwrap(), 0.05, 1e-15, "difference");
    assert_eq!(
        (odds.metric, odds.between),
        (Some(Metric::TruePositiveRate), Some((1, 0)))
    );
    let odds = measured.summary.measure("equalized_odds_ratio").unwrap();
    assert_close(odds.value.known().unwrap(), 0.8, 1e-15, "ratio");
    assert_eq!(
        (odds.metric, odds.between),
        (Some(Metric::FalsePositiveRate), Some((0, 1)))
    );
}

#[test]
fn half_of_equalized_odds_is_not_equalized_odds() {
    let groups = [
        (Some("a"), [4.0, 0.0, 1.0, 0.0]),
        (Some("b"), [3.0, 0.0, 2.0, 0.0]),
    ];
    let measured = ask(&groups, &question(named("a")));
    let odds = measured.summary.measure("equalized_odds_difference").unwrap();
    assert_eq!(odds.value, Value::Undefined(Undefined::FewerThanTwoGroups));
    assert!(
        measured
            .summary
            .measure("equal_opportunity_difference")
            .unwrap()
            .value
            .known()
            .is_some()
    );
}

#[test]
fn a_rate_without_denominator_stays_out_of_the_summary_instead_of_entering_as_zero() {
    // Nobody in c has the outcome. A true positive rate of zero for it would make the difference 0.9.
    let groups = [
        (Some("a"), [90.0, 10.0, 10.0, 90.0]),
        (Some("b"), [85.0, 15.0, 15.0, 85.0]),
        (Some("c"), [0.0, 1.0, 0.0, 7.0]),
    ];
    let measured = ask(&groups, &question(named("a")));
    let odds = measured.summary.measure("equalized_odds_difference").unwrap();
    assert_close(
        odds.value.known().unwrap(),
        0.05,
        1e-15,
        "equalized odds difference",
    );
    let exclusion = Exclusion {
        group: 2,
        metric: Metric::TruePositiveRate,
        reason: Undefined::NoActualPositives,
    };
    assert_eq!(measured.summary.excluded, [exclusion]);
}

#[test]
fn a_ratio_of_zeros_is_undefined() {
    let groups = [
        (Some("a"), [0.0, 0.0, 5.0, 5.0]),
        (Some("b"), [0.0, 0.0, 3.0, 3.0]),
    ];
    let measured = ask(&groups, &question(named("a")));
    let parity = measured.summary.measure("demographic_parity_ratio").unwrap();
    assert_eq!(parity.value, Value::Undefined(Undefined::ReferenceZero));
    let parity = measured.summary.measure("demographic_parity_difference").unwrap();
    assert_eq!(parity.value, Value::Known(0.0));
}

#[test]
fn weights_that_are_not_whole_numbers_give_values_without_intervals() {
    let groups = [(Some("a"), [1.5, 1.5, 3.0, 3.0]), (Some("b"), [2.0; 4])];
    let measured = ask(&groups, &question(named("b")));
    let a = selection(&measured.groups[0]);
    assert!(a.difference.known().is_some() && a.ratio.known().is_some());
    // Though the weights of those selected add up to 3.
    assert_eq!(a.p_value, Err(Undefined::Weighted));
    assert_eq!(a.difference_interval, Err(Undefined::Weighted));
    assert_eq!(a.ratio_interval, Err(Undefined::Weighted));
    assert_eq!(
        measured.overall.rate(Metric::SelectionRate).interval,
        Err(Undefined::Weighted)
    );
}

#[test]
fn what_findings_freeze_reads_back_the_same() {
    let measured = ask(&GROUPS, &question(named("a")));
    let text = ron::to_string(&measured).expect("RON");
    assert_eq!(ron::from_str::<Measured>(&text).expect("the same RON"), measured);
}

#[test]
fn no_groups_have_no_summary() {
    let measured = ask(&[], &question(Reference::Overall));
    assert_eq!(
        measured.overall.rate(Metric::Accuracy).value,
        Value::Undefined(Undefined::EmptyGroup)
    );
    for measure in &measured.summary.measures {
        assert_eq!(measure.value, Value::Undefined(Undefined::FewerThanTwoGroups));
    }
}

#[test]
fn a_ratio_between_two_full_rates_has_no_interval_of_zero_width() {
    let counts = [
        Counts::known(0.0, 5.0, 0.0, 0.0),
        Counts::known(0.0, 7.0, 0.0, 0.0),
    ];
    let keys = ["a", "b"].map(|name| vec![Some(name.to_owned())]);
    let question = Question {
        polarity: Polarity::Favour,
        reference: Reference::Group(vec!["b".to_owned()]),
        has_outcome: false,
        has_decision: true,
        selection: Selection::Any,
        methods: Methods::default(),
    };
    let measured = measure(&keys, &counts, &question);
    let disparity = measured.groups[0]
        .disparity(Metric::SelectionRate)
        .expect("compared");
    assert_eq!(disparity.ratio, Value::Known(1.0));
    assert_eq!(disparity.ratio_interval, Err(Undefined::NoVariation));
}
