//! A measure read aloud. Expected texts were written by hand; a narrow no-break space is written `_`, a no-break
//! space `~`.

use vigie::measure::{Measured, Methods, Metric, Polarity, Question, Reference, Selection, measure};
use vigie::project::Unit;
use vigie::tally::{Amount, Counts, GroupKey, State};
use vigie::text::{Language, denominator_words, formula, group_name, overall_sentence, sentence};

const BLACK: usize = 0;
const WHITE: usize = 1;
const ASIAN: usize = 2;

fn counts(tn: f64, fp: f64, fn_: f64, tp: f64) -> Counts {
    let mut counts = Counts::default();
    counts.add(State::No, State::No, Amount::exact(tn));
    counts.add(State::No, State::Yes, Amount::exact(fp));
    counts.add(State::Yes, State::No, Amount::exact(fn_));
    counts.add(State::Yes, State::Yes, Amount::exact(tp));
    counts
}

fn key(value: &str) -> GroupKey {
    vec![Some(value.to_owned())]
}

fn measured(groups: &[(GroupKey, Counts)], reference: Reference) -> Measured {
    let (keys, counts): (Vec<GroupKey>, Vec<Counts>) = groups.iter().cloned().unzip();
    let question = Question {
        polarity: Polarity::Burden,
        reference,
        has_outcome: true,
        has_decision: true,
        selection: Selection::Any,
        methods: Methods::default(),
    };
    measure(&keys, &counts, &question)
}

/// The published COMPAS counts of three groups.
fn compas(reference: Reference) -> Measured {
    let groups = [
        (key("African-American"), counts(990.0, 805.0, 532.0, 1369.0)),
        (key("Caucasian"), counts(1139.0, 349.0, 461.0, 505.0)),
        (key("Asian"), counts(21.0, 2.0, 3.0, 6.0)),
    ];
    measured(&groups, reference)
}

fn against_white() -> Measured {
    compas(Reference::Group(vec!["Caucasian".to_owned()]))
}

fn plain(text: &str) -> String {
    text.replace('\u{202f}', "_").replace('\u{a0}', "~")
}

fn said(language: Language, measured: &Measured, group: usize, metric: Metric) -> String {
    plain(&sentence(
        language,
        measured,
        group,
        metric,
        Polarity::Burden,
        Unit::Person,
    ))
}

#[test]
fn a_clear_gap_is_told_with_both_rates_and_what_the_burden_makes_of_it() {
    let measured = against_white();
    assert_eq!(
        said(Language::French, &measured, BLACK, Metric::FalsePositiveRate),
        "Sur 100 personnes du groupe African-American dont le résultat réel est «~non~», environ 45 sont pourtant \
         visées (805 sur 1_795_; intervalle de 42,6~% à 47,2~%), contre 23 dans le groupe Caucasian. L’écart est de \
         +21,4 points (intervalle de +18,2 à +24,5 points)~: le taux est 1,91 fois celui du groupe Caucasian \
         (44,8~% contre 23,5~%). Être visé est ici une charge~: elle pèse plus sur ce groupe."
    );
    assert_eq!(
        said(Language::English, &measured, BLACK, Metric::FalsePositiveRate),
        "Of 100 people in the group African-American whose true outcome is “no”, about 45 are flagged all the same \
         (805 of 1,795; interval 42.6% to 47.2%), versus 23 in the group Caucasian. The gap is +21.4 points \
         (interval +18.2 to +24.5 points): the rate is 1.91 times that of the group Caucasian (44.8% versus 23.5%). \
         Being flagged is a burden here: it weighs more on this group."
    );
}

#[test]
fn being_missed_by_a_burden_weighs_less() {
    let measured = against_white();
    let french = said(Language::French, &measured, BLACK, Metric::FalseNegativeRate);
    assert!(french.contains("environ 28 sont épargnées"), "{french}");
    assert!(french.ends_with("elle pèse plus sur ce groupe."), "{french}");
}

#[test]
fn a_precision_gap_takes_no_side() {
    let french = said(Language::French, &against_white(), BLACK, Metric::Precision);
    assert!(
        french
            .starts_with("Sur 100 personnes visées du groupe African-American, environ 63 ont bien «~oui~»"),
        "{french}"
    );
    assert!(!french.contains("charge"), "{french}");
}

#[test]
fn the_reference_is_compared_with_nobody() {
    assert_eq!(
        said(Language::English, &against_white(), WHITE, Metric::SelectionRate),
        "Of 100 people in the group Caucasian, about 35 are flagged (854 of 2,454; interval 32.9% to 36.7%). This is \
         the group the others are compared with."
    );
}

#[test]
fn a_small_group_is_counted_and_not_commented_on() {
    assert_eq!(
        said(
            Language::French,
            &against_white(),
            ASIAN,
            Metric::FalsePositiveRate
        ),
        "Sur 23 personnes du groupe Asian dont le résultat réel est «~non~», 2 sont pourtant visées (intervalle de \
         2,4~% à 26,8~%). C’est trop peu pour commenter ce groupe~: il en faudrait au moins 30."
    );
}

#[test]
fn one_person_is_spoken_of_in_the_singular() {
    let groups = [
        (key("a"), counts(1.0, 0.0, 0.0, 0.0)),
        (key("b"), counts(50.0, 50.0, 0.0, 0.0)),
    ];
    let measured = measured(&groups, Reference::Overall);
    let french = said(Language::French, &measured, 0, Metric::SelectionRate);
    assert!(
        french.starts_with("Sur 1 personne du groupe a, 0 est visée (intervalle"),
        "{french}"
    );
    let english = said(Language::English, &measured, 0, Metric::SelectionRate);
    assert!(
        english.starts_with("Of 1 person in the group a, 0 are flagged (interval"),
        "{english}"
    );
}

#[test]
fn an_interval_that_holds_zero_concludes_nothing() {
    let groups = [
        (key("A"), counts(60.0, 40.0, 0.0, 0.0)),
        (key("B"), counts(64.0, 36.0, 0.0, 0.0)),
    ];
    let measured = measured(&groups, Reference::Group(vec!["B".to_owned()]));
    assert_eq!(
        said(Language::French, &measured, 0, Metric::SelectionRate),
        "Sur 100 personnes du groupe A, 40 sont visées (40 sur 100_; intervalle de 30,9~% à 49,8~%), contre 36 dans \
         le groupe B. Ces données ne permettent pas de conclure à un écart~: estimé à +4,0 points, il peut aller de \
         −9,3 à +17,1 points."
    );
}

#[test]
fn a_gap_that_many_comparisons_explain_concludes_nothing() {
    let mut groups: Vec<(GroupKey, Counts)> = vec![(key("reference"), counts(640.0, 360.0, 0.0, 0.0))];
    groups.push((key("far"), counts(595.0, 405.0, 0.0, 0.0)));
    groups.extend((0..20).map(|n| (key(&format!("near {n}")), counts(639.0, 361.0, 0.0, 0.0))));
    let measured = measured(&groups, Reference::Group(vec!["reference".to_owned()]));
    let english = said(Language::English, &measured, 1, Metric::SelectionRate);
    assert!(
        english.ends_with(
            "These data do not allow concluding that there is a gap: over 21 comparisons, chance alone could explain \
             the one observed, +4.5 points (adjusted p = 0.807)."
        ),
        "{english}"
    );
}

#[test]
fn a_rare_event_is_told_out_of_more_people() {
    let groups = [
        (key("A"), counts(99_960.0, 40.0, 0.0, 0.0)),
        (key("B"), counts(99_990.0, 10.0, 0.0, 0.0)),
    ];
    let measured = measured(&groups, Reference::Group(vec!["B".to_owned()]));
    let french = said(Language::French, &measured, 0, Metric::SelectionRate);
    assert!(
        french.starts_with("Sur 10_000 personnes du groupe A, 4 sont visées (40 sur 100_000"),
        "{french}"
    );
    assert!(
        french.contains("contre 1 dans le groupe B. L’écart est de +0,03 point "),
        "{french}"
    );
    assert!(
        french.contains("le taux est 4,00 fois celui du groupe B (0,04~% contre 0,01~%)"),
        "{french}"
    );
}

#[test]
fn a_rate_without_value_says_why() {
    let groups = [
        (key("A"), counts(10.0, 10.0, 0.0, 0.0)),
        (key("B"), counts(10.0, 10.0, 5.0, 5.0)),
    ];
    let measured = measured(&groups, Reference::Overall);
    assert_eq!(
        said(Language::French, &measured, 0, Metric::TruePositiveRate),
        "Taux de vrais positifs, groupe A~: pas de valeur. Dans ce groupe, aucun résultat réel n’est «~oui~»."
    );
}

#[test]
fn an_absent_reference_is_said() {
    let measured = compas(Reference::Group(vec!["Nobody".to_owned()]));
    let english = said(Language::English, &measured, BLACK, Metric::SelectionRate);
    assert!(
        english.ends_with("). No comparison. The reference group is not in the data."),
        "{english}"
    );
}

#[test]
fn everybody_and_the_others_are_references_with_their_own_words() {
    let french = said(
        Language::French,
        &compas(Reference::Overall),
        BLACK,
        Metric::SelectionRate,
    );
    assert!(
        french.contains(" dans l’ensemble. L’écart est de ")
            && french.contains(" fois celui de l’ensemble ("),
        "{french}"
    );
    let english = said(
        Language::English,
        &compas(Reference::Rest),
        BLACK,
        Metric::SelectionRate,
    );
    assert!(
        english.contains(" in the other groups. ") && english.contains(" times that of the other groups ("),
        "{english}"
    );
}

#[test]
fn people_whose_group_is_missing_are_spoken_of_as_such() {
    let groups = [
        (key("A"), counts(60.0, 40.0, 0.0, 0.0)),
        (vec![None], counts(20.0, 60.0, 0.0, 0.0)),
    ];
    let measured = measured(&groups, Reference::Group(vec!["A".to_owned()]));
    let french = said(Language::French, &measured, 1, Metric::FalsePositiveRate);
    assert!(
        french.starts_with("Sur 100 personnes dont le groupe n’est pas renseigné et dont le résultat réel est «~non~», 75 sont"),
        "{french}"
    );
    assert!(!french.contains("ce groupe"), "{french}");
}

#[test]
fn what_is_not_known_gives_bounds() {
    let mut a = counts(60.0, 30.0, 0.0, 0.0);
    a.add(State::No, State::Unknown, Amount::exact(10.0));
    let groups = [(key("A"), a), (key("B"), counts(80.0, 20.0, 0.0, 0.0))];
    let measured = measured(&groups, Reference::Group(vec!["B".to_owned()]));
    assert_eq!(
        said(Language::French, &measured, 0, Metric::SelectionRate),
        "Sur 100 personnes du groupe A, entre 30 et 40 sont visées (de 30,0~% à 40,0~%, selon ce que l’on ignore~: \
         10 personnes dont la décision n’est pas connue), contre 20 dans le groupe B. L’écart va de +10,0 à +20,0 \
         points, selon ce que l’on ignore."
    );
    assert_eq!(
        plain(&formula(Language::French, &measured.groups[0], Metric::SelectionRate).numbers),
        "30 ÷ (30 + 60), et 10 dont la place est inconnue~: de 30,0~% à 40,0~%"
    );
}

#[test]
fn hidden_counts_give_bounds() {
    let mut a = counts(60.0, 0.0, 0.0, 0.0);
    a.add(State::No, State::Yes, Amount { low: 1.0, high: 9.0 });
    let measured = measured(
        &[(key("A"), a), (key("B"), counts(80.0, 20.0, 0.0, 0.0))],
        Reference::Overall,
    );
    let english = said(Language::English, &measured, 0, Metric::SelectionRate);
    assert!(
        english.starts_with(
            "Of 100 people in the group A, between 1 and 14 are flagged (1.6% to 13.0%, depending on what is not \
             known: hidden or rounded counts)"
        ),
        "{english}"
    );
    assert_eq!(
        formula(Language::English, &measured.groups[0], Metric::SelectionRate).numbers,
        "(1–9) ÷ ((1–9) + 60): 1.6% to 13.0%"
    );
}

#[test]
fn weights_that_are_not_whole_leave_the_gap_untested() {
    let groups = [
        (key("A"), counts(60.0, 40.5, 0.0, 0.0)),
        (key("B"), counts(80.0, 20.0, 0.0, 0.0)),
    ];
    let measured = measured(&groups, Reference::Group(vec!["B".to_owned()]));
    assert_eq!(
        said(Language::English, &measured, 0, Metric::SelectionRate),
        "Of 100 people in the group A, about 40 are flagged (40.5 of 100.5), versus 20 in the group B. The gap is \
         +20.3 points: the rate is 2.01 times that of the group B (40.3% versus 20.0%). The counts are not whole \
         numbers of people: no interval or test can be computed (weights are chosen in question 1 of the set-up). So \
         it is not known whether this gap exceeds what chance alone can explain."
    );
}

#[test]
fn a_favour_is_received_and_a_household_is_masculine_in_french() {
    let measured = against_white();
    let french = sentence(
        Language::French,
        &measured,
        BLACK,
        Metric::SelectionRate,
        Polarity::Favour,
        Unit::Household,
    );
    assert!(
        french.contains("Sur 100 ménages du groupe African-American, environ 59 sont retenus ("),
        "{french}"
    );
    assert!(
        plain(&french).ends_with("Être retenu est ici une faveur~: ce groupe en bénéficie plus."),
        "{french}"
    );
}

#[test]
fn everybody_is_told_without_a_comparison() {
    let measured = against_white();
    let english = overall_sentence(
        Language::English,
        &measured,
        Metric::FalsePositiveRate,
        Polarity::Burden,
        Unit::Person,
    );
    assert_eq!(
        english,
        "Of 100 people whose true outcome is “no”, about 35 are flagged all the same (1,156 of 3,306; interval 33.4% \
         to 36.6%)."
    );
}

#[test]
fn a_formula_has_its_words_and_its_numbers() {
    let measured = against_white();
    let french = formula(
        Language::French,
        &measured.groups[BLACK],
        Metric::FalsePositiveRate,
    );
    assert_eq!(french.words, "faux positifs ÷ (faux positifs + vrais négatifs)");
    assert_eq!(plain(&french.numbers), "805 ÷ (805 + 990) = 44,8~%");
    let english = formula(Language::English, &measured.groups[BLACK], Metric::Accuracy);
    assert_eq!(
        english.numbers,
        "(1,369 + 990) ÷ (1,369 + 990 + 805 + 532) = 63.8%"
    );
}

#[test]
fn an_axis_says_who_stands_below_the_line() {
    let among = |metric, unit| plain(&denominator_words(Language::French, metric, unit));
    assert_eq!(
        among(Metric::FalsePositiveRate, Unit::Person),
        "parmi les personnes dont le résultat réel est «~non~»"
    );
    assert_eq!(
        among(Metric::SelectionRate, Unit::Household),
        "parmi tous les ménages"
    );
    assert_eq!(
        among(Metric::FalseOmissionRate, Unit::Area),
        "parmi les zones non sélectionnées"
    );
    assert_eq!(
        denominator_words(Language::English, Metric::Precision, Unit::Decision),
        "among selecting decisions"
    );
}

#[test]
fn every_sentence_can_be_said() {
    let mut strange = counts(5.5, 2.25, 40.0, 0.0);
    strange.add(State::Unknown, State::Unknown, Amount { low: 0.0, high: 3.0 });
    let groups = [
        (key("A"), counts(60.0, 40.0, 30.0, 20.0)),
        (key("empty"), Counts::default()),
        (key("strange"), strange),
        (vec![None], counts(40.0, 20.0, 9.0, 1.0)),
    ];
    let references = [
        Reference::Overall,
        Reference::Rest,
        Reference::Largest,
        Reference::MostFavoured,
        Reference::Group(vec![]),
    ];
    for reference in references {
        let measured = measured(&groups, reference);
        for language in Language::ALL {
            for group in 0..measured.groups.len() {
                for metric in Metric::ALL {
                    for polarity in [Polarity::Favour, Polarity::Burden] {
                        for unit in [Unit::Person, Unit::Household, Unit::Decision, Unit::Area] {
                            let said = sentence(language, &measured, group, metric, polarity, unit);
                            // A variable that was not given shows as its name in braces.
                            assert!(!said.contains(['{', '}']) && said.ends_with('.'), "{said}");
                            assert!(!said.contains("  ") && !said.contains(".."), "{said}");
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn groups_that_are_numbers_have_the_decimal_sign_of_the_language() {
    for (value, french) in [
        ("1.5", "1,5"),
        ("-0.25", "-0,25"),
        ("< 0.5", "< 0,5"),
        ("0.5–0.75", "0,5–0,75"),
        ("≥ 0.75", "≥ 0,75"),
        ("v1.5", "v1.5"),
        ("1.2.3", "1.2.3"),
        ("M. Dupont", "M. Dupont"),
        ("25–40", "25–40"),
    ] {
        assert_eq!(group_name(Language::French, &key(value)), french);
        assert_eq!(group_name(Language::English, &key(value)), value);
    }
}
