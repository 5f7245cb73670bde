//! How sure the numbers over all groups are, in JSON, in CSV and in words.

use serde_json::Value as Json;
use vigie::measure::Metric;

use crate::support::{Place, SIMPLE};

/// Three groups of a hundred people, told apart by how many are selected.
fn audited(more: &[&str]) -> (Place, Json) {
    let mut data = String::from("group,decision,outcome\n");
    for (group, selected) in [("a", 60), ("b", 45), ("c", 20)] {
        for person in 0..100 {
            let decision = if person < selected { "yes" } else { "no" };
            let outcome = if (person * 7) % 10 < 4 { "yes" } else { "no" };
            data.push_str(&format!("{group},{decision},{outcome}\n"));
        }
    }
    let place = Place::new();
    place.write("data.csv", data);
    place.create(&[&SIMPLE[..], more].concat()).succeeds();
    let measures = place.measures();
    (place, measures)
}

fn pair(interval: &Json) -> (f64, f64) {
    let end = |place: usize| interval[place].as_f64().expect("an end");
    (end(0), end(1))
}

#[test]
fn json_has_an_interval_for_every_number_over_all_groups_or_the_reason() {
    let (_, json) = audited(&[]);
    let summary = json["groupings"][0]["summary"].as_object().expect("a summary");
    let numbers = summary
        .iter()
        .filter(|(name, _)| !["excluded", "by_group"].contains(&name.as_str()));
    let mut seen = 0;
    for (name, number) in numbers {
        let value = number["value"].as_f64().expect("a value");
        let (low, high) = pair(&number["interval"]);
        assert!(low <= value && value <= high, "{name}: {number}");
        assert!(number["interval_undefined"].is_null());
        seen += 1;
    }
    assert_eq!(seen, 18);
    let entropy = &summary["generalized_entropy_index"];
    assert!(pair(&entropy["within_groups_interval"]).0 > 0.0);
    assert!(entropy["between_groups_interval"].is_null());
    assert_eq!(entropy["between_groups_interval_undefined"], "biased_by_chance");
    for group in summary["by_group"].as_array().expect("groups") {
        let (low, high) = pair(&group["impact_ratio_interval"]);
        let ratio = group["impact_ratio"].as_f64().expect("a ratio");
        assert!(low <= ratio && ratio <= high);
    }
    let dealt = &json["groupings"][0]["all_groups_dealt"];
    let selection = &dealt["selection_rate"];
    assert_eq!(selection["test"], "permutation");
    assert_eq!(selection["groups"], 3);
    assert!((selection["largest_difference"].as_f64().expect("a gap") - 0.4).abs() < 1e-12);
    assert!(selection["p_value"].as_f64().expect("a p-value") < 0.001);
    assert!(dealt["base_rate"]["p_value"].as_f64().expect("a p-value") > 0.9);
    assert_eq!(dealt["share_of_selected"]["undefined"], "group_size");
    assert_eq!(dealt["roc_auc"]["undefined"], "no_score");
}

#[test]
fn what_is_drawn_follows_the_seed_and_the_number_of_draws_that_were_recorded() {
    let p = |json: &Json| json["groupings"][0]["all_groups_dealt"]["f1"]["p_value"].as_f64();
    let theil = |json: &Json| json["groupings"][0]["summary"]["theil_index"]["interval"].to_string();
    let (place, json) = audited(&[]);
    assert_eq!(json, place.measures());
    let (_, other) = audited(&["--seed", "7"]);
    assert_ne!(theil(&json), theil(&other));
    let (_, few) = audited(&["--draws", "200"]);
    // Of 200 deals, a p-value is a multiple of 1 / 201.
    let steps = p(&few).expect("a p-value") * 201.0;
    assert!((steps - steps.round()).abs() < 1e-9, "{steps}");
}

#[test]
fn csv_has_a_line_for_each_number_over_all_groups() {
    let (place, json) = audited(&[]);
    let run = place.run(&["measure", "audit.ron", "--format", "csv"]);
    let text = run.succeeds().output();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let head = reader.headers().expect("a header").clone();
    let lines: Vec<csv::StringRecord> = reader.records().map(|line| line.expect("a line")).collect();
    let cell = |line: &csv::StringRecord, name: &str| {
        let place = head.iter().position(|head| head == name).expect("a column");
        line[place].to_owned()
    };
    let found = |measure: &str, group: &str| {
        let mut lines = lines.iter();
        let line = lines.find(|line| cell(line, "measure") == measure && cell(line, "group") == group);
        line.unwrap_or_else(|| panic!("no line for {measure} of {group}"))
    };
    let summary = &json["groupings"][0]["summary"];
    let odds = found("equalized_odds_difference", "");
    let number = |line: &csv::StringRecord, name: &str| cell(line, name).parse::<f64>().expect("a number");
    assert_eq!(
        (number(odds, "interval_low"), number(odds, "interval_high")),
        pair(&summary["equalized_odds_difference"]["interval"])
    );
    assert_eq!(cell(odds, "stratum_column"), "");
    let within = found("theil_index_within_groups", "");
    assert_eq!(
        (number(within, "interval_low"), number(within, "interval_high")),
        pair(&summary["theil_index"]["within_groups_interval"])
    );
    assert_eq!(cell(found("theil_index_between_groups", ""), "interval_low"), "");
    let dealt = found("largest_difference_of_selection_rate", "");
    assert_eq!(cell(dealt, "test"), "permutation");
    assert!((number(dealt, "value") - 0.4).abs() < 1e-12);
    let refused = found("largest_difference_of_share_of_selected", "");
    assert_eq!(cell(refused, "undefined"), "group_size");
    let impact = found("impact_ratio", "c");
    assert_eq!(
        (number(impact, "interval_low"), number(impact, "interval_high")),
        pair(&summary["by_group"][2]["impact_ratio_interval"])
    );
    assert_eq!(Metric::from_name("impact_ratio"), None);
}

#[test]
fn words_say_the_interval_what_it_is_worth_and_whether_chance_could_explain_the_gap() {
    let (place, _) = audited(&[]);
    let said = |language: &str| {
        let run = place.run(&["measure", "audit.ron", "--lang", language]);
        run.succeeds().output().replace(['\u{a0}', '\u{202f}'], " ")
    };
    let english = said("en");
    for words in [
        "Demographic parity difference: 40.0 points (95% interval ",
        "These intervals hold for all groups together.",
        "The part between groups has no interval",
        "People dealt to the 3 groups at random, 2,000 times: is the largest gap between two groups more than chance could explain? p < 0.001: yes (permutation test).",
        "All groups at once are not tested by dealing people at random: ",
    ] {
        assert!(english.contains(words), "{words}\n{english}");
    }
    let french = said("fr");
    for words in [
        "(intervalle à 95 % : ",
        "Ces intervalles valent pour tous les groupes ensemble.",
        "La part entre les groupes n’a pas d’intervalle",
        "Personnes redistribuées au hasard entre les 3 groupes, 2 000 fois",
    ] {
        assert!(french.contains(words), "{words}\n{french}");
    }
}
