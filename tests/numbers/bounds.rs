//! Bounds against every possibility, one by one.

use proptest::prelude::*;
use vigie::measure::{Methods, Metric, Undefined, Value, rate};
use vigie::tally::{Amount, Counts, State};

/// What a person with this state may really be.
fn possible(state: State) -> Vec<State> {
    if state == State::Unknown {
        vec![State::No, State::Yes]
    } else {
        vec![state]
    }
}

/// Every table of four counts that the nine cells may hide.
fn possibilities(counts: &Counts) -> Vec<[u32; 4]> {
    let mut tables = vec![[0u32; 4]];
    for outcome in State::ALL {
        for decision in State::ALL {
            let amount = counts.get(outcome, decision);
            let places: Vec<usize> = possible(outcome)
                .into_iter()
                .flat_map(|outcome| {
                    possible(decision)
                        .into_iter()
                        .map(move |decision| (outcome, decision))
                })
                .map(|(outcome, decision)| 2 * outcome as usize + decision as usize)
                .collect();
            let mut next = Vec::new();
            for table in &tables {
                for people in amount.low as u32..=amount.high as u32 {
                    spread(*table, people, &places, &mut next);
                }
            }
            next.sort_unstable();
            next.dedup();
            tables = next;
        }
    }
    tables
}

/// Every way to put so many people in these places.
fn spread(table: [u32; 4], people: u32, places: &[usize], found: &mut Vec<[u32; 4]>) {
    let (&place, others) = places.split_first().expect("a place");
    if others.is_empty() {
        let mut table = table;
        table[place] += people;
        found.push(table);
        return;
    }
    for here in 0..=people {
        let mut table = table;
        table[place] += here;
        spread(table, people - here, others, found);
    }
}

/// Above and below the line, from true negatives, false positives, false negatives and true positives.
fn line(metric: Metric, [tn, fp, fn_, tp]: [u32; 4]) -> (u32, u32) {
    match metric {
        Metric::SelectionRate => (tp + fp, tn + fp + fn_ + tp),
        Metric::BaseRate => (tp + fn_, tn + fp + fn_ + tp),
        Metric::Accuracy => (tp + tn, tn + fp + fn_ + tp),
        Metric::TruePositiveRate => (tp, tp + fn_),
        Metric::FalseNegativeRate => (fn_, tp + fn_),
        Metric::FalsePositiveRate => (fp, fp + tn),
        Metric::TrueNegativeRate => (tn, fp + tn),
        Metric::Precision => (tp, tp + fp),
        Metric::FalseDiscoveryRate => (fp, tp + fp),
        Metric::NegativePredictiveValue => (tn, tn + fn_),
        Metric::FalseOmissionRate => (fn_, tn + fn_),
        _ => panic!("{metric:?} is no share"),
    }
}

/// Nine cells of a few people, some within bounds.
fn cells() -> impl Strategy<Value = Counts> {
    let amount = prop_oneof![
        4 => (0..3u8).prop_map(|n| Amount::exact(f64::from(n))),
        1 => (0..3u8, 0..3u8).prop_map(|(low, more)| Amount::between(f64::from(low), f64::from(low + more))),
    ];
    proptest::collection::vec(amount, 9).prop_map(|amounts| {
        let mut counts = Counts::default();
        for (cell, amount) in amounts.into_iter().enumerate() {
            counts.add(State::ALL[cell / 3], State::ALL[cell % 3], amount);
        }
        counts
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn bounds_are_the_smallest_and_largest_share_over_every_possibility(counts in cells()) {
        let tables = possibilities(&counts);
        for metric in Metric::shares() {
            let rate = rate(metric, &counts);
            let lines = || tables.iter().map(|table| line(metric, *table));
            let shares: Vec<f64> = lines()
                .filter(|line| line.1 > 0)
                .map(|(above, below)| f64::from(above) / f64::from(below))
                .collect();
            let low = shares.iter().copied().fold(f64::INFINITY, f64::min);
            let high = shares.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            match rate.value {
                Value::Known(value) => {
                    prop_assert_eq!((low, high), (value, value));
                    prop_assert!(lines().all(|line| line.1 > 0));
                }
                Value::Bounds(found_low, found_high) => {
                    prop_assert_eq!((found_low, found_high), (low, high), "{:?}", metric);
                    prop_assert_eq!(rate.interval, Err(Undefined::OnlyBounds));
                }
                Value::Undefined(_) => prop_assert!(shares.is_empty()),
            }
            let range = |numbers: Vec<u32>| {
                let low = numbers.iter().min().copied().unwrap_or(0);
                Amount::between(f64::from(low), f64::from(numbers.iter().max().copied().unwrap_or(0)))
            };
            prop_assert_eq!(rate.numerator, range(lines().map(|line| line.0).collect()));
            prop_assert_eq!(rate.denominator, range(lines().map(|line| line.1).collect()));
        }
    }

    #[test]
    fn hiding_outcomes_and_decisions_keeps_the_truth_within_bounds(
        people in proptest::collection::vec((any::<bool>(), any::<bool>(), 0..4u8), 1..80),
        suppressed: bool,
    ) {
        let state = |yes: bool| if yes { State::Yes } else { State::No };
        let (mut truth, mut seen) = (Counts::default(), Counts::default());
        for &(outcome, decision, hidden) in &people {
            let one = Amount::exact(1.0);
            truth.add(state(outcome), state(decision), one);
            let outcome = if hidden & 1 == 1 { State::Unknown } else { state(outcome) };
            let decision = if hidden & 2 == 2 { State::Unknown } else { state(decision) };
            seen.add(outcome, decision, one);
        }
        if suppressed {
            // As a statistics office prints them: fewer than ten is all it says.
            for cell in seen.cells.iter_mut().flatten() {
                if cell.high > 0.0 && cell.high < 10.0 {
                    *cell = Amount::between(1.0, 9.0);
                }
            }
        }
        for metric in Metric::shares() {
            let Some(value) = rate(metric, &truth).value.known() else { continue };
            let (low, high) = rate(metric, &seen).value.range().expect("a value, since the truth has one");
            prop_assert!(low <= value && value <= high, "{:?}: {} not in {}..{}", metric, value, low, high);
        }
    }
}

#[test]
fn a_selection_rate_needs_no_outcome() {
    let mut counts = Counts::default();
    counts.add(State::Unknown, State::Yes, Amount::exact(1.0));
    counts.add(State::Unknown, State::No, Amount::exact(3.0));
    assert_eq!(rate(Metric::SelectionRate, &counts).value, Value::Known(0.25));
    assert_eq!(rate(Metric::BaseRate, &counts).value, Value::Bounds(0.0, 1.0));
}

#[test]
fn a_suppressed_cell_outside_the_fraction_does_not_blur_it() {
    let mut counts = Counts::known(6.0, 0.0, 2.0, 0.0);
    counts.add(State::No, State::Yes, Amount::between(1.0, 9.0));
    assert_eq!(rate(Metric::TruePositiveRate, &counts).value, Value::Known(0.75));
    assert_eq!(
        rate(Metric::Precision, &counts).value,
        Value::Bounds(6.0 / 15.0, 6.0 / 7.0)
    );
}

#[test]
fn a_share_of_nobody_says_why_it_is_undefined() {
    let value = |counts: Counts, metric| rate(metric, &counts).value;
    let undefined = Value::Undefined;
    let negatives = Counts::known(0.0, 1.0, 0.0, 1.0);
    assert_eq!(
        value(negatives, Metric::TruePositiveRate),
        undefined(Undefined::NoActualPositives)
    );
    assert_eq!(
        value(negatives, Metric::FalseNegativeRate),
        undefined(Undefined::NoActualPositives)
    );
    let positives = Counts::known(1.0, 0.0, 1.0, 0.0);
    assert_eq!(
        value(positives, Metric::FalsePositiveRate),
        undefined(Undefined::NoActualNegatives)
    );
    let refused = Counts::known(0.0, 0.0, 1.0, 1.0);
    assert_eq!(
        value(refused, Metric::Precision),
        undefined(Undefined::NoneSelected)
    );
    let selected = Counts::known(1.0, 1.0, 0.0, 0.0);
    assert_eq!(
        value(selected, Metric::FalseOmissionRate),
        undefined(Undefined::AllSelected)
    );
    for metric in Metric::ALL.into_iter().filter(|metric| !metric.is_of_values()) {
        assert_eq!(value(Counts::default(), metric), undefined(Undefined::EmptyGroup));
    }
}

#[test]
fn fractions_of_people_have_a_rate_but_no_interval() {
    let found = rate(Metric::SelectionRate, &Counts::known(0.5, 0.0, 0.0, 1.5));
    assert_eq!(found.value, Value::Known(0.25));
    assert_eq!(found.interval, Err(Undefined::Weighted));
}

proptest! {
    /// Every way of settling what is not known gives a summary inside the summary's bounds.
    #[test]
    fn a_summary_between_bounds_holds_every_settled_summary(
        groups in proptest::collection::vec((0u8..6, 0u8..6, 0u8..4, 0u8..4), 2..4),
    ) {
        use vigie::measure::{Polarity, Question, Reference, Selection, measure};
        let keys: Vec<_> = (0..groups.len()).map(|index| vec![Some(index.to_string())]).collect();
        let question = Question {
            polarity: Polarity::Favour,
            reference: Reference::Largest,
            has_outcome: false,
            has_decision: true,
            selection: Selection::Any,
            methods: Methods::default(),
        };
        let counts = |yes: f64, no: f64, unknown: f64| {
            let mut counts = Counts::default();
            counts.add(State::Unknown, State::Yes, Amount::exact(yes));
            counts.add(State::Unknown, State::No, Amount::exact(no));
            counts.add(State::Unknown, State::Unknown, Amount::exact(unknown));
            counts
        };
        let unsettled: Vec<Counts> = groups.iter()
            .map(|&(yes, no, unknown, _)| counts(f64::from(yes), f64::from(no), f64::from(unknown))).collect();
        let settled: Vec<Counts> = groups.iter().map(|&(yes, no, unknown, picked)| {
            let picked = picked.min(unknown);
            counts(f64::from(yes + picked), f64::from(no + unknown - picked), 0.0)
        }).collect();
        let (unsettled, settled) = (measure(&keys, &unsettled, &question), measure(&keys, &settled, &question));
        for name in ["demographic_parity_difference", "demographic_parity_ratio"] {
            let bounds = unsettled.summary.measure(name).unwrap().value;
            if let (Ok((low, high)), Some(truth)) =
                (bounds.range(), settled.summary.measure(name).unwrap().value.known())
            {
                prop_assert!(low <= truth + 1e-12 && truth <= high + 1e-12, "{} {:?} {}", name, bounds, truth);
            }
        }
    }
}
