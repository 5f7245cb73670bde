//! The chart of rates as data.

use vigie::chart::{Order, RatesChart, rates_chart};
use vigie::measure::{Measured, Methods, Metric, Polarity, Question, Reference, Selection, Value, measure};
use vigie::tally::{Amount, Counts, State};

/// Groups of so many selected among so many.
fn measured(groups: &[(Option<&str>, f64, f64)], reference: Reference) -> Measured {
    let keys: Vec<_> = groups
        .iter()
        .map(|(name, ..)| vec![name.map(str::to_owned)])
        .collect();
    let counts: Vec<_> = groups
        .iter()
        .map(|(_, selected, people)| {
            let mut counts = Counts::default();
            counts.add(State::Unknown, State::Yes, Amount::exact(*selected));
            counts.add(State::Unknown, State::No, Amount::exact(people - selected));
            counts
        })
        .collect();
    let question = Question {
        polarity: Polarity::Favour,
        reference,
        has_outcome: false,
        has_decision: true,
        selection: Selection::Any,
        methods: Methods::default(),
    };
    measure(&keys, &counts, &question)
}

fn chart(reference: Reference, order: Order) -> RatesChart {
    let groups = [
        (Some("a"), 30.0, 100.0),
        (Some("b"), 5.0, 20.0),
        (Some("c"), 100.0, 1000.0),
        (None, 0.0, 5000.0),
    ];
    rates_chart(&measured(&groups, reference), Metric::SelectionRate, order)
}

fn order(chart: &RatesChart) -> Vec<usize> {
    chart.marks.iter().map(|mark| mark.group).collect()
}

#[test]
fn orders_keep_people_of_no_known_group_last() {
    assert_eq!(order(&chart(Reference::Largest, Order::Given)), [0, 1, 2, 3]);
    assert_eq!(order(&chart(Reference::Largest, Order::Value)), [2, 1, 0, 3]);
    assert_eq!(order(&chart(Reference::Largest, Order::Size)), [2, 0, 1, 3]);
}

#[test]
fn marks_say_what_is_drawn_apart() {
    let chart = chart(Reference::Largest, Order::Given);
    let small: Vec<bool> = chart.marks.iter().map(|mark| mark.small).collect();
    assert_eq!(small, [false, true, false, false]);
    let reference: Vec<bool> = chart.marks.iter().map(|mark| mark.is_reference).collect();
    assert_eq!(reference, [false, false, true, false]);
    assert!(chart.marks[3].missing_group);
    assert_eq!((chart.marks[1].n, chart.marks[1].denominator), (20.0, 20.0));
    assert_eq!(chart.marks[0].value, Value::Known(0.3));
}

#[test]
fn the_reference_line_is_drawn_when_it_is_one_number() {
    assert_eq!(chart(Reference::Largest, Order::Given).reference_line, Some(0.1));
    assert_eq!(
        chart(Reference::Overall, Order::Given).reference_line,
        Some(135.0 / 6120.0)
    );
    assert_eq!(chart(Reference::Rest, Order::Given).reference_line, None);
    let absent = Reference::Group(vec!["z".to_owned()]);
    assert_eq!(chart(absent, Order::Given).reference_line, None);
}

#[test]
fn the_axis_ends_at_a_round_share_above_everything() {
    let chart = chart(Reference::Largest, Order::Given);
    let highest = chart
        .marks
        .iter()
        .filter_map(|mark| mark.interval.ok())
        .map(|interval| interval.1)
        .fold(0.0, f64::max);
    assert!(0.4 < highest && highest <= 0.5);
    assert_eq!(chart.axis_end, 0.5);
    let rare = measured(
        &[(Some("a"), 10.0, 1e6), (Some("b"), 20.0, 1e6)],
        Reference::Largest,
    );
    let rare = rates_chart(&rare, Metric::SelectionRate, Order::Given);
    assert_eq!(rare.axis_end, 0.01);
    let all = rates_chart(
        &measured(&[(Some("a"), 10.0, 10.0)], Reference::Largest),
        Metric::SelectionRate,
        Order::Given,
    );
    assert_eq!(all.axis_end, 1.0);
}

#[test]
fn what_cannot_be_computed_has_a_mark_all_the_same() {
    let groups = [(Some("a"), 30.0, 100.0), (Some("b"), 5.0, 20.0)];
    let measured = measured(&groups, Reference::Largest);
    let chart = rates_chart(&measured, Metric::FalsePositiveRate, Order::Value);
    assert_eq!(chart.marks.len(), 2);
    assert!(
        chart
            .marks
            .iter()
            .all(|mark| matches!(mark.value, Value::Undefined(_)))
    );
}
