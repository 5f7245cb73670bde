//! Intervals of the numbers over all groups: against their construction written again, and what must hold of them.

use proptest::prelude::*;
use vigie::measure::{Measured, Polarity, Question, Reference, Summary, Undefined, Value, measure, newcombe};
use vigie::tally::{Amount, Counts, GroupKey, Sample};

use crate::support::{assert_close, question};

/// SciPy 1.17: `studentized_range.ppf(0.95, k, inf)` for 2 to 5 groups, and at 0.975.
const ALONE: [f64; 4] = [
    2.771_807_648_699_355,
    3.314_493_155_398_122,
    3.633_159_574_902_627_8,
    3.857_655_510_378_623,
];
const ONE_OF_TWO: [f64; 4] = [
    3.169_822_136_118_956_5,
    3.682_267_756_830_824,
    3.984_014_630_438_908_4,
    4.197_026_345_995_183,
];

fn ask(groups: &[Counts], question: &Question) -> Measured {
    let keys: Vec<GroupKey> = (0..groups.len())
        .map(|group| vec![Some(format!("{group}"))])
        .collect();
    measure(&keys, groups, question)
}

fn interval(summary: &Summary, name: &str) -> (f64, f64) {
    let measure = summary.measure(name).expect("a measure of this name");
    measure.interval.expect("an interval")
}

fn groups(people: &[[u16; 4]]) -> Vec<Counts> {
    let counts = |cells: &[u16; 4]| {
        let [tp, fp, fn_, tn] = cells.map(f64::from);
        Counts::known(tp, fp, fn_, tn)
    };
    people.iter().map(counts).collect()
}

/// Wilson's interval at any number of standard errors, from the roots of its equation.
fn wilson_at(z: f64, (yes, n): (f64, f64)) -> (f64, f64) {
    let (a, b, c) = (n + z * z, 2.0 * yes + z * z, yes * yes / n);
    let root = (b * b - 4.0 * a * c).max(0.0).sqrt();
    (
        ((b - root) / (2.0 * a)).max(0.0),
        ((b + root) / (2.0 * a)).min(1.0),
    )
}

fn share((yes, n): (f64, f64)) -> f64 {
    yes / n
}

/// The ends of the difference of two shares, as Newcombe has them.
fn minus(z: f64, one: (f64, f64), other: (f64, f64)) -> (f64, f64) {
    let ((l1, u1), (l2, u2)) = (wilson_at(z, one), wilson_at(z, other));
    let (p1, p2) = (share(one), share(other));
    let down = ((p1 - l1).powi(2) + (u2 - p2).powi(2)).sqrt();
    let up = ((u1 - p1).powi(2) + (p2 - l2).powi(2)).sqrt();
    (p1 - p2 - down, p1 - p2 + up)
}

/// The ends of their ratio, in the form of Donner and Zou (2012), equations 7 and 8. Shares are not too close to 0.
fn over(z: f64, one: (f64, f64), other: (f64, f64)) -> (f64, f64) {
    let ((l1, u1), (l2, u2)) = (wilson_at(z, one), wilson_at(z, other));
    let (p1, p2) = (share(one), share(other));
    let product = p1 * p2;
    let low = product - (product.powi(2) - l1 * u2 * (2.0 * p1 - l1) * (2.0 * p2 - u2)).sqrt();
    let high = product + (product.powi(2) - u1 * l2 * (2.0 * p1 - u1) * (2.0 * p2 - l2)).sqrt();
    (low / (u2 * (2.0 * p2 - u2)), high / (l2 * (2.0 * p2 - l2)))
}

/// The largest of both ends over all pairs.
fn over_pairs(
    groups: &[(f64, f64)],
    of: impl Fn((f64, f64), (f64, f64)) -> (f64, f64),
    pick: fn(f64, f64) -> f64,
) -> (f64, f64) {
    let mut ends = Vec::new();
    for (index, one) in groups.iter().enumerate() {
        for (other_index, other) in groups.iter().enumerate() {
            if index != other_index {
                ends.push(of(*one, *other));
            }
        }
    }
    let both = |one: (f64, f64), other: (f64, f64)| (pick(one.0, other.0), pick(one.1, other.1));
    ends.into_iter().reduce(both).expect("two groups at least")
}

fn within(found: (f64, f64), expected: (f64, f64), what: &str) {
    assert_close(found.0, expected.0, 1e-9, what);
    assert_close(found.1, expected.1, 1e-9, what);
}

#[test]
fn of_two_groups_the_gap_has_the_interval_of_their_difference() {
    let people = groups(&[[40, 30, 10, 20], [20, 30, 25, 55]]);
    let found = ask(&people, &question(Reference::Largest));
    let (low, high) = newcombe((70.0, 100.0), (50.0, 130.0));
    within(
        interval(&found.summary, "demographic_parity_difference"),
        (low, high),
        "difference",
    );
    let alike = groups(&[[40, 30, 10, 20], [39, 31, 10, 20]]);
    let found = ask(&alike, &question(Reference::Largest));
    let (low, high) = interval(&found.summary, "demographic_parity_difference");
    let (down, up) = newcombe((70.0, 100.0), (70.0, 100.0));
    within((low, high), (0.0, f64::max(-down, up)), "alike");
}

#[test]
fn weights_count_for_as_many_people_as_their_effective_size() {
    let weighted = |counts: Counts| Counts {
        cells: counts.cells.map(|row| row.map(|amount| amount.times(3.0))),
        sample: Some(Sample {
            people: counts.cells,
            squares: counts.cells.map(|row| row.map(|amount| amount.times(9.0))),
        }),
        ..Counts::default()
    };
    let people = groups(&[[40, 30, 10, 20], [20, 30, 25, 55], [9, 12, 14, 40]]);
    let heavy: Vec<Counts> = people.iter().copied().map(weighted).collect();
    let question = question(Reference::Largest);
    let (plain, heavy) = (ask(&people, &question), ask(&heavy, &question));
    for (one, other) in plain.summary.measures.iter().zip(&heavy.summary.measures) {
        within(
            other.interval.expect("an interval"),
            one.interval.expect("an interval"),
            one.name,
        );
    }
    for (one, other) in plain.summary.by_group.iter().zip(&heavy.summary.by_group) {
        within(
            other.impact_ratio_interval.expect("an interval"),
            one.impact_ratio_interval.expect("an interval"),
            "impact ratio",
        );
    }
}

#[test]
fn what_a_rate_has_no_interval_for_the_numbers_made_of_it_have_none_for() {
    let mut hidden = groups(&[[40, 30, 10, 20], [20, 30, 25, 55], [9, 12, 14, 40]]);
    hidden[1].cells[1][1] = Amount::between(18.0, 26.0);
    let found = ask(&hidden, &question(Reference::Largest)).summary;
    for measure in &found.measures {
        assert_eq!(measure.interval, Err(Undefined::OnlyBounds), "{}", measure.name);
    }
    assert!(
        found
            .by_group
            .iter()
            .all(|group| group.impact_ratio_interval == Err(Undefined::OnlyBounds))
    );
    // People without a column of weights, and yet half a person: nothing tells how many were seen.
    let mut halves = groups(&[[40, 30, 10, 20], [20, 30, 25, 55], [9, 12, 14, 40]]);
    halves[1].cells[1][1] = Amount::exact(20.5);
    let found = ask(&halves, &question(Reference::Largest)).summary;
    for measure in &found.measures {
        assert_eq!(measure.interval, Err(Undefined::Weighted), "{}", measure.name);
    }
    let blind = Question {
        has_outcome: false,
        ..question(Reference::Largest)
    };
    let found = ask(&groups(&[[40, 30, 0, 0], [20, 30, 0, 0]]), &blind).summary;
    let odds = found.measure("equalized_odds_difference").expect("named");
    assert_eq!(odds.interval, Err(Undefined::NoOutcome));
}

#[test]
fn the_mean_of_two_differences_has_both_their_uncertainties() {
    let people = groups(&[[40, 30, 10, 20], [20, 30, 25, 55]]);
    let found = ask(&people, &question(Reference::Group(vec!["1".to_owned()])));
    let of_yes = newcombe((40.0, 50.0), (20.0, 45.0));
    let of_no = newcombe((30.0, 50.0), (30.0, 85.0));
    let (yes, no): (f64, f64) = (40.0 / 50.0 - 20.0 / 45.0, 30.0 / 50.0 - 30.0 / 85.0);
    let down = ((yes - of_yes.0).powi(2) + (no - of_no.0).powi(2)).sqrt();
    let up = ((of_yes.1 - yes).powi(2) + (of_no.1 - no).powi(2)).sqrt();
    let mean = 0.5 * (yes + no);
    within(
        found.summary.by_group[0].average_odds_interval.expect("compared"),
        (mean - 0.5 * down, mean + 0.5 * up),
        "average odds",
    );
    assert_eq!(
        found.summary.by_group[1].average_odds_interval,
        Err(Undefined::IsReference)
    );
}

fn cells() -> impl Strategy<Value = [u16; 4]> {
    [2..300u16, 2..300u16, 2..300u16, 2..300u16]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// The ends are those of all pairs, written without anything left out.
    #[test]
    fn ends_are_the_furthest_of_all_pairs(people in proptest::collection::vec(cells(), 2..=5)) {
        let found = ask(&groups(&people), &question(Reference::Largest)).summary;
        let of = |above: fn([f64; 4]) -> f64, below: fn([f64; 4]) -> f64| -> Vec<(f64, f64)> {
            people.iter().map(|cells| cells.map(f64::from)).map(|cells| (above(cells), below(cells))).collect()
        };
        let selected = of(|[tp, fp, ..]| tp + fp, |cells| cells.iter().sum());
        let positives = of(|[tp, ..]| tp, |[tp, _, fn_, _]| tp + fn_);
        let negatives = of(|[_, fp, ..]| fp, |[_, fp, _, tn]| fp + tn);
        let places = people.len() - 2;
        let (z, half) = (ALONE[places] / 2f64.sqrt(), ONE_OF_TWO[places] / 2f64.sqrt());
        let (low, high) = over_pairs(&selected, |one, other| minus(z, one, other), f64::max);
        within(interval(&found, "demographic_parity_difference"), (low.max(0.0), high), "difference");
        let (low, high) = over_pairs(&selected, |one, other| over(z, one, other), f64::min);
        within(interval(&found, "demographic_parity_ratio"), (low, high.min(1.0)), "ratio");
        let one = over_pairs(&positives, |one, other| minus(half, one, other), f64::max);
        let other = over_pairs(&negatives, |one, other| minus(half, one, other), f64::max);
        let (low, high) = (one.0.max(other.0), one.1.max(other.1));
        within(interval(&found, "equalized_odds_difference"), (low.max(0.0), high), "odds");
        let mean = (0.5 * (one.0.max(0.0) + other.0.max(0.0)), 0.5 * (one.1 + other.1));
        within(interval(&found, "equalized_odds_difference_mean"), mean, "mean odds");
    }

    /// Every interval holds its value and stays where values can be, whatever the order of the groups.
    #[test]
    fn intervals_hold_their_values(people in proptest::collection::vec(cells(), 2..=9), burden: bool) {
        let polarity = if burden { Polarity::Burden } else { Polarity::Favour };
        let asked = Question { polarity, ..question(Reference::Rest) };
        let found = ask(&groups(&people), &asked).summary;
        let mut turned = people.clone();
        turned.reverse();
        let turned = ask(&groups(&turned), &asked).summary;
        for (measure, other) in found.measures.iter().zip(&turned.measures) {
            let value = measure.value.known().expect("a value");
            let (low, high) = measure.interval.expect("an interval");
            prop_assert!(0.0 <= low && low <= value + 1e-12 && value <= high + 1e-12 && high <= 1.0, "{}: {value} {low} {high}", measure.name);
            within((low, high), other.interval.expect("an interval"), measure.name);
        }
        let mut least: (f64, f64) = (1.0, 1.0);
        for group in &found.by_group {
            let value = group.impact_ratio.known().expect("a value");
            let (low, high) = group.impact_ratio_interval.expect("an interval");
            prop_assert!(0.0 <= low && low <= value + 1e-12 && value <= high + 1e-12 && high <= 1.0);
            least = (least.0.min(low), least.1.min(high));
            let odds = group.average_odds_difference.known().expect("a value");
            let (low, high) = group.average_odds_interval.expect("an interval");
            prop_assert!(low <= odds && odds <= high);
        }
        // The smallest impact ratio is the ratio of demographic parity, for a favour and for a burden.
        within(least, interval(&found, "demographic_parity_ratio"), "impact ratio");
    }

    /// Another group adds uncertainty: it never makes the upper end of a gap smaller.
    #[test]
    fn more_groups_never_bring_the_largest_gap_down(people in proptest::collection::vec(cells(), 3..=6)) {
        let question = question(Reference::Overall);
        let all = ask(&groups(&people), &question).summary;
        let fewer = ask(&groups(&people[1..]), &question).summary;
        let name = "demographic_parity_difference";
        prop_assert!(interval(&all, name).1 >= interval(&fewer, name).1 - 1e-12);
    }
}

#[test]
fn groups_without_a_rate_stay_out_of_the_interval_as_of_the_value() {
    let mut people = groups(&[[40, 30, 10, 20], [20, 30, 25, 55]]);
    let two = ask(&people, &question(Reference::Largest)).summary;
    people.push(Counts::default());
    let three = ask(&people, &question(Reference::Largest)).summary;
    for (one, other) in two.measures.iter().zip(&three.measures) {
        assert_eq!(one.interval, other.interval, "{}", one.name);
    }
    assert_eq!(
        three.by_group[2].impact_ratio_interval,
        Err(Undefined::EmptyGroup)
    );
    assert_eq!(
        three.by_group[2].impact_ratio,
        Value::Undefined(Undefined::EmptyGroup)
    );
}
