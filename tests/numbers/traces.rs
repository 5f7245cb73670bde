//! Every number traced to what it is made of is the number that is shown: its formula, worked out again, gives it.

use proptest::prelude::*;
use vigie::measure::adjusted::{Control, ModelData, adjust};
use vigie::measure::strata::{StratumMeasures, inside};
use vigie::measure::trace::{
    self, Against, BurdenNumber, Compared, Index, InsideNumber, LawNumber, ModelNumber, Part, StageNumber,
    Strata, Trace, Whose,
};
use vigie::measure::{
    Adjustment, Arms, Burden, Design, DrawnFrom, LawBasis, Measured, Methods, Metric, Polarity, Question,
    RateInterval, RatioInterval, Reference, ResolvedReference, ScoreScale, Scored, Selection, Whom,
    law_table, measure, measure_arms, measure_scored, resample, stages,
};
use vigie::tally::{Amount, Counts, Distribution, First, GroupKey, Sample, State, Step};

/// Rounding alone.
const ROUNDING: f64 = 1e-12;

#[track_caller]
fn holds(trace: Option<Trace>, what: &str) {
    let trace = trace.unwrap_or_else(|| panic!("{what}: no trace"));
    let furthest = trace.furthest();
    assert!(
        furthest <= ROUNDING,
        "{what}: {furthest:e} from {:?} {:?}: {trace:#?}",
        trace.value,
        trace.interval
    );
}

fn key(index: usize) -> GroupKey {
    vec![Some(format!("group {index}"))]
}

fn reference() -> impl Strategy<Value = Reference> {
    prop_oneof![
        Just(Reference::Group(vec!["group 0".to_owned()])),
        Just(Reference::Rest),
        Just(Reference::Overall),
        Just(Reference::MostFavoured),
    ]
}

fn methods() -> impl Strategy<Value = Methods> {
    let rates = prop::sample::select(&RateInterval::ALL[..]);
    let ratios = prop::sample::select(&RatioInterval::ALL[..]);
    let adjustment = prop::sample::select(&Adjustment::ALL[..]);
    (rates, ratios, adjustment).prop_map(|(rates, ratios, adjustment)| Methods {
        rates,
        ratios,
        adjustment,
        ..Methods::default()
    })
}

fn question() -> impl Strategy<Value = Question> {
    let polarity = prop::sample::select(&[Polarity::Favour, Polarity::Burden][..]);
    (polarity, reference(), methods()).prop_map(|(polarity, reference, methods)| Question {
        polarity,
        reference,
        methods,
        ..super::support::question(Reference::Overall)
    })
}

/// Few people in some cells, many in others, nobody in some.
fn cell() -> impl Strategy<Value = f64> {
    prop_oneof![Just(0u32), 1u32..8, 10u32..400].prop_map(f64::from)
}

fn counts() -> impl Strategy<Value = Counts> {
    (cell(), cell(), cell(), cell()).prop_map(|(tp, fp, fn_, tn)| Counts::known(tp, fp, fn_, tn))
}

/// Some outcomes or decisions unknown, and a count within bounds.
fn uncertain() -> impl Strategy<Value = Counts> {
    (counts(), 0u32..5, 0u32..5, 0u32..9).prop_map(|(mut counts, outcome, decision, more)| {
        counts.add(State::Unknown, State::Yes, Amount::exact(f64::from(outcome)));
        counts.add(State::Yes, State::Unknown, Amount::exact(f64::from(decision)));
        let hidden = Amount::between(1.0, 1.0 + f64::from(more));
        counts.add(State::Yes, State::Yes, hidden);
        counts
    })
}

/// People who weigh from a half to one and a half.
fn weighted() -> impl Strategy<Value = Counts> {
    (counts(), 0.5f64..1.5, 0.0f64..0.4).prop_map(|(counts, mean, spread)| {
        let times = |factor: f64| counts.cells.map(|row| row.map(|amount| amount.times(factor)));
        Counts {
            cells: times(mean),
            sample: Some(Sample {
                people: counts.cells,
                squares: times(mean * mean + spread),
            }),
            sums: None,
        }
    })
}

/// Every number of groups and of all of them.
#[track_caller]
fn all_hold(measured: &Measured, scored: Option<&Scored>) {
    for (index, group) in measured.groups.iter().enumerate() {
        let whose = Whose::Group(group.key.clone());
        holds(Some(trace::people(&group.counts, &whose)), "people");
        for metric in Metric::ALL {
            let values = scored.and_then(|scored| scored.valued(metric, Whom::Group(index)));
            let rate = trace::rate(measured, group, &whose, metric, values.as_ref());
            holds(Some(rate), metric.name());
            if group.rate(metric).if_missing_belonged().is_some() {
                holds(
                    trace::if_missing_belonged(measured, group, metric),
                    "if missing belonged",
                );
            }
            let Some(compared) = Compared::new(measured, index, metric, scored) else {
                continue;
            };
            for number in [
                Against::Reference,
                Against::Difference,
                Against::Ratio,
                Against::PValue,
            ] {
                holds(
                    Some(compared.trace(number)),
                    &format!("{} {number:?}", metric.name()),
                );
            }
            if measured.detectable(group, metric).is_some() {
                holds(Some(compared.trace(Against::Detectable)), "detectable");
            }
        }
        holds(trace::impact_ratio(measured, index), "impact ratio");
        holds(trace::average_odds(measured, index), "average odds");
    }
    for metric in Metric::ALL {
        let values = scored.and_then(|scored| scored.valued(metric, Whom::Everybody));
        let whose = &Whose::Everybody;
        holds(
            Some(trace::rate(
                measured,
                &measured.overall,
                whose,
                metric,
                values.as_ref(),
            )),
            "overall",
        );
        holds(Some(trace::all_groups(measured, metric)), "all groups");
        holds(trace::dealt(measured, metric), "dealt");
        p_values_hold(measured, metric);
    }
    for measure in &measured.summary.measures {
        holds(trace::summary(measured, measure.name), measure.name);
    }
    for index in [Index::Entropy, Index::Theil] {
        for part in [Part::Whole, Part::Between, Part::Within] {
            holds(Some(trace::inequality(measured, index, part)), "inequality");
        }
    }
}

#[track_caller]
fn p_values_hold(measured: &Measured, metric: Metric) {
    let there = measured.groups.iter().filter(|group| !group.missing_group);
    let there = there.filter_map(|group| {
        let disparity = group.disparity(metric)?;
        Some((group.key.clone(), disparity.p_value.ok()?, disparity.p_adjusted?))
    });
    let there: Vec<(GroupKey, f64, f64)> = there.collect();
    let family: Vec<(Whose, f64)> = { there.iter() }
        .map(|(key, p, _)| (Whose::Group(key.clone()), *p))
        .collect();
    for (own, (.., shown)) in there.iter().enumerate() {
        let adjustment = measured.methods.adjustment;
        holds(
            Some(trace::adjusted_p(&family, own, adjustment, *shown)),
            "adjusted p",
        );
    }
}

fn keys(groups: usize) -> Vec<GroupKey> {
    (0..groups).map(key).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn of_groups_counted_person_by_person(
        counts in prop::collection::vec(counts(), 1..6), question in question(), missing in any::<bool>(),
    ) {
        let mut keys = keys(counts.len());
        if missing && counts.len() > 1 {
            keys[counts.len() - 1] = vec![None];
        }
        let mut measured = measure(&keys, &counts, &question);
        all_hold(&measured, None);
        if question.methods.adjustment == Adjustment::Holm {
            measured.methods.resampling.draws = 50;
            resample(&mut measured);
            all_hold(&measured, None);
        }
    }

    #[test]
    fn of_groups_known_within_bounds(
        counts in prop::collection::vec(prop_oneof![counts(), uncertain()], 1..6), question in question(),
    ) {
        all_hold(&measure(&keys(counts.len()), &counts, &question), None);
    }

    #[test]
    fn of_people_with_weights(counts in prop::collection::vec(weighted(), 1..5), question in question()) {
        all_hold(&measure(&keys(counts.len()), &counts, &question), None);
    }

    #[test]
    fn of_scores(
        people in prop::collection::vec(prop::collection::vec((0u32..6, 0u32..6), 12), 2..4),
        question in question(), lowest in any::<bool>(),
    ) {
        let scores: Vec<f64> = (0..12).map(|place| f64::from(place) / 11.0).collect();
        let first = if lowest { First::Lowest } else { First::Highest };
        let distributions: Vec<Distribution> = people.iter().map(|steps| distribution(steps)).collect();
        let missing = vec![false; people.len()];
        let scale = ScoreScale { scores: &scores, median: None, first };
        let scored = Scored::of(&distributions.iter().collect::<Vec<_>>(), &missing, scale);
        let scored = scored.hold(distributions, missing, &scores, first);
        let counts: Vec<Counts> = people.iter().map(|steps| cut(steps)).collect();
        let all = counts.iter().copied().sum();
        let measured = measure_scored(&keys(people.len()), &counts, &[], all, Some(&scored), &question);
        all_hold(&measured, Some(&scored));
        for (group, bins) in measured.calibration.iter().enumerate() {
            let values = scored.valued(Metric::CalibrationError, Whom::Group(group));
            for bin in bins.iter().flatten() {
                holds(Some(trace::bin(bin, values.as_ref())), "bin");
            }
        }
        let table = law_table(&measured, LawBasis::Scoring, |_| false).expect("a scoring rate");
        law_holds(&measured, &table, Some(&scored));
    }

    #[test]
    fn inside_strata(
        strata in prop::collection::vec(prop::collection::vec(counts(), 3), 1..5), question in question(),
    ) {
        let question = Question { reference: match question.reference {
            Reference::MostFavoured => Reference::Group(vec!["group 1".to_owned()]),
            other => other,
        }, ..question };
        let together: Vec<Counts> = (0..3)
            .map(|group| strata.iter().map(|stratum: &Vec<Counts>| stratum[group]).sum())
            .collect();
        let whole = measure(&keys(3), &together, &question);
        let places = [0, 1, 2];
        let measured: Vec<Measured> = strata.iter().map(|counts| measure(&keys(3), counts, &question)).collect();
        let of: Vec<StratumMeasures<'_>> = { measured.iter() }
            .map(|measured| StratumMeasures { is_missing: false, measured, places: &places })
            .collect();
        let levels: Vec<Option<String>> = (0..strata.len()).map(|level| Some(level.to_string())).collect();
        let told = Strata { levels: &levels, measures: &of, whole: &whole, polarity: question.polarity };
        for metric in Metric::shares() {
            for (group, found) in inside(&whole, &of, metric, question.polarity).iter().enumerate() {
                let Ok(found) = found else { continue };
                let mut numbers = vec![
                    InsideNumber::Crude, InsideNumber::CrudeP, InsideNumber::Pooled, InsideNumber::PooledRatio,
                    InsideNumber::OddsRatio, InsideNumber::Association, InsideNumber::Homogeneity,
                    InsideNumber::StandardGroup, InsideNumber::StandardReference, InsideNumber::StandardGap,
                    InsideNumber::Conditional, InsideNumber::ConditionalCrude,
                ];
                for place in 0..found.layers.len() {
                    numbers.extend([
                        InsideNumber::Group(place), InsideNumber::Reference(place), InsideNumber::Gap(place),
                    ]);
                }
                for number in numbers {
                    let found = trace::inside(found, number, told, group);
                    holds(found, &format!("{} {number:?}", metric.name()));
                }
            }
        }
    }

    #[test]
    fn of_a_model(cells in prop::collection::vec((0u32..30, 1u32..30), 12)) {
        let data = ModelData {
            groups: vec![false; 3],
            reference: 0,
            group: (0..12).map(|cell| cell % 3).collect(),
            controls: vec![Control::Levels {
                name: "level".to_owned(), levels: 2, codes: (0..12).map(|cell| cell / 6).collect(),
            }],
            yes: cells.iter().map(|(yes, _)| f64::from(*yes)).collect(),
            n: cells.iter().map(|(yes, no)| f64::from(yes + no)).collect(),
        };
        let Ok(adjusted) = adjust(&data, Adjustment::Holm) else { return Ok(()) };
        let question = super::support::question(Reference::Group(vec!["group 0".to_owned()]));
        let measured = measure(&keys(3), &[Counts::known(1.0, 1.0, 1.0, 1.0); 3], &question);
        for group in 1..3 {
            for number in [
                ModelNumber::Group, ModelNumber::Reference, ModelNumber::Difference, ModelNumber::Ratio,
                ModelNumber::OddsRatio, ModelNumber::Crude, ModelNumber::PAdjusted,
            ] {
                let found = trace::modelled(&measured, &adjusted, group, number, Adjustment::Holm);
                holds(found, &format!("{number:?}"));
            }
        }
    }

    #[test]
    fn of_those_chosen_beside_those_drawn(
        arms in prop::collection::vec((counts(), counts(), counts()), 2..4), everybody in any::<bool>(),
        question in question(),
    ) {
        let drawn_from = if everybody { DrawnFrom::Everybody } else { DrawnFrom::Others };
        let arms: Vec<Arms> = arms.into_iter().map(|(chosen, drawn, rest)| {
            let mut unseen = Counts::default();
            unseen.add(State::Unknown, State::No, rest.n());
            let random = Counts::known(0.0, 0.0, drawn.false_negatives().low, drawn.true_negatives().low);
            let algorithm = Counts::known(chosen.true_positives().low, chosen.false_positives().low, 0.0, 0.0);
            (Arms { algorithm, random, ..Arms::default() }, unseen)
        }).map(|(arms, _)| arms).collect();
        let counts: Vec<Counts> = arms.iter().map(|arms| {
            let mut all = arms.algorithm + arms.random;
            all.add(State::Unknown, State::No, Amount::exact(200.0));
            all
        }).collect();
        let selection = Selection::Arms(Design { drawn_from: Some(drawn_from), whole_file: true, total: None });
        let question = Question { selection, ..question };
        let all = counts.iter().copied().sum();
        let measured = measure_arms(&keys(arms.len()), &counts, &arms, all, &question);
        all_hold(&measured, None);
        let burden = Burden::of(&measured).expect("both ways");
        for group in 0..arms.len() {
            for number in [
                BurdenNumber::Chosen, BurdenNumber::Drawn, BurdenNumber::ShareOfChosen, BurdenNumber::ShareOfCases,
                BurdenNumber::Ratio, BurdenNumber::PAdjusted,
            ] {
                holds(trace::burden(&measured, &burden, group, number), &format!("{number:?}"));
            }
        }
    }

    #[test]
    fn of_stages_and_of_the_law(
        people in prop::collection::vec((cell(), 0.0f64..1.0, any::<bool>()), 2..5), methods in methods(),
        counts in prop::collection::vec(prop_oneof![counts(), uncertain()], 2..5),
    ) {
        let later = |(n, kept, exact): &(f64, f64, bool)| {
            let kept = (n * kept).floor();
            if *exact { Amount::exact(kept) } else { Amount::between(kept, (kept + 3.0).min(*n)) }
        };
        let named = vec![
            ("applied".to_owned(), people.iter().map(|(n, ..)| Amount::exact(*n)).collect()),
            ("hired".to_owned(), people.iter().map(later).collect()),
        ];
        let found = stages(named, false, methods);
        let question = Question { methods, ..super::support::question(Reference::Overall) };
        let measured = measure(&keys(people.len()), &vec![Counts::known(1.0, 1.0, 1.0, 1.0); people.len()], &question);
        for group in 0..people.len() {
            holds(trace::stage(&measured, &found, (group, 0), StageNumber::Share), "share");
            holds(trace::stage(&measured, &found, (group, 1), StageNumber::Share), "share");
            holds(trace::stage(&measured, &found, (group, 1), StageNumber::Step), "step");
        }
        let measured = measure(&keys(counts.len()), &counts, &question);
        if let Ok(table) = law_table(&measured, LawBasis::Selection, |_| false) {
            law_holds(&measured, &table, None);
        }
    }
}

#[track_caller]
fn law_holds(measured: &Measured, table: &vigie::measure::LawTable, scored: Option<&Scored>) {
    for line in 0..table.lines.len() {
        for number in [
            LawNumber::People,
            LawNumber::Share,
            LawNumber::Rate,
            LawNumber::Impact,
        ] {
            holds(
                trace::law(measured, table, line, number, scored),
                &format!("{number:?}"),
            );
        }
    }
}

/// People without and with the outcome at each score.
fn distribution(steps: &[(u32, u32)]) -> Distribution {
    let step = |(rank, (no, yes)): (usize, &(u32, u32))| {
        let amounts = [f64::from(*no), f64::from(*yes), 0.0].map(Amount::exact);
        Step {
            rank: rank as u32,
            weights: amounts,
            people: amounts,
            squares: amounts,
        }
    };
    let there = steps.iter().enumerate().filter(|(_, (no, yes))| no + yes > 0);
    Distribution {
        steps: there.map(step).collect(),
        missing: Amount::ZERO,
    }
}

/// The same, selected from the middle score on.
fn cut(steps: &[(u32, u32)]) -> Counts {
    let sum = |steps: &[(u32, u32)]| {
        let sum = steps
            .iter()
            .fold((0, 0), |sum, step| (sum.0 + step.0, sum.1 + step.1));
        (f64::from(sum.0), f64::from(sum.1))
    };
    let (refused, selected) = steps.split_at(6);
    let ((tn, fn_), (fp, tp)) = (sum(refused), sum(selected));
    Counts::known(tp, fp, fn_, tn)
}

#[test]
fn a_trace_of_another_number_does_not_hold() {
    let question = super::support::question(Reference::Rest);
    let counts = [
        Counts::known(3.0, 4.0, 5.0, 6.0),
        Counts::known(9.0, 4.0, 1.0, 6.0),
    ];
    let measured = measure(&keys(2), &counts, &question);
    let whose = Whose::Group(key(0));
    let own = trace::rate(
        &measured,
        &measured.groups[0],
        &whose,
        Metric::SelectionRate,
        None,
    );
    assert!(own.furthest() <= ROUNDING);
    let other = trace::rate(
        &measured,
        &measured.groups[1],
        &whose,
        Metric::SelectionRate,
        None,
    );
    let mixed = Trace {
        terms: other.terms,
        ..own
    };
    assert!(mixed.furthest() > 0.1);
    assert_eq!(measured.reference, ResolvedReference::Rest);
}
