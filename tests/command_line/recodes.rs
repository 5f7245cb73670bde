//! Recodes and orders given on the command line, kept in the audit and applied again.

use crate::support::{Place, SIMPLE};

const DATA: &str = "group,born,decision,outcome\n\
    A,1990-05-01,yes,R.A.S.\nB,1960-01-01,no,yes\nA,2000-07-15,yes,sans suite\nB,1985-03-03,no,no\n\
    a,1970-02-02,yes,yes\nunknown,1999-09-09,no,no\n";

const RECODES: [&str; 10] = [
    "--recode",
    "group: a -> A",
    "--recode",
    "outcome: R.A.S., \"sans suite\" -> no",
    "--not-known",
    "group: unknown",
    "--age",
    "born on 2024-01-01 -> age",
    "--year",
    "born -> year of birth",
];

fn with<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&SIMPLE[..], more].concat()
}

#[test]
fn recodes_are_kept_in_the_audit_told_as_steps_and_checked_again() {
    let place = Place::new();
    place.write("data.csv", DATA);
    let mut arguments = with(&RECODES);
    arguments.extend([
        "--group",
        "age",
        "--bins",
        "age=40",
        "--filter",
        "\"year of birth\" < 2000",
    ]);
    place.create(&arguments).succeeds();
    let measures = place.measures();
    let steps = measures["rows"]["steps"].as_array().expect("steps");
    let kinds: Vec<&str> = steps.iter().map(|step| step["kind"].as_str().unwrap()).collect();
    assert_eq!(
        kinds,
        [
            "read",
            "set_apart",
            "recode",
            "recode",
            "recode",
            "recode",
            "recode",
            "filter"
        ]
    );
    let changed = |index: usize| {
        (
            steps[index]["change"].clone(),
            steps[index]["cells_changed"].clone(),
        )
    };
    assert_eq!(changed(2), ("missing".into(), 1.into()));
    assert_eq!(changed(3), ("year".into(), 6.into()));
    assert_eq!(changed(4), ("age".into(), 6.into()));
    assert_eq!(changed(5), ("merge".into(), 1.into()));
    assert_eq!(changed(6), ("merge".into(), 2.into()));
    assert_eq!(steps[4]["into"], "age");
    assert_eq!(steps[4]["age_on"], "2024-01-01");
    assert_eq!(measures["rows"]["kept"], 5);
    let ages = &measures["groupings"][1]["groups"];
    assert_eq!((&ages[0]["n"], &ages[1]["n"]), (&3.into(), &2.into()));
    let groups = &measures["groupings"][0]["groups"];
    assert_eq!(
        (&groups[0]["group"]["group"], &groups[0]["n"]),
        (&"A".into(), &2.into())
    );
    let said = place
        .run(&["measure", "audit.ron", "--lang", "fr"])
        .succeeds()
        .output();
    assert!(
        said.contains("non connu") && said.contains("2024-01-01"),
        "{said}"
    );
    place.run(&["verify", "audit.ron"]).succeeds();
}

#[test]
fn values_gone_from_changed_data_are_said_and_change_nothing() {
    let place = Place::new();
    place.write("data.csv", DATA);
    place.create(&with(&RECODES)).succeeds();
    place.write("data.csv", DATA.replace("R.A.S.", "no"));
    let measures = place.measures();
    assert_eq!(
        measures["rows"]["steps"][6]["values_absent"],
        serde_json::json!(["R.A.S."])
    );
    let said = place.run(&["measure", "audit.ron"]).output();
    assert!(
        said.contains("“R.A.S.” is not in the column “outcome” any more"),
        "{said}"
    );
}

#[test]
fn mistyped_recodes_are_refused_before_anything_is_written() {
    let place = Place::new();
    place.write("data.csv", DATA);
    let cases: [(&[&str], &[&str]); 9] = [
        (&["--recode", "group: unknwon -> A"], &["unknwon", "unknown"]),
        (&["--recode", "gruop: a -> A"], &["gruop", "group"]),
        (
            &["--recode", "group: a"],
            &["--recode", "COLUMN: VALUE[, VALUE] -> NEW"],
        ),
        (&["--not-known", "group"], &["--not-known"]),
        (&["--age", "born on yesterday -> age"], &["yesterday"]),
        (&["--age", "born -> age"], &["--age"]),
        (&["--year", "group -> year"], &["group"]),
        (&["--year", "born -> outcome"], &["outcome"]),
        (&["--order", "group=B,C"], &["C"]),
    ];
    for (arguments, says) in cases {
        place.create(&with(arguments)).refuses(says);
        assert!(!place.path("audit.ron").exists());
    }
}

#[test]
fn groups_are_printed_in_the_order_given() {
    let place = Place::new();
    place.write("data.csv", DATA);
    let arguments = ["--recode", "group: a -> A", "--order", "group=unknown,B"];
    place.create(&with(&arguments)).succeeds();
    let measures = place.measures();
    let groups = measures["groupings"][0]["groups"].as_array().expect("groups");
    let names: Vec<&str> = groups
        .iter()
        .map(|group| group["group"]["group"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["unknown", "B", "A"]);
    assert_eq!(
        measures["project"]["orders"][0]["order"],
        serde_json::json!(["unknown", "B"])
    );
}
