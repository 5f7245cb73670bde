//! Tables of counts with hidden, rounded and total cells, and weighted people, on the command line.

use serde_json::{Value, json};

use super::support::Place;

/// As an agency prints it: small counts hidden, totals among the rows.
const PRINTED: &str = "sexe;decision;effectif\n\
    femmes;oui;<10\nfemmes;non;91\nfemmes;Ensemble;96\n\
    hommes;oui;40\nhommes;non;60\nhommes;Ensemble;100\n";

const COUNTED: [&str; 6] = [
    "--group",
    "sexe",
    "--decision",
    "decision=oui",
    "--count",
    "effectif",
];

fn create(place: &Place, data: &str, more: &[&str]) -> super::support::Run {
    place.write("data.csv", data);
    place.create(&[&COUNTED, more].concat())
}

fn selection(place: &Place, group: &str) -> Value {
    let measures = place.measures();
    let groups = measures["groupings"][0]["groups"].as_array().expect("groups");
    let group = groups.iter().find(|found| found["group"]["sexe"] == group);
    group.expect("the group")["measures"]["selection_rate"].clone()
}

#[test]
fn a_hidden_count_gives_bounds_and_its_total_narrows_them() {
    let place = Place::new();
    let without_totals =
        "sexe;decision;effectif\nfemmes;oui;<10\nfemmes;non;91\nhommes;oui;40\nhommes;non;60\n";
    create(&place, without_totals, &["--suppressed", "<10=1..9"]).succeeds();
    let women = selection(&place, "femmes");
    assert_eq!(women["value"], Value::Null);
    assert_eq!(women["bounds"], json!([1.0 / 92.0, 9.0 / 100.0]));
    assert_eq!(women["undefined_parts"]["interval"], "only_bounds");

    let place = Place::new();
    let totals = ["--suppressed", "<10=1..9", "--total", "decision=Ensemble"];
    create(&place, PRINTED, &totals).succeeds();
    let women = selection(&place, "femmes");
    assert_eq!(women["value"], json!(5.0 / 96.0));
    let measures = place.measures();
    assert_eq!(measures["rows"]["received"], 6);
    assert_eq!(measures["rows"]["kept"], 4);
    let steps = measures["rows"]["steps"].as_array().expect("steps");
    let step = |kind: &str| {
        steps
            .iter()
            .find(|step| step["kind"] == kind)
            .expect("a step")
            .clone()
    };
    let hidden = step("suppressed");
    assert_eq!(
        (&hidden["token"], &hidden["low"], &hidden["high"]),
        (&json!("<10"), &json!(1), &json!(9))
    );
    assert_eq!(hidden["cells_changed"], 1);
    let total = step("total");
    assert_eq!(
        (&total["value"], &total["rows_before"], &total["rows_after"]),
        (&json!("Ensemble"), &json!(6), &json!(4))
    );
}

#[test]
fn a_total_that_nobody_named_is_refused_rather_than_added_to_the_people() {
    let place = Place::new();
    create(&place, PRINTED, &["--suppressed", "<10=1..9"]).refuses(&["Ensemble", "--total", "--not-total"]);
    let place = Place::new();
    create(
        &place,
        PRINTED,
        &["--suppressed", "<10=1..9", "--not-total", "decision=Ensemble"],
    )
    .succeeds();
    assert_eq!(place.measures()["rows"]["kept"], 6);
    // A filter that leaves the totals out answers too.
    let place = Place::new();
    let filtered = ["--suppressed", "<10=1..9", "--filter", "decision != \"Ensemble\""];
    create(&place, PRINTED, &filtered).succeeds();
    assert_eq!(place.measures()["rows"]["kept"], 4);
}

#[test]
fn rounded_counts_are_bounds_and_a_zero_is_what_it_is_said_to_be() {
    let rows = "sexe;decision;effectif\nfemmes;oui;0\nfemmes;non;90\nhommes;oui;40\nhommes;non;60\n";
    let bounds = |more: &[&str]| {
        let place = Place::new();
        create(&place, rows, more).succeeds();
        (
            selection(&place, "femmes")["bounds"].clone(),
            selection(&place, "hommes")["bounds"].clone(),
        )
    };
    let men = json!([35.0 / 100.0, 45.0 / 100.0]);
    assert_eq!(
        bounds(&["--rounded", "10"]),
        (json!([0.0, 5.0 / 90.0]), men.clone())
    );
    assert_eq!(
        bounds(&["--rounded", "10", "--zero", "hidden"]),
        (json!([0.0, 5.0 / 90.0]), men.clone())
    );
    assert_eq!(
        bounds(&["--rounded", "10", "--zero", "true"]),
        (json!([0.0, 0.0]), men)
    );
    let down = bounds(&["--rounded", "10,down", "--zero", "true"]);
    assert_eq!(down.1, json!([40.0 / 109.0, 49.0 / 109.0]));
    let place = Place::new();
    create(&place, rows, &["--rounded", "ten"]).refuses(&["--rounded", "ten"]);
}

#[test]
fn weighted_people_keep_their_number_beside_their_weight() {
    let mut data = String::from("sexe,decision,poids\n");
    for person in 0..40 {
        let (sex, decision) = (["femmes", "hommes"][person % 2], ["oui", "non"][person % 3 % 2]);
        data.push_str(&format!("{sex},{decision},{}.5\n", person % 4));
    }
    let place = Place::new();
    place.write("data.csv", &data);
    let asked = [
        "--group",
        "sexe",
        "--decision",
        "decision=oui",
        "--weight",
        "poids",
    ];
    place.create(&asked).succeeds();
    let measures = place.measures();
    let women = &measures["groupings"][0]["groups"][0];
    assert_eq!(women["n"], 20);
    assert_eq!(women["weight"], 30);
    let rate = &women["measures"]["selection_rate"];
    assert_eq!(rate["people"], 20);
    // Half weigh 0.5 and half 2.5: 30² / (10 × 0.25 + 10 × 6.25).
    let effective = rate["effective_size"].as_f64().expect("a size");
    assert!((effective - 900.0 / 65.0).abs() < 1e-12, "{effective}");
    assert!(rate["interval"].is_array());
    let text = place.run(&["measure", "audit.ron"]);
    assert!(
        text.succeeds()
            .output()
            .contains("People weighted by the column “poids”")
    );
}

#[test]
fn a_person_who_cannot_be_weighed_is_never_dropped_in_silence() {
    for (cell, said) in [
        ("", "there is none on line 3"),
        ("0", "it holds 0 on line 3"),
        ("-2", "it holds −2 on line 3"),
    ] {
        let place = Place::new();
        place.write(
            "data.csv",
            format!("sexe,decision,poids\nfemmes,oui,1.5\nhommes,non,{cell}\nhommes,oui,2\n"),
        );
        let asked = [
            "--group",
            "sexe",
            "--decision",
            "decision=oui",
            "--weight",
            "poids",
        ];
        place.create(&asked).refuses(&["poids", said]);
        place
            .create(&[&asked[..], &["--filter", "poids > 0"]].concat())
            .succeeds();
        assert_eq!(place.measures()["rows"]["kept"], 2);
    }
}

#[test]
fn a_sign_of_not_known_that_hides_counts_is_bounded_by_its_name() {
    let data = "sexe;decision;effectif\nfemmes;oui;n.d.\nfemmes;non;91\nhommes;oui;40\nhommes;non;NULL\n";
    let place = Place::new();
    create(
        &place,
        data,
        &["--suppressed", "n.d.=0..50", "--suppressed", "NULL=0..20"],
    )
    .succeeds();
    // With several signs, a cell that was one of them is somewhere within the bounds of all.
    assert_eq!(selection(&place, "femmes")["bounds"], json!([0.0, 50.0 / 141.0]));
    let steps = place.measures()["rows"]["steps"].clone();
    let hidden = steps
        .as_array()
        .expect("steps")
        .iter()
        .filter(|step| step["kind"] == "suppressed");
    let cells: Vec<Value> = hidden.map(|step| step["cells_changed"].clone()).collect();
    assert_eq!(cells, [json!(1), json!(1)]);

    let place = Place::new();
    let one = data.replace("NULL", "60");
    create(&place, &one, &["--suppressed", "n.d.=1..9"]).succeeds();
    assert_eq!(
        selection(&place, "femmes")["bounds"],
        json!([1.0 / 92.0, 9.0 / 100.0])
    );
    // A blank cell beside it is still not known at all.
    let place = Place::new();
    let blank = data.replace("NULL", "");
    create(&place, &blank, &["--suppressed", "n.d.=1..9"]).refuses(&["effectif"]);
}
