//! What names people never leaves the file it came in.

use super::support::Place;

/// What the file holds of people, in part.
const SECRETS: [&str; 8] = [
    "Durand",
    "25508",
    "FR14 2004",
    "@caisse.fr",
    "06 12 34",
    "1980",
    "rue Haute",
    "AB-12",
];

fn people(place: &Place) {
    let mut data = String::from("nom;n;banque;contact;tel;naissance;où;plaque;sexe;retenu;note\n");
    for row in 0..8 {
        data += &format!(
            "Durand{row};255081416802538;FR14 2004 1010 0505 0001 3M02 606;p{row}@caisse.fr;06 12 34 56 7{row};\
             0{}/02/1980;{row} rue Haute;AB-12{row}-CD;{};{};{row}\n",
            row + 1,
            ["F", "M"][row % 2],
            ["oui", "non"][row / 4]
        );
    }
    place.write("data.csv", data);
}

const AUDIT: [&str; 4] = ["--decision", "retenu=oui", "--group", "sexe"];

/// Everything written in the folder beside the files received, and everything printed about the audit.
fn told(place: &Place, received: &[&str]) -> Vec<String> {
    let mut told = Vec::new();
    for entry in std::fs::read_dir(place.folder()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if !received.contains(&name.as_str()) {
            told.push(place.read(&name));
        }
    }
    for format in ["text", "json", "csv"] {
        let run = place.run(&["measure", "audit.ron", "--format", format]);
        run.succeeds();
        told.extend([run.output(), run.errors()]);
    }
    told
}

fn holds_no_secret(told: &[String]) {
    for secret in SECRETS {
        for told in told {
            assert!(!told.contains(secret), "{secret} in {told}");
        }
    }
}

#[test]
fn nothing_of_a_person_is_written_or_printed() {
    let place = Place::new();
    people(&place);
    let said = place.create(&AUDIT).succeeds().output();
    assert!(place.read("audit.ron").contains("quarantine"));
    let mut told = told(&place, &["data.csv"]);
    told.push(said);
    holds_no_secret(&told);
    let measures = place.measures();
    let steps = measures["rows"]["steps"].as_array().unwrap();
    let apart = steps.iter().find(|step| step["kind"] == "set_apart").unwrap();
    let columns: Vec<(&str, &str)> = { apart["columns"].as_array().unwrap().iter() }
        .map(|column| {
            let of = |name: &str| column[name].as_str().unwrap();
            (of("column"), of("looks_like"))
        })
        .collect();
    let expected = [
        ("nom", "name"),
        ("n", "social_security"),
        ("banque", "bank_account"),
        ("contact", "email"),
        ("tel", "phone"),
        ("naissance", "birth_date"),
        ("où", "address"),
        ("plaque", "licence_plate"),
    ];
    assert_eq!(columns, expected);
}

#[test]
fn the_age_of_people_is_measured_without_their_day_of_birth() {
    let place = Place::new();
    people(&place);
    let mut arguments = AUDIT.to_vec();
    arguments.extend(["--age", "naissance on 2020-02-05 -> âge", "--group", "âge"]);
    place.create(&arguments).succeeds();
    let told: Vec<String> = told(&place, &["data.csv"]);
    for told in told {
        assert!(!told.contains("1980"), "{told}");
    }
    let ages = &place.measures()["groupings"][1]["groups"];
    assert_eq!(
        (&ages[0]["group"]["âge"], &ages[0]["n"]),
        (&"39".into(), &3.into())
    );
}

#[test]
fn a_column_that_names_people_is_used_only_when_it_is_shown_on_purpose() {
    let place = Place::new();
    people(&place);
    let by_name = ["--decision", "retenu=oui", "--group", "nom"];
    let refused = place.create(&by_name);
    refused.refuses(&["nom", "set apart", "--show"]);
    assert!(!refused.errors().contains("Durand"));
    let mut filtered = AUDIT.to_vec();
    filtered.extend(["--filter", "nom != \"x\""]);
    place.create(&filtered).refuses(&["nom", "set apart", "--show"]);
    let mut shown = by_name.to_vec();
    shown.extend(["--show", "nom=Invented names", "--show", "tel"]);
    place.create(&shown).succeeds();
    assert!(place.read("audit.ron").contains("Invented names"));
    let steps = &place.measures()["rows"]["steps"];
    assert_eq!(
        (&steps[2]["kind"], &steps[2]["note"]),
        (&"shown".into(), &"Invented names".into())
    );
    assert_eq!(
        (&steps[3]["column"], &steps[3]["looks_like"]),
        (&"tel".into(), &"phone".into())
    );
    place.run(&["verify", "audit.ron"]).succeeds();
    place
        .create(&[
            "--group",
            "sexe",
            "--decision",
            "retenu=oui",
            "--show",
            "nmo",
            "--force",
        ])
        .refuses(&["nmo", "nom"]);
}

#[test]
fn any_column_can_be_set_apart() {
    let place = Place::new();
    people(&place);
    let mut hidden = AUDIT.to_vec();
    hidden.extend(["--hide", "sexe"]);
    place.create(&hidden).refuses(&["sexe"]);
    let mut hidden = AUDIT.to_vec();
    hidden.extend(["--hide", "note"]);
    place.create(&hidden).succeeds();
    let columns = place.measures()["rows"]["steps"][1]["columns"].clone();
    let note = columns.as_array().unwrap().last().unwrap().clone();
    assert_eq!(
        (&note["column"], &note["looks_like"]),
        (&"note".into(), &serde_json::Value::Null)
    );
}

#[test]
fn a_key_set_apart_joins_without_being_shown() {
    let place = Place::new();
    people(&place);
    let mut scores = String::from("contact,score\n");
    for row in 0..8 {
        scores += &format!("p{row}@caisse.fr,{row}\n");
    }
    place.write("vendor.csv", &scores);
    let joined = ["--outputs", "vendor.csv", "--key", "contact", "--score", "score"];
    let mut arguments = joined.to_vec();
    arguments.extend(["--threshold", "3", "--group", "sexe"]);
    let said = place.create(&arguments).succeeds().output();
    assert_eq!(place.measures()["project"]["joins"][0]["matched"], 8);
    let mut told = told(&place, &["data.csv", "vendor.csv"]);
    told.push(said);
    holds_no_secret(&told);
    // Even what is wrong with the keys is said without a key.
    place.write("vendor.csv", scores + "p1@caisse.fr,4\n");
    arguments.push("--force");
    let refused = place.create(&arguments);
    refused.refuses(&["contact"]);
    assert!(!refused.errors().contains("@caisse.fr"));
}

#[test]
fn an_audit_saved_before_columns_were_set_apart_keeps_those_it_uses() {
    let place = Place::new();
    people(&place);
    let by_name = [
        "--decision",
        "retenu=oui",
        "--group",
        "nom",
        "--filter",
        "tel is not missing",
    ];
    let mut arguments = by_name.to_vec();
    arguments.extend(["--show", "nom", "--show", "tel"]);
    place.create(&arguments).succeeds();
    let audit = place.read("audit.ron");
    let (before, rest) = audit.split_once("    quarantine: ").unwrap();
    let (_, after) = rest.split_once("    setup: ").unwrap();
    place.write("audit.ron", format!("{before}    setup: {after}"));
    let measures = place.measures();
    assert_eq!(measures["groupings"][0]["groups"].as_array().unwrap().len(), 8);
    let steps = measures["rows"]["steps"].as_array().unwrap();
    let apart = steps.iter().find(|step| step["kind"] == "set_apart").unwrap();
    assert_eq!(apart["columns"].as_array().unwrap().len(), 6);
    let shown = steps.iter().filter(|step| step["kind"] == "shown");
    let shown: Vec<&str> = shown.map(|step| step["column"].as_str().unwrap()).collect();
    assert_eq!(shown, ["nom", "tel"]);
    place.run(&["verify", "audit.ron"]).succeeds();
}
