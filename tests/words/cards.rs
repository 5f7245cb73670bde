//! The card of every metric, and the notice that two metrics point at different groups.

use vigie::measure::{Measured, Methods, Metric, Polarity, Question, Reference, Selection, measure};
use vigie::tally::{Counts, GroupKey};
use vigie::text::{Language, Subject, metric_card, pointing_words, subject_card, subject_name, text};

fn measured(groups: &[(&str, [f64; 4])]) -> Measured {
    let keys: Vec<GroupKey> = groups
        .iter()
        .map(|(name, _)| vec![Some((*name).to_owned())])
        .collect();
    let counts: Vec<Counts> = groups
        .iter()
        .map(|(_, [tp, fp, fn_, tn])| Counts::known(*tp, *fp, *fn_, *tn))
        .collect();
    let question = Question {
        polarity: Polarity::Burden,
        reference: Reference::Largest,
        has_outcome: true,
        has_decision: true,
        selection: Selection::Any,
        methods: Methods::default(),
    };
    measure(&keys, &counts, &question)
}

#[test]
fn every_metric_has_a_card_in_both_languages() {
    for language in Language::ALL {
        for metric in Metric::ALL {
            let card = metric_card(language, metric);
            for heading in ["card-says", "card-use", "card-hides", "card-source", "card-names"] {
                let line = card.iter().find(|line| line.0 == heading).expect("a line");
                // An entry that does not exist comes back as its own id.
                assert!(
                    line.1.contains(' ') && !line.1.contains("metric-"),
                    "{metric:?} {heading}: {}",
                    line.1
                );
                assert_ne!(text(language, heading), heading);
            }
            let names = &card.iter().find(|line| line.0 == "card-names").expect("names").1;
            assert!(
                ["Fairlearn", "Aequitas", "AIF360"]
                    .iter()
                    .all(|package| names.contains(package)),
                "{names}"
            );
        }
    }
}

#[test]
fn every_number_that_is_no_metric_has_a_whole_card_in_both_languages() {
    let parts = [Subject::SUMMARIES, Subject::STRATA, Subject::TESTS];
    assert!(
        parts
            .concat()
            .iter()
            .all(|subject| Subject::ALL.contains(subject))
    );
    for language in Language::ALL {
        for subject in Subject::ALL {
            assert!(
                !subject_name(language, subject).starts_with("about-"),
                "{subject:?}"
            );
            let card = subject_card(language, subject);
            for heading in [
                "card-says",
                "card-use",
                "card-hides",
                "evidence-formula",
                "card-source",
                "card-names",
            ] {
                let line = card.iter().find(|line| line.0 == heading).expect("a line");
                // An entry that does not exist comes back as its own id.
                let is_written = line.1.contains(' ') && !line.1.contains("about-");
                assert!(is_written, "{subject:?} {heading}: {}", line.1);
            }
        }
    }
}

/// COMPAS: more African-Americans are flagged wrongly among those not charged again, more Caucasians are wrongly flagged
/// among those flagged.
#[test]
fn false_positives_and_false_discoveries_of_compas_point_at_different_groups_and_it_is_said() {
    let compas = measured(&[
        ("black", [1369.0, 805.0, 532.0, 990.0]),
        ("white", [505.0, 349.0, 461.0, 1139.0]),
    ]);
    for language in Language::ALL {
        for metric in [
            Metric::FalsePositiveRate,
            Metric::FalseDiscoveryRate,
            Metric::Precision,
            Metric::TrueNegativeRate,
        ] {
            let words = pointing_words(language, &compas, metric).expect("a notice");
            assert!(
                words.contains("black") && words.contains("white") && words.contains("2017"),
                "{words}"
            );
        }
        assert_eq!(pointing_words(language, &compas, Metric::SelectionRate), None);
    }
}

#[test]
fn nothing_is_said_when_they_point_at_the_same_group_or_at_too_few_people() {
    let same = measured(&[
        ("a", [100.0, 90.0, 40.0, 100.0]),
        ("b", [100.0, 20.0, 40.0, 200.0]),
    ]);
    assert_eq!(
        pointing_words(Language::English, &same, Metric::FalsePositiveRate),
        None
    );
    let few = measured(&[("a", [9.0, 8.0, 1.0, 9.0]), ("b", [1.0, 2.0, 4.0, 20.0])]);
    assert_eq!(
        pointing_words(Language::English, &few, Metric::FalsePositiveRate),
        None
    );
}
