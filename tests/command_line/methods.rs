//! How uncertainty is told: chosen, recorded, printed, and never changed silently.

use serde_json::Value;

use crate::support::{Place, SIMPLE, people, two_groups};

fn audited(data: String, more: &[&str]) -> Place {
    let place = Place::new();
    place.write("data.csv", data);
    let arguments: Vec<&str> = SIMPLE.iter().chain(more).copied().collect();
    place.create(&arguments).succeeds();
    place
}

fn rate<'a>(json: &'a Value, group: &str) -> &'a Value {
    let groups = json["groupings"][0]["groups"].as_array().expect("groups");
    let found = groups.iter().find(|one| one["group"]["group"] == group);
    &found.expect("the group")["measures"]["selection_rate"]
}

fn pair(value: &Value) -> (f64, f64) {
    (
        value[0].as_f64().expect("a low end"),
        value[1].as_f64().expect("a high end"),
    )
}

#[test]
fn the_usual_methods_are_named_in_json_and_text_without_being_asked() {
    let place = audited(two_groups(), &[]);
    let methods = place.measures()["project"]["methods"].clone();
    assert_eq!(methods["rate_interval"], "wilson");
    assert_eq!(methods["ratio_interval"], "katz-log");
    assert_eq!(methods["adjustment"], "holm");
    assert_eq!(methods["to_comment"], 30);
    assert_eq!(methods["to_publish"], 11);
    assert_eq!(methods["matters"], Value::Null);
    let text = place.run(&["measure", "audit.ron"]).succeeds().output();
    assert!(text.contains("Wilson") && text.contains("Holm"), "{text}");
}

#[test]
fn another_interval_is_recorded_and_changes_only_what_it_is_asked_to_change() {
    let usual = audited(two_groups(), &[]).measures();
    let other = audited(
        two_groups(),
        &["--rate-interval", "clopper-pearson", "--ratio-interval", "score"],
    );
    assert!(other.read("audit.ron").contains("ClopperPearson"));
    let other = other.measures();
    let (before, after) = (rate(&usual, "b"), rate(&other, "b"));
    let (wilson, exact) = (pair(&before["interval"]), pair(&after["interval"]));
    assert!(exact.0 < wilson.0 && exact.1 > wilson.1, "{wilson:?} {exact:?}");
    // 40 of 100, by Clopper and Pearson, as R's binom.test prints it: 0.3032948, 0.5027908 for the other group.
    let exact = pair(&rate(&other, "a")["interval"]);
    assert!(
        (exact.0 - 0.3032948).abs() < 1e-7 && (exact.1 - 0.5027908).abs() < 1e-7,
        "{exact:?}"
    );
    assert_ne!(before["ratio_interval"], after["ratio_interval"]);
    assert_eq!(before["difference_interval"], after["difference_interval"]);
    assert_eq!(before["p_value"], after["p_value"]);
}

#[test]
fn the_score_interval_speaks_where_the_logarithm_cannot() {
    let data = people(&[
        ("a", "yes", "yes", 50),
        ("a", "no", "no", 50),
        ("b", "no", "no", 40),
    ]);
    let usual = audited(data.clone(), &["--reference", "a"]).measures();
    assert_eq!(rate(&usual, "b")["ratio_interval"], Value::Null);
    assert_eq!(
        rate(&usual, "b")["undefined_parts"]["ratio_interval"],
        "zero_numerator"
    );
    let score = audited(data, &["--reference", "a", "--ratio-interval", "score"]).measures();
    let (low, high) = pair(&rate(&score, "b")["ratio_interval"]);
    assert!(low == 0.0 && (0.0..0.3).contains(&high), "{low} {high}");
}

#[test]
fn that_nothing_can_be_concluded_is_a_result_of_its_own_in_every_form() {
    let data = people(&[
        ("a", "yes", "yes", 50),
        ("a", "no", "no", 50),
        ("b", "yes", "yes", 45),
        ("b", "no", "no", 55),
        ("c", "yes", "yes", 5),
        ("c", "no", "no", 3),
    ]);
    let place = audited(data, &["--reference", "a", "--matters", "5"]);
    let json = place.measures();
    assert_eq!(rate(&json, "a")["conclusion"], "is_reference");
    assert_eq!(rate(&json, "b")["conclusion"], "cannot_conclude");
    assert_eq!(rate(&json, "b")["practical"], "matters");
    assert_eq!(rate(&json, "c")["conclusion"], "too_small");
    assert_eq!(rate(&json, "c")["practical"], Value::Null);
    let detectable = rate(&json, "b")["detectable_difference"].as_f64();
    assert!(
        detectable.is_some_and(|gap| (0.15..0.25).contains(&gap)),
        "{detectable:?}"
    );
    let text = place.run(&["measure", "audit.ron"]).succeeds().output();
    assert!(text.contains("cannot conclude"), "{text}");
    let text = place
        .run(&["measure", "audit.ron", "--lang", "fr"])
        .succeeds()
        .output();
    assert!(text.contains("on ne peut pas conclure"), "{text}");
}

#[test]
fn every_line_of_the_csv_puts_each_number_under_its_own_heading() {
    let data = people(&[
        ("a", "yes", "yes", 50),
        ("a", "no", "no", 50),
        ("b", "yes", "yes", 45),
        ("b", "no", "no", 55),
        ("", "yes", "no", 7),
    ]);
    let place = audited(data, &["--reference", "a"]);
    let json = place.measures();
    let text = place
        .run(&["measure", "audit.ron", "--format", "csv"])
        .succeeds()
        .output();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headings = reader.headers().expect("headings").clone();
    let mut seen = 0;
    for line in reader.records() {
        let line = line.expect("a whole line");
        let cell = |name: &str| {
            let place = headings.iter().position(|heading| heading == name);
            line.get(place.expect("the heading")).expect("a cell")
        };
        if cell("measure") != "selection_rate" || cell("missing_group") == "true" {
            continue;
        }
        seen += 1;
        let measure = rate(&json, cell("group"));
        let number = |name: &str| cell(name).parse::<f64>().ok();
        let (low, high) = pair(&measure["if_missing_belonged"]);
        assert_eq!(number("if_missing_belonged_low"), Some(low));
        assert_eq!(number("if_missing_belonged_high"), Some(high));
        assert_eq!(cell("weight_low"), "");
        assert_eq!(cell("effective_size"), "");
        assert_eq!(
            cell("conclusion"),
            measure["conclusion"].as_str().expect("a conclusion")
        );
        assert_eq!(
            number("detectable_difference"),
            measure["detectable_difference"].as_f64()
        );
    }
    assert_eq!(seen, 2);
}

#[test]
fn a_smallest_size_can_be_changed_and_a_nonsense_gap_is_refused_in_words() {
    let data = people(&[
        ("a", "yes", "yes", 50),
        ("a", "no", "no", 50),
        ("b", "yes", "yes", 10),
        ("b", "no", "no", 10),
    ]);
    let place = audited(data, &["--to-comment", "20"]);
    assert_eq!(rate(&place.measures(), "b")["conclusion"], "cannot_conclude");
    place.write("data.csv", two_groups());
    let arguments: Vec<&str> = SIMPLE
        .iter()
        .copied()
        .chain(["--force", "--matters", "-3"])
        .collect();
    assert_eq!(place.create(&arguments).status(), 2);
    let arguments: Vec<&str> = SIMPLE
        .iter()
        .copied()
        .chain(["--force", "--matters", "much"])
        .collect();
    place.create(&arguments).refuses(&["--matters", "much"]);
}

#[test]
fn false_alarms_are_bounded_by_holm_or_by_their_share_as_asked() {
    let group = |name: &'static str, yes: usize| [(name, "yes", "yes", yes), (name, "no", "no", 200 - yes)];
    let rows = [group("a", 100), group("b", 118), group("c", 122), group("d", 124)].concat();
    let holm = audited(people(&rows), &["--reference", "a"]).measures();
    let share = audited(
        people(&rows),
        &["--reference", "a", "--adjust", "benjamini-hochberg"],
    )
    .measures();
    let p = |json: &Value, name: &str| rate(json, name)["p_adjusted"].as_f64().expect("a p-value");
    // The largest and the smallest are multiplied alike by both; the one between, by 2 or by 3 / 2.
    assert_eq!(p(&share, "b"), p(&holm, "b"));
    assert!(
        p(&share, "c") < p(&holm, "c"),
        "{} {}",
        p(&share, "c"),
        p(&holm, "c")
    );
    assert_eq!(share["groupings"][0]["comparisons"]["selection_rate"], 3);
}

#[test]
fn draws_seed_and_interval_of_the_bootstrap_are_chosen_recorded_and_change_its_ends_only() {
    let f1 = |place: &Place| {
        let json = place.measures();
        let resampling = json["project"]["methods"]["resampling"].clone();
        let groups = json["groupings"][0]["groups"].clone();
        (resampling, groups[1]["measures"]["f1"].clone())
    };
    let usual = f1(&audited(two_groups(), &[]));
    let other = audited(
        two_groups(),
        &["--draws", "500", "--seed", "7", "--drawn-interval", "percentile"],
    );
    assert!(other.read("audit.ron").contains("Percentile"));
    let other = f1(&other);
    assert_eq!(other.0["draws"], 500);
    assert_eq!(other.0["seed"], 7);
    assert_eq!(other.0["interval"], "percentile");
    assert_eq!(usual.1["value"], other.1["value"]);
    assert_ne!(usual.1["interval"], other.1["interval"]);
    let again = audited(
        two_groups(),
        &["--draws", "500", "--seed", "7", "--drawn-interval", "percentile"],
    );
    assert_eq!(f1(&again).1, other.1);
    let place = Place::new();
    place.write("data.csv", two_groups());
    let arguments: Vec<&str> = SIMPLE.iter().copied().chain(["--draws", "3"]).collect();
    assert_eq!(place.create(&arguments).status(), 2);
}
