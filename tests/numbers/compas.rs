//! The tables that ProPublica published in 2016 (Larson, Mattu, Kirchner and Angwin, "How We Analyzed the
//! COMPAS Recidivism Algorithm"), on its 7,214 people.

use vigie::measure::{Metric, Reference, measure};
use vigie::tally::{Counts, Cut, DecisionColumn, Grouped, State, Weights, count};

use crate::support::{Compas, question};

/// Race, then n, TN, FP, FN, TP at decile 5 or more, then FPR and FNR in per cent and PPV and NPV.
type Published = (&'static str, [f64; 5], [f64; 4]);

const AT_LEAST_FIVE: [Published; 6] = [
    (
        "African-American",
        [3696.0, 990.0, 805.0, 532.0, 1369.0],
        [44.85, 27.99, 0.6297, 0.6505],
    ),
    (
        "Asian",
        [32.0, 21.0, 2.0, 3.0, 6.0],
        [8.70, 33.33, 0.7500, 0.8750],
    ),
    (
        "Caucasian",
        [2454.0, 1139.0, 349.0, 461.0, 505.0],
        [23.45, 47.72, 0.5913, 0.7119],
    ),
    (
        "Hispanic",
        [637.0, 318.0, 87.0, 129.0, 103.0],
        [21.48, 55.60, 0.5421, 0.7114],
    ),
    (
        "Native American",
        [18.0, 5.0, 3.0, 1.0, 9.0],
        [37.50, 10.00, 0.7500, 0.8333],
    ),
    (
        "Other",
        [377.0, 208.0, 36.0, 90.0, 43.0],
        [14.75, 67.67, 0.5443, 0.6980],
    ),
];
const EVERYBODY: Published = (
    "",
    [7214.0, 2681.0, 1282.0, 1216.0, 2035.0],
    [32.35, 37.40, 0.6135, 0.6880],
);

fn at_least(decile: f64) -> Vec<(String, Counts)> {
    let tally = Compas::counts().tally();
    let cut = Cut::Threshold {
        at: decile,
        strict: false,
    }
    .resolve(&tally);
    let grouped = Grouped::new(&tally, &[0]);
    let names = grouped
        .keys
        .iter()
        .map(|key| key[0].clone().expect("nobody's race is missing"));
    names.zip(grouped.counts(Some(&cut))).collect()
}

#[track_caller]
fn assert_cells(counts: &Counts, [n, tn, fp, fn_, tp]: [f64; 5], who: &str) {
    assert_eq!(*counts, Counts::known(tp, fp, fn_, tn), "{who}");
    assert_eq!(counts.n().known(), Some(n), "{who}");
}

#[test]
fn deciles_of_five_or_more_give_every_published_count_and_rate() {
    let tally = Compas::counts().tally();
    let cut = Cut::Threshold {
        at: 5.0,
        strict: false,
    }
    .resolve(&tally);
    let grouped = Grouped::new(&tally, &[0]);
    let measured = measure(
        &grouped.keys,
        &grouped.counts(Some(&cut)),
        &question(Reference::Overall),
    );
    let everybody = std::iter::once((&measured.overall, EVERYBODY));
    assert_eq!(measured.groups.len(), AT_LEAST_FIVE.len());
    for (group, (race, cells, [fpr, fnr, ppv, npv])) in
        measured.groups.iter().zip(AT_LEAST_FIVE).chain(everybody)
    {
        assert_eq!(group.key.first().cloned().flatten().unwrap_or_default(), race);
        assert_cells(&group.counts, cells, race);
        let published = [
            (Metric::FalsePositiveRate, fpr / 100.0),
            (Metric::FalseNegativeRate, fnr / 100.0),
            (Metric::Precision, ppv),
            (Metric::NegativePredictiveValue, npv),
        ];
        for (metric, published) in published {
            let found = group.rate(metric).value.known().expect("a rate that is known");
            assert!(
                (found - published).abs() <= 0.5001e-4,
                "{race} {}: {found}",
                metric.name()
            );
        }
    }
}

#[test]
fn the_published_ratios_of_error_rates_come_out() {
    let tally = Compas::counts().tally();
    let cut = Cut::Threshold {
        at: 5.0,
        strict: false,
    }
    .resolve(&tally);
    let grouped = Grouped::new(&tally, &[0]);
    let reference = Reference::Group(vec!["Caucasian".to_owned()]);
    let measured = measure(&grouped.keys, &grouped.counts(Some(&cut)), &question(reference));
    let black = measured.groups[0]
        .disparity(Metric::FalsePositiveRate)
        .expect("a disparity");
    let round = |value: f64, digits: i32| (value * 10f64.powi(digits)).round() / 10f64.powi(digits);
    assert_eq!(round(black.ratio.known().expect("a ratio"), 4), 1.9121);
    assert_eq!(round(black.difference.known().expect("a difference"), 4), 0.2139);
    let (low, high) = black.ratio_interval.expect("an interval");
    assert_eq!((round(low, 6), round(high, 6)), (1.721239, 2.124108));
    let (low, high) = black.difference_interval.expect("an interval");
    assert_eq!((round(low, 6), round(high, 6)), (0.182053, 0.245023));
    assert_eq!(format!("{:.3e}", black.p_value.expect("a test")), "2.113e-37");
}

#[test]
fn deciles_of_eight_or_more_give_the_published_counts() {
    let groups = at_least(8.0);
    assert_cells(
        &groups[0].1,
        [3696.0, 1511.0, 284.0, 1160.0, 741.0],
        "African-American",
    );
    assert_cells(&groups[2].1, [2454.0, 1407.0, 81.0, 771.0, 195.0], "Caucasian");
}

#[test]
fn above_four_is_at_least_five() {
    let tally = Compas::counts().tally();
    let grouped = Grouped::new(&tally, &[0, 1]);
    let at_least = Cut::Threshold {
        at: 5.0,
        strict: false,
    }
    .resolve(&tally);
    let above = Cut::Threshold {
        at: 4.0,
        strict: true,
    }
    .resolve(&tally);
    assert_eq!(at_least, above);
    assert_eq!(at_least.last_selected, Some(5.0));
    assert_eq!(grouped.counts(Some(&at_least)), grouped.counts(Some(&above)));
}

#[test]
fn a_sheet_of_counts_and_the_people_behind_it_give_the_same_tally() {
    let people = Compas::people();
    assert_eq!(people.deciles.len(), 7214);
    let tally = Compas::counts().tally();
    assert_eq!(tally, people.tally());
    let dimensions = [people.race.clone(), people.sex.clone()];
    let scores = DecisionColumn::Scores(&people.deciles);
    assert_eq!(
        tally,
        count(&dimensions, Some(&people.outcome), scores, Weights::Ones, None)
    );
}

#[test]
fn cutting_the_scores_afterwards_or_deciding_before_is_the_same() {
    let people = Compas::people();
    let decided: Vec<State> = people
        .deciles
        .iter()
        .map(|&decile| if decile >= 5.0 { State::Yes } else { State::No })
        .collect();
    let dimensions = [people.race.clone(), people.sex.clone()];
    let given = count(
        &dimensions,
        Some(&people.outcome),
        DecisionColumn::Given(&decided),
        Weights::Ones,
        None,
    );
    let scored = people.tally();
    let cut = Cut::Threshold {
        at: 5.0,
        strict: false,
    }
    .resolve(&scored);
    for attributes in [&[][..], &[0], &[1], &[0, 1], &[1, 0]] {
        let (given, scored) = (
            Grouped::new(&given, attributes),
            Grouped::new(&scored, attributes),
        );
        assert_eq!(given.keys, scored.keys);
        assert_eq!(given.counts(None), scored.counts(Some(&cut)));
    }
}
