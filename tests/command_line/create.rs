//! `vigie new`: what it writes, and what it refuses before writing.

use crate::support::{Place, SIMPLE, two_groups};

#[test]
fn a_new_audit_measures_and_verifies() {
    let place = Place::new();
    place.write("data.csv", two_groups());
    let run = place.create(&SIMPLE);
    let said = run.succeeds().output();
    assert!(
        said.contains("200") && said.contains("the largest group"),
        "{said}"
    );
    let measures = place.measures();
    let groups = &measures["groupings"][0]["groups"];
    assert_eq!(groups[0]["counts"]["tp"], 30);
    assert_eq!(groups[1]["counts"]["fp"], 30);
    assert_eq!(measures["groupings"][0]["reference_asked"], "largest");
    place.run(&["verify", "audit.ron"]).succeeds();
    // Nothing but the two files: no lock, no temporary file.
    assert_eq!(std::fs::read_dir(place.folder()).unwrap().count(), 2);
}

#[test]
fn nothing_is_overwritten_without_force() {
    let place = Place::new();
    place.write("data.csv", two_groups()).write("audit.ron", "mine");
    place.create(&SIMPLE).refuses(&["audit.ron"]);
    assert_eq!(place.read("audit.ron"), "mine");
    let mut forced = SIMPLE.to_vec();
    forced.push("--force");
    place.create(&forced).succeeds();
    assert!(place.read("audit.ron").contains("vigie-project"));
}

#[test]
fn the_data_are_never_the_file_written() {
    let place = Place::new();
    place.write("data.ron", two_groups());
    let mut arguments = vec!["new", "data.ron", "--output", "data.ron", "--unit", "person"];
    arguments.extend(["--polarity", "burden", "--force"]);
    arguments.extend(SIMPLE);
    place.run(&arguments).refuses(&["data.ron", "holds the data"]);
    assert_eq!(place.read("data.ron"), two_groups());
    arguments[3] = "data.csv";
    place.run(&arguments).refuses(&["--output", "data.csv"]);
}

#[test]
fn mistyped_names_are_refused_with_the_nearest_one() {
    let place = Place::new();
    place.write("data.csv", two_groups());
    let cases: [(&[&str], [&str; 3]); 6] = [
        (
            &["--decision", "desicion=yes", "--group", "group"],
            ["data.csv", "desicion", "decision"],
        ),
        (
            &["--decision", "decision=yess", "--group", "group"],
            ["data.csv", "yess", "yes"],
        ),
        (
            &["--outcome", "outcom=yes", "--group", "group"],
            ["data.csv", "outcom", "outcome"],
        ),
        (
            &["--decision", "decision=yes", "--group", "groupe"],
            ["data.csv", "groupe", "group"],
        ),
        (
            &[
                "--decision",
                "decision=yes",
                "--group",
                "group",
                "--stratum",
                "outcomes",
            ],
            ["data.csv", "outcomes", "outcome"],
        ),
        (
            &[
                "--decision",
                "decision=yes",
                "--group",
                "group",
                "--reference",
                "A ",
            ],
            ["data.csv", "A", "a"],
        ),
    ];
    for (arguments, says) in cases {
        place.create(arguments).refuses(&says);
        assert!(!place.path("audit.ron").exists());
    }
}

#[test]
fn arguments_that_make_no_sense_are_refused_in_one_line() {
    let place = Place::new();
    place.write("data.csv", two_groups());
    let with = |more: &[&'static str]| {
        let mut arguments = SIMPLE.to_vec();
        arguments.extend(more);
        arguments
    };
    let cases: [(Vec<&str>, &str); 10] = [
        (vec!["--group", "group"], "data.csv"),
        (vec!["--decision", "decision", "--group", "group"], "--decision"),
        (vec!["--decision", "decision=yes"], "--group"),
        (with(&["--score", "outcome", "--top", "3"]), "--score"),
        (with(&["--bins", "group"]), "--bins"),
        (with(&["--count", "n", "--suppressed", "*=9..1"]), "--suppressed"),
        (with(&["--filter", "group ="]), "data.csv"),
        (with(&["--group", "group"]), "group"),
        (with(&["--stratum", "decision"]), "decision"),
        (with(&["--key", "group"]), "--outputs"),
    ];
    for (arguments, says) in cases {
        place.create(&arguments).refuses(&[says]);
    }
    place.run(&["measure"]).refuses(&["PROJECT"]);
    place
        .run(&["measure", "a.ron", "--format", "xml"])
        .refuses(&["xml"]);
}

#[test]
fn outputs_are_joined_by_key_and_no_key_is_kept() {
    let place = Place::new();
    place
        .write(
            "data.csv",
            "id,group,truth\nk1,a,1\nk2,a,0\nk3,b,1\nk4,b,0\nk5,b,1\n",
        )
        .write(
            "outputs.csv",
            "who;score\nk1;0,9\nk2;0,2\nk3;0,6\nk4;0,7\nk9;0,5\n",
        );
    let mut arguments = vec!["--outputs", "outputs.csv", "--key", "id=who", "--score", "score"];
    arguments.extend(["--threshold", "0.6", "--outcome", "truth=1", "--group", "group"]);
    let said = place.create(&arguments).succeeds().output();
    assert!(said.contains("with their output: 4"), "{said}");
    let measures = place.measures();
    let join = &measures["project"]["join"];
    assert_eq!(join["matched"], 4);
    assert_eq!(join["data_only"], 1);
    assert_eq!(join["outputs_only"], 1);
    let b = &measures["groupings"][0]["groups"][1];
    assert_eq!(b["counts"]["tp"], 1);
    assert_eq!(b["counts"]["outcome_yes_decision_unknown"], 1);
    let written = place.read("audit.ron");
    let printed = measures.to_string();
    for key in ["k1", "k5", "k9"] {
        assert!(!written.contains(key) && !printed.contains(key));
    }
    assert!(
        place
            .run(&["verify", "audit.ron"])
            .succeeds()
            .output()
            .contains("outputs.csv")
    );
}

#[test]
fn duplicated_keys_and_keys_that_never_meet_are_refused() {
    let place = Place::new();
    place
        .write("data.csv", "id,group,truth\nk1,a,1\nk2,b,0\n")
        .write("twice.csv", "id,score\nk1,1\nk1,2\nk2,3\n")
        .write("never.csv", "id,score\nz1,1\nz2,2\n");
    let rest = ["--score", "score", "--top", "1", "--group", "group"];
    for (outputs, says) in [("twice.csv", "twice.csv"), ("never.csv", "data.csv")] {
        let mut arguments = vec!["--outputs", outputs, "--key", "id"];
        arguments.extend(rest);
        place.create(&arguments).refuses(&[says]);
    }
}

#[test]
fn filters_bins_suppressed_counts_and_quoted_values_are_taken() {
    let place = Place::new();
    let mut data = String::from("age;job;group;people\n");
    data.push_str("17;none;a;5\n20;\"yes, paid\";a;12\n30;none;a;<10\n");
    data.push_str("45;none;b;20\n50;\"yes, paid\";b;30\n61;none;b;<10\n");
    place.write("data.csv", data);
    let mut arguments = vec!["--decision", "job=\"yes, paid\"", "--count", "people"];
    arguments.extend([
        "--suppressed",
        "<10=1..9",
        "--group",
        "age",
        "--bins",
        "age=25,50",
    ]);
    arguments.extend(["--filter", "age >= 18", "--group", "group", "--title", "Emploi"]);
    place.create(&arguments).succeeds();
    let measures = place.measures();
    assert_eq!(measures["project"]["title"], "Emploi");
    assert_eq!(measures["rows"]["kept"], 5);
    let steps = &measures["rows"]["steps"];
    assert_eq!(
        (&steps[0]["kind"], &steps[0]["file"]),
        (&"read".into(), &"data.csv".into())
    );
    assert_eq!(steps[1]["kind"], "suppressed");
    assert_eq!(steps[2]["kind"], "filter");
    assert_eq!(
        (&steps[2]["rows_before"], &steps[2]["rows_after"]),
        (&6.into(), &5.into())
    );
    let ages = measures["groupings"][0]["groups"].as_array().expect("groups");
    let names: Vec<&str> = ages
        .iter()
        .map(|group| group["group"]["age"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["< 25", "25–50", "≥ 50"]);
    assert_eq!(ages[1]["n"], serde_json::json!({ "low": 21, "high": 29 }));
    let a = &measures["groupings"][1]["groups"][0];
    let rate = &a["measures"]["selection_rate"];
    // Read back by a parser that may miss the last digit.
    for (bound, expected) in [(0, 12.0 / 21.0), (1, 12.0 / 13.0)] {
        let bound = rate["bounds"][bound].as_f64().expect("a bound");
        assert!((bound - expected).abs() < 1e-15);
    }
    assert_eq!(rate["undefined_parts"]["interval"], "only_bounds");
}

#[test]
fn cells_that_look_like_formulas_are_harmless_in_csv() {
    let place = Place::new();
    let data = "group,decision\n=1+1,yes\n@x,no\n-y,no\n=1+1,no\n";
    place.write("data.csv", data);
    place
        .create(&["--decision", "decision=yes", "--group", "group"])
        .succeeds();
    let text = place.run(&["measure", "audit.ron", "--format", "csv"]).output();
    assert!(text.contains(",'=1+1,") && text.contains(",'@x,") && text.contains(",'-y,"));
    assert!(!text.contains(",=1+1") && !text.contains(",@x") && !text.contains(",-y"));
}

#[test]
fn an_audit_in_another_folder_finds_its_data() {
    let place = Place::new();
    std::fs::create_dir(place.path("audits")).unwrap();
    place.write("data.csv", two_groups());
    let mut arguments = vec!["new", "data.csv", "--output", "audits/a.ron", "--unit", "person"];
    arguments.extend(["--polarity", "favour"]);
    arguments.extend(SIMPLE);
    place.run(&arguments).succeeds();
    let written = place.read("audits/a.ron");
    assert!(written.contains("path: \"../data.csv\""), "{written}");
    place.run(&["verify", "audits/a.ron"]).succeeds();
    // Moved beside the audit, it is found there.
    std::fs::rename(place.path("data.csv"), place.path("audits/data.csv")).unwrap();
    place.run(&["verify", "audits/a.ron"]).succeeds();
    std::fs::remove_file(place.path("audits/data.csv")).unwrap();
    place.run(&["verify", "audits/a.ron"]).refuses(&["data.csv"]);
}

#[test]
fn a_folder_that_does_not_exist_is_said_before_the_data_are_read() {
    let place = Place::new();
    let mut arguments = vec![
        "new",
        "absent.csv",
        "--output",
        "nowhere/a.ron",
        "--unit",
        "person",
    ];
    arguments.extend(["--polarity", "favour"]);
    arguments.extend(SIMPLE);
    place
        .run(&arguments)
        .refuses(&["nowhere/a.ron", "does not exist"]);
}

#[test]
fn the_file_without_the_key_is_the_one_named() {
    let place = Place::new();
    place
        .write("k1.csv", "id,group\n1,a\n2,b\n")
        .write("k2.csv", "who,score\n1,1\n2,2\n");
    for (data, outputs, named) in [("k1.csv", "k2.csv", "k2.csv"), ("k2.csv", "k1.csv", "k2.csv")] {
        let mut arguments = vec![
            "new",
            data,
            "--outputs",
            outputs,
            "--key",
            "id",
            "--output",
            "a.ron",
        ];
        arguments.extend(["--unit", "person", "--polarity", "favour", "--score", "score"]);
        arguments.extend(["--top", "1", "--group", "group"]);
        place.run(&arguments).refuses(&[named]);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn data_whose_name_is_not_text_are_refused() {
    use std::os::unix::ffi::OsStrExt;
    let place = Place::new();
    let name = std::ffi::OsStr::from_bytes(b"d\xe9.csv");
    std::fs::write(place.folder().join(name), two_groups()).expect("a file is written");
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_vigie"));
    command.current_dir(place.folder()).arg("new").arg(name);
    command.args(["--lang", "en", "--output", "a.ron", "--unit", "person"]);
    let output = command.args(["--polarity", "burden"]).args(SIMPLE).output();
    let output = output.expect("the program runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("not text"));
    assert!(!place.path("a.ron").exists());
}

#[test]
fn an_audit_never_names_folders_far_from_it() {
    let place = Place::new();
    std::fs::create_dir_all(place.path("audits/2026")).unwrap();
    std::fs::create_dir_all(place.path("jean.dupont")).unwrap();
    place.write("jean.dupont/data.csv", two_groups());
    let far = "jean.dupont/data.csv";
    let mut arguments = vec!["new", far, "--output", "audits/2026/a.ron", "--unit", "person"];
    arguments.extend(["--polarity", "favour"]);
    arguments.extend(SIMPLE);
    let said = place.run(&arguments).succeeds().output();
    assert!(said.contains("same folder as the audit"), "{said}");
    let written = place.read("audits/2026/a.ron");
    assert!(
        written.contains("path: \"data.csv\"") && !written.contains("dupont"),
        "{written}"
    );
    let verify = ["verify", "audits/2026/a.ron"];
    place.run(&verify).refuses(&["data.csv"]);
    std::fs::copy(place.path(far), place.path("audits/2026/data.csv")).unwrap();
    place.run(&verify).succeeds();
    // One folder up, or below, the path is kept and nothing is said.
    arguments[3] = "audits/a.ron";
    let said = place.run(&arguments).succeeds().output();
    assert!(!said.contains("same folder"), "{said}");
    place.run(&["verify", "audits/a.ron"]).succeeds();
}
