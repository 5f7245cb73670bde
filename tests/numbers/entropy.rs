//! Inequality of benefits, against AIF360 and against people counted one by one.

use proptest::prelude::*;
use vigie::measure::{Entropy, Measured, Polarity, Question, Reference, Undefined, Value, measure};
use vigie::tally::{Amount, Counts, GroupKey, State};

use crate::support::{assert_close, question};

fn measured(groups: &[[f64; 4]], polarity: Polarity) -> Measured {
    let keys: Vec<GroupKey> = (0..groups.len())
        .map(|group| vec![Some(group.to_string())])
        .collect();
    let counts: Vec<Counts> = groups
        .iter()
        .map(|[tp, fp, fn_, tn]| Counts::known(*tp, *fp, *fn_, *tn))
        .collect();
    let question = Question {
        polarity,
        ..question(Reference::Largest)
    };
    measure(&keys, &counts, &question)
}

fn known(entropy: Entropy) -> [f64; 3] {
    [entropy.whole, entropy.between, entropy.within].map(|value| value.known().expect("a value"))
}

/// AIF360 0.6.1 on the two largest races of COMPAS, label 0 favourable: generalized entropy index 0.18370, Theil 0.25638.
#[test]
fn both_indices_of_compas_are_those_of_aif360() {
    let races = [[1369.0, 805.0, 532.0, 990.0], [505.0, 349.0, 461.0, 1139.0]];
    let found = measured(&races, Polarity::Burden).inequality;
    assert_close(
        known(found.generalized_entropy_index)[0],
        0.18370,
        5e-6,
        "generalized entropy",
    );
    assert_close(known(found.theil_index)[0], 0.25638, 5e-6, "Theil");
}

proptest! {
    #[test]
    fn the_parts_add_up_and_agree_with_people_one_by_one(groups in proptest::collection::vec([1..9u8, 0..9u8, 0..9u8, 0..9u8], 1..5), burden: bool) {
        let groups: Vec<[f64; 4]> = groups.into_iter().map(|group| group.map(f64::from)).collect();
        let polarity = if burden { Polarity::Burden } else { Polarity::Favour };
        let found = measured(&groups, polarity).inequality;
        let benefits = |group: &[f64; 4]| -> Vec<f64> {
            let [tp, fp, fn_, tn] = group.map(|people| people as usize);
            let (harmed, favoured) = if burden { (fp, fn_) } else { (fn_, fp) };
            let each = |benefit: f64, people: usize| std::iter::repeat_n(benefit, people);
            each(0.0, harmed).chain(each(1.0, tp + tn)).chain(each(2.0, favoured)).collect()
        };
        let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
        let all: Vec<f64> = groups.iter().flat_map(benefits).collect();
        let leveled: Vec<f64> = groups.iter().flat_map(|group| {
            let own = benefits(group);
            vec![mean(&own); own.len()]
        }).collect();
        let half_square = |values: &[f64]| mean(&values.iter().map(|b| (b / mean(&all)).powi(2) - 1.0).collect::<Vec<_>>()) / 2.0;
        let theil = |values: &[f64]| mean(&values.iter().map(|b| { let share = b / mean(&all); if share > 0.0 { share * share.ln() } else { 0.0 } }).collect::<Vec<_>>());
        let [whole, between, within] = known(found.generalized_entropy_index);
        prop_assert!((whole - half_square(&all)).abs() < 1e-12 && (between - half_square(&leveled)).abs() < 1e-12);
        prop_assert!((whole - between - within).abs() < 1e-12 && within > -1e-12);
        let [whole, between, within] = known(found.theil_index);
        prop_assert!((whole - theil(&all)).abs() < 1e-12 && (between - theil(&leveled)).abs() < 1e-12);
        prop_assert!((whole - between - within).abs() < 1e-12 && within > -1e-12);
    }
}

#[test]
fn what_is_not_known_of_some_leaves_both_without_a_value() {
    let mut counts = Counts::known(5.0, 4.0, 3.0, 2.0);
    counts.add(State::Unknown, State::Yes, Amount::exact(1.0));
    let found = measure(
        &[vec![Some("a".to_owned())]],
        &[counts],
        &question(Reference::Largest),
    )
    .inequality;
    assert_eq!(
        found.theil_index.whole,
        Value::Undefined(Undefined::OutcomesUnknown)
    );
    let blind = Question {
        has_outcome: false,
        ..question(Reference::Largest)
    };
    let found = measure(&[vec![Some("a".to_owned())]], &[counts], &blind).inequality;
    assert_eq!(found.theil_index.whole, Value::Undefined(Undefined::NoOutcome));
}
